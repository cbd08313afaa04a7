//! Each view of the desk with each filter, on a desk of 200,000 cases: `cargo bench --bench desk`.
//!
//! Whole pages through the real router, as a member of staff asks for them: counts, filters and thirty rows. On SQLite, and on PostgreSQL where
//! `HEARTH_TEST_POSTGRES` names a server with the right to create schemas. `BENCH_CASES` sets another number of cases, `BENCH_KEEP` names a
//! folder that keeps the SQLite file for the next run. Then every statement of those pages is explained: none may read a large table whole.

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

const CASES: u64 = 200_000;
const VIEWS: [&str; 8] = ["waiting", "mine", "department", "unassigned", "breaching", "news", "open", "resolved"];
/// A filter of each kind: what many cases have, what few have, and what none has.
const FILTERS: [&str; 28] = [
    "",
    "board=desk-orders",
    "board=desk-press",
    "state=in_progress",
    "state=reopened",
    "state=resolved",
    "severity=urgent",
    "department=1",
    "department=6",
    "department=999999",
    "assignee=me",
    "assignee=none",
    "assignee=agent-7",
    "category=late",
    "category=privacy",
    "tag=return",
    "tag=gift",
    "tag=none",
    "language=pl",
    "kind=complaint",
    "kind=praise",
    "q=%2317",
    "q=kettle",
    "q=kettle+wobbles",
    "q=12345",
    "q=EM-0000700",
    "q=Customer+12",
    "board=desk-shops&severity=high&language=he&tag=return&q=kettle",
];
/// Tables that grow with the community.
const LARGE: [&str; 7] = ["cases", "topics", "posts", "case_tags", "case_values", "topic_words", "accounts"];

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    assert!(runtime.block_on(measure()), "a page is too slow, or a statement reads a large table whole");
}

async fn measure() -> bool {
    hearth::words::load();
    let seen = Seen::default();
    tracing_subscriber::registry().with(seen.clone()).init();
    let folder = Folder::new("desk");
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
    let schema = format!("bench_desk_{}", std::process::id());
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
    let cases = std::env::var("BENCH_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(CASES);
    prepare(&app, cases).await;
    let staff = Staff::signs_in(router).await;
    println!("\n{name}, {cases} cases: median milliseconds of {TURNS} pages (the slowest in brackets)");
    println!("{:<64}{}", "", VIEWS.map(|view| format!("{view:>16}")).concat());
    let mut worst: (f64, String) = (0.0, String::new());
    for filter in FILTERS {
        let mut line = format!("{:<64}", if filter.is_empty() { "(no filter)" } else { filter });
        for view in VIEWS {
            let path = format!("/desk?tab={view}&{filter}");
            let (median, slowest) = staff.times_at_rest(&path).await;
            line.push_str(&format!("{:>16}", format!("{median:.1} ({slowest:.0})")));
            if median > worst.0 {
                worst = (median, path);
            }
        }
        println!("{line}");
    }
    let good = worst.0 <= MILLISECONDS_MAX;
    let verdict = if good { "within" } else { "OVER" };
    println!("  slowest median {:.1} ms ({}): {verdict} the budget of {MILLISECONDS_MAX} ms", worst.0, worst.1);
    // Once more for the record of statements.
    seen.listen(true);
    for filter in FILTERS {
        for view in VIEWS {
            staff.asks(&format!("/desk?tab={view}&{filter}")).await;
        }
    }
    seen.listen(false);
    app.db.close().await;
    good
}

async fn prepare(app: &App, cases: u64) {
    let mut conn = app.db.read().await.expect("a connection");
    if hearth::accounts::exists_any(&mut conn).await.expect("an answer") {
        return;
    }
    drop(conn);
    make_reader(app, Role::Staff, "Repairs").await;
    let filled = fill::run(app, fill::Options { topics: 1, posts: 1, cases, queue: 0, ideas: 0 }).await.expect("cases");
    println!("{} cases in {:.0} s", filled.topics, filled.seconds);
    // A fortieth of the cases is the reader's.
    let mine = "update cases set assignee_id = (select id from accounts where handle = 'reader')
                where assignee_id = (select id from accounts where handle = 'agent-3')";
    let given = app.db.write(policy::system("bench"), move |tx| Box::pin(async move { tx.exec(mine, ()).await }));
    given.await.expect("the reader has cases");
}
