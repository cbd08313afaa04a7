//! How the table of minutes looks.

use super::super::common::{Tab, raced, tabs};
use super::super::playbooks::views::severity;
use super::pages::{FIELDS, HOME, Typed};
use super::{STATES, Table, own};
use crate::incidents::{Severity, State};
use crate::ui::{self, form};
use crate::web::{Faults, Staff};
use crate::words::Words;
use maud::{Markup, html};

/// What stands on the page.
pub struct Shown {
    pub fields: Typed,
    pub months: String,
    pub seen: String,
    /// What a colleague made of it in the meantime.
    pub raced: Option<Table>,
}

/// The page: a table to be read, or to be changed by whoever leads.
pub fn home(staff: &Staff, shown: &Shown, faults: &Faults) -> Markup {
    let words = staff.words;
    let leads = staff.viewer.leads();
    html! {
        (tabs(words, Some(Tab::Cadence)))
        header.page-head {
            h1 { (words.t("playbooks-cadence")) }
            p.lede { (words.t("playbooks-cadence-lede")) }
        }
        @if let Some(now) = &shown.raced { (raced(words, &told(words, now))) }
        (form::faults_summary(words, &faults.all(&words)))
        @if leads {
            form.form method="post" action=(HOME) {
                (table(words, shown, faults, true))
                p.hint { (words.t("playbooks-cadence-hint")) }
                (form::hidden("seen", &shown.seen))
                div.actions { (form::button(words.t("playbooks-save"))) }
            }
        } @else {
            (table(words, shown, faults, false))
        }
        section.section {
            h2 { (words.t("playbooks-reminders")) }
            p { (words.t("playbooks-reminders-text")) }
            @if leads {
                form.form method="post" action={ (HOME) "/reminders" } {
                    (form::Text {
                        name: "months",
                        label: words.t("playbooks-months"),
                        value: shown.months.clone(),
                        kind: "number",
                        fault: faults.text("months", &words),
                        required: true,
                        ..form::Text::default()
                    }.render())
                    div.actions { (form::button_secondary(words.t("playbooks-save"))) }
                }
            } @else {
                p { (words.t("playbooks-months")) ": " (shown.months) }
            }
        }
    }
}

fn state(words: Words, state: State) -> String {
    match state {
        State::Identified => words.t("playbooks-state-identified"),
        State::Monitoring => words.t("playbooks-state-monitoring"),
        _ => words.t("playbooks-state-investigating"),
    }
}

fn table(words: Words, shown: &Shown, faults: &Faults, leads: bool) -> Markup {
    let heads: Vec<String> =
        std::iter::once(words.t("playbooks-severity")).chain(STATES.map(|one| state(words, one))).collect();
    let rows = FIELDS.iter().zip(Severity::ALL).zip(own()).map(|((fields, figure), own)| {
        let name = severity(words, figure.get());
        let cells = fields.iter().zip(STATES).zip(own).map(|((field, one), own)| {
            let label = format!("{name}, {}", state(words, one));
            cell(words, field, &label, own, shown, faults, leads)
        });
        std::iter::once(html! { (name) }).chain(cells).collect()
    });
    ui::table(&heads, rows)
}

fn cell(words: Words, field: &str, label: &str, own: i64, shown: &Shown, faults: &Faults, leads: bool) -> Markup {
    let value = shown.fields.get(field).cloned().unwrap_or_default();
    html! {
        @if leads {
            input id={ "field-" (field) } name=(field) type="number" min="5" max="1440" required value=(value)
                aria-label=(label) aria-invalid=[faults.of(field).map(|_| "true")];
        } @else {
            (words.with("playbooks-minutes", &[("count", value.parse::<i64>().unwrap_or(own).into())]))
        }
        @if value != own.to_string() {
            p.meta { (words.with("playbooks-cadence-own", &[("count", own.into())])) }
        }
    }
}

fn told(words: Words, now: &Table) -> Vec<(String, String)> {
    let row = |(row, figure): (&[i64; 3], Severity)| {
        let minutes: Vec<String> = row.iter().map(i64::to_string).collect();
        (severity(words, figure.get()), minutes.join(" / "))
    };
    now.iter().zip(Severity::ALL).map(row).collect()
}
