//! `/password` (forgotten) and `/account/password` (change).

use super::{actions, views};
use crate::accounts::mail::Letter;
use crate::accounts::sessions::{self, Known};
use crate::accounts::token::Purpose;
use crate::accounts::{account, sign_in, user_agent};
use crate::app::App;
use crate::error::Result;
use crate::web::limits::Network;
use crate::web::{self, Faults, Form, Member, Path, Visitor};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;
use tower_sessions::Session;

/// The addresses of passwords.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/password", get(forgotten).post(ask_reset))
        .route("/password/{secret}", get(reset_form).post(reset))
        .route("/account/password", get(change_form).post(change))
}

/// The form for a forgotten password.
async fn forgotten(visitor: Visitor) -> Response {
    web::page(views::forgotten(&visitor, "", &Faults::new()))
}

#[derive(Default, Deserialize)]
struct Address {
    #[serde(default)]
    email: String,
}

/// Sends a link to set a new password, if the address has an account; says the same if not.
async fn ask_reset(
    State(app): State<App>,
    visitor: Visitor,
    Extension(network): Extension<Network>,
    Form(sent): Form<Address>,
) -> Result<Response> {
    let email = match account::email(&sent.email) {
        Ok(email) => email,
        Err(key) => {
            let page = views::forgotten(&visitor, &sent.email, &Faults::one("email", key));
            return Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, page));
        }
    };
    sign_in::actions::ask_for(&app, network, &email, Letter::Reset, visitor.words.lang, None).await?;
    Ok(web::page(views::reset_sent(&visitor, &email)))
}

/// Where a mailed link leads.
async fn reset_form(State(app): State<App>, visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    let Some(row) = sign_in::actions::link(&app, &secret, Purpose::Reset).await? else { return Ok(gone(&visitor)) };
    Ok(web::page(views::reset(&visitor, &secret, &row, &Faults::new())))
}

#[derive(Default, Deserialize)]
struct NewPassword {
    #[serde(default)]
    password: String,
}

/// Sets the new password and signs in; all other sessions end.
async fn reset(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    headers: HeaderMap,
    Path(secret): Path<String>,
    Form(sent): Form<NewPassword>,
) -> Result<Response> {
    let Some(row) = sign_in::actions::link(&app, &secret, Purpose::Reset).await? else { return Ok(gone(&visitor)) };
    match actions::reset(&app, &secret, &sent.password, visitor.words.lang).await? {
        None => Ok(gone(&visitor)),
        Some(Err(faults)) => {
            Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, views::reset(&visitor, &secret, &row, &faults)))
        }
        Some(Ok(id)) => {
            let waiting = sign_in::actions::enter(&app, &session, user_agent(&headers), id).await?;
            Ok(web::see_other_saying(if waiting { "/new/pending" } else { "/account" }, "flash-accounts-password-set"))
        }
    }
}

/// The form to change the password.
async fn change_form(State(app): State<App>, member: Member) -> Result<Response> {
    let login = sign_in::actions::login(&app, member.actor().id).await?;
    Ok(web::page(views::change(&member, &login, &Faults::new())))
}

#[derive(Default, Deserialize)]
struct Change {
    #[serde(default)]
    current_password: String,
    #[serde(default)]
    new_password: String,
}

/// Changes the password; this session gets a new token, all others end.
async fn change(
    State(app): State<App>,
    member: Member,
    Extension(network): Extension<Network>,
    Extension(known): Extension<Known>,
    session: Session,
    Form(sent): Form<Change>,
) -> Result<Response> {
    let login = sign_in::actions::login(&app, member.actor().id).await?;
    let mut faults = actions::prove(&app, network, &login, &known, &sent.current_password).await?;
    if faults.is_empty() {
        let lang = member.words.lang;
        faults = actions::change(&app, &member.viewer, &login, &known, &sent.new_password, lang).await?;
    }
    if !faults.is_empty() {
        return Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, views::change(&member, &login, &faults)));
    }
    sessions::actions::renew(&session).await?;
    Ok(web::see_other_saying("/account/password", "flash-accounts-password-set"))
}

fn gone(visitor: &Visitor) -> Response {
    web::page_status(StatusCode::GONE, crate::accounts::views::link_gone(visitor, "/password"))
}
