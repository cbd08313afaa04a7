//! The desk in a real Chromium: by keyboard alone, live from a second browser, without script, and as pictures.

use crate::axe::sign_in;
use crate::chromium::{Browser, Setup};
use crate::home::Home;
use hearth::boards::{self, Kind, NewTopic};
use hearth::cases::{self, NewCase, pass};
use hearth::ids::{AccountId, BoardId, CaseId};
use hearth::policy::system;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

/// Every open case of the demo.
const OPEN: &str = "/desk?tab=open";
/// Who works here.
const MODERATOR: &str = "moderator@demo.test";
const COLLEAGUE: &str = "staff@demo.test";

#[tokio::test(flavor = "multi_thread")]
async fn desk_ten_cases_are_worked_by_keyboard_alone() {
    let home = Home::with_demo().await;
    let browser = Browser::open(&home.base, Setup::default()).await;
    sign_in(&browser, MODERATOR).await;
    browser.goto(OPEN).await;
    press(&browser, "j").await;
    press(&browser, "x").await;
    assert!(browser.has(".desk-row:focus-within input:checked").await, "x does not tick the row in focus");
    press(&browser, "x").await;
    assert!(!browser.has(".desk-row input:checked").await, "x does not untick");
    let mut worked: Vec<String> = Vec::new();
    for round in 1..=10 {
        let case = next_unworked(&browser, &worked).await;
        press(&browser, &Key::Enter.value().to_string()).await;
        browser.wait_for("main[data-page='cases::desk_case']").await;
        assert_eq!(browser.path().await, case);
        work(&browser, round).await;
        worked.push(case);
        press(&browser, "u").await;
        browser.wait_for("main[data-page='cases::desk'] [aria-keyshortcuts]").await;
        assert_eq!(browser.path().await, OPEN, "u leads back to another list");
    }
    // The driver sends a key in two parts: the letter of "m" may reach the box that the key has led to.
    let mut conn = home.app.db.read().await.unwrap();
    let notes: (i64,) =
        conn.one("select count(distinct case_id) from case_notes where body like '%For us:%'", ()).await.unwrap();
    let answers: (i64,) =
        conn.one("select count(distinct topic_id) from posts where body like '%To you:%'", ()).await.unwrap();
    let bodies: Vec<(i64, String)> = conn
        .all("select case_id, body from case_notes where body like '%For us:%' order by id limit 20", ())
        .await
        .unwrap();
    assert_eq!((notes.0, answers.0), (10, 10), "{bodies:?} of {worked:?}");
}

/// Walks down until a case is in focus that was not worked yet; its path.
async fn next_unworked(browser: &Browser, worked: &[String]) -> String {
    for _ in 0..30 {
        press(browser, "j").await;
        let here = focus(browser, "href").await;
        if here.starts_with("/desk/cases/") && !worked.contains(&here) {
            return here;
        }
    }
    panic!("no case left after {worked:?}");
}

/// Takes the case, answers it, and leaves a note.
async fn work(browser: &Browser, round: usize) {
    if browser.has("[data-key=a]").await {
        press(browser, "a").await;
        gone(browser, "[data-key=a]").await;
    }
    // The script has come.
    browser.wait_for("[data-key=u][aria-keyshortcuts]").await;
    if round == 1 {
        press(browser, "?").await;
        browser.wait_for("dialog[open]").await;
        let help = browser.find("dialog[open]").await.text().await.unwrap();
        for line in ["send what is typed", "back to the list", "Private note"] {
            assert!(help.contains(line), "the list of keys does not say {line:?}:\n{help}");
        }
        assert!(!help.contains("tick"), "a case has nothing to tick:\n{help}");
        press(browser, &Key::Escape.value().to_string()).await;
        gone(browser, "dialog[open]").await;
    }
    press(browser, "r").await;
    browser.wait_for("form[action$='/answer'] textarea[name=body]:focus").await;
    let answer = format!("To you: a new lid is on its way, parcel {round}.");
    press(browser, &answer).await;
    send(browser).await;
    kept(browser, &answer).await;
    browser.wait_for("[data-key=u][aria-keyshortcuts]").await;
    press(browser, "m").await;
    browser.wait_for("form[action$='/notes'] textarea:focus").await;
    let note = format!("For us: shelf {round} has more of them.");
    press(browser, &note).await;
    send(browser).await;
    kept(browser, &note).await;
    browser.wait_for("[data-key=u][aria-keyshortcuts]").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn desk_keys_are_named_in_every_language() {
    let home = Home::with_demo().await;
    for (language, said) in [("en", "tick the entry"), ("he", "סימון הפריט"), ("pl", "zaznacz lub odznacz wpis")]
    {
        let browser = Browser::open(&home.base, Setup { language, ..Setup::default() }).await;
        sign_in(&browser, MODERATOR).await;
        browser.goto(OPEN).await;
        assert!(browser.has("#field-q[aria-keyshortcuts='/']").await, "no key is named at the search");
        press(&browser, "?").await;
        browser.wait_for("dialog[open]").await;
        browser.expect(said).await;
        browser.screenshot(&format!("desk-{language}-keys")).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn desk_hears_of_a_complaint_and_of_a_colleague_who_writes() {
    let home = Home::with_demo().await;
    let desk = Browser::open(&home.base, Setup::default()).await;
    sign_in(&desk, MODERATOR).await;
    desk.goto(OPEN).await;
    press(&desk, "j").await;
    press(&desk, "x").await;
    let (focused, marked) = (focus(&desk, "href").await, "window.stayed = 'yes'");
    desk.driver.execute(marked, Vec::new()).await.unwrap();

    let customer = Browser::open(&home.base, Setup::default()).await;
    sign_in(&customer, "ada@demo.test").await;
    customer.goto("/new?kind=complaint").await;
    customer.choose("board", "kettles").await;
    customer.fill("title", "Enamel chips fell into my soup").await;
    customer.fill("body", "Blue splinters, three of them. I have photos.").await;
    customer.follow("main form[action='/new'] > .actions button").await;
    customer.wait_for("main[data-page='boards::topic']").await;
    desk.expect("Enamel chips fell into my soup").await;
    assert!(desk.has(".desk-row.is-new").await, "what is new does not stand out");
    assert!(desk.has(".desk-row:focus-within input:checked").await, "the tick or the focus is lost");
    assert_eq!(focus(&desk, "href").await, focused);
    drop(customer);

    desk.follow("a[href^='/desk/cases/'][dir=auto]").await;
    desk.wait_for("main[data-page='cases::desk_case']").await;
    let case = desk.path().await;
    press(&desk, "r").await;
    press(&desk, "Half a thought").await;
    desk.driver.execute(marked, Vec::new()).await.unwrap();
    let colleague = Browser::open(&home.base, Setup::default()).await;
    sign_in(&colleague, COLLEAGUE).await;
    colleague.goto(&case).await;
    colleague.expect("Moshe Bar-On is writing").await;
    press(&colleague, "r").await;
    press(&colleague, "A whole one: please send us the photos.").await;
    desk.expect("Stefania Reed is writing").await;
    desk.screenshot("desk-en-presence").await;
    send(&colleague).await;
    desk.expect("A whole one: please send us the photos.").await;
    gone(&desk, "#presence .busy").await;
    let typed = desk.find("#reply textarea[name=body]").await.prop("value").await.unwrap();
    assert_eq!(typed.as_deref(), Some("Half a thought"), "what was typed is touched");
    assert!(desk.has("#reply textarea[name=body]:focus").await, "the box lost its focus");
    let stayed = desk.driver.execute("return window.stayed", Vec::new()).await.unwrap();
    assert_eq!(stayed.json().as_str(), Some("yes"), "the page was loaded anew");
}

#[tokio::test(flavor = "multi_thread")]
async fn desk_shows_the_same_without_script() {
    let home = Home::with_demo().await;
    let with = Browser::open(&home.base, Setup::default()).await;
    let without = Browser::open(&home.base, Setup { script: false, ..Setup::default() }).await;
    for browser in [&with, &without] {
        sign_in(browser, MODERATOR).await;
        browser.goto("/desk").await;
    }
    let tabs = links(&with, ".desk-tabs a").await;
    assert!(tabs.len() >= 7, "{tabs:?}");
    for tab in &tabs {
        with.goto(tab).await;
        without.goto(tab).await;
        assert_eq!(links(&with, ".desk-row h2 a").await, links(&without, ".desk-row h2 a").await, "{tab}");
        assert!(without.find(".desk-tabs [aria-current]").await.attr("href").await.unwrap().is_some());
    }
    let browser = without;
    browser.goto(OPEN).await;
    browser.click(".desk-row input[type=checkbox]").await;
    browser.click(".desk-bar > summary").await;
    browser.follow("button[value=take]").await;
    browser.wait_for(".desk-report").await;
    browser.follow(".desk-row h2 a").await;
    browser.follow("#reply nav.tabs a:not([aria-current])").await;
    browser.fill("body", "For us: seen without script.").await;
    browser.follow("form[action$='/notes'] .actions button").await;
    browser.expect("For us: seen without script.").await;
    browser.fill("body", "To you: answered without script.").await;
    browser.follow("form[action$='/answer'] .actions button:not([name])").await;
    browser.expect("To you: answered without script.").await;
    assert!(!browser.has("[aria-keyshortcuts]").await, "keys are promised that do nothing");
}

/// What one set of pictures is about.
struct Told {
    language: &'static str,
    customer: &'static str,
    title: &'static str,
    body: &'static str,
    note: &'static str,
    answer: &'static str,
}

const ENGLISH: Told = Told {
    language: "en",
    customer: "hannah",
    title: "The K3 kettle scorched my worktop",
    body: "It stood on the oak worktop as always. Since Sunday there is a **black ring** under it, and it smells.",
    note: "Third one from week 38. The workshop asks for the base, please do not promise a date yet.",
    answer: "Thank you for the photos. The base is faulty: please unplug it. A courier collects it tomorrow, and we pay for the worktop.",
};

#[tokio::test(flavor = "multi_thread")]
async fn desk_pictures_in_english() {
    pictures(&ENGLISH).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn desk_pictures_in_hebrew() {
    pictures(&Told {
        language: "he",
        customer: "noa",
        title: "הקומקום K3 שרף את משטח העבודה",
        body: "הוא עמד על משטח האלון כמו תמיד. מאז יום ראשון יש מתחתיו **טבעת שחורה**, ויש ריח.",
        note: "השלישי משבוע 38. בית המלאכה מבקש את הבסיס, נא לא להבטיח תאריך בינתיים.",
        answer: "תודה על התמונות. הבסיס פגום: נא לנתק אותו. שליח יאסוף אותו מחר, ואנחנו נשלם על המשטח.",
    })
    .await;
}

async fn pictures(told: &Told) {
    let home = Home::with_demo().await;
    let case = complains(&home, told).await;
    let at = format!("/desk/cases/{case}");
    let desktop = Setup { language: told.language, size: (1280, 900), ..Setup::default() };
    let phone = Setup { size: (390, 844), ..desktop };
    let (wide, narrow) = (Browser::open(&home.base, desktop).await, Browser::open(&home.base, phone).await);
    sign_in(&wide, MODERATOR).await;
    sign_in(&narrow, MODERATOR).await;
    wide.goto(&format!("{at}?write=note")).await;
    wide.fill("body", told.note).await;
    wide.follow("form[action$='/notes'] .actions button").await;
    wide.expect(told.note).await;
    for browser in [&wide, &narrow] {
        picture(browser, told, "inbox", OPEN).await;
        picture(browser, told, "answer", &at).await;
        picture(browser, told, "note", &format!("{at}?write=note")).await;
    }
    resolve(&wide, told, &at).await;
    let rating = rating(&home, &wide, told).await;
    let row = cases::by_id(&mut home.app.db.read().await.unwrap(), case).await.unwrap();
    for browser in [&wide, &narrow] {
        picture(browser, told, "resolved", &at).await;
        browser.driver.delete_all_cookies().await.unwrap();
        picture(browser, told, "customer", &pass::path(&home.app, &row)).await;
        picture(browser, told, "rating", &rating).await;
        picture(browser, told, "intake", "/new?kind=complaint&category=order").await;
        sign_in(browser, "admin@demo.test").await;
        picture(browser, told, "setup", "/admin/desk").await;
        picture(browser, told, "hours", "/admin/desk/hours").await;
        picture(browser, told, "compensations", "/desk/compensations").await;
        picture(browser, told, "trail", &format!("{at}/audit")).await;
    }
    wide.dark(true).await;
    picture(&wide, told, "dark-inbox", OPEN).await;
    picture(&wide, told, "dark-answer", &at).await;
}

/// Answers as Moshe would, and that is the end of it.
async fn resolve(browser: &Browser, told: &Told, at: &str) {
    browser.goto(at).await;
    browser.fill("body", told.answer).await;
    browser.choose("then", "resolved").await;
    browser.fill("summary", told.answer).await;
    browser.follow("form[action$='/answer'] .actions button:not([name])").await;
    browser.wait_for("#case-head .solved").await;
}

/// Where somebody who has a password, and is not signed in, says how it went.
async fn rating(home: &Home, browser: &Browser, told: &Told) -> String {
    let case = complains(home, &Told { customer: "ada", ..*told }).await;
    resolve(browser, told, &format!("/desk/cases/{case}")).await;
    let row = cases::by_id(&mut home.app.db.read().await.unwrap(), case).await.unwrap();
    pass::rating_path(&home.app, &row)
}

/// A desk with a case on which something of everything was done; the signed links of its customer.
pub async fn prepare(home: &Home, browser: &Browser) -> Vec<String> {
    let case = complains(home, &ENGLISH).await;
    let at = format!("/desk/cases/{case}");
    sign_in(browser, MODERATOR).await;
    browser.goto(&at).await;
    browser.click("#compensations summary").await;
    browser.fill("gift_amount", "20").await;
    browser.fill("gift_currency", "EUR").await;
    browser.fill("gift_reason", "For the worktop.").await;
    browser.follow("form[action$='/compensations'] button").await;
    browser.wait_for("#compensations .records li").await;
    resolve(browser, &ENGLISH, &at).await;
    let row = cases::by_id(&mut home.app.db.read().await.unwrap(), case).await.unwrap();
    vec![pass::path(&home.app, &row), rating(home, browser, &ENGLISH).await]
}

/// The page as it looks, which must not be wider than its window.
async fn picture(browser: &Browser, told: &Told, what: &str, path: &str) {
    pictured(browser, "desk", told.language, what, path).await;
}

/// The page at a path, as `{of}-{language}-{phone or desktop}-{what}`: not wider than its window, and in that language.
pub async fn pictured(browser: &Browser, of: &str, language: &str, what: &str, path: &str) {
    browser.goto(path).await;
    let size = fits(browser, language, path).await;
    browser.screenshot(&format!("{of}-{language}-{size}-{what}")).await;
}

/// Fails when the page that is open is wider than its window, or in another language; says whether it is a phone's.
pub async fn fits(browser: &Browser, language: &str, path: &str) -> &'static str {
    // What sticks out, on a page that can be scrolled sideways.
    const OVER: &str = "
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth === clientWidth) return [];
        const out = [...document.querySelectorAll('main *')].filter(it => {
            const box = it.getBoundingClientRect();
            return box.width > 0 && (box.right > clientWidth + 1 || box.left < -1);
        });
        return [`${scrollWidth} of ${clientWidth}`, ...out.map(it => it.outerHTML.slice(0, 120))];";
    let width = browser.driver.execute("return innerWidth", Vec::new()).await.unwrap().json().as_i64().unwrap_or(0);
    let size = if width < 500 { "phone" } else { "desktop" };
    let over = browser.driver.execute(OVER, Vec::new()).await.unwrap().convert::<Vec<String>>().unwrap();
    assert!(over.is_empty(), "{path} is wider than its window ({size}, {language}): {over:#?}");
    let html = browser.find("html").await;
    assert_eq!(html.attr("lang").await.unwrap().as_deref(), Some(language), "{path}");
    size
}

/// A complaint of one of the demo's people, who has no password.
async fn complains(home: &Home, told: &Told) -> CaseId {
    let mut conn = home.app.db.read().await.unwrap();
    let customer: (AccountId,) =
        conn.one("select id from accounts where handle_key = $1", (told.customer,)).await.unwrap();
    let board: (BoardId,) = conn.one("select id from boards where slug = $1", ("kettles",)).await.unwrap();
    drop(conn);
    let body_html = boards::render(&home.app, told.body).await.unwrap();
    let topic = NewTopic {
        board: board.0,
        author: customer.0,
        kind: Kind::Complaint,
        title: told.title.into(),
        body: told.body.into(),
        body_html,
        lang: None,
        challenge: None,
        private: false,
        once: None,
        at: home.app.now(),
    };
    let opened = home.app.db.write(system("test"), move |tx| {
        Box::pin(async move {
            let (at, author) = (topic.at, topic.author);
            let (topic, _) = boards::open_topic(tx, &topic).await?;
            cases::open(tx, &NewCase::plain(topic, author, at)).await
        })
    });
    opened.await.unwrap()
}

/// Types on the keyboard, wherever the focus is.
pub async fn press(browser: &Browser, keys: &str) {
    browser.driver.action_chain().send_keys(keys).perform().await.unwrap();
}

/// Ctrl+Enter, on a page that is marked: where it leads to is not.
pub async fn send(browser: &Browser) {
    browser.driver.execute("window.left = true", vec![]).await.unwrap();
    let chain = browser.driver.action_chain().key_down(Key::Control).key_down(Key::Enter);
    chain.key_up(Key::Enter).key_up(Key::Control).perform().await.unwrap();
}

/// Waits until the words stand in the case itself, not only in the box that they were typed into, and on the page that the form led
/// to: the one it was sent from may hear of them live before it goes, and take the next keys with it.
async fn kept(browser: &Browser, words: &str) {
    const STANDS: &str = "const parts = [...document.querySelectorAll('[data-live]')];
        return !window.left && parts.some(it => it.textContent.includes(arguments[0]))";
    let started = Instant::now();
    loop {
        let stands = browser.driver.execute(STANDS, vec![serde_json::json!(words)]).await;
        if stands.is_ok_and(|stands| stands.json().as_bool() == Some(true)) {
            return;
        }
        assert!(started.elapsed() < Duration::from_secs(30), "{words:?} was not kept at {}", browser.path().await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// An attribute of what has the focus.
pub async fn focus(browser: &Browser, name: &str) -> String {
    let script = "return document.activeElement.getAttribute(arguments[0]) || ''";
    let found = browser.driver.execute(script, vec![serde_json::json!(name)]).await.unwrap();
    found.json().as_str().unwrap_or_default().to_string()
}

/// Waits until the selector finds nothing any more.
pub async fn gone(browser: &Browser, css: &str) {
    let started = Instant::now();
    while browser.driver.find(By::Css("main")).await.is_err() || browser.has(css).await {
        assert!(started.elapsed() < Duration::from_secs(20), "{css} stays on {}", browser.path().await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The addresses of the links that the selector finds, in their order.
pub async fn links(browser: &Browser, css: &str) -> Vec<String> {
    let mut found = Vec::new();
    for link in browser.driver.find_all(By::Css(css)).await.unwrap() {
        found.push(link.attr("href").await.unwrap().unwrap_or_default());
    }
    found
}
