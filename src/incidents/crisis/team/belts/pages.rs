//! The page of belts.

use super::super::common::frame;
use super::super::{Belt, Part};
use super::{queries, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::web::{self, Form, Path, Staff};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The page's address.
pub const HOME: &str = "/desk/incidents/belts";

/// The addresses of belts.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/belts", get(home))
        .route("/desk/incidents/belts/parts", post(need))
        .route("/desk/incidents/belts/people/{id}", post(give))
}

/// Which belt each part asks for, and who has which.
async fn home(State(app): State<App>, staff: Staff) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (people, needed) = (queries::all(&mut conn).await?, queries::needed(&mut conn).await?);
    drop(conn);
    let frame = frame(&staff, "incidents::belts", staff.words.t("playbooks-belts"), Vec::new());
    Ok(web::page(frame.render(views::home(&staff, &people, &needed))))
}

/// A belt, or none.
fn belt(typed: &str) -> Result<Option<Belt>> {
    match typed {
        "" => Ok(None),
        word => Belt::parse(word).map(Some).ok_or(Error::BadInput("error-bad-form")),
    }
}

async fn need(State(app): State<App>, staff: Staff, Form(typed): Form<BTreeMap<String, String>>) -> Result<Response> {
    let mut parts = Vec::new();
    for part in Part::ALL {
        if let Some(word) = typed.get(part.as_str()) {
            parts.push((part, belt(word)?));
        }
    }
    super::need_all(&app, &staff.viewer, parts).await?;
    Ok(web::see_other_saying(HOME, "flash-playbooks-saved"))
}

/// The belt that was chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Given {
    belt: String,
}

async fn give(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<AccountId>,
    Form(given): Form<Given>,
) -> Result<Response> {
    super::give_to(&app, &staff.viewer, id, belt(&given.belt)?).await?;
    Ok(web::see_other_saying(HOME, "flash-playbooks-belt"))
}
