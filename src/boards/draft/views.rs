//! The list of drafts.

use super::{DraftRow, Fields, place, topic_of};
use crate::ids::TopicId;
use crate::ui::{self, form};
use crate::web::Visit;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// The most of a draft that the list shows, in characters.
const EXCERPT_CHARS: usize = 160;

/// One draft of the list.
pub struct Line {
    slot: String,
    href: String,
    title: Option<String>,
    excerpt: String,
    saved_at: DateTime<Utc>,
}

impl Line {
    /// A draft as the list shows it; none when its slot is unknown.
    pub fn of(draft: DraftRow, titles: &[(TopicId, String)]) -> Option<Self> {
        let href = place(&draft.slot)?;
        let href = if topic_of(&draft.slot).is_some() { format!("{href}#reply") } else { href };
        let fields: Fields = serde_json::from_str(&draft.fields).ok()?;
        let body = fields.get("body").map(String::as_str).unwrap_or_default();
        let answered = topic_of(&draft.slot).and_then(|topic| titles.iter().find(|(id, _)| *id == topic));
        let own = fields.get("title").filter(|title| !title.trim().is_empty()).cloned();
        Some(Self {
            href,
            title: answered.map(|(_, title)| title.clone()).or(own),
            excerpt: ui::markdown::excerpt(body, EXCERPT_CHARS),
            slot: draft.slot,
            saved_at: draft.saved_at,
        })
    }
}

/// The page's body.
pub fn list(visit: &Visit, drafts: &[Line]) -> Markup {
    let words = &visit.words;
    html! {
        header.page-head { h1 { (words.t("boards-drafts")) } }
        @if drafts.is_empty() {
            (ui::empty(words.t("boards-drafts-none"), words.t("boards-drafts-none-text"), Some((&words.t("boards-write"), "/new"))))
        } @else {
            (ui::list(drafts.iter().map(|draft| line(visit, draft))))
        }
    }
}

fn line(visit: &Visit, draft: &Line) -> Markup {
    let words = &visit.words;
    html! {
        @let kind = match draft.slot.as_str() {
            super::NEW => words.t("boards-draft-topic"),
            super::IDEA => words.t("boards-kind-idea"),
            _ => words.t("boards-draft-reply"),
        };
        p.meta { (kind) }
        h2 { a href=(draft.href) dir="auto" { (draft.title.as_deref().unwrap_or(&kind)) } }
        p dir="auto" { (draft.excerpt) }
        p.meta { (ui::time(words, draft.saved_at, visit.now, visit.zone)) }
        form method="post" action={ "/drafts/" (draft.slot) "/discard" } {
            (form::button_secondary(words.t("boards-draft-discard")))
        }
    }
}
