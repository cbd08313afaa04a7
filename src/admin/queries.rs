//! Every statement about settings, and the figures of the overview.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::sql;

/// Settings that are ever read at once.
const SETTINGS_MAX: i64 = 100;

/// The settings whose name starts with `brand.`: name and value.
pub async fn brand(conn: &mut Conn) -> Result<Vec<(String, String)>> {
    conn.all(sql!("select name, value from settings where name like 'brand.%' order by name limit $1"), (SETTINGS_MAX,))
        .await
}

/// Takes a setting away if it has that value; false when it had another, or was not there.
pub async fn take(tx: &mut Tx, name: &str, value: &str) -> Result<bool> {
    let taken = tx.exec(sql!("delete from settings where name = $1 and value = $2"), (name, value)).await?;
    Ok(taken > 0)
}

/// Whether somebody runs this home already.
pub async fn has_admin(conn: &mut Conn) -> Result<bool> {
    let row: Option<(i64,)> =
        conn.opt(sql!("select id from accounts where role = 'admin' and deleted_at is null limit 1"), ()).await?;
    Ok(row.is_some())
}

/// How much there is.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Figures {
    /// Confirmed accounts.
    pub people: i64,
    pub boards: i64,
    pub topics: i64,
    /// Bytes that uploads take; equal content counts once for each person who added it.
    pub upload_bytes: i64,
}

/// How much there is. Counts whole tables: for the overview only.
pub async fn figures(conn: &mut Conn) -> Result<Figures> {
    conn.one(
        sql!(
            "select (select count(*) from accounts where confirmed_at is not null and deleted_at is null) as people,
                (select count(*) from boards) as boards,
                (select count(*) from topics where deleted_at is null) as topics,
                (select cast(coalesce(sum(bytes), 0) as bigint) from uploads) as upload_bytes"
        ),
        (),
    )
    .await
}
