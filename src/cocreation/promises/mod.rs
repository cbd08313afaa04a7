//! What was promised to customers: what, by when, how far it is, when it is looked at again.
//!
//! Everybody reads it; what is overdue stands first and says so. A day is moved only with a word about why, which stays. A promise is kept (done) or
//! dropped with a reason; nothing is deleted. Its owner is reminded when it is to be looked at, soon due, or overdue.

mod actions;
mod jobs;
mod pages;
mod queries;
mod typed;
mod views;

pub use actions::{NewPromise, make};
pub use jobs::{REMIND, remind, tick};
pub use pages::routes;
pub use queries::{PromiseRow, of_topic};
pub use views::{day_text, lines};

use chrono::{Datelike as _, NaiveDate};

/// Where the team keeps them.
pub const LIST: &str = "/desk/promises";
/// Characters of what is promised, at most.
pub const WHAT_CHARS_MAX: usize = 300;
/// Characters of how it goes, at most.
pub const BODY_CHARS_MAX: usize = 2_000;

/// A day as a browser's field of a date writes it.
pub fn day(typed: &str) -> Option<NaiveDate> {
    typed.trim().parse().ok().filter(|day: &NaiveDate| (2000..10_000).contains(&day.year()))
}
