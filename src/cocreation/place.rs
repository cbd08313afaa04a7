//! Where a list of ideas goes on, as it stands in the address.

use crate::ids::TopicId;
use chrono::{DateTime, Datelike as _, Utc};

/// A place in a list: what it is sorted by (votes, or microseconds) and the idea there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub key: i64,
    pub topic: TopicId,
}

impl Place {
    /// Before the newest, the most voted, the last moved.
    pub const FIRST: Self = Self { key: i64::MAX, topic: TopicId(i64::MAX) };

    /// As it stands in an address.
    pub fn write(self) -> String {
        format!("{}-{}", self.key, self.topic)
    }

    /// A place that was written so.
    pub fn parse(typed: &str) -> Option<Self> {
        let (key, topic) = typed.rsplit_once('-')?;
        Some(Self { key: key.parse().ok().filter(|key| *key >= 0)?, topic: TopicId(topic.parse().ok()?) })
    }

    /// The time of a list that is sorted by times; the end of time for a place that has none.
    pub fn at(self) -> DateTime<Utc> {
        let end = DateTime::from_timestamp(253_402_300_799, 0).unwrap_or_default();
        DateTime::from_timestamp_micros(self.key).filter(|at| (1970..=9999).contains(&at.year())).unwrap_or(end)
    }
}

#[cfg(test)]
mod tests {
    use super::Place;
    use crate::ids::TopicId;

    #[test]
    fn a_place_is_read_back_and_nonsense_is_none() {
        let place = Place { key: 1_795_000_000_123_456, topic: TopicId(42) };
        assert_eq!(Place::parse(&place.write()), Some(place));
        assert_eq!(place.at().timestamp_micros(), place.key);
        assert!(Place::FIRST.at() > place.at());
        for bad in ["", "-", "1-", "x-1", "-1-1", "1-99999999999999999999"] {
            assert!(Place::parse(bad).is_none(), "{bad}");
        }
    }
}
