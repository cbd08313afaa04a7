//! Settings that stand in the database, by their names: what an admin or a part of the house keeps, as text.

use super::{Conn, Tx};
use crate::error::Result;
use crate::sql;

/// One setting; none: it was never kept.
pub async fn setting(conn: &mut Conn, name: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = conn.opt(sql!("select value from settings where name = $1"), (name,)).await?;
    Ok(row.map(|(value,)| value))
}

/// Puts one setting in place; whoever else does so waits until the end of this transaction.
pub async fn set_setting(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into settings (name, value, changed_at)
              values ($1, $2, $3)
              on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at"
        ),
        (name, value, now),
    )
    .await
    .map(|_| ())
}
