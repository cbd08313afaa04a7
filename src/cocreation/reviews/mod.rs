//! The second look: whoever wrote an idea that was declined may ask for it once; somebody else than who decided takes it.
//!
//! Why they ask is read by the team alone; what came of it is public, with its reason.

mod actions;
mod pages;
mod queries;
mod views;

pub use pages::routes;
pub use queries::{WaitingRow, waiting};
pub use views::section;

use crate::ids::TopicId;

/// Characters of why somebody asks, and of the answer, at most.
pub const TEXT_CHARS_MAX: usize = 2_000;

/// Where it is asked for.
pub fn path(topic: TopicId) -> String {
    format!("/ideas/{topic}/review")
}

/// Where the team answers.
pub fn desk_path(id: i64) -> String {
    format!("/desk/ideas/reviews/{id}")
}
