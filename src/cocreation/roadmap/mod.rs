//! The roadmap: what is built now, next and later. No dates: what has a day is promised (`promises`).

mod pages;
mod queries;
mod views;

pub use pages::routes;
pub use queries::{IdeaLine, NewItem, insert as add, of_topic};
pub use views::{embedded, ideas, said};

use crate::db::kept;
use crate::words::Words;

kept! {
    /// Where something stands.
    Lane {
        Now = "now",
        Next = "next",
        Later = "later",
    }
}

impl Lane {
    /// Its name.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Now => words.t("roadmap-now"),
            Self::Next => words.t("roadmap-next"),
            Self::Later => words.t("roadmap-later"),
        }
    }
}

/// Where the team keeps it.
pub const LIST: &str = "/desk/roadmap";
/// Characters of a title and of a summary at most.
pub const TITLE_CHARS_MAX: usize = 120;
pub const SUMMARY_CHARS_MAX: usize = 600;
