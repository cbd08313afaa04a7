//! The staff's pages of opinion maps: make, open, close, look statements through.

use super::queries::{self, MapRow};
use super::typed::{StatementForm, Typed};
use super::{actions, desk_path, desk_views};
use crate::app::App;
use crate::boards;
use crate::error::{Error, Result};
use crate::ids::{self, OpinionId, OpinionMapId};
use crate::ui::Frame;
use crate::web::{self, Faults, Form, Path, Producer, Staff, Visit};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses of the desk.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/opinions", get(list).post(create))
        .route("/desk/opinions/new", get(new))
        .route("/desk/opinions/{id}", get(show))
        .route("/desk/opinions/{id}/opening", post(open))
        .route("/desk/opinions/{id}/closing", post(close))
        .route("/desk/opinions/{id}/statements", post(state))
        .route("/desk/opinions/statements/{id}", post(decide))
}

fn frame(visit: &Visit, page: &'static str, title: String) -> Frame {
    let mut frame = visit.frame(page, title);
    frame.crumbs = vec![(visit.words.t("opinions-desk"), "/desk/opinions".into())];
    frame.wide = true;
    frame
}

async fn list(State(app): State<App>, staff: Staff) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let rows = queries::all(&mut conn).await?;
    let waiting = queries::waiting(&mut conn).await?;
    drop(conn);
    let mut frame = frame(&staff, "cocreation::opinions-desk", staff.words.t("opinions-desk"));
    frame.crumbs.clear();
    Ok(web::page(frame.render(desk_views::list(&staff, &rows, &waiting))))
}

async fn new(producer: Producer) -> Result<Response> {
    let typed = Typed::fresh(producer.now, producer.zone, ids::nonce());
    Ok(form(&producer, &typed, &Faults::new(), StatusCode::OK))
}

fn form(visit: &Visit, typed: &Typed, faults: &Faults, status: StatusCode) -> Response {
    let frame = frame(visit, "cocreation::opinions-form", visit.words.t("opinions-new"));
    web::page_status(status, frame.render(desk_views::form(visit, typed, faults)))
}

async fn create(State(app): State<App>, producer: Producer, Form(typed): Form<Typed>) -> Result<Response> {
    let new = match typed.parse(producer.words.lang, producer.now, producer.zone) {
        Ok(new) => new,
        Err(faults) => return Ok(form(&producer, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    if let Some(topic) = new.topic {
        let found = boards::topic_for(&mut app.db.read_current().await?, &producer.viewer, topic).await;
        match found {
            Ok(topic) if topic.deleted_at.is_none() => {}
            Ok(_) | Err(Error::NotFound) => {
                let faults = Faults::one("topic", "opinions-fault-topic");
                return Ok(form(&producer, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY));
            }
            Err(error) => return Err(error),
        }
    }
    let id = actions::create(&app, &producer.viewer, new, boards::submit_token(&typed.once)).await?;
    Ok(web::see_other_saying(desk_path(id), "flash-opinions-made"))
}

async fn draw(
    app: &App,
    visit: &Visit,
    id: OpinionMapId,
    (typed, faults): (&StatementForm, &Faults),
    status: StatusCode,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row: MapRow = queries::seen_by(&mut conn, &visit.viewer, id).await?;
    let statements = queries::for_desk(&mut conn, id).await?;
    drop(conn);
    let question = row.question();
    let frame = frame(visit, "cocreation::opinions-keep", question.read(visit.words.lang, row.lang()).1.to_owned());
    Ok(web::page_status(status, frame.render(desk_views::one(visit, &row, &statements, typed, faults))))
}

async fn show(State(app): State<App>, staff: Staff, Path(id): Path<OpinionMapId>) -> Result<Response> {
    draw(&app, &staff, id, (&StatementForm::fresh(), &Faults::new()), StatusCode::OK).await
}

async fn open(State(app): State<App>, producer: Producer, Path(id): Path<OpinionMapId>) -> Result<Response> {
    actions::open(&app, &producer.viewer, id).await?;
    Ok(web::see_other_saying(desk_path(id), "flash-opinions-opened"))
}

async fn close(State(app): State<App>, producer: Producer, Path(id): Path<OpinionMapId>) -> Result<Response> {
    actions::close(&app, &producer.viewer, id).await?;
    Ok(web::see_other_saying(desk_path(id), "flash-opinions-closed"))
}

async fn state(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<OpinionMapId>,
    Form(typed): Form<StatementForm>,
) -> Result<Response> {
    let body = match typed.parse() {
        Ok(body) => body,
        Err(faults) => return draw(&app, &producer, id, (&typed, &faults), StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let once = boards::submit_token(&typed.once);
    match actions::state(&app, &producer.viewer, id, (producer.words.lang, body), once).await {
        Ok(()) => Ok(web::see_other_saying(desk_path(id), "flash-opinions-stated")),
        Err(Error::Conflict(why)) => {
            draw(&app, &producer, id, (&typed, &Faults::one("body", why)), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}

/// What is decided about a statement.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Decision {
    decision: String,
}

async fn decide(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<OpinionId>,
    Form(typed): Form<Decision>,
) -> Result<Response> {
    let shown = match typed.decision.as_str() {
        "show" => true,
        "refuse" => false,
        _ => return Err(Error::BadInput("error-bad-form")),
    };
    let map = actions::decide(&app, &staff.viewer, id, shown).await?;
    Ok(web::see_other_saying(desk_path(map), "flash-opinions-decided"))
}
