//! Every SQL text about how often the public hears.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::sql;

/// What is set: severity, state, minutes.
pub async fn all(conn: &mut Conn) -> Result<Vec<(i64, String, i64)>> {
    conn.all(sql!("select severity, state, minutes from cadences order by severity, state limit 100"), ()).await
}

/// Sets the minutes for a severity and a state.
pub async fn set(tx: &mut Tx, severity: i64, state: &str, minutes: i64) -> Result<()> {
    tx.exec(
        sql!(
            "insert into cadences (severity, state, minutes)
              values ($1, $2, $3)
              on conflict (severity, state) do update set minutes = excluded.minutes"
        ),
        (severity, state, minutes),
    )
    .await
    .map(|_| ())
}

/// Goes back to the program's own.
pub async fn forget(tx: &mut Tx, severity: i64, state: &str) -> Result<()> {
    tx.exec(sql!("delete from cadences where severity = $1 and state = $2"), (severity, state)).await.map(|_| ())
}
