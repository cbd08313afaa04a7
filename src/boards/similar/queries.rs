//! The SQL of similar topics.

use super::Similar;
use crate::boards::Kind;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::TopicId;
use crate::policy::Viewer;
use crate::sql;

/// Drops the words of a topic.
pub async fn forget(tx: &mut Tx, topic: TopicId) -> Result<()> {
    tx.exec(sql!("delete from topic_words where topic_id = $1"), (topic,)).await?;
    Ok(())
}

/// Keeps the folded words of a topic's title.
pub async fn keep(tx: &mut Tx, words: Vec<String>, topic: TopicId) -> Result<()> {
    let rows: Vec<(String, TopicId)> = words.into_iter().map(|word| (word, topic)).collect();
    tx.exec_many(
        sql!("insert into topic_words (word, topic_id) values {} on conflict (word, topic_id) do nothing"),
        rows,
    )
    .await?;
    Ok(())
}

/// The newest topics with this word in their title.
pub async fn with_word(conn: &mut Conn, word: &str, limit: i64) -> Result<Vec<TopicId>> {
    let rows: Vec<(TopicId,)> = conn
        .all(
            sql!(
                "select topic_id
                  from topic_words
                  where word = $1
                  order by topic_id desc
                  limit $2"
            ),
            (word, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

#[derive(sqlx::FromRow)]
struct SimilarRow {
    id: TopicId,
    title: String,
    slug: String,
    kind: String,
    solved: bool,
}

/// Those of the topics that this viewer may see, in no order.
pub async fn visible(conn: &mut Conn, viewer: &Viewer, topics: &[TopicId]) -> Result<Vec<Similar>> {
    let ids: Vec<i64> = topics.iter().map(|id| id.0).collect();
    let rows: Vec<SimilarRow> = conn
        .all_in_with(
            sql!(
                "select t.id, t.title, t.slug, t.kind, (t.solved_post_id is not null) as solved
                  from topics t
                  join boards b on b.id = t.board_id
                  where t.deleted_at is null and t.merged_into_id is null
                    and (b.see_audience = 'everyone' or (b.see_audience = 'members' and $1) or $2
                      or (b.see_audience = 'invited'
                        and b.id in (select m.board_id from board_members m where m.account_id = $3 and m.active)))
                    and (not t.private or t.author_id = $3 or $2)
                    and t.id in ({})"
            ),
            (viewer.actor().is_some(), viewer.is_staff(), viewer.id_or_zero()),
            &ids,
        )
        .await?;
    Ok(rows.into_iter().filter_map(SimilarRow::into_similar).collect())
}

impl SimilarRow {
    fn into_similar(self) -> Option<Similar> {
        let kind = Kind::parse(&self.kind)?;
        Some(Similar { id: self.id, title: self.title, slug: self.slug, kind, solved: self.solved })
    }
}
