//! Every statement about decisions.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ChallengeId, DecisionSetId, IdeaDecisionId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Ideas in one set at most.
pub const LINES_MAX: i64 = 150;

/// Decisions that are prepared, or were published, together.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SetRow {
    pub id: DecisionSetId,
    pub challenge_id: Option<ChallengeId>,
    pub title: String,
    pub preparer_name: String,
    pub created_at: DateTime<Utc>,
    pub version: i64,
    pub published_at: Option<DateTime<Utc>>,
    pub dropped_at: Option<DateTime<Utc>>,
    pub lines: i64,
}

impl SetRow {
    /// Still prepared.
    pub const fn is_draft(&self) -> bool {
        self.published_at.is_none() && self.dropped_at.is_none()
    }
}

/// A set.
pub async fn set(conn: &mut Conn, id: DecisionSetId) -> Result<Option<SetRow>> {
    conn.opt(
        sql!(
            "select s.id, s.challenge_id, s.title, a.name as preparer_name, s.created_at, s.version, s.published_at, s.dropped_at,
                (select count(*) from idea_decisions d where d.set_id = s.id) as lines
              from decision_sets s
              join accounts a on a.id = s.prepared_by
              where s.id = $1"
        ),
        (id,),
    )
    .await
}

/// Every set, the newest first.
pub async fn sets(conn: &mut Conn) -> Result<Vec<SetRow>> {
    conn.all(
        sql!(
            "select s.id, s.challenge_id, s.title, a.name as preparer_name, s.created_at, s.version, s.published_at, s.dropped_at,
                (select count(*) from idea_decisions d where d.set_id = s.id) as lines
              from decision_sets s
              join accounts a on a.id = s.prepared_by
              order by s.id desc
              limit 200"
        ),
        (),
    )
    .await
}

/// Makes a set; the one that there is for a form that was sent before.
pub async fn insert_set(
    tx: &mut Tx,
    title: &str,
    challenge: Option<ChallengeId>,
    by: AccountId,
    once: Option<&str>,
) -> Result<DecisionSetId> {
    let now = tx.now();
    let made: Vec<(DecisionSetId,)> = tx
        .returning(
            sql!(
                "insert into decision_sets (challenge_id, title, prepared_by, created_at, version, once)
                  values ($1, $2, $3, $4, 1, $5)
                  on conflict (once) where once is not null do nothing
                  returning id"
            ),
            (challenge, title, by, now, once),
        )
        .await?;
    if let Some((id,)) = made.first() {
        return Ok(*id);
    }
    let (id,): (DecisionSetId,) = tx.one(sql!("select id from decision_sets where once = $1"), (once,)).await?;
    Ok(id)
}

/// Counts a set's version up if it is a draft and still is as it was seen. False: it is not.
pub async fn claim(tx: &mut Tx, id: DecisionSetId, version: i64) -> Result<bool> {
    let claimed = tx
        .exec(
            sql!(
                "update decision_sets
                  set version = version + 1
                  where id = $1 and version = $2 and published_at is null and dropped_at is null"
            ),
            (id, version),
        )
        .await?;
    Ok(claimed > 0)
}

/// Marks a set as published.
pub async fn publish(tx: &mut Tx, id: DecisionSetId, by: Option<AccountId>) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update decision_sets set published_at = $2, published_by = $3 where id = $1"), (id, now, by)).await?;
    Ok(())
}

/// Lets a draft go.
pub async fn drop_set(tx: &mut Tx, id: DecisionSetId) -> Result<bool> {
    let now = tx.now();
    let dropped = tx
        .exec(
            sql!(
                "update decision_sets set dropped_at = $2 where id = $1 and published_at is null and dropped_at is null"
            ),
            (id, now),
        )
        .await?;
    Ok(dropped > 0)
}

/// Adds ideas to a set; those that are in it stay as they are.
pub async fn add_lines(tx: &mut Tx, set: DecisionSetId, topics: &[TopicId], by: AccountId, office: &str) -> Result<()> {
    let line = |topic: &TopicId| (set, *topic, "", "", "", office.to_owned(), by, 1_i64);
    tx.exec_many(
        sql!(
            "insert into idea_decisions (set_id, topic_id, to_state, reason, next_step, decided_by, author_id, version) values {}
              on conflict (set_id, topic_id) do nothing"
        ),
        topics.iter().map(line).collect(),
    )
    .await?;
    Ok(())
}

/// Which of these numbers are ideas that something can be decided of, whoever sees them: producers see all.
pub async fn decidable(conn: &mut Conn, topics: &[TopicId]) -> Result<Vec<TopicId>> {
    let ids: Vec<i64> = topics.iter().map(|topic| topic.0).collect();
    let rows: Vec<(TopicId,)> = conn
        .all_in(
            sql!(
                "select i.topic_id
                  from ideas i
                  join topics t on t.id = i.topic_id
                  where i.topic_id in ({}) and i.main_topic_id is null and t.deleted_at is null
                  order by i.topic_id
                  limit 1000"
            ),
            &ids,
        )
        .await?;
    Ok(rows.into_iter().map(|(topic,)| topic).collect())
}

/// The ideas of a challenge that nothing is decided of; with `shortlisted` those on its shortlist alone.
pub async fn undecided(conn: &mut Conn, challenge: ChallengeId, shortlisted: bool) -> Result<Vec<TopicId>> {
    let rows: Vec<(TopicId,)> = conn
        .all(
            sql!(
                "select i.topic_id
                  from ideas i
                  join topics t on t.id = i.topic_id
                  where i.challenge_id = $1 and i.main_topic_id is null and t.deleted_at is null
                    and i.state in ('new', 'under_review') and (not $2 or i.stage in ('shortlisted', 'chosen'))
                  order by i.topic_id
                  limit $3"
            ),
            (challenge, shortlisted, LINES_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|(topic,)| topic).collect())
}

/// What is decided of one idea, with how it stands now.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LineRow {
    pub id: IdeaDecisionId,
    pub topic_id: TopicId,
    pub to_state: String,
    pub reason: String,
    pub next_step: String,
    pub next_by: Option<String>,
    pub decided_by: String,
    pub published_at: Option<DateTime<Utc>>,
    /// Why it was kept back: a word of `Kept`.
    pub outcome: Option<String>,
    pub title: String,
    pub state: String,
    pub stage: Option<String>,
    pub challenge_id: Option<ChallengeId>,
    pub merged: bool,
    pub gone: bool,
    pub author_name: String,
    pub followers: i64,
}

/// The decisions of a set, by idea.
pub async fn lines(conn: &mut Conn, set: DecisionSetId) -> Result<Vec<LineRow>> {
    conn.all(
        sql!(
            "select d.id, d.topic_id, d.to_state, d.reason, d.next_step, d.next_by, d.decided_by, d.published_at, d.outcome,
                t.title, i.state, i.stage, i.challenge_id, (i.main_topic_id is not null) as merged,
                (t.deleted_at is not null) as gone, a.name as author_name,
                (select count(*) from idea_followers f where f.topic_id = d.topic_id and f.wants) as followers
              from idea_decisions d
              join ideas i on i.topic_id = d.topic_id
              join topics t on t.id = d.topic_id
              join accounts a on a.id = t.author_id
              where d.set_id = $1
              order by d.topic_id
              limit $2"
        ),
        (set, LINES_MAX),
    )
    .await
}

/// A decision as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub to_state: String,
    pub reason: String,
    pub next_step: String,
    pub next_by: Option<String>,
    pub decided_by: String,
}

/// Keeps what was written of one idea; whoever wrote it last decided it.
pub async fn write(tx: &mut Tx, id: IdeaDecisionId, by: AccountId, written: &Written) -> Result<()> {
    tx.exec(
        sql!(
            "update idea_decisions
              set to_state = $2, reason = $3, next_step = $4, next_by = $5, decided_by = $6, author_id = $7, version = version + 1
              where id = $1 and published_at is null"
        ),
        (
            id,
            written.to_state.as_str(),
            written.reason.as_str(),
            written.next_step.as_str(),
            written.next_by.as_deref(),
            written.decided_by.as_str(),
            by,
        ),
    )
    .await?;
    Ok(())
}

/// Takes an idea out of a set.
pub async fn remove_line(tx: &mut Tx, id: IdeaDecisionId) -> Result<()> {
    tx.exec(sql!("delete from idea_decisions where id = $1 and published_at is null"), (id,)).await?;
    Ok(())
}

/// Says that a decision is public, or why it was kept back.
pub async fn settle(tx: &mut Tx, id: IdeaDecisionId, kept: Option<&str>) -> Result<()> {
    let at = kept.is_none().then(|| tx.now());
    tx.exec(
        sql!("update idea_decisions set published_at = $2, outcome = $3 where id = $1"),
        (id, at, kept.unwrap_or("published")),
    )
    .await?;
    Ok(())
}

/// Makes whoever moves the ideas of a set wait.
pub async fn hold(tx: &mut Tx, set: DecisionSetId) -> Result<()> {
    tx.exec(
        sql!(
            "update ideas set version = version
              where topic_id in (select topic_id from idea_decisions where set_id = $1)"
        ),
        (set,),
    )
    .await?;
    Ok(())
}

/// An idea is chosen in its challenge.
pub async fn choose(tx: &mut Tx, topic: TopicId) -> Result<()> {
    tx.exec(sql!("update ideas set stage = 'chosen', version = version + 1 where topic_id = $1"), (topic,)).await?;
    Ok(())
}

/// A decision that is public.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DecisionRow {
    pub id: IdeaDecisionId,
    pub to_state: String,
    pub reason: String,
    pub next_step: String,
    pub next_by: Option<String>,
    pub decided_by: String,
    pub author_id: AccountId,
    pub published_at: DateTime<Utc>,
}

/// The newest public decision about an idea.
pub async fn of(conn: &mut Conn, topic: TopicId) -> Result<Option<DecisionRow>> {
    conn.opt(
        sql!(
            "select id, to_state, reason, next_step, next_by, decided_by, author_id, published_at
              from idea_decisions
              where topic_id = $1 and published_at is not null
              order by id desc
              limit 1"
        ),
        (topic,),
    )
    .await
}

/// Ideas on the shortlist of a challenge of which nothing was decided in public with a reason: number and title.
pub async fn missing(conn: &mut Conn, challenge: ChallengeId) -> Result<Vec<(TopicId, String)>> {
    conn.all(
        sql!(
            "select i.topic_id, t.title
              from ideas i
              join topics t on t.id = i.topic_id
              where i.challenge_id = $1 and i.stage in ('shortlisted', 'chosen') and i.main_topic_id is null
                and i.state <> 'withdrawn' and t.deleted_at is null
                and not exists (select 1 from idea_decisions d where d.topic_id = i.topic_id and d.published_at is not null)
                and not exists (select 1 from idea_changes c
                  where c.topic_id = i.topic_id and c.what = 'state' and c.reason <> ''
                    and c.to_word in ('planned', 'in_progress', 'shipped', 'declined'))
              order by i.topic_id
              limit 1000"
        ),
        (challenge,),
    )
    .await
}

/// Titles of challenges that something can still be decided in, for a choice.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CallRow {
    pub id: ChallengeId,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
}

/// Challenges that are open, the newest first.
pub async fn calls(conn: &mut Conn) -> Result<Vec<CallRow>> {
    conn.all(
        sql!(
            "select id, lang, title_en, title_he, title_pl
              from challenges
              where state = 'open'
              order by id desc
              limit 100"
        ),
        (),
    )
    .await
}

/// Which of these numbers are ideas at all.
pub async fn existing(conn: &mut Conn, topics: &[TopicId]) -> Result<Vec<TopicId>> {
    let ids: Vec<i64> = topics.iter().map(|topic| topic.0).collect();
    let rows: Vec<(TopicId,)> = conn
        .all_in(sql!("select topic_id from ideas where topic_id in ({}) order by topic_id limit 1000"), &ids)
        .await?;
    Ok(rows.into_iter().map(|(topic,)| topic).collect())
}
