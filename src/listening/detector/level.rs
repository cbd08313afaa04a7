//! The usual count: of the last days (burst), or at this hour of earlier days (wave).

use super::bucket::{SLOTS_PER_DAY, SLOTS_PER_HOUR, Slot};
use super::surprise::Scatter;
use serde::{Deserialize, Serialize};

/// Counts above the level by more than this many standard deviations are cut to it before they
/// are learned (Huber's winsorised mean; 3 is the customary cut).
const CUT_DEVIATIONS: f64 = 3.0;
/// A recent level is known after this many slots: it has then seen a night and a day.
const RECENT_KNOWN_SLOTS: i64 = SLOTS_PER_DAY;
/// Slots in a quarter of an hour, the step of the same-hour level.
pub const QUARTER_SLOTS: i64 = SLOTS_PER_HOUR / 4;
const QUARTERS_PER_DAY: i64 = 96;
/// The daily rise may come this many quarters earlier or later than on other days.
const SHIFT_QUARTERS: i64 = 4;
/// A same-hour level is known after this many earlier days.
const SAME_HOUR_KNOWN_DAYS: usize = 2;
/// Earlier days a same-hour level remembers.
const SAME_HOUR_DAYS_MAX: usize = 14;

/// What is usual, in counts per window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Level {
    Recent(Recently),
    SameHour(SameHour),
}

impl Level {
    /// The usual count for the window that ends with a slot; none while it is not known.
    pub fn usual(&self, slot: Slot) -> Option<f64> {
        match self {
            Level::Recent(level) => level.known(slot).then_some(level.mean),
            Level::SameHour(level) => level.usual(slot),
        }
    }

    /// Learn the window that ended with `slot`, the next counted slot being `next`.
    pub fn learn(&mut self, slot: Slot, next: Slot, count: f64, scatter: Scatter, half_life_days: f64) {
        match self {
            Level::Recent(level) => level.learn(slot, count, scatter, half_life_days),
            Level::SameHour(level) if slot.span(QUARTER_SLOTS) != next.span(QUARTER_SLOTS) => level.learn(slot, count),
            Level::SameHour(_) => {}
        }
    }
}

/// Exponentially forgotten mean of winsorised counts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Recently {
    /// First and last slot learned.
    learned: Option<(Slot, Slot)>,
    /// Sum of the weights of the counts learned.
    weight: f64,
    /// Usual count per window.
    mean: f64,
}

impl Recently {
    fn known(&self, slot: Slot) -> bool {
        self.learned.is_some_and(|(first, _)| slot.since(first) >= RECENT_KNOWN_SLOTS)
    }

    fn learn(&mut self, slot: Slot, count: f64, scatter: Scatter, half_life_days: f64) {
        let (first, last) = self.learned.unwrap_or((slot, slot));
        let days = slot.since(last).max(0) as f64 / SLOTS_PER_DAY as f64;
        let ceiling =
            if self.known(slot) { self.mean + CUT_DEVIATIONS * scatter.deviation(self.mean) } else { f64::INFINITY };
        self.weight = self.weight * (-days / half_life_days).exp2() + 1.0;
        self.mean += (count.min(ceiling) - self.mean) / self.weight;
        self.learned = Some((first, slot));
    }
}

/// Median over the last days, for each quarter of an hour of the day (UTC).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SameHour {
    /// 96 lists, oldest day first.
    days: Vec<Vec<f64>>,
    /// The median of each list.
    medians: Vec<f64>,
}

impl SameHour {
    /// The largest of the medians within an hour of the slot's quarter.
    fn usual(&self, slot: Slot) -> Option<f64> {
        let quarter = slot.span(QUARTER_SLOTS);
        let known = self.days.get(of_day(quarter)).is_some_and(|days| days.len() >= SAME_HOUR_KNOWN_DAYS);
        let near = (-SHIFT_QUARTERS..=SHIFT_QUARTERS).filter_map(|shift| self.medians.get(of_day(quarter + shift)));
        known.then(|| near.copied().fold(0.0, f64::max))
    }

    fn learn(&mut self, slot: Slot, count: f64) {
        self.days.resize(QUARTERS_PER_DAY as usize, Vec::new());
        self.medians.resize(QUARTERS_PER_DAY as usize, 0.0);
        let quarter = of_day(slot.span(QUARTER_SLOTS));
        let days = &mut self.days[quarter];
        days.push(count);
        if days.len() > SAME_HOUR_DAYS_MAX {
            days.remove(0);
        }
        self.medians[quarter] = median(days);
    }
}

fn of_day(quarter: i64) -> usize {
    quarter.rem_euclid(QUARTERS_PER_DAY) as usize
}

/// Median of a list; 0 of an empty one.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    (sorted[last / 2] + sorted[last.div_ceil(2)]) / 2.0
}
