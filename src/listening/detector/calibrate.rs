//! How rare a surprise is on this watch: an exponential tail over its own largest past maxima.

use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// The tail is fitted above the median of the maxima: to their larger half.
pub const TAIL_SHARE: f64 = 0.5;
/// Length of the blocks whose maxima are kept, in hours; one ends every hour, so that it does not matter when the first began. Each
/// maximum is held so many times.
pub const BLOCK_HOURS: usize = 3;
/// Up to so many maxima (two weeks) the tail is fitted every hour, then once in the length of a block.
const YOUNG_MAX: usize = 14 * 24;
/// Maxima the tail needs at least.
const TAIL_MIN: usize = 4 * BLOCK_HOURS;
/// What was so recent belongs to the present event.
const EVENT_HOURS: i64 = 24;
/// No rarity above 100 years is told.
pub const RARITY_DAYS_MAX: f64 = 36_525.0;

/// The largest surprise of one block of hours, kept small: two numbers in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Maximum(
    /// Last hour of the block, in hours since 1970.
    i64,
    /// Surprise in thousandths.
    i32,
);

impl Maximum {
    /// The maximum of the block that ended with an hour.
    pub fn new(hour: i64, surprise: f64) -> Maximum {
        Maximum(hour, (surprise * 1_000.0).round() as i32)
    }

    fn surprise(self) -> f64 {
        f64::from(self.1) / 1_000.0
    }
}

/// Past maxima of one watch at one scale, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    maxima: VecDeque<Maximum>,
    tail: Option<Tail>,
}

impl Calibration {
    /// Keep the maximum of a finished block and drop the oldest beyond `blocks_max`; fit the
    /// tail anew when it is due. `imagined` is a maximum nobody saw, `scale_min` the least mean excess.
    pub fn learn(&mut self, maximum: Maximum, blocks_max: usize, imagined: Option<f64>, scale_min: f64) {
        self.maxima.push_back(maximum);
        while self.maxima.len() > blocks_max {
            self.maxima.pop_front();
        }
        if self.maxima.len() > YOUNG_MAX && maximum.0.rem_euclid(BLOCK_HOURS as i64) != 0 {
            return;
        }
        let mut surprises: Vec<f64> = self.maxima.iter().map(|maximum| maximum.surprise()).collect();
        surprises.extend(imagined.into_iter().flat_map(|surprise| [surprise; BLOCK_HOURS]));
        self.tail = Tail::fit(surprises, scale_min);
    }

    /// Finished blocks held.
    pub fn blocks(&self) -> usize {
        self.maxima.len()
    }

    /// The tail, once there are maxima enough.
    pub fn tail(&self) -> Option<&Tail> {
        self.tail.as_ref()
    }

    /// Last hour of the newest block that was as surprising, this event aside, and of the oldest block held.
    pub fn like(&self, surprise: f64) -> (Option<i64>, Option<i64>) {
        let before = self.maxima.back().map_or(0, |newest| newest.0 - EVENT_HOURS);
        let like = self.maxima.iter().rev().find(|maximum| maximum.0 <= before && maximum.surprise() >= surprise);
        (like.map(|maximum| maximum.0), self.maxima.front().map(|maximum| maximum.0))
    }
}

/// An exponential tail with the uncertainty of its scale: given `count` excesses with mean `scale`,
/// a further one exceeds x with probability (1 + x / (count × scale))^-count, the Bayesian predictive
/// distribution under Jeffreys' prior; it nears exp(-x / scale) as the count grows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tail {
    /// Surprise above which the tail begins.
    pub threshold: f64,
    /// Share of blocks above the threshold.
    pub share: f64,
    /// Mean excess over the threshold.
    pub scale: f64,
    /// Number of excesses.
    pub count: f64,
}

impl Tail {
    /// Fit to the larger half of the maxima; none while there are too few.
    pub fn fit(mut surprises: Vec<f64>, scale_min: f64) -> Option<Tail> {
        let total = surprises.len();
        let count = ((total as f64 * TAIL_SHARE).round() as usize).max(TAIL_MIN);
        if total <= count {
            return None;
        }
        let (larger, threshold, _) = surprises.select_nth_unstable_by(count, |a, b| b.total_cmp(a));
        let threshold = *threshold;
        let excess: f64 = larger.iter().map(|surprise| surprise - threshold).sum();
        let scale = (excess / count as f64).max(scale_min).max(f64::MIN_POSITIVE);
        Some(Tail { threshold, share: count as f64 / total as f64, scale, count: count as f64 })
    }

    /// Share of blocks expected to reach a surprise.
    pub fn share_above(&self, surprise: f64) -> f64 {
        let excess = (surprise - self.threshold) / self.scale;
        if excess <= 0.0 {
            return (self.share * (-excess).exp()).min(1.0);
        }
        self.share * (1.0 + excess / self.count).powf(-self.count)
    }

    /// Once in how many days a surprise is expected, blocks being `block_days` long.
    pub fn rarity_days(&self, surprise: f64, block_days: f64) -> f64 {
        (block_days / self.share_above(surprise)).min(RARITY_DAYS_MAX)
    }

    /// The surprise expected once in so many days.
    pub fn surprise_at(&self, rarity_days: f64, block_days: f64) -> f64 {
        let times_rarer = rarity_days * self.share / block_days;
        let excess = self.count * (times_rarer.powf(1.0 / self.count) - 1.0);
        self.threshold + self.scale * excess
    }
}
