//! The job table's statements.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::JobId;
use crate::sql;
use chrono::{DateTime, Utc};

/// A job as it is claimed.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct JobRow {
    pub id: JobId,
    pub kind: String,
    pub payload: String,
    pub run_at: DateTime<Utc>,
    /// Tries so far, this one included.
    pub attempts: i64,
}

/// A new job.
pub async fn insert(tx: &mut Tx, kind: &str, payload: &str, run_at: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("insert into jobs (kind, payload, run_at, attempts) values ($1, $2, $3, 0)"), (kind, payload, run_at))
        .await?;
    Ok(())
}

/// Keeps a job that nobody has begun from beginning before this transaction ends; whether there is one.
pub async fn hold_waiting(tx: &mut Tx, kind: &str, payload: &str) -> Result<bool> {
    let held = tx
        .exec(
            sql!(
                "update jobs
                 set run_at = run_at
                 where kind = $1 and payload = $2 and attempts = 0 and locked_until is null and failed_at is null"
            ),
            (kind, payload),
        )
        .await?;
    Ok(held > 0)
}

/// Whether anything is due; asked before claiming, so that an idle worker writes nothing.
pub async fn any_due(conn: &mut Conn, now: DateTime<Utc>) -> Result<bool> {
    let found: Option<(JobId,)> = conn
        .opt(
            sql!(
                "select id from jobs
                 where failed_at is null and run_at <= $1 and (locked_until is null or locked_until <= $1)
                 limit 1"
            ),
            (now,),
        )
        .await?;
    Ok(found.is_some())
}

/// Claims up to `limit` due jobs until `until`, oldest first.
pub async fn claim(tx: &mut Tx, until: DateTime<Utc>, limit: i64) -> Result<Vec<JobRow>> {
    let now = tx.now();
    let mut claimed: Vec<JobRow> = tx
        .returning(
        sql!(
            sqlite: "update jobs set locked_until = $1, attempts = attempts + 1
                     where id in (select id from jobs
                                  where failed_at is null and run_at <= $2 and (locked_until is null or locked_until <= $2)
                                  order by run_at, id limit $3)
                     returning id, kind, payload, run_at, attempts",
            postgres: "update jobs set locked_until = $1, attempts = attempts + 1
                       where id in (select id from jobs
                                    where failed_at is null and run_at <= $2 and (locked_until is null or locked_until <= $2)
                                    order by run_at, id limit $3
                                    for update skip locked)
                       returning id, kind, payload, run_at, attempts"
        ),
        (until, now, limit),
    )
    .await?;
    // What `returning` gives has no order, on PostgreSQL least of all.
    claimed.sort_by_key(|job| (job.run_at, job.id));
    Ok(claimed)
}

/// The job is done.
pub async fn delete(tx: &mut Tx, id: JobId) -> Result<()> {
    tx.exec(sql!("delete from jobs where id = $1"), (id,)).await?;
    Ok(())
}

/// The job failed: again at `run_at`.
pub async fn retry(tx: &mut Tx, id: JobId, run_at: DateTime<Utc>, cause: &str) -> Result<()> {
    tx.exec(
        sql!("update jobs set run_at = $2, locked_until = null, last_error = $3 where id = $1"),
        (id, run_at, cause),
    )
    .await?;
    Ok(())
}

/// The job failed for the last time.
pub async fn bury(tx: &mut Tx, id: JobId, cause: &str) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!("update jobs set failed_at = $2, locked_until = null, last_error = $3 where id = $1"),
        (id, now, cause),
    )
    .await?;
    Ok(())
}

/// Jobs that wait, and dead letters.
pub async fn counts(conn: &mut Conn) -> Result<(i64, i64)> {
    conn.one(
        sql!(
            "select count(*) filter (where failed_at is null), count(*) filter (where failed_at is not null)
             from jobs"
        ),
        (),
    )
    .await
}
