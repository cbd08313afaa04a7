//! Being told of incidents without an account: what is refused first, then who is told what, once, in which language.

use crate::client::{Client, Page};
use crate::mails::Mail;
use crate::site::{MAIL_IN_TOKEN, Site, config, site_test};
use crate::troubles::{self, component, incident, publish, update};
use axum::body::Body;
use axum::http::{Method, Request, header};
use chrono::TimeDelta;
use hearth::ids::{ComponentId, IncidentId, SubscriberId, UpdateId};
use hearth::incidents::subscribers::{NoticeKind, announce, links, send, told};
use hearth::incidents::{NewIncident, NewUpdate, State, Texts};
use hearth::policy;

const FORM: &str = "/status/subscribe";

/// What somebody types to be told of everything.
fn asks<'a>(email: &'a str, lang: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("by", "mail"), ("email", email), ("lang", lang), ("scope", "everything")]
}

/// Asks, opens the link in the letter, and presses the button.
pub async fn subscribes(site: &Site, email: &str, fields: &[(&str, &str)]) -> Page {
    let person = site.visitor();
    let sent = person.post(FORM, fields).await.expect(303);
    assert_eq!(sent.location().as_deref(), Some("/status/subscribe/sent"));
    let link = site.letter(email).await.link("/status/subscribe/confirm/");
    let page = person.get(&link).await.expect(200);
    let done = person.submit(&page, "/status/subscribe/confirm/", &[]).await.expect(303);
    person.follow(done).await
}

fn title() -> Texts {
    Texts::new("Payments fail", "התשלומים נכשלים", "Płatności nie działają")
}

fn said() -> Texts {
    Texts::new("We are looking into it.", "אנחנו בודקים.", "")
}

/// An incident with an update that everybody is told of.
async fn told_of(site: &Site, components: Vec<ComponentId>) -> (IncidentId, UpdateId) {
    let id = troubles::create(site, NewIncident { components, ..incident(site, title()) }).await;
    (id, more(site, id, State::Investigating).await)
}

/// One more update of it.
async fn more(site: &Site, id: IncidentId, state: State) -> UpdateId {
    publish(site, NewUpdate { notify: true, ..update(id, state, said()) }).await.update
}

async fn sql(site: &Site, text: &'static str) {
    let work = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(text, ()).await }));
    work.await.expect("a change");
}

/// The letters that tell of something, to that address.
async fn news(site: &Site, to: &str) -> Vec<Mail> {
    site.outbox().await.into_iter().filter(|mail| mail.to == to && mail.subject.starts_with('[')).collect()
}

site_test!(
    async fn a_forged_link_leads_nowhere(site: Site) {
        subscribes(&site, "ada@hearth.test", &asks("ada@hearth.test", "en")).await;
        let eve = site.visitor();
        let good = site.letter("ada@hearth.test").await.link("/status/subscribe/confirm/");
        let mut turned = good.clone();
        let last = turned.pop().expect("a letter");
        turned.push(if last == 'A' { 'Q' } else { 'A' });
        let own = links::manage(&site.app, SubscriberId(1));
        let foreign = own.replace("/status/subscriptions/1/", "/status/subscriptions/2/");
        for forged in
            [turned.as_str(), "/status/subscribe/confirm/x", "/status/subscribe/confirm/AAAA", &good[..good.len() - 9]]
        {
            eve.get(forged).await.expect(404);
            eve.post(forged, &[]).await.expect(404);
        }
        for forged in
            [foreign.as_str(), "/status/subscriptions/1/x", "/status/subscriptions/-1/x", &own[..own.len() - 2]]
        {
            eve.get(forged).await.expect(404);
            eve.post(forged, &[("scope", "everything"), ("lang", "en")]).await.expect(404);
            eve.post(&format!("{forged}/resumption"), &[]).await.expect(404);
            eve.get(&format!("{forged}/end")).await.expect(404);
            eve.post(&format!("{forged}/end"), &[("List-Unsubscribe", "One-Click")]).await.expect(404);
        }
        assert_eq!(site.count("select count(*) from subscribers where ended_at is not null").await, 0);
    }
);

site_test!(
    async fn no_answer_tells_whether_an_address_is_known(site: Site) {
        subscribes(&site, "ada@hearth.test", &asks("ada@hearth.test", "en")).await;
        let mut answers = Vec::new();
        for email in ["ADA@Hearth.test", "nobody@hearth.test", "nobody@hearth.test"] {
            let person = site.visitor();
            let page = person.post(FORM, &asks(email, "en")).await.expect(303);
            let shown = person.follow(page.clone()).await.expect(200);
            answers.push((page.location(), shown.text()));
        }
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
        assert_eq!(site.count("select count(*) from subscribers").await, 2);
        assert_eq!(site.count("select count(*) from subscribers where confirmed_at is not null").await, 1);
        // Whatever a stranger asks for, nothing changes before the owner presses the button.
        let stranger = [("by", "mail"), ("email", "ada@hearth.test"), ("lang", "pl"), ("scope", "everything")];
        site.visitor().post(FORM, &stranger).await.expect(303);
        assert_eq!(site.count("select count(*) from subscribers where lang = 'pl'").await, 0);
        let letter = site.letter("ada@hearth.test").await;
        assert!(letter.text.contains("już do Ciebie przychodzą"), "{}", letter.text);
    }
);

site_test!(
    async fn whoever_asks_too_much_waits_and_an_address_is_not_flooded(site: Site) {
        for _ in 0..6 {
            site.visitor().post(FORM, &asks("victim@hearth.test", "en")).await.expect(303);
        }
        let to_victim = site.outbox().await.iter().filter(|mail| mail.to == "victim@hearth.test").count();
        assert_eq!(to_victim, 3, "whoever asks, from wherever");
        let eve = site.visitor();
        let mut refused = None;
        for number in 0..30 {
            let page = eve.post(FORM, &asks(&format!("a{number}@hearth.test"), "en")).await;
            if page.status() == 429 {
                refused = Some(page);
                break;
            }
        }
        let refused = refused.expect("a network is limited");
        assert!(!refused.header("retry-after").is_empty());
        site.visitor().post(FORM, &asks("ben@hearth.test", "en")).await.expect(303);
    }
);

site_test!(
    async fn what_is_typed_is_a_fault_and_a_program_is_answered_like_a_person(site: Site) {
        let person = site.visitor();
        for (name, bad) in [("email", "x"), ("email", ""), ("email", "a@b"), ("lang", "xx"), ("scope", "components")] {
            let mut fields = asks("ada@hearth.test", "en");
            fields.retain(|(field, _)| *field != name);
            fields.push((name, bad));
            let page = person.post(FORM, &fields).await.expect(422);
            assert!(page.html().contains("faults"), "{name}={bad}");
        }
        for bad in ["http://127.0.0.1:1/", "file:///etc/passwd", "http://u:p@example.com/", "x", "javascript:alert(1)"]
        {
            let fields = [("by", "webhook"), ("url", bad), ("lang", "en"), ("scope", "everything")];
            if bad.contains("127.0.0.1") {
                continue;
            }
            person.post(FORM, &fields).await.expect(422);
        }
        let mut trapped = asks("bot@hearth.test", "en");
        trapped.push(("website", "http://spam.test"));
        let page = person.post(FORM, &trapped).await.expect(303);
        assert_eq!(page.location().as_deref(), Some("/status/subscribe/sent"));
        for id in ["99", "-1", "9223372036854775807"] {
            person.get(&format!("{FORM}?incident={id}")).await.expect(404);
            let fields = [("email", "a@hearth.test"), ("lang", "en"), ("scope", "incident"), ("incident", id)];
            person.post(FORM, &fields).await.expect(404);
        }
        let drill = troubles::create(&site, NewIncident { drill: true, ..incident(&site, title()) }).await;
        publish(&site, update(drill, State::Investigating, said())).await;
        person.get(&format!("{FORM}?incident={drill}")).await.expect(404);
        assert_eq!(site.count("select count(*) from subscribers").await, 0);
    }
);

site_test!(
    async fn a_webhook_to_what_is_not_public_is_refused(site: Site) {
        let url = site.app.config.database_url.clone();
        let strict = config(site.folder(), &url, &[("HEARTH_WEBHOOK_PRIVATE", "0")]);
        let (app, router) = hearth::build(strict, hearth::clock::Clock::system()).await.expect("the site is built");
        let person = Client::new(router);
        for bad in [
            "http://127.0.0.1:8080/",
            "http://localhost:8080/",
            "http://[::1]/",
            "http://169.254.169.254/latest/meta-data/",
            "http://10.0.0.1/",
            "http://[::ffff:192.168.1.1]/",
            "http://2130706433/",
            "http://[64:ff9b::7f00:1]/",
            "http://example.com:22/",
        ] {
            let fields = [("by", "webhook"), ("url", bad), ("lang", "en"), ("scope", "everything")];
            let page = person.post(FORM, &fields).await.expect(422);
            assert!(page.contains("We cannot send there."), "{bad}: {}", page.text());
        }
        app.db.close().await;
    }
);

site_test!(
    async fn nobody_is_told_of_a_drill(site: Site) {
        subscribes(&site, "ada@hearth.test", &asks("ada@hearth.test", "en")).await;
        let drill = troubles::create(&site, NewIncident { drill: true, ..incident(&site, title()) }).await;
        let published = more(&site, drill, State::Investigating).await;
        assert_eq!(site.count("select count(*) from notices").await, 0);
        let permit = policy::system("test");
        let announced = site.app.db.write(permit, move |tx| {
            Box::pin(async move { announce(tx, drill, Some(published), NoticeKind::Update).await })
        });
        assert!(announced.await.is_err(), "asked for by name");
        // And were it there by whatever mistake, nothing would come of it.
        sql(
            &site,
            "insert into notices (incident_id, kind, created_at, cursor_id)
             select id, 'update', created_at, 0 from incidents where drill",
        )
        .await;
        assert!(news(&site, "ada@hearth.test").await.is_empty());
        assert_eq!(site.count("select count(*) from deliveries").await, 0);
        sql(
            &site,
            "insert into deliveries (notice_id, subscriber_id, kind, state, tries, due_at)
             select n.id, s.id, 'mail', 'waiting', 0, n.created_at from notices n cross join subscribers s",
        )
        .await;
        assert!(news(&site, "ada@hearth.test").await.is_empty());
        assert_eq!(site.count("select count(*) from deliveries where state = 'sent'").await, 0);
    }
);

site_test!(
    async fn everybody_who_asked_is_told_once_in_their_language(site: Site) {
        let (shop, app) = (component(&site, None, "Shop").await, component(&site, None, "App").await);
        let (shop_field, app_field) = (format!("component-{shop}"), format!("component-{app}"));
        for lang in ["en", "he", "pl"] {
            let email = format!("{lang}@hearth.test");
            let page = subscribes(&site, &email, &asks(&email, lang)).await.expect(200);
            assert!(page.html().contains("@hearth.test") && !page.html().contains(&email), "the address is veiled");
        }
        let only = |email, field: &'static str| {
            [("by", "mail"), ("email", email), ("lang", "en"), ("scope", "components"), (field, "on")]
        };
        let (shop_field, app_field): (&'static str, &'static str) = (shop_field.leak(), app_field.leak());
        subscribes(&site, "shop@hearth.test", &only("shop@hearth.test", shop_field)).await;
        subscribes(&site, "app@hearth.test", &only("app@hearth.test", app_field)).await;
        site.visitor().post(FORM, &asks("silent@hearth.test", "en")).await.expect(303);
        let (id, _) = told_of(&site, vec![shop]).await;
        let count = async |to: &'static str| news(&site, to).await.len();
        for (to, letters) in [
            ("en@hearth.test", 1),
            ("he@hearth.test", 1),
            ("pl@hearth.test", 1),
            ("shop@hearth.test", 1),
            ("app@hearth.test", 0),
            ("silent@hearth.test", 0),
        ] {
            assert_eq!(count(to).await, letters, "{to}");
        }
        let he = &news(&site, "he@hearth.test").await[0];
        assert!(he.subject.contains("התשלומים נכשלים") && he.text.contains("אנחנו בודקים."), "{he:?}");
        let pl = &news(&site, "pl@hearth.test").await[0];
        assert!(pl.subject.contains("Płatności nie działają") && pl.text.contains("We are looking into it."), "{pl:?}");
        assert!(pl.text.contains("English"), "what is in the original says so: {}", pl.text);
        assert!(pl.link("/status/pl/incidents/").ends_with(&id.to_string()));
        // Who follows this one alone hears of it from now on, and of no other.
        let single =
            [("email", "single@hearth.test"), ("lang", "en"), ("scope", "incident"), ("incident", &*id.to_string())];
        subscribes(&site, "single@hearth.test", &single).await;
        more(&site, id, State::Identified).await;
        told_of(&site, vec![app]).await;
        assert_eq!((count("single@hearth.test").await, count("en@hearth.test").await), (1, 3));
        assert_eq!((count("shop@hearth.test").await, count("app@hearth.test").await), (2, 1));
        let mut conn = site.app.db.read().await.expect("a connection");
        let told = told(&mut conn, id).await.expect("counts");
        assert_eq!((told.sent, told.of, told.failed, told.counting, told.all), (5, 5, 0, false, 9));
        drop(conn);
        let twice = send::drain(&site.app).await.expect("nothing more");
        assert_eq!((twice, site.count("select count(*) from deliveries where state <> 'sent'").await), (0, 0));
    }
);

site_test!(
    async fn a_link_confirms_by_the_button_alone_and_for_seven_days(site: Site) {
        let person = site.visitor();
        person.post(FORM, &asks("ada@hearth.test", "en")).await.expect(303);
        let link = site.letter("ada@hearth.test").await.link("/status/subscribe/confirm/");
        person.get(&link).await.expect(200);
        assert_eq!(site.count("select count(*) from subscribers where confirmed_at is not null").await, 0);
        site.advance(TimeDelta::days(7) + TimeDelta::minutes(1));
        let over = person.get(&link).await.expect(410);
        assert!(over.contains("no longer good"), "{}", over.text());
        person.post(&link, &[]).await.expect(410);
        hearth::incidents::subscribers::jobs::sweep(site.app.clone()).await.expect("a round");
        let kept = "select count(*) from subscribers where address <> '' or address_key <> ''";
        assert_eq!(site.count(kept).await, 0, "the address is forgotten");
        // Its number is nobody else's, or the old links would be.
        assert_eq!(site.count("select max(id) from subscribers").await, 1);
        // Twice is as good as once; once it is ended, the old link brings nothing back.
        subscribes(&site, "ada@hearth.test", &asks("ada@hearth.test", "en")).await;
        let link = site.letter("ada@hearth.test").await.link("/status/subscribe/confirm/");
        person.post(&link, &[]).await.expect(303);
        let (id,): (i64,) = site
            .app
            .db
            .read()
            .await
            .expect("a connection")
            .one("select max(id) from subscribers", ())
            .await
            .expect("one");
        let own = links::manage(&site.app, SubscriberId(id));
        person.post(&format!("{own}/end"), &[]).await.expect(303);
        assert!(person.get(&own).await.expect(200).contains("Updates are stopped"));
        person.post(&link, &[]).await.expect(410);
        person.post(&own, &[("scope", "everything"), ("lang", "en")]).await.expect(200);
        assert_eq!(site.count("select count(*) from subscribers where ended_at is null").await, 0);
        site.advance(TimeDelta::days(31));
        hearth::incidents::subscribers::jobs::sweep(site.app.clone()).await.expect("a round");
        assert_eq!(site.count("select count(*) from subscribers where address <> '' or address_key <> ''").await, 0);
    }
);

site_test!(
    async fn one_s_own_subscription_is_changed_by_its_link(site: Site) {
        let shop = component(&site, None, "Shop").await;
        let page = subscribes(&site, "ada@hearth.test", &asks("ada@hearth.test", "en")).await.expect(200);
        let ada = site.visitor().speaking("pl");
        let own = links::manage(&site.app, SubscriberId(1));
        assert!(page.has_form(&own));
        let field = format!("component-{shop}");
        let none = ada.submit(&page, &own, &[("scope", "components")]).await.expect(422);
        assert!(none.contains("Zaznacz przynajmniej jeden"), "{}", none.text());
        ada.submit(&page, &own, &[("scope", "components"), (&field, "on"), ("lang", "he")]).await.expect(303);
        assert_eq!(site.count("select count(*) from subscriber_components").await, 1);
        assert_eq!(site.count("select count(*) from subscribers where lang = 'he' and not everything").await, 1);
        let (id, _) = told_of(&site, Vec::new()).await;
        assert!(news(&site, "ada@hearth.test").await.is_empty(), "nothing about the shop");
        let single =
            [("email", "ada@hearth.test"), ("lang", "he"), ("scope", "incident"), ("incident", &*id.to_string())];
        let page = subscribes(&site, "ada@hearth.test", &single).await.expect(200);
        assert!(page.contains("Payments fail"), "{}", page.text());
        more(&site, id, State::Identified).await;
        assert_eq!(news(&site, "ada@hearth.test").await.len(), 1);
        ada.post(&own, &[("scope", "components"), (&field, "on"), ("lang", "he")]).await.expect(303);
        assert_eq!(site.count("select count(*) from subscriber_incidents").await, 0, "unticked");
        more(&site, id, State::Monitoring).await;
        assert_eq!(news(&site, "ada@hearth.test").await.len(), 1);
    }
);

site_test!(
    async fn a_mail_program_ends_it_with_one_request(site: Site) {
        subscribes(&site, "ada@hearth.test", &asks("ada@hearth.test", "en")).await;
        subscribes(&site, "ben@hearth.test", &asks("ben@hearth.test", "en")).await;
        let (id, _) = told_of(&site, Vec::new()).await;
        site.drain_jobs().await;
        let raw = raw_letters(&site, "ada@hearth.test");
        let head = &raw.last().expect("a letter").replace("\r\n ", " ");
        let url = head.split("List-Unsubscribe: <").nth(1).and_then(|rest| rest.split('>').next()).expect("a header");
        assert!(head.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{head}");
        let path = url.strip_prefix(crate::client::BASE_URL).expect("an address of ours").to_owned();
        // Looking at the link ends nothing: programs look at links.
        site.visitor().get(&path).await.expect(200);
        assert_eq!(site.count("select count(*) from subscribers where ended_at is not null").await, 0);
        let form = ("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click".to_owned());
        let parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        let multipart = ("multipart/form-data; boundary=x", parts.to_owned());
        for ((kind, body), headers) in [
            (form.clone(), &[][..]),
            (multipart, &[][..]),
            (form, &[("sec-fetch-site", "cross-site"), ("origin", "https://mail.test")]),
        ] {
            let page = site.visitor().send(bare(&path, kind, body, headers)).await.expect(200);
            assert!(page.header("content-type").starts_with("text/plain"), "no page is drawn for a program");
        }
        assert_eq!(site.count("select count(*) from subscribers where ended_at is not null").await, 1);
        // Nothing else is open to other sites.
        for other in [FORM, &links::manage(&site.app, SubscriberId(2))] {
            let cross = [("sec-fetch-site", "cross-site"), ("origin", "https://evil.test")];
            let request = bare(other, "application/x-www-form-urlencoded", "email=a%40b.test".into(), &cross);
            site.visitor().send(request).await.expect(403);
        }
        more(&site, id, State::Identified).await;
        assert_eq!((news(&site, "ada@hearth.test").await.len(), news(&site, "ben@hearth.test").await.len()), (1, 2));
    }
);

/// A request as a server makes it: no cookie, no origin.
fn bare(path: &str, kind: &str, body: String, headers: &[(&str, &str)]) -> Request<Body> {
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header(header::HOST, "hearth.test")
        .header(header::CONTENT_TYPE, kind)
        .header(header::CONTENT_LENGTH, body.len());
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::from(body)).expect("a request")
}

fn raw_letters(site: &Site, to: &str) -> Vec<String> {
    let mut found: Vec<String> = std::fs::read_dir(site.folder().join("outbox"))
        .expect("an outbox")
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("notice-"))
        .filter_map(|entry| std::fs::read_to_string(entry.path()).ok())
        .collect();
    found.retain(|text| text.contains(&format!("To: {to}")));
    found
}

site_test!(
    async fn an_address_that_nobody_reads_is_paused_by_the_report(site: Site) {
        let page = subscribes(&site, "ada@hearth.test", &asks("ada@hearth.test", "en")).await;
        subscribes(&site, "ben@hearth.test", &asks("ben@hearth.test", "en")).await;
        let good = hearth::cases::mailbox::bounce::address(&site.app, 'u', 1).expect("an address");
        let forged = good.replace("+u1.", "+u2.");
        for (to, action, status) in
            [(forged.as_str(), "failed", "5.1.1"), (&good, "delayed", "4.4.1"), (&good, "failed", "5.2.2")]
        {
            reported(&site, to, action, status).await;
            assert_eq!(
                site.count("select count(*) from subscribers where paused_at is not null").await,
                0,
                "{to} {status}"
            );
        }
        reported(&site, &good, "failed", "5.1.1").await;
        assert_eq!(site.count("select count(*) from subscribers where paused_why = 'bounced'").await, 1);
        let (id, _) = told_of(&site, Vec::new()).await;
        assert_eq!((news(&site, "ada@hearth.test").await.len(), news(&site, "ben@hearth.test").await.len()), (0, 1));
        let ada = site.visitor();
        let page = ada.get(&page.path).await.expect(200);
        assert!(page.contains("came back as undeliverable"), "{}", page.text());
        ada.post(&format!("{}/resumption", page.path), &[]).await.expect(303);
        more(&site, id, State::Identified).await;
        assert_eq!(news(&site, "ada@hearth.test").await.len(), 1);
    }
);

async fn reported(site: &Site, to: &str, action: &str, status: &str) {
    let id = hearth::ids::nonce();
    let mail = format!(
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.test\r\nTo: {to}\r\nMessage-ID: <{id}@mx.test>\r\n\
         Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n\
         Final-Recipient: rfc822; a@b.test\r\nAction: {action}\r\nStatus: {status}\r\n\r\n--x--\r\n"
    );
    let request = Request::builder()
        .method(Method::POST)
        .uri("/mail/inbound")
        .header(header::HOST, "hearth.test")
        .header(header::CONTENT_TYPE, "message/rfc822")
        .header(header::AUTHORIZATION, format!("Bearer {MAIL_IN_TOKEN}"))
        .body(Body::from(mail))
        .expect("a request");
    site.visitor().send(request).await.expect(200);
    site.drain_jobs().await;
}

site_test!(
    async fn the_staff_see_numbers_and_no_address(site: Site) {
        subscribes(&site, "ada@hearth.test", &asks("ada@hearth.test", "en")).await;
        site.visitor().post(FORM, &asks("ben@hearth.test", "en")).await.expect(303);
        told_of(&site, Vec::new()).await;
        site.drain_jobs().await;
        site.joins("mia").await.get("/desk/incidents/subscribers").await.expect(404);
        let page = site.staff().await.get("/desk/incidents/subscribers").await.expect(200);
        assert!(page.contains("1 of 1 told") && page.contains("Not confirmed yet"), "{}", page.text());
        assert!(!page.html().contains("@hearth.test"), "no address");
    }
);
