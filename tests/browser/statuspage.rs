//! Atlassian's own widget (npm `@statuspage/status-widget`) on somebody else's page reads this site in a browser.

use crate::chromium::{Browser, Setup};
use crate::home::Home;
use axum::response::Html;
use axum::routing::get;
use hearth::incidents::{self, Impact, Kind, NewIncident, NewUpdate, Severity, State, Texts, site};
use hearth::policy::system;
use hearth::words::Lang;
use std::path::PathBuf;
use std::time::Duration;

/// Somebody else's page with the widget on it; its address.
async fn elsewhere(widget: String, base: &str) -> String {
    let page = format!(
        "<!doctype html><title>A shop</title><h1>Somebody else's page</h1>\
         <statuspage-widget src=\"{base}\"></statuspage-widget><script src=\"/widget.js\"></script>"
    );
    let script = ([("content-type", "text/javascript")], widget);
    let router = axum::Router::new().route("/", get(async || Html(page))).route("/widget.js", get(async || script));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

async fn break_something(home: &Home) {
    let now = home.app.now();
    let new = NewIncident {
        kind: Kind::Incident,
        drill: false,
        lang: Lang::En,
        title: Texts::new("Payments fail", "", ""),
        severity: Severity::ALL[0],
        impact: Impact::Critical,
        playbook: None,
        started_at: now,
        backdated: false,
        scheduled_for: None,
        scheduled_until: None,
        starts_itself: false,
        ends_itself: false,
        remind_minutes: None,
        once: None,
        components: Vec::new(),
    };
    let write = home.app.db.write(system("test"), move |tx| {
        Box::pin(async move {
            let incident = incidents::create(tx, &new).await?;
            let update = NewUpdate {
                incident,
                state: State::Investigating,
                impact: Impact::Critical,
                lang: Lang::En,
                body: Texts::new("We look.", "", ""),
                components: Vec::new(),
                promised_at: None,
                shown_at: None,
                notify: false,
                reopens: false,
                statement: None,
            };
            incidents::publish(tx, &update).await
        })
    });
    write.await.unwrap();
    site::refresh(&home.app).await.unwrap();
}

/// What the widget shows, once it has read the site.
async fn shown(browser: &Browser, wanted: &str) -> String {
    let mut text = String::new();
    for _ in 0..100 {
        let script =
            "const it = document.querySelector('statuspage-widget'); return (it.shadowRoot || it).textContent || '';";
        text = browser.driver.execute(script, Vec::new()).await.unwrap().json().as_str().unwrap_or_default().to_owned();
        if text.contains(wanted) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn the_widget_of_atlassian_shows_this_site_on_another_one() {
    let Some(tools) = std::env::var_os("HEARTH_CONTRACT_READERS").map(PathBuf::from) else {
        eprintln!("HEARTH_CONTRACT_READERS is not set: the programs of others are run by tests/run");
        return;
    };
    let script = tools.join("npm/node_modules/@statuspage/status-widget/dist/index.js");
    let widget = std::fs::read_to_string(&script).expect("tests/run installs it under target/tools");
    let home = Home::open().await;
    let elsewhere = elsewhere(widget, &home.base).await;
    let browser = Browser::open(&elsewhere, Setup::default()).await;
    browser.goto("/").await;
    let well = shown(&browser, "All Systems Operational").await;
    assert!(well.contains("All Systems Operational"), "{well}");
    break_something(&home).await;
    browser.goto("/").await;
    let ill = shown(&browser, "Major System Outage").await;
    assert!(ill.contains("Major System Outage") || ill.contains("Payments fail"), "{ill}");
    browser.screenshot("widget-elsewhere").await;
}
