//! A copy of a case to keep: JSON for programs, HTML for paper and PDF. The customer's holds what they may see and is made by a
//! function that has no way to anything else; the staff's adds an `internal` part to the same.

mod copy;
pub mod pages;
mod views;

/// Posts of one topic in a copy: the latest; a copy says how many earlier ones it leaves out.
const POSTS_MAX: i64 = 500;
/// Entries of the audit trail in a copy: the latest.
const TRAIL_MAX: i64 = 2_000;
/// Notes in a copy: the latest.
const NOTES_MAX: i64 = 500;
