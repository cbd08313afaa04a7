//! Moderation: reports, the queue, decisions with their reasons, appeals, and what the public sees of it.

pub mod appeals;
pub mod decisions;
pub mod queue;
pub mod reports;
pub mod rules;
pub mod transparency;

use crate::app::App;
use axum::Router;

/// The addresses of moderation.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(decisions::routes())
        .merge(appeals::routes())
        .merge(queue::pages::routes())
        .merge(reports::routes())
        .merge(rules::routes())
        .merge(transparency::routes())
}
