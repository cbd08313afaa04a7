//! Counts on a 5-minute grid, summed over the last 15 minutes (burst) or 5 hours (wave).

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

/// Length of a slot, the grid of every count, in seconds.
pub const SLOT_SECONDS: i64 = 300;
/// Slots in an hour.
pub const SLOTS_PER_HOUR: i64 = 3_600 / SLOT_SECONDS;
/// Slots in a day.
pub const SLOTS_PER_DAY: i64 = 24 * SLOTS_PER_HOUR;
/// Authors remembered for one window; beyond this the oldest are forgotten.
const AUTHORS_MAX: usize = 50_000;

/// A 5-minute step: number of whole slots since 1970-01-01 00:00 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Slot(pub i64);

impl Slot {
    /// The slot that holds a time, in seconds since 1970.
    pub fn at(seconds: i64) -> Slot {
        Slot(seconds.div_euclid(SLOT_SECONDS))
    }

    /// Start of the slot, in seconds since 1970.
    pub fn seconds(self) -> i64 {
        self.0.saturating_mul(SLOT_SECONDS)
    }

    /// Slots from `earlier` to this one; negative when this one is earlier.
    pub fn since(self, earlier: Slot) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Which of the consecutive spans of `slots` holds this slot.
    pub fn span(self, slots: i64) -> i64 {
        self.0.div_euclid(slots)
    }
}

/// The counts of the last slots. A slot never seen is absent (a gap), not zero.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Recent {
    /// In time order, at most one window long.
    counts: VecDeque<(Slot, f64)>,
    /// Sum of the counts.
    total: f64,
}

impl Recent {
    /// Add to the count of a slot and forget what is `width` slots or more behind the newest.
    /// A late slot is corrected while it is inside the window; an older one is left out.
    pub fn add(&mut self, slot: Slot, count: f64, width: i64) {
        let newest = self.counts.back().map_or(slot, |(newest, _)| slot.max(*newest));
        if newest.since(slot) >= width {
            return;
        }
        let place = self.counts.partition_point(|(held, _)| *held < slot);
        match self.counts.get_mut(place) {
            Some((held, sum)) if *held == slot => *sum += count,
            _ => self.counts.insert(place, (slot, count)),
        }
        self.total += count;
        while let Some((held, gone)) = self.counts.front().copied()
            && newest.since(held) >= width
        {
            self.total -= gone;
            self.counts.pop_front();
        }
    }

    /// Take one count back from a slot that is still inside the window.
    pub fn take_back(&mut self, slot: Slot) {
        if let Ok(place) = self.counts.binary_search_by_key(&slot, |(held, _)| *held)
            && let Some((_, count)) = self.counts.get_mut(place)
        {
            let gone = count.min(1.0);
            *count -= gone;
            self.total -= gone;
        }
    }

    /// Sum over the window that ends with the newest slot.
    pub fn sum(&self) -> f64 {
        self.total.max(0.0)
    }

    /// Forget every count: they no longer touch what comes.
    pub fn clear(&mut self) {
        *self = Recent::default();
    }
}

/// What a mention changes in the count of distinct authors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// A new author in the window: one more in this slot.
    New,
    /// Counted before in that slot: one less there, one more in this slot.
    Moved(Slot),
    /// Counted already in this slot or a later one.
    Counted,
}

/// The slot in which each author was last seen. Counting an author there, and only there, makes
/// the sum over any window that ends now the exact number of distinct authors in it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Authors {
    /// Keyed hash of the author (it rotates; never a name) → slot last seen.
    seen: BTreeMap<u64, Slot>,
}

impl Authors {
    /// Record a mention by an author; authors `width` slots or more behind are forgotten.
    pub fn arrive(&mut self, author: u64, slot: Slot, width: i64) -> Arrival {
        let before = self.seen.get(&author).copied().filter(|seen| slot.since(*seen) < width);
        if before.is_some_and(|seen| seen >= slot) {
            return Arrival::Counted;
        }
        self.seen.insert(author, slot);
        if self.seen.len() > AUTHORS_MAX {
            self.forget(slot, width);
        }
        before.map_or(Arrival::New, Arrival::Moved)
    }

    /// Forget the authors `width` slots or more behind; the oldest too while there are too many.
    pub fn forget(&mut self, newest: Slot, width: i64) {
        let mut oldest_kept = Slot(newest.0.saturating_sub(width - 1));
        self.seen.retain(|_, seen| *seen >= oldest_kept);
        while self.seen.len() > AUTHORS_MAX && oldest_kept <= newest {
            oldest_kept = Slot(oldest_kept.0 + 1);
            self.seen.retain(|_, seen| *seen >= oldest_kept);
        }
    }

    /// Whether an author is remembered.
    pub fn knows(&self, author: u64) -> bool {
        self.seen.contains_key(&author)
    }

    /// Forget all: the keyed hash or the clock was changed.
    pub fn clear(&mut self) {
        self.seen.clear();
    }
}
