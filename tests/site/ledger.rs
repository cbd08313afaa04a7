//! The public ledger: a chain that holds, and that names whoever touched it.

use crate::client::Client;
use crate::site::{Site, site_test};
use hearth::ledger::{self, Act, AppealOutcome, Chain, Fault, Line, Verdict};
use hearth::policy::{self, Role};
use serde_json::json;

/// Writes an entry about a hidden post.
async fn hides(site: &Site, number: i64) -> i64 {
    let act = Act {
        act: "hide".into(),
        subject: "post".into(),
        decision: format!("d-{number}"),
        rule: Some("spam".into()),
        rules_version: Some(1),
        source: "notice".into(),
        ..Act::default()
    };
    let permit = policy::system("test");
    let written = site.app.db.write(permit, move |tx| Box::pin(async move { act.made(tx).await }));
    written.await.expect("an entry is written")
}

async fn verdict(site: &Site) -> Verdict {
    let mut conn = site.app.db.read_current().await.expect("a connection");
    ledger::verify(&mut conn).await.expect("the ledger is read")
}

/// Changes something behind the program's back.
async fn tampers(site: &Site, sql: &'static str) {
    let permit = policy::system("test");
    let changed = site.app.db.write(permit, move |tx| Box::pin(async move { tx.exec(sql, ()).await }));
    assert!(changed.await.expect("a change") > 0, "{sql}");
}

/// The ledger as anyone downloads it.
async fn downloaded(reader: &Client) -> Vec<Line> {
    let page = reader.get("/transparency/ledger.jsonl").await.expect(200);
    assert_eq!(page.header("content-type"), "application/jsonl");
    let text = String::from_utf8(page.bytes().to_vec()).expect("a text");
    text.lines().map(|line| Line::parse(line).unwrap_or_else(|| panic!("no entry: {line}"))).collect()
}

site_test!(
    async fn many_writers_leave_no_gap_and_no_fork(site: Site) {
        assert_eq!(verdict(&site).await.fault, None, "an empty ledger holds");
        let mut numbers = Vec::new();
        for _ in 0..4 {
            numbers.extend(futures_util::future::join_all((0..8).map(|number| hides(&site, number))).await);
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=32).collect::<Vec<i64>>());
        let found = verdict(&site).await;
        assert_eq!((found.entries, found.fault), (32, None));
        let lines = downloaded(&site.visitor()).await;
        assert_eq!(lines.last().map(|line| line.hash.clone()), Some(found.last_hash));
    }
);

site_test!(
    async fn an_act_that_fails_leaves_no_entry(site: Site) {
        hides(&site, 1).await;
        let permit = policy::system("test");
        let failed: hearth::error::Result<()> = site
            .app
            .db
            .write(permit, |tx| {
                Box::pin(async move {
                    ledger::append(tx, "decision.made", json!({ "act": "hide" })).await?;
                    Err(hearth::error::Error::NotFound)
                })
            })
            .await;
        assert!(failed.is_err());
        assert_eq!(hides(&site, 2).await, 2);
        assert_eq!(verdict(&site).await.fault, None);
    }
);

site_test!(
    async fn whatever_is_altered_is_named(site: Site) {
        for number in 1..=5 {
            hides(&site, number).await;
        }
        let changes: [(&'static str, &'static str, i64); 5] = [
            (
                "update ledger set entry = replace(entry, 'hide', 'keep') where number = 3",
                "update ledger set entry = replace(entry, 'keep', 'hide') where number = 3",
                3,
            ),
            (
                "update ledger set kind = 'appeal.decided' where number = 1",
                "update ledger set kind = 'decision.made' where number = 1",
                1,
            ),
            (
                "update ledger set hash = upper(hash) where number = 5",
                "update ledger set hash = lower(hash) where number = 5",
                5,
            ),
            (
                "update ledger set previous_hash = upper(previous_hash) where number = 2",
                "update ledger set previous_hash = lower(previous_hash) where number = 2",
                2,
            ),
            ("update ledger set number = 9 where number = 4", "update ledger set number = 4 where number = 9", 4),
        ];
        for (alter, back, number) in changes {
            tampers(&site, alter).await;
            let fault = verdict(&site).await.fault.expect("a fault");
            assert_eq!(fault.number(), number, "{alter}: {fault}");
            tampers(&site, back).await;
            assert_eq!(verdict(&site).await.fault, None, "{back}");
        }
    }
);

site_test!(
    async fn an_entry_taken_away_or_put_in_is_named(site: Site) {
        for number in 1..=4 {
            hides(&site, number).await;
        }
        tampers(&site, "delete from ledger where number = 4").await;
        assert_eq!(verdict(&site).await.fault, Some(Fault::Missing(4)), "the last one is missed, too");
        tampers(&site, "delete from ledger where number = 2").await;
        assert_eq!(verdict(&site).await.fault, Some(Fault::Missing(2)));
        tampers(
            &site,
            "insert into ledger (number, at, kind, entry, previous_hash, hash)
              select 0, at, kind, entry, previous_hash, 'x' from ledger where number = 1",
        )
        .await;
        assert_eq!(verdict(&site).await.fault, Some(Fault::Foreign(0)));
    }
);

site_test!(
    async fn a_chain_written_anew_does_not_match_an_earlier_copy(site: Site) {
        for number in 1..=3 {
            hides(&site, number).await;
        }
        let copy = downloaded(&site.visitor()).await;
        // Somebody with the database rewrites the last entry and every hash that would tell.
        let mut last = copy[2].clone();
        last.entry = "{}".into();
        last.hash = last.own_hash();
        let permit = policy::system("test");
        let rewritten = site.app.db.write(permit, move |tx| {
            Box::pin(async move {
                let head = format!("3 {}", last.hash);
                tx.exec("update ledger set entry = $1, hash = $2 where number = 3", (last.entry, last.hash)).await?;
                tx.exec("update settings set value = $1 where name = 'ledger.head'", (head,)).await
            })
        });
        assert_eq!(rewritten.await.expect("a change"), 1);
        assert_eq!(verdict(&site).await.fault, None, "the chain alone cannot tell");
        assert!(downloaded(&site.visitor()).await[2].hash != copy[2].hash, "but the copy does");
    }
);

site_test!(
    async fn what_is_no_entry_is_refused(site: Site) {
        for (kind, entry) in [("", json!({})), ("Decision Made", json!({})), ("x", json!({ "x": "y".repeat(20_000) }))]
        {
            let permit = policy::system("test");
            let refused =
                site.app.db.write(permit, move |tx| Box::pin(async move { ledger::append(tx, kind, entry).await }));
            assert!(refused.await.is_err(), "{kind:?}");
        }
        assert_eq!(site.count("select count(*) from ledger").await, 0);
    }
);

site_test!(
    async fn the_command_line_verifies_exports_and_compares(site: Site) {
        for number in 1..=3 {
            hides(&site, number).await;
        }
        let copy = site.folder().join("copy.jsonl");
        let shown = copy.display().to_string();
        let (good, said) = commands(&site, &["export", &shown]);
        assert!(good, "{said}");
        for args in [&["verify"][..], &["verify", "--file", &shown], &["verify", "--against", &shown]] {
            let (good, said) = commands(&site, args);
            assert!(good && said.contains("good"), "{args:?}: {said}");
        }
        let altered = std::fs::read_to_string(&copy).expect("the copy").replacen("hide", "keep", 1);
        std::fs::write(&copy, altered).expect("the copy is altered");
        let (good, said) = commands(&site, &["verify", "--file", &shown]);
        assert!(!good && said.contains("entry 1 was altered"), "{said}");
        tampers(&site, "update ledger set entry = replace(entry, 'hide', 'keep') where number = 2").await;
        let (good, said) = commands(&site, &["verify"]);
        assert!(!good && said.contains("entry 2 was altered"), "{said}");
        assert!(!commands(&site, &["verify", "--file", "/nowhere/at/all"]).0);
    }
);

/// Runs `hearth ledger …` on the site's database: whether it ended well, and what it said.
fn commands(site: &Site, args: &[&str]) -> (bool, String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_hearth"))
        .arg("ledger")
        .args(args)
        .env("HEARTH_BASE_URL", crate::client::BASE_URL)
        .env("HEARTH_DATA_DIR", site.folder())
        .env("HEARTH_DATABASE_URL", &site.app.config.database_url)
        .output()
        .expect("the program runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

site_test!(
    async fn everybody_reads_the_ledger_page_by_page(site: Site) {
        let visitor = site.visitor();
        let page = visitor.get("/transparency").await.expect(200);
        assert!(page.contains("Nothing has been decided yet"), "{}", page.text());
        visitor.get("/transparency/1").await.expect(404);
        for number in 1..=51 {
            hides(&site, number).await;
        }
        let outcome =
            AppealOutcome { about: Some(51), outcome: "reversed".into(), side: "author".into(), ..Default::default() };
        let permit = policy::system("test");
        site.app
            .db
            .write(permit, move |tx| Box::pin(async move { outcome.decided(tx).await }))
            .await
            .expect("an entry");
        let page = visitor.get("/transparency").await.expect(200);
        assert_eq!(page.header("set-cookie"), "");
        assert!(page.contains("Appeal: the decision was changed") && page.contains("Hidden: post"), "{}", page.text());
        assert!(page.links().contains(&"/rules/1#spam".to_owned()), "the rule is linked");
        let older = visitor.get(&page.link("/transparency?before=")).await.expect(200);
        assert!(older.links().contains(&"/transparency/2".to_owned()));
        let newer = visitor.get(&older.link("/transparency?after=")).await.expect(200);
        assert!(newer.links().contains(&"/transparency/52".to_owned()));
        let entry = visitor.get("/transparency/52").await.expect(200);
        assert!(entry.contains("The hash fits the entry") && entry.links().contains(&"/transparency/51".to_owned()));
        for (lang, said) in [("he", "הסתרה: הודעה"), ("pl", "Ukrycie: wpis")] {
            let page = site.visitor().speaking(lang).get("/transparency").await.expect(200);
            assert!(page.contains(said) && !page.text().contains("transparency-"), "{lang}: {}", page.text());
        }
        tampers(&site, "update ledger set entry = '{}' where number = 7").await;
        let admin = site.with_role("adele", Role::Admin).await;
        assert!(admin.get("/transparency/7").await.expect(200).contains("it was altered"));
        for odd in ["0", "-1", "99", "9223372036854775807"] {
            visitor.get(&format!("/transparency/{odd}")).await.expect(404);
        }
        let mut chain = Chain::default();
        let broken = downloaded(&visitor).await.iter().position(|line| !chain.follow(line));
        assert_eq!(broken, Some(6), "a download tells it, too");
    }
);
