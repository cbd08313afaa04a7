//! The desk: what waits for an answer, oldest first, and one case with everything needed to answer it.

pub mod actions;
pub mod pages;
pub mod queries;
pub mod views;

use crate::boards::Kind;
use crate::cases::State;
use crate::cases::queries::CaseRow;
use crate::ids::{BoardId, CaseId};
use chrono::DateTime;
use queries::Place;

/// Cases on one page of a list.
pub const PER_PAGE: i64 = 30;
/// Counting on the tabs stops here: "1,000+".
pub const COUNT_MAX: i64 = 1_000;
/// Posts of a case that the desk shows: the latest.
pub const POSTS_MAX: i64 = 40;
/// The last microsecond that both engines can write: the end of the year 9999.
const MICROS_MAX: i64 = 253_402_300_799_999_999;

/// A view of the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// What waits for the brand, the longest wait first.
    #[default]
    Waiting,
    /// What I have taken on and is not done.
    Mine,
    /// What is not done.
    Open,
    /// What is resolved or closed.
    Resolved,
}

impl Tab {
    /// Every tab, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Mine, Self::Open, Self::Resolved];

    /// The word in the address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Mine => "mine",
            Self::Open => "open",
            Self::Resolved => "resolved",
        }
    }

    /// The tab of that word; none for another word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.as_str() == word)
    }

    /// Where in this tab's order a case stands.
    pub fn place(self, case: &CaseRow) -> Place {
        let at = match self {
            Self::Waiting => case.waits_since.unwrap_or(case.opened_at),
            Self::Mine => case.state_since,
            Self::Open => case.opened_at,
            Self::Resolved => case.resolved_at.unwrap_or(case.state_since),
        };
        Place { at, id: case.id }
    }
}

/// What narrows a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub board: Option<BoardId>,
    pub state: Option<State>,
    pub kind: Option<Kind>,
}

impl Filter {
    fn state_word(&self) -> Option<&'static str> {
        self.state.map(State::as_str)
    }

    fn kind_word(&self) -> Option<&'static str> {
        self.kind.map(Kind::as_str)
    }
}

impl Place {
    /// Before everything that can be.
    pub const FIRST: Self = Self { at: DateTime::UNIX_EPOCH, id: CaseId(0) };
    /// After everything that can be: the end of the year 9999.
    pub const LAST: Self = Self {
        at: match DateTime::from_timestamp_micros(MICROS_MAX) {
            Some(at) => at,
            None => DateTime::UNIX_EPOCH,
        },
        id: CaseId(i64::MAX),
    };

    /// As it stands in an address: microseconds and id.
    pub fn write(self) -> String {
        format!("{}-{}", self.at.timestamp_micros(), self.id)
    }

    /// The place of an address; none if it is no place.
    pub fn parse(text: &str) -> Option<Self> {
        let (micros, id) = text.rsplit_once('-')?;
        let micros = micros.parse().ok().filter(|micros| (0..=MICROS_MAX).contains(micros))?;
        let at = DateTime::from_timestamp_micros(micros)?;
        Some(Self { at, id: id.parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Tab};
    use crate::ids::CaseId;
    use chrono::DateTime;

    #[test]
    fn a_place_is_read_back_from_an_address() {
        let place =
            Place { at: DateTime::from_timestamp_micros(1_795_000_000_123_456).expect("a time"), id: CaseId(42) };
        assert_eq!(Place::parse(&place.write()), Some(place));
        for edge in [Place::FIRST, Place::LAST] {
            assert_eq!(Place::parse(&edge.write()), Some(edge));
        }
        for bad in ["", "-", "x-1", "1-", "-5-1", "9223372036854775807-1", "1"] {
            assert_eq!(Place::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_tab_is_read_back_from_its_word() {
        for tab in Tab::ALL {
            assert_eq!(Tab::parse(tab.as_str()), Some(tab));
        }
    }
}
