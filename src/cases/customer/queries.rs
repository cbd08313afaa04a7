//! Every SQL text of the customer's side of a case. Nothing here reads notes, reviews or the audit trail.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, CaseId, PostId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// What the customer or the brand wrote.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SaidRow {
    pub id: PostId,
    pub topic_id: TopicId,
    pub number: i64,
    pub author_id: AccountId,
    pub author_name: String,
    pub author_role: String,
    pub author_department: Option<String>,
    pub body_html: String,
    pub created_at: DateTime<Utc>,
    pub official_at: Option<DateTime<Utc>>,
}

/// The latest that the customer and the brand wrote in a topic, the latest first; what others say there is no part of the case.
pub async fn said(db: &mut Conn, topic: TopicId, customer: AccountId, limit: i64) -> Result<Vec<SaidRow>> {
    db.all(
        sql!(
            "select p.id, p.topic_id, p.number, p.author_id, a.name as author_name, a.role as author_role,
                a.department as author_department, p.body_html, p.created_at, p.official_at
              from posts p
              join accounts a on a.id = p.author_id
              where p.topic_id = $1 and p.deleted_at is null
                and (p.author_id = $2 or a.role <> 'member' or p.official_at is not null)
              order by p.number desc
              limit $3"
        ),
        (topic, customer, limit),
    )
    .await
}

/// Whether a post of these topics shows the upload of that key.
pub async fn shows_file(db: &mut Conn, topic: TopicId, side: TopicId, key: &str) -> Result<bool> {
    let row: Option<(PostId,)> = db
        .opt(
            sql!(
                "select p.id
                  from uploads u
                  join post_uploads l on l.upload_id = u.id
                  join posts p on p.id = l.post_id
                  where u.key = $3 and p.deleted_at is null and (p.topic_id = $1 or p.topic_id = $2)
                  limit 1"
            ),
            (topic, side, key),
        )
        .await?;
    Ok(row.is_some())
}

/// Keeps what the customer says of how it went, unless it was said before.
pub async fn rate(tx: &mut Tx, case: CaseId, stars: i64, sentence: &str) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update cases
                  set rating = $2, rating_text = $3, rated_at = $4
                  where id = $1 and rated_at is null"
            ),
            (case, stars, sentence, now),
        )
        .await?;
    Ok(changed > 0)
}
