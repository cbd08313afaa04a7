//! What a topic shows of the incidents that it is about, and how staff tie it to one.

use super::queries::{IncidentRow, TopicRow};
use crate::ui;
use crate::web::Visit;
use crate::words::Lang;
use maud::{Markup, html};

/// One line for each incident, and for staff the way to tie the topic to one that goes on.
pub fn strips(visit: &Visit, topic: &TopicRow, incidents: &[IncidentRow]) -> Markup {
    html! {
        @for one in incidents { (strip(visit, one)) }
        @if visit.viewer.is_staff() && topic.deleted_at.is_none() { (tie(visit, topic, incidents)) }
    }
}

/// "Part of the incident …": it is worked on, or it is over and the page says how.
fn strip(visit: &Visit, one: &IncidentRow) -> Markup {
    let words = &visit.words;
    let over = matches!(one.state.as_str(), "resolved" | "postmortem" | "completed");
    let (lang, title) = title(one, words.lang);
    html! {
        p.strip.solved[over].locked[!over] {
            (ui::icon(if over { "check" } else { "alert" }))
            span {
                (words.t("affected-part")) " "
                a href={ "/status/incidents/" (one.id) } lang=[lang] dir="auto" { (title) } ". "
                @if over { (words.t("affected-part-over")) } @else { (words.t("affected-part-open")) }
            }
        }
    }
}

/// The title in the reader's language, else in the one it was first written in, else whichever there is.
fn title(one: &IncidentRow, lang: Lang) -> (Option<&'static str>, &str) {
    let texts = [(Lang::En, &one.title_en), (Lang::He, &one.title_he), (Lang::Pl, &one.title_pl)];
    let of = |wanted: Lang| texts.iter().find(|(it, text)| *it == wanted && !text.is_empty());
    let found = of(lang).or_else(|| of(Lang::parse(&one.lang)?)).or_else(|| texts.iter().find(|it| !it.1.is_empty()));
    found.map_or((None, ""), |(lang, text)| (Some(lang.code()), text.as_str()))
}

/// One button for each incident that goes on and for each that the topic is about.
fn tie(visit: &Visit, topic: &TopicRow, incidents: &[IncidentRow]) -> Markup {
    let words = visit.words;
    let others = visit.standing().iter().filter(|it| !incidents.iter().any(|one| one.id == it.incident));
    let others: Vec<_> = if topic.is_public() { others.collect() } else { Vec::new() };
    if incidents.is_empty() && others.is_empty() {
        return html! {};
    }
    ui::details(
        words.t("affected-tie-summary"),
        html! {
            @for one in incidents { (button(topic, &one.id.to_string(), "no", &words.with("affected-untie-from", &[("incident", title(one, words.lang).1.into())]))) }
            @for one in others { (button(topic, &one.incident.to_string(), "yes", &words.with("affected-tie-to", &[("incident", one.title(words.lang).1.into())]))) }
        },
    )
}

fn button(topic: &TopicRow, incident: &str, wanted: &str, label: &str) -> Markup {
    html! {
        form.inline method="post" action={ "/desk/incidents/" (incident) "/topics" } {
            (ui::form::hidden("topic", topic.id.0))
            (ui::form::hidden("back", "topic"))
            (ui::form::button_named("tie", wanted, label, "quiet small"))
        }
    }
}
