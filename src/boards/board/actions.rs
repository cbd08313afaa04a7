//! What admins do with boards.

use super::{NewBoard, create, queries};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::BoardId;
use crate::policy::{self, Act, Viewer};
use crate::screening::Holds;
use crate::web::form::moved;

/// Makes a board. `Error::Taken` on `boards.slug` when the address is in use.
pub async fn make(app: &App, viewer: &Viewer, board: NewBoard, holds: Option<Holds>) -> Result<BoardId> {
    let permit = policy::permit(viewer, Act::BoardArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let id = create(tx, &board).await?;
                queries::set_holds(tx, id, holds).await?;
                Ok(id)
            })
        })
        .await
}

/// Changes a board. `Error::Taken` on `boards.slug` when the address is in use.
pub async fn change(app: &App, viewer: &Viewer, id: BoardId, board: NewBoard, holds: Option<Holds>) -> Result<()> {
    let permit = policy::permit(viewer, Act::BoardArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::update(tx, id, &board).await? {
                    return Err(Error::NotFound);
                }
                queries::set_holds(tx, id, holds).await?;
                record_arranged(tx, id, false).await
            })
        })
        .await
}

/// Puts a board one place up or down in the list.
pub async fn shift(app: &App, viewer: &Viewer, id: BoardId, up: bool) -> Result<()> {
    let permit = policy::permit(viewer, Act::BoardArrange)?;
    let viewer = viewer.clone();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let order: Vec<BoardId> = queries::seen_by(tx, &viewer).await?.iter().map(|board| board.id).collect();
                for (board, position) in moved(order, id, up)?.into_iter().zip(1..) {
                    queries::place(tx, board, position).await?;
                }
                record_arranged(tx, id, false).await
            })
        })
        .await
}

/// Closes a board: it can be read, nobody posts on it any more. Or opens it again.
pub async fn archive(app: &App, viewer: &Viewer, id: BoardId, archived: bool) -> Result<()> {
    let permit = policy::permit(viewer, Act::BoardArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let at = archived.then(|| tx.now());
                if queries::archive(tx, id, at).await? { record_arranged(tx, id, false).await } else { Ok(()) }
            })
        })
        .await
}

/// Records that a board was made or changed.
pub async fn record_arranged(tx: &mut Tx, board: BoardId, new: bool) -> Result<()> {
    events::record(tx, if new { Event::BoardCreated { board } } else { Event::BoardChanged { board } }).await
}
