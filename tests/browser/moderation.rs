//! Moderation in a real Chromium: a queue cleared by keyboard alone, live from a second browser, without script, with axe, and as
//! pictures of what an author and the public are told.

use crate::axe::{self, check_both, sign_in};
use crate::chromium::{Browser, Setup};
use crate::desk::{fits, focus, gone, links, pictured, press, send};
use crate::home::{Home, PASSWORD};
use hearth::accounts::{self, NewAccount};
use hearth::boards::{self, NewPost, pending};
use hearth::ids::{AccountId, DecisionId, PostId, TopicId};
use hearth::moderation::appeals::{self, Verdict as Answer};
use hearth::moderation::decisions::{self, Basis, Measure, NewDecision};
use hearth::moderation::reports::{self, NewReport, Who};
use hearth::moderation::rules;
use hearth::policy::{Role, Viewer, system};
use hearth::screening::{self, Subject, Verdict, Why, Written};
use hearth::words::Lang;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

const QUEUE: &str = "/desk/queue";
const MODERATOR: &str = "moderator@demo.test";
/// Decides what the moderator decided first.
const LEAD: &str = "lead@demo.test";
/// A topic of the demo.
const TOPIC: &str = "Show your oldest Alderwick";
/// How many lines are cleared.
const LINES: usize = 20;
/// Who writes what is reported or held.
const WRITERS: [&str; 8] = ["rolf", "hannah", "sunil", "greta", "tomw", "lucia", "marta", "piotr"];

async fn account(home: &Home, handle: &str) -> AccountId {
    let mut conn = home.app.db.read_current().await.unwrap();
    let row: (AccountId,) = conn.one("select id from accounts where handle_key = $1", (handle.to_string(),)).await.unwrap();
    row.0
}

async fn topic(home: &Home, title: &str) -> TopicId {
    let mut conn = home.app.db.read_current().await.unwrap();
    let row: (TopicId,) = conn.one("select id from topics where title = $1", (title.to_string(),)).await.unwrap();
    row.0
}

async fn count(home: &Home, sql: &'static str) -> i64 {
    let mut conn = home.app.db.read_current().await.unwrap();
    let (count,): (i64,) = conn.one(sql, ()).await.unwrap();
    count
}

/// Somebody's public reply.
async fn writes(home: &Home, author: AccountId, topic: TopicId, body: &str) -> PostId {
    let body_html = boards::render(&home.app, body).await.unwrap();
    let new = NewPost { topic, author, body: body.into(), body_html, once: None, at: home.app.now() };
    let written = home.app.db.write(system("test"), move |tx| {
        Box::pin(async move { boards::add_post(tx, &new).await.map(|(id, _)| id) })
    });
    written.await.unwrap()
}

/// Somebody's report of a post, for the reason of that code.
async fn reports(home: &Home, by: AccountId, post: PostId, code: &'static str, explanation: &str, lang: Lang) {
    let explanation = explanation.to_string();
    let filed = home.app.db.write(system("test"), move |tx| {
        Box::pin(async move {
            let reasons = reports::reasons(tx).await?;
            let reason = reasons.iter().find(|reason| reason.code == code).expect("a reason of the first version");
            let target = decisions::target(tx, Subject::Post(post.0)).await?;
            let new = NewReport {
                subject: Subject::Post(post.0),
                account: target.account.expect("an author"),
                board: target.board,
                topic: target.topic,
                who: Who::Member(by),
                reason: reason.id,
                harm: reason.harm,
                illegal: reason.illegal,
                place: String::new(),
                explanation,
                good_faith: true,
                lang,
                once: None,
            };
            reports::file(tx, &new).await.map(|_| ())
        })
    });
    filed.await.unwrap();
}

/// Somebody's reply that waits for a moderator.
async fn waits(home: &Home, author: AccountId, topic: TopicId, body: &str) {
    let mut conn = home.app.db.read_current().await.unwrap();
    let row = accounts::by_id(&mut conn, author).await.unwrap().expect("an account");
    let viewer = Viewer::Account(row.actor(home.app.now()));
    let board = boards::topic_for(&mut conn, &viewer, topic).await.unwrap().board_id;
    drop(conn);
    let written = Written { board, board_holds: None, topic: Some(topic), title: "", body, private: false, lang: None };
    let mut screened = screening::screen(&home.app, &viewer, &written).await.unwrap();
    (screened.verdict, screened.whys) = (Verdict::Hold, vec![Why::First]);
    let html = boards::render(&home.app, body).await.unwrap();
    let text = pending::Text::Reply { topic, title: TOPIC.into(), body: body.into() };
    let held = pending::HeldText { account: author, text, html, screened };
    let kept = home.app.db.write(system("test"), move |tx| {
        Box::pin(async move { pending::hold_known(tx, &held, None).await.map(|_| ()) })
    });
    kept.await.unwrap();
}

/// A queue of reports and held texts, one after the other.
async fn fill(home: &Home) {
    let (topic, ada, ben) = (topic(home, TOPIC).await, account(home, "ada").await, account(home, "ben").await);
    for (at, handle) in WRITERS.into_iter().enumerate() {
        let author = account(home, handle).await;
        let post = writes(home, author, topic, &format!("Mine is the oldest of all, number {at}, you fools.")).await;
        reports(home, if at % 2 == 0 { ada } else { ben }, post, "rude", "It calls us fools.", Lang::En).await;
        waits(home, author, topic, &format!("And another one from my cellar, number {at}.")).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn moderation_twenty_lines_are_cleared_by_keyboard_alone() {
    let home = Home::with_demo().await;
    fill(&home).await;
    const CLOSED: &str = "select count(*) from queue_items where closed_at is not null";
    const STATEMENTS: &str = "select count(*) from decisions where limiting and rule_id is not null";
    let before = (count(&home, CLOSED).await, count(&home, STATEMENTS).await);
    let browser = Browser::open(&home.base, Setup::default()).await;
    sign_in(&browser, MODERATOR).await;
    browser.goto(QUEUE).await;
    browser.wait_for("[data-key][aria-keyshortcuts]").await;
    press(&browser, "j").await;
    press(&browser, "j").await;
    press(&browser, "k").await;
    assert!(focus(&browser, "href").await.starts_with("/desk/queue/"), "j does not walk down the queue");
    press(&browser, "o").await;
    browser.wait_for("main[data-page='moderation::queue_item'] [data-key=t][aria-keyshortcuts]").await;
    press(&browser, "t").await;
    let mut seen: Vec<String> = Vec::new();
    let mut kinds = [0, 0];
    for round in 1..=LINES {
        browser.wait_for("main[data-page='moderation::queue_item'] [data-renew-url]").await;
        browser.wait_for("[data-key][aria-keyshortcuts]").await;
        let path = browser.path().await;
        assert!(!seen.contains(&path), "{path} comes again");
        kinds[usize::from(browser.has("input[name=measure][value=publish]").await)] += 1;
        decides(&browser, round).await;
        seen.push(path);
    }
    assert!(kinds.iter().all(|kind| *kind >= 8), "reports and others, held texts: {kinds:?}");
    assert_eq!(count(&home, CLOSED).await - before.0, LINES as i64);
    assert!(count(&home, STATEMENTS).await - before.1 >= 8, "too few statements of reasons");
    assert_eq!(count(&home, "select count(*) from decisions where limiting and explanation = ''").await, 0);
}

/// Decides the line that is open, as every round calls for, and waits until the next page has come.
async fn decides(browser: &Browser, round: usize) {
    let held = browser.has("input[name=measure][value=publish]").await;
    let person = !held && !browser.has("input[name=measure][value=hide]").await;
    let measure = match (held, round % 3) {
        _ if person => "keep",
        (true, 0) => "publish",
        (true, _) => "refuse",
        (false, 0) => "keep",
        (false, 1) => "hide",
        (false, _) => "warn",
    };
    let radio = format!("input[name=measure][value={measure}]");
    let key = browser.find(&radio).await.attr("data-key").await.unwrap().expect("a figure as its key");
    press(browser, &key).await;
    browser.wait_for(&format!("{radio}:checked:focus")).await;
    browser.driver.execute("window.left = true", vec![]).await.unwrap();
    if ["keep", "publish"].contains(&measure) {
        press(browser, &Key::Enter.value().to_string()).await;
    } else {
        let tab = Key::Tab.value().to_string();
        press(browser, &tab).await;
        assert_eq!(focus(browser, "name").await, "basis", "the rule does not follow on the measure");
        press(browser, "Res").await;
        let rule = browser.find("select[name=basis]").await.prop("value").await.unwrap();
        assert!(rule.is_some_and(|rule| !rule.is_empty()), "no rule can be chosen by typing its name");
        press(browser, &tab).await;
        assert_eq!(focus(browser, "name").await, "explanation", "the reasons do not follow on the rule");
        press(browser, &format!("It calls the others here fools, see the {round} lines above.")).await;
        send(browser).await;
    }
    let started = Instant::now();
    loop {
        let next = browser.driver.execute("return !window.left && document.readyState === 'complete'", vec![]).await;
        if next.is_ok_and(|next| next.json().as_bool() == Some(true)) {
            return;
        }
        assert!(started.elapsed() < Duration::from_secs(20), "{measure} is not taken:\n{}", browser.text().await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn moderation_hears_of_a_report_and_of_a_colleague_who_takes_it() {
    const TEXT: &str = "Whoever buys this is a fool, and so is the brother who sold it.";
    let home = Home::with_demo().await;
    let post = writes(&home, account(&home, "rolf").await, topic(&home, TOPIC).await, TEXT).await;
    let desk = Browser::open(&home.base, Setup::default()).await;
    sign_in(&desk, MODERATOR).await;
    desk.goto("/desk/queue?view=reports").await;
    desk.wait_for("[data-key][aria-keyshortcuts]").await;
    press(&desk, "j").await;
    press(&desk, "x").await;
    assert!(desk.has(".desk-row:focus-within input:checked").await, "x does not tick the row in focus");
    let (focused, marked) = (focus(&desk, "href").await, "window.stayed = 'yes'");
    desk.driver.execute(marked, Vec::new()).await.unwrap();

    let reader = Browser::open(&home.base, Setup::default()).await;
    sign_in(&reader, "ada@demo.test").await;
    reader.goto(&format!("/report/post/{post}")).await;
    reader.choose("reason", "rude").await;
    reader.fill("explanation", "It is about my brother.").await;
    reader.press("/report/post/").await;
    desk.expect(TEXT).await;
    assert!(desk.has(".desk-row.is-new").await, "what is new does not stand out");
    assert!(desk.has(".desk-row:focus-within input:checked").await, "the tick or the focus is lost");
    assert_eq!(focus(&desk, "href").await, focused);
    drop(reader);

    let colleague = Browser::open(&home.base, Setup::default()).await;
    sign_in(&colleague, LEAD).await;
    let item = count(&home, "select max(id) from queue_items where kind = 'report'").await;
    colleague.goto(&format!("/desk/queue/{item}")).await;
    colleague.click("button[name=act][value=claim]").await;
    colleague.wait_for("[data-renew-url]").await;
    let name = "Agnes";
    let name = named(&home, "lead").await.unwrap_or_else(|| name.into());
    desk.wait_for(&format!("[data-line='{item}'] .desk-state .badge.warn")).await;
    let state = desk.find(&format!("[data-line='{item}'] .desk-state")).await.text().await.unwrap();
    assert!(state.contains(&name), "{state}");
    decided(&colleague, "keep").await;
    gone(&desk, &format!("[data-line='{item}']")).await;
    let stayed = desk.driver.execute("return window.stayed", Vec::new()).await.unwrap();
    assert_eq!(stayed.json().as_str(), Some("yes"), "the page was loaded anew");
}

async fn named(home: &Home, handle: &str) -> Option<String> {
    let id = account(home, handle).await;
    accounts::by_id(&mut home.app.db.read_current().await.unwrap(), id).await.unwrap().map(|row| row.name)
}

/// Decides by the mouse.
async fn decided(browser: &Browser, measure: &str) {
    browser.click(&format!("input[name=measure][value={measure}]")).await;
    browser.click("form[data-decision] .actions button").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn moderation_shows_the_same_without_script() {
    let home = Home::with_demo().await;
    fill(&home).await;
    let with = Browser::open(&home.base, Setup::default()).await;
    let without = Browser::open(&home.base, Setup { script: false, ..Setup::default() }).await;
    for browser in [&with, &without] {
        sign_in(browser, MODERATOR).await;
        browser.goto(QUEUE).await;
    }
    let tabs = links(&with, "#queue-tabs a").await;
    assert!(tabs.len() >= 7, "{tabs:?}");
    for tab in &tabs {
        with.goto(tab).await;
        without.goto(tab).await;
        assert_eq!(links(&with, ".desk-row h2 a").await, links(&without, ".desk-row h2 a").await, "{tab}");
        assert!(without.find("#queue-tabs [aria-current]").await.attr("href").await.unwrap().is_some());
    }
    let browser = without;
    browser.goto("/desk/queue?view=reports").await;
    let lines = links(&browser, ".desk-row h2 a").await.len();
    browser.click("form[action='/desk/queue/next'] button").await;
    browser.wait_for("main[data-page='moderation::queue_item'] [data-renew-url]").await;
    browser.click("input[name=measure][value=hide]").await;
    browser.click("select[name=basis] option:nth-child(2)").await;
    browser.fill("explanation", "Decided without script.").await;
    browser.click("form[data-decision] .actions button").await;
    browser.wait_for("main[data-page='moderation::queue_item'] [data-renew-url]").await;
    assert!(!browser.has("[aria-keyshortcuts]").await, "keys are promised that do nothing");
    browser.goto("/desk/queue?view=reports").await;
    assert_eq!(links(&browser, ".desk-row h2 a").await.len(), lines - 1);
    assert_eq!(count(&home, "select count(*) from decisions where explanation = 'Decided without script.'").await, 1);
    browser.goto("/desk/queue?view=holds").await;
    browser.click(".desk-row h2 a").await;
    decided(&browser, "publish").await;
    browser.wait_for(".flash, main[data-page='moderation::queue_item'] [data-renew-url]").await;
    let published = "select count(*) from pending_texts where held_at is not null and published_at is not null";
    assert_eq!(count(&home, published).await, 1);
}
