//! The pages of those who are invited: their rooms, and the agreement of each.

use super::queries::{self, AgreementRow, MineRow};
use super::{MINE, actions, agreement_path, views};
use crate::app::App;
use crate::boards;
use crate::error::{Error, Result};
use crate::ids::AgreementId;
use crate::web::{self, Form, Member, Path};
use crate::words::Lang;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// Rooms that are listed.
const ROOMS_MAX: i64 = 100;

/// The addresses of those who are invited.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/rooms", get(list))
        .route("/rooms/{slug}/agreement", get(read).post(agree))
        .route("/rooms/{slug}/leaving", post(leave))
}

async fn list(State(app): State<App>, member: Member) -> Result<Response> {
    let rows =
        queries::mine(&mut app.db.read_current().await?, member.viewer.id_or_zero(), member.now, ROOMS_MAX).await?;
    let mut frame = member.frame("cocreation::rooms", member.words.t("invited-title"));
    frame.noindex = true;
    Ok(web::page(frame.render(views::list(&member, &rows))))
}

/// The room to which this person is invited; `Error::NotFound` for everybody else.
async fn mine(app: &App, member: &Member, slug: &str) -> Result<MineRow> {
    let mut conn = app.db.read_current().await?;
    queries::mine_by_slug(&mut conn, member.viewer.id_or_zero(), slug, member.now).await
}

async fn read(State(app): State<App>, member: Member, Path(slug): Path<String>) -> Result<Response> {
    draw(&app, &member, &slug, StatusCode::OK).await
}

/// The agreement; as a conflict when another one holds than the one that was agreed to.
async fn draw(app: &App, member: &Member, slug: &str, status: StatusCode) -> Result<Response> {
    let room = mine(app, member, slug).await?;
    let agreement = queries::in_force(&mut app.db.read_current().await?, room.id).await?;
    let text = match &agreement {
        Some(agreement) => Some(rendered(app, member, agreement).await?),
        None => None,
    };
    let mut frame = member.frame("cocreation::room_agreement", room.name.as_str());
    frame.path = agreement_path(slug);
    frame.noindex = true;
    frame.crumbs = vec![(member.words.t("invited-title"), MINE.to_owned())];
    let page =
        views::Agreement { room: &room, agreement: agreement.as_ref(), text, newer: status == StatusCode::CONFLICT };
    Ok(web::page_status(status, frame.render(views::agreement(member, &page))))
}

/// The text of an agreement as the reader has it, and its language.
async fn rendered(app: &App, member: &Member, agreement: &AgreementRow) -> Result<(Lang, String)> {
    let body = agreement.body();
    let (lang, text) = body.read(member.words.lang, member.words.lang);
    Ok((lang, boards::render(app, text).await?))
}

/// Which text was agreed to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Agreed {
    agreement: String,
}

async fn agree(
    State(app): State<App>,
    member: Member,
    Path(slug): Path<String>,
    Form(agreed): Form<Agreed>,
) -> Result<Response> {
    let room = mine(&app, &member, &slug).await?;
    let read: AgreementId = agreed.agreement.parse().map_err(|_| Error::BadInput("error-bad-form"))?;
    match actions::agree(&app, &member.viewer, room.id, read).await {
        Err(Error::Conflict(actions::NEWER)) => draw(&app, &member, &slug, StatusCode::CONFLICT).await,
        agreed => agreed.map(|()| web::see_other_saying(boards::board_path(&slug), "flash-invited-agreed")),
    }
}

async fn leave(State(app): State<App>, member: Member, Path(slug): Path<String>) -> Result<Response> {
    let room = mine(&app, &member, &slug).await?;
    actions::leave(&app, &member.viewer, room.id).await?;
    Ok(web::see_other_saying(MINE, "flash-invited-left"))
}
