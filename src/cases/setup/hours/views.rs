//! The admin's page of working hours and days off.

use super::super::common::{list_head, remove_button, row};
use super::pages::TypedHoliday;
use super::week::{FIELDS, Typed};
use super::{HolidayRow, NAME_CHARS_MAX};
use crate::ui::{self, Tone, form};
use crate::web::Faults;
use crate::words::{Lang, Words};
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use maud::{Markup, html};

/// What the page shows.
pub struct Hours<'a> {
    pub typed: Typed,
    /// Whether a week was ever saved.
    pub is_set: bool,
    pub week_faults: &'a Faults,
    pub holidays: &'a [HolidayRow],
    pub typed_holiday: &'a TypedHoliday,
    pub holiday_faults: &'a Faults,
    pub zone: Tz,
    pub today: NaiveDate,
}

/// The page.
pub fn hours(words: Words, hours: &Hours<'_>) -> Markup {
    html! {
        (list_head(words, "setup-hours", "setup-hours-text", None))
        (form::faults_summary(words, &hours.week_faults.all(&words)))
        (form::faults_summary(words, &hours.holiday_faults.all(&words)))
        @if !hours.is_set {
            (ui::notice(Tone::Neutral, html! {
                p { (words.t("setup-hours-unset")) }
                p.actions {
                    a.button.quiet.small href="/admin/desk/hours?preset=monday" { (words.t("setup-hours-monday")) }
                    a.button.quiet.small href="/admin/desk/hours?preset=sunday" { (words.t("setup-hours-sunday")) }
                }
            }))
        }
        form.form method="post" action="/admin/desk/hours" {
            p.hint { (words.with("setup-hours-zone", &[("zone", hours.zone.name().into())])) }
            @for (weekday, fields) in week(words.lang) { (day(words, weekday, fields, hours)) }
            div.actions { (form::button(words.t("setup-save"))) }
        }
        (holidays(words, hours))
    }
}

/// The days in the order of the reader's calendar: a Hebrew week begins on Sunday.
fn week(lang: Lang) -> Vec<(usize, [&'static str; 4])> {
    let mut days: Vec<_> = FIELDS.into_iter().enumerate().map(|(n, fields)| (n + 1, fields)).collect();
    if lang == Lang::He {
        days.rotate_right(1);
    }
    days
}

fn day(words: Words, weekday: usize, fields: [&'static str; 4], hours: &Hours<'_>) -> Markup {
    let labels = [
        words.t("setup-hours-from"),
        words.t("setup-hours-to"),
        words.t("setup-hours-again-from"),
        words.t("setup-hours-to"),
    ];
    html! {
        fieldset.field.day {
            legend { (day_name(words, weekday)) }
            div.day-times {
                @for (name, label) in fields.into_iter().zip(labels) {
                    (form::Text {
                        name,
                        label,
                        value: hours.typed.get(name).cloned().unwrap_or_default(),
                        kind: "time",
                        fault: hours.week_faults.text(name, &words),
                        ..form::Text::default()
                    }.render())
                }
            }
        }
    }
}

fn day_name(words: Words, weekday: usize) -> String {
    match weekday {
        1 => words.t("setup-day-monday"),
        2 => words.t("setup-day-tuesday"),
        3 => words.t("setup-day-wednesday"),
        4 => words.t("setup-day-thursday"),
        5 => words.t("setup-day-friday"),
        6 => words.t("setup-day-saturday"),
        _ => words.t("setup-day-sunday"),
    }
}

fn holidays(words: Words, hours: &Hours<'_>) -> Markup {
    let today = hours.today.to_string();
    let (past, coming): (Vec<&HolidayRow>, Vec<&HolidayRow>) =
        hours.holidays.iter().partition(|holiday| holiday.day < today);
    html! {
        section.section #holidays {
            h2 { (words.t("setup-holidays")) }
            p.meta { (words.t("setup-holidays-text")) }
            @if coming.is_empty() { (ui::empty(words.t("setup-holidays-none"), words.t("setup-holidays-none-text"), None)) }
            @else { (ui::list(coming.into_iter().map(|holiday| line(words, holiday)))) }
            @if !past.is_empty() {
                (ui::details(words.t("setup-holidays-past"), ui::list(past.into_iter().rev().map(|holiday| line(words, holiday)))))
            }
            form.form method="post" action="/admin/desk/holidays" {
                div.field-row {
                    (form::Text {
                        name: "day",
                        label: words.t("setup-holiday-day"),
                        value: hours.typed_holiday.day.clone(),
                        kind: "date",
                        fault: hours.holiday_faults.text("day", &words),
                        required: true,
                        ..form::Text::default()
                    }.render())
                    (form::Text {
                        name: "name",
                        label: words.t("setup-holiday-name"),
                        value: hours.typed_holiday.name.clone(),
                        fault: hours.holiday_faults.text("name", &words),
                        required: true,
                        dir_auto: true,
                        max: Some(NAME_CHARS_MAX),
                        ..form::Text::default()
                    }.render())
                }
                (form::button_secondary(words.t("setup-holiday-add")))
            }
        }
    }
}

fn line(words: Words, holiday: &HolidayRow) -> Markup {
    let shown = holiday.day.parse().ok().map_or_else(
        || holiday.day.clone(),
        |day: NaiveDate| words.date(day.and_time(NaiveTime::MIN).and_utc(), Tz::UTC),
    );
    let path = format!("/admin/desk/holidays/{}", holiday.day);
    let head = html! { strong dir="auto" { (holiday.name) } };
    row(&head, &[html! { time datetime=(holiday.day) { (shown) } }], &remove_button(words, &path, &holiday.name))
}
