//! Listening: hear the spark before the fire.
//!
//! A **watch** is what to look for; a **mention** is where it was said, at home or outside; a **source** brings what is said outside. What
//! each watch hears is counted, and its **detector** says what is unusual in the counts; that is an **alert**, for people to look at.
//!
//! Invariants: whatever is counted is counted once, whenever the program is killed (`hear`); nobody's name is kept with what they said elsewhere,
//! and of what is said at home only where it stands; what the detector says of a moment depends on nothing after it.
//!
//! In reading order: `watch` what a watch is · `matcher` which watches a text is for · `detector` what is unusual in a series · `actions`, `queries`
//! the verbs of watches · `hear` the round that listens · `counts` how much was said · `state` what a detector remembers · `sources` where outside
//! mentions come from · `alerts` what is unusual · `watches` their pages · `room` the list of what was said, its charts and letters · `replay`, `cli`
//! the detector by itself, over a file.

pub mod actions;
pub mod alerts;
pub mod cli;
pub mod counts;
pub mod detector;
pub mod hear;
pub mod matcher;
pub mod queries;
pub mod replay;
pub mod room;
pub mod sources;
pub mod state;
pub mod watch;
pub mod watches;

use crate::app::App;
use axum::Router;

pub use watch::{NewWatch, Rule, Severity};

/// The addresses of listening.
pub fn routes() -> Router<App> {
    Router::new().merge(alerts::routes()).merge(room::routes()).merge(sources::routes()).merge(watches::routes())
}
