//! Every SQL text of counts and gaps.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{SourceId, WatchId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Buckets of one answer at most: 56 days of 15 minutes.
const BUCKETS_MAX: i64 = 5_400;
/// Times of one recount at most.
const TIMES_MAX: i64 = 500_000;

/// How much was said in 15 or 60 minutes, and by how many people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Bucket {
    pub starts_at: DateTime<Utc>,
    pub posts: i64,
    pub authors: i64,
}

/// When nobody listened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Gap {
    /// None: the home itself.
    pub source_id: Option<SourceId>,
    pub from_at: DateTime<Utc>,
    /// None: still.
    pub until_at: Option<DateTime<Utc>>,
}

/// The buckets of a watch in a time, the oldest first.
pub async fn series(
    conn: &mut Conn,
    watch: WatchId,
    minutes: i64,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Bucket>> {
    conn.all(
        sql!(
            "select starts_at, posts, authors
              from watch_counts
              where watch_id = $1 and minutes = $2 and starts_at >= $3 and starts_at < $4
              order by starts_at
              limit $5"
        ),
        (watch, minutes, from, until, BUCKETS_MAX),
    )
    .await
}

/// The gaps that touch a time, the oldest first.
pub async fn gaps(conn: &mut Conn, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<Gap>> {
    conn.all(
        sql!(
            "select source_id, from_at, until_at
              from listening_gaps
              where from_at < $2 and (until_at is null or until_at > $1)
              order by from_at, id
              limit 1000"
        ),
        (from, until),
    )
    .await
}

/// How many mentions a watch heard in a time.
pub async fn posts_between(conn: &mut Conn, watch: WatchId, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<i64> {
    let (posts,): (i64,) = conn
        .one(
            sql!("select count(*) from mention_watches where watch_id = $1 and at > $2 and at <= $3"),
            (watch, from, until),
        )
        .await?;
    Ok(posts)
}

/// Counts one bucket.
pub async fn recount(
    tx: &mut Tx,
    watch: WatchId,
    minutes: i64,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        sql!(
            "insert into watch_counts (watch_id, minutes, starts_at, posts, authors)
              values ($1, $2, $3, 0, 0)
              on conflict do nothing"
        ),
        (watch, minutes, from),
    )
    .await?;
    tx.exec(
        sql!(
            "update watch_counts set (posts, authors) = (
                select count(*), count(distinct w.author_key)
                from mention_watches w
                where w.watch_id = $1 and w.at >= $3 and w.at < $4)
              where watch_id = $1 and minutes = $2 and starts_at = $3"
        ),
        (watch, minutes, from, until),
    )
    .await
    .map(|_| ())
}

/// Forgets the buckets of a watch since then.
pub async fn clear_since(tx: &mut Tx, watch: WatchId, from: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("delete from watch_counts where watch_id = $1 and starts_at >= $2"), (watch, from)).await.map(|_| ())
}

/// When a watch heard something since then.
pub async fn times_since(conn: &mut Conn, watch: WatchId, from: DateTime<Utc>) -> Result<Vec<DateTime<Utc>>> {
    let rows: Vec<(DateTime<Utc>,)> = conn
        .all(
            sql!("select at from mention_watches where watch_id = $1 and at >= $2 order by at limit $3"),
            (watch, from, TIMES_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|(at,)| at).collect())
}
