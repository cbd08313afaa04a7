//! The staff's list of incidents, declaring one, and the room in which it is worked on.
//!
//! **Declaring** ([`declare`]) is one act: the incident, its team by playbook and rota, the checklist, and version 1 of the statement, which
//! was approved beforehand. The **room** shows the same to everybody who works on it: what is due next ([`timers`]), what was said, who has
//! which part, what is to be done, and a timeline that writes itself: every part of this feature calls [`log`].
//!
//! Invariants: whoever runs a room has a part in it or leads in this home; a part other than an expert's has one holder; whoever lacks the
//! belt of a part has it only with a reason that the timeline shows; the lead is reminded of a promise once, before its time comes.

mod actions;
mod declare;
pub mod jobs;
mod list;
mod pages;
mod panels;
mod people;
mod queries;
mod tasks;
mod timeline;
mod timers;
mod views;

use crate::app::App;
use crate::db::kept;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::{AccountId, IncidentId};
use axum::Router;
use serde_json::Value;

pub use declare::{Declaration, declare, open_room};
pub use queries::RoleRow;
pub use views::{impacts, severities};

kept! {
    /// What a line of the room's timeline is about.
    Kind {
        Declared = "declared",
        Statement = "statement",
        Approval = "approval",
        Published = "published",
        Corrected = "corrected",
        Role = "role",
        Task = "task",
        Decision = "decision",
        Note = "note",
        Brief = "brief",
        Ack = "ack",
        Linked = "linked",
        Consultation = "consultation",
        Resolved = "resolved",
    }
}

/// The address of the staff's list.
pub const LIST: &str = "/desk/incidents";

/// The addresses of the list, of declaring and of the rooms.
pub fn routes() -> Router<App> {
    Router::new().merge(list::routes()).merge(declare::pages::routes()).merge(pages::routes())
}

/// The address of a room.
pub fn path(incident: IncidentId) -> String {
    format!("/desk/incidents/{incident}")
}

/// Writes a line of an incident's timeline, and wakes the pages that show it. `text` is what somebody wrote, empty if nobody wrote anything;
/// `data` are facts for the sentence, such as `{"version": 2}`.
pub async fn log(
    tx: &mut Tx,
    incident: IncidentId,
    kind: Kind,
    by: Option<AccountId>,
    text: &str,
    data: &Value,
) -> Result<()> {
    queries::log(tx, incident, kind.as_str(), by, text, &data.to_string()).await?;
    events::record(tx, Event::RoomChanged { incident, what: kind.as_str() }).await
}

/// Whether somebody has a part in that incident now.
pub async fn is_member(conn: &mut Conn, incident: IncidentId, account: AccountId) -> Result<bool> {
    queries::is_member(conn, incident, account).await
}

/// Who has which part in that incident now, first come first.
pub async fn roles(conn: &mut Conn, incident: IncidentId) -> Result<Vec<RoleRow>> {
    queries::roles(conn, incident).await
}
