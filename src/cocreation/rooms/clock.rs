//! Invitations end by themselves.

use super::queries;
use crate::app::App;
use crate::error::Result;
use crate::events::{self, Event};
use crate::policy;

/// Ends invitations whose last day is over. Safe to run on several nodes at once: each ends once.
pub async fn ring(app: &App) -> Result<()> {
    app.db
        .write(policy::system("rooms.clock"), |tx| {
            Box::pin(async move {
                for board in queries::expire(tx).await? {
                    events::record(tx, Event::RoomArranged { board, what: "expired" }).await?;
                }
                Ok(())
            })
        })
        .await
}
