//! Hearing: what is said at home and outside is held against the watches, counted, and judged.
//!
//! A post that is published or changed leaves its number in `unheard` in its own transaction (`events::HEARERS`); an outside mention one in
//! `unmatched`. The **round** takes both, a batch in a transaction: finds the watches, writes the mentions and the counts, hands them to the
//! detector of each watch, raises alerts, and takes them off the list. So whatever was counted is counted once: a program that is killed in
//! the middle begins the batch again. One node listens at a time (`listening_turn`).
//!
//! Invariants: `watch_counts` are the rows of `mention_watches`, recounted for each bucket that a batch touches, so what comes late stands where
//! it was said; what the detector remembers is written in the same transaction as what it counted; posts in rooms for invited people are not
//! listened to.
//!
//! In reading order: `keys` who said it · `post` from home · `outside` from sources · `judge` the detector · `back` the past of a new watch ·
//! `queries`.

pub mod back;
mod judge;
mod keys;
mod outside;
mod post;
mod queries;

use super::matcher::{Matcher, Said};
use super::queries::{WatchRow, active_rules};
use super::watch::AuthorKind;
use crate::app::App;
use crate::boards::Kind;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::events::Tag;
use crate::ids::{BoardId, MentionId, SourceId, WatchId};
use crate::policy;
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use keys::Keys;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

pub use outside::{Item, Taken, take_in};
pub use post::hear_posts;

/// Posts and outside mentions of one transaction.
const BATCH: i64 = 500;
/// Batches of one round; what is left waits for the next.
const BATCHES_MAX: usize = 200;
/// Longer without a round and nobody knows what was said in between.
const GAP: TimeDelta = TimeDelta::minutes(10);

/// The watches that listen, compiled.
pub struct Listeners {
    pub matcher: Matcher,
    pub watches: HashMap<WatchId, WatchRow>,
}

/// Something that was said, with where it stands.
#[derive(Clone, Debug)]
struct Heard {
    mention: MentionId,
    at: DateTime<Utc>,
    author: i64,
    /// The same person under the key before.
    author_before: Option<i64>,
    watches: Vec<WatchId>,
    /// It may alarm: not something that a source had before we listened to it.
    news: bool,
    /// It has a time of its own, or is news: the detector learns from it.
    told: bool,
}

/// What is held against the watches.
#[derive(Clone, Debug)]
struct Utterance {
    title: String,
    body: String,
    lang: Option<Lang>,
    kind: Option<Kind>,
    board: Option<BoardId>,
    source: Option<SourceId>,
    author: AuthorKind,
}

impl Utterance {
    fn said(&self) -> Said<'_> {
        Said {
            title: &self.title,
            body: &self.body,
            lang: self.lang,
            kind: self.kind,
            board: self.board,
            source: self.source,
            author: self.author,
        }
    }
}

/// The watches that listen, as they were last read.
pub async fn listeners(app: &App) -> Result<Arc<Listeners>> {
    match app.kept.get::<Listeners>() {
        Ok(kept) => Ok(kept),
        Err(age) => {
            let listeners = read_listeners(&mut app.db.read_current().await?).await?;
            Ok(app.kept.keep(age, listeners))
        }
    }
}

async fn read_listeners(conn: &mut Conn) -> Result<Listeners> {
    let active = active_rules(conn).await?;
    let watches = active.iter().map(|(watch, _)| (watch.id, watch.clone())).collect();
    Ok(Listeners { matcher: Matcher::new(active.into_iter().map(|(watch, rule)| (watch.id, rule))), watches })
}

/// The round: hears what came since the last one.
pub async fn round(app: App) -> Result<()> {
    // A round without anything to hear costs no write but once a minute.
    if !queries::is_due(&mut app.db.read_current().await?, app.now() - TimeDelta::minutes(1)).await? {
        return Ok(());
    }
    for _ in 0..BATCHES_MAX {
        let listeners = listeners(&app).await?;
        let permit = policy::system("listening");
        let taken = app.db.write(permit, move |tx| Box::pin(async move { batch(tx, &listeners).await })).await?;
        if taken < BATCH {
            break;
        }
    }
    Ok(())
}

/// One batch; how much was taken.
async fn batch(tx: &mut Tx, listeners: &Listeners) -> Result<i64> {
    let now = tx.now();
    let last = queries::take_turn(tx).await?;
    if now - last > GAP {
        queries::insert_gap(tx, last, now).await?;
    }
    let (posts, items) = (queries::unheard(tx, BATCH).await?, queries::unmatched(tx, BATCH).await?);
    queries::note_turn(tx, now).await?;
    if posts.is_empty() && items.is_empty() {
        return Ok(0);
    }
    let taken = posts.len().max(items.len()) as i64;
    let keys = Keys::load(tx).await?;
    let mut heard = post::hear(tx, listeners, &keys, posts).await?;
    heard.extend(outside::hear(tx, listeners, items).await?);
    count(tx, &heard).await?;
    judge::judge(tx, listeners, &heard).await?;
    if !heard.is_empty() {
        tx.touch(Tag::Listening.key());
    }
    Ok(taken)
}

/// Writes for which watches the mentions are, and counts the buckets that they touch.
async fn count(tx: &mut Tx, heard: &[Heard]) -> Result<()> {
    let pairs = heard.iter().flat_map(|it| it.watches.iter().map(|watch| (*watch, it.mention, it.at, it.author)));
    queries::insert_pairs(tx, pairs.collect()).await?;
    let mut times: BTreeMap<WatchId, Vec<DateTime<Utc>>> = BTreeMap::new();
    for it in heard {
        for watch in &it.watches {
            times.entry(*watch).or_default().push(it.at);
        }
    }
    for (watch, times) in times {
        super::counts::recount(tx, watch, &times).await?;
    }
    Ok(())
}
