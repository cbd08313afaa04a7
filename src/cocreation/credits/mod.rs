//! Recognition: what somebody contributed, and words of thanks. No scores, no ranks, no streaks; whoever does not want to be named is not.

mod pages;
mod queries;
mod views;

pub use pages::routes;
pub use queries::{NewThanks, give, wants_name};

/// Where somebody says whether to be named.
pub const CHOICE: &str = "/account/credits";
/// Characters of a word of thanks, at most.
pub const BODY_CHARS_MAX: usize = 500;

/// What somebody contributed.
pub fn path(handle: &str) -> String {
    format!("/u/{}/contributions", crate::ui::query_value(handle))
}
