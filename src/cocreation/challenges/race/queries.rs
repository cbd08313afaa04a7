//! Every statement about the ideas of a challenge.

use crate::cocreation::idea::{Stage, State};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ChallengeId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use chrono::{DateTime, Utc};

/// Ideas of one challenge that a step of it looks at, at most.
const ENTRIES_MAX: i64 = 20_000;

/// An idea of a challenge, as its pages list it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EntryRow {
    pub topic_id: TopicId,
    pub title: String,
    pub lang: Option<String>,
    pub state: String,
    pub stage: Option<String>,
    pub author_id: AccountId,
    pub author_handle: String,
    pub author_name: String,
    pub created_at: DateTime<Utc>,
    pub post_count: i64,
}

impl EntryRow {
    /// How far it got.
    pub fn stage(&self) -> Stage {
        self.stage.as_deref().and_then(Stage::parse).unwrap_or(Stage::Entered)
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::New)
    }
}

/// Ideas of a challenge that this viewer may see, none that were merged, withdrawn or removed: chosen ones first, then the shortlist, then by
/// the votes that everybody may see, the newest first.
pub async fn entries(conn: &mut Conn, viewer: &Viewer, id: ChallengeId, limit: i64) -> Result<Vec<EntryRow>> {
    conn.all(
        sql!(
            "select i.topic_id, t.title, t.lang, i.state, i.stage, t.author_id, a.handle as author_handle, a.name as author_name,
                t.created_at, t.post_count
              from ideas i
              join topics t on t.id = i.topic_id
              join boards b on b.id = t.board_id
              join accounts a on a.id = t.author_id
              where i.challenge_id = $1 and i.main_topic_id is null and i.state not in ('withdrawn', 'duplicate')
                and t.deleted_at is null and (not t.private or t.author_id = $2 or $3)
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and cast($2 as bigint) > 0) or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $2 and active)))
              order by case i.stage when 'chosen' then 0 when 'shortlisted' then 1 else 2 end, i.shown_votes desc,
                i.topic_id desc
              limit $4"
        ),
        (id, viewer.id_or_zero(), viewer.is_staff(), limit),
    )
    .await
}

/// How many ideas a challenge has: merged, withdrawn and removed ones left out.
pub async fn entry_count(conn: &mut Conn, id: ChallengeId) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(*)
                  from ideas i
                  join topics t on t.id = i.topic_id
                  where i.challenge_id = $1 and i.main_topic_id is null and i.state not in ('withdrawn', 'duplicate')
                    and t.deleted_at is null and not t.private"
            ),
            (id,),
        )
        .await?;
    Ok(count)
}

/// An idea of a challenge with what a step of the challenge needs to know.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct StepRow {
    pub topic_id: TopicId,
    pub title: String,
    pub state: String,
    pub stage: Option<String>,
}

impl StepRow {
    /// How far it got.
    pub fn stage(&self) -> Stage {
        self.stage.as_deref().and_then(Stage::parse).unwrap_or(Stage::Entered)
    }
}

/// Every idea in the race: none that were merged, withdrawn, declined or removed; in the order in which they came.
pub async fn in_race(conn: &mut Conn, id: ChallengeId) -> Result<Vec<StepRow>> {
    conn.all(
        sql!(
            "select i.topic_id, t.title, i.state, i.stage
              from ideas i
              join topics t on t.id = i.topic_id
              where i.challenge_id = $1 and i.main_topic_id is null and i.state not in ('withdrawn', 'duplicate', 'declined')
                and t.deleted_at is null and not t.private
              order by i.topic_id
              limit $2"
        ),
        (id, ENTRIES_MAX),
    )
    .await
}

/// Every idea whose followers hear of a step of its challenge; decided ones too.
pub async fn told_of(conn: &mut Conn, id: ChallengeId) -> Result<Vec<StepRow>> {
    conn.all(
        sql!(
            "select i.topic_id, t.title, i.state, i.stage
              from ideas i
              join topics t on t.id = i.topic_id
              where i.challenge_id = $1 and i.main_topic_id is null and i.state not in ('withdrawn', 'duplicate')
                and t.deleted_at is null and not t.private
              order by i.topic_id
              limit $2"
        ),
        (id, ENTRIES_MAX),
    )
    .await
}

/// Ideas of the shortlist of which nobody has said in public what becomes of them.
pub async fn undecided(conn: &mut Conn, id: ChallengeId) -> Result<Vec<StepRow>> {
    conn.all(
        sql!(
            "select i.topic_id, t.title, i.state, i.stage
              from ideas i
              join topics t on t.id = i.topic_id
              where i.challenge_id = $1 and i.main_topic_id is null and i.stage = 'shortlisted' and i.state in ('new', 'under_review')
                and t.deleted_at is null
                and not exists (select 1 from idea_decisions d where d.topic_id = i.topic_id and d.published_at is not null)
              order by i.topic_id
              limit $2"
        ),
        (id, ENTRIES_MAX),
    )
    .await
}

/// Writes how far an idea got, if it stands where it was seen.
pub async fn set_stage(tx: &mut Tx, topic: TopicId, from: Stage, to: Stage) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update ideas set stage = $3, version = version + 1
                  where topic_id = $1 and coalesce(stage, 'entered') = $2"
            ),
            (topic, from.as_str(), to.as_str()),
        )
        .await?;
    Ok(changed > 0)
}

/// Topics of a challenge whose comments are to be switched: some that are on, or off, now.
pub async fn to_switch(conn: &mut Conn, id: ChallengeId, off: bool, limit: i64) -> Result<Vec<TopicId>> {
    let rows: Vec<(TopicId,)> = conn
        .all(
            sql!(
                "select t.id
                  from ideas i
                  join topics t on t.id = i.topic_id
                  where i.challenge_id = $1 and (t.comments_off_at is null) = $2
                  order by t.id
                  limit $3"
            ),
            (id, off, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// The idea's challenge.
pub async fn challenge_of(conn: &mut Conn, topic: TopicId) -> Result<Option<ChallengeId>> {
    let row: Option<(Option<ChallengeId>,)> =
        conn.opt(sql!("select challenge_id from ideas where topic_id = $1"), (topic,)).await?;
    Ok(row.and_then(|row| row.0))
}

/// Switches the comments of a topic off or on.
pub async fn switch(tx: &mut Tx, topic: TopicId, off: bool) -> Result<()> {
    let at = off.then(|| tx.now());
    tx.exec(sql!("update topics set comments_off_at = $2, version = version + 1 where id = $1"), (topic, at))
        .await
        .map(|_| ())
}
