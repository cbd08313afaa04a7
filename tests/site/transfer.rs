//! Bringing a community in: what is kept, what is refused and why, and that a second run changes nothing.

use crate::site::{PASSWORD, Site, site_test};
use hearth::transfer::complaints::{self, Options, Report};
use hearth::transfer::{demo, fill};
use std::path::PathBuf;

/// Writes a file into the site's folder and brings it in.
async fn import(site: &Site, content: &[u8], change: impl FnOnce(&mut Options)) -> Report {
    let file = site.folder().join("remarks.csv");
    std::fs::write(&file, content).unwrap();
    let mut options = Options {
        file,
        board: "airlines".into(),
        boards_from_file: false,
        open_cases: false,
        source: None,
        report: None,
    };
    change(&mut options);
    complaints::run(&site.app, &options).await.unwrap()
}

const PLAIN: &str = "\
id,created_at,author,text,board,lang,category,sentiment
1,2015-02-17T07:36:05Z,customer-1,\"@united I waited two hours. Nobody came.\",United,en,Late Flight,negative
2,2015-02-17T08:00:00Z,customer-2,Thank you for the quick answer!,United,en,,positive
3,2015-02-18T09:00:00Z,customer-1,\"When does the desk open?
I land at six.\",Delta,en,,neutral
4,2015-02-19T10:00:00Z,כותבת-7,המזוודה שלי לא הגיעה,,he,,negative
";

site_test!(
    async fn an_import_keeps_texts_times_authors_and_kinds(site: Site) {
        let report = import(&site, PLAIN.as_bytes(), |_| ()).await;
        assert_eq!((report.rows, report.kept, report.bad, report.repeated, report.authors), (4, 4, 0, 0, 3));
        assert_eq!(report.boards_made, ["Airlines"]);
        let mut conn = site.app.db.read().await.unwrap();
        let rows: Vec<(String, String, String, String, Option<String>, String)> = conn
            .all(
                "select t.title, t.kind, a.name, p.body, t.lang, b.slug
                 from topics t join accounts a on a.id = t.author_id join posts p on p.topic_id = t.id
                 join boards b on b.id = t.board_id
                 order by t.created_at limit 10",
                (),
            )
            .await
            .unwrap();
        assert_eq!(rows[0].0, "I waited two hours. Nobody came");
        assert_eq!(
            (rows[0].1.as_str(), rows[0].2.as_str(), rows[0].5.as_str()),
            ("complaint", "customer-1", "airlines")
        );
        assert_eq!((rows[1].1.as_str(), rows[2].1.as_str()), ("praise", "talk"));
        assert_eq!(rows[2].3, "When does the desk open?\nI land at six.");
        assert_eq!(
            (rows[3].0.as_str(), rows[3].2.as_str(), rows[3].4.as_deref()),
            ("המזוודה שלי לא הגיעה", "כותבת-7", Some("he"))
        );
        let (at,): (chrono::DateTime<chrono::Utc>,) =
            conn.one("select created_at from posts order by created_at limit 1", ()).await.unwrap();
        assert_eq!(at.to_rfc3339(), "2015-02-17T07:36:05+00:00");
        drop(conn);
        assert_eq!(site.count("select topic_count from boards").await, 4);
        assert_eq!(site.count("select count(*) from accounts where email is not null").await, 0);
        assert_eq!(site.count("select count(*) from cases").await, 0, "old complaints open no case");
        let page = site.visitor().get("/b/airlines").await.expect(200);
        assert!(page.contains("I waited two hours"));
        let topic = site.visitor().get(&page.link("/t/")).await.expect(200);
        assert!(!topic.html().contains("href=\"/u/united\""), "a name of another place became a link");
    }
);

site_test!(
    async fn a_second_import_changes_nothing_and_a_longer_file_goes_on(site: Site) {
        let half: String = PLAIN.lines().take(3).map(|line| format!("{line}\n")).collect();
        assert_eq!(import(&site, half.as_bytes(), |_| ()).await.kept, 2);
        let report = import(&site, PLAIN.as_bytes(), |_| ()).await;
        assert_eq!((report.kept, report.known), (2, 2));
        let report = import(&site, PLAIN.as_bytes(), |_| ()).await;
        assert_eq!((report.kept, report.known, report.repeated), (0, 4, 0));
        assert_eq!(site.count("select count(*) from topics").await, 4);
        assert_eq!(site.count("select topic_count from boards").await, 4);
        assert_eq!(site.count("select count(*) from accounts").await, 3);
        let other = import(&site, PLAIN.as_bytes(), |options| options.source = Some("another system".into())).await;
        assert_eq!(other.kept, 4, "the same ids from elsewhere are other remarks");
    }
);

site_test!(
    async fn bad_rows_are_named_by_their_line_and_good_ones_kept(site: Site) {
        let mut file = b"id,created_at,author,text,mood\n".to_vec();
        for line in [
            &b"1,2015-02-17T07:36:05Z,ada,fine,x"[..],
            b"2,yesterday,ada,no time,x",
            b"3,2015-02-17T07:36:05Z,,no author,x",
            b"4,2015-02-17T07:36:05Z,ada,\xff\xfe broken,x",
            b"1,2015-02-17T07:36:05Z,ben,the same id,x",
            b"6,2015-02-17T07:36:05Z,ada",
            b"7,2015-02-17T07:36:05Z,ada,\"two\nlines\",x",
            b"8,2015-02-17T07:36:05Z,ada,  ,x",
            b"=9,2015-02-17T07:36:05Z,ada,the last,x",
        ] {
            file.extend_from_slice(line);
            file.push(b'\n');
        }
        let list: PathBuf = site.folder().join("faults.csv");
        let report = import(&site, &file, |options| options.report = Some(site.folder().join("faults.csv"))).await;
        assert_eq!((report.rows, report.kept, report.bad, report.repeated), (9, 3, 5, 1));
        assert_eq!(report.unknown_columns, ["mood"]);
        let lines: Vec<(u64, &str)> = report.listed.iter().map(|(line, what, _)| (*line, *what)).collect();
        assert_eq!(lines, [(3, "bad"), (4, "bad"), (5, "bad"), (6, "repeated"), (7, "bad"), (10, "bad")]);
        assert!(
            report.listed[0].2.contains("yesterday") && report.listed[2].2.contains("not UTF-8"),
            "{:?}",
            report.listed
        );
        let written = std::fs::read_to_string(list).unwrap();
        assert_eq!(written.lines().count(), 7, "{written}");
        assert_eq!(site.count("select count(*) from topics").await, 3);
    }
);

site_test!(
    async fn a_file_that_is_no_such_table_is_refused_whole(site: Site) {
        for content in [&b""[..], b"id,text\n1,hello\n", b"\xff\xfe\x00"] {
            let file = site.folder().join("wrong.csv");
            std::fs::write(&file, content).unwrap();
            let board = "airlines".to_string();
            let options =
                Options { file, board, boards_from_file: false, open_cases: false, source: None, report: None };
            let error = complaints::run(&site.app, &options).await.unwrap_err();
            assert!(error.to_string().contains("missing"), "{error}");
        }
        assert_eq!(site.count("select count(*) from boards").await, 0);
    }
);

site_test!(
    async fn a_reply_becomes_the_brands_official_answer(site: Site) {
        let file = "id,created_at,author,text,reply,replied_at\n\
            1,2020-01-01T10:00:00Z,ada,My lamp flickers,We are sorry. A new one is on its way.,2020-01-02T10:00:00Z\n\
            2,2020-01-03T10:00:00Z,ben,Mine too,,\n";
        let report = import(&site, file.as_bytes(), |_| ()).await;
        assert_eq!((report.kept, report.replies), (2, 1));
        let page = site.visitor().get("/b/airlines").await;
        let topic = page.links().into_iter().find(|link| link.contains("lamp")).unwrap();
        let page = site.visitor().get(&topic).await.expect(200);
        assert!(page.contains("A new one is on its way") && page.html().contains("official"), "{}", page.text());
        let answered = "select count(*) from topics t join posts p on p.id = t.official_post_id
            where p.official_at = t.last_post_at and p.number = 2 and t.post_count = 2 and t.next_number = 3";
        assert_eq!(site.count(answered).await, 1);
    }
);

site_test!(
    async fn recent_complaints_open_cases_and_old_ones_when_asked(site: Site) {
        let file = "id,created_at,author,text,category,sentiment\n\
            1,2026-11-20T10:00:00Z,ada,My lamp flickers,Fault,negative\n\
            2,2026-11-20T10:00:00Z,ada,I like my lamp,,positive\n\
            3,2019-11-20T10:00:00Z,ben,My lamp broke,Fault,negative\n";
        assert_eq!(import(&site, file.as_bytes(), |_| ()).await.cases, 1);
        let again = |options: &mut Options| {
            options.open_cases = true;
            options.board = "lamps".into();
        };
        assert_eq!(import(&site, file.as_bytes(), again).await.cases, 2);
        assert_eq!(site.count("select count(*) from cases where category = 'Fault' and state = 'open'").await, 3);
    }
);

site_test!(
    async fn rows_go_to_the_boards_that_they_name_when_asked(site: Site) {
        let report = import(&site, PLAIN.as_bytes(), |options| options.boards_from_file = true).await;
        assert_eq!(report.boards_made, ["Airlines", "United", "Delta"]);
        site.visitor().get("/b/united").await.expect(200);
        let on = "select topic_count from boards where slug = 'united'";
        assert_eq!(site.count(on).await, 2);
    }
);

site_test!(
    async fn an_imported_topic_looks_like_one_opened_here(site: Site) {
        import(&site, PLAIN.as_bytes(), |_| ()).await;
        let ada = site.joins("ada").await;
        let form = ada.get("/new").await;
        let fields = [
            ("board", "airlines"),
            ("kind", "praise"),
            ("title", "Thank you for the quick answer!"),
            ("body", "Thank you for the quick answer!"),
            ("step", "post"),
        ];
        ada.submit(&form, "/new", &fields).await.expect(303);
        let same = "select count(*) from topics a join topics b on b.id > a.id
            join posts p on p.topic_id = a.id join posts q on q.topic_id = b.id
            where a.title = b.title and a.slug = b.slug and a.search_text = b.search_text and a.kind = b.kind
              and a.private = b.private and a.post_count = b.post_count and a.next_number = b.next_number and a.version = b.version
              and a.pinned_until is null and p.body = q.body and p.body_html = q.body_html and p.number = q.number
              and p.edit_count = q.edit_count
              and (select count(*) from topic_words w where w.topic_id = a.id) = (select count(*) from topic_words w where w.topic_id = b.id)";
        assert_eq!(site.count(same).await, 1);
    }
);

site_test!(
    async fn the_demo_is_a_community_that_one_can_sign_in_to(site: Site) {
        let sign_ins = demo::fill(&site.app, PASSWORD).await.unwrap();
        let emails: Vec<&str> = sign_ins.iter().map(|sign_in| sign_in.email.as_str()).collect();
        for handle in ["admin", "moderator", "staff", "producer", "lead", "ada", "ben"] {
            assert!(emails.contains(&format!("{handle}@demo.test").as_str()), "{handle} is not in {emails:?}");
        }
        for sign_in in &sign_ins {
            let client = site.visitor();
            client.post("/sign-in", &[("email", &sign_in.email), ("password", PASSWORD)]).await.expect(303);
            client.get("/account").await.expect(200);
        }
        let states = site.count("select count(distinct state) from cases").await;
        assert_eq!(states, 7, "cases stand in every state");
        assert_eq!(site.count("select count(distinct lang) from topics").await, 3);
        assert!(site.count("select count(*) from post_uploads").await >= 5, "pictures are shown");
        let page = site.visitor().get("/b/kettles").await.expect(200);
        site.visitor().get(&page.link("/t/")).await.expect(200);
        site.drain_jobs().await;
        assert_eq!(site.count("select count(*) from jobs where failed_at is not null").await, 0);
    }
);

site_test!(
    async fn a_bench_is_filled_with_what_was_asked_for(site: Site) {
        let filled = fill::run(&site.app, fill::Options { topics: 30, posts: 1000, cases: 0, queue: 0, ideas: 0 })
            .await
            .unwrap();
        assert_eq!((filled.topics, filled.posts), (30, 1000));
        assert_eq!(site.count("select count(*) from posts").await, 1000);
        assert_eq!(site.count("select topic_count from boards").await, 30);
        assert_eq!(site.count("select count(*) from topics t where t.post_count <> (select count(*) from posts p where p.topic_id = t.id)").await, 0);
        let page = site.visitor().get("/b/bench").await.expect(200);
        site.visitor().get(&page.link("/t/")).await.expect(200);
    }
);
