//! Asking the public inside an incident: refused first, then the whole way.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use chrono::TimeDelta;
use hearth::ids::{AccountId, IncidentId};
use hearth::incidents::{self, Impact, Kind, NewIncident, NewUpdate, Severity, State, Texts};
use hearth::policy::{self, Role};
use hearth::words::Lang;

/// An incident whose first message is published, or a drill of one.
pub async fn incident(site: &Site, drill: bool, severity: i64) -> IncidentId {
    let new = NewIncident {
        kind: Kind::Incident,
        drill,
        lang: Lang::En,
        title: Texts::new("Calls drop", "שיחות מתנתקות", "Zrywane rozmowy"),
        severity: Severity::new(severity).expect("a severity"),
        impact: Impact::Major,
        playbook: None,
        started_at: site.now(),
        backdated: false,
        scheduled_for: None,
        scheduled_until: None,
        starts_itself: false,
        ends_itself: false,
        remind_minutes: None,
        once: None,
        components: Vec::new(),
    };
    let permit = policy::system("test");
    let id = site.app.db.write(permit, move |tx| Box::pin(async move { incidents::create(tx, &new).await }));
    id.await.expect("an incident")
}

/// Puts an update before the public.
pub async fn update(site: &Site, incident: IncidentId, state: State, promise: Option<TimeDelta>) {
    let new = NewUpdate {
        incident,
        state,
        impact: Impact::Major,
        lang: Lang::En,
        body: Texts::new("We look into it.", "", ""),
        components: Vec::new(),
        promised_at: promise.map(|wait| site.now() + wait),
        shown_at: None,
        notify: false,
        reopens: false,
        statement: None,
    };
    let permit = policy::system("test");
    let done = site.app.db.write(permit, move |tx| Box::pin(async move { incidents::publish(tx, &new).await }));
    done.await.expect("an update");
}

/// Gives somebody a part in the room.
pub async fn takes_part(site: &Site, incident: IncidentId, account: AccountId, role: &'static str) {
    let now = site.now();
    let permit = policy::system("test");
    site.app
        .db
        .write(permit, move |tx| {
            Box::pin(async move {
                tx.exec(
                    "insert into incident_roles (incident_id, role, account_id, since, override_reason) values ($1, $2, $3, $4, '')",
                    (incident, role, account, now),
                )
                .await
            })
        })
        .await
        .expect("a part");
}

const QUESTION: [(&str, &str); 9] = [
    ("question_en", "What should we do for those affected?"),
    ("question_he", "מה כדאי לעשות למען מי שנפגעו?"),
    ("question_pl", ""),
    ("details_en", "The calls of 12,000 people dropped."),
    ("options_en", "A refund\nA month for free"),
    ("options_he", "החזר כספי\nחודש חינם"),
    ("closes_at", "2026-11-24T09:00"),
    ("takes_proposals", "on"),
    ("once", "aaaaaaaaaaaaaaaaaaaaaaaa"),
];

/// Writes a question and opens it; its number.
async fn asked(site: &Site, lead: &Client, incident: IncidentId) -> i64 {
    let page = lead.get(&format!("/desk/incidents/{incident}/consultations/new")).await.expect(200);
    let made = lead.submit(&page, &format!("/desk/incidents/{incident}/consultations"), &QUESTION).await.expect(303);
    let path = made.location().expect("the draft");
    let page = lead.get(&path).await.expect(200);
    lead.submit(&page, &format!("{path}/opening"), &[]).await.expect(303);
    let id = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a number");
    assert_eq!(site.count("select count(*) from consultations where state = 'open'").await, 1);
    id
}

/// The values of the possible answers on a page.
fn options(page: &Page) -> Vec<String> {
    let html = page.html();
    let inputs = crate::html::tags(&html).into_iter().filter(|tag| tag.name == "input" && tag.get("name") == "option");
    inputs.map(|tag| tag.get("value").to_owned()).collect()
}

async fn answers(client: &Client, id: i64, at: usize) -> Page {
    let page = client.get(&format!("/status/consultations/{id}")).await.expect(200);
    let option = options(&page).get(at).cloned().expect("that answer");
    client.post(&format!("/status/consultations/{id}/answer"), &[("option", &option)]).await
}

/// The round that closes what is over.
async fn tick(site: &Site) {
    hearth::incidents::crisis::consultations::tick(site.app.clone()).await.expect("the round");
}

site_test!(
    async fn nobody_asks_the_public_without_a_part_in_the_incident(site: Site) {
        let id = incident(&site, false, 2).await;
        update(&site, id, State::Investigating, None).await;
        let path = format!("/desk/incidents/{id}/consultations");
        site.joins("ada").await.get(&format!("{path}/new")).await.expect(404);
        site.joins("ada").await.post(&path, &QUESTION).await.expect(404);
        site.visitor().post(&path, &QUESTION).await.expect(403);
        let steffi = site.staff().await;
        steffi.get(&format!("{path}/new")).await.expect(403);
        steffi.post(&path, &QUESTION).await.expect(403);
        assert_eq!(site.count("select count(*) from consultations").await, 0);
        steffi.get("/desk/incidents/999/consultations/new").await.expect(404);
        takes_part(&site, id, site.account("steffi").await, "comms").await;
        steffi.post(&path, &QUESTION).await.expect(303);
        steffi.post(&path, &QUESTION).await.expect(303);
        assert_eq!(site.count("select count(*) from consultations").await, 1, "a form sent twice is one");
    }
);

site_test!(
    async fn a_question_that_is_not_one_comes_back(site: Site) {
        let (id, lead) = (incident(&site, false, 2).await, site.with_role("lena", Role::Lead).await);
        let path = format!("/desk/incidents/{id}/consultations");
        let bad = [
            ("question_en", ""),
            ("options_en", "A refund"),
            ("options_he", "החזר כספי"),
            ("closes_at", "2026-11-22T08:59"),
            ("closes_at", "2026-12-22T09:01"),
            ("closes_at", "soon"),
        ];
        for (field, value) in bad {
            let mut fields = QUESTION.to_vec();
            fields.retain(|(name, _)| *name != field && (field != "question_en" || *name != "question_he"));
            fields.push((field, value));
            let page = lead.post(&path, &fields).await.expect(422);
            assert!(page.contains("The calls of 12,000"), "{field}: the text is kept");
        }
        let made = lead.post(&path, &QUESTION).await.expect(303).location().expect("a draft");
        let early = lead.post(&format!("{made}/opening"), &[("version", "1")]).await.expect(409);
        assert!(early.contains("Publish a first message"), "{}", early.text());
        let number = made.rsplit('/').next().expect("a number");
        lead.get(&format!("/status/consultations/{number}")).await.expect(404);
        site.advance(TimeDelta::days(3));
        update(&site, id, State::Investigating, None).await;
        let lead = site.signs_in("lena").await;
        let late = lead.post(&format!("{made}/opening"), &[("version", "1")]).await.expect(409);
        assert!(late.contains("is past"), "{}", late.text());
    }
);

site_test!(
    async fn everybody_has_one_answer_and_none_after_the_close(site: Site) {
        let (id, lead) = (incident(&site, false, 2).await, site.with_role("lena", Role::Lead).await);
        update(&site, id, State::Investigating, None).await;
        let asked = asked(&site, &lead, id).await;
        let path = format!("/status/consultations/{asked}");
        let visitor = site.visitor();
        let page = visitor.get(&path).await.expect(200);
        assert!(page.contains("Sign in to answer") && options(&page).is_empty());
        visitor.post(&format!("{path}/answer"), &[("option", "1")]).await.expect(403);
        let ada = site.joins("ada").await;
        ada.post(&format!("{path}/answer"), &[]).await.expect(422);
        ada.post(&format!("{path}/answer"), &[("option", "999")]).await.expect(400);
        answers(&ada, asked, 0).await.expect(303);
        answers(&ada, asked, 0).await.expect(303);
        answers(&ada, asked, 1).await.expect(303);
        assert_eq!(site.count("select count(*) from consultation_votes").await, 1, "one answer each");
        let option = options(&ada.get(&path).await)[0].clone();
        // The time is over, and nothing has closed it yet.
        site.advance(TimeDelta::days(2));
        let late = ada.post(&format!("{path}/answer"), &[("option", &option)]).await.expect(409);
        assert!(late.contains("answers are no longer taken") && !late.contains("Results"), "{}", late.text());
        let late = ada.post(&format!("{path}/proposals"), &[("body", "A party")]).await.expect(409);
        assert!(late.contains("A party"), "what was written is kept: {}", late.text());
        tick(&site).await;
        ada.post(&format!("{path}/answer"), &[("option", &option)]).await.expect(409);
        // A clock that is put back opens nothing.
        site.advance(-TimeDelta::days(2));
        ada.post(&format!("{path}/answer"), &[("option", &option)]).await.expect(409);
        tick(&site).await;
        assert_eq!(site.count("select count(*) from consultations where state = 'closed'").await, 1);
        assert_eq!(site.count("select count(*) from consultation_proposals").await, 0);
    }
);

site_test!(
    async fn results_are_hidden_from_everybody_by_every_door_until_it_is_closed(site: Site) {
        let (id, lead) = (incident(&site, false, 2).await, site.with_role("lena", Role::Lead).await);
        update(&site, id, State::Investigating, None).await;
        let asked = asked(&site, &lead, id).await;
        for name in ["ada", "ben", "cleo"] {
            answers(&site.joins(name).await, asked, 1).await.expect(303);
        }
        update(&site, id, State::Resolved, None).await;
        let admin = site.admin().await;
        let ada = site.joins("ada").await;
        let (desk, public) =
            (format!("/desk/incidents/consultations/{asked}"), format!("/status/consultations/{asked}"));
        let review = format!("/desk/incidents/{id}/review");
        let doors = [&desk, &public, &format!("/desk/incidents/{id}"), &review, &format!("{review}.json")];
        for door in doors {
            let page = admin.get(door).await.expect(200);
            let html = page.html();
            let told = ["people answered", "<meter", "\"count\""];
            assert!(told.iter().all(|word| !html.contains(word)), "{door}: {}", page.text());
        }
        for client in [&ada, &site.visitor()] {
            let page = client.get(&public).await.expect(200);
            assert!(page.contains("Nobody sees the results") && !page.html().contains("<meter"), "{}", page.text());
        }
        assert_eq!(site.count("select count(*) from events where data like '%option%'").await, 0);
        assert_eq!(site.count("select count(*) from incident_log where data like '%count%'").await, 0);
        lead.post(&format!("{desk}/outcome"), &[("outcome_en", "A refund")]).await.expect(409);
        site.advance(TimeDelta::days(2));
        let admin = site.signs_in("adele").await;
        assert!(!admin.get(&desk).await.html().contains("people answered"), "over, and not closed");
        tick(&site).await;
        for (client, door) in [(&admin, &desk), (&site.visitor(), &public)] {
            assert!(client.get(door).await.contains("3 people answered"), "{door}");
        }
        assert!(admin.get(&format!("{review}.json")).await.html().contains("\"count\":3"));
    }
);

site_test!(
    async fn what_was_asked_stays_after_the_first_answer(site: Site) {
        let (id, lead) = (incident(&site, false, 2).await, site.with_role("lena", Role::Lead).await);
        update(&site, id, State::Investigating, None).await;
        let asked = asked(&site, &lead, id).await;
        let path = format!("/desk/incidents/consultations/{asked}/text");
        let form = lead.get(&path).await.expect(200);
        lead.submit(&form, &path, &[("question_en", "What do you need?")]).await.expect(303);
        assert!(site.visitor().get(&format!("/status/consultations/{asked}")).await.contains("What do you need?"));
        let lost = lead.submit(&form, &path, &[("question_en", "Mine")]).await.expect(409);
        assert!(lost.contains("What do you need?") && lost.html().contains("Mine"), "both texts: {}", lost.text());
        let form = lead.get(&path).await.expect(200);
        answers(&site.joins("ada").await, asked, 0).await.expect(303);
        let kept = lead.submit(&form, &path, &[("question_en", "Too late")]).await.expect(409);
        assert!(kept.contains("Somebody has answered already"), "{}", kept.text());
        lead.get(&path).await.expect(409);
        assert!(!site.visitor().get(&format!("/status/consultations/{asked}")).await.contains("Too late"));
        site.staff().await.post(&format!("/desk/incidents/consultations/{asked}/closing"), &[]).await.expect(403);
        lead.post(&format!("/desk/incidents/consultations/{asked}/closing"), &[]).await.expect(303);
        lead.post(&format!("/desk/incidents/consultations/{asked}/closing"), &[]).await.expect(409);
    }
);

site_test!(
    async fn nothing_of_a_drill_is_the_publics(site: Site) {
        let (id, lead) = (incident(&site, true, 2).await, site.with_role("lena", Role::Lead).await);
        update(&site, id, State::Investigating, None).await;
        let asked = asked(&site, &lead, id).await;
        let path = format!("/status/consultations/{asked}");
        let (ada, visitor) = (site.joins("ada").await, site.visitor());
        for client in [&ada, &visitor] {
            client.get(&path).await.expect(404);
        }
        ada.post(&format!("{path}/answer"), &[("option", "1")]).await.expect(404);
        ada.post(&format!("{path}/proposals"), &[("body", "A party")]).await.expect(404);
        let now = site.now();
        let mut conn = site.app.db.read().await.expect("a connection");
        let public = incidents::snapshot(&mut conn, now, chrono_tz::Tz::UTC).await.expect("a snapshot");
        assert!(public.incidents.is_empty());
        drop(conn);
        assert_eq!(site.count("select count(*) from events where kind = 'consultation.changed'").await, 0);
        let steffi = site.staff().await;
        let page = steffi.get(&path).await.expect(200);
        assert!(page.contains("This is a drill"), "{}", page.text());
        answers(&steffi, asked, 0).await.expect(303);
        site.advance(TimeDelta::days(2));
        tick(&site).await;
        assert!(site.letter("lena@hearth.test").await.subject.starts_with("Drill:"));
        let lead = site.signs_in("lena").await;
        lead.post(&format!("/desk/incidents/consultations/{asked}/outcome"), &[("outcome_en", "A refund")])
            .await
            .expect(303);
        visitor.get(&path).await.expect(404);
    }
);

site_test!(
    async fn a_proposal_is_seen_once_somebody_else_of_the_staff_let_it_through(site: Site) {
        let (id, lead) = (incident(&site, false, 2).await, site.with_role("lena", Role::Lead).await);
        update(&site, id, State::Investigating, None).await;
        let asked = asked(&site, &lead, id).await;
        let path = format!("/status/consultations/{asked}");
        let (ada, visitor) = (site.joins("ada").await, site.visitor());
        for body in ["An open line to the engineers", "A party", "A song"] {
            let page = ada.get(&path).await.expect(200);
            ada.submit(&page, &format!("{path}/proposals"), &[("body", body)]).await.expect(303);
        }
        let many = ada.post(&format!("{path}/proposals"), &[("body", "One more"), ("once", "bbbbbbbbbbbbbbbb")]).await;
        assert!(many.expect(409).html().contains("One more"), "the text is kept");
        assert!(ada.get(&path).await.contains("waits to be looked through"));
        assert!(!visitor.get(&path).await.contains("An open line"), "not before");
        ada.post("/desk/incidents/proposals/1", &[("decision", "show")]).await.expect(404);
        let steffi = site.staff().await;
        steffi.post("/desk/incidents/proposals/1", &[("decision", "show")]).await.expect(303);
        steffi.post("/desk/incidents/proposals/1", &[("decision", "refuse"), ("reason", "x")]).await.expect(409);
        steffi.post("/desk/incidents/proposals/2", &[("decision", "refuse")]).await.expect(422);
        steffi
            .post("/desk/incidents/proposals/2", &[("decision", "refuse"), ("reason", "Off topic")])
            .await
            .expect(303);
        let page = visitor.get(&path).await;
        assert!(page.contains("An open line") && !page.contains("A party") && !page.contains("ada"), "{}", page.text());
        assert!(ada.get(&path).await.contains("Off topic"), "its author reads why");
        let page = steffi.get(&path).await.expect(200);
        steffi.submit(&page, &format!("{path}/proposals"), &[("body", "Cake")]).await.expect(303);
        let own =
            format!("/desk/incidents/proposals/{}", site.count("select max(id) from consultation_proposals").await);
        steffi.post(&own, &[("decision", "show")]).await.expect(403);
        lead.post(&own, &[("decision", "show")]).await.expect(303);
    }
);

site_test!(
    async fn it_ends_with_a_published_outcome_of_which_the_lead_is_reminded(site: Site) {
        let (id, lead) = (incident(&site, false, 2).await, site.with_role("lena", Role::Lead).await);
        update(&site, id, State::Investigating, None).await;
        takes_part(&site, id, site.account("lena").await, "lead").await;
        let asked = asked(&site, &lead, id).await;
        answers(&site.joins("ada").await, asked, 0).await.expect(303);
        site.advance(TimeDelta::days(2));
        tick(&site).await;
        tick(&site).await;
        let letters = || async { site.outbox().await.iter().filter(|mail| mail.to == "lena@hearth.test").count() };
        assert_eq!(letters().await, 1, "told once");
        site.advance(TimeDelta::days(2));
        tick(&site).await;
        tick(&site).await;
        assert_eq!(letters().await, 2, "and again after two days");
        let path = format!("/desk/incidents/consultations/{asked}");
        let lead = site.signs_in("lena").await;
        lead.post(&format!("{path}/outcome"), &[("outcome_en", " ")]).await.expect(422);
        let outcome = [("outcome_en", "Everybody gets a refund."), ("outcome_he", "כולם יקבלו החזר.")];
        site.staff().await.post(&format!("{path}/outcome"), &outcome).await.expect(403);
        lead.post(&format!("{path}/outcome"), &outcome).await.expect(303);
        lead.post(&format!("{path}/outcome"), &[("outcome_en", "No refund")]).await.expect(409);
        let public = format!("/status/consultations/{asked}");
        let page = site.visitor().get(&public).await.expect(200);
        assert!(page.contains("Everybody gets a refund.") && page.contains("1 person answered"), "{}", page.text());
        assert!(site.visitor().speaking("he").get(&public).await.contains("כולם יקבלו החזר."));
        let polish = site.visitor().speaking("pl").get(&public).await;
        assert!(
            polish.contains("Everybody gets a refund.") && polish.contains("oryginał: English"),
            "{}",
            polish.text()
        );
        let now = site.now();
        let mut conn = site.app.db.read().await.expect("a connection");
        let shown = incidents::snapshot(&mut conn, now, chrono_tz::Tz::UTC).await.expect("a snapshot");
        let consultation = &shown.incidents[0].consultations[0];
        assert_eq!((consultation.open, consultation.outcome.en.as_str()), (false, "Everybody gets a refund."));
    }
);
