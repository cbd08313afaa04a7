//! The form for an idea, and the step that shows ideas like it.

use super::views::{challenge_link, state_badge};
use super::writing::{IdeaForm, Offer};
use crate::accounts::trap;
use crate::boards::BoardRow;
use crate::cases::{IDEA_DRAFT, sender_fields, writer_note};
use crate::cocreation::idea_path;
use crate::cocreation::index::Found;
use crate::cocreation::votes::Glance;
use crate::ui::{self, Tone, form, query_value};
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// Characters of the field "for whom" that a browser takes.
const WHOM_CHARS_MAX: usize = 300;

/// The form as it stands.
pub struct Writing<'a> {
    pub form: &'a IdeaForm,
    pub offer: &'a Offer,
    pub faults: &'a Faults,
    pub title_max: usize,
}

/// The page with the form.
pub fn form(visit: &Visit, writing: &Writing<'_>) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("ideas-new")) }
            p.lede { (words.t("ideas-new-lede")) }
        }
        @if writing.offer.boards.is_empty() { (ui::empty(words.t("cases-new-no-board"), words.t("cases-new-no-board-text"), None)) }
        @else { (fields(visit, writing)) }
        p.meta { (words.t("ideas-new-else")) " " a href="/new?kind=complaint" { (words.t("ideas-new-else-link")) } }
    }
}

fn fields(visit: &Visit, writing: &Writing<'_>) -> Markup {
    let (words, typed) = (visit.words, writing.form);
    let member = visit.viewer.actor().is_some();
    let shown = typed.more.get(trap::SHOWN).map_or("", String::as_str);
    html! {
        (writer_note(visit))
        @if let Some(challenge) = &writing.offer.challenge {
            (ui::notice(Tone::Accent, html! { (words.t("ideas-for-challenge")) " " (challenge_link(words, challenge)) }))
        }
        form.form method="post" action="/ideas/new" data-draft-url=[member.then_some("/drafts/idea")] {
            (form::faults_summary(words, &writing.faults.all(&words)))
            (form::Text {
                name: "title",
                label: words.t("ideas-field-title"),
                value: typed.title.clone(),
                hint: Some(words.t("ideas-field-title-hint")),
                fault: writing.faults.text("title", &words),
                autocomplete: Some("off"),
                required: true,
                dir_auto: true,
                max: Some(writing.title_max),
                ..form::Text::default()
            }.render())
            (parts(words, writing))
            (place(visit, writing))
            (sender_fields(visit, &typed.email, &typed.name, shown, writing.faults))
            (form::hidden("once", &typed.once))
            div.actions {
                (form::button(words.t("ideas-new-next")))
                @if member {
                    button.button.quiet type="submit" formaction="/drafts/idea" formnovalidate { (words.t("cases-new-draft")) }
                    button.button.quiet type="submit" formaction="/drafts/idea" formnovalidate name="attach" value="1" {
                        (ui::icon("clip")) (words.t("boards-add-file"))
                    }
                }
            }
        }
    }
}

/// The three parts of the text.
fn parts(words: Words, writing: &Writing<'_>) -> Markup {
    let typed = writing.form;
    html! {
        (form::Area {
            name: "problem",
            label: words.t("ideas-field-problem"),
            value: typed.problem.clone(),
            rows: 4,
            hint: Some(words.t("ideas-field-problem-hint")),
            fault: writing.faults.text("problem", &words),
            required: true,
            draft_slot: Some(format!("{IDEA_DRAFT}-problem")),
        }.render())
        (form::Text {
            name: "whom",
            label: words.t("ideas-field-whom"),
            value: typed.whom.clone(),
            hint: Some(words.t("ideas-field-whom-hint")),
            autocomplete: Some("off"),
            dir_auto: true,
            max: Some(WHOM_CHARS_MAX),
            ..form::Text::default()
        }.render())
        (form::Area {
            name: "body",
            label: words.t("ideas-field-proposal"),
            value: typed.body.clone(),
            rows: 8,
            hint: Some(words.t("ideas-field-proposal-hint")),
            fault: writing.faults.text("body", &words),
            required: true,
            draft_slot: Some(IDEA_DRAFT.to_owned()),
        }.render())
    }
}

/// The board; of a challenge, its own.
fn place(visit: &Visit, writing: &Writing<'_>) -> Markup {
    let (words, boards) = (visit.words, &writing.offer.boards);
    html! {
        @if writing.offer.challenge.is_some() {
            (form::hidden("challenge", &writing.form.challenge))
        } @else {
            (form::Choice {
                name: "board",
                label: words.t("ideas-field-board"),
                options: boards.iter().map(|board| (board.slug.clone(), board.name.clone())).collect(),
                chosen: chosen(visit, &writing.form.board, boards),
                hint: None,
                fault: writing.faults.text("board", &words),
            }.render())
        }
    }
}

/// The board that is chosen; at first one in the reader's language, where there is one.
fn chosen(visit: &Visit, typed: &str, boards: &[BoardRow]) -> String {
    let own = || boards.iter().find(|board| board.lang.as_deref() == Some(visit.words.lang.code()));
    if typed.is_empty() { own().map(|board| board.slug.clone()).unwrap_or_default() } else { typed.to_owned() }
}

/// An idea like it, with what this reader may see and do.
pub struct Near {
    pub found: Found,
    pub glance: Option<Glance>,
    pub followed: bool,
}

/// The step before sending: ideas like it, and the text carried along.
pub fn similar(visit: &Visit, typed: &IdeaForm, near: &[Near]) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("ideas-similar-title")) }
            p.lede { (words.t("ideas-similar-lede")) }
            p { (words.t(if visit.viewer.actor().is_some() { "ideas-similar-kept" } else { "ideas-similar-tab" })) }
        }
        ol.topics role="list" { @for one in near { (neighbour(visit, one)) } }
        section.section {
            h2 { (words.t("ideas-similar-yours")) }
            (ui::card(html! {
                h3 dir="auto" { (typed.title) }
                p dir="auto" { (ui::markdown::excerpt(&typed.problem, 300)) }
                p dir="auto" { (ui::markdown::excerpt(&typed.body, 300)) }
            }))
            form.form method="post" action="/ideas/new" {
                @for (name, value) in typed.typed() { (form::hidden(name, value)) }
                div.actions {
                    (form::button_named("step", "post", words.t("ideas-similar-post"), ""))
                    (form::button_named("step", "edit", words.t("ideas-similar-edit"), "quiet"))
                }
            }
        }
    }
}

/// One idea like it. What is done with it opens beside this page, so that the text here stays.
fn neighbour(visit: &Visit, near: &Near) -> Markup {
    let words = visit.words;
    let (found, path) = (&near.found, idea_path(near.found.topic));
    let tally = near.glance.as_ref().and_then(|glance| glance.tally).map(crate::cocreation::votes::Tally::total);
    let comments = (found.post_count - 1).max(0);
    html! {
        li.topic data-item {
            div.topic-main {
                h3.topic-title { a href=(path) target="_blank" dir="auto" { (found.title) } }
                p.meta {
                    (state_badge(words, found.state))
                    @if comments > 0 { " " (words.with("ideas-comments", &[("count", comments.into())])) }
                }
                div.actions { (ways(visit, near, &path)) }
            }
            @if let Some(total) = tally {
                p.topic-count { b { (words.number(total)) } " " span { (words.with("ideas-votes-word", &[("count", total.into())])) } }
            }
        }
    }
}

/// Vote for it, follow it.
fn ways(visit: &Visit, near: &Near, path: &str) -> Markup {
    let words = visit.words;
    let open = near.glance.as_ref().is_some_and(|glance| glance.voting.open);
    let voted = near.glance.as_ref().is_some_and(|glance| glance.voted);
    html! {
        @if voted { span.badge.good { (words.t("ideas-voted")) } }
        @else if open && visit.viewer.actor().is_none() {
            a.button.small href={ "/sign-in?next=" (query_value(path)) } target="_blank" rel="nofollow" { (words.t("ideas-vote")) }
        } @else if open {
            form method="post" action={ (path) "/vote" } target="_blank" { (form::button_named("vote", "yes", words.t("ideas-vote"), "small")) }
        }
        @if near.followed { span.badge { (words.t("ideas-followed")) } }
        @else if visit.viewer.actor().is_some() {
            form method="post" action={ (path) "/follow" } target="_blank" { (form::button_named("follow", "yes", words.t("ideas-follow"), "small quiet")) }
        } @else {
            a.button.small.quiet href={ (path) "/follow" } target="_blank" rel="nofollow" { (words.t("ideas-follow")) }
        }
    }
}
