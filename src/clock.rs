//! The only place that reads the clock.

use chrono::{DateTime, NaiveDate, NaiveDateTime, SubsecRound, TimeDelta, Utc};
use std::sync::{Arc, Mutex};

/// Tells the time in UTC, cut to microseconds: PostgreSQL keeps no more, and a value read back must equal the value written.
#[derive(Clone, Debug, Default)]
pub struct Clock(Option<Arc<Mutex<DateTime<Utc>>>>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(None)
    }

    /// A clock that stands still until `advance` moves it; for tests and replays.
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self(Some(Arc::new(Mutex::new(at.trunc_subsecs(6)))))
    }

    /// Now, in UTC, to the microsecond.
    #[expect(clippy::disallowed_methods, reason = "the one reading of the machine's clock")]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            None => Utc::now().trunc_subsecs(6),
            Some(fixed) => *fixed.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        }
    }

    /// Moves a fixed clock forward; the machine's clock is left alone.
    pub fn advance(&self, by: TimeDelta) {
        if let Some(fixed) = &self.0 {
            *fixed.lock().unwrap_or_else(std::sync::PoisonError::into_inner) += by;
        }
    }
}

/// Reads a time from a file: RFC 3339, also with a blank for the T; without a zone it is UTC; a day alone is its midnight.
pub fn read_time(cell: &str) -> Option<DateTime<Utc>> {
    let zoned =
        DateTime::parse_from_rfc3339(cell).or_else(|_| DateTime::parse_from_str(cell, "%Y-%m-%d %H:%M:%S%.f%#z"));
    if let Ok(at) = zoned {
        return Some(at.with_timezone(&Utc));
    }
    ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M"]
        .iter()
        .find_map(|shape| NaiveDateTime::parse_from_str(cell, shape).ok())
        .or_else(|| NaiveDate::parse_from_str(cell, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0))
        .map(|at| at.and_utc())
}

#[cfg(test)]
mod tests {
    use super::read_time;

    #[test]
    fn times_come_in_the_usual_shapes() {
        for cell in [
            "2015-02-17T07:36:05Z",
            "2015-02-17 07:36:05Z",
            "2015-02-17 09:36:05 +0200",
            "2015-02-16 23:36:05 -0800",
            "2015-02-17 08:36:05+01:00",
            "2015-02-17T07:36:05",
            "2015-02-17 07:36:05.000000",
        ] {
            assert_eq!(
                read_time(cell).map(|at| at.to_rfc3339()).as_deref(),
                Some("2015-02-17T07:36:05+00:00"),
                "{cell}"
            );
        }
        assert_eq!(read_time("2015-02-17"), read_time("2015-02-17 00:00"));
        for cell in ["", "yesterday", "2015-02-30", "17.02.2015"] {
            assert_eq!(read_time(cell), None, "{cell}");
        }
    }
}
