//! What the public reads of a consultation.

use super::queries::{ConsultationRow, OptionRow, ProposalRow};
use super::typed::ProposalForm;
use super::{PROPOSALS_EACH_MAX, Stage, path};
use crate::ids::OptionId;
use crate::incidents::Texts;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// Whether this reader may answer, and else what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    May,
    SignIn,
    Confirm,
    No,
}

/// All that the page shows to one reader.
pub struct Shown {
    pub row: ConsultationRow,
    pub options: Vec<OptionRow>,
    /// Empty before it is closed.
    pub results: Vec<(OptionId, i64)>,
    /// Those that the staff let through.
    pub proposals: Vec<ProposalRow>,
    pub answer: Option<OptionId>,
    pub own: Vec<ProposalRow>,
    pub answering: Answering,
}

/// A text for a reader of these words; what is in another language says in which.
pub fn said(words: Words, texts: &Texts, original: Lang) -> Markup {
    let (lang, text) = texts.read(words.lang, original);
    html! {
        span lang=(lang.code()) dir="auto" { (text) }
        @if lang != words.lang { " " (original_mark(words, lang)) }
    }
}

/// A longer text, paragraph by paragraph.
pub fn told(words: Words, texts: &Texts, original: Lang) -> Markup {
    let (lang, text) = texts.read(words.lang, original);
    html! {
        @if !text.is_empty() {
            div.prose lang=(lang.code()) dir="auto" { (paragraphs(text)) }
            @if lang != words.lang { p.meta { (original_mark(words, lang)) } }
        }
    }
}

fn original_mark(words: Words, lang: Lang) -> Markup {
    ui::badge(Tone::Neutral, words.with("consultations-original", &[("language", lang.name().into())]))
}

/// Plain text as people wrote it: empty lines divide paragraphs.
pub fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            p dir="auto" { @for (at, line) in paragraph.lines().enumerate() { @if at > 0 { br; } (line) } }
        }
    }
}

/// The page.
pub fn page(visit: &Visit, shown: &Shown, typed: &ProposalForm, faults: &Faults) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    let taking = row.takes_answers(visit.now);
    html! {
        header.page-head {
            h1 { (said(words, &row.question(), row.lang())) }
            p.lede { (state_line(visit, row)) }
        }
        @if row.drill { (ui::notice(Tone::Warn, words.t("consultations-drill"))) }
        (form::faults_summary(words, &faults.all(&words)))
        @if row.state == Stage::Published { (outcome(words, row)) }
        @if row.state == Stage::Closed { (ui::notice(Tone::Neutral, words.t("consultations-outcome-follows"))) }
        (told(words, &row.details(), row.lang()))
        @if taking { (answering(visit, shown, faults)) } @else { (results(words, shown)) }
        (proposals(words, shown))
        @if row.takes_proposals && taking && shown.answering == Answering::May {
            (propose(visit, shown, typed, faults))
        } @else if !typed.body.is_empty() {
            // Too late: what was written is not lost.
            section.card { h2 { (words.t("consultations-proposal")) } (paragraphs(&typed.body)) }
        }
        (own(words, shown))
        p.meta {
            (words.t("consultations-apart"))
            @if !row.drill {
                " " a href={ "/status/incidents/" (row.incident_id) } { (words.t("consultations-incident")) }
            }
        }
    }
}

/// How far it is, in one sentence.
pub fn state_line(visit: &Visit, row: &ConsultationRow) -> Markup {
    let (words, zone) = (visit.words, visit.zone);
    let at = |at| html! { time datetime=(stamp(at)) { (words.date_time(at, zone)) } };
    match row.state {
        Stage::Draft => html! { (words.t("consultations-state-draft")) },
        Stage::Open if row.closes_at > visit.now => {
            html! { (words.t("consultations-open-until")) " " (at(row.closes_at)) }
        }
        Stage::Open => html! { (words.t("consultations-state-closed")) },
        Stage::Closed | Stage::Published => {
            html! { (words.t("consultations-closed-at")) " " (at(row.closed_at.unwrap_or(row.closes_at))) }
        }
    }
}

fn stamp(at: chrono::DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

fn outcome(words: Words, row: &ConsultationRow) -> Markup {
    html! {
        section.card aria-labelledby="outcome" {
            h2 #outcome { (words.t("consultations-outcome")) }
            (told(words, &row.outcome(), row.lang()))
        }
    }
}

fn answering(visit: &Visit, shown: &Shown, faults: &Faults) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    let label = |one: &OptionRow| one.text().read(words.lang, row.lang()).1.to_owned();
    html! {
        section.section {
            @if shown.answering == Answering::May {
                form.form method="post" action={ (path(row.id)) "/answer" } {
                    (form::Radios {
                        name: "option",
                        label: words.t("consultations-your-answer"),
                        options: shown.options.iter().map(|one| (one.id.to_string(), label(one))).collect(),
                        chosen: shown.answer.map(|id| id.to_string()).unwrap_or_default(),
                        hint: Some(words.t("consultations-hidden")),
                        fault: faults.text("option", &words),
                    }.render())
                    div.actions {
                        @if shown.answer.is_some() { (form::button_secondary(words.t("consultations-change"))) }
                        @else { (form::button(words.t("consultations-answer"))) }
                    }
                }
            } @else {
                h2 { (words.t("consultations-options")) }
                ul { @for one in &shown.options { li { (said(words, &one.text(), row.lang())) } } }
                p.meta { (words.t("consultations-hidden")) }
                (door(visit, shown))
            }
        }
    }
}

/// The way in for whoever cannot answer yet.
fn door(visit: &Visit, shown: &Shown) -> Markup {
    let words = visit.words;
    html! {
        @match shown.answering {
            Answering::SignIn => p {
                a.button href={ "/sign-in?next=" (ui::query_value(&path(shown.row.id))) } { (words.t("consultations-sign-in")) }
            },
            Answering::Confirm => (ui::notice(Tone::Warn, words.t("consultations-confirm"))),
            Answering::No => (ui::notice(Tone::Neutral, words.t("consultations-may-not"))),
            Answering::May => {},
        }
    }
}

/// How often each answer was given; nothing before it is closed.
fn results(words: Words, shown: &Shown) -> Markup {
    let total: i64 = shown.results.iter().map(|(_, count)| count).sum();
    html! {
        @if shown.results.is_empty() {
            ul { @for one in &shown.options { li { (said(words, &one.text(), shown.row.lang())) } } }
        } @else {
            section.section {
                h2 { (words.t("consultations-results")) }
                p.meta { (words.with("consultations-answers", &[("count", total.into())])) }
                (ui::table(
                    &[words.t("consultations-column-answer"), words.t("consultations-column-count"), words.t("consultations-column-share")],
                    shown.options.iter().map(|one| result_row(words, shown, one, total)),
                ))
            }
        }
    }
}

fn result_row(words: Words, shown: &Shown, option: &OptionRow, total: i64) -> Vec<Markup> {
    let count = shown.results.iter().find(|(id, _)| *id == option.id).map_or(0, |(_, count)| *count);
    let share = percent(count, total);
    vec![
        html! {
            (said(words, &option.text(), shown.row.lang()))
            @if shown.answer == Some(option.id) { " " (ui::badge(Tone::Accent, words.t("consultations-yours"))) }
        },
        html! { (words.number(count)) },
        html! {
            meter min="0" max="100" value=(share) { (share) " %" }
            " " bdi { (words.number(share)) " %" }
        },
    ]
}

/// Whole percents, rounded half up.
const fn percent(count: i64, total: i64) -> i64 {
    if total == 0 { 0 } else { (count * 200 + total) / (total * 2) }
}

fn proposals(words: Words, shown: &Shown) -> Markup {
    html! {
        @if !shown.proposals.is_empty() {
            section.section {
                h2 { (words.t("consultations-proposals")) }
                p.meta { (words.t("consultations-proposals-text")) }
                (ui::list(shown.proposals.iter().map(|one| html! { div lang=(one.lang) dir="auto" { (paragraphs(&one.body)) } })))
            }
        }
    }
}

fn propose(visit: &Visit, shown: &Shown, typed: &ProposalForm, faults: &Faults) -> Markup {
    let words = visit.words;
    let max = [("count", PROPOSALS_EACH_MAX.into())];
    html! {
        @if shown.own.len() < PROPOSALS_EACH_MAX || !faults.is_empty() {
            section.section {
                h2 { (words.t("consultations-propose")) }
                form.form method="post" action={ (path(shown.row.id)) "/proposals" } {
                    (form::hidden("once", &typed.once))
                    (form::Area {
                        name: "body",
                        label: words.t("consultations-proposal"),
                        value: typed.body.clone(),
                        rows: 4,
                        hint: Some(words.with("consultations-proposal-hint", &max)),
                        fault: faults.text("body", &words),
                        required: true,
                        ..form::Area::default()
                    }.render())
                    (form::button(words.t("consultations-send")))
                }
            }
        }
    }
}

/// What the reader proposed themselves, and what became of it.
fn own(words: Words, shown: &Shown) -> Markup {
    html! {
        @if !shown.own.is_empty() {
            section.section {
                h2 { (words.t("consultations-own")) }
                (ui::list(shown.own.iter().map(|one| html! {
                    div lang=(one.lang) dir="auto" { (paragraphs(&one.body)) }
                    p.meta {
                        @match one.state.as_str() {
                            "shown" => (ui::badge(Tone::Good, words.t("consultations-proposal-shown"))),
                            "refused" => { (ui::badge(Tone::Bad, words.t("consultations-proposal-refused"))) " " bdi { (one.reason) } },
                            _ => (ui::badge(Tone::Warn, words.t("consultations-proposal-waits"))),
                        }
                    }
                })))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn shares_are_rounded_and_nobody_is_no_share() {
        assert_eq!((percent(0, 0), percent(1, 3), percent(2, 3), percent(1, 2), percent(3, 3)), (0, 33, 67, 50, 100));
    }
}
