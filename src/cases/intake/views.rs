//! The form of `/new`, and the step that shows what is similar.

use super::follow::Found;
use super::offer::Offer;
use super::{FormFaults, NewForm, NewText, case_views, known};
use crate::accounts::NAME_CHARS_MAX;
use crate::accounts::trap;
use crate::boards::{BoardRow, Kind, TITLE_CHARS_MAX, topic_path};
use crate::cases::{case_path, views};
use crate::policy::Viewer;
use crate::ui::{self, Tone, form, icon};
use crate::web::Visit;
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// The form, with what was typed and what is wrong with it.
pub fn form(visit: &Visit, typed: &NewForm, offer: &Offer, faults: &FormFaults) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.with("cases-new-heading", &[("brand", visit.brand.name.as_str().into())])) }
            p.lede { (words.t("cases-new-lede")) }
        }
        @if offer.boards.is_empty() { (ui::empty(words.t("cases-new-no-board"), words.t("cases-new-no-board-text"), None)) } @else {
            (identity(visit))
            (known::notice(visit, typed))
            form.form method="post" action="/new" {
                // A line sent with the Enter key presses the first button: that must not be the one that only shows questions.
                @if offer.asks_by_category() {
                    button.sr type="submit" tabindex="-1" aria-hidden="true" { (words.t("cases-new-send")) }
                }
                (form::faults_summary(words, &faults.all(offer, words)))
                (known::choice(visit, typed))
                (kinds(words, typed, faults))
                (form::Choice {
                    name: "board",
                    label: words.t("cases-new-board"),
                    options: board_options(&offer.boards),
                    chosen: board(visit, typed, offer),
                    hint: None,
                    fault: faults.text("board", words),
                }.render())
                (title(words, typed, faults))
                (form::Area {
                    name: "body",
                    label: words.t("cases-new-body"),
                    value: typed.body.clone(),
                    rows: 10,
                    hint: Some(words.t("cases-new-body-hint")),
                    fault: faults.text("body", words),
                    required: true,
                    draft_slot: Some("new".into()),
                }.render())
                (written_in(words, typed, faults))
                (form::Check {
                    name: "private",
                    label: words.t("cases-new-private"),
                    checked: typed.is_private(),
                    hint: Some(words.t("cases-new-private-hint")),
                }.render())
                (case_views::questions(words, typed, offer, faults))
                @if visit.viewer.actor().is_none() {
                    (sender(words, typed, faults))
                    (trap::fields(words, typed.more.get(trap::SHOWN).map_or("", String::as_str)))
                }
                (form::hidden("once", &typed.once))
                div.actions {
                    (form::button(words.t("cases-new-send")))
                    @if visit.viewer.actor().is_some() {
                        button.button.quiet type="submit" formaction="/drafts/new" formnovalidate { (words.t("cases-new-draft")) }
                        button.button.quiet type="submit" formaction="/drafts/new" formnovalidate name="attach" value="1" {
                            (icon("clip")) (words.t("boards-add-file"))
                        }
                    }
                }
            }
        }
    }
}

/// The board that is chosen; at first one in the reader's language, where there is one.
fn board(visit: &Visit, typed: &NewForm, offer: &Offer) -> String {
    let spoken = visit.words.lang.code();
    let own = || offer.boards.iter().find(|board| board.lang.as_deref() == Some(spoken));
    if typed.board.is_empty() { own().map(|board| board.slug.clone()).unwrap_or_default() } else { typed.board.clone() }
}

/// The language of the text, for who knows better than the letters tell.
fn written_in(words: Words, typed: &NewForm, faults: &FormFaults) -> Markup {
    let langs = Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.name().to_owned()));
    form::Choice {
        name: "written_in",
        label: words.t("intake-lang"),
        options: std::iter::once((String::new(), words.t("intake-lang-guess"))).chain(langs).collect(),
        chosen: typed.written_in.clone(),
        hint: Some(words.t("intake-lang-hint")),
        fault: faults.text("written_in", words),
    }
    .render()
}

/// The address and the name that a visitor may leave instead of joining.
pub fn sender(words: Words, typed: &NewForm, faults: &FormFaults) -> Markup {
    html! {
        fieldset.field.field-group {
            legend { (words.t("intake-sender")) }
            p.hint { (words.t("intake-sender-hint")) }
            (form::Text {
                name: "email",
                label: words.t("intake-sender-email"),
                value: typed.email.clone(),
                kind: "email",
                hint: Some(words.t("intake-sender-email-hint")),
                fault: faults.text("email", words),
                autocomplete: Some("email"),
                ..form::Text::default()
            }.render())
            (form::Text {
                name: "name",
                label: words.t("intake-sender-name"),
                value: typed.name.clone(),
                hint: Some(words.t("intake-sender-name-hint")),
                fault: faults.text("name", words),
                autocomplete: Some("nickname"),
                dir_auto: true,
                max: Some(NAME_CHARS_MAX),
                ..form::Text::default()
            }.render())
        }
    }
}

/// What a writer who may not publish yet should know before writing.
pub fn identity(visit: &Visit) -> Markup {
    let words = visit.words;
    match &visit.viewer {
        Viewer::Visitor => ui::notice(Tone::Neutral, words.t("intake-visitor")),
        Viewer::Account(actor) if !actor.confirmed => ui::notice(Tone::Warn, words.t("cases-new-unconfirmed")),
        Viewer::Account(_) => html! {},
    }
}

fn kinds(words: Words, typed: &NewForm, faults: &FormFaults) -> Markup {
    let fault = faults.text("kind", words);
    let chosen = typed.chosen_kind();
    html! {
        fieldset.field.has-fault[fault.is_some()] #field-kind tabindex=[fault.is_some().then_some("-1")]
            aria-describedby=[fault.is_some().then_some("field-kind-fault")] {
            legend { (words.t("cases-new-kind")) }
            @if let Some(fault) = &fault { p.fault #field-kind-fault { (icon("alert")) (fault) } }
            div.cards-choice {
                @for kind in Kind::ALL {
                    label.card-choice {
                        input type="radio" name="kind" value=(kind.as_str()) checked[chosen == Some(kind)] required;
                        span.card-choice-icon { (icon(kind_icon(kind))) }
                        b { (kind.label(&words)) }
                        span { (kind_hint(words, kind)) }
                    }
                }
            }
        }
    }
}

fn title(words: Words, typed: &NewForm, faults: &FormFaults) -> Markup {
    form::Text {
        name: "title",
        label: words.t("cases-new-subject"),
        value: typed.title.clone(),
        hint: Some(words.t("cases-new-subject-hint")),
        fault: faults.text("title", words),
        autocomplete: Some("off"),
        required: true,
        dir_auto: true,
        max: Some(TITLE_CHARS_MAX),
        ..form::Text::default()
    }
    .render()
}

const fn kind_icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Complaint => "alert",
        Kind::Question => "question",
        Kind::Idea => "idea",
        Kind::Praise => "heart",
        Kind::Talk => "chat",
    }
}

fn kind_hint(words: Words, kind: Kind) -> String {
    match kind {
        Kind::Complaint => words.t("cases-kind-complaint-hint"),
        Kind::Question => words.t("cases-kind-question-hint"),
        Kind::Idea => words.t("cases-kind-idea-hint"),
        Kind::Praise => words.t("cases-kind-praise-hint"),
        Kind::Talk => words.t("cases-kind-talk-hint"),
    }
}

/// Boards as options of a list.
pub fn board_options(choices: &[BoardRow]) -> Vec<(String, String)> {
    choices.iter().map(|board| (board.slug.clone(), board.name.clone())).collect()
}

/// The step before sending: topics like it, what is being worked on already, and the text carried along.
pub fn similar(visit: &Visit, typed: &NewForm, text: &NewText, found: &[Found]) -> Markup {
    let words = visit.words;
    let worked_on = found.iter().any(|found| found.case.is_some());
    html! {
        header.page-head {
            h1 { (words.t("cases-similar-title")) }
            p.lede { (words.t(if found.is_empty() { "affected-question-text" } else { "cases-similar-lede" })) }
            @if worked_on { p { (words.t("intake-similar-follow")) } }
        }
        @if !found.is_empty() { ol.topics { @for found in found { (similar_topic(visit, found)) } } }
        section.section {
            h2 { (words.t("cases-similar-yours")) }
            (ui::card(html! {
                h3 dir="auto" { (text.title) }
                p dir="auto" { (ui::markdown::excerpt(&text.body, 400)) }
            }))
            form.form method="post" action="/new" {
                @for (name, value) in typed.typed().filter(|(name, _)| *name != "incident") { (form::hidden(name, value)) }
                (known::question(visit, text))
                div.actions {
                    (form::button_named("step", "post", words.t("cases-similar-post"), ""))
                    (form::button_named("step", "edit", words.t("cases-similar-edit"), "quiet"))
                }
            }
        }
    }
}

/// A topic like it; while its case is being worked on, with the way to follow that.
fn similar_topic(visit: &Visit, found: &Found) -> Markup {
    let words = visit.words;
    let topic = &found.topic;
    html! {
        li.topic data-item {
            div.topic-main {
                h3.topic-title { a href=(topic_path(topic.id, &topic.slug)) dir="auto" { (topic.title) } }
                p.meta {
                    (ui::badge(Tone::Neutral, topic.kind.label(&words)))
                    @if topic.solved { " " (ui::badge(Tone::Good, words.t("cases-similar-solved"))) }
                    @if let Some(case) = &found.case {
                        " " (ui::badge(views::tone(case.state), views::state_label_for_staff(words, case.state)))
                        " " (words.with("intake-people", &[("count", case.people.into())]))
                    }
                }
                @if let Some(case) = &found.case {
                    @let follow = format!("{}/follow", case_path(case.id));
                    @if visit.viewer.id_or_zero() == case.customer_id {
                        p { a href=(case_path(case.id)) { (words.t("intake-similar-mine")) } }
                    } @else if case.followed {
                        p.muted { (words.t("intake-followed")) }
                    } @else if visit.viewer.actor().is_some() {
                        form method="post" action=(follow) { (form::button_named("follow", "yes", words.t("intake-follow"), "small quiet")) }
                    } @else {
                        p { a.button.small.quiet href=(follow) { (words.t("intake-follow")) } }
                    }
                }
            }
        }
    }
}
