//! The Statuspage-compatible API (v2): the shape that existing widgets, exporters and bots read. Pure.
//!
//! Ids are strings; a group is a component there, so its id has a `g` before it. `page.updated_at` is when the snapshot was read: a reader of
//! the JSON sees how old it is, as a reader of the page does.

use super::{File, JSON, SiteInfo, incident_path};
use crate::error::{Error, Result};
use crate::ids::{ComponentId, GroupId};
use crate::incidents::incident::{Health, Impact, Indicator, Kind, State};
use crate::incidents::snapshot::{Change, Component, Group, Incident, Snapshot, Update};
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

/// How many incidents or maintenances a list has at most.
const LATEST: usize = 50;
/// The page's id in every `page_id`.
pub const PAGE_ID: &str = "hearth";

/// The eight files under `/api/v2/`.
pub fn files(snapshot: &Snapshot, site: &SiteInfo) -> Result<Vec<File>> {
    let incidents =
        Value::from_iter(of_kind(snapshot, Kind::Incident).take(LATEST).map(|it| incident(it, snapshot, site)));
    let unresolved = listed(snapshot, site, |it| it.kind == Kind::Incident && it.state.is_active());
    let planned =
        Value::from_iter(of_kind(snapshot, Kind::Maintenance).take(LATEST).map(|it| incident(it, snapshot, site)));
    let open = listed(snapshot, site, |it| it.kind == Kind::Maintenance && !it.state.is_over());
    let upcoming = listed(snapshot, site, |it| it.kind == Kind::Maintenance && it.state == State::Scheduled);
    let active = listed(snapshot, site, |it| it.kind == Kind::Maintenance && it.state.is_active());
    let (page, status, components) = (page(snapshot, site), status(snapshot), components(snapshot, site));
    let summary = json!({
        "page": page, "status": status, "components": components, "incidents": unresolved, "scheduled_maintenances": open,
    });
    Ok(vec![
        file("summary.json", &summary)?,
        file("status.json", &json!({ "page": page, "status": status }))?,
        file("components.json", &json!({ "page": page, "components": components }))?,
        file("incidents.json", &json!({ "page": page, "incidents": incidents }))?,
        file("incidents/unresolved.json", &json!({ "page": page, "incidents": unresolved }))?,
        file("scheduled-maintenances.json", &json!({ "page": page, "scheduled_maintenances": planned }))?,
        file("scheduled-maintenances/upcoming.json", &json!({ "page": page, "scheduled_maintenances": upcoming }))?,
        file("scheduled-maintenances/active.json", &json!({ "page": page, "scheduled_maintenances": active }))?,
    ])
}

fn file(name: &str, body: &Value) -> Result<File> {
    let body = serde_json::to_string(body).map_err(Error::internal)?;
    Ok(File { path: format!("/api/v2/{name}"), content_type: JSON, body })
}

fn of_kind(snapshot: &Snapshot, kind: Kind) -> impl Iterator<Item = &Incident> {
    snapshot.incidents.iter().filter(move |it| it.kind == kind)
}

fn listed(snapshot: &Snapshot, site: &SiteInfo, wanted: impl Fn(&Incident) -> bool) -> Value {
    snapshot.incidents.iter().filter(|it| wanted(it)).map(|it| incident(it, snapshot, site)).collect()
}

/// A time as the contract has it: UTC, with milliseconds.
pub fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// The id of a component.
pub fn component_id(id: ComponentId) -> String {
    id.to_string()
}

/// The id of a group, which stands among the components.
pub fn group_id(id: GroupId) -> String {
    format!("g{id}")
}

/// What all of it adds up to, in the words that readers know.
pub fn description(snapshot: &Snapshot) -> &'static str {
    let worst = snapshot.components.iter().map(|it| it.health).max().unwrap_or(Health::Operational);
    match snapshot.indicator() {
        Indicator::None => "All Systems Operational",
        Indicator::Maintenance => "Service Under Maintenance",
        Indicator::Minor if worst == Health::Degraded => "Partially Degraded Service",
        Indicator::Minor => "Minor Service Outage",
        Indicator::Major => "Partial System Outage",
        Indicator::Critical => "Major System Outage",
    }
}

/// `page`.
pub fn page(snapshot: &Snapshot, site: &SiteInfo) -> Value {
    json!({
        "id": PAGE_ID,
        "name": site.name,
        "url": site.url("/status"),
        "time_zone": site.zone.name(),
        "updated_at": time(snapshot.as_of),
    })
}

/// `status`.
pub fn status(snapshot: &Snapshot) -> Value {
    json!({ "indicator": snapshot.indicator().as_str(), "description": description(snapshot) })
}

/// `components`: each group with its components behind it, then those without a group.
fn components(snapshot: &Snapshot, site: &SiteInfo) -> Value {
    let of = |group: Option<GroupId>| snapshot.components.iter().filter(move |it| it.group == group);
    let known = |group: Option<GroupId>| group.is_some_and(|id| snapshot.groups.iter().any(|it| it.id == id));
    let grouped = snapshot.groups.iter().flat_map(|group| {
        let members: Vec<_> = of(Some(group.id)).collect();
        let head = (!members.is_empty()).then(|| whole_group(group, &members, site));
        head.into_iter().chain(members.into_iter().map(|it| component(it, site)))
    });
    let alone = snapshot.components.iter().filter(|it| !known(it.group)).map(|it| component(it, site));
    grouped.chain(alone).collect()
}

/// A component.
pub fn component(it: &Component, site: &SiteInfo) -> Value {
    json!({
        "id": component_id(it.id),
        "name": it.name.read(site.lang, site.lang).1,
        "status": it.health.as_str(),
        "created_at": time(it.created_at),
        "updated_at": time(it.updated_at),
        "position": it.position,
        "description": some(it.description.read(site.lang, site.lang).1),
        "showcase": it.showcase,
        "start_date": it.start_date.to_string(),
        "group_id": it.group.map(group_id),
        "page_id": PAGE_ID,
        "group": false,
        "only_show_if_degraded": it.only_if_degraded,
    })
}

/// A group is as its worst component is.
fn whole_group(group: &Group, members: &[&Component], site: &SiteInfo) -> Value {
    let worst = members.iter().map(|it| it.health).max().unwrap_or(Health::Operational);
    json!({
        "id": group_id(group.id),
        "name": group.name.read(site.lang, site.lang).1,
        "status": worst.as_str(),
        "created_at": time(group.created_at),
        "updated_at": time(group.updated_at),
        "position": group.position,
        "description": null,
        "showcase": false,
        "start_date": null,
        "group_id": null,
        "page_id": PAGE_ID,
        "group": true,
        "only_show_if_degraded": false,
        "components": members.iter().map(|it| component_id(it.id)).collect::<Vec<_>>(),
    })
}

/// An incident or maintenance.
pub fn incident(it: &Incident, snapshot: &Snapshot, site: &SiteInfo) -> Value {
    let touched: Vec<_> =
        it.components.iter().filter_map(|id| snapshot.component(*id)).map(|it| component(it, site)).collect();
    let mut body = json!({
        "id": it.id.to_string(),
        "name": it.title.read(site.lang, it.lang).1,
        "status": it.state.as_str(),
        "impact": impact(it),
        "created_at": time(it.created_at),
        "updated_at": time(it.updated_at),
        "started_at": time(it.started_at),
        "monitoring_at": it.monitoring_at.map(time),
        "resolved_at": it.resolved_at.filter(|_| it.state.is_over()).map(time),
        "shortlink": site.url(&incident_path(it.id)),
        "page_id": PAGE_ID,
        "incident_updates": it.updates.iter().map(|update| one_update(update, it, site)).collect::<Vec<_>>(),
        "components": touched,
        "reminder_intervals": null,
    });
    if it.kind == Kind::Maintenance {
        let starts = it.scheduled_for.unwrap_or(it.started_at);
        body["scheduled_for"] = time(starts).into();
        body["scheduled_until"] = time(it.scheduled_until.unwrap_or(starts)).into();
    }
    body
}

/// Maintenance has an impact of its own, and only maintenance has it.
fn impact(it: &Incident) -> &'static str {
    match (it.kind, it.impact) {
        (Kind::Maintenance, _) => Impact::Maintenance.as_str(),
        (Kind::Incident, Impact::Maintenance) => Impact::None.as_str(),
        (Kind::Incident, impact) => impact.as_str(),
    }
}

fn one_update(it: &Update, incident: &Incident, site: &SiteInfo) -> Value {
    let changes: Vec<_> = it.components.iter().map(|change| one_change(change, site)).collect();
    let changed_at = it.revisions.iter().map(|old| old.replaced_at).max().unwrap_or(it.published_at);
    json!({
        "id": it.id.to_string(),
        "incident_id": incident.id.to_string(),
        "status": it.state.as_str(),
        "body": it.body.read(site.lang, it.lang).1,
        "created_at": time(it.published_at),
        "updated_at": time(changed_at),
        "display_at": time(it.shown_at),
        "affected_components": (!changes.is_empty()).then_some(changes),
        "deliver_notifications": it.notify,
        "custom_tweet": null,
        "tweet_id": null,
    })
}

fn one_change(it: &Change, site: &SiteInfo) -> Value {
    json!({
        "code": component_id(it.component),
        "name": it.name.read(site.lang, site.lang).1,
        "old_status": it.old.as_str(),
        "new_status": it.new.as_str(),
    })
}

/// Nothing rather than an empty text.
fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
