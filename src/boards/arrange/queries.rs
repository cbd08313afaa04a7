//! Statements that move posts between topics.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, PostId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A post that is to move.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MovingPost {
    pub id: PostId,
    pub author_id: AccountId,
    pub created_at: DateTime<Utc>,
}

/// Those of the chosen posts that stand in the topic and are not its first, in their order.
pub async fn chosen(conn: &mut Conn, topic: TopicId, ids: &[i64]) -> Result<Vec<MovingPost>> {
    conn.all_in_with(
        sql!(
            "select id, author_id, created_at
              from posts
              where topic_id = $1 and number > 1 and id in ({})
              order by number"
        ),
        (topic,),
        ids,
    )
    .await
}

/// Adds an empty topic beside another one: same board, kind, language and privacy. Its posts follow.
pub async fn insert_beside(
    tx: &mut Tx,
    beside: TopicId,
    title: &str,
    slug: &str,
    folded: &str,
    author: AccountId,
    at: DateTime<Utc>,
) -> Result<TopicId> {
    tx.insert_id(
        sql!("insert into topics (board_id, author_id, kind, title, slug, search_text, lang, private, created_at, last_post_at,
                last_author_id, post_count, next_number, version)
              select board_id, $2, kind, $3, $4, $5, lang, private, $6, $6, $2, 0, 1, 1
              from topics
              where id = $1
              returning id"),
        (beside, author, title, slug, folded, at),
    )
    .await
    .map(TopicId)
}

/// Puts one post at a number of another topic.
pub async fn put(tx: &mut Tx, post: PostId, topic: TopicId, number: i64) -> Result<()> {
    tx.exec(sql!("update posts set topic_id = $2, number = $3 where id = $1"), (post, topic, number)).await.map(|_| ())
}

/// Puts all posts of one topic behind those of another, in their order.
pub async fn append_all(tx: &mut Tx, from: TopicId, into: TopicId) -> Result<u64> {
    tx.exec(
        sql!(
            "update posts
              set topic_id = $2, number = number + (select t.next_number - 1 from topics t where t.id = $2)
              where topic_id = $1"
        ),
        (from, into),
    )
    .await
}

/// After posts came or left: counts, the next number and the latest post as they are now.
pub async fn recount(tx: &mut Tx, topic: TopicId) -> Result<()> {
    tx.exec(
        sql!("update topics
              set version = version + 1,
                post_count = (select count(*) from posts p where p.topic_id = $1),
                next_number = case
                  when next_number > (select coalesce(max(p.number), 0) from posts p where p.topic_id = $1) then next_number
                  else (select coalesce(max(p.number), 0) + 1 from posts p where p.topic_id = $1) end,
                last_post_at = coalesce((select max(p.created_at) from posts p where p.topic_id = $1), last_post_at),
                last_author_id = coalesce((select p.author_id from posts p where p.topic_id = $1
                                           order by p.created_at desc, p.id desc limit 1), last_author_id)
              where id = $1"),
        (topic,),
    )
    .await
    .map(|_| ())
}

/// Makes a topic, and those merged into it before, lead to another one, which shows its case if it has none itself. False when it was merged or removed already.
pub async fn lead_to(tx: &mut Tx, from: TopicId, into: TopicId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update topics set merged_into_id = $2, pinned_until = null, version = version + 1
                  where id = $1 and merged_into_id is null and deleted_at is null"
            ),
            (from, into),
        )
        .await?;
    tx.exec(sql!("update topics set merged_into_id = $2 where merged_into_id = $1"), (from, into)).await?;
    tx.exec(
        sql!(
            "update topics set case_state = (select f.case_state from topics f where f.id = $1)
              where id = $2 and case_state is null"
        ),
        (from, into),
    )
    .await?;
    Ok(changed > 0)
}
