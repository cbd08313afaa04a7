//! What the public sees of an opinion map.

use super::compute::Map;
use super::map_views;
use super::queries::{MapRow, OpinionRow};
use super::typed::StatementForm;
use super::{PROPOSED_MAX, STATEMENT_CHARS_MAX, Stage, path};
use crate::boards;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Whether this reader may answer, and else what is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    May,
    SignIn,
    Confirm,
    No,
    Over,
}

/// All that the page shows to one reader.
pub struct Shown {
    pub row: MapRow,
    /// In the order in which this reader meets them.
    pub statements: Vec<OpinionRow>,
    /// What this reader answered.
    pub own: BTreeMap<i64, i64>,
    /// What this reader proposed.
    pub proposed: Vec<OpinionRow>,
    pub answering: Answering,
    pub map: Option<Map>,
}

/// The question for a reader of these words, in the language that it has.
pub fn said(words: Words, row: &MapRow) -> Markup {
    let question = row.question();
    let (lang, text) = question.read(words.lang, row.lang());
    html! { span lang=(lang.code()) dir="auto" { (text) } }
}

/// A statement in its language.
pub fn statement(opinion: &OpinionRow) -> Markup {
    html! { span lang=[opinion.lang.as_deref()] dir="auto" { (opinion.body) } }
}

/// How far it is.
pub fn state_line(visit: &Visit, row: &MapRow) -> Markup {
    let words = visit.words;
    html! {
        @match (row.stage(), row.closes_at) {
            (Stage::Draft, _) => (words.t("opinions-state-draft")),
            (Stage::Open, Some(at)) if at > visit.now => {
                (words.t("opinions-state-until")) " " (ui::time(words, at, visit.now, visit.zone))
            },
            (Stage::Open, None) => (words.t("opinions-state-open")),
            _ => (words.t("opinions-state-closed")),
        }
    }
}

/// The page.
pub fn page(visit: &Visit, shown: &Shown, typed: &StatementForm, faults: &Faults) -> Markup {
    let (words, row) = (visit.words, &shown.row);
    html! {
        header.page-head {
            h1 { (said(words, row)) }
            p.lede { (words.t("opinions-lede")) }
            p.meta {
                (state_line(visit, row))
                @if let (Some(id), Some(slug), Some(title)) = (row.topic_id, &row.topic_slug, &row.topic_title) {
                    " · " a href=(boards::topic_path(id, slug)) dir="auto" { (title) }
                }
            }
        }
        (form::faults_summary(words, &faults.all(&words)))
        (answering(visit, shown))
        (map_views::section(words, shown))
        (answered(words, shown))
        @if shown.answering == Answering::May { (propose(words, shown, typed, faults)) }
        @else if !typed.body.is_empty() { section.card { h2 { (words.t("opinions-statement")) } p dir="auto" { (typed.body) } } }
        (proposed(words, shown))
    }
}

fn answering(visit: &Visit, shown: &Shown) -> Markup {
    let words = visit.words;
    let next = shown.statements.iter().find(|one| !shown.own.contains_key(&one.id.0));
    let left = shown.statements.iter().filter(|one| !shown.own.contains_key(&one.id.0)).count();
    html! {
        section.section #statement aria-labelledby="statement-title" {
            @match (shown.answering, next) {
                (Answering::May, Some(next)) => {
                    h2 #statement-title { (words.t("opinions-what-do-you-think")) }
                    p.meta { (words.with("opinions-left", &[("count", left.into())])) }
                    div.card {
                        p.lede { (statement(next)) }
                        (buttons(words, shown, next.id.0, None))
                    }
                },
                (Answering::May, None) => {
                    h2 #statement-title { (words.t("opinions-all-answered")) }
                    p { (words.t("opinions-all-answered-text")) }
                },
                (Answering::Over, _) => h2 #statement-title { (words.t("opinions-state-closed")) },
                (door, _) => {
                    h2 #statement-title { (words.t("opinions-statements")) }
                    ul.rows { @for one in &shown.statements { li { (statement(one)) } } }
                    @match door {
                        Answering::SignIn => p {
                            a.button href={ "/sign-in?next=" (ui::query_value(&path(shown.row.id))) } { (words.t("opinions-sign-in")) }
                        },
                        Answering::Confirm => (ui::notice(Tone::Warn, words.t("opinions-confirm"))),
                        _ => (ui::notice(Tone::Neutral, words.t("opinions-may-not"))),
                    }
                },
            }
        }
    }
}

fn buttons(words: Words, shown: &Shown, opinion: i64, given: Option<i64>) -> Markup {
    let class = |answer| if given == Some(answer) { "small" } else { "small quiet" };
    html! {
        form.actions method="post" action={ (path(shown.row.id)) "/answers" } {
            (form::hidden("opinion", opinion))
            (form::button_named("answer", "agree", words.t("opinions-agree"), class(1)))
            (form::button_named("answer", "disagree", words.t("opinions-disagree"), class(-1)))
            (form::button_named("answer", "pass", words.t("opinions-pass"), class(0)))
        }
    }
}

/// What an answer is called.
pub fn answer(words: Words, given: i64) -> String {
    match given {
        1 => words.t("opinions-agree"),
        -1 => words.t("opinions-disagree"),
        _ => words.t("opinions-pass"),
    }
}

/// What this reader answered, each to be changed until the close.
fn answered(words: Words, shown: &Shown) -> Markup {
    let own: Vec<(&OpinionRow, i64)> =
        shown.statements.iter().filter_map(|one| Some((one, *shown.own.get(&one.id.0)?))).collect();
    let rows = own.iter().map(|(one, given)| {
        html! {
            p { (statement(one)) " " (ui::badge(Tone::Neutral, answer(words, *given))) }
            @if shown.answering == Answering::May { (buttons(words, shown, one.id.0, Some(*given))) }
        }
    });
    html! {
        @if !own.is_empty() {
            (ui::details(words.with("opinions-own", &[("count", own.len().into())]), ui::list(rows)))
        }
    }
}

fn propose(words: Words, shown: &Shown, typed: &StatementForm, faults: &Faults) -> Markup {
    let max = [("max", STATEMENT_CHARS_MAX.into())];
    html! {
        @if (shown.proposed.len() as i64) < PROPOSED_MAX || !faults.is_empty() {
            section.section {
                h2 { (words.t("opinions-propose")) }
                form.form method="post" action={ (path(shown.row.id)) "/statements" } {
                    (form::hidden("once", &typed.once))
                    (form::Area {
                        name: "body",
                        label: words.t("opinions-statement"),
                        value: typed.body.clone(),
                        rows: 2,
                        hint: Some(words.with("opinions-statement-hint", &max)),
                        fault: faults.text("body", &words),
                        required: true,
                        ..form::Area::default()
                    }.render())
                    (form::button(words.t("opinions-send")))
                }
            }
        }
    }
}

/// What this reader proposed, and what became of it.
fn proposed(words: Words, shown: &Shown) -> Markup {
    html! {
        @if !shown.proposed.is_empty() && shown.row.stage() != Stage::Draft {
            section.section {
                h2 { (words.t("opinions-proposed")) }
                (ui::list(shown.proposed.iter().map(|one| html! { p { (statement(one)) " " (state(words, one)) } })))
            }
        }
    }
}

/// What became of a statement.
pub fn state(words: Words, opinion: &OpinionRow) -> Markup {
    match opinion.state.as_str() {
        "shown" => ui::badge(Tone::Good, words.t("opinions-shown")),
        "refused" => ui::badge(Tone::Bad, words.t("opinions-refused")),
        _ => ui::badge(Tone::Warn, words.t("opinions-waits")),
    }
}
