//! How often a source has something new, as far as its items tell: for how long its silence would be nothing unusual. Pure.

use super::source::SILENT_HOURS;
use chrono::{DateTime, Utc};

/// Items that are looked at.
const ITEMS_MAX: usize = 30;
/// Fewer tell nothing.
const ITEMS_MIN: usize = 5;
/// So many times the longest pause is unusual.
const FACTOR: i64 = 3;
/// Less than a day is too little for anybody who sleeps.
const HOURS_MIN: i64 = 24;

/// For how many hours it may say nothing before somebody should know; none when too little is known.
pub fn silent_hours(times: impl IntoIterator<Item = DateTime<Utc>>) -> Option<i64> {
    let mut times: Vec<DateTime<Utc>> = times.into_iter().collect();
    times.sort_unstable_by(|a, b| b.cmp(a));
    times.truncate(ITEMS_MAX);
    if times.len() < ITEMS_MIN {
        return None;
    }
    let longest = times.windows(2).map(|two| (two[0] - two[1]).num_hours() + 1).max()?;
    // Whoever comes once a month is not missed by us.
    (longest * FACTOR <= *SILENT_HOURS.end()).then_some((longest * FACTOR).max(HOURS_MIN))
}

#[cfg(test)]
mod tests {
    use super::silent_hours;
    use chrono::{DateTime, TimeDelta, Utc};

    fn every(hours: i64, count: i64) -> Option<i64> {
        silent_hours((0..count).map(|n| DateTime::<Utc>::UNIX_EPOCH + TimeDelta::hours(hours * n)))
    }

    #[test]
    fn three_times_the_longest_pause_and_a_day_at_least() {
        assert_eq!(every(1, 20), Some(24));
        assert_eq!(every(24, 20), Some(75));
        assert_eq!(every(24, 4), None);
        assert_eq!(every(24 * 30, 20), None);
        assert_eq!(silent_hours([]), None);
    }
}
