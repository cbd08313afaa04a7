//! What customers see and do: `/cases`, `/cases/{id}`.

use super::actions::{self, NOTE_CHARS_MAX, Wish};
use super::{CaseRow, Hand, State, case_path, queries, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CaseId;
use crate::ui;
use crate::web::{self, Faults, Form, Member, Path, Query};
use axum::Router;
use axum::extract::State as Context;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// Cases on one page of my list.
const PER_PAGE: usize = 30;
/// Posts that a case's timeline looks at: the latest.
const POSTS_MAX: i64 = 200;

/// The addresses of a customer's cases.
pub fn routes() -> Router<App> {
    Router::new().route("/cases", get(list)).route("/cases/{id}", get(show)).route("/cases/{id}/state", post(set_state))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Before {
    before: Option<i64>,
}

/// My cases, newest first.
async fn list(Context(app): Context<App>, member: Member, Query(query): Query<Before>) -> Result<Response> {
    let before = CaseId(query.before.unwrap_or(i64::MAX));
    let mut conn = app.db.read().await?;
    let mut cases = queries::of_customer(&mut conn, member.actor().id, before, PER_PAGE as i64 + 1).await?;
    let more = cases.len() > PER_PAGE;
    cases.truncate(PER_PAGE);
    let next = cases.last().filter(|_| more).map(|case| format!("/cases?before={}", case.id));
    let mut frame = member.frame("cases::list", member.words.t("cases-title"));
    frame.noindex = true;
    Ok(web::page(frame.render(views::list(&member, &cases, next.as_deref()))))
}

/// One case: its customer's, or anyone's for staff.
async fn show(Context(app): Context<App>, member: Member, Path(id): Path<CaseId>) -> Result<Response> {
    let case = queries::seen_by(&mut app.db.read().await?, &member.viewer, id).await?;
    page(&app, &member, StatusCode::OK, case, "", &Faults::new()).await
}

async fn page(
    app: &App,
    member: &Member,
    status: StatusCode,
    case: CaseRow,
    note: &str,
    faults: &Faults,
) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let changes = queries::changes(&mut conn, case.id).await?;
    let readable = actions::may_read(&mut conn, &member.viewer, &case).await?;
    let posts = if readable { queries::posts(&mut conn, case.topic_id, POSTS_MAX).await? } else { Vec::new() };
    let mut frame = member.frame("cases::show", case.title.clone());
    frame.noindex = true;
    frame.crumbs = vec![(member.words.t("cases-title"), "/cases".into())];
    Ok(web::page_status(status, frame.render(views::show(member, &case, &changes, &posts, note, faults))))
}

/// A new state with its reason, as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct NewState {
    to: String,
    note: String,
}

/// The customer reopens the case or says that it is solved.
async fn set_state(
    Context(app): Context<App>,
    member: Member,
    Path(id): Path<CaseId>,
    Form(new): Form<NewState>,
) -> Result<Response> {
    let case = queries::seen_by(&mut app.db.read().await?, &member.viewer, id).await?;
    let to = State::parse(&new.to).ok_or(Error::BadInput("cases-fault-state"))?;
    let note = match note(&new.note) {
        Ok(note) => note,
        Err(faults) => return page(&app, &member, StatusCode::UNPROCESSABLE_ENTITY, case, &new.note, &faults).await,
    };
    let wish = Wish { hand: Hand::Customer, to, note, version: None };
    actions::set_state(&app, &member.viewer, member.actor(), id, wish).await?;
    let flash = if to == State::Reopened { "flash-cases-reopened" } else { "flash-cases-closed" };
    Ok(web::see_other_saying(case_path(id), flash))
}

/// A note as clean text, or the fault that stands beside it.
pub fn note(typed: &str) -> Result<String, Faults> {
    let note = ui::text::clean_text(typed).trim().to_owned();
    let mut faults = Faults::new();
    if note.chars().count() > NOTE_CHARS_MAX {
        faults.add_with("note", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
    }
    faults.into_result(note)
}
