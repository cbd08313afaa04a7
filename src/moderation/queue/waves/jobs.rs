//! A large wave, worked on slice by slice: each job does one slice and asks for the next.

use super::actions::{self, Step};
pub use super::actions::{UNDO, WORK};
use super::{Criteria, queries};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{AccountId, DecisionId, WaveId};
use crate::jobs::{self, number};
use crate::policy;
use serde_json::{Value, json};

/// What the job of a wave is asked with.
pub fn payload(wave: WaveId, step: Step) -> Result<Value> {
    Ok(json!({ "wave": wave, "step": serde_json::to_value(step).map_err(Error::internal)? }))
}

/// What the job that takes a wave back is asked with.
pub fn undo_payload(wave: WaveId, by: AccountId, after: DecisionId) -> Value {
    json!({ "wave": wave, "by": by, "after": after })
}

/// Does a slice of a wave: `{"wave": id, "step": …}`. Not when it was taken back meanwhile.
pub async fn work(app: App, payload: Value) -> Result<()> {
    let wave = WaveId(number(&payload, "wave")?);
    let step: Step = serde_json::from_value(payload["step"].clone()).map_err(Error::internal)?;
    app.db
        .write(policy::system("queue.wave"), move |tx| {
            Box::pin(async move {
                // Holds whoever takes the wave back until this slice is done.
                if !queries::set_done(tx, wave, "running", "running").await? {
                    return Ok(());
                }
                let row = queries::by_id(tx, wave).await?;
                let criteria: Criteria = serde_json::from_str(&row.criteria).map_err(Error::internal)?;
                if let Some(next) = actions::work(tx, wave, row.made_by, &criteria, step).await? {
                    let now = tx.now();
                    jobs::enqueue(tx, WORK, &self::payload(wave, next)?, now).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Takes a slice of a wave back: `{"wave": id, "by": account, "after": decision}`.
pub async fn undo(app: App, payload: Value) -> Result<()> {
    let (wave, by) = (WaveId(number(&payload, "wave")?), AccountId(number(&payload, "by")?));
    let after = DecisionId(number(&payload, "after")?);
    app.db
        .write(policy::system("queue.wave.undo"), move |tx| {
            Box::pin(async move {
                if let Some(next) = actions::take_back(tx, wave, by, after).await? {
                    let now = tx.now();
                    jobs::enqueue(tx, UNDO, &undo_payload(wave, by, next), now).await?;
                }
                Ok(())
            })
        })
        .await
}
