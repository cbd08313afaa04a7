//! Planned maintenance: planned, changed, called off, reminded of, begun and ended by itself, once.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::troubles::{component, going_on};
use chrono::{DateTime, TimeDelta, Utc};
use hearth::ids::ComponentId;
use hearth::incidents::maintenance::clock;
use hearth::incidents::snapshot::Snapshot;
use hearth::incidents::{self, Health, State, Texts};
use hearth::policy::Role;

const LIST: &str = "/desk/incidents/maintenance";

fn local(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}

async fn snapshot(site: &Site) -> Snapshot {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    incidents::snapshot(&mut conn, site.now(), chrono_tz::UTC).await.expect("what is public")
}

async fn lead(site: &Site) -> Client {
    site.with_role("lena", Role::Lead).await
}

/// Sends the form of a new plan: of the first component, from then on for two hours.
async fn plans(site: &Site, lead: &Client, in_hours: i64, more: &[(&str, &str)]) -> Page {
    let form = lead.get("/desk/incidents/maintenance/new").await.expect(200);
    let from = site.now() + TimeDelta::hours(in_hours);
    let (from, until) = (local(from), local(from + TimeDelta::hours(2)));
    let fields = [
        ("title_en", "New pipes"),
        ("title_pl", "Nowe rury"),
        ("body_en", "The shop is slow for two hours."),
        ("from", &from),
        ("until", &until),
        ("component", "1"),
    ];
    let given = |name: &str| more.iter().any(|(other, _)| *other == name);
    let fields = fields.into_iter().filter(|(name, _)| !given(name)).chain(more.iter().copied());
    lead.submit(&form, LIST, &fields.collect::<Vec<_>>()).await
}

async fn rings(site: &Site) {
    clock::ring(site.app.clone()).await.expect("the clock rings");
}

async fn only(site: &Site) -> hearth::incidents::snapshot::Incident {
    snapshot(site).await.incidents.remove(0)
}

site_test!(
    async fn only_leads_plan_and_only_what_is_to_come(site: Site) {
        component(&site, None, "Shop").await;
        let staff = site.staff().await;
        staff.get(LIST).await.expect(200);
        staff.get("/desk/incidents/maintenance/new").await.expect(404);
        staff.post(LIST, &[("title_en", "x")]).await.expect(404);
        site.joins("ada").await.get(LIST).await.expect(404);
        let lead = lead(&site).await;
        let past = plans(&site, &lead, -1, &[]).await.expect(422);
        assert!(
            past.contains("planned for a time to come") && past.html().contains("The shop is slow"),
            "{}",
            past.text()
        );
        plans(&site, &lead, 5, &[("component", "99")]).await.expect(422);
        plans(&site, &lead, 5, &[("body_en", "")]).await.expect(422);
        plans(&site, &lead, 5, &[("until", "tomorrow")]).await.expect(422);
        lead.get("/desk/incidents/maintenance/1").await.expect(404);
        assert_eq!(snapshot(&site).await.incidents, []);

        let form = lead.get("/desk/incidents/maintenance/new").await.expect(200);
        let (from, until) = (local(site.now() + TimeDelta::hours(5)), local(site.now() + TimeDelta::hours(6)));
        let fields =
            [("title_he", "צינורות"), ("body_he", "איטי"), ("from", &from), ("until", &until), ("component", "1")];
        for _ in 0..2 {
            lead.submit(&form, LIST, &fields).await.expect(303);
        }
        let planned = only(&site).await;
        assert_eq!((planned.state, planned.updates.len()), (State::Scheduled, 1), "a form sent twice plans once");
        assert_eq!(planned.lang, hearth::words::Lang::He);
        let page = staff.speaking("pl").get("/desk/incidents/maintenance/1").await.expect(200);
        assert!(page.contains("צינורות") && !page.has_form("/desk/incidents/maintenance/1/updates"));
        assert_eq!(snapshot(&site).await.components[0].health, Health::Operational, "not yet");
    }
);

site_test!(
    async fn overlapping_maintenance_needs_a_tick(site: Site) {
        component(&site, None, "Shop").await;
        component(&site, None, "App").await;
        let lead = lead(&site).await;
        plans(&site, &lead, 5, &[]).await.expect(303);
        let warned = plans(&site, &lead, 6, &[("title_en", "New cables")]).await.expect(409);
        assert!(warned.contains("New pipes") && warned.html().contains("New cables"), "{}", warned.text());
        assert_eq!(snapshot(&site).await.incidents.len(), 1);
        lead.submit(&warned, LIST, &[("component", "1")]).await.expect(409);
        lead.submit(&warned, LIST, &[("overlap", "on"), ("component", "1")]).await.expect(303);
        plans(&site, &lead, 7, &[("component", "2"), ("title_en", "Elsewhere")]).await.expect(303);
        plans(&site, &lead, 8, &[("title_en", "After both")]).await.expect(303);
        assert_eq!(snapshot(&site).await.incidents.len(), 4, "another component, or right after it, overlaps nothing");
        // Two at once begin and end: the component works again when both are over.
        site.advance(TimeDelta::hours(7));
        rings(&site).await;
        assert_eq!(snapshot(&site).await.component(ComponentId(1)).map(|it| it.health), Some(Health::Maintenance));
    }
);

site_test!(
    async fn it_reminds_begins_and_ends_by_itself_once_on_several_nodes(site: Site) {
        component(&site, None, "Shop").await;
        let lead = lead(&site).await;
        plans(&site, &lead, 30, &[("remind", "1440")]).await.expect(303);
        rings(&site).await;
        assert_eq!(site.count("select count(*) from notices where kind = 'reminder'").await, 0, "too early");
        let both = async || {
            let (one, other) = tokio::join!(clock::ring(site.app.clone()), clock::ring(site.app.clone()));
            one.and(other).expect("two nodes ring");
        };
        site.advance(TimeDelta::hours(6));
        both().await;
        assert_eq!(site.count("select count(*) from notices where kind = 'reminder'").await, 1);
        site.advance(TimeDelta::hours(24));
        both().await;
        let begun = only(&site).await;
        assert_eq!((begun.state, begun.updates.len()), (State::InProgress, 2));
        assert_eq!(begun.updates[0].body.he, "התחזוקה התחילה.");
        assert_eq!(snapshot(&site).await.components[0].health, Health::Maintenance);
        // The clock is put back to before the start, and comes again.
        site.advance(TimeDelta::hours(-10));
        both().await;
        site.advance(TimeDelta::hours(10));
        both().await;
        assert_eq!(only(&site).await.updates.len(), 2, "what was done is not done again");
        site.advance(TimeDelta::hours(2));
        both().await;
        both().await;
        let ended = only(&site).await;
        assert_eq!((ended.state, ended.updates.len()), (State::Completed, 3));
        assert_eq!(snapshot(&site).await.components[0].health, Health::Operational);
        assert_eq!(site.count("select count(*) from notices").await, 4, "planned, reminded, begun, ended");
        assert_eq!(site.count("select count(*) from ledger").await, 3);
        let day = snapshot(&site).await.components[0].days.iter().flatten().map(|day| day.maintenance_s).sum::<i64>();
        assert_eq!(
            (day, snapshot(&site).await.components[0].uptime),
            (7_200, Some(100.0)),
            "it is not counted as down"
        );
    }
);

site_test!(
    async fn maintenance_missed_while_nothing_ran_is_told_once_and_hides_no_outage(site: Site) {
        going_on(&site, Texts::new("Card payment", "", "")).await;
        let lead = lead(&site).await;
        plans(&site, &lead, 5, &[]).await.expect(303);
        site.advance(TimeDelta::hours(9));
        rings(&site).await;
        let incidents = snapshot(&site).await.incidents;
        let done = incidents.iter().find(|it| it.title.en == "New pipes").expect("the maintenance");
        let told: Vec<_> = done.updates.iter().map(|it| (it.state, it.notify)).collect();
        assert_eq!(told, [(State::Completed, true), (State::InProgress, false), (State::Scheduled, true)]);
        assert_eq!(snapshot(&site).await.components[0].health, Health::Partial, "an outage stays one");
    }
);

site_test!(
    async fn a_plan_changes_until_it_begins_and_each_change_is_told(site: Site) {
        component(&site, None, "Shop").await;
        component(&site, None, "App").await;
        let lead = lead(&site).await;
        plans(&site, &lead, 5, &[]).await.expect(303);
        let path = "/desk/incidents/maintenance/1/plan";
        let form = lead.get(path).await.expect(200);
        let later = local(site.now() + TimeDelta::hours(9));
        let until = local(site.now() + TimeDelta::hours(10));
        lead.submit(&form, path, &[("until", &until)]).await.expect(422);
        let moved = [
            ("body_en", "Four hours later: the pipes are late."),
            ("from", &later),
            ("until", &until),
            ("component", "2"),
        ];
        lead.submit(&form, path, &moved).await.expect(303);
        let raced = lead.submit(&form, path, &moved).await.expect(409);
        assert!(raced.html().contains("the pipes are late"));
        let planned = only(&site).await;
        assert_eq!(planned.components, [ComponentId(2)]);
        assert_eq!(planned.scheduled_for.map(local), Some(later.clone()));
        assert_eq!((planned.updates.len(), planned.updates[0].state), (2, State::Scheduled));
        site.advance(TimeDelta::hours(6));
        rings(&site).await;
        assert_eq!(only(&site).await.state, State::Scheduled, "its old time is no more");
        let page = lead.get("/desk/incidents/maintenance/1").await.expect(200);
        let say = "/desk/incidents/maintenance/1/updates";
        lead.submit(&page, say, &[("state", "resolved"), ("body_en", "x")]).await.expect(422);
        lead.submit(&page, say, &[("state", "in_progress"), ("body_en", "We begin early.")]).await.expect(303);
        let raced = lead.submit(&page, say, &[("state", "completed"), ("body_en", "Mine")]).await.expect(409);
        assert!(raced.html().contains("Mine"), "{}", raced.text());
        let health = |snapshot: Snapshot| snapshot.component(ComponentId(2)).map(|it| it.health);
        assert_eq!(health(snapshot(&site).await), Some(Health::Maintenance));
        let form = lead.get(path).await.expect(200);
        let again = [
            ("body_en", "x"),
            ("from", &local(site.now() + TimeDelta::hours(30))),
            ("until", &local(site.now() + TimeDelta::hours(40))),
        ];
        lead.submit(&form, path, &again).await.expect(409);
        lead.submit(&raced, say, &[("state", "completed"), ("body_en", "Done early.")]).await.expect(303);
        assert_eq!(health(snapshot(&site).await), Some(Health::Operational));
    }
);

site_test!(
    async fn what_is_called_off_stays_on_the_page_and_says_so(site: Site) {
        component(&site, None, "Shop").await;
        let lead = lead(&site).await;
        plans(&site, &lead, 5, &[]).await.expect(303);
        let path = "/desk/incidents/maintenance/1/cancellation";
        site.staff().await.post(path, &[("body_en", "x")]).await.expect(404);
        let form = lead.get(path).await.expect(200);
        assert!(form.html().contains("התחזוקה הזאת לא תתקיים."), "a sentence in every language is there already");
        lead.submit(&form, path, &[("body_en", ""), ("body_he", ""), ("body_pl", "")]).await.expect(422);
        lead.submit(&form, path, &[]).await.expect(303);
        lead.submit(&form, path, &[]).await.expect(409);
        let off = only(&site).await;
        assert_eq!((off.state, off.updates.len()), (State::Completed, 2));
        assert_eq!(off.updates[0].body.pl, "Te prace serwisowe się nie odbędą.");
        site.advance(TimeDelta::hours(6));
        rings(&site).await;
        assert_eq!(only(&site).await.updates.len(), 2, "nothing begins");
        assert_eq!(site.count("select count(*) from component_states").await, 1);
    }
);
