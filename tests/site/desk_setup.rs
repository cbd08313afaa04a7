//! The desk's settings, duty, and where new cases go: refusals first.

use crate::client::{Client, Page};
use crate::site::{PASSWORD, Site, site_test};
use crate::threads::{self, case_row};
use hearth::cases::{self, NewCase, Severity, setup};
use hearth::ids::{AccountId, BoardId, CaseId};
use hearth::policy::{self, Audience, Role};

/// Every page of the settings.
const PAGES: [&str; 14] = [
    "/admin/desk",
    "/admin/desk/categories",
    "/admin/desk/categories/new",
    "/admin/desk/fields",
    "/admin/desk/fields/new",
    "/admin/desk/departments",
    "/admin/desk/departments/new",
    "/admin/desk/rules",
    "/admin/desk/rules/new",
    "/admin/desk/targets",
    "/admin/desk/targets/new",
    "/admin/desk/hours",
    "/admin/desk/replies",
    "/admin/desk/replies/new",
];

/// Somebody of the staff in a department, signed in.
async fn colleague(site: &Site, handle: &str, department: &str) -> Client {
    let hash = hearth::accounts::passwords::hash(&site.app, PASSWORD).await.expect("a hash");
    let account = hearth::accounts::NewAccount {
        handle: handle.into(),
        email: Some(format!("{handle}@hearth.test")),
        role: Some(Role::Staff),
        department: Some(department.into()),
        password_hash: Some(hash),
        confirmed_at: Some(site.now()),
        ..Default::default()
    };
    let permit = policy::system("test");
    let made =
        site.app.db.write(permit, move |tx| Box::pin(async move { hearth::accounts::create(tx, account).await }));
    made.await.expect("an account is made");
    site.signs_in(handle).await
}

/// A complaint with its case, as the door for writing opens it.
async fn complaint(site: &Site, board: BoardId, author: AccountId, title: &str, lang: Option<&str>) -> CaseId {
    let topic = hearth::boards::NewTopic {
        board,
        author,
        kind: hearth::boards::Kind::Complaint,
        title: title.into(),
        body: "Nothing else to say.".into(),
        body_html: "<p>Nothing else to say.</p>".into(),
        lang: lang.and_then(hearth::words::Lang::parse),
        challenge: None,
        private: false,
        once: None,
        at: site.now(),
    };
    let permit = policy::system("test");
    let opened = site.app.db.write(permit, move |tx| {
        Box::pin(async move {
            let (id, _) = hearth::boards::open_topic(tx, &topic).await?;
            cases::open(tx, &NewCase::plain(id, author, topic.at)).await
        })
    });
    opened.await.expect("a case")
}

/// Sends a form of the settings that must be taken, and the list that it leads to.
async fn saves(admin: &Client, path: &str, fields: &[(&str, &str)]) -> Page {
    let sent = admin.post(path, fields).await.expect(303);
    admin.follow(sent).await.expect(200)
}

/// The id at the end of the page's first link to one of a list.
fn first_id(page: &Page, list: &str) -> String {
    let links = page.links();
    let id = links.iter().filter_map(|link| link.strip_prefix(list)?.strip_prefix('/')).find(|end| *end != "new");
    id.unwrap_or_else(|| panic!("nothing in {list}: {links:?}")).to_owned()
}

site_test!(
    async fn the_settings_are_for_admins(site: Site) {
        for path in PAGES {
            let page = site.visitor().get(path).await.expect(303);
            assert!(page.location().is_some_and(|to| to.starts_with("/sign-in")), "{path}");
        }
        for role in [Role::Member, Role::Staff, Role::Moderator, Role::Producer, Role::Lead] {
            let client = site.with_role(role.as_str(), role).await;
            for path in PAGES {
                client.get(path).await.expect(404);
            }
            client.post("/admin/desk/categories", &[("name_en", "Mine"), ("severity", "low")]).await.expect(404);
            client.post("/admin/desk/departments", &[("name", "Mine"), ("spread", "claim")]).await.expect(404);
            client.post("/admin/desk/targets", &[("first_reply", "4")]).await.expect(404);
            client.post("/admin/desk/hours", &[("mon_from", "09:00"), ("mon_to", "17:00")]).await.expect(404);
            client.post("/admin/desk/holidays", &[("day", "2026-12-25"), ("name", "x")]).await.expect(404);
            let own = format!("/admin/desk/duties/{}", site.account(role.as_str()).await);
            client.post(&own, &[("duty", "on")]).await.expect(404);
        }
        let changed = "select (select count(*) from case_categories) + (select count(*) from departments)
             + (select count(*) from case_targets) + (select count(*) from working_hours)
             + (select count(*) from holidays) + (select count(*) from duties)";
        assert_eq!(site.count(changed).await, 0);
    }
);

site_test!(
    async fn every_page_teaches_while_it_is_empty_in_three_languages(site: Site) {
        let admin = site.admin().await;
        assert!(admin.get("/admin").await.expect(200).links().contains(&"/admin/desk".to_owned()));
        for (lang, said) in [
            ("en", ["No categories yet", "One is enough to begin with", "First a department", "Monday to Friday"]),
            ("he", ["עדיין אין קטגוריות", "די באחת כדי להתחיל", "קודם כול מחלקה", "שני עד שישי"]),
            ("pl", ["Nie ma jeszcze kategorii", "Na początek wystarczy jeden", "Najpierw dział", "Od poniedziałku"]),
        ] {
            let reader = admin.clone().speaking(lang);
            let paths = ["/admin/desk/categories", "/admin/desk/departments", "/admin/desk/rules", "/admin/desk/hours"];
            for (path, words) in paths.iter().zip(said) {
                let page = reader.get(path).await.expect(200);
                assert!(page.contains(words), "{lang} {path}: {}", page.text());
            }
            for path in PAGES {
                let page = reader.get(path).await.expect(200);
                assert!(!page.text().contains("setup-"), "{lang} {path} shows a key");
            }
        }
        for path in ["categories", "fields", "departments", "rules", "targets", "replies"] {
            admin.get(&format!("/admin/desk/{path}/999999")).await.expect(404);
            admin.get(&format!("/admin/desk/{path}/x")).await.expect(404);
        }
    }
);

site_test!(
    async fn faults_stand_beside_their_inputs_and_change_nothing(site: Site) {
        let admin = site.admin().await;
        for (path, fields, at) in [
            ("categories", vec![("name_en", " "), ("severity", "low")], "name_en"),
            ("categories", vec![("name_he", "משלוח"), ("severity", "low")], "slug"),
            ("categories", vec![("name_en", "Delivery"), ("severity", "awful")], "severity"),
            ("fields", vec![("name_en", "Shop"), ("kind", "choice"), ("choices", "Leeds")], "choices"),
            ("fields", vec![("name_en", "Shop"), ("kind", "line"), ("category", "7")], "category"),
            ("departments", vec![("name", ""), ("spread", "claim")], "name"),
            ("departments", vec![("name", "Care"), ("spread", "claim"), ("lead", "999")], "lead"),
            ("departments", vec![("name", "Care"), ("spread", "dice")], "spread"),
            ("rules", vec![("words", "!!")], "words"),
            ("rules", vec![("department", "")], "department"),
            ("rules", vec![("board", "-1")], "board"),
            ("targets", vec![("first_reply", "")], "first_reply"),
            ("targets", vec![("first_reply", "4"), ("resolution", "9223372036854775808")], "resolution"),
            ("targets", vec![("first_reply", "8"), ("resolution", "4")], "resolution"),
            ("hours", vec![("tue_from", "17:00"), ("tue_to", "09:00")], "tue_to"),
            ("hours", vec![("wed_from", "9 o'clock"), ("wed_to", "17:00")], "wed_from"),
            ("holidays", vec![("day", "2026-02-30"), ("name", "None")], "day"),
            ("holidays", vec![("day", "2026-12-25"), ("name", "")], "name"),
            ("replies", vec![("name", "Hello")], "body_en"),
            ("replies", vec![("name", "Hello"), ("body_pl", "Cześć {imie}")], "body_pl"),
        ] {
            let page = admin.post(&format!("/admin/desk/{path}"), &fields).await.expect(422);
            assert!(page.html().contains(&format!("id=\"field-{at}-fault\"")), "{path} {at}: {}", page.text());
            for (name, value) in fields.iter().filter(|(_, value)| value.trim().chars().count() > 3) {
                let kept = page.html().contains(&value.replace('\'', "&#39;"))
                    || page.html().contains(value)
                    || ["severity", "spread"].contains(name);
                assert!(kept, "{path}: {value} is lost");
            }
        }
        let changed = "select (select count(*) from case_categories) + (select count(*) from case_fields)
             + (select count(*) from departments) + (select count(*) from routing_rules) + (select count(*) from case_targets)
             + (select count(*) from working_hours) + (select count(*) from holidays) + (select count(*) from canned_replies)";
        assert_eq!(site.count(changed).await, 0);
    }
);

site_test!(
    async fn a_category_with_open_cases_is_archived_and_they_keep_it(site: Site) {
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let (admin, _) = (site.admin().await, site.joins("ada").await);
        let ada = site.account("ada").await;
        let fields = [("name_en", "Delivery"), ("name_pl", "Dostawa"), ("severity", "high")];
        saves(&admin, "/admin/desk/categories", &fields).await;
        let again = admin.post("/admin/desk/categories", &fields).await.expect(422);
        assert!(again.html().contains("field-slug-fault"), "{}", again.text());
        let list = saves(&admin, "/admin/desk/categories", &[("name_en", "Bill"), ("severity", "low")]).await;
        let id: i64 = first_id(&list, "/admin/desk/categories").parse().expect("an id");
        assert!(list.text().find("Delivery") < list.text().find("Bill"));
        saves(&admin, &format!("/admin/desk/categories/{id}/place"), &[("to", "down")]).await;
        let list = admin.get("/admin/desk/categories").await.expect(200);
        assert!(list.text().find("Bill") < list.text().find("Delivery"));

        let (topic, _) = threads::topic(&site, board, ada, "Late", "Very late", false).await;
        let category_id = Some(hearth::ids::CategoryId(id));
        let new = NewCase { category_id, ..NewCase::plain(topic, ada, site.now()) };
        let permit = policy::system("test");
        let case = site.app.db.write(permit, move |tx| Box::pin(async move { cases::open(tx, &new).await }));
        let case = case.await.expect("a case");
        assert_eq!(case_row(&site, case).await.severity, Severity::High, "as its category begins");

        let path = format!("/admin/desk/categories/{id}/archive");
        let list = saves(&admin, &path, &[("archived", "yes")]).await;
        assert!(list.contains("Open cases keep it") && list.contains("1 open case keeps it"), "{}", list.text());
        assert_eq!(case_row(&site, case).await.category_id, category_id);
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let offered: Vec<bool> = setup::categories(&mut conn)
            .await
            .expect("categories")
            .iter()
            .map(setup::CategoryRow::is_offered)
            .collect();
        assert_eq!(offered, [true, false]);
        drop(conn);
        saves(&admin, &path, &[("archived", "no")]).await;
        assert_eq!(site.count("select count(*) from case_categories where archived_at is null").await, 2);
        admin.post("/admin/desk/categories/999/archive", &[("archived", "yes")]).await.expect(404);
        admin.post("/admin/desk/categories/1/place", &[("to", "sideways")]).await.expect(400);
    }
);

site_test!(
    async fn a_form_sent_twice_makes_one_of_everything(site: Site) {
        let admin = site.admin().await;
        saves(&admin, "/admin/desk/departments", &[("name", "Care"), ("spread", "claim")]).await;
        let field = [("name_en", "Shop"), ("kind", "choice"), ("choices", "Leeds\r\nHaifa"), ("public", "on")];
        let rule = [("words", "smoke\nfire"), ("department", "1"), ("severity", "urgent")];
        let reply = [("name", "Hello"), ("body_en", "Dear {name}"), ("body_he", "שלום {name}")];
        for _ in 0..2 {
            saves(&admin, "/admin/desk/fields", &field).await;
            saves(&admin, "/admin/desk/rules", &rule).await;
            saves(&admin, "/admin/desk/replies", &reply).await;
            saves(&admin, "/admin/desk/holidays", &[("day", "2026-12-25"), ("name", "Christmas")]).await;
        }
        for sql in [
            "select count(*) from case_fields",
            "select count(*) from routing_rules",
            "select count(*) from canned_replies",
            "select count(*) from holidays",
        ] {
            assert_eq!(site.count(sql).await, 1, "{sql}");
        }
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let fields = setup::fields(&mut conn).await.expect("fields");
        assert_eq!(fields[0].choices().collect::<Vec<_>>(), ["Leeds", "Haifa"]);
        assert!(fields[0].public && !fields[0].required && fields[0].label(hearth::words::Lang::He) == "Shop");
        let canned = setup::canned(&mut conn).await.expect("replies");
        assert_eq!(canned[0].body(hearth::words::Lang::He), Some("שלום {name}"));
        assert_eq!(canned[0].body(hearth::words::Lang::Pl), None);
        drop(conn);

        let path = format!("/admin/desk/fields/{}", fields[0].id);
        let page = admin.get(&path).await.expect(200);
        let sent = admin.submit(&page, &path, &[("name_pl", "Sklep"), ("required", "on")]).await.expect(303);
        assert!(admin.follow(sent).await.expect(200).contains("required"));
        saves(&admin, &format!("{path}/archive"), &[("archived", "yes")]).await;
        let mut conn = site.app.db.read_current().await.expect("a connection");
        assert!(setup::fields(&mut conn).await.expect("fields").is_empty());
        drop(conn);
        let list = saves(&admin, "/admin/desk/rules/1/removal", &[]).await;
        assert!(list.contains("No rules yet"));
        admin.post("/admin/desk/rules/1/removal", &[]).await.expect(303);
    }
);

site_test!(
    async fn a_renamed_department_takes_its_people_along(site: Site) {
        let (admin, eve) = (site.admin().await, colleague(&site, "eve", "Care").await);
        let eve_id = site.account("eve").await;
        let list = admin.get("/admin/desk/departments").await.expect(200);
        let new = list.link("/admin/desk/departments/new?name=Care");
        let form = admin.get(&new).await.expect(200);
        assert_eq!(form.form("/admin/desk/departments").value("name"), Some("Care"));
        let lead = eve_id.to_string();
        let sent = admin.submit(&form, "/admin/desk/departments", &[("lead", &lead)]).await.expect(303);
        let list = admin.follow(sent).await.expect(200);
        assert!(list.contains("led by eve") && list.contains("nobody on duty"), "{}", list.text());
        let id = first_id(&list, "/admin/desk/departments");
        let path = format!("/admin/desk/departments/{id}");
        let page = admin.get(&path).await.expect(200);
        let sent = admin.submit(&page, &path, &[("name", "Obsługa & Co")]).await.expect(303);
        assert!(admin.follow(sent).await.expect(200).contains("Obsługa & Co"));
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let colleagues = setup::colleagues(&mut conn, site.now()).await.expect("colleagues");
        let found = colleagues.iter().find(|one| one.id == eve_id).and_then(|one| one.department.clone());
        assert_eq!(found.as_deref(), Some("Obsługa & Co"));
        drop(conn);
        eve.get("/desk").await.expect(200);
        saves(&admin, "/admin/desk/departments", &[("name", "Bills"), ("spread", "claim")]).await;
        let taken = admin.post(&path, &[("name", "Bills"), ("spread", "claim")]).await.expect(422);
        assert!(taken.html().contains("field-name-fault"));
    }
);

site_test!(
    async fn staff_go_on_and_off_duty_and_nobody_else(site: Site) {
        let ada = site.joins("ada").await;
        ada.post("/desk/duty", &[("duty", "on")]).await.expect(404);
        assert!(site.visitor().post("/desk/duty", &[("duty", "on")]).await.status() != 200);
        let (admin, eve) = (site.admin().await, colleague(&site, "eve", "Care").await);
        eve.post("/desk/duty", &[("duty", "maybe")]).await.expect(400);
        let away = eve.post("/desk/duty", &[("duty", "on"), ("to", "//evil.test/")]).await.expect(303);
        assert_eq!(away.location().as_deref(), Some("/desk"));
        assert!(eve.follow(away).await.expect(200).contains("You are on duty"));
        eve.post("/desk/duty", &[("duty", "on"), ("to", "/desk?view=mine")]).await.expect(303);
        assert_eq!(site.count("select count(*) from duties where since is not null").await, 1);
        assert!(!eve.get("/desk").await.expect(200).has_form("/desk/duty"), "her department does not exist yet");
        saves(&admin, "/admin/desk/departments", &[("name", "Care"), ("spread", "round_robin")]).await;
        let desk = eve.get("/desk").await.expect(200);
        assert!(
            desk.contains("on duty") && desk.form("/desk/duty").value("to").is_some_and(|to| to.starts_with("/desk"))
        );
        let id = site.account("eve").await;
        admin.post(&format!("/admin/desk/duties/{id}"), &[("duty", "off")]).await.expect(303);
        assert_eq!(site.count("select count(*) from duties where since is not null").await, 0);
        let nobody = format!("/admin/desk/duties/{}", site.account("ada").await);
        admin.post(&nobody, &[("duty", "on")]).await.expect(404);
        assert_eq!(site.count("select count(*) from duties").await, 1);
    }
);

site_test!(
    async fn a_new_case_goes_where_the_first_fitting_rule_says(site: Site) {
        let help = threads::board(&site, "help", Audience::Everyone).await;
        let (admin, _) = (site.admin().await, site.joins("ada").await);
        let ada = site.account("ada").await;
        let unrouted = complaint(&site, help, ada, "The lid broke", Some("en")).await;
        assert_eq!(
            (case_row(&site, unrouted).await.department_id, case_row(&site, unrouted).await.assignee_id),
            (None, None)
        );

        let eve = colleague(&site, "eve", "Bench").await;
        for (name, spread) in [("Care", "claim"), ("Bench", "round_robin"), ("Haifa", "least_loaded")] {
            saves(&admin, "/admin/desk/departments", &[("name", name), ("spread", spread)]).await;
        }
        saves(&admin, "/admin/desk/rules", &[("department", "1")]).await;
        saves(&admin, "/admin/desk/rules", &[("department", "3"), ("lang", "he")]).await;
        let list = saves(
            &admin,
            "/admin/desk/rules",
            &[("department", "2"), ("words", "smoke\nelectric shock"), ("severity", "urgent")],
        )
        .await;
        assert!(list.contains("never reached"), "a rule below the one for all: {}", list.text());
        for id in [3, 3, 2] {
            saves(&admin, &format!("/admin/desk/rules/{id}/place"), &[("to", "up")]).await;
        }
        assert!(!admin.get("/admin/desk/rules").await.expect(200).contains("never reached"));

        eve.post("/desk/duty", &[("duty", "on")]).await.expect(303);
        let (smoke, hebrew, other) = (
            complaint(&site, help, ada, "It SMOKES when I switch it on", Some("en")).await,
            complaint(&site, help, ada, "הקומקום לא נדלק", Some("he")).await,
            complaint(&site, help, ada, "The lid broke again", Some("en")).await,
        );
        let names = [case_row(&site, smoke).await, case_row(&site, hebrew).await, case_row(&site, other).await];
        let departments: Vec<_> = names.iter().map(|case| case.department_name.as_deref()).collect();
        assert_eq!(departments, [Some("Bench"), Some("Haifa"), Some("Care")]);
        assert_eq!((names[0].severity, names[1].severity), (Severity::Urgent, Severity::Normal));
        assert_eq!(names[0].assignee_handle.as_deref(), Some("eve"));
        assert_eq!(
            (names[1].assignee_id, names[2].assignee_id),
            (None, None),
            "nobody on duty, and nobody is given any"
        );
        let letters: Vec<_> = site.outbox().await.into_iter().filter(|mail| mail.to == "eve@hearth.test").collect();
        assert_eq!(letters.len(), 1, "eve hears of her case");

        // Nobody works on their own complaint, and an archived department's rule rests.
        let own = complaint(&site, help, site.account("eve").await, "Smoke in my own kitchen", Some("en")).await;
        assert_eq!(case_row(&site, own).await.assignee_id, None);
        let list = saves(&admin, "/admin/desk/departments/2/archive", &[("archived", "yes")]).await;
        assert!(list.contains("2 open cases keep it"), "{}", list.text());
        let rests = complaint(&site, help, ada, "More smoke", Some("en")).await;
        assert_eq!(case_row(&site, rests).await.department_name.as_deref(), Some("Care"));
        assert_eq!(case_row(&site, smoke).await.department_name.as_deref(), Some("Bench"), "its cases keep it");
        assert!(admin.get("/admin/desk/rules").await.expect(200).contains("its department is archived"));
    }
);

site_test!(
    async fn cases_that_come_in_at_once_are_spread_evenly(site: Site) {
        let help = threads::board(&site, "help", Audience::Everyone).await;
        let (admin, _) = (site.admin().await, site.joins("ada").await);
        let ada = site.account("ada").await;
        let mut team = Vec::new();
        for handle in ["eve", "fay", "gil"] {
            let client = colleague(&site, handle, "Care").await;
            client.post("/desk/duty", &[("duty", "on")]).await.expect(303);
            team.push(site.account(handle).await);
        }
        colleague(&site, "hal", "Care").await;
        saves(&admin, "/admin/desk/departments", &[("name", "Care"), ("spread", "round_robin")]).await;
        saves(&admin, "/admin/desk/rules", &[("department", "1")]).await;
        for spread in ["round_robin", "least_loaded"] {
            admin.post("/admin/desk/departments/1", &[("name", "Care"), ("spread", spread)]).await.expect(303);
            let opened = (0..12).map(|n| {
                let site = site.clone();
                tokio::spawn(async move { complaint(&site, help, ada, &format!("Broken lid {n}"), None).await })
            });
            let opened = futures_util::future::join_all(opened).await;
            let mut given = Vec::new();
            for case in opened {
                given.push(case_row(&site, case.expect("a case")).await.assignee_id.expect("somebody"));
            }
            for member in &team {
                assert_eq!(given.iter().filter(|to| *to == member).count(), 4, "{spread}: {given:?}");
            }
        }
    }
);

site_test!(
    async fn targets_and_hours_set_the_clocks_of_open_cases(site: Site) {
        let help = threads::board(&site, "help", Audience::Everyone).await;
        let (admin, _) = (site.admin().await, site.joins("ada").await);
        let ada = site.account("ada").await;
        // A Sunday, ten in the morning where the brand is not: nothing is due without a target.
        let case = complaint(&site, help, ada, "The lid broke", None).await;
        assert_eq!(case_row(&site, case).await.due_at, None);
        saves(&admin, "/admin/desk/targets", &[("first_reply", "1.5"), ("resolution", "16:00")]).await;
        let twice = admin.post("/admin/desk/targets", &[("first_reply", "2")]).await.expect(422);
        assert!(twice.html().contains("field-category-fault"), "{}", twice.text());
        site.drain_jobs().await;
        let due = case_row(&site, case).await.reply_due_at.map(|at| at.to_rfc3339());
        assert_eq!(due.as_deref(), Some("2026-11-23T10:30:00+00:00"), "Monday, as the usual week has it");

        let filled = admin.get("/admin/desk/hours?preset=sunday").await.expect(200);
        assert_eq!(site.count("select count(*) from working_hours").await, 0, "nothing is saved by looking");
        let sent = admin.submit(&filled, "/admin/desk/hours", &[("sun_from", "08:00"), ("sun_to", "12:00")]).await;
        admin.follow(sent.expect(303)).await.expect(200);
        assert_eq!(site.count("select count(*) from working_hours").await, 5);
        site.drain_jobs().await;
        let due = case_row(&site, case).await.reply_due_at.map(|at| at.to_rfc3339());
        assert_eq!(due.as_deref(), Some("2026-11-22T10:30:00+00:00"), "this Sunday is worked");

        let page = saves(&admin, "/admin/desk/holidays", &[("day", "2026-11-22"), ("name", "Founders' day")]).await;
        assert!(page.contains("Founders' day"));
        site.drain_jobs().await;
        let due = case_row(&site, case).await.reply_due_at.map(|at| at.to_rfc3339());
        assert_eq!(due.as_deref(), Some("2026-11-23T10:30:00+00:00"), "the day off is not");
        saves(&admin, "/admin/desk/holidays/2026-11-22/removal", &[]).await;
        admin.post("/admin/desk/holidays/tomorrow/removal", &[]).await.expect(404);
        assert_eq!(site.count("select count(*) from holidays").await, 0);

        let id = first_id(&admin.get("/admin/desk/targets").await.expect(200), "/admin/desk/targets");
        let path = format!("/admin/desk/targets/{id}");
        let page = admin.get(&path).await.expect(200);
        assert_eq!(page.form(&path).value("first_reply"), Some("1:30"));
        admin.submit(&page, &path, &[("first_reply", "3")]).await.expect(303);
        saves(&admin, &format!("{path}/removal"), &[]).await;
        site.drain_jobs().await;
        assert_eq!(case_row(&site, case).await.due_at, None);
    }
);

site_test!(
    async fn the_demo_has_a_desk_that_works(site: Site) {
        hearth::transfer::demo::fill(&site.app, PASSWORD).await.expect("the demo");
        for (sql, least) in [
            ("select count(*) from case_categories", 6),
            ("select count(*) from departments", 5),
            ("select count(*) from routing_rules", 5),
            ("select count(*) from canned_replies", 3),
            ("select count(*) from case_values", 5),
            ("select count(*) from cases where department_id is not null and category_id is not null", 10),
            ("select count(*) from cases where assignee_id is not null", 10),
            ("select count(*) from case_notes", 5),
            ("select count(*) from case_contacts", 3),
            ("select count(*) from case_compensations where state = 'approved'", 2),
            ("select count(*) from case_compensations where state = 'proposed'", 1),
            ("select count(*) from cases where rating is not null", 3),
            ("select count(*) from cases where main_case_id is not null", 1),
            ("select count(*) from cases where side_topic_id is not null", 1),
        ] {
            assert!(site.count(sql).await >= least, "{sql}: {}", site.count(sql).await);
        }
        assert_eq!(site.count("select count(*) from cases where department_id is null").await, 0);
    }
);
