//! Bringing ideas in from elsewhere: what is kept, what is refused and why, and that a second run changes nothing.

use crate::site::{Site, site_test};
use hearth::transfer::complaints::Report;
use hearth::transfer::ideas::{self, Options};

async fn import(site: &Site, content: &str, source: Option<&str>) -> Report {
    let file = site.folder().join("ideas.csv");
    std::fs::write(&file, content).unwrap();
    let options = Options {
        file,
        board: "kitchen".into(),
        source: source.map(str::to_owned),
        report: Some(site.folder().join("faults.csv")),
    };
    ideas::run(&site.app, &options).await.unwrap()
}

const PLAIN: &str = "\
id,created_at,author,title,text,lang,state,votes,reason,tags
a1,2024-02-17T07:36:05Z,dreamer-1,A quiet kettle,\"It wakes us.

Every night.\",en,planned,41,,\"kettle, quick win\"
a2,2024-02-18T07:36:05Z,dreamer-2,Czajnik dla leworęcznych,Proszę!,pl,declined,7,Za drogie w produkcji.,
a3,2024-02-19T07:36:05Z,dreamer-1,קומקום ירוק,בבקשה,he,,,,
";

site_test!(
    async fn ideas_come_with_their_fate_and_a_second_run_changes_nothing(site: Site) {
        let report = import(&site, PLAIN, None).await;
        assert_eq!((report.rows, report.kept, report.bad, report.authors), (3, 3, 0, 2));
        assert_eq!(report.boards_made, ["Kitchen"]);
        for again in [import(&site, PLAIN, None).await, import(&site, PLAIN, None).await] {
            assert_eq!((again.kept, again.known), (0, 3));
        }
        assert_eq!(site.count("select count(*) from ideas").await, 3);
        assert_eq!(site.count("select votes_elsewhere from ideas where topic_id = 1").await, 41);
        assert_eq!(site.count("select count(*) from idea_votes").await, 0, "a figure without people behind it");
        assert_eq!(site.count("select count(*) from ideas where triaged_at is null").await, 1);
        assert_eq!(site.count("select topic_count from boards").await, 3);
        assert_eq!(site.count("select count(*) from topics where kind = 'idea' and idea_state is not null").await, 3);
        let page = site.visitor().get("/ideas/1").await.expect(200);
        assert!(page.contains("Every night.") && page.contains("41") && page.contains("Planned"), "{}", page.text());
        assert!(
            site.visitor().get("/ideas/2").await.contains("Za drogie w produkcji."),
            "the reason stands in its history"
        );
        assert!(site.visitor().get("/ideas?q=lewor").await.contains("Czajnik dla leworęcznych"));
        assert!(site.outbox().await.is_empty(), "nobody is written to");
        let other = import(&site, PLAIN, Some("another system")).await;
        assert_eq!(other.kept, 3, "the same ids from elsewhere are other ideas");
    }
);

site_test!(
    async fn bad_lines_are_named_and_the_rest_is_kept(site: Site) {
        let file = "\
id,created_at,author,title,text,state,votes,reason,mood
1,2024-02-17,ada,A kettle,Fine,,,,x
2,yesterday,ada,A kettle,No time,,,,x
3,2024-02-17,ada,,No title,,,,x
4,2024-02-17,ada,A kettle,,,,,x
5,2024-02-17,ada,A kettle,Declined without a reason,declined,,,x
6,2024-02-17,ada,A kettle,Merged elsewhere,duplicate,,,x
7,2024-02-17,ada,A kettle,Less than none,,-4,,x
1,2024-02-17,ada,A kettle,The same id,,,,x
9,2024-02-17,ada,A kettle
10,2024-02-17,ada,The last one,Good,shipped,12,It is in every box now.,x
";
        let report = import(&site, file, None).await;
        assert_eq!((report.rows, report.kept, report.bad, report.repeated), (10, 2, 7, 1), "{report}");
        assert_eq!(report.unknown_columns, ["mood"]);
        let said: Vec<(u64, String)> = report.listed.iter().map(|(line, _, why)| (*line, why.clone())).collect();
        for (line, why) in [
            (3, "yesterday"),
            (4, "title"),
            (5, "text"),
            (6, "reason"),
            (7, "duplicate"),
            (8, "-4"),
            (9, "earlier"),
            (10, "4 fields"),
        ] {
            assert!(said.iter().any(|(at, text)| *at == line && text.contains(why)), "{line} {why}: {said:?}");
        }
        let written = std::fs::read_to_string(site.folder().join("faults.csv")).unwrap();
        assert_eq!(written.lines().count(), 9, "{written}");
        assert_eq!(site.count("select count(*) from ideas").await, 2);
        let file = site.folder().join("wrong.csv");
        std::fs::write(&file, "id,text\n1,hello\n").unwrap();
        let options = Options { file, board: "kitchen".into(), source: None, report: None };
        let error = ideas::run(&site.app, &options).await.unwrap_err().to_string();
        assert!(error.contains("missing: created_at, author, title"), "{error}");
    }
);
