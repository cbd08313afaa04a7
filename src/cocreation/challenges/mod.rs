//! A challenge: a call for ideas with a brief, an owner, a decider and phases that move by themselves.
//!
//! A producer writes it as a draft and opens it. Its phases (ideas, shortlist, vote, decision, delivery, review; any may be left out) follow each
//! other without a gap; each has its switches. An end is put off only forward, with a reason that everybody reads. It ends with "we asked, you said,
//! we did", by its decider, and not before every idea of the shortlist has its decision; or it is called off with a reason.
//!
//! Invariants: a phase begins and ends once, whatever the clocks of the nodes do ([`clock`]); who sees votes is only ever tightened while it runs; dates,
//! rules and rewards stay as they were when it was opened; what the jury says is nobody's to see before the jury is done.

mod actions;
mod challenge;
pub mod clock;
mod desk;
pub mod jury;
mod pages;
mod parts;
mod queries;
pub mod race;
mod typed;
mod views;

use crate::db::Conn;
use crate::error::Result;
use crate::ids::ChallengeId;
use crate::policy::Viewer;
use chrono::{DateTime, Utc};

pub use actions::{closed, opened, written};
pub use challenge::{ChallengeRow, PhaseRow, Running, State, phase_label};
pub use pages::routes;
pub use queries::{by_id, phases, seen_by};
pub use race::{COMMENTS, comments};
pub use typed::{Closing, New, NewPhase};

/// Where the public reads it.
pub fn path(id: ChallengeId) -> String {
    format!("/challenges/{id}")
}

/// Where the team runs it.
pub fn desk_path(id: ChallengeId) -> String {
    format!("/desk/challenges/{id}")
}

/// A challenge with its phases, and with it every rule of what may be done in it now; whoever may see it. None when there is none.
pub async fn running(conn: &mut Conn, id: ChallengeId) -> Result<Option<Running>> {
    let Some(challenge) = by_id(conn, id).await? else { return Ok(None) };
    let phases = phases(conn, id).await?;
    Ok(Some(Running { challenge, phases }))
}

/// The challenge, if this viewer sees it and it takes ideas now.
pub async fn takes_ideas(
    conn: &mut Conn,
    viewer: &Viewer,
    id: ChallengeId,
    now: DateTime<Utc>,
) -> Result<Option<ChallengeRow>> {
    if queries::seen(conn, viewer, id).await?.is_none() {
        return Ok(None);
    }
    Ok(running(conn, id).await?.filter(|running| running.takes_ideas(now)).map(|running| running.challenge))
}
