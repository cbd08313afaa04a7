//! The program is killed again and again while it listens: whatever is counted is counted once.

use crate::site::{Folder, Site};
use crate::threads;
use chrono::{DateTime, TimeDelta, Utc};
use hearth::clock::Clock;
use hearth::ids::{AccountId, WatchId};
use hearth::listening::watch::{NewWatch, Rule, Severity};
use hearth::listening::{counts, queries, state};
use hearth::policy::{self, Audience};
use hearth::transfer::complaints::{self, Options};
use std::fmt::Write as _;
use std::process::{Child, Command, Stdio};

const POSTS: usize = 4_000;
const WATCHES: usize = 20;
const KILLS: usize = 6;

/// A watch that has listened for four days and was not told the past.
async fn watch(site: &Site, number: usize, owner: AccountId) -> WatchId {
    let rule = Rule { outside: false, ..Rule::of(format!("word{number:02}x")) };
    let new = NewWatch { severity: Severity::Note, ..NewWatch::plain(format!("Watch {number}"), rule, owner) };
    let work = site.app.db.write(policy::system("test"), move |tx| {
        Box::pin(async move {
            let id = queries::insert(tx, &new).await?.expect("a new watch");
            let from = tx.now() - TimeDelta::days(4);
            tx.exec("update watches set heard_from = $2 where id = $1", (id, from)).await?;
            Ok(id)
        })
    });
    work.await.expect("a watch")
}

/// Posts of three days, the oldest first; each has two of the words, by one of 300 people.
fn file(now: DateTime<Utc>) -> String {
    let mut text = String::from("id,created_at,author,text\n");
    for number in 0..POSTS {
        let at = now - TimeDelta::days(3) + TimeDelta::seconds(number as i64 * 60);
        let (one, other) = (number % WATCHES, number * 7 % WATCHES);
        let at = at.format("%Y-%m-%dT%H:%M:%SZ");
        writeln!(text, "{number},{at},customer-{},A word{one:02}x and word{other:02}x.", number * 31 % 300)
            .expect("text");
    }
    text
}

async fn left(site: &Site) -> i64 {
    site.count("select count(*) from unheard").await
}

fn start(folder: &Folder, url: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_hearth"))
        .env("HEARTH_ADDR", "127.0.0.1:0")
        .env("HEARTH_DATA_DIR", &folder.0)
        .env("HEARTH_DATABASE_URL", url)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

async fn checked(site: &Site, watches: &[WatchId]) {
    let twice = (0..POSTS).filter(|number| number % WATCHES == number * 7 % WATCHES).count();
    assert_eq!(site.count("select count(*) from mention_watches").await as usize, 2 * POSTS - twice);
    for minutes in counts::BUCKETS {
        let sum = match minutes {
            15 => site.count("select cast(sum(posts) as bigint) from watch_counts where minutes = 15").await,
            _ => site.count("select cast(sum(posts) as bigint) from watch_counts where minutes = 60").await,
        };
        assert_eq!(sum as usize, 2 * POSTS - twice, "{minutes} minutes");
    }
    let mut conn = site.app.db.read().await.expect("a connection");
    for id in watches {
        let row = queries::watch(&mut conn, *id).await.expect("a watch").expect("the watch");
        let text =
            "select at, author_key from mention_watches where watch_id = $1 order by at, mention_id limit 100000";
        let heard: Vec<(DateTime<Utc>, i64)> = conn.all(text, (*id,)).await.expect("what it heard");
        let mut expected = state::State::new(&row);
        for (at, author) in heard {
            expected.mention(at, author, None, &[]);
        }
        let mut kept = state::load(&mut conn, std::iter::once(&row)).await.expect("what it remembers");
        let kept = kept.remove(id).expect("a memory").watch;
        assert_eq!(kept.write().expect("text"), expected.watch.write().expect("text"), "the detector of {}", row.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_is_counted_is_counted_once_however_often_the_program_is_killed() {
    let folder = Folder::new();
    let url = format!("sqlite://{}", folder.0.join("hearth.db").display());
    let site = Site::open(&folder.0, &url, Clock::system()).await;
    threads::board(&site, "talk", Audience::Everyone).await;
    site.joins("owner").await;
    let owner = site.account("owner").await;
    let mut watches = Vec::new();
    for number in 0..WATCHES {
        watches.push(watch(&site, number, owner).await);
    }
    let path = folder.0.join("posts.csv");
    std::fs::write(&path, file(site.now())).expect("a file");
    let options = Options {
        file: path,
        board: "talk".into(),
        boards_from_file: false,
        open_cases: false,
        source: None,
        report: None,
    };
    complaints::run(&site.app, &options).await.expect("an import");
    let mut waiting = left(&site).await;
    assert_eq!(waiting as usize, POSTS);
    let mut kills = 0;
    while waiting > 0 {
        let mut program = start(&folder, &url);
        // Killed as soon as a batch is through: in the middle of the next one.
        loop {
            tokio::task::yield_now().await;
            let now = left(&site).await;
            assert!(program.try_wait().expect("its state").is_none(), "the program ended by itself");
            if now == 0 || (now < waiting && kills < KILLS) {
                waiting = now;
                break;
            }
        }
        program.kill().expect("kill -9");
        program.wait().expect("its end");
        kills += 1;
    }
    assert!(kills > KILLS / 2, "it was killed {kills} times only");
    checked(&site, &watches).await;
    site.app.db.close().await;
}
