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
    let row: (AccountId,) =
        conn.one("select id from accounts where handle_key = $1", (handle.to_string(),)).await.unwrap();
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
    let written = home
        .app
        .db
        .write(system("test"), move |tx| Box::pin(async move { boards::add_post(tx, &new).await.map(|(id, _)| id) }));
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
        press(browser, "Crit").await;
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
    colleague.follow("button[name=act][value=claim]").await;
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
    browser.follow("form[data-decision] .actions button").await;
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
    browser.follow("form[action='/desk/queue/next'] button").await;
    browser.wait_for("main[data-page='moderation::queue_item'] [data-renew-url]").await;
    browser.click("input[name=measure][value=hide]").await;
    browser.click("select[name=basis] option:nth-child(2)").await;
    browser.fill("explanation", "Decided without script.").await;
    browser.follow("form[data-decision] .actions button").await;
    browser.wait_for("main[data-page='moderation::queue_item'] [data-renew-url]").await;
    assert!(!browser.has("[aria-keyshortcuts]").await, "keys are promised that do nothing");
    browser.goto("/desk/queue?view=reports").await;
    assert_eq!(links(&browser, ".desk-row h2 a").await.len(), lines - 1);
    assert_eq!(count(&home, "select count(*) from decisions where explanation = 'Decided without script.'").await, 1);
    browser.goto("/desk/queue?view=holds").await;
    browser.follow(".desk-row h2 a").await;
    decided(&browser, "publish").await;
    browser.wait_for("[data-flash], main[data-page='moderation::queue_item'] [data-renew-url]").await;
    let published = "select count(*) from pending_texts where held_at is not null and published_at is not null";
    assert_eq!(count(&home, published).await, 1);
}

// Who may not use it, and how it looks.

/// What one set of pictures is about: somebody's reply, reported, hidden, contested.
struct Told {
    language: &'static str,
    handle: &'static str,
    name: &'static str,
    reporter: &'static str,
    topic: &'static str,
    body: &'static str,
    report: &'static str,
    explanation: &'static str,
    facts: &'static str,
    appeal: &'static str,
    answer: &'static str,
}

const ENGLISH: Told = Told {
    language: "en",
    handle: "edith",
    name: "Edith Marlowe",
    reporter: "hannah",
    topic: TOPIC,
    body: "Mine is a K1 from 1971, with the cork handle. And to the gentleman above: whoever drills a hole into such a lid is a vandal \
           and should have his hands tied. I mean it.",
    report: "She wishes violence on somebody for a hole in a lid.",
    explanation: "Your love for the old lids is welcome here, and so is your anger about the hole. The sentence about tied hands is \
                  aimed at another customer as a person, and he said that it frightened him.",
    facts: "The second sentence of the post. A reader reported it within the hour.",
    appeal: "I am 74 and was joking, as anybody who knows me will confirm. The first sentence about the cork handle could have stayed; \
             it is the only photo of that lid that there is.\n\nPlease look at it again.",
    answer: "You are right that most of the post is about the lid, and that nobody is threatened by it who reads it to the end. I have \
             put it back. Thank you for writing to us.",
};

const HEBREW: Told = Told {
    language: "he",
    handle: "rivka",
    name: "רבקה אלון",
    reporter: "noa",
    topic: "איך מנקים אבנית כשהמים בעיר קשים כל כך?",
    body: "אצלי הקומקום בן עשרים ומבריק. ומי שכתב כאן למעלה שצריך מלח לימון לא מבין כלום, ומוטב שלא יתקרב לשום מטבח בחיים.",
    report: "אפשר לחלוק על מלח לימון בלי להעליב.",
    explanation: "הדעה שלך על מלח לימון רצויה כאן. המשפט האחרון מכוון אל כותב אחר ולא אל העצה שלו.",
    facts: "המשפט האחרון בתגובה. קוראת דיווחה עליו בתוך שעה.",
    appeal: "זו הייתה הלצה, ומי שמכיר אותי יודע. אפשר למחוק את המשפט האחרון ולהשאיר את השאר: העצה על החומץ נכונה.\n\nאודה לבדיקה נוספת.",
    answer: "קראנו שוב את כל השרשור. המשפט חריף, אבל אינו פוגע באיש. התגובה חזרה למקומה, ותודה על הפנייה.",
};

const POLISH: Told = Told {
    language: "pl",
    handle: "jadwiga",
    name: "Jadwiga Wróblewska",
    reporter: "marta",
    topic: "Czy części do K2 są jeszcze w sprzedaży?",
    body: "Uszczelkę do K2 mam z 1998 roku i działa. A temu, kto radził silikon z marketu, nie dałabym do ręki nawet łyżki, bo tylko \
           psuje i jeszcze się wymądrza.",
    report: "Można się nie zgadzać bez wyzwisk.",
    explanation: "Rada o uszczelce jest cenna i może wrócić w nowym wpisie. Drugie zdanie obraża inną osobę, a nie jej pomysł.",
    facts: "Ostatnie zdanie wpisu. Zgłoszono je w ciągu godziny.",
    appeal: "To był żart, każdy z forum mnie zna. Proszę zostawić choć pierwsze zdanie, bo numer uszczelki przyda się innym.\n\nProszę \
             o ponowne sprawdzenie.",
    answer: "Cały wątek został przeczytany jeszcze raz. Zdanie jest ostre, ale nikogo nie poniża. Wpis wrócił na swoje miejsce. \
             Dziękujemy za wiadomość.",
};

/// The author, who has a password; the reported post; what was decided about it.
struct Scene {
    email: String,
    post: PostId,
    decision: DecisionId,
}

/// Somebody writes, somebody reports, and the moderator hides it for a rule.
async fn scene(home: &Home, told: &'static Told) -> Scene {
    let email = format!("{}@demo.test", told.handle);
    let new = NewAccount {
        handle: told.handle.into(),
        email: Some(email.clone()),
        name: told.name.into(),
        role: Some(Role::Member),
        department: None,
        password_hash: Some(accounts::passwords::hash(&home.app, PASSWORD).await.unwrap()),
        confirmed_at: Some(home.app.now()),
        lang: Lang::parse(told.language),
    };
    let joined = home.app.db.write(system("test"), move |tx| Box::pin(async move { accounts::create(tx, new).await }));
    let author = joined.await.unwrap();
    let post = writes(home, author, topic(home, told.topic).await, told.body).await;
    let lang = Lang::parse(told.language).expect("a language");
    reports(home, account(home, told.reporter).await, post, "rude", told.report, lang).await;
    let moderator = account(home, "moderator").await;
    let made = home.app.db.write(system("test"), move |tx| {
        Box::pin(async move {
            let rule = rules::by_code(tx, "respect").await?.expect("a rule of the first version");
            let item: (hearth::ids::ItemId,) =
                tx.one("select id from queue_items where subject = 'post' and subject_id = $1", (post,)).await?;
            let new = NewDecision {
                item: Some(item.0),
                basis: Some(Basis::Rule(rule.id)),
                explanation: told.explanation.into(),
                facts: told.facts.into(),
                ..NewDecision::new(Measure::Hide, Subject::Post(post.0))
            };
            decisions::decide(tx, Some(moderator), &new).await
        })
    });
    Scene { email, post, decision: made.await.unwrap() }
}

/// The appeal that waits is answered by somebody else.
async fn answered(home: &Home, text: &'static str) {
    let lead = account(home, "lead").await;
    let decided = home.app.db.write(system("test"), move |tx| {
        Box::pin(async move {
            let (appeal,): (hearth::ids::AppealId,) = tx.one("select max(id) from appeals", ()).await?;
            appeals::decide(tx, appeal, lead, &Answer::TakenBack, text).await.map(|_| ())
        })
    });
    decided.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn moderation_pictures_in_english() {
    pictures(&ENGLISH).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn moderation_pictures_in_hebrew() {
    pictures(&HEBREW).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn moderation_pictures_in_polish() {
    pictures(&POLISH).await;
}

async fn pictures(told: &'static Told) {
    let home = Home::with_demo().await;
    let scene = scene(&home, told).await;
    let statement = decisions::statement_path(scene.decision);
    let contest = format!("{statement}/appeal");
    let (wide, narrow) = both(&home, told.language).await;
    for browser in [&wide, &narrow] {
        sign_in(browser, &scene.email).await;
        picture(browser, told, "mine", "/account/moderation").await;
        picture(browser, told, "statement", &statement).await;
        picture(browser, told, "appeal-form", &contest).await;
    }
    wide.goto(&contest).await;
    wide.fill("body", told.appeal).await;
    wide.press(&contest).await;
    wide.wait_for("[data-flash]").await;
    let item = count(&home, "select max(id) from queue_items where kind = 'appeal'").await;
    for browser in [&wide, &narrow] {
        picture(browser, told, "appeal", &contest).await;
        browser.driver.delete_all_cookies().await.unwrap();
        sign_in(browser, LEAD).await;
        picture(browser, told, "queue", QUEUE).await;
        picture(browser, told, "queue-appeal", &format!("{QUEUE}/{item}")).await;
        let line = count(&home, "select max(id) from queue_items where kind = 'report' and closed_at is null").await;
        picture(browser, told, "queue-item", &format!("{QUEUE}/{line}")).await;
        let held = count(&home, "select max(id) from queue_items where kind = 'hold' and closed_at is null").await;
        picture(browser, told, "queue-hold", &format!("{QUEUE}/{held}")).await;
    }
    answered(&home, told.answer).await;
    for browser in [&wide, &narrow] {
        browser.driver.delete_all_cookies().await.unwrap();
        sign_in(browser, &scene.email).await;
        picture(browser, told, "appeal-answered", &contest).await;
        picture(browser, told, "statement-reversed", &statement).await;
        browser.driver.delete_all_cookies().await.unwrap();
        picture(browser, told, "ledger", "/transparency").await;
        picture(browser, told, "ledger-entry", "/transparency/1").await;
        let year = home.app.now().format("%Y");
        picture(browser, told, "ledger-report", &format!("/transparency/reports/{year}")).await;
        picture(browser, told, "rules", "/rules").await;
        picture(browser, told, "report-form", &format!("/report/post/{}", scene.post)).await;
        picture(browser, told, "reports-how", "/reports").await;
    }
    for browser in [&wide, &narrow] {
        sign_in(browser, "admin@demo.test").await;
        picture(browser, told, "decide", &format!("/desk/decide/post/{}", scene.post)).await;
        picture(browser, told, "decisions", "/desk/decisions").await;
        picture(browser, told, "words", "/desk/words").await;
        picture(browser, told, "screening", "/admin/screening").await;
        picture(browser, told, "setup-rules", "/admin/rules").await;
        picture(browser, told, "setup-reasons", "/admin/reasons").await;
        browser.driver.delete_all_cookies().await.unwrap();
    }
    wide.dark(true).await;
    picture(&wide, told, "dark-ledger", "/transparency").await;
    sign_in(&wide, LEAD).await;
    picture(&wide, told, "dark-queue", QUEUE).await;
}

async fn picture(browser: &Browser, told: &Told, what: &str, path: &str) {
    pictured(browser, "moderation", told.language, what, path).await;
}

/// A desktop and a phone.
async fn both(home: &Home, language: &'static str) -> (Browser, Browser) {
    let desktop = Setup { language, size: (1280, 900), logs: true, ..Setup::default() };
    let phone = Setup { size: (390, 844), ..desktop };
    (Browser::open(&home.base, desktop).await, Browser::open(&home.base, phone).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn moderation_shuts_nobody_out_in_english() {
    checked(&ENGLISH).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn moderation_shuts_nobody_out_in_hebrew() {
    checked(&HEBREW).await;
}

/// Every page of moderation, on a desktop and on a phone, light and dark: nothing serious for axe, nothing wider than the window, and
/// nothing asked of anybody else.
async fn checked(told: &'static Told) {
    let script = axe::script();
    let home = Home::with_demo().await;
    let scene = scene(&home, told).await;
    let statement = decisions::statement_path(scene.decision);
    let item = |kind: &str| format!("select max(id) from queue_items where kind = '{kind}' and closed_at is null");
    let mut staff: Vec<String> = ["", "/waves", "?view=closed"].iter().map(|end| format!("{QUEUE}{end}")).collect();
    for kind in ["report", "hold", "sign_up", "appeal"] {
        let id = count(&home, Box::leak(item(kind).into_boxed_str())).await;
        staff.push(format!("{QUEUE}/{id}"));
    }
    let more =
        ["/desk/words", "/desk/decisions", "/admin/screening", "/admin/rules", "/admin/reasons", "/account/moderating"];
    staff.extend(more.map(str::to_string));
    staff.push(format!("/desk/decide/post/{}", scene.post));
    let own = vec![statement.clone(), format!("{statement}/appeal"), "/account/moderation".into()];
    let open = ["/transparency", "/transparency/1", "/rules", "/reports"].map(str::to_string);
    let open = [&open[..], &[format!("/report/post/{}", scene.post)]].concat();
    let (wide, narrow) = both(&home, told.language).await;
    let mut found = Vec::new();
    for browser in [&wide, &narrow] {
        for (who, pages) in [("", &open), (scene.email.as_str(), &own), ("admin@demo.test", &staff)] {
            browser.driver.delete_all_cookies().await.unwrap();
            if !who.is_empty() {
                sign_in(browser, who).await;
            }
            for page in pages {
                browser.goto(page).await;
                assert_eq!(&browser.path().await, page, "{who} is led elsewhere");
                fits(browser, told.language, page).await;
                check_both(browser, &script, page, &mut found).await;
            }
        }
        let strangers = strangers(browser).await;
        assert!(strangers.is_empty(), "asked of others: {strangers:?}");
    }
    assert!(found.is_empty(), "{}: {} faults:\n{}", told.language, found.len(), found.join("\n"));
}

/// What the browser asked of anybody but this home, from the log of its own protocol.
async fn strangers(browser: &Browser) -> Vec<String> {
    let log = browser.driver.get_log("performance").await.unwrap();
    let messages = log.iter().filter_map(|entry| serde_json::from_str::<serde_json::Value>(&entry.message).ok());
    let asked: Vec<String> = messages
        .filter(|message| message["message"]["method"] == "Network.requestWillBeSent")
        .filter_map(|message| message["message"]["params"]["request"]["url"].as_str().map(str::to_string))
        .collect();
    assert!(!asked.is_empty(), "the browser's log of requests is empty");
    // Its first page, and pictures within an address, come from the browser itself.
    let outside = |url: &String| ["http", "ws"].iter().any(|scheme| url.starts_with(scheme));
    asked.into_iter().filter(outside).filter(|url| !url.starts_with(&browser.base)).collect()
}
