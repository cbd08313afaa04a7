//! Cases: a complaint that is owned, timed, answered and closed well.
//!
//! A **case** is the workflow around a topic. Every complaint opens one in the transaction that opens its topic, and so
//! does anything written privately to staff: nobody else could answer it.
//!
//! # Words
//! - The **customer** opened it; the **assignee** has it; a **department** is whose work it is. Staff of any department may help.
//! - A case has at most two [`Place`]s: the topic that it is around, and a private one beside a public one (the *side channel*).
//! - A **main case** is worked on; its **duplicates** follow it. A **merged** case has its posts in another one's topic.
//! - A **note** is between colleagues; a **review** is an answer that waits for a second pair of eyes; a **contact** is a call, letter
//!   or visit; a **compensation** is promised only once approved; a **publication** is a text whose author is asked to agree to it.
//!
//! # States
//! Open → acknowledged → in progress → waiting for the customer → resolved → closed; reopened. The one table of allowed moves
//! is in `case.rs`. An answer of staff acknowledges an open case; a reply of the customer sets a waiting case back to work and
//! reopens a resolved one ([`react`]). `waits_since` says since when the case waits for the brand; it is null while the case
//! waits for its customer or is done.
//!
//! # Invariants
//! - A case is seen by its customer and by staff (`queries::seen_by`); for anybody else it does not exist.
//! - What stands in its row changes by [`move_to`], [`assign`] and [`edit`] (and by undoing a batch and publishing), each with
//!   a line of the trail, an event, and a `version` one higher, so that of two staff at once the second hears of the first.
//! - Notes, contacts and their like leave `version` alone; they record `CaseChanged`, which the desk hears live.
//! - Nothing that colleagues tell each other has a way into what a customer reads or is sent.
//! - A topic shows the state of its own case; a side channel shows none.
//!
//! # In reading order
//! `case`, `facts` what a case can be · `actions` what is done with it, `queries` what all parts read · `intake` the one door for
//! writing (`/new`) · `routing` to whom it goes · `clock` when it is due and who hears before · `desk` the lists, one case and its
//! answers, live · `notes` between colleagues · `work` properties, contacts, compensations, audit trail, exports · `relations`
//! duplicates, merge, split, ideas · `sharing` between public and private · `customer` the customer's page and how it ends, `pass` the
//! same by a signed link · `letters` what is written to whom · `mailbox` answers by mail · `setup` what an admin arranges.

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
pub mod setup;
mod sharing;
mod views;
pub mod work;

use crate::app::App;
use axum::Router;

pub use actions::{Fields, Move, NewCase, assign, edit, move_to, open, react};
pub use case::{Hand, Standing, State};
pub use clock::{rearranged as refresh_clocks, working_days_after};
pub use facts::{Contact, Place, Resolution, Severity};
pub use intake::holds::{publish_held, refuse_held};
pub use intake::ideas::{
    DRAFT as IDEA_DRAFT, TypedIdea, identity as writer_note, read as read_idea, send as send_idea, sender_fields,
};
pub use intake::known::{MeToo, open as open_about, own_case as case_about};
pub use intake::own::{OwnText, publish as publish_own};
pub use mailbox::{Outcome as MailOutcome, Passed as PassedMail, TAKERS as MAIL_TAKERS, Taker as MailTaker};
pub use queries::{CaseRow, by_id, of_topic, seen_by};
pub use sharing::{ProposedText, erase_copies, put_copies};
pub use views::state_label_for_staff;
pub use work::tags::{TAG_CHARS_MAX, TAGS_MAX, TagFault, parse as parse_tags};

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
