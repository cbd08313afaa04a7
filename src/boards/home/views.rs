//! The home page's body.

use super::queries::AnswerLine;
use crate::boards::board::queries::{BoardRow, TopicLine};
use crate::boards::board::views::topic_line;
use crate::boards::{board_path, post_path};
use crate::policy::Role;
use crate::ui::{self, Tone};
use crate::web::Visit;
use maud::{Markup, PreEscaped, html};

/// How much of an official answer is shown, in characters.
const ANSWER_CHARS: usize = 220;

/// What the home page shows.
pub struct Home<'a> {
    pub boards: &'a [BoardRow],
    pub answers: &'a [AnswerLine],
    pub topics: &'a [TopicLine],
    /// What other features show.
    pub more: &'a [Markup],
}

/// The page's body.
pub fn home(visit: &Visit, home: &Home<'_>) -> Markup {
    let words = &visit.words;
    let open: Vec<&BoardRow> = home.boards.iter().filter(|board| board.archived_at.is_none()).collect();
    html! {
        header.page-head {
            h1 dir="auto" { (visit.brand.name) }
            @if visit.brand.welcome.is_empty() {
                p.lede { (words.t("boards-welcome")) }
            } @else {
                div.welcome.prose { (PreEscaped(ui::markdown::render(&visit.brand.welcome))) }
            }
        }
        section.section aria-labelledby="board-list-title" {
            h2 #board-list-title { (words.t("boards-boards")) }
            @if open.is_empty() { (no_boards(visit)) } @else {
                ul.boards role="list" { @for board in &open { (board_card(visit, board)) } }
            }
        }
        @if !home.answers.is_empty() {
            section.section aria-labelledby="answers-title" {
                h2 #answers-title { (words.t("boards-latest-answers")) }
                ol.topics role="list" { @for answer in home.answers { (answer_card(visit, answer)) } }
            }
        }
        @for one in home.more { (one) }
        @if !open.is_empty() {
            section.section aria-labelledby="latest-title" {
                h2 #latest-title { (words.t("boards-latest-topics")) }
                @if home.topics.is_empty() {
                    (ui::empty(words.t("boards-none"), words.t("boards-none-text"), Some((&words.t("boards-write"), "/new"))))
                } @else {
                    ol.topics role="list" { @for line in home.topics { (topic_line(visit, line, false, true)) } }
                }
            }
        }
    }
}

fn no_boards(visit: &Visit) -> Markup {
    let words = &visit.words;
    let make = words.t("boards-admin-new");
    let next = (visit.viewer.role() == Some(Role::Admin)).then_some((make.as_str(), "/admin/boards/new"));
    ui::empty(words.t("boards-no-boards"), words.t("boards-no-boards-text"), next)
}

fn board_card(visit: &Visit, board: &BoardRow) -> Markup {
    html! {
        li.board {
            span.board-icon { (ui::icon(&board.icon)) }
            div.board-text {
                h3 { a href=(board_path(&board.slug)) dir="auto" { (board.name) } }
                @if !board.purpose.is_empty() { p dir="auto" { (board.purpose) } }
            }
            span.board-count { (visit.words.with("boards-topics", &[("count", board.topic_count.into())])) }
        }
    }
}

fn answer_card(visit: &Visit, answer: &AnswerLine) -> Markup {
    let words = &visit.words;
    html! {
        li.topic data-item {
            div.topic-main {
                h3.topic-title { a href=(post_path(answer.post_id)) dir="auto" { (answer.topic_title) } }
                p.meta {
                    (ui::badge(Tone::Accent, html! { (ui::icon("seal")) (words.t("boards-official")) })) " "
                    bdi { (answer.author_name) }
                    @if let Some(department) = &answer.official_department { "\u{a0}· " bdi { (department) } }
                    "\u{a0}· " (ui::time(words, answer.created_at, visit.now, visit.zone))
                }
                p.topic-excerpt dir="auto" { (ui::markdown::excerpt(&answer.lead, ANSWER_CHARS)) }
            }
        }
    }
}
