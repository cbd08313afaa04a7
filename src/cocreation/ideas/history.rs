//! What became of an idea, line by line, with the reasons in public.

use super::queries::ChangeRow;
use crate::cocreation::idea::{Stage, State};
use crate::ui;
use crate::web::Visit;
use crate::words::Words;
use maud::{Markup, html};

/// The history as a part of the page; `began` is when it was proposed.
pub fn section(visit: &Visit, began: chrono::DateTime<chrono::Utc>, changes: &[ChangeRow]) -> Markup {
    let words = visit.words;
    html! {
        section.section #history {
            h2 { (words.t("ideas-history")) }
            ol.timeline {
                li.done[!changes.is_empty()].now[changes.is_empty()] {
                    p { strong { (words.t("ideas-history-proposed")) } }
                    (ui::time(words, began, visit.now, visit.zone))
                }
                @for (at, change) in changes.iter().enumerate() {
                    @let last = at + 1 == changes.len();
                    li.done[!last].now[last] { (line(visit, change)) }
                }
            }
        }
    }
}

fn line(visit: &Visit, change: &ChangeRow) -> Markup {
    let words = visit.words;
    html! {
        p { strong { (said(words, change)) } }
        (who(words, change))
        (ui::time(words, change.at, visit.now, visit.zone))
        @if !change.reason.is_empty() { blockquote.prose dir="auto" { (paragraphs(&change.reason)) } }
    }
}

/// A text of people as paragraphs.
pub fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").map(str::trim).filter(|it| !it.is_empty()) {
            p dir="auto" { @for (at, line) in paragraph.lines().enumerate() { @if at > 0 { br; } (line) } }
        }
    }
}

/// Whoever did it: the department, else the person. An author's own act needs no office.
fn who(words: Words, change: &ChangeRow) -> Markup {
    html! {
        @if let (Some(handle), Some(name)) = (&change.by_handle, &change.by_name) {
            p.meta {
                @if change.own { (words.t("ideas-by-author")) }
                @else {
                    @let office = change.department.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| words.t("boards-staff"));
                    (ui::person(handle, name, Some(&office)))
                }
            }
        }
    }
}

fn said(words: Words, change: &ChangeRow) -> String {
    match change.what.as_str() {
        "merged" if change.to_word == State::Duplicate.as_str() => words.t("ideas-history-merged-away"),
        "unmerged" if change.from_word == State::Duplicate.as_str() => words.t("ideas-history-unmerged-away"),
        "merged" => words.t("ideas-history-merged"),
        "unmerged" => words.t("ideas-history-unmerged"),
        "entered" => words.t("ideas-history-entered"),
        "stage" => match Stage::parse(&change.to_word) {
            Some(Stage::Chosen) => words.t("ideas-stage-chosen"),
            Some(Stage::Shortlisted) => words.t("ideas-stage-shortlisted"),
            _ => words.t("ideas-history-stage-back"),
        },
        _ => State::parse(&change.to_word).unwrap_or(State::New).label(words),
    }
}
