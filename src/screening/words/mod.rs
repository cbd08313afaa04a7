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

/// How a watched text is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WordKind {
    /// Words, found whole.
    Word,
    /// A regular expression.
    Pattern,
}

impl WordKind {
    /// Every kind, in the order of a form.
    pub const ALL: [Self; 2] = [Self::Word, Self::Pattern];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Pattern => "pattern",
        }
    }

    /// The kind of that word, if there is one.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl TryFrom<String> for WordKind {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        Self::parse(&word).ok_or_else(|| format!("no such kind of watched word: {word}"))
    }
}

/// What happens to a text in which it is found, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordAct {
    /// It comes back to its author with the explanation.
    Block,
    /// It waits for a moderator.
    Hold,
    /// It is published, and a moderator looks at it.
    Flag,
    /// Other words are put in its place.
    Replace,
}

impl WordAct {
    /// Every act, the gravest first.
    pub const ALL: [Self; 4] = [Self::Block, Self::Hold, Self::Flag, Self::Replace];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Hold => "hold",
            Self::Flag => "flag",
            Self::Replace => "replace",
        }
    }

    /// The act of that word, if there is one.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == word)
    }
}

impl TryFrom<String> for WordAct {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        Self::parse(&word).ok_or_else(|| format!("no such act of a watched word: {word}"))
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
