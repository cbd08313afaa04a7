//! How the rota looks.

use super::super::checklist::views::part_field;
use super::super::common::{Tab, labelled, person_field, tabs};
use super::super::people::views::reach;
use super::super::{Part, ShiftRow};
use super::pages::{HOME, Typed};
use crate::cases::setup::ColleagueRow;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Staff};
use crate::words::Words;
use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc, Weekday};
use maud::{Markup, html};

/// A week, and who is on call now.
pub struct Shown {
    pub first: NaiveDate,
    /// The beginnings of its days, and of the day after it.
    pub edges: Vec<DateTime<Utc>>,
    pub shifts: Vec<ShiftRow>,
    pub now: Vec<ShiftRow>,
    pub people: Vec<ColleagueRow>,
}

/// The page.
pub fn home(staff: &Staff, shown: &Shown, typed: &Typed, faults: &Faults) -> Markup {
    let words = staff.words;
    html! {
        (tabs(words, Some(Tab::Rota)))
        header.page-head {
            h1 { (words.t("playbooks-rota")) }
            p.lede { (words.t("playbooks-rota-lede")) }
        }
        (on_call(words, &shown.now))
        (week(staff, shown))
        @if staff.viewer.leads() { (new(words, &shown.people, typed, faults)) }
    }
}

fn on_call(words: Words, now: &[ShiftRow]) -> Markup {
    html! {
        section.section {
            h2 { (words.t("playbooks-on-call")) }
            @if !now.iter().any(|row| row.role == Part::Lead) {
                (ui::notice(Tone::Warn, html! { p { (words.t("playbooks-on-call-no-lead")) } }))
            }
            @if !now.is_empty() {
                (ui::list(now.iter().map(|row| html! {
                    div.row-line {
                        div {
                            strong { (row.role.label(words)) } " · " (ui::person(&row.handle, &row.name, None))
                            p.meta { (reach(words, &row.phone, &row.contact)) }
                        }
                    }
                })))
            }
        }
    }
}

fn week(staff: &Staff, shown: &Shown) -> Markup {
    let words = staff.words;
    let beside = |days: i64| {
        let day = if days < 0 {
            shown.first.checked_sub_days(Days::new(7))
        } else {
            shown.first.checked_add_days(Days::new(7))
        };
        format!("{HOME}?from={}", day.unwrap_or(shown.first))
    };
    html! {
        section.section {
            h2 { (words.with("playbooks-week", &[("day", date(staff, &shown.edges, 0).into())])) }
            @for (at, pair) in shown.edges.windows(2).enumerate() {
                @let day = shown.first.checked_add_days(Days::new(at as u64)).unwrap_or(shown.first);
                @let own: Vec<_> = shown.shifts.iter().filter(|row| row.starts_at < pair[1] && row.ends_at > pair[0]).collect();
                h3 { (weekday(words, day.weekday())) ", " (date(staff, &shown.edges, at)) }
                @if own.is_empty() { p.meta { (words.t("playbooks-rota-nobody")) } }
                @else { (ui::list(own.iter().map(|row| line(staff, row, pair[0])))) }
            }
            (ui::pager(words, Some(&beside(-1)), Some(&beside(1)), ""))
        }
    }
}

fn date(staff: &Staff, edges: &[DateTime<Utc>], at: usize) -> String {
    edges.get(at).map(|edge| staff.words.date(*edge, staff.zone)).unwrap_or_default()
}

/// Somebody's time on call, on one of its days; on its first one it can be taken off.
fn line(staff: &Staff, row: &ShiftRow, day: DateTime<Utc>) -> Markup {
    let words = staff.words;
    html! {
        div.row-line {
            div {
                strong { (row.role.label(words)) } " · " (ui::person(&row.handle, &row.name, None))
                p.meta { (words.date_time(row.starts_at, staff.zone)) " – " (words.date_time(row.ends_at, staff.zone)) }
            }
            @if staff.viewer.leads() && row.starts_at >= day {
                form method="post" action={ (HOME) "/" (row.id) "/removal" } {
                    (labelled("remove", "yes", &words.t("playbooks-remove"), &row.name))
                }
            }
        }
    }
}

fn weekday(words: Words, day: Weekday) -> String {
    match day {
        Weekday::Mon => words.t("setup-day-monday"),
        Weekday::Tue => words.t("setup-day-tuesday"),
        Weekday::Wed => words.t("setup-day-wednesday"),
        Weekday::Thu => words.t("setup-day-thursday"),
        Weekday::Fri => words.t("setup-day-friday"),
        Weekday::Sat => words.t("setup-day-saturday"),
        Weekday::Sun => words.t("setup-day-sunday"),
    }
}

fn new(words: Words, people: &[ColleagueRow], typed: &Typed, faults: &Faults) -> Markup {
    let time = |name: &'static str, label: String, value: &str| {
        form::Text {
            name,
            label,
            value: value.to_owned(),
            kind: "datetime-local",
            fault: faults.text(name, &words),
            required: true,
            ..form::Text::default()
        }
        .render()
    };
    html! {
        section.section {
            h2 { (words.t("playbooks-rota-new")) }
            (form::faults_summary(words, &faults.all(&words)))
            form.form method="post" action=(HOME) {
                div.field-row {
                    (part_field(words, &typed.part, faults))
                    (person_field(words, people, &typed.person, faults))
                }
                div.field-row {
                    (time("from", words.t("playbooks-from"), &typed.from))
                    (time("to", words.t("playbooks-to"), &typed.to))
                }
                (form::Text {
                    name: "weeks",
                    label: words.t("playbooks-weeks"),
                    value: typed.weeks.clone(),
                    kind: "number",
                    hint: Some(words.t("playbooks-weeks-hint")),
                    fault: faults.text("weeks", &words),
                    required: true,
                    ..form::Text::default()
                }.render())
                div.actions { (form::button(words.t("playbooks-rota-put"))) }
            }
        }
    }
}
