//! The form of the first run, and what comes after it.

use super::actions::Founder;
use crate::admin::brand::BrandSettings;
use crate::admin::brand::views::{basics, door, logo_fields};
use crate::ui::{self, form};
use crate::web::Faults;
use crate::words::Words;
use maud::{Markup, html};

/// Account and brand in one form.
pub fn form(words: Words, secret: &str, founder: &Founder, settings: &BrandSettings, faults: &Faults) -> Markup {
    html! {
        header.page-head { h1 { (words.t("admin-setup-title")) } p.lede { (words.t("admin-setup-lede")) } }
        form.form method="post" action={ "/setup/" (secret) } enctype="multipart/form-data" {
            (form::faults_summary(words, &faults.all(&words)))
            h2 { (words.t("admin-setup-you")) }
            (account(words, founder, faults))
            h2 { (words.t("admin-setup-brand")) }
            (basics(words, settings, faults))
            (logo_fields(words, settings, faults))
            div.actions { (form::button(words.t("admin-setup-finish"))) }
        }
    }
}

fn account(words: Words, founder: &Founder, faults: &Faults) -> Markup {
    html! {
        (form::Text {
            name: "handle",
            label: words.t("admin-setup-handle"),
            value: founder.handle.clone(),
            hint: Some(words.t("admin-setup-handle-hint")),
            fault: faults.text("handle", &words),
            autocomplete: Some("username"),
            required: true,
            dir_auto: true,
            ..Default::default()
        }.render())
        (form::Text {
            name: "email",
            label: words.t("admin-setup-email"),
            value: founder.email.clone(),
            kind: "email",
            fault: faults.text("email", &words),
            autocomplete: Some("email"),
            required: true,
            ..Default::default()
        }.render())
        (form::Text {
            name: "password",
            label: words.t("admin-setup-password"),
            kind: "password",
            hint: Some(words.t("admin-setup-password-hint")),
            fault: faults.text("password", &words),
            autocomplete: Some("new-password"),
            required: true,
            ..Default::default()
        }.render())
    }
}

/// What to do first, in order.
pub fn next_steps(words: Words, brand: &str, mail: bool) -> Markup {
    html! {
        header.page-head {
            h1 { (words.t("admin-next-title")) }
            p.lede { (words.with("admin-next-lede", &[("brand", brand.into())])) }
        }
        @if !mail { (ui::notice(ui::Tone::Warn, html! { p { (words.t("admin-mail-missing")) } })) }
        (ui::list([
            door("chat", "/admin/boards", &words.t("admin-next-boards"), &words.t("admin-next-boards-text")),
            door("people", "/admin/people", &words.t("admin-next-people"), &words.t("admin-next-people-text")),
            door("pencil", "/admin/settings", &words.t("admin-next-words"), &words.t("admin-next-words-text")),
            door("home", "/", &words.t("admin-next-home"), &words.t("admin-next-home-text")),
        ]))
    }
}
