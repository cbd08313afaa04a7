//! Every SQL text of the letters. Nothing here reads what colleagues tell each other.

use crate::cases::queries::CaseRow;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, CaseId, PostId, PublicationId, TopicId};
use crate::sql;
use chrono::{DateTime, TimeDelta, Utc};

/// A post as a letter quotes it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct QuotedPost {
    pub topic_id: TopicId,
    pub body: String,
    pub author_name: String,
    pub official_at: Option<DateTime<Utc>>,
}

/// The post that a letter tells of; none when it was removed meanwhile.
pub async fn post(db: &mut Conn, id: PostId) -> Result<Option<QuotedPost>> {
    db.opt(
        sql!(
            "select p.topic_id, p.body, a.name as author_name, p.official_at
              from posts p
              join accounts a on a.id = p.author_id
              where p.id = $1 and p.deleted_at is null"
        ),
        (id,),
    )
    .await
}

/// The text that a customer is asked to have published: case, title, text; none once they have decided.
pub async fn publication(db: &mut Conn, id: PublicationId) -> Result<Option<(CaseId, String, String)>> {
    db.opt(sql!("select case_id, title, body from case_publications where id = $1 and decided_at is null"), (id,)).await
}

/// How often staff have taken a case on by themselves.
pub async fn takings(db: &mut Conn, case: CaseId) -> Result<i64> {
    let (count,): (i64,) = db
        .one(
            sql!(
                "select count(*)
                  from case_changes
                  where case_id = $1 and assignee_id is not null and actor_id is not null"
            ),
            (case,),
        )
        .await?;
    Ok(count)
}

/// Whether whoever has a case took it on with an answer: within a minute. Then the answer's letter is enough.
pub async fn answered_at_once(db: &mut Conn, case: &CaseRow) -> Result<bool> {
    let taken: Option<(DateTime<Utc>, AccountId)> = db
        .opt(
            sql!(
                "select at, assignee_id
                  from case_changes
                  where case_id = $1 and assignee_id is not null
                  order by id desc
                  limit 1"
            ),
            (case.id,),
        )
        .await?;
    let Some((at, assignee)) = taken else { return Ok(false) };
    let (topic, side) = (case.topic_id, case.side_topic_id.unwrap_or(case.topic_id));
    let answer: Option<(PostId,)> = db
        .opt(
            sql!(
                "select id
                  from posts
                  where (topic_id = $1 or topic_id = $2) and author_id = $3 and deleted_at is null
                    and created_at >= $4 and created_at <= $5
                  limit 1"
            ),
            (topic, side, assignee, at, at + TimeDelta::minutes(1)),
        )
        .await?;
    Ok(answer.is_some())
}

/// Whether anybody follows a case.
pub async fn has_followers(db: &mut Conn, case: CaseId) -> Result<bool> {
    let row: Option<(AccountId,)> =
        db.opt(sql!("select account_id from case_followers where case_id = $1 limit 1"), (case,)).await?;
    Ok(row.is_some())
}

/// Who follows a case, by account, after `after`.
pub async fn followers(db: &mut Conn, case: CaseId, after: AccountId, limit: i64) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = db
        .all(
            sql!(
                "select account_id
                  from case_followers
                  where case_id = $1 and account_id > $2
                  order by account_id
                  limit $3"
            ),
            (case, after, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}
