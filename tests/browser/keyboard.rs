//! The site by keyboard alone.

use crate::chromium::{Browser, Setup};
use crate::home::Home;
use thirtyfour::prelude::*;

#[tokio::test(flavor = "multi_thread")]
async fn the_first_tab_stop_leads_to_the_content() {
    let home = Home::with_demo().await;
    let browser = Browser::open(&home.base, Setup::default()).await;
    browser.goto("/b/kettles").await;
    browser.find("body").await.send_keys(Key::Tab).await.unwrap();
    let href = attribute_of_focus(&browser, "href").await;
    assert!(href.starts_with('#'), "the first tab stop leads to {href:?}");
    press(&browser, Key::Enter.value().to_string()).await;
    browser.wait_for(&format!("main{href}")).await;
    press(&browser, Key::Tab.value().to_string()).await;
    let inside =
        browser.driver.execute("return document.querySelector('main').contains(document.activeElement)", Vec::new());
    assert_eq!(inside.await.unwrap().json().as_bool(), Some(true), "the next tab stop is not inside the content");
}

#[tokio::test(flavor = "multi_thread")]
async fn j_and_k_walk_through_a_list_and_enter_opens() {
    let home = Home::with_demo().await;
    let browser = Browser::open(&home.base, Setup::default()).await;
    browser.goto("/b/kettles").await;
    press(&browser, "j".into()).await;
    let first = attribute_of_focus(&browser, "href").await;
    press(&browser, "j".into()).await;
    let second = attribute_of_focus(&browser, "href").await;
    assert!(
        first.starts_with("/t/") && second.starts_with("/t/") && first != second,
        "j goes to {first:?}, then {second:?}"
    );
    press(&browser, "k".into()).await;
    assert_eq!(attribute_of_focus(&browser, "href").await, first);
    press(&browser, Key::Enter.value().to_string()).await;
    browser.wait_for("main[data-page='boards::topic']").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn shortcuts_stay_out_of_what_is_being_written() {
    let home = Home::with_demo().await;
    let browser = Browser::open(&home.base, Setup::default()).await;
    browser.goto("/new").await;
    browser.fill("title", "jkjk").await;
    let kept = browser.find("main [name=title]").await.prop("value").await.unwrap();
    assert_eq!(kept.as_deref(), Some("jkjk"));
    assert_eq!(attribute_of_focus(&browser, "name").await, "title");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_tab_stop_can_be_seen() {
    let home = Home::with_demo().await;
    let browser = Browser::open(&home.base, Setup::default()).await;
    for page in ["/", "/b/kettles", "/new", "/sign-in"] {
        browser.goto(page).await;
        for _ in 0..25 {
            press(&browser, Key::Tab.value().to_string()).await;
            let shown = "
                const it = document.activeElement;
                if (it === document.body || it === null) return 'none';
                const style = getComputedStyle(it);
                const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                return ring || style.boxShadow !== 'none' ? 'seen' : it.outerHTML.slice(0, 200);";
            let seen = browser.driver.execute(shown, Vec::new()).await.unwrap();
            let seen = seen.json().as_str().unwrap_or_default().to_string();
            if seen == "none" {
                break;
            }
            assert_eq!(seen, "seen", "a tab stop of {page} has no ring");
        }
    }
}

async fn press(browser: &Browser, keys: String) {
    browser.driver.action_chain().send_keys(keys).perform().await.unwrap();
}

async fn attribute_of_focus(browser: &Browser, name: &str) -> String {
    let script = "return document.activeElement.getAttribute(arguments[0]) || ''";
    let found = browser.driver.execute(script, vec![serde_json::json!(name)]).await.unwrap();
    found.json().as_str().unwrap_or_default().to_string()
}
