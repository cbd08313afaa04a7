//! The producers' desk: who may see it, what it keeps from customers, and how it works through many ideas.

use crate::client::{Client, Page};
use crate::ideas::change;
use crate::site::{Site, site_test};
use crate::threads;
use hearth::cocreation::index;
use hearth::ids::TopicId;
use hearth::policy::{Audience, Role, Viewer};
use hearth::transfer::ideas::{self, Options};
use std::fmt::Write as _;

/// Brings ideas in: each row is "title,text,state,votes,reason,tags".
async fn bring(site: &Site, board: &str, rows: &[String]) {
    let mut csv = String::from("id,created_at,author,title,text,state,votes,reason,tags\n");
    for (number, row) in rows.iter().enumerate() {
        writeln!(csv, "{number},2026-11-01T10:00:{:02}Z,dreamer-{},{row}", number % 60, number % 3).unwrap();
    }
    let file = site.folder().join(format!("{board}.csv"));
    std::fs::write(&file, csv).unwrap();
    let report =
        ideas::run(&site.app, &Options { file, board: board.into(), source: None, report: None }).await.unwrap();
    assert_eq!((report.kept, report.bad), (rows.len() as u64, 0), "{report}");
}

/// A customer's topic, made an idea by a producer.
async fn idea(site: &Site, producer: &Client, title: &str, body: &str) -> TopicId {
    let ada = site.account("ada").await;
    let board = threads::board(site, "lab", Audience::Everyone).await;
    let (topic, _) = threads::topic(site, board, ada, title, body, false).await;
    let made = producer.post("/desk/ideas/from", &[("topic", &format!("/t/{topic}/whatever"))]).await.expect(303);
    assert_eq!(made.location(), Some(format!("/desk/ideas/{topic}")));
    topic
}

async fn producer(site: &Site) -> Client {
    site.with_role("petra", Role::Producer).await
}

fn titles(page: &Page) -> Vec<String> {
    let html = page.html();
    let rows = html.split("class=\"desk-row").skip(1);
    rows.map(|row| row.split("<h2>").nth(1).unwrap().split("</a>").next().unwrap().rsplit('>').next().unwrap().into())
        .collect()
}

site_test!(
    async fn the_desk_is_for_staff_and_only_producers_judge(site: Site) {
        let (ada, steffi, petra) = (site.joins("ada").await, site.staff().await, producer(&site).await);
        let topic = idea(&site, &petra, "A quiet kettle", "It wakes the house.").await;
        let one = format!("/desk/ideas/{topic}");
        for path in [
            "/desk/ideas",
            "/desk/ideas.csv",
            "/desk/ideas/matrix",
            "/desk/ideas/clusters",
            "/desk/ideas/settings",
            &one,
        ] {
            ada.get(path).await.expect(404);
            assert!(site.visitor().get(path).await.expect(303).location().unwrap().starts_with("/sign-in"), "{path}");
            petra.get(path).await.expect(200);
        }
        steffi.get("/desk/ideas/settings").await.expect(404);
        for (path, fields) in [
            ("/desk/ideas/from", vec![("topic", "1")]),
            ("/desk/ideas/batches", vec![("act", "own"), ("chosen", "1"), ("give_to", "petra")]),
            ("/desk/ideas/batches", vec![("act", "review"), ("chosen", "1")]),
            ("/desk/ideas/1/worth", vec![("owner", ""), ("effort", "1"), ("impact", "1"), ("version", "1")]),
        ] {
            let refused = steffi.post(path, &fields).await;
            assert!(matches!(refused.status(), 403 | 404), "{path}: {}", refused.status());
            ada.post(path, &fields).await.expect(404);
        }
        assert_eq!(
            site.count("select count(*) from ideas where state = 'new' and owner_id is null and effort is null").await,
            1
        );
        for (typed, why) in [("", "no such topic"), ("77", "no such topic"), ("x", "no such topic")] {
            let page = petra.post("/desk/ideas/from", &[("topic", typed)]).await.expect(422);
            assert!(page.contains(why), "{}", page.text());
        }
        let board = threads::board(&site, "letters", Audience::Everyone).await;
        let (private, _) = threads::topic(&site, board, site.account("ada").await, "My invoice", "Private", true).await;
        let page = petra.post("/desk/ideas/from", &[("topic", &private.to_string())]).await.expect(422);
        assert!(page.contains("is private"), "{}", page.text());
        petra.get("/desk/ideas/999").await.expect(404);
    }
);

site_test!(
    async fn what_colleagues_write_is_never_public(site: Site) {
        let (ada, steffi, petra) = (site.joins("ada").await, site.staff().await, producer(&site).await);
        let topic = idea(&site, &petra, "A quiet kettle", "It wakes the house.").await;
        let one = format!("/desk/ideas/{topic}");
        let page = steffi.get(&one).await.expect(200);
        assert!(steffi.submit(&page, &format!("{one}/notes"), &[("note", " ")]).await.expect(422).contains("note"));
        for _ in 0..2 {
            steffi
                .submit(&page, &format!("{one}/notes"), &[("note", "Xylophone: the supplier is broke")])
                .await
                .expect(303);
        }
        assert_eq!(site.count("select count(*) from idea_notes").await, 1, "sent twice is one note");
        let page = steffi.get(&one).await;
        steffi.submit(&page, &format!("{one}/tags"), &[("tags", "Xylotag, quick win")]).await.expect(303);
        for _ in 0..2 {
            petra.post(&format!("{one}/evaluators"), &[("evaluator", "steffi")]).await.expect(303);
        }
        let asked = site.letter("steffi@hearth.test").await;
        assert!(
            asked.subject.contains("What is “A quiet kettle” worth?") && asked.text.contains("petra"),
            "{}",
            asked.text
        );
        assert_eq!(asked.link("/desk/ideas/"), one);
        assert!(steffi.get("/desk/ideas?tab=weigh").await.contains("A quiet kettle"));
        let said = [("my_effort", "2"), ("my_impact", "5"), ("said", "Xylosaid")];
        steffi.post(&format!("{one}/evaluation"), &said).await.expect(303);
        assert!(!steffi.get("/desk/ideas?tab=weigh").await.contains("A quiet kettle"), "it is done");
        let page = petra.get(&one).await;
        for inner in ["Xylophone", "xylotag", "Xylosaid"] {
            assert!(page.contains(inner), "{inner}");
        }
        let topic_page = format!("/t/{topic}/a-quiet-kettle");
        let public = format!("/ideas/{topic}");
        for path in [
            "/",
            "/b/lab",
            "/ideas",
            "/ideas?q=xylotag",
            "/ideas/feed.atom",
            "/u/steffi",
            "/u/ada",
            &public,
            &topic_page,
        ] {
            for reader in [&site.visitor(), &ada, &steffi] {
                let page = reader.follow(reader.get(path).await).await;
                assert!(
                    !page.html().to_lowercase().contains("xylo") || path.contains("xylo"),
                    "{path}: {}",
                    page.text()
                );
            }
        }
        let letters = site.outbox().await;
        assert!(letters.iter().all(|letter| !format!("{letter:?}").contains("ylophone")));
        assert_eq!(site.count("select count(*) from events where data like '%ylo%'").await, 0);
    }
);

site_test!(
    async fn a_queue_is_worked_through_in_batches(site: Site) {
        let petra = producer(&site).await;
        let rows: Vec<String> = (0..35).map(|n| format!("Wish number {n:02},Please make it {n},,,,")).collect();
        bring(&site, "lab", &rows).await;
        bring(&site, "shop", &["=cmd() a formula,Old one,declined,3,Too dear,\"@tag, zeta\"".into()]).await;
        let page = petra.get("/desk/ideas").await.expect(200);
        let shown = titles(&page);
        assert_eq!(
            (shown.len(), shown[0].as_str(), shown[29].as_str()),
            (30, "Wish number 00", "Wish number 29"),
            "the longest wait first"
        );
        let next = page.links().into_iter().find(|link| link.contains("after=")).expect("a next page");
        assert_eq!(
            titles(&petra.get(&next).await)[..],
            ["Wish number 30", "Wish number 31", "Wish number 32", "Wish number 33", "Wish number 34"]
        );
        assert_eq!(titles(&petra.get("/desk/ideas?tab=all&sort=votes").await)[0], "=cmd() a formula");
        assert_eq!(
            titles(&petra.get("/desk/ideas?tab=all&board=shop&state=declined&tag=zeta&weighed=no&owner=none").await)
                .len(),
            1
        );
        assert!(titles(&petra.get("/desk/ideas?tab=all&board=shop&state=new").await).is_empty());
        assert_eq!(titles(&petra.get("/desk/ideas?tab=all&q=wish+12").await), ["Wish number 12"]);
        let back = ("back", "tab=waiting&board=lab");
        let none = petra.post("/desk/ideas/batches", &[back, ("act", "tag"), ("give_tag", "zoo")]).await.expect(422);
        assert!(
            none.contains("at least one idea") && none.html().contains("value=\"zoo\""),
            "what was typed comes back"
        );
        petra
            .post("/desk/ideas/batches", &[back, ("act", "tag"), ("chosen", "1"), ("give_tag", "a, b")])
            .await
            .expect(422);
        let tag = [back, ("act", "tag"), ("chosen", "1"), ("chosen", "2"), ("chosen", "36"), ("give_tag", "Zoo")];
        let done = petra.post("/desk/ideas/batches", &tag).await.expect(303).location().unwrap();
        assert_eq!(done, "/desk/ideas?tab=waiting&board=lab&done=3&left=0");
        assert_eq!(titles(&petra.get(&done).await)[0], "Wish number 02", "what was tagged was looked at");
        let own = [back, ("act", "own"), ("chosen", "3"), ("give_to", "petra")];
        petra.post("/desk/ideas/batches", &own).await.expect(303);
        assert_eq!(titles(&petra.get("/desk/ideas?tab=mine").await), ["Wish number 02"]);
        let reason = ("reason", "We look into it this month.");
        let review = [back, ("act", "review"), ("chosen", "4"), ("chosen", "5"), ("chosen", "36"), reason];
        let page = petra.follow(petra.post("/desk/ideas/batches", &review).await.expect(303)).await;
        assert!(page.contains("Done with 2 ideas") && page.contains("1 idea was left"), "{}", page.text());
        assert_eq!(
            site.count("select count(*) from news where kind = 'moved'").await,
            1,
            "one act is one piece of news"
        );
        assert_eq!(site.count("select count(*) from news_ideas").await, 2);
        assert!(site.visitor().get("/ideas/4").await.contains("We look into it this month."));
        let csv = petra.get("/desk/ideas.csv?tab=all&board=shop").await.expect(200);
        let text = String::from_utf8(csv.bytes().to_vec()).unwrap();
        assert_eq!(text.lines().count(), 2, "{text}");
        assert!(
            text.contains(",'=cmd() a formula,")
                && text.contains("\"'@tag, zeta, zoo\"")
                && text.contains(",declined,"),
            "{text}"
        );
    }
);

site_test!(
    async fn what_is_agreed_is_agreed_once(site: Site) {
        let (_, petra, lea) = (site.joins("ada").await, producer(&site).await, site.with_role("lea", Role::Lead).await);
        let topic = idea(&site, &petra, "A quiet kettle", "It wakes the house.").await;
        let (one, worth) = (format!("/desk/ideas/{topic}"), format!("/desk/ideas/{topic}/worth"));
        let (hers, his) = (petra.get(&one).await, lea.get(&one).await);
        let page = petra.submit(&hers, &worth, &[("effort", "6"), ("impact", "4")]).await.expect(422);
        assert!(page.contains("from 1 to 5"), "{}", page.text());
        petra.submit(&hers, &worth, &[("owner", "petra"), ("effort", "2"), ("impact", "4")]).await.expect(303);
        let late = lea.submit(&his, &worth, &[("owner", "lea"), ("effort", "5"), ("impact", "1")]).await.expect(409);
        assert!(late.contains("Somebody else changed this idea"), "{}", late.text());
        assert_eq!(late.form(&worth).value("effort"), Some("5"), "what was chosen comes back");
        assert_eq!(site.count("select effort * 10 + impact from ideas").await, 24);
        let matrix = petra.get("/desk/ideas/matrix").await.expect(200);
        assert!(matrix.contains("A quiet kettle") && matrix.links().contains(&one), "{}", matrix.text());
        assert!(titles(&lea.get("/desk/ideas?tab=all&weighed=yes&owner=petra").await) == ["A quiet kettle"]);
        let tags = format!("{one}/tags");
        let stale = lea.submit(&his, &tags, &[("tags", "late")]).await.expect(409);
        assert_eq!(stale.form(&tags).value("tags"), Some("late"));
        assert_eq!(site.count("select count(*) from idea_tags").await, 0);
    }
);

site_test!(
    async fn counts_that_are_hidden_are_hidden_from_the_desk_too(site: Site) {
        let (ada, petra) = (site.joins("ada").await, producer(&site).await);
        let closed = [("votes_each", "3"), ("min_age_days", "0"), ("counts", "after_close"), ("overdue_days", "0")];
        let bad = petra.post("/desk/ideas/settings", &[("votes_each", "101"), ("counts", "never")]).await.expect(422);
        assert!(bad.contains("from 0 to 100"), "{}", bad.text());
        petra.post("/desk/ideas/settings", &closed).await.expect(303);
        bring(&site, "lab", &["A quiet kettle,Please,new,4177,,".into(), "A red lid,Please,new,3,,".into()]).await;
        ada.post("/ideas/1/vote", &[("vote", "yes")]).await.expect(303);
        for path in [
            "/desk/ideas?tab=all",
            "/desk/ideas?tab=all&sort=votes",
            "/desk/ideas.csv?tab=all",
            "/desk/ideas/1",
            "/desk/ideas/clusters",
        ] {
            let page = petra.get(path).await.expect(200);
            let said = page.text().replace([',', '\u{a0}'], "");
            assert!(!said.contains("4177") && !said.contains("4178"), "{path}: {said}");
        }
        let newest_first = ["A red lid", "A quiet kettle"];
        assert_eq!(titles(&petra.get("/desk/ideas?tab=all&sort=votes").await), newest_first, "no order tells it");
        for counts in ["always", "after_vote"] {
            let fields = [("votes_each", "3"), ("min_age_days", "0"), ("counts", counts), ("overdue_days", "0")];
            let page = petra.post("/desk/ideas/settings", &fields).await.expect(409);
            assert!(page.contains("stricter rule"), "{}", page.text());
        }
        let page = petra.get("/desk/ideas/settings").await;
        assert_eq!(page.form("/desk/ideas/settings").value("counts"), Some("after_close"));
        assert_eq!(site.count("select shown_votes from ideas where topic_id = 1").await, 0);
    }
);

site_test!(
    async fn ideas_are_found_by_their_words_and_their_likeness(site: Site) {
        let petra = producer(&site).await;
        let rows = [
            "A quiet kettle for the night,Ours wakes the children at five,new,,,",
            "The kettle should be quiet at night,It wakes everybody in the flat,new,,,",
            "Cichszy czajnik na noc,Budzi całą rodzinę,planned,,,",
            "קומקום שקט ללילה,הקומקום מעיר את הילדים,new,,,",
            "Darker green for the toaster,To match the tiles,new,,,",
        ];
        bring(&site, "lab", &rows.map(str::to_owned)).await;
        let found = |q: &'static str| {
            let visitor = site.visitor();
            async move { visitor.get(&format!("/ideas?q={}", hearth::ui::query_value(q))).await.expect(200).text() }
        };
        assert!(found("quiet kett").await.contains("A quiet kettle"), "the last word may be unfinished");
        assert!(!found("quiet toaster").await.contains("A quiet kettle"), "all words are asked for");
        assert!(
            found("czajniki").await.contains("Cichszy czajnik") && found("rodzina").await.contains("Cichszy czajnik")
        );
        assert!(found("הקומקום").await.contains("קומקום שקט"));
        let visitor = Viewer::Visitor;
        let mut conn = site.app.db.read().await.unwrap();
        let like = |found: &[index::Found]| found.iter().map(|one| one.topic.0).collect::<Vec<_>>();
        let quiet = index::similar(&mut conn, &visitor, "Quiet kettle please", "at night", 5).await.unwrap();
        assert_eq!(like(&quiet)[..2].iter().max(), Some(&2), "{quiet:?}");
        assert!(!like(&quiet).contains(&5), "{quiet:?}");
        let hebrew = index::similar(&mut conn, &visitor, "הקומקום צריך להיות שקט", "", 5).await.unwrap();
        assert_eq!(like(&hebrew), [4]);
        assert_eq!(index::similar(&mut conn, &visitor, "", "", 5).await.unwrap(), []);
        drop(conn);
        let groups = petra.get("/desk/ideas/clusters").await.expect(200);
        assert!(groups.links().contains(&"/desk/ideas/2/merge?into=1".to_owned()), "{:?}", groups.links());
        assert!(!groups.contains("Darker green"));
        let permit = hearth::policy::system("test");
        let hide = site.app.db.write(permit, |tx| {
            Box::pin(async move { tx.exec("update boards set see_audience = 'staff' where slug = 'lab'", ()).await })
        });
        hide.await.unwrap();
        let mut conn = site.app.db.read().await.unwrap();
        let hidden = index::similar(&mut conn, &visitor, "Quiet kettle please", "at night", 5).await.unwrap();
        assert!(hidden.is_empty(), "nobody finds what they may not see: {hidden:?}");
    }
);

site_test!(
    async fn ideas_from_before_the_index_are_found_after_a_round(site: Site) {
        let board = threads::board(&site, "lab", Audience::Everyone).await;
        site.joins("ada").await;
        let old = crate::ideas::idea(&site, board, "ada", "A quiet kettle").await;
        let kept = "select count(*) from ideas where indexed_at is not null";
        assert_eq!(site.count(kept).await, 1, "a new idea is indexed as it comes");
        change(&site, "delete from idea_words where topic_id = $1", (old,)).await;
        change(&site, "update ideas set indexed_at = null where topic_id = $1", (old,)).await;
        let search = || async { site.visitor().get("/ideas?q=kettle").await.expect(200) };
        assert!(!search().await.contains("A quiet kettle"));
        for _ in 0..2 {
            index::tick(site.app.clone()).await.expect("a round");
            assert_eq!(site.count(kept).await, 1);
        }
        assert!(search().await.contains("A quiet kettle"), "what was kept in memory is not shown again");
        let mut conn = site.app.db.read_current().await.unwrap();
        let like = index::similar(&mut conn, &Viewer::Visitor, "Quiet kettle please", "", 5).await.unwrap();
        assert_eq!(like.iter().map(|one| one.topic).collect::<Vec<_>>(), [old]);
        drop(conn);
        let row = "Darker green for the toaster,To match the tiles,new,,,".to_owned();
        bring(&site, "lab", &[row]).await;
        assert_eq!(site.count("select count(*) from ideas where indexed_at is null").await, 0, "nor what is brought");
    }
);
