//! The staff's pages of maintenance: what is planned, planning it, and saying how it goes.

use super::queries::{self, Overlap};
use super::{CHANGED, OVERLAPS, Planned, clock, maintenance, plan, replan, say, typed, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::IncidentId;
use crate::incidents::actions::Refused;
use crate::incidents::components::{Offered, offered};
use crate::incidents::forms::Fields;
use crate::incidents::incident::State;
use crate::incidents::queries::{self as kept, IncidentRow};
use crate::ui::Frame;
use crate::web::{self, Faults, Form, Leader, Path, Staff, Visit};
use axum::Router;
use axum::extract::State as Of;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

/// Where maintenance is listed.
pub const LIST: &str = "/desk/incidents/maintenance";
/// How much of what is over is listed.
const OVER: i64 = 20;

/// The addresses of maintenance.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/maintenance", get(list).post(create))
        .route("/desk/incidents/maintenance/new", get(fresh))
        .route("/desk/incidents/maintenance/{id}", get(show))
        .route("/desk/incidents/maintenance/{id}/cancellation", get(calling_off).post(call_off))
        .route("/desk/incidents/maintenance/{id}/plan", get(edit).post(update))
        .route("/desk/incidents/maintenance/{id}/updates", post(publish))
}

fn frame(visit: &Visit, page: &'static str, title: String, below: bool) -> Frame {
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(visit.words.t("incidents-desk"), "/desk/incidents".into())];
    if below {
        frame.crumbs.push((visit.words.t("maintenance-title"), LIST.into()));
    }
    frame
}

/// What is planned, what goes on, and what was.
async fn list(Of(app): Of<App>, staff: Staff) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let open = queries::open(&mut conn).await?;
    let over = queries::over(&mut conn, OVER).await?;
    let leads = staff.actor().role.leads();
    let frame = frame(&staff, "incidents::maintenance", staff.words.t("maintenance-title"), false);
    Ok(web::page(frame.render(views::list(&staff, &open, &over, leads))))
}

/// What stands in the form of a plan.
struct Sheet<'s> {
    row: Option<&'s IncidentRow>,
    filled: &'s Fields,
    faults: &'s Faults,
    overlaps: &'s [Overlap],
    status: StatusCode,
}

fn draw(leader: &Leader, offered: &[Offered], sheet: &Sheet<'_>) -> Response {
    let key = if sheet.row.is_some() { "maintenance-edit" } else { "maintenance-new" };
    let form = views::Plan {
        title: leader.words.t(key),
        row: sheet.row,
        filled: sheet.filled,
        faults: sheet.faults,
        overlaps: sheet.overlaps,
        raced: sheet.status == StatusCode::CONFLICT && sheet.overlaps.is_empty(),
        offered,
    };
    let frame = frame(leader, "incidents::maintenance_plan", form.title.clone(), true);
    web::page_status(sheet.status, frame.render(views::plan(leader, &form)))
}

async fn fresh(Of(app): Of<App>, leader: Leader) -> Result<Response> {
    let offered = offered(&mut app.db.read_current().await?).await?;
    let (filled, faults, status) = (typed::fresh(), Faults::new(), StatusCode::OK);
    Ok(draw(&leader, &offered, &Sheet { row: None, filled: &filled, faults: &faults, overlaps: &[], status }))
}

async fn create(Of(app): Of<App>, leader: Leader, Form(filled): Form<Fields>) -> Result<Response> {
    let offered = offered(&mut app.db.read_current().await?).await?;
    let planned = match typed::planned(&filled, None, &offered, leader.now, leader.zone) {
        Ok(planned) => planned,
        Err(faults) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let sheet = Sheet { row: None, filled: &filled, faults: &faults, overlaps: &[], status };
            return Ok(draw(&leader, &offered, &sheet));
        }
    };
    match plan(&app, &leader.viewer, planned.clone(), leader.words.lang).await {
        Err(Error::Conflict(OVERLAPS)) => warn(&app, &leader, None, &offered, &filled, &planned).await,
        made => made.map(|id| web::see_other_saying(format!("{LIST}/{id}"), "flash-maintenance-planned")),
    }
}

/// The form again, with what overlaps and a tick that says it is meant.
async fn warn(
    app: &App,
    leader: &Leader,
    row: Option<&IncidentRow>,
    offered: &[Offered],
    filled: &Fields,
    planned: &Planned,
) -> Result<Response> {
    let own = row.map_or(IncidentId(0), |row| row.id);
    let mut conn = app.db.read_current().await?;
    let overlaps = queries::overlaps(&mut conn, own, &planned.plan, &planned.components).await?;
    let (faults, status) = (Faults::one("overlap", OVERLAPS), StatusCode::CONFLICT);
    Ok(draw(leader, offered, &Sheet { row, filled, faults: &faults, overlaps: &overlaps, status }))
}

async fn planned_row(app: &App, id: IncidentId) -> Result<IncidentRow> {
    maintenance(&mut app.db.read_current().await?, id).await
}

/// Changing the plan of what has not begun.
async fn edit(Of(app): Of<App>, leader: Leader, Path(id): Path<IncidentId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = maintenance(&mut conn, id).await?;
    let components = kept::components_of(&mut conn, id).await?;
    let offered = offered(&mut conn).await?;
    let filled = typed::of(&row, &components, leader.zone);
    let (faults, status) = (Faults::new(), StatusCode::OK);
    Ok(draw(&leader, &offered, &Sheet { row: Some(&row), filled: &filled, faults: &faults, overlaps: &[], status }))
}

async fn update(
    Of(app): Of<App>,
    leader: Leader,
    Path(id): Path<IncidentId>,
    Form(mut filled): Form<Fields>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (row, offered) = (maintenance(&mut conn, id).await?, offered(&mut conn).await?);
    drop(conn);
    let planned = match typed::planned(&filled, Some(&row.title), &offered, leader.now, leader.zone) {
        Ok(planned) => planned,
        Err(faults) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let sheet = Sheet { row: Some(&row), filled: &filled, faults: &faults, overlaps: &[], status };
            return Ok(draw(&leader, &offered, &sheet));
        }
    };
    let seen = filled.get("seen").parse().unwrap_or_default();
    match replan(&app, &leader.viewer, id, seen, planned.clone(), leader.words.lang).await {
        Err(Error::Conflict(OVERLAPS)) => warn(&app, &leader, Some(&row), &offered, &filled, &planned).await,
        Err(Error::Conflict(CHANGED)) => {
            let row = planned_row(&app, id).await?;
            filled.set("seen", row.version.to_string());
            let (faults, status) = (Faults::new(), StatusCode::CONFLICT);
            let sheet = Sheet { row: Some(&row), filled: &filled, faults: &faults, overlaps: &[], status };
            Ok(draw(&leader, &offered, &sheet))
        }
        changed => changed.map(|id| web::see_other_saying(format!("{LIST}/{id}"), "flash-maintenance-changed")),
    }
}

/// One maintenance: its plan, what was said, and the form to say how it goes.
async fn show(Of(app): Of<App>, staff: Staff, Path(id): Path<IncidentId>) -> Result<Response> {
    draw_one(&app, &staff, staff.actor().role.leads(), id, None, StatusCode::OK).await
}

async fn draw_one(
    app: &App,
    visit: &Visit,
    leads: bool,
    id: IncidentId,
    filled: Option<(&Fields, &Faults)>,
    status: StatusCode,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = maintenance(&mut conn, id).await?;
    let ids = kept::components_of(&mut conn, id).await?;
    let one = views::One {
        components: offered(&mut conn).await?.into_iter().filter(|one| ids.contains(&one.id)).collect(),
        updates: queries::updates(&mut conn, id).await?,
        row,
        leads,
        filled,
        raced: status == StatusCode::CONFLICT,
    };
    let title = one.row.title.read(visit.words.lang, one.row.lang).1.to_owned();
    let frame = frame(visit, "incidents::maintenance_one", title, true);
    Ok(web::page_status(status, frame.render(views::one(visit, &one))))
}

/// Says how it goes.
async fn publish(
    Of(app): Of<App>,
    leader: Leader,
    Path(id): Path<IncidentId>,
    Form(filled): Form<Fields>,
) -> Result<Response> {
    let said = match typed::said(&filled) {
        Ok(said) => said,
        Err(faults) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return draw_one(&app, &leader, true, id, Some((&filled, &faults)), status).await;
        }
    };
    match say(&app, &leader.viewer, id, said, leader.words.lang).await {
        Err(error) if matches!(error, Error::Conflict(CHANGED)) || Refused::of(&error) == Some(Refused::State) => {
            planned_row(&app, id).await?;
            let filled = (&filled, &Faults::new());
            draw_one(&app, &leader, true, id, Some(filled), StatusCode::CONFLICT).await
        }
        said => said.map(|()| web::see_other_saying(format!("{LIST}/{id}"), "flash-maintenance-said")),
    }
}

/// Asks before maintenance is called off.
async fn calling_off(Of(app): Of<App>, leader: Leader, Path(id): Path<IncidentId>) -> Result<Response> {
    let row = planned_row(&app, id).await?;
    let mut values = vec![("seen", row.version.to_string()), ("notify", "on".to_owned())];
    values.extend(typed::BODY.values(&clock::said("maintenance-called-off")));
    Ok(draw_cancel(&leader, &row, &Fields::of(values), &Faults::new(), StatusCode::OK))
}

fn draw_cancel(leader: &Leader, row: &IncidentRow, filled: &Fields, faults: &Faults, status: StatusCode) -> Response {
    let frame = frame(leader, "incidents::maintenance_cancel", leader.words.t("maintenance-cancel"), true);
    web::page_status(status, frame.render(views::cancel(leader, row, filled, faults)))
}

async fn call_off(
    Of(app): Of<App>,
    leader: Leader,
    Path(id): Path<IncidentId>,
    Form(mut filled): Form<Fields>,
) -> Result<Response> {
    let row = planned_row(&app, id).await?;
    filled.set("state", State::Completed.as_str().to_owned());
    let said = match typed::said(&filled) {
        Ok(said) => said,
        Err(faults) => return Ok(draw_cancel(&leader, &row, &filled, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    if row.state != State::Scheduled {
        return Err(Error::Conflict(super::BEGUN));
    }
    match say(&app, &leader.viewer, id, said, leader.words.lang).await {
        Err(Error::Conflict(CHANGED)) => {
            let row = planned_row(&app, id).await?;
            filled.set("seen", row.version.to_string());
            Ok(draw_cancel(&leader, &row, &filled, &Faults::one("body_en", CHANGED), StatusCode::CONFLICT))
        }
        said => said.map(|()| web::see_other_saying(format!("{LIST}/{id}"), "flash-maintenance-cancelled")),
    }
}
