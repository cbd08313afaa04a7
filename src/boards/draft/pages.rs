//! Drafts: the list, saving (by the button or, while one writes, by the script), discarding.

use super::{Fields, place, queries, topic_of, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::{self, Act};
use crate::ui;
use crate::web::{self, Form, Member, Path};
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

/// The addresses of drafts.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/drafts", get(list))
        .route("/drafts/{slot}", post(save))
        .route("/drafts/{slot}/discard", post(discard))
}

/// My unfinished texts.
async fn list(State(app): State<App>, member: Member) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let drafts = queries::of(&mut conn, member.actor().id).await?;
    let answered: Vec<i64> = drafts.iter().filter_map(|draft| topic_of(&draft.slot)).map(|id| id.0).collect();
    let titles = queries::titles(&mut conn, &member.viewer, &answered).await?;
    drop(conn);
    let lines: Vec<views::Line> = drafts.into_iter().filter_map(|draft| views::Line::of(draft, &titles)).collect();
    let mut frame = member.frame("boards::drafts", member.words.t("boards-drafts"));
    frame.noindex = true;
    let body = views::list(&member, &lines);
    Ok(web::page(frame.render(body)))
}

/// Keeps what was typed so far. The script asks for JSON and gets nothing back; the button leads back to the form.
async fn save(
    State(app): State<App>,
    member: Member,
    Path(slot): Path<String>,
    headers: HeaderMap,
    Form(mut fields): Form<Fields>,
) -> Result<Response> {
    let back = place(&slot).ok_or(Error::NotFound)?;
    let attach = fields.remove("attach").is_some();
    let account = member.actor().id;
    let permit = policy::permit(&member.viewer, Act::AccountKeep { owner: account })?;
    let kept_in = slot.clone();
    app.db.write(permit, move |tx| Box::pin(async move { super::save(tx, account, &kept_in, fields).await })).await?;
    let by_script =
        headers.get(header::ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"));
    if by_script {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let back = if topic_of(&slot).is_some() { format!("{back}?draft=1#reply") } else { back };
    if attach {
        return Ok(web::see_other(format!("/uploads?slot={}&next={}", ui::query_value(&slot), ui::query_value(&back))));
    }
    Ok(web::see_other_saying(back, "flash-boards-draft-saved"))
}

/// Drops a draft.
async fn discard(State(app): State<App>, member: Member, Path(slot): Path<String>) -> Result<Response> {
    place(&slot).ok_or(Error::NotFound)?;
    let account = member.actor().id;
    let permit = policy::permit(&member.viewer, Act::AccountKeep { owner: account })?;
    app.db.write(permit, move |tx| Box::pin(async move { super::clear(tx, account, &slot).await })).await?;
    Ok(web::see_other_saying("/drafts", "flash-boards-draft-discarded"))
}
