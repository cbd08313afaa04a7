//! `/account/sessions` and `/sign-out`.

use super::{Known, actions, queries, views};
use crate::app::App;
use crate::error::Result;
use crate::web::{self, Member, Path, Visitor};
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Router};
use tower_sessions::Session;

/// The addresses of sessions.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/account/sessions", get(list))
        .route("/account/sessions/others/end", post(revoke_others))
        .route("/account/sessions/{session}/end", post(revoke))
        .route("/sign-out", get(ask).post(sign_out))
}

/// Where one is signed in.
async fn list(State(app): State<App>, member: Member, Extension(known): Extension<Known>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let rows = queries::of_account(&mut conn, member.actor().id, app.now(), super::session::SESSIONS_MAX).await?;
    Ok(web::page(views::list(&member, &rows, &known.public_id)))
}

/// Ends one session; one's own ends like a sign-out.
async fn revoke(
    State(app): State<App>,
    member: Member,
    Extension(known): Extension<Known>,
    session: Session,
    Path(public_id): Path<String>,
) -> Result<Response> {
    if public_id == known.public_id {
        return leave(&session).await;
    }
    actions::revoke(&app, &member.viewer, member.actor().id, public_id).await?;
    Ok(web::see_other_saying("/account/sessions", "flash-accounts-session-ended"))
}

/// Ends all sessions but this one.
async fn revoke_others(State(app): State<App>, member: Member, Extension(known): Extension<Known>) -> Result<Response> {
    actions::revoke_others(&app, &member.viewer, member.actor().id, known.public_id).await?;
    Ok(web::see_other_saying("/account/sessions", "flash-accounts-sessions-ended"))
}

/// Asks whether to sign out: a link can only ask.
async fn ask(visitor: Visitor) -> Response {
    if visitor.viewer.actor().is_none() {
        return web::see_other("/");
    }
    web::page(views::sign_out(&visitor))
}

async fn sign_out(session: Session) -> Result<Response> {
    leave(&session).await
}

/// Ends the session and lets the browser forget what it kept of this site.
async fn leave(session: &Session) -> Result<Response> {
    actions::end(session).await?;
    let mut response = web::see_other_saying("/", "flash-accounts-signed-out");
    let forget = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), forget);
    Ok(response)
}
