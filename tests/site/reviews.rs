//! What is learned from an incident: due, written, measured, finished; and what is to be done after it.

use crate::consultations::{incident, takes_part, update};
use crate::site::{Site, site_test};
use chrono::{DateTime, TimeDelta, Utc};
use hearth::ids::IncidentId;
use hearth::incidents::State;
use hearth::policy::Role;

async fn resolved(site: &Site, drill: bool, severity: i64) -> IncidentId {
    let id = incident(site, drill, severity).await;
    update(site, id, State::Investigating, None).await;
    update(site, id, State::Resolved, None).await;
    id
}

async fn due_at(site: &Site, id: IncidentId) -> Option<String> {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    let row: Option<(DateTime<Utc>,)> =
        conn.opt("select due_at from incident_reviews where incident_id = $1", (id,)).await.expect("a review");
    row.map(|row| row.0.to_rfc3339())
}

/// The round that reminds.
async fn tick(site: &Site) {
    hearth::incidents::crisis::reviews::tick(site.app.clone()).await.expect("the round");
}

const TEXT: [(&str, &str); 4] = [
    ("summary", "A cable was cut."),
    ("causes", "There was one cable."),
    ("questions_asked", "12"),
    ("questions_answered", "11"),
];

site_test!(
    async fn a_review_is_written_by_those_who_were_there(site: Site) {
        let id = resolved(&site, false, 2).await;
        let path = format!("/desk/incidents/{id}/review");
        site.joins("ada").await.get(&path).await.expect(404);
        site.joins("ada").await.post(&path, &TEXT).await.expect(404);
        let steffi = site.staff().await;
        for door in ["/desk/incidents/999/review", "/desk/incidents/999/review.json"] {
            steffi.get(door).await.expect(404);
        }
        let page = steffi.get(&path).await.expect(200);
        assert!(!page.has_form(&path) && page.contains("Nothing is written yet"), "every colleague reads it");
        steffi.post(&path, &TEXT).await.expect(403);
        let action = [("text", "Lay a second cable"), ("owner", "1"), ("due_on", "2026-12-01")];
        steffi.post(&format!("{path}/actions"), &action).await.expect(403);
        steffi.post("/desk/incidents/actions/1", &[("done", "yes")]).await.expect(404);
        takes_part(&site, id, site.account("steffi").await, "scribe").await;
        let page = steffi.get(&path).await.expect(200);
        steffi.submit(&page, &path, &TEXT).await.expect(303);
        assert!(steffi.get(&path).await.html().contains("A cable was cut."));
    }
);

site_test!(
    async fn it_is_due_after_three_days_or_five_working_days(site: Site) {
        // It is a Sunday in November; the house works from Monday to Friday.
        let open = incident(&site, false, 2).await;
        update(&site, open, State::Investigating, None).await;
        assert_eq!(due_at(&site, open).await, None, "not before the end");
        let worst = resolved(&site, false, 1).await;
        assert_eq!(due_at(&site, worst).await.as_deref(), Some("2026-11-25T09:00:00+00:00"));
        for severity in [2, 4] {
            let other = resolved(&site, severity == 4, severity).await;
            assert_eq!(due_at(&site, other).await.as_deref(), Some("2026-11-27T17:00:00+00:00"), "{severity}");
        }
        let lead = site.with_role("lena", Role::Lead).await;
        let list = lead.get("/desk/incidents/actions").await.expect(200);
        assert!(list.contains("due on 25 November 2026") && list.contains("drill"), "{}", list.text());
    }
);

site_test!(
    async fn it_is_finished_once_it_says_why_and_the_public_has_its_outcome(site: Site) {
        let (id, lead) = (incident(&site, false, 2).await, site.with_role("lena", Role::Lead).await);
        update(&site, id, State::Investigating, None).await;
        let new = format!("/desk/incidents/{id}/consultations");
        let question = [("question_en", "What now?"), ("options_en", "This\nThat"), ("closes_at", "2026-11-23T09:00")];
        let made = lead.post(&new, &question).await.expect(303).location().expect("a draft");
        lead.post(&format!("{made}/opening"), &[("version", "1")]).await.expect(303);
        update(&site, id, State::Resolved, None).await;
        let path = format!("/desk/incidents/{id}/review");
        let page = lead.get(&path).await.expect(200);
        assert!(page.contains("has no published outcome yet"), "{}", page.text());
        let faults = lead.submit(&page, &path, &[("finish", "yes"), ("luck", "It was Sunday.")]).await.expect(422);
        assert!(faults.html().contains("It was Sunday."), "what was typed is kept");
        lead.submit(&page, &path, &[("questions_asked", "1"), ("questions_answered", "2")]).await.expect(422);
        let finish = [&TEXT[..], &[("finish", "yes")]].concat();
        let early = lead.submit(&page, &path, &finish).await.expect(409);
        assert!(early.contains("Publish it first") && early.html().contains("A cable was cut."), "{}", early.text());
        assert_eq!(site.count("select count(*) from incident_reviews where finished_at is not null").await, 0);
        lead.post(&format!("{made}/closing"), &[]).await.expect(303);
        lead.submit(&page, &path, &finish).await.expect(409);
        lead.post(&format!("{made}/outcome"), &[("outcome_en", "That.")]).await.expect(303);
        // Two at once: the second hears of the first.
        lead.submit(&page, &path, &[("summary", "Mine")]).await.expect(303);
        let lost = lead.submit(&page, &path, &finish).await.expect(409);
        assert!(lost.html().contains("A cable was cut.") && lost.contains("Mine"), "both: {}", lost.text());
        lead.submit(&lost, &path, &finish).await.expect(303);
        lead.submit(&lost, &path, &finish).await.expect(409);
        let page = lead.get(&path).await.expect(200);
        assert!(page.contains("finished on") && page.contains("11 of 12") && !page.has_form(&format!("{path}#")));
        assert!(page.contains("That."), "the outcome is part of it");
    }
);

site_test!(
    async fn an_action_has_an_owner_and_a_day(site: Site) {
        let (id, lead) = (resolved(&site, false, 2).await, site.with_role("lena", Role::Lead).await);
        let (steffi, mordechai) = (site.staff().await, site.moderator().await);
        site.joins("ada").await;
        let path = format!("/desk/incidents/{id}/review/actions");
        let (owner, ada) = (site.account("steffi").await.to_string(), site.account("ada").await.to_string());
        let text = ("text", "Lay a second cable");
        for bad in [
            [("text", ""), ("owner", owner.as_str()), ("due_on", "2026-12-01")],
            [text, ("owner", ""), ("due_on", "2026-12-01")],
            [text, ("owner", ada.as_str()), ("due_on", "2026-12-01")],
            [text, ("owner", owner.as_str()), ("due_on", "2026-11-21")],
            [text, ("owner", owner.as_str()), ("due_on", "soon")],
        ] {
            lead.post(&path, &bad).await.expect(422);
        }
        let action = [text, ("owner", owner.as_str()), ("due_on", "2026-12-01")];
        lead.post(&path, &action).await.expect(303);
        lead.post(&path, &action).await.expect(303);
        assert_eq!(site.count("select count(*) from review_actions").await, 1, "sent twice it is one");
        let done = format!("/desk/incidents/actions/{}", site.count("select max(id) from review_actions").await);
        mordechai.post(&done, &[("done", "yes")]).await.expect(403);
        let list = steffi.get("/desk/incidents/actions").await.expect(200);
        assert!(list.contains("Lay a second cable") && list.contains("Calls drop") && !list.contains("late"));
        site.advance(TimeDelta::days(10));
        let (steffi, lead) = (site.signs_in("steffi").await, site.signs_in("lena").await);
        assert!(steffi.get("/desk/incidents/actions").await.contains("late"));
        steffi.submit(&list, &done, &[("done", "yes")]).await.expect(303);
        assert!(!steffi.get("/desk/incidents/actions").await.contains("Lay a second cable"));
        lead.post(&done, &[("done", "no")]).await.expect(303);
        assert!(steffi.get("/desk/incidents/actions").await.contains("Lay a second cable"));
    }
);

site_test!(
    async fn it_measures_what_happened(site: Site) {
        let (id, lead) = (incident(&site, false, 2).await, site.with_role("lena", Role::Lead).await);
        let minutes = |minutes| site.advance(TimeDelta::minutes(minutes));
        minutes(4);
        update(&site, id, State::Investigating, Some(TimeDelta::minutes(15))).await;
        minutes(15);
        update(&site, id, State::Identified, Some(TimeDelta::minutes(30))).await;
        minutes(41);
        update(&site, id, State::Monitoring, None).await;
        minutes(10);
        update(&site, id, State::Resolved, None).await;
        let path = format!("/desk/incidents/{id}/review");
        let page = lead.get(&path).await.expect(200);
        for fact in ["4 minutes", "19 minutes", "70 minutes", "1 of 2"] {
            assert!(page.contains(fact), "{fact}: {}", page.text());
        }
        let json: serde_json::Value =
            serde_json::from_slice(lead.get(&format!("{path}.json")).await.expect(200).bytes()).expect("JSON");
        let measures = &json["measures"];
        assert_eq!(measures["minutes_from_declaration_to_first_message"], 4);
        assert_eq!(measures["minutes_to_identify"], 19);
        assert_eq!(measures["minutes_to_resolve"], 70);
        assert_eq!((&measures["promises_kept"], &measures["promises_made"]), (&1.into(), &2.into()));
        assert_eq!(json["incident"]["title"]["he"], "שיחות מתנתקות");
        assert_eq!(json["finished_at"], serde_json::Value::Null);
        for lang in ["he", "pl"] {
            let page = site.signs_in("lena").await.speaking(lang).get(&path).await.expect(200);
            assert!(!page.contains("What happened"), "{lang}");
        }
    }
);

site_test!(
    async fn the_lead_is_reminded_of_a_review_that_is_overdue(site: Site) {
        let id = resolved(&site, false, 1).await;
        site.with_role("lena", Role::Lead).await;
        takes_part(&site, id, site.account("lena").await, "lead").await;
        let letters = || async { site.outbox().await.iter().filter(|mail| mail.to == "lena@hearth.test").count() };
        site.advance(TimeDelta::days(3) - TimeDelta::seconds(1));
        tick(&site).await;
        assert_eq!(letters().await, 0, "not before it is due");
        site.advance(TimeDelta::seconds(1));
        tick(&site).await;
        tick(&site).await;
        assert_eq!(letters().await, 1, "once");
        site.advance(TimeDelta::days(3));
        tick(&site).await;
        assert_eq!(letters().await, 2, "and again after three days");
        let path = format!("/desk/incidents/{id}/review");
        let lead = site.signs_in("lena").await;
        let page = lead.get(&path).await.expect(200);
        assert!(page.contains("was due on 25 November 2026"), "{}", page.text());
        lead.submit(&page, &path, &[&TEXT[..], &[("finish", "yes")]].concat()).await.expect(303);
        site.advance(TimeDelta::days(4));
        tick(&site).await;
        assert_eq!(letters().await, 2, "finished is finished");
    }
);

site_test!(
    async fn the_review_of_a_drill_counts_towards_belts_and_of_nothing_else(site: Site) {
        let (drill, lead) = (resolved(&site, true, 2).await, site.with_role("lena", Role::Lead).await);
        let steffi = {
            site.staff().await;
            site.account("steffi").await
        };
        takes_part(&site, drill, steffi, "comms").await;
        takes_part(&site, drill, site.account("lena").await, "lead").await;
        let path = format!("/desk/incidents/{drill}/review");
        let page = lead.get(&path).await.expect(200);
        assert!(page.contains("This was a drill") && page.contains("Who passed"), "{}", page.text());
        let passed = format!("passed_comms_{steffi}");
        let fields = [
            ("version", "1"),
            ("summary", "We tried it."),
            ("causes", "To learn."),
            ("finish", "yes"),
            (passed.as_str(), "on"),
        ];
        lead.post(&path, &fields).await.expect(303);
        assert_eq!(site.count("select count(*) from drill_credits where passed").await, 1);
        assert_eq!(site.count("select count(*) from drill_credits where not passed").await, 1, "the lead did not");
        let real = resolved(&site, false, 2).await;
        takes_part(&site, real, steffi, "comms").await;
        let path = format!("/desk/incidents/{real}/review");
        assert!(!lead.get(&path).await.contains("Who passed"));
        lead.post(&path, &fields).await.expect(303);
        assert_eq!(site.count("select count(*) from drill_credits").await, 2);
    }
);
