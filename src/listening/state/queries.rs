//! Every SQL text of what the detector remembers.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::WatchId;
use crate::sql;
use chrono::{DateTime, Utc};

/// What is remembered of a watch, as it is stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct StateRow {
    pub watch_id: WatchId,
    pub live: String,
    pub past: String,
    pub standing: String,
    pub fed_until: Option<DateTime<Utc>>,
}

/// What is remembered of these watches.
pub async fn states(conn: &mut Conn, watches: &[i64]) -> Result<Vec<StateRow>> {
    conn.all_in(
        sql!("select watch_id, live, past, standing, fed_until from watch_states where watch_id in ({})"),
        watches,
    )
    .await
}

/// How every watch stood last.
pub async fn standings(conn: &mut Conn) -> Result<Vec<(WatchId, String)>> {
    conn.all(sql!("select watch_id, standing from watch_states order by watch_id limit 2000"), ()).await
}

/// Keeps what is remembered; what changes once an hour only when it did.
pub async fn keep(tx: &mut Tx, row: &StateRow, with_past: bool) -> Result<()> {
    let known = match with_past {
        true => 0,
        false => {
            tx.exec(
                sql!("update watch_states set live = $2, standing = $3, fed_until = $4 where watch_id = $1"),
                (row.watch_id, row.live.as_str(), row.standing.as_str(), row.fed_until),
            )
            .await?
        }
    };
    if known > 0 {
        return Ok(());
    }
    tx.exec(
        sql!(
            "insert into watch_states (watch_id, live, past, standing, fed_until)
              values ($1, $2, $3, $4, $5)
              on conflict (watch_id) do update set live = excluded.live, past = excluded.past,
                standing = excluded.standing, fed_until = excluded.fed_until"
        ),
        (row.watch_id, row.live.as_str(), row.past.as_str(), row.standing.as_str(), row.fed_until),
    )
    .await
    .map(|_| ())
}
