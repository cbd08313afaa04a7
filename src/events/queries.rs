//! The audit trail's one statement.

use crate::db::Tx;
use crate::error::Result;
use crate::sql;

/// Writes one event, by the transaction's actor, now.
pub async fn insert(tx: &mut Tx, kind: &str, subject: &str, subject_id: i64, data: &str) -> Result<()> {
    let (now, actor) = (tx.now(), tx.actor());
    tx.exec(
        sql!(
            "insert into events (at, kind, actor_id, subject, subject_id, data)
             values ($1, $2, $3, $4, $5, $6)"
        ),
        (now, kind, actor, subject, subject_id, data),
    )
    .await?;
    Ok(())
}
