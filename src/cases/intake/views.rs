//! The form of `/new`, and the step that shows what is similar.

use super::{NewForm, NewText};
use crate::boards::similar::Similar;
use crate::boards::{BoardRow, Kind, TITLE_CHARS_MAX, topic_path};
use crate::policy::Viewer;
use crate::ui::{self, Tone, form, icon};
use crate::web::{Faults, Visit};
use crate::words::Words;
use maud::{Markup, html};

/// The form, with what was typed and what is wrong with it.
pub fn form(visit: &Visit, typed: &NewForm, choices: &[BoardRow], faults: &Faults) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.with("cases-new-heading", &[("brand", visit.brand.name.as_str().into())])) }
            p.lede { (words.t("cases-new-lede")) }
        }
        @if choices.is_empty() { (ui::empty(words.t("cases-new-no-board"), words.t("cases-new-no-board-text"), None)) } @else {
            (identity(visit))
            form.form method="post" action="/new" {
                (form::faults_summary(words, &faults.all(&words)))
                (kinds(words, typed, faults))
                (form::Choice {
                    name: "board",
                    label: words.t("cases-new-board"),
                    options: board_options(choices),
                    chosen: typed.board.clone(),
                    hint: None,
                    fault: faults.text("board", &words),
                }.render())
                (title(words, typed, faults))
                (form::Area {
                    name: "body",
                    label: words.t("cases-new-body"),
                    value: typed.body.clone(),
                    rows: 10,
                    hint: Some(words.t("cases-new-body-hint")),
                    fault: faults.text("body", &words),
                    required: true,
                    draft_slot: Some("new".into()),
                }.render())
                (form::Check {
                    name: "private",
                    label: words.t("cases-new-private"),
                    checked: typed.is_private(),
                    hint: Some(words.t("cases-new-private-hint")),
                }.render())
                (form::hidden("once", &typed.once))
                div.actions {
                    (form::button(words.t("cases-new-send")))
                    @if visit.viewer.actor().is_some() {
                        button.button.quiet type="submit" formaction="/drafts/new" formnovalidate { (words.t("cases-new-draft")) }
                    }
                }
            }
        }
    }
}

/// What a writer who may not publish yet should know before writing.
fn identity(visit: &Visit) -> Markup {
    let words = visit.words;
    match &visit.viewer {
        Viewer::Visitor => ui::notice(Tone::Neutral, words.t("cases-new-visitor")),
        Viewer::Account(actor) if !actor.confirmed => ui::notice(Tone::Warn, words.t("cases-new-unconfirmed")),
        Viewer::Account(_) => html! {},
    }
}

fn kinds(words: Words, typed: &NewForm, faults: &Faults) -> Markup {
    let fault = faults.text("kind", &words);
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

fn title(words: Words, typed: &NewForm, faults: &Faults) -> Markup {
    form::Text {
        name: "title",
        label: words.t("cases-new-subject"),
        value: typed.title.clone(),
        hint: Some(words.t("cases-new-subject-hint")),
        fault: faults.text("title", &words),
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

/// The step before sending: topics like it, and the text carried along.
pub fn similar(visit: &Visit, typed: &NewForm, text: &NewText, found: &[Similar]) -> Markup {
    let words = visit.words;
    html! {
        header.page-head {
            h1 { (words.t("cases-similar-title")) }
            p.lede { (words.t("cases-similar-lede")) }
        }
        ol.topics {
            @for topic in found {
                li.topic data-item {
                    div.topic-main {
                        h3.topic-title { a href=(topic_path(topic.id, &topic.slug)) dir="auto" { (topic.title) } }
                        p.meta {
                            (ui::badge(Tone::Neutral, topic.kind.label(&words)))
                            @if topic.solved { " " (ui::badge(Tone::Good, words.t("cases-similar-solved"))) }
                        }
                    }
                }
            }
        }
        section.section {
            h2 { (words.t("cases-similar-yours")) }
            (ui::card(html! {
                h3 dir="auto" { (text.title) }
                p dir="auto" { (ui::markdown::excerpt(&text.body, 400)) }
            }))
            form.form method="post" action="/new" {
                @for (name, value) in [("board", &typed.board), ("kind", &typed.kind), ("title", &typed.title), ("body", &typed.body),
                    ("private", &typed.private), ("once", &typed.once)] {
                    (form::hidden(name, value))
                }
                div.actions {
                    (form::button_named("step", "post", words.t("cases-similar-post"), ""))
                    (form::button_named("step", "edit", words.t("cases-similar-edit"), "quiet"))
                }
            }
        }
    }
}
