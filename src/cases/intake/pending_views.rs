//! The list of texts that wait for their author.

use crate::boards::pending::{PendingRow, Problem, Text};
use crate::boards::{Kind, post_path, topic_path};
use crate::error::Result;
use crate::ids::{DecisionId, PendingId};
use crate::policy::Viewer;
use crate::screening::Why;
use crate::ui::{self, Tone, form};
use crate::web::Visit;
use crate::words::Words;
use maud::{Markup, html};

/// Characters of a text that the list shows unfolded.
const EXCERPT_CHARS: usize = 200;

/// A text with what became of it.
#[derive(Clone, Debug)]
pub struct Line {
    pub row: PendingRow,
    pub text: Text,
    pub problem: Option<Problem>,
    /// The statement of reasons, if it is refused.
    pub statement: Option<DecisionId>,
}

impl Line {
    /// Reads a row.
    pub fn of(row: PendingRow, statements: &[(PendingId, DecisionId)]) -> Result<Self> {
        let text = row.text()?;
        let problem = row.problem.as_deref().and_then(Problem::parse);
        let statement = statements.iter().rev().find(|(id, _)| *id == row.id).map(|(_, decision)| *decision);
        Ok(Self { row, text, problem, statement })
    }
}

/// What waits, what to do about it, and what was published.
pub fn list(visit: &Visit, lines: &[Line], boards: &[(String, String)]) -> Markup {
    let words = visit.words;
    let (unpublished, published): (Vec<&Line>, Vec<&Line>) =
        lines.iter().partition(|line| line.row.published_at.is_none());
    let (held, waiting): (Vec<&Line>, Vec<&Line>) =
        unpublished.into_iter().partition(|line| line.row.held_at.is_some());
    let (refused, held): (Vec<&Line>, Vec<&Line>) = held.into_iter().partition(|line| line.row.refused_at.is_some());
    html! {
        header.page-head {
            h1 { (words.t("pending-title")) }
            @if !waiting.is_empty() { p.lede { (words.t("pending-lede")) } }
        }
        @if lines.is_empty() {
            (ui::empty(words.t("pending-empty"), words.t("pending-empty-text"), Some((&words.t("pending-empty-next"), "/new"))))
        }
        @if !held.is_empty() {
            section.section {
                h2 { (words.t("holds-title")) }
                p { (words.t("holds-lede")) }
                @for line in held { (held_text(visit, line)) }
            }
        }
        @if !waiting.is_empty() {
            @if waiting.iter().any(|line| line.row.email.is_none()) { (next_step(visit)) }
            @else { (ui::notice(Tone::Warn, words.t("intake-pending-next"))) }
            section.section {
                h2 { (words.t("pending-waiting")) }
                @for line in waiting { (waiting_text(visit, line, boards)) }
            }
        }
        @if !refused.is_empty() {
            section.section {
                h2 { (words.t("holds-refused")) }
                @for line in refused { (held_text(visit, line)) }
            }
        }
        @if !published.is_empty() {
            section.section {
                h2 { (words.t("pending-published")) }
                (ui::list(published.into_iter().map(|line| published_text(visit, line))))
            }
        }
    }
}

/// What its author has to do so that it appears.
fn next_step(visit: &Visit) -> Markup {
    let words = visit.words;
    match &visit.viewer {
        Viewer::Visitor => html! {
            (ui::notice(Tone::Warn, words.t("pending-next-join")))
            div.actions {
                a.button href="/join?next=/new/pending" { (words.t("pending-join")) }
                a.button.quiet href="/sign-in?next=/new/pending" { (words.t("pending-sign-in")) }
            }
        },
        Viewer::Account(actor) if !actor.confirmed => html! {
            (ui::notice(Tone::Warn, html! { (words.t("pending-next-confirm")) " " a href="/account" { (words.t("pending-resend")) } }))
        },
        Viewer::Account(_) => html! {
            form method="post" action="/new/pending/publication" {
                p { (words.t("pending-next-publish")) }
                div.actions { (form::button(words.t("pending-publish"))) }
            }
        },
    }
}

fn waiting_text(visit: &Visit, line: &Line, boards: &[(String, String)]) -> Markup {
    let words = visit.words;
    ui::card(html! {
        h3 dir="auto" { (line.text.title()) }
        p.meta {
            (ui::badge(Tone::Neutral, sort(words, &line.text)))
            " " (words.t("pending-written")) " " (ui::time(words, line.row.written_at, visit.now, visit.zone))
            " · " (words.t("pending-until")) " " (ui::day(words, line.row.expires_at, visit.zone))
        }
        @if let Some(said) = line.problem { (ui::notice(Tone::Bad, problem(words, said, &line.row))) }
        p dir="auto" { (ui::markdown::excerpt(line.text.body(), EXCERPT_CHARS)) }
        (ui::details(words.t("pending-whole"), html! {
            textarea readonly rows="10" dir="auto" aria-label=(words.t("pending-whole")) { "\n" (line.text.body()) }
        }))
        (way_out(visit, line, boards))
        @if let Some(email) = &line.row.email { (letter(words, line, email)) }
        form method="post" action={ "/new/pending/" (line.row.id) "/deletion" } {
            div.actions { button.button.link.danger type="submit" { (words.t("pending-delete")) } }
        }
    })
}

/// A text that a moderator is to look at, or has refused.
fn held_text(visit: &Visit, line: &Line) -> Markup {
    let words = visit.words;
    ui::card(html! {
        h3 dir="auto" { (line.text.title()) }
        p.meta {
            (ui::badge(Tone::Neutral, sort(words, &line.text)))
            " " (words.t("pending-written")) " " (ui::time(words, line.row.written_at, visit.now, visit.zone))
        }
        (why_held(visit, &line.row, line.statement))
        p dir="auto" { (ui::markdown::excerpt(line.text.body(), EXCERPT_CHARS)) }
        (ui::details(words.t("pending-whole"), html! {
            textarea readonly rows="10" dir="auto" aria-label=(words.t("pending-whole")) { "\n" (line.text.body()) }
        }))
        @if line.row.refused_at.is_none() {
            form method="post" action={ "/new/pending/" (line.row.id) "/deletion" } {
                div.actions { button.button.link.danger type="submit" { (words.t("holds-withdraw")) } }
            }
        }
    })
}

/// Since when and why a text is held, or that it was refused and how to contest that.
pub fn why_held(visit: &Visit, row: &PendingRow, statement: Option<DecisionId>) -> Markup {
    let words = visit.words;
    if let Some(refused) = row.refused_at {
        return ui::notice(
            Tone::Bad,
            html! {
                (words.t("holds-refused-text")) " " (ui::time(words, refused, visit.now, visit.zone))
                @match statement {
                    Some(decision) => { " " a href={ "/account/moderation/" (decision) } { (words.t("holds-statement")) } },
                    None => { " " (words.t("holds-statement-mailed")) },
                }
            },
        );
    }
    let whys = Why::read(row.held_for.as_deref().unwrap_or_default());
    ui::notice(
        Tone::Warn,
        html! {
            p {
                (words.t("holds-waits")) " " @if let Some(at) = row.held_at { (ui::time(words, at, visit.now, visit.zone)) }
            }
            @if !whys.is_empty() {
                p { (words.t("holds-why")) }
                ul { @for why in &whys { li dir="auto" { (why.says(words)) } } }
            }
        },
    )
}

/// Where its link was sent, and the way to get it once more.
fn letter(words: Words, line: &Line, email: &str) -> Markup {
    html! {
        p { (words.t("intake-pending-sent")) " " bdi { (email) } }
        form method="post" action={ "/new/pending/" (line.row.id) "/letter" } {
            div.actions { (form::button_secondary(words.t("intake-pending-again"))) }
        }
    }
}

/// Another board where this one does not take it; the topic where a reply cannot go.
fn way_out(visit: &Visit, line: &Line, boards: &[(String, String)]) -> Markup {
    let words = visit.words;
    match (&line.text, line.problem) {
        (Text::Topic { board, .. }, Some(Problem::Board | Problem::Gone | Problem::Unfit)) if !boards.is_empty() => {
            html! {
                form.form method="post" action={ "/new/pending/" (line.row.id) "/board" } {
                    (form::Choice {
                        name: "board",
                        label: words.t("pending-other-board"),
                        options: boards.to_vec(),
                        chosen: board.clone(),
                        ..form::Choice::default()
                    }.render())
                    div.actions { (form::button_secondary(words.t("pending-move"))) }
                }
            }
        }
        (Text::Topic { .. }, Some(Problem::Blocked)) => {
            html! { p { a href="/new" { (words.t("holds-write-again")) } } }
        }
        (Text::Reply { topic, .. }, Some(Problem::Locked | Problem::Blocked)) => html! {
            p { a href=(topic_path(*topic, "-")) { (words.t("pending-see-topic")) } }
        },
        _ => html! {},
    }
}

fn published_text(visit: &Visit, line: &Line) -> Markup {
    let words = visit.words;
    html! {
        @match line.row.post_id {
            Some(post) => a href=(post_path(post)) dir="auto" { (line.text.title()) },
            None => span dir="auto" { (line.text.title()) },
        }
        " " span.meta {
            (sort(words, &line.text))
            @if let Some(at) = line.row.published_at { " · " (ui::time(words, at, visit.now, visit.zone)) }
        }
    }
}

/// What sort of text it is: a reply, or the kind of topic.
fn sort(words: Words, text: &Text) -> String {
    match text {
        Text::Reply { .. } => words.t("pending-reply"),
        Text::Edit { .. } => words.t("holds-edit"),
        Text::Topic { kind, .. } => Kind::parse(kind).unwrap_or(Kind::Talk).label(&words),
    }
}

/// Why a text could not be published, and what to do about it.
fn why(words: Words, problem: Problem) -> String {
    match problem {
        Problem::Board => words.t("pending-problem-board"),
        Problem::Gone => words.t("pending-problem-gone"),
        Problem::Locked => words.t("pending-problem-locked"),
        Problem::Suspended => words.t("pending-problem-suspended"),
        Problem::Unfit => words.t("pending-problem-unfit"),
        Problem::Blocked => words.t("holds-problem-blocked"),
        Problem::Slow => words.t("holds-problem-slow"),
    }
}

/// The same, with the reasons that the screening gave.
pub fn problem(words: Words, problem: Problem, row: &PendingRow) -> Markup {
    let whys = Why::read(row.held_for.as_deref().unwrap_or_default());
    html! {
        (why(words, problem))
        @if problem == Problem::Blocked && !whys.is_empty() { ul { @for why in &whys { li dir="auto" { (why.says(words)) } } } }
    }
}
