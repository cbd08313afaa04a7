//! How whoever contests a decision sees it: the form, and what came of it.

use super::queries::AppealRow;
use super::{BODY_CHARS_MAX, Outcome, panel_views};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// What is contested, in sentences.
pub struct About {
    /// What was decided, as said to whom it concerns.
    pub decided: String,
    pub made_at: DateTime<Utc>,
    /// Until when it can be contested.
    pub until: DateTime<Utc>,
    /// Label and address of the page that it stands on, the first of the crumbs.
    pub back: (String, String),
    /// Where the form is sent to.
    pub action: String,
}

/// How far it has come.
pub enum Stage<'a> {
    /// It can be contested.
    Open { typed: &'a str, faults: &'a Faults },
    /// The six months are over.
    Late,
    /// It was taken back already.
    Reversed,
    /// It is contested; perhaps answered.
    Made(&'a AppealRow),
}

/// The page.
pub fn page(visit: &Visit, about: &About, stage: &Stage<'_>) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("appeals-title")) }
            p.lede { (about.decided) }
            p.meta { (ui::time(words, about.made_at, visit.now, visit.zone)) }
        }
        @match stage {
            Stage::Open { typed, faults } => (ask(visit, about, typed, faults)),
            Stage::Late => (ui::notice(Tone::Warn, html! {
                p { (words.with("appeals-late", &[("until", words.date(about.until, visit.zone).into())])) }
                p { (words.t("appeals-redress")) }
            })),
            Stage::Reversed => (ui::notice(Tone::Good, words.t("appeals-reversed-already"))),
            Stage::Made(appeal) => (made(visit, appeal)),
        }
    }
}

fn ask(visit: &Visit, about: &About, typed: &str, faults: &Faults) -> Markup {
    let words = visit.words;
    html! {
        (form::faults_summary(words, &faults.all(&words)))
        ul.prose {
            li { (words.t("appeals-term-free")) }
            li { (words.t("appeals-term-other")) }
            li { (words.with("appeals-term-until", &[("until", words.date(about.until, visit.zone).into())])) }
            li { (words.t("appeals-term-once")) }
        }
        form.form method="post" action=(about.action) {
            (form::Area {
                name: "body",
                label: words.t("appeals-body"),
                value: typed.to_owned(),
                rows: 10,
                hint: Some(words.with("appeals-body-hint", &[("max", BODY_CHARS_MAX.into())])),
                fault: faults.text("body", &words),
                required: true,
                draft_slot: None,
            }.render())
            div.actions { (form::button(words.t("appeals-send"))) }
        }
    }
}

/// What was written, and the answer once there is one.
fn made(visit: &Visit, appeal: &AppealRow) -> Markup {
    let words = visit.words;
    html! {
        p { (panel_views::outcome_badge(words, appeal.outcome())) }
        @match appeal.outcome() {
            None => (ui::notice(Tone::Neutral, html! { p { (words.t("appeals-waits")) } p { (words.t("appeals-waits-letter")) } })),
            Some(outcome) => (answer(visit, appeal, outcome)),
        }
        section.section {
            h2 { (words.t("appeals-yours")) }
            p.meta { (ui::time(words, appeal.made_at, visit.now, visit.zone)) }
            (ui::card(html! { div.prose lang=(appeal.lang) { (lines(&appeal.body)) } }))
        }
    }
}

fn answer(visit: &Visit, appeal: &AppealRow, outcome: Outcome) -> Markup {
    let words = visit.words;
    html! {
        section.section {
            h2 { (words.t("appeals-answer")) }
            p { (outcome_says(words, appeal, outcome)) }
            (ui::card(lines(&appeal.answer)))
            p.meta {
                (words.t("appeals-answered-by-person"))
                @if let Some(at) = appeal.decided_at { "\u{a0}· " (ui::time(words, at, visit.now, visit.zone)) }
            }
            @if outcome == Outcome::Upheld { p { (words.t("appeals-redress")) } }
        }
    }
}

/// A text of people's, paragraph by paragraph.
pub fn lines(text: &str) -> Markup {
    html! { @for line in text.lines().filter(|line| !line.trim().is_empty()) { p dir="auto" { (line) } } }
}

/// How an appeal ended, as a sentence to whoever made it.
pub fn outcome_says(words: Words, appeal: &AppealRow, outcome: Outcome) -> String {
    match (outcome, appeal.side()) {
        (Outcome::Upheld, _) => words.t("appeals-says-upheld"),
        (Outcome::Reversed, super::Side::Author) => words.t("appeals-says-reversed"),
        (Outcome::Reversed, super::Side::Reporter) => words.t("appeals-says-otherwise"),
    }
}
