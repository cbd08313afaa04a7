//! Keeping topics in order: rename, move, lock, pin, split and merge. For moderators; every act is an event.

pub mod actions;
pub mod pages;
mod queries;
mod views;

/// Posts that one split moves at most.
const SPLIT_POSTS_MAX: usize = 200;
/// A pin lasts at most this long, in days.
const PIN_DAYS_MAX: i64 = 366;
