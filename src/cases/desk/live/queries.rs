//! Who is at a case.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, CaseId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A colleague at a case.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OtherRow {
    pub name: String,
    pub last_at: DateTime<Utc>,
    pub answering_at: Option<DateTime<Utc>>,
}

/// Others who looked at the case since then, the latest first.
pub async fn others(
    db: &mut Conn,
    case: CaseId,
    me: AccountId,
    since: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<OtherRow>> {
    db.all(
        sql!(
            "select a.name, v.last_at, v.answering_at
              from case_views v
              join accounts a on a.id = v.account_id
              where v.case_id = $1 and v.account_id <> $2 and v.last_at >= $3
              order by v.last_at desc, a.id
              limit $4"
        ),
        (case, me, since, limit),
    )
    .await
}

/// When this person last said that they write, on that day.
pub async fn answering(db: &mut Conn, case: CaseId, me: AccountId, day: &str) -> Result<Option<DateTime<Utc>>> {
    let row: Option<(Option<DateTime<Utc>>,)> = db
        .opt(
            sql!(
                "select answering_at
                  from case_views
                  where case_id = $1 and account_id = $2 and day = $3"
            ),
            (case, me, day),
        )
        .await?;
    Ok(row.and_then(|row| row.0))
}

/// Notes that this person writes now.
pub async fn write(tx: &mut Tx, case: CaseId, me: AccountId, day: &str) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into case_views (case_id, account_id, day, first_at, last_at, answering_at)
              values ($1, $2, $3, $4, $4, $4)
              on conflict (case_id, account_id, day) do update set last_at = excluded.last_at, answering_at = excluded.answering_at"
        ),
        (case, me, day, now),
    )
    .await
    .map(|_| ())
}

/// Notes that this person does not write any more; whether they did.
pub async fn stop(tx: &mut Tx, case: CaseId, me: AccountId, day: &str) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update case_views
                  set answering_at = null
                  where case_id = $1 and account_id = $2 and day = $3 and answering_at is not null"
            ),
            (case, me, day),
        )
        .await?;
    Ok(changed > 0)
}
