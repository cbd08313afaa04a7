//! What boards do by themselves: take a pin out when its time is over, so that cached pages hear of it.

use crate::app::App;
use crate::boards::topic::queries;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::TopicId;
use crate::policy;

/// The job that [`unpin`] does.
pub const UNPIN: &str = "boards.unpin";

pub use crate::boards::effects::{DROP_FILES, drop_files};

/// Asked for with every reply in a topic that has a case: `{"post": id}`. Cases does it.
pub const REPLIED: &str = "case.replied";

/// Asked for when a topic moved to another board or was merged into another topic: `{"topic": id}`. Cases does it.
pub const PLACED: &str = "case.placed";

/// Takes the pin out of a topic unless it was pinned again for longer. Payload: `{"topic": id}`.
pub async fn unpin(app: App, payload: serde_json::Value) -> Result<()> {
    let id = payload.get("topic").and_then(serde_json::Value::as_i64).map(TopicId);
    let id = id.ok_or_else(|| Error::Internal("boards.unpin without a topic".into()))?;
    app.db
        .write(policy::system("boards.unpin"), move |tx| {
            Box::pin(async move {
                let now = tx.now();
                match queries::unpin_due(tx, id, now).await? {
                    Some(board) => {
                        events::record(tx, Event::TopicArranged { topic: id, board, what: "unpinned" }).await
                    }
                    None => Ok(()),
                }
            })
        })
        .await
}
