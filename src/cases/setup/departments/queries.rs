//! Every SQL text that changes departments and duties.

use super::NewDepartment;
use crate::cases::setup::DepartmentRow;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, DepartmentId};
use crate::sql;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// The most departments that are ever listed.
const DEPARTMENTS_MAX: i64 = 500;

/// Every department by name, archived ones last.
pub async fn all(conn: &mut Conn) -> Result<Vec<DepartmentRow>> {
    conn.all(
        sql!(
            "select id, name, lead_id, spread, archived_at
              from departments
              order by (archived_at is not null), name, id
              limit $1"
        ),
        (DEPARTMENTS_MAX,),
    )
    .await
}

/// Open cases of each department that has any.
pub async fn open_cases(conn: &mut Conn) -> Result<HashMap<DepartmentId, i64>> {
    let rows: Vec<(DepartmentId, i64)> = conn
        .all(
            sql!(
                "select department_id, count(*)
                  from cases
                  where resolved_at is null and department_id is not null
                  group by department_id
                  limit 1000"
            ),
            (),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// Adds a department.
pub async fn insert(tx: &mut Tx, new: &NewDepartment) -> Result<DepartmentId> {
    let now = tx.now();
    tx.insert_id(
        sql!("insert into departments (name, lead_id, spread, created_at) values ($1, $2, $3, $4) returning id"),
        (new.name.as_str(), new.lead, new.spread.as_str(), now),
    )
    .await
    .map(DepartmentId)
}

/// Changes a department; false when there is none.
pub async fn update(tx: &mut Tx, id: DepartmentId, new: &NewDepartment) -> Result<bool> {
    let changed = tx
        .exec(
            sql!("update departments set name = $2, lead_id = $3, spread = $4 where id = $1"),
            (id, new.name.as_str(), new.lead, new.spread.as_str()),
        )
        .await?;
    Ok(changed > 0)
}

/// Archives a department, or takes it back; false when there is none.
pub async fn archive(tx: &mut Tx, id: DepartmentId, at: Option<DateTime<Utc>>) -> Result<bool> {
    let changed = tx.exec(sql!("update departments set archived_at = $2 where id = $1"), (id, at)).await?;
    Ok(changed > 0)
}

/// Whether somebody may be given cases now.
pub async fn is_on_duty(conn: &mut Conn, account: AccountId) -> Result<bool> {
    let row: Option<(AccountId,)> =
        conn.opt(sql!("select account_id from duties where account_id = $1 and since is not null"), (account,)).await?;
    Ok(row.is_some())
}

/// Puts somebody on duty since then, or off duty. Whoever is on duty already stays so since before.
pub async fn set_duty(tx: &mut Tx, account: AccountId, since: Option<DateTime<Utc>>) -> Result<()> {
    let text = if since.is_some() {
        sql!(
            "insert into duties (account_id, since)
              values ($1, $2)
              on conflict (account_id) do update set since = coalesce(duties.since, excluded.since)"
        )
    } else {
        sql!(
            "insert into duties (account_id, since)
              values ($1, $2)
              on conflict (account_id) do update set since = null"
        )
    };
    tx.exec(text, (account, since)).await.map(|_| ())
}
