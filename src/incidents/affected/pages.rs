//! "Me too" on an incident, and tying topics to it.

use super::views::{self, MeTooPage};
use super::{actions, queries};
use crate::app::App;
use crate::boards::{self, Body, BodyFault, leading_number};
use crate::cases::{self, MeToo};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{IncidentId, TopicId};
use crate::incidents::crisis::room;
use crate::incidents::queries::{IncidentRow, UpdateRow};
use crate::incidents::statuspage::incident_path;
use crate::web::{self, Faults, Form, Path, Staff, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;
use tower_sessions::Session;

/// The addresses of whom an incident touches.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/status/incidents/{id}/affected", get(ask).post(say))
        .route("/desk/incidents/{id}/topics", post(tie))
}

/// An incident that is public with what was said last; anything else does not exist here.
async fn public(conn: &mut Conn, id: IncidentId) -> Result<(IncidentRow, UpdateRow)> {
    let row = crate::incidents::by_id(conn, id).await?.ok_or(Error::NotFound)?;
    if row.drill || row.published_at.is_none() {
        return Err(Error::NotFound);
    }
    let said = queries::last_update(conn, id).await?.ok_or(Error::NotFound)?;
    Ok((row, crate::incidents::update_by_id(conn, said).await?.ok_or(Error::NotFound)?))
}

/// What it is, and what somebody can do whom it touches.
async fn ask(State(app): State<App>, visitor: Visitor, Path(id): Path<IncidentId>) -> Result<Response> {
    me_too_page(&app, &visitor, id, "", &Faults::new()).await
}

async fn me_too_page(app: &App, visitor: &Visitor, id: IncidentId, typed: &str, faults: &Faults) -> Result<Response> {
    let (incident, said) = public(&mut app.db.read_current().await?, id).await?;
    let own = cases::case_about(app, visitor, id).await?;
    let mut frame =
        visitor.frame("incidents::me_too", incident.title.read(visitor.words.lang, incident.lang).1.to_owned());
    frame.noindex = true;
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = MeTooPage { incident: &incident, said: &said, own, typed, faults };
    Ok(web::page_status(status, frame.render(views::me_too(visitor, &shown))))
}

/// What somebody says whom it touches; may be nothing.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    body: String,
}

/// Opens a case between the signed-in visitor and staff; leads others to the one door for writing.
async fn say(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<IncidentId>,
    Form(said): Form<Said>,
) -> Result<Response> {
    public(&mut app.db.read_current().await?, id).await?;
    if visitor.viewer.actor().is_none() {
        return Ok(web::see_other(format!("/new?incident={id}")));
    }
    if cases::case_about(&app, &visitor, id).await?.is_some() {
        return Ok(web::see_other_saying(format!("{}/affected", incident_path(id)), "flash-affected-known"));
    }
    let Some(about) = visitor.standing().iter().find(|it| it.incident == id) else {
        return Err(Error::Conflict("affected-fault-over"));
    };
    let words = visitor.words;
    let body = match Body::parse(&said.body) {
        Ok(body) => body.into_string(),
        Err(BodyFault::Empty) => String::new(),
        Err(BodyFault::Long) => {
            let mut faults = Faults::new();
            faults.add_with("body", "fault-too-long", &[("max", boards::BODY_CHARS_MAX.into())]);
            return me_too_page(&app, &visitor, id, &said.body, &faults).await;
        }
    };
    let unsaid = words.with("affected-unsaid", &[("incident", about.title(words.lang).1.into())]);
    match cases::open_about(&app, &visitor, &session, about, MeToo { said: body, unsaid }).await? {
        Some(Ok(response)) => Ok(response),
        Some(Err(whys)) => me_too_page(&app, &visitor, id, &said.body, &boards::blocked_faults(&whys, words)).await,
        None => Ok(web::see_other(format!("/new?incident={id}"))),
    }
}

/// A topic by its number or its address; `tie` is "no" to take it off. `back` is "topic" for who comes from its page.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Tie {
    topic: String,
    tie: String,
    back: String,
}

/// Ties a topic to an incident, or takes it off.
async fn tie(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Form(typed): Form<Tie>,
) -> Result<Response> {
    let on = typed.tie != "no";
    let topic = topic_in(&typed.topic).ok_or(Error::Conflict("affected-fault-topic"))?;
    let topic = actions::tie(&app, &staff.viewer, id, topic, on).await?;
    if let Err(error) = crate::incidents::site::refresh(&app).await {
        tracing::warn!(error = %error, "the status pages could not be drawn after a topic was tied");
    }
    let back = if typed.back == "topic" { topic.path() } else { room::path(id) };
    Ok(web::see_other_saying(back, if on { "flash-affected-tied" } else { "flash-affected-untied" }))
}

/// The number in `17`, `#17`, or a topic's address.
fn topic_in(typed: &str) -> Option<TopicId> {
    let typed = typed.trim().trim_start_matches('#');
    let rest = typed.rsplit_once("/t/").map_or(typed, |(_, rest)| rest);
    leading_number(rest).filter(|number| *number > 0).map(TopicId)
}

#[cfg(test)]
mod tests {
    use super::topic_in;
    use crate::ids::TopicId;

    #[test]
    fn a_topic_is_named_by_number_or_address() {
        for good in ["17", " #17 ", "/t/17/a-kettle", "https://home.example/t/17/a?page=2"] {
            assert_eq!(topic_in(good), Some(TopicId(17)), "{good}");
        }
        for bad in ["", "kettle", "/t/", "-17", "0", "99999999999999999999"] {
            assert_eq!(topic_in(bad), None, "{bad}");
        }
    }
}
