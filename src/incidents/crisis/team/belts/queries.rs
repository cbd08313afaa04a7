//! Every SQL text about belts.

use super::super::{Belt, Part};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::AccountId;
use crate::sql;
use chrono::{DateTime, Utc};

/// Somebody of the staff, the belt they have, and drills since then.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct BeltRow {
    pub account_id: AccountId,
    pub handle: String,
    pub name: String,
    pub department: Option<String>,
    pub belt: Option<String>,
    pub given_at: Option<DateTime<Utc>>,
    /// Drills passed since the belt was given.
    pub passed: i64,
}

/// Everybody of the staff, by name.
pub async fn all(conn: &mut Conn) -> Result<Vec<BeltRow>> {
    conn.all(
        sql!(
            "select a.id as account_id, a.handle, a.name, a.department, b.belt, b.given_at,
                (select count(distinct c.incident_id) from drill_credits c
                  where c.account_id = a.id and c.passed and (b.given_at is null or c.at > b.given_at)) as passed
              from accounts a
              left join staff_belts b on b.account_id = a.id
              where a.role <> 'member' and a.deleted_at is null and a.confirmed_at is not null
              order by a.name, a.id
              limit 500"
        ),
        (),
    )
    .await
}

/// The belts that parts ask for.
pub async fn needed(conn: &mut Conn) -> Result<Vec<(Part, Belt)>> {
    let rows: Vec<(String, String)> =
        conn.all(sql!("select role, belt from role_belts order by role limit 100"), ()).await?;
    Ok(rows.iter().filter_map(|(part, belt)| Some((Part::parse(part)?, Belt::parse(belt)?))).collect())
}

/// Gives somebody a belt.
pub async fn give(tx: &mut Tx, account: AccountId, belt: Belt) -> Result<()> {
    let (by, now) = (tx.actor(), tx.now());
    tx.exec(
        sql!(
            "insert into staff_belts (account_id, belt, given_by, given_at)
              values ($1, $2, $3, $4)
              on conflict (account_id) do update
                set belt = excluded.belt, given_by = excluded.given_by, given_at = excluded.given_at
                where staff_belts.belt <> excluded.belt"
        ),
        (account, belt.as_str(), by, now),
    )
    .await
    .map(|_| ())
}

/// Takes somebody's belt.
pub async fn take(tx: &mut Tx, account: AccountId) -> Result<()> {
    tx.exec(sql!("delete from staff_belts where account_id = $1"), (account,)).await.map(|_| ())
}

/// Says which belt a part asks for.
pub async fn need(tx: &mut Tx, part: Part, belt: Belt) -> Result<()> {
    tx.exec(
        sql!(
            "insert into role_belts (role, belt)
              values ($1, $2)
              on conflict (role) do update set belt = excluded.belt"
        ),
        (part.as_str(), belt.as_str()),
    )
    .await
    .map(|_| ())
}

/// Says that a part asks for none.
pub async fn need_none(tx: &mut Tx, part: Part) -> Result<()> {
    tx.exec(sql!("delete from role_belts where role = $1"), (part.as_str(),)).await.map(|_| ())
}
