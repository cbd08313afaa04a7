//! Votes: one per person, for whoever may, while it is open.
//!
//! [`voting`] says by which rules an idea takes votes now: those of its challenge's phase, or those of the house. A vote is a row in `idea_votes`
//! and counts in its idea's row in the same transaction, under the idea's lock; staff's votes count apart. It can be taken back
//! as long as votes are taken. A **budget** is votes on undecided ideas; a decision gives them back. Staff give a caller's vote in the caller's name: it is
//! logged and the caller is told.
//!
//! Hidden counts: `ideas.shown_votes` is what everybody may see and what lists sort by ([`refresh_shown`]); a page asks [`Voting::shown`]; a
//! vote that nobody may see touches no page. Of where votes come from, a hash is kept for 30 days under a key that is thrown away with
//! its day ([`network`]): the [`anomalies`] report knows that votes came from one network, never from which.
//!
//! Invariant: `ideas.votes` and `staff_votes` are the rows ([`recount`] looks).

mod actions;
pub mod anomalies;
mod desk_pages;
mod desk_views;
mod export;
mod glance;
mod network;
mod pages;
mod queries;
pub mod views;
mod voting;

pub use actions::{
    Cast, Recount, Refusal, box_of, cast, cast_for, counts_changed, give, recount, refresh_shown, settings_changed,
    take_back,
};
pub use desk_views::{Tab, crumbs as desk_crumbs, tabs as desk_tabs};
pub use glance::{Glance, glance};
pub use network::sweep;
pub use pages::routes;
pub use queries::{VOTES_MAX, hold};
pub use voting::{Tally, Voting, shown, voting};

/// What a merge needs of the counting.
pub(in crate::cocreation) use queries::count;

/// Characters of a note on a vote given for somebody, at most.
pub const NOTE_CHARS_MAX: usize = 500;

crate::db::kept! {
    /// How somebody told us for what they want to vote.
    Channel {
        Phone = "phone",
        Email = "email",
        Letter = "letter",
        Visit = "visit",
        Other = "other",
    }
}
