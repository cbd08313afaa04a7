//! The site from its features' addresses: what a request passes on its way in, and what those who run it ask.

use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::incidents::subscribers;
use crate::{accounts, admin, boards, cases, cocreation, moderation, web};
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
    build_with(config, clock, Router::new()).await
}

/// Like `build`, with more addresses inside the same layers; for benchmarks, which need a control.
pub async fn build_with(config: Config, clock: Clock, more: Router) -> Result<(App, Router)> {
    let app = App::open(config, clock).await?;
    load_brand(&app).await?;
    crate::incidents::site::open(&app).await?;
    let router = router(&app, more);
    Ok((app, router))
}

/// Reads the brand from the settings and puts it in place.
pub async fn load_brand(app: &App) -> Result<()> {
    let brand = admin::load_brand(&mut app.db.read().await?).await?;
    app.set_brand(brand);
    Ok(())
}
fn router(app: &App, more: Router) -> Router {
    let (shared, limits, kept) = (Arc::clone(&app.web), Arc::clone(&app.limits), app.pages.clone());
    // A mail program that ends a subscription with one request (RFC 8058) is no page of ours; the signed link is the proof there.
    let csrf = CsrfLayer::new()
        .with_insecure_bypass(|_, uri| subscribers::links::is_end(uri.path()))
        .with_rejection_response(|_| web::cross_site());
    let request_max = Duration::from_secs(app.config.request_s_max);
    let video_max = Duration::from_secs(app.config.video_s_max.max(app.config.request_s_max));
    let pages = Router::new()
        .merge(boards::routes())
        .merge(boards::uploads::routes())
        .merge(boards::feeds::routes())
        .merge(cases::routes())
        .merge(cocreation::routes())
        .merge(accounts::routes())
        .merge(crate::screening::routes())
        .merge(crate::screening::words::routes())
        .merge(crate::incidents::routes())
        .merge(crate::listening::routes())
        .merge(moderation::routes())
        .merge(admin::routes())
        .merge(more.with_state(()))
        .fallback(nothing_here);
    // From the inside out: the last layer is the first that a request meets.
    let within = |pages: Router<App>, longest: Duration| {
        accounts::sessions::around(pages, app)
            .layer(middleware::from_fn(web::origin_check))
            .layer(csrf.clone())
            .layer(DefaultBodyLimit::max(app.config.request_bytes_max))
            .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, longest))
            .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| panicked()))
    };
    within(pages, request_max)
        .merge(within(boards::uploads::adding(), video_max))
        .merge(operations())
        .merge(crate::incidents::site::live_routes())
        .merge(web::assets::routes())
        .layer(middleware::from_fn(move |request, next| {
            web::outer(Arc::clone(&shared), Arc::clone(&limits), kept.clone(), request, next)
        }))
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
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            [(header::CONTENT_TYPE, "text/plain"), (header::RETRY_AFTER, "5")],
            "the database does not answer\n",
        )
            .into_response(),
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
    Router::new()
        .route("/metrics", get(async |State(app): State<App>| metrics_text(&app).await))
        .with_state(app.clone())
}
