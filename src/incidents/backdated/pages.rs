//! The page on which an incident is written down afterwards.

use super::{keep, read, views};
use crate::app::App;
use crate::error::Result;
use crate::ids::nonce;
use crate::incidents::components::{Offered, offered};
use crate::incidents::forms::Fields;
use crate::web::{self, Faults, Form, Leader};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

/// The addresses of back-dated incidents.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/incidents/backdated", post(create)).route("/desk/incidents/backdated/new", get(fresh))
}

fn draw(leader: &Leader, offered: &[Offered], filled: &Fields, faults: &Faults) -> Response {
    let mut frame = leader.frame("incidents::backdated", leader.words.t("incidents-backdated"));
    frame.noindex = true;
    frame.crumbs = vec![(leader.words.t("incidents-desk"), "/desk/incidents".into())];
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    web::page_status(status, frame.render(views::form(leader, offered, filled, faults)))
}

async fn fresh(State(app): State<App>, leader: Leader) -> Result<Response> {
    let offered = offered(&mut app.db.read_current().await?).await?;
    let filled = Fields::of([
        ("once", nonce()),
        ("impact", "minor".to_owned()),
        ("severity", "3".to_owned()),
        ("health", "partial_outage".to_owned()),
    ]);
    Ok(draw(&leader, &offered, &filled, &Faults::new()))
}

async fn create(State(app): State<App>, leader: Leader, Form(filled): Form<Fields>) -> Result<Response> {
    let offered = offered(&mut app.db.read_current().await?).await?;
    match read(&filled, &offered, leader.now, leader.zone) {
        Ok(past) => {
            let id = keep(&app, &leader.viewer, past, leader.words.lang).await?;
            Ok(web::see_other_saying(format!("/desk/incidents/{id}"), "flash-incidents-backdated"))
        }
        Err(faults) => Ok(draw(&leader, &offered, &filled, &faults)),
    }
}
