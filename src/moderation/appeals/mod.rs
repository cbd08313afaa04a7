//! Appeals (DSA 20): against a decision, by whom it limits ([`Side::Author`]) or by whoever reported ([`Side::Reporter`]).
//!
//! Free, for six months, once by each side of a decision; a suspended or muted account may, and so may a reporter without an account,
//! by the link from their letters. An appeal is a line of the queue ([`crate::screening::ItemKind::Appeal`]); its page shows [`panel`]. It
//! ends in an [`Outcome`] with a reasoned answer: the decision stands, or it is changed: taken back ([`decisions::reverse`]) for its
//! author, or decided otherwise ([`decisions::decide`]) for a reporter. The answer goes to the appellant by letter, the news of a change to
//! everybody else whom it concerns, and the outcome into the public ledger, all in one transaction.
//!
//! Invariants: a person decides, never the machine; never somebody who made or took back the contested decision, whom it limits, who
//! contests it or who reported the thing ([`actions::decide`] asks the rule with what the database says). Where nobody else is
//! there, the appeal stays open and its page says so. Nothing that happens to the author's account ends an appeal.

mod actions;
pub mod jobs;
mod letters;
mod pages;
mod panel;
mod panel_views;
mod queries;
mod views;

pub use actions::{Text, Verdict, by_author, by_reporter, decide};
pub use pages::routes;
pub use panel::panel;
pub use queries::{AppealRow, of_decision, of_report};

use crate::ids::ReportId;

/// The most characters of an appeal.
pub const BODY_CHARS_MAX: usize = 5_000;
/// The most characters of an answer: those of an explanation in a statement of reasons.
pub const ANSWER_CHARS_MAX: usize = 2_000;
/// The fewest characters of an answer: a reason, not a word.
pub const ANSWER_CHARS_MIN: usize = 20;

/// Who contests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// Whom the decision limits.
    Author,
    /// Whoever reported.
    Reporter,
}

impl Side {
    /// The word kept in the database and in the ledger.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Reporter => "reporter",
        }
    }
}

/// How an appeal ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The decision stands.
    Upheld,
    /// It was taken back, or something else was decided.
    Reversed,
}

impl Outcome {
    /// The word kept in the database and in the ledger.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Upheld => "upheld",
            Self::Reversed => "reversed",
        }
    }

    /// The outcome of that word, if there is one.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Upheld, Self::Reversed].into_iter().find(|outcome| outcome.as_str() == word)
    }
}

/// Where a member who reported contests what was decided; visitors follow the link from their letters.
pub fn reporter_path(report: ReportId) -> String {
    format!("/account/reports/{report}/appeal")
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Side};

    #[test]
    fn words_in_the_database_are_those_of_the_ledger() {
        assert_eq!([Side::Author.as_str(), Side::Reporter.as_str()], ["author", "reporter"]);
        for outcome in [Outcome::Upheld, Outcome::Reversed] {
            assert_eq!(Outcome::parse(outcome.as_str()), Some(outcome));
        }
        assert_eq!(Outcome::parse("perhaps"), None);
    }
}
