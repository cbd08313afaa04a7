//! Every statement behind feeds and the sitemap. All look with a visitor's eyes.

use crate::db::Conn;
use crate::error::Result;
use crate::ids::{BoardId, PostId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A post as a feed carries it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EntryRow {
    pub post_id: PostId,
    pub topic_id: TopicId,
    pub number: i64,
    pub title: String,
    pub slug: String,
    pub lang: Option<String>,
    pub author_name: String,
    pub body_html: String,
    pub created_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    pub official_at: Option<DateTime<Utc>>,
    pub official_department: Option<String>,
}

/// The first posts of a public board's topics, the latest answered topic first.
pub async fn of_board(conn: &mut Conn, board: BoardId, limit: i64) -> Result<Vec<EntryRow>> {
    conn.all(
        sql!(
            "select p.id as post_id, t.id as topic_id, p.number, t.title, t.slug, t.lang, a.name as author_name,
                case when p.sensitive_at is null and t.sensitive_at is null then p.body_html else '' end as body_html,
                p.created_at, p.edited_at, p.official_at, p.official_department
              from topics t
              join boards b on b.id = t.board_id
              join posts p on p.topic_id = t.id and p.number = 1
              join accounts a on a.id = p.author_id
              where t.board_id = $1 and b.see_audience = 'everyone' and not t.private
                and t.deleted_at is null and t.merged_into_id is null and p.deleted_at is null
              order by t.last_post_at desc, t.id desc
              limit $2"
        ),
        (board, limit),
    )
    .await
}

/// The latest posts of a public topic.
pub async fn of_topic(conn: &mut Conn, topic: TopicId, limit: i64) -> Result<Vec<EntryRow>> {
    conn.all(
        sql!(
            "select p.id as post_id, t.id as topic_id, p.number, t.title, t.slug, t.lang, a.name as author_name,
                case when p.sensitive_at is null and t.sensitive_at is null then p.body_html else '' end as body_html,
                p.created_at, p.edited_at, p.official_at, p.official_department
              from topics t
              join boards b on b.id = t.board_id
              join posts p on p.topic_id = t.id
              join accounts a on a.id = p.author_id
              where t.id = $1 and b.see_audience = 'everyone' and not t.private
                and t.deleted_at is null and t.merged_into_id is null and p.deleted_at is null
              order by p.number desc
              limit $2"
        ),
        (topic, limit),
    )
    .await
}

/// The latest official answers on public boards.
pub async fn official(conn: &mut Conn, limit: i64) -> Result<Vec<EntryRow>> {
    conn.all(
        sql!(
            "select p.id as post_id, t.id as topic_id, p.number, t.title, t.slug, t.lang, a.name as author_name,
                case when p.sensitive_at is null and t.sensitive_at is null then p.body_html else '' end as body_html,
                p.created_at, p.edited_at, p.official_at, p.official_department
              from posts p
              join topics t on t.id = p.topic_id
              join boards b on b.id = t.board_id
              join accounts a on a.id = p.author_id
              where p.official_at is not null and p.deleted_at is null and b.see_audience = 'everyone' and not t.private
                and t.deleted_at is null and t.merged_into_id is null
              order by p.official_at desc, p.id desc
              limit $1"
        ),
        (limit,),
    )
    .await
}

/// The highest id of a topic; 0 when there is none.
pub async fn last_topic(conn: &mut Conn) -> Result<i64> {
    let (last,): (i64,) = conn.one(sql!("select cast(coalesce(max(id), 0) as bigint) from topics"), ()).await?;
    Ok(last)
}

/// A topic as the sitemap lists it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PlaceRow {
    pub id: TopicId,
    pub slug: String,
    pub last_post_at: DateTime<Utc>,
}

/// Public topics with an id above `after` and at most `to`, in their order.
pub async fn topics_between(conn: &mut Conn, after: i64, to: i64, limit: i64) -> Result<Vec<PlaceRow>> {
    conn.all(
        sql!(
            "select t.id, t.slug, t.last_post_at
              from topics t
              join boards b on b.id = t.board_id
              where t.id > $1 and t.id <= $2 and b.see_audience = 'everyone' and not t.private
                and t.deleted_at is null and t.merged_into_id is null
              order by t.id
              limit $3"
        ),
        (after, to, limit),
    )
    .await
}
