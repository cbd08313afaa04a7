//! Promises as HTML.

use super::queries::{PromiseRow, UpdateRow};
use super::{LIST, WHAT_CHARS_MAX, day};
use crate::cocreation::amendments::paragraphs;
use crate::cocreation::idea_path;
use crate::ids::AccountId;
use crate::ui::{self, Tone, form};
use crate::web::fields::Fields;
use crate::web::{Faults, Visit};
use crate::words::Words;
use chrono::NaiveTime;
use chrono_tz::Tz;
use maud::{Markup, html};

/// A day as people read it.
pub fn day_text(words: Words, text: &str) -> String {
    day(text).map_or_else(|| text.to_owned(), |day| words.date(day.and_time(NaiveTime::MIN).and_utc(), Tz::UTC))
}

/// What everybody reads: overdue ones first. `overdue`: what is due before that day is late.
pub fn list(visit: &Visit, rows: &[PromiseRow], state: &str, overdue: &str) -> Markup {
    let words = visit.words;
    let (late, others): (Vec<&PromiseRow>, Vec<&PromiseRow>) = rows.iter().partition(|row| is_late(row, overdue));
    html! {
        header.page-head {
            h1 { (words.t("promises-title")) }
            p.lede { (words.t("promises-lede")) }
            @if visit.viewer.produces() { p { a.button.quiet href=(LIST) { (words.t("promises-desk")) } } }
        }
        (tabs(words, "/promises", state))
        @if !late.is_empty() {
            section.section {
                h2 { (words.with("promises-overdue", &[("count", late.len().into())])) }
                p { (words.t("promises-overdue-text")) }
                (ui::list(late.iter().map(|row| line(visit, row, true, &format!("/promises/{}", row.id)))))
            }
        }
        @if rows.is_empty() { (ui::empty(words.t("promises-none"), words.t("promises-none-text"), None)) }
        @if !others.is_empty() {
            section.section {
                @if !late.is_empty() { h2 { (words.t("promises-coming")) } }
                (ui::list(others.iter().map(|row| line(visit, row, false, &format!("/promises/{}", row.id)))))
            }
        }
    }
}

fn is_late(row: &PromiseRow, overdue: &str) -> bool {
    row.state == "open" && row.due_on.as_str() < overdue
}

fn tabs(words: Words, path: &str, state: &str) -> Markup {
    let tab = |label: &'static str, show: &str| (words.t(label), format!("{path}?show={show}"), state == show);
    ui::tabs_labelled(
        &words.t("promises-filter"),
        &[tab("promises-open", "open"), tab("promises-done", "done"), tab("promises-dropped", "dropped")],
    )
}

fn line(visit: &Visit, row: &PromiseRow, late: bool, href: &str) -> Markup {
    let words = visit.words;
    html! {
        a href=(href) lang=[row.lang.as_deref()] dir="auto" { (row.what) }
        p.meta { (stand(words, row, late)) }
        @if let (Some(topic), Some(title)) = (row.topic_id, &row.title) {
            p.meta { (words.t("promises-idea")) " " a href=(idea_path(topic)) dir="auto" { (title) } }
        }
    }
}

/// State, day and progress.
fn stand(words: Words, row: &PromiseRow, late: bool) -> Markup {
    let due = words.with("promises-due", &[("day", day_text(words, &row.due_on).into())]);
    html! {
        @match row.state.as_str() {
            "done" => (ui::badge(Tone::Good, words.t("promises-state-done"))),
            "dropped" => (ui::badge(Tone::Bad, words.t("promises-state-dropped"))),
            _ if late => (ui::badge(Tone::Bad, words.t("promises-state-late"))),
            _ => (ui::badge(Tone::Accent, words.t("promises-state-open"))),
        }
        " " (due)
        @if row.state == "open" { " · " (words.with("promises-progress-now", &[("percent", row.progress.into())])) }
    }
}

/// Promises on the page of an idea.
pub fn lines(visit: &Visit, rows: &[PromiseRow]) -> Markup {
    let today = visit.now.with_timezone(&visit.brand.zone).date_naive().to_string();
    html! {
        @if !rows.is_empty() {
            h3 { (visit.words.t("promises-on-idea")) }
            (ui::list(rows.iter().map(|row| html! {
                a href={ "/promises/" (row.id) } lang=[row.lang.as_deref()] dir="auto" { (row.what) }
                p.meta { (stand(visit.words, row, is_late(row, &today))) }
            })))
        }
    }
}

/// One promise with how it went.
pub fn one(visit: &Visit, row: &PromiseRow, updates: &[UpdateRow], overdue: &str) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 lang=[row.lang.as_deref()] dir="auto" { (row.what) }
            p { (stand(words, row, is_late(row, overdue))) }
            @if let Some(day) = &row.review_on {
                p.meta { (words.with("promises-review-day", &[("day", day_text(words, day).into())])) }
            }
            @if let (Some(topic), Some(title)) = (row.topic_id, &row.title) {
                p { (words.t("promises-idea")) " " a href=(idea_path(topic)) dir="auto" { (title) } }
            }
            @if let Some(challenge) = row.challenge_id {
                p { a href={ "/challenges/" (challenge) } { (words.t("promises-challenge")) } }
            }
        }
        (history(visit, updates))
        @if visit.viewer.produces() { p.more-link { a href={ (LIST) "/" (row.id) } { (words.t("promises-update")) } } }
    }
}

fn history(visit: &Visit, updates: &[UpdateRow]) -> Markup {
    let words = visit.words;
    html! {
        @if !updates.is_empty() {
            section.section {
                h2 { (words.t("promises-history")) }
                (ui::list(updates.iter().map(|row| html! {
                    p.meta {
                        (ui::time(words, row.at, visit.now, visit.zone)) " · " (state_label(&row.state, words)) " · "
                        (words.with("promises-progress-now", &[("percent", row.progress.into())])) " · "
                        (words.with("promises-due", &[("day", day_text(words, &row.due_on).into())]))
                    }
                    @if !row.body.is_empty() { div.prose { (paragraphs(&row.body)) } }
                })))
            }
        }
    }
}

fn state_label(state: &str, words: Words) -> String {
    match state {
        "done" => words.t("promises-state-done"),
        "dropped" => words.t("promises-state-dropped"),
        _ => words.t("promises-state-open"),
    }
}

/// The team's list.
pub fn desk(visit: &Visit, rows: &[PromiseRow], state: &str, overdue: &str) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("promises-desk")) }
            p.lede { (words.t("promises-desk-lede")) }
            p { a.button href={ (LIST) "/new" } { (ui::icon("plus")) (words.t("promises-new")) } }
        }
        (tabs(words, LIST, state))
        @if rows.is_empty() { (ui::empty(words.t("promises-none"), "", None)) }
        (ui::list(rows.iter().map(|row| line(visit, row, is_late(row, overdue), &format!("{LIST}/{}", row.id)))))
    }
}

fn text(words: Words, typed: &Fields, faults: &Faults, name: &'static str, label: &str, kind: &str) -> Markup {
    form::Text {
        name,
        label: words.t(label),
        value: typed.get(name).to_owned(),
        kind,
        fault: faults.text(name, &words),
        dir_auto: true,
        max: (name == "what").then_some(WHAT_CHARS_MAX),
        ..form::Text::default()
    }
    .render()
}

fn owner(words: Words, owners: &[(AccountId, String)], typed: &Fields, faults: &Faults) -> Markup {
    let none = (String::new(), words.t("promises-owner-none"));
    form::Choice {
        name: "owner",
        label: words.t("promises-owner"),
        options: std::iter::once(none).chain(owners.iter().map(|(id, name)| (id.to_string(), name.clone()))).collect(),
        chosen: typed.get("owner").to_owned(),
        hint: Some(words.t("promises-owner-hint")),
        fault: faults.text("owner", &words),
    }
    .render()
}

/// The form of a new promise.
pub fn fresh(words: Words, owners: &[(AccountId, String)], typed: &Fields, faults: &Faults) -> Markup {
    html! {
        header.page-head { h1 { (words.t("promises-new")) } p.lede { (words.t("promises-new-lede")) } }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(LIST) {
            @for name in ["once", "challenge", "item"] { (form::hidden(name, typed.get(name))) }
            (text(words, typed, faults, "what", "promises-what", ""))
            (text(words, typed, faults, "due_on", "promises-due-on", "date"))
            (text(words, typed, faults, "review_on", "promises-review-on", "date"))
            (text(words, typed, faults, "idea", "promises-about-idea", ""))
            (owner(words, owners, typed, faults))
            div.actions {
                (form::button(words.t("promises-make")))
                a.button.quiet href=(LIST) { (words.t("fates-cancel")) }
            }
        }
    }
}

/// What the team's page of a promise shows.
pub struct Desk<'a> {
    pub row: &'a PromiseRow,
    pub updates: &'a [UpdateRow],
    pub owners: &'a [(AccountId, String)],
    pub typed: &'a Fields,
    /// A colleague was faster.
    pub raced: bool,
}

/// What the form of a promise begins with.
pub fn values(row: &PromiseRow) -> Fields {
    let mut fields = Fields::of([("seen", row.version.to_string()), ("state", row.state.clone())]);
    fields.set("progress", row.progress.to_string());
    fields.set("due_on", row.due_on.clone());
    fields.set("review_on", row.review_on.clone().unwrap_or_default());
    fields.set("owner", row.owner_id.map(|id| id.to_string()).unwrap_or_default());
    fields
}

/// The team's page of one promise.
pub fn keep(visit: &Visit, shown: &Desk<'_>, faults: &Faults) -> Markup {
    let (words, row, typed) = (visit.words, shown.row, shown.typed);
    let states = ["open", "done", "dropped"].map(|state| (state.to_owned(), state_label(state, words)));
    html! {
        header.page-head {
            h1 lang=[row.lang.as_deref()] dir="auto" { (row.what) }
            p { (stand(words, row, false)) }
            p.more-link { a href={ "/promises/" (row.id) } { (words.t("promises-public")) } }
        }
        @if shown.raced { (ui::notice(Tone::Warn, words.t("promises-fault-changed"))) }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action={ (LIST) "/" (row.id) "/updates" } {
            (form::hidden("seen", typed.get("seen")))
            (form::Radios {
                name: "state", label: words.t("promises-state"), options: states.into(), chosen: typed.get("state").into(),
                fault: faults.text("state", &words), ..form::Radios::default()
            }.render())
            (text(words, typed, faults, "progress", "promises-progress", "number"))
            (text(words, typed, faults, "due_on", "promises-due-on", "date"))
            (text(words, typed, faults, "review_on", "promises-review-on", "date"))
            (owner(words, shown.owners, typed, faults))
            (form::Area {
                name: "body", label: words.t("promises-body"), value: typed.get("body").into(), rows: 4,
                hint: Some(words.t("promises-body-hint")), fault: faults.text("body", &words), ..form::Area::default()
            }.render())
            div.actions { (form::button(words.t("promises-save"))) }
        }
        (history(visit, shown.updates))
    }
}
