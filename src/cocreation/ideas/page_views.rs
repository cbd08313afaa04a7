//! The page of one idea.

use super::actions;
use super::page::{Judged, Parts};
use super::queries::{ChallengeRow, CommentRow, PlaceRow, TextRow};
use super::views::{challenge_link, state_badge};
use crate::boards::{board_path, post_path, topic_path};
use crate::cocreation::actions::REASON_CHARS_MAX;
use crate::cocreation::idea::{Stage, State};
use crate::cocreation::{IdeaRow, idea_path};
use crate::policy::{self, Act, Role};
use crate::ui::{self, Tone, form};
use crate::web::Visit;
use crate::words::Words;
use maud::{Markup, PreEscaped, html};

/// All that the page shows.
pub struct Told<'a> {
    pub idea: &'a IdeaRow,
    pub place: PlaceRow,
    pub text: TextRow,
    pub comments: Vec<CommentRow>,
    pub challenge: Option<ChallengeRow>,
    /// The title of the merged idea that led here.
    pub led_from: Option<String>,
    pub follows: Option<bool>,
    pub history: Markup,
    pub parts: Parts,
    /// Where one answers.
    pub reply: Markup,
    pub judged: &'a Judged,
}

/// The page's body.
pub fn page(visit: &Visit, shown: &Told<'_>) -> Markup {
    let words = visit.words;
    html! {
        @if let Some(title) = &shown.led_from {
            (ui::notice(Tone::Neutral, html! { (words.t("ideas-led-from")) " " bdi { (title) } }))
        }
        (head(visit, shown))
        (standing(visit, shown))
        (shown.parts.votes)
        (text(visit, shown))
        (follow_box(visit, shown))
        (shown.parts.decision)
        (judging(visit, shown))
        (shown.parts.merged)
        (shown.history)
        (shown.parts.questions)
        (shown.parts.amendments)
        (comments(visit, shown))
        (shown.reply)
        (withdrawing(visit, shown.idea))
    }
}

fn head(visit: &Visit, shown: &Told<'_>) -> Markup {
    let (words, idea) = (visit.words, shown.idea);
    html! {
        header.topic-head lang=[idea.lang.as_deref()] {
            p.meta {
                (ui::badge(Tone::Neutral, html! { (ui::icon("idea")) (words.t("boards-kind-idea")) })) " "
                (state_badge(words, idea.state()))
                @match idea.stage() {
                    Some(Stage::Chosen) => { " " (ui::badge(Tone::Good, words.t("ideas-stage-chosen"))) }
                    Some(Stage::Shortlisted) => { " " (ui::badge(Tone::Accent, words.t("ideas-stage-shortlisted"))) }
                    _ => {}
                }
            }
            h1 dir="auto" { (idea.title) }
            p.meta {
                (shown.parts.byline) " · " (ui::time(words, idea.created_at, visit.now, visit.zone))
                " · " a href=(board_path(&shown.place.board_slug)) dir="auto" { (shown.place.board_name) }
            }
        }
        @if let Some(challenge) = &shown.challenge {
            p.strip { (ui::icon("megaphone")) span { (words.t("ideas-for-challenge")) " " (challenge_link(words, challenge)) } }
        }
    }
}

/// Where it stands in a sentence, and whose it is in the house.
fn standing(visit: &Visit, shown: &Told<'_>) -> Markup {
    let (words, idea) = (visit.words, shown.idea);
    html! {
        (shown.parts.invitation)
        @if let Some(main) = idea.main_topic_id {
            (ui::notice(Tone::Neutral, html! { a href=(idea_path(main)) { (words.t("ideas-merged-into")) } }))
        }
        p.strip { (ui::icon("clock")) span { (meaning(words, idea.state())) " " (ui::time(words, idea.state_at, visit.now, visit.zone)) } }
        @if let (Some(handle), Some(name)) = (&shown.place.owner_handle, &shown.place.owner_name) {
            @let office = shown.place.owner_department.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| words.t("boards-staff"));
            p.strip { (ui::icon("person")) span { (words.t("ideas-owner")) " " (ui::person(handle, name, Some(&office))) } }
        }
    }
}

/// What a state means to whoever waits.
fn meaning(words: Words, state: State) -> String {
    match state {
        State::New => words.t("ideas-means-new"),
        State::Review => words.t("ideas-means-review"),
        State::Planned => words.t("ideas-means-planned"),
        State::Progress => words.t("ideas-means-progress"),
        State::Shipped => words.t("ideas-means-shipped"),
        State::Declined => words.t("ideas-means-declined"),
        State::Duplicate => words.t("ideas-means-duplicate"),
        State::Withdrawn => words.t("ideas-means-withdrawn"),
    }
}

fn text(visit: &Visit, shown: &Told<'_>) -> Markup {
    let (words, text) = (visit.words, &shown.text);
    html! {
        article.section lang=[shown.idea.lang.as_deref()] {
            @if text.removed { div.tombstone { (ui::icon("hidden")) p { (words.t("ideas-text-removed")) } } }
            @else { (crate::boards::sensitive(visit, text.sensitive, html! { div.prose dir="auto" { (PreEscaped(&text.body_html)) } })) }
            p.meta.tall-links {
                @if let Some(edited) = text.edited_at {
                    a href={ (idea_path(shown.idea.topic_id)) "/versions" } rel="nofollow" { (words.t("ideas-edited")) } " "
                    (ui::time(words, edited, visit.now, visit.zone)) " · "
                }
                a href=(topic_path(shown.idea.topic_id, &shown.place.slug)) { (words.t("ideas-to-topic")) }
                @if visit.viewer.is_staff() { " · " a href={ "/desk/ideas/" (shown.idea.topic_id) } { (words.t("ideas-to-desk")) } }
                @if visit.viewer.id_or_zero() == shown.idea.author_id && shown.idea.state().is_open() && !text.removed {
                    " · " a href={ (post_path(text.id)) "/edit" } { (words.t("boards-edit")) }
                }
            }
        }
    }
}

fn follow_box(visit: &Visit, shown: &Told<'_>) -> Markup {
    let words = visit.words;
    let path = format!("{}/follow", idea_path(shown.idea.topic_id));
    html! {
        div.actions #follow {
            @if visit.viewer.actor().is_none() {
                a.button.quiet href=(path) rel="nofollow" { (ui::icon("bell")) (words.t("ideas-follow")) }
            } @else { (follow_form(words, &path, shown.follows == Some(true))) }
        }
    }
}

fn follow_form(words: Words, path: &str, follows: bool) -> Markup {
    html! {
        form method="post" action=(path) {
            @if follows { (form::button_named("follow", "no", words.t("ideas-unfollow"), "quiet")) }
            @else { (form::button_named("follow", "yes", words.t("ideas-follow"), "quiet")) }
        }
    }
}

/// The page that asks whether to follow.
pub fn follow_page(visit: &Visit, idea: &IdeaRow, follows: bool) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("ideas-follow-title")) }
            p.lede { a href=(idea_path(idea.topic_id)) dir="auto" { (idea.title) } }
        }
        p { (words.t(if follows { "ideas-follows" } else { "ideas-follows-not" })) }
        div.actions { (follow_form(words, &format!("{}/follow", idea_path(idea.topic_id)), follows)) }
    }
}

/// For producers: where it stands from now on, and why.
fn judging(visit: &Visit, shown: &Told<'_>) -> Markup {
    let (words, state, typed) = (visit.words, shown.idea.state(), shown.judged);
    let nexts: Vec<State> = actions::nexts(state).collect();
    html! {
        @if !typed.faults.is_empty() { (form::faults_summary(words, &typed.faults.all(&words))) }
        @if policy::permit(&visit.viewer, Act::IdeaJudge).is_ok() && (!nexts.is_empty() || !typed.reason.is_empty()) {
            section.card #judging {
                h2 { (words.t("ideas-judge")) }
                @if typed.stale.is_some() {
                    (ui::notice(Tone::Warn, words.with("ideas-stands-now", &[("state", state.label(words).into())])))
                }
                form.form method="post" action={ (idea_path(shown.idea.topic_id)) "/state" } {
                    (form::hidden("from", state.as_str()))
                    (form::Choice {
                        name: "state",
                        label: words.t("ideas-judge-state"),
                        options: nexts.iter().map(|next| (next.as_str().to_owned(), next.label(words))).collect(),
                        chosen: typed.state.clone(),
                        hint: None,
                        fault: typed.faults.text("state", &words),
                    }.render())
                    (form::Area {
                        name: "reason",
                        label: words.t("ideas-judge-reason"),
                        value: typed.reason.clone(),
                        rows: 4,
                        hint: Some(words.with("ideas-judge-reason-hint", &[("max", REASON_CHARS_MAX.into())])),
                        fault: typed.faults.text("reason", &words),
                        required: false,
                        draft_slot: None,
                    }.render())
                    div.actions { (form::button(words.t("ideas-judge-send"))) }
                }
            }
        }
    }
}

fn comments(visit: &Visit, shown: &Told<'_>) -> Markup {
    let words = visit.words;
    let path = topic_path(shown.idea.topic_id, &shown.place.slug);
    let all = shown.idea.post_count - 1;
    html! {
        section.section #comments {
            h2 { (words.t("ideas-comments-title")) }
            @if shown.comments.is_empty() { p.muted { (words.t("ideas-comments-none")) } }
            @if all > shown.comments.len() as i64 {
                p { a.more-link href=(path) { (words.with("ideas-comments-all", &[("count", all.into())])) } }
            }
            div.posts { @for one in &shown.comments { (comment(visit, one)) } }
        }
    }
}

fn comment(visit: &Visit, one: &CommentRow) -> Markup {
    let words = visit.words;
    let staff = Role::parse(&one.author_role).is_some_and(Role::is_staff);
    let office = staff.then(|| {
        one.author_department.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| words.t("boards-staff"))
    });
    html! {
        article.post.by-staff[staff].is-official[one.official] data-item {
            header.post-head {
                (ui::avatar(&one.author_name))
                div.post-who.tall-links {
                    (ui::person(&one.author_handle, &one.author_name, office.as_deref()))
                    p.meta { a href=(post_path(one.id)) rel="nofollow" { (ui::time(words, one.created_at, visit.now, visit.zone)) } }
                }
            }
            (crate::boards::sensitive(visit, one.sensitive, html! { div.post-body.prose dir="auto" { (PreEscaped(&one.body_html)) } }))
        }
    }
}

/// For its author: the way to take it back, or to bring it back.
fn withdrawing(visit: &Visit, idea: &IdeaRow) -> Markup {
    let words = visit.words;
    let back = idea.state() == State::Withdrawn;
    let body = html! {
        p { (words.t(if back { "ideas-bring-back-text" } else { "ideas-withdraw-text" })) }
        form.form method="post" action={ (idea_path(idea.topic_id)) "/withdrawal" } {
            @if !back {
                (form::Area {
                    name: "reason",
                    label: words.t("ideas-withdraw-reason"),
                    rows: 3,
                    ..form::Area::default()
                }.render())
            }
            div.actions {
                @if back { (form::button_named("withdraw", "back", words.t("ideas-bring-back"), "quiet")) }
                @else { (form::button_named("withdraw", "yes", words.t("ideas-withdraw"), "danger")) }
            }
        }
    };
    let title = words.t(if back { "ideas-bring-back" } else { "ideas-withdraw" });
    html! { @if actions::may_withdraw(&visit.viewer, idea) { div.section #withdraw { (ui::details(title, body)) } } }
}
