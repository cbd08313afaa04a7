//! The form to join, and what follows.

use crate::accounts::account::{EMAIL_CHARS_MAX, HANDLE_CHARS, password_chars_min};
use crate::accounts::queries::TokenRow;
use crate::accounts::trap;
use crate::accounts::views::{letter_sent, narrow};
use crate::policy::Role;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use maud::{Markup, html};

/// What the form shows again.
#[derive(Default)]
pub struct Shown {
    pub handle: String,
    pub email: String,
    pub next: Option<String>,
    /// When the form is shown, signed.
    pub stamp: String,
    pub faults: Faults,
}

/// The form to join.
pub fn form(visit: &Visit, shown: &Shown) -> Markup {
    let words = visit.words;
    let faults = &shown.faults;
    narrow(
        visit,
        "accounts::join",
        &words.with("accounts-join-title", &[("brand", visit.brand.name.as_str().into())]),
        html! {
            @if shown.next.as_deref() == Some("/new/pending") {
                (ui::notice(Tone::Good, words.t("accounts-join-text-kept")))
            }
            (form::faults_summary(words, &faults.all(&words)))
            form.form method="post" action="/join" {
                @if let Some(next) = &shown.next { (form::hidden("next", next)) }
                (form::Text {
                    name: "handle",
                    label: words.t("accounts-handle"),
                    value: shown.handle.clone(),
                    hint: Some(words.t("accounts-handle-hint")),
                    fault: faults.text("handle", &words),
                    autocomplete: Some("nickname"),
                    required: true,
                    dir_auto: true,
                    max: Some(*HANDLE_CHARS.end()),
                    ..form::Text::default()
                }.render())
                (form::Text {
                    name: "email",
                    label: words.t("accounts-email"),
                    value: shown.email.clone(),
                    kind: "email",
                    hint: Some(words.t("accounts-email-hint")),
                    fault: faults.text("email", &words),
                    autocomplete: Some("email"),
                    required: true,
                    max: Some(EMAIL_CHARS_MAX),
                    ..form::Text::default()
                }.render())
                (form::Text {
                    name: "password",
                    label: words.t("accounts-password-optional"),
                    kind: "password",
                    hint: Some(words.with("accounts-password-optional-hint", &[("min", password_chars_min(Role::Member).into())])),
                    fault: faults.text("password", &words),
                    autocomplete: Some("new-password"),
                    ..form::Text::default()
                }.render())
                (trap::fields(words, &shown.stamp))
                (form::button(words.t("accounts-join-button")))
            }
            p.muted { (words.t("accounts-join-kept")) }
            p { a href="/sign-in" { (words.t("accounts-sign-in-instead")) } }
        },
    )
}

/// The same answer for every address.
pub fn sent(visit: &Visit, email: &str) -> Markup {
    let email = ui::text::clean_line(email);
    letter_sent(visit, "accounts::join", visit.words.with("accounts-join-sent", &[("email", email.into())]))
}

/// Where the mailed link leads.
pub fn confirm(visit: &Visit, secret: &str, row: &TokenRow, waiting: i64) -> Markup {
    let words = visit.words;
    let email = row.email.as_deref().unwrap_or_default();
    narrow(
        visit,
        "accounts::confirm",
        &words.t("accounts-confirm-title"),
        html! {
            p { (words.with("accounts-confirm-text", &[("email", email.into()), ("handle", row.handle.as_str().into())])) }
            @if waiting > 0 {
                (ui::notice(Tone::Good, words.with("accounts-confirm-waiting", &[("count", waiting.into())])))
            }
            form method="post" action={ "/confirm/" (secret) } { (form::button(words.t("accounts-confirm-button"))) }
            p.muted { (words.t("accounts-confirm-not-me")) }
        },
    )
}
