//! Every statement about the words of ideas.

use super::search::Asked;
use super::similar::Found;
use crate::cocreation::idea::State;
use crate::db::{Bound, Condition, Conn, Tx};
use crate::error::Result;
use crate::ids::{BoardId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use std::collections::HashSet;

/// Drops the words of an idea.
pub async fn forget(tx: &mut Tx, topic: TopicId) -> Result<()> {
    tx.exec(sql!("delete from idea_words where topic_id = $1"), (topic,)).await?;
    Ok(())
}

/// Keeps the words of ideas.
pub async fn keep(tx: &mut Tx, rows: Vec<(String, TopicId)>) -> Result<()> {
    tx.exec_many(
        sql!("insert into idea_words (word, topic_id) values {} on conflict (word, topic_id) do nothing"),
        rows,
    )
    .await?;
    Ok(())
}

/// Says that the words of an idea are kept.
pub async fn set_indexed(tx: &mut Tx, topic: TopicId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update ideas set indexed_at = $2 where topic_id = $1"), (topic, now)).await?;
    Ok(())
}

/// Ideas whose words were never kept, the oldest first.
pub async fn unindexed(conn: &mut Conn, limit: i64) -> Result<Vec<TopicId>> {
    let rows: Vec<(TopicId,)> = conn
        .all(sql!("select topic_id from ideas where indexed_at is null order by topic_id limit $1"), (limit,))
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Whether a topic is an idea.
pub async fn is_idea(conn: &mut Conn, topic: TopicId) -> Result<bool> {
    let row: Option<(TopicId,)> = conn.opt(sql!("select topic_id from ideas where topic_id = $1"), (topic,)).await?;
    Ok(row.is_some())
}

/// Ideas with a word that was asked for, each once, in no order; none where more than `limit` have it.
pub async fn with(conn: &mut Conn, asked: &Asked, limit: i64) -> Result<Option<Vec<i64>>> {
    let mut ids = match asked {
        Asked::Whole(word) => with_word(conn, word, limit + 1).await?,
        Asked::Begun { stem, typed } => {
            // An idea may have several words that begin so: those are looked at, too, but not without end.
            let looked = limit * 2 + 1;
            let mut ids = with_beginning(conn, typed, looked).await?;
            if ids.len() as i64 == looked {
                return Ok(None);
            }
            ids.extend(with_word(conn, stem, limit + 1).await?);
            ids
        }
    };
    ids.sort_unstable();
    ids.dedup();
    Ok(Some(ids).filter(|ids| ids.len() as i64 <= limit))
}

async fn with_word(conn: &mut Conn, word: &str, limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> =
        conn.all(sql!("select topic_id from idea_words where word = $1 limit $2"), (word, limit)).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

async fn with_beginning(conn: &mut Conn, typed: &str, limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = conn
        .all(
            sql!("select topic_id from idea_words where word >= $1 and word < $2 limit $3"),
            (typed, beyond(typed), limit),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Behind every text that begins so.
fn beyond(beginning: &str) -> String {
    format!("{beginning}\u{10ffff}")
}

/// These ideas.
pub fn of_ids(ids: Vec<i64>) -> Condition {
    Condition::ids("i.topic_id in ({})", ids)
}

/// The idea has that word.
pub fn has(asked: &Asked) -> Condition {
    match asked {
        Asked::Whole(word) => Condition::word(
            "exists (select 1 from idea_words w where w.topic_id = i.topic_id and w.word = {})",
            word.as_str(),
        ),
        Asked::Begun { stem, typed } => Condition::new(
            "(exists (select 1 from idea_words w where w.topic_id = i.topic_id and w.word = {})
              or exists (select 1 from idea_words w where w.topic_id = i.topic_id and w.word >= {} and w.word < {}))",
            vec![Bound::Word(stem.clone()), Bound::Word(typed.clone()), Bound::Word(beyond(typed))],
        ),
    }
}

/// The newest ideas with a word in one of its forms, each once.
pub async fn newest_with(conn: &mut Conn, forms: &[String], limit: i64) -> Result<Vec<TopicId>> {
    let mut topics: Vec<TopicId> = Vec::new();
    for form in forms {
        let rows: Vec<(TopicId,)> = conn
            .all(
                sql!("select topic_id from idea_words where word = $1 order by topic_id desc limit $2"),
                (form.as_str(), limit),
            )
            .await?;
        topics.extend(rows.into_iter().map(|row| row.0));
    }
    topics.sort_unstable_by_key(|topic| std::cmp::Reverse(*topic));
    topics.dedup();
    topics.truncate(limit as usize);
    Ok(topics)
}

/// Which of the ideas have which of the words.
pub async fn having(conn: &mut Conn, topics: &[i64], words: Vec<String>) -> Result<HashSet<(TopicId, String)>> {
    let most = (topics.len() * words.len()) as i64;
    let conditions = [
        Condition::ids("w.topic_id in ({})", topics.to_vec()),
        Condition::new("w.word in ({})", vec![Bound::Words(words)]),
    ];
    let text = sql!("select w.topic_id, w.word from idea_words w where w.topic_id > 0{where} limit $1");
    let rows: Vec<(TopicId, String)> = conn.all_where(text, (most,), &conditions).await?;
    Ok(rows.into_iter().collect())
}

/// Whether a board has more ideas than so many.
pub async fn is_large(conn: &mut Conn, board: BoardId, ideas: i64) -> Result<bool> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(*)
                  from (select id from topics where board_id = $1 and idea_state is not null order by board_id, id limit $2) t"
            ),
            (board, ideas + 1),
        )
        .await?;
    Ok(count > ideas)
}

/// An idea that was found, or its main one.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FoundRow {
    pub found: TopicId,
    pub topic_id: TopicId,
    pub title: String,
    pub slug: String,
    pub state: String,
    pub shown_votes: i64,
    pub post_count: i64,
}

impl FoundRow {
    /// As it is handed on.
    pub fn into_found(self) -> Found {
        Found {
            topic: self.topic_id,
            title: self.title,
            slug: self.slug,
            state: State::parse(&self.state).unwrap_or(State::New),
            votes: self.shown_votes,
            post_count: self.post_count,
        }
    }
}

/// Those of the ideas that this viewer may see, in no order; of a merged one the main idea.
pub async fn visible(conn: &mut Conn, viewer: &Viewer, topics: &[TopicId]) -> Result<Vec<FoundRow>> {
    let ids: Vec<i64> = topics.iter().map(|id| id.0).collect();
    conn.all_in_with(
        sql!(
            "select f.topic_id as found, i.topic_id, t.title, t.slug, i.state, i.shown_votes, t.post_count
              from ideas f
              join ideas i on i.topic_id = coalesce(f.main_topic_id, f.topic_id)
              join topics t on t.id = i.topic_id
              join boards b on b.id = t.board_id
              where t.deleted_at is null and t.merged_into_id is null and (not t.private or t.author_id = $1 or $2)
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and $1 > 0) or $2
                  or (b.see_audience = 'invited'
                    and b.id in (select board_id from board_members where account_id = $1 and active)))
                and f.topic_id in ({})"
        ),
        (viewer.id_or_zero(), viewer.is_staff()),
        &ids,
    )
    .await
}

/// The newest ideas that nobody has decided about.
pub async fn undecided(conn: &mut Conn, limit: i64) -> Result<Vec<TopicId>> {
    let rows: Vec<(TopicId,)> = conn
        .all(
            sql!(
                "select i.topic_id
                  from ideas i
                  join topics t on t.id = i.topic_id
                  where i.main_topic_id is null and i.state in ('new', 'under_review') and t.deleted_at is null
                  order by i.topic_id desc
                  limit $1"
            ),
            (limit,),
        )
        .await?;
    Ok(rows.into_iter().map(|(topic,)| topic).collect())
}

/// The words of ideas, those of each as one text.
pub async fn words_of_ideas(conn: &mut Conn, topics: &[TopicId]) -> Result<Vec<(TopicId, String)>> {
    let ids: Vec<i64> = topics.iter().map(|id| id.0).collect();
    conn.all_in(
        sql!(
            "select w.topic_id, string_agg(w.word, ' ') as words
              from idea_words w
              where w.topic_id in ({})
              group by w.topic_id"
        ),
        &ids,
    )
    .await
}
