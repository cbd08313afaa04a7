//! One line of the queue: the thing where it stands, its author's history, the reports, and the form that decides.

pub mod pages;
mod queries;
mod scene;
mod views;

use crate::ids::ItemId;

/// The most characters of a note to whom a line is handed over.
pub const NOTE_CHARS_MAX: usize = 500;

/// A line's page.
pub fn path(id: ItemId) -> String {
    format!("/desk/queue/{id}")
}
