//! Duplicates follow their main case, a few in each transaction.

use super::queries;
use crate::app::App;
use crate::cases::actions::{current, move_to};
use crate::cases::letters::{CustomerNews, tell_customer};
use crate::cases::queries::{self as case_queries, MovedRow};
use crate::cases::{Hand, Move, State};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::CaseId;
use crate::jobs::number;
use crate::policy;
use serde_json::Value;

/// The duplicates of a case are to follow a change of it: `{"change": number}`.
pub const CARRY: &str = "case.carry";
/// Cases moved in one transaction.
pub const BATCH: i64 = 50;

/// Moves the duplicates of a case to where it was moved, and has each customer told. What stands there already is left alone.
pub async fn carry(app: App, payload: Value) -> Result<()> {
    let change = number(&payload, "change")?;
    let Some(moved) = case_queries::moved(&mut app.db.read().await?, change).await? else { return Ok(()) };
    let mut after = CaseId(0);
    loop {
        let main = moved.case_id;
        let batch = queries::duplicates_after(&mut app.db.read_current().await?, main, after, BATCH).await?;
        let Some(last) = batch.last() else { return Ok(()) };
        after = *last;
        let moved = moved.clone();
        app.db
            .write(policy::system("case.carry"), move |tx| Box::pin(async move { follow(tx, &batch, &moved).await }))
            .await?;
    }
}

async fn follow(tx: &mut Tx, batch: &[CaseId], moved: &MovedRow) -> Result<()> {
    for id in batch {
        let case = current(tx, *id, None).await?;
        if !case.state.next(Hand::Staff).contains(&moved.to_state) || case.state_since > moved.at {
            continue;
        }
        let step = Move {
            to: moved.to_state,
            hand: Hand::Staff,
            by: moved.actor_id,
            // How it ended is for everybody; what was said at any other step is for the main case's customer alone.
            note: if moved.to_state == State::Resolved { moved.note.clone() } else { String::new() },
            at: tx.now(),
            resolution: moved.resolution(),
        };
        let change = move_to(tx, &case, &step).await?;
        tell_customer(tx, *id, &CustomerNews::Moved { change }).await?;
    }
    Ok(())
}
