//! Incidents in a real Chromium: a newcomer's way from "something is wrong" to the first public message, a room that two people share, without
//! script, what is printed, with axe, and as pictures.

use crate::axe::{self, check_both, sign_in};
use crate::chromium::{Browser, Setup};
use crate::desk::{fits, gone, pictured};
use crate::home::Home;
use hearth::db::Tx;
use hearth::ids::{AccountId, ComponentId, IncidentId, PlaybookId};
use hearth::incidents::crisis::room::{Declaration, declare};
use hearth::incidents::{Impact, Severity, Texts};
use hearth::policy::{Viewer, system};
use hearth::words::Lang;
use std::time::{Duration, Instant};

/// Leads the crisis.
const LEAD: &str = "lead@demo.test";
/// Came last week, and has no part in any team.
const NEWCOMER: &str = "staff@demo.test";
/// A crisis may be told to the public within this time, the machine's share of it.
const MACHINE_MAX: Duration = Duration::from_secs(60);
/// Clicks from the front page to the first public message.
const CLICKS_MAX: usize = 4;

const TITLE: [&str; 3] =
    ["The online shop cannot take orders", "החנות המקוונת לא מקבלת הזמנות", "Sklep internetowy nie przyjmuje zamówień"];
const BODY: [&str; 3] = [
    "Since this morning orders in our online shop have not gone through. Nothing is charged twice. We are looking for the cause and will tell \
     you more within ten minutes, even if there is nothing new.",
    "מהבוקר הזמנות בחנות המקוונת שלנו אינן מושלמות. אין חיוב כפול. אנחנו מחפשים את הסיבה ונעדכן בתוך עשר דקות, גם אם לא יהיה חדש.",
    "Od rana zamówienia w naszym sklepie internetowym nie dochodzą do skutku. Nikt nie płaci dwa razy. Szukamy przyczyny i odezwiemy się \
     w ciągu dziesięciu minut, nawet jeśli nie będzie nic nowego.",
];
const PHONE: [&str; 3] = [
    "Thank you for calling. Our online shop is not taking orders at the moment. Your money is safe: nothing is charged twice. May I take your \
     number and call you back?",
    "תודה שהתקשרתם. החנות המקוונת לא מקבלת כרגע הזמנות. הכסף שלכם בטוח: אין חיוב כפול. אפשר לקבל מספר ולחזור אליכם?",
    "Dziękujemy za telefon. Nasz sklep internetowy nie przyjmuje teraz zamówień. Pieniądze są bezpieczne: nikt nie płaci dwa razy. Czy możemy \
     oddzwonić?",
];

/// What stands ready before anything happens.
struct Ground {
    home: Home,
    playbook: PlaybookId,
    component: ComponentId,
    lead: AccountId,
}

async fn account(home: &Home, handle: &str) -> AccountId {
    let mut conn = home.app.db.read_current().await.unwrap();
    let row: (AccountId,) =
        conn.one("select id from accounts where handle_key = $1", (handle.to_string(),)).await.unwrap();
    row.0
}

async fn ground() -> Ground {
    let home = Home::with_demo().await;
    let (lead, comms) = (account(&home, "lead").await, account(&home, "moderator").await);
    let made = home.app.db.write(system("test"), move |tx| Box::pin(async move { prepare(tx, lead, comms).await }));
    let (playbook, component) = made.await.unwrap();
    Ground { home, playbook, component, lead }
}

/// A playbook with a team, a checklist and an approved first message; and something that can break.
async fn prepare(tx: &mut Tx, lead: AccountId, comms: AccountId) -> hearth::error::Result<(PlaybookId, ComponentId)> {
    let now = tx.now();
    let insert = "insert into playbooks (scenario, position, name_en, name_he, name_pl, severity, approvals, approval_minutes, created_at, updated_at)
        values ('outage', 0, 'Orders do not go through', 'הזמנות לא עוברות', 'Zamówienia nie przechodzą', 1, 1, 15, $1, $1) returning id";
    let playbook = PlaybookId(tx.insert_id(insert, (now,)).await?);
    for (role, account, phone) in
        [("lead", lead, "+48 600 100 200"), ("comms", comms, "+972 50 123 4567"), ("legal", lead, "")]
    {
        tx.exec(
            "insert into playbook_members (playbook_id, role, account_id, rank, phone, contact, added_at) values ($1, $2, $3, 0, $4, '', $5)",
            (playbook, role, account, phone, now),
        )
        .await?;
    }
    for (role, en, he, pl) in [
        (
            "lead",
            "Say in the room who leads, and what we know for certain",
            "להודיע בחדר מי מובילים ומה ידוע בוודאות",
            "Powiedz w sztabie, kto kieruje i co wiadomo na pewno",
        ),
        (
            "lead",
            "Ask the shop's operator when it stopped",
            "לשאול את מפעילי החנות מתי זה נעצר",
            "Zapytaj operatora sklepu, kiedy to stanęło",
        ),
        (
            "comms",
            "Tell the call centre which version is in use",
            "לעדכן את המוקד איזו גרסה בשימוש",
            "Przekaż infolinii, która wersja obowiązuje",
        ),
    ] {
        tx.exec(
            "insert into playbook_tasks (playbook_id, role, position, text_en, text_he, text_pl) values ($1, $2, 1, $3, $4, $5)",
            (playbook, role, en, he, pl),
        )
        .await?;
    }
    let said = "insert into playbook_statements (playbook_id, title_en, title_he, title_pl, body_en, body_he, body_pl, phone_en, phone_he, phone_pl,
        created_by, created_at, approved_by, approved_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $12)";
    let ([a, b, c], [d, e, f], [g, h, i]) = (TITLE, BODY, PHONE);
    tx.exec(said, (playbook, a, b, c, d, e, f, g, h, i, comms, now, lead)).await?;
    let component = "insert into components (position, name_en, name_he, name_pl, description_en, description_he, description_pl, state, showcase,
        start_date, only_if_degraded, created_at, updated_at)
        values (0, 'Ordering', 'הזמנות', 'Zamówienia', '', '', '', 'operational', true, '2026-01-01', false, $1, $1) returning id";
    Ok((playbook, ComponentId(tx.insert_id(component, (now,)).await?)))
}

impl Ground {
    /// An incident that the lead declares.
    async fn declared(&self, drill: bool) -> IncidentId {
        let mut conn = self.home.app.db.read_current().await.unwrap();
        let row = hearth::accounts::by_id(&mut conn, self.lead).await.unwrap().expect("an account");
        drop(conn);
        let viewer = Viewer::Account(row.actor(self.home.app.now()));
        let new = Declaration {
            playbook: Some(self.playbook),
            title: Texts::default(),
            lang: Lang::En,
            severity: Severity::ALL[0],
            impact: Impact::Critical,
            components: vec![self.component],
            drill,
            publish: true,
            once: hearth::ids::nonce(),
        };
        declare(&self.home.app, &viewer, self.lead, new).await.unwrap().0
    }

    async fn count(&self, sql: &'static str) -> i64 {
        let mut conn = self.home.app.db.read_current().await.unwrap();
        let (count,): (i64,) = conn.one(sql, ()).await.unwrap();
        count
    }
}

/// From the front page to what everybody reads, by links and buttons alone.
async fn newcomers_way(it: &Ground, browser: &Browser) -> usize {
    let form = format!("/desk/incidents/new?playbook={}", it.playbook);
    let way = [
        "nav a[href='/desk/incidents']".to_string(),
        "main a[href='/desk/incidents/new']".to_string(),
        format!("main a[href='{form}']"),
        "main button[name=publish][value=yes]".to_string(),
    ];
    for step in &way {
        browser.follow(step).await;
    }
    browser.wait_for("main[data-page='incidents::room']").await;
    way.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn incidents_a_newcomer_tells_the_public_in_four_clicks() {
    let it = ground().await;
    for (script, size) in [(true, (390, 844)), (false, (1280, 900))] {
        let browser = Browser::open(&it.home.base, Setup { script, size, ..Setup::default() }).await;
        sign_in(&browser, NEWCOMER).await;
        browser.goto("/").await;
        let before = it.count("select count(*) from incident_updates where statement_version = 1").await;
        let started = Instant::now();
        let clicks = newcomers_way(&it, &browser).await;
        let took = started.elapsed();
        println!(
            "declared to published: {clicks} clicks and as many page loads, {took:?} of the machine's time (script: {script})"
        );
        assert!(clicks <= CLICKS_MAX && took < MACHINE_MAX, "{clicks} clicks, {took:?}");
        browser.expect("Published.").await;
        assert_eq!(it.count("select count(*) from incident_updates where statement_version = 1").await, before + 1);
        browser.goto("/status").await;
        browser.expect("orders in our online shop have not gone through").await;
        browser.goto("/").await;
        browser.expect(TITLE[0]).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn incidents_two_people_share_a_room_as_it_happens() {
    let it = ground().await;
    let room = format!("/desk/incidents/{}", it.declared(false).await);
    let (lead, comms) =
        (Browser::open(&it.home.base, Setup::default()).await, Browser::open(&it.home.base, Setup::default()).await);
    for (browser, who) in [(&lead, LEAD), (&comms, "moderator@demo.test")] {
        sign_in(browser, who).await;
        browser.goto(&room).await;
        browser.wait_for("[data-key][aria-keyshortcuts]").await;
        browser.driver.execute("window.stayed = 'yes'", Vec::new()).await.unwrap();
    }
    // One writes; what the other is typing stays.
    comms.fill("text", "Half a sentence").await;
    let note = "The supplier has found the cable";
    lead.fill("text", note).await;
    lead.click(".crisis-note input[value=decision]").await;
    lead.follow(".crisis-note .actions button").await;
    comms.expect(note).await;
    let typed = comms.find("#field-text").await.prop("value").await.unwrap();
    assert_eq!(typed.as_deref(), Some("Half a sentence"), "what was being typed is lost");
    // The other finishes a task; the first sees who did.
    let task = it.count("select min(id) from incident_tasks where role = 'comms'").await;
    comms.follow(&format!("[data-task='{task}'] button[value=done]")).await;
    lead.wait_for("#crisis-log").await;
    lead.expect("Task done").await;
    gone(&lead, &format!("[data-task='{task}'] button[value=done]")).await;
    // A part goes over, and both see it.
    lead.click("#part-give summary").await;
    lead.click("#part-give select[name=part] option[value=scribe]").await;
    lead.click("#part-give select[name=to] option:nth-child(1)").await;
    lead.follow("#part-give button").await;
    comms.wait_for("#crisis-people [data-part=scribe]").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn incidents_the_list_hears_of_a_new_one() {
    let it = ground().await;
    let browser = Browser::open(&it.home.base, Setup::default()).await;
    sign_in(&browser, NEWCOMER).await;
    browser.goto("/desk/incidents").await;
    browser.wait_for("[data-key][aria-keyshortcuts]").await;
    browser.driver.execute("window.stayed = 'yes'", Vec::new()).await.unwrap();
    it.declared(true).await;
    browser.wait_for("#crisis-open .desk-row").await;
    browser.expect("DRILL").await;
    let stayed = browser.driver.execute("return window.stayed", Vec::new()).await.unwrap();
    assert_eq!(stayed.json().as_str(), Some("yes"), "the page was loaded anew");
}

/// Pages of a PDF of what is open, on A4.
async fn printed(browser: &Browser, name: &str) -> usize {
    let paper = serde_json::json!({ "printBackground": false, "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": false });
    let told = browser.devtools("Page.printToPDF", paper).await;
    let pdf = data_encoding::BASE64.decode(told["data"].as_str().unwrap().as_bytes()).unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target/screenshots");
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(format!("{folder}/{name}.pdf"), &pdf).unwrap();
    let text = String::from_utf8_lossy(&pdf);
    text.match_indices("/Type /Page").filter(|(at, mark)| !text[at + mark.len()..].starts_with('s')).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn incidents_the_phone_script_and_the_sheet_print_on_one_page() {
    let it = ground().await;
    let room = format!("/desk/incidents/{}", it.declared(false).await);
    let browser = Browser::open(&it.home.base, Setup::default()).await;
    sign_in(&browser, LEAD).await;
    for (at, lang) in ["en", "he", "pl"].into_iter().enumerate() {
        for what in ["phone", "sheet"] {
            browser.goto(&format!("{room}/{what}?in={lang}")).await;
            let words = if what == "phone" { PHONE[at] } else { BODY[at] };
            let first: String = words.chars().take(30).collect();
            browser.expect(&first).await;
            assert_eq!(printed(&browser, &format!("incidents-{lang}-{what}")).await, 1, "{what} in {lang}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn incidents_a_drill_says_so_and_shows_the_public_nothing() {
    let it = ground().await;
    let room = format!("/desk/incidents/{}", it.declared(true).await);
    let browser = Browser::open(&it.home.base, Setup { size: (390, 844), ..Setup::default() }).await;
    sign_in(&browser, LEAD).await;
    browser.goto(&room).await;
    browser.wait_for(".crisis-drill").await;
    fits(&browser, "en", &room).await;
    browser.screenshot("incidents-en-phone-drill").await;
    browser.goto("/status").await;
    assert!(!browser.text().await.contains(TITLE[0]));
}

#[tokio::test(flavor = "multi_thread")]
async fn incidents_nobody_is_shut_out_of_the_room() {
    let axe = axe::script();
    let it = ground().await;
    let id = it.declared(false).await;
    let (room, form) = (format!("/desk/incidents/{id}"), format!("/desk/incidents/new?playbook={}", it.playbook));
    let mut found = Vec::new();
    for language in ["en", "he"] {
        let browser = Browser::open(&it.home.base, Setup { language, ..Setup::default() }).await;
        sign_in(&browser, LEAD).await;
        let pages = [
            room.as_str(),
            "/desk/incidents",
            "/desk/incidents/new",
            &form,
            &format!("/status/incidents/{id}"),
            "/status",
        ];
        for page in pages {
            browser.goto(page).await;
            check_both(&browser, &axe, page, &mut found).await;
        }
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn incidents_look_right_in_every_language_on_every_screen() {
    let it = ground().await;
    let id = it.declared(false).await;
    let room = format!("/desk/incidents/{id}");
    for language in ["en", "he", "pl"] {
        for size in [(390, 844), (1280, 900)] {
            let browser = Browser::open(&it.home.base, Setup { language, size, ..Setup::default() }).await;
            sign_in(&browser, LEAD).await;
            let form = format!("/desk/incidents/new?playbook={}", it.playbook);
            for (what, path) in [
                ("status", "/status".to_string()),
                ("incident", format!("/status/incidents/{id}")),
                ("list", "/desk/incidents".to_string()),
                ("declare", "/desk/incidents/new".to_string()),
                ("form", form),
                ("room", room.clone()),
                ("sheet", format!("{room}/sheet?in={language}")),
                ("phone", format!("{room}/phone?in={language}")),
            ] {
                pictured(&browser, "incidents", language, what, &path).await;
            }
        }
    }
}
