//! A list of the queue: its head, its rows.

use super::load::Load;
use super::queries::{Counts, ItemRow};
use super::{COUNT_MAX, List, Place, View, path};
use crate::boards::BoardRow;
use crate::boards::pending::Text;
use crate::screening::{ItemKind, Why};
use crate::ui::{self, Tone, form, icon};
use crate::web::Moderator;
use crate::words::Words;
use maud::{Markup, html};
use std::collections::HashMap;

/// Characters of a text that a row shows.
const EXCERPT_CHARS: usize = 180;
/// Begins the name of a row's checkbox; the account follows.
pub const ACCOUNT: &str = "account-";

/// A page of a list, and everything around it.
pub struct Shown<'a> {
    pub list: &'a List,
    pub counts: Counts,
    pub items: &'a [ItemRow],
    pub texts: Texts,
    pub boards: &'a [BoardRow],
    pub load: &'a Load,
    pub after: Option<Place>,
    pub next: Option<Place>,
}

/// What the lines of a page are about: title and beginning, by the subject's word and id.
#[derive(Default)]
pub struct Texts(HashMap<(String, i64), (String, String)>);

impl Texts {
    /// Adds things of that word.
    pub fn add(&mut self, word: &str, rows: Vec<(i64, String, String)>) {
        self.0
            .extend(rows.into_iter().map(|(id, title, body)| {
                ((word.to_owned(), id), (title, ui::markdown::excerpt(&body, EXCERPT_CHARS)))
            }));
    }

    /// Adds held texts as they are kept.
    pub fn add_held(&mut self, rows: Vec<(i64, String)>) {
        let texts = rows.into_iter().filter_map(|(id, fields)| {
            let text: Text = serde_json::from_str(&fields).ok()?;
            Some((id, text.title().to_owned(), text.body().chars().take(EXCERPT_CHARS * 2).collect()))
        });
        self.add("pending", texts.collect());
    }

    fn of(&self, item: &ItemRow) -> (&str, &str) {
        let found = self.0.get(&(item.subject.clone(), item.subject_id));
        found.map_or(("", ""), |(title, body)| (title, body))
    }
}

/// The whole page.
pub fn list(moderator: &Moderator, shown: &Shown<'_>) -> Markup {
    let words = moderator.words;
    let next = shown.next.map(|place| format!("{}&after={}", shown.list.href(), place.write()));
    html! {
        (head(moderator, shown))
        (tabs(words, shown))
        (narrow(words, shown))
        (shown.load.render(moderator))
        // Drawn anew while the page is open: what is ticked stays ticked.
        form method="get" action="/desk/queue/waves/preview" {
            div #queue-list data-live data-live-url="/desk/queue/live" {
                @if shown.items.is_empty() { (nothing(words, shown)) }
                @else { ol.desk { @for item in shown.items { (row(moderator, shown, item)) } } }
            }
            @if shown.list.view != View::Closed && !shown.items.is_empty() {
                div.actions { (form::button_secondary(words.t("queue-together"))) }
                p.hint { (words.t("queue-together-hint")) }
            }
        }
        @if shown.after.is_some() { p { a.more-link href=(shown.list.href()) { (words.t("queue-start")) } } }
        (ui::pager(words, None, next.as_deref(), ""))
    }
}

fn head(moderator: &Moderator, shown: &Shown<'_>) -> Markup {
    let words = moderator.words;
    html! {
        header.page-head {
            h1 { (words.t("queue-title")) }
            p.lede { (lede(words, shown.list.view)) }
            div.actions {
                form method="post" action="/desk/queue/next" {
                    (list_fields(shown.list))
                    button.button type="submit" data-key="t" { (words.t("queue-next")) }
                }
                a.button.quiet href="/desk/queue/waves" { (icon("people")) (words.t("queue-waves")) }
                a.button.quiet href="/desk/words" { (icon("search")) (words.t("watched-title")) }
                a.button.quiet href="/account/moderating" { (icon("gear")) (words.t("queue-settings")) }
            }
        }
    }
}

/// The list that a form leads back to, or on in.
pub fn list_fields(list: &List) -> Markup {
    html! {
        (form::hidden("view", list.view.as_str()))
        @if let Some((_, slug)) = &list.board { (form::hidden("board", slug)) }
    }
}

fn tabs(words: Words, shown: &Shown<'_>) -> Markup {
    html! {
        nav.tabs.desk-tabs #queue-tabs data-live aria-label=(words.t("queue-views")) {
            @for view in View::ALL {
                @let count = shown.counts.of(view);
                @let list = List { view, board: shown.list.board.clone().filter(|_| view != View::Closed) };
                a href=(list.href()) aria-current=[(view == shown.list.view).then_some("page")] {
                    (label(words, view)) " "
                    span.count data-count=(view.as_str()) { (words.number(count)) @if count >= COUNT_MAX { "+" } }
                }
            }
        }
    }
}

/// One board alone; what is closed is not narrowed.
fn narrow(words: Words, shown: &Shown<'_>) -> Markup {
    let mut options = vec![(String::new(), words.t("queue-any-board"))];
    options.extend(shown.boards.iter().map(|board| (board.slug.clone(), board.name.clone())));
    let chosen = shown.list.board.as_ref().map(|(_, slug)| slug.clone()).unwrap_or_default();
    html! {
        @if shown.list.view != View::Closed {
            form.filters method="get" action="/desk/queue" {
                (form::hidden("view", shown.list.view.as_str()))
                (form::Choice { name: "board", label: words.t("queue-board"), options, chosen, hint: None, fault: None }.render())
                (form::button_secondary(words.t("queue-narrow")))
            }
        }
    }
}

fn nothing(words: Words, shown: &Shown<'_>) -> Markup {
    let bare = List::default();
    html! {
        @if shown.list.view == View::All && shown.list.board.is_none() {
            (ui::empty(words.t("queue-empty"), words.t("queue-empty-text"), None))
        } @else {
            (ui::empty(words.t("queue-none"), words.t("queue-none-text"), Some((&words.t("queue-all"), &bare.href()))))
        }
    }
}

fn row(moderator: &Moderator, shown: &Shown<'_>, item: &ItemRow) -> Markup {
    let words = moderator.words;
    let (title, text) = shown.texts.of(item);
    let whys = Why::read(&item.why);
    html! {
        li.desk-row.late[item.harm >= 4] data-item data-line=(item.id) {
            label.desk-check {
                @if let Some(account) = item.account_id {
                    @let name = item.account_name.clone().unwrap_or_default();
                    input type="checkbox" name={ (ACCOUNT) (account) } value=(item.id)
                        aria-label=(words.with("queue-choose", &[("name", name.into())]));
                }
            }
            div.desk-main {
                h2 { a href=(path(item.id)) dir="auto" {
                    @if title.is_empty() { (about(words, item)) } @else { (title) }
                } }
                @if !text.is_empty() { p.topic-excerpt dir="auto" { (text) } }
                p.meta {
                    (kind_badge(words, item.kind())) " " (harm_badge(words, item.harm))
                    @if item.reports > 1 { " " (ui::badge(Tone::Neutral, words.with("queue-reports", &[("count", item.reports.into())]))) }
                    " " (about(words, item))
                    @if let Some(name) = &item.account_name { "\u{a0}· " bdi { (name) } }
                    @if let Some(board) = &item.board_name { "\u{a0}· " bdi { (board) } }
                }
                @if let Some(why) = whys.first() { p.meta dir="auto" { (why.says(words)) } }
            }
            div.desk-state {
                (held_by(moderator, item))
                p.meta {
                    @match item.closed_at {
                        Some(at) => (ui::time(words, at, moderator.now, moderator.zone)),
                        None => (ui::time(words, item.opened_at, moderator.now, moderator.zone)),
                    }
                }
            }
        }
    }
}

/// Who has a line, or who closed it.
pub fn held_by(moderator: &Moderator, item: &ItemRow) -> Markup {
    let (words, me) = (moderator.words, moderator.actor().id);
    let named = |name: &Option<String>| [("name", name.clone().unwrap_or_default().into())];
    html! {
        @if item.closed_at.is_some() {
            @if item.closer_name.is_some() { (ui::badge(Tone::Good, words.with("queue-closed-by", &named(&item.closer_name)))) }
            @else { (ui::badge(Tone::Good, words.t("queue-closed"))) }
        } @else {
            @match item.holder(moderator.now) {
                None => (ui::badge(Tone::Neutral, words.t("queue-free"))),
                Some(holder) if holder == me && item.handed_by.is_some() =>
                    (ui::badge(Tone::Accent, words.with("queue-handed-to-you", &named(&item.hander_name)))),
                Some(holder) if holder == me => (ui::badge(Tone::Accent, words.t("queue-yours"))),
                Some(_) => (ui::badge(Tone::Warn, words.with("queue-held-by", &named(&item.claimer_name)))),
            }
        }
    }
}

/// What kind of work it is.
pub fn kind_badge(words: Words, kind: ItemKind) -> Markup {
    match kind {
        ItemKind::Report => ui::badge(Tone::Warn, words.t("queue-kind-report")),
        ItemKind::Hold => ui::badge(Tone::Neutral, words.t("queue-kind-hold")),
        ItemKind::Appeal => ui::badge(Tone::Accent, words.t("queue-kind-appeal")),
        ItemKind::SignUp => ui::badge(Tone::Neutral, words.t("queue-kind-sign-up")),
    }
}

/// How bad it may be; a nuisance needs no word.
pub fn harm_badge(words: Words, harm: i64) -> Markup {
    html! {
        @match harm {
            ..=2 => {}
            3 => (ui::badge(Tone::Warn, words.t("queue-harm-3"))),
            4 => (ui::badge(Tone::Bad, words.t("queue-harm-4"))),
            _ => (ui::badge(Tone::Bad, words.t("queue-harm-5"))),
        }
    }
}

/// What the line is about.
pub fn about(words: Words, item: &ItemRow) -> String {
    match item.subject.as_str() {
        "post" => words.t("queue-about-post"),
        "topic" => words.t("queue-about-topic"),
        "account" => words.t("queue-about-account"),
        "pending" => words.t("queue-about-pending"),
        _ => words.t("queue-about-appeal"),
    }
}

/// What a view is called.
pub fn label(words: Words, view: View) -> String {
    match view {
        View::All => words.t("queue-all"),
        View::Reports => words.t("queue-view-reports"),
        View::Holds => words.t("queue-view-holds"),
        View::Appeals => words.t("queue-view-appeals"),
        View::SignUps => words.t("queue-view-sign-ups"),
        View::Mine => words.t("queue-view-mine"),
        View::Closed => words.t("queue-view-closed"),
    }
}

fn lede(words: Words, view: View) -> String {
    match view {
        View::All => words.t("queue-lede-all"),
        View::Reports => words.t("queue-lede-reports"),
        View::Holds => words.t("queue-lede-holds"),
        View::Appeals => words.t("queue-lede-appeals"),
        View::SignUps => words.t("queue-lede-sign-ups"),
        View::Mine => words.t("queue-lede-mine"),
        View::Closed => words.t("queue-lede-closed"),
    }
}
