//! Every SQL text of the desk: its lists and their counts.

use super::{Filter, Tab};
use crate::cases::queries::{self, CaseRow};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, CaseId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A place in a list: the time that it is ordered by, and the id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub at: DateTime<Utc>,
    pub id: CaseId,
}

/// The cases of one tab beyond `after`, narrowed by the filter; at most `limit`.
pub async fn list(
    db: &mut Conn,
    tab: Tab,
    me: AccountId,
    filter: &Filter,
    after: Option<Place>,
    limit: i64,
) -> Result<Vec<CaseRow>> {
    let ids = match tab {
        Tab::Waiting => waiting(db, filter, after.unwrap_or(Place::FIRST), limit).await?,
        Tab::Mine => mine(db, me, filter, after.unwrap_or(Place::FIRST), limit).await?,
        Tab::Open => open(db, filter, after.unwrap_or(Place::FIRST), limit).await?,
        Tab::Resolved => resolved(db, filter, after.unwrap_or(Place::LAST), limit).await?,
    };
    let ids: Vec<CaseId> = ids.into_iter().map(|row| row.0).collect();
    queries::rows(db, &ids).await
}

/// What waits for the brand, the longest wait first.
async fn waiting(db: &mut Conn, filter: &Filter, after: Place, limit: i64) -> Result<Vec<(CaseId,)>> {
    db.all(
        sql!(
            "select c.id
              from cases c
              join topics o on o.id = c.topic_id
              join topics t on t.id = coalesce(o.merged_into_id, o.id)
              where c.waits_since is not null and (c.waits_since, c.id) > ($1, $2)
                and (cast($3 as text) is null or c.state = $3) and (cast($4 as text) is null or t.kind = $4)
                and (cast($5 as bigint) is null or t.board_id = $5)
              order by c.waits_since, c.id
              limit $6"
        ),
        (after.at, after.id, filter.state_word(), filter.kind_word(), filter.board, limit),
    )
    .await
}

/// What this person has taken on and is not done, the longest untouched first.
async fn mine(db: &mut Conn, me: AccountId, filter: &Filter, after: Place, limit: i64) -> Result<Vec<(CaseId,)>> {
    db.all(
        sql!(
            "select c.id
              from cases c
              join topics o on o.id = c.topic_id
              join topics t on t.id = coalesce(o.merged_into_id, o.id)
              where c.assignee_id = $7 and c.resolved_at is null and (c.state_since, c.id) > ($1, $2)
                and (cast($3 as text) is null or c.state = $3) and (cast($4 as text) is null or t.kind = $4)
                and (cast($5 as bigint) is null or t.board_id = $5)
              order by c.state_since, c.id
              limit $6"
        ),
        (after.at, after.id, filter.state_word(), filter.kind_word(), filter.board, limit, me),
    )
    .await
}

/// What is not done, the oldest first.
async fn open(db: &mut Conn, filter: &Filter, after: Place, limit: i64) -> Result<Vec<(CaseId,)>> {
    db.all(
        sql!(
            "select c.id
              from cases c
              join topics o on o.id = c.topic_id
              join topics t on t.id = coalesce(o.merged_into_id, o.id)
              where c.resolved_at is null and (c.opened_at, c.id) > ($1, $2)
                and (cast($3 as text) is null or c.state = $3) and (cast($4 as text) is null or t.kind = $4)
                and (cast($5 as bigint) is null or t.board_id = $5)
              order by c.opened_at, c.id
              limit $6"
        ),
        (after.at, after.id, filter.state_word(), filter.kind_word(), filter.board, limit),
    )
    .await
}

/// What is resolved or closed, the latest first.
async fn resolved(db: &mut Conn, filter: &Filter, after: Place, limit: i64) -> Result<Vec<(CaseId,)>> {
    db.all(
        sql!(
            "select c.id
              from cases c
              join topics o on o.id = c.topic_id
              join topics t on t.id = coalesce(o.merged_into_id, o.id)
              where c.resolved_at is not null and (c.resolved_at, c.id) < ($1, $2)
                and (cast($3 as text) is null or c.state = $3) and (cast($4 as text) is null or t.kind = $4)
                and (cast($5 as bigint) is null or t.board_id = $5)
              order by c.resolved_at desc, c.id desc
              limit $6"
        ),
        (after.at, after.id, filter.state_word(), filter.kind_word(), filter.board, limit),
    )
    .await
}

/// How many cases each tab holds, unfiltered; counting stops at `most`.
#[derive(Clone, Copy, Debug, Default, sqlx::FromRow)]
pub struct Counts {
    pub waiting: i64,
    pub mine: i64,
    pub open: i64,
    pub resolved: i64,
}

/// The counts on the desk's tabs.
pub async fn counts(db: &mut Conn, me: AccountId, most: i64) -> Result<Counts> {
    db.one(
        sql!("select
                (select count(*) from (select 1 as n from cases where waits_since is not null limit $2) w) as waiting,
                (select count(*) from (select 1 as n from cases where assignee_id = $1 and resolved_at is null limit $2) m) as mine,
                (select count(*) from (select 1 as n from cases where resolved_at is null limit $2) o) as open,
                (select count(*) from (select 1 as n from cases where resolved_at is not null limit $2) r) as resolved"),
        (me, most),
    )
    .await
}

/// Whether this author's form was received before (a second press of the button).
pub async fn was_sent(db: &mut Conn, author: AccountId, once: &str) -> Result<bool> {
    let row: Option<(i64,)> =
        db.opt(sql!("select id from posts where once = $1 and author_id = $2"), (once, author)).await?;
    Ok(row.is_some())
}
