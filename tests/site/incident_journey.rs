//! The whole way of a crisis, in roles: the team rehearses, then it is real. One message in three versions, approved by a deputy once the
//! approvers had their time, the same on every surface; a question to the public; the end, and what is learned from it.

use crate::client::{Client, Page};
use crate::html;
use crate::site::{Site, site_test};
use crate::subscribers::subscribes;
use crate::threads;
use crate::troubles;
use chrono::TimeDelta;
use hearth::ids::{ComponentId, TeamId};
use hearth::incidents::crisis::{consultations, team};
use hearth::ledger;
use hearth::policy::{Audience, Role};

const FIRST: [(&str, &str); 3] = [
    ("body_en", "Payments fail. We are on it."),
    ("body_he", "התשלומים נכשלים. אנחנו מטפלים בזה."),
    ("body_pl", "Płatności nie działają. Pracujemy nad tym."),
];
const SECOND: [(&str, &str); 3] =
    [("body_en", "A cable was cut."), ("body_he", "כבל נחתך."), ("body_pl", "Przecięto kabel.")];
const THIRD: [(&str, &str); 3] =
    [("body_en", "All is well again."), ("body_he", "הכול תקין שוב."), ("body_pl", "Wszystko znów działa.")];

/// Who takes part.
struct Cast {
    /// Leads.
    lena: Client,
    /// Writes.
    cora: Client,
    /// Approves, and is away.
    laura: Client,
    /// Stands behind her.
    dov: Client,
    payments: ComponentId,
    /// The link of a shop that reads Polish.
    shop: String,
}

async fn cast(site: &Site) -> Cast {
    threads::board(site, "news", Audience::Everyone).await;
    let payments = troubles::component(site, None, "Payments").await;
    let lena = site.with_role("lena", Role::Lead).await;
    let cora = site.with_role("cora", Role::Staff).await;
    let laura = site.with_role("laura", Role::Staff).await;
    let dov = site.with_role("dov", Role::Staff).await;
    let members = "/desk/incidents/playbooks/1/members";
    for (part, handle) in [("lead", "lena"), ("comms", "cora"), ("legal", "laura"), ("legal", "dov")] {
        let person = site.account(handle).await.to_string();
        let fields = [("part", part), ("person", person.as_str()), ("phone", "+48 600 100 200")];
        let page = lena.get(&format!("{members}/new")).await.expect(200);
        lena.submit(&page, members, &fields).await.expect(303);
    }
    let page = cora.get("/desk/incidents/duties").await.expect(200);
    cora.submit(&page, "/desk/incidents/duties/", &[]).await.expect(303);
    let teams = "/desk/incidents/teams";
    let page = lena.get(&format!("{teams}/new")).await.expect(200);
    let shop = [("name", "Shop in Gdynia"), ("kind", "shop"), ("language", "pl"), ("email", "gdynia@hearth.test")];
    lena.submit(&page, teams, &shop).await.expect(303);
    let row = team::offline_team(&mut site.app.db.read_current().await.expect("a connection"), TeamId(1)).await;
    let shop = row.expect("a look-up").expect("a team").path(&site.app);
    Cast { lena, cora, laura, dov, payments, shop }
}

/// Declares from the first playbook, whose message is not approved yet; the path of the room.
async fn declares(who: &Client, component: ComponentId, drill: &str) -> String {
    let page = who.get("/desk/incidents/new?playbook=1").await.expect(200);
    let component = format!("component-{component}");
    let mut fields = vec![("publish", "no"), (component.as_str(), "on")];
    if !drill.is_empty() {
        fields.push(("drill", drill));
    }
    who.submit(&page, "/desk/incidents/new", &fields).await.expect(303).location().expect("a room")
}

/// Writes the next version and hands it in.
async fn writes(who: &Client, room: &str, words: &[(&str, &str)], state: &str, component: (&str, &str)) {
    let form = format!("{room}/statement");
    let page = who.get(&form).await.expect(200);
    let mut fields = vec![("state", state), ("impact", "major"), ("notify", "on"), ("then", "submit"), component];
    fields.extend_from_slice(words);
    who.submit(&page, &form, &fields).await.expect(303);
}

/// Acts on a version as its page offers it; an approval publishes unless it is told not to.
async fn does(who: &Client, room: &str, version: i64, act: &str, fields: &[(&str, &str)]) -> Page {
    let page = who.get(&format!("{room}/statement/{version}")).await.expect(200);
    who.submit(&page, &format!("{room}/statement/{version}/{act}"), fields).await
}

/// Who is told, in which language.
const READERS: [(&str, &str); 3] = [("ewa@poczta.test", "pl"), ("rivka@doar.test", "he"), ("ada@mail.test", "en")];

/// The letters to somebody that tell of an incident.
async fn news(site: &Site, to: &str) -> Vec<String> {
    site.drain_jobs().await;
    let letters = site.outbox().await.into_iter().filter(|mail| mail.to == to && mail.subject.starts_with('['));
    letters.map(|mail| mail.text).collect()
}

/// All that anybody can see without a part in it.
async fn public(site: &Site) -> String {
    let visitor = site.visitor();
    let mut all = String::new();
    for path in [
        "/",
        "/status",
        "/status/history",
        "/status/history.atom",
        "/status/history.rss",
        "/status/calendar.ics",
        "/api/v2/summary.json",
        "/api/v2/incidents.json",
    ] {
        let page = visitor.get(path).await;
        all.push_str(&page.html());
    }
    all
}

/// A rehearsal: the same room, the same verbs, and nobody outside hears of it.
async fn rehearses(site: &Site, cast: &Cast) {
    let before = (public(site).await, site.count("select count(*) from ledger").await);
    let room = declares(&cast.lena, cast.payments, "on").await;
    let down = format!("component-{}", cast.payments);
    writes(&cast.cora, &room, &FIRST, "investigating", (&down, "major_outage")).await;
    does(&cast.laura, &room, 1, "approval", &[]).await.expect(303);
    site.drain_jobs().await;
    writes(&cast.cora, &room, &THIRD, "resolved", (&down, "operational")).await;
    does(&cast.laura, &room, 2, "approval", &[]).await.expect(303);
    for (to, _) in READERS {
        assert!(news(site, to).await.is_empty(), "{to} heard of a drill");
    }
    let after = (public(site).await, site.count("select count(*) from ledger").await);
    assert!(!after.0.contains("Payments fail") && before.1 == after.1, "a drill is inside only");
    assert_eq!(site.count("select count(*) from notices").await, 0);
    assert_eq!(site.count("select count(*) from component_states where update_id is not null").await, 0);
    assert!(cast.lena.get("/desk/incidents").await.expect(200).html().contains(&room), "the staff find it");
}

/// The shop opens its link and says that it uses the version that holds.
async fn shop_uses(site: &Site, cast: &Cast, version: i64) {
    let shop = site.visitor();
    let page = shop.get(&cast.shop).await.expect(200);
    shop.submit(&page, &cast.shop, &[("name", "Danuta")]).await.expect(303);
    let said = site
        .count(
            "select count(*) from offline_acks a join statements s on s.id = a.statement_id join incidents i on i.id = s.incident_id where not i.drill",
        )
        .await;
    assert_eq!(said, version, "one word for each version");
}

/// A question to the public, answered by two, and its outcome.
async fn asks(site: &Site, cast: &Cast, room: &str) {
    let new = format!("{room}/consultations");
    let page = cast.lena.get(&format!("{new}/new")).await.expect(200);
    let closes = (site.now() + TimeDelta::hours(6)).format("%Y-%m-%dT%H:%M").to_string();
    let question = [
        ("question_en", "What should we do for those affected?"),
        ("options_en", "A refund\nA month for free"),
        ("closes_at", closes.as_str()),
    ];
    let draft = cast.lena.submit(&page, &new, &question).await.expect(303).location().expect("a draft");
    let page = cast.lena.get(&draft).await.expect(200);
    cast.lena.submit(&page, &format!("{draft}/opening"), &[]).await.expect(303);
    let open = format!("/status/consultations/{}", draft.rsplit('/').next().expect("a number"));
    for handle in ["mia", "noa"] {
        let member = site.joins(handle).await;
        let page = member.get(&open).await.expect(200);
        let option = html::tags(&page.html()).into_iter().find(|tag| tag.get("name") == "option").expect("an answer");
        member.post(&format!("{open}/answer"), &[("option", option.get("value"))]).await.expect(303);
    }
    assert!(!cast.lena.get(&draft).await.expect(200).contains("100"), "nobody sees results before the end");
    site.advance(TimeDelta::hours(7));
    consultations::tick(site.app.clone()).await.expect("it closes by itself");
    let page = cast.lena.get(&draft).await.expect(200);
    cast.lena
        .submit(&page, &format!("{draft}/outcome"), &[("outcome_en", "Everybody gets a refund.")])
        .await
        .expect(303);
    assert!(site.visitor().get(&open).await.expect(200).contains("Everybody gets a refund."));
}

/// The last review: what is learned, and how well the promises were kept.
async fn reviews(cast: &Cast, room: &str) {
    let path = format!("{room}/review");
    let page = cast.lena.get(&path).await.expect(200);
    let text = [
        ("summary", "A cable was cut."),
        ("causes", "There was one cable."),
        ("questions_asked", "2"),
        ("questions_answered", "2"),
    ];
    let finish = [&text[..], &[("finish", "yes")]].concat();
    cast.lena.submit(&page, &path, &finish).await.expect(303);
    assert!(cast.lena.get(&path).await.expect(200).contains("finished on"));
}

/// Every subscriber heard of each update once, in the own language; so did the feed and the ledger.
async fn all_were_told(site: &Site, room: &str) {
    for (to, lang) in READERS {
        let letters = news(site, to).await;
        assert_eq!(letters.len(), 3, "{to}: {letters:?}");
        for words in [&FIRST, &SECOND, &THIRD] {
            let (_, body) = words.iter().find(|(name, _)| name.ends_with(lang)).expect("that language");
            assert_eq!(letters.iter().filter(|text| text.contains(body)).count(), 1, "{to} {body}");
        }
    }
    let id = room.rsplit('/').next().expect("a number");
    let feed = site.visitor().get("/status/history.atom").await.expect(200).html();
    assert_eq!(feed.matches("<entry>").count(), 1, "one entry, rewritten at each update: {feed}");
    assert!(feed.contains("Payments fail") && feed.contains("A cable was cut.") && feed.contains("All is well again."));
    for (lang, body) in [("en", THIRD[0].1), ("he", THIRD[1].1), ("pl", THIRD[2].1)] {
        let page = site.visitor().get(&format!("/status/{lang}/incidents/{id}")).await.expect(200);
        assert!(page.contains(body), "{lang}");
    }
    let mut conn = site.app.db.read_current().await.expect("a connection");
    assert_eq!(ledger::verify(&mut conn).await.expect("a verdict").fault, None);
    let lines = ledger::page(&mut conn, 0, 100).await.expect("the ledger");
    assert_eq!(lines.iter().filter(|line| line.kind == "incident.update").count(), 3);
}

site_test!(
    async fn a_crisis_is_rehearsed_met_with_one_voice_and_learned_from(site: Site) {
        let cast = cast(&site).await;
        for (to, lang) in READERS {
            subscribes(&site, to, &[("by", "mail"), ("email", to), ("lang", lang), ("scope", "everything")]).await;
        }
        rehearses(&site, &cast).await;
        site.advance(TimeDelta::hours(1));

        let room = declares(&cast.lena, cast.payments, "").await;
        let down = format!("component-{}", cast.payments);
        writes(&cast.cora, &room, &FIRST, "investigating", (&down, "major_outage")).await;
        let early = cast.dov.get(&format!("{room}/statement/1")).await.expect(200);
        assert!(!early.has_form(&format!("{room}/statement/1/approval")), "the approvers have their time");
        site.advance(TimeDelta::hours(1));
        does(&cast.dov, &room, 1, "approval", &[]).await.expect(303);
        assert_eq!(
            site.count("select count(*) from incident_updates where not drill").await,
            0,
            "he has no part in it"
        );
        does(&cast.cora, &room, 1, "publication", &[]).await.expect(303);
        site.drain_jobs().await;
        shop_uses(&site, &cast, 1).await;
        let home = site.visitor().get("/").await.expect(200);
        assert!(home.html().contains("class=\"banner"), "a banner on every page: {}", home.text());

        writes(&cast.cora, &room, &SECOND, "identified", (&down, "partial_outage")).await;
        does(&cast.laura, &room, 2, "approval", &[("publish", "")]).await.expect(303);
        does(&cast.cora, &room, 2, "publication", &[]).await.expect(303);
        site.drain_jobs().await;
        shop_uses(&site, &cast, 2).await;
        asks(&site, &cast, &room).await;

        writes(&cast.cora, &room, &THIRD, "resolved", (&down, "operational")).await;
        does(&cast.laura, &room, 3, "approval", &[]).await.expect(303);
        site.drain_jobs().await;
        shop_uses(&site, &cast, 3).await;
        all_were_told(&site, &room).await;
        reviews(&cast, &room).await;
        assert!(!site.visitor().get("/").await.expect(200).html().contains("class=\"banner"), "the banner is gone");
    }
);
