//! What happened in a case, in one stream: posts of both topics, notes of colleagues, and between them the moves as single lines.

use super::views::{Shown, rendered};
use crate::boards::topic_path;
use crate::cases::notes::{NoteKind, NoteRow};
use crate::cases::queries::{CasePost, ChangeRow};
use crate::cases::views::state_label_for_staff;
use crate::cases::{CaseRow, State};
use crate::ids::AccountId;
use crate::policy::Role;
use crate::ui::{self, Tone, icon};
use crate::words::Words;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// Characters of a post in a line.
const LINE_CHARS: usize = 160;

enum Item<'a> {
    Post(&'a CasePost),
    SidePost(&'a CasePost),
    Note(&'a NoteRow),
    Change(&'a ChangeRow),
}

impl Item<'_> {
    const fn at(&self) -> DateTime<Utc> {
        match self {
            Self::Post(post) | Self::SidePost(post) => post.created_at,
            Self::Note(note) => note.at,
            Self::Change(change) => change.at,
        }
    }
}

/// Everything in the order in which it happened. Where earlier posts are left out, so is what happened before.
pub fn stream(shown: &Shown<'_>) -> Markup {
    let (words, case) = (shown.words(), shown.case);
    let side_posts = shown.side.map(|(_, posts)| posts).unwrap_or_default();
    let cut = shown.posts.first().filter(|post| post.number > 1).map(|post| post.created_at);
    let mut items: Vec<Item<'_>> = shown.posts.iter().map(Item::Post).collect();
    items.extend(side_posts.iter().map(Item::SidePost));
    items.extend(shown.notes.iter().map(Item::Note));
    items.extend(shown.changes.iter().map(Item::Change));
    items.retain(|item| cut.is_none_or(|cut| item.at() >= cut));
    items.sort_by_key(Item::at);
    html! {
        @if cut.is_some() { p { a.more-link href=(topic_path(case.topic_id, &case.slug)) { (words.t("cases-earlier")) } } }
        div.posts.case-stream #stream data-live {
            @for item in &items {
                @match item {
                    Item::Post(post) => (one_post(shown, post, false)),
                    Item::SidePost(post) => (one_post(shown, post, true)),
                    Item::Note(note) => (one_note(shown, note)),
                    Item::Change(change) => {
                        div.stream-line { (ui::time(words, change.at, shown.staff.now, shown.staff.zone)) (changed(words, change)) }
                    }
                }
            }
        }
    }
}

fn one_post(shown: &Shown<'_>, post: &CasePost, side: bool) -> Markup {
    let (words, staff, case) = (shown.words(), shown.staff, shown.case);
    if post.deleted_at.is_some() {
        return html! { div.tombstone { (icon("hidden")) div { p { (words.t("cases-post-removed")) } } } };
    }
    let by_staff = Role::parse(&post.author_role).is_some_and(Role::is_staff);
    let office = post.author_department.as_deref().filter(|_| by_staff).unwrap_or(&staff.brand.name);
    html! {
        article.post.by-staff[by_staff].by-author[post.author_id == case.customer_id].is-official[post.official_at.is_some()] data-item id={ "said-" (post.id) } {
            header.post-head {
                (ui::avatar(&post.author_name))
                div.post-who {
                    (ui::person(&post.author_handle, &post.author_name, by_staff.then_some(office)))
                    p.meta {
                        (ui::time(words, post.created_at, staff.now, staff.zone))
                        @if post.official_at.is_some() { " · " (ui::badge(Tone::Accent, words.t("cases-official"))) }
                        @if side { " · " (ui::badge(Tone::Neutral, words.t("answer-side"))) }
                    }
                }
                a.post-number href={ "/p/" (post.id) } { "#" (post.number) }
            }
            (rendered(&post.body_html))
        }
    }
}

fn one_note(shown: &Shown<'_>, note: &NoteRow) -> Markup {
    let (words, staff) = (shown.words(), shown.staff);
    let office = note.author_department.as_deref().unwrap_or(&staff.brand.name);
    let label = match note.kind {
        NoteKind::Note => words.t("answer-note-badge"),
        NoteKind::Handover => words.t("answer-note-handover"),
        NoteKind::Mail => words.t("answer-note-mail"),
    };
    html! {
        article.post.inner-note data-item id={ "inner-" (note.id) } {
            header.post-head {
                (ui::avatar(&note.author_name))
                div.post-who {
                    (ui::person(&note.author_handle, &note.author_name, Some(office)))
                    p.meta { (ui::time(words, note.at, staff.now, staff.zone)) " · " (ui::badge(Tone::Warn, label)) }
                }
            }
            (rendered(note.body_html.read(shown.colleague)))
            p.inner-only { (icon("hidden")) (words.t("answer-note-only")) }
        }
    }
}

/// A reply of the customer or of staff in a line; what others write is not part of the case.
pub fn said(words: Words, case: &CaseRow, post: &CasePost, me: AccountId) -> Option<Markup> {
    let staff = Role::parse(&post.author_role).is_some_and(Role::is_staff);
    let name = [("name", post.author_name.as_str().into())];
    let said = if post.author_id == me {
        words.t("cases-line-replied-you")
    } else if post.author_id == case.customer_id {
        words.with("cases-line-replied", &name)
    } else if post.official_at.is_some() {
        words.with("cases-line-official", &name)
    } else if staff {
        words.with("cases-line-answered", &name)
    } else {
        return None;
    };
    Some(html! {
        p { a href={ "/p/" (post.id) } { (said) } }
        p.muted dir="auto" { (ui::markdown::excerpt(&post.body, LINE_CHARS)) }
    })
}

/// One change of a case in words, with its note.
pub fn changed(words: Words, change: &ChangeRow) -> Markup {
    let label = |state: State| state_label_for_staff(words, state);
    let who = change.actor_name.as_deref();
    let text = if change.from_state == change.to_state {
        match change.assignee_name.as_deref() {
            Some(name) => words.with("cases-line-assigned", &[("name", name.into())]),
            None => words.t("cases-line-released"),
        }
    } else {
        let state = label(change.to_state);
        match who {
            Some(who) => words.with("cases-line-moved-by", &[("state", state.into()), ("name", who.into())]),
            None => words.with("cases-line-moved", &[("state", state.into())]),
        }
    };
    html! {
        p { (text) }
        @if !change.note.is_empty() { p.muted dir="auto" { (change.note) } }
    }
}
