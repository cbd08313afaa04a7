//! What a stranger's first click on a topic costs and leaves behind.

use crate::chromium::{Browser, Setup};
use crate::home::Home;
use std::collections::BTreeMap;

/// Bytes over the wire in all, headers aside.
const BYTES_MAX: f64 = 30.0 * 1024.0;

#[tokio::test(flavor = "multi_thread")]
async fn a_first_visit_is_light_private_and_leaves_nothing() {
    let home = Home::with_demo().await;
    let topic = a_plain_topic(&home).await;
    let browser = Browser::open(&home.base, Setup { logs: true, ..Setup::default() }).await;
    browser.devtools("Network.enable", serde_json::json!({})).await;
    let _ = browser.driver.get_log("performance").await.unwrap();
    browser.goto(&topic).await;
    browser.wait_for("main").await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;

    let traffic = traffic(&browser).await;
    assert!(!traffic.is_empty(), "the browser's log of requests is empty");
    for url in traffic.keys() {
        assert!(url.starts_with(&home.base) || url.starts_with("data:"), "asks another host: {url}");
    }
    let bytes: f64 = traffic.values().sum();
    println!("first visit to {topic}: {bytes:.0} bytes in {} requests: {traffic:#?}", traffic.len());
    assert!(bytes <= BYTES_MAX, "{bytes} bytes: {traffic:#?}");

    assert!(browser.driver.get_all_cookies().await.unwrap().is_empty(), "a visitor has a cookie");
    let kept = browser.driver.execute("return localStorage.length + sessionStorage.length", Vec::new()).await.unwrap();
    assert_eq!(kept.json().as_i64(), Some(0), "something was kept in the browser");

    let complaints: Vec<String> = browser
        .driver
        .get_log("browser")
        .await
        .unwrap()
        .into_iter()
        .map(|entry| entry.message)
        .filter(|message| !message.contains("favicon"))
        .collect();
    assert!(complaints.is_empty(), "the console says {complaints:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_stops_a_script_that_got_in() {
    let home = Home::with_demo().await;
    let browser = Browser::open(&home.base, Setup::default()).await;
    browser.goto("/").await;
    let inject = "
        const script = document.createElement('script');
        script.textContent = 'window.broken = true';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<p id=late style=\"color: rgb(1, 2, 3)\">x</p>');
        return [window.broken === true, getComputedStyle(document.getElementById('late')).color === 'rgb(1, 2, 3)'];";
    let ran: Vec<bool> = browser.driver.execute(inject, Vec::new()).await.unwrap().convert().unwrap();
    assert_eq!(ran, [false, false], "inline script ran, inline style applied");
}

/// A topic without a picture: a picture is content, not weight of ours.
async fn a_plain_topic(home: &Home) -> String {
    let mut conn = home.app.db.read().await.unwrap();
    let (id, slug): (i64, String) =
        conn.one("select id, slug from topics where title like 'Descaling%'", ()).await.unwrap();
    hearth::boards::topic_path(hearth::ids::TopicId(id), &slug)
}

/// Bytes received for each address, from the log of the browser's own protocol.
async fn traffic(browser: &Browser) -> BTreeMap<String, f64> {
    let mut urls = BTreeMap::new();
    let mut bytes: BTreeMap<String, f64> = BTreeMap::new();
    for entry in browser.driver.get_log("performance").await.unwrap() {
        let Ok(message) = serde_json::from_str::<serde_json::Value>(&entry.message) else { continue };
        let message = &message["message"];
        let params = &message["params"];
        let id = params["requestId"].as_str().unwrap_or_default().to_string();
        match message["method"].as_str() {
            Some("Network.requestWillBeSent") => {
                let url = params["request"]["url"].as_str().unwrap_or_default();
                // Its own first page, of which the rest may come late.
                if !url.starts_with("chrome://") {
                    urls.insert(id, url.to_string());
                }
            }
            Some("Network.loadingFinished") => {
                if let Some(url) = urls.get(&id) {
                    *bytes.entry(url.clone()).or_default() += params["encodedDataLength"].as_f64().unwrap_or(0.0);
                }
            }
            _ => {}
        }
    }
    bytes
}
