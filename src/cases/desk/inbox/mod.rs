//! The lists of the desk.
//!
//! A **view** is a question that staff ask every day ([`Tab`]): what waits, what is mine, what is due. Each has its own order and
//! its own index, and is read a page at a time from a [`Place`] on, however deep. Filters and the search ([`filter`]) narrow a view; all of it
//! stands in the address, so a list can be linked to, kept under a name ([`saved`]) and read without script. With the chosen
//! cases of a list one thing is done at once, and undone ([`bulk`]).
//!
//! What is not done is a small part of all cases. Its lists are walked in their order and the filters read off the rows: with
//! 200,000 cases, 20,000 of them open, the longest walk takes 10 ms. What is done has an index for each filter. For that, board, kind and
//! language of the topic are copied into the case: when it is opened, and by a job (`case.placed`) when its topic is moved or merged.

mod bulk;
mod filter;
mod head;
pub mod pages;
mod queries;
mod saved;
mod search;
mod views;

use crate::cases::queries::CaseRow;
use crate::db::kept;
use crate::ids::CaseId;
use crate::web::Cursor;

pub use bulk::jobs::{TELL, tell};

/// Cases on one page of a list.
pub const PER_PAGE: i64 = 30;
/// Counting on the tabs stops here: "1,000+".
pub const COUNT_MAX: i64 = 1_000;
/// What is due within this is "due soon".
pub const SOON_HOURS: i64 = 24;
/// A place in a list of cases.
pub type Place = Cursor<CaseId>;

kept! {
    /// A view of the desk.
    #[derive(Default)]
    Tab {
        /// What waits for the brand, the longest wait first. Here, in the department's view and in the unassigned one a duplicate
        /// stands only when its main case is over.
        #[default]
        Waiting = "waiting",
        /// What I have taken on and is not done, oldest first.
        Mine = "mine",
        /// What my department has to do and is not done, oldest first.
        Department = "department",
        /// What nobody has taken on, oldest first.
        Unassigned = "unassigned",
        /// What is over its time or will be within a day, the soonest first.
        Breaching = "breaching",
        /// Where the customer has said something that nobody has answered, the longest unanswered first.
        News = "news",
        /// What is not done, oldest first.
        Open = "open",
        /// What is resolved or closed, the latest first.
        Resolved = "resolved",
    }
}

impl Tab {
    /// Where in this tab's order a case stands.
    pub fn place(self, case: &CaseRow) -> Place {
        let at = match self {
            Self::Waiting => case.waits_since,
            Self::Breaching => case.due_at,
            Self::News => case.news_since,
            Self::Resolved => case.resolved_at,
            Self::Mine | Self::Department | Self::Unassigned | Self::Open => None,
        };
        Place { at: at.unwrap_or(case.opened_at), id: case.id }
    }
}

#[cfg(test)]
mod tests {
    use super::Tab;

    #[test]
    fn a_tab_is_read_back_from_its_word() {
        for tab in Tab::ALL {
            assert_eq!(Tab::parse(tab.as_str()), Some(tab));
        }
    }
}
