//! Planned maintenance as a calendar (RFC 5545): one event for each, in UTC, known by the same UID for ever. Pure.

use super::{SiteInfo, incident_path};
use crate::incidents::incident::{Kind, State};
use crate::incidents::snapshot::{Incident, Snapshot};
use crate::words::{Lang, Words};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus};

/// Maintenance in the calendar at most, newest first.
const EVENTS_MAX: usize = 200;
/// How often a calendar program may look again.
const AGAIN: &str = "PT1H";

/// The calendar.
pub fn write(snapshot: &Snapshot, site: &SiteInfo, lang: Lang) -> String {
    let name = Words::of(lang).with("statusfeeds-calendar", &[("brand", site.name.as_str().into())]);
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Hearth//Status//EN"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", "PUBLISH"));
    calendar
        .append_property(icalendar::Property::new("REFRESH-INTERVAL", AGAIN).add_parameter("VALUE", "DURATION").done());
    calendar.append_property(("X-PUBLISHED-TTL", AGAIN));
    calendar.name(&name);
    let planned = snapshot.incidents.iter().filter(|it| it.kind == Kind::Maintenance);
    calendar.extend(planned.take(EVENTS_MAX).filter_map(|it| event(it, site, lang)));
    calendar.to_string()
}

/// None for maintenance without a time, which no form makes.
fn event(it: &Incident, site: &SiteInfo, lang: Lang) -> Option<Event> {
    let (from, until) = (it.scheduled_for?, it.scheduled_until?);
    let body = it.updates.first().map(|newest| newest.body.read(lang, newest.lang).1).unwrap_or_default();
    let status = if called_off(it) { EventStatus::Cancelled } else { EventStatus::Confirmed };
    let mut event = Event::new();
    event
        .uid(&format!("maintenance-{}@{}", it.id, host(site)))
        .timestamp(it.updated_at)
        .created(it.created_at)
        .last_modified(it.updated_at)
        .sequence(u32::try_from(it.version).unwrap_or(0))
        .starts(from)
        .ends(until)
        .summary(it.title.read(lang, it.lang).1)
        .description(body)
        .url(&site.url(&incident_path(it.id)))
        .status(status)
        .append_property(("TRANSP", "TRANSPARENT"));
    Some(event.done())
}

/// It ended before it was to begin: somebody called it off.
fn called_off(it: &Incident) -> bool {
    it.state == State::Completed && it.resolved_at < it.scheduled_for
}

fn host(site: &SiteInfo) -> &str {
    let rest = site.base_url.split_once("://").map_or(site.base_url.as_str(), |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}
