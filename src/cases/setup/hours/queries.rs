//! Every SQL text that changes working hours and days off.

use super::Opening;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::sql;

/// Days off that are listed at most.
const HOLIDAYS_MAX: i64 = 1_000;

/// The working week in order.
pub async fn openings(conn: &mut Conn) -> Result<Vec<Opening>> {
    conn.all(
        sql!(
            "select weekday, opens_minute, closes_minute
              from working_hours
              order by weekday, opens_minute
              limit 100"
        ),
        (),
    )
    .await
}

/// Forgets the working week.
pub async fn clear_week(tx: &mut Tx) -> Result<()> {
    tx.exec(sql!("delete from working_hours where weekday is not null"), ()).await.map(|_| ())
}

/// Adds an opening.
pub async fn insert_opening(tx: &mut Tx, opening: Opening) -> Result<()> {
    tx.exec(
        sql!("insert into working_hours (weekday, opens_minute, closes_minute) values ($1, $2, $3)"),
        (opening.weekday, opening.opens_minute, opening.closes_minute),
    )
    .await
    .map(|_| ())
}

/// A day off.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct HolidayRow {
    /// YYYY-MM-DD.
    pub day: String,
    pub name: String,
}

/// The days off in order, those of earlier years left out when there are too many.
pub async fn holidays(conn: &mut Conn) -> Result<Vec<HolidayRow>> {
    let mut rows: Vec<HolidayRow> =
        conn.all(sql!("select day, name from holidays order by day desc limit $1"), (HOLIDAYS_MAX,)).await?;
    rows.reverse();
    Ok(rows)
}

/// Adds a day off, or gives it another name.
pub async fn set_holiday(tx: &mut Tx, day: &str, name: &str) -> Result<()> {
    tx.exec(
        sql!("insert into holidays (day, name) values ($1, $2) on conflict (day) do update set name = excluded.name"),
        (day, name),
    )
    .await
    .map(|_| ())
}

/// Takes a day off away; false when it was gone.
pub async fn delete_holiday(tx: &mut Tx, day: &str) -> Result<bool> {
    let changed = tx.exec(sql!("delete from holidays where day = $1"), (day,)).await?;
    Ok(changed > 0)
}
