//! How surveys are arranged, as HTML.

use super::queries::{QuestionRow, SurveyRow};
use super::results::Sum;
use super::typed::{INTRO, LABEL, OPTIONS, TITLE};
use super::{DESK, Kind, QUESTIONS_MAX, Stage, path, views};
use crate::ui::{self, Tone, form};
use crate::web::fields::Fields;
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};

fn badge(words: Words, stage: Stage) -> Markup {
    let tone = match stage {
        Stage::Draft => Tone::Neutral,
        Stage::Open => Tone::Accent,
        Stage::Closed => Tone::Good,
    };
    ui::badge(tone, stage.label(words))
}

/// The list of surveys.
pub fn list(visit: &Visit, rows: &[SurveyRow]) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("surveys-desk-title")) }
            p.lede { (words.t("surveys-desk-lede")) }
            p.actions { a.button href={ (DESK) "/new" } { (ui::icon("plus")) (words.t("surveys-new")) } }
        }
        @if rows.is_empty() {
            (ui::empty(words.t("surveys-none"), words.t("surveys-none-text"), None))
        } @else {
            (ui::table(
                &[words.t("surveys-survey"), words.t("surveys-stage"), words.t("surveys-answers")],
                rows.iter().map(|row| vec![
                    html! { a href={ (DESK) "/" (row.id) } { (views::said(visit, row, &row.title())) } },
                    badge(words, row.stage(visit.now)),
                    html! { (words.number(row.responses)) },
                ]),
            ))
        }
    }
}

/// The form of a survey; `row` is none for a new one. `raced`: a colleague saved another one meanwhile.
pub fn form(visit: &Visit, row: Option<&SurveyRow>, filled: &Fields, faults: &Faults, raced: bool) -> Markup {
    let words = visit.words;
    let title = words.t(if row.is_some() { "surveys-edit" } else { "surveys-new" });
    let back = row.map_or_else(|| DESK.to_owned(), |row| format!("{DESK}/{}", row.id));
    let action = row.map_or_else(|| DESK.to_owned(), |row| format!("{DESK}/{}/text", row.id));
    html! {
        header.page-head { h1 { (title) } }
        @if let Some(row) = row.filter(|_| raced) {
            (ui::notice(Tone::Warn, html! {
                p role="alert" { (words.t("surveys-raced")) }
                p { (views::said(visit, row, &row.title())) }
                @if !row.intro().is_empty() { blockquote { (views::said(visit, row, &row.intro())) } }
            }))
        }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(action) {
            @for name in ["once", "version"] {
                @if !filled.get(name).is_empty() { (form::hidden(name, filled.get(name))) }
            }
            (TITLE.inputs(words, filled, faults))
            (INTRO.inputs(words, filled, faults))
            @if row.is_none() { (line(words, "topic", "surveys-topic", Some("surveys-topic-hint"), "text", filled, faults)) }
            (line(words, "closes_at", "surveys-closes", Some("surveys-closes-hint"), "datetime-local", filled, faults))
            (line(words, "shown_from", "surveys-shown-from", Some("surveys-shown-from-hint"), "number", filled, faults))
            (form::Check {
                name: "public_results",
                label: words.t("surveys-public"),
                checked: filled.is("public_results"),
                hint: Some(words.t("surveys-public-hint")),
            }.render())
            div.actions {
                (form::button(words.t("surveys-save")))
                a.button.quiet href=(back) { (words.t("surveys-cancel")) }
            }
        }
    }
}

fn line(
    words: Words,
    name: &'static str,
    label: &'static str,
    hint: Option<&'static str>,
    kind: &'static str,
    filled: &Fields,
    faults: &Faults,
) -> Markup {
    form::Text {
        name,
        label: words.t(label),
        value: filled.get(name).to_owned(),
        kind,
        hint: hint.map(|hint| words.t(hint)),
        fault: faults.text(name, &words),
        ..form::Text::default()
    }
    .render()
}

/// What was typed about a question on the page of a survey, what is wrong with it, and why nothing was changed.
#[derive(Default)]
pub struct Asked {
    pub filled: Option<Fields>,
    pub faults: Faults,
    pub refused: Option<&'static str>,
}

impl Asked {
    /// Nothing was changed, for that reason.
    pub fn refused(why: &'static str) -> Self {
        Self { refused: Some(why), ..Self::default() }
    }
}

/// The page of a survey: what it asks, opening and closing, and what came of it.
pub fn survey(
    visit: &Visit,
    row: &SurveyRow,
    questions: &[QuestionRow],
    sums: Option<&[Sum]>,
    asked: &Asked,
) -> Markup {
    let words = visit.words;
    let stage = row.stage(visit.now);
    let fixed = row.responses > 0;
    html! {
        header.page-head {
            h1 { (views::said(visit, row, &row.title())) }
            p { (badge(words, stage)) " " span.meta { (words.with("surveys-responses", &[("count", row.responses.into())])) } }
            div.actions {
                @if stage == Stage::Open { (state_button(words, row, "closed", "surveys-close")) }
                @else { (state_button(words, row, "open", "surveys-open")) }
                a.button.quiet href=(path(row.id)) { (words.t("surveys-look")) }
                @if !fixed { a.button.quiet href={ (DESK) "/" (row.id) "/text" } { (words.t("surveys-edit")) } }
                @if sums.is_some() { a.button.quiet href={ (DESK) "/" (row.id) "/answers.csv" } { (words.t("surveys-csv")) } }
            }
        }
        @if let Some(why) = asked.refused { (ui::notice(Tone::Warn, html! { p role="alert" { (words.t(why)) } })) }
        (form::faults_summary(words, &asked.faults.all(&words)))
        @if fixed { p.meta { (words.t("surveys-fixed")) } }
        section.section aria-labelledby="questions-title" {
            h2 #questions-title { (words.t("surveys-questions")) }
            @if questions.is_empty() { p.meta { (words.t("surveys-questions-none")) } }
            @else { (ui::list(questions.iter().map(|question| asked_row(visit, row, question, fixed)))) }
        }
        @if !fixed && questions.len() < QUESTIONS_MAX { (new_question(words, row, asked)) }
        @if let Some(sums) = sums { (views::results(visit, row, questions, sums)) }
        @else { p.meta { (words.with("surveys-too-few", &[("count", row.shown_from.into())])) } }
    }
}

fn state_button(words: Words, row: &SurveyRow, to: &str, label: &'static str) -> Markup {
    html! {
        form method="post" action={ (DESK) "/" (row.id) "/state" } { (form::button_named("to", to, words.t(label), "")) }
    }
}

fn asked_row(visit: &Visit, row: &SurveyRow, question: &QuestionRow, fixed: bool) -> Markup {
    let words = visit.words;
    let label = question.label();
    let base = format!("{DESK}/{}/questions/{}", row.id, question.id);
    let name = html! { span.sr { ": " (views::said(visit, row, &label)) } };
    html! {
        div.row-line {
            div {
                strong { (views::said(visit, row, &label)) }
                p.meta {
                    (question.kind().label(words))
                    @if !question.required { " · " (words.t("surveys-optional")) }
                }
                @if question.kind().has_options() {
                    ol { @for option in question.options_in(words.lang, row.lang()) { li dir="auto" { (option) } } }
                }
            }
            @if !fixed {
                div.actions {
                    form.actions method="post" action={ (base) "/place" } {
                        (form::hidden("version", row.version))
                        (form::button_named("to", "up", html! { (words.t("surveys-up")) (name) }, "quiet small"))
                        (form::button_named("to", "down", html! { (words.t("surveys-down")) (name) }, "quiet small"))
                    }
                    a.button.quiet.small href=(base) { (words.t("surveys-change")) (name) }
                    form method="post" action={ (base) "/removal" } {
                        (form::hidden("version", row.version))
                        button.button.quiet.small type="submit" { (words.t("surveys-remove")) (name) }
                    }
                }
            }
        }
    }
}

fn new_question(words: Words, row: &SurveyRow, asked: &Asked) -> Markup {
    let fresh = Fields::of([("kind", Kind::Choice.as_str().to_owned()), ("required", "on".to_owned())]);
    let filled = asked.filled.as_ref().unwrap_or(&fresh);
    html! {
        section.section aria-labelledby="ask-title" {
            h2 #ask-title { (words.t("surveys-ask")) }
            form.form method="post" action={ (DESK) "/" (row.id) "/questions" } {
                (form::hidden("version", row.version))
                (fields(words, filled, &asked.faults))
                div.actions { (form::button(words.t("surveys-add"))) }
            }
        }
    }
}

fn fields(words: Words, filled: &Fields, faults: &Faults) -> Markup {
    html! {
        (LABEL.inputs(words, filled, faults))
        (form::Radios {
            name: "kind",
            label: words.t("surveys-kind"),
            options: Kind::ALL.iter().map(|kind| (kind.as_str().to_owned(), kind.label(words))).collect(),
            chosen: filled.get("kind").to_owned(),
            hint: None,
            fault: faults.text("kind", &words),
        }.render())
        p.hint { (words.t("surveys-options-hint")) }
        (OPTIONS.inputs(words, filled, faults))
        (form::Check { name: "required", label: words.t("surveys-required"), checked: filled.is("required"), hint: None }.render())
    }
}

/// The page of one question.
pub fn question(words: Words, row: &SurveyRow, question: i64, filled: &Fields, faults: &Faults) -> Markup {
    html! {
        header.page-head { h1 { (words.t("surveys-question-edit")) } }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action={ (DESK) "/" (row.id) "/questions/" (question) } {
            (form::hidden("version", filled.get("version")))
            (fields(words, filled, faults))
            div.actions {
                (form::button(words.t("surveys-save")))
                a.button.quiet href={ (DESK) "/" (row.id) } { (words.t("surveys-cancel")) }
            }
        }
    }
}
