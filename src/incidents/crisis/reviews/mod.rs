//! The review of an incident: what happened, why, what went well and badly, and what is done so that it does not happen again. Nobody is
//! blamed in it; what is asked for is causes.
//!
//! It is due when the incident is resolved ([`resolved`]): of severity 1 after three days, of the others after five working days. Its measures
//! are computed from what is stored ([`measures`]). Actions have an owner and a day. It cannot be finished while a consultation of the incident
//! has no published outcome; the review of a drill counts towards belts. What the public learns of it is a statement like any other (state
//! postmortem), through the same approvals.

mod actions;
mod export;
mod letters;
mod measures;
mod pages;
mod queries;
mod typed;
mod views;

use crate::cases;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::IncidentId;
use crate::incidents::{Kind, Severity};
use chrono::{DateTime, TimeDelta, Utc};

pub use actions::tick;
pub use letters::{REMIND, remind};
pub use pages::routes;

/// Days until the review of the worst incidents is due.
const WORST_DAYS: i64 = 3;
/// Working days until the other reviews are due.
const WORKING_DAYS: usize = 5;
/// Days until they are due where the brand never works.
const IDLE_DAYS: i64 = 7;
/// Days after which the lead is reminded again of a review that is overdue.
const REMIND_DAYS: i64 = 3;
/// Characters of each text of a review at most.
pub const TEXT_CHARS_MAX: usize = 10_000;
/// Characters of an action at most.
pub const ACTION_CHARS_MAX: usize = 300;
/// More questions than this nobody counts.
const QUESTIONS_MAX: i64 = 10_000_000;

/// What is written in a review.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub summary: String,
    pub causes: String,
    pub went_well: String,
    pub went_badly: String,
    pub luck: String,
    pub questions_asked: Option<i64>,
    pub questions_answered: Option<i64>,
}

/// Where a review is written.
pub fn path(incident: IncidentId) -> String {
    format!("/desk/incidents/{incident}/review")
}

/// Makes the review of an incident due, in the transaction that resolves it; of one that came back and was resolved again, anew. Maintenance
/// and what is only told afterwards have none.
pub async fn resolved(tx: &mut Tx, incident: IncidentId) -> Result<()> {
    let Some(facts) = queries::incident(tx, incident).await? else { return Ok(()) };
    if facts.kind != Kind::Incident.as_str() || facts.backdated {
        return Ok(());
    }
    let now = tx.now();
    let due_at = due_at(tx, facts.severity, now).await?;
    queries::begin(tx, incident, due_at).await
}

async fn due_at(conn: &mut Conn, severity: i64, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    if Severity::new(severity) == Some(Severity::ALL[0]) {
        return Ok(now + TimeDelta::days(WORST_DAYS));
    }
    let end = cases::working_days_after(conn, now, WORKING_DAYS).await?;
    Ok(end.unwrap_or(now + TimeDelta::days(IDLE_DAYS)))
}
