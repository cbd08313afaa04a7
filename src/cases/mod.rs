//! Cases: a complaint that is owned, moved along and answered.
//!
//! A **case** is the workflow around a topic. Every complaint opens one in the transaction that opens its topic, and so
//! does anything written privately to staff: nobody else could answer it. The states and the one table of allowed moves
//! are in [`case`](self::State): open → acknowledged → in progress → waiting for the customer → resolved → closed; reopened.
//!
//! `waits_since` says since when the case waits for the brand; it is null while the case waits for its customer or is done.
//! An answer of staff acknowledges an open case; a reply of the customer sets a waiting case back to work and reopens
//! a resolved one ([`react`]). `version` grows with every change, so that of two staff at once the second hears of the first.
//!
//! A case is seen by its customer and by staff; for anybody else it does not exist.
//!
//! `intake` is the one door for writing (`/new`), with what waits for its author (`/new/pending`); `desk` is where staff work.

mod actions;
mod case;
mod clock;
mod customer;
mod desk;
mod facts;
mod intake;
pub mod jobs;
mod letters;
pub mod mailbox;
pub mod notes;
mod pages;
pub mod pass;
mod queries;
mod relations;
mod routing;
mod sharing;
pub mod setup;
mod views;
pub mod work;

use crate::app::App;
use axum::Router;

pub use actions::{Fields, Move, NewCase, assign, edit, move_to, open, react};
pub use case::{Hand, Standing, State};
pub use clock::rearranged as refresh_clocks;
pub use facts::{Contact, Resolution, Severity};
pub use queries::{CaseRow, by_id, of_topic, seen_by};

/// The addresses of cases, the desk and the one door for writing.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(intake::pages::routes())
        .merge(pages::routes())
        .merge(customer::pages::routes())
        .merge(desk::routes())
        .merge(work::pages::routes())
        .merge(relations::pages::routes())
        .merge(sharing::pages::routes())
        .merge(mailbox::pages::routes())
        .merge(setup::pages::routes())
}

/// A case's page, for its customer.
pub fn case_path(id: crate::ids::CaseId) -> String {
    format!("/cases/{id}")
}

/// A case's page on the desk.
pub fn desk_path(id: crate::ids::CaseId) -> String {
    format!("/desk/cases/{id}")
}
