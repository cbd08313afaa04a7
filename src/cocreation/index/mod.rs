//! The words of ideas, folded and stemmed, of title and text in three languages: for the search and for what is similar.

mod queries;

use super::queries as ideas;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::TopicId;
use crate::words::fold;
use std::collections::BTreeSet;

/// Words kept of one idea: those of its title and the beginning of its text.
const WORDS_MAX: usize = 60;

/// Keeps the words of an idea's title and text in place of those before.
pub async fn keep(tx: &mut Tx, topic: TopicId) -> Result<()> {
    let text = ideas::text(tx, topic).await?;
    queries::forget(tx, topic).await?;
    let words = text.map(|text| words_of(&text.title, &text.body)).unwrap_or_default();
    queries::keep(tx, words.into_iter().map(|word| (word, topic)).collect()).await
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
        kept.insert(fold::stem(&word).to_owned());
        kept.extend(fold::without_prefix(&word).map(|rest| fold::stem(rest).to_owned()));
    }
    kept
}
