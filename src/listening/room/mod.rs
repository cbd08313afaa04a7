//! The listening room: what is said, by how many people, and what to do about it. For staff; a customer never hears that it exists.
//!
//! A **mention** from home shows its post's own text and stands at its post: what was removed there is gone here, too, in the list, the file and the
//! letters. One from outside has a link, a title and an excerpt, never its author. What somebody made of it (`handled_as`) is
//! written once: whoever comes second hears what the first one did; it can be undone. A **prepared link** is an answer kept ready, with a topic
//! of ours, to point people to who said something elsewhere.
//!
//! Invariants: the list is read from newest to oldest by a key, never by counting; what it shows is bounded; an outside link is followed by a person,
//! never by us, and only when it is `http` or `https`; the letter of a day is claimed in its row before it is written, so it is one letter.
//!
//! In reading order: `filter` what narrows the list · `pages`, `views` the list and one mention · `actions` what becomes of a mention ·
//! `export` the list as a file · `volume` how much one watch hears · `answers` prepared links · `letters` the daily letter and who gets it, `digest` what it
//! says · `queries`.

mod actions;
mod answers;
mod digest;
mod export;
mod filter;
mod letters;
mod pages;
mod queries;
mod views;
mod volume;

pub use digest::{LETTER, letter, tick};
pub use pages::routes;
pub use volume::{Span, volume};

use crate::db::kept;
use crate::ids::MentionId;
use crate::ui;
use crate::web::Visit;
use crate::words::Words;
use maud::Markup;

/// Mentions on one page of the list.
const PER_PAGE: i64 = 30;
/// Where the list is.
const ROOM: &str = "/desk/listening";
/// Characters of a mention that the list shows.
const EXCERPT_CHARS: usize = 300;

kept! {
    /// What became of a mention.
    Handled {
        Replied = "replied",
        /// A case was opened, or there was one.
        Case = "case",
        /// They were pointed to the right place.
        Pointed = "pointed",
        /// Nothing is to be done.
        Nothing = "nothing",
    }
}

impl Handled {
    /// What became of it, in a word or two.
    fn label(self, words: Words) -> String {
        match self {
            Self::Replied => words.t("listening-as-replied"),
            Self::Case => words.t("listening-as-case"),
            Self::Pointed => words.t("listening-as-pointed"),
            Self::Nothing => words.t("listening-as-nothing"),
        }
    }
}

/// Where one mention is.
fn mention_path(id: MentionId) -> String {
    format!("{ROOM}/mentions/{id}")
}

/// The pages of listening, as tabs above each of them; `here` is the address of the one that is open.
pub fn places(visit: &Visit, here: &str) -> Markup {
    let words = visit.words;
    let all = [
        (words.t("listening-place-room"), ROOM),
        (words.t("listening-place-alerts"), "/desk/listening/alerts"),
        (words.t("listening-place-watches"), "/desk/listening/watches"),
        (words.t("listening-place-sources"), "/desk/listening/sources"),
        (words.t("listening-place-answers"), "/desk/listening/answers"),
        (words.t("listening-place-letters"), "/desk/listening/letters"),
    ];
    let tabs: Vec<_> = all.into_iter().map(|(label, href)| (label, href, href == here)).collect();
    ui::tabs_labelled(&words.t("listening-places"), &tabs)
}

/// A link to elsewhere that a person may follow: `http` or `https`, nothing that a browser would run.
pub fn outside_link(link: Option<&str>) -> Option<&str> {
    link.filter(|link| link.starts_with("https://") || link.starts_with("http://"))
}

#[cfg(test)]
mod tests {
    use super::outside_link;

    #[test]
    fn a_link_that_a_browser_would_run_is_none() {
        assert_eq!(outside_link(Some("https://forum.test/1")), Some("https://forum.test/1"));
        for bad in ["javascript:alert(1)", "data:text/html,x", "//forum.test", " https://x", "HTTPS", ""] {
            assert_eq!(outside_link(Some(bad)), None, "{bad}");
        }
        assert_eq!(outside_link(None), None);
    }
}
