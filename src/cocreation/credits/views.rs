//! Credits and thanks as HTML.

use super::queries::{CreditedRow, PartRow, ThanksRow};
use super::{BODY_CHARS_MAX, CHOICE};
use crate::accounts::AccountRow;
use crate::cocreation::amendments::paragraphs;
use crate::cocreation::{State, idea_path, roadmap};
use crate::ui::{self, Tone, form};
use crate::web::fields::Fields;
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// What somebody contributed, as one viewer sees it.
#[derive(Default)]
pub struct Shown {
    /// Wants to be named.
    pub named: bool,
    /// Looks at themselves.
    pub own: bool,
    pub may_thank: bool,
    pub ideas: Vec<PartRow>,
    pub credited: Vec<CreditedRow>,
    pub thanks: Vec<ThanksRow>,
}

/// The page of somebody's contributions.
pub fn page(visit: &Visit, person: &AccountRow, shown: &Shown, typed: &Fields, faults: &Faults) -> Markup {
    let words = visit.words;
    let none = shown.ideas.is_empty() && shown.credited.is_empty() && shown.thanks.is_empty();
    html! {
        header.page-head {
            h1 { (words.with("credits-title", &[("name", person.name.as_str().into())])) }
            @if shown.own { p { a href=(CHOICE) { (words.t("credits-choice")) } } }
        }
        @if !shown.named { (ui::notice(Tone::Neutral, words.t(if shown.own { "credits-hidden-own" } else { "credits-hidden" }))) }
        @else if none { (ui::empty(words.t("credits-none"), words.t("credits-none-text"), None)) }
        (parts(words, &shown.ideas))
        @if !shown.credited.is_empty() {
            section.section {
                h2 { (words.t("credits-released")) }
                (ui::list(shown.credited.iter().map(|row| html! {
                    a href={ "/changelog/" (row.id) } { (roadmap::said(words, &row.title(), row.lang())) }
                })))
            }
        }
        @if !shown.thanks.is_empty() {
            section.section {
                h2 { (words.t("credits-thanks")) }
                (ui::list(shown.thanks.iter().map(|row| html! {
                    div.prose { (paragraphs(&row.body)) }
                    p.meta {
                        bdi { (row.department.as_deref().filter(|name| !name.is_empty()).unwrap_or(&row.by_name)) }
                        " · " (ui::time(words, row.at, visit.now, visit.zone))
                    }
                })))
            }
        }
        @if shown.may_thank { (thank(words, person, typed, faults)) }
    }
}

fn parts(words: Words, ideas: &[PartRow]) -> Markup {
    html! {
        @if !ideas.is_empty() {
            section.section {
                h2 { (words.t("credits-ideas")) }
                (ui::list(ideas.iter().map(|row| html! {
                    a href=(idea_path(row.topic_id)) lang=[row.lang.as_deref()] dir="auto" { (row.title) }
                    p.meta {
                        (ui::badge(Tone::Neutral, State::parse(&row.state).unwrap_or(State::New).label(words)))
                        @match row.part.as_str() {
                            "coauthor" => { " · " (words.t("credits-as-coauthor")) },
                            "amender" => { " · " (words.t("credits-as-amender")) },
                            _ => {},
                        }
                    }
                })))
            }
        }
    }
}

fn thank(words: Words, person: &AccountRow, typed: &Fields, faults: &Faults) -> Markup {
    html! {
        section.section {
            h2 { (words.t("credits-thank")) }
            (form::faults_summary(words, &faults.all(&words)))
            form.form method="post" action={ "/u/" (crate::ui::query_value(&person.handle)) "/thanks" } {
                (form::hidden("once", typed.get("once")))
                (form::Area {
                    name: "body", label: words.t("credits-thank-text"), value: typed.get("body").into(), rows: 3, required: true,
                    hint: Some(words.with("credits-thank-hint", &[("max", BODY_CHARS_MAX.into())])),
                    fault: faults.text("body", &words), ..form::Area::default()
                }.render())
                (form::Text {
                    name: "idea", label: words.t("credits-thank-idea"), value: typed.get("idea").into(),
                    fault: faults.text("idea", &words), dir_auto: true, ..form::Text::default()
                }.render())
                div.actions { (form::button(words.t("credits-thank-send"))) }
            }
        }
    }
}

/// Whether one is named.
pub fn choice(words: Words, handle: &str, named: bool) -> Markup {
    html! {
        p { (words.t("credits-choice-text")) }
        form.form method="post" action=(CHOICE) {
            (form::Check {
                name: "named", label: words.t("credits-choice-named"), checked: named,
                hint: Some(words.t("credits-choice-hint")),
            }.render())
            div.actions { (form::button(words.t("credits-choice-save"))) }
        }
        p { a href=(super::path(handle)) { (words.t("credits-own")) } }
    }
}
