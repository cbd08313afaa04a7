//! `/account/email`.

use super::{actions, views};
use crate::accounts::sessions::Known;
use crate::accounts::{account, passwords, sign_in};
use crate::app::App;
use crate::error::Result;
use crate::web::limits::Network;
use crate::web::{self, Faults, Form, Member, Path, Visitor};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

/// The addresses of changing one's address.
pub fn routes() -> Router<App> {
    Router::new().route("/account/email", get(form).post(ask)).route("/account/email/{secret}", get(link).post(change))
}

/// The form to change the address.
async fn form(State(app): State<App>, member: Member) -> Result<Response> {
    let login = sign_in::actions::login(&app, member.actor().id).await?;
    Ok(web::page(views::form(&member, &login, "", &Faults::new())))
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    email: String,
    #[serde(default)]
    current_password: String,
}

/// Sends a link to the new address and a word to the old one.
async fn ask(
    State(app): State<App>,
    member: Member,
    Extension(network): Extension<Network>,
    Extension(known): Extension<Known>,
    Form(sent): Form<Wish>,
) -> Result<Response> {
    let login = sign_in::actions::login(&app, member.actor().id).await?;
    let mut faults = Faults::new();
    let email = account::email(&sent.email).map_err(|key| faults.add("email", key)).unwrap_or_default();
    if faults.is_empty() && Some(account::email_key(&email)) == login.email_key {
        faults.add("email", "accounts-fault-email-same");
    }
    if faults.is_empty() {
        faults = passwords::actions::prove(&app, network, &login, &known, &sent.current_password).await?;
    }
    if !faults.is_empty() {
        let page = views::form(&member, &login, &sent.email, &faults);
        return Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    actions::ask(&app, &member.viewer, &login, email.clone(), member.words.lang).await?;
    Ok(web::page(views::sent(&member, &email)))
}

/// Where the mailed link leads; it may be opened where nobody is signed in.
async fn link(State(app): State<App>, visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    match actions::find(&app, &secret).await? {
        Some(row) => Ok(web::page(views::confirm(&visitor, &secret, &row))),
        None => Ok(gone(&visitor)),
    }
}

/// Carries the change out.
async fn change(
    State(app): State<App>,
    visitor: Visitor,
    known: Option<Extension<Known>>,
    Path(secret): Path<String>,
) -> Result<Response> {
    let keep = known.map(|Extension(known)| known.public_id).unwrap_or_default();
    if !actions::change(&app, &secret, keep, visitor.words.lang).await? {
        return Ok(gone(&visitor));
    }
    let signed_in = visitor.viewer.actor().is_some();
    Ok(web::see_other_saying(if signed_in { "/account/email" } else { "/sign-in" }, "flash-accounts-email-changed"))
}

fn gone(visitor: &Visitor) -> Response {
    web::page_status(StatusCode::GONE, crate::accounts::views::link_gone(visitor, "/account/email"))
}
