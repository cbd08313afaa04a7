//! Waves: what there is, the preview, and what became of one.

use super::people::{People, Site};
use super::queries::{PersonRow, WaveRow};
use super::{ACCOUNT, CLUSTER, Criteria, DOMAIN, INCLUDE, Pick, SHOWN_MAX, SPARE, Upto};
use crate::boards::pending::Text;
use crate::moderation::rules::RuleRow;
use crate::ui::{self, Tone, form, icon};
use crate::web::{Faults, Moderator};
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// Characters of a sample.
const SAMPLE_CHARS: usize = 240;
/// How long the people of a wave may be suspended, in days.
pub const DAYS: [i64; 4] = [365, 30, 7, 0];

/// What several lines share.
pub struct Cluster {
    pub key: String,
    pub lines: i64,
    pub people: i64,
    pub since: Option<DateTime<Utc>>,
}

/// The page of all waves.
pub fn list(moderator: &Moderator, clusters: &[Cluster], waves: &[WaveRow]) -> Markup {
    let words = moderator.words;
    let text = |name, label, hint| {
        form::Text { name, label, hint: Some(hint), dir_auto: true, ..form::Text::default() }.render()
    };
    html! {
        header.page-head { h1 { (words.t("queue-waves")) } p.lede { (words.t("queue-waves-lede")) } }
        form.form method="get" action="/desk/queue/waves/preview" {
            h2 { (words.t("queue-waves-now")) }
            @if clusters.is_empty() { p.muted { (words.t("queue-waves-none")) } }
            @else { ul.rows { @for cluster in clusters { li data-item { (cluster_row(moderator, cluster)) } } } }
            details.fold {
                summary { (words.t("queue-waves-more")) }
                div.fold-body {
                    (text("handles", words.t("queue-waves-handles"), words.t("queue-waves-handles-hint")))
                    (text("links", words.t("queue-waves-links"), words.t("queue-waves-links-hint")))
                }
            }
            div.actions { (form::button(words.t("queue-waves-preview"))) }
        }
        @if !waves.is_empty() {
            section.section {
                h2 { (words.t("queue-waves-past")) }
                ul.rows { @for wave in waves { li data-item {
                    p { a href={ "/desk/queue/waves/" (wave.id) } { (words.with("queue-wave-texts", &[("count", wave.texts.into())])) ", "
                        (words.with("queue-wave-people", &[("count", wave.people.into())])) } " " (state_badge(words, wave)) }
                    p.meta { bdi { (wave.maker_name) } "\u{a0}· " (ui::time(words, wave.made_at, moderator.now, moderator.zone)) }
                } } }
            }
        }
    }
}

fn cluster_row(moderator: &Moderator, cluster: &Cluster) -> Markup {
    let words = moderator.words;
    html! {
        label.choice {
            input type="checkbox" name={ (CLUSTER) (cluster.key) };
            span { strong dir="auto" { (cluster_label(words, &cluster.key)) } }
        }
        p.meta {
            (words.with("queue-wave-lines", &[("count", cluster.lines.into())])) "\u{a0}· "
            (words.with("queue-wave-people", &[("count", cluster.people.into())]))
            @if let Some(since) = cluster.since { "\u{a0}· " (ui::time(words, since, moderator.now, moderator.zone)) }
            "\u{a0}· " a href=(super::preview_path(&cluster.key)) { (words.t("queue-waves-preview")) }
        }
    }
}

/// What the lines of a cluster share.
pub fn cluster_label(words: Words, key: &str) -> String {
    match key.split_once(':') {
        Some(("link", domain)) => words.with("queue-cluster-link", &[("domain", domain.into())]),
        Some(("network", _)) => words.t("queue-cluster-network"),
        Some(("text", _)) => words.t("queue-cluster-text"),
        _ => words.t("queue-cluster-other"),
    }
}

fn state_badge(words: Words, wave: &WaveRow) -> Markup {
    match wave.state.as_str() {
        "running" => ui::badge(Tone::Warn, words.t("queue-wave-running")),
        "undoing" => ui::badge(Tone::Warn, words.t("queue-wave-undoing")),
        "undone" => ui::badge(Tone::Neutral, words.t("queue-wave-undone")),
        _ => ui::badge(Tone::Good, words.t("queue-wave-done")),
    }
}

/// A text of the wave, to look at.
pub struct Sample {
    pub name: String,
    pub title: String,
    pub body: String,
    pub at: DateTime<Utc>,
    pub held: bool,
}

impl Sample {
    /// A held text as it is kept.
    pub fn of_held(name: String, fields: &str, at: DateTime<Utc>) -> Option<Self> {
        let text: Text = serde_json::from_str(fields).ok()?;
        Some(Self { name, title: text.title().to_owned(), body: text.body().to_owned(), at, held: true })
    }
}

/// The form of a preview, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub rule: String,
    pub explanation: String,
    pub days: String,
    pub once: String,
    /// The ticked sites; none: not sent yet.
    pub domains: Option<Vec<String>>,
}

/// What a preview shows.
pub struct Preview<'a> {
    pub pick: &'a Pick,
    pub upto: Upto,
    pub people: &'a People,
    pub sites: &'a [Site],
    pub samples: &'a [Sample],
    pub rules: &'a [RuleRow],
    pub typed: &'a Typed,
    pub faults: &'a Faults,
}

/// What would be done, before it is.
pub fn preview(moderator: &Moderator, shown: &Preview<'_>) -> Markup {
    let words = moderator.words;
    let (texts, people) = shown.people.figures();
    html! {
        header.page-head { h1 { (words.t("queue-preview")) } p.lede { (words.t("queue-preview-lede")) } }
        (form::faults_summary(words, &shown.faults.all(&words)))
        @if shown.people.capped { (ui::notice(Tone::Warn, words.with("queue-preview-capped", &[("count", super::PEOPLE_MAX.into())]))) }
        div.stats {
            div.stat { b { (words.number(texts)) } span { (words.with("queue-stat-texts", &[("count", texts.into())])) } }
            div.stat { b { (words.number(people)) } span { (words.with("queue-stat-people", &[("count", people.into())])) } }
            div.stat { b { (words.number(shown.sites.len() as i64)) } span { (words.with("queue-stat-sites", &[("count", shown.sites.len().into())])) } }
        }
        @if people == 0 && shown.people.spared.is_empty() {
            (ui::empty(words.t("queue-preview-nobody"), words.t("queue-preview-nobody-text"), Some((&words.t("queue-waves"), "/desk/queue/waves"))))
        } @else {
            form.form method="post" action="/desk/queue/waves" {
                (selection(shown))
                (spared(moderator, &shown.people.spared))
                (meant(moderator, shown.people))
                (sites(words, shown))
                (samples(moderator, shown.samples))
                (act(moderator, shown))
            }
        }
    }
}

/// What was selected, sent along.
fn selection(shown: &Preview<'_>) -> Markup {
    html! {
        (form::hidden("once", &shown.typed.once))
        (form::hidden("upto", shown.upto.0.0))
        (form::hidden("links", shown.pick.links.join(" ")))
        @for cluster in &shown.pick.clusters { (form::hidden(&format!("{CLUSTER}{cluster}"), "on")) }
        @for account in &shown.pick.accounts { (form::hidden(&format!("{ACCOUNT}{account}"), "on")) }
    }
}

/// Who is not meant, unless ticked.
fn spared(moderator: &Moderator, people: &[PersonRow]) -> Markup {
    let words = moderator.words;
    html! {
        @if !people.is_empty() {
            section.section {
                h2 { (words.t("queue-preview-honest")) }
                p.hint { (words.t("queue-preview-honest-hint")) }
                ul.rows { @for person in people.iter().take(SHOWN_MAX) { li { (person_row(moderator, person, INCLUDE, false, &words.t("queue-include"))) } } }
            }
        }
    }
}

/// Who is meant, unless spared; the oldest accounts first.
fn meant(moderator: &Moderator, people: &People) -> Markup {
    let words = moderator.words;
    let more = people.new.len().saturating_sub(SHOWN_MAX);
    html! {
        @if !people.new.is_empty() || !people.included.is_empty() {
            section.section {
                h2 { (words.t("queue-preview-people")) }
                p.hint { (words.t("queue-preview-people-hint")) }
                ul.rows {
                    @for person in &people.included { li { (person_row(moderator, person, INCLUDE, true, &words.t("queue-include"))) } }
                    @for person in people.new.iter().take(SHOWN_MAX) { li { (person_row(moderator, person, SPARE, false, &words.t("queue-spare"))) } }
                }
                @if more > 0 { p { (words.with("queue-preview-more", &[("count", more.into())])) } }
            }
        }
    }
}

fn person_row(moderator: &Moderator, person: &PersonRow, prefix: &str, checked: bool, label: &str) -> Markup {
    let words = moderator.words;
    html! {
        div.row-line {
            div {
                (ui::person(&person.handle, &person.name, None))
                p.meta {
                    (words.t("queue-joined")) " " (ui::time(words, person.created_at, moderator.now, moderator.zone)) "\u{a0}· "
                    (words.with("queue-wave-texts", &[("count", (person.posts + person.held).into())]))
                }
            }
            label.choice { input type="checkbox" name={ (prefix) (person.id) } checked[checked]; span { (label) } }
        }
    }
}

fn sites(words: Words, shown: &Preview<'_>) -> Markup {
    let ticked = |site: &Site| {
        shown.typed.domains.as_ref().map_or_else(|| site.is_theirs(), |domains| domains.contains(&site.domain))
    };
    html! {
        @if !shown.sites.is_empty() {
            section.section {
                h2 { (words.t("queue-preview-sites")) }
                p.hint { (words.t("queue-preview-sites-hint")) }
                @for site in shown.sites {
                    label.choice {
                        input type="checkbox" name={ (DOMAIN) (site.domain) } checked[ticked(site)];
                        span { bdi { (site.domain) } " · " (words.with("queue-site-uses", &[("theirs", site.theirs.into()), ("count", site.all.into())]))
                            @if site.state.as_deref() == Some("trusted") { " " (ui::badge(Tone::Good, words.t("queue-site-trusted"))) }
                            @if site.state.as_deref() == Some("bad") { " " (ui::badge(Tone::Bad, words.t("queue-site-bad"))) } }
                    }
                }
            }
        }
    }
}

fn samples(moderator: &Moderator, samples: &[Sample]) -> Markup {
    let words = moderator.words;
    html! {
        @if !samples.is_empty() {
            section.section {
                h2 { (words.t("queue-preview-texts")) }
                ul.rows { @for sample in samples { li {
                    p { strong dir="auto" { (sample.title) } @if sample.held { " " (ui::badge(Tone::Warn, words.t("queue-held-waits"))) } }
                    p dir="auto" { (ui::markdown::excerpt(&sample.body, SAMPLE_CHARS)) }
                    p.meta { bdi { (sample.name) } "\u{a0}· " (ui::time(words, sample.at, moderator.now, moderator.zone)) }
                } } }
            }
        }
    }
}

/// The act: rule, reason, how long.
fn act(moderator: &Moderator, shown: &Preview<'_>) -> Markup {
    let (words, typed, faults) = (moderator.words, shown.typed, shown.faults);
    let rules = shown.rules.iter().map(|rule| (rule.id.to_string(), rule.title(words.lang).to_owned())).collect();
    let days = DAYS.iter().map(|days| (days.to_string(), days_label(words, *days))).collect();
    let rule = form::Choice {
        name: "rule",
        label: words.t("queue-act-rule"),
        options: rules,
        chosen: typed.rule.clone(),
        hint: None,
        fault: faults.text("rule", &words),
    };
    let length = form::Choice {
        name: "days",
        label: words.t("queue-act-days"),
        options: days,
        chosen: typed.days.clone(),
        hint: None,
        fault: faults.text("days", &words),
    };
    let explanation = form::Area {
        name: "explanation",
        label: words.t("queue-act-explanation"),
        value: typed.explanation.clone(),
        rows: 3,
        hint: Some(words.t("queue-act-explanation-hint")),
        fault: faults.text("explanation", &words),
        required: true,
        draft_slot: None,
    };
    html! {
        section.section {
            h2 { (words.t("queue-act")) }
            (rule.render())
            (length.render())
            (explanation.render())
            div.actions {
                (form::button_danger(words.t("queue-act-do")))
                a.button.quiet href="/desk/queue/waves" { (words.t("queue-act-cancel")) }
            }
            p.hint { (words.t("queue-act-hint")) }
        }
    }
}

fn days_label(words: Words, days: i64) -> String {
    if days == 0 { words.t("queue-act-not") } else { words.with("queue-act-for", &[("count", days.into())]) }
}

/// What became of a wave.
pub fn one(moderator: &Moderator, wave: &WaveRow, criteria: &Criteria, figures: (i64, i64)) -> Markup {
    let words = moderator.words;
    let (hold, reversed) = figures;
    html! {
        header.page-head {
            h1 { (words.with("queue-wave", &[("id", wave.id.to_string().into())])) }
            p.meta { bdi { (wave.maker_name) } "\u{a0}· " (ui::time(words, wave.made_at, moderator.now, moderator.zone)) }
        }
        div #wave-state data-live data-live-url="/desk/queue/live" {
            p { (state_badge(words, wave)) }
            div.stats {
                div.stat { b { (words.number(wave.texts)) } span { (words.with("queue-stat-texts", &[("count", wave.texts.into())])) } }
                div.stat { b { (words.number(wave.people)) } span { (words.with("queue-stat-people", &[("count", wave.people.into())])) } }
                div.stat { b { (words.number(hold)) } span { (words.with("queue-stat-hold", &[("count", hold.into())])) } }
                div.stat { b { (words.number(reversed)) } span { (words.with("queue-stat-reversed", &[("count", reversed.into())])) } }
            }
        }
        p dir="auto" { (criteria.explanation) }
        @if !criteria.pick.clusters.is_empty() || !criteria.domains.is_empty() {
            ul {
                @for cluster in &criteria.pick.clusters { li dir="auto" { (cluster_label(words, cluster)) } }
                @for (domain, _) in &criteria.domains { li { (icon("link")) (words.with("queue-wave-site", &[("domain", domain.into())])) } }
            }
        }
        @if let Some(undone) = wave.undone_at {
            (ui::notice(Tone::Neutral, html! {
                (words.with("queue-wave-undone-by", &[("name", wave.undoer_name.clone().unwrap_or_default().into())])) " "
                (ui::time(words, undone, moderator.now, moderator.zone))
            }))
        } @else {
            form method="post" action={ "/desk/queue/waves/" (wave.id) "/undo" } {
                p.hint { (words.t("queue-wave-undo-hint")) }
                button.button.quiet type="submit" data-key="z" { (words.t("queue-wave-undo")) }
            }
        }
        p { a.more-link href="/desk/queue/waves" { (words.t("queue-waves")) } }
    }
}
