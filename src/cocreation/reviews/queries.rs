//! Every statement about second looks.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A second look that waits.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WaitingRow {
    pub id: i64,
    pub title: String,
    pub asker_name: String,
    pub asked_at: DateTime<Utc>,
}

/// Second looks that wait, the oldest first.
pub async fn waiting(conn: &mut Conn) -> Result<Vec<WaitingRow>> {
    conn.all(
        sql!(
            "select r.id, t.title, a.name as asker_name, r.asked_at
              from decision_reviews r
              join topics t on t.id = r.topic_id
              join accounts a on a.id = r.asked_by
              where r.outcome is null and t.deleted_at is null
              order by r.id
              limit 100"
        ),
        (),
    )
    .await
}

/// A second look.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReviewRow {
    pub id: i64,
    pub topic_id: TopicId,
    pub asked_by: AccountId,
    pub why: String,
    pub asked_at: DateTime<Utc>,
    /// upheld or reopened; none while it waits.
    pub outcome: Option<String>,
    pub answer: String,
}

/// The second look at an idea.
pub async fn of(conn: &mut Conn, topic: TopicId) -> Result<Option<ReviewRow>> {
    conn.opt(
        sql!(
            "select id, topic_id, asked_by, why, asked_at, outcome, answer
              from decision_reviews
              where topic_id = $1"
        ),
        (topic,),
    )
    .await
}

/// A second look by its number.
pub async fn by_id(conn: &mut Conn, id: i64) -> Result<Option<ReviewRow>> {
    conn.opt(
        sql!(
            "select id, topic_id, asked_by, why, asked_at, outcome, answer
              from decision_reviews
              where id = $1"
        ),
        (id,),
    )
    .await
}

/// Asks for one; false when it was asked for before.
pub async fn ask(tx: &mut Tx, topic: TopicId, by: AccountId, why: &str) -> Result<bool> {
    let now = tx.now();
    let made = tx
        .exec(
            sql!(
                "insert into decision_reviews (topic_id, asked_by, why, asked_at, answer)
                  values ($1, $2, $3, $4, '')
                  on conflict (topic_id) do nothing"
            ),
            (topic, by, why, now),
        )
        .await?;
    Ok(made > 0)
}

/// Keeps the answer; false when there is one.
pub async fn answer(tx: &mut Tx, id: i64, by: AccountId, outcome: &str, answer: &str) -> Result<bool> {
    let now = tx.now();
    let kept = tx
        .exec(
            sql!(
                "update decision_reviews
                  set outcome = $2, answer = $3, answered_by = $4, answered_at = $5
                  where id = $1 and outcome is null"
            ),
            (id, outcome, answer, by, now),
        )
        .await?;
    Ok(kept > 0)
}

/// Who declined an idea last: whoever published it, and whoever wrote the decision.
pub async fn deciders(conn: &mut Conn, topic: TopicId) -> Result<Vec<AccountId>> {
    let row: Option<(Option<AccountId>, Option<AccountId>)> = conn
        .opt(
            sql!(
                "select c.by_id, d.author_id
                  from idea_changes c
                  left join idea_decisions d on d.id = c.decision_id
                  where c.topic_id = $1 and c.what = 'state' and c.to_word = 'declined'
                  order by c.id desc
                  limit 1"
            ),
            (topic,),
        )
        .await?;
    Ok(row.map(|(by, author)| by.into_iter().chain(author).collect()).unwrap_or_default())
}
