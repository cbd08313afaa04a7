//! The forms to change one's address.

use crate::accounts::account::EMAIL_CHARS_MAX;
use crate::accounts::passwords::current_password;
use crate::accounts::queries::{LoginRow, TokenRow};
use crate::accounts::views::{narrow, settings};
use crate::ui::form;
use crate::web::{Faults, Visit};
use maud::{Markup, html};

/// The form to change the address.
pub fn form(visit: &Visit, login: &LoginRow, email: &str, faults: &Faults) -> Markup {
    let words = visit.words;
    settings(
        visit,
        "accounts::email",
        &words.t("accounts-email-title"),
        "/account/email",
        html! {
            (form::faults_summary(words, &faults.all(&words)))
            @if let Some(current) = &login.email {
                p { (words.t("accounts-email-current")) " " strong { bdi { (current) } } }
            }
            form.form method="post" action="/account/email" {
                (form::Text {
                    name: "email",
                    label: words.t("accounts-email-new"),
                    value: email.to_owned(),
                    kind: "email",
                    hint: Some(words.t("accounts-email-new-hint")),
                    fault: faults.text("email", &words),
                    autocomplete: Some("email"),
                    required: true,
                    max: Some(EMAIL_CHARS_MAX),
                    ..form::Text::default()
                }.render())
                @if login.password_hash.is_some() { (current_password(visit, faults)) }
                @else if let Some(fault) = faults.text("current_password", &words) { p.fault id="field-current_password" { (fault) } }
                (form::button(words.t("accounts-email-button")))
            }
        },
    )
}

/// The same answer for every address.
pub fn sent(visit: &Visit, email: &str) -> Markup {
    let words = visit.words;
    settings(
        visit,
        "accounts::email",
        &words.t("accounts-sent-title"),
        "/account/email",
        html! {
            p { (words.with("accounts-email-sent", &[("email", email.into())])) }
            p.muted { (words.t("accounts-sent-hint")) }
        },
    )
}

/// Where the mailed link leads.
pub fn confirm(visit: &Visit, secret: &str, row: &TokenRow) -> Markup {
    let words = visit.words;
    let email = row.address.as_deref().unwrap_or_default();
    narrow(
        visit,
        "accounts::email_confirm",
        &words.t("accounts-email-title"),
        html! {
            p { (words.with("accounts-email-confirm-text", &[("email", email.into()), ("handle", row.handle.as_str().into())])) }
            form method="post" action={ "/account/email/" (secret) } { (form::button(words.t("accounts-email-confirm-button"))) }
        },
    )
}
