//! Listening: what is said is heard, counted, and counted once.

use crate::site::{Site, site_test};
use crate::threads;
use chrono::{DateTime, TimeDelta, Utc};
use hearth::ids::{BoardId, WatchId};
use hearth::listening::hear::{self, Item};
use hearth::listening::watch::{NewWatch, Rule, Severity};
use hearth::listening::{actions, counts, queries, sources, state};
use hearth::policy::{self, Audience};

async fn watch(site: &Site, name: &str, rule: Rule) -> WatchId {
    let owner = site.account("owner").await;
    let new = NewWatch::plain(name, rule, owner);
    let work =
        site.app.db.write(policy::system("test"), move |tx| Box::pin(async move { actions::make(tx, &new).await }));
    work.await.expect("a watch")
}

async fn listens(site: &Site) {
    hear::round(site.app.clone()).await.expect("a round");
}

async fn says(site: &Site, who: &str, board: BoardId, title: &str, body: &str) -> String {
    let account = site.account(who).await;
    threads::topic(site, board, account, title, body, false).await.0.to_string()
}

/// Posts and people in the bucket of an hour now.
async fn hour(site: &Site, watch: WatchId) -> Option<(i64, i64)> {
    let mut conn = site.app.db.read().await.expect("a connection");
    let from = counts::begins(site.now(), 60);
    let found = counts::series(&mut conn, watch, 60, from, from + TimeDelta::hours(1)).await.expect("counts");
    found.first().map(|bucket| (bucket.posts, bucket.authors))
}

/// A source that programs hand their items to.
async fn source(site: &Site, begun: Option<DateTime<Utc>>) -> sources::SourceRow {
    let work = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let now = tx.now();
            let id = tx
                .insert_id(
                    "insert into sources (kind, name, address, every_minutes, retention_days, active, begun_at, failures,
                        created_at, version)
                      values ('webhook', 'Forum', '', 60, 90, $3, $1, 0, $2, 1) returning id",
                    (begun, now, true),
                )
                .await?;
            Ok(sources::source(tx, hearth::ids::SourceId(id)).await?.expect("the source"))
        })
    });
    work.await.expect("a source")
}

async fn hands_in(site: &Site, source: &sources::SourceRow, items: Vec<Item>) -> hear::Taken {
    let source = source.clone();
    let work = site
        .app
        .db
        .write(policy::system("test"), move |tx| Box::pin(async move { hear::take_in(tx, &source, items).await }));
    work.await.expect("it is taken in")
}

fn item(key: &str, at: Option<DateTime<Utc>>, title: &str) -> Item {
    Item { key: key.into(), at, title: title.into(), ..Item::default() }
}

site_test!(
    async fn what_is_said_at_home_is_heard_once_and_counted_by_people(site: Site) {
        site.joins("owner").await;
        let board = threads::board(&site, "talk", Audience::Everyone).await;
        site.joins("ada").await;
        site.joins("ben").await;
        site.staff().await;
        let kettles = watch(&site, "Kettles", Rule::of("kettle")).await;
        site.drain_jobs().await;
        says(&site, "ada", board, "My kettles leak", "Again.").await;
        says(&site, "ada", board, "Still", "The kettle leaks still.").await;
        says(&site, "ben", board, "Lamps", "A lamp, no more.").await;
        says(&site, "steffi", board, "We look into the kettle", "Soon.").await;
        assert_eq!(hour(&site, kettles).await, None, "nobody has listened yet");
        listens(&site).await;
        assert_eq!(hour(&site, kettles).await, Some((2, 1)), "two posts of one person; staff is not asked for");
        listens(&site).await;
        assert_eq!(hour(&site, kettles).await, Some((2, 1)));
        says(&site, "ben", board, "A kettle", "Mine, too.").await;
        listens(&site).await;
        assert_eq!(hour(&site, kettles).await, Some((3, 2)));
        assert_eq!(site.count("select count(*) from unheard").await, 0);
        assert_eq!(site.count("select count(*) from mentions where title is not null or excerpt is not null").await, 0);
    }
);

site_test!(
    async fn a_room_for_invited_people_is_not_listened_to(site: Site) {
        site.joins("owner").await;
        let room = threads::board(&site, "room", Audience::Invited).await;
        site.staff().await;
        let everything = Rule { staff: true, ..Rule::of("kettle") };
        watch(&site, "Kettles", everything).await;
        says(&site, "steffi", room, "A secret kettle", "Not yet on sale.").await;
        site.drain_jobs().await;
        listens(&site).await;
        assert_eq!(site.count("select count(*) from mentions").await, 0);
    }
);

site_test!(
    async fn a_new_watch_hears_the_past_and_another_rule_hears_it_anew(site: Site) {
        site.joins("owner").await;
        let board = threads::board(&site, "talk", Audience::Everyone).await;
        site.joins("ada").await;
        says(&site, "ada", board, "The kettle leaks", "Since Monday.").await;
        says(&site, "ada", board, "The lamp flickers", "Since Tuesday.").await;
        listens(&site).await;
        assert_eq!(site.count("select count(*) from mentions").await, 0, "nobody looks for anything");
        let id = watch(&site, "Kettles", Rule::of("kettle")).await;
        site.drain_jobs().await;
        assert_eq!(hour(&site, id).await, Some((1, 1)));
        let owner = site.account("owner").await;
        let work = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move {
                let new = NewWatch {
                    name: "Lamps and kettles".into(),
                    rule: Rule::of("lamp\nkettle"),
                    severity: Severity::Urgent,
                    once_in_days: 7,
                    silence_hours: 12,
                    owner,
                    people: vec![owner],
                    components: Vec::new(),
                    once: None,
                };
                actions::change(tx, id, 1, &new).await?;
                let late = actions::change(tx, id, 1, &new).await;
                assert!(matches!(late, Err(hearth::error::Error::Conflict(_))), "somebody changed it in the meantime");
                Ok(())
            })
        });
        work.await.expect("the change");
        site.drain_jobs().await;
        assert_eq!(hour(&site, id).await, Some((2, 1)));
        listens(&site).await;
        assert_eq!(hour(&site, id).await, Some((2, 1)));
        let mut conn = site.app.db.read().await.expect("a connection");
        let row = queries::watch(&mut conn, id).await.expect("a watch").expect("the watch");
        assert_eq!((row.name.as_str(), row.once_in_days, row.version), ("Lamps and kettles", 7, 2));
    }
);

site_test!(
    async fn outside_mentions_stand_where_they_were_said_and_wrong_times_are_now(site: Site) {
        site.joins("owner").await;
        let id = watch(&site, "Kettles", Rule::of("kettle")).await;
        site.drain_jobs().await;
        let (now, forum) = (site.now(), source(&site, Some(site.now() - TimeDelta::days(9))).await);
        let items = vec![
            item("a", Some(now - TimeDelta::hours(2)), "A kettle"),
            item("a", Some(now), "The same kettle"),
            item("b", None, "Kettle without a time"),
            item("c", Some(DateTime::UNIX_EPOCH), "Kettle of 1970"),
            item("d", Some(now + TimeDelta::days(26_000)), "Kettle of 2099"),
            item("e", Some(now), "A lamp"),
        ];
        assert_eq!(hands_in(&site, &forum, items).await, hear::Taken { new: 5, known: 1 });
        assert_eq!(hands_in(&site, &forum, vec![item("b", None, "Again")]).await, hear::Taken { new: 0, known: 1 });
        listens(&site).await;
        assert_eq!(hour(&site, id).await, Some((3, 3)), "those in doubt were said now");
        // One that comes late corrects the hour in which it was said.
        let late = item("f", Some(now - TimeDelta::hours(2)), "The kettle, two hours ago");
        hands_in(&site, &forum, vec![late]).await;
        listens(&site).await;
        let mut conn = site.app.db.read().await.expect("a connection");
        let then = counts::begins(now - TimeDelta::hours(2), 60);
        let found = counts::series(&mut conn, id, 60, then, then + TimeDelta::hours(1)).await.expect("counts");
        assert_eq!(found.iter().map(|bucket| bucket.posts).collect::<Vec<_>>(), [2]);
        drop(conn);
        let text = "select count(*) from mentions where author_key = 0 or heard_at is null";
        assert_eq!(site.count(text).await, 0, "everybody is a hash");
    }
);

site_test!(
    async fn what_a_feed_had_before_we_listened_is_no_storm(site: Site) {
        site.joins("owner").await;
        let id = watch(&site, "Kettles", Rule::of("kettle")).await;
        site.drain_jobs().await;
        let remembers = async || -> (String,) {
            let mut conn = site.app.db.read().await.expect("a connection");
            conn.one("select live from watch_states", ()).await.expect("a memory")
        };
        let (before, forum) = (remembers().await, source(&site, None).await);
        let items = (0..60).map(|number| item(&number.to_string(), None, "A kettle")).collect();
        hands_in(&site, &forum, items).await;
        listens(&site).await;
        assert_eq!(hour(&site, id).await.map(|(posts, _)| posts), Some(60), "they are kept and shown");
        assert_eq!(remembers().await, before, "the detector was told nothing");
        assert_eq!(site.count("select count(*) from alerts").await, 0);
    }
);

site_test!(
    async fn a_burst_raises_one_alert_and_a_time_without_the_program_is_a_gap(site: Site) {
        site.joins("owner").await;
        let now = site.now();
        let forum = source(&site, Some(now - TimeDelta::days(60))).await;
        // Two a day for three weeks, at another hour each time.
        let at = |number: i64| now - TimeDelta::days(21) + TimeDelta::minutes(number * 701);
        let past = (0..43).map(|number| item(&format!("p{number}"), Some(at(number)), "One kettle")).collect();
        hands_in(&site, &forum, past).await;
        let id = watch(&site, "Kettles", Rule::of("kettle")).await;
        site.drain_jobs().await;
        listens(&site).await;
        assert_eq!(site.count("select count(*) from alerts").await, 0, "the past alarms nobody");
        site.advance(TimeDelta::minutes(5));
        for minute in 0..6 {
            site.advance(TimeDelta::minutes(1));
            let when = site.now();
            let storm = (0..8).map(|it| item(&format!("s{minute}-{it}"), Some(when), "Every kettle leaks")).collect();
            hands_in(&site, &forum, storm).await;
            listens(&site).await;
        }
        assert_eq!(site.count("select count(*) from alerts").await, 1, "one event, one alert");
        site.advance(TimeDelta::hours(3));
        listens(&site).await;
        let mut conn = site.app.db.read().await.expect("a connection");
        let gaps = counts::gaps(&mut conn, now, site.now()).await.expect("gaps");
        assert_eq!(gaps.len(), 1);
        assert!(gaps[0].source_id.is_none() && gaps[0].until_at == Some(site.now()));
        let row = queries::watch(&mut conn, id).await.expect("a watch").expect("the watch");
        let seen = state::standing(&mut conn, &row, site.now()).await.expect("how it stands");
        assert!(seen.burst.is_some_and(|(usual, alarm)| usual < alarm));
    }
);

/// What `hearth listen replay` gives for a series with one storm in it, on the site's database.
fn replays(site: &Site, args: &[&str]) -> std::process::Output {
    let file = site.folder().join("series.csv");
    let row = |slot: i64| {
        let at = DateTime::from_timestamp(1_767_225_600 + slot * 300, 0).expect("a time").format("%Y-%m-%d %H:%M:%S");
        format!("{at},{}\n", if slot % 2_400 > 2_390 { 60 } else { slot * 7 % 5 })
    };
    let series: String = std::iter::once("timestamp,value\n".to_owned()).chain((0..20 * 288).map(row)).collect();
    std::fs::write(&file, series).expect("a file");
    std::process::Command::new(env!("CARGO_BIN_EXE_hearth"))
        .args(["listen", "replay"])
        .args(args)
        .env("HEARTH_DATA_DIR", site.folder())
        .env("HEARTH_DATABASE_URL", &site.app.config.database_url)
        .stdin(std::fs::File::open(&file).expect("the file"))
        .output()
        .expect("the program runs")
}

site_test!(
    async fn a_replay_judges_as_the_named_watch_is_set(site: Site) {
        site.joins("owner").await;
        let id = watch(&site, "Kettles at home", Rule::of("kettle")).await;
        let work = site.app.db.write(policy::system("test"), move |tx| {
            Box::pin(async move { actions::set_once_in_days(tx, id, 40).await })
        });
        work.await.expect("another rarity");
        let refused = replays(&site, &["--watch", "Lamps"]);
        assert_eq!(refused.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&refused.stderr).contains("no watch called Lamps"));
        let named = replays(&site, &["--watch", "Kettles at home"]);
        assert!(named.status.success() && named.stdout.len() > 1_000);
        assert_eq!(named.stdout, replays(&site, &["--once-in-days", "40"]).stdout);
        assert_ne!(named.stdout, replays(&site, &[]).stdout, "the default is another");
        assert_eq!(replays(&site, &["--watch", "Kettles at home", "--once-in-days", "3"]).status.code(), Some(2));
    }
);
