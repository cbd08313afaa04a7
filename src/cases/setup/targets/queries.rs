//! Every SQL text about the list of targets.

use super::NewTarget;
use crate::cases::facts::Severity;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::CategoryId;
use crate::sql;

/// The most lines that are ever listed.
const TARGETS_MAX: i64 = 1_000;

/// A line of targets.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TargetRow {
    pub id: i64,
    pub category_id: Option<CategoryId>,
    pub severity: Option<String>,
    pub first_reply_minutes: Option<i64>,
    pub resolution_minutes: Option<i64>,
}

/// The lines, those for all cases first, the most particular last.
pub async fn all(conn: &mut Conn) -> Result<Vec<TargetRow>> {
    conn.all(
        sql!(
            "select id, category_id, severity, first_reply_minutes, resolution_minutes
              from case_targets
              order by (category_id is not null), category_id, (severity is not null), id
              limit $1"
        ),
        (TARGETS_MAX,),
    )
    .await
}

/// Adds a line.
pub async fn insert(tx: &mut Tx, new: &NewTarget) -> Result<()> {
    tx.exec(
        sql!(
            "insert into case_targets (category_id, severity, first_reply_minutes, resolution_minutes)
              values ($1, $2, $3, $4)"
        ),
        (new.category, new.severity.map(Severity::as_str), new.first_reply_minutes, new.resolution_minutes),
    )
    .await
    .map(|_| ())
}

/// Changes a line; false when there is none.
pub async fn update(tx: &mut Tx, id: i64, new: &NewTarget) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update case_targets
                  set category_id = $2, severity = $3, first_reply_minutes = $4, resolution_minutes = $5
                  where id = $1"
            ),
            (id, new.category, new.severity.map(Severity::as_str), new.first_reply_minutes, new.resolution_minutes),
        )
        .await?;
    Ok(changed > 0)
}

/// Takes a line away; false when it was gone.
pub async fn delete(tx: &mut Tx, id: i64) -> Result<bool> {
    let changed = tx.exec(sql!("delete from case_targets where id = $1"), (id,)).await?;
    Ok(changed > 0)
}
