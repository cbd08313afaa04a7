//! What the pages of challenges share: texts in the reader's language, and how far a challenge is.

use super::challenge::{PhaseRow, State, phase_label};
use super::queries::LineRow;
use crate::cocreation::idea::{Counts, Phase};
use crate::ui::{self, Tone};
use crate::web::Visit;
use crate::words::{Lang, Texts, Words};
use chrono::{DateTime, SecondsFormat, Utc};
use maud::{Markup, html};

/// A text for a reader of these words; what is in another language says in which.
pub fn said(words: Words, texts: &Texts, original: Lang) -> Markup {
    let (lang, text) = texts.read(words.lang, original);
    html! {
        span lang=(lang.code()) dir="auto" { (text) }
        @if lang != words.lang { " " (mark(words, lang)) }
    }
}

/// A longer text, paragraph by paragraph.
pub fn told(words: Words, texts: &Texts, original: Lang) -> Markup {
    let (lang, text) = texts.read(words.lang, original);
    html! {
        @if !text.is_empty() {
            div.prose lang=(lang.code()) dir="auto" { (paragraphs(text)) }
            @if lang != words.lang { p.meta { (mark(words, lang)) } }
        }
    }
}

fn mark(words: Words, lang: Lang) -> Markup {
    ui::badge(Tone::Neutral, words.with("challenges-original", &[("language", lang.name().into())]))
}

/// Plain text as people wrote it: empty lines divide paragraphs.
pub fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            p dir="auto" { @for (at, line) in paragraph.lines().enumerate() { @if at > 0 { br; } (line) } }
        }
    }
}

/// A point in time that stays as it is.
pub fn at(visit: &Visit, at: DateTime<Utc>) -> Markup {
    let stamp = at.to_rfc3339_opts(SecondsFormat::Secs, true);
    html! { time datetime=(stamp) { (visit.words.date_time(at, visit.zone)) } }
}

/// How far a challenge is, as a badge.
pub fn state_badge(words: Words, state: State, phase: Option<Phase>) -> Markup {
    match (state, phase) {
        (State::Draft, _) => ui::badge(Tone::Neutral, words.t("challenges-state-draft")),
        (State::Open, Some(phase)) => ui::badge(Tone::Accent, phase_label(phase, words)),
        (State::Open, None) => ui::badge(Tone::Warn, words.t("challenges-state-open")),
        (State::Closed, _) => ui::badge(Tone::Good, words.t("challenges-state-closed")),
        (State::Cancelled, _) => ui::badge(Tone::Bad, words.t("challenges-state-cancelled")),
    }
}

/// When what happens to a challenge of a list.
pub fn line_when(visit: &Visit, row: &LineRow) -> Markup {
    let words = visit.words;
    let state = State::parse(&row.state).unwrap_or(State::Draft);
    html! {
        @match (state, row.ends_at, row.begins_at, row.closed_at) {
            (State::Open, Some(ends), _, _) if row.phase.is_some() => { (words.t("challenges-until")) " " (at(visit, ends)) },
            (State::Open | State::Draft, _, Some(begins), _) if row.begun_at.is_none() => { (words.t("challenges-from")) " " (at(visit, begins)) },
            (State::Closed | State::Cancelled, _, _, Some(closed)) => { (words.t("challenges-ended")) " " (at(visit, closed)) },
            _ => { (words.t("challenges-waits")) },
        }
    }
}

/// One challenge of a list, with the way to it.
pub fn line(visit: &Visit, row: &LineRow, href: &str) -> Markup {
    let words = visit.words;
    let lang = Lang::parse(&row.lang).unwrap_or(Lang::En);
    let state = State::parse(&row.state).unwrap_or(State::Draft);
    let (brief_lang, brief) = (row.brief().read(words.lang, lang).0, row.brief().read(words.lang, lang).1.to_owned());
    html! {
        h3.topic-title { a href=(href) { (said(words, &row.title(), lang)) } }
        p.meta {
            (state_badge(words, state, row.phase.as_deref().and_then(Phase::parse)))
            " " (line_when(visit, row))
            " · " (words.with("challenges-count", &[("count", row.ideas.into())]))
        }
        p lang=(brief_lang.code()) dir="auto" { (ui::markdown::excerpt(&brief, 200)) }
    }
}

/// Who sees votes, in one sentence.
pub fn counts_text(words: Words, counts: Counts) -> String {
    match counts {
        Counts::Always => words.t("challenges-counts-always"),
        Counts::Voted => words.t("challenges-counts-voted"),
        Counts::Closed => words.t("challenges-counts-closed"),
    }
}

/// What can be done in a phase, in short sentences.
pub fn switches(words: Words, phase: &PhaseRow) -> Vec<String> {
    let mut all = Vec::new();
    if phase.ideas {
        all.push(words.t("challenges-takes-ideas"));
    }
    if phase.votes {
        all.push(words.t("challenges-takes-votes"));
        all.push(counts_text(words, phase.counts()));
    }
    if !phase.comments {
        all.push(words.t("challenges-no-comments"));
    }
    all
}
