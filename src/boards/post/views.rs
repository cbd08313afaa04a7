//! A post in its topic, and the pages around one post: edit, remove, history.

use super::queries::{PlacedPost, PostRow, RevisionRow};
use super::{actions, post_path};
use crate::boards::Kind;
use crate::boards::effects::{self, Ruling};
use crate::boards::topic::queries::TopicRow;
use crate::policy::{self, Act};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use chrono::{DateTime, SecondsFormat, Utc};
use maud::{Markup, PreEscaped, html};

/// One post of a topic: the text with what this viewer may do, or a tombstone.
pub fn post(visit: &Visit, topic: &TopicRow, post: &PostRow, rulings: &[Ruling]) -> Markup {
    if post.deleted_at.is_some() {
        return tombstone(visit, post, rulings);
    }
    let words = &visit.words;
    let official = post.official_at.is_some();
    let solved = topic.solved_post_id == Some(post.id);
    let (prop, kind) = role_in_topic(topic, post, official || solved);
    html! {
        article.post.by-staff[post.office(words).is_some()].by-author[post.author_id == topic.author_id].is-official[official].is-solution[solved]
            #{ "p" (post.id) } data-item itemprop=[prop] itemscope[kind.is_some()] itemtype=[kind] {
            header.post-head {
                (ui::avatar(&post.author_name))
                div.post-who {
                    span itemprop="author" itemscope itemtype="https://schema.org/Person" {
                        meta itemprop="url" content=(visit.url(&format!("/u/{}", post.author_handle)));
                        meta itemprop="name" content=(post.author_name);
                        (ui::person(&post.author_handle, &post.author_name, post.office(words).as_deref()))
                    }
                    p.meta {
                        (ui::time(words, post.created_at, visit.now, visit.zone))
                        meta itemprop="datePublished" content=(stamp(post.created_at));
                        @if official { " " (ui::badge(Tone::Accent, html! { (ui::icon("seal")) (words.t("boards-official")) })) }
                        @if solved { " " (ui::badge(Tone::Good, html! { (ui::icon("check")) (words.t("boards-solution")) })) }
                    }
                }
                a.post-number href=(post_path(post.id)) itemprop=[(post.number > 1).then_some("url")] { "#" (post.number) }
            }
            (effects::sensitive(visit, post.is_sensitive(topic), html! { div.post-body.prose itemprop="text" { (PreEscaped(&post.body_html)) } }))
            @if let Some(edited) = post.edited_at {
                p.meta.edited {
                    a href={ (post_path(post.id)) "/history" } rel="nofollow" { (words.t("boards-edited")) } " "
                    (ui::time(words, edited, visit.now, visit.zone))
                    @if let Some(reason) = post.edit_reason.as_deref().filter(|reason| !reason.is_empty()) { ": " bdi { (reason) } }
                }
            }
            (tools(visit, topic, post))
        }
    }
}

fn stamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// What the post is to its topic in schema.org's words: property and type. The first post is the topic itself.
fn role_in_topic(topic: &TopicRow, post: &PostRow, accepted: bool) -> (Option<&'static str>, Option<&'static str>) {
    match (post.number, topic.kind()) {
        (1, _) => (None, None),
        (_, Kind::Question) if accepted => (Some("acceptedAnswer"), Some("https://schema.org/Answer")),
        (_, Kind::Question) => (Some("suggestedAnswer"), Some("https://schema.org/Answer")),
        _ => (Some("comment"), Some("https://schema.org/Comment")),
    }
}

/// What stays of a removed post.
fn tombstone(visit: &Visit, post: &PostRow, rulings: &[Ruling]) -> Markup {
    let words = &visit.words;
    let by_author = post.deleted_by == Some(post.author_id);
    html! {
        div.tombstone #{ "p" (post.id) } data-item {
            (ui::icon("hidden"))
            div { p {
                @if by_author { (words.t("boards-removed-by-author")) } @else { (words.t("boards-removed-by-moderator")) }
                @if let Some(at) = post.deleted_at { " · " (ui::time(words, at, visit.now, visit.zone)) }
                " · #" (post.number)
            }
            @if let Some(reason) = post.delete_reason.as_deref().filter(|reason| !reason.is_empty()) {
                p.meta { (words.t("boards-reason")) ": " bdi { (reason) } }
            }
            @if post.erased_at.is_some() { p.meta { (words.t("holds-erased")) } }
            (effects::rests_on(visit, rulings, post.decision_id))
            @if actions::may_read_removed(&visit.viewer, post.author_id, post.removed()) {
                form.actions method="post" action={ (post_path(post.id)) "/restoration" } {
                    a.button.link href={ (post_path(post.id)) "/history" } { (words.t("boards-see-text")) }
                    @if actions::may_restore(&visit.viewer, post.author_id, post.removed()) {
                        (form::button_named("restore", "yes", words.t("boards-restore"), "link"))
                    }
                }
            } }
        }
    }
}

fn tools(visit: &Visit, topic: &TopicRow, post: &PostRow) -> Markup {
    let words = &visit.words;
    let may = |act| policy::permit(&visit.viewer, act).is_ok();
    let path = post_path(post.id);
    let official = post.official_at.is_some();
    let by_staff = post.office(words).is_some();
    let edits = may(Act::PostEdit { author: post.author_id, locked: topic.is_locked(), official, by_staff });
    let removes = may(Act::PostRemove { author: post.author_id });
    let solves = topic.kind() != Kind::Praise && post.number > 1 && may(Act::TopicSolve { author: topic.author_id });
    let answers = may(Act::PostMakeOfficial);
    let moderates = visit.viewer.moderates() && visit.viewer.id_or_zero() != post.author_id;
    html! {
        footer.post-actions {
            @if !topic.is_locked() {
                a.button.link href={ (topic.path()) "?quote=" (post.id) "#reply" } rel="nofollow" { (ui::icon("quote")) (words.t("boards-quote")) }
            }
            @if edits {
                a.button.link href={ (path) "/edit" } { (ui::icon("pencil")) (words.t("boards-edit")) }
            } @else if moderates {
                a.button.link href={ "/desk/decide/post/" (post.id) "?measure=edit" } { (ui::icon("pencil")) (words.t("boards-edit")) }
            }
            @if removes { a.button.link href={ (path) "/removal" } { (ui::icon("trash")) (words.t("boards-remove")) } }
            @if visit.viewer.id_or_zero() != post.author_id { a.button.link href={ "/report/post/" (post.id) } rel="nofollow" { (ui::icon("flag")) (words.t("holds-report")) } }
            @if moderates { a.button.link href={ "/desk/decide/post/" (post.id) } { (ui::icon("desk")) (words.t("holds-moderate")) } }
            @if answers {
                form method="post" action={ (path) "/official" } {
                    @if post.official_at.is_some() {
                        button.button.link type="submit" name="official" value="no" { (ui::icon("seal")) (words.t("boards-official-withdraw")) }
                    } @else {
                        button.button.link type="submit" name="official" value="yes" { (ui::icon("seal")) (words.t("boards-official-make")) }
                    }
                }
            }
            @if solves {
                form method="post" action={ "/t/" (topic.id) "/solution" } {
                    @if topic.solved_post_id == Some(post.id) {
                        button.button.link type="submit" name="post" value="" { (ui::icon("check")) (words.t("boards-solution-withdraw")) }
                    } @else {
                        button.button.link type="submit" name="post" value=(post.id) { (ui::icon("check")) (words.t("boards-solution-make")) }
                    }
                }
            }
        }
    }
}

/// The form that changes a post.
pub struct EditForm<'a> {
    pub post: &'a PlacedPost,
    pub body: String,
    pub reason: String,
    pub edit_count: i64,
    pub faults: Faults,
}

/// The page of that form.
pub fn edit(visit: &Visit, edit: &EditForm<'_>) -> Markup {
    let words = &visit.words;
    let own = visit.viewer.id_or_zero() == edit.post.author_id;
    html! {
        header.page-head {
            h1 { (words.t("boards-edit-title")) }
            p.meta { a href=(post_path(edit.post.id)) dir="auto" { (edit.post.topic_title) } " · #" (edit.post.number) }
        }
        (form::faults_summary(words, &edit.faults.all(words)))
        form.form method="post" action={ (post_path(edit.post.id)) "/text" } {
            (form::hidden("edit_count", edit.edit_count))
            (form::Area {
                name: "body",
                label: words.t("boards-body"),
                value: edit.body.clone(),
                rows: 14,
                hint: Some(words.t("boards-body-hint")),
                fault: edit.faults.text("body", words),
                required: true,
                draft_slot: None,
            }.render())
            (form::Text {
                name: "reason",
                label: if own { words.t("boards-edit-reason-own") } else { words.t("boards-edit-reason") },
                value: edit.reason.clone(),
                hint: Some(words.t("boards-edit-reason-hint")),
                fault: edit.faults.text("reason", words),
                required: !own,
                dir_auto: true,
                max: Some(super::REASON_CHARS_MAX),
                ..form::Text::default()
            }.render())
            div.actions {
                (form::button(words.t("boards-save")))
                a.button.quiet href=(post_path(edit.post.id)) { (words.t("boards-cancel")) }
            }
        }
    }
}

/// The field for the reason of a removal; one's own text may go without.
pub fn removal_reason(words: &Words, reason: &str, faults: &Faults) -> Markup {
    form::Text {
        name: "reason",
        label: words.t("boards-remove-reason-own"),
        value: reason.to_owned(),
        hint: Some(words.t("boards-remove-reason-hint")),
        fault: faults.text("reason", words),
        dir_auto: true,
        max: Some(super::REASON_CHARS_MAX),
        ..form::Text::default()
    }
    .render()
}

/// The page that asks before a post is removed.
pub fn removal(visit: &Visit, post: &PlacedPost, reason: &str, faults: &Faults) -> Markup {
    let words = &visit.words;
    html! {
        header.page-head {
            h1 { (words.t("boards-remove-title")) }
            p.meta { a href=(post_path(post.id)) dir="auto" { (post.topic_title) } " · #" (post.number) }
        }
        (form::faults_summary(words, &faults.all(words)))
        p { (words.t("boards-remove-text")) }
        blockquote.prose dir="auto" { (ui::markdown::excerpt(&post.body, 300)) }
        form.form method="post" action={ (post_path(post.id)) "/removal" } {
            (removal_reason(words, reason, faults))
            div.actions {
                (form::button_danger(words.t("boards-remove")))
                a.button.quiet href=(post_path(post.id)) { (words.t("boards-cancel")) }
            }
        }
    }
}

/// Every text that a post has had, the latest first. `changes`: what each text changed in the one before it, the latest first, as far as they were compared.
pub fn history(visit: &Visit, post: &PlacedPost, revisions: &[RevisionRow], changes: &[Markup]) -> Markup {
    let words = &visit.words;
    html! {
        header.page-head {
            h1 { (words.t("boards-history-title")) }
            p.meta {
                a href=(post_path(post.id)) dir="auto" { (post.topic_title) } " · #" (post.number) " · "
                (ui::person(&post.author_handle, &post.author_name, None))
            }
        }
        section.section {
            h2 { (words.t("boards-history-now")) }
            p.meta { (ui::time(words, post.edited_at.unwrap_or(post.created_at), visit.now, visit.zone)) }
            pre.prose dir="auto" { (post.body) }
        }
        @for (at, revision) in revisions.iter().enumerate() {
            @if let Some(change) = changes.get(at) {
                section.section {
                    h2 { (words.t("boards-history-changed")) }
                    (change)
                }
            }
            section.section {
                h2 { (words.t("boards-history-before")) " " (words.date_time(revision.replaced_at, visit.zone)) }
                p.meta {
                    (words.t("boards-history-by")) " " (ui::person(&revision.by_handle, &revision.by_name, None))
                    @if !revision.reason.is_empty() { " · " (words.t("boards-reason")) ": " bdi { (revision.reason) } }
                }
                pre.prose dir="auto" { (revision.body) }
            }
        }
    }
}
