//! Incidents: the status page that never goes dark, and a crisis team that speaks with one voice.
//!
//! A **component** is what customers depend on; it has a [`Health`]. An **incident** touches components and has a [`State`], an [`Impact`] and,
//! for the team, a [`Severity`]. What the public hears of it are its **updates**: published, chained in the public ledger, corrected with the old
//! text kept, and never taken back; there is no verb for it here. **Maintenance** is an incident that is planned. Each update may promise
//! the next one; the page says whether the promise was kept.
//!
//! A **drill** runs through the same verbs and the same room; [`snapshot`] is the one door to the public and lets nothing of a drill through.
//!
//! In reading order: `incident` (pure rules) and `snapshot` (all that is public, as plain data).

pub mod incident;
pub mod snapshot;

pub use incident::{Health, Impact, Indicator, Kind, Severity, State, Texts};
