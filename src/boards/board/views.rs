//! A board's page, and the lines of topics that the home page shows too.

use super::board_path;
use super::queries::{BoardRow, TopicLine};
use crate::boards::topic::views::case_badge;
use crate::boards::topic::{Kind, page_of, topic_page_path, topic_path};
use crate::policy::Audience;
use crate::ui::{self, Tone};
use crate::web::Visit;
use chrono::TimeDelta;
use maud::{Markup, html};

/// A topic that a member has never opened counts as new for so long, in days.
const NEW_DAYS: i64 = 14;

/// What a board's page shows.
pub struct BoardPage<'a> {
    pub board: &'a BoardRow,
    /// Only on the first page.
    pub pinned: &'a [TopicLine],
    pub topics: &'a [TopicLine],
    pub kind: Option<Kind>,
    /// Below the top of the list.
    pub deep: bool,
    /// The query that goes on with the list.
    pub older: Option<String>,
    pub may_post: bool,
}

/// The page's body.
pub fn board(visit: &Visit, shown: &BoardPage<'_>) -> Markup {
    let words = &visit.words;
    let board = shown.board;
    let path = board_path(&board.slug);
    html! {
        header.page-head {
            h1 dir="auto" { (board.name) }
            @if !board.purpose.is_empty() { p.lede dir="auto" { (board.purpose) } }
            @if shown.may_post {
                div.actions { a.button href={ "/new?board=" (board.slug) } { (ui::icon("pencil")) (words.t("boards-write")) } }
            }
        }
        @if board.see() == Audience::Invited {
            p.strip { (ui::icon("people")) span { (words.t("boards-room-text")) " " a href="/rooms" { (words.t("boards-room-all")) } } }
        }
        @if board.archived_at.is_some() { (ui::notice(Tone::Neutral, words.t("boards-archived-text"))) }
        (filters(visit, &path, shown.kind))
        @if shown.pinned.is_empty() && shown.topics.is_empty() {
            (none(visit, shown))
        } @else {
            h2.sr { (words.t("boards-admin-topics")) }
            ol.topics role="list" {
                @for line in shown.pinned { (topic_line(visit, line, true, false)) }
                @for line in shown.topics { (topic_line(visit, line, false, false)) }
            }
        }
        (pager(visit, shown, &path))
    }
}

fn filters(visit: &Visit, path: &str, kind: Option<Kind>) -> Markup {
    let words = &visit.words;
    let mut tabs = vec![(words.t("boards-kind-all"), path.to_owned(), kind.is_none())];
    tabs.extend(
        Kind::ALL.map(|one| (one.label_many(words), format!("{path}?kind={}", one.as_str()), kind == Some(one))),
    );
    ui::tabs_labelled(&words.t("boards-filter"), &tabs)
}

fn none(visit: &Visit, shown: &BoardPage<'_>) -> Markup {
    let words = &visit.words;
    let write = (words.t("boards-write"), format!("/new?board={}", shown.board.slug));
    let next = shown.may_post.then_some((write.0.as_str(), write.1.as_str()));
    ui::empty(words.t("boards-none"), words.t("boards-none-text"), next)
}

fn pager(visit: &Visit, shown: &BoardPage<'_>, path: &str) -> Markup {
    let words = &visit.words;
    let kind = shown.kind.map(|kind| format!("kind={}", kind.as_str()));
    let with = |query: Option<String>| {
        let parts: Vec<String> = kind.iter().cloned().chain(query).collect();
        if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
    };
    html! {
        @if shown.deep || shown.older.is_some() {
            nav.pager aria-label=(words.t("ui-pager")) {
                @if shown.deep { a.button.quiet href=(with(None)) { (ui::icon("previous")) (words.t("boards-newest")) } }
                @if let Some(older) = &shown.older {
                    a.button.quiet rel="next" href=(with(Some(older.clone()))) { (words.t("boards-older")) (ui::icon("next")) }
                }
            }
        }
    }
}

/// One topic in a list.
pub fn topic_line(visit: &Visit, line: &TopicLine, pinned: bool, with_board: bool) -> Markup {
    let words = &visit.words;
    let kind = Kind::parse(&line.kind).unwrap_or(Kind::Talk);
    let unread = unread(visit, line);
    let href = match line.read_number {
        Some(read) if read < line.next_number - 1 => topic_page_path(line.id, &line.slug, page_of(read + 1)),
        _ => topic_path(line.id, &line.slug),
    };
    html! {
        li.topic.unread[unread.is_some()].pinned[pinned] data-item {
            div.topic-main {
                h3.topic-title { a href=(href) dir="auto" lang=[line.lang.as_deref()] { (line.title) } }
                p.meta {
                    (ui::badge(Tone::Neutral, html! { (ui::icon(kind.icon())) (kind.label(words)) }))
                    @if let Some(state) = &line.case_state { " " (case_badge(words, state, false)) }
                    (marks(visit, line, pinned, unread))
                    " " bdi { (line.author_name) } "\u{a0}· "
                    (ui::time(words, if with_board { line.created_at } else { line.last_post_at }, visit.now, visit.zone))
                    @if with_board { "\u{a0}· " a href=(board_path(&line.board_slug)) dir="auto" { (line.board_name) } }
                }
            }
            p.topic-count {
                b { (words.number(line.post_count - 1)) } " "
                span { (words.with("boards-replies-word", &[("count", (line.post_count - 1).into())])) }
            }
        }
    }
}

fn marks(visit: &Visit, line: &TopicLine, pinned: bool, unread: Option<String>) -> Markup {
    let words = &visit.words;
    html! {
        @if pinned { " " (ui::badge(Tone::Neutral, html! { (ui::icon("pin")) (words.t("boards-pinned")) })) }
        @if let Some(unread) = unread { " " (ui::badge(Tone::Accent, unread)) }
        @if line.official_post_id.is_some() { " " (ui::badge(Tone::Accent, html! { (ui::icon("seal")) (words.t("boards-answered")) })) }
        @if line.solved_post_id.is_some() { " " (ui::badge(Tone::Good, html! { (ui::icon("check")) (words.t("boards-solved")) })) }
        @if line.private { " " (ui::badge(Tone::Warn, html! { (ui::icon("lock")) (words.t("boards-private")) })) }
        @if line.locked_at.is_some() { " " (ui::badge(Tone::Neutral, html! { (ui::icon("lock")) (words.t("boards-locked")) })) }
    }
}

/// What a member has not read of a topic, in words; none for visitors.
fn unread(visit: &Visit, line: &TopicLine) -> Option<String> {
    visit.viewer.actor()?;
    match line.read_number {
        Some(read) => {
            let count = line.next_number - 1 - read;
            (count > 0).then(|| visit.words.with("boards-unread", &[("count", count.into())]))
        }
        None => (visit.now - line.last_post_at < TimeDelta::days(NEW_DAYS)).then(|| visit.words.t("boards-new")),
    }
}
