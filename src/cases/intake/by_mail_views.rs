//! The page behind the link of a letter: the text, under which name it appears, and the button that publishes it.

use super::by_mail::Shown;
use super::details::values_list;
use super::{contact_label, pending_views};
use crate::boards::Kind;
use crate::boards::pending::Text;
use crate::cases::Contact;
use crate::ui::{self, Tone, form};
use crate::web::Visit;
use crate::words::Words;
use maud::{Markup, html};

/// The text that waits for the button.
pub fn text(visit: &Visit, link: &str, shown: &Shown) -> Markup {
    let words = visit.words;
    if shown.row.held_at.is_some() {
        return held(visit, shown);
    }
    html! {
        header.page-head {
            h1 { (words.t("intake-link-title")) }
            p.lede { (words.with("intake-link-lede", &[("brand", visit.brand.name.as_str().into())])) }
        }
        @if let Some(problem) = shown.problem { (ui::notice(Tone::Bad, pending_views::problem(words, problem, &shown.row))) }
        (ui::card(html! {
            h2 dir="auto" { (shown.text.title()) }
            (under_name(words, shown))
            p dir="auto" { @for line in shown.text.body().lines() { (line) br; } }
        }))
        (case(words, shown))
        form.form method="post" action={ "/new/mail/" (link) } {
            @if !shown.boards.is_empty() {
                (form::Choice {
                    name: "board",
                    label: words.t("pending-other-board"),
                    options: shown.boards.clone(),
                    ..form::Choice::default()
                }.render())
            }
            div.actions { (form::button(words.t("intake-link-publish"))) }
        }
        p.muted {
            (words.with("intake-link-not-me", &[("until", words.date(shown.row.expires_at, visit.zone).into())]))
        }
    }
}

/// The text that a moderator is to look at, or has refused.
fn held(visit: &Visit, shown: &Shown) -> Markup {
    let words = visit.words;
    html! {
        header.page-head { h1 { (words.t("holds-title")) } }
        (pending_views::why_held(visit, &shown.row, None))
        (ui::card(html! {
            h2 dir="auto" { (shown.text.title()) }
            (under_name(words, shown))
            p dir="auto" { @for line in shown.text.body().lines() { (line) br; } }
        }))
    }
}

/// What it is, under which name it appears, and for whom.
fn under_name(words: Words, shown: &Shown) -> Markup {
    let Text::Topic { kind, private, .. } = &shown.text else { return html! {} };
    html! {
        p.meta {
            (ui::badge(Tone::Neutral, Kind::parse(kind).unwrap_or(Kind::Talk).label(&words)))
            " " (words.t("intake-link-name")) " " bdi { (shown.name) } ". "
            (if *private { words.t("intake-link-private") } else { words.t("intake-link-public") })
        }
    }
}

/// What was filled in for a case, and how its author is reached.
fn case(words: Words, shown: &Shown) -> Markup {
    let Text::Topic { details, .. } = &shown.text else { return html! {} };
    let contact = Contact::parse(&details.contact).filter(|contact| *contact != Contact::Mail);
    html! {
        @if !shown.values.is_empty() || contact.is_some() {
            section.section {
                h2 { (words.t("intake-case")) }
                (values_list(words, &shown.values))
                @if let Some(contact) = contact {
                    p { (contact_label(words, contact)) ": " bdi { (details.contact_detail) } }
                }
            }
        }
    }
}

/// The link is forged, or its text is gone.
pub fn gone(visit: &Visit) -> Markup {
    let words = visit.words;
    html! {
        header.page-head { h1 { (words.t("intake-link-gone")) } }
        p { (words.t("intake-link-gone-text")) }
        div.actions { a.button href="/new" { (words.t("intake-link-again")) } }
    }
}
