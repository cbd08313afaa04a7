//! The audit trail of a case: every change of its state and of each field, notes, contacts, compensations, reviews, and who of
//! the staff looked at it. Read from what the changes themselves wrote down; nothing can be taken out of it.

pub mod pages;
mod queries;
mod views;

use crate::cases::notes::Colleague;
use crate::cases::queries::CaseRow;
use crate::db::Conn;
use crate::error::Result;
use crate::web::Staff;
use chrono::DateTime;
use maud::Markup;

pub use queries::{Entry, Place};

/// Entries on one page.
const PER_PAGE: i64 = 100;
/// What somebody is told of, when others changed the case meanwhile.
const LATEST: i64 = 5;
/// The last microsecond that both engines can write: the end of the year 9999.
const MICROS_MAX: i64 = 253_402_300_799_999_999;

impl Place {
    /// After everything that can be.
    pub const LAST: Self = Self {
        at: match DateTime::from_timestamp_micros(MICROS_MAX) {
            Some(at) => at,
            None => DateTime::UNIX_EPOCH,
        },
        rank: i64::MAX,
        id: i64::MAX,
    };

    /// As it stands in an address.
    pub fn write(self) -> String {
        format!("{}-{}-{}", self.at.timestamp_micros(), self.rank, self.id)
    }

    /// The place of an address; none if it is no place.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| part.parse::<i64>().ok());
        let (micros, rank, id) = (parts.next()??, parts.next()??, parts.next()??);
        let at = DateTime::from_timestamp_micros(micros).filter(|_| (0..=MICROS_MAX).contains(&micros))?;
        parts.next().is_none().then_some(Self { at, rank, id })
    }
}

/// What happened last, the newest first, for a page that says that something changed.
pub async fn latest(conn: &mut Conn, staff: &Staff, case: &CaseRow) -> Result<Markup> {
    let reader = Colleague::of(&staff.viewer)?;
    let names = queries::names(conn).await?;
    let entries = queries::entries(conn, reader, case.id, Place::LAST, LATEST).await?;
    Ok(views::lines(staff, reader, &names, &entries))
}

/// Entries that were read before, as a table; nothing without entries.
pub async fn table(conn: &mut Conn, staff: &Staff, entries: Option<&[Entry]>) -> Result<Markup> {
    let reader = Colleague::of(&staff.viewer)?;
    let names = queries::names(conn).await?;
    Ok(entries.map(|entries| views::lines(staff, reader, &names, entries)).unwrap_or_default())
}

/// Every entry of a case, the oldest first, up to `limit`: for the export.
pub async fn all(conn: &mut Conn, reader: Colleague, case: &CaseRow, limit: i64) -> Result<Vec<Entry>> {
    let mut entries = queries::entries(conn, reader, case.id, Place::LAST, limit).await?;
    entries.reverse();
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_place_is_read_back_from_an_address() {
        let place = Place::parse("1795000000123456-3-42").expect("a place");
        assert_eq!(Place::parse(&place.write()), Some(place));
        assert_eq!(Place::parse(&Place::LAST.write()), Some(Place::LAST));
        for bad in ["", "1-2", "1-2-3-4", "x-1-1", "-5-1-1", "9223372036854775807-1-1", "1--1-1"] {
            assert_eq!(Place::parse(bad), None, "{bad}");
        }
    }
}
