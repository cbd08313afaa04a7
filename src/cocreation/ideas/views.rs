//! The list of ideas, and the lines that other pages show too.

use super::filter::{Asked, List, Sort};
use super::queries::{ChallengeRow, LineRow};
use crate::boards::{BoardRow, board_path};
use crate::cocreation::idea::{Stage, State};
use crate::cocreation::idea_path;
use crate::cocreation::place::Place;
use crate::ui::{self, Tone, form};
use crate::web::Visit;
use crate::words::{Lang, Texts, Words};
use maud::{Markup, html};

/// A page of the list.
pub struct ListPage<'a> {
    pub list: &'a List,
    pub boards: &'a [BoardRow],
    pub challenge: Option<&'a ChallengeRow>,
    pub lines: &'a [LineRow],
    /// Below the top of the list.
    pub deep: bool,
    pub next: Option<Place>,
}

/// Where an idea stands, as a badge.
pub fn state_badge(words: Words, state: State) -> Markup {
    let tone = match state {
        State::New | State::Duplicate | State::Withdrawn => Tone::Neutral,
        State::Review => Tone::Warn,
        State::Planned | State::Progress => Tone::Accent,
        State::Shipped => Tone::Good,
        State::Declined => Tone::Bad,
    };
    ui::badge(tone, html! { span.sr { (words.t("ideas-state-of")) " " } (state.label(words)) })
}

/// One idea in a list.
pub fn line(visit: &Visit, row: &LineRow) -> Markup {
    let words = visit.words;
    let comments = (row.post_count - 1).max(0);
    html! {
        li.topic data-item {
            div.topic-main {
                h3.topic-title { a href=(idea_path(row.topic_id)) dir="auto" lang=[row.lang.as_deref()] { (row.title) } }
                p.meta {
                    (state_badge(words, row.state()))
                    @match row.stage.as_deref().and_then(Stage::parse) {
                        Some(Stage::Chosen) => { " " (ui::badge(Tone::Good, words.t("ideas-stage-chosen"))) }
                        Some(Stage::Shortlisted) => { " " (ui::badge(Tone::Accent, words.t("ideas-stage-shortlisted"))) }
                        _ => {}
                    }
                    " " bdi { (row.author_name) } "\u{a0}· " (ui::time(words, row.created_at, visit.now, visit.zone))
                    "\u{a0}· " a href=(board_path(&row.board_slug)) dir="auto" { (row.board_name) }
                    @if comments > 0 { "\u{a0}· " (words.with("ideas-comments", &[("count", comments.into())])) }
                }
            }
            // Where votes are hidden there is nothing to tell them from none.
            @if row.shown_votes > 0 {
                p.topic-count {
                    b { (words.number(row.shown_votes)) } " "
                    span { (words.with("ideas-votes-word", &[("count", row.shown_votes.into())])) }
                }
            }
        }
    }
}

/// The page's body.
pub fn list(visit: &Visit, shown: &ListPage<'_>) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("ideas-title")) }
            p.lede { (words.t("ideas-lede")) }
            div.actions {
                a.button href=(new_path(shown.list)) { (ui::icon("idea")) (words.t("ideas-new")) }
                a.button.quiet href="/challenges" { (words.t("ideas-to-challenges")) }
                a.button.quiet href="/said-and-done" { (words.t("ideas-to-done")) }
            }
        }
        @if let Some(challenge) = shown.challenge { p.strip { (ui::icon("megaphone")) span { (words.t("ideas-of-challenge")) " " (challenge_link(words, challenge)) } } }
        (filters(words, shown))
        (orders(words, shown.list))
        @if shown.lines.is_empty() { (nothing(words, shown)) } @else {
            h2.sr { (words.t("ideas-title")) }
            ol.topics role="list" { @for row in shown.lines { (line(visit, row)) } }
        }
        @if shown.deep { p { a.more-link href=(shown.list.href()) { (words.t("ideas-from-start")) } } }
        @let next = shown.next.map(|place| shown.list.href_after(place));
        (ui::pager(words, None, next.as_deref(), ""))
    }
}

/// Where an idea for this list is written.
fn new_path(list: &List) -> String {
    let challenge = list.challenge.map(|id| format!("challenge={id}"));
    let board = list.board.as_ref().map(|(_, slug)| format!("board={slug}"));
    let query: Vec<String> = challenge.into_iter().chain(board).collect();
    if query.is_empty() { "/ideas/new".to_owned() } else { format!("/ideas/new?{}", query.join("&")) }
}

/// A challenge's title in the reader's language, linked.
pub fn challenge_link(words: Words, row: &ChallengeRow) -> Markup {
    let texts = Texts::new(row.title_en.as_str(), row.title_he.as_str(), row.title_pl.as_str());
    let (lang, title) = texts.read(words.lang, Lang::parse(&row.lang).unwrap_or(Lang::En));
    html! { a href={ "/challenges/" (row.id) } lang=(lang.code()) dir="auto" { (title) } }
}

fn filters(words: Words, shown: &ListPage<'_>) -> Markup {
    let list = shown.list;
    let states = State::ALL.iter().filter(|state| **state != State::Duplicate);
    let states = states.map(|state| (state.as_str().to_owned(), state.label(words)));
    let boards = shown.boards.iter().map(|board| (board.slug.clone(), board.name.clone()));
    let any = |label: String| std::iter::once((String::new(), label));
    html! {
        form.filters method="get" action="/ideas" role="search" {
            @if list.sort != Sort::Newest { (form::hidden("sort", list.sort.as_str())) }
            @if let Some(id) = list.challenge { (form::hidden("challenge", id.0)) }
            (form::Text {
                name: "q",
                label: words.t("ideas-search"),
                value: list.q.clone(),
                kind: "search",
                dir_auto: true,
                ..form::Text::default()
            }.render())
            (form::Choice {
                name: "state",
                label: words.t("ideas-filter-state"),
                options: any(words.t("ideas-any-state")).chain(states).collect(),
                chosen: list.state.map(|state| state.as_str().to_owned()).unwrap_or_default(),
                ..form::Choice::default()
            }.render())
            @if shown.boards.len() > 1 {
                (form::Choice {
                    name: "board",
                    label: words.t("ideas-filter-board"),
                    options: any(words.t("ideas-any-board")).chain(boards).collect(),
                    chosen: list.board.as_ref().map(|(_, slug)| slug.clone()).unwrap_or_default(),
                    ..form::Choice::default()
                }.render())
            }
            div.actions {
                (form::button_secondary(words.t("ideas-filter")))
                @if list.is_narrowed() { a.button.link href=(list.bare().href()) { (words.t("ideas-unfilter")) } }
            }
        }
    }
}

fn orders(words: Words, list: &List) -> Markup {
    let tab = |sort: Sort, label: String| (label, list.sorted(sort).href(), list.sort == sort);
    ui::tabs_labelled(
        &words.t("ideas-order"),
        &[
            tab(Sort::Newest, words.t("ideas-order-newest")),
            tab(Sort::Votes, words.t("ideas-order-votes")),
            tab(Sort::Moved, words.t("ideas-order-moved")),
        ],
    )
}

fn nothing(words: Words, shown: &ListPage<'_>) -> Markup {
    html! {
        @if shown.list.is_narrowed() || shown.deep {
            (ui::empty(words.t("ideas-none"), words.t("ideas-none-text"), Some((&words.t("ideas-unfilter"), &shown.list.bare().href()))))
        } @else {
            (ui::empty(words.t("ideas-empty"), words.t("ideas-empty-text"), Some((&words.t("ideas-new"), "/ideas/new"))))
        }
    }
}

impl Asked {
    /// Whether the first page of the plain list is asked for: what search engines keep.
    pub fn is_plain(&self) -> bool {
        [&self.q, &self.state, &self.board, &self.challenge, &self.sort, &self.after].iter().all(|it| it.is_empty())
    }
}
