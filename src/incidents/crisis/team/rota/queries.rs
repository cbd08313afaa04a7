//! Every SQL text that changes the rota.

use super::super::Part;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ShiftId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Somebody's time on call, as far as another may stand in its way.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct TakenRow {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// The times in which somebody is on call for a part between two moments.
pub async fn taken(
    conn: &mut Conn,
    part: Part,
    account: AccountId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<Vec<TakenRow>> {
    conn.all(
        sql!(
            "select starts_at, ends_at
              from rota_shifts
              where role = $1 and account_id = $2 and starts_at < $4 and ends_at > $3
              order by starts_at, id
              limit 100"
        ),
        (part.as_str(), account, from, to),
    )
    .await
}

/// Puts somebody on call.
pub async fn insert(
    tx: &mut Tx,
    part: Part,
    account: AccountId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<ShiftId> {
    tx.insert_id(
        sql!("insert into rota_shifts (role, account_id, starts_at, ends_at) values ($1, $2, $3, $4) returning id"),
        (part.as_str(), account, from, to),
    )
    .await
    .map(ShiftId)
}

/// Takes somebody's time on call off the rota; false when there is none.
pub async fn delete(tx: &mut Tx, id: ShiftId) -> Result<bool> {
    Ok(tx.exec(sql!("delete from rota_shifts where id = $1"), (id,)).await? > 0)
}
