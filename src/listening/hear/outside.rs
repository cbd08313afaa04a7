//! What is said outside: sources hand it in, the round listens to it.

use super::{Heard, Keys, Listeners, Utterance, queries};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{MentionId, SourceId, sha256_hex};
use crate::listening::sources::SourceRow;
use crate::listening::watch::AuthorKind;
use crate::ui::text as people;
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashSet;

/// Characters of an outside title and excerpt that are kept.
const TITLE_CHARS_MAX: usize = 200;
const EXCERPT_CHARS_MAX: usize = 1_000;
/// Characters of an outside link at most; a longer one is no link.
const LINK_CHARS_MAX: usize = 1_000;
/// A time that is so far ahead is a wrong one.
const AHEAD_MAX: TimeDelta = TimeDelta::hours(1);
/// A time that is older than ten years is a wrong one (1970).
const AGE_MAX: TimeDelta = TimeDelta::days(3_660);

/// Something that a source has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What the source knows it by: its guid, or else its link.
    pub key: String,
    pub at: Option<DateTime<Utc>>,
    pub link: Option<String>,
    pub title: String,
    pub excerpt: String,
    pub lang: Option<String>,
    /// Whatever tells its author from others; only a keyed hash of it is kept.
    pub author: Option<String>,
}

/// What became of what a source handed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub new: usize,
    /// Known before, or twice in what was handed in.
    pub known: usize,
}

/// Keeps what a source has and nobody knew. What it had before it was listened to is kept, too, but is no news: it alarms nobody.
/// A time in doubt (none, in the future, long past) becomes the present.
pub async fn take_in(tx: &mut Tx, source: &SourceRow, items: Vec<Item>) -> Result<Taken> {
    let (now, keys, all) = (tx.now(), Keys::load(tx).await?, items.len());
    let mut met = HashSet::new();
    let mut lines = Vec::with_capacity(all);
    for item in items {
        let key = sha256_hex(&item.key);
        if !met.insert(key.clone()) {
            continue;
        }
        let at = item.at.filter(|at| *at <= now + AHEAD_MAX && *at >= now - AGE_MAX);
        // A feed with fifty old entries without a time is no storm.
        let news = source.begun_at.is_some_and(|begun| at.is_none_or(|at| at >= begun - TimeDelta::days(1)));
        let who = match &item.author {
            Some(author) => format!("source {} {}", source.id, people::clean_line(author)),
            None => format!("source {} item {key}", source.id),
        };
        let lang = item.lang.as_deref().and_then(primary).or(source.lang.clone());
        let link = item.link.filter(|link| link.chars().count() <= LINK_CHARS_MAX);
        lines.push((
            at.unwrap_or(now).min(now),
            now,
            source.id,
            key,
            lang,
            AuthorKind::Outside.as_str(),
            keys.of(&who).0,
            link,
            cut(&people::clean_line(&item.title), TITLE_CHARS_MAX),
            cut(&item.excerpt, EXCERPT_CHARS_MAX),
            news,
        ));
    }
    let made = queries::insert_outside(tx, lines).await?;
    queries::add_unmatched(tx, &made).await?;
    Ok(Taken { new: made.len(), known: all - made.len() })
}

/// `pl-PL` is `pl`; a language that we have no words in is kept as it is.
fn primary(tag: &str) -> Option<String> {
    let first = tag.split(['-', '_']).next()?.trim().to_ascii_lowercase();
    (first.len() <= 3 && !first.is_empty() && first.chars().all(|c| c.is_ascii_alphabetic())).then_some(first)
}

fn cut(text: &str, chars_max: usize) -> String {
    text.chars().take(chars_max).collect()
}

/// An outside mention to listen to.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct ItemRow {
    pub id: MentionId,
    pub at: DateTime<Utc>,
    pub heard_at: DateTime<Utc>,
    pub source_id: SourceId,
    pub lang: Option<String>,
    pub author_key: i64,
    pub title: String,
    pub excerpt: String,
    pub news: bool,
}

impl ItemRow {
    /// The detector learns from it. Old entries without a time have the time at which they were heard: together they would be a storm.
    pub(super) fn told(&self) -> bool {
        self.news || self.at < self.heard_at
    }

    pub(super) fn utterance(&self) -> Utterance {
        Utterance {
            title: self.title.clone(),
            body: self.excerpt.clone(),
            lang: self.lang.as_deref().and_then(Lang::parse),
            kind: None,
            board: None,
            source: Some(self.source_id),
            author: AuthorKind::Outside,
        }
    }
}

/// Listens to these mentions and takes them off the list.
pub(super) async fn hear(tx: &mut Tx, listeners: &Listeners, items: Vec<ItemRow>) -> Result<Vec<Heard>> {
    let ids: Vec<i64> = items.iter().map(|item| item.id.0).collect();
    let found = items.into_iter().map(|item| Heard {
        watches: listeners.matcher.find(&item.utterance().said()),
        mention: item.id,
        at: item.at,
        author: item.author_key,
        author_before: None,
        news: item.news,
        told: item.told(),
    });
    let heard = found.filter(|it| !it.watches.is_empty()).collect();
    queries::delete_unmatched(tx, &ids).await?;
    Ok(heard)
}
