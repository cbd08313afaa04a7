//! The page of one's own parts.

use super::super::common::frame;
use super::super::{self as team, TaskRow};
use super::{months, queries, views};
use crate::app::App;
use crate::error::Result;
use crate::ids::{MemberId, PlaybookId};
use crate::web::{self, Path, Staff};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The page's address.
pub const HOME: &str = "/desk/incidents/duties";

/// The addresses of one's own parts.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/duties", get(home))
        .route("/desk/incidents/duties/{id}/acknowledgement", post(acknowledge))
}

/// The parts that I have, what I do in them, and my training.
async fn home(State(app): State<App>, staff: Staff) -> Result<Response> {
    let me = staff.actor().id;
    let mut conn = app.db.read_current().await?;
    let duties = queries::of(&mut conn, me).await?;
    let mut tasks: HashMap<PlaybookId, Vec<TaskRow>> = HashMap::new();
    for duty in &duties {
        if let Entry::Vacant(place) = tasks.entry(duty.playbook_id) {
            place.insert(team::tasks(&mut conn, duty.playbook_id).await?);
        }
    }
    let mine = views::Mine {
        duties,
        tasks,
        belt: team::belt_of(&mut conn, me).await?,
        needed: team::belts::needed(&mut conn).await?,
        drills: queries::drills(&mut conn, me).await?,
        months: months(&mut conn).await?,
    };
    drop(conn);
    let frame = frame(&staff, "incidents::duties", staff.words.t("playbooks-duties"), Vec::new());
    Ok(web::page(frame.render(views::home(&staff, &mine))))
}

async fn acknowledge(State(app): State<App>, staff: Staff, Path(id): Path<MemberId>) -> Result<Response> {
    super::say(&app, &staff.viewer, id).await?;
    Ok(web::see_other_saying(HOME, "flash-playbooks-acknowledged"))
}
