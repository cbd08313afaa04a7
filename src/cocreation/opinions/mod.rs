//! Opinion maps: short statements with which people agree or not, and the groups that think alike.
//!
//! A producer asks a question and writes the first **statements**; members answer them one by one (agree, disagree, pass) and propose others, which
//! the staff look at before anybody sees them. A **map** ([`compute`]) is drawn anew each minute when answers changed: the groups, what all of
//! them agree on, what divides them.
//!
//! Invariants: nothing of the answers is shown of fewer than `people_min` people (never fewer than [`PEOPLE_LEAST`]) or of fewer than
//! [`compute::GROUP_MIN`] in a group; the map that is kept holds no person, and none is drawn but the reader, for the reader; who answered what
//! is shown to nobody.

mod actions;
mod beside;
pub mod compute;
mod desk;
mod desk_views;
mod map_views;
mod pages;
mod queries;
mod typed;
mod views;

use crate::app::App;
use crate::db::kept;
use crate::ids::OpinionMapId;
use axum::Router;

pub use actions::tick;

/// The fewest people of whom anything is shown.
pub const PEOPLE_LEAST: i64 = 10;
/// Statements that are shown in one map at most.
pub const STATEMENTS_MAX: i64 = 150;
/// Characters of a statement at most.
pub const STATEMENT_CHARS_MAX: usize = 200;
/// Statements that one member proposes in one map at most.
pub const PROPOSED_MAX: i64 = 5;
/// Characters of a question at most.
pub const QUESTION_CHARS_MAX: usize = 300;
/// The longest time that may be asked, in days.
pub const DAYS_MAX: i64 = 365;
/// Maps on the page of one topic at most.
pub const MAPS_MAX: i64 = 3;

kept! {
    /// How far a map is.
    Stage {
        /// Written, and nobody is asked yet.
        Draft = "draft",
        /// Answers are taken.
        Open = "open",
        Closed = "closed",
    }
}

/// Where the public reads and answers it.
pub fn path(id: OpinionMapId) -> String {
    format!("/opinions/{id}")
}

/// Where staff keep it.
pub fn desk_path(id: OpinionMapId) -> String {
    format!("/desk/opinions/{id}")
}

/// The addresses of opinion maps.
pub fn routes() -> Router<App> {
    pages::routes().merge(desk::routes())
}
