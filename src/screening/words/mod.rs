//! Watched words and patterns: what moderators want to be blocked, held, flagged or replaced when somebody writes it.
//!
//! A **word** (or a few words) is found whole, whatever its case, accents, points, look-alike letters, invisible signs and common
//! disguises (`v1agra`, `v i a g r a`); `*` at an end stands for any ending. A **pattern** is a regular expression over the same folded
//! text. Both take time that grows with the text and with nothing else: what cannot be searched so (back references,
//! look-around, expressions of giant size) is refused when it is written down. [`check`] is the door.
//!
//! The words are compiled once and kept until somebody changes them, here or on another node.

mod actions;
mod fold;
mod listing;
mod matcher;
pub mod pages;
mod pattern;
mod queries;
mod tester;
mod views;

use crate::app::App;
use crate::db::kept;
use crate::error::Result;
use crate::ids::{BoardId, WatchedId};
use crate::words::Lang;
use std::sync::Arc;

pub use actions::{NewWord, Refused, add};
pub use matcher::{Entry, Found, Matcher};
pub use pages::routes;
pub use pattern::PatternFault;

/// Longer texts are looked at off the async threads, in bytes.
const INLINE_BYTES_MAX: usize = 4_096;

kept! {
    /// How a watched text is meant.
    WordKind {
        /// Words, found whole.
        Word = "word",
        /// A regular expression.
        Pattern = "pattern",
    }
}

kept! {
    /// What happens to a text in which it is found, the gravest first.
    WordAct {
        /// It comes back to its author with the explanation.
        Block = "block",
        /// It waits for a moderator.
        Hold = "hold",
        /// It is published, and a moderator looks at it.
        Flag = "flag",
        /// Other words are put in its place.
        Replace = "replace",
    }
}

/// A text to be looked at.
#[derive(Clone, Debug)]
pub struct Look<'a> {
    pub board: BoardId,
    /// None: not known, so the words of every language are looked for.
    pub lang: Option<Lang>,
    /// Empty for a reply.
    pub title: &'a str,
    pub body: &'a str,
}

/// A watched word that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub word: WatchedId,
    pub act: WordAct,
    /// What was found, as it was written.
    pub found: String,
    /// What the moderators say about it to the author; may be empty.
    pub note: String,
    /// The rule of the house that it goes with.
    pub rule_code: Option<String>,
}

/// What was found in a text, the gravest first, each word once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    pub hits: Vec<Hit>,
    /// The title after replacements.
    pub title: String,
    /// The body after replacements.
    pub body: String,
}

/// Looks for the watched words of that board and language, and counts what it found.
pub async fn check(app: &App, look: &Look<'_>) -> Result<Hits> {
    let matcher = current(app).await?;
    let (title, body) = (look.title.to_owned(), look.body.to_owned());
    if matcher.is_empty() {
        return Ok(Hits { hits: Vec::new(), title, body });
    }
    let (board, lang) = (look.board, look.lang);
    let hits = if title.len() + body.len() <= INLINE_BYTES_MAX {
        matcher.check(board, lang, title, body)
    } else {
        app.heavy(move || matcher.check(board, lang, title, body)).await?
    };
    actions::count(app, &hits.hits).await;
    Ok(hits)
}

/// The words that are watched now, compiled.
async fn current(app: &App) -> Result<Arc<Matcher>> {
    let age = match app.kept.get::<Matcher>() {
        Ok(matcher) => return Ok(matcher),
        Err(age) => age,
    };
    let entries = queries::live(&mut app.db.read_current().await?).await?;
    let matcher = app.heavy(move || Matcher::new(entries)).await?;
    Ok(app.kept.keep(age, matcher))
}
