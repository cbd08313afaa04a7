//! Incidents: the status page that never goes dark, and a crisis team that speaks with one voice.
//!
//! A **component** is what customers depend on; it has a [`Health`]. An **incident** touches components and has a [`State`], an [`Impact`] and,
//! for the team, a [`Severity`]. What the public hears of it are its **updates**: published, chained in the public ledger, corrected with the old
//! text kept, and never taken back; there is no verb for it here. **Maintenance** is an incident that is planned. Each update may promise
//! the next one; the page says whether the promise was kept.
//!
//! A **drill** runs through the same verbs and the same room; [`snapshot`] is the one door to the public and lets nothing of a drill through.
//!
//! In reading order: `incident` (pure rules) · `actions`, `queries` the verbs below everything · `snapshot` all that is public as plain data,
//! `published` reads it, `uptime` counts its days · `components`, `maintenance`, `backdated`, `correction` the staff's pages of them.

mod actions;
pub mod affected;
pub mod backdated;
pub mod components;
mod correction;
pub mod crisis;
mod forms;
pub mod incident;
mod labels;
pub mod maintenance;
mod published;
mod queries;
pub mod site;
pub mod snapshot;
pub mod statuspage;
pub mod subscribers;
pub mod uptime;

pub use actions::{
    BODY_CHARS_MAX, NewIncident, NewUpdate, Published, REASON_CHARS_MAX, Refused, TELL_AFFECTED, TITLE_CHARS_MAX,
    correct, create, publish,
};
pub use components::{NewComponent, NewGroup, Offered, add as add_component, add_group, offered as offered_components};
pub use crisis::room::{Declaration, impacts, open_room, path as room_path, severities};
pub use crisis::team::{leaders, on_call_to_lead};
pub use incident::{Health, Impact, Indicator, Kind, Severity, State, Texts};
pub use maintenance::{Planned, announce as announce_maintenance};
pub use published::snapshot;
pub use queries::{IncidentRow, Plan, UpdateRow, components_of, incident as by_id, update as update_by_id};
pub use subscribers::{WebhookMessage, new_webhook_secret, seal_text, send_webhook, unseal_text};

/// Every address of incidents. Each part lists its own.
pub fn routes() -> axum::Router<crate::app::App> {
    axum::Router::new()
        .merge(site::routes())
        .merge(affected::routes())
        .merge(backdated::pages::routes())
        .merge(components::pages::routes())
        .merge(correction::pages::routes())
        .merge(maintenance::pages::routes())
        .merge(crisis::consultations::routes())
        .merge(crisis::reviews::routes())
        .merge(crisis::room::routes())
        .merge(crisis::statements::routes())
        .merge(crisis::team::routes())
        .merge(subscribers::routes())
}
