//! `/sign-in` and `/sign-in/link`.

use super::{actions, views};
use crate::accounts::mail::Letter;
use crate::accounts::token::Purpose;
use crate::accounts::{account, user_agent};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::web::limits::Network;
use crate::web::{self, Faults, Form, Path, Query, Visitor};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;
use tower_sessions::Session;

/// The addresses of signing in.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(form).post(sign_in))
        .route("/sign-in/link", get(link_form).post(ask_link))
        .route("/sign-in/link/{secret}", get(link).post(use_link))
}

/// Where to go afterwards; anything that leaves this host is left out.
#[derive(Debug, Default, Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

impl Next {
    /// The way back, if it is a good one.
    pub fn local(&self) -> Option<String> {
        account::local_path(&self.next)
    }
}

/// The sign-in form as sent.
#[derive(Default, Deserialize)]
struct Credentials {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// The form to sign in.
async fn form(visitor: Visitor, Query(next): Query<Next>) -> Response {
    if visitor.viewer.actor().is_some() {
        return web::see_other(next.local().as_deref().unwrap_or("/"));
    }
    web::page(views::form(&visitor, &views::Shown { next: next.local(), ..views::Shown::default() }))
}

/// Signs in by password. The answer to a wrong password and to an unknown address is the same.
async fn sign_in(
    State(app): State<App>,
    visitor: Visitor,
    Extension(network): Extension<Network>,
    session: Session,
    headers: HeaderMap,
    Form(sent): Form<Credentials>,
) -> Result<Response> {
    let next = account::local_path(&sent.next);
    let mut shown = views::Shown { email: sent.email.clone(), next: next.clone(), ..views::Shown::default() };
    for (field, value) in [("email", &sent.email), ("password", &sent.password)] {
        if value.trim().is_empty() {
            shown.faults.add(field, "fault-required");
        }
    }
    if !shown.faults.is_empty() {
        return Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, views::form(&visitor, &shown)));
    }
    match actions::by_password(&app, network, &sent.email, &sent.password).await {
        Ok(Some(login)) => go_in(&app, &session, &headers, login.id, next).await,
        Ok(None) => {
            shown.wrong = true;
            Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, views::form(&visitor, &shown)))
        }
        Err(Error::TooMany { retry_after_s }) => {
            shown.wait_s = Some(retry_after_s);
            let mut response = web::page_status(StatusCode::TOO_MANY_REQUESTS, views::form(&visitor, &shown));
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(retry_after_s));
            Ok(response)
        }
        Err(error) => Err(error),
    }
}

/// Behind the door: to the texts that waited, else where the person came from.
async fn go_in(
    app: &App,
    session: &Session,
    headers: &HeaderMap,
    id: AccountId,
    next: Option<String>,
) -> Result<Response> {
    let waiting = actions::enter(app, session, user_agent(headers), id).await?;
    let path = if waiting { "/new/pending".to_owned() } else { next.unwrap_or_else(|| "/".to_owned()) };
    Ok(web::see_other(path))
}

/// The form to ask for a link.
async fn link_form(visitor: Visitor, Query(next): Query<Next>) -> Response {
    web::page(views::link_form(&visitor, "", next.local(), &Faults::new()))
}

#[derive(Default, Deserialize)]
struct Address {
    #[serde(default)]
    email: String,
    #[serde(default)]
    next: String,
}

/// Sends a link to sign in with, if the address has an account; says the same if not.
async fn ask_link(
    State(app): State<App>,
    visitor: Visitor,
    Extension(network): Extension<Network>,
    Form(sent): Form<Address>,
) -> Result<Response> {
    let next = account::local_path(&sent.next);
    let email = match account::email(&sent.email) {
        Ok(email) => email,
        Err(key) => {
            let faults = Faults::one("email", key);
            let page = views::link_form(&visitor, &sent.email, next, &faults);
            return Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, page));
        }
    };
    actions::ask_for(&app, network, &email, Letter::Link, visitor.words.lang, next).await?;
    Ok(web::page(views::link_sent(&visitor, &email)))
}

/// Where a mailed link leads: a button, because programs that look at mails follow links too.
async fn link(
    State(app): State<App>,
    visitor: Visitor,
    Path(secret): Path<String>,
    Query(next): Query<Next>,
) -> Result<Response> {
    let Some(row) = actions::link(&app, &secret, Purpose::Link).await? else { return Ok(gone(&visitor)) };
    Ok(web::page(views::link(&visitor, &secret, &row.handle, next.local())))
}

/// Signs in by a mailed link, once.
async fn use_link(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    headers: HeaderMap,
    Path(secret): Path<String>,
    Form(sent): Form<Next>,
) -> Result<Response> {
    match actions::use_link(&app, &secret).await? {
        Some(id) => go_in(&app, &session, &headers, id, sent.local()).await,
        None => Ok(gone(&visitor)),
    }
}

fn gone(visitor: &Visitor) -> Response {
    web::page_status(StatusCode::GONE, crate::accounts::views::link_gone(visitor, "/sign-in/link"))
}
