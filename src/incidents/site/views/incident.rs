//! One incident, whole: every update with its promise, its corrections and its proof, and where people talk about it.

use super::parts::{self, Tone};
use super::{Look, Page, Section};
use crate::boards::topic_path;
use crate::incidents::incident::Kind;
use crate::incidents::snapshot::{Consultation, Incident, Snapshot};
use crate::ui::icon;
use maud::{Markup, html};

/// The page.
pub fn page(look: &Look<'_>, snapshot: &Snapshot, incident: &Incident) -> Page {
    let words = look.words;
    let title = parts::name(look, &incident.title, incident.lang);
    let body = html! {
        header.head {
            p.crumb { a href=(look.here("")) { (words.t("status-title")) } }
            h1 { (parts::line(look, &incident.title, incident.lang)) }
            p.as-of { (words.t("status-as-of")) " " (look.time(look.as_of)) }
        }
        (facts(look, snapshot, incident))
        (acts(look, incident))
        @if !incident.consultations.is_empty() { (consultations(look, incident)) }
        section.part aria-labelledby="updates" {
            h2 #updates { (words.t("status-updates")) }
            @if incident.backdated { p.quiet { (words.t("status-backdated")) } }
            @for (at, update) in incident.updates.iter().enumerate() { (parts::update(look, update, at == 0)) }
        }
        @if !incident.topics.is_empty() { (topics(look, incident)) }
    };
    let description = incident.updates.first().map(|update| {
        let text = parts::name(look, &update.body, update.lang);
        text.chars().take(200).collect::<String>()
    });
    Page {
        path: format!("/incidents/{}", incident.id),
        title,
        name: "incidents::incident",
        section: Section::Elsewhere,
        live: !incident.state.is_over(),
        description: description.unwrap_or_default(),
        body,
    }
}

fn facts(look: &Look<'_>, snapshot: &Snapshot, incident: &Incident) -> Markup {
    let words = look.words;
    let tone = Tone::of_incident(incident.state, incident.impact);
    let over = incident.resolved_at.filter(|_| incident.state.is_over());
    let touched: Vec<_> = incident.components.iter().filter_map(|id| snapshot.component(*id)).collect();
    html! {
        dl class={ "sheet " (tone.class()) } {
            div { dt { (words.t("status-state")) } dd { span class={ "state " (tone.class()) } { (icon(tone.icon())) (incident.state.label(words)) } } }
            @if incident.kind == Kind::Incident { div { dt { (words.t("status-impact")) } dd { (incident.impact.label(words)) } } }
            @if incident.scheduled_for.is_some() {
                div { dt { (words.t("status-window")) } dd { (super::front::window(look, incident)) } }
            } @else {
                div { dt { (words.t("status-began")) } dd { (look.time(incident.started_at)) } }
            }
            @if let Some(end) = over {
                div { dt { (words.t("status-ended")) } dd { (look.time(end)) } }
                div { dt { (words.t("status-took")) } dd { (parts::lasted(look, (end - incident.started_at).num_seconds())) } }
            }
            @if !touched.is_empty() {
                div.broad {
                    dt { (words.t("status-affected")) }
                    dd {
                        ul.changes {
                            @for component in touched {
                                li {
                                    (parts::line(look, &component.name, look.brand.lang))
                                    @if over.is_none() { ": " (parts::health(look, component.health)) }
                                }
                            }
                        }
                    }
                }
            }
            @if incident.cases > 0 {
                div.broad { dt { (words.t("status-told-us")) } dd { (words.with("status-cases", &[("count", incident.cases.into())])) } }
            }
        }
    }
}

/// What a reader may do about it.
fn acts(look: &Look<'_>, incident: &Incident) -> Markup {
    let words = look.words;
    let path = format!("/status/incidents/{}", incident.id);
    html! {
        @if !incident.state.is_over() {
            p.acts {
                @if incident.kind == Kind::Incident {
                    a.button href=(look.site(&format!("{path}/affected"))) { (icon("people")) (words.t("status-me-too")) }
                }
                a.button.plain href=(look.site(&format!("/status/subscribe?incident={}", incident.id))) { (icon("bell")) (words.t("status-subscribe-this")) }
            }
        }
    }
}

/// Questions to the public: kept apart from what the brand reports.
fn consultations(look: &Look<'_>, incident: &Incident) -> Markup {
    let words = look.words;
    html! {
        section.part aria-labelledby="asked" {
            h2 #asked { (words.t("status-asked")) }
            ul.list { @for asked in &incident.consultations { li { (consultation(look, asked)) } } }
        }
    }
}

fn consultation(look: &Look<'_>, asked: &Consultation) -> Markup {
    let words = look.words;
    let href = look.site(&format!("/status/consultations/{}", asked.id));
    html! {
        h3 { a href=(href) { (parts::line(look, &asked.question, asked.lang)) } }
        @if asked.open {
            p.facts { span { (words.with("status-asked-until", &[("time", look.said(asked.closes_at).into())])) } }
            p.onward { a href=(href) { (words.t("status-asked-answer")) } }
        } @else if asked.outcome.is_empty() {
            p.facts { span { (words.t("status-asked-closed")) } }
        } @else {
            p.label { (words.t("status-asked-outcome")) }
            (parts::prose(look, &asked.outcome, asked.lang))
        }
    }
}

/// Where people talk about it.
fn topics(look: &Look<'_>, incident: &Incident) -> Markup {
    let words = look.words;
    html! {
        section.part aria-labelledby="topics" {
            h2 #topics { (words.t("status-topics")) }
            ul.list {
                @for topic in &incident.topics {
                    li {
                        a href=(look.site(&topic_path(topic.id, &topic.slug))) dir="auto" { (topic.title) }
                        @if topic.answered { " " span class={ "state " (Tone::Good.class()) } { (icon("check")) (words.t("status-answered")) } }
                    }
                }
            }
        }
    }
}
