//! The addresses of appeals: the author's, the reporter's with and without an account, and where moderators decide.

use super::actions::{self, Contested, Text};
use super::panel::{AppealForm, Scene, decision_path};
use super::queries;
use super::views::{self, About, Stage};
use super::{BODY_CHARS_MAX, panel_views, reporter_path};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AppealId, DecisionId, ReportId};
use crate::moderation::decisions::{self, DecisionRow, statement_path};
use crate::moderation::reports;
use crate::policy::{self, Act, Permit};
use crate::ui::text::clean_text;
use crate::web::{self, Faults, Form, Member, Moderator, Path, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// The addresses of appeals.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/account/moderation/{id}/appeal", get(author).post(author_contests))
        .route("/account/reports/{id}/appeal", get(member_reporter).post(member_reporter_contests))
        .route("/reports/{id}/{token}/appeal", get(link_reporter).post(link_reporter_contests))
        .route("/desk/appeals/{id}/decision", get(to_line).post(decide))
}

/// An appeal, as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct BodyForm {
    body: String,
}

impl BodyForm {
    fn read(&self, visit: &Visit) -> Result<Text, Faults> {
        let body = clean_text(&self.body).trim().to_owned();
        let mut faults = Faults::new();
        if body.is_empty() {
            faults.add("body", "appeals-fault-body");
        } else if body.chars().count() > BODY_CHARS_MAX {
            faults.add_with("body", "fault-too-long", &[("max", BODY_CHARS_MAX.into())]);
        }
        faults.into_result(Text { body, lang: visit.words.lang })
    }
}

fn draw(visit: &Visit, about: &About, stage: &Stage<'_>) -> Response {
    let status = match stage {
        Stage::Open { faults, .. } if !faults.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let mut frame = visit.frame("moderation::appeal", visit.words.t("appeals-title"));
    frame.noindex = true;
    frame.crumbs = vec![about.back.clone()];
    web::page_status(status, frame.render(views::page(visit, about, stage)))
}

// The author's.

/// A decision that limits this member; what is somebody else's does not exist.
async fn own(conn: &mut Conn, member: &Member, id: DecisionId) -> Result<DecisionRow> {
    let row = decisions::by_id(conn, id).await?.ok_or(Error::NotFound)?;
    if row.limiting && row.account_id == Some(member.actor().id) { Ok(row) } else { Err(Error::NotFound) }
}

fn about_statement(visit: &Visit, row: &DecisionRow) -> About {
    About {
        decided: decisions::restriction(visit.words, row),
        made_at: row.made_at,
        until: row.appeal_until.unwrap_or_else(|| decisions::appeal_until(row.made_at)),
        back: (visit.words.t("appeals-statement"), statement_path(row.id)),
        action: format!("{}/appeal", statement_path(row.id)),
    }
}

async fn author(State(app): State<App>, member: Member, Path(id): Path<DecisionId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = own(&mut conn, &member, id).await?;
    let about = about_statement(&member, &row);
    let faults = Faults::new();
    let appeal = queries::of_decision(&mut conn, id).await?;
    let stage = match &appeal {
        Some(appeal) => Stage::Made(appeal),
        None if row.reversed_at.is_some() => Stage::Reversed,
        None if row.may_be_appealed(member.now) => Stage::Open { typed: "", faults: &faults },
        None => Stage::Late,
    };
    Ok(draw(&member, &about, &stage))
}

async fn author_contests(
    State(app): State<App>,
    member: Member,
    Path(id): Path<DecisionId>,
    Form(typed): Form<BodyForm>,
) -> Result<Response> {
    let row = own(&mut app.db.read_current().await?, &member, id).await?;
    let about = about_statement(&member, &row);
    match typed.read(&member) {
        Ok(text) => {
            actions::make_as_author(&app, &member.viewer, &row, text).await?;
            Ok(web::see_other_saying(about.action, "flash-appeals-made"))
        }
        Err(faults) => Ok(draw(&member, &about, &Stage::Open { typed: &typed.body, faults: &faults })),
    }
}

// The reporter's.

/// What was decided about a member's own report.
async fn members_own(conn: &mut Conn, member: &Member, id: ReportId) -> Result<Contested> {
    let contested = actions::contested(conn, id).await?.ok_or(Error::NotFound)?;
    if contested.report.reporter_id == Some(member.actor().id) { Ok(contested) } else { Err(Error::NotFound) }
}

/// What was decided about the report of a signed address.
async fn by_link(app: &App, conn: &mut Conn, id: ReportId, token: &str) -> Result<Contested> {
    reports::by_link(app, conn, id, token).await?;
    actions::contested(conn, id).await?.ok_or(Error::NotFound)
}

fn about_report(visit: &Visit, contested: &Contested, back: String, action: String) -> About {
    let words = visit.words;
    let reason = [("reason", contested.report.reason(words.lang).into())];
    About {
        decided: if contested.decision.reverses_id.is_some() || contested.decision.reversed_at.is_some() {
            words.with("appeals-report-reversed", &reason)
        } else if contested.decision.limiting {
            words.with("appeals-report-limited", &reason)
        } else {
            words.with("appeals-report-kept", &reason)
        },
        made_at: contested.decision.made_at,
        until: contested.until,
        back: (words.t("appeals-report"), back),
        action,
    }
}

async fn show_reporter(conn: &mut Conn, visit: &Visit, contested: &Contested, about: &About) -> Result<Response> {
    let faults = Faults::new();
    let appeal = queries::of_report(conn, contested.report.id).await?;
    let stage = match &appeal {
        Some(appeal) => Stage::Made(appeal),
        None if contested.until > visit.now => Stage::Open { typed: "", faults: &faults },
        None => Stage::Late,
    };
    Ok(draw(visit, about, &stage))
}

async fn reporter_contests(
    app: &App,
    visit: &Visit,
    permit: Permit,
    id: ReportId,
    about: About,
    typed: BodyForm,
) -> Result<Response> {
    match typed.read(visit) {
        Ok(text) => {
            actions::make_as_reporter(app, permit, id, text).await?;
            Ok(web::see_other_saying(about.action, "flash-appeals-made"))
        }
        Err(faults) => Ok(draw(visit, &about, &Stage::Open { typed: &typed.body, faults: &faults })),
    }
}

fn about_members_own(member: &Member, contested: &Contested) -> About {
    about_report(member, contested, "/account/reports".into(), reporter_path(contested.report.id))
}

async fn member_reporter(State(app): State<App>, member: Member, Path(id): Path<ReportId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let contested = members_own(&mut conn, &member, id).await?;
    show_reporter(&mut conn, &member, &contested, &about_members_own(&member, &contested)).await
}

async fn member_reporter_contests(
    State(app): State<App>,
    member: Member,
    Path(id): Path<ReportId>,
    Form(typed): Form<BodyForm>,
) -> Result<Response> {
    let contested = members_own(&mut app.db.read_current().await?, &member, id).await?;
    let permit = policy::permit(&member.viewer, Act::AppealMake { owner: member.actor().id })?;
    reporter_contests(&app, &member, permit, id, about_members_own(&member, &contested), typed).await
}

fn about_link(app: &App, visit: &Visit, contested: &Contested) -> About {
    let status = reports::link(app, contested.report.id);
    let action = format!("{status}/appeal");
    about_report(visit, contested, status, action)
}

async fn link_reporter(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, token)): Path<(ReportId, String)>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let contested = by_link(&app, &mut conn, id, &token).await?;
    show_reporter(&mut conn, &visitor, &contested, &about_link(&app, &visitor, &contested)).await
}

async fn link_reporter_contests(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, token)): Path<(ReportId, String)>,
    Form(typed): Form<BodyForm>,
) -> Result<Response> {
    let contested = by_link(&app, &mut app.db.read_current().await?, id, &token).await?;
    app.limits.text(visitor.network)?;
    let permit = policy::permit(&visitor.viewer, Act::AppealByLink)?;
    reporter_contests(&app, &visitor, permit, id, about_link(&app, &visitor, &contested), typed).await
}

// The moderators'.

/// Whoever loads the address of the form again reads the appeal on its line of the queue.
async fn to_line(State(app): State<App>, _moderator: Moderator, Path(id): Path<AppealId>) -> Result<Response> {
    let appeal = queries::by_id(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    let item = appeal.item_id.ok_or(Error::NotFound)?;
    Ok(web::see_other(format!("/desk/queue/{item}")))
}

async fn decide(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<AppealId>,
    Form(typed): Form<AppealForm>,
) -> Result<Response> {
    let scene = Scene::read(&mut app.db.read_current().await?, &moderator, id).await?;
    let done = || web::see_other_saying("/desk/queue?view=appeals", "flash-appeals-decided");
    if scene.appeal.decided_by == Some(moderator.actor().id) {
        if scene.appeal.answer == clean_text(&typed.answer).trim() {
            return Ok(done());
        }
        let faults = Faults::one("answer", "appeals-fault-decided");
        return Ok(draw_panel(&moderator, &scene, &typed, &faults, StatusCode::CONFLICT));
    }
    if scene.bar.is_some() {
        return Err(Error::Denied(policy::Denied::Own));
    }
    let (verdict, answer) = match scene.verdict(&app, &typed).await? {
        Ok(read) => read,
        Err(faults) => return Ok(draw_panel(&moderator, &scene, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    match actions::decide_for(&app, &moderator.viewer, id, verdict, answer).await {
        Ok(_) => Ok(done()),
        Err(Error::Conflict(why)) => {
            let scene = Scene::read(&mut app.db.read_current().await?, &moderator, id).await?;
            Ok(draw_panel(&moderator, &scene, &typed, &Faults::one("answer", why), StatusCode::CONFLICT))
        }
        Err(error) => Err(error),
    }
}

/// The panel as a page of its own, with what was typed.
fn draw_panel(
    moderator: &Moderator,
    scene: &Scene,
    typed: &AppealForm,
    faults: &Faults,
    status: StatusCode,
) -> Response {
    let words = moderator.words;
    let mut frame = moderator.frame("moderation::appeal_decision", words.t("appeals-decide"));
    (frame.noindex, frame.path) = (true, decision_path(scene.appeal.id));
    frame.crumbs = vec![(words.t("appeals-queue"), "/desk/queue?view=appeals".into())];
    web::page_status(status, frame.render(panel_views::page(moderator, scene, typed, faults)))
}
