//! What the detector remembers of a watch, and how it stands.
//!
//! The detector wants a tick every 5 minutes in which nothing was said. They are not written: before the next mention, and before a page says
//! what is usual now, the ticks since the last one are made up, but for the time in which nobody listened. So a quiet watch costs nothing.

mod queries;

use super::counts::Gap;
use super::detector::bucket::SLOT_SECONDS;
use super::detector::scale::Kind;
use super::detector::{Settings, Standing, Verdict, Watch};
use super::queries::WatchRow;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::WatchId;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;

/// Days of silence after which nothing is known any more: longer than the detector remembers.
pub const MEMORY_DAYS: i64 = 56;

/// What is remembered of one watch.
#[derive(Clone, Debug)]
pub struct State {
    pub watch: Watch,
    settings: Settings,
    pub standing: Standing,
    /// Until when the detector has been told what was said.
    fed_until: DateTime<Utc>,
    /// As it was last stored.
    past: String,
}

/// How a watch stands now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    pub standing: Standing,
    /// People in 15 minutes: usual now, and from how many on it alarms.
    pub burst: Option<(f64, f64)>,
    /// The same for 5 hours.
    pub wave: Option<(f64, f64)>,
}

/// How the detector judges a watch.
pub fn settings(watch: &WatchRow) -> Settings {
    Settings {
        once_in_days: watch.once_in_days as f64,
        silence_hours: watch.silence_hours as f64,
        ..Settings::default()
    }
}

impl State {
    /// Of a watch that has heard nothing yet.
    pub fn new(watch: &WatchRow) -> Self {
        Self {
            watch: Watch::default(),
            settings: settings(watch),
            standing: Standing::NoBaseline,
            fed_until: watch.heard_from,
            past: String::new(),
        }
    }

    fn of(watch: &WatchRow, row: &queries::StateRow) -> Result<Self> {
        let read = Watch::read(&row.live, &row.past);
        Ok(Self {
            watch: read.map_err(|error| Error::Internal(format!("the state of watch {}: {error}", watch.id)))?,
            settings: settings(watch),
            standing: standing_of(&row.standing),
            fed_until: row.fed_until.unwrap_or(watch.heard_from),
            past: row.past.clone(),
        })
    }

    /// Tells the detector of the time in which nothing was said, up to the 5 minutes of `at`.
    pub fn tick_to(&mut self, at: DateTime<Utc>, gaps: &[Gap]) {
        if at - self.fed_until > TimeDelta::days(MEMORY_DAYS) {
            self.fed_until = at;
            return;
        }
        let slot = |at: DateTime<Utc>| at.timestamp().div_euclid(SLOT_SECONDS);
        for slot in slot(self.fed_until) + 1..slot(at) {
            let second = slot * SLOT_SECONDS;
            if !gaps.iter().any(|gap| is_in(gap, second)) {
                self.judged(|watch, settings| watch.tick(settings, second));
            }
        }
        self.fed_until = self.fed_until.max(at);
    }

    /// Tells the detector of a mention; what it says. Late ones correct what is still in its windows.
    pub fn mention(&mut self, at: DateTime<Utc>, author: i64, author_before: Option<i64>, gaps: &[Gap]) -> Verdict {
        self.tick_to(at, gaps);
        let before = author_before.map(i64::cast_unsigned).filter(|before| self.watch.knows(*before));
        let author = before.unwrap_or(author.cast_unsigned());
        self.judged(|watch, settings| watch.mention(settings, at.timestamp(), author))
    }

    fn judged(&mut self, tell: impl FnOnce(&mut Watch, &Settings) -> Verdict) -> Verdict {
        let verdict = tell(&mut self.watch, &self.settings);
        if verdict.standing != Standing::LeftOut {
            self.standing = verdict.standing;
        }
        verdict
    }

    /// What is usual now, and what would alarm.
    pub fn seen(&self) -> Seen {
        Seen {
            standing: self.standing,
            burst: self.watch.band(&self.settings, Kind::Burst),
            wave: self.watch.band(&self.settings, Kind::Wave),
        }
    }

    /// Keeps what is remembered.
    pub async fn keep(&self, tx: &mut Tx, id: WatchId) -> Result<()> {
        let stored = self.watch.write().map_err(Error::internal)?;
        let row = queries::StateRow {
            watch_id: id,
            live: stored.live,
            past: stored.past,
            standing: word_of(self.standing).into(),
            fed_until: Some(self.fed_until),
        };
        queries::keep(tx, &row, row.past != self.past).await
    }
}

/// What is remembered of these watches; a new memory for those of which nothing is.
pub async fn load<'w>(conn: &mut Conn, watches: impl Iterator<Item = &'w WatchRow>) -> Result<HashMap<WatchId, State>> {
    let watches: HashMap<WatchId, &WatchRow> = watches.map(|watch| (watch.id, watch)).collect();
    let ids: Vec<i64> = watches.keys().map(|id| id.0).collect();
    let rows = queries::states(conn, &ids).await?;
    let mut states: HashMap<WatchId, State> = watches.values().map(|watch| (watch.id, State::new(watch))).collect();
    for row in rows {
        if let Some(watch) = watches.get(&row.watch_id) {
            states.insert(watch.id, State::of(watch, &row)?);
        }
    }
    Ok(states)
}

/// How a watch stands now: the ticks since its last mention are made up.
pub async fn standing(conn: &mut Conn, watch: &WatchRow, now: DateTime<Utc>) -> Result<Seen> {
    let gaps = super::counts::gaps(conn, now - TimeDelta::days(MEMORY_DAYS), now).await?;
    let mut states = load(conn, std::iter::once(watch)).await?;
    let mut state = states.remove(&watch.id).unwrap_or_else(|| State::new(watch));
    state.tick_to(now, &gaps);
    Ok(state.seen())
}

/// How every watch stood when something was last said for it; no baseline where nothing was.
pub async fn standings(conn: &mut Conn) -> Result<HashMap<WatchId, Standing>> {
    let rows = queries::standings(conn).await?;
    Ok(rows.into_iter().map(|(id, word)| (id, standing_of(&word))).collect())
}

/// A gap of the home itself; a single source that is silent leaves the others.
fn is_in(gap: &Gap, second: i64) -> bool {
    gap.source_id.is_none()
        && gap.from_at.timestamp() <= second
        && gap.until_at.is_none_or(|until| second < until.timestamp())
}

const fn word_of(standing: Standing) -> &'static str {
    match standing {
        Standing::NoBaseline => "no_baseline",
        Standing::LeftOut => "left_out",
        Standing::Usual => "usual",
        Standing::Silenced => "silenced",
        Standing::Alarm => "alarm",
    }
}

fn standing_of(word: &str) -> Standing {
    use Standing::{Alarm, LeftOut, Silenced, Usual};
    [LeftOut, Usual, Silenced, Alarm].into_iter().find(|it| word_of(*it) == word).unwrap_or(Standing::NoBaseline)
}
