//! Decisions as HTML: the producers' lists and forms, and what stands on the page of an idea.

use super::actions::{Kept, kept_back};
use super::queries::{CallRow, LineRow, SetRow, Written};
use super::typed::{self, LineFaults, TARGETS, field, target_label};
use super::{CHOSEN, LIST, NAME_CHARS_MAX};
use crate::cocreation::amendments::paragraphs;
use crate::cocreation::queries::IdeaRow;
use crate::cocreation::reviews::{self, WaitingRow};
use crate::cocreation::{State, changelog, idea_path, promises, roadmap};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::IdeaDecisionId;
use crate::ui::text::{clean_line, clean_text};
use crate::ui::{self, Tone, form};
use crate::web::fields::Fields;
use crate::web::{Faults, Visit};
use crate::words::{Lang, Texts, Words};
use maud::{Markup, html};

/// Sets, and second looks that somebody asked for.
pub fn list(visit: &Visit, sets: &[SetRow], waiting: &[WaitingRow]) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("fates-sets")) }
            p.lede { (words.t("fates-sets-lede")) }
            p { a.button href={ (LIST) "/new" } { (ui::icon("plus")) (words.t("fates-new")) } }
        }
        @if !waiting.is_empty() {
            section.section {
                h2 { (words.t("fates-reviews")) }
                (ui::list(waiting.iter().map(|row| html! {
                    a href=(reviews::desk_path(row.id)) dir="auto" { (row.title) }
                    p.meta { bdi { (row.asker_name) } " · " (ui::time(words, row.asked_at, visit.now, visit.zone)) }
                })))
            }
        }
        @if sets.is_empty() { (ui::empty(words.t("fates-sets-none"), words.t("fates-sets-none-text"), None)) }
        (ui::list(sets.iter().map(|set| html! {
            div.row-line {
                div {
                    a href={ (LIST) "/" (set.id) } dir="auto" { (set.title) }
                    p.meta {
                        (words.with("fates-set-lines", &[("count", set.lines.into())])) " · " bdi { (set.preparer_name) }
                        " · " (ui::time(words, set.published_at.unwrap_or(set.created_at), visit.now, visit.zone))
                    }
                }
                (state_badge(words, set))
            }
        })))
    }
}

fn state_badge(words: Words, set: &SetRow) -> Markup {
    match (set.published_at, set.dropped_at) {
        (Some(_), _) => ui::badge(Tone::Good, words.t("fates-set-published")),
        (None, Some(_)) => ui::badge(Tone::Neutral, words.t("fates-set-dropped")),
        (None, None) => ui::badge(Tone::Warn, words.t("fates-set-draft")),
    }
}

/// The form of a new set.
pub fn new_set(words: Words, calls: &[CallRow], typed: &Fields, faults: &Faults) -> Markup {
    let none = (String::new(), words.t("fates-challenge-none"));
    let title = |call: &CallRow| {
        let texts = Texts::new(&*call.title_en, &*call.title_he, &*call.title_pl);
        texts.read(words.lang, Lang::parse(&call.lang).unwrap_or(words.lang)).1.to_owned()
    };
    let options = std::iter::once(none).chain(calls.iter().map(|call| (call.id.to_string(), title(call)))).collect();
    let take = [("none", "fates-take-none"), ("shortlist", "fates-take-shortlist"), ("all", "fates-take-all")];
    html! {
        header.page-head { h1 { (words.t("fates-new")) } p.lede { (words.t("fates-new-lede")) } }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(LIST) {
            (form::hidden("once", typed.get("once")))
            (form::Text {
                name: "title", label: words.t("fates-title"), value: typed.get("title").into(), hint: Some(words.t("fates-title-hint")),
                fault: faults.text("title", &words), required: true, dir_auto: true, max: Some(NAME_CHARS_MAX), ..form::Text::default()
            }.render())
            (form::Choice {
                name: "challenge", label: words.t("fates-challenge"), options, chosen: typed.get("challenge").into(),
                fault: faults.text("challenge", &words), ..form::Choice::default()
            }.render())
            (form::Radios {
                name: "take", label: words.t("fates-take"), chosen: typed.get("take").into(),
                options: take.map(|(value, label)| (value.to_owned(), words.t(label))).into(), ..form::Radios::default()
            }.render())
            (ideas_field(words, typed.get("ideas"), faults.text("ideas", &words)))
            div.actions {
                (form::button(words.t("fates-make")))
                a.button.quiet href=(LIST) { (words.t("fates-cancel")) }
            }
        }
    }
}

/// Where ideas are named by number or address.
pub fn ideas_field(words: Words, value: &str, fault: Option<String>) -> Markup {
    form::Area {
        name: "ideas",
        label: words.t("fates-ideas"),
        value: value.to_owned(),
        rows: 2,
        hint: Some(words.t("fates-ideas-hint")),
        fault,
        ..form::Area::default()
    }
    .render()
}

/// What the page of a set shows.
pub struct Shown<'a> {
    pub set: &'a SetRow,
    pub lines: &'a [LineRow],
    pub typed: &'a Fields,
    pub faults: &'a LineFaults,
    /// What happened meanwhile.
    pub stale: Option<&'static str>,
}

/// One set: to be written while it is a draft, to be read after.
pub fn set(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let (words, set) = (visit.words, shown.set);
    let summary: Vec<(&str, String)> = shown.faults.iter().map(|(name, why)| (name.as_str(), words.t(why))).collect();
    html! {
        header.page-head {
            h1 dir="auto" { (set.title) }
            p { (state_badge(words, set)) }
        }
        @if let Some(why) = shown.stale { (ui::notice(Tone::Warn, words.t(why))) }
        (form::faults_summary(words, &summary))
        @if set.is_draft() { (draft(visit, shown)) } @else {
            @for row in shown.lines {
                @if row.published_at.is_some() { (ui::card(outcome(visit, row))) } @else { (kept(words, row)) }
            }
        }
    }
}

fn draft(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let (words, set) = (visit.words, shown.set);
    html! {
        form.form method="post" action={ (LIST) "/" (set.id) } {
            (form::hidden("seen", set.version))
            @for row in shown.lines { (line(words, row, shown)) }
            @if shown.lines.len() > 1 { (ui::details(words.t("fates-fill"), common(words, shown.typed))) }
            (ui::details(words.t("fates-add"), ideas_field(words, shown.typed.get("ideas"), None)))
            div.actions {
                (form::button(words.t("fates-keep")))
                (form::button_named("then", "preview", words.t("fates-keep-preview"), "quiet"))
            }
        }
        form method="post" action={ (LIST) "/" (set.id) "/removal" } {
            div.actions { (form::button_danger(words.t("fates-drop"))) }
        }
    }
}

/// The fields of one decision.
fn line(words: Words, row: &LineRow, shown: &Shown<'_>) -> Markup {
    let state = State::parse(&row.state).unwrap_or(State::New);
    let of = |name: &str| shown.typed.get(&field(name, row.id)).to_owned();
    let fault = |name: &str| {
        let name = field(name, row.id);
        shown.faults.iter().find(|(own, _)| *own == name).map(|(_, why)| words.t(why))
    };
    html! {
        fieldset.card {
            legend { a href=(idea_path(row.topic_id)) dir="auto" { (row.title) } }
            p.meta { (words.t("fates-now")) " " (state.label(words)) " · " bdi { (row.author_name) } }
            @if let Some(why) = kept_back(row).filter(|_| !row.to_state.is_empty()) { (ui::notice(Tone::Warn, kept_text(words, why))) }
            (fields(words, &|name: &str| field(name, row.id), &of, &fault, row.challenge_id.is_some()))
            label.choice {
                input type="checkbox" name="remove" value=(row.id);
                span { (words.t("fates-remove")) }
            }
        }
    }
}

/// State, reason, next step, day, who decided; `name` makes the names of the fields.
fn fields(
    words: Words,
    name: &dyn Fn(&str) -> String,
    of: &dyn Fn(&str) -> String,
    fault: &dyn Fn(&str) -> Option<String>,
    chosen: bool,
) -> Markup {
    let mut options = vec![(String::new(), words.t("fates-open"))];
    options.extend(chosen.then(|| (CHOSEN.to_owned(), words.t("fates-chosen"))));
    options.extend(TARGETS.map(|state| (state.as_str().to_owned(), state.label(words))));
    let text = |field: &str, label: String, kind: &str| {
        form::Text {
            name: &name(field),
            label,
            value: of(field),
            kind,
            fault: fault(field),
            dir_auto: true,
            ..form::Text::default()
        }
        .render()
    };
    html! {
        (form::Choice {
            name: &name("state"), label: words.t("fates-state"), options, chosen: of("state"), fault: fault("state"), hint: None,
        }.render())
        (form::Area {
            name: &name("reason"), label: words.t("fates-reason"), value: of("reason"), rows: 3,
            hint: Some(words.t("fates-reason-hint")), fault: fault("reason"), ..form::Area::default()
        }.render())
        (text("next_step", words.t("fates-next-step"), ""))
        (text("next_by", words.t("fates-next-by"), "date"))
        (text("decided_by", words.t("fates-decided-by"), ""))
    }
}

/// The fields that are written into every decision that says nothing yet.
fn common(words: Words, typed: &Fields) -> Markup {
    let name = |name: &str| format!("all_{name}");
    html! {
        p.hint { (words.t("fates-fill-hint")) }
        (fields(words, &name, &|field: &str| typed.get(&name(field)).to_owned(), &|_: &str| None, true))
        (form::Check { name: "fill", label: words.t("fates-fill-do"), ..form::Check::default() }.render())
    }
}

/// Writes the common text into the decisions that have no state and no reason of their own.
pub fn fill(typed: &Fields, written: &mut [(IdeaDecisionId, Written)]) {
    let of = |name: &str| typed.get(&format!("all_{name}"));
    if !typed::is_target(of("state")) {
        return;
    }
    for (_, line) in written.iter_mut().filter(|(_, line)| line.to_state.is_empty() && line.reason.is_empty()) {
        line.to_state = of("state").to_owned();
        line.reason = clean_text(of("reason")).chars().take(crate::cocreation::actions::REASON_CHARS_MAX).collect();
        line.next_step = clean_line(of("next_step")).chars().take(super::STEP_CHARS_MAX).collect();
        line.next_by = promises::day(of("next_by")).filter(|_| !line.next_step.is_empty()).map(|day| day.to_string());
        let office: String = clean_line(of("decided_by")).chars().take(NAME_CHARS_MAX).collect();
        if !office.is_empty() {
            line.decided_by = office;
        }
    }
}

/// One decision as people will read it.
pub fn outcome(visit: &Visit, row: &LineRow) -> Markup {
    let decision = Decided {
        to_state: &row.to_state,
        reason: &row.reason,
        next_step: &row.next_step,
        next_by: row.next_by.as_deref(),
        decided_by: &row.decided_by,
    };
    html! {
        h3.topic-title { a href=(idea_path(row.topic_id)) dir="auto" { (row.title) } }
        (decided(visit.words, &decision))
    }
}

/// What a decision says.
pub struct Decided<'a> {
    pub to_state: &'a str,
    pub reason: &'a str,
    pub next_step: &'a str,
    pub next_by: Option<&'a str>,
    pub decided_by: &'a str,
}

/// A decision with its reason, who decided, and what happens next.
pub fn decided(words: Words, decision: &Decided<'_>) -> Markup {
    html! {
        p { (ui::badge(target_tone(decision.to_state), target_label(decision.to_state, words))) }
        div.prose { (paragraphs(decision.reason)) }
        @if !decision.next_step.is_empty() {
            p {
                strong { (words.t("fates-next")) } " " bdi { (decision.next_step) }
                @if let Some(day) = decision.next_by { " · " (words.with("fates-by", &[("day", promises::day_text(words, day).into())])) }
            }
        }
        @if !decision.decided_by.is_empty() {
            p.meta { (words.t("fates-decided-by")) ": " bdi { (decision.decided_by) } }
        }
    }
}

fn target_tone(word: &str) -> Tone {
    match State::parse(word) {
        Some(State::Shipped) => Tone::Good,
        Some(State::Declined) => Tone::Bad,
        Some(State::Review) => Tone::Warn,
        _ => Tone::Accent,
    }
}

/// An idea that stays as it is, and why.
pub fn kept(words: Words, row: &LineRow) -> Markup {
    let why = row.outcome.as_deref().and_then(Kept::parse).or_else(|| kept_back(row)).unwrap_or(Kept::Moved);
    ui::notice(
        Tone::Warn,
        html! { p { a href=(idea_path(row.topic_id)) dir="auto" { (row.title) } } p { (kept_text(words, why)) } },
    )
}

fn kept_text(words: Words, why: Kept) -> String {
    match why {
        Kept::Gone => words.t("fates-kept-gone"),
        Kept::Merged => words.t("fates-kept-merged"),
        Kept::Moved => words.t("fates-kept-moved"),
        Kept::Same => words.t("fates-kept-same"),
    }
}

/// What became of an idea, on its page: the newest decision, what was promised, where it stands on the roadmap and in the changelog, and the
/// second look.
pub async fn section(conn: &mut Conn, visit: &Visit, idea: &IdeaRow) -> Result<Markup> {
    let decision = super::of(conn, idea.topic_id).await?;
    let promised = promises::of_topic(conn, idea.topic_id).await?;
    let links = [
        roadmap::of_topic(conn, idea.topic_id, visit.words).await?,
        changelog::of_topic(conn, idea.topic_id, visit.words).await?,
    ];
    let look = reviews::section(conn, visit, idea).await?;
    let words = visit.words;
    let some = decision.is_some() || !promised.is_empty() || links.iter().any(|list| !list.is_empty());
    Ok(html! {
        @if some {
            section.section #decision {
                h2 { (words.t("fates-decision")) }
                @if let Some(row) = &decision {
                    (ui::card(html! {
                        (decided(words, &Decided {
                            to_state: &row.to_state, reason: &row.reason, next_step: &row.next_step,
                            next_by: row.next_by.as_deref(), decided_by: &row.decided_by,
                        }))
                        p.meta { (ui::time(words, row.published_at, visit.now, visit.zone)) }
                    }))
                }
                (promises::lines(visit, &promised))
                @for (href, title, lang) in links.iter().flatten() {
                    p.more-link { a href=(href) lang=(lang.code()) dir="auto" { (title) } }
                }
            }
        }
        (look)
    })
}
