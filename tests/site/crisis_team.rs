//! The crisis team, formed before it is needed: refusals first.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::troubles;
use chrono::TimeDelta;
use hearth::error::Error;
use hearth::ids::{AccountId, IncidentId, PlaybookId};
use hearth::incidents::crisis::team::{self, Belt, Part};
use hearth::incidents::{NewIncident, Severity, State, Texts};
use hearth::policy::{self, Role};

const LIST: &str = "/desk/incidents/playbooks";

/// Every page that shows what is prepared.
const PAGES: [&str; 10] = [
    LIST,
    "/desk/incidents/playbooks/new",
    "/desk/incidents/duties",
    "/desk/incidents/rota",
    "/desk/incidents/belts",
    "/desk/incidents/cadence",
    "/desk/incidents/teams",
    "/desk/incidents/teams/new",
    "/desk/incidents/playbooks/1",
    "/desk/incidents/playbooks/1/statement",
];

/// What a form of one's own would change, and with which fields.
const DEEDS: [(&str, &[(&str, &str)]); 9] = [
    (LIST, &[("name_en", "Mine"), ("severity", "1"), ("approvals", "0"), ("approval_minutes", "5")]),
    ("/desk/incidents/playbooks/1/tasks", &[("part", "lead"), ("text_en", "Mine")]),
    ("/desk/incidents/playbooks/1/statement", &[("title_en", "Mine"), ("body_en", "Mine"), ("seen", "1")]),
    ("/desk/incidents/playbooks/1/statement/approval", &[("draft", "1")]),
    ("/desk/incidents/playbooks/1/archive", &[("archived", "yes")]),
    ("/desk/incidents/teams", &[("name", "Mine"), ("kind", "shop"), ("language", "en")]),
    ("/desk/incidents/belts/parts", &[("lead", "black")]),
    ("/desk/incidents/belts/people/1", &[("belt", "black")]),
    ("/desk/incidents/cadence/reminders", &[("months", "1")]),
];

/// Takes somebody into the team of a playbook, through the form.
async fn takes_in(lead: &Client, playbook: i64, part: &str, person: AccountId) {
    let path = format!("{LIST}/{playbook}/members");
    let fields = [("part", part), ("person", &person.to_string()), ("phone", "+44 113 496 0000"), ("contact", "")];
    lead.post(&path, &fields).await.expect(303);
}

/// Sends a form that must be taken, and the page that it leads to.
async fn saves(client: &Client, path: &str, fields: &[(&str, &str)]) -> Page {
    let sent = client.post(path, fields).await.expect(303);
    client.follow(sent).await.expect(200)
}

async fn handles(site: &Site, playbook: i64, part: Part) -> Vec<String> {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    let rows = team::members(&mut conn, PlaybookId(playbook), part).await.expect("members");
    rows.into_iter().map(|row| row.handle).collect()
}

async fn incident(site: &Site, playbook: i64, drill: bool) -> IncidentId {
    let new = troubles::incident(site, Texts::new("Down", "", ""));
    troubles::create(site, NewIncident { drill, playbook: Some(PlaybookId(playbook)), ..new }).await
}

async fn exec(site: &Site, sql: &'static str) {
    let work = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(sql, ()).await }));
    work.await.expect("the statement runs");
}

site_test!(
    async fn what_is_prepared_is_for_staff_and_changed_by_whoever_leads(site: Site) {
        let visitor = site.visitor();
        let member = site.joins("ada").await;
        let staff = site.staff().await;
        let lead = site.with_role("lena", Role::Lead).await;
        let admin = site.admin().await;
        let before = "select (select count(*) from playbooks) + (select count(*) from playbook_tasks)
            + (select count(*) from playbook_statements) + (select count(*) from offline_teams)
            + (select count(*) from role_belts) + (select count(*) from staff_belts)
            + (select count(*) from playbooks where archived_at is not null)
            + (select count(*) from settings where name like 'crisis.%')";
        let rows = site.count(before).await;
        for path in PAGES {
            assert!(
                visitor.get(path).await.expect(303).location().is_some_and(|to| to.starts_with("/sign-in")),
                "{path}"
            );
            member.get(path).await.expect(404);
            lead.get(path).await.expect(200);
            let form = path.ends_with("/new") || path.ends_with("/statement");
            staff.get(path).await.expect(if form { 404 } else { 200 });
        }
        for (path, fields) in DEEDS {
            member.post(path, fields).await.expect(404);
            assert!([403, 404].contains(&staff.post(path, fields).await.status()), "{path}");
        }
        for path in ["/desk/incidents/belts/parts", "/desk/incidents/belts/people/1"] {
            lead.post(path, &[("belt", "black")]).await.expect(403);
        }
        assert_eq!(site.count(before).await, rows);
        let page = saves(&admin, "/desk/incidents/belts/parts", &[("lead", "green"), ("legal", "")]).await;
        assert!(page.contains("green belt"));
        admin.post("/desk/incidents/belts/people/999999", &[("belt", "black")]).await.expect(404);
        for path in ["playbooks/999999", "playbooks/x", "teams/999999", "playbooks/1/tasks/999999"] {
            lead.get(&format!("/desk/incidents/{path}")).await.expect(404);
        }
    }
);

site_test!(
    async fn a_brand_begins_with_five_playbooks_in_three_languages(site: Site) {
        let lead = site.with_role("lena", Role::Lead).await;
        for (lang, names) in [
            ("en", ["Service outage", "Data breach", "Product safety", "Staff misconduct", "Rumour"]),
            ("he", ["תקלה בשירות", "דליפת מידע", "בטיחות מוצר", "התנהגות פסולה בצוות", "שמועה"]),
            ("pl", ["Awaria usługi", "Wyciek danych", "Bezpieczeństwo produktu", "Niewłaściwe zachowanie", "Pogłoska"]),
        ] {
            let reader = lead.clone().speaking(lang);
            let list = reader.get(LIST).await.expect(200);
            for name in names {
                assert!(list.contains(name), "{lang}: {name}");
            }
            for path in PAGES {
                let page = reader.get(path).await.expect(200);
                assert!(!page.text().contains("playbooks-"), "{lang} {path} shows a key");
            }
        }
        // Each part has something to do, in each language, and no message is approved before anybody read it.
        let mut conn = site.app.db.read_current().await.expect("a connection");
        for playbook in team::playbooks(&mut conn).await.expect("playbooks") {
            let tasks = team::tasks(&mut conn, playbook.id).await.expect("tasks");
            for part in Part::ALL {
                assert!(tasks.iter().any(|task| task.role == part), "{}: {part:?}", playbook.scenario);
            }
            let draft = team::holding_draft(&mut conn, playbook.id).await.expect("a look-up").expect("a draft");
            let texts = tasks.iter().map(team::TaskRow::text).chain([draft.title(), draft.body(), draft.phone()]);
            assert!(texts.into_iter().all(|text| ![text.en, text.he, text.pl].contains(&String::new())));
            assert!(team::holding(&mut conn, playbook.id).await.expect("a look-up").is_none());
        }
    }
);

site_test!(
    async fn a_first_message_is_approved_by_somebody_else_and_one_at_a_time(site: Site) {
        let lead = site.with_role("lena", Role::Lead).await;
        let other = site.with_role("otto", Role::Lead).await;
        let home = format!("{LIST}/1");
        let form = lead.get(&format!("{home}/statement")).await.expect(200);
        let said = [("title_en", "Down"), ("body_en", "We know."), ("body_pl", "Wiemy.")];
        let half = [("title_en", "Down"), ("body_en", "We know."), ("title_pl", ""), ("body_pl", "Wiemy.")];
        let half = lead.submit(&form, &format!("{home}/statement"), &half).await.expect(422);
        assert!(half.contains("belong together") && half.html().contains("Wiemy."));
        lead.submit(&form, &format!("{home}/statement"), &[said[0], said[1]]).await.expect(303);
        // Its author does not approve it; and what was looked at before is not what is approved.
        let page = lead.get(&home).await.expect(200);
        assert!(page.contains("somebody else approves it") && !page.has_form(&format!("{home}/statement/approval")));
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let draft = team::holding_draft(&mut conn, PlaybookId(1)).await.expect("a look-up").expect("a draft").id;
        drop(conn);
        let (approval, id) = (format!("{home}/statement/approval"), draft.to_string());
        lead.post(&approval, &[("draft", &id)]).await.expect(403);
        other.post(&approval, &[("draft", "1")]).await.expect(409);
        let stale = other.get(&home).await.expect(200);
        other.submit(&stale, &approval, &[]).await.expect(303);
        assert!(other.get(&home).await.expect(200).contains("We know."));
        other.submit(&stale, &approval, &[]).await.expect(409);
        // A new draft leaves it in force until it is approved itself.
        let form = other.get(&format!("{home}/statement")).await.expect(200);
        other.submit(&form, &format!("{home}/statement"), &[("body_en", "We know more.")]).await.expect(303);
        let in_force = async || {
            let mut conn = site.app.db.read_current().await.expect("a connection");
            team::holding(&mut conn, PlaybookId(1)).await.expect("a look-up").map(|row| row.body_en)
        };
        assert_eq!(in_force().await.as_deref(), Some("We know."));
        lead.submit(&lead.get(&home).await, &approval, &[]).await.expect(303);
        assert_eq!(in_force().await.as_deref(), Some("We know more."));
        let open = "select count(*) from playbook_statements where approved_at is not null and retired_at is null";
        assert_eq!(site.count(open).await, 1);
        saves(&lead, &format!("{home}/statement/withdrawal"), &[]).await;
        assert_eq!(in_force().await, None);
    }
);

site_test!(
    async fn where_a_lawyer_is_named_the_lawyer_approves(site: Site) {
        let lead = site.with_role("lena", Role::Lead).await;
        let lawyer = site.with_role("lara", Role::Staff).await;
        let writer = site.with_role("wren", Role::Staff).await;
        takes_in(&lead, 2, "legal", site.account("lara").await).await;
        takes_in(&lead, 2, "comms", site.account("wren").await).await;
        let home = format!("{LIST}/2");
        // Whoever is in the team may write, also without leading.
        let form = writer.get(&format!("{home}/statement")).await.expect(200);
        writer.submit(&form, &format!("{home}/statement"), &[("body_en", "Somebody got in.")]).await.expect(303);
        let shown = lead.get(&home).await.expect(200);
        assert!(shown.contains("The legal approvers of this playbook approve it"));
        let approval = format!("{home}/statement/approval");
        assert!(!shown.has_form(&approval));
        let page = lawyer.get(&home).await.expect(200);
        let draft = page.form(&approval).value("draft").expect("the draft").to_owned();
        for refused in [&lead, &writer] {
            refused.post(&approval, &[("draft", &draft)]).await.expect(403);
        }
        lawyer.submit(&page, &approval, &[]).await.expect(303);
        // Writing on from the old form loses nothing and overwrites nothing.
        let raced = writer.submit(&form, &format!("{home}/statement"), &[("body_en", "Second thoughts.")]).await;
        let raced = raced.expect(409);
        assert!(raced.contains("Somebody got in.") && raced.html().contains("Second thoughts."));
        writer.submit(&raced, &format!("{home}/statement"), &[]).await.expect(303);
        assert!(lead.get(&home).await.expect(200).contains("Second thoughts."));
    }
);

site_test!(
    async fn a_colleague_s_change_is_not_overwritten_unseen(site: Site) {
        let lead = site.with_role("lena", Role::Lead).await;
        let path = format!("{LIST}/1/settings");
        let (first, second) = (lead.get(&path).await.expect(200), lead.get(&path).await.expect(200));
        lead.submit(&first, &path, &[("name_en", "Everything is down")]).await.expect(303);
        let raced = lead.submit(&second, &path, &[("approval_minutes", "7")]).await.expect(409);
        assert!(raced.contains("A colleague changed this") && raced.contains("Everything is down"));
        assert_eq!(raced.form(&path).value("approval_minutes"), Some("7"));
        lead.submit(&raced, &path, &[("approvals", "9")]).await.expect(422);
        lead.submit(&raced, &path, &[]).await.expect(303);

        let task = lead.get(&format!("{LIST}/1")).await.expect(200).link(&format!("{LIST}/1/tasks/"));
        let task = if task.contains("new") { format!("{LIST}/1/tasks/1") } else { task };
        let (first, second) = (lead.get(&task).await.expect(200), lead.get(&task).await.expect(200));
        lead.submit(&first, &task, &[("text_en", "Breathe.")]).await.expect(303);
        let raced = lead.submit(&second, &task, &[("text_en", "Run.")]).await.expect(409);
        assert!(raced.contains("Breathe.") && raced.html().contains("Run."));

        let cadence = "/desk/incidents/cadence";
        let (first, second) = (lead.get(cadence).await.expect(200), lead.get(cadence).await.expect(200));
        lead.submit(&first, cadence, &[("monitoring_1", "20")]).await.expect(303);
        lead.submit(&second, cadence, &[("monitoring_1", "4")]).await.expect(422);
        let raced = lead.submit(&second, cadence, &[("monitoring_2", "90")]).await.expect(409);
        assert!(raced.contains("10 / 10 / 20"));
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let mut minutes = async |severity, state| {
            let severity = Severity::new(severity).expect("a severity");
            team::cadence(&mut conn, severity, state).await.expect("a cadence").map(|pause| pause.num_minutes())
        };
        assert_eq!(minutes(1, State::Monitoring).await, Some(20));
        assert_eq!(minutes(2, State::Monitoring).await, Some(60));
        assert_eq!(minutes(2, State::Resolved).await, None);
    }
);

site_test!(
    async fn a_team_stands_in_order_and_a_checklist_too(site: Site) {
        let lead = site.with_role("lena", Role::Lead).await;
        let admin = site.admin().await;
        for handle in ["ida", "bo"] {
            site.with_role(handle, Role::Staff).await;
            for _ in 0..2 {
                takes_in(&lead, 1, "lead", site.account(handle).await).await;
            }
        }
        let member = site.joins("ada").await;
        let path = format!("{LIST}/1/members");
        let ada = site.account("ada").await.to_string();
        for (part, person) in [("lead", ada.as_str()), ("boss", "1"), ("lead", "")] {
            lead.post(&path, &[("part", part), ("person", person)]).await.expect(422);
        }
        assert_eq!(handles(&site, 1, Part::Lead).await, ["ida", "bo"], "twice is once, in the order of coming");
        let bo = format!("{path}/{}/place", site.count("select max(id) from playbook_members").await);
        lead.post(&bo, &[("to", "sideways")]).await.expect(400);
        lead.post(&bo, &[("to", "up")]).await.expect(303);
        assert_eq!(handles(&site, 1, Part::Lead).await, ["bo", "ida"]);
        // Their phones are for colleagues; a belt that is missing is seen, not hidden.
        saves(&admin, "/desk/incidents/belts/parts", &[("lead", "green")]).await;
        saves(&admin, &format!("/desk/incidents/belts/people/{}", site.account("bo").await), &[("belt", "brown")])
            .await;
        let page = site.staff().await.get(&format!("{LIST}/1")).await.expect(200);
        assert!(page.html().contains("tel:+441134960000"));
        assert_eq!(page.text().matches("belt missing").count(), 1);
        member.get(&format!("{LIST}/1")).await.expect(404);
        lead.post(&format!("{path}/{}/removal", site.count("select min(id) from playbook_members").await), &[])
            .await
            .expect(303);
        assert_eq!(handles(&site, 1, Part::Lead).await, ["bo"]);
        // Whoever leaves the staff leaves the team.
        exec(&site, "update accounts set role = 'member' where handle = 'bo'").await;
        assert!(handles(&site, 1, Part::Lead).await.is_empty());

        let new = [("part", "scribe"), ("text_en", "Sharpen the pencil.")];
        lead.post(&format!("{LIST}/1/tasks"), &[("part", "scribe"), ("text_en", " ")]).await.expect(422);
        for _ in 0..2 {
            lead.post(&format!("{LIST}/1/tasks"), &new).await.expect(303);
        }
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let tasks = team::tasks(&mut conn, PlaybookId(1)).await.expect("tasks");
        let own: Vec<_> = tasks.iter().filter(|task| task.role == Part::Scribe).collect();
        assert_eq!(own.len(), 2);
        drop(conn);
        let task = format!("{LIST}/1/tasks/{}", own[1].id);
        lead.post(&format!("{task}/place"), &[("to", "up")]).await.expect(303);
        let page = lead.get(&format!("{LIST}/1")).await.expect(200).text();
        let (up, down) = (page.find("Sharpen the pencil"), page.find("Write down from the first minute"));
        assert!(up.is_some() && up < down);
        lead.post(&format!("{task}/removal"), &[]).await.expect(303);
        lead.post(&format!("{task}/removal"), &[]).await.expect(404);
    }
);

site_test!(
    async fn who_approves_and_who_stands_in_follows_from_the_team(site: Site) {
        let lead = site.with_role("lena", Role::Lead).await;
        for handle in ["lara", "luka", "ida", "bo"] {
            site.with_role(handle, Role::Staff).await;
        }
        let [lena, lara, luka, ida, bo] = [
            site.account("lena").await,
            site.account("lara").await,
            site.account("luka").await,
            site.account("ida").await,
            site.account("bo").await,
        ];
        let asked = async |id: IncidentId| {
            let mut conn = site.app.db.read_current().await.expect("a connection");
            let named = team::approvers(&mut conn, id).await.expect("approvers");
            (named, team::deputies(&mut conn, id).await.expect("deputies"))
        };
        let (outage, breach) = (incident(&site, 1, false).await, incident(&site, 2, false).await);
        assert_eq!(asked(outage).await, (vec![lena], vec![]), "nobody is named: whoever leads");
        for (part, person) in [("legal", lara), ("legal", luka), ("lead", ida), ("deputy", bo)] {
            for playbook in [1, 2] {
                takes_in(&lead, playbook, part, person).await;
            }
        }
        assert_eq!(asked(outage).await, (vec![lara], vec![luka, ida, bo, lena]));
        assert_eq!(
            asked(breach).await,
            (vec![lara, ida], vec![luka, bo, lena]),
            "two approve: the lead is one of them"
        );
        // Who has the part in the room now comes before who has it on paper.
        exec(
            &site,
            "insert into incident_roles (incident_id, role, account_id, since, override_reason)
              select i.id, 'legal', a.id, i.created_at, '' from incidents i, accounts a
              where a.handle = 'luka' and i.playbook_id = 1",
        )
        .await;
        assert_eq!(asked(outage).await, (vec![luka], vec![lara, ida, bo, lena]));
        // Without a playbook there is still somebody.
        let bare = troubles::create(&site, troubles::incident(&site, Texts::new("Odd", "", ""))).await;
        assert_eq!(asked(bare).await, (vec![lena], vec![]));
    }
);

site_test!(
    async fn only_drills_count_towards_a_belt(site: Site) {
        let admin = site.admin().await;
        site.staff().await;
        let steffi = site.account("steffi").await;
        let credit = async |incident: IncidentId, passed: bool| {
            let work = site.app.db.write(policy::system("test"), move |tx| {
                Box::pin(async move { team::credit(tx, incident, steffi, Part::Scribe, passed).await })
            });
            work.await.expect("a credit");
        };
        credit(incident(&site, 1, false).await, true).await;
        let drill = incident(&site, 1, true).await;
        credit(drill, false).await;
        credit(drill, true).await;
        let page = admin.get("/desk/incidents/belts").await.expect(200);
        assert!(page.contains("one drill passed since then") && !page.contains("ready for the"));
        credit(incident(&site, 1, true).await, true).await;
        assert!(admin.get("/desk/incidents/belts").await.expect(200).contains("ready for the white belt"));
        let path = format!("/desk/incidents/belts/people/{steffi}");
        admin.post(&path, &[("belt", "rainbow")]).await.expect(400);
        site.advance(TimeDelta::hours(1));
        let page = saves(&admin, &path, &[("belt", "white")]).await;
        assert!(page.contains("no drill passed since then") && !page.contains("ready for the"));
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let had = team::belt_of(&mut conn, steffi).await.expect("a look-up");
        assert_eq!(
            (had, team::belt_needed(&mut conn, Part::Lead).await.expect("a look-up")),
            (Some(Belt::White), None)
        );
        drop(conn);
        saves(&admin, &path, &[("belt", "")]).await;
        assert_eq!(site.count("select count(*) from staff_belts").await, 0);
    }
);

async fn remind(site: &Site) -> usize {
    let before = site.outbox().await.len();
    let (one, two) =
        tokio::join!(team::duties::letters::remind(site.app.clone()), team::duties::letters::remind(site.app.clone()),);
    one.and(two).expect("the round runs");
    site.drain_jobs().await;
    site.outbox().await.len() - before
}

site_test!(
    async fn everybody_is_asked_once_and_says_that_they_know_their_part(site: Site) {
        let lead = site.with_role("lena", Role::Lead).await;
        let staff = site.staff().await;
        let steffi = site.account("steffi").await;
        assert_eq!(remind(&site).await, 0, "nobody has a part");
        takes_in(&lead, 1, "scribe", steffi).await;
        takes_in(&lead, 3, "customers", steffi).await;
        exec(&site, "update accounts set lang = 'pl' where handle = 'steffi'").await;
        assert_eq!(remind(&site).await, 1, "one letter for both parts, also when two nodes ask");
        let letter = site.letter("steffi@hearth.test").await;
        assert_eq!(letter.subject, "Czy znasz swoją rolę w kryzysie?");
        assert!(letter.text.contains("Protokół – Awaria usługi") && letter.text.contains("Bezpieczeństwo produktu"));
        letter.link("/desk/incidents/duties");
        assert_eq!(remind(&site).await, 0);
        // Nobody says it for somebody else.
        let page = staff.get("/desk/incidents/duties").await.expect(200);
        assert!(page.contains("Od pierwszej minuty zapisuj") && page.contains("+44 113 496 0000"));
        lead.post("/desk/incidents/duties/1/acknowledgement", &[]).await.expect(403);
        lead.post("/desk/incidents/duties/99/acknowledgement", &[]).await.expect(404);
        for id in [1, 2] {
            let path = format!("/desk/incidents/duties/{id}/acknowledgement");
            staff.submit(&page, &path, &[]).await.expect(303);
        }
        assert!(!lead.get(&format!("{LIST}/1")).await.expect(200).contains("has not said yet"));
        site.advance(TimeDelta::days(180));
        assert_eq!(remind(&site).await, 0);
        site.advance(TimeDelta::days(3));
        // Half a year later: the part is old, and the team was never drilled.
        assert_eq!(remind(&site).await, 3, "one about the parts, and a drill is due in two playbooks");
        assert!(site.letter("lena@hearth.test").await.subject.starts_with("A drill is due: "));
        assert_eq!(remind(&site).await, 0);
        let lead = site.signs_in("lena").await;
        lead.post("/desk/incidents/cadence/reminders", &[("months", "25")]).await.expect(422);
        saves(&lead, "/desk/incidents/cadence/reminders", &[("months", "24")]).await;
        incident(&site, 1, true).await;
        site.advance(TimeDelta::days(31));
        assert_eq!(remind(&site).await, 1, "24 months are not over; the outage was drilled, product safety was not");
    }
);

site_test!(
    async fn the_rota_says_who_is_on_call(site: Site) {
        let lead = site.with_role("lena", Role::Lead).await;
        let staff = site.staff().await;
        let steffi = site.account("steffi").await.to_string();
        let rota = "/desk/incidents/rota";
        let shift = |from: &'static str, to: &'static str, weeks: &'static str| {
            [("part", "lead"), ("person", ""), ("from", from), ("to", to), ("weeks", weeks)]
        };
        for (from, to, weeks, said) in [
            ("", "2026-11-23T08:00", "1", "Enter a day and a time"),
            ("2026-11-23T08:00", "2026-11-22T08:00", "1", "before the beginning"),
            ("2026-11-23T08:00", "2027-02-22T08:00", "1", "At most 31 days"),
            ("2026-11-20T08:00", "2026-11-21T08:00", "1", "over already"),
            ("2026-11-23T08:00", "2026-12-01T08:00", "2", "a week or less"),
            ("2026-11-23T08:00", "2026-11-24T08:00", "99", "A whole number"),
        ] {
            let mut fields = shift(from, to, weeks);
            fields[1].1 = &steffi;
            let page = lead.post(rota, &fields).await.expect(422);
            assert!(page.contains(said), "{from} {to} {weeks}: {}", page.text());
        }
        let mut fields = shift("2026-11-22T08:00", "2026-11-22T20:00", "3");
        lead.post(rota, &fields).await.expect(422);
        fields[1].1 = &steffi;
        staff.post(rota, &fields).await.expect(403);
        assert!(staff.get(rota).await.expect(200).contains("Nobody is on call as lead"));
        for _ in 0..2 {
            lead.post(rota, &fields).await.expect(303);
        }
        assert_eq!(site.count("select count(*) from rota_shifts").await, 3);
        let mut other = shift("2026-11-22T10:00", "2026-11-22T21:00", "1");
        other[1].1 = &steffi;
        assert!(lead.post(rota, &other).await.expect(422).contains("on call for this part at that time already"));
        let page = staff.get(rota).await.expect(200);
        assert!(!page.contains("Nobody is on call as lead") && page.contains("Week from 16 November 2026"));
        assert!(staff.get(&format!("{rota}?from=2026-12-06")).await.expect(200).contains("6 December 2026, 08:00"));
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let now = team::on_call(&mut conn, Part::Lead, site.now()).await.expect("a look-up");
        assert_eq!(now.iter().map(|row| row.handle.as_str()).collect::<Vec<_>>(), ["steffi"]);
        let later = site.now() + TimeDelta::hours(11);
        assert!(
            team::on_call(&mut conn, Part::Lead, later).await.expect("a look-up").is_empty(),
            "the end is not in it"
        );
        assert!(team::on_call(&mut conn, Part::Scribe, site.now()).await.expect("a look-up").is_empty());
        drop(conn);
        staff.post(&format!("{rota}/{}/removal", now[0].id), &[]).await.expect(403);
        lead.post(&format!("{rota}/{}/removal", now[0].id), &[]).await.expect(303);
        assert_eq!(site.count("select count(*) from rota_shifts").await, 2);
    }
);

site_test!(
    async fn a_team_off_the_site_has_a_link_until_it_gets_another(site: Site) {
        let lead = site.with_role("lena", Role::Lead).await;
        let list = "/desk/incidents/teams";
        let new = [("name", "Leeds, Briggate"), ("kind", "shop"), ("language", "pl"), ("email", "leeds@shops.test")];
        for (field, value) in [("name", " "), ("kind", "boat"), ("language", "xx"), ("email", "nowhere")] {
            let fields = new.map(|(name, given)| if name == field { (name, value) } else { (name, given) });
            lead.post(list, &fields).await.expect(422);
        }
        for _ in 0..2 {
            lead.post(list, &new).await.expect(303);
        }
        assert_eq!(site.count("select count(*) from offline_teams").await, 1);
        let page = lead.get(&format!("{list}/1")).await.expect(200);
        let token = page.link("http://hearth.test/status/teams/").rsplit('/').next().expect("a token").to_owned();
        assert!(page.html().contains("<svg class=\"qr\"") && page.contains("Leeds, Briggate"));
        let knows = async |token: &str| {
            let mut conn = site.app.db.read_current().await.expect("a connection");
            team::by_token(&site.app, &mut conn, token).await.expect("a look-up").map(|row| row.name)
        };
        assert_eq!(knows(&token).await.as_deref(), Some("Leeds, Briggate"));
        for forged in ["1", "1.", "x.y", "2.abc", &token.replacen('1', "2", 1), &format!("{token}x")] {
            assert_eq!(knows(forged).await, None, "{forged}");
        }
        // Renamed and archived, brought back; a new link kills the old one, and pressed twice it is one new link.
        let settings = format!("{list}/1/settings");
        let (first, second) = (lead.get(&settings).await.expect(200), lead.get(&settings).await.expect(200));
        lead.submit(&first, &settings, &[("name", "Leeds")]).await.expect(303);
        let raced = lead.submit(&second, &settings, &[("email", "")]).await.expect(409);
        assert!(raced.contains("Leeds"));
        for (archived, there) in [("yes", false), ("no", true)] {
            lead.post(&format!("{list}/1/archive"), &[("archived", archived)]).await.expect(303);
            assert_eq!(knows(&token).await.is_some(), there);
        }
        for _ in 0..2 {
            lead.submit(&page, &format!("{list}/1/key"), &[]).await.expect(303);
        }
        assert_eq!(knows(&token).await, None);
        assert_eq!(site.count("select key from offline_teams").await, 2);
        let page = lead.get(&format!("{list}/1")).await.expect(200);
        let renewed = page.link("http://hearth.test/status/teams/").rsplit('/').next().expect("a token").to_owned();
        assert_eq!(knows(&renewed).await.as_deref(), Some("Leeds"));
    }
);

site_test!(
    async fn a_checklist_has_an_end(site: Site) {
        // A task that is one too many is refused with what can be done about it.
        let lead = site.with_role("lena", Role::Lead).await;
        exec(
            &site,
            "insert into playbook_tasks (playbook_id, role, position, text_en, text_he, text_pl)
              select 5, 'expert', t.id + 100, t.text_en, '', '' from playbook_tasks t
              cross join (select 1 as n union all select 2) twice",
        )
        .await;
        let full =
            lead.post(&format!("{LIST}/5/tasks"), &[("part", "lead"), ("text_en", "One more")]).await.expect(409);
        assert!(full.contains("at most 100 tasks") && full.html().contains("One more"));
        let mut conn = site.app.db.read_current().await.expect("a connection");
        assert!(matches!(team::playbook(&mut conn, PlaybookId(99)).await, Err(Error::NotFound)));
        assert!(matches!(team::approvers(&mut conn, IncidentId(99)).await, Err(Error::NotFound)));
    }
);
