//! A topic's page, its tombstone, and the reply form.

use super::queries::{IncidentRow, TopicRow};
use super::{Kind, incident, page_of};
use crate::boards::effects::{self, Ruling};
use crate::boards::post::queries::PostRow;
use crate::boards::post::{self, post_path};
use crate::boards::{board_path, draft};
use crate::policy::{self, Act, Denied};
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, PreEscaped, html};

/// What one page of a topic shows.
pub struct TopicPage<'a> {
    pub topic: &'a TopicRow,
    pub posts: &'a [PostRow],
    /// The official answer, where it is not the first post.
    pub official: Option<&'a PostRow>,
    pub page: i64,
    pub pages: i64,
    pub reply: Reply,
    /// What the removed ones among them rest on.
    pub rulings: &'a [Ruling],
    /// The incidents that it is about.
    pub incidents: &'a [IncidentRow],
    /// What other features show above the posts.
    pub beside: Markup,
    /// How many of the reader's own texts a moderator is to look at.
    pub held: i64,
}

/// The reply form as it stands.
#[derive(Default)]
pub struct Reply {
    pub body: String,
    pub faults: Faults,
    /// The submit token; none for visitors, whose page is the same for all.
    pub once: Option<String>,
    /// The text was kept on the server.
    pub from_draft: bool,
}

/// The page's body.
pub fn topic(visit: &Visit, shown: &TopicPage<'_>) -> Markup {
    let words = &visit.words;
    let topic = shown.topic;
    let question = topic.kind() == Kind::Question;
    let (kind, title) = if question {
        ("https://schema.org/Question", "name")
    } else {
        ("https://schema.org/DiscussionForumPosting", "headline")
    };
    html! {
        div itemscope[question] itemtype=[question.then_some("https://schema.org/QAPage")] {
            div.topic itemprop=[question.then_some("mainEntity")] itemscope itemtype=(kind) lang=[topic.lang.as_deref()] {
                header.topic-head {
                    (badges(visit, topic))
                    h1 itemprop=(title) dir="auto" { (topic.title) }
                    meta itemprop="url" content=(visit.url(&topic.path()));
                    meta itemprop=(if question { "answerCount" } else { "commentCount" }) content=(topic.post_count - 1);
                    p.meta {
                        (ui::person(&topic.author_handle, &topic.author_name, None)) " · "
                        (ui::time(words, topic.created_at, visit.now, visit.zone)) " · "
                        (words.with("boards-replies", &[("count", (topic.post_count - 1).into())]))
                    }
                    (head_tools(visit, topic))
                }
                (states(visit, topic, shown.rulings))
                (incident::strips(visit, topic, shown.incidents))
                (shown.beside)
                @if let Some(official) = shown.official { (official_answer(visit, topic, official, shown.page)) }
                @if shown.page > 1 { (pager(visit, shown)) }
                div.posts {
                    @for one in shown.posts { (post::views::post(visit, topic, one, shown.rulings)) }
                    @if shown.posts.is_empty() { p.meta { (words.t("boards-page-moved")) } }
                }
                (pager(visit, shown))
            }
        }
        @if shown.held > 0 {
            (ui::notice(Tone::Warn, html! { a href="/new/pending" { (words.with("holds-yours", &[("count", shown.held.into())])) } }))
        }
        (reply_box(visit, topic, &shown.reply))
    }
}

fn badges(visit: &Visit, topic: &TopicRow) -> Markup {
    let words = &visit.words;
    html! {
        p.meta {
            (ui::badge(Tone::Neutral, html! { (ui::icon(topic.kind().icon())) (topic.kind().label(words)) }))
            @if let Some(state) = &topic.case_state {
                " " (case_badge(words, state, visit.viewer.id_or_zero() == topic.author_id))
            }
            @if topic.official_post_id.is_some() { " " (ui::badge(Tone::Accent, html! { (ui::icon("seal")) (words.t("boards-answered")) })) }
            @if topic.solved_post_id.is_some() { " " (ui::badge(Tone::Good, html! { (ui::icon("check")) (words.t("boards-solved")) })) }
            @if topic.private { " " (ui::badge(Tone::Warn, html! { (ui::icon("lock")) (words.t("boards-private")) })) }
        }
    }
}

/// Where the case around a topic stands, as the desk says it; its customer reads "waiting for you". Nothing for a word that
/// is not known.
pub fn case_badge(words: &Words, state: &str, own: bool) -> Markup {
    let (tone, label) = match state {
        "open" => (Tone::Neutral, words.t("cases-state-open")),
        "acknowledged" => (Tone::Neutral, words.t("cases-state-acknowledged")),
        "in_progress" => (Tone::Accent, words.t("cases-state-in-progress")),
        "waiting" if own => (Tone::Warn, words.t("cases-state-waiting")),
        "waiting" => (Tone::Warn, words.t("cases-state-waiting-customer")),
        "resolved" => (Tone::Good, words.t("cases-state-resolved")),
        "closed" => (Tone::Good, words.t("cases-state-closed")),
        "reopened" => (Tone::Warn, words.t("cases-state-reopened")),
        _ => return html! {},
    };
    ui::badge(tone, html! { span.sr { (words.t("cases-state-of")) " " } (label) })
}

fn head_tools(visit: &Visit, topic: &TopicRow) -> Markup {
    let words = &visit.words;
    let last = topic.next_number - 1;
    let unread = topic.read_number.filter(|read| *read < last);
    let own = visit.viewer.id_or_zero() == topic.author_id;
    html! {
        @if topic.deleted_at.is_none() || visit.viewer.moderates() {
            div.actions {
                @if let Some(read) = unread {
                    a.button.link href=(topic.page_path(page_of(read + 1))) {
                        (ui::icon("next")) (words.with("boards-continue", &[("number", (read + 1).into())]))
                    }
                }
                @if visit.viewer.moderates() {
                    a.button.link href={ "/t/" (topic.id) "/arrange" } { (ui::icon("gear")) (words.t("boards-arrange")) }
                }
                @if (own || visit.viewer.is_staff()) && !topic.is_locked() && topic.deleted_at.is_none() {
                    a.button.link href={ "/polls/new?topic=" (topic.id) } rel="nofollow" { (ui::icon("question")) (words.t("polls-add")) }
                }
                @if super::actions::may_remove(&visit.viewer, topic) && topic.deleted_at.is_none() {
                    a.button.link href={ "/t/" (topic.id) "/removal" } { (ui::icon("trash")) (words.t("boards-topic-remove")) }
                }
                @if !own { a.button.link href={ "/report/topic/" (topic.id) } rel="nofollow" { (ui::icon("flag")) (words.t("holds-report")) } }
                @if visit.viewer.moderates() && !own {
                    a.button.link href={ "/desk/decide/topic/" (topic.id) } { (ui::icon("desk")) (words.t("holds-moderate")) }
                }
            }
        }
    }
}

/// What is to be known before reading, each in one line.
fn states(visit: &Visit, topic: &TopicRow, rulings: &[Ruling]) -> Markup {
    let words = &visit.words;
    let pinned = topic.pinned_until.filter(|until| *until > visit.now);
    html! {
        @if topic.deleted_at.is_some() {
            (ui::notice(Tone::Bad, html! { (words.t("boards-topic-removed-shown")) " " (removal_reason(visit, topic)) (effects::rests_on(visit, rulings, topic.decision_id)) (restore_form(visit, topic)) }))
        }
        @if topic.private { (ui::notice(Tone::Warn, words.t("boards-private-text"))) }
        @if let Some(until) = pinned {
            p.strip.pinned { (ui::icon("pin")) span { (words.t("boards-pinned-until")) " " (ui::day(words, until, visit.zone)) } }
        }
        @if let Some(post) = topic.solved_post_id {
            p.strip.solved { (ui::icon("check")) a href=(post_path(post)) { (words.t("boards-solved-text")) } }
        }
        @if topic.locked_at.is_some() { p.strip.locked { (ui::icon("lock")) span { (words.t("boards-locked-text")) } } }
        @if let Some(seconds) = topic.slow_seconds {
            p.strip.slow { (ui::icon("clock")) span { (words.with("holds-slow", &[("wait", words.span(seconds.unsigned_abs()).into())])) } }
        }
        @if topic.sensitive_at.is_some() { (ui::notice(Tone::Warn, words.t("holds-sensitive-topic"))) }
    }
}

fn official_answer(visit: &Visit, topic: &TopicRow, post: &PostRow, page: i64) -> Markup {
    let words = &visit.words;
    let office = post.official_department.clone().or_else(|| post.office(words));
    html! {
        article.official aria-labelledby="official-title" {
            header.official-head {
                (ui::icon("seal")) h2 #official-title { (words.t("boards-official-answer")) }
                span.official-brand dir="auto" { (visit.brand.name) }
            }
            @if page == 1 { (effects::sensitive(visit, post.is_sensitive(topic), html! { div.official-body.prose { (PreEscaped(&post.body_html)) } })) }
            footer.official-foot {
                (ui::person(&post.author_handle, &post.author_name, office.as_deref())) " · "
                (ui::time(words, post.created_at, visit.now, visit.zone)) " · "
                a href=(post_path(post.id)) { (words.t("boards-official-in-topic")) }
            }
        }
    }
}

fn pager(visit: &Visit, shown: &TopicPage<'_>) -> Markup {
    let (page, pages) = (shown.page, shown.pages);
    let previous = (page > 1).then(|| shown.topic.page_path(page - 1));
    let next = (page < pages).then(|| shown.topic.page_path(page + 1));
    let text = visit.words.with("boards-page-of", &[("page", page.into()), ("pages", pages.into())]);
    ui::pager(visit.words, previous.as_deref(), next.as_deref(), &text)
}

/// Where one answers, or why one cannot.
pub fn reply_box(visit: &Visit, topic: &TopicRow, reply: &Reply) -> Markup {
    let words = &visit.words;
    let act = Act::PostReply { author: topic.author_id, locked: topic.is_locked(), private: topic.private };
    html! {
        section.section aria-labelledby="reply-title" {
            h2.sr #reply-title { (words.t("boards-reply-title")) }
            @match policy::permit(&visit.viewer, act) {
                _ if topic.deleted_at.is_some() => {}
                Err(Denied::SignIn) if topic.is_locked() => (locked(visit, topic)),
                Err(Denied::Locked) => (locked(visit, topic)),
                Err(Denied::Suspended) => (ui::notice(Tone::Warn, words.t("boards-suspended"))),
                Err(Denied::Muted) => (ui::notice(Tone::Warn, words.t("boards-muted"))),
                Err(Denied::Role | Denied::Own | Denied::Unapproved | Denied::Early | Denied::Closed) => {}
                Ok(_) | Err(Denied::SignIn | Denied::Unconfirmed) => (reply_form(visit, topic, reply)),
            }
        }
    }
}

fn locked(visit: &Visit, topic: &TopicRow) -> Markup {
    let words = &visit.words;
    let text = if topic.locked_at.is_some() { words.t("boards-locked-text") } else { words.t("boards-archived-text") };
    ui::notice(Tone::Neutral, text)
}

fn reply_form(visit: &Visit, topic: &TopicRow, reply: &Reply) -> Markup {
    let words = &visit.words;
    let member = visit.viewer.actor();
    let slot = draft::reply_slot(topic.id);
    let hint = match member {
        None => words.t("boards-reply-hint-visitor"),
        Some(actor) if !actor.confirmed => words.t("boards-reply-hint-unconfirmed"),
        Some(_) => words.t("boards-body-hint"),
    };
    html! {
        form.composer #reply method="post" action={ "/t/" (topic.id) "/replies" } data-draft-url=[member.map(|_| format!("/drafts/{slot}"))] {
            (form::faults_summary(words, &reply.faults.all(words)))
            @if reply.from_draft { p.meta { (words.t("boards-from-draft")) } }
            @if let Some(once) = &reply.once { (form::hidden("once", once)) }
            (form::Area {
                name: "body",
                label: words.t("boards-reply-title"),
                value: reply.body.clone(),
                rows: 6,
                hint: Some(hint),
                fault: reply.faults.text("body", words),
                required: true,
                draft_slot: Some(slot.clone()),
            }.render())
            div.actions {
                @if member.is_some() {
                    (form::button(words.t("boards-reply-send")))
                    button.button.quiet type="submit" formaction={ "/drafts/" (slot) } formnovalidate { (words.t("boards-draft-save")) }
                    button.button.quiet type="submit" formaction={ "/drafts/" (slot) } formnovalidate name="attach" value="1" {
                        (ui::icon("clip")) (words.t("boards-add-file"))
                    }
                } @else {
                    (form::button(words.t("boards-reply-send-visitor")))
                }
            }
        }
    }
}

/// The form alone with its faults: what was typed comes back.
pub fn reply_again(visit: &Visit, topic: &TopicRow, reply: &Reply) -> Markup {
    html! {
        header.page-head {
            h1 { (visit.words.t("boards-reply-title")) }
            p.meta { a href=(topic.path()) dir="auto" { (topic.title) } }
        }
        (reply_form(visit, topic, reply))
    }
}

/// What stays of a removed topic for those who may not bring it back.
pub fn tombstone(visit: &Visit, topic: &TopicRow, rulings: &[Ruling]) -> Markup {
    let words = &visit.words;
    html! {
        header.page-head { h1 { (words.t("boards-topic-removed")) } }
        div.tombstone { (ui::icon("hidden")) div { p { (removal_reason(visit, topic)) } (effects::rests_on(visit, rulings, topic.decision_id)) } }
        (restore_form(visit, topic))
        p { a.button.quiet href=(board_path(&topic.board_slug)) { (words.t("boards-to-board")) " " bdi { (topic.board_name) } } }
    }
}

fn removal_reason(visit: &Visit, topic: &TopicRow) -> Markup {
    let words = &visit.words;
    let by_author = topic.deleted_by == Some(topic.author_id);
    html! {
        @if by_author { (words.t("boards-topic-removed-by-author")) } @else { (words.t("boards-topic-removed-by-moderator")) }
        @if let Some(at) = topic.deleted_at { " · " (ui::time(words, at, visit.now, visit.zone)) }
        @if let Some(reason) = topic.delete_reason.as_deref().filter(|reason| !reason.is_empty()) {
            " · " (words.t("boards-reason")) ": " bdi { (reason) }
        }
    }
}

fn restore_form(visit: &Visit, topic: &TopicRow) -> Markup {
    html! {
        @if post::actions::may_restore(&visit.viewer, topic.author_id, topic.removed()) {
            form method="post" action={ "/t/" (topic.id) "/restoration" } { (form::button_secondary(visit.words.t("boards-restore"))) }
        }
    }
}

/// What stands in place of that page for an idea that others voted for.
pub fn withdrawal_instead(visit: &Visit, topic: &TopicRow) -> Markup {
    let words = &visit.words;
    html! {
        header.page-head {
            h1 { (words.t("boards-topic-remove-title")) }
            p.meta { a href=(topic.path()) dir="auto" { (topic.title) } }
        }
        p { (words.t("boards-fault-shared-idea")) }
        p { a.button href={ "/ideas/" (topic.id) "#withdraw" } { (words.t("boards-to-idea")) } }
    }
}

/// The page that asks before a topic is removed.
pub fn removal(visit: &Visit, topic: &TopicRow, reason: &str, faults: &Faults) -> Markup {
    let words = &visit.words;
    html! {
        header.page-head {
            h1 { (words.t("boards-topic-remove-title")) }
            p.meta { a href=(topic.path()) dir="auto" { (topic.title) } }
        }
        (form::faults_summary(words, &faults.all(words)))
        p { (words.t("boards-topic-remove-text")) }
        form.form method="post" action={ "/t/" (topic.id) "/removal" } {
            (post::views::removal_reason(words, reason, faults))
            div.actions {
                (form::button_danger(words.t("boards-topic-remove")))
                a.button.quiet href=(topic.path()) { (words.t("boards-cancel")) }
            }
        }
    }
}
