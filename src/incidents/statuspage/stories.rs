//! An incident told in HTML for the feeds: the newest update first, each with its time, its state and its text. Pure.

use super::SiteInfo;
use crate::incidents::snapshot::{Incident, Promise, Snapshot, Update};
use crate::words::{Lang, Words};
use chrono::{DateTime, Utc};
use maud::{Markup, html};

/// How many incidents and maintenances a feed tells.
const TOLD: usize = 50;

/// The incidents that a feed tells, newest first.
pub fn told(snapshot: &Snapshot) -> impl Iterator<Item = &Incident> {
    snapshot.incidents.iter().take(TOLD)
}

/// When something about it last changed for a reader of the feed.
pub fn changed_at(incident: &Incident) -> DateTime<Utc> {
    let times = incident.updates.iter().flat_map(|update| {
        update.revisions.iter().map(|old| old.replaced_at).chain(std::iter::once(update.published_at))
    });
    times.max().unwrap_or(incident.updated_at)
}

/// When the first of its updates was before the public.
pub fn published_at(incident: &Incident) -> DateTime<Utc> {
    incident.updates.iter().map(|update| update.shown_at).min().unwrap_or(incident.started_at)
}

/// The whole story of an incident.
pub fn html(incident: &Incident, site: &SiteInfo, lang: Lang) -> String {
    let words = Words::of(lang);
    let told = html! {
        @if let (Some(from), Some(until)) = (incident.scheduled_for, incident.scheduled_until) {
            p {
                strong { (words.with("statusfeeds-planned", &[("from", when(from, site, words).into()), ("until", when(until, site, words).into())])) }
            }
        }
        @for update in &incident.updates { (one(update, incident, site, words)) }
    };
    told.into_string()
}

fn one(update: &Update, incident: &Incident, site: &SiteInfo, words: Words) -> Markup {
    let (lang, text) = update.body.read(words.lang, update.lang);
    let current = incident.updates.first().is_some_and(|newest| newest.id == update.id);
    let promised = update.promised_at.filter(|_| current && update.promise == Promise::Open);
    html! {
        p dir=(words.lang.dir()) {
            small { time datetime=(super::json::time(update.shown_at)) { (when(update.shown_at, site, words)) } }
            br;
            strong { (update.state.label(words)) } " - "
            @if lang == words.lang { (lines(text)) } @else { span lang=(lang.code()) dir=(lang.dir()) { (lines(text)) } }
            @if let Some(at) = promised {
                br;
                (words.with("statusfeeds-promised", &[("at", when(at, site, words).into())]))
            }
            @if !update.revisions.is_empty() {
                br;
                em { (words.t("statusfeeds-corrected")) }
            }
        }
    }
}

/// The lines of a text, one under the other.
fn lines(text: &str) -> Markup {
    html! {
        @for (number, line) in text.lines().enumerate() {
            @if number > 0 { br; }
            (line)
        }
    }
}

/// A time in the brand's zone, with the zone said: a feed is read anywhere.
fn when(at: DateTime<Utc>, site: &SiteInfo, words: Words) -> String {
    let zone = at.with_timezone(&site.zone).format("%Z");
    format!("{} {zone}", words.date_time(at, site.zone))
}
