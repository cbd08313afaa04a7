//! Another text that somebody proposes for an idea: read with what it changes, word by word; taken or turned down by whoever wrote the
//! idea; withdrawn, or made an idea of its own, by whoever proposed it. And every text that the idea has had.
//!
//! An amendment knows how often the text had been edited when it was written. When the text has changed since, taking it asks once more
//! and shows both. A taken one becomes an edit of the idea's first post in its proposer's name, who is credited (`idea_people`). What a
//! moderator would look at first is **held**: its proposer and staff see it, nobody else.

mod actions;
mod pages;
mod queries;
mod typed;
mod versions;
mod views;

pub use pages::routes;
pub use queries::{AmendedText, count_held};
pub use views::paragraphs;

use super::queries::IdeaRow;
use super::{news, polls};
use crate::db::{Conn, Tx, kept};
use crate::error::Result;
use crate::ids::{AmendmentId, TopicId};
use crate::policy::{self, Act};
use crate::web::Visit;
use crate::words::Words;
use maud::Markup;

/// Why somebody proposes it, in characters.
pub const NOTE_CHARS_MAX: usize = 500;
/// Why it is not taken, in characters.
pub const ANSWER_CHARS_MAX: usize = 2_000;
/// Open ones of one person for one idea at most.
pub const OPEN_EACH_MAX: i64 = 3;
/// Those that the page of an idea shows.
const SHOWN_MAX: i64 = 5;
/// Amendments of one idea that are looked through at most when its text is erased; the newest of a great many.
const COPIES_MAX: i64 = 5_000;
/// What an emptied amendment is called.
const ERASED_TITLE: &str = "…";

kept! {
    /// What became of it.
    Stage {
        /// Staff look first; nobody else sees it.
        Held = "held",
        Open = "open",
        Accepted = "accepted",
        Rejected = "rejected",
        Withdrawn = "withdrawn",
        /// It became an idea of its own.
        Forked = "forked",
        /// Staff do not show it.
        Refused = "refused",
    }
}

impl Stage {
    /// Its name in the reader's language.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Held => words.t("amendments-stage-held"),
            Self::Open => words.t("amendments-stage-open"),
            Self::Accepted => words.t("amendments-stage-accepted"),
            Self::Rejected => words.t("amendments-stage-rejected"),
            Self::Withdrawn => words.t("amendments-stage-withdrawn"),
            Self::Forked => words.t("amendments-stage-forked"),
            Self::Refused => words.t("amendments-stage-refused"),
        }
    }

    /// Everybody who sees the idea may see it.
    pub const fn is_shown(self) -> bool {
        !matches!(self, Self::Held | Self::Refused)
    }
}

/// The page of an amendment.
pub fn path(id: AmendmentId) -> String {
    format!("/ideas/amendments/{id}")
}

/// The list of those of an idea.
fn list_path(topic: TopicId) -> String {
    format!("{}/amendments", super::idea_path(topic))
}

/// Empties the amendments of an idea that hold an erased text: all of them when the idea's own text was erased, else those that hold
/// its words. One that still waits for an answer is taken back. What was there, to be sealed.
pub async fn erase_copies(tx: &mut Tx, topic: TopicId, first: bool, text: &str) -> Result<Vec<AmendedText>> {
    let mut copies = queries::texts_of(tx, topic, COPIES_MAX).await?;
    let text = text.trim();
    copies.retain(|copy| first || (!text.is_empty() && copy.holds(text)));
    for copy in &copies {
        queries::take_back(tx, copy.id).await?;
        queries::set_text(tx, &copy.emptied()).await?;
    }
    if !copies.is_empty() {
        news::empty(tx, topic, &copies.iter().map(|copy| copy.id.0).collect::<Vec<_>>()).await?;
    }
    if first {
        polls::name_option(tx, topic, ERASED_TITLE).await?;
    }
    Ok(copies)
}

/// Puts them back, and the idea's own title, if that was erased, too. One that waited for an answer stays taken back.
pub async fn put_copies(tx: &mut Tx, topic: TopicId, title: Option<&str>, copies: &[AmendedText]) -> Result<()> {
    if let Some(title) = title {
        polls::name_option(tx, topic, title).await?;
    }
    for copy in copies {
        queries::set_text(tx, copy).await?;
    }
    Ok(())
}

impl AmendedText {
    fn holds(&self, text: &str) -> bool {
        [&self.title, &self.body, &self.note, &self.answer].iter().any(|own| own.contains(text))
    }

    fn emptied(&self) -> Self {
        let none = String::new;
        Self { id: self.id, title: ERASED_TITLE.to_owned(), body: none(), note: none(), answer: none() }
    }
}

/// Working together, on the page of an idea: the amendments that wait, the ways to propose one and to read earlier texts.
pub async fn section(conn: &mut Conn, visit: &Visit, idea: &IdeaRow) -> Result<Markup> {
    let rows = queries::of(conn, &visit.viewer, idea.topic_id, Some(Stage::Open), SHOWN_MAX).await?;
    let all = queries::count_shown(conn, idea.topic_id).await?;
    let edits = queries::text(conn, idea.topic_id).await?.map_or(0, |text| text.edit_count);
    let open = actions::is_open(conn, idea).await?;
    let proposes = match policy::permit(&visit.viewer, Act::AmendmentPropose { open }) {
        Ok(_) => true,
        Err(policy::Denied::SignIn | policy::Denied::Unconfirmed) => open,
        Err(_) => false,
    };
    let section = views::Section { rows, all, edits, proposes };
    Ok(views::section(visit, idea, &section))
}
