//! The queue: what needs a moderator, in one list, by harm and age.
//!
//! A **line** (`queue_items`, opened by [`crate::screening::raise`]) is a report, a hold, an appeal or a suspicious sign-up. A **view** ([`View`])
//! narrows the list; it is read a page at a time from a [`Place`] on, however long it is. Whoever works on a line **claims** it: for
//! [`CLAIM_MINUTES`], renewed while its page is open; a colleague may take it over, or be handed it with a note. The line's page
//! ([`item`]) shows the thing where it stands, its author's history, who reported it and why, and the form that decides.
//!
//! A **wave** ([`waves`]) is many lines that share something: they are looked at together, removed by one act, and brought back by one.
//!
//! Invariants: of two people who decide one line the second hears of the first (409); looking at a line changes nothing; a
//! line that concerns its reader is never given to them as the next one.

mod claims;
mod item;
mod load;
pub mod pages;
mod queries;
mod settings;
mod views;
pub mod waves;

use crate::db::kept;
use crate::ids::{BoardId, ItemId};
use crate::screening::ItemKind;
use chrono::{DateTime, Utc};

pub use item::path;

/// Lines on one page of a list.
pub const PER_PAGE: i64 = 30;
/// Counting on the tabs stops here: "1,000+".
pub const COUNT_MAX: i64 = 1_000;
/// How long a line stays somebody's without a sign of life.
pub const CLAIM_MINUTES: i64 = 15;
/// How long a line that was handed over waits for its new owner.
pub const HANDED_HOURS: i64 = 24;
/// The last microsecond that both engines can write: the end of the year 9999.
const MICROS_MAX: i64 = 253_402_300_799_999_999;

kept! {
    /// A view of the queue.
    #[derive(Default)]
    View {
        /// Everything open, the most urgent first.
        #[default]
        All = "all",
        Reports = "reports",
        Holds = "holds",
        Appeals = "appeals",
        SignUps = "signups",
        /// What I have claimed, or was handed.
        Mine = "mine",
        /// What was decided, the latest first.
        Closed = "closed",
    }
}

impl View {
    /// The only kind of line in it, if it is about one kind.
    pub const fn kind(self) -> Option<ItemKind> {
        match self {
            Self::Reports => Some(ItemKind::Report),
            Self::Holds => Some(ItemKind::Hold),
            Self::Appeals => Some(ItemKind::Appeal),
            Self::SignUps => Some(ItemKind::SignUp),
            Self::All | Self::Mine | Self::Closed => None,
        }
    }
}

/// A view, narrowed to a board or not.
#[derive(Clone, Debug, Default)]
pub struct List {
    pub view: View,
    /// Id and slug.
    pub board: Option<(BoardId, String)>,
}

impl List {
    /// Its query, without the place.
    pub fn query(&self) -> String {
        let board = self.board.as_ref().map(|(_, slug)| format!("&board={slug}")).unwrap_or_default();
        format!("view={}{board}", self.view.as_str())
    }

    /// Its address.
    pub fn href(&self) -> String {
        format!("/desk/queue?{}", self.query())
    }
}

/// A place in a list: what it is ordered by (minutes of rank, microseconds of closing), and the id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub at: i64,
    pub id: ItemId,
}

impl Place {
    /// As it stands in an address.
    pub fn write(self) -> String {
        format!("{}.{}", self.at, self.id)
    }

    /// The place of an address; none if it is no place.
    pub fn parse(text: &str) -> Option<Self> {
        let (at, id) = text.rsplit_once('.')?;
        let at = at.parse().ok().filter(|at| (-MICROS_MAX..=MICROS_MAX).contains(at))?;
        Some(Self { at, id: id.parse().ok()? })
    }

    /// Read as a time.
    pub fn time(self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.at.max(0)).unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// Before every rank that can be.
    pub const FIRST: Self = Self { at: -MICROS_MAX, id: ItemId(0) };
    /// After every time that can be.
    pub const LAST: Self = Self { at: MICROS_MAX, id: ItemId(i64::MAX) };
}

#[cfg(test)]
mod tests {
    use super::{Place, View};
    use crate::ids::ItemId;

    #[test]
    fn a_place_is_read_back_from_an_address() {
        for place in
            [Place { at: -12, id: ItemId(4) }, Place { at: 29_000_000, id: ItemId(1) }, Place::FIRST, Place::LAST]
        {
            assert_eq!(Place::parse(&place.write()), Some(place));
        }
        for bad in ["", ".", "1", "x.1", "9223372036854775807.1", "1.x"] {
            assert_eq!(Place::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_view_is_read_back_from_its_word() {
        for view in View::ALL {
            assert_eq!(View::parse(view.as_str()), Some(view));
        }
    }
}
