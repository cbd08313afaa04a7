//! The status site: pages as ready answers, the complete copy, the banner, and what stays when the database is gone.

use crate::site::{Folder, Site, config, site_test};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, Uri, header};
use axum::response::IntoResponse as _;
use chrono::{DateTime, TimeDelta, Utc};
use hearth::app::App;
use hearth::clock::Clock;
use hearth::ids::{ComponentId, IncidentId};
use hearth::incidents::components::{self, NewComponent, NewGroup};
use hearth::incidents::site::{self, FOLDER};
use hearth::incidents::{self, Health, Impact, Kind, NewIncident, NewUpdate, Severity, State, Texts};
use hearth::policy;
use hearth::words::Lang;
use http_body_util::BodyExt as _;
use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What the tests publish.
pub struct Story {
    pub shop: ComponentId,
    pub incident: IncidentId,
}

fn component(name: Texts, days: i64, now: DateTime<Utc>) -> NewComponent {
    NewComponent {
        group: None,
        name,
        description: Texts::new("Basket, payment, order", "סל, תשלום, הזמנה", "Koszyk, płatność, zamówienie"),
        showcase: true,
        start_date: (now - TimeDelta::days(days)).date_naive(),
        only_if_degraded: false,
        once: None,
    }
}

fn incident(title: Texts, started_at: DateTime<Utc>, components: Vec<ComponentId>) -> NewIncident {
    NewIncident {
        kind: Kind::Incident,
        drill: false,
        lang: Lang::En,
        title,
        severity: Severity::ALL[1],
        impact: Impact::Major,
        playbook: None,
        started_at,
        backdated: false,
        scheduled_for: None,
        scheduled_until: None,
        starts_itself: false,
        ends_itself: false,
        remind_minutes: None,
        once: None,
        components,
    }
}

fn update(incident: IncidentId, state: State, body: Texts, promised_at: Option<DateTime<Utc>>) -> NewUpdate {
    NewUpdate {
        incident,
        state,
        impact: Impact::Major,
        lang: Lang::En,
        body,
        components: Vec::new(),
        promised_at,
        shown_at: None,
        notify: false,
        reopens: false,
        statement: None,
    }
}

/// Two components in a group, and an incident that one of them is in, with its first update in English and Polish.
pub async fn story(app: &App) -> Story {
    let now = app.now();
    let made = app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let name = Texts::new("Shopping", "קניות", "Zakupy");
            let group = components::add_group(tx, &NewGroup { name, once: None }).await?;
            let shop = component(Texts::new("Online shop", "החנות המקוונת", "Sklep internetowy"), 89, now);
            let shop = components::add(tx, &NewComponent { group: Some(group), ..shop }).await?;
            let app = component(Texts::new("Mobile app", "האפליקציה", "Aplikacja mobilna"), 20, now);
            components::add(tx, &NewComponent { group: Some(group), ..app }).await?;
            let title = Texts::new("Payments fail", "", "Płatności nie działają");
            let id = incidents::create(tx, &incident(title, now - TimeDelta::minutes(6), vec![shop])).await?;
            let body = Texts::new(
                "Card payments fail for some customers.\n\nYour basket is kept. Details: https://example.test/cards",
                "",
                "Płatności kartą nie udają się części klientów.",
            );
            let first = NewUpdate {
                components: vec![(shop, Health::Partial)],
                ..update(id, State::Investigating, body, Some(now + TimeDelta::minutes(15)))
            };
            incidents::publish(tx, &first).await?;
            Ok(Story { shop, incident: id })
        })
    });
    let made = made.await.expect("a story");
    site::refresh(app).await.expect("the pages are renewed");
    made
}

async fn publish(app: &App, new: NewUpdate) {
    let written = app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move { incidents::publish(tx, &new).await.map(|_| ()) })
    });
    written.await.expect("it is published");
    site::refresh(app).await.expect("the pages are renewed");
}

site_test!(
    async fn a_quiet_site_says_so_in_three_languages_and_needs_no_cookie(site: Site) {
        for (language, sentence) in [("en", "Everything is working"), ("he", "הכול עובד"), ("pl", "Wszystko działa")]
        {
            let page = site.visitor().speaking(language).get("/status?utm=x").await.expect(200);
            assert!(page.contains(sentence), "{}", page.text());
            assert_eq!(page.header("set-cookie"), "");
            assert!(page.header("vary").contains("Accept-Language"));
            assert!(page.header("content-security-policy").contains("default-src 'none'"));
            let own = site.visitor().get(&format!("/status/{language}")).await.expect(200);
            assert_eq!(own.bytes(), page.bytes());
            let etag = page.header("etag").to_owned();
            let visitor = site.visitor();
            let again = visitor.request(Method::GET, &format!("/status/{language}"));
            let again = again.header(header::IF_NONE_MATCH, etag).body(Body::empty()).expect("a request");
            visitor.send(again).await.expect(304);
        }
        assert!(site.visitor().get("/status?lang=he").await.expect(200).contains("הכול עובד"));
        for path in ["/status/history", "/status/uptime", "/status/pl/history/2026-11", "/api/v2/summary.json"] {
            site.visitor().get(path).await.expect(200);
        }
        for path in ["/status/incidents/1", "/status/history/2019-01", "/status/history/x", "/status/fr"] {
            site.visitor().get(path).await.expect(404);
        }
    }
);

site_test!(
    async fn an_incident_stands_on_the_front_with_its_promise_until_it_is_resolved(site: Site) {
        let Story { shop, incident } = story(&site.app).await;
        let visitor = site.visitor();
        let page = visitor.get("/status").await.expect(200);
        for said in [
            "Part of our service is not working",
            "Payments fail",
            "Your basket is kept.",
            "Online shop",
            "Partial outage",
        ] {
            assert!(page.contains(said), "{said}: {}", page.text());
        }
        assert!(page.contains("Next update by 22 November 2026, 09:15"), "{}", page.text());
        assert!(page.contains("As of 22 November 2026, 09:00"), "{}", page.text());
        page.link("https://example.test/cards");
        site.advance(TimeDelta::minutes(20));
        site::refresh(&site.app).await.expect("renewed");
        let page = visitor.get("/status").await.expect(200);
        assert!(page.contains("We promised an update by 22 November 2026, 09:15 and are late"), "{}", page.text());
        let body =
            Texts::new("The payment provider has a fault.", "לספק התשלומים יש תקלה.", "Dostawca płatności ma awarię.");
        publish(&site.app, update(incident, State::Identified, body, None)).await;
        let page = visitor.get(&format!("/status/incidents/{incident}")).await.expect(200);
        assert_eq!(page.drawn_by(), "incidents::incident");
        let text = page.text();
        let order =
            ["The payment provider has a fault.", "Card payments fail", "came late"].map(|said| text.find(said));
        assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?} {text}");
        let ledger = page.links().iter().filter(|link| link.starts_with("http://hearth.test/transparency/")).count();
        assert_eq!(ledger, 2, "{:?}", page.links());
        page.link(&format!("http://hearth.test/status/incidents/{incident}/affected"));
        let mut last = update(incident, State::Resolved, Texts::new("All is well again.", "", ""), None);
        last.components = vec![(shop, Health::Operational)];
        publish(&site.app, last).await;
        let page = visitor.get("/status").await.expect(200);
        assert!(page.contains("Everything is working") && page.contains("lasted 26 minutes"), "{}", page.text());
        assert!(visitor.get("/status/history").await.expect(200).contains("Payments fail"));
    }
);

site_test!(
    async fn what_was_not_written_in_a_language_is_shown_in_the_original_and_marked(site: Site) {
        let Story { incident, .. } = story(&site.app).await;
        let page = site.visitor().speaking("he").get(&format!("/status/incidents/{incident}")).await.expect(200);
        assert!(page.html().starts_with("<!DOCTYPE html><html lang=\"he\" dir=\"rtl\">"));
        assert!(page.contains("באנגלית בלבד"), "{}", page.text());
        assert!(page.html().contains("<div class=\"said\" lang=\"en\" dir=\"ltr\">"), "{}", page.html());
        let polish = site.visitor().speaking("pl").get(&format!("/status/incidents/{incident}")).await.expect(200);
        assert!(polish.contains("Płatności kartą") && !polish.contains("Tylko po"), "{}", polish.text());
    }
);

site_test!(
    async fn a_correction_leaves_the_old_text_to_be_read(site: Site) {
        let Story { incident, .. } = story(&site.app).await;
        let mut conn = site.app.db.read().await.expect("a connection");
        let (id,): (i64,) = conn.one("select id from incident_updates", ()).await.expect("an update");
        drop(conn);
        let written = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move {
                let words = Texts::new("Card payments fail for all customers.", "", "Płatności kartą nie działają.");
                incidents::correct(tx, hearth::ids::UpdateId(id), &words, "More of you are affected.").await.map(|_| ())
            })
        });
        written.await.expect("it is corrected");
        site::refresh(&site.app).await.expect("renewed");
        let page = site.visitor().get(&format!("/status/incidents/{incident}")).await.expect(200);
        for said in ["for all customers", "Corrected on", "More of you are affected.", "for some customers"] {
            assert!(page.contains(said), "{said}: {}", page.text());
        }
    }
);

site_test!(
    async fn every_page_carries_the_banner_in_its_language_while_something_goes_on(site: Site) {
        let visitor = site.visitor();
        assert!(!visitor.get("/").await.expect(200).html().contains("class=\"banner"));
        let Story { shop, incident } = story(&site.app).await;
        let moderator = site.moderator().await;
        let path = format!("/status/incidents/{incident}");
        for (client, address) in
            [(&visitor, "/"), (&visitor, "/no-such-page"), (&visitor, "/sign-in"), (&moderator, "/desk")]
        {
            let page = client.get(address).await;
            assert!(page.contains("Happening now: Payments fail"), "{address}: {}", page.text());
            assert!(page.html().contains("<div class=\"banner grave\" role=\"status\">"), "{address}");
            page.link(&path);
        }
        let page = site.visitor().speaking("pl").get("/").await.expect(200);
        assert!(page.contains("Trwa incydent: Płatności nie działają"), "{}", page.text());
        let page = site.visitor().speaking("he").get("/").await.expect(200);
        assert!(page.contains("קורה עכשיו: Payments fail"), "{}", page.text());
        assert!(page.html().contains("lang=\"en\" dir=\"auto\">Payments fail"), "{}", page.html());
        let mut last = update(incident, State::Resolved, Texts::new("All is well again.", "", ""), None);
        last.components = vec![(shop, Health::Operational)];
        publish(&site.app, last).await;
        assert!(!visitor.get("/").await.expect(200).html().contains("class=\"banner"), "a kept page is drawn anew");
    }
);

site_test!(
    async fn without_its_database_the_status_stays_with_the_time_it_is_from(site: Site) {
        let Story { incident, .. } = story(&site.app).await;
        site.app.db.close().await;
        site.advance(TimeDelta::minutes(3));
        assert!(site::refresh(&site.app).await.is_err());
        let visitor = site.visitor();
        let page = visitor.get("/status").await.expect(200);
        assert!(page.contains("Payments fail") && page.contains("As of 22 November 2026, 09:00"), "{}", page.text());
        visitor.get(&format!("/status/he/incidents/{incident}")).await.expect(200);
        let summary = visitor.get("/api/v2/summary.json").await.expect(200);
        assert_eq!(summary.header("access-control-allow-origin"), "*");
        assert_eq!(summary.header("last-modified"), "Sun, 22 Nov 2026 09:00:00 GMT");
        let json: serde_json::Value = serde_json::from_slice(summary.bytes()).expect("json");
        assert_eq!(json["incidents"][0]["name"], "Payments fail");
        for path in ["/status/history.atom", "/status/pl/history.rss", "/status/calendar.ics", "/favicon.svg"] {
            visitor.get(path).await.expect(200);
        }
        let html = page.html();
        let sheet = html.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next());
        let sheet = visitor.get(sheet.expect("a sheet")).await.expect(200);
        assert!(sheet.header("cache-control").contains("immutable"));
        let mut live =
            visitor.raw(visitor.request(Method::GET, "/status/live").body(Body::empty()).expect("a request")).await;
        assert_eq!(live.status(), 200);
        live.body_mut().frame().await.expect("a frame").expect("no fault");
        visitor.get("/t/1/x").await.expect(503);
    }
);

site_test!(
    async fn an_open_page_hears_of_news_at_once_after_the_swap(site: Site) {
        let Story { incident, .. } = story(&site.app).await;
        let visitor = site.visitor();
        let page = visitor.get("/status").await.expect(200);
        let html = page.html();
        let mark =
            html.split("data-news=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a mark").to_owned();
        let request = visitor.request(Method::GET, &format!("/status/live?since={mark}")).body(Body::empty());
        let mut stream = visitor.raw(request.expect("a request")).await;
        assert_eq!(stream.headers()["content-type"], "text/event-stream");
        let mut next = async || {
            let frame = tokio::time::timeout(Duration::from_secs(20), stream.body_mut().frame()).await;
            let data = frame.expect("in time").expect("a frame").expect("no fault").into_data().expect("data");
            String::from_utf8_lossy(&data).into_owned()
        };
        assert!(next().await.contains("retry"));
        site.advance(TimeDelta::minutes(1));
        site::refresh(&site.app).await.expect("renewed");
        assert!(next().await.contains("event: clock"), "only the time moved on");
        publish(&site.app, update(incident, State::Monitoring, Texts::new("A repair is in place.", "", ""), None))
            .await;
        let event = next().await;
        assert!(event.contains("event: news") && !event.contains("repair"), "{event}");
        assert!(visitor.get("/status").await.expect(200).contains("A repair is in place."));
    }
);

site_test!(
    async fn another_node_draws_what_this_one_published(site: Site) {
        let folder = Folder::new();
        let url = site.app.config.database_url.clone();
        let other = Site::open(&folder.0, &url, Clock::fixed(site.now())).await;
        let follower = tokio::spawn(site::follow(other.app.clone()));
        let heard = async {
            let mut told = false;
            loop {
                if !told {
                    story(&site.app).await;
                    told = true;
                }
                if other.visitor().get("/status").await.expect(200).contains("Payments fail") {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), heard).await.expect("the other node hears of it");
        follower.abort();
        other.app.db.close().await;
    }
);

/// A web server that knows nothing but files: a folder is its `index.html`.
fn file_server(root: PathBuf) -> Router {
    let serve = move |uri: Uri| {
        let root = root.clone();
        async move {
            let mut place = root.join(uri.path().trim_start_matches('/'));
            if place.is_dir() {
                place = place.join("index.html");
            }
            match std::fs::read(&place) {
                Ok(content) => (StatusCode::OK, [(header::CONTENT_TYPE, media_type(&place))], content).into_response(),
                Err(_) => StatusCode::NOT_FOUND.into_response(),
            }
        }
    };
    Router::new().fallback(serve)
}

fn media_type(place: &Path) -> &'static str {
    match place.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

/// Every address on this host that a page or sheet of the copy names; what it says of other hosts is left out.
fn addresses(text: &str) -> Vec<String> {
    let quoted = ["href=\"", "src=\"", "url("].iter().flat_map(|mark| text.split(mark).skip(1));
    let named = quoted.filter_map(|rest| rest.split(['"', ')', '#']).next());
    named.filter(|address| address.starts_with('/') && !address.starts_with("//")).map(str::to_owned).collect()
}

/// Follows every link from the root; the addresses that lead nowhere, and how many lead somewhere.
async fn broken_links(server: Router) -> (Vec<String>, usize) {
    let (mut seen, mut open) = (BTreeSet::new(), VecDeque::from(["/".to_owned(), "/404.html".to_owned()]));
    let mut broken = Vec::new();
    while let Some(address) = open.pop_front() {
        if !seen.insert(address.clone()) {
            continue;
        }
        let request = Request::get(&address).body(Body::empty()).expect("a request");
        let answer = tower::ServiceExt::oneshot(server.clone(), request).await.expect("an answer");
        if answer.status() != 200 {
            broken.push(address);
            continue;
        }
        let kind = answer.headers()[header::CONTENT_TYPE].to_str().expect("text").to_owned();
        let body = answer.into_body().collect().await.expect("a body").to_bytes();
        if kind.starts_with("text/") {
            open.extend(addresses(&String::from_utf8_lossy(&body)));
        }
    }
    (broken, seen.len())
}

site_test!(
    async fn the_copy_is_complete_for_any_web_server(site: Site) {
        let Story { incident, .. } = story(&site.app).await;
        publish(&site.app, update(incident, State::Monitoring, Texts::new("A repair is in place.", "", ""), None))
            .await;
        let root = site.folder().join(FOLDER);
        let (broken, pages) = broken_links(file_server(root.clone())).await;
        assert!(broken.is_empty(), "{broken:?}");
        assert!(pages > 25, "only {pages} addresses");
        for file in [
            "index.html",
            "status/index.html",
            "status/he/index.html",
            "status/uptime/index.html",
            "404.html",
            "favicon.svg",
        ]
        .into_iter()
        .chain(["status/history.atom", "status/pl/history.rss", "status/he/calendar.ics", "status/history/index.html"])
        .chain(["api/v2/summary.json", "api/v2/status.json", "api/v2/components.json", "api/v2/incidents.json"])
        .chain(["api/v2/incidents/unresolved.json", "api/v2/scheduled-maintenances/active.json"])
        {
            assert!(root.join(file).is_file(), "{file}");
        }
        let page =
            std::fs::read_to_string(root.join(format!("status/pl/incidents/{incident}/index.html"))).expect("a page");
        assert!(page.contains("Płatności nie działają"));
        assert!(page.contains("href=\"http://hearth.test/status/subscribe"), "forms are elsewhere");
        for elsewhere in ["href=\"/status/subscribe", "href=\"/t/", "href=\"/transparency", "href=\"/status/incidents"]
        {
            assert!(!page.contains(elsewhere), "{elsewhere}");
        }
        let left: Vec<_> = walk(&root).into_iter().filter(|path| path.to_string_lossy().ends_with(".new")).collect();
        assert!(left.is_empty(), "{left:?}");
    }
);

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

site_test!(
    async fn the_second_copy_is_the_same_as_the_first(site: Site) {
        let (folder, away) = (Folder::new(), Folder::new());
        let (url, place) = (site.app.config.database_url.clone(), format!("file://{}", away.0.display()));
        let config = config(&folder.0, &url, &[("HEARTH_STATUS_SITE_URL", &place)]);
        let (app, _) = hearth::build(config, Clock::fixed(site.now())).await.expect("a site");
        story(&app).await;
        let root = folder.0.join(FOLDER);
        let same = || {
            walk(&root).iter().all(|path| {
                let there = away.0.join(path.strip_prefix(&root).expect("inside"));
                std::fs::read(there).is_ok_and(|content| content == std::fs::read(path).expect("a file"))
            })
        };
        let waited = async {
            while !same() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(30), waited).await.expect("the copies are the same");
        app.db.close().await;
    }
);

/// For people: `HEARTH_SHOW=/tmp/x cargo test --test site show_the_status_site::sqlite` writes a copy with a believable past.
mod show_the_status_site {
    use super::*;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn sqlite() {
        let Some(place) = std::env::var_os("HEARTH_SHOW") else { return };
        crate::site::on_sqlite(|site| async move {
            past(&site.app).await;
            story(&site.app).await;
            let copied =
                std::process::Command::new("cp").arg("-rT").arg(site.folder().join(FOLDER)).arg(place).status();
            assert!(copied.expect("cp runs").success());
        })
        .await;
    }

    async fn past(app: &App) {
        let now = app.now();
        let written = app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move {
                let website = component(Texts::new("Website", "האתר", "Strona internetowa"), 89, now);
                let website = components::add(tx, &website).await?;
                let phone = component(Texts::new("Phone line", "קו הטלפון", "Infolinia"), 60, now);
                let phone = components::add(tx, &phone).await?;
                for (component, ago, minutes, state) in [
                    (website, 71, 95, "degraded_performance"),
                    (website, 30, 40, "partial_outage"),
                    (website, 29, 300, "under_maintenance"),
                    (phone, 12, 70, "major_outage"),
                    (phone, 44, 200, "degraded_performance"),
                ] {
                    let at = now - TimeDelta::days(ago);
                    for (state, at) in [(state, at), ("operational", at + TimeDelta::minutes(minutes))] {
                        let sql = "insert into component_states (component_id, state, at) values ($1, $2, $3)";
                        tx.exec(sql, (component.0, state, at)).await?;
                    }
                }
                let sql = "update component_states set at = $1 where at = $2";
                tx.exec(sql, (now - TimeDelta::days(90), now)).await?;
                let start = now - TimeDelta::days(12);
                let old = NewIncident {
                    backdated: true,
                    ..incident(
                        Texts::new("Phone line unreachable", "קו הטלפון אינו זמין", "Infolinia nie odpowiada"),
                        start,
                        vec![phone],
                    )
                };
                let id = incidents::create(tx, &old).await?;
                let first = Texts::new(
                    "Nobody can reach us by phone. Chat and mail work.",
                    "אי אפשר להשיג אותנו בטלפון. הצ׳אט והדואר עובדים.",
                    "Nie można się do nas dodzwonić. Czat i poczta działają.",
                );
                let last = Texts::new(
                    "The line works again. A cable was cut during road works.",
                    "הקו פועל שוב. כבל נקרע בעבודות כביש.",
                    "Linia znów działa. Podczas robót drogowych przecięto kabel.",
                );
                for (state, body, minutes) in [(State::Investigating, first, 5), (State::Resolved, last, 70)] {
                    let shown_at = Some(start + TimeDelta::minutes(minutes));
                    incidents::publish(tx, &NewUpdate { shown_at, ..update(id, state, body, None) }).await?;
                }
                plan(tx, website).await
            })
        });
        written.await.expect("a past");
    }

    /// Maintenance in three days.
    async fn plan(tx: &mut hearth::db::Tx, website: ComponentId) -> hearth::error::Result<()> {
        let from = tx.now() + TimeDelta::days(3);
        let title = Texts::new("New servers for the website", "שרתים חדשים לאתר", "Nowe serwery strony");
        let planned = NewIncident {
            kind: Kind::Maintenance,
            impact: Impact::Maintenance,
            scheduled_for: Some(from),
            scheduled_until: Some(from + TimeDelta::hours(2)),
            ..incident(title, from, vec![website])
        };
        let id = incidents::create(tx, &planned).await?;
        let body = Texts::new(
            "The website will be slow for two hours at night.",
            "האתר יהיה איטי במשך שעתיים בלילה.",
            "W nocy przez dwie godziny strona będzie działać wolniej.",
        );
        let first = NewUpdate { impact: Impact::Maintenance, ..update(id, State::Scheduled, body, None) };
        incidents::publish(tx, &first).await.map(|_| ())
    }
}
