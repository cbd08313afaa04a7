//! Every statement about questions of staff.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, QuestionId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A question with its answer, if there is one.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct QuestionRow {
    pub id: QuestionId,
    pub topic_id: TopicId,
    pub asked_by: AccountId,
    pub asker_handle: String,
    pub asker_name: String,
    pub department: Option<String>,
    pub question: String,
    pub asked_at: DateTime<Utc>,
    pub answer: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
    pub answerer_handle: Option<String>,
    pub answerer_name: Option<String>,
}

/// The questions about an idea, the newest first.
pub async fn of(conn: &mut Conn, topic: TopicId, limit: i64) -> Result<Vec<QuestionRow>> {
    conn.all(
        sql!(
            "select q.id, q.topic_id, q.asked_by, a.handle as asker_handle, a.name as asker_name, q.department, q.question,
                q.asked_at, q.answer, q.answered_at, w.handle as answerer_handle, w.name as answerer_name
              from idea_questions q
              join accounts a on a.id = q.asked_by
              left join accounts w on w.id = q.answered_by
              where q.topic_id = $1
              order by q.id desc
              limit $2"
        ),
        (topic, limit),
    )
    .await
}

/// One question.
pub async fn by_id(conn: &mut Conn, id: QuestionId) -> Result<Option<QuestionRow>> {
    conn.opt(
        sql!(
            "select q.id, q.topic_id, q.asked_by, a.handle as asker_handle, a.name as asker_name, q.department, q.question,
                q.asked_at, q.answer, q.answered_at, w.handle as answerer_handle, w.name as answerer_name
              from idea_questions q
              join accounts a on a.id = q.asked_by
              left join accounts w on w.id = q.answered_by
              where q.id = $1"
        ),
        (id,),
    )
    .await
}

/// Keeps a question; false when the same form was sent before.
pub async fn insert(
    tx: &mut Tx,
    topic: TopicId,
    by: AccountId,
    department: Option<&str>,
    question: &str,
    once: Option<&str>,
) -> Result<bool> {
    let now = tx.now();
    let made = tx
        .exec(
            sql!(
                "insert into idea_questions (topic_id, asked_by, department, question, asked_at, once)
                  values ($1, $2, $3, $4, $5, $6)
                  on conflict do nothing"
            ),
            (topic, by, department, question, now, once),
        )
        .await?;
    Ok(made > 0)
}

/// Keeps an answer; false when it is answered.
pub async fn answer(tx: &mut Tx, id: QuestionId, by: AccountId, answer: &str) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update idea_questions set answer = $2, answered_by = $3, answered_at = $4
                  where id = $1 and answered_at is null"
            ),
            (id, answer, by, now),
        )
        .await?;
    Ok(changed > 0)
}
