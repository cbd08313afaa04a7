//! Every statement about what people are told.

use super::News;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, NewsId, TopicId};
use crate::sql;

/// Keeps one thing to be told.
pub async fn insert(tx: &mut Tx, news: &News) -> Result<NewsId> {
    let now = tx.now();
    let args = (news.kind.as_str(), news.challenge, news.data.to_string(), news.by, now);
    let id = tx
        .insert_id(
            sql!(
                "insert into news (kind, challenge_id, data, by_id, at, cursor_id)
                  values ($1, $2, $3, $4, $5, 0)
                  returning id"
            ),
            args,
        )
        .await?;
    Ok(NewsId(id))
}

/// The ideas that it is about, with what became of each.
pub async fn insert_ideas(tx: &mut Tx, rows: Vec<(NewsId, TopicId, String)>) -> Result<()> {
    tx.exec_many(
        sql!("insert into news_ideas (news_id, topic_id, data) values {} on conflict (news_id, topic_id) do nothing"),
        rows,
    )
    .await?;
    Ok(())
}

/// Whom it names.
pub async fn insert_people(tx: &mut Tx, rows: Vec<(NewsId, AccountId, Option<TopicId>, String)>) -> Result<()> {
    tx.exec_many(
        sql!(
            "insert into news_people (news_id, account_id, topic_id, because) values {}
              on conflict (news_id, account_id) do nothing"
        ),
        rows,
    )
    .await?;
    Ok(())
}
