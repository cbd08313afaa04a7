//! `/join` and `/confirm`.

use super::actions::{self, Wish};
use super::views;
use crate::accounts::sign_in::pages::Next;
use crate::accounts::trap::{self, Caught};
use crate::accounts::{account, sign_in, user_agent};
use crate::app::App;
use crate::error::Result;
use crate::web::limits::Network;
use crate::web::{self, Form, Member, Path, Query, Visitor};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde::Deserialize;
use tower_sessions::Session;

/// The addresses of joining.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/join", get(form).post(join))
        .route("/confirm/{secret}", get(ask).post(confirm))
        .route("/account/confirmation", post(again))
}

#[derive(Default, Deserialize)]
struct Joining {
    #[serde(default)]
    handle: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
    #[serde(flatten)]
    caught: Caught,
}

/// The form to join.
async fn form(State(app): State<App>, visitor: Visitor, Query(next): Query<Next>) -> Response {
    if visitor.viewer.actor().is_some() {
        return web::see_other(next.local().as_deref().unwrap_or("/"));
    }
    let shown = views::Shown { next: next.local(), stamp: trap::stamp(&app), ..views::Shown::default() };
    web::page(views::form(&visitor, &shown))
}

/// Joins. The answer is the same whether the address has an account or not.
async fn join(
    State(app): State<App>,
    visitor: Visitor,
    Extension(network): Extension<Network>,
    session: Session,
    Form(sent): Form<Joining>,
) -> Result<Response> {
    let wish = Wish {
        handle: &sent.handle,
        email: &sent.email,
        password: &sent.password,
        lang: visitor.words.lang,
        trace: sent.caught.trace(&app),
    };
    let faults = actions::join(&app, network, &session, wish).await?;
    if faults.is_empty() {
        return Ok(web::page(views::sent(&visitor, &sent.email)));
    }
    let next = account::local_path(&sent.next);
    let shown = views::Shown { handle: sent.handle, email: sent.email, next, stamp: trap::stamp(&app), faults };
    Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, views::form(&visitor, &shown)))
}

/// Where the mailed link leads: a button, because programs that look at mails follow links too.
async fn ask(State(app): State<App>, visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    match actions::confirmable(&app, &secret).await? {
        Some((row, waiting)) => Ok(web::page(views::confirm(&visitor, &secret, &row, waiting))),
        None => Ok(gone(&visitor)),
    }
}

/// Confirms the address and signs in.
async fn confirm(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    headers: HeaderMap,
    Path(secret): Path<String>,
) -> Result<Response> {
    let Some(confirmed) = actions::confirm(&app, &session, &secret).await? else { return Ok(gone(&visitor)) };
    let waiting = sign_in::actions::enter(&app, &session, user_agent(&headers), confirmed.id).await?;
    Ok(match (waiting, confirmed.password_dropped) {
        (true, false) => web::see_other_saying("/new/pending", "flash-accounts-confirmed"),
        (_, true) => web::see_other_saying("/account/password", "flash-accounts-confirmed-elsewhere"),
        (false, false) => web::see_other_saying("/", "flash-accounts-confirmed"),
    })
}

/// Sends the link once more to somebody signed in.
async fn again(State(app): State<App>, member: Member) -> Result<Response> {
    actions::ask_again(&app, &member.viewer, member.actor().id, member.words.lang).await?;
    Ok(web::see_other_saying("/account", "flash-accounts-confirmation-sent"))
}

fn gone(visitor: &Visitor) -> Response {
    web::page_status(StatusCode::GONE, crate::accounts::views::link_gone(visitor, "/sign-in/link"))
}
