//! The admin's page of working hours and days off.

use super::super::common::{Spot, draw};
use super::week::{self, Typed};
use super::{NAME_CHARS_MAX, holidays, openings, remove_holiday, save_holiday, save_week, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ui::text::clean_line;
use crate::web::{self, Admin, Faults, Form, Path, Query};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use chrono::{Datelike as _, NaiveDate};
use serde::Deserialize;

/// The page's address.
const PAGE: &str = "/admin/desk/hours";

/// The addresses of hours and days off.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/desk/hours", get(show).post(set))
        .route("/admin/desk/holidays", post(add))
        .route("/admin/desk/holidays/{day}/removal", post(removal))
}

/// A day off, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TypedHoliday {
    pub day: String,
    pub name: String,
}

impl TypedHoliday {
    fn parse(&self) -> Result<(NaiveDate, String), Faults> {
        let mut faults = Faults::new();
        let day = day(self.day.trim());
        if day.is_none() {
            faults.add("day", "fault-date-invalid");
        }
        let name = clean_line(&self.name);
        match name.chars().count() {
            0 => faults.add("name", "fault-required"),
            1..=NAME_CHARS_MAX => {}
            _ => faults.add_with("name", "fault-too-long", &[("max", NAME_CHARS_MAX.into())]),
        }
        faults.into_result((day.unwrap_or_default(), name))
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok().filter(|day: &NaiveDate| (1970..10_000).contains(&day.year()))
}

/// Which week the inputs are filled with before anything is saved.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Preset {
    preset: String,
}

/// What stands in the page's two forms, and what is wrong with it.
#[derive(Default)]
struct Content {
    week: Option<Typed>,
    week_faults: Faults,
    holiday: TypedHoliday,
    holiday_faults: Faults,
}

async fn page(app: &App, admin: &Admin, content: Content) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (week, holidays) = (openings(&mut conn).await?, holidays(&mut conn).await?);
    let is_set = !week.is_empty();
    let view = views::Hours {
        typed: content.week.unwrap_or_else(|| week::typed(&week)),
        is_set,
        week_faults: &content.week_faults,
        holidays: &holidays,
        typed_holiday: &content.holiday,
        holiday_faults: &content.holiday_faults,
        zone: admin.brand.zone,
        today: admin.now.with_timezone(&admin.brand.zone).date_naive(),
    };
    let spot = Spot { page: "cases::setup_hours", list: None };
    let faults = if content.week_faults.is_empty() { &content.holiday_faults } else { &content.week_faults };
    Ok(draw(admin, spot, admin.words.t("setup-hours"), faults, views::hours(admin.words, &view)))
}

async fn show(State(app): State<App>, admin: Admin, Query(asked): Query<Preset>) -> Result<Response> {
    let week = match asked.preset.as_str() {
        "monday" => Some(week::typed(&week::five_days(1))),
        "sunday" => Some(week::typed(&week::five_days(7))),
        _ => None,
    };
    page(&app, &admin, Content { week, ..Content::default() }).await
}

async fn set(State(app): State<App>, admin: Admin, Form(typed): Form<Typed>) -> Result<Response> {
    match week::read(&typed) {
        Ok(week) => {
            save_week(&app, &admin.viewer, week).await?;
            Ok(web::see_other_saying(PAGE, "flash-setup-hours"))
        }
        Err(week_faults) => page(&app, &admin, Content { week: Some(typed), week_faults, ..Content::default() }).await,
    }
}

async fn add(State(app): State<App>, admin: Admin, Form(holiday): Form<TypedHoliday>) -> Result<Response> {
    match holiday.parse() {
        Ok((day, name)) => {
            save_holiday(&app, &admin.viewer, day, name).await?;
            Ok(web::see_other_saying(PAGE, "flash-setup-hours"))
        }
        Err(holiday_faults) => page(&app, &admin, Content { holiday, holiday_faults, ..Content::default() }).await,
    }
}

async fn removal(State(app): State<App>, admin: Admin, Path(text): Path<String>) -> Result<Response> {
    let day = day(&text).ok_or(Error::NotFound)?;
    remove_holiday(&app, &admin.viewer, day).await?;
    Ok(web::see_other_saying(PAGE, "flash-setup-removed"))
}

#[cfg(test)]
mod tests {
    use super::TypedHoliday;

    #[test]
    fn a_day_off_is_a_day_and_has_a_name() {
        let typed = |day: &str, name: &str| TypedHoliday { day: day.into(), name: name.into() }.parse();
        assert_eq!(typed(" 2026-12-25 ", "Christmas").expect("a day off").0.to_string(), "2026-12-25");
        for (day, name, field) in [
            ("tomorrow", "x", "day"),
            ("2026-02-30", "x", "day"),
            ("+12026-01-01", "x", "day"),
            ("2026-12-25", " ", "name"),
        ] {
            assert!(typed(day, name).is_err_and(|faults| faults.of(field).is_some()), "{day} {name}");
        }
    }
}
