//! A list that somebody keeps under a name, for themselves.

pub mod pages;
mod queries;

pub use queries::{ViewRow, of};

/// Views that one person keeps at most.
pub const VIEWS_MAX: i64 = 30;
/// The longest name of a view, in characters.
pub const NAME_CHARS_MAX: usize = 60;
