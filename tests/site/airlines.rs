//! A week of remarks to six airlines (February 2015) through the whole program by a simulated clock: imported as they came, heard by a watch
//! for each airline's complaints. The data is not part of the project: `HEARTH_TEST_DATA` names its folder; without it, it says so and passes.

use crate::site::{Site, site_test};
use chrono::{DateTime, TimeDelta, Utc};
use hearth::boards;
use hearth::ids::{AccountId, BoardId, WatchId};
use hearth::listening::actions;
use hearth::listening::detector::Standing;
use hearth::listening::watch::{NewWatch, Rule};
use hearth::listening::{hear, queries, state};
use hearth::policy;
use hearth::transfer::complaints::{self, Options};
use std::path::Path;

/// The folder of the data, with `complaints/airlines.csv`.
const DATA: &str = "HEARTH_TEST_DATA";
const AIRLINES: [&str; 6] = ["American", "Delta", "Southwest", "United", "US Airways", "Virgin America"];
/// The times of the annotations are Pacific.
const PACIFIC: TimeDelta = TimeDelta::hours(8);
const STEP: TimeDelta = TimeDelta::minutes(5);

fn time(text: &str) -> DateTime<Utc> {
    hearth::clock::read_time(text).expect("a time")
}

fn pacific(text: &str) -> DateTime<Utc> {
    time(text) + PACIFIC
}

/// A watch for the complaints on a board.
async fn watch(site: &Site, name: &'static str, board: BoardId, owner: AccountId) -> WatchId {
    let rule = Rule { kinds: vec![boards::Kind::Complaint], outside: false, boards: vec![board], ..Rule::of("") };
    let new = NewWatch::plain(name, rule, owner);
    let permit = policy::system("test");
    let made = site.app.db.write(permit, move |tx| Box::pin(async move { actions::make(tx, &new).await })).await;
    made.expect("a watch")
}

/// The rows of the file in the order of their times, each as a file of its own could have it; the first is the header.
fn rows(path: &Path) -> (csv::ByteRecord, Vec<(DateTime<Utc>, csv::ByteRecord)>) {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).expect("the file");
    let header = reader.byte_headers().expect("a header").clone();
    let at = |row: &csv::ByteRecord| hearth::clock::read_time(std::str::from_utf8(row.get(1)?).ok()?);
    let rows = reader.byte_records().filter_map(|row| row.ok().and_then(|row| Some((at(&row)?, row))));
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|(at, _)| *at);
    (header, rows)
}

async fn import(site: &Site, header: &csv::ByteRecord, rows: &[(DateTime<Utc>, csv::ByteRecord)]) {
    let file = site.folder().join("now.csv");
    let mut writer = csv::Writer::from_path(&file).expect("a file");
    writer.write_byte_record(header).expect("a header");
    rows.iter().for_each(|(_, row)| writer.write_byte_record(row).expect("a row"));
    writer.flush().expect("the file");
    let options = Options {
        file,
        board: "airlines".into(),
        boards_from_file: true,
        open_cases: false,
        source: Some("airlines".into()),
        report: None,
    };
    complaints::run(&site.app, &options).await.expect("an import");
}

async fn standing(site: &Site, watch: WatchId) -> Standing {
    let mut conn = site.app.db.read().await.expect("a connection");
    let row = queries::watch(&mut conn, watch).await.expect("a watch").expect("the watch");
    state::standing(&mut conn, &row, site.now()).await.expect("how it stands").standing
}

/// When which watch alarmed.
async fn alarms(site: &Site) -> Vec<(String, DateTime<Utc>, String, i64, i64)> {
    let mut conn = site.app.db.read().await.expect("a connection");
    let text = "select w.name, a.at, a.scale, a.people, a.usual_tenths
        from alert_watches a join watches w on w.id = a.watch_id order by a.at limit 100";
    conn.all(text, ()).await.expect("the alerts")
}

site_test!(
    async fn the_storm_is_heard_in_time_and_the_rest_of_the_week_is_quiet(site: Site) {
        let Some(folder) = std::env::var_os(DATA) else {
            eprintln!("{DATA} names no folder: nothing was tried");
            return;
        };
        let path = Path::new(&folder).join("complaints/airlines.csv");
        let (header, rows) = rows(&path);
        site.joins("owner").await;
        let owner = site.account("owner").await;
        let (first, last) = (rows[0].0, rows[rows.len() - 1].0);
        site.advance(first - site.now());
        let mut watches = Vec::new();
        for name in AIRLINES {
            let slug = boards::suggest_board_slug(name);
            let board = crate::threads::board(&site, &slug, policy::Audience::Everyone).await;
            watches.push(watch(&site, name, board, owner).await);
        }
        site.drain_jobs().await;
        let mut done = 0;
        while site.now() < last {
            site.advance(STEP);
            let until = done + rows[done..].partition_point(|(at, _)| *at <= site.now());
            if until > done {
                import(&site, &header, &rows[done..until]).await;
                done = until;
            }
            hear::round(site.app.clone()).await.expect("a round");
            if (pacific("2015-02-22 12:00")..pacific("2015-02-23 00:00")).contains(&site.now()) && done % 16 == 0 {
                assert_eq!(standing(&site, watches[0]).await, Standing::NoBaseline, "American at {}", site.now());
            }
        }
        let alarms = alarms(&site).await;
        for (name, at, scale, people, usual) in &alarms {
            let usual = *usual as f64 / 10.0;
            eprintln!(
                "{:?} {name}: {} Pacific, {scale}, {people} people, usually {usual}",
                site.engine(),
                *at - PACIFIC
            );
        }
        let of = |name: &str| alarms.iter().filter(|alarm| alarm.0 == name).map(|alarm| alarm.1).collect::<Vec<_>>();
        let within =
            |times: &[DateTime<Utc>], from, until| times.iter().any(|at| (pacific(from)..=pacific(until)).contains(at));
        assert!(within(&of("US Airways"), "2015-02-21 20:00", "2015-02-21 23:15"));
        assert!(within(&of("United"), "2015-02-22 13:00", "2015-02-22 17:15"));
        assert!(of("Virgin America").is_empty() && of("American").is_empty());
        assert!(!within(&of("US Airways"), "2015-02-23 20:00", "2015-02-23 21:00"));
        let scored = |alarm: &&(String, DateTime<Utc>, String, i64, i64)| alarm.1 >= pacific("2015-02-18 00:00");
        for (name, at, ..) in alarms.iter().filter(scored) {
            use chrono::Timelike as _;
            assert!(!(5..9).contains(&(*at - PACIFIC).hour()), "{name} at {at}: the daily rise is normal");
        }
    }
);
