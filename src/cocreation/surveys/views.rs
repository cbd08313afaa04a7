//! A survey as HTML: its questions, and what came of it.

use super::queries::{QuestionRow, SurveyRow};
use super::results::Sum;
use super::{FIELDS, Kind, STEPS, Stage, path};
use crate::cocreation::amendments::paragraphs;
use crate::ui::{self, Tone, form, query_value};
use crate::web::fields::Fields;
use crate::web::{Faults, Visit};
use crate::words::{Texts, Words};
use maud::{Markup, html};

/// What the page of a survey shows.
pub struct Page<'a> {
    pub survey: &'a SurveyRow,
    pub questions: &'a [QuestionRow],
    /// The viewer has answered.
    pub answered: bool,
    /// What came of it, where it may be seen.
    pub sums: Option<&'a [Sum]>,
    pub filled: &'a Fields,
    pub faults: &'a Faults,
}

/// A text in the reader's language, or in the one it was written in.
pub fn said(visit: &Visit, survey: &SurveyRow, texts: &Texts) -> Markup {
    let (lang, text) = texts.read(visit.words.lang, survey.lang());
    html! { bdi lang=[(lang != visit.words.lang).then_some(lang.code())] { (text) } }
}

/// The page; `changed`: the questions are others than those that were answered.
pub fn page(visit: &Visit, page: &Page<'_>, changed: bool) -> Markup {
    let (words, survey) = (visit.words, page.survey);
    let stage = survey.stage(visit.now);
    html! {
        header.page-head {
            h1 { (said(visit, survey, &survey.title())) }
            @if let Some(at) = survey.closes_at.filter(|_| stage == Stage::Open) {
                p.meta { (words.t("surveys-open-until")) " " (ui::time(words, at, visit.now, visit.zone)) }
            }
        }
        @if !survey.intro().is_empty() {
            div.prose { (paragraphs(survey.intro().read(words.lang, survey.lang()).1)) }
        }
        @if let Some(topic) = survey.topic_id { p { a href={ "/t/" (topic) } { (words.t("surveys-to-topic")) } } }
        @if changed { (ui::notice(Tone::Warn, html! { p role="alert" { (words.t("surveys-fault-changed")) } })) }
        @match stage {
            Stage::Draft => (ui::notice(Tone::Neutral, words.t("surveys-draft-text"))),
            Stage::Closed => (ui::notice(Tone::Neutral, words.t("surveys-closed-text"))),
            Stage::Open if page.answered => (ui::notice(Tone::Good, words.t("surveys-answered-text"))),
            Stage::Open => (ballot(visit, page)),
        }
        @if let Some(sums) = page.sums { (results(visit, survey, page.questions, sums)) }
        @else if stage == Stage::Closed && survey.public_results {
            p.meta { (words.with("surveys-too-few", &[("count", survey.shown_from.into())])) }
        }
    }
}

fn ballot(visit: &Visit, page: &Page<'_>) -> Markup {
    let (words, survey) = (visit.words, page.survey);
    let may = visit.viewer.actor().is_some();
    html! {
        (form::faults_summary(words, &page.faults.all(&words)))
        form.form method="post" action=(path(survey.id)) {
            (form::hidden("version", survey.version))
            @for (question, field) in page.questions.iter().zip(FIELDS) { (input(visit, page, question, field)) }
            p.hint { (words.with("surveys-privacy", &[("count", survey.shown_from.into())])) }
            div.actions {
                @if may { (form::button(words.t("surveys-send"))) }
                @else {
                    a.button href={ "/sign-in?next=" (query_value(&path(survey.id))) } rel="nofollow" { (words.t("surveys-sign-in")) }
                }
            }
        }
    }
}

/// The question, with a word beside those that need no answer.
fn label(visit: &Visit, survey: &SurveyRow, question: &QuestionRow) -> String {
    let label = question.label();
    let text = label.read(visit.words.lang, survey.lang()).1;
    if question.required { text.to_owned() } else { format!("{text} ({})", visit.words.t("surveys-optional")) }
}

fn input(visit: &Visit, page: &Page<'_>, question: &QuestionRow, field: &'static str) -> Markup {
    let (words, survey) = (visit.words, page.survey);
    let label = label(visit, survey, question);
    let fault = page.faults.text(field, &words);
    let value = page.filled.get(field).to_owned();
    let options =
        || question.options_in(words.lang, survey.lang()).into_iter().zip(1..).map(|(text, n)| (n.to_string(), text));
    match question.kind() {
        Kind::Text => form::Area { name: field, label, value, rows: 4, fault, ..form::Area::default() }.render(),
        Kind::Choice => {
            form::Radios { name: field, label, options: options().collect(), chosen: value, hint: None, fault }.render()
        }
        Kind::Scale => {
            let steps = (1..=STEPS).map(|step| (step.to_string(), step.to_string())).collect();
            let hint = Some(words.t("surveys-scale-hint"));
            form::Radios { name: field, label, options: steps, chosen: value, hint, fault }.render()
        }
        Kind::Several => {
            let chosen: Vec<&str> = page.filled.all(field).collect();
            boxes(field, &label, options().collect(), &chosen, fault)
        }
    }
}

/// Several of several, all in sight.
fn boxes(field: &str, label: &str, options: Vec<(String, String)>, chosen: &[&str], fault: Option<String>) -> Markup {
    let group = format!("field-{field}");
    html! {
        fieldset.field.has-fault[fault.is_some()] #(group) tabindex=[fault.is_some().then_some("-1")]
            aria-describedby=[fault.is_some().then(|| format!("{group}-fault"))] {
            legend { (label) }
            @if let Some(fault) = &fault { p.fault id={ (group) "-fault" } { (ui::icon("alert")) (fault) } }
            div.choices {
                @for (value, text) in &options {
                    label.choice {
                        input type="checkbox" name=(field) value=(value) checked[chosen.contains(&value.as_str())];
                        span dir="auto" { (text) }
                    }
                }
            }
        }
    }
}

/// What came of it: a table for each question that has options, and answers in words where there are any to be shown.
pub fn results(visit: &Visit, survey: &SurveyRow, questions: &[QuestionRow], sums: &[Sum]) -> Markup {
    let words = visit.words;
    html! {
        section.section aria-labelledby="results-title" {
            h2 #results-title { (words.t("surveys-results")) }
            p.meta { (words.with("surveys-responses", &[("count", survey.responses.into())])) }
            @for (question, sum) in questions.iter().zip(sums) {
                h3 { (said(visit, survey, &question.label())) }
                p.meta { (words.with("surveys-people", &[("count", sum.people.into())])) (mean(words, question, sum)) }
                @if question.kind() == Kind::Text { (said_in_words(words, sum)) }
                @else { (table(visit, survey, question, sum)) }
            }
        }
    }
}

fn mean(words: Words, question: &QuestionRow, sum: &Sum) -> Markup {
    let mean = sum.mean_tenths().filter(|_| question.kind() == Kind::Scale);
    html! {
        @if let Some(tenths) = mean {
            " · " (words.with("surveys-mean", &[("mean", format!("{}.{}", tenths / 10, tenths % 10).into())]))
        }
    }
}

fn said_in_words(words: Words, sum: &Sum) -> Markup {
    html! {
        @if sum.texts.is_empty() { p.meta { (words.t("surveys-texts-hidden")) } }
        @else { (ui::list(sum.texts.iter().map(|text| paragraphs(text)))) }
    }
}

fn table(visit: &Visit, survey: &SurveyRow, question: &QuestionRow, sum: &Sum) -> Markup {
    let words = visit.words;
    let options = match question.kind() {
        Kind::Scale => (1..=STEPS).map(|step| step.to_string()).collect(),
        _ => question.options_in(words.lang, survey.lang()),
    };
    let rows = options.into_iter().zip(&sum.counts).map(|(option, count)| {
        let share = sum.share(*count);
        vec![
            html! { bdi { (option) } },
            html! { (words.number(*count)) },
            html! { meter min="0" max="100" value=(share) {} " " span dir="ltr" { (share) " %" } },
        ]
    });
    ui::table(&[words.t("surveys-option"), words.t("surveys-count"), words.t("surveys-share")], rows)
}
