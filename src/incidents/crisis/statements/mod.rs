//! The one public message of an incident, version by version: written, approved by those who are named, by their deputies when they do not
//! answer in time, published, and the same on every surface: status page, banner, feeds, mail and webhooks (through the update), the pinned
//! topic, a sheet for the shops, a script for the telephone, plain text. Teams off the site say which version they use.
//!
//! Invariants: at most one version of an incident is open; versions are numbered 1, 2, 3 … in the order of their publication; what is published
//! never changes; an approval counts for the text that was seen and no other; nobody approves words of their own where two must approve.

mod actions;
mod board;
mod declare;
mod form;
pub mod letters;
mod pages;
mod panel;
mod paper;
mod paper_pages;
mod queries;
mod statement;
mod surface;
mod teams;
pub mod topic;
mod views;

use crate::app::App;
use axum::Router;

pub use declare::{Opening, declare, open_draft};
pub use panel::panel;
pub use queries::{StatementRow, current};
pub use statement::{BODY_CHARS_MAX, PHONE_CHARS_MAX, Stage};

/// The addresses of statements, their papers and the teams off the site.
pub fn routes() -> Router<App> {
    Router::new().merge(pages::routes()).merge(paper_pages::routes()).merge(board::routes()).merge(teams::routes())
}
