//! The words of ideas, folded and stemmed, of title and text in three languages: for the search and for what is similar.
//!
//! **Similar** are ideas that share telling words. Of each word only so many ideas are looked at, the rare words first, so that the work does not
//! grow with the community ([`similar`]). **Clusters** are undecided ideas that are alike, for those who merge ([`cluster`]). A **search** is a
//! condition for the list of ideas: all words, the last one perhaps not typed to its end ([`search`]); so is a board ([`on_board`]).

mod cluster;
mod queries;
mod search;
mod similar;

use super::queries as ideas;
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::events::Tag;
use crate::ids::TopicId;
use crate::policy;
use crate::words::fold;
use std::collections::BTreeSet;

pub use cluster::{Alike, alike};
pub use search::{on_board, search};
pub use similar::{Found, similar, similar_to};

/// Words kept of one idea: those of its title and the beginning of its text.
const WORDS_MAX: usize = 60;
/// Ideas whose words one round keeps at most.
const ROUND_MAX: i64 = 500;

/// Keeps the words of an idea's title and text in place of those before.
pub async fn keep(tx: &mut Tx, topic: TopicId) -> Result<()> {
    let text = ideas::text(tx, topic).await?;
    queries::forget(tx, topic).await?;
    let words = text.map(|text| words_of(&text.title, &text.body)).unwrap_or_default();
    queries::keep(tx, words.into_iter().map(|word| (word, topic)).collect()).await?;
    queries::set_indexed(tx, topic).await
}

/// Keeps the words of new ideas, many at once: each idea with its title and text. Whoever makes their rows writes `indexed_at`.
pub async fn keep_many(tx: &mut Tx, texts: &[(TopicId, &str, &str)]) -> Result<()> {
    let words = |(topic, title, body): &(TopicId, &str, &str)| {
        let topic = *topic;
        words_of(title, body).into_iter().map(move |word| (word, topic)).collect::<Vec<_>>()
    };
    queries::keep(tx, texts.iter().flat_map(words).collect()).await
}

/// Keeps the words of ideas that have none yet: those that were there before ideas had an index. Some of them each time, each in its own
/// transaction; safe to run on several nodes at once.
pub async fn tick(app: App) -> Result<()> {
    let waiting = queries::unindexed(&mut app.db.read_current().await?, ROUND_MAX).await?;
    for topic in waiting {
        let permit = policy::system("index.clock");
        app.db
            .write(permit, move |tx| {
                Box::pin(async move {
                    keep(tx, topic).await?;
                    // What a visitor's search found was kept in memory.
                    tx.touch(Tag::Idea(topic).key());
                    tx.touch(Tag::Ideas.key());
                    Ok(())
                })
            })
            .await?;
    }
    Ok(())
}

/// The same after a post of some topic changed; nothing where that topic is no idea.
pub async fn changed(tx: &mut Tx, topic: TopicId) -> Result<()> {
    if queries::is_idea(tx, topic).await? { keep(tx, topic).await } else { Ok(()) }
}

/// The words by which a text is found: each with its bare Hebrew form, none that every text has.
pub fn words_of(title: &str, body: &str) -> BTreeSet<String> {
    let mut kept = BTreeSet::new();
    for word in fold::words(title).chain(fold::words(body)).filter(|word| !fold::is_stop_word(word)) {
        if kept.len() >= WORDS_MAX {
            break;
        }
        kept.extend(forms(&word));
    }
    kept
}

/// A folded word as it is kept: its stem, and that of a Hebrew word without its prefix. The barest is the last.
fn forms(word: &str) -> Vec<String> {
    let mut forms = vec![fold::stem(word).to_owned()];
    forms.extend(fold::without_prefix(word).map(|rest| fold::stem(rest).to_owned()));
    forms
}
