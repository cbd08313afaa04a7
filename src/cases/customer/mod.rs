//! The customer's side of a case: its page, by signing in or by a signed link, and how it ends.
//!
//! A case that is resolved is confirmed, opened again or rated by its customer; nothing said for [`SILENCE_DAYS`], it closes
//! itself. A closed one can be opened again for [`REOPEN_DAYS`]. A case is rated once, from its resolution on.

mod actions;
mod closing;
pub mod pages;
pub mod promise;
mod queries;
mod timeline;
mod views;

use super::Resolution;
use crate::words::Words;

/// For how long after its closing a customer can open a case again, in days.
pub const REOPEN_DAYS: i64 = 30;
/// After how many days without a word a resolved case closes itself.
pub const SILENCE_DAYS: i64 = 14;
/// The longest sentence beside a rating, in characters.
pub const RATING_CHARS_MAX: usize = 500;

/// How a case ended, as its customer reads it.
pub fn ended(words: Words, kind: Resolution) -> String {
    match kind {
        Resolution::Solved => words.t("customer-ended-solved"),
        Resolution::Explained => words.t("customer-ended-explained"),
        Resolution::Compensated => words.t("customer-ended-compensated"),
        Resolution::Declined => words.t("customer-ended-declined"),
        Resolution::Duplicate => words.t("customer-ended-duplicate"),
        Resolution::Withdrawn => words.t("customer-ended-withdrawn"),
    }
}
