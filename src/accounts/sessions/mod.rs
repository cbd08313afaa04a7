//! Sessions: who is signed in where.
//!
//! The cookie carries a token, the table only its SHA-256. One query reads session and account together. A session ends
//! when it is not used, when its time is over, when its owner ends it, at sign-out, and when role, password or address
//! change. Signing in always makes a new token.

pub(in crate::accounts) mod actions;
pub(in crate::accounts) mod pages;
pub(in crate::accounts) mod queries;
pub(in crate::accounts) mod session;
mod store;
mod views;

pub use actions::start;
pub use store::{ACCOUNT, KNOWN, Known, KnownAccount, LABEL, Store};

use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::{Actor, Role, Viewer};
use crate::web::viewer::{Preferences, ViewerSlot};
use crate::words::Lang;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use axum::{Router, middleware};
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, Session, SessionManagerLayer};

/// The cookie's name over TLS: bound to the host, its path and a secure connection.
const TLS_COOKIE: &str = "__Host-session";

/// Puts sessions around the routes: the cookie, and in the request the viewer with their preferences.
pub fn around(router: Router<App>, app: &App) -> Router<App> {
    router
        .layer(middleware::from_fn_with_state(app.clone(), identify))
        .layer(layer(app))
        .layer(middleware::map_response(removable))
}

/// A browser only lets go of a `__Host-` cookie when the removal is `Secure` too; tower-sessions leaves that out.
async fn removable(mut response: Response) -> Response {
    let removal = format!("{TLS_COOKIE}=;");
    for cookie in
        response.headers_mut().iter_mut().filter(|(name, _)| **name == header::SET_COOKIE).map(|(_, value)| value)
    {
        if let Some(text) = cookie.to_str().ok().filter(|text| text.starts_with(&removal) && !text.contains("Secure"))
            && let Ok(secure) = HeaderValue::try_from(format!("{text}; Secure; HttpOnly; SameSite=Lax"))
        {
            *cookie = secure;
        }
    }
    response
}

/// The cookie and its store. A visitor who has no session gets no cookie.
fn layer(app: &App) -> SessionManagerLayer<Store> {
    let tls = app.config.tls();
    SessionManagerLayer::new(Store::new(app.db.clone(), app.clock.clone()))
        .with_name(if tls { TLS_COOKIE } else { "session" })
        .with_secure(tls)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(time::Duration::days(session::MEMBER_DAYS)))
}

/// Reads the session once and leaves the viewer where the extractors look.
async fn identify(State(app): State<App>, session: Session, mut request: Request, next: Next) -> Response {
    if session.id().is_none() {
        return next.run(request).await;
    }
    let known = match session.get::<Known>(KNOWN).await {
        Ok(Some(known)) => known,
        Ok(None) => return next.run(request).await,
        Err(error) => return without_sessions(&error, request, next).await,
    };
    actions::seen(&app, &session, &known).await;
    if let Some(account) = &known.account
        && let Some(slot) = request.extensions().get::<ViewerSlot>()
    {
        slot.set(Viewer::Account(actor(account)), preferences(account));
    }
    request.extensions_mut().insert(known);
    next.run(request).await
}

/// The sessions cannot be read: what is open to everyone can be, from memory; for the rest it is better to say that we
/// are unavailable than that nobody is signed in.
async fn without_sessions(cause: &tower_sessions::session::Error, request: Request, next: Next) -> Response {
    tracing::warn!(%cause, "a session could not be read");
    let unavailable = || Error::Unavailable("sessions cannot be read".into()).into_response();
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return unavailable();
    }
    let response = next.run(request).await;
    let good = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    if good { response } else { unavailable() }
}

fn actor(account: &KnownAccount) -> Actor {
    Actor {
        id: account.id,
        handle: account.handle.clone(),
        name: account.name.clone(),
        role: Role::parse(&account.role).unwrap_or(Role::Member),
        department: account.department.clone(),
        confirmed: account.confirmed,
        suspended: account.suspended,
        muted: account.muted,
    }
}

fn preferences(account: &KnownAccount) -> Preferences {
    Preferences {
        lang: account.lang.as_deref().and_then(Lang::parse),
        zone: account.time_zone.as_deref().and_then(|zone| zone.parse().ok()),
    }
}

/// What a session can fail with, as ours: the store is the database.
pub fn fault(error: tower_sessions::session::Error) -> Error {
    match error {
        tower_sessions::session::Error::SerdeJson(error) => Error::internal(error),
        tower_sessions::session::Error::Store(error) => Error::Unavailable(error.to_string()),
    }
}

/// Reads a text that the session keeps.
pub async fn text(session: &Session, key: &str) -> Result<Option<String>> {
    if session.id().is_none() {
        return Ok(None);
    }
    session.get::<String>(key).await.map_err(fault)
}
