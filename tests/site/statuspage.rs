//! The Statuspage-compatible API, the feeds and the calendar over HTTP, and three independent programs that read them.
//!
//! The programs are other people's (PyPI, npm); `tests/run` installs them under `target/tools` and sets `HEARTH_CONTRACT_READERS`. Without
//! it the tests that need them say so and end.

use crate::client::Page;
use crate::site::{Site, site_test};
use crate::troubles::{self, going_on, resolve};
use axum::http::{Method, header};
use chrono::TimeDelta;
use hearth::ids::IncidentId;
use hearth::incidents::{Health, Impact, Kind, NewIncident, NewUpdate, State, Texts};
use serde_json::Value;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::Command;

const PAGE: &str = "id name time_zone updated_at url";
const COMPONENT: &str = "created_at description group group_id id name only_show_if_degraded page_id position showcase start_date status \
                         updated_at";
const INCIDENT: &str = "components created_at id impact incident_updates monitoring_at name page_id reminder_intervals resolved_at shortlink \
                        started_at status updated_at";
const UPDATE: &str = "affected_components body created_at custom_tweet deliver_notifications display_at id incident_id status tweet_id \
                      updated_at";
const CHANGE: &str = "code name new_status old_status";
/// Every path with the keys of its body and of the incidents in it, and how many incidents the filled site has there.
const PATHS: [(&str, &str, bool, usize); 8] = [
    ("summary.json", "components incidents page scheduled_maintenances status", false, 1),
    ("status.json", "page status", false, 0),
    ("components.json", "components page", false, 0),
    ("incidents.json", "incidents page", false, 2),
    ("incidents/unresolved.json", "incidents page", false, 1),
    ("scheduled-maintenances.json", "page scheduled_maintenances", true, 2),
    ("scheduled-maintenances/upcoming.json", "page scheduled_maintenances", true, 1),
    ("scheduled-maintenances/active.json", "page scheduled_maintenances", true, 1),
];

fn title() -> Texts {
    Texts::new("Payments fail", "תשלומים נכשלים", "Płatności nie działają")
}

/// One incident that goes on, one that is over, maintenance to come and maintenance that has begun; the incident that goes on.
async fn fill(site: &Site) -> IncidentId {
    let group = troubles::group(site, "Branches").await;
    let till = troubles::component(site, Some(group), "Till").await;
    let old = going_on(site, Texts::new("Slow & <odd>", "", "")).await;
    resolve(site, old).await;
    for (name, begun) in [("New fuses", false), ("New cables", true)] {
        let from = site.now() + TimeDelta::hours(30);
        let new = NewIncident {
            kind: Kind::Maintenance,
            impact: Impact::Maintenance,
            scheduled_for: Some(from),
            scheduled_until: Some(from + TimeDelta::hours(2)),
            components: vec![till],
            ..troubles::incident(site, Texts::new(name, "", ""))
        };
        let id = troubles::create(site, new).await;
        let planned = |state| NewUpdate {
            impact: Impact::Maintenance,
            ..troubles::update(id, state, Texts::new(format!("{name} are put in."), "", ""))
        };
        troubles::publish(site, planned(State::Scheduled)).await;
        if begun {
            troubles::publish(site, planned(State::InProgress)).await;
        }
    }
    site.advance(TimeDelta::minutes(1));
    let new = NewIncident { components: vec![till], ..troubles::incident(site, title()) };
    let id = troubles::create(site, new).await;
    let first = troubles::update(id, State::Investigating, Texts::new("We look.", "אנחנו בודקים.", ""));
    troubles::publish(site, NewUpdate { components: vec![(till, Health::Partial)], ..first }).await;
    troubles::publish(site, troubles::update(id, State::Identified, Texts::new("A fuse & more.", "נתיך.", ""))).await;
    id
}

fn json(page: &Page) -> Value {
    serde_json::from_slice(page.bytes()).expect("JSON")
}

fn has_keys(value: &Value, keys: &str, what: &str) {
    let found: BTreeSet<_> = value.as_object().unwrap_or_else(|| panic!("{what}")).keys().map(String::as_str).collect();
    assert_eq!(found, keys.split_whitespace().collect(), "{what}");
}

fn has_shape(it: &Value, maintenance: bool, what: &str) {
    let keys = if maintenance { format!("{INCIDENT} scheduled_for scheduled_until") } else { INCIDENT.to_owned() };
    has_keys(it, &keys, what);
    for component in it["components"].as_array().expect("components") {
        has_keys(component, COMPONENT, what);
    }
    for update in it["incident_updates"].as_array().expect("updates") {
        has_keys(update, UPDATE, what);
        for change in update["affected_components"].as_array().into_iter().flatten() {
            has_keys(change, CHANGE, what);
        }
    }
}

site_test!(
    async fn every_path_has_the_keys_of_the_contract(site: Site) {
        let id = fill(&site).await;
        let visitor = site.visitor();
        for (path, keys, maintenance, count) in PATHS {
            let page = visitor.get(&format!("/api/v2/{path}")).await.expect(200);
            let body = json(&page);
            has_keys(&body, keys, path);
            has_keys(&body["page"], PAGE, path);
            let list = if maintenance { "scheduled_maintenances" } else { "incidents" };
            let found = body[list].as_array().cloned().unwrap_or_default();
            assert_eq!(found.len(), count, "{path}: {body}");
            found.iter().for_each(|it| has_shape(it, maintenance, path));
        }
        let summary = json(&visitor.get("/api/v2/summary.json").await);
        summary["scheduled_maintenances"]
            .as_array()
            .expect("both")
            .iter()
            .for_each(|it| has_shape(it, true, "summary"));
        assert_eq!(summary["scheduled_maintenances"].as_array().map(Vec::len), Some(2));
        assert_eq!(summary["status"]["indicator"], "major");
        let components = summary["components"].as_array().expect("components");
        has_keys(&components[0], &format!("{COMPONENT} components"), "a group");
        components[1..].iter().for_each(|it| has_keys(it, COMPONENT, "a component"));
        let incident = &summary["incidents"][0];
        assert_eq!(incident["id"], id.to_string());
        assert_eq!(incident["shortlink"], format!("http://hearth.test/status/incidents/{id}"));
        assert_eq!(incident["incident_updates"][0]["body"], "A fuse & more.");
    }
);

site_test!(
    async fn other_sites_may_read_it_and_caches_keep_it(site: Site) {
        fill(&site).await;
        let visitor = site.visitor();
        for (path, kind) in [
            ("/api/v2/summary.json", "application/json"),
            ("/status/history.atom", "application/atom+xml"),
            ("/status/he/history.rss", "application/rss+xml"),
            ("/status/calendar.ics", "text/calendar"),
        ] {
            let page = visitor.get(path).await.expect(200);
            assert!(page.header("content-type").starts_with(kind), "{path}");
            assert_eq!(page.header("access-control-allow-origin"), "*", "{path}");
            assert!(page.header("cache-control").contains("public"), "{path}");
            let etag = page.header("etag");
            let again = visitor.request(Method::GET, path).header(header::IF_NONE_MATCH, etag);
            visitor.send(again.body(axum::body::Body::empty()).expect("a request")).await.expect(304);
            assert!(visitor.cookies().is_empty(), "no cookie");
        }
        // Nobody needs a session, and one changes nothing.
        let staff = site.staff().await;
        let (ours, theirs) = (staff.get("/api/v2/summary.json").await, visitor.get("/api/v2/summary.json").await);
        assert_eq!(ours.bytes(), theirs.bytes());
    }
);

site_test!(
    async fn a_drill_is_in_none_of_it(site: Site) {
        let shop = troubles::component(&site, None, "Shop").await;
        let new = NewIncident { drill: true, components: vec![shop], ..troubles::incident(&site, title()) };
        let drill = troubles::create(&site, new).await;
        let first = troubles::update(drill, State::Investigating, title());
        let first = NewUpdate { components: vec![(shop, Health::Major)], notify: true, ..first };
        troubles::publish(&site, first).await;
        let visitor = site.visitor();
        let api = PATHS.map(|(path, ..)| format!("/api/v2/{path}"));
        let others = ["/status/history.atom", "/status/history.rss", "/status/calendar.ics", "/status/he/history.atom"];
        for path in api.iter().map(String::as_str).chain(others) {
            let page = visitor.get(path).await.expect(200);
            assert!(!page.text().contains("Payments") && !page.text().contains("major"), "{path}: {}", page.text());
        }
        assert_eq!(json(&visitor.get("/api/v2/status.json").await)["status"]["indicator"], "none");
    }
);

site_test!(
    async fn the_feeds_follow_each_update_in_their_language(site: Site) {
        let id = fill(&site).await;
        let visitor = site.visitor();
        let read = async |path: &str| {
            let page = visitor.get(path).await.expect(200);
            rss::Channel::read_from(page.bytes()).expect("RSS")
        };
        let before = read("/status/history.rss").await;
        resolve(&site, id).await;
        let after = read("/status/history.rss").await;
        assert_eq!(before.items().len(), after.items().len(), "the same entry, rewritten");
        let of = |channel: &rss::Channel| {
            let guid = format!("http://hearth.test/status/incidents/{id}");
            let found = channel.items().iter().find(|it| it.guid().is_some_and(|it| it.value() == guid)).cloned();
            found.and_then(|it| it.description).expect("its entry")
        };
        assert!(of(&after).starts_with("<p") && of(&after).contains("<strong>Resolved</strong> - All is well again."));
        assert!(!of(&before).contains("All is well again."));
        let hebrew = of(&read("/status/he/history.rss").await);
        assert!(hebrew.contains("<strong>נפתר</strong> - הכול תקין שוב."), "{hebrew}");
        let polish = of(&read("/status/pl/history.rss").await);
        assert!(polish.contains("<span lang=\"en\" dir=\"ltr\">We look.</span>"), "the original, marked: {polish}");
        let calendar = visitor.get("/status/pl/calendar.ics").await.expect(200).text();
        assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 2, "{calendar}");
    }
);

/// Where `tests/run` put the programs of others; none: it did not.
fn readers() -> Option<PathBuf> {
    let folder = std::env::var_os("HEARTH_CONTRACT_READERS").map(PathBuf::from);
    if folder.is_none() {
        eprintln!("HEARTH_CONTRACT_READERS is not set: the programs of others are run by tests/run");
    }
    folder
}

/// The site on a port of its own, until the test ends.
async fn listening(site: &Site) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = site.router();
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    format!("http://{address}")
}

async fn output(mut command: Command) -> String {
    let run = tokio::task::spawn_blocking(move || command.output()).await.expect("no panic");
    let done = run.unwrap_or_else(|error| panic!("tests/run installs it under target/tools: {error}"));
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(done.status.success(), "{said}\n{}", String::from_utf8_lossy(&done.stderr));
    said
}

site_test!(
    async fn the_exporter_for_prometheus_reads_it(site: Site) {
        let Some(tools) = readers() else { return };
        let id = fill(&site).await;
        let base = listening(&site).await;
        let services =
            serde_json::json!({ "hearth": { "name": "Hearth", "url": format!("{base}/api/v2/summary.json") } });
        let (list, metrics) = (site.folder().join("services.json"), site.folder().join("statuspage.prom"));
        std::fs::write(&list, services.to_string()).expect("written");
        let mut command = Command::new(tools.join("py/bin/statuspage-prometheus-exporter"));
        command.env("SERVICES_JSON_PATH", &list).env("RUN_MODE", "once").env("METRICS_TEXTFILE_PATH", &metrics);
        command.env("no_proxy", "127.0.0.1").env("NO_PROXY", "127.0.0.1").current_dir(site.folder());
        output(command).await;
        let metrics = std::fs::read_to_string(&metrics).expect("metrics");
        let line = |start: &str| {
            let found = metrics.lines().find(|line| line.starts_with(start) && !line.starts_with('#'));
            found.unwrap_or_else(|| panic!("no {start} in {metrics}")).to_owned()
        };
        assert!(line("statuspage_service_status{").ends_with(" 0.0"), "something is wrong");
        assert!(line("statuspage_probe_check{").ends_with(" 1.0"), "and everything could be read");
        let incident = line("statuspage_incident_info{");
        for part in [
            format!("incident_id=\"{id}\""),
            "impact=\"major\"".into(),
            "incident_name=\"Payments fail\"".into(),
            "affected_components=\"Till\"".into(),
            format!("shortlink=\"http://hearth.test/status/incidents/{id}\""),
        ] {
            assert!(incident.contains(&part), "{part} in {incident}");
        }
        assert!(metrics.contains("maintenance_name=\"New fuses\"") && metrics.contains("component_name=\"Branches\""));
    }
);

site_test!(
    async fn the_npm_client_reads_it(site: Site) {
        let Some(tools) = readers() else { return };
        let id = fill(&site).await;
        let base = listening(&site).await;
        let mut command = Command::new("node");
        command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/readers/read.js")).arg(&base);
        command.env("NODE_PATH", tools.join("npm/node_modules"));
        for proxy in ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"] {
            command.env_remove(proxy);
        }
        let read: Value = serde_json::from_str(&output(command).await).expect("JSON");
        assert_eq!(read["status"]["status"]["indicator"], "major");
        assert_eq!(read["summary"]["incidents"][0]["id"], id.to_string());
        assert_eq!(read["incidents"]["incidents"].as_array().map(Vec::len), Some(2));
        assert_eq!(read["unresolved"]["incidents"][0]["incident_updates"][0]["body"], "A fuse & more.");
        // Whatever it is asked for, this client reads what is to come.
        for list in ["maintenances", "active", "upcoming"] {
            assert_eq!(read[list]["scheduled_maintenances"][0]["name"], "New fuses", "{list}");
        }
        assert_eq!(read["components"]["components"][0]["name"], "Branches");
    }
);
