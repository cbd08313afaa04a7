//! The moderators' page of a topic, and the page on which posts are chosen to be split off.

use super::pages::Typed;
use crate::boards::board::queries::BoardRow;
use crate::boards::post::queries::PostRow;
use crate::boards::topic::TITLE_CHARS_MAX;
use crate::boards::topic::queries::TopicRow;
use crate::ids::PostId;
use crate::ui::{self, form};
use crate::web::{Faults, Visit};
use maud::{Markup, PreEscaped, html};

/// All tools of one topic.
pub fn arrange(visit: &Visit, topic: &TopicRow, boards: &[BoardRow], typed: &Typed, faults: &Faults) -> Markup {
    let words = &visit.words;
    html! {
        header.page-head {
            h1 { (words.t("boards-arrange-title")) }
            p.meta { a href=(topic.path()) dir="auto" { (topic.title) } }
        }
        (form::faults_summary(words, &faults.all(words)))
        (rename(visit, topic, typed, faults))
        (move_to(visit, topic, boards))
        (pin(visit, topic, typed, faults))
        (merge(visit, topic, typed, faults))
        (ui::card(html! {
            h2 { (words.t("boards-split-title")) }
            p { (words.t("boards-split-text")) }
            p { a.button.quiet href={ "/t/" (topic.id) "/split" } { (words.t("boards-split-choose")) } }
        }))
        (ui::card(html! {
            h2 { (words.t("holds-moderate")) }
            p { (words.t("boards-decide-text")) }
            p { a.button.quiet href={ "/desk/decide/topic/" (topic.id) } { (ui::icon("desk")) (words.t("holds-moderate")) } }
        }))
    }
}

fn rename(visit: &Visit, topic: &TopicRow, typed: &Typed, faults: &Faults) -> Markup {
    let words = &visit.words;
    let value = if typed.title.is_empty() { topic.title.clone() } else { typed.title.clone() };
    ui::card(html! {
        form.form method="post" action={ "/t/" (topic.id) "/title" } {
            (form::Text {
                name: "title",
                label: words.t("boards-topic-title"),
                value,
                fault: faults.text("title", words),
                required: true,
                dir_auto: true,
                max: Some(TITLE_CHARS_MAX),
                ..form::Text::default()
            }.render())
            (form::button_secondary(words.t("boards-rename")))
        }
    })
}

fn move_to(visit: &Visit, topic: &TopicRow, boards: &[BoardRow]) -> Markup {
    let words = &visit.words;
    ui::card(html! {
        form.form method="post" action={ "/t/" (topic.id) "/board" } {
            (form::Choice {
                name: "board",
                label: words.t("boards-board"),
                options: boards.iter().map(|board| (board.id.to_string(), board.name.clone())).collect(),
                chosen: topic.board_id.to_string(),
                hint: Some(words.t("boards-move-hint")),
                fault: None,
            }.render())
            (form::button_secondary(words.t("boards-move")))
        }
    })
}

fn pin(visit: &Visit, topic: &TopicRow, typed: &Typed, faults: &Faults) -> Markup {
    let words = &visit.words;
    let pinned = topic.pinned_until.filter(|until| *until > visit.now);
    let value = match pinned {
        Some(until) if typed.until.is_empty() => until.with_timezone(&visit.zone).format("%Y-%m-%d").to_string(),
        _ => typed.until.clone(),
    };
    ui::card(html! {
        form.form method="post" action={ "/t/" (topic.id) "/pin" } {
            (form::Text {
                name: "until",
                label: words.t("boards-pin-until"),
                kind: "date",
                value,
                hint: Some(words.t("boards-pin-hint")),
                fault: faults.text("until", words),
                ..form::Text::default()
            }.render())
            (form::button_secondary(words.t("boards-pin")))
        }
        @if pinned.is_some() {
            form.form method="post" action={ "/t/" (topic.id) "/pin" } {
                (form::hidden("until", ""))
                (form::button_secondary(words.t("boards-unpin")))
            }
        }
    })
}

fn merge(visit: &Visit, topic: &TopicRow, typed: &Typed, faults: &Faults) -> Markup {
    let words = &visit.words;
    ui::card(html! {
        form.form method="post" action={ "/t/" (topic.id) "/merge" } {
            (form::Text {
                name: "into",
                label: words.t("boards-merge-into"),
                value: typed.into.clone(),
                hint: Some(words.t("boards-merge-hint")),
                fault: faults.text("into", words),
                required: true,
                ..form::Text::default()
            }.render())
            (form::button_secondary(words.t("boards-merge")))
        }
    })
}

/// The posts of one page to choose from.
pub struct Choice<'a> {
    pub topic: &'a TopicRow,
    pub posts: &'a [PostRow],
    pub page: i64,
    pub pages: i64,
    pub title: &'a str,
    pub chosen: &'a [PostId],
    pub faults: &'a Faults,
}

/// The page on which posts are chosen to be split off.
pub fn split(visit: &Visit, choice: &Choice<'_>) -> Markup {
    let words = &visit.words;
    let path = format!("/t/{}/split", choice.topic.id);
    let previous = (choice.page > 1).then(|| format!("{path}?page={}", choice.page - 1));
    let next = (choice.page < choice.pages).then(|| format!("{path}?page={}", choice.page + 1));
    html! {
        header.page-head {
            h1 { (words.t("boards-split-title")) }
            p.meta { a href=(choice.topic.path()) dir="auto" { (choice.topic.title) } }
        }
        (form::faults_summary(words, &choice.faults.all(words)))
        form.form method="post" action=(path) {
            (form::hidden("page", choice.page))
            (form::Text {
                name: "title",
                label: words.t("boards-split-new-title"),
                value: choice.title.to_owned(),
                fault: choice.faults.text("title", words),
                required: true,
                dir_auto: true,
                max: Some(TITLE_CHARS_MAX),
                ..form::Text::default()
            }.render())
            fieldset.field #field-post tabindex="-1" {
                legend { (words.t("boards-split-posts")) }
                @if let Some(fault) = choice.faults.text("post", words) { p.fault { (fault) } }
                @for post in choice.posts.iter().filter(|post| post.number > 1) { (choosable(post, choice.chosen.contains(&post.id))) }
                @if !choice.posts.iter().any(|post| post.number > 1) { p.hint { (words.t("boards-split-nothing")) } }
            }
            (form::button(words.t("boards-split")))
        }
        (ui::pager(words, previous.as_deref(), next.as_deref(), &words.with("boards-page-of", &[("page", choice.page.into()), ("pages", choice.pages.into())])))
    }
}

fn choosable(post: &PostRow, chosen: bool) -> Markup {
    html! {
        div.choice-post {
            label.choice {
                input type="checkbox" name="post" value=(post.id) checked[chosen];
                span { bdi { (post.author_name) } " · #" (post.number) }
            }
            div.prose dir="auto" { (PreEscaped(&post.body_html)) }
        }
    }
}
