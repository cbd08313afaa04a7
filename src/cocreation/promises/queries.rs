//! Every statement about what was promised.

use super::actions::NewPromise;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ChallengeId, PromiseId, RoadmapItemId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use chrono::{DateTime, Utc};

/// Promises of one list at most.
const ROWS_MAX: i64 = 300;

/// What was promised, and how far it is.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PromiseRow {
    pub id: PromiseId,
    pub topic_id: Option<TopicId>,
    pub challenge_id: Option<ChallengeId>,
    pub item_id: Option<RoadmapItemId>,
    pub what: String,
    pub lang: Option<String>,
    pub due_on: String,
    pub review_on: Option<String>,
    pub progress: i64,
    /// open, done, dropped.
    pub state: String,
    pub owner_id: Option<AccountId>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub done_at: Option<DateTime<Utc>>,
    pub title: Option<String>,
}

/// Adds a promise; none when the form was sent before.
pub async fn insert(tx: &mut Tx, new: &NewPromise, by: AccountId) -> Result<Option<PromiseId>> {
    let now = tx.now();
    let args = (
        new.topic,
        new.challenge,
        new.item,
        new.what.as_str(),
        new.lang.as_deref(),
        new.due_on.to_string(),
        new.review_on.map(|day| day.to_string()),
        new.owner,
        by,
        now,
        new.once.as_deref(),
    );
    let made: Vec<(PromiseId,)> = tx
        .returning(
            sql!(
                "insert into promises (topic_id, challenge_id, item_id, what, lang, due_on, review_on, progress, state, owner_id,
                    version, created_by, created_at, once)
                  values ($1, $2, $3, $4, $5, $6, $7, 0, 'open', $8, 1, $9, $10, $11)
                  on conflict (once) where once is not null do nothing
                  returning id"
            ),
            args,
        )
        .await?;
    Ok(made.first().map(|(id,)| *id))
}

/// The promise of a form.
pub async fn of_once(conn: &mut Conn, once: &str) -> Result<PromiseId> {
    let (id,): (PromiseId,) = conn.one(sql!("select id from promises where once = $1"), (once,)).await?;
    Ok(id)
}

/// Promises of a state that this viewer may see, the first due first. What belongs to an idea or a challenge in a room is for those who are invited.
pub async fn seen(conn: &mut Conn, viewer: &Viewer, state: &str) -> Result<Vec<PromiseRow>> {
    conn.all(
        sql!(
            "select p.id, p.topic_id, p.challenge_id, p.item_id, p.what, p.lang, p.due_on, p.review_on, p.progress, p.state,
                p.owner_id, p.version, p.created_at, p.done_at, t.title
              from promises p
              left join topics t on t.id = p.topic_id
              left join challenges c on c.id = p.challenge_id
              left join boards b on b.id = coalesce(t.board_id, c.board_id)
              where p.state = $1 and (t.id is null or t.deleted_at is null)
                and (c.id is null or c.state <> 'draft')
                and (b.id is null or b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($2 as bigint) > 0) or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $2 and active)))
              order by p.due_on, p.id
              limit $4"
        ),
        (state, viewer.id_or_zero(), viewer.is_staff(), ROWS_MAX),
    )
    .await
}

/// A promise that this viewer may see.
pub async fn seen_one(conn: &mut Conn, viewer: &Viewer, id: PromiseId) -> Result<Option<PromiseRow>> {
    conn.opt(
        sql!(
            "select p.id, p.topic_id, p.challenge_id, p.item_id, p.what, p.lang, p.due_on, p.review_on, p.progress, p.state,
                p.owner_id, p.version, p.created_at, p.done_at, t.title
              from promises p
              left join topics t on t.id = p.topic_id
              left join challenges c on c.id = p.challenge_id
              left join boards b on b.id = coalesce(t.board_id, c.board_id)
              where p.id = $1 and (t.id is null or t.deleted_at is null)
                and (c.id is null or c.state <> 'draft')
                and (b.id is null or b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($2 as bigint) > 0) or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $2 and active)))"
        ),
        (id, viewer.id_or_zero(), viewer.is_staff()),
    )
    .await
}

/// A promise, whoever may see it.
pub async fn by_id(conn: &mut Conn, id: PromiseId) -> Result<Option<PromiseRow>> {
    conn.opt(
        sql!(
            "select p.id, p.topic_id, p.challenge_id, p.item_id, p.what, p.lang, p.due_on, p.review_on, p.progress, p.state,
                p.owner_id, p.version, p.created_at, p.done_at, t.title
              from promises p
              left join topics t on t.id = p.topic_id
              where p.id = $1"
        ),
        (id,),
    )
    .await
}

/// What was promised about an idea.
pub async fn of_topic(conn: &mut Conn, topic: TopicId) -> Result<Vec<PromiseRow>> {
    conn.all(
        sql!(
            "select p.id, p.topic_id, p.challenge_id, p.item_id, p.what, p.lang, p.due_on, p.review_on, p.progress, p.state,
                p.owner_id, p.version, p.created_at, p.done_at, t.title
              from promises p
              join topics t on t.id = p.topic_id
              where p.topic_id = $1
              order by p.due_on, p.id
              limit 20"
        ),
        (topic,),
    )
    .await
}

/// What a producer changes.
#[derive(Clone, Debug)]
pub struct Update {
    pub progress: i64,
    pub state: String,
    pub due_on: String,
    pub review_on: Option<String>,
    pub owner: Option<AccountId>,
    pub body: String,
}

/// Changes a promise that still is as it was seen; false when it is not.
pub async fn update(tx: &mut Tx, id: PromiseId, seen: i64, new: &Update) -> Result<bool> {
    let done = (new.state == "done").then(|| tx.now());
    let changed = tx
        .exec(
            sql!(
                "update promises
                  set progress = $3, state = $4, due_on = $5, review_on = $6, owner_id = $7, done_at = $8, reminded_on = null,
                    version = version + 1
                  where id = $1 and version = $2"
            ),
            (
                id,
                seen,
                new.progress,
                new.state.as_str(),
                new.due_on.as_str(),
                new.review_on.as_deref(),
                new.owner,
                done,
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Keeps how it went.
pub async fn add_update(tx: &mut Tx, id: PromiseId, by: Option<AccountId>, new: &Update) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into promise_updates (promise_id, progress, state, due_on, body, by_id, at)
              values ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (id, new.progress, new.state.as_str(), new.due_on.as_str(), new.body.as_str(), by, now),
    )
    .await?;
    Ok(())
}

/// How it went.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct UpdateRow {
    pub progress: i64,
    pub state: String,
    pub due_on: String,
    pub body: String,
    pub at: DateTime<Utc>,
}

/// How a promise went, the newest first.
pub async fn updates(conn: &mut Conn, id: PromiseId) -> Result<Vec<UpdateRow>> {
    conn.all(
        sql!(
            "select progress, state, due_on, body, at
              from promise_updates
              where promise_id = $1
              order by id desc
              limit 100"
        ),
        (id,),
    )
    .await
}

/// Whom a promise can be given: staff by name.
pub async fn owners(conn: &mut Conn) -> Result<Vec<(AccountId, String)>> {
    conn.all(
        sql!(
            "select id, name
              from accounts
              where role <> 'member' and deleted_at is null and confirmed_at is not null
              order by name, id
              limit 200"
        ),
        (),
    )
    .await
}

/// Open promises whose owners are to be reminded: to be looked at, due by `soon`, not reminded since `before`.
pub async fn to_remind(conn: &mut Conn, today: &str, soon: &str, before: &str) -> Result<Vec<PromiseId>> {
    let rows: Vec<(PromiseId,)> = conn
        .all(
            sql!(
                "select id
                  from promises
                  where state = 'open' and owner_id is not null and (due_on <= $2 or review_on <= $1)
                    and (reminded_on is null or reminded_on < $3)
                  order by id
                  limit 200"
            ),
            (today, soon, before),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Notes that its owner is reminded today; false when somebody else did.
pub async fn reminded(tx: &mut Tx, id: PromiseId, today: &str, before: &str) -> Result<bool> {
    let done = tx
        .exec(
            sql!(
                "update promises
                  set reminded_on = $2
                  where id = $1 and state = 'open' and (reminded_on is null or reminded_on < $3)"
            ),
            (id, today, before),
        )
        .await?;
    Ok(done > 0)
}
