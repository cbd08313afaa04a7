//! The shapes, on a snapshot made by hand: every key of every path, the indicator, the feeds and the calendar.

use super::{ATOM, CALENDAR, File, JSON, RSS, SiteInfo, files, open_to_all};
use crate::ids::{ComponentId, GroupId, IncidentId, UpdateId};
use crate::incidents::incident::{Health, Impact, Kind, State, Texts};
use crate::incidents::snapshot::{Change, Component, Group, Incident, Promise, Revision, Snapshot, Update};
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use std::collections::BTreeSet;

const COMPONENT: &str = "created_at description group group_id id name only_show_if_degraded page_id position showcase start_date status updated_at";
const INCIDENT: &str = "components created_at id impact incident_updates monitoring_at name page_id reminder_intervals resolved_at shortlink started_at status updated_at";
const UPDATE: &str = "affected_components body created_at custom_tweet deliver_notifications display_at id incident_id status tweet_id updated_at";

fn at(minutes: i64) -> DateTime<Utc> {
    "2026-11-22T02:00:00Z".parse::<DateTime<Utc>>().expect("a time") + TimeDelta::minutes(minutes)
}

fn site() -> SiteInfo {
    SiteInfo {
        name: "Kettle & <co>".into(),
        base_url: "https://brand.example:8443".into(),
        zone: chrono_tz::Asia::Jerusalem,
        lang: Lang::En,
    }
}

fn component(id: i64, group: Option<i64>, health: Health) -> Component {
    Component {
        id: ComponentId(id),
        group: group.map(GroupId),
        position: id,
        name: Texts::new(format!("Service {id}"), "", ""),
        description: Texts::default(),
        health,
        showcase: true,
        start_date: at(0).date_naive(),
        only_if_degraded: false,
        created_at: at(-600),
        updated_at: at(-1),
        days: Vec::new(),
        uptime: None,
    }
}

fn update(id: i64, number: i64, state: State, body: Texts) -> Update {
    Update {
        id: UpdateId(id),
        number,
        lang: Lang::En,
        state,
        impact: Impact::Major,
        body,
        promised_at: Some(at(number * 10 + 15)),
        promise: Promise::Open,
        published_at: at(number * 10),
        shown_at: at(number * 10),
        notify: true,
        statement_version: None,
        ledger_number: None,
        components: Vec::new(),
        revisions: Vec::new(),
    }
}

fn incident(id: i64, kind: Kind, state: State, updates: Vec<Update>) -> Incident {
    let planned = (kind == Kind::Maintenance).then(|| at(id * 1000));
    Incident {
        id: IncidentId(id),
        kind,
        lang: Lang::En,
        title: Texts::new("Kettles <off>", "הקומקומים כבויים", ""),
        state,
        impact: if kind == Kind::Maintenance { Impact::Maintenance } else { Impact::Major },
        backdated: false,
        started_at: at(0),
        created_at: at(1),
        updated_at: at(20),
        monitoring_at: None,
        resolved_at: state.is_over().then(|| at(30)),
        scheduled_for: planned,
        scheduled_until: planned.map(|from| from + TimeDelta::hours(2)),
        promised_at: None,
        version: 3,
        components: vec![ComponentId(1)],
        updates,
        topics: Vec::new(),
        consultations: Vec::new(),
        cases: 0,
    }
}

/// An open incident with two updates, one over, and maintenance in each state; a group with one component and a component alone.
fn snapshot() -> Snapshot {
    let mut second = update(2, 2, State::Identified, Texts::new("A fuse & <more>.\nWe replace it.", "נתיך.", ""));
    second.components = vec![Change {
        component: ComponentId(1),
        name: Texts::new("Service 1", "", ""),
        old: Health::Operational,
        new: Health::Partial,
    }];
    second.revisions = vec![Revision { body: Texts::default(), reason: "typo".into(), replaced_at: at(25) }];
    let first = update(1, 1, State::Investigating, Texts::new("We look.", "", ""));
    let planned = |id, state| {
        incident(id, Kind::Maintenance, state, vec![update(id * 10, 1, state, Texts::new("New fuses", "", ""))])
    };
    let over = vec![update(9, 1, State::Resolved, Texts::new("Gone.", "", ""))];
    Snapshot {
        as_of: at(60),
        groups: vec![Group {
            id: GroupId(1),
            position: 1,
            name: Texts::new("Shop", "חנות", ""),
            created_at: at(-600),
            updated_at: at(-600),
        }],
        components: vec![component(1, Some(1), Health::Partial), component(2, None, Health::Operational)],
        incidents: vec![
            incident(5, Kind::Incident, State::Identified, vec![second, first]),
            planned(3, State::Scheduled),
            planned(4, State::InProgress),
            planned(2, State::Completed),
            incident(1, Kind::Incident, State::Resolved, over),
        ],
    }
}

fn body(files: &[File], path: &str) -> String {
    files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}")).body.clone()
}

fn json(snapshot: &Snapshot, name: &str) -> Value {
    let files = files(snapshot, &site()).expect("files");
    serde_json::from_str(&body(&files, &format!("/api/v2/{name}"))).expect("JSON")
}

fn has_keys(value: &Value, keys: &str, what: &str) {
    let found: BTreeSet<_> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(found, keys.split_whitespace().collect(), "{what}");
}

fn has_incidents(list: &Value, keys: &str, ids: &[&str], what: &str) {
    let found: Vec<_> = list.as_array().expect("a list").iter().map(|it| it["id"].as_str().expect("an id")).collect();
    assert_eq!(found, ids, "{what}");
    for it in list.as_array().expect("a list") {
        has_keys(it, keys, what);
        for component in it["components"].as_array().expect("components") {
            has_keys(component, COMPONENT, what);
        }
        for update in it["incident_updates"].as_array().expect("updates") {
            has_keys(update, UPDATE, what);
        }
    }
}

#[test]
fn every_path_has_the_keys_of_the_contract_and_no_others() {
    let snapshot = snapshot();
    let planned = format!("{INCIDENT} scheduled_for scheduled_until");
    for (path, list, keys, ids) in [
        ("incidents.json", "incidents", INCIDENT, &["5", "1"][..]),
        ("incidents/unresolved.json", "incidents", INCIDENT, &["5"]),
        ("scheduled-maintenances.json", "scheduled_maintenances", &planned, &["3", "4", "2"]),
        ("scheduled-maintenances/upcoming.json", "scheduled_maintenances", &planned, &["3"]),
        ("scheduled-maintenances/active.json", "scheduled_maintenances", &planned, &["4"]),
    ] {
        let found = json(&snapshot, path);
        has_keys(&found, &format!("page {list}"), path);
        has_keys(&found["page"], "id name time_zone updated_at url", path);
        has_incidents(&found[list], keys, ids, path);
    }
    let summary = json(&snapshot, "summary.json");
    has_keys(&summary, "page status components incidents scheduled_maintenances", "summary");
    has_incidents(&summary["incidents"], INCIDENT, &["5"], "summary");
    has_incidents(&summary["scheduled_maintenances"], &planned, &["3", "4"], "summary");
    has_keys(&json(&snapshot, "status.json"), "page status", "status");
    has_keys(&summary["status"], "description indicator", "status");
    let components = json(&snapshot, "components.json");
    has_keys(&components, "page components", "components");
    assert_eq!(components["components"], summary["components"]);
    has_keys(&components["components"][0], &format!("{COMPONENT} components"), "a group");
    has_keys(&components["components"][1], COMPONENT, "a component");
}

#[test]
fn values_are_what_readers_expect() {
    let summary = json(&snapshot(), "summary.json");
    assert_eq!(summary["page"]["time_zone"], "Asia/Jerusalem");
    assert_eq!(summary["page"]["updated_at"], "2026-11-22T03:00:00.000Z");
    assert_eq!(summary["status"], serde_json::json!({ "indicator": "major", "description": "Partial System Outage" }));
    let group = &summary["components"][0];
    assert_eq!((&group["group"], &group["status"]), (&true.into(), &"partial_outage".into()));
    assert_eq!(group["components"], serde_json::json!(["1"]));
    assert_eq!(summary["components"][1]["group_id"], group["id"]);
    assert_eq!(summary["components"][1]["description"], Value::Null);
    assert_eq!(summary["components"][2]["group_id"], Value::Null);
    let incident = &summary["incidents"][0];
    assert_eq!(incident["shortlink"], "https://brand.example:8443/status/incidents/5");
    assert_eq!((&incident["impact"], &incident["resolved_at"]), (&"major".into(), &Value::Null));
    let newest = &incident["incident_updates"][0];
    assert_eq!(newest["updated_at"], "2026-11-22T02:25:00.000Z", "a correction changes it");
    assert_eq!(
        newest["affected_components"],
        serde_json::json!([{ "code": "1", "name": "Service 1", "old_status": "operational", "new_status": "partial_outage" }])
    );
    assert_eq!(incident["incident_updates"][1]["affected_components"], Value::Null);
    assert_eq!(summary["scheduled_maintenances"][0]["impact"], "maintenance");
}

#[test]
fn the_indicator_says_maintenance_only_when_that_is_all_there_is() {
    let said = |health, incidents: Vec<Incident>| {
        let components = vec![component(1, None, health), component(2, None, Health::Operational)];
        let status = json(&Snapshot { components, incidents, ..snapshot() }, "status.json")["status"].clone();
        (status["indicator"].as_str().unwrap().to_owned(), status["description"].as_str().unwrap().to_owned())
    };
    let of = |word: &str, text: &str| (word.to_owned(), text.to_owned());
    let minor = || Incident { impact: Impact::Minor, ..incident(1, Kind::Incident, State::Monitoring, Vec::new()) };
    let working = || incident(2, Kind::Maintenance, State::InProgress, Vec::new());
    let coming = || incident(3, Kind::Maintenance, State::Scheduled, Vec::new());
    let over = || incident(4, Kind::Incident, State::Resolved, Vec::new());
    assert_eq!(said(Health::Operational, vec![coming(), over()]), of("none", "All Systems Operational"));
    assert_eq!(said(Health::Maintenance, vec![working()]), of("maintenance", "Service Under Maintenance"));
    assert_eq!(said(Health::Maintenance, vec![working(), minor()]), of("minor", "Minor Service Outage"));
    assert_eq!(said(Health::Degraded, vec![working()]), of("minor", "Partially Degraded Service"));
    assert_eq!(said(Health::Partial, vec![]), of("major", "Partial System Outage"));
    assert_eq!(said(Health::Major, vec![minor()]), of("critical", "Major System Outage"));
}

#[test]
fn an_empty_site_has_every_file() {
    let files = files(&Snapshot::default(), &site()).expect("files");
    let paths: BTreeSet<_> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!((files.len(), paths.len()), (20, 20), "eight of JSON; two feeds and a calendar in four places");
    assert!(paths.iter().all(|path| open_to_all(path)) && !open_to_all("/status"));
    for file in &files {
        assert!([JSON, ATOM, RSS, CALENDAR].contains(&file.content_type), "{}", file.path);
    }
}

#[test]
fn a_feed_tells_each_incident_once_newest_update_first() {
    let files = files(&snapshot(), &site()).expect("files");
    let channel = rss::Channel::read_from(body(&files, "/status/history.rss").as_bytes()).expect("RSS");
    assert_eq!(channel.items().len(), 5);
    let item = &channel.items()[0];
    assert_eq!(item.title(), Some("Kettles <off>"));
    let guid = item.guid().expect("a guid");
    assert_eq!((guid.value(), guid.is_permalink()), ("https://brand.example:8443/status/incidents/5", true));
    let told = item.description().expect("a description");
    let order = [
        "<strong>Identified</strong> - A fuse &amp; &lt;more&gt;.<br>We replace it.",
        "<strong>Investigating</strong> - We look.",
    ];
    let places: Vec<_> =
        order.iter().map(|part| told.find(part).unwrap_or_else(|| panic!("{part} in {told}"))).collect();
    assert!(places[0] < places[1], "{told}");
    assert!(told.contains("22 November 2026, 04:20 IST"), "the time with its zone: {told}");
    assert!(told.contains("This update was corrected") && told.contains("by 22 November 2026, 04:35"), "{told}");

    let feed = atom_syndication::Feed::read_from(body(&files, "/status/history.atom").as_bytes()).expect("Atom");
    assert_eq!((feed.entries.len(), feed.title.as_str()), (5, "Kettle & <co> status: incidents and maintenance"));
    assert_eq!(feed.entries[0].id, guid.value());
    assert_eq!(feed.entries[0].updated, at(25), "the correction, too, is news");
    assert_eq!(feed.entries[0].content.as_ref().and_then(|it| it.value.as_deref()), Some(told));
}

#[test]
fn each_language_has_feeds_of_its_own_and_missing_texts_are_marked() {
    let files = files(&snapshot(), &site()).expect("files");
    let feed = atom_syndication::Feed::read_from(body(&files, "/status/he/history.atom").as_bytes()).expect("Atom");
    assert_eq!((feed.lang.as_deref(), feed.entries[0].title.as_str()), (Some("he"), "הקומקומים כבויים"));
    let told = feed.entries[0].content.as_ref().and_then(|it| it.value.clone()).expect("content");
    assert!(told.contains("<p dir=\"rtl\">") && told.contains("<strong>הסיבה אותרה</strong> - נתיך."), "{told}");
    assert!(told.contains("<span lang=\"en\" dir=\"ltr\">We look.</span>"), "{told}");
    let alternate = feed.links.iter().find(|link| link.rel == "alternate").map(|link| link.href.as_str());
    assert_eq!(alternate, Some("https://brand.example:8443/status/he"));
    let polish = rss::Channel::read_from(body(&files, "/status/pl/history.rss").as_bytes()).expect("RSS");
    assert_eq!(polish.language(), Some("pl"));
}

#[test]
fn the_calendar_keeps_its_uids_and_says_what_was_called_off() {
    let files = files(&snapshot(), &site()).expect("files");
    let calendar = body(&files, "/status/calendar.ics");
    for line in [
        "UID:maintenance-3@brand.example\r\n",
        "DTSTAMP:20261122T022000Z\r\n",
        "DTSTART:20261124T040000Z\r\n",
        "DTEND:20261124T060000Z\r\n",
        "SUMMARY:Kettles <off>\r\n",
        "STATUS:CANCELLED\r\n",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
    ] {
        assert!(calendar.contains(line), "{line:?} in {calendar}");
    }
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 3, "incidents are not planned");
    assert!(calendar.lines().all(|line| line.len() <= 76), "lines are folded");
    assert!(body(&files, "/status/he/calendar.ics").contains("הקומקומים"));
}

#[test]
fn equal_snapshots_are_equal_files() {
    let later = Snapshot { as_of: at(61), ..snapshot() };
    let (before, after) = (files(&snapshot(), &site()).expect("files"), files(&later, &site()).expect("files"));
    let feeds = |files: &[File]| files.iter().filter(|file| file.content_type != JSON).cloned().collect::<Vec<_>>();
    assert_eq!(feeds(&before), feeds(&after), "time alone does not change a feed or the calendar");
    assert_eq!(before, files(&snapshot(), &site()).expect("files"));
}
