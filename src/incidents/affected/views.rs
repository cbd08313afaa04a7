//! The page of "me too", and what hangs on an incident as its room shows it.

use super::queries::TopicRow;
use crate::boards::topic_path;
use crate::cases::case_path;
use crate::ids::CaseId;
use crate::incidents::incident::Texts;
use crate::incidents::queries::{IncidentRow, UpdateRow};
use crate::incidents::statuspage::incident_path;
use crate::ui::{self, Tone, form};
use crate::web::{Faults, Staff, Visit};
use crate::words::Lang;
use maud::{Markup, html};

/// A text as a reader of that language is shown it; one in another language says so to screen readers and browsers.
pub fn title_in(texts: &Texts, lang: Lang, original: Lang) -> Markup {
    let (is_in, text) = texts.read(lang, original);
    html! { span lang=(is_in.code()) dir=(is_in.dir()) { (text) } }
}

/// What the page of "me too" shows.
pub struct MeTooPage<'a> {
    pub incident: &'a IncidentRow,
    /// What was said last.
    pub said: &'a UpdateRow,
    /// The reader's own case of it.
    pub own: Option<CaseId>,
    pub typed: &'a str,
    pub faults: &'a Faults,
}

/// The page: what it is, and what somebody can do whom it touches.
pub fn me_too(visit: &Visit, shown: &MeTooPage<'_>) -> Markup {
    let (words, incident, said) = (visit.words, shown.incident, shown.said);
    let (lang, text) = said.body.read(words.lang, said.lang);
    html! {
        header.page-head {
            p.meta { (ui::badge(tone(incident), incident.state.label(words))) }
            h1 { (title_in(&incident.title, words.lang, incident.lang)) }
        }
        (ui::card(html! {
            p.meta { (ui::time(words, said.published_at, visit.now, visit.zone)) }
            @for line in text.lines().filter(|line| !line.is_empty()) { p lang=(lang.code()) dir=(lang.dir()) { (line) } }
            p { a href=(incident_path(incident.id)) { (words.t("affected-page")) } }
        }))
        (act(visit, shown))
    }
}

fn act(visit: &Visit, shown: &MeTooPage<'_>) -> Markup {
    let (words, incident) = (visit.words, shown.incident);
    let new = format!("/new?incident={}", incident.id);
    html! {
        section.section {
            h2 { (words.t("affected-me-too")) }
            @if let Some(case) = shown.own {
                p { (words.t("affected-own")) " " a href=(case_path(case)) { (words.t("affected-own-open")) } }
            } @else if incident.state.is_over() {
                p { (words.t("affected-over")) }
                p { a.button href="/new?kind=complaint" { (words.t("affected-over-write")) } }
            } @else if visit.viewer.actor().is_none() {
                p { (words.t("affected-visitor")) }
                div.actions {
                    a.button href=(new) rel="nofollow" { (words.t("affected-write")) }
                    a.button.quiet href={ "/sign-in?next=" (incident_path(incident.id)) "/affected" } rel="nofollow" { (words.t("affected-sign-in")) }
                }
            } @else {
                (form(visit, shown))
            }
            @if !incident.state.is_over() {
                p { a href={ "/status/subscribe?incident=" (incident.id) } rel="nofollow" { (words.t("affected-follow")) } }
            }
        }
    }
}

fn form(visit: &Visit, shown: &MeTooPage<'_>) -> Markup {
    let words = visit.words;
    html! {
        form.form method="post" action={ (incident_path(shown.incident.id)) "/affected" } {
            (form::faults_summary(words, &shown.faults.all(&words)))
            p { (words.t("affected-form")) }
            (form::Area {
                name: "body",
                label: words.t("affected-form-body"),
                value: shown.typed.to_owned(),
                rows: 4,
                hint: Some(words.t("affected-form-body-hint")),
                fault: shown.faults.text("body", &words),
                required: false,
                draft_slot: None,
            }.render())
            div.actions { (form::button(words.t("affected-form-send"))) }
        }
    }
}

const fn tone(incident: &IncidentRow) -> Tone {
    if incident.state.is_over() { Tone::Good } else { Tone::Warn }
}

/// What hangs on an incident: how many cases, the topics with the ways to tie one and to take one off.
pub fn panel(staff: &Staff, incident: &IncidentRow, topics: &[TopicRow], (open, all): (i64, i64)) -> Markup {
    let words = staff.words;
    let action = format!("/desk/incidents/{}/topics", incident.id);
    html! {
        section.section #affected {
            h2 { (words.t("affected-panel")) }
            @if incident.drill {
                p.muted { (words.t("affected-panel-drill")) }
            } @else {
                p { (words.with("affected-panel-cases", &[("count", all.into()), ("open", open.into())])) }
                @if topics.is_empty() { p.muted { (words.t("affected-panel-none")) } }
                ul.plain {
                    @for topic in topics {
                        li {
                            a href=(topic_path(topic.id, &topic.slug)) dir="auto" { (topic.title) } " "
                            @if topic.answered { (ui::badge(Tone::Accent, words.t("boards-answered"))) }
                            form.inline method="post" action=(action) {
                                (form::hidden("topic", topic.id.0))
                                (form::button_named("tie", "no", words.t("affected-untie"), "quiet small"))
                            }
                        }
                    }
                }
                form.form method="post" action=(action) {
                    (form::Text {
                        name: "topic",
                        label: words.t("affected-tie-topic"),
                        hint: Some(words.t("affected-tie-topic-hint")),
                        required: true,
                        ..form::Text::default()
                    }.render())
                    (form::button_named("tie", "yes", words.t("affected-tie"), "secondary"))
                }
            }
        }
    }
}
