//! Ideas with all that belongs to them, many in one transaction.

use super::queries::{self, FateLine};
use crate::boards::{self, Kind};
use crate::cocreation::{Counts, State, index};
use crate::db::Tx;
use crate::error::Result;
use crate::events::Tag;
use crate::ids::{AccountId, BoardId, PostId, TopicId};
use crate::transfer::queries::{self as shared, PostLine, TopicLine};
use crate::words::Lang;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// An idea from elsewhere.
#[derive(Clone, Debug)]
pub struct IdeaLine {
    pub board: BoardId,
    pub author: AccountId,
    pub title: String,
    pub body: String,
    pub body_html: String,
    pub lang: Option<Lang>,
    pub at: DateTime<Utc>,
    pub state: State,
    /// Votes that people gave elsewhere: a figure without people behind it.
    pub votes: i64,
    pub reason: String,
    pub tags: Vec<String>,
}

/// Adds ideas; the topic and the first post of each in the same order. `counts`: who sees votes outside of challenges.
pub async fn insert(tx: &mut Tx, lines: &[IdeaLine], counts: Counts) -> Result<Vec<(TopicId, PostId)>> {
    let topics = shared::insert_topics(tx, lines.iter().map(topic_line).collect()).await?;
    let each = || lines.iter().zip(topics.iter().copied());
    let posts = shared::insert_posts(tx, each().map(|(line, topic)| post_line(line, topic)).collect()).await?;
    let titles = each()
        .flat_map(|(line, topic)| boards::similar::index_words(&line.title).into_iter().map(move |word| (word, topic)));
    shared::insert_words(tx, titles.collect()).await?;
    let now = tx.now();
    let fates = each().map(|(line, topic)| {
        let over = matches!(line.state, State::Shipped | State::Declined);
        let shown = if counts.shown(false, over) { line.votes } else { 0 };
        let looked_at = (line.state != State::New).then_some(now);
        FateLine { topic, state: line.state, at: line.at, votes: line.votes, shown, looked_at }
    });
    queries::insert_fates(tx, fates.collect()).await?;
    let texts: Vec<(TopicId, &str, &str)> =
        each().map(|(line, topic)| (topic, line.title.as_str(), line.body.as_str())).collect();
    index::keep_many(tx, &texts).await?;
    let moved = each().filter(|(line, _)| line.state != State::New);
    let changes = moved.map(|(line, topic)| (topic, line.state, line.reason.clone(), line.at));
    queries::insert_changes(tx, changes.collect()).await?;
    let tags = each().flat_map(|(line, topic)| line.tags.iter().map(move |tag| (topic, tag.clone())));
    queries::insert_tags(tx, tags.collect()).await?;
    queries::insert_followers(tx, each().map(|(line, topic)| (topic, line.author)).collect()).await?;
    if let (Some(first), Some(last)) = (topics.iter().min(), topics.iter().max()) {
        queries::show_states(tx, *first, *last).await?;
    }
    let mut boards: HashMap<BoardId, i64> = HashMap::new();
    for line in lines {
        *boards.entry(line.board).or_default() += 1;
    }
    for (board, added) in boards {
        shared::count_topics(tx, board, added).await?;
    }
    tx.touch(Tag::Ideas.key());
    Ok(topics.into_iter().zip(posts).collect())
}

fn topic_line(line: &IdeaLine) -> TopicLine {
    TopicLine {
        board: line.board,
        author: line.author,
        kind: Kind::Idea,
        title: line.title.clone(),
        lang: line.lang,
        created_at: line.at,
        last_post_at: line.at,
        last_author: line.author,
        posts: 1,
    }
}

fn post_line(line: &IdeaLine, topic: TopicId) -> PostLine {
    PostLine {
        topic,
        number: 1,
        author: line.author,
        body: line.body.clone(),
        body_html: line.body_html.clone(),
        at: line.at,
    }
}
