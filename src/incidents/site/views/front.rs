//! The first page: one sentence on how things are, what is going on, every component, what is planned, and what was.

use super::parts::{self, Tone};
use super::{Look, Page, Section};
use crate::incidents::incident::{Health, Indicator, Kind, State};
use crate::incidents::snapshot::{Component, Group, Incident, Snapshot};
use crate::ui::icon;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use maud::{Markup, html};

/// Updates of one incident that stand here; the others are on its page.
const UPDATES_MAX: usize = 4;
/// Days of the past that are told.
const DAYS: i64 = 14;

/// The page.
pub fn page(look: &Look<'_>, snapshot: &Snapshot) -> Page {
    let (tone, sentence) = overall(look, snapshot);
    let body = html! {
        header class={ "overall " (tone.class()) } {
            span.sign aria-hidden="true" { (icon(tone.icon())) }
            h1 { (sentence) }
            p.as-of { (look.words.t("status-as-of")) " " (look.time(look.as_of)) }
        }
        @for incident in snapshot.active() { (active(look, snapshot, incident)) }
        (components(look, snapshot))
        (planned(look, snapshot))
        (past(look, snapshot))
    };
    Page {
        path: String::new(),
        title: look.words.t("status-title"),
        name: "incidents::status",
        section: Section::Now,
        live: true,
        description: sentence,
        body,
    }
}

/// How things are, in a colour and in one sentence.
pub fn overall(look: &Look<'_>, snapshot: &Snapshot) -> (Tone, String) {
    let words = look.words;
    match snapshot.indicator() {
        Indicator::None if snapshot.active().next().is_some() => (Tone::Minor, words.t("status-overall-news")),
        Indicator::None => (Tone::Good, words.t("status-overall-good")),
        Indicator::Maintenance => (Tone::Work, words.t("status-overall-work")),
        Indicator::Minor => (Tone::Minor, words.t("status-overall-minor")),
        Indicator::Major => (Tone::Major, words.t("status-overall-major")),
        Indicator::Critical => (Tone::Critical, words.t("status-overall-critical")),
    }
}

/// Something that goes on, with its newest updates.
fn active(look: &Look<'_>, snapshot: &Snapshot, incident: &Incident) -> Markup {
    let words = look.words;
    let tone = Tone::of_incident(incident.state, incident.impact);
    let touched = parts::touched(look, snapshot, incident);
    let path = format!("/incidents/{}", incident.id);
    html! {
        section class={ "going " (tone.class()) } aria-labelledby={ "i" (incident.id.0) } {
            h2 #{ "i" (incident.id.0) } { a href=(look.here(&path)) { (parts::line(look, &incident.title, incident.lang)) } }
            p.facts {
                span class={ "state " (tone.class()) } { (icon(tone.icon())) (incident.state.label(words)) }
                @if incident.kind == Kind::Maintenance { (window(look, incident)) }
                @else { span { (words.t("status-since")) " " (look.time(incident.started_at)) } }
                @if !touched.is_empty() { span dir="auto" { (words.with("status-touches", &[("names", touched.join(", ").into())])) } }
            }
            @for (at, update) in incident.updates.iter().take(UPDATES_MAX).enumerate() { (parts::update(look, update, at == 0)) }
            p.onward {
                a href=(look.here(&path)) {
                    @if incident.updates.len() > UPDATES_MAX {
                        (words.with("status-all-updates", &[("count", incident.updates.len().into())]))
                    } @else { (words.t("status-whole-story")) }
                }
                @if incident.kind == Kind::Incident {
                    a href=(look.site(&format!("/status/incidents/{}/affected", incident.id))) { (words.t("status-me-too")) }
                }
            }
        }
    }
}

/// From when to when work is planned.
pub fn window(look: &Look<'_>, incident: &Incident) -> Markup {
    html! {
        @if let Some(from) = incident.scheduled_for {
            span.window {
                (look.time(from))
                @if let Some(until) = incident.scheduled_until { " – " (look.time(until)) }
            }
        }
    }
}

/// Every component, by group.
fn components(look: &Look<'_>, snapshot: &Snapshot) -> Markup {
    let words = look.words;
    let shown = |component: &&Component| !component.only_if_degraded || component.health != Health::Operational;
    let of = |group: Option<&Group>| -> Vec<&Component> {
        let id = group.map(|group| group.id);
        snapshot.components.iter().filter(|component| component.group == id).filter(shown).collect()
    };
    let known = |component: &&Component| snapshot.groups.iter().any(|group| Some(group.id) == component.group);
    // A component whose group was put away stands on its own.
    let single: Vec<&Component> = snapshot.components.iter().filter(|it| !known(it)).filter(shown).collect();
    html! {
        @if !snapshot.components.is_empty() {
            section.part aria-labelledby="components" {
                h2 #components { (words.t("status-components")) }
                @if !single.is_empty() { ul.components { @for component in single { (row(look, component)) } } }
                @for group in &snapshot.groups {
                    @let inside = of(Some(group));
                    @if !inside.is_empty() {
                        h3.group { (parts::line(look, &group.name, look.brand.lang)) }
                        ul.components { @for component in inside { (row(look, component)) } }
                    }
                }
                p.formula { (words.t("status-formula")) " " a href=(look.here("/uptime")) { (words.t("status-formula-more")) } }
            }
        }
    }
}

fn row(look: &Look<'_>, component: &Component) -> Markup {
    html! {
        li {
            p.component {
                strong { (parts::line(look, &component.name, look.brand.lang)) }
                (parts::health(look, component.health))
            }
            @if !component.description.is_empty() { p.about { (parts::line(look, &component.description, look.brand.lang)) } }
            @if component.showcase && !component.days.is_empty() { (strip(look, component)) }
        }
    }
}

/// The bars of a component with what stands under them.
pub fn strip(look: &Look<'_>, component: &Component) -> Markup {
    let words = look.words;
    html! {
        div.strip {
            (parts::bars(look, component))
            p aria-hidden="true" {
                span { (words.with("status-days-ago", &[("count", component.days.len().into())])) }
                @if let Some(share) = component.uptime { span.share { (words.with("status-share", &[("share", parts::percent(words.lang, share).into())])) } }
                span { (words.t("status-today")) }
            }
        }
    }
}

/// Maintenance to come.
fn planned(look: &Look<'_>, snapshot: &Snapshot) -> Markup {
    let words = look.words;
    let upcoming = snapshot.upcoming();
    html! {
        section.part aria-labelledby="planned" {
            h2 #planned { (words.t("status-planned")) }
            @if upcoming.is_empty() { p.quiet { (words.t("status-planned-none")) } }
            @else {
                ul.list {
                    @for incident in upcoming {
                        @let touched = parts::touched(look, snapshot, incident);
                        li {
                            h3 { a href=(look.here(&format!("/incidents/{}", incident.id))) { (parts::line(look, &incident.title, incident.lang)) } }
                            p.facts {
                                span class={ "state " (Tone::Work.class()) } { (icon("gear")) (window(look, incident)) }
                                @if !touched.is_empty() { span dir="auto" { (words.with("status-touches", &[("names", touched.join(", ").into())])) } }
                            }
                            @if let Some(update) = incident.updates.first() { (parts::prose(look, &update.body, update.lang)) }
                        }
                    }
                }
            }
        }
    }
}

/// What is told of the past: a day with what happened on it, or days on which nothing did.
enum Stretch<'s> {
    Day(NaiveDate, Vec<&'s Incident>),
    Quiet(NaiveDate, NaiveDate),
}

/// The last days, newest first; quiet neighbours together.
fn stretches<'s>(look: &Look<'_>, snapshot: &'s Snapshot) -> Vec<Stretch<'s>> {
    let zone = look.brand.zone;
    let today = look.as_of.with_timezone(&zone).date_naive();
    let mut told = Vec::new();
    for ago in 0..DAYS {
        let day = today - TimeDelta::days(ago);
        let of_day = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
        let over = snapshot.incidents.iter().filter(|it| it.state.is_over());
        let here: Vec<&Incident> = over.filter(|it| of_day(it.started_at) == day).collect();
        // What goes on stands above; and a day in the middle of something was not quiet.
        let busy = snapshot.incidents.iter().filter(|it| it.state != State::Scheduled).any(|it| {
            of_day(it.started_at) <= day && day <= it.resolved_at.filter(|_| it.state.is_over()).map_or(today, of_day)
        });
        match (here.is_empty(), told.last_mut()) {
            (false, _) => told.push(Stretch::Day(day, here)),
            (true, _) if busy => {}
            (true, Some(Stretch::Quiet(_, from))) if *from == day + TimeDelta::days(1) => *from = day,
            (true, _) => told.push(Stretch::Quiet(day, day)),
        }
    }
    told
}

/// The past two weeks.
fn past(look: &Look<'_>, snapshot: &Snapshot) -> Markup {
    let words = look.words;
    html! {
        section.part aria-labelledby="past" {
            h2 #past { (words.t("status-past")) }
            @for stretch in stretches(look, snapshot) {
                @match stretch {
                    Stretch::Day(day, incidents) => {
                        p.day { (parts::date(look, day)) }
                        ul.list { @for incident in incidents { li { (super::history::summary(look, snapshot, incident)) } } }
                    }
                    Stretch::Quiet(last, first) => p.quiet {
                        @if first == last { (words.with("status-quiet-day", &[("date", parts::date(look, first).into())])) }
                        @else {
                            (words.with("status-quiet-days", &[("from", parts::date(look, first).into()), ("to", parts::date(look, last).into())]))
                        }
                    },
                }
            }
            p.onward { a href=(look.here("/history")) { (words.t("status-older")) } }
        }
    }
}
