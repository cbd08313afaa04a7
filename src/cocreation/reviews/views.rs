//! The second look as HTML.

use super::queries::{self, ReviewRow};
use super::{desk_path, path};
use crate::cocreation::amendments::paragraphs;
use crate::cocreation::decisions::DecisionRow;
use crate::cocreation::queries::IdeaRow;
use crate::cocreation::{State, idea_path};
use crate::db::Conn;
use crate::error::Result;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// On the page of an idea: that a second look was asked for and what came of it, or the way to ask for it.
pub async fn section(conn: &mut Conn, visit: &Visit, idea: &IdeaRow) -> Result<Markup> {
    let words = visit.words;
    let row = queries::of(conn, idea.topic_id).await?;
    let own = visit.viewer.actor().is_some_and(|actor| actor.id == idea.author_id);
    Ok(html! {
        @match &row {
            Some(row) => section.section #review { h2 { (words.t("fates-review")) } (told(visit, row)) },
            None if own && idea.state() == State::Declined => {
                p.more-link { a href=(path(idea.topic_id)) { (words.t("fates-review-ask")) } }
            },
            None => {},
        }
    })
}

fn told(visit: &Visit, row: &ReviewRow) -> Markup {
    let words = visit.words;
    html! {
        p {
            (words.t("fates-review-asked")) " " (ui::time(words, row.asked_at, visit.now, visit.zone)) " "
            @match row.outcome.as_deref() {
                None => (ui::badge(Tone::Warn, words.t("fates-review-waiting"))),
                Some(outcome) => (ui::badge(Tone::Accent, outcome_label(outcome, words))),
            }
        }
        @if row.outcome.is_some() { div.prose { (paragraphs(&row.answer)) } }
    }
}

fn outcome_label(outcome: &str, words: Words) -> String {
    if outcome == "reopened" { words.t("fates-review-reopened") } else { words.t("fates-review-upheld") }
}

/// Where its author asks.
pub fn ask(visit: &Visit, idea: &IdeaRow, row: Option<&ReviewRow>, typed: &str, faults: &Faults) -> Markup {
    let words = visit.words;
    let open = row.is_none() && idea.state() == State::Declined;
    html! {
        header.page-head {
            h1 { (words.t("fates-review")) }
            p.lede { (words.t("fates-review-lede")) }
        }
        (form::faults_summary(words, &faults.all(&words)))
        @if let Some(row) = row {
            (told(visit, row))
            (ui::card(html! { h2 { (words.t("fates-review-why")) } (paragraphs(&row.why)) }))
        } @else if !open { p { (words.t("fates-fault-review")) } }
        @if open {
            form.form method="post" action=(path(idea.topic_id)) {
                (form::Area {
                    name: "why", label: words.t("fates-review-why"), value: typed.to_owned(), rows: 6, required: true,
                    hint: Some(words.t("fates-review-why-hint")), fault: faults.text("why", &words), ..form::Area::default()
                }.render())
                div.actions { (form::button(words.t("fates-review-send"))) }
            }
        } @else if !typed.is_empty() { section.card { (paragraphs(typed)) } }
    }
}

/// What the team sees of it.
pub struct Desk<'a> {
    pub idea: &'a IdeaRow,
    pub row: &'a ReviewRow,
    pub decision: Option<&'a DecisionRow>,
    /// May answer: did not decide it.
    pub may: bool,
}

/// Where the team answers; `filled`: outcome and answer as typed.
pub fn desk(visit: &Visit, shown: &Desk<'_>, filled: (&str, &str), faults: &Faults) -> Markup {
    let (words, row) = (visit.words, shown.row);
    html! {
        header.page-head {
            h1 { (words.t("fates-review")) }
            p.lede { a href=(idea_path(row.topic_id)) dir="auto" { (shown.idea.title) } }
        }
        (form::faults_summary(words, &faults.all(&words)))
        section.card { h2 { (words.t("fates-review-why")) } (paragraphs(&row.why)) }
        @if let Some(decision) = shown.decision {
            section.card { h2 { (words.t("fates-decision")) } (paragraphs(&decision.reason)) p.meta { bdi { (decision.decided_by) } } }
        }
        @if row.outcome.is_some() { (told(visit, row)) }
        @else if shown.may { (answer(words, row, filled, faults)) }
        @else { (ui::notice(Tone::Neutral, words.t("fates-review-own"))) }
        @if row.outcome.is_some() && !filled.1.is_empty() { section.card { (paragraphs(filled.1)) } }
    }
}

fn answer(words: Words, row: &ReviewRow, filled: (&str, &str), faults: &Faults) -> Markup {
    let options = ["upheld", "reopened"].map(|outcome| (outcome.to_owned(), outcome_label(outcome, words)));
    html! {
        form.form method="post" action=(desk_path(row.id)) {
            (form::Radios {
                name: "outcome", label: words.t("fates-review-outcome"), options: options.into(), chosen: filled.0.to_owned(),
                fault: faults.text("outcome", &words), ..form::Radios::default()
            }.render())
            (form::Area {
                name: "answer", label: words.t("fates-review-answer"), value: filled.1.to_owned(), rows: 5, required: true,
                hint: Some(words.t("fates-review-answer-hint")), fault: faults.text("answer", &words), ..form::Area::default()
            }.render())
            div.actions { (form::button(words.t("fates-review-decide"))) }
        }
    }
}
