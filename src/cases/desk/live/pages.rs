//! The stream of the desk, and "I am writing".

use super::{WRITING_S, queries};
use crate::app::App;
use crate::cases::queries as case_queries;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::{AccountId, CaseId};
use crate::policy::{self, Act};
use crate::web::{Form, Path, Query, Staff};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use chrono::TimeDelta;
use serde::Deserialize;

/// The addresses of what is live on the desk.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/live", get(stream)).route("/desk/cases/{id}/presence", post(present))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Watched {
    case: Option<CaseId>,
}

/// Says when the desk's lists change, or one case.
async fn stream(State(app): State<App>, staff: Staff, Query(watched): Query<Watched>) -> Result<Response> {
    let tag = match watched.case {
        None => (Tag::Desk, "desk"),
        Some(case) => {
            let seen = case_queries::seen_by(&mut app.db.read().await?, &staff.viewer, case).await?;
            (Tag::Case(seen.id), "case")
        }
    };
    app.live.stream(&[tag])
}

/// Whether there is text in the box.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Presence {
    writing: String,
}

/// Somebody writes an answer, or has stopped. Colleagues at the same case hear of the change.
async fn present(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(form): Form<Presence>,
) -> Result<Response> {
    case_queries::seen_by(&mut app.db.read().await?, &staff.viewer, id).await?;
    let permit = policy::permit(&staff.viewer, Act::CaseWork).map_err(Error::from)?;
    let (me, writing) = (staff.actor().id, form.writing == "yes");
    app.db.write(permit, move |tx| Box::pin(async move { note(tx, id, me, writing).await })).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn note(tx: &mut crate::db::Tx, id: CaseId, me: AccountId, writing: bool) -> Result<()> {
    let now = tx.now();
    let day = now.format("%Y-%m-%d").to_string();
    let before = queries::answering(tx, id, me, &day).await?;
    let changed = if writing {
        queries::write(tx, id, me, &day).await?;
        before.is_none_or(|at| now - at > TimeDelta::seconds(WRITING_S))
    } else {
        queries::stop(tx, id, me, &day).await?
    };
    if changed {
        tx.touch(Tag::Case(id).key());
    }
    Ok(())
}
