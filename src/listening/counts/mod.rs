//! How much was said: buckets of 15 and 60 minutes for each watch, and when nobody listened.

mod queries;

use crate::db::Tx;
use crate::error::Result;
use crate::ids::WatchId;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

pub use queries::{Bucket, Gap, gaps, posts_between, series};

/// The lengths of buckets, in minutes.
pub const BUCKETS: [i64; 2] = [15, 60];

/// When the bucket of that length begins in which a time lies.
pub fn begins(at: DateTime<Utc>, minutes: i64) -> DateTime<Utc> {
    let seconds = minutes.saturating_mul(60).max(1);
    let start = at.timestamp().div_euclid(seconds).saturating_mul(seconds);
    DateTime::from_timestamp(start, 0).unwrap_or(at)
}

/// Counts anew the buckets in which these times lie. What is counted is what stands in `mention_watches`: nothing counts twice.
pub async fn recount(tx: &mut Tx, watch: WatchId, times: &[DateTime<Utc>]) -> Result<()> {
    for minutes in BUCKETS {
        let starts: BTreeSet<DateTime<Utc>> = times.iter().map(|at| begins(*at, minutes)).collect();
        for start in starts {
            queries::recount(tx, watch, minutes, start, start + TimeDelta::minutes(minutes)).await?;
        }
    }
    Ok(())
}

/// Counts anew every bucket of a watch since then.
pub async fn recount_since(tx: &mut Tx, watch: WatchId, since: DateTime<Utc>) -> Result<()> {
    let from = begins(since, 60);
    queries::clear_since(tx, watch, from).await?;
    let times = queries::times_since(tx, watch, from).await?;
    recount(tx, watch, &times).await
}

#[cfg(test)]
mod tests {
    use super::begins;
    use crate::clock::read_time;

    #[test]
    fn a_bucket_begins_on_the_grid() {
        let at = |text| read_time(text).expect("a time");
        assert_eq!(begins(at("2026-11-22 10:44:59"), 15), at("2026-11-22 10:30"));
        assert_eq!(begins(at("2026-11-22 10:45:00"), 15), at("2026-11-22 10:45"));
        assert_eq!(begins(at("2026-11-22 10:45:00"), 60), at("2026-11-22 10:00"));
        assert_eq!(begins(at("1969-12-31 23:59:59"), 60), at("1969-12-31 23:00"));
    }
}
