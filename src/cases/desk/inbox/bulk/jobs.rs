//! Writes to the customers of a batch, once the time to undo it is over.

use super::{Outcome, queries};
use crate::app::App;
use crate::cases::letters::{CustomerNews, tell_customer};
use crate::error::Result;
use crate::ids::BatchId;
use crate::jobs::number;
use crate::policy;
use serde_json::Value;

/// The job that [`tell`] does.
pub const TELL: &str = "desk.batch.tell";

/// Has the customers of a batch told of their new state: `{"batch": id}`. Not when it was undone; never twice.
pub async fn tell(app: App, payload: Value) -> Result<()> {
    let id = BatchId(number(&payload, "batch")?);
    app.db
        .write(policy::system("desk.batch.tell"), move |tx| {
            Box::pin(async move {
                if !queries::set_told(tx, id).await? {
                    return Ok(());
                }
                for row in queries::cases(tx, id).await? {
                    if let (Outcome::Done, Some(change)) = (row.outcome, row.was()?.change) {
                        tell_customer(tx, row.case_id, &CustomerNews::Moved { change }).await?;
                    }
                }
                Ok(())
            })
        })
        .await
}
