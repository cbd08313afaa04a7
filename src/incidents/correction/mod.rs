//! Correcting the words of a published update. The old ones stay to be read, with the reason, on the incident's page, and the ledger has
//! both. Nothing else about an update can be changed, and nothing takes one back.

pub mod pages;
mod views;

use super::crisis::room;
use super::incident::{Kind, Texts};
use super::subscribers::{self, NoticeKind};
use super::{actions, forms, queries as kept};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::UpdateId;
use crate::policy::{self, Act, Viewer};

/// A colleague corrected it since the form was opened.
const CHANGED: &str = "incidents-conflict-changed";

/// A correction as it was typed.
#[derive(Clone, Debug)]
struct Correction {
    body: Texts,
    reason: String,
    /// Subscribers are told.
    notify: bool,
    /// How often it had been corrected when the form was opened.
    seen: i64,
}

async fn correct(app: &App, viewer: &Viewer, id: UpdateId, correction: Correction) -> Result<()> {
    let permit = policy::permit(viewer, Act::UpdateCorrect)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let update = kept::update(tx, id).await?.ok_or(Error::NotFound)?;
                let row = kept::lock(tx, update.incident).await?;
                let update = kept::update(tx, id).await?.ok_or(Error::NotFound)?;
                if update.revisions != correction.seen {
                    return Err(Error::Conflict(CHANGED));
                }
                if row.kind == Kind::Incident {
                    let data = serde_json::json!({ "update": id, "number": update.number });
                    let by = tx.actor();
                    room::log(tx, row.id, room::Kind::Corrected, by, &correction.reason, &data).await?;
                }
                actions::correct(tx, id, &correction.body, &correction.reason).await?;
                if correction.notify && !row.drill {
                    subscribers::announce(tx, row.id, Some(id), NoticeKind::Corrected).await?;
                }
                Ok(())
            })
        })
        .await?;
    forms::redraw(app).await;
    Ok(())
}
