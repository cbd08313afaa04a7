//! Where a list goes on, as it stands in an address (keyset paging).

use crate::ids::Id;
use chrono::{DateTime, Utc};

/// The last microsecond that both engines can write: the end of the year 9999.
const MICROS_MAX: i64 = 253_402_300_799_999_999;

/// A place in a list: the time that the list is ordered by, and the id of what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor<I> {
    pub at: DateTime<Utc>,
    pub id: I,
}

impl<I: Id> Cursor<I> {
    /// Before everything that can be.
    pub const FIRST: Self = Self { at: DateTime::UNIX_EPOCH, id: I::FIRST };
    /// After everything that can be.
    pub const LAST: Self = Self {
        at: match DateTime::from_timestamp_micros(MICROS_MAX) {
            Some(at) => at,
            None => DateTime::UNIX_EPOCH,
        },
        id: I::LAST,
    };

    /// As it stands in an address: microseconds and id.
    pub fn write(self) -> String {
        format!("{}-{}", self.at.timestamp_micros(), self.id)
    }

    /// The place of an address; none if it is no place.
    pub fn parse(typed: &str) -> Option<Self> {
        let (micros, id) = typed.rsplit_once('-')?;
        let micros = micros.parse().ok().filter(|micros| (0..=MICROS_MAX).contains(micros))?;
        Some(Self { at: DateTime::from_timestamp_micros(micros)?, id: id.parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use crate::ids::CaseId;
    use chrono::DateTime;

    type Cursor = super::Cursor<CaseId>;

    #[test]
    fn a_place_is_read_back_from_an_address() {
        let at = DateTime::from_timestamp_micros(1_795_000_000_123_456).expect("a time");
        let place = Cursor { at, id: CaseId(42) };
        assert_eq!(place.write(), "1795000000123456-42");
        for place in [place, Cursor::FIRST, Cursor::LAST] {
            assert_eq!(Cursor::parse(&place.write()), Some(place));
        }
    }

    #[test]
    fn nonsense_is_no_place() {
        for bad in ["", "-", "1", "x-1", "1-", "1-x", "-5-1", "9223372036854775807-1", "1-99999999999999999999"] {
            assert_eq!(Cursor::parse(bad), None, "{bad}");
        }
    }
}
