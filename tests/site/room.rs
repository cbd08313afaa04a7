//! The staff's list of incidents, declaring in one click, the crisis room, drills, and the reminder before a promise is missed.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use axum::body::Body;
use axum::http::Method;
use chrono::TimeDelta;
use hearth::db::Tx;
use hearth::ids::{AccountId, ComponentId, IncidentId, PlaybookId};
use hearth::incidents::crisis::room::{self, jobs};
use hearth::policy::{self, Role};
use http_body_util::BodyExt as _;
use std::time::Duration;

/// What stands ready before anything happens.
struct Ground {
    playbook: PlaybookId,
    component: ComponentId,
    /// Leads, by the playbook.
    agnes: Client,
    /// Writes, by the playbook.
    conrad: Client,
    /// Has no part.
    steffi: Client,
}

const FORM: &str = "/desk/incidents/new";
const SAID: &str = "The shop is down. We are looking into it.";

async fn ground(site: &Site, approved: bool) -> Ground {
    let agnes = site.with_role("agnes", Role::Lead).await;
    let conrad = site.with_role("conrad", Role::Staff).await;
    let steffi = site.staff().await;
    let (lead, comms) = (site.account("agnes").await, site.account("conrad").await);
    let made = site
        .app
        .db
        .write(policy::system("test"), move |tx| Box::pin(async move { prepare(tx, lead, comms, approved).await }));
    let (playbook, component) = made.await.expect("a playbook");
    Ground { playbook, component, agnes, conrad, steffi }
}

async fn prepare(
    tx: &mut Tx,
    lead: AccountId,
    comms: AccountId,
    approved: bool,
) -> hearth::error::Result<(PlaybookId, ComponentId)> {
    let now = tx.now();
    let playbook = PlaybookId(
        tx.insert_id(
            "insert into playbooks (scenario, position, name_en, name_he, name_pl, severity, approvals, approval_minutes, created_at, updated_at)
             values ('outage', 1, 'The shop is down', 'החנות לא עובדת', 'Sklep nie działa', 1, 1, 15, $1, $1) returning id",
            (now,),
        )
        .await?,
    );
    for (role, account, phone) in [("lead", lead, "+48 600 100 200"), ("comms", comms, "")] {
        tx.exec(
            "insert into playbook_members (playbook_id, role, account_id, rank, phone, contact, added_at) values ($1, $2, $3, 0, $4, '', $5)",
            (playbook, role, account, phone, now),
        )
        .await?;
    }
    for (role, text) in [("lead", "Say who leads"), ("comms", "Write the first update")] {
        tx.exec(
            "insert into playbook_tasks (playbook_id, role, position, text_en, text_he, text_pl) values ($1, $2, 1, $3, '', '')",
            (playbook, role, text),
        )
        .await?;
    }
    tx.exec(
        "insert into playbook_statements (playbook_id, title_en, title_he, title_pl, body_en, body_he, body_pl, phone_en, phone_he, phone_pl,
           created_by, created_at, approved_by, approved_at)
         values ($1, 'Shop down', 'החנות מושבתת', 'Awaria sklepu', $2, 'החנות מושבתת. אנחנו בודקים.', 'Sklep nie działa. Sprawdzamy.', '', '', '', $3, $4, $5, $6)",
        (playbook, SAID, comms, now, approved.then_some(lead), approved.then_some(now)),
    )
    .await?;
    let component = ComponentId(
        tx.insert_id(
            "insert into components (position, name_en, name_he, name_pl, description_en, description_he, description_pl, state, showcase,
               start_date, only_if_degraded, created_at, updated_at)
             values (1, 'Checkout', 'קופה', 'Kasa', '', '', '', 'operational', true, '2026-01-01', false, $1, $1) returning id",
            (now,),
        )
        .await?,
    );
    Ok((playbook, component))
}

/// Opens the form and presses the button, as a browser would.
async fn declares(who: &Client, it: &Ground, more: &[(&str, &str)]) -> Page {
    let page = who.get(&format!("{FORM}?playbook={}", it.playbook)).await.expect(200);
    let component = format!("component-{}", it.component);
    let mut fields = vec![(component.as_str(), "on"), ("publish", "yes")];
    fields.extend_from_slice(more);
    who.submit(&page, FORM, &fields).await
}

/// Declares a real incident; its room.
async fn room_of(who: &Client, it: &Ground) -> IncidentId {
    opened(&declares(who, it, &[]).await.expect(303))
}

fn opened(page: &Page) -> IncidentId {
    let location = page.location().expect("a room");
    IncidentId(location.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a number"))
}

site_test!(
    async fn nobody_but_staff_knows_of_the_rooms(site: Site) {
        let it = ground(&site, true).await;
        let id = room_of(&it.agnes, &it).await;
        let (ada, visitor) = (site.joins("ada").await, site.visitor());
        let room = format!("/desk/incidents/{id}");
        let pages =
            ["/desk/incidents", "/desk/incidents/live", FORM, &room, &format!("{room}/live")].map(str::to_owned);
        for path in pages {
            ada.get(&path).await.expect(404);
            visitor.get(&path).await.expect(303);
        }
        ada.post(FORM, &[("playbook", "none"), ("title_en", "x"), ("publish", "no")]).await.expect(404);
        for what in ["notes", "briefs", "tasks", "tasks/1", "parts", "severity"] {
            ada.post(&format!("{room}/{what}"), &[("text", "x"), ("act", "take"), ("part", "lead")]).await.expect(404);
        }
        assert_eq!(site.count("select count(*) from incidents").await, 1);
        assert!(!ada.get("/").await.links().contains(&"/desk/incidents".to_owned()));
        assert!(it.steffi.get("/").await.links().contains(&"/desk/incidents".to_owned()));
        for path in ["/desk/incidents/999", "/desk/incidents/999/live", "/desk/incidents/x"] {
            it.steffi.get(path).await.expect(404);
        }
    }
);

site_test!(
    async fn who_has_no_part_reads_and_changes_nothing(site: Site) {
        let it = ground(&site, true).await;
        let id = room_of(&it.agnes, &it).await;
        let room = format!("/desk/incidents/{id}");
        let page = it.steffi.get(&room).await.expect(200);
        assert!(page.contains("You have no part in this incident") && page.contains(SAID), "{}", page.text());
        assert!(!page.has_form(&format!("{room}/notes")));
        let lines = site.count("select count(*) from incident_log").await;
        for (what, fields) in [
            ("notes", [("text", "x"), ("kind", "note")]),
            ("briefs", [("text", ""), ("once", "a")]),
            ("tasks", [("text", "x"), ("part", "lead")]),
            ("parts", [("act", "take"), ("part", "lead")]),
            ("severity", [("severity", "4"), ("x", "")]),
        ] {
            it.steffi.post(&format!("{room}/{what}"), &fields).await.expect(403);
        }
        let task = site.count("select min(id) from incident_tasks").await;
        it.steffi.post(&format!("{room}/tasks/{task}"), &[("act", "done")]).await.expect(403);
        assert_eq!(site.count("select count(*) from incident_log").await, lines);
    }
);

site_test!(
    async fn one_click_publishes_what_was_approved_and_calls_the_team(site: Site) {
        let it = ground(&site, true).await;
        let cards = it.steffi.get(FORM).await.expect(200);
        assert!(cards.links().contains(&format!("{FORM}?playbook={}", it.playbook)), "{:?}", cards.links());
        let page = it.steffi.get(&format!("{FORM}?playbook={}", it.playbook)).await.expect(200);
        assert!(page.contains(SAID) && page.contains("agnes"), "{}", page.text());
        let done = declares(&it.steffi, &it, &[]).await.expect(303);
        let id = opened(&done);
        let room = it.steffi.follow(done).await;
        assert!(room.contains("Published. This is the room") && room.contains(SAID), "{}", room.text());
        for line in
            ["Incident declared", "Lead: agnes", "Version 1 had been approved beforehand", "Version 1 published"]
        {
            assert!(room.contains(line), "{line}: {}", room.text());
        }
        assert!(room.contains("Say who leads") && room.contains("+48 600 100 200") && room.contains("Checkout"));
        assert_eq!(
            site.count("select count(*) from incident_updates where not drill and statement_version = 1").await,
            1
        );
        assert_eq!(site.count("select count(*) from components where state = 'major_outage'").await, 1);
        let status = site.visitor().get("/status").await.expect(200);
        assert!(status.contains(SAID), "{}", status.text());
        site.drain_jobs().await;
        let letter = site.letter("agnes@hearth.test").await;
        assert!(
            letter.subject.contains("Lead: Shop down") && letter.text.contains(&format!("/desk/incidents/{id}")),
            "{letter:?}"
        );
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let (steffi, conrad) = (site.account("steffi").await, site.account("conrad").await);
        for account in [steffi, conrad] {
            assert!(room::is_member(&mut conn, id, account).await.expect("an answer"), "{account}");
        }
    }
);

site_test!(
    async fn a_declaration_sent_twice_declares_once(site: Site) {
        let it = ground(&site, true).await;
        let page = it.steffi.get(&format!("{FORM}?playbook={}", it.playbook)).await.expect(200);
        let first = it.steffi.submit(&page, FORM, &[("publish", "yes")]).await.expect(303);
        let lines = site.count("select count(*) from incident_log").await;
        let second = it.steffi.submit(&page, FORM, &[("publish", "yes")]).await.expect(303);
        assert_eq!(first.location(), second.location());
        assert_eq!(site.count("select count(*) from incidents").await, 1);
        assert_eq!(site.count("select count(*) from incident_updates").await, 1);
        assert_eq!(site.count("select count(*) from incident_log").await, lines);
    }
);

site_test!(
    async fn without_an_approved_message_the_room_opens_with_a_draft(site: Site) {
        let it = ground(&site, false).await;
        let page = it.steffi.get(&format!("{FORM}?playbook={}", it.playbook)).await.expect(200);
        assert!(page.contains("Nothing can be published at once"), "{}", page.text());
        let forged = it.steffi.submit(&page, FORM, &[("publish", "yes"), ("title_en", "Shop down")]).await.expect(422);
        assert!(forged.contains("not approved any more"), "{}", forged.text());
        it.steffi
            .submit(&page, FORM, &[("publish", "no"), ("title_en", ""), ("title_he", " "), ("title_pl", "")])
            .await
            .expect(422);
        it.steffi.submit(&page, FORM, &[("publish", "no"), ("title_en", "x"), ("impact", "huge")]).await.expect(422);
        assert_eq!(site.count("select count(*) from incidents").await, 0);
        let done = it.steffi.submit(&page, FORM, &[("publish", "no"), ("title_en", "Shop down")]).await.expect(303);
        let room = it.steffi.follow(done).await;
        assert!(room.contains("The room is open") && room.contains("Write the first message"), "{}", room.text());
        assert_eq!(site.count("select count(*) from statements where version = 1 and state = 'draft'").await, 1);
        assert_eq!(site.count("select count(*) from incident_updates").await, 0);
        assert!(!site.visitor().get("/status").await.contains("Shop down"));
        let other = it.steffi.get(&format!("{FORM}?playbook=none")).await.expect(200);
        it.steffi.submit(&other, FORM, &[("publish", "no"), ("title_en", "Odd smell")]).await.expect(303);
        for odd in ["999", "x"] {
            it.steffi.get(&format!("{FORM}?playbook={odd}")).await.expect(404);
        }
    }
);

site_test!(
    async fn a_drill_looks_like_one_and_stays_inside(site: Site) {
        let it = ground(&site, true).await;
        let done = declares(&it.agnes, &it, &[("drill", "on")]).await.expect(303);
        let room = it.agnes.follow(done).await;
        assert!(room.contains("DRILL") && room.contains("Nothing here reaches the public"), "{}", room.text());
        assert!(
            room.contains("Drill begun") && !room.links().iter().any(|link| link.starts_with("/status/incidents/"))
        );
        assert!(it.steffi.get("/desk/incidents").await.contains("DRILL"));
        let status = site.visitor().get("/status").await.expect(200);
        assert!(!status.contains(SAID) && !status.contains("Shop down"), "{}", status.text());
        assert_eq!(site.count("select count(*) from components where state <> 'operational'").await, 0);
        assert_eq!(site.count("select count(*) from notices").await, 0);
        site.drain_jobs().await;
        assert!(site.letter("conrad@hearth.test").await.subject.starts_with("[DRILL]"));
    }
);

site_test!(
    async fn a_part_goes_over_with_its_tasks_and_a_missing_belt_needs_a_reason(site: Site) {
        let it = ground(&site, true).await;
        let id = room_of(&it.agnes, &it).await;
        let room = format!("/desk/incidents/{id}");
        let (agnes, conrad) = (site.account("agnes").await.to_string(), site.account("conrad").await.to_string());
        let done = site.app.db.write(policy::system("test"), |tx| {
            Box::pin(async move { tx.exec("insert into role_belts (role, belt) values ('lead', 'green')", ()).await })
        });
        done.await.expect("a belt");
        let give = [("act", "give"), ("part", "lead"), ("to", conrad.as_str())];
        let page = it.agnes.post(&format!("{room}/parts"), &give).await.expect(422);
        assert!(page.contains("This part asks for more training (green belt)"), "{}", page.text());
        it.agnes
            .post(&format!("{room}/parts"), &[("act", "give"), ("part", "boss"), ("to", &conrad)])
            .await
            .expect(422);
        it.agnes.post(&format!("{room}/parts"), &[("act", "give"), ("part", "lead"), ("to", "999")]).await.expect(422);
        it.agnes
            .post(&format!("{room}/parts"), &[("act", "leave"), ("part", "lead"), ("to", &agnes)])
            .await
            .expect(409);
        let with_reason = [("act", "give"), ("part", "lead"), ("to", conrad.as_str()), ("reason", "Agnes is ill")];
        it.agnes.post(&format!("{room}/parts"), &with_reason).await.expect(303);
        let page = it.conrad.get(&room).await.expect(200);
        assert!(page.contains("Lead: from agnes to conrad") && page.contains("Agnes is ill"), "{}", page.text());
        assert!(page.contains("Your part here: Lead") && page.contains("Without the belt"), "{}", page.text());
        assert_eq!(site.count("select count(*) from incident_roles where role = 'lead' and until is null").await, 1);
        let tasks = "select count(*) from incident_tasks t join accounts a on a.id = t.owner_id where t.role = 'lead' and a.handle = 'conrad'";
        assert_eq!(site.count(tasks).await, 1);
        // Who was named beforehand comes in by taking the part.
        let page = it.agnes.get(&room).await;
        assert!(page.contains("Take the part: Lead"), "{}", page.text());
        it.agnes
            .post(&format!("{room}/parts"), &[("act", "take"), ("part", "lead"), ("reason", "Back again")])
            .await
            .expect(303);
        assert!(it.agnes.get(&room).await.contains("Lead: from conrad to agnes"));
    }
);

site_test!(
    async fn tasks_notes_and_briefs_stand_in_the_timeline_once(site: Site) {
        let it = ground(&site, true).await;
        let id = room_of(&it.agnes, &it).await;
        let room = format!("/desk/incidents/{id}");
        let page = it.conrad.get(&room).await.expect(200);
        it.conrad.submit(&page, &format!("{room}/notes"), &[("text", " ")]).await.expect(422);
        let long = "x".repeat(4_001);
        let kept = it.conrad.submit(&page, &format!("{room}/notes"), &[("text", &long)]).await.expect(422);
        assert!(kept.html().contains(&long), "what was typed is lost");
        for _ in 0..2 {
            let note = [("text", "The supplier knows"), ("kind", "decision")];
            it.conrad.submit(&page, &format!("{room}/notes"), &note).await.expect(303);
            it.conrad.submit(&page, &format!("{room}/briefs"), &[]).await.expect(303);
            it.conrad.post(&format!("{room}/tasks"), &[("task", "Call them"), ("part", "comms")]).await.expect(303);
        }
        for (kind, lines) in [("decision", 1), ("brief", 1)] {
            let sql = match kind {
                "decision" => "select count(*) from incident_log where kind = 'decision'",
                _ => "select count(*) from incident_log where kind = 'brief'",
            };
            assert_eq!(site.count(sql).await, lines, "{kind}");
        }
        assert_eq!(site.count("select count(*) from incident_tasks where text_en = 'Call them'").await, 1);
        let task = site.count("select id from incident_tasks where text_en = 'Call them'").await;
        let path = format!("{room}/tasks/{task}");
        it.conrad.post(&path, &[("act", "burn")]).await.expect(400);
        it.conrad.post(&format!("{room}/tasks/999"), &[("act", "done")]).await.expect(404);
        it.agnes.post(&path, &[("act", "take")]).await.expect(303);
        it.agnes.post(&path, &[("act", "done")]).await.expect(303);
        it.agnes.post(&path, &[("act", "done")]).await.expect(303);
        let page = it.conrad.get(&room).await;
        for words in
            ["Decision", "The supplier knows", "Brief given inside", "Task given to agnes", "Task done", "Call them"]
        {
            assert!(page.contains(words), "{words}: {}", page.text());
        }
        it.agnes.post(&path, &[("act", "open")]).await.expect(303);
        assert_eq!(site.count("select count(*) from incident_tasks where done_at is not null").await, 0);
    }
);

site_test!(
    async fn the_clocks_show_what_is_due_and_what_is_late(site: Site) {
        let it = ground(&site, true).await;
        let id = room_of(&it.agnes, &it).await;
        let room = format!("/desk/incidents/{id}");
        let page = it.agnes.get(&room).await.expect(200);
        assert!(page.contains("Next update, promised to the public") && !page.contains("overdue"), "{}", page.text());
        site.advance(TimeDelta::minutes(11));
        let page = it.agnes.get(&room).await;
        assert!(page.contains("overdue") && page.html().contains("crisis-clock late"), "{}", page.text());
        assert!(it.agnes.get("/desk/incidents").await.contains("Update was due"));
        // Less grave: the public may wait longer from the next update on; the promise stands.
        it.agnes.post(&format!("{room}/severity"), &[("severity", "9")]).await.expect(400);
        it.agnes.post(&format!("{room}/severity"), &[("severity", "3")]).await.expect(303);
        let page = it.agnes.get(&room).await;
        assert!(page.contains("Severity is now 3") && page.contains("overdue"), "{}", page.text());
    }
);

site_test!(
    async fn the_lead_is_reminded_of_a_promise_once_before_its_time(site: Site) {
        let it = ground(&site, true).await;
        room_of(&it.agnes, &it).await;
        site.drain_jobs().await;
        let before = site.outbox().await.len();
        jobs::remind(site.app.clone()).await.expect("a round");
        site.drain_jobs().await;
        assert_eq!(site.outbox().await.len(), before, "ten minutes before there is nothing to say");
        site.advance(TimeDelta::minutes(6));
        for _ in 0..3 {
            jobs::remind(site.app.clone()).await.expect("a round");
        }
        site.drain_jobs().await;
        let letters = site.outbox().await;
        let told: Vec<_> = letters.iter().filter(|mail| mail.subject.contains("An update is promised for")).collect();
        assert_eq!(
            told.len(),
            2,
            "the lead and who writes: {:?}",
            letters.iter().map(|it| &it.subject).collect::<Vec<_>>()
        );
        assert!(told.iter().any(|mail| mail.to.contains("agnes@")));
        // A clock that is put back reminds nobody again.
        site.advance(TimeDelta::minutes(-3));
        jobs::remind(site.app.clone()).await.expect("a round");
        site.drain_jobs().await;
        assert_eq!(site.outbox().await.len(), letters.len());
    }
);

site_test!(
    async fn an_open_room_hears_of_what_happens_in_it(site: Site) {
        let it = ground(&site, true).await;
        let id = room_of(&it.agnes, &it).await;
        let path = format!("/desk/incidents/{id}/live");
        let request = it.steffi.request(Method::GET, &path).body(Body::empty()).expect("a request");
        let mut response = it.steffi.raw(request).await;
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let mut next = async || {
            let frame = tokio::time::timeout(Duration::from_secs(20), response.body_mut().frame()).await;
            let data = frame.expect("in time").expect("a frame").expect("no fault").into_data().expect("data");
            String::from_utf8_lossy(&data).into_owned()
        };
        assert!(next().await.contains("retry"));
        it.agnes
            .post(&format!("/desk/incidents/{id}/notes"), &[("text", "a secret"), ("kind", "note")])
            .await
            .expect(303);
        let event = next().await;
        assert!(event.contains("event: room") && !event.contains("secret"), "{event}");
    }
);
