//! Listening in a real Chromium: from a warning to the draft of an incident in two clicks, with and without script; the charts and the pages as pictures
//! in three languages, light and dark, on a phone and on a desk; with axe.

use crate::axe::{self, check_both, sign_in};
use crate::chromium::{Browser, Setup};
use crate::desk::{fits, pictured};
use crate::home::Home;

/// Leads the crisis, and owns the watch that alarms in the demo.
const LEAD: &str = "lead@demo.test";
const ALERTS: &str = "/desk/listening/alerts";
/// Clicks from an alert to the draft of an incident that is saved.
const CLICKS_MAX: usize = 2;

async fn count(home: &Home, sql: &'static str) -> i64 {
    let mut conn = home.app.db.read_current().await.unwrap();
    let (count,): (i64,) = conn.one(sql, ()).await.unwrap();
    count
}

/// The alert that the demo's burst raised.
async fn alert(home: &Home) -> i64 {
    count(home, "select min(id) from alerts where state = 'open' and kind = 'unusual'").await
}

#[tokio::test(flavor = "multi_thread")]
async fn listening_an_alert_becomes_an_incident_draft_in_two_clicks() {
    for (script, size) in [(true, (390, 844)), (false, (1280, 900))] {
        let home = Home::with_demo().await;
        let alert = alert(&home).await;
        let browser = Browser::open(&home.base, Setup { script, size, ..Setup::default() }).await;
        sign_in(&browser, LEAD).await;
        browser.goto(&format!("{ALERTS}/{alert}")).await;
        let before = count(&home, "select count(*) from incidents").await;
        let way = [
            format!("main a[href='{ALERTS}/{alert}/incident']"),
            format!("form[action='{ALERTS}/{alert}/incident'] button"),
        ];
        for step in &way {
            browser.follow(step).await;
        }
        browser.wait_for("main[data-page='incidents::room']").await;
        println!("alert to incident draft: {} clicks (script: {script})", way.len());
        assert!(way.len() <= CLICKS_MAX);
        assert_eq!(count(&home, "select count(*) from incidents").await, before + 1);
        assert_eq!(count(&home, "select count(*) from alerts where incident_id is not null").await, 1);
        // Nothing of it is public.
        let title: (String,) = {
            let mut conn = home.app.db.read_current().await.unwrap();
            let newest = "select title_en from incidents order by id desc limit 1";
            conn.one(newest, ()).await.unwrap()
        };
        browser.goto("/status").await;
        assert!(!title.0.is_empty() && !browser.text().await.contains(&title.0), "the draft is public");
        // From the alert it is the same incident from now on.
        browser.goto(&format!("{ALERTS}/{alert}")).await;
        assert!(!browser.has(&format!("main a[href='{ALERTS}/{alert}/incident']")).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn listening_a_watch_is_tried_and_made_without_script() {
    let home = Home::with_demo().await;
    for (language, word, size) in
        [("en", "handle", (1280, 900)), ("he", "ידית", (390, 844)), ("pl", "uchwyt", (390, 844))]
    {
        let browser = Browser::open(&home.base, Setup { script: false, language, size, ..Setup::default() }).await;
        sign_in(&browser, LEAD).await;
        browser.goto("/desk/listening/watches/new").await;
        browser.fill("name", word).await;
        browser.fill("words", word).await;
        browser.follow("button[formaction$='/test']").await;
        browser.wait_for("#heard").await;
        let device = fits(&browser, language, "what it would have heard").await;
        browser.screenshot(&format!("listening-{language}-{device}-tried")).await;
        assert!(browser.has("figure.chart svg[role=img]").await, "no chart of what it would have heard");
        let typed = browser.find("#field-words").await.prop("value").await.unwrap();
        assert_eq!(typed.as_deref().map(str::trim), Some(word), "what was typed is lost");
        browser.follow("form[action='/desk/listening/watches'] .actions button:not([formaction])").await;
        browser.wait_for("main[data-page='listening::watch']").await;
        fits(&browser, language, "a new watch").await;
    }
}

/// The pages of listening, with a name for their pictures.
async fn pages(home: &Home) -> Vec<(&'static str, String)> {
    let alert = alert(home).await;
    let watch = count(home, "select min(watch_id) from alert_watches").await;
    let mention = count(home, "select max(mention_id) from alert_mentions").await;
    vec![
        ("room", "/desk/listening".into()),
        ("alerts", ALERTS.into()),
        ("alert", format!("{ALERTS}/{alert}")),
        ("incident", format!("{ALERTS}/{alert}/incident")),
        ("mention", format!("/desk/listening/mentions/{mention}")),
        ("watches", "/desk/listening/watches".into()),
        ("watch", format!("/desk/listening/watches/{watch}")),
        ("watch-form", format!("/desk/listening/watches/{watch}/edit")),
        ("day", format!("/desk/listening/watches/{watch}/volume?span=24h")),
        ("week", format!("/desk/listening/watches/{watch}/volume?span=7d")),
        ("months", format!("/desk/listening/watches/{watch}/volume?span=56d")),
        ("sources", "/desk/listening/sources".into()),
        ("source", "/desk/listening/sources/1".into()),
        ("source-new", "/desk/listening/sources/new".into()),
        ("answers", "/desk/listening/answers".into()),
        ("letters", "/desk/listening/letters".into()),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn listening_looks_right_in_every_language_on_every_screen() {
    let home = Home::with_demo().await;
    let pages = pages(&home).await;
    for language in ["en", "he", "pl"] {
        for size in [(390, 844), (1280, 900)] {
            let browser = Browser::open(&home.base, Setup { language, size, ..Setup::default() }).await;
            sign_in(&browser, LEAD).await;
            for (what, path) in &pages {
                pictured(&browser, "listening", language, what, path).await;
                if matches!(*what, "alert" | "day" | "months" | "watches" | "room") {
                    browser.dark(true).await;
                    let device = if size.0 < 500 { "phone" } else { "desktop" };
                    browser.screenshot(&format!("listening-{language}-{device}-{what}-dark")).await;
                    browser.dark(false).await;
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn listening_shuts_nobody_out() {
    let axe = axe::script();
    let home = Home::with_demo().await;
    let pages = pages(&home).await;
    let mut found = Vec::new();
    for language in ["en", "he", "pl"] {
        let browser = Browser::open(&home.base, Setup { language, ..Setup::default() }).await;
        sign_in(&browser, LEAD).await;
        for (what, path) in &pages {
            browser.goto(path).await;
            assert!(!browser.text().await.contains("404"), "{what}: {path}");
            check_both(&browser, &axe, &format!("{language} {path}"), &mut found).await;
        }
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}
