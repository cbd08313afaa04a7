//! Maintenance on the staff's pages, as HTML.

use super::pages::LIST;
use super::queries::{Overlap, Said};
use super::typed::{BODY, REMINDERS, STEPS, TITLE};
use crate::incidents::components::Offered;
use crate::incidents::forms::{Fields, component_ticks};
use crate::incidents::incident::{State, Texts};
use crate::incidents::queries::IncidentRow;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Lang;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// A text in the reader's language, or in the one that it was written in.
fn shown(visit: &Visit, texts: &Texts, original: Lang) -> Markup {
    let (lang, text) = texts.read(visit.words.lang, original);
    html! { bdi lang=[(lang != visit.words.lang).then_some(lang.code())] { (text) } }
}

fn moment(visit: &Visit, at: Option<DateTime<Utc>>) -> Markup {
    html! {
        @if let Some(at) = at { time datetime=(at.to_rfc3339()) { (visit.words.date_time(at, visit.zone)) } }
    }
}

fn window(visit: &Visit, from: Option<DateTime<Utc>>, until: Option<DateTime<Utc>>) -> Markup {
    html! { (moment(visit, from)) " – " (moment(visit, until)) }
}

fn tone(state: State) -> Tone {
    match state {
        State::InProgress | State::Verifying => Tone::Accent,
        State::Scheduled => Tone::Warn,
        _ => Tone::Neutral,
    }
}

/// What is planned, what goes on, and what was.
pub fn list(visit: &Visit, open: &[IncidentRow], over: &[IncidentRow], leads: bool) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("maintenance-title")) }
            p.lede { (words.t("maintenance-lede")) }
            @if leads {
                p.actions {
                    a.button href={ (LIST) "/new" } { (ui::icon("plus")) (words.t("maintenance-new")) }
                    a.button.quiet href="/admin/components" { (words.t("incidents-components")) }
                }
            }
        }
        @if open.is_empty() { (ui::empty(words.t("maintenance-none"), words.t("maintenance-none-text"), None)) }
        @else { (ui::list(open.iter().map(|row| line(visit, row)))) }
        @if !over.is_empty() {
            section.section { h2 { (words.t("maintenance-over")) } (ui::list(over.iter().map(|row| line(visit, row)))) }
        }
    }
}

fn line(visit: &Visit, row: &IncidentRow) -> Markup {
    html! {
        div.row-line {
            div {
                strong { a href={ (LIST) "/" (row.id) } { (shown(visit, &row.title, row.lang)) } }
                " " (ui::badge(tone(row.state), row.state.label(visit.words)))
                p.meta { (window(visit, row.scheduled_for, row.scheduled_until)) }
            }
        }
    }
}

/// What the form of a plan shows.
pub struct Plan<'p> {
    pub title: String,
    /// What is changed; none: it is new.
    pub row: Option<&'p IncidentRow>,
    pub filled: &'p Fields,
    pub faults: &'p Faults,
    pub overlaps: &'p [Overlap],
    /// A colleague was faster.
    pub raced: bool,
    pub offered: &'p [Offered],
}

/// The form of a plan.
pub fn plan(visit: &Visit, plan: &Plan<'_>) -> Markup {
    let words = visit.words;
    let action = plan.row.map_or_else(|| LIST.to_owned(), |row| format!("{LIST}/{}/plan", row.id));
    html! {
        header.page-head {
            h1 { (plan.title) }
            p.lede { (words.t(if plan.row.is_some() { "maintenance-edit-lede" } else { "maintenance-new-lede" })) }
        }
        @if let Some(row) = plan.row { p { strong { (shown(visit, &row.title, row.lang)) } } }
        @if let Some(row) = plan.row.filter(|_| plan.raced) { (raced(visit, row)) }
        (form::faults_summary(words, &plan.faults.all(&words)))
        form.form method="post" action=(action) {
            @for name in ["once", "seen"] {
                @if !plan.filled.get(name).is_empty() { (form::hidden(name, plan.filled.get(name))) }
            }
            @if plan.row.is_none() { (TITLE.inputs(words, plan.filled, plan.faults)) }
            (overlap(visit, plan))
            (times(visit, plan))
            (component_ticks(words, plan.filled, plan.offered, plan.faults))
            (itself(visit, plan))
            @if plan.row.is_some() { p.hint { (words.t("maintenance-body-changed")) } }
            (BODY.inputs(words, plan.filled, plan.faults))
            (notify(visit, plan.filled))
            div.actions {
                (form::button(words.t(if plan.row.is_some() { "maintenance-change" } else { "maintenance-announce" })))
                a.button.quiet href=(LIST) { (words.t("setup-cancel")) }
            }
        }
    }
}

fn notify(visit: &Visit, filled: &Fields) -> Markup {
    form::Check { name: "notify", label: visit.words.t("incidents-notify"), checked: filled.is("notify"), hint: None }
        .render()
}

/// What overlaps, and the tick that says it is meant.
fn overlap(visit: &Visit, plan: &Plan<'_>) -> Markup {
    let words = visit.words;
    html! {
        @if plan.faults.of("overlap").is_some() {
            (ui::notice(Tone::Warn, html! {
                p { (words.t("maintenance-conflict-overlap")) }
                ul {
                    @for one in plan.overlaps {
                        li {
                            a href={ (LIST) "/" (one.id) } { (shown(visit, &one.title(), words.lang)) } ": "
                            (window(visit, Some(one.scheduled_for), Some(one.scheduled_until)))
                        }
                    }
                }
            }))
            (form::Check { name: "overlap", label: words.t("maintenance-overlap-meant"), checked: false, hint: None }.render())
        }
    }
}

fn times(visit: &Visit, plan: &Plan<'_>) -> Markup {
    let words = visit.words;
    let field = |name: &'static str, key: &str, hint: Option<String>| {
        form::Text {
            name,
            label: words.t(key),
            value: plan.filled.get(name).to_owned(),
            kind: "datetime-local",
            hint,
            fault: plan.faults.text(name, &words),
            required: true,
            ..form::Text::default()
        }
        .render()
    };
    let zone = words.with("incidents-zone", &[("zone", visit.zone.name().into())]);
    html! { (field("from", "maintenance-from", Some(zone))) (field("until", "maintenance-until", None)) }
}

fn itself(visit: &Visit, plan: &Plan<'_>) -> Markup {
    let words = visit.words;
    let none = std::iter::once((String::new(), words.t("maintenance-remind-not")));
    let options = none.chain(REMINDERS.iter().map(|(minutes, key)| (minutes.to_string(), words.t(key))));
    html! {
        (form::Check {
            name: "starts_itself",
            label: words.t("maintenance-starts-itself"),
            checked: plan.filled.is("starts_itself"),
            hint: Some(words.t("maintenance-itself-hint")),
        }.render())
        (form::Check {
            name: "ends_itself",
            label: words.t("maintenance-ends-itself"),
            checked: plan.filled.is("ends_itself"),
            hint: None,
        }.render())
        (form::Choice {
            name: "remind",
            label: words.t("maintenance-remind"),
            options: options.collect(),
            chosen: plan.filled.get("remind").to_owned(),
            fault: plan.faults.text("remind", &words),
            ..form::Choice::default()
        }.render())
    }
}

fn raced(visit: &Visit, row: &IncidentRow) -> Markup {
    ui::notice(
        Tone::Warn,
        html! {
            p role="alert" { (visit.words.t("incidents-conflict-changed")) }
            p { (row.state.label(visit.words)) ": " (window(visit, row.scheduled_for, row.scheduled_until)) }
        },
    )
}

/// What the page of one maintenance shows.
pub struct One<'o> {
    pub row: IncidentRow,
    pub components: Vec<Offered>,
    pub updates: Vec<Said>,
    /// The reader may say how it goes.
    pub leads: bool,
    /// What was typed and not taken.
    pub filled: Option<(&'o Fields, &'o Faults)>,
    pub raced: bool,
}

/// The page of one maintenance.
pub fn one(visit: &Visit, one: &One<'_>) -> Markup {
    let words = visit.words;
    let row = &one.row;
    let path = format!("{LIST}/{}", row.id);
    html! {
        header.page-head {
            h1 { (shown(visit, &row.title, row.lang)) }
            p { (ui::badge(tone(row.state), row.state.label(words))) " " a href={ "/status/incidents/" (row.id) } { (words.t("incidents-public-page")) } }
            @if one.leads && row.state == State::Scheduled {
                p.actions {
                    a.button.quiet href={ (path) "/plan" } { (words.t("maintenance-edit")) }
                    a.button.quiet href={ (path) "/cancellation" } { (words.t("maintenance-cancel")) }
                }
            }
        }
        @if one.raced { (raced(visit, row)) }
        (facts(visit, one))
        @if one.leads && !row.state.is_over() { (say(visit, one, &path)) }
        section.section {
            h2 { (words.t("incidents-updates")) }
            @for said in &one.updates { (update(visit, row, said, one.leads)) }
        }
    }
}

fn facts(visit: &Visit, one: &One<'_>) -> Markup {
    let words = visit.words;
    let itself = match (one.row.starts_itself, one.row.ends_itself) {
        (true, true) => words.t("maintenance-itself-both"),
        (true, false) => words.t("maintenance-starts-itself"),
        (false, true) => words.t("maintenance-ends-itself"),
        (false, false) => words.t("maintenance-by-hand"),
    };
    html! {
        dl.facts {
            dt { (words.t("maintenance-when")) } dd { (window(visit, one.row.scheduled_for, one.row.scheduled_until)) }
            dt { (words.t("incidents-components")) }
            dd { @for component in &one.components { p { bdi { (component.label(words.lang)) } } } }
            dt { (words.t("maintenance-course")) } dd { (itself) }
            @if let Some(at) = one.row.reminded_at { dt { (words.t("maintenance-reminded")) } dd { (moment(visit, Some(at))) } }
        }
    }
}

fn say(visit: &Visit, one: &One<'_>, path: &str) -> Markup {
    let words = visit.words;
    let fresh = Fields::of([("notify", "on".to_owned())]);
    let none = Faults::new();
    let (filled, faults) = one.filled.unwrap_or((&fresh, &none));
    let options = STEPS.iter().filter(|state| one.row.state.may_become(**state, false));
    html! {
        section.section {
            h2 { (words.t("maintenance-say")) }
            (form::faults_summary(words, &faults.all(&words)))
            form.form method="post" action={ (path) "/updates" } {
                (form::hidden("seen", one.row.version))
                (form::Choice {
                    name: "state",
                    label: words.t("incidents-state"),
                    options: options.map(|state| (state.as_str().to_owned(), state.label(words))).collect(),
                    chosen: filled.get("state").to_owned(),
                    hint: Some(words.t("maintenance-say-hint")),
                    fault: faults.text("state", &words),
                }.render())
                (BODY.inputs(words, filled, faults))
                (notify(visit, filled))
                div.actions { (form::button(words.t("incidents-publish"))) }
            }
        }
    }
}

fn update(visit: &Visit, row: &IncidentRow, said: &Said, leads: bool) -> Markup {
    let words = visit.words;
    let (lang, body) = said.body.read(words.lang, row.lang);
    html! {
        article.card {
            p.meta {
                strong { (said.state.label(words)) } " · " (moment(visit, Some(said.published_at)))
                @if said.corrected { " · " (words.t("incidents-corrected")) }
            }
            div.text dir="auto" lang=[(lang != words.lang).then_some(lang.code())] { @for line in body.lines() { p { (line) } } }
            @if leads {
                p { a.button.quiet.small href={ "/desk/incidents/updates/" (said.id) "/correction" } { (words.t("incidents-correct")) } }
            }
        }
    }
}

/// Asks before maintenance is called off.
pub fn cancel(visit: &Visit, row: &IncidentRow, filled: &Fields, faults: &Faults) -> Markup {
    let words = visit.words;
    let path = format!("{LIST}/{}", row.id);
    html! {
        header.page-head {
            h1 { (words.t("maintenance-cancel")) }
            p.lede { strong { (shown(visit, &row.title, row.lang)) } " " (window(visit, row.scheduled_for, row.scheduled_until)) }
        }
        p { (words.t("maintenance-cancel-text")) }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action={ (path) "/cancellation" } {
            (form::hidden("seen", filled.get("seen")))
            (BODY.inputs(words, filled, faults))
            (notify(visit, filled))
            div.actions {
                (form::button_danger(words.t("maintenance-cancel")))
                a.button.quiet href=(path) { (words.t("setup-cancel")) }
            }
        }
    }
}
