//! Accounts: who somebody is, and how they prove it.
//!
//! An **account** has a handle (unique, in the address of its public page), a name, a role, and, unless an import made it,
//! an e-mail address. It is **confirmed** once a mailed link proved the address; before that it has no public page, cannot
//! sign in by password, and publishes nothing. A **session** is one browser signed in ([`sessions`]).
//!
//! Invariants: handles are unique by their folded key, addresses by theirs; passwords are kept as Argon2id, tokens of
//! sessions and mailed links as SHA-256; a link works once; a change of role, password or address ends other sessions; no
//! answer, and no time it takes, tells a stranger whether an address has an account.

mod account;
mod actions;
mod attempts;
pub mod cli;
mod email;
pub mod jobs;
mod join;
mod mail;
mod pages;
pub mod passwords;
mod proved;
mod queries;
pub mod sessions;
pub mod sign_in;
mod token;
pub mod trap;
mod views;

pub use account::{
    HANDLE_CHARS, NAME_CHARS_MAX, email, email_key, handle, handle_key, local_path, name, skeleton, veiled,
};
pub use actions::{
    NewAccount, NewFault, NewProfile, by_handle, create, govern, imported_answers, mute, rename_department,
    save_profile, suspend, unclaimed,
};
pub use proved::{confirmed_at_address, newcomer_fault, of_proved_address, take_letter};
pub use queries::{AccountRow, by_id, exists_any, has_password, letter_address, page};
pub use trap::{SIGNED_UP, SignUp, Trace, sign_up};
pub use views::settings as account_page;

use crate::app::App;
use crate::policy::Role;
use crate::words::Words;
use axum::Router;
use axum::http::{HeaderMap, header};

/// The session key with the secret of the texts that wait for their author; the same as in boards.
const PENDING: &str = "pending";

/// The addresses of joining, signing in, one's own account and public profiles.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(join::pages::routes())
        .merge(sign_in::pages::routes())
        .merge(passwords::pages::routes())
        .merge(pages::routes())
        .merge(email::pages::routes())
        .merge(sessions::pages::routes())
}

/// What a role is called.
pub fn role_label(role: Role, words: Words) -> String {
    match role {
        Role::Member => words.t("accounts-role-member"),
        Role::Staff => words.t("accounts-role-staff"),
        Role::Moderator => words.t("accounts-role-moderator"),
        Role::Producer => words.t("accounts-role-producer"),
        Role::Lead => words.t("accounts-role-lead"),
        Role::Admin => words.t("accounts-role-admin"),
    }
}

/// What the browser calls itself; looked at once, to label a session.
fn user_agent(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
