//! The forms to sign in.

use crate::accounts::views::{address_field, letter_sent, narrow};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use maud::{Markup, html};

/// What the sign-in form shows again.
#[derive(Default)]
pub struct Shown {
    pub email: String,
    pub next: Option<String>,
    pub faults: Faults,
    /// Address or password was wrong.
    pub wrong: bool,
    /// Too many tries: seconds to wait.
    pub wait_s: Option<u64>,
}

/// The form to sign in with a password; beside it the way without one.
pub fn form(visit: &Visit, shown: &Shown) -> Markup {
    let words = visit.words;
    narrow(
        visit,
        "accounts::sign_in",
        &words.t("accounts-sign-in-title"),
        html! {
            @if shown.wrong {
                (ui::notice(Tone::Bad, html! {
                    p { strong { (words.t("accounts-sign-in-wrong")) } }
                    p { (words.t("accounts-sign-in-wrong-hint")) }
                }))
            }
            @if let Some(wait_s) = shown.wait_s {
                (ui::notice(Tone::Warn, html! {
                    p { strong { (words.with("accounts-sign-in-wait", &[("wait", words.span(wait_s).into())])) } }
                    p { (words.t("accounts-sign-in-wait-hint")) }
                }))
            }
            (form::faults_summary(words, &shown.faults.all(&words)))
            form.form method="post" action="/sign-in" {
                (next_field(shown.next.as_deref()))
                (form::Text {
                    name: "email",
                    label: words.t("accounts-email"),
                    value: shown.email.clone(),
                    kind: "email",
                    fault: shown.faults.text("email", &words),
                    autocomplete: Some("username"),
                    required: true,
                    ..form::Text::default()
                }.render())
                (form::Text {
                    name: "password",
                    label: words.t("accounts-password"),
                    kind: "password",
                    fault: shown.faults.text("password", &words),
                    autocomplete: Some("current-password"),
                    required: true,
                    ..form::Text::default()
                }.render())
                (form::button(words.t("accounts-sign-in-button")))
            }
            ul.ways {
                li { a href={ "/sign-in/link" (query(shown.next.as_deref())) } { (words.t("accounts-sign-in-by-link")) } }
                li { a href="/password" { (words.t("accounts-password-forgotten")) } }
                li { a href={ "/join" (query(shown.next.as_deref())) } { (words.t("accounts-join-instead")) } }
            }
        },
    )
}

/// The form to ask for a link.
pub fn link_form(visit: &Visit, email: &str, next: Option<String>, faults: &Faults) -> Markup {
    let words = visit.words;
    narrow(
        visit,
        "accounts::sign_in_link",
        &words.t("accounts-link-title"),
        html! {
            (form::faults_summary(words, &faults.all(&words)))
            p { (words.t("accounts-link-text")) }
            form.form method="post" action="/sign-in/link" {
                (next_field(next.as_deref()))
                (address_field(words, email, faults))
                (form::button(words.t("accounts-link-button")))
            }
        },
    )
}

/// The same answer for every address.
pub fn link_sent(visit: &Visit, email: &str) -> Markup {
    letter_sent(visit, "accounts::sign_in_link", visit.words.with("accounts-link-sent", &[("email", email.into())]))
}

/// Where a mailed link leads.
pub fn link(visit: &Visit, secret: &str, handle: &str, next: Option<String>) -> Markup {
    let words = visit.words;
    narrow(
        visit,
        "accounts::sign_in_link",
        &words.t("accounts-link-title"),
        html! {
            p { (words.with("accounts-link-use", &[("handle", handle.into())])) }
            form method="post" action={ "/sign-in/link/" (secret) } {
                (next_field(next.as_deref()))
                (form::button(words.t("accounts-sign-in-button")))
            }
        },
    )
}

fn next_field(next: Option<&str>) -> Markup {
    html! { @if let Some(next) = next { (form::hidden("next", next)) } }
}

/// The way back as the query of a link; empty when there is none.
fn query(next: Option<&str>) -> String {
    next.map(|next| format!("?next={}", ui::query_value(next))).unwrap_or_default()
}
