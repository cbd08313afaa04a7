//! Every SQL text of the pages of watches.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, AlertId, WatchId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Colleagues who are offered at most.
const STAFF_MAX: i64 = 500;
/// Hours of the small lines of one page of the list at most.
const HOURS_MAX: i64 = 5_000;

/// A colleague.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Colleague {
    pub id: AccountId,
    pub handle: String,
    pub name: String,
    pub department: Option<String>,
}

/// The staff who can be told something, by name.
pub async fn staff(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Colleague>> {
    conn.all(
        sql!(
            "select id, handle, name, department
              from accounts
              where role <> 'member' and deleted_at is null and (suspended_until is null or suspended_until <= $1)
              order by lower(name), id
              limit $2"
        ),
        (now, STAFF_MAX),
    )
    .await
}

/// People by their numbers, by name.
pub async fn people(conn: &mut Conn, ids: &[AccountId]) -> Result<Vec<Colleague>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    conn.all_in(
        sql!("select id, handle, name, department from accounts where id in ({}) order by lower(name), id limit 500"),
        &ids,
    )
    .await
}

/// Puts a watch away or takes it out; whether anything changed.
pub async fn set_archived(tx: &mut Tx, id: WatchId, archived: bool) -> Result<bool> {
    let now = tx.now();
    let changed = if archived {
        tx.exec(
            sql!(
                "update watches set archived_at = $2, changed_at = $2, version = version + 1
                  where id = $1 and archived_at is null"
            ),
            (id, now),
        )
        .await?
    } else {
        tx.exec(
            sql!(
                "update watches set archived_at = null, changed_at = $2, version = version + 1
                  where id = $1 and archived_at is not null"
            ),
            (id, now),
        )
        .await?
    };
    Ok(changed > 0)
}

/// How much a watch heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Heard {
    pub watch_id: WatchId,
    pub posts: i64,
    pub people: i64,
}

/// How much these watches heard since then; those that heard nothing are missing.
pub async fn heard(conn: &mut Conn, since: DateTime<Utc>, ids: &[i64]) -> Result<Vec<Heard>> {
    conn.all_in_with(
        sql!(
            "select watch_id, count(*) as posts, count(distinct author_key) as people
              from mention_watches
              where at > $1 and watch_id in ({})
              group by watch_id
              order by watch_id
              limit 1000"
        ),
        (since,),
        ids,
    )
    .await
}

/// People in each hour since then; hours without any are missing.
pub async fn hours(conn: &mut Conn, since: DateTime<Utc>, ids: &[i64]) -> Result<Vec<(WatchId, DateTime<Utc>, i64)>> {
    conn.all_in_with(
        sql!(
            "select watch_id, starts_at, authors
              from watch_counts
              where minutes = 60 and starts_at > $1 and watch_id in ({})
              order by watch_id, starts_at
              limit $2"
        ),
        (since, HOURS_MAX),
        ids,
    )
    .await
}

/// When each of these watches last alarmed.
pub async fn last_alerts(conn: &mut Conn, ids: &[i64]) -> Result<Vec<(WatchId, DateTime<Utc>)>> {
    conn.all_in(
        sql!(
            "select watch_id, max(at)
              from alert_watches
              where watch_id in ({})
              group by watch_id
              order by watch_id
              limit 1000"
        ),
        ids,
    )
    .await
}

/// The newest alert of each of these watches that nobody closed.
pub async fn open_alerts(conn: &mut Conn, ids: &[i64]) -> Result<Vec<(WatchId, AlertId)>> {
    conn.all_in(
        sql!(
            "select aw.watch_id, max(a.id)
              from alert_watches aw
              join alerts a on a.id = aw.alert_id
              where a.state <> 'closed' and aw.watch_id in ({})
              group by aw.watch_id
              order by aw.watch_id
              limit 1000"
        ),
        ids,
    )
    .await
}

/// An alert of a watch.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct AlertLine {
    pub id: AlertId,
    pub state: String,
    pub verdict: Option<String>,
    pub at: DateTime<Utc>,
    pub scale: String,
    pub minutes: i64,
    pub people: i64,
    pub usual_tenths: i64,
}

/// The alerts of a watch, the newest first.
pub async fn alerts(conn: &mut Conn, id: WatchId, limit: i64) -> Result<Vec<AlertLine>> {
    conn.all(
        sql!(
            "select a.id, a.state, a.verdict, aw.at, aw.scale, aw.minutes, aw.people, aw.usual_tenths
              from alert_watches aw
              join alerts a on a.id = aw.alert_id
              where aw.watch_id = $1
              order by aw.at desc, a.id desc
              limit $2"
        ),
        (id, limit),
    )
    .await
}
