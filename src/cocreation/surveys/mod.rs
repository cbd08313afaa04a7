//! Surveys: several questions at once, answered once by each member, read summed up.
//!
//! A **survey** is written by producers in up to three languages, opened, closed (by hand or by its date). Its questions are of a **kind**:
//! text, one choice, several choices, or a scale from 1 to 5. After the first answer nothing of it changes: everybody answered the same.
//!
//! Nobody reads what one person answered: results are sums, and only from `shown_from` people on; texts are for staff, without names, in an
//! order that tells nothing. On the page of a topic or for a challenge it is seen by those who see that.

mod actions;
mod beside;
mod desk;
mod desk_views;
mod export;
mod pages;
mod queries;
mod results;
mod typed;
mod views;

use crate::app::App;
use crate::db::kept;
use crate::ids::SurveyId;
use crate::words::Words;
use axum::Router;

pub use actions::ring;

/// Questions in one survey at most.
pub const QUESTIONS_MAX: usize = 20;
/// Options of one question at most.
const OPTIONS_MAX: usize = 20;
/// The longest option, in characters.
const OPTION_CHARS_MAX: usize = 200;
/// The longest title or question, in characters.
const LINE_CHARS_MAX: usize = 300;
/// The longest introduction, in characters.
const INTRO_CHARS_MAX: usize = 4_000;
/// The longest answer in words, in characters.
const ANSWER_CHARS_MAX: usize = 2_000;
/// Results are never shown of fewer people.
const SHOWN_FROM_MIN: i64 = 5;
/// The steps of a scale.
const STEPS: usize = 5;

/// Where surveys are arranged.
const DESK: &str = "/desk/surveys";

kept! {
    /// Whether it takes answers.
    Stage { Draft = "draft", Open = "open", Closed = "closed" }
}

impl Stage {
    /// Its name in the reader's language.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Draft => words.t("surveys-stage-draft"),
            Self::Open => words.t("surveys-stage-open"),
            Self::Closed => words.t("surveys-stage-closed"),
        }
    }
}

kept! {
    /// How a question is answered.
    Kind {
        Text = "text",
        /// One of its options.
        Choice = "choice",
        /// Any of its options.
        Several = "several",
        /// A number from 1 to 5.
        Scale = "scale",
    }
}

impl Kind {
    /// Its name in the reader's language.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Text => words.t("surveys-kind-text"),
            Self::Choice => words.t("surveys-kind-choice"),
            Self::Several => words.t("surveys-kind-several"),
            Self::Scale => words.t("surveys-kind-scale"),
        }
    }

    /// It is answered with options of its own.
    pub const fn has_options(self) -> bool {
        matches!(self, Self::Choice | Self::Several)
    }
}

/// The addresses of surveys.
pub fn routes() -> Router<App> {
    Router::new().merge(pages::routes()).merge(desk::routes())
}

/// A survey's page.
pub fn path(id: SurveyId) -> String {
    format!("/surveys/{id}")
}

/// The names of the fields of its questions, in their order.
const FIELDS: [&str; QUESTIONS_MAX] = [
    "answer1", "answer2", "answer3", "answer4", "answer5", "answer6", "answer7", "answer8", "answer9", "answer10",
    "answer11", "answer12", "answer13", "answer14", "answer15", "answer16", "answer17", "answer18", "answer19",
    "answer20",
];
