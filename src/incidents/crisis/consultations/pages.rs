//! The staff's addresses of consultations: write, open, close, publish the outcome, look proposals through.

use super::queries::{self, ConsultationRow};
use super::typed::{OutcomeForm, Typed};
use super::views::{self, Desk, WrittenForm};
use super::{Stage, actions, desk_path, public};
use crate::app::App;
use crate::boards;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{ConsultationId, IncidentId, ProposalId, nonce};
use crate::policy::{self, Act};
use crate::ui::Frame;
use crate::ui::text::clean_line;
use crate::web::{self, Faults, Form, Path, Staff};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// Characters of the reason why a proposal is not shown, at most.
const REASON_CHARS_MAX: usize = 300;

/// The addresses of consultations.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/{id}/consultations", post(create))
        .route("/desk/incidents/{id}/consultations/new", get(fresh))
        .route("/desk/incidents/consultations/{id}", get(show))
        .route("/desk/incidents/consultations/{id}/text", get(edit).post(change))
        .route("/desk/incidents/consultations/{id}/opening", post(open))
        .route("/desk/incidents/consultations/{id}/closing", post(close))
        .route("/desk/incidents/consultations/{id}/outcome", post(outcome))
        .route("/desk/incidents/proposals/{id}", post(decide))
        .merge(public::routes())
}

/// An incident whose room there is, drills too; its drill mark.
async fn incident(conn: &mut Conn, id: IncidentId) -> Result<bool> {
    queries::is_drill(conn, id).await?.ok_or(Error::NotFound)
}

async fn found(conn: &mut Conn, id: ConsultationId) -> Result<ConsultationRow> {
    queries::by_id(conn, id).await?.ok_or(Error::NotFound)
}

fn frame(staff: &Staff, incident: IncidentId, page: &'static str, title: String) -> Frame {
    let mut frame = staff.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![
        (staff.words.t("consultations-incidents"), "/desk/incidents".into()),
        (staff.words.t("consultations-room"), format!("/desk/incidents/{incident}")),
    ];
    frame
}

async fn fresh(State(app): State<App>, staff: Staff, Path(id): Path<IncidentId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let drill = incident(&mut conn, id).await?;
    actions::may_run(&mut conn, &staff.viewer, id).await?;
    let typed = Typed { once: nonce(), ..Typed::fresh(staff.now, staff.zone) };
    Ok(draw_new(&staff, id, drill, &typed, &Faults::new()))
}

fn draw_new(staff: &Staff, id: IncidentId, drill: bool, typed: &Typed, faults: &Faults) -> Response {
    let action = format!("/desk/incidents/{id}/consultations");
    let back = format!("/desk/incidents/{id}");
    let form = WrittenForm { typed, faults, drill, now: None, action: &action, back: &back };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = frame(staff, id, "incidents::consultation_new", staff.words.t("consultations-new"));
    web::page_status(status, frame.render(views::form(staff, &form)))
}

async fn create(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let drill = incident(&mut conn, id).await?;
    actions::may_run(&mut conn, &staff.viewer, id).await?;
    drop(conn);
    match typed.parse(staff.words.lang, staff.now, staff.zone) {
        Ok(new) => {
            let made = actions::create(&app, &staff.viewer, id, new, boards::submit_token(&typed.once)).await?;
            Ok(web::see_other_saying(desk_path(made), "flash-consultations-written"))
        }
        Err(faults) => Ok(draw_new(&staff, id, drill, &typed, &faults)),
    }
}

/// Everything that the staff's page shows.
async fn gather(conn: &mut Conn, staff: &Staff, id: ConsultationId) -> Result<Desk> {
    let row = found(conn, id).await?;
    Ok(Desk {
        options: queries::options(conn, id).await?,
        results: queries::results(conn, id).await?,
        answered: queries::has_answers(conn, id).await?,
        waiting: queries::proposals(conn, id, "waiting").await?,
        shown: queries::proposals(conn, id, "shown").await?,
        refused: queries::proposals(conn, id, "refused").await?,
        may_run: actions::runs(conn, &staff.viewer, row.incident_id).await?,
        row,
    })
}

fn draw(staff: &Staff, desk: &Desk, typed: &OutcomeForm, faults: &Faults, status: StatusCode) -> Response {
    let title = desk.row.question().read(staff.words.lang, desk.row.lang()).1.to_owned();
    let mut frame = frame(staff, desk.row.incident_id, "incidents::consultation_desk", title);
    frame.path = desk_path(desk.row.id);
    web::page_status(status, frame.render(views::desk(staff, desk, typed, faults)))
}

async fn show(State(app): State<App>, staff: Staff, Path(id): Path<ConsultationId>) -> Result<Response> {
    let desk = gather(&mut app.db.read_current().await?, &staff, id).await?;
    Ok(draw(&staff, &desk, &OutcomeForm::default(), &Faults::new(), StatusCode::OK))
}

/// The page as it is now, with what stood in the way.
async fn in_the_way(
    app: &App,
    staff: &Staff,
    id: ConsultationId,
    typed: &OutcomeForm,
    why: &'static str,
) -> Result<Response> {
    let desk = gather(&mut app.db.read_current().await?, staff, id).await?;
    Ok(draw(staff, &desk, typed, &Faults::one("outcome_en", why), StatusCode::CONFLICT))
}

async fn edit(State(app): State<App>, staff: Staff, Path(id): Path<ConsultationId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = found(&mut conn, id).await?;
    actions::may_run(&mut conn, &staff.viewer, row.incident_id).await?;
    if queries::has_answers(&mut conn, id).await? {
        return Err(Error::Conflict("consultations-fault-answered"));
    }
    if !matches!(row.state, Stage::Draft | Stage::Open) {
        return Err(Error::Conflict("consultations-fault-over"));
    }
    let typed = Typed::of(&row, &queries::options(&mut conn, id).await?, staff.zone);
    Ok(draw_edit(&staff, &row, &typed, &Faults::new(), None, StatusCode::OK))
}

fn draw_edit(
    staff: &Staff,
    row: &ConsultationRow,
    typed: &Typed,
    faults: &Faults,
    now: Option<&Typed>,
    status: StatusCode,
) -> Response {
    let (action, back) = (format!("{}/text", desk_path(row.id)), desk_path(row.id));
    let form = WrittenForm { typed, faults, drill: row.drill, now, action: &action, back: &back };
    let frame = frame(staff, row.incident_id, "incidents::consultation_text", staff.words.t("consultations-edit"));
    web::page_status(status, frame.render(views::form(staff, &form)))
}

async fn change(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ConsultationId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let row = found(&mut app.db.read_current().await?, id).await?;
    let new = match typed.parse(staff.words.lang, staff.now, staff.zone) {
        Ok(new) => new,
        Err(faults) => return Ok(draw_edit(&staff, &row, &typed, &faults, None, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    match actions::change(&app, &staff.viewer, id, typed.version, new).await {
        Ok(()) => Ok(web::see_other_saying(desk_path(id), "flash-consultations-saved")),
        Err(Error::Conflict(why)) => {
            // What stands now, beside what was typed; sending it again is a decision.
            let mut conn = app.db.read_current().await?;
            let row = found(&mut conn, id).await?;
            let now = Typed::of(&row, &queries::options(&mut conn, id).await?, staff.zone);
            let typed = Typed { version: row.version, ..typed };
            let faults = Faults::one("question_en", why);
            Ok(draw_edit(&staff, &row, &typed, &faults, Some(&now), StatusCode::CONFLICT))
        }
        Err(error) => Err(error),
    }
}

/// The version that the person looks at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Seen {
    version: i64,
}

async fn open(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ConsultationId>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    match actions::open(&app, &staff.viewer, id, seen.version).await {
        Ok(()) => Ok(web::see_other_saying(desk_path(id), "flash-consultations-opened")),
        Err(Error::Conflict(why)) => in_the_way(&app, &staff, id, &OutcomeForm::default(), why).await,
        Err(error) => Err(error),
    }
}

async fn close(State(app): State<App>, staff: Staff, Path(id): Path<ConsultationId>) -> Result<Response> {
    match actions::close(&app, &staff.viewer, id).await {
        Ok(()) => Ok(web::see_other_saying(desk_path(id), "flash-consultations-closed")),
        Err(Error::Conflict(why)) => in_the_way(&app, &staff, id, &OutcomeForm::default(), why).await,
        Err(error) => Err(error),
    }
}

async fn outcome(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ConsultationId>,
    Form(typed): Form<OutcomeForm>,
) -> Result<Response> {
    let desk = gather(&mut app.db.read_current().await?, &staff, id).await?;
    let outcome = match typed.parse() {
        Ok(outcome) => outcome,
        Err(faults) => return Ok(draw(&staff, &desk, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    match actions::publish(&app, &staff.viewer, id, outcome).await {
        Ok(()) => Ok(web::see_other_saying(desk_path(id), "flash-consultations-published")),
        Err(Error::Conflict(why)) => in_the_way(&app, &staff, id, &typed, why).await,
        Err(error) => Err(error),
    }
}

/// What is decided about a proposal.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Decided {
    decision: String,
    reason: String,
}

async fn decide(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ProposalId>,
    Form(typed): Form<Decided>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = queries::proposal(&mut conn, id).await?.ok_or(Error::NotFound)?;
    policy::permit(&staff.viewer, Act::ProposalDecide { author: row.account_id })?;
    let shown = match typed.decision.as_str() {
        "show" => true,
        "refuse" => false,
        _ => return Err(Error::BadInput("error-bad-form")),
    };
    let reason: String = clean_line(&typed.reason).chars().take(REASON_CHARS_MAX).collect();
    if !shown && reason.is_empty() {
        let desk = gather(&mut conn, &staff, row.consultation_id).await?;
        let faults = Faults::one("reason", "consultations-fault-reason");
        return Ok(draw(&staff, &desk, &OutcomeForm::default(), &faults, StatusCode::UNPROCESSABLE_ENTITY));
    }
    drop(conn);
    match actions::decide(&app, &staff.viewer, id, shown, reason).await {
        Ok(()) => Ok(web::see_other_saying(desk_path(row.consultation_id), "flash-consultations-decided")),
        Err(Error::Conflict(why)) => in_the_way(&app, &staff, row.consultation_id, &OutcomeForm::default(), why).await,
        Err(error) => Err(error),
    }
}
