//! The one public message: nobody publishes it unapproved, approves their own words, comes too early or approves another text than they saw;
//! what is published is the same on every surface; teams off the site say which version they use; a drill reaches nobody outside.

use crate::client::{Client, Page};
use crate::site::{Site, site_test};
use crate::threads;
use chrono::TimeDelta;
use hearth::db::Tx;
use hearth::ids::{AccountId, IncidentId, PlaybookId, TeamId};
use hearth::incidents::crisis::statements::{self, Opening};
use hearth::incidents::crisis::team;
use hearth::incidents::{self, Impact, Kind, NewIncident, Severity, Texts};
use hearth::policy::{self, Audience, Role};
use hearth::words::Lang;

const SAID: &str = "The shop is down. We are looking into it.";
const HE: &str = "החנות לא עובדת. אנחנו בודקים.";
const PL: &str = "Sklep nie działa. Sprawdzamy to.";

/// A crisis team and its incident.
struct House {
    id: IncidentId,
    /// Writes.
    cora: Client,
    /// Approves.
    laura: Client,
    /// Stands behind her.
    dov: Client,
    /// Leads.
    lea: Client,
    /// Has no part.
    steffi: Client,
}

async fn house(site: &Site, approvals: i64, drill: bool) -> House {
    threads::board(site, "news", Audience::Everyone).await;
    let (cora, laura) = (site.with_role("cora", Role::Staff).await, site.with_role("laura", Role::Staff).await);
    let (dov, lea) = (site.with_role("dov", Role::Staff).await, site.with_role("lea", Role::Lead).await);
    let steffi = site.staff().await;
    let mut people = Vec::new();
    for handle in ["cora", "laura", "dov", "lea"] {
        people.push(site.account(handle).await);
    }
    let made = site
        .app
        .db
        .write(policy::system("test"), move |tx| Box::pin(async move { prepare(tx, &people, approvals, drill).await }));
    House { id: made.await.expect("an incident"), cora, laura, dov, lea, steffi }
}

async fn prepare(tx: &mut Tx, people: &[AccountId], approvals: i64, drill: bool) -> hearth::error::Result<IncidentId> {
    let [cora, laura, dov, lea] = people else { panic!("four people") };
    let now = tx.now();
    let playbook = tx
        .insert_id(
            "insert into playbooks (scenario, position, name_en, name_he, name_pl, severity, approvals, approval_minutes, created_at, updated_at)
             values ('outage', 1, 'Down', 'נפל', 'Awaria', 1, $2, 15, $1, $1) returning id",
            (now, approvals),
        )
        .await?;
    for (role, account, rank) in [("legal", laura, 0_i64), ("legal", dov, 1), ("lead", lea, 0), ("comms", cora, 0)] {
        tx.exec(
            "insert into playbook_members (playbook_id, role, account_id, rank, phone, contact, added_at)
             values ($1, $2, $3, $4, '', '', $5)",
            (playbook, role, *account, rank, now),
        )
        .await?;
    }
    let new = NewIncident {
        kind: Kind::Incident,
        drill,
        lang: Lang::En,
        title: Texts::new("The shop is down", "החנות לא עובדת", "Sklep nie działa"),
        severity: Severity::ALL[0],
        impact: Impact::Major,
        playbook: Some(PlaybookId(playbook)),
        started_at: now,
        backdated: false,
        scheduled_for: None,
        scheduled_until: None,
        starts_itself: false,
        ends_itself: false,
        remind_minutes: None,
        once: None,
        components: Vec::new(),
    };
    let id = incidents::create(tx, &new).await?;
    for (role, account) in [("comms", cora), ("lead", lea), ("legal", laura)] {
        tx.exec(
            "insert into incident_roles (incident_id, role, account_id, since, override_reason) values ($1, $2, $3, $4, '')",
            (id, role, *account, now),
        )
        .await?;
    }
    Ok(id)
}

impl House {
    fn form(&self) -> String {
        format!("/desk/incidents/{}/statement", self.id)
    }

    fn act(&self, version: i64, act: &str) -> String {
        format!("{}/{version}/{act}", self.form())
    }

    /// Writes the open version anew, in three languages.
    async fn writes(&self, who: &Client, more: &[(&str, &str)]) -> Page {
        let page = who.get(&self.form()).await.expect(200);
        let given = |name: &str| more.iter().any(|(other, _)| *other == name);
        let mut fields = vec![("body_en", SAID), ("body_he", HE), ("body_pl", PL)];
        fields.retain(|(name, _)| !given(name));
        fields.extend_from_slice(more);
        who.submit(&page, &self.form(), &fields).await
    }

    /// Acts on a version as its page offers it; an approval publishes only when it is asked to.
    async fn does(&self, who: &Client, version: i64, act: &str, fields: &[(&str, &str)]) -> Page {
        let page = who.get(&format!("{}/{version}", self.form())).await.expect(200);
        let fields = if act == "approval" && fields.is_empty() { &[("publish", "")] } else { fields };
        who.submit(&page, &self.act(version, act), fields).await
    }

    /// Acts on a version past its page, on the text that is there now.
    async fn forces(&self, site: &Site, who: &Client, version: i64, act: &str) -> Page {
        let mut conn = site.app.db.read().await.expect("a connection");
        let (seen,): (i64,) = conn
            .one("select row_version from statements where incident_id = $1 and version = $2", (self.id, version))
            .await
            .expect("a statement");
        who.post(&self.act(version, act), &[("seen", &seen.to_string())]).await
    }

    async fn state(&self, site: &Site, version: i64) -> String {
        let mut conn = site.app.db.read().await.expect("a connection");
        let (state,): (String,) = conn
            .one("select state from statements where incident_id = $1 and version = $2", (self.id, version))
            .await
            .expect("a statement");
        state
    }

    /// Writes a version, has it approved and published.
    async fn says(&self, version: i64, more: &[(&str, &str)]) {
        let fields: Vec<_> = [("then", "submit")].into_iter().chain(more.iter().copied()).collect();
        self.writes(&self.cora, &fields).await.expect(303);
        self.does(&self.laura, version, "approval", &[]).await.expect(303);
        self.does(&self.cora, version, "publication", &[]).await.expect(303);
    }
}

const UPDATES: &str = "select count(*) from incident_updates";

site_test!(
    async fn nothing_is_published_without_approval(site: Site) {
        let house = house(&site, 1, false).await;
        house.writes(&house.cora, &[]).await.expect(303);
        house.forces(&site, &house.cora, 1, "publication").await.expect(403);
        house.does(&house.cora, 1, "submission", &[]).await.expect(303);
        // Neither does the lead, nor whoever has no part in it.
        for who in [&house.cora, &house.lea, &house.steffi] {
            house.forces(&site, who, 1, "publication").await.expect(403);
        }
        house.forces(&site, &house.steffi, 1, "approval").await.expect(403);
        house.forces(&site, &house.cora, 1, "approval").await.expect(403);
        assert_eq!(site.count(UPDATES).await, 0);
        assert_eq!(house.state(&site, 1).await, "submitted");
        house.does(&house.laura, 1, "approval", &[("publish", "")]).await.expect(303);
        assert_eq!(site.count(UPDATES).await, 0, "an approval alone publishes nothing");
        house.does(&house.cora, 1, "publication", &[]).await.expect(303);
        // Sent twice it is one update.
        house.forces(&site, &house.cora, 1, "publication").await.expect(303);
        assert_eq!(site.count(UPDATES).await, 1);
    }
);

site_test!(
    async fn where_two_must_approve_nobody_approves_words_of_their_own(site: Site) {
        let house = house(&site, 2, false).await;
        house.writes(&house.cora, &[]).await.expect(303);
        // The approver changes a word, and so does she write it.
        house.writes(&house.laura, &[("body_en", "The shop is down. Sorry."), ("then", "submit")]).await.expect(303);
        house.forces(&site, &house.laura, 1, "approval").await.expect(403);
        house.does(&house.lea, 1, "approval", &[]).await.expect(303);
        house.forces(&site, &house.lea, 1, "approval").await.expect(303);
        assert_eq!(house.state(&site, 1).await, "submitted", "one approval twice is one");
        house.forces(&site, &house.cora, 1, "publication").await.expect(403);
        site.advance(TimeDelta::minutes(15));
        house.does(&house.dov, 1, "approval", &[]).await.expect(303);
        assert_eq!(house.state(&site, 1).await, "approved");
        house.does(&house.cora, 1, "publication", &[]).await.expect(303);
        assert_eq!(site.count(UPDATES).await, 1);
    }
);

site_test!(
    async fn nobody_makes_themselves_an_approver(site: Site) {
        let house = house(&site, 1, false).await;
        house.writes(&house.cora, &[("then", "submit")]).await.expect(303);
        let parts = format!("/desk/incidents/{}/parts", house.id);
        for who in [&house.cora, &house.dov, &house.steffi] {
            for part in ["legal", "lead"] {
                who.post(&parts, &[("act", "take"), ("part", part), ("reason", "I am here")]).await.expect(403);
            }
        }
        house.forces(&site, &house.dov, 1, "approval").await.expect(403);
        // Whoever has the part hands it over.
        let dov = site.account("dov").await.to_string();
        let hands = [("act", "give"), ("part", "legal"), ("to", dov.as_str()), ("reason", "I am ill")];
        house.laura.post(&parts, &hands).await.expect(303);
        house.does(&house.dov, 1, "approval", &[("publish", "")]).await.expect(303);
        assert_eq!(house.state(&site, 1).await, "approved");
    }
);

site_test!(
    async fn a_deputy_waits_until_the_approvers_had_their_time(site: Site) {
        let house = house(&site, 1, false).await;
        house.writes(&house.cora, &[("then", "submit")]).await.expect(303);
        assert!(site.letter("laura@hearth.test").await.text.contains("waits for your approval"));
        let too_early = house.forces(&site, &house.dov, 1, "approval").await.expect(403);
        assert!(!too_early.contains(SAID));
        site.advance(TimeDelta::minutes(14));
        house.forces(&site, &house.dov, 1, "approval").await.expect(403);
        statements::letters::ring(site.app.clone()).await.expect("a round");
        let told = async || site.outbox().await.iter().filter(|mail| mail.to == "dov@hearth.test").count();
        assert_eq!(told().await, 0);
        site.advance(TimeDelta::minutes(1));
        for _ in 0..2 {
            statements::letters::ring(site.app.clone()).await.expect("a round");
        }
        assert_eq!(told().await, 1, "once, however many nodes ring");
        house.does(&house.dov, 1, "approval", &[]).await.expect(303);
        assert_eq!(house.state(&site, 1).await, "approved");
        assert!(site.letter("cora@hearth.test").await.text.contains("has been approved"));
    }
);

site_test!(
    async fn an_approval_is_of_the_text_that_was_seen(site: Site) {
        let house = house(&site, 1, false).await;
        house.writes(&house.cora, &[("then", "submit")]).await.expect(303);
        let seen = house.laura.get(&format!("{}/1", house.form())).await.expect(200);
        house.writes(&house.cora, &[("body_en", "All is well."), ("then", "submit")]).await.expect(303);
        let late = house.laura.submit(&seen, &house.act(1, "approval"), &[]).await.expect(409);
        assert!(late.contains("All is well.") && late.contains("The text has changed"));
        assert_eq!(house.state(&site, 1).await, "submitted");
        house.does(&house.laura, 1, "approval", &[]).await.expect(303);
        assert_eq!(house.state(&site, 1).await, "approved");
        // A change takes the approval away.
        house.writes(&house.cora, &[("body_en", "All is very well.")]).await.expect(303);
        assert_eq!(house.state(&site, 1).await, "draft");
        house.forces(&site, &house.cora, 1, "publication").await.expect(403);
        assert_eq!(site.count(UPDATES).await, 0);
    }
);

site_test!(
    async fn a_form_that_is_out_of_date_shows_both_texts(site: Site) {
        let house = house(&site, 1, false).await;
        house.writes(&house.cora, &[]).await.expect(303);
        let (mine, theirs) = (house.cora.get(&house.form()).await, house.lea.get(&house.form()).await);
        house.lea.submit(&theirs, &house.form(), &[("body_en", "Lea's words")]).await.expect(303);
        let raced = house.cora.submit(&mine, &house.form(), &[("body_en", "Cora's words")]).await.expect(409);
        assert!(raced.contains("Lea's words") && raced.form(&house.form()).value("body_en") == Some("Cora's words"));
        house.cora.submit(&raced, &house.form(), &[]).await.expect(303);
        assert!(house.cora.get(&format!("{}/1", house.form())).await.contains("Cora's words"));
        // A form of a version that was published meanwhile.
        let old = house.cora.get(&house.form()).await;
        house.does(&house.cora, 1, "submission", &[]).await.expect(303);
        house.does(&house.laura, 1, "approval", &[]).await.expect(303);
        house.does(&house.cora, 1, "publication", &[]).await.expect(303);
        let gone = house.cora.submit(&old, &house.form(), &[("body_en", "More")]).await.expect(409);
        assert!(gone.contains("becomes the next version"));
        house.cora.submit(&gone, &house.form(), &[]).await.expect(303);
        assert_eq!(house.state(&site, 2).await, "draft");
    }
);

site_test!(
    async fn a_promise_lies_in_the_future_and_what_is_over_reopens_by_intent_only(site: Site) {
        let house = house(&site, 1, false).await;
        for bad in ["0", "-5", "10081", "soon", "99999999999999999999"] {
            let page = house.writes(&house.cora, &[("promise", bad)]).await.expect(422);
            assert_eq!(page.form(&house.form()).value("body_he"), Some(HE), "{bad}");
        }
        house.writes(&house.cora, &[("body_en", ""), ("lang", "en")]).await.expect(422);
        house.writes(&house.cora, &[("body_en", &"x\n\n".repeat(40))]).await.expect(422);
        house.writes(&house.cora, &[("state", "scheduled")]).await.expect(422);
        house.writes(&house.cora, &[("state", "postmortem")]).await.expect(422);
        house.writes(&house.cora, &[("component-77", "major_outage")]).await.expect(422);
        assert_eq!(site.count("select count(*) from statements").await, 0);
        house.says(1, &[("promise", "20")]).await;
        let promised = "select count(*) from incident_updates where promised_at is not null";
        assert_eq!(site.count(promised).await, 1);
        house.says(2, &[("state", "resolved")]).await;
        assert_eq!(site.count(promised).await, 1, "what is over promises nothing");
        house.writes(&house.cora, &[("state", "investigating")]).await.expect(422);
        house.writes(&house.cora, &[("state", "investigating"), ("reopens", "on")]).await.expect(303);
    }
);

async fn offline_team(site: &Site, lang: &'static str) -> (TeamId, String) {
    let made = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let now = tx.now();
            tx.insert_id(
                "insert into offline_teams (name, kind, lang, email, key, created_at)
                 values ('Shop Gdańsk', 'shop', $1, 'shop@hearth.test', 1, $2) returning id",
                (lang, now),
            )
            .await
        })
    });
    let id = TeamId(made.await.expect("a team"));
    let row = team::offline_team(&mut site.app.db.read().await.expect("a connection"), id).await;
    (id, row.expect("a look-up").expect("a team").path(&site.app))
}

site_test!(
    async fn every_surface_says_the_same_version(site: Site) {
        let house = house(&site, 1, false).await;
        let (_, link) = offline_team(&site, "pl").await;
        house.says(1, &[("phone_pl", "Dzień dobry, wiemy o awarii."), ("promise", "30")]).await;
        let mail = site.letter("shop@hearth.test").await;
        assert!(mail.subject.contains("wersja 1") && mail.text.contains(PL) && mail.text.contains(&link));
        let visitor = site.visitor();
        for (path, said) in [("en", SAID), ("he", HE), ("pl", PL)] {
            let page = visitor.get(&format!("/status/{path}/incidents/{}", house.id)).await.expect(200);
            assert!(page.contains(said), "{path}");
            let plain =
                house.steffi.get(&format!("/desk/incidents/{}/plain.txt?in={path}", house.id)).await.expect(200);
            assert!(plain.html().contains(said), "{path}");
            for paper in ["sheet", "phone"] {
                let paper = house.steffi.get(&format!("/desk/incidents/{}/{paper}?in={path}", house.id)).await;
                let paper = paper.expect(200);
                assert!(paper.contains(said) && paper.html().contains("<h1"), "{path}");
            }
        }
        let script = house.steffi.get(&format!("/desk/incidents/{}/phone?in=pl", house.id)).await;
        assert!(script.contains("Dzień dobry, wiemy o awarii."));
        let topic = visitor.get("/b/news").await.expect(200).link("/t/");
        let topic_page = visitor.get(&topic).await.expect(200);
        for said in [SAID, HE, PL] {
            assert!(topic_page.contains(said), "{said}");
        }
        assert_eq!(site.count("select count(*) from topics where pinned_until is not null").await, 1);
        house.says(2, &[("body_en", "The shop is slow."), ("state", "identified")]).await;
        site.drain_jobs().await;
        assert!(visitor.get(&topic).await.contains("The shop is slow."));
        assert_eq!(site.count("select count(*) from topics").await, 1, "one topic for all versions");
        assert_eq!(site.count("select count(*) from posts").await, 2);
        assert_eq!(site.count("select count(*) from statements where post_id is not null").await, 2);
        assert_eq!(
            site.count("select count(*) from incidents i join incident_topics t on t.topic_id = i.topic_id").await,
            1
        );
    }
);

site_test!(
    async fn a_team_off_the_site_says_which_version_it_uses(site: Site) {
        let house = house(&site, 1, false).await;
        let (team, link) = offline_team(&site, "he").await;
        let shop = site.visitor();
        assert!(shop.get(&link).await.expect(200).contains("אין שום אירוע"));
        shop.get(&format!("{link}x")).await.expect(404);
        shop.post(&format!("{link}x"), &[("statement", "1"), ("name", "Ada")]).await.expect(404);
        house.says(1, &[]).await;
        let page = shop.get(&link).await.expect(200);
        assert!(page.contains(HE) && !page.contains(SAID));
        shop.submit(&page, &link, &[("name", " \u{202e}")]).await.expect(422);
        house.says(2, &[("body_he", "החנות איטית.")]).await;
        // The page was opened before version 2 came.
        let stale = shop.submit(&page, &link, &[("name", "Dana")]).await.expect(409);
        assert!(stale.contains("החנות איטית.") && stale.form(&link).value("name") == Some("Dana"));
        assert_eq!(site.count("select count(*) from offline_acks").await, 0);
        let room = format!("/desk/incidents/{}", house.id);
        assert!(house.lea.get(&room).await.expect(200).contains("Not confirmed"));
        shop.submit(&stale, &link, &[]).await.expect(303);
        shop.submit(&stale, &link, &[("name", "Eve")]).await.expect(303);
        assert_eq!(site.count("select count(*) from offline_acks where said_by = 'Dana'").await, 1, "the first stands");
        assert_eq!(site.count("select count(*) from offline_acks").await, 1);
        let room = house.lea.get(&room).await.expect(200);
        assert!(room.contains("Dana") && room.contains("1 of 1 say") && !room.contains("Not confirmed"));
        // Its own papers carry the code of its own page; a draft cannot be confirmed.
        let sheet = shop.get(&format!("{link}/{}/sheet", house.id)).await.expect(200);
        assert!(sheet.html().contains("class=\"qr\""));
        house.writes(&house.cora, &[("body_en", "Draft")]).await.expect(303);
        shop.post(&link, &[("statement", "3"), ("name", "Dana")]).await.expect(404);
        let renewed = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move { tx.exec("update offline_teams set key = 2 where id = $1", (team,)).await })
        });
        renewed.await.expect("a new key");
        shop.get(&link).await.expect(404);
    }
);

site_test!(
    async fn a_drill_is_marked_everywhere_and_reaches_nobody_outside(site: Site) {
        let house = house(&site, 1, true).await;
        let (_, link) = offline_team(&site, "en").await;
        house.says(1, &[]).await;
        let mail = site.letter("shop@hearth.test").await;
        assert!(mail.subject.contains("[DRILL]") && mail.text.contains("DRILL"));
        let visitor = site.visitor();
        assert_eq!(site.count("select count(*) from topics").await, 0);
        assert_eq!(site.count("select count(*) from notices").await, 0);
        visitor.get(&format!("/status/en/incidents/{}", house.id)).await.expect(404);
        for path in ["/status", "/status/history", "/"] {
            assert!(!visitor.get(path).await.contains("The shop is down"), "{path}");
        }
        let inside = [
            house.steffi.get(&format!("/desk/incidents/{}/sheet", house.id)).await,
            house.steffi.get(&format!("/desk/incidents/{}/phone", house.id)).await,
            house.steffi.get(&format!("/desk/incidents/{}/plain.txt", house.id)).await,
            house.steffi.get(&format!("{}/1", house.form())).await,
            house.cora.get(&house.form()).await,
            visitor.get(&link).await,
            visitor.get(&format!("{link}/{}/sheet", house.id)).await,
        ];
        for page in inside {
            let page = page.expect(200);
            assert!(page.html().contains("DRILL"), "{}", page.text());
            assert!(!page.html().contains(&format!("/status/en/incidents/{}", house.id)), "{}", page.text());
        }
    }
);

site_test!(
    async fn who_has_no_part_writes_nothing_and_who_is_no_staff_sees_nothing(site: Site) {
        let house = house(&site, 1, false).await;
        house.writes(&house.cora, &[]).await.expect(303);
        house.steffi.get(&house.form()).await.expect(403);
        house.steffi.post(&house.form(), &[("body_en", "Mine")]).await.expect(403);
        house.forces(&site, &house.steffi, 1, "submission").await.expect(403);
        house.forces(&site, &house.steffi, 1, "removal").await.expect(403);
        house.steffi.post("/desk/incidents/board", &[("board", "none")]).await.expect(403);
        let ada = site.joins("ada").await;
        for path in ["statement", "statement/1", "sheet", "phone", "plain.txt"] {
            ada.get(&format!("/desk/incidents/{}/{path}", house.id)).await.expect(404);
        }
        ada.post(&house.act(1, "approval"), &[("seen", "1")]).await.expect(404);
        house.cora.get("/desk/incidents/999/statement").await.expect(404);
        house.cora.get(&format!("{}/7", house.form())).await.expect(404);
    }
);

site_test!(
    async fn what_is_given_back_says_why_and_what_is_thrown_away_frees_its_number(site: Site) {
        let house = house(&site, 1, false).await;
        house.writes(&house.cora, &[("then", "submit")]).await.expect(303);
        house.does(&house.laura, 1, "return", &[("note", " ")]).await.expect(422);
        house.does(&house.laura, 1, "return", &[("note", "Say when it began.")]).await.expect(303);
        assert_eq!(house.state(&site, 1).await, "draft");
        assert!(site.letter("cora@hearth.test").await.text.contains("Say when it began."));
        house.does(&house.cora, 1, "removal", &[]).await.expect(303);
        house.cora.get(&format!("{}/1", house.form())).await.expect(404);
        house.says(1, &[]).await;
        house.forces(&site, &house.cora, 1, "removal").await.expect(409);
        house.forces(&site, &house.laura, 1, "return").await.expect(422);
        assert_eq!(house.state(&site, 1).await, "published");
    }
);

site_test!(
    async fn where_nobody_must_approve_it_is_published_when_it_is_handed_in(site: Site) {
        let house = house(&site, 0, false).await;
        house.writes(&house.cora, &[("then", "submit")]).await.expect(303);
        assert_eq!(house.state(&site, 1).await, "published");
        assert_eq!(site.count(UPDATES).await, 1);
        // And where one must, whoever approves may publish with the same click.
        house.lea.post("/desk/incidents/board", &[("board", "none")]).await.expect(303);
        house.lea.post("/desk/incidents/board", &[("board", "77")]).await.expect(422);
    }
);

site_test!(
    async fn an_approver_publishes_with_the_same_click(site: Site) {
        let house = house(&site, 1, false).await;
        house.lea.post("/desk/incidents/board", &[("board", "none")]).await.expect(303);
        house.writes(&house.cora, &[("then", "submit")]).await.expect(303);
        house.does(&house.laura, 1, "approval", &[("publish", "on")]).await.expect(303);
        assert_eq!(house.state(&site, 1).await, "published");
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from topics").await, 0, "no topic was wanted");
    }
);

site_test!(
    async fn a_first_message_is_declared_only_while_it_is_the_approved_one(site: Site) {
        let house = house(&site, 2, false).await;
        let (id, approver) = (house.id, site.account("laura").await);
        let declare = async |approved: bool| {
            let work = site.app.db.write(policy::system("test"), move |tx| {
                Box::pin(async move {
                    let now = tx.now();
                    let (playbook,): (i64,) = tx.one("select playbook_id from incidents where id = $1", (id,)).await?;
                    tx.exec("update playbook_statements set retired_at = $1", (now,)).await?;
                    tx.exec(
                        "insert into playbook_statements (playbook_id, title_en, title_he, title_pl, body_en, body_he, body_pl,
                           phone_en, phone_he, phone_pl, created_at, approved_by, approved_at)
                         values ($1, '', '', '', $2, '', '', '', '', '', $3, $4, $3)",
                        (playbook, SAID, now, approver),
                    )
                    .await?;
                    let holding = team::holding(tx, PlaybookId(playbook)).await?.expect("an approved one");
                    if !approved {
                        tx.exec("update playbook_statements set retired_at = $1", (now,)).await?;
                    }
                    let opening = Opening { impact: Impact::Major, components: Vec::new() };
                    statements::declare(tx, id, &holding, &opening).await
                })
            });
            work.await
        };
        assert!(declare(false).await.is_err());
        assert_eq!(site.count(UPDATES).await, 0);
        let first = declare(true).await.expect("declared");
        assert_eq!(house.state(&site, 1).await, "published");
        assert_eq!(declare(true).await.expect("declared before"), first, "twice is once");
        assert_eq!(site.count(UPDATES).await, 1);
    }
);
