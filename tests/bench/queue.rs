//! Each view of the moderators' queue with 100,000 open lines: `cargo bench --bench queue`.
//!
//! Whole pages through the real router, as a moderator asks for them: counts, load and thirty rows with the texts they are about; the first page, a
//! deep one and one board; one line of each kind with its context; the waves. On SQLite, and on PostgreSQL where `HEARTH_TEST_POSTGRES`
//! names a server with the right to create schemas. `BENCH_LINES` sets another number of open lines, `BENCH_KEEP` names a folder that keeps
//! the SQLite file for the next run. Then every statement of those pages is explained: none may read a large table whole.

mod pages;

use hearth::app::App;
use hearth::clock::Clock;
use hearth::config::Config;
use hearth::policy::{self, Role};
use hearth::transfer::fill;
use pages::{Folder, MILLISECONDS_MAX, Seen, Staff, TURNS, make_reader, postgres_plans, sqlite_plans};
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, SqliteConnection};
use std::path::Path;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const LINES: u64 = 100_000;
const VIEWS: [&str; 7] = ["all", "reports", "holds", "appeals", "signups", "mine", "closed"];
/// A board with most of the lines, and one with hardly any.
const BOARDS: [&str; 2] = ["mod-talk", "mod-press"];
/// Tables that grow with the community.
const LARGE: [&str; 8] =
    ["queue_items", "posts", "topics", "pending_texts", "reports", "decisions", "appeals", "accounts"];

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    assert!(runtime.block_on(measure()), "a page is too slow, or a statement reads a large table whole");
}

async fn measure() -> bool {
    hearth::words::load();
    let seen = Seen::default();
    tracing_subscriber::registry().with(seen.clone()).init();
    let folder = Folder::new("queue");
    let file = folder.0.join("hearth.db");
    let mut good = on(&folder.0, &format!("sqlite://{}", file.display()), "SQLite", &seen).await;
    let mut sqlite = SqliteConnection::connect(&format!("sqlite://{}", file.display())).await.expect("the file");
    good &= sqlite_plans(&mut sqlite, &seen.take(), &LARGE).await;
    sqlite.close().await.expect("the file closes");
    let Ok(server) = std::env::var("HEARTH_TEST_POSTGRES") else {
        println!("PostgreSQL: HEARTH_TEST_POSTGRES is not set");
        return good;
    };
    let mut conn = PgConnection::connect(&server).await.expect("the server answers");
    let schema = format!("bench_queue_{}", std::process::id());
    conn.execute(AssertSqlSafe(format!("create schema {schema}"))).await.expect("a schema");
    let joint = if server.contains('?') { '&' } else { '?' };
    let url = format!("{server}{joint}options[search_path]={schema}");
    good &= on(&folder.0, &url, "PostgreSQL", &seen).await;
    conn.execute(AssertSqlSafe(format!("set search_path to {schema}"))).await.expect("the schema");
    good &= postgres_plans(&mut conn, &seen.take(), &LARGE).await;
    conn.execute(AssertSqlSafe(format!("drop schema {schema} cascade"))).await.expect("the schema goes");
    good
}

/// Fills a database and asks for every page.
async fn on(folder: &Path, url: &str, name: &str, seen: &Seen) -> bool {
    let (folder, url) = (folder.display().to_string(), url.to_owned());
    let config = Config::from(|key| match key {
        "HEARTH_DATA_DIR" => Some(folder.clone()),
        "HEARTH_DATABASE_URL" => Some(url.clone()),
        _ => None,
    })
    .expect("a configuration");
    let (app, router) = hearth::build(config, Clock::system()).await.expect("the site is built");
    let lines = std::env::var("BENCH_LINES").ok().and_then(|text| text.parse().ok()).unwrap_or(LINES);
    prepare(&app, lines).await;
    let paths = paths(&app).await;
    let staff = Staff::signs_in(router).await;
    println!("\n{name}, {lines} open lines: median milliseconds of {TURNS} pages (the slowest in brackets)");
    let mut worst: (f64, &str) = (0.0, "");
    for path in &paths {
        let (median, slowest) = staff.times_at_rest(path).await;
        println!("{path:<72}{:>16}", format!("{median:.1} ({slowest:.0})"));
        if median > worst.0 {
            worst = (median, path);
        }
    }
    let good = worst.0 <= MILLISECONDS_MAX;
    let verdict = if good { "within" } else { "OVER" };
    println!("  slowest median {:.1} ms ({}): {verdict} the budget of {MILLISECONDS_MAX} ms", worst.0, worst.1);
    // Once more for the record of statements.
    seen.listen(true);
    for path in &paths {
        staff.asks(path).await;
    }
    seen.listen(false);
    app.db.close().await;
    good
}

/// Each view, first and deep and on a board; a line of each kind; the waves.
async fn paths(app: &App) -> Vec<String> {
    let mut conn = app.db.read().await.expect("a connection");
    let mut paths = Vec::new();
    for view in VIEWS {
        paths.push(format!("/desk/queue?view={view}"));
        if view != "closed" {
            paths.extend(BOARDS.map(|board| format!("/desk/queue?view={view}&board={board}")));
        }
    }
    let deep = "select rank, id from queue_items where closed_at is null order by rank limit 1 offset 1000";
    let (rank, id): (i64, i64) = conn.one(deep, ()).await.expect("a line in the middle");
    paths.extend(VIEWS.map(|view| format!("/desk/queue?view={view}&after={rank}.{id}")));
    for kind in ["report", "hold", "sign_up", "appeal"] {
        let one = "select id from queue_items where closed_at is null and kind = $1 order by rank limit 1";
        let (id,): (i64,) = conn.one(one, (kind,)).await.expect("a line");
        paths.push(format!("/desk/queue/{id}"));
    }
    paths.push("/desk/queue/waves".into());
    paths.push("/account/moderating".into());
    paths
}

async fn prepare(app: &App, lines: u64) {
    let mut conn = app.db.read().await.expect("a connection");
    if hearth::accounts::exists_any(&mut conn).await.expect("an answer") {
        return;
    }
    drop(conn);
    make_reader(app, Role::Moderator, "Customer care").await;
    let filled =
        fill::run(app, fill::Options { topics: 1, posts: 1, cases: 0, queue: lines, ideas: 0 }).await.expect("lines");
    println!("{} lines in {:.0} s", filled.posts, filled.seconds);
    // The lines of one of those who claimed some are the reader's.
    let mine = "update queue_items set claimed_by = (select id from accounts where handle = 'reader')
                where claimed_by = (select min(claimed_by) from queue_items where claimed_by is not null)";
    let given = app.db.write(policy::system("bench"), move |tx| Box::pin(async move { tx.exec(mine, ()).await }));
    given.await.expect("the reader has lines");
}
