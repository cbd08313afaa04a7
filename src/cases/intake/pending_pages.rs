//! `/new/pending`: what waits for its author, and what became of it.

use super::pending_views::{self, Line};
use super::{actions, by_mail, queries, views};
use crate::app::App;
use crate::boards::pending::Owner;
use crate::boards::{self, pending};
use crate::error::{Error, Result};
use crate::ids::PendingId;
use crate::policy::{self, Act};
use crate::web::{self, Form, Path, Visitor};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;
use tower_sessions::Session;

/// The addresses of texts that wait.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/new/pending", get(list))
        .route("/new/pending/publication", post(publish))
        .route("/new/pending/{id}/board", post(move_to))
        .route("/new/pending/{id}/deletion", post(delete))
        .route("/new/pending/{id}/letter", post(write_again))
}

/// What waits, why, and what was published lately.
async fn list(State(app): State<App>, visitor: Visitor, session: Session) -> Result<Response> {
    let owner = pending::owner(&visitor.viewer, &session).await?;
    let mut conn = app.db.read_current().await?;
    let rows = pending::of_owner(&mut conn, &owner, pending::LISTED_MAX).await?;
    let choices = boards::board_choices(&mut conn, &visitor.viewer).await?;
    let refused: Vec<_> = rows.iter().filter(|row| row.refused_at.is_some()).map(|row| row.id).collect();
    let statements = queries::statements(&mut conn, &refused).await?;
    let lines = rows.into_iter().map(|row| Line::of(row, &statements)).collect::<Result<Vec<_>>>()?;
    let mut frame = visitor.frame("cases::pending", visitor.words.t("pending-title"));
    frame.noindex = true;
    frame.crumbs = vec![(visitor.words.t("cases-new-title"), "/new".into())];
    Ok(web::page(frame.render(pending_views::list(&visitor, &lines, &views::board_options(&choices)))))
}

/// Publishes now all that waits for this account.
async fn publish(State(app): State<App>, visitor: Visitor, session: Session) -> Result<Response> {
    let owner = pending::owner(&visitor.viewer, &session).await?;
    let Some(actor) = visitor.viewer.actor() else { return Ok(web::see_other("/sign-in?next=/new/pending")) };
    if !actor.confirmed {
        return Ok(web::see_other_saying("/new/pending", "flash-pending-unconfirmed"));
    }
    adopt(&app, &visitor, owner).await?;
    let outcome = actions::publish_waiting(&app, &visitor.viewer).await?;
    let flash = match outcome {
        actions::Outcome { stuck: 0, held: 0, .. } => "flash-pending-published",
        actions::Outcome { stuck: 0, .. } => "flash-holds-held",
        _ => "flash-pending-stuck",
    };
    Ok(web::see_other_saying("/new/pending", flash))
}

/// A board to go to instead.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct OtherBoard {
    board: String,
}

/// Puts a text that its board did not take on another one, and publishes it.
async fn move_to(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<PendingId>,
    Form(to): Form<OtherBoard>,
) -> Result<Response> {
    let owner = pending::owner(&visitor.viewer, &session).await?;
    let row = actions::waiting(&app, &owner, id).await?;
    let choices = boards::board_choices(&mut app.db.read().await?, &visitor.viewer).await?;
    if !choices.iter().any(|board| board.slug == to.board) {
        return Err(Error::BadInput("cases-fault-board"));
    }
    pending::move_to(&app, &visitor.viewer, &row, to.board).await?;
    publish(State(app), visitor, session).await
}

/// Throws a text away, at its author's wish.
async fn delete(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<PendingId>,
) -> Result<Response> {
    let owner = pending::owner(&visitor.viewer, &session).await?;
    pending::discard(&app, &visitor.viewer, owner, id).await?;
    Ok(web::see_other_saying("/new/pending", "flash-pending-deleted"))
}

/// Sends the link of a text once more to whoever left an address instead of joining.
async fn write_again(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<PendingId>,
) -> Result<Response> {
    let owner = pending::owner(&visitor.viewer, &session).await?;
    let row = actions::waiting(&app, &owner, id).await?;
    by_mail::write_again(&app, &visitor, &row).await?;
    Ok(web::see_other_saying("/new/pending", "flash-pending-letter"))
}

/// Texts of this session become the signed-in account's.
async fn adopt(app: &App, visitor: &Visitor, owner: Owner) -> Result<()> {
    if owner.token_hash.is_empty() {
        return Ok(());
    }
    let permit = policy::permit(&visitor.viewer, Act::AccountKeep { owner: owner.account })?;
    app.db.write(permit, move |tx| Box::pin(async move { pending::adopt(tx, &owner).await })).await.map(|_| ())
}
