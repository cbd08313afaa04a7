//! Incidents below their pages: what is published stays, is chained, moves components, and nothing of a drill gets out. Components as leads
//! arrange them, what is written down afterwards, corrections.

use crate::client::{Client, encoded};
use crate::site::{Site, site_test};
use crate::threads;
use crate::troubles::{component, create, going_on, incident, publish, resolve, tie, update};
use axum::http::Method;
use chrono::TimeDelta;
use hearth::db::STATEMENTS;
use hearth::error::{Error, Result};
use hearth::ids::{ComponentId, IncidentId, UpdateId};
use hearth::incidents::snapshot::{Promise, Snapshot};
use hearth::incidents::{self, Health, NewIncident, NewUpdate, Published, Refused, State, Texts};
use hearth::policy::{self, Audience, Role};
use hearth::routes::TABLE;
use hearth::words::Lang;
use std::collections::BTreeSet;

const SAID: &str = "Payment by card fails for most customers since noon.";

async fn tries(site: &Site, new: NewUpdate) -> Result<Published> {
    let permit = policy::system("test");
    site.app.db.write(permit, move |tx| Box::pin(async move { incidents::publish(tx, &new).await })).await
}

async fn refused(site: &Site, new: NewUpdate) -> Refused {
    let error = tries(site, new).await.expect_err("refused");
    Refused::of(&error).unwrap_or_else(|| panic!("{error}"))
}

async fn corrects(site: &Site, id: UpdateId, body: Texts, reason: &'static str) -> Result<()> {
    let permit = policy::system("test");
    site.app.db.write(permit, move |tx| Box::pin(async move { incidents::correct(tx, id, &body, reason).await })).await
}

async fn snapshot(site: &Site) -> Snapshot {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    incidents::snapshot(&mut conn, site.now(), chrono_tz::UTC).await.expect("what is public")
}

fn en(text: &str) -> Texts {
    Texts::new(text, "", "")
}

async fn health(site: &Site, id: ComponentId) -> Health {
    snapshot(site).await.component(id).expect("the component").health
}

site_test!(
    async fn an_update_is_refused_that_says_nothing_promises_the_past_or_skips_back(site: Site) {
        let shop = component(&site, None, "Shop").await;
        let id = create(&site, incident(&site, en("Card payment"))).await;
        let first = |state| update(id, state, en(SAID));
        let soon = Some(site.now() + TimeDelta::minutes(10));
        let past = NewUpdate { promised_at: Some(site.now()), ..first(State::Investigating) };
        assert_eq!(refused(&site, past).await, Refused::PromisePast);
        let over = NewUpdate { promised_at: soon, ..first(State::Resolved) };
        assert_eq!(refused(&site, over).await, Refused::PromiseAfterEnd);
        assert_eq!(refused(&site, update(id, State::Investigating, Texts::default())).await, Refused::Empty);
        assert_eq!(refused(&site, update(id, State::Investigating, en(&"x".repeat(8001)))).await, Refused::TooLong);
        assert_eq!(refused(&site, first(State::Scheduled)).await, Refused::State);
        let early = NewUpdate { shown_at: Some(site.now() - TimeDelta::hours(1)), ..first(State::Identified) };
        assert_eq!(refused(&site, early).await, Refused::ShownAt);
        for components in [vec![(shop, Health::Major), (shop, Health::Partial)], vec![(ComponentId(99), Health::Major)]]
        {
            assert_eq!(refused(&site, NewUpdate { components, ..first(State::Identified) }).await, Refused::Component);
        }
        let nowhere = update(IncidentId(99), State::Identified, en(SAID));
        assert!(matches!(tries(&site, nowhere).await, Err(Error::NotFound)));
        assert_eq!(site.count("select count(*) from incident_updates").await, 0);
        assert_eq!(site.count("select count(*) from ledger").await, 0, "what is refused leaves no trace");

        assert_eq!(publish(&site, NewUpdate { promised_at: soon, ..first(State::Identified) }).await.number, 1);
        assert_eq!(publish(&site, first(State::Resolved)).await.number, 2);
        assert_eq!(refused(&site, first(State::Investigating)).await, Refused::State);
        let meant = NewUpdate { reopens: true, ..first(State::Investigating) };
        assert_eq!(publish(&site, meant).await.number, 3);
        let row = snapshot(&site).await.incidents.remove(0);
        assert_eq!((row.state, row.resolved_at), (State::Investigating, None), "reopened by intent");
    }
);

site_test!(
    async fn an_update_moves_components_keeps_their_history_and_stands_in_the_ledger(site: Site) {
        let id = going_on(&site, Texts::new("Card payment", "תשלום בכרטיס", "Płatność kartą")).await;
        let shop = ComponentId(1);
        assert_eq!(health(&site, shop).await, Health::Partial);
        site.advance(TimeDelta::hours(2));
        let worse = NewUpdate { components: vec![(shop, Health::Major)], ..update(id, State::Identified, en(SAID)) };
        publish(&site, worse).await;
        // The clock goes back; what happens then does not come before what happened.
        site.advance(TimeDelta::hours(-1));
        let well =
            NewUpdate { components: vec![(shop, Health::Operational)], ..update(id, State::Resolved, en("Over.")) };
        publish(&site, well).await;
        assert_eq!(health(&site, shop).await, Health::Operational);
        site.advance(TimeDelta::hours(3));
        let snapshot = snapshot(&site).await;
        let days: Vec<_> = snapshot.components[0].days.iter().flatten().collect();
        assert_eq!((days[0].partial_s, days[0].major_s), (7_200, 0), "{days:?}");
        let changes: Vec<_> = snapshot.incidents[0].updates.iter().map(|it| it.components[0].clone()).collect();
        let moved: Vec<_> = changes.iter().map(|it| (it.old, it.new)).collect();
        let (well, bad, worse) = (Health::Operational, Health::Partial, Health::Major);
        assert_eq!(moved, [(worse, well), (bad, worse), (well, bad)]);

        let mut conn = site.app.db.read_current().await.expect("a connection");
        assert!(hearth::ledger::verify(&mut conn).await.expect("read").fault.is_none());
        let lines = hearth::ledger::page(&mut conn, 0, 10).await.expect("the ledger");
        assert!(lines.iter().all(|line| line.kind == "incident.update"), "{lines:?}");
        let entry: serde_json::Value = serde_json::from_str(&lines[1].entry).expect("JSON");
        assert_eq!(entry["words"]["en"], hearth::ids::sha256_hex(SAID), "the words can be checked");
        assert_eq!(entry["components"][0], serde_json::json!([1, "partial_outage", "major_outage"]));
        assert!(!lines.iter().any(|line| line.entry.contains("card")), "the words themselves are not in it");
        let numbers: Vec<_> = snapshot.incidents[0].updates.iter().map(|it| it.ledger_number).collect();
        assert_eq!(numbers, [Some(3), Some(2), Some(1)]);
    }
);

site_test!(
    async fn nothing_of_a_drill_or_of_what_is_not_published_gets_out(site: Site) {
        let shop = component(&site, None, "Shop").await;
        let quiet = create(&site, NewIncident { components: vec![shop], ..incident(&site, en("Not said yet")) }).await;
        let drill = NewIncident { drill: true, components: vec![shop], ..incident(&site, en("Only a drill")) };
        let drill = create(&site, drill).await;
        let body = en("All of it is on fire");
        let fire = NewUpdate {
            components: vec![(shop, Health::Major)],
            notify: true,
            ..update(drill, State::Identified, body)
        };
        let published = publish(&site, fire).await;
        publish(&site, NewUpdate { notify: true, ..update(drill, State::Resolved, en("The fire is out")) }).await;
        corrects(&site, published.update, en("Nothing is on fire"), "It was a drill").await.expect("corrected");
        let public = snapshot(&site).await;
        assert_eq!(public.incidents, []);
        assert_eq!(public.components[0].health, Health::Operational);
        assert_eq!(public.components[0].uptime, Some(100.0));
        assert_eq!(site.count("select count(*) from component_states").await, 1, "its making alone");
        assert_eq!(site.count("select count(*) from ledger").await, 0);
        assert_eq!(site.count("select count(*) from notices").await, 0);
        assert_eq!(site.count("select count(*) from jobs where kind like 'affected%'").await, 0);
        assert_eq!(site.count("select count(*) from update_revisions").await, 1, "the team reads what was corrected");
        publish(&site, update(quiet, State::Identified, en(SAID))).await;
        let titles: Vec<_> = snapshot(&site).await.incidents.into_iter().map(|it| it.title.en).collect();
        assert_eq!(titles, ["Not said yet"]);
    }
);

site_test!(
    async fn what_is_public_says_which_promises_were_kept_and_which_topics_ask(site: Site) {
        let id = going_on(&site, en("Card payment")).await;
        let promise = |minutes| NewUpdate {
            promised_at: Some(site.now() + TimeDelta::minutes(minutes)),
            ..update(id, State::Identified, en(SAID))
        };
        publish(&site, promise(10)).await;
        site.advance(TimeDelta::minutes(10));
        publish(&site, promise(10)).await;
        site.advance(TimeDelta::minutes(11));
        publish(&site, promise(5)).await;
        let kept = |snapshot: &Snapshot| -> Vec<Promise> {
            snapshot.incidents[0].updates.iter().map(|it| it.promise).collect()
        };
        let then = [Promise::Open, Promise::Missed, Promise::Kept, Promise::None];
        assert_eq!(kept(&snapshot(&site).await), then);
        site.advance(TimeDelta::minutes(6));
        assert_eq!(kept(&snapshot(&site).await)[0], Promise::Missed, "time alone shows it");

        site.joins("ada").await;
        let ada = site.account("ada").await;
        let open = threads::board(&site, "open", Audience::Everyone).await;
        let inner = threads::board(&site, "inner", Audience::Staff).await;
        for (board, title, private) in [(open, "Can I pay?", false), (open, "Mine", true), (inner, "Ours", false)] {
            let (topic, _) = threads::topic(&site, board, ada, title, "My card is refused.", private).await;
            tie(&site, id, topic).await;
        }
        let titles: Vec<_> = snapshot(&site).await.incidents.remove(0).topics.into_iter().map(|it| it.title).collect();
        assert_eq!(titles, ["Can I pay?"], "what visitors may read, and no more");
    }
);

site_test!(
    async fn leads_arrange_components_and_nobody_else_does(site: Site) {
        for role in [Role::Member, Role::Staff, Role::Moderator] {
            let client = site.with_role(&format!("{}-1", role.as_str()), role).await;
            client.get("/admin/components").await.expect(404);
            client.post("/admin/components", &[("name_en", "Shop"), ("start_date", "2020-01-01")]).await.expect(404);
        }
        let lead = site.with_role("lena", Role::Lead).await;
        let form = lead.get("/admin/components/new").await.expect(200);
        let faults = lead.submit(&form, "/admin/components", &[("start_date", "2999-01-01")]).await.expect(422);
        assert!(faults.contains("Write it in at least one language.") && faults.contains("a day that has come"));
        let group = lead.get("/admin/components/groups/new").await.expect(200);
        for _ in 0..2 {
            lead.submit(&group, "/admin/components/groups", &[("name_en", "Web"), ("name_he", "אתר")])
                .await
                .expect(303);
            let shop = [("name_en", "Shop"), ("name_pl", "Sklep"), ("group", "1"), ("start_date", "2026-01-01")];
            lead.submit(&form, "/admin/components", &shop).await.expect(303);
        }
        assert_eq!(site.count("select count(*) from components").await, 1, "a form sent twice makes one");
        assert_eq!(site.count("select count(*) from component_groups").await, 1);
        assert_eq!(site.count("select count(*) from component_states").await, 1);
        let app = component(&site, Some(hearth::ids::GroupId(1)), "App").await;
        lead.post(&format!("/admin/components/{app}/place"), &[("to", "up")]).await.expect(303);
        let names: Vec<_> = snapshot(&site).await.components.into_iter().map(|it| it.name.en).collect();
        assert_eq!(names, ["App", "Shop"]);
        lead.post(&format!("/admin/components/{app}/place"), &[("to", "sideways")]).await.expect(400);
        let list = lead.speaking("he").get("/admin/components").await.expect(200);
        assert!(list.contains("אתר") && list.contains("Shop") && list.contains("רכיב חדש"), "{}", list.text());
    }
);

site_test!(
    async fn two_leads_who_change_a_component_at_once_hear_of_each_other(site: Site) {
        component(&site, None, "Shop").await;
        let lead = site.with_role("lena", Role::Lead).await;
        let form = lead.get("/admin/components/1").await.expect(200);
        let admin = site.admin().await;
        let other = admin.get("/admin/components/1").await.expect(200);
        admin.submit(&other, "/admin/components/1", &[("name_en", "Web shop")]).await.expect(303);
        let raced = lead.submit(&form, "/admin/components/1", &[("name_en", "Online shop")]).await.expect(409);
        assert!(raced.contains("Web shop") && raced.html().contains("Online shop"), "both are there: {}", raced.text());
        lead.submit(&raced, "/admin/components/1", &[]).await.expect(303);
        assert_eq!(snapshot(&site).await.components[0].name.en, "Online shop");
        lead.post("/admin/components/1/state", &[("state", "on fire")]).await.expect(400);
        lead.post("/admin/components/1/state", &[("state", "degraded_performance")]).await.expect(303);
        assert_eq!(health(&site, ComponentId(1)).await, Health::Degraded, "by hand");
        assert_eq!(site.count("select count(*) from component_states").await, 2, "its history has it");
    }
);

site_test!(
    async fn a_component_that_an_incident_touches_stays_and_the_page_says_why(site: Site) {
        let id = going_on(&site, Texts::new("Card payment", "", "Płatność kartą")).await;
        let lead = site.with_role("lena", Role::Lead).await.speaking("pl");
        let page = lead.post("/admin/components/1/archive", &[("archived", "yes")]).await.expect(409);
        assert!(page.contains("Płatność kartą"), "{}", page.text());
        assert_eq!(page.link("/desk/incidents/1"), "/desk/incidents/1");
        assert_eq!(snapshot(&site).await.components.len(), 1);
        resolve(&site, id).await;
        lead.post("/admin/components/1/archive", &[("archived", "yes")]).await.expect(303);
        assert_eq!(snapshot(&site).await.components, []);
        let incident = &snapshot(&site).await.incidents[0];
        assert_eq!(incident.updates.last().expect("the first").components[0].name.en, "Shop", "its past stays");
        let again = NewUpdate {
            components: vec![(ComponentId(1), Health::Major)],
            reopens: true,
            ..update(id, State::Investigating, en("Again"))
        };
        assert_eq!(refused(&site, again).await, Refused::Component, "nobody moves what is archived");
        lead.post("/admin/components/1/archive", &[("archived", "no")]).await.expect(303);
        assert_eq!(snapshot(&site).await.components.len(), 1);
        lead.post("/admin/components/99/archive", &[("archived", "yes")]).await.expect(404);
    }
);

site_test!(
    async fn a_correction_keeps_the_old_words_and_its_reason_for_everybody(site: Site) {
        going_on(&site, en("Card payment")).await;
        let path = "/desk/incidents/updates/1/correction";
        site.staff().await.get(path).await.expect(404);
        site.staff().await.post(path, &[("body_en", "Nothing"), ("reason", "x")]).await.expect(404);
        let lead = site.with_role("lena", Role::Lead).await;
        lead.get("/desk/incidents/updates/99/correction").await.expect(404);
        let form = lead.get(path).await.expect(200);
        let why = lead.submit(&form, path, &[("body_en", "We know the cause.")]).await.expect(422);
        assert!(why.html().contains("We know the cause.") && why.contains("why it is corrected"));
        lead.submit(&form, path, &[("reason", "No reason")]).await.expect(422);
        lead.submit(&form, path, &[("body_en", ""), ("body_he", ""), ("body_pl", ""), ("reason", "x")])
            .await
            .expect(422);
        let first = [("body_en", "We know the cause."), ("reason", "We did when we wrote it."), ("notify", "on")];
        lead.submit(&form, path, &first).await.expect(303);
        let raced = lead.submit(&form, path, &[("body_en", "Mine"), ("reason", "Better")]).await.expect(409);
        assert!(raced.contains("We know the cause.") && raced.html().contains("Mine"), "{}", raced.text());

        let public = snapshot(&site).await.incidents.remove(0);
        let said = &public.updates[0];
        assert_eq!((said.body.en.as_str(), said.body.pl.as_str()), ("We know the cause.", "Sprawdzamy to."));
        assert_eq!(said.revisions.len(), 1);
        let old = &said.revisions[0];
        assert_eq!(
            (old.body.en.as_str(), old.reason.as_str()),
            ("We are looking into it.", "We did when we wrote it.")
        );
        assert_eq!(site.count("select count(*) from ledger where kind = 'incident.corrected'").await, 1);
        assert_eq!(site.count("select count(*) from notices where kind = 'corrected'").await, 1, "it was asked for");
        assert!(matches!(corrects(&site, UpdateId(99), en("x"), "x").await, Err(Error::NotFound)));
    }
);

site_test!(
    async fn what_is_written_down_afterwards_takes_its_place_in_the_past(site: Site) {
        site.advance(TimeDelta::days(3));
        component(&site, None, "Shop").await;
        let permit = policy::system("test");
        let older = site.app.db.write(permit, move |tx| {
            Box::pin(async move { tx.exec(hearth::sql!("update components set start_date = '2020-01-01'"), ()).await })
        });
        older.await.expect("an older component");
        site.staff().await.get("/desk/incidents/backdated/new").await.expect(404);
        let lead = site.with_role("lena", Role::Lead).await;
        let form = lead.get("/desk/incidents/backdated/new").await.expect(200);
        let local = |hours: i64| (site.now() - TimeDelta::hours(hours)).format("%Y-%m-%dT%H:%M").to_string();
        let (began, ended, to_come) = (local(30), local(28), local(-1));
        let texts = [("title_en", "Shop was away"), ("body_en", "A disk was full."), ("end_en", "It has room again.")];
        let with = |more: &[(&'static str, String)]| -> Vec<(&'static str, String)> {
            let texts = texts.map(|(name, text)| (name, text.to_owned()));
            texts.into_iter().chain([("component", "1".to_owned())]).chain(more.iter().cloned()).collect()
        };
        let sent = async |fields: Vec<(&'static str, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            lead.submit(&form, "/desk/incidents/backdated", &fields).await
        };
        sent(with(&[("started", began.clone()), ("ended", to_come)])).await.expect(422);
        sent(with(&[("started", ended.clone()), ("ended", began.clone())])).await.expect(422);
        let good = with(&[("started", began), ("ended", ended), ("health", "major_outage".to_owned())]);
        sent(good.clone()).await.expect(303);
        sent(good).await.expect(303);
        let public = snapshot(&site).await;
        assert_eq!(public.incidents.len(), 1, "a form sent twice writes one");
        let incident = &public.incidents[0];
        assert!(incident.backdated && incident.state == State::Resolved && incident.updates.len() == 2);
        assert_eq!(incident.updates[1].shown_at, incident.started_at);
        let down: i64 = public.components[0].days.iter().flatten().map(|day| day.major_s).sum();
        assert_eq!((public.components[0].health, down), (Health::Operational, 7_200), "it counts, and only then");
        assert_eq!(site.count("select count(*) from notices").await, 0);
    }
);

/// What a form might send that could take something away or out of sight.
const FIELDS: [(&str, &str); 16] = [
    ("remove", "yes"),
    ("archived", "yes"),
    ("reason", "To hide it"),
    ("state", "completed"),
    ("body_en", "Nothing happened."),
    ("body", "Nothing happened."),
    ("title_en", "Nothing"),
    ("seen", "0"),
    ("version", "1"),
    ("to", "up"),
    ("act", "remove"),
    ("subject", "incident_update"),
    ("subject_id", "1"),
    ("ids", "1"),
    ("confirm", "yes"),
    ("name_en", "Nothing"),
];

/// Sends one of the addresses with 1 in the place of every id: the first incident, its first update, its component … The answer's status.
async fn walk(client: &Client, method: &str, path: &str) -> u16 {
    let path: Vec<&str> = path.split('/').map(|part| if part.contains('{') { "1" } else { part }).collect();
    let method: Method = method.parse().expect("a method");
    let body = if method == Method::GET { String::new() } else { encoded(&FIELDS) };
    let request = client.request(method, &path.join("/")).header("content-type", "application/x-www-form-urlencoded");
    // Only the head of the answer: some of them never end.
    client.raw(request.body(body.into()).expect("a request")).await.status().as_u16()
}

/// The words of the published update, as everybody can read them: in the update or in what a correction replaced.
async fn stands(site: &Site) -> bool {
    let public = snapshot(site).await;
    let updates = public.incidents.iter().flat_map(|it| &it.updates);
    let words = updates.flat_map(|it| std::iter::once(&it.body).chain(it.revisions.iter().map(|old| &old.body)));
    words.filter(|texts| texts.get(Lang::En) == SAID).count() == 1
}

site_test!(
    async fn no_address_deletes_or_hides_a_published_update_for_anybody(site: Site) {
        let shop = component(&site, None, "Shop").await;
        let id = create(&site, NewIncident { components: vec![shop], ..incident(&site, en("Card payment")) }).await;
        publish(
            &site,
            NewUpdate { components: vec![(shop, Health::Major)], ..update(id, State::Identified, en(SAID)) },
        )
        .await;
        let first = "select count(*) from incident_updates where id = 1 and incident_id = 1 and number = 1 and not drill \
                     and published_at is not null and ledger_number = 1";
        for role in [None].into_iter().chain(Role::ALL.map(Some)) {
            let name = role.map_or("nobody", Role::as_str);
            let client = match role {
                Some(role) => site.with_role(&format!("{name}-1"), role).await,
                None => site.visitor(),
            };
            // Whoever signs out, or is gone, reaches nothing more: that comes last.
            let ends = |path: &str| path.contains("sign-out") || path.contains("/account");
            let (last, before): (Vec<_>, Vec<_>) = TABLE.iter().partition(|route| ends(route.path));
            for route in before.into_iter().chain(last) {
                let status = walk(&client, route.method, route.path).await;
                assert!(status < 500, "{name} {} {} → {status}", route.method, route.path);
                if role == Some(Role::Admin) {
                    let status = walk(&client, "DELETE", route.path).await;
                    assert!((400..500).contains(&status), "DELETE {} → {status}", route.path);
                }
            }
            site.drain_jobs().await;
            assert_eq!(site.count(first).await, 1, "after everything that {name} can send");
            assert!(stands(&site).await, "after everything that {name} can send");
        }
    }
);

/// The texts of the program's own statements about one table, on one line each.
fn statements(verb: &str, table: &str) -> Vec<String> {
    let own = STATEMENTS.iter().filter(|statement| statement.file.starts_with("src/"));
    let texts = own.flat_map(|statement| [statement.text.sqlite, statement.text.postgres]);
    let flat = texts.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let start = format!("{verb} {table} ");
    flat.filter(|text| format!("{text} ").contains(&start)).collect()
}

#[test]
fn no_statement_of_the_program_deletes_or_hides_what_was_published() {
    for table in ["incidents", "incident_updates", "update_revisions", "update_components", "component_states"] {
        assert_eq!(statements("delete from", table), [""; 0], "{table}");
    }
    assert_eq!(statements("update", "update_revisions"), [""; 0]);
    assert_eq!(statements("update", "update_components"), [""; 0]);
    let updates = statements("update", "incident_updates");
    assert!(!updates.is_empty(), "corrections change them");
    for text in updates {
        let (_, set) = text.split_once(" set ").expect("it sets something");
        let set = set.split(" where ").next().unwrap_or_default();
        let columns: Vec<&str> = set.split(',').filter_map(|one| one.split('=').next()).map(str::trim).collect();
        assert!(columns.iter().all(|it| ["body_en", "body_he", "body_pl", "corrected_at"].contains(it)), "{text}");
    }
    for text in statements("update", "incidents") {
        let first = text.contains("published_at = coalesce(published_at,");
        assert!(first || !text.contains(" published_at ="), "what is published stays published: {text}");
        assert!(!text.contains(" drill ="), "nothing becomes a drill: {text}");
    }
}

#[test]
fn no_act_takes_an_update_back() {
    let source = include_str!("../../src/policy.rs");
    let (_, names) = source.split_once("const fn name(self)").expect("the acts have names");
    let about =
        |name: &&str| ["incident.", "update.", "statement.", "maintenance."].iter().any(|it| name.starts_with(it));
    let names: BTreeSet<&str> = names.split('"').skip(1).step_by(2).filter(about).collect();
    assert!(names.contains("update.correct"), "{names:?}");
    for word in ["delete", "remove", "unpublish", "withdraw", "hide", "archive", "retract"] {
        assert!(!names.iter().any(|name| name.contains(word)), "{names:?}");
    }
}
