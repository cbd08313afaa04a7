//! Every SQL text of merges.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, MergeId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use chrono::{DateTime, Utc};

/// Ideas that are part of one idea, at most.
const PARTS_MAX: i64 = 500;
/// Merges that are listed of one idea.
const LISTED_MAX: i64 = 200;
/// Steps of a chain that are followed: more can only be a circle.
const STEPS_MAX: i64 = 50;

/// The idea that another one became part of.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MainRow {
    pub topic_id: TopicId,
    pub title: String,
}

/// The idea that this one became part of, at the end of the chain; none when it stands by itself.
pub async fn main_of(conn: &mut Conn, topic: TopicId) -> Result<Option<MainRow>> {
    conn.opt(
        sql!(
            "with recursive chain (topic_id, step) as (
                select main_topic_id, cast(1 as bigint) from ideas where topic_id = $1 and main_topic_id is not null
                union all
                select i.main_topic_id, c.step + 1
                  from chain c
                  join ideas i on i.topic_id = c.topic_id
                  where i.main_topic_id is not null and c.step < $2)
              select t.id as topic_id, t.title
              from chain c
              join topics t on t.id = c.topic_id
              order by c.step desc
              limit 1"
        ),
        (topic, STEPS_MAX),
    )
    .await
}

/// An idea that is part of another one now.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PartRow {
    pub topic_id: TopicId,
    pub title: String,
    pub author_id: AccountId,
    pub board_id: BoardId,
    /// Directly (1), or part of such a part.
    pub step: i64,
}

/// All ideas that are part of this one now, those of its parts too; the oldest first.
pub async fn parts(conn: &mut Conn, topic: TopicId) -> Result<Vec<PartRow>> {
    conn.all(
        sql!(
            "with recursive part (topic_id, step) as (
                select topic_id, cast(1 as bigint) from ideas where main_topic_id = $1
                union all
                select i.topic_id, p.step + 1
                  from part p
                  join ideas i on i.main_topic_id = p.topic_id
                  where p.step < $2)
              select p.topic_id, t.title, t.author_id, t.board_id, p.step
              from part p
              join topics t on t.id = p.topic_id
              where t.deleted_at is null
              order by p.step, p.topic_id
              limit $3"
        ),
        (topic, STEPS_MAX, PARTS_MAX),
    )
    .await
}

/// Those of them that this viewer may see.
pub async fn parts_seen_by(conn: &mut Conn, viewer: &Viewer, topic: TopicId) -> Result<Vec<PartRow>> {
    conn.all(
        sql!(
            "with recursive part (topic_id, step) as (
                select topic_id, cast(1 as bigint) from ideas where main_topic_id = $1
                union all
                select i.topic_id, p.step + 1
                  from part p
                  join ideas i on i.main_topic_id = p.topic_id
                  where p.step < $2)
              select p.topic_id, t.title, t.author_id, t.board_id, p.step
              from part p
              join topics t on t.id = p.topic_id
              join boards b on b.id = t.board_id
              where t.deleted_at is null and (not t.private or t.author_id = $4 or $5)
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and $4 > 0) or $5
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $4 and active)))
              order by p.step, p.topic_id
              limit $3"
        ),
        (topic, STEPS_MAX, PARTS_MAX, viewer.id_or_zero(), viewer.is_staff()),
    )
    .await
}

/// A merge, with both titles.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MergeRow {
    pub id: MergeId,
    pub from_topic_id: TopicId,
    pub into_topic_id: TopicId,
    pub from_title: String,
    pub into_title: String,
    pub from_state: String,
    pub reason: String,
    pub at: DateTime<Utc>,
    pub by_handle: Option<String>,
    pub by_name: Option<String>,
    pub by_department: Option<String>,
    pub undone_at: Option<DateTime<Utc>>,
    pub undo_reason: Option<String>,
}

/// A merge.
pub async fn by_id(conn: &mut Conn, id: MergeId) -> Result<Option<MergeRow>> {
    conn.opt(
        sql!(
            "select m.id, m.from_topic_id, m.into_topic_id, f.title as from_title, t.title as into_title, m.from_state, m.reason,
                m.at, a.handle as by_handle, a.name as by_name, a.department as by_department, m.undone_at, m.undo_reason
              from idea_merges m
              join topics f on f.id = m.from_topic_id
              join topics t on t.id = m.into_topic_id
              left join accounts a on a.id = m.by_id
              where m.id = $1"
        ),
        (id,),
    )
    .await
}

/// The merges of an idea, from it and into it, undone ones too; the newest first.
pub async fn of_idea(conn: &mut Conn, topic: TopicId) -> Result<Vec<MergeRow>> {
    conn.all(
        sql!(
            "select m.id, m.from_topic_id, m.into_topic_id, f.title as from_title, t.title as into_title, m.from_state, m.reason,
                m.at, a.handle as by_handle, a.name as by_name, a.department as by_department, m.undone_at, m.undo_reason
              from idea_merges m
              join topics f on f.id = m.from_topic_id
              join topics t on t.id = m.into_topic_id
              left join accounts a on a.id = m.by_id
              where m.from_topic_id = $1 or m.into_topic_id = $1
              order by m.id desc
              limit $2"
        ),
        (topic, LISTED_MAX),
    )
    .await
}

/// A merge in force that stands on this one: it came later and into the same idea, or took that one along.
pub async fn later(conn: &mut Conn, id: MergeId, into: TopicId) -> Result<Option<MergeId>> {
    let row: Option<(MergeId,)> = conn
        .opt(
            sql!(
                "select id
                  from idea_merges
                  where undone_at is null and id > $1 and (into_topic_id = $2 or from_topic_id = $2)
                  order by id desc
                  limit 1"
            ),
            (id, into),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// Who may see the two ideas' boards: for two ideas of one board, or two public ones.
pub async fn audiences(conn: &mut Conn, from: TopicId, into: TopicId) -> Result<(i64, String, i64, String)> {
    conn.one(
        sql!(
            "select f.board_id, a.see_audience, t.board_id, b.see_audience
              from topics f
              join boards a on a.id = f.board_id
              join topics t on t.id = $2
              join boards b on b.id = t.board_id
              where f.id = $1"
        ),
        (from, into),
    )
    .await
}

/// Writes a merge down.
pub async fn insert(
    tx: &mut Tx,
    (from, into): (TopicId, TopicId),
    from_state: &str,
    reason: &str,
    by: Option<AccountId>,
) -> Result<MergeId> {
    let now = tx.now();
    let id = tx
        .insert_id(
            sql!(
                "insert into idea_merges (from_topic_id, into_topic_id, from_state, reason, by_id, at)
                  values ($1, $2, $3, $4, $5, $6)
                  returning id"
            ),
            (from, into, from_state, reason, by, now),
        )
        .await?;
    Ok(MergeId(id))
}

/// Makes an idea part of another; false when it is already.
pub async fn set_main(tx: &mut Tx, from: TopicId, into: TopicId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update ideas
                  set state = 'duplicate', state_at = $3, main_topic_id = $2, version = version + 1
                  where topic_id = $1 and main_topic_id is null"
            ),
            (from, into, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Gives an idea back the state that it had before it became part of that one.
pub async fn unset_main(tx: &mut Tx, from: TopicId, into: TopicId, state: &str) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update ideas
                  set state = $3, state_at = $4, main_topic_id = null, version = version + 1
                  where topic_id = $1 and main_topic_id = $2"
            ),
            (from, into, state, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Carries votes over, once per person: votes of members and of staff that are new there.
pub async fn carry_votes(tx: &mut Tx, (from, into): (TopicId, TopicId), merge: MergeId) -> Result<(i64, i64)> {
    tx.exec(
        sql!(
            "insert into idea_votes (topic_id, account_id, at, staff, merge_id, network)
              select $2, account_id, at, staff, $3, null
              from idea_votes
              where topic_id = $1
              on conflict (topic_id, account_id) do nothing"
        ),
        (from, into, merge),
    )
    .await?;
    carried(tx, into, merge).await
}

/// Votes of members and of staff that a merge brought to an idea and that are still there.
pub async fn carried(conn: &mut Conn, into: TopicId, merge: MergeId) -> Result<(i64, i64)> {
    conn.one(
        sql!(
            "select cast(count(case when not staff then 1 end) as bigint), cast(count(case when staff then 1 end) as bigint)
              from idea_votes
              where merge_id = $2 and topic_id = $1"
        ),
        (into, merge),
    )
    .await
}

/// Takes away the votes that a merge brought.
pub async fn take_votes(tx: &mut Tx, into: TopicId, merge: MergeId) -> Result<()> {
    tx.exec(sql!("delete from idea_votes where merge_id = $2 and topic_id = $1"), (into, merge)).await.map(|_| ())
}

/// Has the followers of the one follow the other, too, unless they said that they do not want to.
pub async fn carry_followers(tx: &mut Tx, (from, into): (TopicId, TopicId), merge: MergeId) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into idea_followers (topic_id, account_id, wants, since, merge_id)
              select $2, account_id, true, $3, $4
              from idea_followers
              where topic_id = $1 and wants
              on conflict (topic_id, account_id) do nothing"
        ),
        (from, into, now, merge),
    )
    .await
    .map(|_| ())
}

/// Takes away the followers that a merge brought, but whoever voted for that idea itself since stays.
pub async fn take_followers(tx: &mut Tx, into: TopicId, merge: MergeId) -> Result<()> {
    tx.exec(
        sql!(
            "delete from idea_followers
              where topic_id = $1 and merge_id = $2 and wants
                and account_id not in (select account_id from idea_votes where topic_id = $1)"
        ),
        (into, merge),
    )
    .await
    .map(|_| ())
}

/// Marks a merge undone, once.
pub async fn set_undone(tx: &mut Tx, id: MergeId, reason: &str, by: Option<AccountId>) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update idea_merges
                  set undone_at = $2, undone_by = $3, undo_reason = $4
                  where id = $1 and undone_at is null"
            ),
            (id, now, by, reason),
        )
        .await?;
    Ok(changed > 0)
}

/// What a merge would bring: votes of the one (members, staff), and how many of those voted for the other already.
pub async fn foreseen(conn: &mut Conn, from: TopicId, into: TopicId) -> Result<(i64, i64, i64)> {
    conn.one(
        sql!(
            "select cast(count(case when not v.staff then 1 end) as bigint),
                cast(count(case when v.staff then 1 end) as bigint), cast(count(w.account_id) as bigint)
              from idea_votes v
              left join idea_votes w on w.topic_id = $2 and w.account_id = v.account_id
              where v.topic_id = $1"
        ),
        (from, into),
    )
    .await
}
