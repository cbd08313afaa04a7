//! The addresses of reviews and of what is to be done after them.

use super::queries::{self, ReviewRow};
use super::typed::{ActionForm, Typed};
use super::views::{self, Page};
use super::{actions, export, path};
use crate::app::App;
use crate::cases::setup::colleagues;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{ActionId, IncidentId};
use crate::incidents::crisis::consultations;
use crate::web::{self, Faults, Form, Path, Staff};
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;

/// The addresses of reviews.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/actions", get(list))
        .route("/desk/incidents/actions/{id}", post(done))
        .route("/desk/incidents/{id}/review", get(show).post(save))
        .route("/desk/incidents/{id}/review.json", get(exported))
        .route("/desk/incidents/{id}/review/actions", post(add_action))
}

async fn found(conn: &mut Conn, id: IncidentId) -> Result<ReviewRow> {
    queries::of(conn, id).await?.ok_or(Error::NotFound)
}

async fn gather(conn: &mut Conn, staff: &Staff, id: IncidentId) -> Result<Page> {
    let row = found(conn, id).await?;
    Ok(Page {
        measures: actions::measure(conn, &row, staff.now).await?,
        actions: queries::actions(conn, id).await?,
        asked: consultations::told(conn, id).await?,
        parts: if row.drill { queries::took_part(conn, id).await? } else { Vec::new() },
        colleagues: colleagues(conn, staff.now).await?,
        may_write: actions::writes(conn, &staff.viewer, id).await?,
        row,
        typed: Typed::default(),
        action: ActionForm::default(),
        stands: None,
    })
}

fn draw(staff: &Staff, page: &Page, faults: &Faults, status: StatusCode) -> Response {
    let (words, incident) = (staff.words, page.row.incident_id);
    let mut frame = staff.frame("incidents::review", words.t("reviews-title"));
    frame.noindex = true;
    frame.path = path(incident);
    frame.crumbs = vec![
        (words.t("reviews-incidents"), "/desk/incidents".into()),
        (page.row.title(words.lang), format!("/desk/incidents/{incident}")),
    ];
    web::page_status(status, frame.render(views::page(staff, page, faults)))
}

async fn show(State(app): State<App>, staff: Staff, Path(id): Path<IncidentId>) -> Result<Response> {
    let mut page = gather(&mut app.db.read_current().await?, &staff, id).await?;
    page.typed = Typed::of(&page.row);
    Ok(draw(&staff, &page, &Faults::new(), StatusCode::OK))
}

async fn save(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    actions::may_write(&mut conn, &staff.viewer, id).await?;
    let mut page = gather(&mut conn, &staff, id).await?;
    drop(conn);
    let text = match typed.parse() {
        Ok(text) => text,
        Err(faults) => {
            page.typed = typed;
            return Ok(draw(&staff, &page, &faults, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    let credits = page.parts.iter().map(|part| (part.account_id, part.role, typed.passed(part))).collect();
    let finish = typed.finishes().then_some(credits);
    let flash = if finish.is_some() { "flash-reviews-finished" } else { "flash-reviews-saved" };
    match actions::save(&app, &staff.viewer, id, typed.version(), text, finish).await {
        Ok(()) => Ok(web::see_other_saying(path(id), flash)),
        Err(Error::Conflict(why)) => lost(&app, &staff, id, typed, why).await,
        Err(error) => Err(error),
    }
}

/// What stands now, beside what was typed; sending it again is a decision.
async fn lost(app: &App, staff: &Staff, id: IncidentId, typed: Typed, why: &'static str) -> Result<Response> {
    let mut page = gather(&mut app.db.read_current().await?, staff, id).await?;
    let now = Typed::of(&page.row);
    page.typed = Typed { version: now.version.clone(), ..typed };
    page.stands = Some(now);
    Ok(draw(staff, &page, &Faults::one("summary", why), StatusCode::CONFLICT))
}

async fn exported(State(app): State<App>, staff: Staff, Path(id): Path<IncidentId>) -> Result<Response> {
    let page = gather(&mut app.db.read_current().await?, &staff, id).await?;
    let json = Json(export::json(&page.row, &page.measures, &page.actions, &page.asked));
    let no_store = (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(([no_store], json).into_response())
}

async fn add_action(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Form(typed): Form<ActionForm>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    actions::may_write(&mut conn, &staff.viewer, id).await?;
    let mut page = gather(&mut conn, &staff, id).await?;
    drop(conn);
    let today = staff.now.with_timezone(&staff.zone).date_naive();
    match typed.parse(&page.colleagues, today) {
        Ok(new) => {
            actions::add_action(&app, &staff.viewer, id, new).await?;
            Ok(web::see_other_saying(format!("{}#actions", path(id)), "flash-reviews-action"))
        }
        Err(faults) => {
            (page.typed, page.action) = (Typed::of(&page.row), typed);
            Ok(draw(&staff, &page, &faults, StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// Done or not, as it was pressed, and the page that it was pressed on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Done {
    done: String,
    from: String,
}

async fn done(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ActionId>,
    Form(typed): Form<Done>,
) -> Result<Response> {
    let incident = actions::set_done(&app, &staff.viewer, id, typed.done != "no").await?;
    let back =
        if typed.from == "list" { "/desk/incidents/actions".to_owned() } else { format!("{}#actions", path(incident)) };
    Ok(web::see_other_saying(back, "flash-reviews-action"))
}

/// All that is still to be done, and the reviews that are due.
async fn list(State(app): State<App>, staff: Staff) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (reviews, open) = (queries::open(&mut conn).await?, queries::open_actions(&mut conn).await?);
    let mut frame = staff.frame("incidents::actions", staff.words.t("reviews-actions"));
    frame.noindex = true;
    frame.crumbs = vec![(staff.words.t("reviews-incidents"), "/desk/incidents".into())];
    Ok(web::page(frame.render(views::list(&staff, &reviews, &open))))
}
