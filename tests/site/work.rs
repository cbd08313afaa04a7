//! What staff keep with a case: properties, hand-over, contacts, compensations, the audit trail, copies. Refusals first.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads::{self, case_row};
use hearth::cases;
use hearth::ids::{AccountId, CaseId};
use hearth::policy::{self, Audience, Role};
use serde_json::Value;

/// A public complaint of ada's, and ada.
async fn complaint(site: &Site) -> (CaseId, Client) {
    let board = threads::board(site, "help", Audience::Everyone).await;
    let ada = site.joins("ada").await;
    let (case, _) = threads::case(site, board, site.account("ada").await, "The lid broke", "On Monday.", false).await;
    (case, ada)
}

/// Sends one of the desk's forms about a case, at the version that it is at.
async fn send(staff: &Client, site: &Site, id: CaseId, what: &str, fields: &[(&str, &str)]) -> Page {
    let version = case_row(site, id).await.version.to_string();
    let mut all = vec![("version", version.as_str())];
    all.extend_from_slice(fields);
    staff.post(&format!("/desk/cases/{id}/{what}"), &all).await
}

const PROPERTIES: [(&str, &str); 4] = [("severity", "urgent"), ("department", ""), ("category", ""), ("tags", "lid")];
const CALL: [(&str, &str); 5] = [
    ("contact_kind", "call"),
    ("contact_way", "out"),
    ("contact_at", "2026-11-22T08:30"),
    ("contact_summary", "We talked about the lid."),
    ("contact_shown", "on"),
];
const REFUND: [(&str, &str); 4] =
    [("gift_kind", "refund"), ("gift_amount", "12,50"), ("gift_currency", "eur"), ("gift_reason", "It broke twice.")];

fn with<'a>(fields: &[(&'a str, &'a str)], name: &str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(field, old)| (*field, if *field == name { value } else { *old })).collect()
}

/// Sets one thing of an account past the pages.
async fn change(site: &Site, account: AccountId, what: &'static str) {
    let done = site
        .app
        .db
        .write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(what, (account, tx.now())).await }));
    done.await.expect("a change");
}

/// The path of the only compensation.
async fn compensation(site: &Site, case: CaseId) -> String {
    let id = site.count("select max(id) from case_compensations").await;
    format!("/desk/cases/{case}/compensations/{id}")
}

site_test!(
    async fn nothing_between_colleagues_is_in_the_customers_copy(site: Site) {
        let (case, ada) = complaint(&site).await;
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Lead).await);
        let hidden = "Zzsecret";
        let made = site.app.db.write(policy::system("test"), |tx| {
            Box::pin(async move {
                let now = tx.now();
                let line = "insert into departments (name, spread, created_at) values ('Quiet desk', 'claim', $1) returning id";
                tx.insert_id(line, (now,)).await
            })
        });
        let department = made.await.expect("a department").to_string();
        let fields =
            [("severity", "urgent"), ("department", department.as_str()), ("category", ""), ("tags", "Zzsecret")];
        send(&steffi, &site, case, "properties", &fields).await.expect(303);
        let eve_id = site.account("eve").await.to_string();
        let note = [("colleague", eve_id.as_str()), ("handover_note", "Zzsecret: he shouted at us")];
        send(&steffi, &site, case, "handover", &note).await.expect(303);
        let own = [CALL[0], CALL[1], CALL[2], ("contact_summary", "Zzsecret talk with the shop")];
        send(&steffi, &site, case, "contacts", &own).await.expect(303);
        send(&steffi, &site, case, "contacts", &CALL).await.expect(303);
        send(&steffi, &site, case, "follow", &[]).await.expect(303);
        for amount in ["99", "12,50"] {
            let fields = with(&with(&REFUND, "gift_amount", amount), "gift_reason", "Zzsecret reason");
            send(&steffi, &site, case, "compensations", &fields).await.expect(303);
            let path = compensation(&site, case).await;
            let decision = if amount == "99" { "decline" } else { "approve" };
            eve.post(&format!("{path}/decision"), &[("decision", decision), ("remark", "Zzsecret remark")])
                .await
                .expect(303);
        }
        for path in [format!("/cases/{case}/export"), format!("/cases/{case}/export.json"), format!("/cases/{case}")] {
            for who in [&ada, &steffi] {
                let page = who.get(&path).await.expect(200);
                assert!(!page.html().to_lowercase().contains(&hidden.to_lowercase()), "{path}: {}", page.html());
                assert!(!page.html().contains("99.00") && !page.html().contains("urgent"), "{path}");
            }
        }
        let json = copy(&ada.get(&format!("/cases/{case}/export.json")).await);
        let keys: Vec<&str> = json.as_object().expect("an object").keys().map(String::as_str).collect();
        let allowed =
            ["format", "brand", "exported_at", "case", "filled_in", "threads", "history", "contacts", "compensations"];
        assert_eq!(keys, allowed);
        assert_eq!(json["contacts"].as_array().map(Vec::len), Some(1));
        assert_eq!(json["compensations"][0]["amount"], "12.50");
        assert!(json["compensations"][0].get("reason").is_none() && json["case"].get("severity").is_none());
        for letter in site.outbox().await.iter().filter(|letter| letter.to == "ada@hearth.test") {
            assert!(!letter.text.contains(hidden) && !letter.subject.contains(hidden), "{}", letter.text);
        }
    }
);

/// A copy's JSON.
fn copy(page: &Page) -> Value {
    assert!(page.header("content-disposition").contains("attachment"), "{}", page.header("content-disposition"));
    assert_eq!(page.header("cache-control"), "private, no-store");
    serde_json::from_slice(page.bytes()).expect("JSON")
}

site_test!(
    async fn members_know_nothing_of_what_staff_keep(site: Site) {
        let (case, ada) = complaint(&site).await;
        let (ben, steffi) = (site.joins("ben").await, site.staff().await);
        send(&steffi, &site, case, "compensations", &REFUND).await.expect(303);
        let gift = compensation(&site, case).await;
        let acts = [
            ("properties", PROPERTIES.to_vec()),
            ("handover", vec![("colleague", "1")]),
            ("contacts", CALL.to_vec()),
            ("compensations", REFUND.to_vec()),
            ("follow", vec![]),
            ("unfollow", vec![]),
        ];
        for who in [&ada, &ben] {
            for (act, fields) in &acts {
                send(who, &site, case, act, fields).await.expect(404);
            }
            for path in ["audit", "export", "export.json"] {
                who.get(&format!("/desk/cases/{case}/{path}")).await.expect(404);
            }
            who.get("/desk/compensations").await.expect(404);
            who.get(&gift).await.expect(404);
            who.post(&format!("{gift}/decision"), &[("decision", "approve")]).await.expect(404);
            who.post(&format!("{gift}/withdrawal"), &[]).await.expect(404);
        }
        for path in ["export", "export.json"] {
            ben.get(&format!("/cases/{case}/{path}")).await.expect(404);
            site.visitor().get(&format!("/cases/{case}/{path}")).await.expect(303);
            ada.get(&format!("/cases/{case}/{path}")).await.expect(200);
        }
        assert_eq!(site.count("select count(*) from case_contacts").await, 0);
        assert_eq!(site.count("select count(*) from case_edits").await, 0);
        assert_eq!(site.count("select count(*) from case_followers").await, 0);
        assert_eq!(site.count("select count(*) from case_compensations where state = 'proposed'").await, 1);
    }
);

site_test!(
    async fn a_case_is_handed_to_nobody_who_cannot_take_it(site: Site) {
        let (case, _) = complaint(&site).await;
        let steffi = site.staff().await;
        let mut refused: Vec<String> = ["", "me", "0", "-1", "999", "9223372036854775808"].map(str::to_owned).to_vec();
        refused.push(site.account("ada").await.to_string());
        for (handle, what) in [
            ("gone", "update accounts set deleted_at = $2 where id = $1"),
            (
                "held",
                "update accounts set suspended_until = '2999-01-01T00:00:00.000000Z' where id = $1 and created_at <= $2",
            ),
            ("left", "update accounts set role = 'member' where id = $1 and created_at <= $2"),
            ("new", "update accounts set confirmed_at = null where id = $1 and created_at <= $2"),
        ] {
            site.with_role(handle, Role::Staff).await;
            let id = site.account(handle).await;
            change(&site, id, what).await;
            refused.push(id.to_string());
        }
        for to in &refused {
            let typed = [("colleague", to.as_str()), ("handover_note", "kept <b>word</b>")];
            let page = send(&steffi, &site, case, "handover", &typed).await.expect(422);
            let form = page.form(&format!("/desk/cases/{case}/handover"));
            assert_eq!(form.value("handover_note"), Some("kept <b>word</b>"), "{to}");
            assert!(page.tag("p", "field-colleague-fault").is_some(), "{to}");
        }
        assert_eq!(case_row(&site, case).await.assignee_id, None);
        assert_eq!(site.count("select count(*) from case_notes").await, 0);
    }
);

site_test!(
    async fn of_two_hand_overs_the_second_hears_what_changed_and_keeps_the_note(site: Site) {
        let (case, _) = complaint(&site).await;
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Lead).await);
        site.with_role("olek", Role::Staff).await;
        let (eve_id, olek) = (site.account("eve").await, site.account("olek").await.to_string());
        let before = case_row(&site, case).await.version.to_string();
        let once = "0123456789abcdef01234567";
        let to_eve = eve_id.to_string();
        let fields = [
            ("colleague", to_eve.as_str()),
            ("handover_note", "Call him *today*."),
            ("version", &before),
            ("once", once),
        ];
        let path = format!("/desk/cases/{case}/handover");
        steffi.post(&path, &fields).await.expect(303);
        steffi.post(&path, &fields).await.expect(303);
        assert_eq!(site.count("select count(*) from case_notes where kind = 'handover'").await, 1, "pressed twice");
        let letter = site.letter("eve@hearth.test").await;
        assert!(letter.text.contains("Call him"), "{}", letter.text);
        let late = [("colleague", olek.as_str()), ("handover_note", "Mine"), ("version", &before)];
        let told = eve.post(&path, &late).await.expect(409);
        assert!(told.contains("Given to eve"), "{}", told.text());
        assert_eq!(told.form(&path).value("handover_note"), Some("Mine"));
        eve.submit(&told, &path, &[("colleague", &olek)]).await.expect(303);
        assert_eq!(case_row(&site, case).await.assignee_name.as_deref(), Some("olek"));
        let again = send(&eve, &site, case, "handover", &[("colleague", &olek), ("handover_note", "More")]).await;
        assert!(again.expect(422).contains("has the case already"));
        let letter = site.letter("eve@hearth.test").await;
        assert!(letter.text.contains("Call him"), "{}", letter.text);
        assert!(
            site.outbox()
                .await
                .iter()
                .all(|letter| letter.to != "ada@hearth.test" || !letter.text.contains("Call him"))
        );
    }
);

site_test!(
    async fn properties_that_are_not_offered_are_refused_and_a_lost_race_says_so(site: Site) {
        let (case, _) = complaint(&site).await;
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Lead).await);
        let many: Vec<String> = (0..21).map(|n| format!("tag{n}")).collect();
        for (field, bad) in [
            ("severity", "deadly"),
            ("severity", ""),
            ("department", "77"),
            ("department", "x"),
            ("category", "-1"),
            ("category", "9223372036854775808"),
            ("tags", &many.join(",")),
            ("tags", &"x".repeat(41)),
        ] {
            let page = send(&steffi, &site, case, "properties", &with(&PROPERTIES, field, bad)).await.expect(422);
            assert!(page.tag("p", &format!("field-{field}-fault")).is_some(), "{field}={bad}");
        }
        assert_eq!(site.count("select count(*) from case_tags").await, 0);
        let page = steffi.get(&format!("/desk/cases/{case}")).await.expect(200);
        let theirs = eve.get(&format!("/desk/cases/{case}")).await.expect(200);
        let path = format!("/desk/cases/{case}/properties");
        let fields = [("severity", "high"), ("tags", " Lid, KETTLE ,lid")];
        steffi.submit(&page, &path, &fields).await.expect(303);
        let told = eve.submit(&theirs, &path, &[("tags", "mine")]).await.expect(409);
        assert!(
            told.contains("Severity: Normal → High") && told.contains("Tags: None → kettle, lid"),
            "{}",
            told.text()
        );
        assert_eq!(told.form(&path).value("tags"), Some("mine"));
        let row = case_row(&site, case).await;
        assert_eq!((row.severity, row.version), (cases::Severity::High, 2));
        // Tags alone count as a change, too.
        send(&steffi, &site, case, "properties", &[("severity", "high"), ("tags", "lid")]).await.expect(303);
        assert_eq!(case_row(&site, case).await.version, 3);
        send(&steffi, &site, case, "properties", &[("severity", "high"), ("tags", "lid")]).await.expect(303);
        assert_eq!(case_row(&site, case).await.version, 3, "nothing changed");
        assert_eq!(site.count("select count(*) from case_edits").await, 3);
    }
);

site_test!(
    async fn a_contact_that_did_not_happen_is_not_noted(site: Site) {
        let (case, _) = complaint(&site).await;
        let steffi = site.staff().await;
        for (field, bad) in [
            ("contact_kind", "pigeon"),
            ("contact_way", ""),
            ("contact_at", ""),
            ("contact_at", "yesterday"),
            ("contact_at", "2026-11-22T18:00"),
            ("contact_at", "9999-12-31T23:59"),
            ("contact_at", "0001-01-01T00:00"),
            ("contact_summary", " \u{200b} "),
            ("contact_summary", &"x".repeat(2_001)),
        ] {
            let page = send(&steffi, &site, case, "contacts", &with(&CALL, field, bad)).await.expect(422);
            assert!(page.tag("p", &format!("field-{field}-fault")).is_some(), "{field}={bad}: {}", page.text());
            assert!(page.form(&format!("/desk/cases/{case}/contacts")).value("contact_shown").is_some());
        }
        steffi.post("/desk/cases/999/contacts", &CALL).await.expect(404);
        assert_eq!(site.count("select count(*) from case_contacts").await, 0);
        assert_eq!(site.outbox().await.iter().filter(|letter| letter.text.contains("lid.")).count(), 0);
    }
);

site_test!(
    async fn a_contact_reaches_the_customer_only_when_it_is_shown(site: Site) {
        let (case, ada) = complaint(&site).await;
        let steffi = site.staff().await;
        let page = steffi.get(&format!("/desk/cases/{case}")).await.expect(200);
        let path = format!("/desk/cases/{case}/contacts");
        let own = [("contact_summary", "The shop says he is right."), ("contact_kind", "visit"), ("contact_way", "in")];
        steffi.submit(&page, &path, &own).await.expect(303);
        steffi.submit(&page, &path, &own).await.expect(303);
        assert_eq!(site.count("select count(*) from case_contacts").await, 1, "pressed twice");
        assert_eq!(case_row(&site, case).await.first_reply_at, None);
        let before = site.outbox().await.len();
        send(&steffi, &site, case, "contacts", &CALL).await.expect(303);
        let row = case_row(&site, case).await;
        assert_eq!(
            row.first_reply_at,
            Some(row.opened_at),
            "the brand has been in touch; not before the case was there"
        );
        let letter = site.letter("ada@hearth.test").await;
        assert!(letter.text.contains("We talked about the lid."), "{}", letter.text);
        assert_eq!(site.outbox().await.len(), before + 1);
        let hers = ada.get(&format!("/cases/{case}")).await.expect(200);
        assert!(hers.contains("We talked about the lid.") && !hers.contains("The shop says"), "{}", hers.text());
        let desk = steffi.get(&format!("/desk/cases/{case}")).await.expect(200);
        assert!(desk.contains("The shop says") && desk.contains("We talked about the lid."), "{}", desk.text());
    }
);

site_test!(
    async fn an_amount_that_is_none_is_refused_beside_its_field(site: Site) {
        let (case, _) = complaint(&site).await;
        let steffi = site.staff().await;
        for (field, bad) in [
            ("gift_kind", "gold"),
            ("gift_amount", ""),
            ("gift_amount", "NaN"),
            ("gift_amount", "-12,50"),
            ("gift_amount", "0"),
            ("gift_amount", "12.50,1"),
            ("gift_amount", "0,505"),
            ("gift_amount", "1e3"),
            ("gift_amount", "100000000.01"),
            ("gift_amount", "9223372036854775808"),
            ("gift_currency", "EURO"),
            ("gift_currency", "XAU"),
            ("gift_currency", ""),
            ("gift_reason", ""),
            ("gift_reason", &"x".repeat(2_001)),
        ] {
            let page = send(&steffi, &site, case, "compensations", &with(&REFUND, field, bad)).await.expect(422);
            assert!(page.tag("p", &format!("field-{field}-fault")).is_some(), "{field}={bad}: {}", page.text());
        }
        let yen = with(&with(&REFUND, "gift_currency", "JPY"), "gift_amount", "12,5");
        send(&steffi, &site, case, "compensations", &yen).await.expect(422);
        assert_eq!(site.count("select count(*) from case_compensations").await, 0);
        for (amount, code, minor) in
            [("12.50", "EUR", 1_250), ("1 234,5", "pln", 123_450), ("1,250", "JPY", 1_250), ("1.234", "KWD", 1_234)]
        {
            let fields = with(&with(&REFUND, "gift_amount", amount), "gift_currency", code);
            send(&steffi, &site, case, "compensations", &fields).await.expect(303);
            let kept = site.count("select amount_minor from case_compensations order by id desc limit 1").await;
            assert_eq!(kept, minor, "{amount} {code}");
        }
        let other =
            [("gift_kind", "replacement"), ("gift_amount", ""), ("gift_currency", ""), ("gift_reason", "A new lid")];
        send(&steffi, &site, case, "compensations", &other).await.expect(303);
    }
);

site_test!(
    async fn a_compensation_needs_somebody_elses_approval_and_only_once(site: Site) {
        let (case, ada) = complaint(&site).await;
        let (steffi, moderator) = (site.staff().await, site.moderator().await);
        send(&steffi, &site, case, "compensations", &REFUND).await.expect(303);
        let path = compensation(&site, case).await;
        let decision = format!("{path}/decision");
        // Staff without the right: not even the page is there.
        steffi.get(&path).await.expect(404);
        steffi.get("/desk/compensations").await.expect(404);
        for word in ["approve", "decline"] {
            steffi.post(&decision, &[("decision", word), ("remark", "x")]).await.expect(403);
        }
        site.with_role("pia", Role::Producer).await.post(&decision, &[("decision", "approve")]).await.expect(403);
        moderator.post(&decision, &[("decision", "perhaps")]).await.expect(422);
        moderator.post(&decision, &[("decision", "decline"), ("remark", " ")]).await.expect(422);
        let (other, _) = threads::case(
            &site,
            hearth::ids::BoardId(site.count("select min(id) from boards").await),
            site.account("ada").await,
            "Another",
            "x",
            false,
        )
        .await;
        let id = path.rsplit('/').next().expect("an id");
        let elsewhere = format!("/desk/cases/{other}/compensations/{id}");
        moderator.get(&elsewhere).await.expect(404);
        moderator.post(&format!("{elsewhere}/decision"), &[("decision", "approve")]).await.expect(404);
        assert_eq!(site.count("select count(*) from case_compensations where state = 'proposed'").await, 1);
        assert!(!ada.get(&format!("/cases/{case}")).await.contains("12.50"));
        let letters = site.outbox().await;
        let hers = letters.iter().filter(|letter| letter.to == "ada@hearth.test");
        assert!(hers.clone().all(|letter| !letter.text.contains("12.50")), "nothing is promised yet");
        let asked = site.letter("mordechai@hearth.test").await;
        assert!(asked.text.contains("Refund: €12.50") && asked.text.contains("It broke twice."), "{}", asked.text);
        assert!(moderator.get("/desk/compensations").await.expect(200).contains("Refund: €12.50"));
        let page = moderator.get(&path).await.expect(200);
        moderator.submit(&page, &decision, &[("decision", "approve")]).await.expect(303);
        for word in ["approve", "decline"] {
            let told = moderator.post(&decision, &[("decision", word), ("remark", "x")]).await.expect(409);
            assert!(told.contains("already decided") && told.contains("Approved"), "{}", told.text());
        }
        steffi.post(&format!("{path}/withdrawal"), &[]).await.expect(409);
        assert_eq!(site.count("select count(*) from case_compensations where state = 'approved'").await, 1);
        let letters = site.outbox().await;
        let told = letters.iter().filter(|letter| letter.to == "ada@hearth.test" && letter.text.contains("12.50"));
        assert_eq!(told.count(), 1);
        assert!(ada.get(&format!("/cases/{case}")).await.contains("€12.50"));
        let back = site.letter("steffi@hearth.test").await;
        assert!(back.subject.contains("Approved") && back.text.contains("mordechai has approved"), "{}", back.text);
    }
);

site_test!(
    async fn nobody_approves_what_they_proposed_but_an_admin(site: Site) {
        let (case, _) = complaint(&site).await;
        let (moderator, admin) = (site.moderator().await, site.admin().await);
        send(&moderator, &site, case, "compensations", &REFUND).await.expect(303);
        let path = compensation(&site, case).await;
        let refused = moderator.post(&format!("{path}/decision"), &[("decision", "approve")]).await.expect(403);
        assert!(refused.contains("somebody else has to approve it"), "{}", refused.text());
        assert_eq!(site.count("select count(*) from case_compensations where state = 'proposed'").await, 1);
        // Only the one who proposed it takes it back.
        admin.post(&format!("{path}/withdrawal"), &[]).await.expect(404);
        moderator.post(&format!("{path}/withdrawal"), &[]).await.expect(303);
        admin.post(&format!("{path}/decision"), &[("decision", "approve")]).await.expect(409);
        send(&admin, &site, case, "compensations", &with(&REFUND, "gift_currency", "ILS")).await.expect(303);
        let path = compensation(&site, case).await;
        admin.post(&format!("{path}/decision"), &[("decision", "approve")]).await.expect(303);
        let hebrew = admin.clone().speaking("he").get(&format!("/cases/{case}/export")).await.expect(200);
        assert!(hebrew.html().contains("\u{200f}12.50\u{a0}\u{200f}₪"), "{}", hebrew.text());
        let polish = admin.clone().speaking("pl").get(&format!("/cases/{case}/export")).await.expect(200);
        assert!(polish.html().contains("12,50\u{a0}ILS"), "{}", polish.text());
        assert_eq!(site.count("select count(*) from case_compensations where state = 'withdrawn'").await, 1);
    }
);

site_test!(
    async fn the_audit_trail_tells_who_did_what_and_who_looked(site: Site) {
        let (case, _) = complaint(&site).await;
        let (steffi, eve) = (site.staff().await, site.with_role("eve", Role::Lead).await);
        send(&steffi, &site, case, "properties", &PROPERTIES).await.expect(303);
        send(&steffi, &site, case, "contacts", &CALL).await.expect(303);
        let to = site.account("eve").await.to_string();
        send(&steffi, &site, case, "handover", &[("colleague", &to), ("handover_note", "He is angry")])
            .await
            .expect(303);
        send(&steffi, &site, case, "compensations", &REFUND).await.expect(303);
        let path = compensation(&site, case).await;
        eve.post(&format!("{path}/decision"), &[("decision", "decline"), ("remark", "Not twice")]).await.expect(303);
        eve.get(&format!("/desk/cases/{case}")).await.expect(200);
        looked(&site, 1).await;
        let trail = steffi.get(&format!("/desk/cases/{case}/audit")).await.expect(200);
        for line in [
            "The case was opened.",
            "Severity: Normal → Urgent",
            "Tags: None → lid",
            "Phone call to the customer of 22 November 2026, 08:30, shown to the customer",
            "Given to eve",
            "He is angry",
            "Proposed: Refund: €12.50",
            "It broke twice.",
            "Refund: €12.50: Declined",
            "Not twice",
            "Looked at the case",
        ] {
            assert!(trail.contains(line), "no {line:?} in {}", trail.text());
        }
        assert_eq!(trail.drawn_by(), "cases::audit");
        eve.clone().speaking("he").get(&format!("/desk/cases/{case}/audit")).await.expect(200);
        for bad in ["x", "1-2", "-1-1-1", "9223372036854775807-1-1"] {
            steffi.get(&format!("/desk/cases/{case}/audit?before={bad}")).await.expect(200);
        }
    }
);

/// Waits until so many looks at cases are noted: that happens behind the page's back.
async fn looked(site: &Site, count: i64) {
    for _ in 0..100 {
        if site.count("select count(*) from case_views").await >= count {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("nobody's look was noted");
}

site_test!(
    async fn a_long_trail_is_read_page_by_page_without_a_gap(site: Site) {
        let (case, _) = complaint(&site).await;
        let steffi = site.staff().await;
        let made = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move {
                for n in 0..130_i64 {
                    let line = "insert into case_edits (case_id, at, field, old, new) values ($1, $2, 'tags', '', $3)";
                    tx.exec(line, (case, tx.now(), format!("step{n:03}"))).await?;
                }
                Ok(())
            })
        });
        made.await.expect("a long history");
        let first = steffi.get(&format!("/desk/cases/{case}/audit")).await.expect(200);
        let next = first.link(&format!("/desk/cases/{case}/audit?before="));
        let second = steffi.get(&next).await.expect(200);
        let text = first.text() + &second.text();
        for n in 0..130 {
            assert_eq!(text.matches(&format!("step{n:03}")).count(), 1, "step {n}");
        }
        assert!(second.contains("The case was opened."));
    }
);

site_test!(
    async fn staff_keep_a_copy_of_everything(site: Site) {
        let (case, _) = complaint(&site).await;
        let steffi = site.staff().await;
        site.with_role("eve", Role::Lead).await;
        send(&steffi, &site, case, "properties", &PROPERTIES).await.expect(303);
        let own = [CALL[0], CALL[1], CALL[2], ("contact_summary", "Only for us")];
        send(&steffi, &site, case, "contacts", &own).await.expect(303);
        let to = site.account("eve").await.to_string();
        send(&steffi, &site, case, "handover", &[("colleague", &to), ("handover_note", "He is **angry**")])
            .await
            .expect(303);
        send(&steffi, &site, case, "compensations", &REFUND).await.expect(303);
        let json = copy(&steffi.get(&format!("/desk/cases/{case}/export.json")).await.expect(200));
        assert_eq!(json["format"], "hearth.case.1");
        assert_eq!(json["case"]["number"], case.0);
        assert_eq!(json["threads"][0]["posts"][0]["text"], "On Monday.");
        let internal = &json["internal"];
        assert_eq!(internal["severity"], "urgent");
        assert_eq!(internal["tags"][0], "lid");
        assert_eq!(internal["notes"][0]["text"], "He is **angry**");
        assert_eq!(internal["contacts_not_shown"][0]["summary"], "Only for us");
        assert_eq!(internal["compensations"][0]["amount"], "12.50");
        assert!(internal["audit"].as_array().is_some_and(|lines| lines.len() >= 6), "{internal}");
        let paper = steffi.get(&format!("/desk/cases/{case}/export")).await.expect(200);
        for text in ["On Monday.", "For staff only", "He is angry", "Only for us", "Refund: €12.50", "Audit trail"] {
            assert!(paper.contains(text), "no {text:?} in {}", paper.text());
        }
        looked(&site, 1).await;
    }
);

site_test!(
    async fn whoever_follows_a_case_hears_when_the_customer_writes(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let ada = site.joins("ada").await;
        let (case, _) = threads::case(&site, board, site.account("ada").await, "The lid broke", "x", true).await;
        let steffi = site.staff().await;
        let page = steffi.get(&format!("/desk/cases/{case}")).await.expect(200);
        steffi.submit(&page, &format!("/desk/cases/{case}/follow"), &[]).await.expect(303);
        send(&steffi, &site, case, "follow", &[]).await.expect(303);
        assert_eq!(site.count("select count(*) from case_followers").await, 1);
        let replies = format!("/t/{}/replies", case_row(&site, case).await.topic_id);
        ada.post(&replies, &[("body", "It broke again!")]).await.expect(303);
        let letter = site.letter("steffi@hearth.test").await;
        assert!(letter.text.contains("It broke again!"), "{}", letter.text);
        let count = site.outbox().await.len();
        let page = steffi.get(&format!("/desk/cases/{case}")).await.expect(200);
        steffi.submit(&page, &format!("/desk/cases/{case}/unfollow"), &[]).await.expect(303);
        ada.post(&replies, &[("body", "And again!")]).await.expect(303);
        assert_eq!(site.outbox().await.len(), count);
    }
);
