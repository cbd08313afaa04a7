//! Every statement about juries. What they say is read by [`summary`] and [`scores`] only, which are asked once the jury is done.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ChallengeId, TopicId};
use crate::sql;

/// Jurors of one challenge at most.
pub const JURORS_MAX: i64 = 50;
/// Scores of one challenge that are read at most.
const SCORES_MAX: i64 = 50_000;

/// Somebody of a jury.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct JurorRow {
    pub account_id: AccountId,
    pub handle: String,
    pub name: String,
}

/// The jury, in the order in which they were named; whoever was let go is left out.
pub async fn jurors(conn: &mut Conn, id: ChallengeId) -> Result<Vec<JurorRow>> {
    conn.all(
        sql!(
            "select j.account_id, a.handle, a.name
              from challenge_jurors j
              join accounts a on a.id = j.account_id
              where j.challenge_id = $1 and j.left_at is null and a.deleted_at is null
              order by j.named_at, j.account_id
              limit $2"
        ),
        (id, JURORS_MAX),
    )
    .await
}

/// Whether somebody is on the jury.
pub async fn is_juror(conn: &mut Conn, id: ChallengeId, account: AccountId) -> Result<bool> {
    let row: Option<(AccountId,)> = conn
        .opt(
            sql!(
                "select account_id from challenge_jurors
                  where challenge_id = $1 and account_id = $2 and left_at is null"
            ),
            (id, account),
        )
        .await?;
    Ok(row.is_some())
}

/// Names a juror, or names one again who was let go. False: is one already.
pub async fn name(tx: &mut Tx, id: ChallengeId, account: AccountId) -> Result<bool> {
    let (by, now) = (tx.actor(), tx.now());
    let named = tx
        .exec(
            sql!(
                "insert into challenge_jurors (challenge_id, account_id, named_by, named_at)
                  values ($1, $2, $3, $4)
                  on conflict (challenge_id, account_id) do update
                  set left_at = null, named_by = excluded.named_by, named_at = excluded.named_at
                  where challenge_jurors.left_at is not null"
            ),
            (id, account, by, now),
        )
        .await?;
    Ok(named > 0)
}

/// Lets a juror go; what they said goes with them.
pub async fn let_go(tx: &mut Tx, id: ChallengeId, account: AccountId) -> Result<bool> {
    let now = tx.now();
    let gone = tx
        .exec(
            sql!(
                "update challenge_jurors set left_at = $3
                  where challenge_id = $1 and account_id = $2 and left_at is null"
            ),
            (id, account, now),
        )
        .await?;
    tx.exec(sql!("delete from jury_scores where challenge_id = $1 and account_id = $2"), (id, account)).await?;
    Ok(gone > 0)
}

/// Whether somebody has a part in an idea: author, co-author, amender, or author of an idea that became part of it.
pub async fn has_part(conn: &mut Conn, topic: TopicId, account: AccountId) -> Result<bool> {
    let row: Option<(i64,)> = conn
        .opt(
            sql!(
                "select t.id from topics t
                  where t.id = $1 and (t.author_id = $2
                    or exists (select 1 from idea_people p
                      where p.topic_id = t.id and p.account_id = $2 and p.state = 'accepted')
                    or exists (select 1 from idea_merges m join topics f on f.id = m.from_topic_id
                      where m.into_topic_id = t.id and m.undone_at is null and f.author_id = $2))"
            ),
            (topic, account),
        )
        .await?;
    Ok(row.is_some())
}

/// The ideas of a challenge in which somebody has a part.
pub async fn own(conn: &mut Conn, id: ChallengeId, account: AccountId) -> Result<Vec<(TopicId,)>> {
    conn.all(
        sql!(
            "select i.topic_id from ideas i
              join topics t on t.id = i.topic_id
              where i.challenge_id = $1 and (t.author_id = $2
                or exists (select 1 from idea_people p
                  where p.topic_id = t.id and p.account_id = $2 and p.state = 'accepted')
                or exists (select 1 from idea_merges m join topics f on f.id = m.from_topic_id
                  where m.into_topic_id = t.id and m.undone_at is null and f.author_id = $2))
              order by i.topic_id
              limit $3"
        ),
        (id, account, SCORES_MAX),
    )
    .await
}

/// Writes what a juror gives an idea; the last word counts.
pub async fn score(
    tx: &mut Tx,
    id: ChallengeId,
    topic: TopicId,
    account: AccountId,
    score: i64,
    note: &str,
) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into jury_scores (challenge_id, topic_id, account_id, score, note, at)
              values ($1, $2, $3, $4, $5, $6)
              on conflict (challenge_id, topic_id, account_id) do update
              set score = excluded.score, note = excluded.note, at = excluded.at"
        ),
        (id, topic, account, score, note, now),
    )
    .await
    .map(|_| ())
}

/// Takes back what a juror gave an idea.
pub async fn unscore(tx: &mut Tx, id: ChallengeId, topic: TopicId, account: AccountId) -> Result<()> {
    tx.exec(
        sql!("delete from jury_scores where challenge_id = $1 and topic_id = $2 and account_id = $3"),
        (id, topic, account),
    )
    .await
    .map(|_| ())
}

/// What one juror gave.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OwnScoreRow {
    pub topic_id: TopicId,
    pub score: i64,
    pub note: String,
}

/// What a juror gave so far: for that juror alone.
pub async fn given(conn: &mut Conn, id: ChallengeId, account: AccountId) -> Result<Vec<OwnScoreRow>> {
    conn.all(
        sql!(
            "select topic_id, score, note
              from jury_scores
              where challenge_id = $1 and account_id = $2
              order by topic_id
              limit $3"
        ),
        (id, account, SCORES_MAX),
    )
    .await
}

/// What the jury gave an idea, summed up.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SumRow {
    pub topic_id: TopicId,
    pub scores: i64,
    pub points: i64,
}

/// What the jury gave each idea.
pub async fn summary(conn: &mut Conn, id: ChallengeId) -> Result<Vec<SumRow>> {
    conn.all(
        sql!(
            "select topic_id, count(*) as scores, cast(sum(score) as bigint) as points
              from jury_scores
              where challenge_id = $1
              group by topic_id
              order by topic_id
              limit $2"
        ),
        (id, SCORES_MAX),
    )
    .await
}

/// One score with its note.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ScoreRow {
    pub topic_id: TopicId,
    pub name: String,
    pub score: i64,
    pub note: String,
}

/// Every score, for the team and the jury.
pub async fn scores(conn: &mut Conn, id: ChallengeId) -> Result<Vec<ScoreRow>> {
    conn.all(
        sql!(
            "select s.topic_id, a.name, s.score, s.note
              from jury_scores s
              join accounts a on a.id = s.account_id
              where s.challenge_id = $1
              order by s.topic_id, a.name, a.id
              limit $2"
        ),
        (id, SCORES_MAX),
    )
    .await
}
