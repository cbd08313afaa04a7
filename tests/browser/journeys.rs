//! The main job without a line of script: somebody complains and joins, staff answer, the customer reads it.

use crate::chromium::{Browser, Setup};
use crate::home::{Home, PASSWORD};
use hearth::boards::NewBoard;
use hearth::policy::{Audience, Role, system};

/// What the people of a journey say.
struct Told {
    language: &'static str,
    direction: &'static str,
    title: &'static str,
    body: &'static str,
    answer: &'static str,
    handle: &'static str,
}

const ENGLISH: Told = Told {
    language: "en",
    direction: "ltr",
    title: "The kettle switches off too early",
    body: "Since Monday it stops before the water boils. I tried another socket.",
    answer: "The base is from week 38. A new one is on its way to you, free of charge.",
    handle: "rosalind",
};

const HEBREW: Told = Told {
    language: "he",
    direction: "rtl",
    title: "הקומקום נכבה מוקדם מדי",
    body: "מאז יום שני הוא נכבה לפני שהמים רותחים. ניסיתי שקע אחר, למשל 220V.",
    answer: "הבסיס הוא מסדרה 38. בסיס חדש כבר בדרך אליך, בלי תשלום.",
    handle: "rivka",
};

const POLISH: Told = Told {
    language: "pl",
    direction: "ltr",
    title: "Czajnik wyłącza się za wcześnie",
    body: "Od poniedziałku wyłącza się, zanim woda się zagotuje. Próbowałam w innym gniazdku.",
    answer: "To podstawa z 38. tygodnia. Nowa jest już w drodze, bezpłatnie.",
    handle: "zofia",
};

/// Leads to what was published.
const TOPIC_LINK: &str = "main a[href^='/t/'], main a[href^='/p/']";

#[tokio::test(flavor = "multi_thread")]
async fn a_complaint_is_made_answered_and_read_without_script() {
    journey(&ENGLISH).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_complaint_is_made_answered_and_read_in_hebrew_without_script() {
    journey(&HEBREW).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_complaint_is_made_answered_and_read_in_polish_without_script() {
    journey(&POLISH).await;
}

async fn journey(told: &Told) {
    let home = Home::open().await;
    board(&home).await;
    home.account("noam", Role::Moderator).await;
    let setup = Setup { script: false, language: told.language, ..Setup::default() };
    let customer = Browser::open(&home.base, setup).await;
    let topic = complains_and_joins(&home, &customer, told).await;
    let staff = Browser::open(&home.base, setup).await;
    answers_and_resolves(&staff, told).await;
    reads_the_answer(&home, &customer, told, &topic).await;
}

/// Writes first, is identified later, and finds the text published.
async fn complains_and_joins(home: &Home, browser: &Browser, told: &Told) -> String {
    browser.goto("/new").await;
    right_way_round(browser, told).await;
    browser.choose("kind", "complaint").await;
    browser.choose("board", "help").await;
    browser.fill("title", told.title).await;
    browser.fill("body", told.body).await;
    browser.screenshot(&format!("{}-1-complaint", told.language)).await;
    browser.press("/new").await;
    browser.wait_for("form[action='/join']").await;
    right_way_round(browser, told).await;
    let email = format!("{}@hearth.test", told.handle);
    browser.fill("handle", told.handle).await;
    browser.fill("email", &email).await;
    browser.fill("password", PASSWORD).await;
    browser.screenshot(&format!("{}-2-join", told.language)).await;
    browser.press("/join").await;
    browser.expect(&email).await;
    let link = home.link_from_letter(&email, "/confirm/").await;
    browser.goto(&link).await;
    browser.press("/confirm/").await;
    browser.reload_until(TOPIC_LINK).await;
    right_way_round(browser, told).await;
    browser.screenshot(&format!("{}-3-published", told.language)).await;
    browser.follow(TOPIC_LINK).await;
    browser.wait_for("main[data-page='boards::topic']").await;
    browser.expect(told.title).await;
    browser.expect(&told.body.chars().take(20).collect::<String>()).await;
    let path = browser.path().await;
    path.split('?').next().unwrap().to_string()
}

/// From the desk: an official answer, resolved and pinned in one form.
async fn answers_and_resolves(browser: &Browser, told: &Told) {
    browser.goto("/sign-in").await;
    browser.fill("email", "noam@hearth.test").await;
    browser.fill("password", PASSWORD).await;
    browser.press("/sign-in").await;
    browser.goto("/desk").await;
    right_way_round(browser, told).await;
    browser.expect(told.title).await;
    browser.screenshot(&format!("{}-4-desk", told.language)).await;
    browser.follow("main a[href^='/desk/cases/']").await;
    browser.fill("body", told.answer).await;
    browser.click("main input[name='official'][type='checkbox']").await;
    browser.choose("then", "resolved").await;
    browser.set_date("pin_until", 14).await;
    browser.screenshot(&format!("{}-5-answer", told.language)).await;
    browser.press("/desk/cases/").await;
    browser.expect(told.answer).await;
}

/// The answer stands on top of the topic, the case is resolved, and the topic is pinned for everybody.
async fn reads_the_answer(home: &Home, browser: &Browser, told: &Told, topic: &str) {
    browser.goto(topic).await;
    right_way_round(browser, told).await;
    browser.expect(told.answer).await;
    assert!(
        browser.has("main .official").await,
        "nothing is marked as official: {}",
        browser.driver.source().await.unwrap()
    );
    browser.screenshot(&format!("{}-6-answered", told.language)).await;
    browser.goto("/cases").await;
    browser.expect(told.title).await;
    browser.follow("main a[href^='/cases/']").await;
    browser.screenshot(&format!("{}-7-case", told.language)).await;

    let mut conn = home.app.db.read().await.unwrap();
    let (state,): (String,) = conn.one("select state from cases", ()).await.unwrap();
    assert_eq!(state, "resolved");

    let phone = Setup { script: false, language: told.language, size: (390, 844), ..Setup::default() };
    let visitor = Browser::open(&home.base, phone).await;
    visitor.goto("/b/help").await;
    visitor.expect(told.title).await;
    assert!(visitor.has("main .pinned, main [data-pinned]").await, "the topic is not pinned");
    visitor.goto(topic).await;
    visitor.expect(told.answer).await;
    right_way_round(&visitor, told).await;
    visitor.screenshot(&format!("{}-8-phone", told.language)).await;
    assert!(visitor.driver.get_all_cookies().await.unwrap().is_empty());
}

/// The page is in the language and its direction, and nothing sticks out at its side.
async fn right_way_round(browser: &Browser, told: &Told) {
    let html = browser.find("html").await;
    assert_eq!(html.attr("lang").await.unwrap().as_deref(), Some(told.language));
    assert_eq!(html.attr("dir").await.unwrap().as_deref(), Some(told.direction));
    assert_eq!(html.css_value("direction").await.unwrap(), told.direction);
    let wide = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    let over = browser.driver.execute(wide, Vec::new()).await.unwrap().json().as_i64();
    assert_eq!(over, Some(0), "{} is wider than its window", browser.path().await);
}

async fn board(home: &Home) {
    let board = NewBoard {
        slug: "help".into(),
        name: "Help".into(),
        purpose: "Ask and complain".into(),
        icon: "chat".into(),
        lang: None,
        see: Audience::Everyone,
        post: Audience::Everyone,
    };
    let made = home
        .app
        .db
        .write(system("test"), move |tx| Box::pin(async move { hearth::boards::create_board(tx, &board).await }));
    made.await.unwrap();
}
