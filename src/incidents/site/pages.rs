//! Addresses of the status site. The pages themselves are given out by `web::Front` before a request comes here; whatever of them reaches these
//! handlers is not there.

use crate::app::App;
use crate::error::{Error, Result};
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;

/// The addresses of the pages; each also stands under `/status/en`, `/status/he` and `/status/pl`.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/status", get(nothing))
        .route("/status/history", get(nothing))
        .route("/status/history/{month}", get(nothing))
        .route("/status/incidents/{id}", get(nothing))
        .route("/status/uptime", get(nothing))
}

/// The address that open pages listen at; outside of sessions and limits.
pub fn live_routes() -> Router<App> {
    Router::new().route("/status/live", get(live))
}

async fn nothing() -> Error {
    Error::NotFound
}

/// Tells an open page that it is old. It says what it knows in `since`, or in the header of a stream opened anew.
async fn live(State(app): State<App>, RawQuery(query): RawQuery, headers: HeaderMap) -> Result<Response> {
    let again = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let asked = query.as_deref().and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("since=")));
    let since = again.or(asked).and_then(|mark| u64::from_str_radix(mark, 16).ok());
    app.web.news.stream(since)
}
