//! How an appeal looks to the moderators.

use super::panel::{AppealForm, Bar, Scene, decision_path};
use super::queries::JudgeRow;
use super::views::lines;
use super::{Outcome, Side};
use crate::moderation::decisions;
use crate::screening::Subject;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Moderator};
use crate::words::{Lang, Words};
use chrono::TimeDelta;
use maud::{Markup, html};

/// Characters of the contested text that are shown.
const QUOTE_CHARS: usize = 4_000;
/// Whoever was not here for so many days is called absent.
const ABSENT_DAYS: i64 = 7;

/// What is contested, why, and the form that decides; or why this moderator leaves it to others.
pub fn panel(moderator: &Moderator, scene: &Scene, typed: &AppealForm, faults: &Faults) -> Markup {
    html! {
        @if !is_against(moderator, scene) { (appeal(moderator, scene)) }
        (contested(moderator, scene))
        @if scene.appeal.decided_at.is_some() { (answered(moderator, scene)) }
        @else if let Some(bar) = scene.bar { (barred(moderator, scene, bar)) }
        @else { (decide(moderator, scene, typed, faults)) }
    }
}

/// The panel as a page of its own, after what was typed could not be taken as it is.
pub fn page(moderator: &Moderator, scene: &Scene, typed: &AppealForm, faults: &Faults) -> Markup {
    let words = moderator.words;
    let over = scene.appeal.decided_at.is_some() || scene.bar.is_some();
    html! {
        header.page-head { h1 { (words.t("appeals-decide")) } }
        @if let Some(item) = scene.appeal.item_id {
            p { a.more-link href={ "/desk/queue/" (item) } { (words.t("appeals-to-line")) } }
        }
        @if over {
            @for (_, said) in faults.all(&words) { (ui::notice(Tone::Warn, said)) }
            @if !typed.answer.trim().is_empty() {
                section.section { h2 { (words.t("appeals-you-wrote")) } (ui::card(lines(&typed.answer))) }
            }
        }
        h2 { (words.t("appeals-outcome")) }
        (panel(moderator, scene, typed, faults))
    }
}

/// Whether somebody reported this moderator: whom a report is about never learns who made it.
fn is_against(moderator: &Moderator, scene: &Scene) -> bool {
    let me = moderator.actor().id;
    scene.appeal.side() == Side::Reporter && scene.affected.as_ref().is_some_and(|row| row.id == me)
}

/// The appeal itself.
fn appeal(moderator: &Moderator, scene: &Scene) -> Markup {
    let (words, appeal) = (moderator.words, &scene.appeal);
    html! {
        section.section {
            h3 { (words.t("appeals-appeal")) }
            p.meta {
                @match (&scene.appellant, appeal.side()) {
                    (Some(account), Side::Author) => { (words.t("appeals-by-author")) " " (ui::person(&account.handle, &account.name, None)) }
                    (Some(account), Side::Reporter) => { (words.t("appeals-by-reporter")) " " (ui::person(&account.handle, &account.name, None)) }
                    (None, _) => (words.t("appeals-by-visitor")),
                }
                "\u{a0}· " (ui::time(words, appeal.made_at, moderator.now, moderator.zone))
                @if let Some(lang) = Lang::parse(&appeal.lang).filter(|lang| *lang != words.lang) {
                    "\u{a0}· " (words.t("appeals-in-language")) " " bdi lang=(lang.code()) { (lang.name()) }
                }
            }
            (ui::card(html! { div.prose lang=(appeal.lang) { (lines(&appeal.body)) } }))
        }
    }
}

/// The decision with its reasons, the thing, and the report.
fn contested(moderator: &Moderator, scene: &Scene) -> Markup {
    let (words, row) = (moderator.words, &scene.decision);
    html! {
        section.section {
            h3 { (words.t("appeals-contested")) }
            p {
                (decisions::measure_badge(words, row.measure())) " "
                @match &scene.decider {
                    Some(name) => { bdi { (name) } }
                    None => (words.t("appeals-machine")),
                }
                "\u{a0}· " (ui::time(words, row.made_at, moderator.now, moderator.zone)) "\u{a0}· "
                a href={ "/desk/decisions/" (row.id) } { (words.t("appeals-open-decision")) }
            }
            @if row.reversed_at.is_some() { (ui::notice(Tone::Good, words.t("appeals-is-reversed"))) }
            (thing(moderator, scene))
            @if let Some(report) = scene.report.as_ref().filter(|_| !is_against(moderator, scene)) {
                p { strong { (words.t("appeals-reported-for")) } " " span dir="auto" { (report.reason(words.lang)) } }
                (lines(&report.explanation))
            }
            @if row.limiting {
                (ui::details(words.t("appeals-reasons"), decisions::reasons(words, moderator.zone, row, scene.rule.as_ref())))
            } @else { (lines(&row.explanation)) }
        }
    }
}

/// The text or the account that it is about, as it is now.
fn thing(moderator: &Moderator, scene: &Scene) -> Markup {
    let words = moderator.words;
    let Some(target) = &scene.target else { return html! { p.muted { (words.t("appeals-gone")) } } };
    html! {
        @if let (Some(account), false) = (&scene.affected, scene.appeal.side() == Side::Author) {
            p { (words.t("appeals-about")) " " (ui::person(&account.handle, &account.name, None)) }
        }
        @if matches!(target.subject, Subject::Account(_)) {
            @if let Some(path) = &target.path { p { a href=(path) dir="auto" { (target.title) } } }
        } @else if target.erased { p.muted { (words.t("appeals-erased")) } }
        @else {
            (ui::card(html! {
                @if !target.title.is_empty() { p { strong dir="auto" { (target.title) } } }
                p dir="auto" { (target.excerpt(QUOTE_CHARS)) }
                @if let Some(path) = &target.path { p { a href=(path) { (words.t("appeals-in-place")) } } }
            }))
        }
    }
}

fn answered(moderator: &Moderator, scene: &Scene) -> Markup {
    let (words, appeal) = (moderator.words, &scene.appeal);
    html! {
        section.section {
            h3 { (words.t("appeals-answer")) }
            p.meta {
                (outcome_badge(words, appeal.outcome())) " "
                @if let Some(name) = &scene.judge { bdi { (name) } "\u{a0}· " }
                @if let Some(at) = appeal.decided_at { (ui::time(words, at, moderator.now, moderator.zone)) }
            }
            (ui::card(lines(&appeal.answer)))
        }
    }
}

/// How it ended, as a badge.
pub fn outcome_badge(words: Words, outcome: Option<Outcome>) -> Markup {
    match outcome {
        None => ui::badge(Tone::Warn, words.t("appeals-open")),
        Some(Outcome::Upheld) => ui::badge(Tone::Neutral, words.t("appeals-upheld")),
        Some(Outcome::Reversed) => ui::badge(Tone::Good, words.t("appeals-reversed")),
    }
}

/// Why somebody else decides, and who that can be.
fn barred(moderator: &Moderator, scene: &Scene, bar: Bar) -> Markup {
    let words = moderator.words;
    let here = |judge: &&JudgeRow| judge.seen_at.is_some_and(|at| at > moderator.now - TimeDelta::days(ABSENT_DAYS));
    let why = match bar {
        Bar::Decided => words.t("appeals-bar-decided"),
        Bar::Party => words.t("appeals-bar-party"),
    };
    html! {
        (ui::notice(Tone::Warn, html! {
            p { (why) }
            @if scene.judges.is_empty() { p { (words.t("appeals-nobody")) } }
            @else {
                @if scene.judges.iter().find(here).is_none() { p { (words.with("appeals-absent", &[("days", ABSENT_DAYS.into())])) } }
                p { (words.t("appeals-waits-for")) }
                ul { @for judge in &scene.judges { (line(moderator, judge)) } }
            }
        }))
    }
}

fn line(moderator: &Moderator, judge: &JudgeRow) -> Markup {
    let words = moderator.words;
    html! {
        li {
            bdi { (judge.name) } " – "
            @match judge.seen_at {
                Some(at) => { (words.t("appeals-last-here")) " " (ui::time(words, at, moderator.now, moderator.zone)) }
                None => (words.t("appeals-never-here")),
            }
        }
    }
}

fn decide(moderator: &Moderator, scene: &Scene, typed: &AppealForm, faults: &Faults) -> Markup {
    let words = moderator.words;
    let hint = match (scene.appeal.side(), scene.context.is_some()) {
        (Side::Author, _) => words.t("appeals-hint-author"),
        (Side::Reporter, true) => words.t("appeals-hint-reporter"),
        (Side::Reporter, false) => words.t("appeals-hint-gone"),
    };
    html! {
        section.section {
            h3 { (words.t("appeals-decide")) }
            p.hint { (hint) }
            @match &scene.context {
                Some(context) => {
                    (decisions::form_with(words, context, &typed.decision, faults, &answer_field(words, typed, faults)))
                }
                None => (verdict_form(words, scene, typed, faults)),
            }
        }
    }
}

/// The decision stands, or is taken back.
fn verdict_form(words: Words, scene: &Scene, typed: &AppealForm, faults: &Faults) -> Markup {
    let changed = (Outcome::Reversed.as_str().to_owned(), words.t("appeals-choose-reversed"));
    let author = scene.appeal.side() == Side::Author;
    let stands = (Outcome::Upheld.as_str().to_owned(), words.t("appeals-choose-upheld"));
    html! {
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(decision_path(scene.appeal.id)) {
            (form::Radios {
                name: "outcome",
                label: words.t("appeals-outcome"),
                options: std::iter::once(stands).chain(author.then_some(changed)).collect(),
                chosen: typed.outcome.clone(),
                hint: None,
                fault: faults.text("outcome", &words),
            }.render())
            (answer_field(words, typed, faults))
            div.actions { (form::button(words.t("appeals-send-answer"))) }
        }
    }
}

fn answer_field(words: Words, typed: &AppealForm, faults: &Faults) -> Markup {
    form::Area {
        name: "answer",
        label: words.t("appeals-answer-label"),
        value: typed.answer.clone(),
        rows: 6,
        hint: Some(words.t("appeals-answer-hint")),
        fault: faults.text("answer", &words),
        required: true,
        draft_slot: None,
    }
    .render()
}
