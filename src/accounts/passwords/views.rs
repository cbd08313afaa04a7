//! The forms to set a password.

use crate::accounts::account::password_chars_min;
use crate::accounts::queries::{LoginRow, TokenRow};
use crate::accounts::views::{address_field, letter_sent, narrow, settings};
use crate::policy::Role;
use crate::ui::form;
use crate::web::{Faults, Visit};
use maud::{Markup, html};

/// The form for a forgotten password.
pub fn forgotten(visit: &Visit, email: &str, faults: &Faults) -> Markup {
    let words = visit.words;
    narrow(
        visit,
        "accounts::password_forgotten",
        &words.t("accounts-password-forgotten-title"),
        html! {
            (form::faults_summary(words, &faults.all(&words)))
            p { (words.t("accounts-password-forgotten-text")) }
            form.form method="post" action="/password" {
                (address_field(words, email, faults))
                (form::button(words.t("accounts-link-button")))
            }
        },
    )
}

/// The same answer for every address.
pub fn reset_sent(visit: &Visit, email: &str) -> Markup {
    let text = visit.words.with("accounts-reset-sent", &[("email", email.into())]);
    letter_sent(visit, "accounts::password_forgotten", text)
}

/// Where a mailed link leads.
pub fn reset(visit: &Visit, secret: &str, row: &TokenRow, faults: &Faults) -> Markup {
    let words = visit.words;
    narrow(
        visit,
        "accounts::password_reset",
        &words.t("accounts-password-new-title"),
        html! {
            (form::faults_summary(words, &faults.all(&words)))
            p { (words.with("accounts-password-new-text", &[("handle", row.handle.as_str().into())])) }
            form.form method="post" action={ "/password/" (secret) } {
                (user_name(row.email.as_deref()))
                (new_password(visit, "password", Role::parse(&row.role).unwrap_or(Role::Member), faults))
                (form::button(words.t("accounts-password-save")))
            }
        },
    )
}

/// The form to change the password, or to set a first one.
pub fn change(visit: &Visit, login: &LoginRow, faults: &Faults) -> Markup {
    let words = visit.words;
    settings(
        visit,
        "accounts::password",
        &words.t("accounts-password-title"),
        "/account/password",
        html! {
            (form::faults_summary(words, &faults.all(&words)))
            @if login.password_hash.is_none() { p { (words.t("accounts-password-none")) } }
            form.form method="post" action="/account/password" {
                (user_name(login.email.as_deref()))
                @if login.password_hash.is_some() { (current_password(visit, faults)) }
                @else if let Some(fault) = faults.text("current_password", &words) { p.fault id="field-current_password" { (fault) } }
                (new_password(visit, "new_password", login.role(), faults))
                (form::button(words.t("accounts-password-save")))
            }
            p.muted { (words.t("accounts-password-others-end")) }
        },
    )
}

/// The field for the password that holds now.
pub fn current_password(visit: &Visit, faults: &Faults) -> Markup {
    let words = visit.words;
    form::Text {
        name: "current_password",
        label: words.t("accounts-password-current"),
        kind: "password",
        fault: faults.text("current_password", &words),
        autocomplete: Some("current-password"),
        required: true,
        ..form::Text::default()
    }
    .render()
}

fn new_password(visit: &Visit, name: &'static str, role: Role, faults: &Faults) -> Markup {
    let words = visit.words;
    form::Text {
        name,
        label: words.t("accounts-password-new"),
        kind: "password",
        hint: Some(words.with("accounts-password-hint", &[("min", password_chars_min(role).into())])),
        fault: faults.text(name, &words),
        autocomplete: Some("new-password"),
        required: true,
        ..form::Text::default()
    }
    .render()
}

/// Tells password managers which account a new password is for.
fn user_name(email: Option<&str>) -> Markup {
    html! { @if let Some(email) = email { input type="text" name="username" value=(email) autocomplete="username" hidden readonly; } }
}
