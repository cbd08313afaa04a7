//! What staff ask the author of an idea, in public, and what the author or a co-author answers.

mod actions;
mod pages;
mod queries;
mod views;

pub use pages::routes;

use super::people;
use super::queries::IdeaRow;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{TopicId, nonce};
use crate::policy::{self, Act};
use crate::web::{Faults, Visit};
use maud::Markup;
use serde::Deserialize;

/// A question, in characters.
pub const QUESTION_CHARS_MAX: usize = 1_000;
/// An answer, in characters.
pub const ANSWER_CHARS_MAX: usize = 4_000;
/// Questions that the page of an idea shows.
const SHOWN_MAX: i64 = 20;
/// Questions that their own page shows.
const LISTED_MAX: i64 = 200;

/// The page of an idea's questions.
pub fn path(topic: TopicId) -> String {
    format!("{}/questions", super::idea_path(topic))
}

/// What is typed into either form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    question: String,
    answer: String,
    /// The number of the question that is answered.
    #[serde(skip)]
    to: i64,
    once: String,
}

/// All that is shown of an idea's questions to one reader.
struct Shown {
    rows: Vec<queries::QuestionRow>,
    /// There are more than are shown.
    more: bool,
    may_ask: bool,
    may_answer: bool,
}

impl Shown {
    async fn gather(conn: &mut Conn, visit: &Visit, idea: &IdeaRow, max: i64) -> Result<Self> {
        let mut rows = queries::of(conn, idea.topic_id, max + 1).await?;
        let more = rows.len() as i64 > max;
        rows.truncate(usize::try_from(max).unwrap_or(usize::MAX));
        let with = match visit.viewer.actor() {
            Some(actor) => people::is_author(conn, idea.topic_id, actor.id).await?,
            None => false,
        };
        let answering = Act::QuestionAnswer { author: idea.author_id, with };
        Ok(Self {
            rows,
            more,
            may_ask: policy::permit(&visit.viewer, Act::IdeaWork).is_ok(),
            may_answer: policy::permit(&visit.viewer, answering).is_ok(),
        })
    }
}

/// The questions on the page of an idea, with the forms for whoever may ask or answer. Nothing where there is nothing to show.
pub async fn section(conn: &mut Conn, visit: &Visit, idea: &IdeaRow) -> Result<Markup> {
    let shown = Shown::gather(conn, visit, idea, SHOWN_MAX).await?;
    let typed = Typed { once: nonce(), ..Typed::default() };
    Ok(views::section(visit, idea.topic_id, &shown, &typed, &Faults::new()))
}
