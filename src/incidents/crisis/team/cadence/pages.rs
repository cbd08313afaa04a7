//! The page of how often the public hears, and of reminders.

use super::super::common::{CHANGED, frame, number};
use super::super::{self as team, AGE_MONTHS};
use super::{Table, mark, queries, table, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::{self, Faults, Form, Staff};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The page's address.
pub const HOME: &str = "/desk/incidents/cadence";

/// The addresses of how often the public hears.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/cadence", get(home).post(set))
        .route("/desk/incidents/cadence/reminders", post(remind))
}

/// The inputs: a row for each severity, in it one for each state.
pub const FIELDS: [[&str; 3]; 4] = [
    ["investigating_1", "identified_1", "monitoring_1"],
    ["investigating_2", "identified_2", "monitoring_2"],
    ["investigating_3", "identified_3", "monitoring_3"],
    ["investigating_4", "identified_4", "monitoring_4"],
];

/// Minutes that can be promised: nobody writes every minute, and a day is too long to wait.
const MINUTES: (i64, i64) = (5, 1_440);

/// What stands in the inputs.
pub type Typed = BTreeMap<String, String>;

fn typed(table: &Table) -> Typed {
    let fields = FIELDS.iter().flatten().zip(table.iter().flatten());
    fields.map(|(field, minutes)| ((*field).to_owned(), minutes.to_string())).collect()
}

fn parse(typed: &Typed) -> Result<Table, Faults> {
    let mut faults = Faults::new();
    let mut table = Table::default();
    for (row, fields) in table.iter_mut().zip(FIELDS) {
        for (minutes, field) in row.iter_mut().zip(fields) {
            *minutes = number(field, typed.get(field).map(String::as_str).unwrap_or_default(), MINUTES, &mut faults);
        }
    }
    faults.into_result(table)
}

/// The minutes, and after how many months people are asked again.
async fn home(State(app): State<App>, staff: Staff) -> Result<Response> {
    show(&app, &staff, None, None, &Faults::new(), false).await
}

async fn show(
    app: &App,
    staff: &Staff,
    fields: Option<Typed>,
    months: Option<String>,
    faults: &Faults,
    raced: bool,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let now = table(&queries::all(&mut conn).await?);
    let kept = team::duties::months(&mut conn).await?;
    drop(conn);
    let shown = views::Shown {
        fields: fields.unwrap_or_else(|| typed(&now)),
        months: months.unwrap_or_else(|| kept.to_string()),
        seen: mark(&now),
        raced: raced.then_some(now),
    };
    let status = match (raced, faults.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let frame = frame(staff, "incidents::cadence", staff.words.t("playbooks-cadence"), Vec::new());
    Ok(web::page_status(status, frame.render(views::home(staff, &shown, faults))))
}

async fn set(State(app): State<App>, staff: Staff, Form(fields): Form<Typed>) -> Result<Response> {
    let new = match parse(&fields) {
        Ok(new) => new,
        Err(faults) => return show(&app, &staff, Some(fields), None, &faults, false).await,
    };
    let was = fields.get("seen").cloned().unwrap_or_default();
    match super::set(&app, &staff.viewer, was, new).await {
        Err(Error::Conflict(CHANGED)) => show(&app, &staff, Some(fields), None, &Faults::new(), true).await,
        set => set.map(|()| web::see_other_saying(HOME, "flash-playbooks-saved")),
    }
}

/// After how many months people are asked again.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Reminders {
    months: String,
}

async fn remind(State(app): State<App>, staff: Staff, Form(typed): Form<Reminders>) -> Result<Response> {
    let mut faults = Faults::new();
    let months = number("months", &typed.months, (1, AGE_MONTHS.1), &mut faults);
    if !faults.is_empty() {
        return show(&app, &staff, None, Some(typed.months), &faults, false).await;
    }
    super::set_months(&app, &staff.viewer, months).await?;
    Ok(web::see_other_saying(HOME, "flash-playbooks-saved"))
}
