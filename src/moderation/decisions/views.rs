//! Statements of reasons, the desk's list of decisions, the page to decide on, sealed copies.

use super::evidence::Sealed;
use super::form::{DecisionForm, FormContext};
use super::form_views;
use super::measure::Measure;
use super::queries::{DecisionRow, EvidenceRow};
use super::statement::{Statement, decided_by, restriction, statement_path};
use super::target::Target;
use crate::moderation::rules::RuleRow;
use crate::screening::Subject;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use chrono_tz::Tz;
use maud::{Markup, html};

/// Characters of a text that a list shows.
pub const EXCERPT_CHARS: usize = 160;
/// Characters of a text that the page about it shows.
const QUOTE_CHARS: usize = 4_000;

/// What was decided, as a badge.
pub fn measure_badge(words: Words, measure: Measure) -> Markup {
    let tone = match measure {
        Measure::Keep | Measure::Publish | Measure::Restore => Tone::Good,
        Measure::Hide | Measure::Erase | Measure::Refuse | Measure::Suspend => Tone::Bad,
        _ => Tone::Warn,
    };
    ui::badge(tone, measure.label(words))
}

/// Where a decision stands: taken back, over.
fn state(visit: &Visit, row: &DecisionRow) -> Markup {
    html! {
        @if row.reversed_at.is_some() { " " (ui::badge(Tone::Good, visit.words.t("decisions-reversed"))) }
        @else if row.limiting && !row.holds(visit.now) { " " (ui::badge(Tone::Neutral, visit.words.t("decisions-over"))) }
    }
}

/// The reasons of a limiting decision, field by field, with a link to the rule.
pub fn reasons(words: Words, zone: Tz, row: &DecisionRow, rule: Option<&RuleRow>) -> Markup {
    let statement = Statement::of(words, zone, row, rule);
    let place = statement.rule.clone();
    html! {
        dl.facts.reasons {
            @for (label, text) in statement.lines(words) {
                dt { (label) }
                dd {
                    @match &place {
                        Some((title, path)) if *title == text => { p { a href=(path) dir="auto" { (title) } } }
                        _ => { @for line in text.lines().filter(|line| !line.is_empty()) { p dir="auto" { (line) } } }
                    }
                }
            }
        }
    }
}

/// The decisions about oneself, newest first.
pub fn mine(visit: &Visit, rows: &[(DecisionRow, Option<Target>)], next: Option<&str>) -> Markup {
    let words = visit.words;
    html! {
        p { (words.t("decisions-mine-text")) }
        @if rows.is_empty() {
            (ui::empty(words.t("decisions-mine-none"), words.t("decisions-mine-none-text"), Some((&words.t("decisions-rules"), "/rules"))))
        } @else {
            (ui::list(rows.iter().map(|(row, target)| html! {
                div.row-line {
                    div {
                        h2.row-title { a href=(statement_path(row.id)) { (restriction(words, row)) } (state(visit, row)) }
                        @if let Some(target) = target { p.meta dir="auto" { (target.excerpt(EXCERPT_CHARS)) } }
                    }
                    p.meta { (ui::time(words, row.made_at, visit.now, visit.zone)) }
                }
            })))
            (ui::pager(words, None, next, ""))
        }
    }
}

/// How far an appeal of one's own against the decision has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appeal {
    None,
    Open,
    Decided,
}

/// One statement of reasons, as whom it concerns reads it.
pub struct Shown<'a> {
    pub row: &'a DecisionRow,
    pub rule: Option<&'a RuleRow>,
    pub target: Option<&'a Target>,
    /// Who decided, if they let their name be known.
    pub named: Option<String>,
    pub appeal: Appeal,
    /// The decision that took this one back.
    pub reversal: Option<&'a DecisionRow>,
}

/// The page of a statement.
pub fn statement(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let (words, row) = (visit.words, shown.row);
    html! {
        header.page-head {
            h1 { (restriction(words, row)) }
            p.meta {
                (words.with("decisions-number", &[("number", row.puid.as_str().into())])) " · "
                (ui::time(words, row.made_at, visit.now, visit.zone))
                (state(visit, row))
            }
        }
        @if let Some(reversal) = shown.reversal {
            (ui::notice(Tone::Good, html! {
                p { (words.t("decisions-letter-restored")) }
                @if !reversal.explanation.is_empty() { p dir="auto" { (reversal.explanation) } }
            }))
        }
        @if row.measure() == Measure::Restore {
            @if !row.explanation.is_empty() { p dir="auto" { (row.explanation) } }
        } @else {
            (quoted(words, shown.target))
            section.section {
                h2 { (words.t("decisions-statement")) }
                (reasons(words, visit.zone, row, shown.rule))
            }
            p.meta {
                (decided_by(words, row, shown.named.as_deref()))
                @if let Some(number) = row.ledger_number {
                    " " a href={ "/transparency/" (number) } { (words.with("decisions-ledger", &[("number", number.to_string().into())])) }
                }
            }
            (contest(visit, shown))
        }
    }
}

fn contest(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let (words, row) = (visit.words, shown.row);
    html! {
        div.actions {
            @match shown.appeal {
                Appeal::Open => { p { (words.t("decisions-appeal-open")) " " a href={ (statement_path(row.id)) "/appeal" } { (words.t("appeals-yours")) } } }
                Appeal::Decided => { p { (words.t("decisions-appeal-decided")) " " a href={ (statement_path(row.id)) "/appeal" } { (words.t("appeals-mail-open")) } } }
                Appeal::None if row.may_be_appealed(visit.now) => {
                    a.button href={ (statement_path(row.id)) "/appeal" } { (words.t("decisions-appeal")) }
                }
                Appeal::None => {}
            }
            a.button.quiet href={ (statement_path(row.id)) "/statement.json" } { (words.t("decisions-download")) }
        }
    }
}

/// The text that it is about, for those who may know it; what was erased is gone.
fn quoted(words: Words, target: Option<&Target>) -> Markup {
    let Some(target) = target.filter(|target| !matches!(target.subject, Subject::Account(_))) else { return html! {} };
    html! {
        section.section {
            h2 { (words.t("decisions-about")) }
            @if target.erased { p.muted { (words.t("decisions-erased")) } }
            @else { (ui::card(html! {
                @if !target.title.is_empty() { p dir="auto" { strong { (target.title) } } }
                p dir="auto" { (target.excerpt(QUOTE_CHARS)) }
                @if let (Some(path), false) = (&target.path, target.hidden) { p { a href=(path) { (words.t("decisions-open")) } } }
            })) }
        }
    }
}

/// A decision among those of the desk.
pub struct Line {
    pub row: DecisionRow,
    /// The beginning of the text that it is about.
    pub excerpt: String,
    pub account: Option<(String, String)>,
    pub by: Option<String>,
}

/// The desk's list of decisions, and the way to their export.
pub fn desk(visit: &Visit, lines: &[Line], from: &str, to: &str, next: Option<&str>) -> Markup {
    let words = visit.words;
    let day = |name: &'static str, label: String, value: &str| {
        form::Text { name, label, value: value.to_owned(), kind: "date", ..form::Text::default() }.render()
    };
    html! {
        header.page-head { h1 { (words.t("decisions-title")) } p.lede { (words.t("decisions-title-text")) } }
        @if lines.is_empty() {
            (ui::empty(words.t("decisions-none"), words.t("decisions-none-text"), Some((&words.t("decisions-queue"), "/desk/queue"))))
        } @else {
            (ui::list(lines.iter().map(|line| self::line(visit, line))))
            (ui::pager(words, None, next, ""))
        }
        section.section {
            h2 { (words.t("decisions-export")) }
            p.muted { (words.t("decisions-export-text")) }
            form.form.filters method="get" action="/desk/decisions/export.json" {
                (day("from", words.t("decisions-export-from"), from))
                (day("to", words.t("decisions-export-to"), to))
                (form::button_secondary(words.t("decisions-download")))
            }
        }
    }
}

fn line(visit: &Visit, line: &Line) -> Markup {
    let (words, row) = (visit.words, &line.row);
    html! {
        div.row-line {
            div {
                h2.row-title {
                    a href=(desk_path(row)) { (row.measure().label(words)) ": " (subject_label(words, row)) } (state(visit, row))
                }
                @if !line.excerpt.is_empty() { p dir="auto" { (line.excerpt) } }
                p.meta {
                    @if let Some((handle, name)) = &line.account { (ui::person(handle, name, None)) " · " }
                    @match &line.by { Some(name) => { bdi { (name) } } None => (words.t("decisions-machine")) }
                }
            }
            p.meta { (ui::time(words, row.made_at, visit.now, visit.zone)) }
        }
    }
}

/// What a decision is about, in a word.
pub fn subject_label(words: Words, row: &DecisionRow) -> String {
    match row.subject.as_str() {
        "topic" => words.t("decisions-subject-topic"),
        "account" => words.t("decisions-subject-account"),
        "pending" => words.t("decisions-subject-pending"),
        _ => words.t("decisions-subject-post"),
    }
}

/// Where the desk reads a decision.
pub fn desk_path(row: &DecisionRow) -> String {
    format!("/desk/decisions/{}", row.id)
}

/// A decision as moderators read it.
pub struct Opened<'a> {
    pub line: &'a Line,
    pub rule: Option<&'a RuleRow>,
    pub target: Option<&'a Target>,
    /// There is a sealed copy of what it erased.
    pub sealed: bool,
    /// The viewer may take it back.
    pub reversible: bool,
    pub why: &'a str,
    pub faults: &'a Faults,
    pub is_admin: bool,
}

/// The page of one decision.
pub fn opened(visit: &Visit, opened: &Opened<'_>) -> Markup {
    let (words, row) = (visit.words, &opened.line.row);
    html! {
        header.page-head { h1 { (words.t("decisions-one")) } }
        (ui::list([self::line(visit, opened.line)]))
        (quoted(words, opened.target))
        @if row.limiting {
            section.section { h2 { (words.t("decisions-statement")) } (reasons(words, visit.zone, row, opened.rule)) }
        } @else if !row.explanation.is_empty() { p dir="auto" { (row.explanation) } }
        @if !row.private_note.is_empty() {
            section.section { h2 { (words.t("decisions-note")) } (ui::card(html! { p dir="auto" { (row.private_note) } })) }
        }
        @if opened.sealed && opened.is_admin {
            p { a.button.quiet href={ "/admin/evidence/" (row.id) } { (ui::icon("lock")) (words.t("decisions-evidence")) } }
        }
        @if opened.reversible {
            section.section {
                h2 { (words.t("decisions-reverse")) }
                (form::faults_summary(words, &opened.faults.all(&words)))
                form.form method="post" action={ (desk_path(row)) "/reversal" } {
                    (form::Area {
                        name: "why",
                        label: words.t("decisions-reverse-why"),
                        value: opened.why.to_owned(),
                        rows: 3,
                        hint: Some(words.t("decisions-reverse-hint")),
                        fault: opened.faults.text("why", &words),
                        required: true,
                        draft_slot: None,
                    }.render())
                    div.actions { (form::button(words.t("decisions-reverse"))) }
                }
            }
        }
    }
}

/// The page on which a moderator decides of their own accord.
pub fn decide(
    visit: &Visit,
    context: &FormContext,
    typed: &DecisionForm,
    faults: &Faults,
    earlier: &[DecisionRow],
) -> Markup {
    let words = visit.words;
    html! {
        header.page-head { h1 { (words.t("decisions-page")) } }
        @if let Some(item) = context.item {
            (ui::notice(Tone::Warn, html! {
                (words.t("decisions-in-queue")) " " a href={ "/desk/queue/" (item) } { (words.t("decisions-in-queue-link")) }
            }))
        }
        (quoted(words, Some(&context.target)))
        @if let Some(author) = &context.author {
            p.decision-author { (words.t("decisions-author")) " " (ui::person(&author.handle, &author.name, None)) }
        }
        (history(visit, earlier))
        (form_views::form(words, context, typed, faults))
    }
}

/// What was decided about the same author or thing before.
pub fn history(visit: &Visit, earlier: &[DecisionRow]) -> Markup {
    let words = visit.words;
    html! {
        @if !earlier.is_empty() {
            (ui::details(words.with("decisions-history", &[("count", earlier.len().into())]), ui::list(earlier.iter().map(|row| html! {
                div.row-line {
                    div { a href=(desk_path(row)) { (row.measure().label(words)) ": " (subject_label(words, row)) } (state(visit, row)) }
                    p.meta { (ui::time(words, row.made_at, visit.now, visit.zone)) }
                }
            }))))
        }
    }
}

/// A sealed copy before it is opened.
pub fn sealed(visit: &Visit, row: &EvidenceRow) -> Markup {
    let words = visit.words;
    html! {
        header.page-head { h1 { (words.t("decisions-evidence")) } p.lede { (words.t("decisions-evidence-text")) } }
        (seal_facts(visit, row))
        form.form method="post" action={ "/admin/evidence/" (row.decision_id) } {
            div.actions { (form::button_danger(words.t("decisions-evidence-open"))) }
        }
    }
}

fn seal_facts(visit: &Visit, row: &EvidenceRow) -> Markup {
    let words = visit.words;
    html! {
        dl.facts {
            dt { (words.t("decisions-evidence-sealed")) }
            dd { (words.date_time(row.sealed_at, visit.zone)) }
            dt { (words.t("decisions-evidence-until")) }
            dd { (words.date(row.retain_until, visit.zone)) }
            dt { (words.t("decisions-evidence-hash")) }
            dd { code dir="ltr" { (row.content_hash) } }
        }
    }
}

/// What was sealed, as text: nothing of it is drawn or loaded.
pub fn unsealed(visit: &Visit, row: &EvidenceRow, sealed: &Sealed) -> Markup {
    let words = visit.words;
    html! {
        header.page-head { h1 { (words.t("decisions-evidence")) } }
        (ui::notice(Tone::Warn, words.t("decisions-evidence-noted")))
        (seal_facts(visit, row))
        @if let Some(title) = &sealed.erased.title { p dir="auto" { strong { (title) } } }
        pre.evidence dir="auto" { (sealed.erased.body) }
        @for text in &sealed.erased.earlier {
            h2 { (words.date_time(text.replaced_at, visit.zone)) }
            pre.evidence dir="auto" { (text.body) }
        }
        @if !sealed.erased.uploads.is_empty() {
            h2 { (words.t("decisions-evidence-files")) }
            (ui::list(sealed.erased.uploads.iter().map(|file| html! {
                div { span dir="auto" { (file.name) } " " code dir="ltr" { (file.content_hash) } }
            })))
        }
    }
}
