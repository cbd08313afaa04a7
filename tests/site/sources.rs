//! Sources of outside mentions against a server of odd feeds: each outcome as designed. What is refused comes first.

use crate::client::{Client, Page};
use crate::odd_feeds::{Answer, Odd, atom, entry, rss};
use crate::site::{Site, config, site_test};
use axum::body::Body;
use axum::http::{Method, header};
use chrono::TimeDelta;
use encoding_rs::{ISO_8859_8, WINDOWS_1250};
use hearth::ids::SourceId;
use hearth::listening::sources::actions::{Came, NewSource, make};
use hearth::listening::sources::{self, Manners, SourceKind, SourceRow, Trouble, Wanted};
use hearth::policy::{self, Role};
use serde_json::{Value, json};
use std::time::Duration;

const LIST: &str = "/desk/listening/sources";

/// Quick ones: nobody waits for long in a test.
const MANNERS: Manners =
    Manners { pause: Duration::ZERO, patience: Duration::from_millis(800), whole: Duration::from_secs(4) };

fn wanted(address: &str) -> Wanted {
    Wanted {
        name: format!("Forum {}", hearth::ids::nonce()),
        address: address.to_owned(),
        lang: None,
        every_minutes: 30,
        silent_hours: Some(24),
        retention_days: 90,
    }
}

async fn add(site: &Site, kind: SourceKind, address: &str) -> (SourceId, Option<String>) {
    let new = NewSource { kind, wanted: wanted(address), once: None };
    let work = site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { make(tx, &new).await }));
    let made = work.await.expect("a source");
    (made.id, made.token)
}

async fn row(site: &Site, id: SourceId) -> SourceRow {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    sources::source(&mut conn, id).await.expect("a look-up").expect("a source")
}

async fn ask(site: &Site, id: SourceId) -> Came {
    sources::ask(&site.app, MANNERS, id).await.expect("it is asked")
}

/// Titles and excerpts of what a source said, the newest first.
async fn said(site: &Site, id: SourceId) -> Vec<(String, String)> {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    let rows = sources::queries::newest(&mut conn, id, 100).await.expect("mentions");
    rows.into_iter().map(|said| (said.title, said.excerpt)).collect()
}

site_test!(
    async fn each_odd_feed_ends_as_designed(site: Site) {
        let odd = Odd::open().await;
        let bomb =
            "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><rss version='2.0'>&b;</rss>";
        odd.at("/broken", Answer::xml("<rss version='2.0'><channel><item><title>x</ti"));
        odd.at("/bomb", Answer::xml(bomb));
        odd.at("/html", Answer::ok("text/html", b"<!DOCTYPE html><title>x</title><p>Not a feed".to_vec()));
        odd.at("/drip", Answer::Drip);
        odd.at("/endless", Answer::Endless);
        odd.at("/loop", Answer::redirect(302, "/loop"));
        odd.at("/nowhere", Answer::redirect(302, "file:///etc/passwd"));
        for status in [404, 410, 403, 429, 500, 418] {
            odd.at(&format!("/{status}"), Answer::status(status));
        }
        odd.at(
            "/packed",
            Answer::Raw(b"HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 1\r\n\r\nx".to_vec()),
        );
        for (path, trouble) in [
            ("/broken", Trouble::Broken),
            ("/bomb", Trouble::Declares),
            ("/html", Trouble::NoFeed),
            ("/drip", Trouble::Slow),
            ("/endless", Trouble::Large),
            ("/loop", Trouble::Redirects),
            ("/nowhere", Trouble::Address),
            ("/404", Trouble::Missing),
            ("/410", Trouble::Gone),
            ("/403", Trouble::Forbidden),
            ("/429", Trouble::TooMany),
            ("/500", Trouble::Server),
            ("/418", Trouble::Status),
            ("/packed", Trouble::Large),
        ] {
            let (id, _) = add(&site, SourceKind::Feed, &odd.url(path)).await;
            assert_eq!(ask(&site, id).await.trouble, Some(trouble), "{path}");
            let row = row(&site, id).await;
            assert_eq!((row.fault.as_deref(), row.failures), (Some(trouble.as_str()), 1), "{path}");
            assert_eq!(row.active, trouble != Trouble::Gone, "{path}: gone is not asked again");
        }
        assert!(odd.sent() < 20_000_000, "200 MB were not read");
        assert_eq!(site.count("select count(*) from mentions").await, 0);
        assert_eq!(
            site.count("select count(*) from listening_gaps where until_at is null and source_id > 0").await,
            14
        );
        let (away, _) = add(&site, SourceKind::Feed, "http://127.0.0.1:1/feed").await;
        assert_eq!(ask(&site, away).await.trouble, Some(Trouble::Unreachable));
    }
);

site_test!(
    async fn feeds_of_every_kind_and_encoding_are_read(site: Site) {
        let odd = Odd::open().await;
        let polish = rss("windows-1250", &entry("p1", "Zażółć gęślą jaźń", "Sun, 22 Nov 2026 08:00:00 GMT"));
        let hebrew = rss("ISO-8859-8", &entry("h1", "המשלוח מתעכב", "Sun, 22 Nov 2026 08:00:00 GMT"));
        let wide: Vec<u8> = [0xfeff]
            .into_iter()
            .chain(rss("UTF-16", &entry("u1", "שלום", "")).encode_utf16())
            .flat_map(u16::to_be_bytes)
            .collect();
        let json = json!({"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [{"id": "1", "content_html": "<b>json</b>"}]});
        odd.at("/pl", Answer::ok("application/rss+xml", WINDOWS_1250.encode(&polish).0.into_owned()));
        odd.at("/he", Answer::ok("text/xml", ISO_8859_8.encode(&hebrew).0.into_owned()));
        odd.at("/wide", Answer::ok("text/xml; charset=utf-16", wide));
        odd.at("/json", Answer::ok("application/feed+json", json.to_string().into_bytes()));
        odd.at("/atom", Answer::xml(&atom("<entry><id>a1</id><title type='html'>&lt;b&gt;Slow&lt;/b&gt; &amp;amp; loud&lt;script&gt;x&lt;/script&gt;</title><updated>2026-11-22T08:00:00Z</updated></entry>")));
        for (path, text) in [
            ("/pl", "Zażółć gęślą jaźń"),
            ("/he", "המשלוח מתעכב"),
            ("/wide", "שלום"),
            ("/json", "json"),
            ("/atom", "Slow & loud"),
        ] {
            let (id, _) = add(&site, SourceKind::Feed, &odd.url(path)).await;
            assert_eq!(ask(&site, id).await, Came { new: 1, known: 0, trouble: None }, "{path}");
            let said = said(&site, id).await;
            assert!(said.iter().any(|(title, excerpt)| title == text || excerpt == text), "{path}: {said:?}");
        }
        // Wrong times are the present, an id that all have does not join them, and twice the same is once.
        let odd_times = [
            entry("x", "old", "Thu, 01 Jan 1970 00:00:00 GMT"),
            entry("x", "new", "Fri, 01 Jan 2099 00:00:00 GMT"),
            entry("x", "new", "Fri, 01 Jan 2099 00:00:00 GMT"),
            "<item><title>bare</title></item>".to_owned(),
        ];
        odd.at("/odd", Answer::xml(&rss("utf-8", &odd_times.concat())));
        let (id, _) = add(&site, SourceKind::Feed, &odd.url("/odd")).await;
        assert_eq!(ask(&site, id).await.new, 3);
        assert_eq!(site.count("select count(*) from mentions where at > '2027-01-01' or at < '2026-01-01'").await, 0);
        assert_eq!(
            site.count("select count(*) from mentions where news").await,
            0,
            "what stood there before is no news"
        );
        site.advance(TimeDelta::hours(1));
        odd.at("/odd", Answer::xml(&rss("utf-8", &(entry("y", "fresh", "") + &odd_times.concat()))));
        assert_eq!(ask(&site, id).await, Came { new: 1, known: 3, trouble: None });
        assert_eq!(site.count("select count(*) from mentions where news").await, 1);
    }
);

site_test!(
    async fn what_did_not_change_is_not_sent_and_what_moved_is_followed(site: Site) {
        let odd = Odd::open().await;
        odd.at(
            "/feed",
            Answer::xml_with(
                &rss("utf-8", &entry("1", "one", "")),
                "etag: \"v1\"\r\nlast-modified: Sun, 22 Nov 2026 08:00:00 GMT\r\n",
            ),
        );
        let (id, _) = add(&site, SourceKind::Feed, &odd.url("/feed")).await;
        assert_eq!(ask(&site, id).await.new, 1);
        site.advance(TimeDelta::hours(1));
        odd.at("/feed", Answer::status(304));
        assert_eq!(ask(&site, id).await, Came::default());
        let asked = odd.last("/feed");
        assert!(
            asked.contains("if-none-match: \"v1\"") && asked.contains("if-modified-since: Sun, 22 Nov 2026"),
            "{asked}"
        );
        assert!(
            asked.contains("user-agent: Hearth/") && asked.contains("(+http") && !asked.contains("accept-encoding"),
            "{asked}"
        );
        assert_eq!(row(&site, id).await.contact_at, Some(site.now()));
        // Elsewhere for now is not remembered; elsewhere for good is.
        odd.at("/feed", Answer::redirect(307, "/there"));
        odd.at("/there", Answer::xml(&rss("utf-8", &entry("2", "two", ""))));
        assert_eq!(ask(&site, id).await.new, 1);
        assert_eq!(row(&site, id).await.address, odd.url("/feed"));
        odd.at("/feed", Answer::redirect(301, "/there"));
        ask(&site, id).await;
        assert_eq!(row(&site, id).await.address, odd.url("/there"));
        // Gone for good: nobody asks again, and whoever waits for it hears of it once.
        odd.at("/there", Answer::status(410));
        assert_eq!(ask(&site, id).await.trouble, Some(Trouble::Gone));
        let gone = row(&site, id).await;
        assert!(!gone.active && gone.next_at.is_none() && gone.silent_told_at.is_some());
        assert_eq!(site.count("select count(*) from alerts where kind = 'silent'").await, 1);
    }
);

site_test!(
    async fn failures_are_asked_later_and_later_and_are_a_gap_until_it_answers(site: Site) {
        let odd = Odd::open().await;
        let (id, _) = add(&site, SourceKind::Feed, &odd.url("/feed")).await;
        odd.at("/feed", Answer::xml(&rss("utf-8", "")));
        ask(&site, id).await;
        let (from, open) = (site.now(), "select count(*) from listening_gaps where until_at is null and source_id > 0");
        odd.at("/feed", Answer::status(503));
        for minutes in [60, 120, 240, 480, 960, 1_440, 1_440] {
            assert_eq!(ask(&site, id).await.trouble, Some(Trouble::Server));
            let row = row(&site, id).await;
            assert_eq!(row.next_at, Some(site.now() + TimeDelta::minutes(minutes)), "{} failures", row.failures);
            site.advance(TimeDelta::minutes(1));
        }
        assert_eq!(site.count(open).await, 1);
        odd.at("/other", Answer::Raw(b"HTTP/1.1 429 x\r\nretry-after: 50000\r\ncontent-length: 0\r\n\r\n".to_vec()));
        let (other, _) = add(&site, SourceKind::Feed, &odd.url("/other")).await;
        ask(&site, other).await;
        assert_eq!(row(&site, other).await.next_at, Some(site.now() + TimeDelta::seconds(50_000)));
        odd.at("/feed", Answer::xml(&rss("utf-8", &entry("1", "back", ""))));
        assert_eq!(ask(&site, id).await.new, 1);
        let row = row(&site, id).await;
        assert_eq!((row.failures, row.fault, row.next_at), (0, None, Some(site.now() + TimeDelta::minutes(30))));
        assert_eq!(site.count(open).await, 1, "only the other one's");
        let mut conn = site.app.db.read_current().await.expect("a connection");
        let gaps =
            hearth::listening::counts::gaps(&mut conn, from - TimeDelta::hours(1), site.now()).await.expect("gaps");
        assert!(gaps.iter().any(|gap| gap.from_at == from && gap.until_at == Some(site.now())), "{gaps:?}");
    }
);

site_test!(
    async fn the_rules_of_a_site_are_kept_to(site: Site) {
        let odd = Odd::open().await;
        odd.at("/feed", Answer::xml(&rss("utf-8", &entry("1", "one", ""))));
        odd.at(
            "/robots.txt",
            Answer::ok("text/plain", b"User-agent: *\nDisallow: /feed\n\nUser-agent: other\nDisallow: /".to_vec()),
        );
        let (id, _) = add(&site, SourceKind::Feed, &odd.url("/feed")).await;
        assert_eq!(ask(&site, id).await.trouble, Some(Trouble::Robots));
        assert_eq!(odd.count("/feed"), 0, "it was not fetched");
        odd.at(
            "/robots.txt",
            Answer::ok("text/plain", b"User-agent: *\nDisallow: /feed\nUser-agent: hearth\nAllow: /".to_vec()),
        );
        assert_eq!(ask(&site, id).await.trouble, Some(Trouble::Robots), "believed for a day");
        assert_eq!(odd.count("/robots.txt"), 1);
        site.advance(TimeDelta::hours(25));
        odd.at("/robots.txt", Answer::status(503));
        assert_eq!(ask(&site, id).await.trouble, Some(Trouble::RobotsUnread));
        odd.at("/robots.txt", Answer::status(404));
        assert_eq!(ask(&site, id).await.new, 1);
        assert!(odd.last("/robots.txt").contains("user-agent: Hearth/"));
    }
);

site_test!(
    async fn nothing_private_is_reached(site: Site) {
        let odd = Odd::open().await;
        let url = format!("{}", site.folder().join("private.db").display());
        let folder = site.folder().join("private");
        let settings = config(&folder, &format!("sqlite://{url}"), &[("HEARTH_WEBHOOK_PRIVATE", "0")]);
        let app = hearth::app::App::open(settings, site.app.clock.clone()).await.expect("a site");
        for address in [odd.url("/feed"), odd.url("/feed").replace("127.0.0.1", "localhost.localdomain")] {
            let new = NewSource { kind: SourceKind::Feed, wanted: wanted(&address), once: None };
            let work = app.db.write(policy::system("test"), move |tx| Box::pin(async move { make(tx, &new).await }));
            let came = sources::ask(&app, MANNERS, work.await.expect("a source").id).await.expect("it is asked");
            assert!(matches!(came.trouble, Some(Trouble::Private | Trouble::Unreachable)), "{address}: {came:?}");
        }
        assert_eq!(odd.count("/feed") + odd.count("/robots.txt"), 0);
        app.db.close().await;
    }
);

site_test!(
    async fn a_page_is_heard_when_its_words_change(site: Site) {
        let odd = Odd::open().await;
        let page = |text: &str| {
            Answer::ok("text/html", format!("<title>Prices</title><main><p>{text}</p></main>").into_bytes())
        };
        odd.at("/page", page("A kettle costs little. It is 10:31 now."));
        let (id, _) = add(&site, SourceKind::Page, &odd.url("/page")).await;
        assert_eq!(ask(&site, id).await, Came::default(), "how it reads at first is no news");
        odd.at("/page", page("A kettle costs little. It is 11:07 now."));
        assert_eq!(ask(&site, id).await, Came::default(), "a clock is no news");
        odd.at("/page", page("A kettle costs little. From Monday on it leaks &amp; burns. It is 12:00 now."));
        assert_eq!(ask(&site, id).await.new, 1);
        assert_eq!(ask(&site, id).await.new, 0);
        assert_eq!(said(&site, id).await, [("Prices".to_owned(), "From Monday on it leaks & burns.".to_owned())]);
        odd.at("/page", Answer::ok("text/html", b"<script>x</script>".to_vec()));
        assert_eq!(ask(&site, id).await.trouble, Some(Trouble::NoText));
    }
);

site_test!(
    async fn a_round_asks_what_is_due_and_each_source_once(site: Site) {
        let odd = Odd::open().await;
        odd.at("/a", Answer::xml(&rss("utf-8", &entry("1", "one", ""))));
        odd.at("/b", Answer::status(500));
        let (a, _) = add(&site, SourceKind::Feed, &odd.url("/a")).await;
        let (b, _) = add(&site, SourceKind::Feed, &odd.url("/b")).await;
        add(&site, SourceKind::Webhook, "").await;
        let (first, second) = tokio::join!(sources::ask_due(&site.app, MANNERS), sources::ask_due(&site.app, MANNERS));
        first.and(second).expect("both rounds");
        assert_eq!((odd.count("/a"), odd.count("/b"), odd.most_at_once()), (1, 1, 1));
        sources::ask_due(&site.app, MANNERS).await.expect("a round");
        assert_eq!(odd.count("/a"), 1, "it is not due");
        site.advance(TimeDelta::minutes(31));
        sources::ask_due(&site.app, MANNERS).await.expect("a round");
        assert_eq!((odd.count("/a"), odd.count("/b")), (2, 1), "the one that failed waits longer");
        assert!(row(&site, a).await.fault.is_none() && row(&site, b).await.fault.is_some());
    }
);

site_test!(
    async fn silence_is_told_once_and_ends_by_itself(site: Site) {
        let odd = Odd::open().await;
        odd.at("/feed", Answer::xml(&rss("utf-8", &entry("1", "one", ""))));
        let (id, _) = add(&site, SourceKind::Feed, &odd.url("/feed")).await;
        let (_, token) = add(&site, SourceKind::Webhook, "").await;
        let round = || sources::round(site.app.clone());
        let open = "select count(*) from alerts where kind = 'silent' and state <> 'closed'";
        round().await.expect("a round");
        assert_eq!(site.count(open).await, 0);
        site.advance(TimeDelta::hours(25));
        for _ in 0..2 {
            round().await.expect("a round");
            site.advance(TimeDelta::hours(1));
        }
        assert_eq!(site.count(open).await, 2, "each once");
        bring(&site, &token.expect("a token"), &json!({"id": "1", "text": "hello"})).await.expect(202);
        odd.at("/feed", Answer::xml(&rss("utf-8", &(entry("1", "one", "") + &entry("2", "two", "")))));
        round().await.expect("a round");
        assert_eq!(site.count(open).await, 0, "it closed by itself");
        assert!(row(&site, id).await.silent_told_at.is_none());
    }
);

/// A program brings something.
async fn bring(site: &Site, token: &str, said: &Value) -> Page {
    send(site, token, said.to_string().into_bytes()).await
}

async fn send(site: &Site, token: &str, body: Vec<u8>) -> Page {
    let request = axum::http::Request::builder()
        .method(Method::POST)
        .uri(format!("/listening/inbound/{token}"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(body))
        .expect("a request");
    site.visitor().send(request).await
}

site_test!(
    async fn a_program_brings_mentions_with_a_token_and_within_its_bounds(site: Site) {
        let (id, token) = add(&site, SourceKind::Webhook, "").await;
        let token = token.expect("a token");
        bring(&site, "wrong", &json!({"text": "a"})).await.expect(404);
        assert_eq!(site.count("select count(*) from sources where token_hash is null").await, 0);
        for bad in ["", "{", "[1]", r#"{"title":""}"#, r#"{"text":"a","url":"javascript:1"}"#] {
            let page = send(&site, &token, bad.as_bytes().to_vec()).await.expect(422);
            assert!(page.html().contains("\"error\""), "{bad}: {}", page.html());
        }
        send(&site, &token, vec![b' '; 2_000_000]).await.expect(413);
        let many: Vec<Value> = (0..501).map(|n| json!({"id": n, "text": "x"})).collect();
        bring(&site, &token, &json!(many)).await.expect(422);
        assert_eq!(site.count("select count(*) from mentions").await, 0, "nothing of it is kept");
        let two = json!([{"id": 1, "title": "<i>Down</i>", "text": "again", "author": "ada", "url": "https://a.test/1"}, {"id": 1, "text": "x"}]);
        let page = bring(&site, &token, &two).await.expect(202);
        let answer: Value = serde_json::from_str(&page.html()).expect("JSON");
        assert_eq!(answer, json!({"new": 1, "known": 1}));
        assert_eq!(said(&site, id).await, [("Down".to_owned(), "again".to_owned())]);
        assert_eq!(site.count("select count(*) from mentions where news and author_key <> 0").await, 1);
        let lead = site.with_role("lea", Role::Lead).await;
        let here = format!("{LIST}/{id}");
        lead.post(&format!("{here}/pause"), &[("active", "no")]).await.expect(303);
        bring(&site, &token, &json!({"text": "b"})).await.expect(409);
        lead.post(&format!("{here}/pause"), &[("active", "yes")]).await.expect(303);
        let page = lead.post(&format!("{here}/token"), &[]).await.expect(200);
        assert!(page.contains("/listening/inbound/") && !page.contains(&token));
        bring(&site, &token, &json!({"text": "b"})).await.expect(404);
        let (_, busy) = add(&site, SourceKind::Webhook, "").await;
        let busy = busy.expect("a token");
        let mut page = bring(&site, &busy, &json!([])).await;
        for _ in 0..80 {
            page = bring(&site, &busy, &json!([])).await;
        }
        assert!(page.status() == 429 && !page.header("retry-after").is_empty(), "{}", page.status());
    }
);

site_test!(
    async fn mail_to_a_source_is_a_mention_and_other_mail_is_not(site: Site) {
        let (id, token) = add(&site, SourceKind::Mail, "").await;
        let token = token.expect("a token");
        let mail = |to: &str, id: &str| {
            format!(
                "Message-ID: <{id}@lists.test>\r\nFrom: News <news@lists.test>\r\nTo: {to}\r\nList-Unsubscribe: <x>\r\nPrecedence: bulk\r\n\
                     Subject: =?utf-8?B?157Xqdec15XXlw==?=\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Parcels are <b>late</b>.</p>\r\n"
            )
        };
        let arrives = async |raw: String| {
            let mail = hearth::cases::mailbox::Incoming::of(&site.app, raw.into_bytes());
            hearth::cases::mailbox::receive(&site.app, mail).await.expect("an outcome").as_str()
        };
        assert_eq!(arrives(mail("listen+abcdefghijklmnopqrst@hearth.test", "1")).await, "unknown");
        assert_eq!(arrives(mail("reply@hearth.test", "2")).await, "automatic");
        assert_eq!(arrives(mail(&format!("reply+listen.{token}@hearth.test"), "3")).await, "elsewhere");
        assert_eq!(arrives(mail(&format!("listen+{}@hearth.test", token.to_uppercase()), "3")).await, "again");
        assert_eq!(arrives(mail(&format!("listen+{}@hearth.test", token.to_uppercase()), "4")).await, "elsewhere");
        let said = said(&site, id).await;
        assert_eq!((said.len(), said[0].clone()), (2, ("משלוח".to_owned(), "Parcels are late.".to_owned())));
        assert_eq!(site.count("select count(*) from posts").await, 0);
    }
);

site_test!(
    async fn a_file_is_past_and_a_second_run_changes_nothing(site: Site) {
        let (id, _) = add(&site, SourceKind::File, "").await;
        let lead = site.with_role("lea", Role::Lead).await;
        let file = format!("{LIST}/{id}/file");
        lead.upload(&file, &[], ("file", "x.csv", "text/csv", b"a,b\n1,2\n")).await.expect(409);
        lead.upload(&file, &[], ("file", "x.csv", "text/csv", &vec![b'x'; 6_000_000])).await.expect(413);
        site.staff().await.upload(&file, &[], ("file", "x.csv", "text/csv", b"id,at,text\n")).await.expect(404);
        let csv = b"id,at,title,text,link,author,lang\n1,2026-11-01T10:00:00Z,One,said,https://a.test/1,ada,en\n\
            2,yesterday,Two,said,,,\n3,2026-11-02 11:00:00 +0200,,\"a, b\",,,\n,2026-11-02,x,y,,,\n4,2026-11-03,,,,,\n5,2026-11-03,\xff,,,,\n";
        let page = lead.upload(&file, &[], ("file", "x.csv", "text/csv", csv)).await.expect(200);
        assert!(page.contains("2 new, 0 known before, 4 refused") && page.contains("Line 3:"), "{}", page.text());
        let page = lead.upload(&file, &[], ("file", "x.csv", "text/csv", csv)).await.expect(200);
        assert!(page.contains("0 new, 2 known before"), "{}", page.text());
        assert_eq!(site.count("select count(*) from mentions where news").await, 0);
        let path = site.folder().join("more.csv");
        std::fs::write(&path, csv).expect("a file");
        let options = sources::file::Import { file: path, source: "Old forum".into() };
        let told = sources::file::import(&site.app, &options).await.expect("it is read");
        assert!(told.starts_with("2 new, 0 known before, 4 refused\nline 3:"), "{told}");
        let told = sources::file::import(&site.app, &options).await.expect("it is read");
        assert!(told.starts_with("0 new, 2 known before"), "{told}");
        assert_eq!(site.count("select count(*) from sources").await, 2);
        // Kept for so many days from when it was heard, however old it is.
        site.advance(TimeDelta::days(89));
        sources::sweep(site.app.clone()).await.expect("a sweep");
        assert_eq!(site.count("select count(*) from mentions").await, 4);
        site.advance(TimeDelta::days(2));
        sources::sweep(site.app.clone()).await.expect("a sweep");
        assert_eq!(site.count("select count(*) from mentions").await, 0);
        assert_eq!(site.count("select count(*) from unmatched").await, 0);
    }
);

/// Looks at an address in the form; the page with what was found.
async fn looks(lead: &Client, kind: &str, address: &str) -> Page {
    let page = lead.get(&format!("{LIST}/new?kind={kind}")).await.expect(200);
    lead.submit(&page, LIST, &[("address", address), ("act", "look")]).await
}

site_test!(
    async fn leads_see_what_is_there_before_they_add_it(site: Site) {
        let odd = Odd::open().await;
        let staff = site.staff().await;
        for path in ["/new", "/1/edit", "/1/removal"] {
            staff.get(&format!("{LIST}{path}")).await.expect(404);
        }
        staff.post(LIST, &[("kind", "webhook"), ("name", "x"), ("retention", "90")]).await.expect(404);
        assert!(staff.get(LIST).await.expect(200).contains("No sources yet"));
        let lead = site.with_role("lea", Role::Lead).await;
        looks(&lead, "feed", "").await.expect(422);
        looks(&lead, "feed", "ftp://x.test/").await.expect(422);
        let page = looks(&lead, "feed", &odd.url("/none")).await.expect(422);
        assert!(
            page.contains("Nothing stands at this address") && page.contains("Save all the same"),
            "{}",
            page.text()
        );
        let hours: String = (0..10)
            .map(|n| entry(&n.to_string(), &format!("Entry {n}"), &format!("Sat, 21 Nov 2026 {n:02}:00:00 GMT")))
            .collect();
        odd.at("/feed", Answer::xml(&rss("utf-8", &hours)));
        odd.at(
            "/home",
            Answer::ok(
                "text/html",
                b"<html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head>x".to_vec(),
            ),
        );
        let page = looks(&lead, "feed", &odd.url("/home")).await.expect(200);
        assert!(
            page.contains("Entry 9") && page.contains("Entry 5") && !page.contains("Entry 4"),
            "the newest five: {}",
            page.text()
        );
        assert_eq!(site.count("select count(*) from sources").await, 0);
        let form = page.form(LIST);
        let value = |name: &str| {
            form.fields.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        assert_eq!(
            (value("address"), value("name"), value("silent")),
            (odd.url("/feed"), "Odd forum".into(), "24".into())
        );
        for _ in 0..2 {
            let made = lead.submit(&page, LIST, &[("act", "save")]).await.expect(303);
            assert!(made.location().is_some_and(|to| to.starts_with(LIST)), "sent twice it is one");
        }
        assert_eq!(site.count("select count(*) from sources").await, 1);
        let list = staff.get(LIST).await.expect(200);
        assert!(list.contains("Odd forum") && list.contains("not asked yet"), "{}", list.text());
        let here = list.link(&format!("{LIST}/"));
        assert!(!staff.get(&here).await.expect(200).html().contains("/try"), "who may not is not offered it");
        let tried = lead.post(&format!("{here}/try"), &[]).await.expect(303);
        assert!(lead.follow(tried).await.contains("10 new mentions"));
        lead.post(&format!("{here}/try"), &[]).await.expect(303);
        assert_eq!(odd.count("/feed"), 2, "not twice in ten seconds");
        let mailed = lead.post(LIST, &[("kind", "mail"), ("name", "Alerts"), ("retention", "30")]).await.expect(200);
        assert!(mailed.contains("reply+listen.") && mailed.contains("@hearth.test"), "{}", mailed.text());
    }
);

site_test!(
    async fn a_source_is_changed_by_one_at_a_time_and_deleted_with_what_it_said(site: Site) {
        let odd = Odd::open().await;
        odd.at("/feed", Answer::xml(&rss("utf-8", &entry("1", "one", ""))));
        let (id, _) = add(&site, SourceKind::Feed, &odd.url("/feed")).await;
        ask(&site, id).await;
        let lead = site.with_role("lea", Role::Lead).await;
        let here = format!("{LIST}/{id}");
        let (mine, yours) = (lead.get(&format!("{here}/edit")).await, lead.get(&format!("{here}/edit")).await);
        lead.submit(&mine, &here, &[("retention", "0")]).await.expect(422);
        lead.submit(&mine, &here, &[("name", "Mine"), ("silent", "")]).await.expect(303);
        let raced = lead.submit(&yours, &here, &[("name", "Yours")]).await.expect(409);
        assert!(raced.contains("Mine") && raced.html().contains("value=\"Yours\""), "{}", raced.text());
        lead.submit(&raced, &here, &[]).await.expect(303);
        let changed = row(&site, id).await;
        assert_eq!((changed.name.as_str(), changed.begun_at.is_some()), ("Yours", true));
        for lang in ["he", "pl"] {
            let page = lead.clone().speaking(lang).get(&here).await.expect(200);
            assert!(page.contains("Yours") && !page.contains("sources-"), "{}", page.text());
        }
        lead.get(&format!("{here}/removal")).await.expect(200);
        lead.post(&format!("{here}/removal"), &[]).await.expect(303);
        assert_eq!(
            site.count("select count(*) from sources").await + site.count("select count(*) from mentions").await,
            0
        );
        lead.get(&here).await.expect(404);
        lead.post(&format!("{here}/removal"), &[]).await.expect(404);
    }
);
