//! The form of the brand's settings; its first part serves the set-up too.

use super::{BrandSettings, FOOTER_FIELDS, LABEL_CHARS_MAX, NAME_CHARS_MAX, logo};
use crate::boards::uploads::file_field;
use crate::ui::brand::{Palette, accent_or_unset};
use crate::ui::{self, form};
use crate::web::Faults;
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// The page's body.
pub fn settings(words: Words, settings: &BrandSettings, faults: &Faults) -> Markup {
    html! {
        header.page-head { h1 { (words.t("admin-settings")) } p.lede { (words.t("admin-settings-lede")) } }
        form.form method="post" action="/admin/settings" enctype="multipart/form-data" {
            (form::faults_summary(words, &faults.all(&words)))
            (basics(words, settings, faults))
            (logo_fields(words, settings, faults))
            (form::Area {
                name: "welcome",
                label: words.t("admin-welcome"),
                value: settings.welcome.clone(),
                rows: 6,
                hint: Some(words.t("admin-welcome-hint")),
                fault: faults.text("welcome", &words),
                ..Default::default()
            }.render())
            (footer(words, settings, faults))
            div.actions { (form::button(words.t("admin-save"))) }
        }
    }
}

/// Name, language, time zone and accent.
pub fn basics(words: Words, settings: &BrandSettings, faults: &Faults) -> Markup {
    html! {
        (form::Text {
            name: "brand",
            label: words.t("admin-brand"),
            value: settings.name.clone(),
            hint: Some(words.t("admin-brand-hint")),
            fault: faults.text("brand", &words),
            autocomplete: Some("organization"),
            required: true,
            dir_auto: true,
            max: Some(NAME_CHARS_MAX),
            ..Default::default()
        }.render())
        (form::Choice {
            name: "lang",
            label: words.t("admin-lang"),
            options: Lang::ALL.iter().map(|lang| (lang.code().to_owned(), lang.name().to_owned())).collect(),
            chosen: settings.lang.code().to_owned(),
            hint: Some(words.t("admin-lang-hint")),
            fault: faults.text("lang", &words),
        }.render())
        (form::Choice {
            name: "zone",
            label: words.t("admin-zone"),
            options: zones(),
            chosen: settings.zone.name().to_owned(),
            hint: Some(words.t("admin-zone-hint")),
            fault: faults.text("zone", &words),
        }.render())
        (form::Text {
            name: "accent",
            label: words.t("admin-accent"),
            value: settings.accent.clone(),
            kind: "color",
            hint: Some(accent_hint(words, &settings.accent)),
            fault: faults.text("accent", &words),
            ..Default::default()
        }.render())
    }
}

/// The logo as it is, a new one, or none.
pub fn logo_fields(words: Words, settings: &BrandSettings, faults: &Faults) -> Markup {
    html! {
        @if let Some(path) = &settings.logo {
            p { img src=(path) alt=(words.t("admin-logo-now")) height="48"; }
        }
        (file_field("logo", words.t("admin-logo"), logo::ACCEPT, &words.t("admin-logo-hint"), faults.text("logo", &words)))
        @if settings.logo.is_some() {
            (form::Check { name: "remove_logo", label: words.t("admin-logo-remove"), ..Default::default() }.render())
        }
    }
}

fn footer(words: Words, settings: &BrandSettings, faults: &Faults) -> Markup {
    html! {
        fieldset {
            legend { (words.t("admin-footer")) }
            p.hint { (words.t("admin-footer-hint")) }
            @for (index, (label_field, href_field)) in FOOTER_FIELDS.into_iter().enumerate() {
                @let link = settings.footer.get(index).cloned().unwrap_or_default();
                @let number = i64::try_from(index + 1).unwrap_or_default();
                div.field-row {
                    (form::Text {
                        name: label_field,
                        label: words.with("admin-footer-label", &[("number", number.into())]),
                        value: link.0,
                        fault: faults.text(label_field, &words),
                        dir_auto: true,
                        max: Some(LABEL_CHARS_MAX),
                        ..Default::default()
                    }.render())
                    (form::Text {
                        name: href_field,
                        label: words.with("admin-footer-address", &[("number", number.into())]),
                        value: link.1,
                        fault: faults.text(href_field, &words),
                        ..Default::default()
                    }.render())
                }
            }
        }
    }
}

/// What becomes of the accent: how well text on it can be read, and that other shades follow by themselves.
fn accent_hint(words: Words, accent: &str) -> String {
    let palette = Palette::light(accent_or_unset(accent));
    let ratio = palette.accent.contrast(palette.accent_ink);
    let white = palette.accent_ink.luminance() > 0.5;
    let ink = if white { words.t("admin-accent-white") } else { words.t("admin-accent-black") };
    let ratio = format!("{ratio:.1}");
    words.with("admin-accent-hint", &[("ink", ink.into()), ("ratio", ratio.into())])
}

fn zones() -> Vec<(String, String)> {
    chrono_tz::TZ_VARIANTS.iter().map(|zone| (zone.name().to_owned(), zone.name().replace('_', " "))).collect()
}

/// A line of a settings page that leads elsewhere.
pub fn door(icon: &str, href: &str, label: &str, text: &str) -> Markup {
    html! { div { strong { (ui::icon(icon)) " " a href=(href) { (label) } } p.meta { (text) } } }
}
