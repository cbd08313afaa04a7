//! The list of watches, and one of them.

use super::form_views::warned_text;
use super::pages::VIEWS;
use super::queries::{AlertLine, Colleague};
use super::typed::{Kept, Offered};
use super::{LIST, path};
use crate::ids::{AccountId, AlertId};
use crate::listening::detector::Standing;
use crate::listening::queries::WatchRow;
use crate::listening::room;
use crate::listening::state::Seen;
use crate::listening::watch::{Rule, Severity};
use crate::ui::chart::{Spark, spark};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// For how many hours a watch is silenced with one press.
pub const MUTE_HOURS: [i64; 3] = [1, 8, 24];

/// Which part of the list is shown.
pub struct Listed<'a> {
    /// There is no watch at all.
    pub none: bool,
    pub view: &'a str,
    pub page: usize,
    pub last: usize,
    /// Whether the reader may arrange watches.
    pub may: bool,
}

/// A watch in the list.
pub struct Row {
    pub watch: WatchRow,
    /// Posts and people in the last 24 hours.
    pub heard: (i64, i64),
    /// People in each hour of them; empty when nothing was said.
    pub line: Vec<i64>,
    pub last_alert: Option<DateTime<Utc>>,
    pub open_alert: Option<AlertId>,
    pub standing: Option<Standing>,
}

/// The list.
pub fn list(visit: &Visit, rows: &[Row], shown: &Listed<'_>) -> Markup {
    let words = visit.words;
    let new = format!("{LIST}/new");
    html! {
        (room::places(visit, LIST))
        header.page-head {
            h1 { (words.t("watches-title")) }
            p.lede { (words.t("watches-lede")) }
            @if shown.may { div.actions { a.button href=(new) { (ui::icon("plus")) (words.t("watches-new")) } } }
        }
        @if shown.none {
            @if shown.may { (ui::empty(words.t("watches-none"), words.t("watches-none-text"), Some((&words.t("watches-new"), &new)))) }
            @else { (ui::empty(words.t("watches-none"), words.t("watches-none-text-staff"), None)) }
        } @else {
            (ui::tabs_labelled(&words.t("watches-views"), &VIEWS.map(|view| (view_label(words, view), view_href(view), view == shown.view))))
            @if rows.is_empty() { p { (words.t("watches-none-here")) } }
            @else { (ui::list(rows.iter().map(|row| line(visit, row)))) }
            (pager(words, shown))
        }
    }
}

fn view_label(words: Words, view: &str) -> String {
    match view {
        "paused" => words.t("watches-view-paused"),
        "archived" => words.t("watches-view-archived"),
        _ => words.t("watches-view-active"),
    }
}

fn view_href(view: &str) -> String {
    if view.is_empty() { LIST.to_owned() } else { format!("{LIST}?view={view}") }
}

fn pager(words: Words, shown: &Listed<'_>) -> Markup {
    let view = VIEWS.into_iter().find(|view| *view == shown.view).unwrap_or_default();
    let href = |page: usize| format!("{LIST}?view={view}&page={page}");
    let previous = (shown.page > 1).then(|| href(shown.page - 1));
    let next = (shown.page < shown.last).then(|| href(shown.page + 1));
    ui::pager(words, previous.as_deref(), next.as_deref(), "")
}

fn line(visit: &Visit, row: &Row) -> Markup {
    let (words, watch) = (visit.words, &row.watch);
    let (posts, people) = row.heard;
    let heard = [("posts", posts.into()), ("people", people.into())];
    html! {
        div.watch-row data-item {
            div.watch-main {
                h2 { a href=(path(watch.id)) dir="auto" { (watch.name) } }
                p.meta {
                    (standing(words, row, visit))
                    @if watch.severity == Severity::Urgent { " " (ui::badge(Tone::Warn, watch.severity.label(words))) }
                    " "
                    @if let Some(at) = row.last_alert { (words.t("watches-last-alert")) " " (ui::time(words, at, visit.now, visit.zone)) }
                    @else { (words.t("watches-never-alerted")) }
                }
            }
            div.watch-heard {
                @if row.line.iter().any(|people| *people > 0) {
                    (spark(words, &Spark {
                        title: words.with("watches-line", &[("watch", watch.name.as_str().into()), ("people", people.into())]),
                        values: row.line.clone(),
                        band: None,
                    }))
                }
                p.meta {
                    @if posts == 0 { (words.t("watches-heard-none")) } @else { (words.with("watches-heard-day", &heard)) }
                }
            }
        }
    }
}

fn standing(words: Words, row: &Row, visit: &Visit) -> Markup {
    if row.watch.archived_at.is_some() {
        return ui::badge(Tone::Neutral, words.t("watches-is-archived"));
    }
    if !row.watch.active {
        return ui::badge(Tone::Neutral, words.t("watches-is-paused"));
    }
    html! {
        @if let Some(alert) = row.open_alert {
            a.badge.bad href={ "/desk/listening/alerts/" (alert) } { (words.t("watches-is-alarmed")) }
        } @else if matches!(row.standing, None | Some(Standing::NoBaseline)) {
            (ui::badge(Tone::Neutral, words.t("watches-no-baseline")))
        } @else {
            (ui::badge(Tone::Good, words.t("watches-is-usual")))
        }
        @if row.watch.is_muted(visit.now) { " " (ui::badge(Tone::Warn, words.t("watches-is-muted"))) }
    }
}

/// All that the page of a watch shows.
pub struct One<'a> {
    pub kept: Kept,
    pub may: bool,
    pub seen: Seen,
    pub volume: Markup,
    pub alerts: Vec<AlertLine>,
    pub suggestion: Markup,
    /// The owner and whoever else is told.
    pub people: Vec<Colleague>,
    pub faults: &'a Faults,
    /// The day that was typed to silence it until.
    pub until: &'a str,
}

impl One<'_> {
    fn is_archived(&self) -> bool {
        self.kept.row.archived_at.is_some()
    }
}

/// One watch.
pub fn one(visit: &Visit, page: &One<'_>, offered: &Offered) -> Markup {
    let (words, row) = (visit.words, &page.kept.row);
    html! {
        (room::places(visit, LIST))
        header.page-head {
            h1 dir="auto" { (row.name) }
            p.lede { (now(words, page)) }
            @if page.may && !page.is_archived() {
                div.actions {
                    a.button href={ (path(row.id)) "/edit" } { (words.t("watches-edit")) }
                    form method="post" action={ (path(row.id)) "/active" } {
                        @if row.active { (form::button_named("active", "no", words.t("watches-pause"), "quiet")) }
                        @else { (form::button_named("active", "yes", words.t("watches-resume"), "quiet")) }
                    }
                }
            }
        }
        (form::faults_summary(words, &page.faults.all(&words)))
        (notices(visit, page))
        (page.suggestion)
        section.section aria-labelledby="watch-volume" {
            h2 #watch-volume { (words.t("watches-volume")) }
            (page.volume)
        }
        section.section aria-labelledby="watch-alerts" {
            h2 #watch-alerts { (words.t("watches-alerts")) }
            (alerts(visit, &page.alerts))
        }
        section.section aria-labelledby="watch-rule" {
            h2 #watch-rule { (words.t("watches-rule")) }
            (rule(visit, page, offered))
        }
        @if page.may && !page.is_archived() {
            section.section aria-labelledby="watch-mute" {
                h2 #watch-mute { (words.t("watches-mute")) }
                (mute(visit, page))
            }
        }
        @if page.may { (archive(words, page)) }
    }
}

/// What it warned of.
fn alerts(visit: &Visit, alerts: &[AlertLine]) -> Markup {
    let words = visit.words;
    html! {
        @if alerts.is_empty() { p { (words.t("watches-never-alerted")) } }
        @else {
            (ui::list(alerts.iter().map(|alert| html! {
                div {
                    p {
                        a href={ "/desk/listening/alerts/" (alert.id) } {
                            (warned_text(words, alert.scale == "wave", alert.minutes, alert.people, (alert.usual_tenths + 5) / 10))
                        }
                        @if alert.state != "closed" { " " (ui::badge(Tone::Bad, words.t("watches-is-alarmed"))) }
                        @match alert.verdict.as_deref() {
                            Some("useful") => { " " (ui::badge(Tone::Good, words.t("watches-was-useful"))) }
                            Some("false") => { " " (ui::badge(Tone::Neutral, words.t("watches-was-false"))) }
                            _ => {}
                        }
                    }
                    p.meta { (ui::time(words, alert.at, visit.now, visit.zone)) }
                }
            })))
            a.more-link href={ "/desk/listening/alerts" } { (words.t("watches-alerts-all")) }
        }
    }
}

/// How it stands, in a sentence.
fn now(words: Words, page: &One<'_>) -> String {
    match page.seen.burst.filter(|_| page.seen.standing != Standing::NoBaseline) {
        Some((usual, alarm)) => {
            words.with("watches-now", &[("usual", whole(usual).into()), ("alarm", whole(alarm.ceil()).into())])
        }
        None => words.t("watches-no-baseline-text"),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "bounded right before")]
fn whole(number: f64) -> i64 {
    number.round().clamp(0.0, 1e9) as i64
}

fn notices(visit: &Visit, page: &One<'_>) -> Markup {
    let (words, row) = (visit.words, &page.kept.row);
    html! {
        @if page.is_archived() { (ui::notice(Tone::Neutral, words.t("watches-archived-text"))) }
        @else if !row.active { (ui::notice(Tone::Warn, words.t("watches-paused-text"))) }
        @if let Some(until) = row.muted_until.filter(|_| row.is_muted(visit.now)) {
            (ui::notice(Tone::Warn, html! { p { (words.t("watches-muted-until")) " " (ui::time(words, until, visit.now, visit.zone)) } }))
        }
    }
}

fn mute(visit: &Visit, page: &One<'_>) -> Markup {
    let (words, row) = (visit.words, &page.kept.row);
    let action = format!("{}/mute", path(row.id));
    html! {
        p { (words.t("watches-mute-text")) }
        @if row.is_muted(visit.now) {
            form method="post" action=(action) { (form::button_named("hours", "0", words.t("watches-unmute"), "quiet")) }
        } @else {
            form.watch-mute method="post" action=(action) {
                @for hours in MUTE_HOURS {
                    (form::button_named("hours", &hours.to_string(), words.with("watches-mute-hours", &[("count", hours.into())]), "quiet small"))
                }
            }
            form.filters method="post" action=(action) {
                (form::Text {
                    name: "until",
                    label: words.t("watches-mute-until"),
                    value: page.until.to_owned(),
                    kind: "date",
                    fault: page.faults.text("until", &words),
                    ..form::Text::default()
                }.render())
                (form::button_secondary(words.t("watches-mute-do")))
            }
        }
    }
}

fn archive(words: Words, page: &One<'_>) -> Markup {
    let action = format!("{}/archive", path(page.kept.row.id));
    html! {
        @if page.is_archived() {
            form method="post" action=(action) { (form::button_named("archived", "no", words.t("watches-restore"), "quiet")) }
        } @else {
            (ui::details(words.t("watches-archive"), html! {
                p { (words.t("watches-archive-text")) }
                form method="post" action=(action) { (form::button_named("archived", "yes", words.t("watches-archive-do"), "danger small")) }
            }))
        }
    }
}

/// What it looks for, where, and who is told.
fn rule(visit: &Visit, page: &One<'_>, offered: &Offered) -> Markup {
    let (words, row, rule) = (visit.words, &page.kept.row, &page.kept.rule);
    let components = offered.components.iter().filter(|it| page.kept.components.contains(&it.id));
    let components: Vec<String> = components.map(|it| it.label(words.lang)).collect();
    let told = |owner: bool| page.people.iter().filter(move |one| (one.id == row.owner_id) == owner);
    html! {
        dl.facts {
            dt { (words.t("watches-words")) }
            dd { @if rule.words.trim().is_empty() { (words.t("watches-words-none")) } @else { (terms(&rule.words)) } }
            @if !rule.unwanted.trim().is_empty() { dt { (words.t("watches-unwanted")) } dd { (terms(&rule.unwanted)) } }
            dt { (words.t("watches-where")) }
            dd { (places(visit, rule, offered)) }
            dt { (words.t("watches-langs")) }
            dd {
                @if rule.langs.is_empty() { (words.t("watches-langs-all")) }
                @else { (listed(rule.langs.iter().map(|lang| lang.name().to_owned()))) }
            }
            @if !components.is_empty() { dt { (words.t("watches-components")) } dd { (listed(components)) } }
            dt { (words.t("watches-severity")) }
            dd { (row.severity.label(words)) }
            dt { (words.t("watches-sensitivity")) }
            dd {
                (words.with("watches-once-text", &[("days", row.once_in_days.into())])) " "
                (words.with("watches-silence-text", &[("hours", row.silence_hours.into())]))
            }
            dt { (words.t("watches-owner")) }
            dd { @for one in told(true) { (colleague(one)) } }
            dt { (words.t("watches-people")) }
            dd {
                @if page.kept.people.is_empty() { (words.t("watches-people-none")) }
                @for (at, one) in told(false).enumerate() { @if at > 0 { ", " } (colleague(one)) }
            }
            dt { (words.t("watches-heard-from")) }
            dd { (ui::time(words, row.heard_from, visit.now, visit.zone)) }
        }
    }
}

fn colleague(one: &Colleague) -> Markup {
    ui::person(&one.handle, &one.name, one.department.as_deref())
}

fn terms(text: &str) -> Markup {
    html! {
        ul.watch-terms {
            @for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) { li dir="auto" { (line) } }
        }
    }
}

fn listed(names: impl IntoIterator<Item = String>) -> Markup {
    html! { @for (at, name) in names.into_iter().enumerate() { @if at > 0 { ", " } bdi { (name) } } }
}

/// Whose words, and where.
fn places(visit: &Visit, rule: &Rule, offered: &Offered) -> Markup {
    let words = visit.words;
    let boards = offered.boards.iter().filter(|board| rule.boards.contains(&board.id)).map(|board| board.name.clone());
    let sources = offered.sources.iter().filter(|source| rule.sources.contains(&source.id));
    let who = match (rule.customers, rule.staff) {
        (true, true) => Some(words.t("watches-home-both")),
        (true, false) => Some(words.t("watches-home-customers")),
        (false, true) => Some(words.t("watches-home-staff")),
        (false, false) => None,
    };
    html! {
        ul.watch-places {
            @if let Some(who) = who {
                li {
                    (who) ": "
                    @if rule.boards.is_empty() { (words.t("watches-boards-all")) } @else { (listed(boards)) }
                    @if !rule.kinds.is_empty() { " (" (listed(rule.kinds.iter().map(|kind| kind.label_many(&words)))) ")" }
                }
            }
            @if rule.outside {
                li {
                    (words.t("watches-author-outside")) ": "
                    @if rule.sources.is_empty() { (words.t("watches-sources-all")) } @else { (listed(sources.map(|source| source.name.clone()))) }
                }
            }
        }
    }
}

/// Whoever is offered as the owner, or told.
pub fn colleagues(staff: &[Colleague]) -> Vec<(AccountId, String)> {
    let label = |one: &Colleague| match one.department.as_deref().filter(|department| !department.is_empty()) {
        Some(department) => format!("{} ({department})", one.name),
        None => one.name.clone(),
    };
    staff.iter().map(|one| (one.id, label(one))).collect()
}
