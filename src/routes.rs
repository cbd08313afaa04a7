//! Which URL goes where. Each feature lists its own addresses first in its `pages.rs`; this is the order of the house.

use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::web;
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use std::sync::Arc;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

/// Opens everything and builds the site: the same for the program and for the tests.
pub async fn build(config: Config, clock: Clock) -> Result<(App, Router)> {
    let app = App::open(config, clock).await?;
    load_brand(&app).await?;
    let router = router(&app);
    Ok((app, router))
}

/// Reads the brand from the settings and puts it in place.
pub async fn load_brand(_app: &App) -> Result<()> {
    Ok(())
}

/// The URL table as text, one line for each address.
pub fn table() -> String {
    String::new()
}

fn router(app: &App) -> Router {
    let (shared, limits) = (Arc::clone(&app.web), Arc::clone(&app.limits));
    let csrf = CsrfLayer::new().with_rejection_response(|_| web::cross_site());
    let request_max = Duration::from_secs(app.config.request_s_max);
    Router::new()
        .fallback(nothing_here)
        // From the inside out: the last layer is the first that a request meets.
        .layer(middleware::from_fn(web::origin_check))
        .layer(csrf)
        .layer(DefaultBodyLimit::max(app.config.request_bytes_max))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, request_max))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| panicked()))
        .merge(operations())
        .layer(middleware::from_fn(move |request, next| web::outer(Arc::clone(&shared), Arc::clone(&limits), request, next)))
        .with_state(app.clone())
}

async fn nothing_here() -> crate::error::Error {
    crate::error::Error::NotFound
}

fn panicked() -> axum::http::Response<axum::body::Body> {
    crate::error::Error::Internal("a handler panicked".into()).into_response()
}

/// For those who run the site; outside sessions and limits.
fn operations() -> Router<App> {
    Router::new().route("/healthz", get(async || "ok\n")).route("/readyz", get(ready)).route("/metrics", get(metrics))
}

/// Ready when the database answers.
async fn ready(State(app): State<App>) -> Response {
    let answered = async { crate::jobs::queries::counts(&mut app.db.read().await?).await }.await;
    match answered {
        Ok(_) => "ready\n".into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, [(header::CONTENT_TYPE, "text/plain"), (header::RETRY_AFTER, "5")], "the database does not answer\n").into_response(),
    }
}

/// Prometheus' text, for whoever knows the token. Without a token this address does not exist.
async fn metrics(State(app): State<App>, headers: HeaderMap) -> Response {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let known = app.config.metrics_token.as_deref().zip(given).is_some_and(|(token, given)| {
        // Compared by their hashes, so that the time taken tells nothing.
        crate::ids::sha256_hex(token) == crate::ids::sha256_hex(given)
    });
    if known { metrics_text(&app).await } else { crate::error::Error::NotFound.into_response() }
}

/// The measures as Prometheus reads them.
async fn metrics_text(app: &App) -> Response {
    let Some(measures) = crate::measures::text(app).await else { return crate::error::Error::NotFound.into_response() };
    ([(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; version=0.0.4"))], measures).into_response()
}

/// `/metrics` alone, for an address of its own (`HEARTH_METRICS_ADDR`).
pub fn metrics_router(app: &App) -> Router {
    Router::new().route("/metrics", get(async |State(app): State<App>| metrics_text(&app).await)).with_state(app.clone())
}
