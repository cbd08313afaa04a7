//! The listening room: who may enter, what stands in it and what does not, what becomes of a mention, prepared links, the daily letter.

use crate::client::Client;
use crate::site::{Site, site_test};
use crate::threads;
use axum::body::Body;
use axum::http::Method;
use chrono::TimeDelta;
use hearth::ids::{BoardId, SourceId, WatchId};
use hearth::listening::hear::{self, Item};
use hearth::listening::watch::{NewWatch, Rule};
use hearth::listening::{actions, room, sources};
use hearth::policy::{self, Audience, Role};
use http_body_util::BodyExt as _;
use std::time::Duration;

/// A watch for a word, said by customers or outside.
async fn watch(site: &Site, name: &str, words: &str) -> WatchId {
    let new = NewWatch::plain(name, Rule::of(words), site.account("steffi").await);
    let work =
        site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { actions::make(tx, &new).await }));
    let id = work.await.expect("a watch");
    site.drain_jobs().await;
    id
}

async fn says(site: &Site, who: &str, board: BoardId, title: &str, body: &str, private: bool) -> i64 {
    let author = site.account(who).await;
    let (topic, _) = threads::topic(site, board, author, title, body, private).await;
    hear::round(site.app.clone()).await.expect("a round");
    topic.0
}

/// What a forum elsewhere has: its items are news.
async fn hears(site: &Site, name: &str, items: Vec<Item>) {
    let name = name.to_owned();
    let work = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let now = tx.now();
            let id = tx
                .insert_id(
                    "insert into sources (kind, name, address, every_minutes, retention_days, active, begun_at, failures,
                        created_at, version)
                      values ('webhook', $1, '', 60, 90, $4, $2, 0, $3, 1) returning id",
                    (name, now - TimeDelta::days(9), now, true),
                )
                .await?;
            let source = sources::source(tx, SourceId(id)).await?.expect("the source");
            hear::take_in(tx, &source, items).await
        })
    });
    work.await.expect("it is taken in");
    hear::round(site.app.clone()).await.expect("a round");
}

fn item(number: i64, title: &str, excerpt: &str, link: &str) -> Item {
    Item {
        key: format!("{title}-{number}"),
        at: None,
        link: Some(link.to_owned()),
        title: title.to_owned(),
        excerpt: excerpt.to_owned(),
        lang: Some("en".to_owned()),
        author: Some(format!("Grumbler {number}")),
    }
}

/// The mention on a page of the list whose text holds that.
async fn mention(client: &Client, path: &str, text: &str) -> String {
    let html = client.get(path).await.expect(200).html();
    let row =
        html.split("<li class=\"desk-row").find(|row| row.contains(text)).unwrap_or_else(|| panic!("{text}: {html}"));
    row.split("data-line=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

site_test!(
    async fn the_room_is_for_staff_and_what_is_not_there_is_404(site: Site) {
        let (ada, steffi) = (site.joins("ada").await, site.staff().await);
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let id = watch(&site, "Kettles", "kettle").await;
        says(&site, "ada", board, "My kettle leaks", "Since Monday", false).await;
        let volume = format!("/desk/listening/watches/{id}/volume");
        for path in [
            "/desk/listening",
            "/desk/listening.csv",
            "/desk/listening/answers",
            "/desk/listening/letters",
            "/desk/listening/mentions/1",
            &volume,
        ] {
            ada.get(path).await.expect(404);
            assert!(site.visitor().get(path).await.expect(303).location().unwrap().starts_with("/sign-in"), "{path}");
            steffi.get(path).await.expect(200);
        }
        ada.get("/desk/listening/live").await.expect(404);
        for (path, fields) in [
            ("/desk/listening/mentions/1", vec![("how", "nothing")]),
            ("/desk/listening/mentions/1/case", vec![]),
            ("/desk/listening/answers", vec![("title", "x"), ("body", "y"), ("lang", "en")]),
            ("/desk/listening/letters", vec![("wanted", "on"), ("at", "08:00")]),
        ] {
            ada.post(path, &fields).await.expect(404);
        }
        // All staff use prepared links; not all of them make them.
        steffi.post("/desk/listening/answers", &[("title", "x"), ("body", "y"), ("lang", "en")]).await.expect(403);
        assert!(!steffi.get("/desk/listening/answers").await.has_form("/desk/listening/answers"));
        for path in ["mentions/99", "mentions/x", "answers/99", "watches/99/volume"] {
            steffi.get(&format!("/desk/listening/{path}")).await.expect(404);
        }
        steffi.post("/desk/listening/mentions/99", &[("how", "nothing")]).await.expect(404);
        steffi.post("/desk/listening/mentions/99/case", &[]).await.expect(404);
        steffi.post("/desk/listening/mentions/1", &[("how", "case")]).await.expect(400);
        steffi.post("/desk/listening/mentions/1", &[("how", "magic")]).await.expect(400);
        assert_eq!(site.count("select count(*) from mentions where handled_as is not null").await, 0);
        assert_eq!(site.count("select count(*) from prepared_links").await, 0);
        assert!(!site.joins("bea").await.get("/").await.html().contains("/desk/listening"));
        assert!(steffi.get("/desk/listening").await.html().contains("href=\"/desk/listening\" aria-current=\"page\""));
    }
);

site_test!(
    async fn what_is_said_stands_in_the_room_until_it_is_removed(site: Site) {
        let steffi = site.staff().await;
        site.joins("ada").await;
        assert!(steffi.get("/desk/listening").await.contains("Nobody is listening yet"));
        let board = threads::board(&site, "help", Audience::Everyone).await;
        let invited = threads::board(&site, "lab", Audience::Invited).await;
        watch(&site, "Kettles", "kettle\nקומקום").await;
        assert!(steffi.get("/desk/listening").await.contains("It is quiet"));
        says(&site, "ada", board, "My kettle leaks", "The **lid** & <b>all</b>", false).await;
        let secret = says(&site, "ada", board, "A private kettle", "My invoice", true).await;
        says(&site, "ada", invited, "A kettle in a room", "x", false).await;
        says(&site, "ada", board, "A lamp", "no such word", false).await;
        hears(
            &site,
            "Grumblers",
            vec![
                item(1, "Their kettle", "<script>boo", "javascript:alert(1)"),
                item(2, "קומקום דולף", "חבל", "https://forum.test/2"),
                item(3, "A toaster", "nobody looks for it", "https://forum.test/3"),
            ],
        )
        .await;
        let page = steffi.get("/desk/listening").await.expect(200);
        for text in [
            "My kettle leaks",
            "A private kettle",
            "Private topic",
            "Their kettle",
            "קומקום",
            "Grumblers",
            "Board help",
        ] {
            assert!(page.contains(text), "{text}: {}", page.text());
        }
        assert!(!page.contains("in a room") && !page.contains("A lamp") && !page.contains("A toaster"));
        let html = page.html();
        assert!(!html.contains("javascript:") && !html.contains("<script>boo") && !html.contains("Grumbler 1"));
        assert!(html.contains("href=\"https://forum.test/2\" rel=\"noreferrer"), "{html}");
        let only = async |query: &str| steffi.get(&format!("/desk/listening?{query}")).await;
        let here = only("place=home&author=customer").await;
        assert!(here.contains("My kettle leaks") && !here.contains("Their kettle"));
        let found = only("q=%D7%93%D7%95%D7%9C%D7%A3").await;
        assert!(found.contains("קומקום דולף") && !found.contains("Their kettle"), "{}", found.text());
        assert!(only("q=LID").await.contains("My kettle leaks") && only("q=100%25").await.contains("No such mentions"));
        assert!(only("watch=all&place=1").await.contains("A toaster"));
        assert!(only("said_in=pl&since=day").await.contains("No such mentions"));
        let gone = "update topics set deleted_at = created_at where id = $1";
        let work = site
            .app
            .db
            .write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(gone, (secret,)).await }));
        work.await.expect("it is removed");
        let page = steffi.get("/desk/listening").await;
        assert!(!page.contains("A private kettle") && page.contains("My kettle leaks"), "{}", page.text());
        assert!(!steffi.get("/desk/listening.csv").await.expect(200).html().contains("A private kettle"));
    }
);

site_test!(
    async fn the_list_goes_on_and_its_file_is_guarded(site: Site) {
        let steffi = site.staff().await;
        watch(&site, "Kettles", "kettle").await;
        hears(
            &site,
            "Forum",
            (0..34).map(|n| item(n, "=kettle()", "kettle", &format!("https://forum.test/{n}"))).collect(),
        )
        .await;
        let mut met = Vec::new();
        let mut path = "/desk/listening?place=1".to_owned();
        for _ in 0..4 {
            let html = steffi.get(&path).await.expect(200).html();
            met.extend(html.split("data-line=\"").skip(1).map(|row| row.split('"').next().unwrap().to_owned()));
            let Some(next) = html.split("rel=\"next\" href=\"").nth(1) else { break };
            path = next.split('"').next().unwrap().replace("&amp;", "&");
        }
        let all = met.len();
        met.sort();
        met.dedup();
        assert_eq!((all, met.len()), (34, 34), "each once");
        let file = steffi.get("/desk/listening.csv?place=1").await.expect(200);
        assert!(file.header("content-disposition").contains("mentions.csv"));
        let text = String::from_utf8(file.bytes().to_vec()).expect("text");
        assert_eq!(text.lines().count(), 35);
        assert!(text.contains(",'=kettle(),") && text.contains("https://forum.test/33") && !text.contains("Grumbler"));
        assert!(!text.lines().next().unwrap().contains("author_key"));
    }
);

site_test!(
    async fn what_became_of_a_mention_is_written_once(site: Site) {
        site.joins("ada").await;
        let (steffi, mordechai) = (site.staff().await, site.moderator().await);
        let board = threads::board(&site, "help", Audience::Everyone).await;
        watch(&site, "Kettles", "kettle").await;
        let topic = says(&site, "ada", board, "My kettle leaks", "Since Monday", false).await;
        hears(&site, "Forum", vec![item(1, "Their kettle", "so bad", "https://forum.test/1")]).await;
        let outside = format!("/desk/listening/mentions/{}", mention(&steffi, "/desk/listening", "Their kettle").await);
        let request = steffi.request(Method::GET, "/desk/listening/live").body(Body::empty()).expect("a request");
        let mut wire = steffi.raw(request).await;
        let mut next = async || {
            let frame = tokio::time::timeout(Duration::from_secs(20), wire.body_mut().frame()).await;
            String::from_utf8(
                frame.expect("in time").expect("a frame").expect("no fault").into_data().expect("data").to_vec(),
            )
        };
        assert!(next().await.expect("text").contains("retry"));
        for _ in 0..2 {
            let done = steffi.post(&outside, &[("how", "replied"), ("back", "open=yes")]).await.expect(303);
            assert_eq!(done.location().as_deref(), Some("/desk/listening?open=yes"));
        }
        assert!(next().await.expect("text").contains("event: room"));
        let late = mordechai.post(&outside, &[("how", "nothing")]).await.expect(409);
        assert!(late.contains("colleague has already"), "{}", late.text());
        let waiting = mordechai.get("/desk/listening?open=yes").await;
        assert!(!waiting.contains("Their kettle") && waiting.contains("My kettle leaks"), "{}", waiting.text());
        mordechai.post(&outside, &[("how", "undo")]).await.expect(303);
        assert!(mordechai.get("/desk/listening?open=yes").await.contains("Their kettle"));
        // Outside there is nobody to open a case for.
        let none = steffi.post(&format!("{outside}/case"), &[]).await.expect(303);
        assert_eq!(none.location().as_deref(), Some(outside.as_str()));
        let home = format!("/desk/listening/mentions/{}", mention(&steffi, "/desk/listening", "My kettle leaks").await);
        let first = steffi.post(&format!("{home}/case"), &[]).await.expect(303).location().expect("a case");
        let second = mordechai.post(&format!("{home}/case"), &[]).await.expect(303).location();
        assert_eq!(second, Some(first.clone()), "one case");
        assert!(first.starts_with("/desk/cases/") && steffi.get(&first).await.expect(200).contains("My kettle leaks"));
        let ada = site.account("ada").await;
        let all = site.count("select count(*) from cases").await;
        assert_eq!((all, site.count("select customer_id from cases").await), (1, ada.0));
        assert_eq!(site.count("select topic_id from cases").await, topic);
        assert_eq!(site.count("select count(*) from mentions where handled_as = 'case'").await, 1);
    }
);

site_test!(
    async fn a_prepared_link_leads_to_what_everybody_may_read(site: Site) {
        site.joins("ada").await;
        let (steffi, petra) = (site.staff().await, site.with_role("petra", Role::Producer).await);
        let board = threads::board(&site, "help", Audience::Everyone).await;
        watch(&site, "Kettles", "kettle").await;
        let secret = says(&site, "ada", board, "A private lamp", "x", true).await.to_string();
        let open = says(&site, "ada", board, "Refunds", "How?", false).await;
        hears(&site, "Forum", vec![item(1, "Their kettle", "so bad", "https://forum.test/1")]).await;
        let here = "/desk/listening/answers";
        let page = petra.get(here).await.expect(200);
        for (fields, why) in [
            (vec![("title", ""), ("body", "Sorry")], "Please fill this in"),
            (vec![("title", "Refunds"), ("body", "Sorry"), ("topic", secret.as_str())], "no such topic"),
            (vec![("title", "Refunds"), ("body", "Sorry"), ("topic", "nonsense")], "no such topic"),
        ] {
            let refused = petra.submit(&page, here, &fields).await.expect(422);
            assert!(refused.contains(why) && refused.contains("Sorry"), "{}", refused.text());
        }
        let topic = format!("http://hearth.test/t/{open}/refunds?page=1");
        for _ in 0..2 {
            petra
                .submit(&page, here, &[("title", "Refunds"), ("body", "We are sorry."), ("topic", &topic)])
                .await
                .expect(303);
        }
        assert_eq!(site.count("select count(*) from prepared_links").await, 1, "sent twice is one");
        let id = mention(&steffi, "/desk/listening", "Their kettle").await;
        let one = steffi.get(&format!("/desk/listening/mentions/{id}")).await.expect(200);
        assert!(one.html().contains("We are sorry.\nhttp://hearth.test/t/"), "{}", one.html());
        steffi.submit(&one, &format!("/desk/listening/mentions/{id}"), &[("how", "pointed")]).await.expect(303);
        assert!(steffi.get("/desk/listening").await.contains("Pointed to the right place"));
        let form = petra.get(&format!("{here}/1")).await.expect(200);
        let path = format!("{here}/1");
        petra.submit(&form, &path, &[("body", "We are very sorry.")]).await.expect(303);
        let lost = petra.submit(&form, &path, &[("body", "Mine")]).await.expect(409);
        assert!(lost.contains("We are very sorry.") && lost.html().contains("\nMine</textarea>"), "{}", lost.html());
        petra.submit(&lost, &path, &[("body", "Mine")]).await.expect(303);
        petra.post(&format!("{path}/archive"), &[("archived", "yes")]).await.expect(303);
        assert!(!steffi.get(&format!("/desk/listening/mentions/{id}")).await.contains("Mine"));
        petra.post("/desk/listening/answers/99/archive", &[("archived", "yes")]).await.expect(404);
    }
);

async fn rings(site: &Site) -> usize {
    room::tick(site.app.clone()).await.expect("a round");
    room::tick(site.app.clone()).await.expect("a round");
    site.drain_jobs().await;
    let letters = site.outbox().await;
    letters.iter().filter(|mail| mail.subject.contains("24 ") && mail.text.contains("/desk/listening?open=yes")).count()
}

site_test!(
    async fn whoever_wants_it_reads_once_a_day_what_was_said(site: Site) {
        site.joins("ada").await;
        let (steffi, hila) = (site.staff().await, site.with_role("hila", Role::Moderator).await);
        let petra = site.with_role("petra", Role::Producer).await;
        for said in [
            "update accounts set lang = 'he' where handle = 'hila'",
            "update accounts set lang = 'pl' where handle = 'petra'",
        ] {
            let work =
                site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { tx.exec(said, ()).await }));
            work.await.expect("a language");
        }
        let board = threads::board(&site, "help", Audience::Everyone).await;
        watch(&site, "Kettles", "kettle").await;
        let page = steffi.get("/desk/listening/letters").await.expect(200);
        let here = "/desk/listening/letters";
        assert!(steffi.submit(&page, here, &[("wanted", "on"), ("at", "25:00")]).await.expect(422).contains("08:30"));
        assert_eq!(rings(&site).await, 0, "nobody asked for it");
        // It is 9 in the morning: whoever wants it at 10 gets it today.
        steffi.submit(&page, here, &[("wanted", "on"), ("at", "10:00")]).await.expect(303);
        hila.post(here, &[("wanted", "on"), ("at", "10:30")]).await.expect(303);
        petra.post(here, &[("wanted", "on"), ("at", "10:30")]).await.expect(303);
        site.advance(TimeDelta::minutes(90));
        assert_eq!(rings(&site).await, 0, "nothing was said");
        site.advance(TimeDelta::hours(20));
        says(&site, "ada", board, "My kettle leaks", "Since Monday", false).await;
        says(&site, "ada", board, "A kettle of mine", "My invoice", true).await;
        assert_eq!(rings(&site).await, 0, "it is 6:30");
        site.advance(TimeDelta::hours(4));
        assert_eq!(rings(&site).await, 3);
        let letter = site.letter("steffi@hearth.test").await;
        assert!(letter.text.contains("Kettles: 2 posts by one person"), "{}", letter.text);
        assert!(letter.text.contains("2 mentions wait") && letter.text.contains("My kettle leaks"), "{}", letter.text);
        assert!(!letter.text.contains("A kettle of mine"), "private topics stay at home: {}", letter.text);
        let letter = site.letter("hila@hearth.test").await;
        assert!(letter.text.contains("שתי הודעות של אדם אחד"), "{}", letter.text);
        let letter = site.letter("petra@hearth.test").await;
        assert!(letter.text.contains("Kettles: 2 wpisy od jednej osoby"), "{}", letter.text);
        site.advance(TimeDelta::hours(3));
        assert_eq!(rings(&site).await, 3, "once a day");
        site.signs_in("petra").await.post(here, &[("at", "")]).await.expect(303);
        site.signs_in("hila").await.post(here, &[("at", "10:30")]).await.expect(303);
        let away = site.app.db.write(policy::system("test"), |tx| {
            Box::pin(async move { tx.exec("update accounts set role = 'member' where handle = 'steffi'", ()).await })
        });
        away.await.expect("she left the team");
        site.advance(TimeDelta::hours(20));
        says(&site, "ada", board, "The kettle again", "x", false).await;
        site.advance(TimeDelta::hours(2));
        assert_eq!(rings(&site).await, 3, "two want no more, the other left the team");
    }
);

site_test!(
    async fn how_much_a_watch_hears_is_drawn_and_told_in_numbers(site: Site) {
        site.joins("ada").await;
        let steffi = site.staff().await;
        let id = watch(&site, "Kettles", "kettle").await;
        let path = format!("/desk/listening/watches/{id}/volume");
        assert!(steffi.get(&path).await.expect(200).contains("Nothing was said in this time"));
        hears(
            &site,
            "Forum",
            (0..5).map(|n| item(n % 4, &format!("kettle {n}"), "the lid", "https://forum.test/")).collect(),
        )
        .await;
        for span in ["24h", "7d", "56d", "nonsense"] {
            let page = steffi.get(&format!("{path}?span={span}")).await.expect(200);
            let html = page.html();
            assert!(
                html.contains("role=\"img\"") && html.contains("<td>5</td>") && html.contains("<td>4</td>"),
                "{html}"
            );
            assert!(
                page.contains("5 posts by 4 different people") && page.contains("Forum 5 (100%)"),
                "{}",
                page.text()
            );
            assert!(!html.contains("style="), "{html}");
        }
        let hebrew = site.signs_in("steffi").await.speaking("he");
        assert!(hebrew.get(&path).await.expect(200).contains("5 הודעות של 4 אנשים שונים"));
        assert!(steffi.get("/desk/listening").await.html().contains("class=\"spark\""));
    }
);
