//! One's own profile, anybody's public one, and the frames of the account pages.

use super::account::{ABOUT_CHARS_MAX, NAME_CHARS_MAX};
use super::queries::AccountRow;
use super::role_label;
use crate::policy::Actor;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::{Lang, Words};
use maud::{Markup, PreEscaped, html};

/// A page with one short form in the middle.
pub fn narrow(visit: &Visit, page: &'static str, title: &str, body: Markup) -> Markup {
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    frame.render(html! { div.narrow { header.page-head { h1 { (title) } } (body) } })
}

/// A page of one's own account, with the ways to its neighbours.
pub fn settings(visit: &Visit, page: &'static str, title: &str, here: &str, body: Markup) -> Markup {
    let words = visit.words;
    let tabs = [
        (words.t("accounts-tab-profile"), "/account"),
        (words.t("accounts-tab-email"), "/account/email"),
        (words.t("accounts-tab-password"), "/account/password"),
        (words.t("accounts-tab-sessions"), "/account/sessions"),
        (words.t("credits-tab"), "/account/credits"),
        (words.t("decisions-tab"), "/account/moderation"),
        (words.t("reports-own-list"), "/account/reports"),
    ]
    .map(|(label, href)| (label, href, href == here));
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    frame.render(html! {
        div.narrow {
            header.page-head { h1 { (title) } }
            (ui::tabs_labelled(&words.t("accounts-tabs"), &tabs))
            (body)
        }
    })
}

/// The field for the address that a letter is to go to.
pub fn address_field(words: Words, email: &str, faults: &Faults) -> Markup {
    form::Text {
        name: "email",
        label: words.t("accounts-email"),
        value: email.to_owned(),
        kind: "email",
        fault: faults.text("email", &words),
        autocomplete: Some("email"),
        required: true,
        ..form::Text::default()
    }
    .render()
}

/// After a letter was asked for: the same answer for every address; `text` says what it is for.
pub fn letter_sent(visit: &Visit, page: &'static str, text: String) -> Markup {
    let words = visit.words;
    let body = html! { p { (text) } p.muted { (words.t("accounts-sent-hint")) } };
    narrow(visit, page, &words.t("accounts-sent-title"), body)
}

/// A mailed link that was used, or whose time is over; `again` is where to get a new one.
pub fn link_gone(visit: &Visit, again: &str) -> Markup {
    let words = visit.words;
    narrow(
        visit,
        "accounts::link_gone",
        &words.t("accounts-link-gone-title"),
        html! {
            p { (words.t("accounts-link-gone-text")) }
            p { a.button href=(again) { (words.t("accounts-link-gone-next")) } }
        },
    )
}

/// What the profile form shows.
pub struct Shown {
    pub name: String,
    pub about: String,
    /// A language code; empty: as the browser asks.
    pub lang: String,
    /// A zone of the tz database; empty: the site's.
    pub time_zone: String,
    pub faults: Faults,
}

/// One's own profile, to change.
pub fn form(visit: &Visit, actor: &Actor, shown: &Shown) -> Markup {
    let words = visit.words;
    let faults = &shown.faults;
    settings(
        visit,
        "accounts::account",
        &words.t("accounts-profile-title"),
        "/account",
        html! {
            @if !actor.confirmed { (unconfirmed(words)) }
            (form::faults_summary(words, &faults.all(&words)))
            p { a href={ "/u/" (actor.handle) } { (words.with("accounts-profile-public", &[("handle", actor.handle.as_str().into())])) } }
            form.form.form method="post" action="/account" {
                (form::Text {
                    name: "name",
                    label: words.t("accounts-name"),
                    value: shown.name.clone(),
                    hint: Some(words.t("accounts-name-hint")),
                    fault: faults.text("name", &words),
                    autocomplete: Some("name"),
                    required: true,
                    dir_auto: true,
                    max: Some(NAME_CHARS_MAX),
                    ..form::Text::default()
                }.render())
                (form::Area {
                    name: "about",
                    label: words.t("accounts-about"),
                    value: shown.about.clone(),
                    rows: 5,
                    hint: Some(words.with("accounts-about-hint", &[("max", ABOUT_CHARS_MAX.into())])),
                    fault: faults.text("about", &words),
                    ..form::Area::default()
                }.render())
                (form::Choice {
                    name: "lang",
                    label: words.t("accounts-lang"),
                    options: languages(words),
                    chosen: shown.lang.clone(),
                    hint: Some(words.t("accounts-lang-hint")),
                    fault: faults.text("lang", &words),
                }.render())
                (form::Choice {
                    name: "time_zone",
                    label: words.t("accounts-zone"),
                    options: zones(words),
                    chosen: shown.time_zone.clone(),
                    fault: faults.text("time_zone", &words),
                    ..form::Choice::default()
                }.render())
                (form::button(words.t("accounts-save")))
            }
        },
    )
}

fn unconfirmed(words: Words) -> Markup {
    ui::notice(
        Tone::Warn,
        html! {
            p { (words.t("accounts-unconfirmed")) }
            form method="post" action="/account/confirmation" { (form::button_secondary(words.t("accounts-unconfirmed-again"))) }
        },
    )
}

fn languages(words: Words) -> Vec<(String, String)> {
    let browsers = (String::new(), words.t("accounts-lang-browser"));
    std::iter::once(browsers).chain(Lang::ALL.map(|lang| (lang.code().to_owned(), lang.name().to_owned()))).collect()
}

/// The zones of cities; the tz database's other names are old or for machines.
fn zones(words: Words) -> Vec<(String, String)> {
    let site = (String::new(), words.t("accounts-zone-site"));
    let areas =
        ["Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];
    let cities = chrono_tz::TZ_VARIANTS
        .iter()
        .map(|zone| zone.name())
        .filter(|name| areas.iter().any(|area| name.starts_with(area)));
    let utc = std::iter::once("UTC");
    std::iter::once(site).chain(cities.chain(utc).map(|name| (name.to_owned(), name.replace('_', " ")))).collect()
}

/// Anybody's public profile; `about` is rendered.
pub fn profile(visit: &Visit, row: &AccountRow, about: String) -> Markup {
    let words = visit.words;
    let mut frame = visit.frame("accounts::profile", row.name.as_str());
    frame.canonical = Some(visit.url(&format!("/u/{}", row.handle)));
    frame.noindex = row.about.is_empty();
    frame.render(html! {
        article {
            header.profile-head {
                (ui::avatar(&row.name))
                div {
                    h1 { bdi { (row.name) } }
                    p.muted { bdi { "@" (row.handle) } }
                }
            }
            @if row.role().is_staff() {
                p {
                    (ui::badge(Tone::Accent, role_label(row.role(), words)))
                    @if let Some(department) = &row.department { " " bdi { (department) } }
                }
            }
            @if row.imported_from.is_some() { p.muted { (words.t("accounts-profile-imported")) } }
            @else { p.muted { (words.with("accounts-profile-joined", &[("date", words.date(row.created_at, visit.zone).into())])) } }
            @if !about.is_empty() { div.prose dir="auto" { (PreEscaped(about)) } }
            p.more-link { a href={ "/u/" (ui::query_value(&row.handle)) "/contributions" } { (words.t("credits-contributions")) } }
            @if visit.viewer.id_or_zero() != row.id {
                footer.post-actions {
                    a.button.link href={ "/report/account/" (row.id) } rel="nofollow" { (ui::icon("flag")) (words.t("holds-report")) }
                    @if visit.viewer.moderates() {
                        a.button.link href={ "/desk/decide/account/" (row.id) } { (ui::icon("desk")) (words.t("holds-moderate")) }
                    }
                }
            }
        }
    })
}
