//! The changelog: what was done, with the ideas that it came from and everybody who had a part in them.
//!
//! Nobody sees an entry before it is published. Publishing tells whoever follows its ideas, may say of them that they are there now, and keeps who is
//! credited as it is then: authors, co-authors, those whose amendments were taken, authors of ideas that became part of them. Whoever does not want
//! to be named is counted and not named, now and later.

mod actions;
mod desk;
mod pages;
mod queries;
mod views;

pub use actions::publish;
pub use pages::routes;
pub use queries::{NewEntry, insert as add, of_topic};

/// Where the team keeps it.
pub const LIST: &str = "/desk/changelog";
/// Characters of a title and of a text at most.
pub const TITLE_CHARS_MAX: usize = 160;
pub const BODY_CHARS_MAX: usize = 10_000;
