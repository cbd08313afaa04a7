//! One case on the desk: answers, notes between colleagues, replies kept ready, the second pair of eyes.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads;
use hearth::boards;
use hearth::cases::{self, Fields, State};
use hearth::ids::{BoardId, CaseId, TopicId};
use hearth::policy::{self, Audience, Role};
use hearth::routes::TABLE;
use std::path::{Path, PathBuf};

const DESK: &str = "/desk/cases/1";
const ANSWER: &str = "/desk/cases/1/answer";
const NOTES: &str = "/desk/cases/1/notes";
const STATE: &str = "/desk/cases/1/state";
const REVIEWS: &str = "/desk/cases/1/reviews";
/// Words that stand in no other text.
const SECRET: &str = "zanzibar-teapot";
const DRAFT: &str = "mandarin-lantern";

/// Ada's complaint: case 1 around topic 1.
async fn complaint(site: &Site) -> (BoardId, Client) {
    let board = threads::board(site, "help", Audience::Everyone).await;
    let ada = site.joins("ada").await;
    let customer = site.account("ada").await;
    let made = threads::case(site, board, customer, "The lid broke", "It **broke** on Monday.", false).await;
    assert_eq!(made, (CaseId(1), TopicId(1)));
    (board, ada)
}

/// Runs one statement.
async fn does(site: &Site, sql: &'static str) {
    let done = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(sql, ()).await }));
    done.await.expect("a statement");
}

/// A private topic beside case 1: topic 2.
async fn aside(site: &Site, board: BoardId) {
    let ada = site.account("ada").await;
    let (side, _) = threads::topic(site, board, ada, "For your eyes", "Where shall we send it?", true).await;
    let edit = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let case = cases::by_id(tx, CaseId(1)).await?;
            let to = Fields { side_topic: Some(side), ..Fields::of(&case) };
            cases::edit(tx, &case, None, &to).await.map(|_| ())
        })
    });
    edit.await.expect("a side");
}

/// Sends a form of the case's page, opened anew.
async fn sends(who: &Client, action: &str, fields: &[(&str, &str)]) -> Page {
    let open = if action == NOTES { "/desk/cases/1?write=note" } else { DESK };
    let page = who.get(open).await.expect(200);
    who.submit(&page, action, fields).await
}

async fn state(site: &Site) -> State {
    cases::by_id(&mut site.app.db.read().await.expect("a connection"), CaseId(1)).await.expect("the case").state
}

site_test!(
    async fn nobody_but_staff_writes_notes_or_asks_for_second_eyes(site: Site) {
        let (_, ada) = complaint(&site).await;
        let (ben, visitor) = (site.joins("ben").await, site.visitor());
        let fields = [("body", SECRET), ("step", "review"), ("version", "1"), ("seen", "1"), ("remark", "x")];
        for path in [
            NOTES.to_owned(),
            ANSWER.to_owned(),
            format!("{REVIEWS}/1/decision"),
            format!("{REVIEWS}/1/send"),
            format!("{REVIEWS}/1/withdrawal"),
        ] {
            ada.post(&path, &fields).await.expect(404);
            ben.post(&path, &fields).await.expect(404);
            visitor.post(&path, &fields).await.expect(403);
        }
        let steffi = site.staff().await;
        for (path, fields) in [
            ("/desk/cases/99/notes", vec![("body", "x")]),
            ("/desk/cases/99/reviews/1/decision", vec![("step", "approve")]),
            ("/desk/cases/1/reviews/99/decision", vec![("step", "approve")]),
            ("/desk/cases/1/reviews/99/send", vec![("version", "1")]),
            ("/desk/cases/1/reviews/99/withdrawal", vec![]),
        ] {
            steffi.post(path, &fields).await.expect(404);
        }
        steffi.get("/desk/cases/1?review=99").await.expect(404);
        steffi.post(&format!("{REVIEWS}/99/decision"), &[("step", "burn")]).await.expect(400);
        assert_eq!(site.count("select count(*) from case_notes").await, 0);
        assert_eq!(site.count("select count(*) from case_reviews").await, 0);
        assert_eq!(site.count("select count(*) from posts").await, 1);
    }
);

site_test!(
    async fn a_note_says_something_and_is_kept_once(site: Site) {
        complaint(&site).await;
        let steffi = site.staff().await;
        let empty = sends(&steffi, NOTES, &[("body", " \u{200b} ")]).await.expect(422);
        assert!(empty.tag("p", "field-body-fault").is_some() && empty.has_form(NOTES), "{}", empty.text());
        let long = "x".repeat(boards::BODY_CHARS_MAX + 1);
        let kept = sends(&steffi, NOTES, &[("body", &long)]).await.expect(422);
        assert_eq!(kept.form(NOTES).value("body").map(str::len), Some(long.len()));
        assert_eq!(site.count("select count(*) from case_notes").await, 0);
        let letters = site.outbox().await.len();
        let page = steffi.get("/desk/cases/1?write=note").await.expect(200);
        let fields = [("body", "He **called** twice.")];
        let (first, second) = tokio::join!(steffi.submit(&page, NOTES, &fields), steffi.submit(&page, NOTES, &fields));
        first.expect(303);
        second.expect(303);
        assert_eq!(site.count("select count(*) from case_notes").await, 1);
        let shown = steffi.get(DESK).await.expect(200);
        assert!(shown.contains("He called twice.") && shown.contains("Only colleagues see this"), "{}", shown.text());
        assert_eq!(state(&site).await, State::Open, "a note moves nothing");
        assert_eq!(site.outbox().await.len(), letters, "a note writes to nobody");
    }
);

/// Every address that is read, with the ids of this test's one case, topic, post and customer.
fn readable() -> Vec<String> {
    let get = TABLE.iter().filter(|route| route.method == "GET");
    let filled = |path: &str| {
        let part = |part: &str| match part {
            "{handle}" => "ada".to_owned(),
            "{board}" => "help".to_owned(),
            part if part.contains('{') => "1".to_owned(),
            part => part.to_owned(),
        };
        path.split('/').map(part).collect::<Vec<_>>().join("/")
    };
    let mut paths: Vec<String> = get.map(|route| filled(route.path)).collect();
    paths.push("/t/1/the-lid-broke?page=1".into());
    paths
}

site_test!(
    async fn a_note_is_in_nothing_that_the_customer_sees_or_is_sent(site: Site) {
        let (_, ada) = complaint(&site).await;
        let (ben, visitor, steffi) = (site.joins("ben").await, site.visitor(), site.staff().await);
        let eve = site.with_role("eve", Role::Lead).await;
        sends(&steffi, NOTES, &[("body", "The customer is a zanzibar-teapot.")]).await.expect(303);
        let ask = [
            ("body", "A mandarin-lantern for you"),
            ("step", "review"),
            ("then", "resolved"),
            ("summary", "mandarin-lantern"),
        ];
        sends(&steffi, ANSWER, &ask).await.expect(303);
        sends(
            &eve,
            &format!("{REVIEWS}/1/decision"),
            &[("step", "remark"), ("remark", "Less zanzibar-teapot, please")],
        )
        .await
        .expect(303);
        let eves = site.account("eve").await.to_string();
        let hand_over = [("colleague", eves.as_str()), ("handover_note", "Mind the zanzibar-teapot")];
        sends(&steffi, "/desk/cases/1/handover", &hand_over).await.expect(303);
        // What the customer does hear of goes out meanwhile, so that its letters and pages are there to be looked at.
        sends(&steffi, ANSWER, &[("body", "We look into it."), ("official", "on"), ("then", "waiting")])
            .await
            .expect(303);
        ada.post("/t/1/replies", &[("body", "Here it is")]).await.expect(303);
        sends(&steffi, STATE, &[("to", "resolved"), ("note", "A new lid"), ("outcome", "solved")]).await;
        assert_eq!(
            site.count(
                "select count(*) from jobs where payload like '%zanzibar-teapot%' or payload like '%mandarin-lantern%'"
            )
            .await,
            0,
            "a job carries what colleagues tell each other"
        );
        let letters = site.outbox().await;
        assert!(letters.iter().any(|letter| letter.to == "ada@hearth.test"), "the customer hears of the answer");
        for letter in letters {
            let all = format!("{} {} {}", letter.subject, letter.text, letter.html);
            assert!(letter.to != "ada@hearth.test" || !(all.contains(SECRET) || all.contains(DRAFT)), "{all}");
        }
        for kept in [
            "select count(*) from events where data like '%zanzibar-teapot%' or data like '%mandarin-lantern%'",
            "select count(*) from jobs where payload like '%zanzibar-teapot%' or last_error like '%zanzibar-teapot%'",
            "select count(*) from posts where body like '%zanzibar-teapot%' or body like '%mandarin-lantern%'",
            "select count(*) from case_changes where note like '%zanzibar-teapot%' or note like '%mandarin-lantern%'",
            "select count(*) from case_edits where new like '%zanzibar-teapot%' or old like '%zanzibar-teapot%'",
        ] {
            assert_eq!(site.count(kept).await, 0, "{kept}");
        }
        let mut read = 0;
        let case =
            cases::by_id(&mut site.app.db.read().await.expect("a connection"), CaseId(1)).await.expect("the case");
        // Whoever has no password reads the case by the link from a letter.
        does(&site, "update accounts set password_hash = null where handle = 'ada'").await;
        let pass = cases::pass::path(&site.app, &case);
        visitor.get(&pass).await.expect(200);
        for path in readable().into_iter().chain([pass.clone(), format!("{pass}/rating")]) {
            for (who, client) in [("ada", &ada), ("ben", &ben), ("a visitor", &visitor)] {
                let page = client.get(&path).await;
                let html = page.html();
                assert!(!html.contains(SECRET) && !html.contains(DRAFT), "{who} reads it at {path}");
                read += i32::from(page.status() == 200);
            }
        }
        assert!(read > 40, "only {read} pages were there to be read");
        assert!(ada.get("/cases/1").await.contains("A new lid"), "what is for the customer is there");
        assert!(eve.get(DESK).await.contains(SECRET), "what is for colleagues is there");
    }
);

#[test]
fn the_text_of_notes_is_read_by_few() {
    let mut files = Vec::new();
    sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut files);
    assert!(files.len() > 100);
    let with = |word: &str| -> Vec<String> {
        let found = files
            .iter()
            .filter(|(_, text)| text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(word)));
        found.map(|(path, _)| path.clone()).collect()
    };
    let folders = ["cases/notes/", "cases/desk/case/", "cases/work/", "cases/mailbox/", "cases/letters/staff"];
    let allowed = |path: &str| folders.iter().chain(&["cocreation/producing/"]).any(|folder| path.starts_with(folder));
    for path in with("Colleague::of") {
        assert!(allowed(&path), "{path} reads notes");
    }
    // Statements that name the table: keeping and reading (asked for by a Colleague), the trail of staff, moving between merged cases.
    let statements = [
        "cases/notes/queries.rs",
        "cases/work/queries.rs",
        "cases/work/trail/queries.rs",
        "cases/relations/queries.rs",
    ];
    for path in with("case_notes") {
        let known = statements.contains(&path.as_str()) || path.starts_with("transfer/");
        assert!(known, "{path} has a statement about notes");
    }
    for path in with("case_reviews") {
        let known = ["cases/desk/case/queries.rs", "cases/letters/staff/queries.rs", "cases/work/trail/queries.rs"];
        assert!(known.contains(&path.as_str()), "{path} reads reviews");
    }
}

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    let entries: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let name = path.to_string_lossy().split_once("/src/").map(|(_, name)| name.to_owned()).expect("below src");
            found.push((name, std::fs::read_to_string(&path).expect("a source")));
        }
    }
}

site_test!(
    async fn a_text_that_says_internal_is_sent_to_the_customer_only_on_purpose(site: Site) {
        complaint(&site).await;
        let steffi = site.staff().await;
        for body in ["INTERNAL: he is a lawyer", "הערה פנימית: הוא עורך דין", "Notatka wewnętrzna: to prawnik"]
        {
            let warned = sends(&steffi, ANSWER, &[("body", body)]).await.expect(422);
            assert_eq!(warned.form(ANSWER).value("body"), Some(body), "what was typed comes back");
            assert!(warned.contains("Is it really for the customer?"), "{}", warned.text());
            assert!(warned.tag("input", "field-confirm").is_some());
            let asked = sends(&steffi, ANSWER, &[("body", body), ("step", "review")]).await.expect(422);
            assert!(asked.tag("input", "field-confirm").is_some(), "nor after second eyes");
            let noted = sends(&steffi, STATE, &[("to", "waiting"), ("note", body)]).await.expect(422);
            assert!(noted.tag("input", "field-confirm_note").is_some());
            assert_eq!(noted.form(STATE).value("note"), Some(body));
        }
        let resolves = [("body", "Done."), ("then", "resolved"), ("summary", "As our internal rules say")];
        sends(&steffi, ANSWER, &resolves).await.expect(422);
        sends(&steffi, ANSWER, &[("body", "Good day"), ("translated", "מידע פנימי")]).await.expect(422);
        assert_eq!(site.count("select count(*) from posts").await, 1);
        assert_eq!(state(&site).await, State::Open);
        let warned = sends(&steffi, ANSWER, &[("body", "Our internal rules")]).await.expect(422);
        // The button that keeps it as a note sends the same form elsewhere.
        let html = warned.html();
        assert!(html.contains("formaction=\"/desk/cases/1/notes\""), "{html}");
        let form = warned.form(ANSWER);
        let fields: Vec<(&str, &str)> =
            form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        steffi.post(NOTES, &fields).await.expect(303);
        assert_eq!(site.count("select count(*) from case_notes").await, 1);
        let page = steffi.get(DESK).await;
        let warned = steffi.submit(&page, ANSWER, &[("body", "Our internal rules")]).await.expect(422);
        steffi.submit(&warned, ANSWER, &[("confirm", "on")]).await.expect(303);
        assert_eq!(site.count("select count(*) from posts").await, 2);
    }
);

site_test!(
    async fn a_reply_kept_ready_is_put_in_in_the_customers_language(site: Site) {
        complaint(&site).await;
        let steffi = site.staff().await;
        does(&site, "update topics set lang = 'he' where id = 1").await;
        does(&site, "update accounts set name = 'Ada [x](http://evil.test) {link}' where handle = 'ada'").await;
        does(
            &site,
            "insert into canned_replies (name, department_id, body_en, body_he, body_pl)
              values ('Thanks', null, 'Dear {name}, case {number}: {link} – {agent}, {brand} {other}', 'שלום {name}, פנייה {number}', '')",
        )
        .await;
        let unknown = steffi.get("/desk/cases/1?canned=99").await.expect(200);
        assert_eq!(unknown.form(ANSWER).value("body"), Some(""));
        let page = steffi.get("/desk/cases/1?canned=1").await.expect(200);
        assert_eq!(page.form(ANSWER).value("body"), Some("שלום Ada xhttp://evil.test {link}, פנייה 1"));
        assert_eq!(page.form(ANSWER).value("canned_lang"), Some("he"));
        let page = steffi.get("/desk/cases/1?canned=1&canned_lang=en").await.expect(200);
        let brand = site.app.brand().name.clone();
        let said = format!(
            "Dear Ada xhttp://evil.test {{link}}, case 1: http://hearth.test/cases/1 – steffi, {brand} {{other}}"
        );
        assert_eq!(page.form(ANSWER).value("body"), Some(said.as_str()));
        // Without script: a button of the form itself, and what was typed stays.
        let page = steffi.get(DESK).await.expect(200);
        let fields = [("body", "Good day"), ("step", "canned"), ("then", "waiting")];
        steffi.submit(&page, ANSWER, &fields).await.expect(422);
        let filled =
            steffi.submit(&page, ANSWER, &[&fields[..], &[("canned", "1"), ("canned_lang", "pl")]].concat()).await;
        let filled = filled.expect(200);
        let body = filled.form(ANSWER).value("body").map(str::to_owned).unwrap_or_default();
        assert!(body.starts_with("Good day\n\nDear Ada"), "{body}");
        assert!(filled.contains("not written in the language you chose"), "{}", filled.text());
        assert_eq!(filled.form(ANSWER).value("then"), Some("waiting"));
        assert_eq!(site.count("select count(*) from posts").await, 1, "nothing is sent by it");
    }
);

site_test!(
    async fn an_answer_in_two_languages_shows_the_customers_first(site: Site) {
        let (_, ada) = complaint(&site).await;
        let steffi = site.staff().await;
        does(&site, "update topics set lang = 'he' where id = 1").await;
        does(&site, "update accounts set lang = 'he' where handle = 'ada'").await;
        let page = steffi.get(DESK).await.expect(200);
        assert_eq!(page.form(ANSWER).value("translated_lang"), Some("he"));
        assert_eq!(page.form(ANSWER).value("own_lang"), Some("en"));
        let both = [("body", "A new lid is **on its way**."), ("translated", "מכסה חדש **בדרך** אליכם.")];
        for wrong in [("own_lang", "he"), ("translated_lang", "xx")] {
            let refused = steffi.submit(&page, ANSWER, &[&both[..], &[wrong]].concat()).await.expect(422);
            assert_eq!(refused.form(ANSWER).value("translated"), Some(both[1].1));
            assert!(refused.tag("p", "field-translated_lang-fault").is_some());
        }
        steffi.submit(&page, ANSWER, &both).await.expect(303);
        for page in [ada.get("/t/1/x").await, site.visitor().get("/t/1/the-lid-broke").await, steffi.get(DESK).await] {
            let page = site.visitor().follow(page).await.expect(200);
            let html = page.html();
            let he = html.find("class=\"tongue\" lang=\"he\" dir=\"rtl\"").expect("the Hebrew part");
            let en = html.find("class=\"tongue\" lang=\"en\" dir=\"ltr\"").expect("the English part");
            assert!(he < en && html.contains("<strong>בדרך</strong>") && html.contains("<strong>on its way</strong>"));
            assert!(!page.contains(":::"));
        }
        let letter = site.letter("ada@hearth.test").await;
        assert!(letter.text.contains("מכסה חדש בדרך אליכם.") && !letter.text.contains(":::"), "{}", letter.text);
        // The customer's language alone is an answer, too.
        let page = steffi.get(DESK).await;
        steffi.submit(&page, ANSWER, &[("body", ""), ("translated", "תודה")]).await.expect(303);
        assert_eq!(site.count("select count(*) from posts where body = 'תודה'").await, 1);
    }
);

site_test!(
    async fn what_is_for_the_private_thread_stays_out_of_the_public_topic(site: Site) {
        let (board, ada) = complaint(&site).await;
        let steffi = site.staff().await;
        sends(&steffi, ANSWER, &[("body", "x"), ("place", "side")]).await.expect(409);
        let before = steffi.get(DESK).await.expect(200);
        aside(&site, board).await;
        let told = steffi.submit(&before, ANSWER, &[("body", "Your street?")]).await.expect(422);
        assert!(told.tag("p", "field-place-fault").is_some(), "a missing choice publishes nothing: {}", told.text());
        sends(&steffi, ANSWER, &[("body", "x"), ("place", "roof")]).await.expect(422);
        assert_eq!(site.count("select count(*) from posts").await, 2);
        site.advance(chrono::TimeDelta::minutes(1));
        let page = steffi.get(DESK).await.expect(200);
        let chosen = page.form(ANSWER).value("place").map(str::to_owned);
        assert!(page.contains("Where shall we send it?") && page.contains("Private thread"), "{}", page.text());
        assert!(chosen.is_some());
        let fields =
            [("body", "Is it still 7 Herzl street?"), ("place", "side"), ("official", "on"), ("then", "waiting")];
        steffi.submit(&page, ANSWER, &fields).await.expect(303);
        assert_eq!(site.count("select count(*) from posts where topic_id = 2").await, 2);
        assert_eq!(
            site.count("select count(*) from posts where official_at is not null").await,
            0,
            "never official there"
        );
        assert_eq!(state(&site).await, State::Waiting);
        for reader in [site.visitor(), site.joins("ben").await] {
            assert!(!reader.get("/t/1/the-lid-broke").await.expect(200).contains("Herzl"));
            reader.get("/t/2/for-your-eyes").await.expect(404);
        }
        assert!(ada.get("/t/2/for-your-eyes").await.expect(200).contains("Herzl"));
        // The answer goes where the customer wrote last.
        site.advance(chrono::TimeDelta::minutes(1));
        ada.post("/t/2/replies", &[("body", "Yes, number 7")]).await.expect(303);
        site.drain_jobs().await;
        assert_eq!(steffi.get(DESK).await.form(ANSWER).value("place"), Some("side"));
        site.advance(chrono::TimeDelta::minutes(1));
        ada.post("/t/1/replies", &[("body", "And thank you")]).await.expect(303);
        site.drain_jobs().await;
        let page = steffi.get(DESK).await;
        assert_eq!(page.form(ANSWER).value("place"), Some("topic"));
        // News in the thread beside it is news as well.
        ada.post("/t/2/replies", &[("body", "Number 9, sorry")]).await.expect(303);
        let told = steffi.submit(&page, ANSWER, &[("body", "It is sent")]).await.expect(409);
        assert!(
            told.contains("Number 9, sorry") && told.form(ANSWER).value("body") == Some("It is sent"),
            "{}",
            told.text()
        );
    }
);

site_test!(
    async fn a_case_is_resolved_with_its_kind_and_a_summary(site: Site) {
        let (_, ada) = complaint(&site).await;
        let steffi = site.staff().await;
        let refused =
            sends(&steffi, STATE, &[("to", "resolved"), ("note", ""), ("outcome", "solved")]).await.expect(422);
        assert!(refused.tag("p", "field-note-fault").is_some(), "{}", refused.text());
        let refused = sends(&steffi, STATE, &[("to", "resolved"), ("note", "A new lid"), ("outcome", "burnt")]).await;
        assert!(refused.expect(422).tag("p", "field-outcome-fault").is_some());
        let refused = sends(&steffi, ANSWER, &[("body", "x"), ("then", "resolved"), ("resolution", "")]).await;
        assert!(refused.expect(422).tag("p", "field-resolution-fault").is_some());
        let long = "x".repeat(2_001);
        sends(&steffi, ANSWER, &[("body", "x"), ("then", "resolved"), ("summary", &long)]).await.expect(422);
        assert_eq!(state(&site).await, State::Open);
        let fields = [
            ("body", "We cannot repair it."),
            ("then", "resolved"),
            ("resolution", "declined"),
            ("summary", "Too old"),
        ];
        sends(&steffi, ANSWER, &fields).await.expect(303);
        assert_eq!(
            site.count(
                "select count(*) from cases where resolution_kind = 'declined' and resolution_summary = 'Too old'"
            )
            .await,
            1
        );
        assert!(ada.get("/cases/1").await.expect(200).contains("Too old"));
        assert!(steffi.get(DESK).await.contains("Declined"));
        ada.post("/cases/1/state", &[("to", "reopened"), ("note", "It is new!")]).await.expect(303);
        sends(&steffi, ANSWER, &[("body", "You are right: a new one is **on its way**."), ("then", "resolved")])
            .await
            .expect(303);
        let kept = "select count(*) from cases where resolution_kind = 'solved' and resolution_summary = 'You are right: a new one is on its way.'";
        assert_eq!(site.count(kept).await, 1, "the answer stands for the summary");
    }
);

site_test!(
    async fn of_two_staff_who_resolve_at_once_one_wins_and_the_other_hears_of_it(site: Site) {
        complaint(&site).await;
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Lead).await);
        let (hers, mine) = (steffi.get(DESK).await.expect(200), eve.get(DESK).await.expect(200));
        let fields =
            |body, kind| [("body", body), ("then", "resolved"), ("resolution", kind), ("summary", "It is over")];
        let (first, second) = (fields("A voucher from steffi", "compensated"), fields("A lid from eve", "solved"));
        let (one, two) = tokio::join!(steffi.submit(&hers, ANSWER, &first), eve.submit(&mine, ANSWER, &second));
        let statuses = [one.status(), two.status()];
        assert!(statuses == [303, 409] || statuses == [409, 303], "{statuses:?}");
        let (lost, winner, kept) =
            if one.status() == 409 { (one, "eve", "A voucher from steffi") } else { (two, "steffi", "A lid from eve") };
        assert!(lost.contains(&format!("New state: Resolved ({winner})")), "{}", lost.text());
        assert_eq!(lost.form(ANSWER).value("body"), Some(kept), "the text is kept");
        assert!(lost.contains("From here it can go to: Closed, Reopened"), "{}", lost.text());
        assert_eq!(site.count("select count(*) from posts").await, 2);
        assert_eq!(site.count("select count(*) from case_changes where to_state = 'resolved'").await, 1);
        // By the state's own form it is the same.
        let (hers, mine) = (steffi.get(DESK).await, eve.get(DESK).await);
        let (one, two) = tokio::join!(
            steffi.submit(&hers, STATE, &[("to", "closed"), ("note", "from steffi")]),
            eve.submit(&mine, STATE, &[("to", "reopened"), ("note", "from eve")])
        );
        let statuses = [one.status(), two.status()];
        assert!(statuses == [303, 409] || statuses == [409, 303], "{statuses:?}");
        let lost = if one.status() == 409 { one } else { two };
        assert!(lost.form(STATE).value("note").is_some_and(|note| note.starts_with("from")), "{}", lost.text());
    }
);

site_test!(
    async fn whoever_writes_hears_of_notes_and_changed_fields_first(site: Site) {
        complaint(&site).await;
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Lead).await);
        let mine = eve.get(DESK).await.expect(200);
        sends(&steffi, NOTES, &[("body", "Legal is on it: do not answer yet")]).await.expect(303);
        let told = eve.submit(&mine, ANSWER, &[("body", "Dear Ada"), ("then", "in_progress")]).await.expect(409);
        assert!(told.contains("A colleague wrote a note") && told.contains("Legal is on it"), "{}", told.text());
        assert_eq!(told.form(ANSWER).value("body"), Some("Dear Ada"));
        assert_eq!(told.form(ANSWER).value("then"), Some("in_progress"));
        let told = eve.submit(&mine, STATE, &[("to", "waiting"), ("note", "A number?")]).await.expect(409);
        assert_eq!(told.form(STATE).value("note"), Some("A number?"));
        let change = site.app.db.write(policy::system("test"), |tx| {
            Box::pin(async move {
                let case = cases::by_id(tx, CaseId(1)).await?;
                let to = Fields { severity: cases::Severity::Urgent, ..Fields::of(&case) };
                cases::edit(tx, &case, None, &to).await.map(|_| ())
            })
        });
        change.await.expect("an edit");
        let told = eve.submit(&told, ANSWER, &[("body", "Dear Ada")]).await.expect(409);
        assert!(told.contains("Changed: severity."), "{}", told.text());
        assert_eq!(site.count("select count(*) from posts").await, 1);
        eve.submit(&told, ANSWER, &[]).await.expect(303);
        assert_eq!(site.count("select count(*) from posts").await, 2, "whoever has read it sends it again");
        // One's own note is no news to oneself.
        let page = eve.get(DESK).await;
        sends(&eve, NOTES, &[("body", "I wrote to her")]).await.expect(303);
        eve.submit(&page, STATE, &[("to", "waiting")]).await.expect(303);
    }
);

site_test!(
    async fn nobody_is_the_second_pair_of_eyes_for_themselves(site: Site) {
        let (_, ada) = complaint(&site).await;
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Lead).await);
        for ask in ["999", "x"] {
            let refused = sends(&steffi, ANSWER, &[("body", "Dear Ada"), ("step", "review"), ("ask", ask)]).await;
            assert_eq!(refused.expect(422).form(ANSWER).value("body"), Some("Dear Ada"));
        }
        let me = site.account("steffi").await.to_string();
        sends(&steffi, ANSWER, &[("body", "Dear Ada"), ("step", "review"), ("ask", &me)]).await.expect(422);
        let her = site.account("ada").await.to_string();
        sends(&steffi, ANSWER, &[("body", "Dear Ada"), ("step", "review"), ("ask", &her)]).await.expect(422);
        let eves = site.account("eve").await.to_string();
        let page = steffi.get(DESK).await;
        let fields =
            [("body", "A lid is **on its way**"), ("step", "review"), ("ask", eves.as_str()), ("then", "waiting")];
        steffi.submit(&page, ANSWER, &fields).await.expect(303);
        steffi.submit(&page, ANSWER, &fields).await.expect(303);
        assert_eq!(site.count("select count(*) from case_reviews").await, 1, "the second press asks nobody again");
        assert_eq!(
            site.count("select count(*) from jobs where kind = 'case.letter.staff' and payload like '%review_asked%'")
                .await,
            1
        );
        let hers = steffi.get(DESK).await.expect(200);
        assert!(hers.contains("Waits for a second pair of eyes") && !hers.has_form(&format!("{REVIEWS}/1/decision")));
        for (act, step) in [("decision", "approve"), ("decision", "send"), ("decision", "remark")] {
            let fields = [("step", step), ("remark", "x"), ("version", "1"), ("seen", "1")];
            steffi.post(&format!("{REVIEWS}/1/{act}"), &fields).await.expect(403);
        }
        for who in [&steffi, &eve] {
            let told = sends_raw(who, &format!("{REVIEWS}/1/send")).await;
            assert!([403, 409].contains(&told.status()), "not approved: {}", told.status());
        }
        eve.post(&format!("{REVIEWS}/1/withdrawal"), &[]).await.expect(403);
        let page = eve.get(DESK).await.expect(200);
        let empty = eve.submit(&page, &format!("{REVIEWS}/1/decision"), &[("step", "remark"), ("remark", " ")]).await;
        assert!(empty.expect(422).tag("p", "remark-1-fault").is_some());
        assert!(!ada.get("/t/1/the-lid-broke").await.contains("on its way"));
        assert_eq!(site.count("select count(*) from posts").await, 1);
        assert_eq!(state(&site).await, State::Open);
    }
);

/// A press of a button whose form the page may not have.
async fn sends_raw(who: &Client, path: &str) -> Page {
    let page = who.get(DESK).await.expect(200);
    let form = page.form(STATE);
    let version = form.value("version").unwrap_or_default().to_owned();
    let marks = form.value("marks").unwrap_or_default().to_owned();
    who.post(path, &[("version", &version), ("marks", &marks), ("seen", "99"), ("step", "send")]).await
}

site_test!(
    async fn an_answer_is_published_as_the_second_pair_of_eyes_approved_it(site: Site) {
        let (_, ada) = complaint(&site).await;
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Lead).await);
        let fields = [("body", "A lid is **on its way**"), ("step", "review"), ("official", "on"), ("then", "waiting")];
        sends(&steffi, ANSWER, &fields).await.expect(303);
        let (one, two) = (eve.get(DESK).await.expect(200), site.moderator().await);
        let decision = format!("{REVIEWS}/1/decision");
        eve.submit(&one, &decision, &[("step", "remark"), ("remark", "Say when")]).await.expect(303);
        let late = two.post(&decision, &[("step", "approve")]).await.expect(409);
        assert!(late.contains("has decided on this answer already"), "{}", late.text());
        // Its author writes it anew: the old one makes way.
        let page = steffi.get(DESK).await.expect(200);
        assert!(page.contains("Say when"));
        eve.get("/desk/cases/1?review=1").await.expect(404);
        let again = steffi.get(&page.link("/desk/cases/1?review=1")).await.expect(200);
        let form = again.form(ANSWER);
        assert_eq!((form.value("body"), form.value("then")), (Some("A lid is **on its way**"), Some("waiting")));
        assert!(form.value("official").is_some());
        let better = [("body", "A lid comes on **Tuesday**"), ("step", "review")];
        steffi.submit(&again, ANSWER, &better).await.expect(303);
        assert_eq!(site.count("select count(*) from case_reviews where state = 'withdrawn'").await, 1);
        two.post(&decision, &[("step", "approve")]).await.expect(409);
        sends(&eve, &format!("{REVIEWS}/2/decision"), &[("step", "approve")]).await.expect(303);
        assert_eq!(site.count("select count(*) from posts").await, 1, "approved is not sent yet");
        two.post(&format!("{REVIEWS}/2/send"), &[("version", "1"), ("seen", "1")]).await.expect(403);
        // News comes between: nothing is sent before it is read.
        let page = steffi.get(DESK).await.expect(200);
        site.advance(chrono::TimeDelta::minutes(1));
        ada.post("/t/1/replies", &[("body", "I bought another one")]).await.expect(303);
        let told = steffi.submit(&page, &format!("{REVIEWS}/2/send"), &[]).await.expect(409);
        assert!(told.contains("I bought another one"), "{}", told.text());
        let page = steffi.get(DESK).await.expect(200);
        let send = format!("{REVIEWS}/2/send");
        let (first, second) = tokio::join!(steffi.submit(&page, &send, &[]), steffi.submit(&page, &send, &[]));
        first.expect(303);
        second.expect(303);
        assert_eq!(site.count("select count(*) from posts").await, 3, "two presses are one answer");
        let seen = ada.get("/t/1/the-lid-broke").await.expect(200);
        assert!(
            seen.contains("A lid comes on Tuesday") && seen.tag("h2", "official-title").is_some(),
            "{}",
            seen.text()
        );
        assert_eq!(state(&site).await, State::Waiting);
        assert_eq!(site.count("select count(*) from cases where first_reply_at is not null").await, 1);
    }
);

site_test!(
    async fn whoever_approves_can_send_at_once_in_the_authors_name(site: Site) {
        complaint(&site).await;
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Lead).await);
        let ask = [
            ("body", "From steffi's pen"),
            ("step", "review"),
            ("then", "resolved"),
            ("resolution", "explained"),
            ("summary", "It is so"),
        ];
        sends(&steffi, ANSWER, &ask).await.expect(303);
        let withdrawn = [("body", "A second thought"), ("step", "review")];
        sends(&steffi, ANSWER, &withdrawn).await.expect(303);
        sends(&steffi, &format!("{REVIEWS}/2/withdrawal"), &[]).await.expect(303);
        sends_raw(&eve, &format!("{REVIEWS}/2/decision")).await.expect(409);
        sends(&eve, &format!("{REVIEWS}/1/decision"), &[("step", "send")]).await.expect(303);
        let steffi_id = site.account("steffi").await;
        let written = "select author_id from posts where body = 'From steffi''s pen'";
        assert_eq!(site.count(written).await, steffi_id.0);
        assert_eq!(
            site.count(
                "select count(*) from cases where resolution_kind = 'explained' and resolution_summary = 'It is so'"
            )
            .await,
            1
        );
        // Whoever wrote it has left: nobody speaks in their name.
        does(&site, "update cases set state = 'open', resolved_at = null").await;
        sends(&steffi, ANSWER, &[("body", "From beyond"), ("step", "review")]).await.expect(303);
        let page = eve.get(DESK).await.expect(200);
        does(&site, "update accounts set role = 'member' where handle = 'steffi'").await;
        let told = eve.submit(&page, &format!("{REVIEWS}/3/decision"), &[("step", "send")]).await.expect(409);
        assert!(told.contains("not on the staff any more"), "{}", told.text());
        assert_eq!(
            site.count("select count(*) from case_reviews where state = 'asked'").await,
            1,
            "nothing of it is done"
        );
    }
);

site_test!(
    async fn the_page_has_each_id_once_and_speaks_every_language(site: Site) {
        let (board, _) = complaint(&site).await;
        aside(&site, board).await;
        let moderator = site.moderator().await;
        sends(&moderator, NOTES, &[("body", "A note")]).await.expect(303);
        sends(&moderator, ANSWER, &[("body", "One"), ("place", "topic"), ("step", "review")]).await.expect(303);
        sends(&moderator, ANSWER, &[("body", "Two"), ("place", "side"), ("step", "review")]).await.expect(303);
        for (lang, note, tab) in [
            ("en", "Only colleagues see this", "Private note"),
            ("he", "רק עמיתים רואים את זה", "הערה פרטית"),
            ("pl", "Widzą to tylko współpracownicy", "Prywatna notatka"),
        ] {
            let eve = site.with_role("eve", Role::Lead).await.speaking(lang);
            for path in [DESK, "/desk/cases/1?write=note"] {
                let page = eve.get(path).await.expect(200);
                assert!(page.contains(note) && page.contains(tab), "{lang} {path}: {}", page.text());
                let mut ids: Vec<String> = crate::html::tags(&page.html())
                    .iter()
                    .filter(|tag| tag.has("id"))
                    .map(|tag| tag.get("id").to_owned())
                    .collect();
                let all = ids.len();
                ids.sort();
                let doubled: Vec<_> = ids.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0].clone()).collect();
                assert!(doubled.is_empty() && all > 20, "{lang} {path}: {doubled:?}");
            }
        }
    }
);
