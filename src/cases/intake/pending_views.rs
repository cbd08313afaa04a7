//! The list of texts that wait for their author.

use crate::boards::pending::{PendingRow, Problem, Text};
use crate::boards::{Kind, post_path, topic_path};
use crate::error::Result;
use crate::policy::Viewer;
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
}

impl Line {
    /// Reads a row.
    pub fn of(row: PendingRow) -> Result<Self> {
        let text = row.text()?;
        let problem = row.problem.as_deref().and_then(Problem::parse);
        Ok(Self { row, text, problem })
    }
}

/// What waits, what to do about it, and what was published.
pub fn list(visit: &Visit, lines: &[Line], boards: &[(String, String)]) -> Markup {
    let words = visit.words;
    let (waiting, published): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.row.published_at.is_none());
    html! {
        header.page-head {
            h1 { (words.t("pending-title")) }
            @if !lines.is_empty() { p.lede { (words.t("pending-lede")) } }
        }
        @if lines.is_empty() {
            (ui::empty(words.t("pending-empty"), words.t("pending-empty-text"), Some((&words.t("pending-empty-next"), "/new"))))
        }
        @if !waiting.is_empty() {
            @if waiting.iter().any(|line| line.row.email.is_none()) { (next_step(visit)) }
            @else { (ui::notice(Tone::Warn, words.t("intake-pending-next"))) }
            section.section {
                h2 { (words.t("pending-waiting")) }
                @for line in waiting { (waiting_text(visit, line, boards)) }
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
        @if let Some(problem) = line.problem { (ui::notice(Tone::Bad, why(words, problem))) }
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
        (Text::Reply { topic, .. }, Some(Problem::Locked)) => html! {
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
        Text::Topic { kind, .. } => Kind::parse(kind).unwrap_or(Kind::Talk).label(&words),
    }
}

/// Why a text could not be published, and what to do about it.
pub fn why(words: Words, problem: Problem) -> String {
    match problem {
        Problem::Board => words.t("pending-problem-board"),
        Problem::Gone => words.t("pending-problem-gone"),
        Problem::Locked => words.t("pending-problem-locked"),
        Problem::Suspended => words.t("pending-problem-suspended"),
        Problem::Unfit => words.t("pending-problem-unfit"),
    }
}
