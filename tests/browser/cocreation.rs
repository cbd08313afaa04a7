//! Co-creation in a real Chromium: an idea is proposed, the similar one is found, voted for and decided, without a line of script, on a phone
//! and on a desktop; and the pages as pictures in three languages.

use crate::axe::sign_in;
use crate::chromium::{Browser, Setup};
use crate::desk::{fits, pictured};
use crate::home::Home;
use hearth::boards::{self, Kind, NewBoard, NewTopic};
use hearth::ids::TopicId;
use hearth::policy::{Audience, Role, system};

const PHONE: (u32, u32) = (390, 844);
const DESKTOP: (u32, u32) = (1280, 900);

/// What the people of a journey say.
struct Told {
    language: &'static str,
    /// The idea that is there already.
    there: &'static str,
    title: &'static str,
    problem: &'static str,
    proposal: &'static str,
    reason: &'static str,
    planned: &'static str,
}

const ENGLISH: Told = Told {
    language: "en",
    there: "A quiet kettle for the night",
    title: "A kettle that is quiet at night",
    problem: "It whistles and wakes the children.",
    proposal: "A lid that damps the steam.",
    reason: "The damped lid goes into next year's model.",
    planned: "Planned",
};

const HEBREW: Told = Told {
    language: "he",
    there: "קומקום שקט ללילה",
    title: "קומקום שקט בלילה לחדר הילדים",
    problem: "הוא שורק ומעיר את הילדים.",
    proposal: "מכסה שמשתיק את האדים.",
    reason: "המכסה השקט ייכנס לדגם של השנה הבאה.",
    planned: "מתוכנן",
};

const POLISH: Told = Told {
    language: "pl",
    there: "Cichy czajnik na noc",
    title: "Czajnik cichy w nocy",
    problem: "Gwiżdże i budzi dzieci.",
    proposal: "Pokrywka, która tłumi parę.",
    reason: "Cicha pokrywka trafi do przyszłorocznego modelu.",
    planned: "Zaplanowany",
};

/// A home with a board, two members, a producer, and one idea.
async fn home(told: &Told) -> (Home, TopicId) {
    let home = Home::open().await;
    for (handle, role) in [("ada", Role::Member), ("ben", Role::Member), ("pia", Role::Producer)] {
        home.account(handle, role).await;
    }
    let mut conn = home.app.db.read_current().await.unwrap();
    let (author,) = conn.one("select id from accounts where handle_key = 'ada'", ()).await.unwrap();
    drop(conn);
    let (title, at) = (told.there.to_string(), home.app.now());
    let made = home.app.db.write(system("test"), move |tx| {
        Box::pin(async move {
            let board = NewBoard {
                slug: "kettles".into(),
                name: "Kettles".into(),
                purpose: "Everything that boils".into(),
                icon: "chat".into(),
                lang: None,
                see: Audience::Everyone,
                post: Audience::Everyone,
            };
            let new = NewTopic {
                board: boards::create_board(tx, &board).await?,
                author,
                kind: Kind::Idea,
                title,
                body: "It would help.".into(),
                body_html: "<p>It would help.</p>".into(),
                lang: None,
                challenge: None,
                private: false,
                once: None,
                at,
            };
            boards::open_topic(tx, &new).await.map(|(topic, _)| topic)
        })
    });
    let id = made.await.unwrap();
    (home, id)
}

async fn opened(home: &Home, told: &Told, size: (u32, u32)) -> Browser {
    Browser::open(&home.base, Setup { script: false, language: told.language, size, ..Setup::default() }).await
}

/// Proposes, finds the similar idea, votes for it, sees what is decided.
async fn journey(told: &Told, size: (u32, u32)) {
    let (home, id) = home(told).await;
    let page = format!("/ideas/{id}");
    let ben = opened(&home, told, size).await;
    sign_in(&ben, "ben@hearth.test").await;
    ben.goto("/ideas/new").await;
    ben.fill("title", told.title).await;
    ben.fill("problem", told.problem).await;
    ben.fill("body", told.proposal).await;
    fits(&ben, told.language, "/ideas/new").await;
    ben.press("/ideas/new").await;
    ben.wait_for("main[data-page='cocreation::idea_similar']").await;
    ben.expect(told.there).await;
    let device = fits(&ben, told.language, "what is similar").await;
    ben.screenshot(&format!("ideas-{}-{device}-similar", told.language)).await;
    assert!(ben.has(&format!("form[action='{page}/vote'] button[value=yes]")).await, "no way to vote for it");
    // What was typed is not lost on the way.
    ben.goto(&page).await;
    ben.follow(&format!("form[action='{page}/vote'] button")).await;
    ben.wait_for(&format!("form[action='{page}/vote'] button[value=no]")).await;
    ben.goto("/ideas/new").await;
    ben.expect(told.problem).await;
    // A producer says what becomes of it, and whoever voted reads it.
    let pia = opened(&home, told, size).await;
    sign_in(&pia, "pia@hearth.test").await;
    pia.goto(&page).await;
    fits(&pia, told.language, &page).await;
    pia.choose("state", "planned").await;
    pia.fill("reason", told.reason).await;
    pia.follow(&format!("form[action='{page}/state'] button")).await;
    pia.expect(told.reason).await;
    ben.goto(&page).await;
    ben.expect(told.planned).await;
    ben.expect(told.reason).await;
    pictured(&ben, "ideas", told.language, "decided", &page).await;
    // The own one is different after all.
    ben.goto("/ideas/new").await;
    ben.press("/ideas/new").await;
    ben.follow("form[action='/ideas/new'] button[value=post]").await;
    ben.wait_for("main[data-page='cocreation::idea']").await;
    ben.expect(told.title).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_is_found_voted_for_and_decided_on_a_phone_without_script() {
    journey(&ENGLISH, PHONE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_is_found_voted_for_and_decided_in_hebrew_without_script() {
    journey(&HEBREW, PHONE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_is_found_voted_for_and_decided_in_polish_without_script() {
    journey(&POLISH, DESKTOP).await;
}

/// The demo's own pages in one language, on a phone and on a desktop.
async fn pictures(language: &'static str) {
    let home = Home::with_demo().await;
    let mut conn = home.app.db.read_current().await.unwrap();
    let of = "select topic_id from ideas where main_topic_id is null order by state = 'shipped' desc, topic_id limit 1";
    let (idea,): (i64,) = conn.one(of, ()).await.unwrap();
    let open = "select id from challenges where opened_at is not null and closed_at is null order by id limit 1";
    let challenge: Option<(i64,)> = conn.opt(open, ()).await.unwrap();
    drop(conn);
    let mut pages = vec![
        ("list", "/ideas".to_string()),
        ("idea", format!("/ideas/{idea}")),
        ("new", "/ideas/new".to_string()),
        ("challenges", "/challenges".to_string()),
        ("roadmap", "/roadmap".to_string()),
        ("changelog", "/changelog".to_string()),
        ("said-and-done", "/said-and-done".to_string()),
    ];
    pages.extend(challenge.map(|(id,)| ("challenge", format!("/challenges/{id}"))));
    for size in [PHONE, DESKTOP] {
        let browser = Browser::open(&home.base, Setup { script: false, language, size, ..Setup::default() }).await;
        for (what, path) in &pages {
            pictured(&browser, "ideas", language, what, path).await;
        }
        sign_in(&browser, "producer@demo.test").await;
        pictured(&browser, "ideas", language, "desk", "/desk/ideas").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_of_ideas_fit_in_english() {
    pictures("en").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_of_ideas_fit_in_hebrew() {
    pictures("he").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_of_ideas_fit_in_polish() {
    pictures("pl").await;
}
