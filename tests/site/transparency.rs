//! The figures of moderation: counted from what happened, as a page, CSV and JSON.

use crate::site::{Site, site_test};
use hearth::policy;

/// Runs one statement.
async fn run(site: &Site, sql: &'static str) {
    let permit = policy::system("test");
    let done = site.app.db.write(permit, move |tx| Box::pin(async move { tx.exec(sql, ()).await }));
    done.await.unwrap_or_else(|fault| panic!("{sql}: {fault}"));
}

/// Reports, decisions, a held text and two appeals in November, one report in October.
async fn seeded(site: &Site) {
    site.joins("ada").await;
    for sql in [
        "insert into reports (reason_id, subject, subject_id, reporter_id, illegal, place, explanation, good_faith, lang, state,
            made_at, confirmed_at, decided_at, upheld)
          select 1, 'post', 1, a.id, false, '', 'secret words', true, 'en', 'decided',
            '2026-11-02T10:00:00+00:00', '2026-11-02T10:00:00+00:00', '2026-11-02T10:30:00+00:00', true from accounts a where a.handle = 'ada'",
        "insert into reports (reason_id, subject, subject_id, illegal, place, explanation, good_faith, lang, state, made_at, confirmed_at, decided_at, upheld)
          values (8, 'post', 1, true, '', 'secret words', true, 'en', 'decided',
            '2026-11-03T10:00:00+00:00', '2026-11-03T11:00:00+00:00', '2026-11-03T13:00:00+00:00', false)",
        "insert into reports (reason_id, subject, subject_id, illegal, place, explanation, good_faith, lang, state, made_at)
          values (8, 'post', 2, true, '', 'secret words', true, 'en', 'unconfirmed', '2026-11-03T10:00:00+00:00')",
        "insert into reports (reason_id, subject, subject_id, illegal, place, explanation, good_faith, lang, state, made_at, confirmed_at)
          values (1, 'post', 3, false, '', 'secret words', true, 'en', 'open', '2026-10-31T23:59:59+00:00', '2026-10-31T23:59:59+00:00')",
        "insert into queue_items (id, kind, subject, subject_id, harm, rank, reports, why, opened_at, version)
          values (900, 'hold', 'pending', 1, 1, 1, 1, '[]', '2026-11-04T10:00:00+00:00', 1)",
    ] {
        run(site, sql).await;
    }
    for sql in [
        "insert into decisions (puid, act, scope, subject, subject_id, limiting, rule_id, facts, explanation, private_note, source,
            automated_detection, automated_decision, content_type, before, made_at, reversed_at)
          select 'd1', 'hide', '', 'post', 1, true, r.id, '', '', '', 'notice', false, false, 'text', '{}',
            '2026-11-02T10:30:00+00:00', '2026-11-05T10:00:00+00:00' from rules r where r.code = 'spam'",
        "insert into decisions (puid, act, scope, subject, subject_id, limiting, legal_ground, facts, explanation, private_note, source,
            automated_detection, automated_decision, content_type, before, made_at)
          values ('d2', 'erase', '', 'post', 1, true, 'a law', '', '', '', 'automated', true, false, 'text', '{}', '2026-11-03T10:00:00+00:00')",
        "insert into decisions (puid, item_id, act, scope, subject, subject_id, limiting, facts, explanation, private_note, source,
            automated_detection, automated_decision, content_type, before, made_at)
          values ('d3', 900, 'publish', '', 'pending', 1, false, '', '', '', 'own', false, false, 'text', '{}', '2026-11-04T11:00:00+00:00')",
        "insert into decisions (puid, act, scope, subject, subject_id, limiting, facts, explanation, private_note, source,
            automated_detection, automated_decision, content_type, before, made_at, reverses_id)
          select 'd4', 'restore', '', 'post', 1, false, '', '', '', 'own', false, false, 'text', '{}', '2026-11-05T10:00:00+00:00', id
          from decisions where puid = 'd1'",
        "insert into appeals (decision_id, side, body, lang, made_at, decided_at, outcome, answer, new_decision_id)
          select a.id, 'author', 'secret words', 'en', '2026-11-04T10:00:00+00:00', '2026-11-05T10:00:00+00:00', 'reversed', 'secret words', b.id
          from decisions a, decisions b where a.puid = 'd1' and b.puid = 'd4'",
        "insert into appeals (decision_id, side, body, lang, made_at, answer)
          select id, 'reporter', 'secret words', 'en', '2026-11-06T10:00:00+00:00', '' from decisions where puid = 'd2'",
    ] {
        run(site, sql).await;
    }
}

site_test!(
    async fn a_year_without_anything_says_so(site: Site) {
        let page = site.visitor().get("/transparency/reports/2026").await.expect(200);
        assert!(page.contains("None was received") && page.contains("nothing decided yet"), "{}", page.text());
        for (lang, said) in [("he", "לא התקבלו"), ("pl", "Nie wpłynął żaden")] {
            let page = site.visitor().speaking(lang).get("/transparency/reports/2026-11").await.expect(200);
            assert!(page.contains(said) && !page.text().contains("transparency-"), "{lang}: {}", page.text());
        }
        for odd in ["2027", "2026-12", "1999", "2026-1", "x", "2026.xml", "2026-11.", "%2e%2e", "26", "2026-13.csv"] {
            site.visitor().get(&format!("/transparency/reports/{odd}")).await.expect(404);
        }
    }
);

site_test!(
    async fn a_period_is_counted_and_names_nobody(site: Site) {
        seeded(&site).await;
        let visitor = site.visitor();
        let json = visitor.get("/transparency/reports/2026-11.json").await.expect(200);
        assert_eq!(json.header("content-type"), "application/json");
        let told: serde_json::Value = serde_json::from_slice(json.bytes()).expect("JSON");
        let at = |path: &str| told.pointer(path).unwrap_or_else(|| panic!("no {path} in {told:#}")).clone();
        for (path, value) in [
            ("/orders/received", 0),
            ("/notices/received", 2),
            ("/notices/illegal", 1),
            ("/notices/without_account", 1),
            ("/notices/decided", 2),
            ("/notices/upheld", 1),
            ("/notices/median_minutes", 30),
            ("/notices/median_minutes_illegal", 120),
            ("/automated/decisions", 2),
            ("/automated/detected", 1),
            ("/automated/decided", 0),
            ("/holds/held", 1),
            ("/holds/published", 1),
            ("/appeals/0/received", 1),
            ("/appeals/0/reversed", 1),
            ("/appeals/0/median_minutes", 24 * 60),
            ("/appeals/1/received", 1),
            ("/appeals/1/decided", 0),
        ] {
            assert_eq!(at(path), value, "{path}");
        }
        assert_eq!(at("/automated/detected_share"), 0.5);
        assert_eq!(at("/holds/error_share"), 1.0);
        let acts: Vec<String> =
            at("/measures").as_array().expect("a list").iter().map(|one| one["measure"].to_string()).collect();
        assert_eq!(acts, ["\"erase\"", "\"hide\"", "\"publish\""], "what takes back is not counted");
        let csv = visitor.get("/transparency/reports/2026-11.csv").await.expect(200);
        assert!(csv.header("content-type").starts_with("text/csv"));
        let csv = String::from_utf8(csv.bytes().to_vec()).expect("a text");
        for line in [
            "orders,,received,0",
            "notices,illegal (illegal),received,1",
            "measures,hide,reversed,1",
            "rules,spam,decisions,1",
            "rules,law,decisions,1",
        ] {
            assert!(csv.lines().any(|one| one == line), "{line} is not in\n{csv}");
        }
        for path in ["2026", "2026-11", "2026-10", "2026-11.json", "2026-11.csv"] {
            let page = visitor.get(&format!("/transparency/reports/{path}")).await.expect(200);
            let text = String::from_utf8_lossy(page.bytes()).into_owned();
            assert!(!text.contains("secret words") && !text.contains("ada@") && !text.contains(">ada<"), "{path}");
        }
        let year = visitor.get("/transparency/reports/2026").await.expect(200);
        assert!(year.contains("so far") && year.links().contains(&"/transparency/reports/2026.csv".to_owned()));
        let index = visitor.get("/transparency").await.expect(200).links();
        assert!(index.contains(&"/transparency/reports/2026-10".to_owned()));
    }
);
