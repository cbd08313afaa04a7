//! Questions of staff and their answers, on the page of an idea and on their own.

use super::queries::QuestionRow;
use super::{Shown, Typed, path};
use crate::cocreation::amendments::paragraphs;
use crate::ids::TopicId;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// The questions as a part of the idea's page; nothing where there are none and the reader asks none.
pub fn section(visit: &Visit, topic: TopicId, shown: &Shown, typed: &Typed, faults: &Faults) -> Markup {
    let words = visit.words;
    html! {
        @if !shown.rows.is_empty() || shown.may_ask {
            section.section #questions {
                h2 { (words.t("amendments-questions")) }
                (list(visit, shown, typed, faults))
                @if shown.more { p.more-link { a href=(path(topic)) { (words.t("amendments-questions-all")) } } }
                @if shown.may_ask { (ui::details(words.t("amendments-ask"), ask(words, topic, typed, faults))) }
            }
        }
    }
}

/// Their own page.
pub fn page(visit: &Visit, topic: TopicId, shown: &Shown, typed: &Typed, faults: &Faults) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("amendments-questions")) }
            p.lede { (words.t("amendments-questions-lede")) }
        }
        (form::faults_summary(words, &faults.all(&words)))
        @if shown.rows.is_empty() { (ui::empty(words.t("amendments-questions-none"), "", None)) }
        (list(visit, shown, typed, faults))
        @if !typed.answer.is_empty() && !shown.rows.iter().any(|row| answers(shown, row) && row.id.0 == typed.to) {
            // Too late: what was written is not lost.
            section.card { h2 { (words.t("amendments-your-answer")) } (paragraphs(&typed.answer)) }
        }
        @if shown.may_ask { section.section { h2 { (words.t("amendments-ask")) } (ask(words, topic, typed, faults)) } }
    }
}

fn answers(shown: &Shown, row: &QuestionRow) -> bool {
    shown.may_answer && row.answered_at.is_none()
}

fn list(visit: &Visit, shown: &Shown, typed: &Typed, faults: &Faults) -> Markup {
    html! { @for row in &shown.rows { (ui::card(one(visit, row, answers(shown, row), typed, faults))) } }
}

fn one(visit: &Visit, row: &QuestionRow, answers: bool, typed: &Typed, faults: &Faults) -> Markup {
    let words = visit.words;
    let office = row.department.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| words.t("boards-staff"));
    html! {
        p.meta {
            (ui::person(&row.asker_handle, &row.asker_name, Some(&office))) " · "
            (ui::time(words, row.asked_at, visit.now, visit.zone))
        }
        div.prose { (paragraphs(&row.question)) }
        @match (&row.answer, row.answered_at) {
            (Some(answer), Some(at)) => {
                blockquote.prose { (paragraphs(answer)) }
                p.meta {
                    (ui::person(row.answerer_handle.as_deref().unwrap_or_default(), row.answerer_name.as_deref().unwrap_or_default(), None))
                    " · " (ui::time(words, at, visit.now, visit.zone))
                }
            }
            _ if answers => (answer(words, row, typed, faults)),
            _ => p { (ui::badge(Tone::Warn, words.t("amendments-unanswered"))) },
        }
    }
}

fn answer(words: Words, row: &QuestionRow, typed: &Typed, faults: &Faults) -> Markup {
    let mine = typed.to == row.id.0;
    html! {
        form.form method="post" action={ "/ideas/questions/" (row.id) "/answer" } {
            (form::Area {
                name: "answer",
                label: words.t("amendments-your-answer"),
                value: if mine { typed.answer.clone() } else { String::new() },
                rows: 4,
                hint: Some(words.t("amendments-answer-hint")),
                fault: faults.text("answer", &words).filter(|_| mine),
                required: true,
                draft_slot: None,
            }.render())
            div.actions { (form::button(words.t("amendments-answer"))) }
        }
    }
}

fn ask(words: Words, topic: TopicId, typed: &Typed, faults: &Faults) -> Markup {
    html! {
        form.form method="post" action=(path(topic)) {
            (form::hidden("once", &typed.once))
            (form::Area {
                name: "question",
                label: words.t("amendments-question"),
                value: typed.question.clone(),
                rows: 3,
                hint: Some(words.t("amendments-question-hint")),
                fault: faults.text("question", &words),
                required: true,
                draft_slot: None,
            }.render())
            div.actions { (form::button(words.t("amendments-ask-send"))) }
        }
    }
}
