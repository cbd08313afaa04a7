//! One scale of a watch: a window of counts against its level, rated by its own past.

use super::bucket::{Recent, SLOTS_PER_HOUR, Slot};
use super::calibrate::{BLOCK_HOURS, Calibration, Maximum};
use super::level::{Level, Recently, SameHour};
use super::surprise::Scatter;
use serde::{Deserialize, Serialize};

/// Length of a block in days.
pub const BLOCK_DAYS: f64 = BLOCK_HOURS as f64 / 24.0;
/// Blocks a calibration remembers: 56 days.
const BLOCKS_MAX: usize = 56 * 24;
/// A baseline needs two days of rated blocks, and mentions in the blocks of three days.
const BLOCKS_RATED_MIN: usize = 2 * 24;
const BLOCKS_ACTIVE_MIN: usize = 3 * 24;
/// Longer without any row and the time between is a gap: nothing is known of it.
const GAP_SLOTS: i64 = 2 * SLOTS_PER_HOUR;

/// Which scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Burst,
    Wave,
}

/// What distinguishes a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    pub kind: Kind,
    /// Window summed, in slots.
    pub width: i64,
    pub scatter: Scatter,
    /// Nothing is rare that fewer posts or people than this make.
    pub count_min: f64,
    /// Half-life of the recent level, in days.
    pub half_life_days: f64,
    /// Whether the calibration holds one imagined maximum, the step from silence to the usual level:
    /// it keeps a young watch, that has not yet seen every day of the week, slow to alarm.
    pub imagined: bool,
}

/// What a scale reads now.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reading {
    pub scale: Kind,
    /// Posts or people in the window.
    pub count: f64,
    /// Usual number for the window.
    pub usual: f64,
    pub surprise: f64,
    /// Once in how many days this is expected here.
    pub rarity_days: f64,
}

/// When the like of a reading was last seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Memory {
    /// Start of the last hour that ended a block as surprising, in seconds since 1970.
    pub last_like_this: Option<i64>,
    /// Start of the oldest hour remembered, in seconds since 1970.
    pub remembers_since: Option<i64>,
}

/// The state of one scale of a watch. What it is calibrated by is kept apart: it is most of it, and changes once an hour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    recent: Recent,
    level: Level,
    #[serde(skip)]
    calibration: Calibration,
    /// The hour that is not finished.
    hour: Hour,
    /// The hours before it, without a gap: the rest of a block.
    hours: Vec<Hour>,
    /// Newest slot counted; its level is not learned yet.
    open: Option<Slot>,
    /// First slot whose window is whole, after the start or a gap.
    whole_from: Option<Slot>,
    /// Finished blocks with a mention in them, as far as a baseline asks.
    active: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Hour {
    /// Largest surprise, if the level was known.
    maximum: Option<f64>,
    /// Whether there was a mention.
    active: bool,
}

impl Scale {
    /// A scale that knows nothing.
    pub fn new(kind: Kind) -> Scale {
        let level = match kind {
            Kind::Burst => Level::Recent(Recently::default()),
            Kind::Wave => Level::SameHour(SameHour::default()),
        };
        Scale {
            recent: Recent::default(),
            level,
            calibration: Calibration::default(),
            hour: Hour::default(),
            hours: Vec::new(),
            open: None,
            whole_from: None,
            active: 0,
        }
    }

    /// What it is calibrated by.
    pub fn calibration(&self) -> &Calibration {
        &self.calibration
    }

    /// Gives it back what it was calibrated by.
    pub fn set_calibration(&mut self, calibration: Calibration) {
        self.calibration = calibration;
    }

    /// Count posts or people in a slot. A later slot finishes the open one; a late one is corrected
    /// while inside the window.
    pub fn add(&mut self, rule: &Rule, slot: Slot, count: f64) {
        match self.open {
            Some(open) if slot > open => self.advance(rule, open, slot),
            Some(_) => {}
            None => self.begin(rule, slot),
        }
        self.recent.add(slot, count, rule.width);
        self.hour.active |= count > 0.0;
    }

    /// Take one count back from a slot: its author is counted in a later one.
    pub fn take_back(&mut self, slot: Slot) {
        self.recent.take_back(slot);
    }

    /// Rate the window that ends now; none without a baseline.
    pub fn read(&mut self, rule: &Rule) -> Option<Reading> {
        let slot = self.open.filter(|open| self.is_whole(*open))?;
        let usual = self.level.usual(slot)?;
        let count = self.recent.sum();
        let surprise = rule.scatter.surprise(count, usual);
        self.hour.maximum = Some(self.hour.maximum.map_or(surprise, |maximum| maximum.max(surprise)));
        let tail = self.calibration.tail().filter(|_| self.has_baseline())?;
        let rarity_days = if count < rule.count_min { 0.0 } else { tail.rarity_days(surprise, BLOCK_DAYS) };
        Some(Reading { scale: rule.kind, count, usual, surprise, rarity_days })
    }

    /// When a finished block was last as surprising as a reading, as far as is remembered.
    pub fn recall(&self, reading: &Reading) -> Memory {
        let (like, oldest) = self.calibration.like(reading.surprise);
        let start = |hour: i64| Slot(hour.saturating_mul(SLOTS_PER_HOUR)).seconds();
        Memory { last_like_this: like.map(start), remembers_since: oldest.map(start) }
    }

    /// The usual count now and the count that is expected once in so many days: the band of a chart.
    pub fn band(&self, rule: &Rule, once_in_days: f64) -> Option<(f64, f64)> {
        let usual = self.level.usual(self.open?)?;
        let tail = self.calibration.tail().filter(|_| self.has_baseline())?;
        let count = rule.scatter.count_at(tail.surprise_at(once_in_days, BLOCK_DAYS), usual);
        Some((usual, count.max(rule.count_min)))
    }

    /// Start a new window here, at the first row, after a gap, or after the clock was moved; what was learned stays.
    pub fn begin(&mut self, rule: &Rule, slot: Slot) {
        self.recent.clear();
        self.hour = Hour::default();
        self.hours.clear();
        self.whole_from = Some(Slot(slot.0 + rule.width - 1));
        self.open = Some(slot);
    }

    fn is_whole(&self, slot: Slot) -> bool {
        self.whole_from.is_some_and(|from| slot >= from)
    }

    fn has_baseline(&self) -> bool {
        self.active >= BLOCKS_ACTIVE_MIN && self.calibration.blocks() >= BLOCKS_RATED_MIN
    }

    /// Finish the open slot, and its hour when the next slot is in another.
    fn advance(&mut self, rule: &Rule, open: Slot, next: Slot) {
        if self.is_whole(open) {
            self.level.learn(open, next, self.recent.sum(), rule.scatter, rule.half_life_days);
        }
        if open.span(SLOTS_PER_HOUR) != next.span(SLOTS_PER_HOUR) {
            self.finish_hour(rule, open);
        }
        if next.since(open) > GAP_SLOTS {
            self.begin(rule, next);
        }
        self.open = Some(next);
    }

    /// Finish the hour of `last`, and the block that ends with it.
    fn finish_hour(&mut self, rule: &Rule, last: Slot) {
        if self.hours.len() == BLOCK_HOURS {
            self.hours.remove(0);
        }
        self.hours.push(std::mem::take(&mut self.hour));
        if self.hours.len() < BLOCK_HOURS {
            return;
        }
        let active = self.hours.iter().any(|hour| hour.active);
        self.active = (self.active + usize::from(active)).min(BLOCKS_ACTIVE_MIN);
        let surprise = self.hours.iter().filter_map(|hour| hour.maximum).reduce(f64::max);
        let (Some(surprise), Some(usual)) = (surprise, self.level.usual(last)) else { return };
        let imagined = rule.imagined.then(|| rule.scatter.surprise(usual, 0.0));
        let one_more = rule.scatter.surprise(usual + 1.0, usual);
        let maximum = Maximum::new(last.span(SLOTS_PER_HOUR), surprise);
        self.calibration.learn(maximum, BLOCKS_MAX, imagined, one_more);
    }
}
