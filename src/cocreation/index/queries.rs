//! Every statement about the words of ideas.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::TopicId;
use crate::sql;

/// Drops the words of an idea.
pub async fn forget(tx: &mut Tx, topic: TopicId) -> Result<()> {
    tx.exec(sql!("delete from idea_words where topic_id = $1"), (topic,)).await?;
    Ok(())
}

/// Keeps the words of an idea.
pub async fn keep(tx: &mut Tx, rows: Vec<(String, TopicId)>) -> Result<()> {
    tx.exec_many(
        sql!("insert into idea_words (word, topic_id) values {} on conflict (word, topic_id) do nothing"),
        rows,
    )
    .await?;
    Ok(())
}

/// Whether a topic is an idea.
pub async fn is_idea(conn: &mut Conn, topic: TopicId) -> Result<bool> {
    let row: Option<(TopicId,)> = conn.opt(sql!("select topic_id from ideas where topic_id = $1"), (topic,)).await?;
    Ok(row.is_some())
}
