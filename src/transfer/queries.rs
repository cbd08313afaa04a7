//! Topics and posts by the thousand: the multi-row twins of what `boards` does one at a time.

use crate::boards::Kind;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, PostId, TopicId};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// A topic as it stands when all its posts are there.
#[derive(Clone, Debug)]
pub struct TopicLine {
    pub board: BoardId,
    pub author: AccountId,
    pub kind: Kind,
    pub title: String,
    pub lang: Option<Lang>,
    pub created_at: DateTime<Utc>,
    pub last_post_at: DateTime<Utc>,
    pub last_author: AccountId,
    pub posts: i64,
}

/// A post of a topic.
#[derive(Clone, Debug)]
pub struct PostLine {
    pub topic: TopicId,
    pub number: i64,
    pub author: AccountId,
    pub body: String,
    pub body_html: String,
    pub at: DateTime<Utc>,
}

/// Adds topics; their ids in the same order.
pub async fn insert_topics(tx: &mut Tx, topics: Vec<TopicLine>) -> Result<Vec<TopicId>> {
    let rows = topics
        .into_iter()
        .map(|topic| {
            let (slug, folded) = (crate::boards::slug(&topic.title), crate::boards::similar::fold(&topic.title));
            (
                topic.board,
                topic.author,
                topic.kind.as_str(),
                topic.title,
                slug,
                folded,
                topic.lang.map(Lang::code),
                false,
                topic.created_at,
                topic.last_post_at,
                topic.last_author,
                topic.posts,
                topic.posts + 1,
                1_i64,
            )
        })
        .collect();
    let ids: Vec<(TopicId,)> = tx
        .returning_many(
            sql!(
                "insert into topics (board_id, author_id, kind, title, slug, search_text, lang, private, created_at, last_post_at, last_author_id, post_count, next_number, version)
                 values {}
                 returning id"
            ),
            rows,
        )
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Adds posts; their ids in the same order.
pub async fn insert_posts(tx: &mut Tx, posts: Vec<PostLine>) -> Result<Vec<PostId>> {
    let ids: Vec<(PostId,)> = tx
        .returning_many(
            sql!(
                "insert into posts (topic_id, number, author_id, body, body_html, created_at, edit_count)
                 values {}
                 returning id"
            ),
            posts
                .into_iter()
                .map(|post| (post.topic, post.number, post.author, post.body, post.body_html, post.at, 0_i64))
                .collect(),
        )
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Marks a post as the brand's answer, at a time in the past.
pub async fn make_official(tx: &mut Tx, topic: TopicId, post: PostId, by: AccountId, at: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("update posts set official_at = $2, official_by = $3 where id = $1"), (post, at, by)).await?;
    tx.exec(sql!("update topics set official_post_id = $2 where id = $1"), (topic, post)).await?;
    Ok(())
}

/// Keeps the words by which titles are found.
pub async fn insert_words(tx: &mut Tx, words: Vec<(String, TopicId)>) -> Result<()> {
    tx.exec_many(
        sql!("insert into topic_words (word, topic_id) values {} on conflict (word, topic_id) do nothing"),
        words,
    )
    .await?;
    Ok(())
}

/// Counts topics that were added to a board.
pub async fn count_topics(tx: &mut Tx, board: BoardId, added: i64) -> Result<()> {
    tx.exec(sql!("update boards set topic_count = topic_count + $2 where id = $1"), (board, added)).await?;
    Ok(())
}

/// Remembers what was brought in. A row that is there already is a conflict: another import runs at the same time.
pub async fn insert_imported(tx: &mut Tx, rows: Vec<(String, String, PostId)>) -> Result<()> {
    tx.exec_many(sql!("insert into imported (source, external_id, post_id) values {}"), rows).await?;
    Ok(())
}

/// Ids that an earlier run brought in from `source`, after `after`, in their order.
pub async fn imported_ids(conn: &mut Conn, source: &str, after: &str, limit: i64) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = conn
        .all(
            sql!(
                "select external_id
                 from imported
                 where source = $1 and external_id > $2
                 order by external_id
                 limit $3"
            ),
            (source, after, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
