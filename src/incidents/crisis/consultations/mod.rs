//! A consultation: a question to the public inside an incident, such as "What should we do for those affected?".
//!
//! It is written in the room as a draft, opened, and closes by itself at the end of its time (at most [`DAYS_MAX`] days). Members answer once
//! and may change it until then; what they propose beside is looked through by the staff before anybody sees it. It is kept apart from the
//! official timeline: no update, no promise, no line of the ledger.
//!
//! Invariants: what was answered is nobody's to see before it is closed, and there is one text that reads it ([`queries::results`]); nothing
//! that was asked changes after the first answer; it ends with a published outcome, and the review of its incident cannot be finished without; of
//! a drill only staff see anything.

mod actions;
mod letters;
mod pages;
mod panel;
mod public;
mod public_views;
mod queries;
mod typed;
mod views;

use crate::db::Conn;
use crate::db::kept;
use crate::error::Result;
use crate::ids::{ConsultationId, IncidentId};
use crate::incidents::Texts;
use crate::words::Lang;
use chrono::{DateTime, Utc};

pub use actions::tick;
pub use letters::{REMIND, remind};
pub use pages::routes;
pub use panel::panel;
pub use queries::{ConsultationRow, without_outcome};

/// The longest time that may be asked, in days.
pub const DAYS_MAX: i64 = 30;
/// Possible answers at least and at most.
pub const OPTIONS_MIN: usize = 2;
/// See [`OPTIONS_MIN`].
pub const OPTIONS_MAX: usize = 8;
/// Characters of a question at most.
pub const QUESTION_CHARS_MAX: usize = 300;
/// Characters of a possible answer at most.
pub const OPTION_CHARS_MAX: usize = 200;
/// Characters of what one should know, and of an outcome, at most.
pub const TEXT_CHARS_MAX: usize = 5_000;
/// Characters of a proposal at most.
pub const PROPOSAL_CHARS_MAX: usize = 1_000;
/// Proposals of one member in one consultation at most.
pub const PROPOSALS_EACH_MAX: usize = 3;
/// Days after which the lead is reminded again of an outcome that is missing.
pub const REMIND_DAYS: i64 = 2;

kept! {
    /// How far a consultation is.
    Stage {
        /// Written, and nobody is asked yet.
        Draft = "draft",
        /// Answers are taken.
        Open = "open",
        /// The time is over; the results are there, the outcome is not.
        Closed = "closed",
        /// It has its outcome.
        Published = "published",
    }
}

/// What is to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// The language that it is first written in.
    pub lang: Lang,
    pub question: Texts,
    pub details: Texts,
    pub options: Vec<Texts>,
    pub takes_proposals: bool,
    pub closes_at: DateTime<Utc>,
}

/// Where the public reads and answers it.
pub fn path(id: ConsultationId) -> String {
    format!("/status/consultations/{id}")
}

/// Where the staff run it.
pub fn desk_path(id: ConsultationId) -> String {
    format!("/desk/incidents/consultations/{id}")
}

/// What was asked in an incident, and what came of it; for its review.
pub struct Told {
    pub id: ConsultationId,
    pub state: Stage,
    pub lang: Lang,
    pub question: Texts,
    pub outcome: Texts,
    /// Each answer, and how often it was given; empty before it is closed.
    pub answers: Vec<(Texts, i64)>,
}

/// What was asked in an incident, drafts left out, the newest first.
pub async fn told(conn: &mut Conn, incident: IncidentId) -> Result<Vec<Told>> {
    let mut all = Vec::new();
    for row in queries::of_incident(conn, incident).await? {
        if row.state == Stage::Draft {
            continue;
        }
        let options = queries::options(conn, row.id).await?;
        let results = queries::results(conn, row.id).await?;
        let answers = results.iter().filter_map(|(id, count)| {
            let option = options.iter().find(|option| option.id == *id)?;
            Some((option.text(), *count))
        });
        all.push(Told {
            id: row.id,
            state: row.state,
            lang: row.lang(),
            question: row.question(),
            outcome: row.outcome(),
            answers: answers.collect(),
        });
    }
    Ok(all)
}
