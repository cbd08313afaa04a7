//! What every part of co-creation reads and writes of an idea.

use super::idea::{Stage, State};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId, ChallengeId, ChangeId, IdeaDecisionId, MergeId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use chrono::{DateTime, Utc};

/// An idea with its topic, as every part needs it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct IdeaRow {
    pub topic_id: TopicId,
    pub challenge_id: Option<ChallengeId>,
    pub state: String,
    pub state_at: DateTime<Utc>,
    pub stage: Option<String>,
    /// Members' votes in force.
    pub votes: i64,
    pub staff_votes: i64,
    pub votes_elsewhere: i64,
    pub main_topic_id: Option<TopicId>,
    pub owner_id: Option<AccountId>,
    pub effort: Option<i64>,
    pub impact: Option<i64>,
    pub triaged_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub title: String,
    pub lang: Option<String>,
    pub board_id: BoardId,
    pub author_id: AccountId,
    pub created_at: DateTime<Utc>,
    pub post_count: i64,
    pub removed: bool,
}

impl IdeaRow {
    /// Where it stands; a word that we do not know is new.
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::New)
    }

    /// How far it got in its challenge.
    pub fn stage(&self) -> Option<Stage> {
        self.stage.as_deref().and_then(Stage::parse)
    }
}

/// An idea that this viewer may see; `Error::NotFound` else. Removed ones are not found; merged ones are: they lead on.
pub async fn seen_by(conn: &mut Conn, viewer: &Viewer, topic: TopicId) -> Result<IdeaRow> {
    let row: Option<IdeaRow> = conn
        .opt(
            sql!(
                "select i.topic_id, i.challenge_id, i.state, i.state_at, i.stage, i.votes, i.staff_votes, i.votes_elsewhere,
                    i.main_topic_id, i.owner_id, i.effort, i.impact, i.triaged_at, i.version, t.title, t.lang, t.board_id,
                    t.author_id, t.created_at, t.post_count, (t.deleted_at is not null) as removed
                  from ideas i
                  join topics t on t.id = i.topic_id
                  join boards b on b.id = t.board_id
                  where i.topic_id = $1 and t.deleted_at is null and (not t.private or t.author_id = $2 or $3)
                    and (b.see_audience = 'everyone' or (b.see_audience = 'members' and $2 > 0) or $3
                      or (b.see_audience = 'invited'
                        and b.id in (select board_id from board_members where account_id = $2 and active)))"
            ),
            (topic, viewer.id_or_zero(), viewer.is_staff()),
        )
        .await?;
    row.ok_or(Error::NotFound)
}

/// An idea, whoever may see it: for what runs by itself and for what staff do.
pub async fn idea(conn: &mut Conn, topic: TopicId) -> Result<Option<IdeaRow>> {
    conn.opt(
        sql!(
            "select i.topic_id, i.challenge_id, i.state, i.state_at, i.stage, i.votes, i.staff_votes, i.votes_elsewhere,
                i.main_topic_id, i.owner_id, i.effort, i.impact, i.triaged_at, i.version, t.title, t.lang, t.board_id,
                t.author_id, t.created_at, t.post_count, (t.deleted_at is not null) as removed
              from ideas i
              join topics t on t.id = i.topic_id
              where i.topic_id = $1"
        ),
        (topic,),
    )
    .await
}

/// Makes a topic an idea. False when it is one already.
pub async fn make(tx: &mut Tx, topic: TopicId, challenge: Option<ChallengeId>) -> Result<bool> {
    let now = tx.now();
    let stage = challenge.map(|_| Stage::Entered.as_str());
    let made = tx
        .exec(
            sql!(
                "insert into ideas (topic_id, challenge_id, state, state_at, stage, votes, staff_votes, votes_elsewhere, shown_votes,
                    version)
                  values ($1, $2, 'new', $3, $4, 0, 0, 0, 0, 1)
                  on conflict (topic_id) do nothing"
            ),
            (topic, challenge, now, stage),
        )
        .await?;
    Ok(made > 0)
}

/// A line of an idea's history.
#[derive(Clone, Debug)]
pub struct NewChange<'a> {
    pub topic: TopicId,
    /// state, merged, unmerged, stage or entered.
    pub what: &'static str,
    pub from: &'a str,
    pub to: &'a str,
    pub reason: &'a str,
    pub by: Option<AccountId>,
    pub department: Option<&'a str>,
    pub merge: Option<MergeId>,
    pub decision: Option<IdeaDecisionId>,
}

/// Writes a line of an idea's history.
pub async fn add_change(tx: &mut Tx, change: &NewChange<'_>) -> Result<ChangeId> {
    let now = tx.now();
    let args = (
        change.topic,
        change.what,
        change.from,
        change.to,
        change.reason,
        change.by,
        change.department,
        now,
        change.merge,
        change.decision,
    );
    let id = tx
        .insert_id(
            sql!(
                "insert into idea_changes (topic_id, what, from_word, to_word, reason, by_id, department, at, merge_id, decision_id)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                  returning id"
            ),
            args,
        )
        .await?;
    Ok(ChangeId(id))
}

/// Writes an idea's state if it still is `from`. False: somebody was faster.
pub async fn set_state(tx: &mut Tx, topic: TopicId, from: State, to: State) -> Result<bool> {
    let now = tx.now();
    let moved = tx
        .exec(
            sql!(
                "update ideas
                  set state = $3, state_at = $4, version = version + 1,
                    triaged_at = coalesce(triaged_at, $4)
                  where topic_id = $1 and state = $2"
            ),
            (topic, from.as_str(), to.as_str(), now),
        )
        .await?;
    Ok(moved > 0)
}

/// Has somebody follow an idea, unless they said that they do not want to.
pub async fn follow(tx: &mut Tx, topic: TopicId, account: AccountId) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into idea_followers (topic_id, account_id, wants, since)
              values ($1, $2, true, $3)
              on conflict (topic_id, account_id) do nothing"
        ),
        (topic, account, now),
    )
    .await?;
    Ok(())
}

/// Title and text of an idea.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TextRow {
    pub title: String,
    pub body: String,
}

/// Title and text of a topic that may be an idea.
pub async fn text(conn: &mut Conn, topic: TopicId) -> Result<Option<TextRow>> {
    conn.opt(
        sql!(
            "select t.title, p.body
              from topics t
              join posts p on p.topic_id = t.id and p.number = 1
              where t.id = $1"
        ),
        (topic,),
    )
    .await
}

/// Whose topic it is.
pub async fn author(conn: &mut Conn, topic: TopicId) -> Result<Option<AccountId>> {
    let row: Option<(AccountId,)> = conn.opt(sql!("select author_id from topics where id = $1"), (topic,)).await?;
    Ok(row.map(|(author,)| author))
}
