//! Alerts: who may enter, how alarms become one event, who is told and how often, what people do, and the way to an incident.

use crate::client::Client;
use crate::site::{Site, site_test};
use crate::{threads, troubles};
use axum::Router;
use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::routing::post;
use chrono::TimeDelta;
use hearth::ids::{AccountId, AlertId, SourceId, WatchId};
use hearth::listening::alerts::{self, Rise};
use hearth::listening::detector::scale::{Kind, Memory, Reading};
use hearth::listening::detector::{Standing, Verdict};
use hearth::listening::hear::{self, Item};
use hearth::listening::watch::{NewWatch, Rule, Severity};
use hearth::listening::{actions, queries, sources};
use hearth::policy::{self, Audience, Role};
use std::sync::{Arc, Mutex};

const LIST: &str = "/desk/listening/alerts";

fn new_watch(name: &str, words: &str, owner: AccountId) -> NewWatch {
    NewWatch::plain(name, Rule::of(words), owner)
}

async fn watch(site: &Site, new: NewWatch) -> WatchId {
    let made = site
        .app
        .db
        .write(policy::system("test"), move |tx| Box::pin(async move { actions::make(tx, &new).await }))
        .await
        .expect("a watch");
    site.drain_jobs().await;
    made
}

async fn source(site: &Site, name: &'static str) -> SourceId {
    let made = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let now = tx.now();
            tx.insert_id(
                "insert into sources (kind, name, address, every_minutes, retention_days, active, begun_at, failures,
                    created_at, version)
                  values ('webhook', $1, '', 60, 90, $2, $3, 0, $4, 1) returning id",
                (name, true, now - TimeDelta::days(9), now),
            )
            .await
        })
    });
    SourceId(made.await.expect("a source"))
}

/// People elsewhere say these things now.
async fn said(site: &Site, source: SourceId, texts: &[&str]) {
    let now = site.now();
    let item = |(number, text): (usize, &&str)| Item {
        key: format!("{now} {text} {number}"),
        link: Some(format!("https://forum.test/{number}")),
        title: format!("Thread {number}"),
        excerpt: (*text).to_owned(),
        lang: Some("en".into()),
        author: Some(format!("Author {number}")),
        at: None,
    };
    let items = texts.iter().enumerate().map(item).collect();
    let taken = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let row = sources::source(tx, source).await?.expect("the source");
            hear::take_in(tx, &row, items).await
        })
    });
    taken.await.expect("taken in");
    hear::round(site.app.clone()).await.expect("a round");
}

/// The watch alarms now, as the detector would say it.
async fn rises(site: &Site, watch: WatchId, kind: Kind, people: i64) -> AlertId {
    let now = site.now();
    let raised = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let watch = queries::watch(tx, watch).await?.expect("the watch");
            let reading = Reading { scale: kind, count: people as f64, usual: 2.1, surprise: 9.0, rarity_days: 12.0 };
            let verdict = Verdict { score: 0.7, standing: Standing::Alarm, rarity_days: 12.0, readings: vec![reading] };
            let memory = Memory {
                last_like_this: Some((now - TimeDelta::days(30)).timestamp()),
                remembers_since: Some((now - TimeDelta::days(50)).timestamp()),
            };
            let minutes = if kind == Kind::Burst { 15 } else { 300 };
            alerts::raise(tx, &Rise { watch, at: now, verdict, memory, minutes, people, posts: people }).await
        })
    });
    raised.await.expect("an alert")
}

async fn exec(site: &Site, sql: &'static str) {
    let work = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(sql, ()).await }));
    work.await.expect("the statement runs");
}

/// A watch of steffi's that alarms because of six people.
async fn kettles(site: &Site, severity: Severity) -> (WatchId, AlertId) {
    let owner = site.account("steffi").await;
    let id = watch(site, NewWatch { severity, ..new_watch("Kettles", "kettle", owner) }).await;
    let forum = source(site, "Forum").await;
    said(site, forum, &["my kettle leaks", "Kettle leaks again", "leaking kettle, a burnt lid", "kettle leaks"]).await;
    said(site, forum, &["the kettle and the lid", "kettle"]).await;
    (id, rises(site, id, Kind::Burst, 6).await)
}

/// Presses a button of an alert's page.
async fn presses(who: &Client, alert: AlertId, act: &str) -> crate::client::Page {
    let path = format!("{LIST}/{alert}");
    let page = who.get(&path).await.expect(200);
    who.submit(&page, &path, &[("act", act)]).await
}

async fn letters_to(site: &Site, handle: &str) -> Vec<String> {
    let to = format!("{handle}@hearth.test");
    let sent = site.outbox().await.into_iter();
    sent.filter(|mail| mail.to == to && mail.text.contains(LIST))
        .map(|mail| format!("{}\n{}", mail.subject, mail.text))
        .collect()
}

site_test!(
    async fn alerts_are_for_staff_and_what_is_not_there_is_404(site: Site) {
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let (watch, alert) = kettles(&site, Severity::Warning).await;
        let one = format!("{LIST}/{alert}");
        let incident = format!("{one}/incident");
        for path in [LIST, &one, &incident, "/desk/listening/alerts/live"] {
            ada.get(path).await.expect(404);
        }
        for (path, fields) in [
            (one.clone(), [("act", "close"), ("version", "1")]),
            (format!("{one}/hand-over"), [("to", "ada"), ("note", "mine")]),
            (format!("{one}/mute"), [("watch", "1"), ("for", "1")]),
            (incident.clone(), [("title", "Mine"), ("severity", "1")]),
            (format!("/desk/listening/watches/{watch}/rarity"), [("days", "90"), ("version", "1")]),
        ] {
            ada.post(&path, &fields).await.expect(404);
        }
        for path in ["/desk/listening/alerts/999", "/desk/listening/alerts/999/incident", "/desk/listening/alerts/x"] {
            steffi.get(path).await.expect(404);
        }
        steffi.post(&format!("{LIST}/999"), &[("act", "close")]).await.expect(404);
        steffi.post(&format!("{one}/mute"), &[("watch", "999"), ("for", "1")]).await.expect(404);
        let id = watch.to_string();
        steffi.post(&format!("{one}/mute"), &[("watch", &id), ("for", "1")]).await.expect(403);
        steffi.post(&format!("/desk/listening/watches/{watch}/rarity"), &[("days", "7")]).await.expect(403);
        steffi.get(&format!("{LIST}/settings")).await.expect(404);
        steffi.post(&one, &[("act", "explode"), ("version", "1")]).await.expect(422);
        let gone = steffi.post(&format!("{one}/hand-over"), &[("to", "ada"), ("note", "kept note")]).await.expect(422);
        assert!(gone.html().contains("kept note"), "ada is no colleague");
        assert_eq!(site.count("select count(*) from alerts where state = 'open' and version = 1").await, 1);
        let page = steffi.get(&one).await.expect(200);
        assert!(page.contains("6 people in the last 15 minutes; usually 2; last time like this: 23 October 2026."));
        assert!(page.contains("once in 12 days") && page.contains("leaks"), "{}", page.text());
        assert!(steffi.get(LIST).await.expect(200).contains("Kettles"));
        let none = steffi.get(&format!("{LIST}?severity=urgent&verdict=none&after=1.1")).await.expect(200);
        assert!(none.contains("No alert fits these filters."));
    }
);

site_test!(
    async fn alarms_of_one_event_are_one_alert_and_nobody_is_told_twice(site: Site) {
        site.staff().await;
        site.with_role("lena", Role::Lead).await;
        let (steffi, lena) = (site.account("steffi").await, site.account("lena").await);
        let forum = source(&site, "Forum").await;
        let kettle = watch(&site, new_watch("Kettles", "kettle", steffi)).await;
        let leak = NewWatch { people: vec![lena], severity: Severity::Urgent, ..new_watch("Leaks", "leak", steffi) };
        let leak = watch(&site, leak).await;
        let lamp = watch(&site, new_watch("Lamps", "lamp", steffi)).await;
        said(&site, forum, &["a kettle", "kettle leak", "kettle leaks", "leak", "a lamp", "lamps", "lamp!"]).await;
        let first = rises(&site, kettle, Kind::Burst, 3).await;
        site.advance(TimeDelta::minutes(10));
        let second = rises(&site, lamp, Kind::Burst, 3).await;
        assert_ne!(first, second, "nothing in common, and two are no storm");
        assert_eq!(rises(&site, leak, Kind::Wave, 3).await, first, "two of three mentions in common");
        assert_eq!(rises(&site, kettle, Kind::Burst, 60).await, first, "its own grew");
        assert_eq!(site.count("select count(*) from alert_watches where alert_id = 1").await, 2);
        assert_eq!(site.count("select count(*) from alerts where severity = 'urgent'").await, 1);
        assert_eq!((letters_to(&site, "steffi").await.len(), letters_to(&site, "lena").await.len()), (2, 1));
        let storm = watch(&site, new_watch("Toasters", "toaster", lena)).await;
        said(&site, forum, &["toaster", "a toaster", "toasters"]).await;
        assert_eq!(rises(&site, storm, Kind::Burst, 3).await, first, "so many at once are a storm");
        assert_eq!(letters_to(&site, "lena").await.len(), 1, "she was told of it");
        // Closed, or long ago: another event.
        site.advance(TimeDelta::minutes(31));
        assert!(rises(&site, storm, Kind::Burst, 3).await > second);
        assert_eq!(site.count("select count(*) from alerts").await, 3);
    }
);

site_test!(
    async fn letters_speak_three_languages_and_go_to_those_who_work_here(site: Site) {
        site.staff().await;
        for handle in ["hana", "piotr", "gone", "late"] {
            site.with_role(handle, Role::Producer).await;
        }
        exec(&site, "update accounts set lang = 'he' where handle = 'hana'").await;
        exec(&site, "update accounts set lang = 'pl' where handle = 'piotr'").await;
        let mut people = Vec::new();
        for handle in ["steffi", "hana", "piotr", "gone", "late"] {
            people.push(site.account(handle).await);
        }
        exec(&site, "update accounts set confirmed_at = null where handle = 'late'").await;
        exec(&site, "update accounts set suspended_until = '2027-01-01T00:00:00.000000Z' where handle = 'gone'").await;
        let owner = people[0];
        let new = NewWatch { people, severity: Severity::Urgent, ..new_watch("Kettles", "kettle", owner) };
        let id = watch(&site, new).await;
        let forum = source(&site, "Forum").await;
        said(&site, forum, &["secret kettle steam", "kettle steam", "kettle with steam"]).await;
        rises(&site, id, Kind::Wave, 87).await;
        for (handle, sentence) in [
            ("steffi", "87 people in the last 5 hours; usually 2 at this hour"),
            ("hana", "87 אנשים ב־5 השעות האחרונות; בדרך כלל 2 בשעה הזאת"),
            ("piotr", "87 osób w ciągu ostatnich 5 godzin; zwykle o tej porze 2"),
        ] {
            let letters = letters_to(&site, handle).await;
            assert_eq!(letters.len(), 1, "{handle}");
            assert!(letters[0].contains(sentence) && letters[0].contains("steam"), "{}", letters[0]);
            assert!(!letters[0].contains("secret"), "what people wrote stays on the desk");
        }
        for handle in ["gone", "late"] {
            assert!(letters_to(&site, handle).await.is_empty(), "{handle}");
        }
    }
);

site_test!(
    async fn a_wave_is_held_against_the_same_day_of_earlier_weeks(site: Site) {
        let steffi = site.staff().await;
        let forum = source(&site, "Forum").await;
        let now = site.now();
        let earlier =
            [(7, "a"), (7, "b"), (7, "c"), (7, "c"), (14, "d"), (14, "e"), (14, "f"), (14, "g"), (14, "h"), (15, "i")];
        let item = |(number, (days, author)): (usize, &(i64, &str))| Item {
            key: number.to_string(),
            at: Some(now - TimeDelta::days(*days) - TimeDelta::minutes(40)),
            excerpt: "a kettle".into(),
            author: Some((*author).to_owned()),
            ..Item::default()
        };
        let items = earlier.iter().enumerate().map(item).collect();
        let taken = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move {
                let row = sources::source(tx, forum).await?.expect("the source");
                hear::take_in(tx, &row, items).await
            })
        });
        taken.await.expect("taken in");
        let id = watch(&site, new_watch("Kettles", "kettle", site.account("steffi").await)).await;
        let alert = rises(&site, id, Kind::Wave, 30).await;
        let page = steffi.get(&format!("{LIST}/{alert}")).await.expect(200);
        let sentence =
            "30 people in the last 5 hours; usually 4 at this hour on a Sunday; last time like this: 23 October 2026.";
        assert!(page.contains(sentence), "{}", page.text());
        let page = steffi.clone().speaking("he").get(&format!("{LIST}/{alert}")).await.expect(200);
        assert!(page.contains("בדרך כלל 4 בשעה הזאת ביום ראשון"), "{}", page.text());
        let page = steffi.speaking("pl").get(LIST).await.expect(200);
        assert!(page.contains("zwykle o tej porze w niedzielę 4"), "{}", page.text());
    }
);

site_test!(
    async fn of_two_who_act_at_once_the_second_hears_of_the_first(site: Site) {
        let (steffi, lena) = (site.staff().await, site.with_role("lena", Role::Lead).await);
        let (_, alert) = kettles(&site, Severity::Warning).await;
        let path = format!("{LIST}/{alert}");
        let stale = lena.get(&path).await.expect(200);
        presses(&steffi, alert, "acknowledge").await.expect(303);
        let fields = [("to", "lena"), ("note", "Call the factory")];
        let lost = lena.submit(&stale, &format!("{path}/hand-over"), &fields).await.expect(409);
        assert!(lost.contains("A colleague was faster") && lost.contains("steffi is on it"), "{}", lost.text());
        assert!(lost.html().contains("Call the factory"), "what was typed comes back");
        lena.submit(&lost, &format!("{path}/hand-over"), &fields).await.expect(303);
        let letters = letters_to(&site, "lena").await;
        assert!(letters.len() == 1 && letters[0].contains("Call the factory"), "{letters:?}");
        assert!(steffi.get(&path).await.contains("With") && steffi.get(&path).await.contains("Call the factory"));
        let page = lena.get(&path).await.expect(200);
        let id = site.count("select watch_id from alert_watches").await.to_string();
        let mute = format!("{path}/mute");
        lena.submit(&page, &mute, &[("for", "date"), ("until", "2020-01-01"), ("watch", &id)]).await.expect(422);
        lena.submit(&page, &mute, &[("for", "8"), ("watch", &id)]).await.expect(303);
        assert_eq!(site.count("select count(*) from watches where muted_until is not null").await, 1);
        presses(&lena, alert, "close").await.expect(303);
        let open = lena.get(LIST).await.expect(200);
        assert!(open.contains("All quiet") && lena.get(&format!("{LIST}?state=closed")).await.contains("Kettles"));
    }
);

site_test!(
    async fn verdicts_suggest_how_often_a_watch_warns(site: Site) {
        let (steffi, lena) = (site.staff().await, site.with_role("lena", Role::Lead).await);
        let (id, first) = kettles(&site, Severity::Warning).await;
        site.advance(TimeDelta::minutes(1));
        presses(&steffi, first, "false").await.expect(303);
        for verdict in ["false", "useful", "false"] {
            site.advance(TimeDelta::minutes(40));
            let alert = rises(&site, id, Kind::Burst, 6).await;
            presses(&steffi, alert, verdict).await.expect(303);
        }
        let path = format!("{LIST}/{first}");
        let page = steffi.get(&path).await.expect(200);
        assert!(page.contains("3 of the last 5 alerts were false alarms") && !page.contains("Set to once"));
        let page = lena.get(&path).await.expect(200);
        let rarity = format!("/desk/listening/watches/{id}/rarity");
        lena.submit(&page, &rarity, &[]).await.expect(303);
        assert_eq!(site.count("select once_in_days from watches").await, 7);
        lena.submit(&page, &rarity, &[]).await.expect(409);
        assert!(!lena.get(&path).await.contains("of the last 5"), "it is judged anew");
        lena.post(&rarity, &[("days", "900")]).await.expect(409);
    }
);

site_test!(
    async fn an_urgent_alert_that_nobody_looks_at_reaches_whoever_is_on_call_once(site: Site) {
        let (steffi, lena) = (site.staff().await, site.with_role("lena", Role::Lead).await);
        site.with_role("olga", Role::Producer).await;
        let came = Arc::new(Mutex::new(Vec::new()));
        let url = pager(Arc::clone(&came)).await;
        lena.post(&format!("{LIST}/settings"), &[("url", "ftp://x")]).await.expect(422);
        let saved = lena.post(&format!("{LIST}/settings"), &[("url", &url)]).await.expect(200);
        assert!(
            saved.html().contains("whsec_") && !lena.get(&format!("{LIST}/settings")).await.html().contains("whsec_")
        );
        assert_eq!(site.count("select count(*) from settings where value like '%whsec%'").await, 0, "sealed");
        let (_, alert) = kettles(&site, Severity::Urgent).await;
        alerts::tick(site.app.clone()).await.expect("a round");
        assert!(letters_to(&site, "olga").await.is_empty(), "not yet");
        let olga = site.account("olga").await;
        let (from, to) = (site.now(), site.now() + TimeDelta::hours(8));
        let on_call = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move {
                tx.exec(
                    "insert into rota_shifts (role, account_id, starts_at, ends_at) values ('lead', $1, $2, $3)",
                    (olga, from, to),
                )
                .await
            })
        });
        on_call.await.expect("a shift");
        site.advance(TimeDelta::minutes(16));
        for _ in 0..2 {
            alerts::tick(site.app.clone()).await.expect("a round");
        }
        let letters = letters_to(&site, "olga").await;
        assert!(letters.len() == 1 && letters[0].contains("nobody has looked"), "{letters:?}");
        assert!(letters_to(&site, "lena").await.is_empty(), "she leads, and is not on call");
        let came = came.lock().expect("held").clone();
        assert_eq!(came.len(), 1);
        assert!(came[0].contains("alert.escalated") && came[0].contains("Kettles"), "{came:?}");
        presses(&steffi, alert, "escalate").await.expect(409);
        let other = rises(&site, WatchId(1), Kind::Burst, 6).await;
        assert_eq!(other, alert, "its own");
    }
);

/// A pager on this machine that keeps what it is sent, if it is signed.
async fn pager(came: Arc<Mutex<Vec<String>>>) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/hook", listener.local_addr().expect("an address"));
    let take = move |headers: HeaderMap, body: Bytes| async move {
        if headers.contains_key("webhook-signature") {
            came.lock().expect("held").push(String::from_utf8_lossy(&body).into_owned());
        }
    };
    let router = Router::new().route("/hook", post(take));
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

site_test!(
    async fn two_clicks_lead_from_an_alert_to_the_draft_of_an_incident(site: Site) {
        let (steffi, ada) = (site.staff().await, site.joins("ada").await);
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let shop = troubles::component(&site, None, "Checkout").await;
        let owner = site.account("steffi").await;
        let id = watch(&site, NewWatch { components: vec![shop], ..new_watch("Payments", "payment", owner) }).await;
        let customer = site.account("ada").await;
        let (case, _) = threads::case(&site, board, customer, "Payment refused", "My payment fails", true).await;
        let (talk, post) = threads::topic(&site, board, customer, "Payments?", "Anybody else?", false).await;
        let (_, gone) = threads::topic(&site, board, customer, "Payment is a swindle", "removed text", false).await;
        threads::hide_post(&site, gone, "spam").await;
        hear::round(site.app.clone()).await.expect("a round");
        let alert = rises(&site, id, Kind::Burst, 5).await;
        let page = steffi.get(&format!("{LIST}/{alert}")).await.expect(200);
        assert!(
            page.contains("Checkout")
                && page.contains("Payment refused")
                && page.html().contains(&format!("/p/{post}"))
        );
        assert!(!page.contains("removed text"));
        // The first click, and the second.
        let draft = steffi.get(&page.link(&format!("{LIST}/{alert}/incident"))).await.expect(200);
        steffi.submit(&draft, &format!("{LIST}/{alert}/incident"), &[("title", "")]).await.expect(422);
        let made = steffi.submit(&draft, &format!("{LIST}/{alert}/incident"), &[]).await.expect(303);
        let room = made.location().expect("a room");
        let again = steffi.submit(&draft, &format!("{LIST}/{alert}/incident"), &[]).await.expect(303);
        assert_eq!(again.location().as_deref(), Some(room.as_str()), "one alert, one incident");
        assert_eq!(steffi.get(&format!("{LIST}/{alert}/incident")).await.location().as_deref(), Some(room.as_str()));
        assert!(steffi.get(&room).await.expect(200).contains("Payments"));
        assert_eq!(site.count("select count(*) from incidents where published_at is null").await, 1);
        assert_eq!(
            threads::case_row(&site, case).await.incident_id.map(|id| format!("/desk/incidents/{id}")),
            Some(room.clone())
        );
        assert_eq!(site.count("select topic_id from incident_topics").await, talk.0, "the public one without a case");
        assert_eq!(site.count("select count(*) from incident_components").await, 1);
        hearth::incidents::site::refresh(&site.app).await.expect("drawn");
        for path in ["/status", "/", &format!("/t/{talk}")] {
            let seen = ada.get(path).await;
            let seen = ada.follow(seen).await.expect(200);
            assert!(!seen.html().contains("/status/incidents/"), "nothing is public: {path}");
        }
        assert!(steffi.get(&format!("{LIST}/{alert}")).await.expect(200).html().contains(&room));
        assert_eq!(site.count("select count(*) from alerts where state = 'acknowledged'").await, 1);
    }
);

site_test!(
    async fn the_silence_of_a_source_is_an_alert_until_it_is_heard_again(site: Site) {
        let steffi = site.staff().await;
        site.with_role("lena", Role::Lead).await;
        let forum = source(&site, "Forum").await;
        let round = |silent: bool| {
            let (app, since) = (site.app.clone(), site.now() - TimeDelta::hours(30));
            async move {
                let work = app.db.write(policy::system("test"), move |tx| {
                    Box::pin(async move {
                        let row = sources::source(tx, forum).await?.expect("the source");
                        match silent {
                            true => alerts::silent(tx, &row, since).await,
                            false => alerts::sound_again(tx, &row).await,
                        }
                    })
                });
                work.await.expect("a round");
            }
        };
        round(true).await;
        round(true).await;
        assert_eq!(site.count("select count(*) from alerts where kind = 'silent'").await, 1, "once");
        assert_eq!(letters_to(&site, "lena").await.len(), 1, "nobody made it: whoever leads is told");
        let page = steffi.get(LIST).await.expect(200);
        assert!(page.contains("Forum has fallen silent"), "{}", page.text());
        steffi.get(&format!("{LIST}/1")).await.expect(200);
        round(false).await;
        assert!(steffi.get(LIST).await.contains("All quiet"));
        assert!(steffi.get(&format!("{LIST}/1")).await.contains("closed by itself"));
        round(true).await;
        assert_eq!(site.count("select count(*) from alerts").await, 2);
    }
);
