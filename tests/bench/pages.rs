//! Pages asked for through the real router, how long they take, and whether the statements behind them read a large table whole: what the
//! benchmarks of the desk, of the queue and of ideas share.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, header};
use hearth::app::App;
use hearth::clock::Clock;
use hearth::config::Config;
use hearth::policy::{self, Role};
use http_body_util::BodyExt as _;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection, Row as _, SqliteConnection};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Instant;
use tower::ServiceExt as _;
use tracing::field::{Field, Visit};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;

const PASSWORD: &str = "a kettle on the blue stove";
/// Requests for each page; the first one is not counted.
const TURNS: usize = 12;
/// A table of fewer rows is rightly read whole, however large it may grow elsewhere.
const SMALL_ROWS: i64 = 5_000;
/// How often a page over the budget is measured again.
const AGAIN: usize = 2;
/// The budget for the median.
const MILLISECONDS_MAX: f64 = 50.0;

/// A site on one engine, with nothing in it yet or with what an earlier run kept.
pub struct Trial {
    pub app: App,
    pub router: Router,
    engine: &'static str,
    seen: Seen,
}

/// Runs `run` on SQLite and, where `HEARTH_TEST_POSTGRES` names a server, on PostgreSQL, and explains the statements that it recorded.
///
/// # Panics
/// When a run says that a page was too slow, or when a statement reads one of the `large` tables whole.
pub fn on_both(name: &str, large: &[&str], run: impl AsyncFn(&Trial) -> bool) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    assert!(
        runtime.block_on(measure(name, large, run)),
        "a page is too slow, or a statement reads a large table whole"
    );
}

async fn measure(name: &str, large: &[&str], run: impl AsyncFn(&Trial) -> bool) -> bool {
    hearth::words::load();
    let seen = Seen::default();
    tracing_subscriber::registry().with(seen.clone()).init();
    let folder = Folder::new(name);
    let url = format!("sqlite://{}", folder.0.join("hearth.db").display());
    let mut good = on("SQLite", &url, &folder, &seen, &run).await;
    let mut sqlite = SqliteConnection::connect(&url).await.expect("the file");
    good &= sqlite_plans(&mut sqlite, &seen.take(), large).await;
    sqlite.close().await.expect("the file closes");
    let Ok(server) = std::env::var("HEARTH_TEST_POSTGRES") else {
        println!("PostgreSQL: HEARTH_TEST_POSTGRES is not set");
        return good;
    };
    let mut conn = PgConnection::connect(&server).await.expect("the server answers");
    let schema = format!("bench_{name}_{}", std::process::id());
    conn.execute(AssertSqlSafe(format!("create schema {schema}"))).await.expect("a schema");
    let joint = if server.contains('?') { '&' } else { '?' };
    good &= on("PostgreSQL", &format!("{server}{joint}options[search_path]={schema}"), &folder, &seen, &run).await;
    conn.execute(AssertSqlSafe(format!("set search_path to {schema}"))).await.expect("the schema");
    good &= postgres_plans(&mut conn, &seen.take(), large).await;
    conn.execute(AssertSqlSafe(format!("drop schema {schema} cascade"))).await.expect("the schema goes");
    good
}

async fn on(engine: &'static str, url: &str, folder: &Folder, seen: &Seen, run: &impl AsyncFn(&Trial) -> bool) -> bool {
    let (data, url) = (folder.0.display().to_string(), url.to_owned());
    let config = Config::from(|key| match key {
        "HEARTH_DATA_DIR" => Some(data.clone()),
        "HEARTH_DATABASE_URL" => Some(url.clone()),
        _ => None,
    })
    .expect("a configuration");
    let (app, router) = hearth::build(config, Clock::system()).await.expect("the site is built");
    let trial = Trial { app, router, engine, seen: seen.clone() };
    let good = run(&trial).await;
    trial.app.db.close().await;
    good
}

impl Trial {
    /// Whether nothing was filled in by an earlier run.
    pub async fn is_empty(&self) -> bool {
        let mut conn = self.app.db.read().await.expect("a connection");
        !hearth::accounts::exists_any(&mut conn).await.expect("an answer")
    }

    /// Does as the site itself what the benchmark wants to find.
    pub async fn does(&self, text: &'static str) {
        let done =
            self.app.db.write(policy::system("bench"), move |tx| Box::pin(async move { tx.exec(text, ()).await }));
        done.await.expect("a statement");
    }

    /// The head of a table of times.
    pub fn head(&self, of: &str) {
        let engine = self.engine;
        println!("\n{engine}, {of}: median milliseconds of {TURNS} pages (the slowest in brackets)");
    }

    /// Records the statements behind what `run` does.
    pub async fn records(&self, run: impl AsyncFn()) {
        self.seen.listen(true);
        run().await;
        self.seen.listen(false);
    }
}

/// The slowest median so far, and of what.
#[derive(Default)]
pub struct Worst(f64, String);

impl Worst {
    /// Remembers a median and the longest time, in milliseconds, if it is the slowest; both as a table shows them.
    pub fn takes(&mut self, of: &str, (median, longest): (f64, f64)) -> String {
        if median > self.0 {
            *self = Self(median, of.to_owned());
        }
        format!("{median:.1} ({longest:.0})")
    }

    /// Says it; whether it is within the budget.
    pub fn told(&self) -> bool {
        let good = self.0 <= MILLISECONDS_MAX;
        let verdict = if good { "within" } else { "OVER" };
        println!("  slowest median {:.1} ms ({}): {verdict} the budget of {MILLISECONDS_MAX} ms", self.0, self.1);
        good
    }
}

/// The number in a variable of the environment, or else this one.
pub fn size(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// The median and the longest of a run of times, in milliseconds.
pub async fn timed(run: impl AsyncFn()) -> (f64, f64) {
    let mut times = Vec::new();
    for _ in 0..TURNS {
        let begun = Instant::now();
        run().await;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() - 1])
}

/// Makes the account "reader" of that role and department.
pub async fn make_reader(app: &App, role: Role, department: &str) {
    let reader = hearth::accounts::NewAccount {
        handle: "reader".into(),
        email: Some("reader@trial.test".into()),
        role: Some(role),
        department: Some(department.into()),
        password_hash: Some(hearth::accounts::passwords::hash(app, PASSWORD).await.expect("a hash")),
        confirmed_at: Some(app.now()),
        ..hearth::accounts::NewAccount::default()
    };
    let made = app
        .db
        .write(policy::system("bench"), move |tx| Box::pin(async move { hearth::accounts::create(tx, reader).await }));
    made.await.expect("a reader");
}

/// "reader" at the router.
pub struct Staff {
    router: Router,
    cookies: String,
}

impl Staff {
    pub async fn signs_in(router: Router) -> Self {
        let mut staff = Self { router, cookies: String::new() };
        let form = Request::post("/sign-in")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        let answer =
            staff.send(form, format!("email=reader%40trial.test&password={}", PASSWORD.replace(' ', "+"))).await;
        assert_eq!(answer.status(), 303, "the member of staff signs in");
        let set = answer.headers().get_all(header::SET_COOKIE);
        let pairs: Vec<&str> = set.iter().filter_map(|line| line.to_str().ok()?.split(';').next()).collect();
        staff.cookies = pairs.join("; ");
        staff
    }

    async fn send(&self, request: axum::http::request::Builder, body: String) -> axum::response::Response {
        let request = request.header(header::HOST, "hearth.test").header(header::COOKIE, &self.cookies);
        let mut request = request.body(Body::from(body)).expect("a request");
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 40_000))));
        self.router.clone().oneshot(request).await.expect("the router answers")
    }

    pub async fn asks_all(&self, paths: &[String]) {
        for path in paths {
            self.asks(path).await;
        }
    }

    async fn asks(&self, path: &str) {
        let answer = self.send(Request::get(path), String::new()).await;
        assert_eq!(answer.status(), 200, "{path}");
        answer.into_body().collect().await.expect("a body");
    }

    /// A median over the budget is measured again, twice at most: on a busy machine it may be somebody else's.
    pub async fn times_at_rest(&self, path: &str) -> (f64, f64) {
        let mut best = self.times(path).await;
        for _ in 0..AGAIN {
            if best.0 > MILLISECONDS_MAX {
                let again = self.times(path).await;
                best = if again.0 < best.0 { again } else { best };
            }
        }
        best
    }

    async fn times(&self, path: &str) -> (f64, f64) {
        self.asks(path).await;
        timed(async || self.asks(path).await).await
    }
}

/// Keeps the text of every statement that the driver logs.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<(bool, BTreeSet<String>)>>);

impl Seen {
    fn listen(&self, listens: bool) {
        self.0.lock().expect("no panic while held").0 = listens;
    }

    fn take(&self) -> BTreeSet<String> {
        std::mem::take(&mut self.0.lock().expect("no panic while held").1)
    }
}

impl<S: tracing::Subscriber> Layer<S> for Seen {
    fn enabled(&self, metadata: &tracing::Metadata<'_>, _: Context<'_, S>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn register_callsite(&self, metadata: &'static tracing::Metadata<'static>) -> tracing::subscriber::Interest {
        if metadata.target() == "sqlx::query" {
            tracing::subscriber::Interest::sometimes()
        } else {
            tracing::subscriber::Interest::never()
        }
    }

    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        let mut kept = self.0.lock().expect("no panic while held");
        if kept.0 {
            let mut text = Text::default();
            event.record(&mut text);
            kept.1.insert(text.0);
        }
    }
}

#[derive(Default)]
struct Text(String);

impl Visit for Text {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "db.statement" && !value.is_empty() {
            self.0 = value.trim().to_owned();
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        self.record_str(field, &format!("{value:?}"));
    }
}

fn is_read(text: &str) -> bool {
    text.starts_with("select") || text.starts_with("with")
}

/// Explains each statement on SQLite; whether none scans a large table.
async fn sqlite_plans(conn: &mut SqliteConnection, texts: &BTreeSet<String>, large: &[&str]) -> bool {
    let mut faults = Vec::new();
    for text in texts.iter().filter(|text| is_read(text)) {
        let rows = conn.fetch_all(AssertSqlSafe(format!("explain query plan {text}"))).await.expect("a plan");
        for row in rows {
            let step: String = row.get("detail");
            // The views' own indexes hold no more than the view does.
            let whole = step.starts_with("SCAN") && !step.contains(" USING ");
            if whole && reads_large(text, step.trim_start_matches("SCAN "), large) {
                faults.push(format!("{step}: {text}"));
            }
        }
    }
    told("SQLite", texts, &faults)
}

/// Explains each statement on PostgreSQL as it is planned without knowing its parameters; whether none scans a large table.
async fn postgres_plans(conn: &mut PgConnection, texts: &BTreeSet<String>, large: &[&str]) -> bool {
    let mut faults = Vec::new();
    let mut grown = Vec::new();
    for table in large {
        let rows = conn.fetch_one(AssertSqlSafe(format!("select count(*) from {table}"))).await.expect("a count");
        if rows.get::<i64, _>(0) >= SMALL_ROWS {
            grown.push(*table);
        }
    }
    conn.execute("set plan_cache_mode = force_generic_plan").await.expect("a setting");
    for text in texts.iter().filter(|text| is_read(text)) {
        let parameters = (1..).take_while(|number| text.contains(&format!("${number}"))).count();
        let nulls = vec!["null"; parameters].join(",");
        let call = if parameters > 0 { format!("({nulls})") } else { String::new() };
        conn.execute(sqlx::raw_sql(AssertSqlSafe(format!("prepare explained as {text}")))).await.expect("a statement");
        let rows = conn
            .fetch_all(sqlx::raw_sql(AssertSqlSafe(format!("explain execute explained{call}"))))
            .await
            .expect("a plan");
        conn.execute(sqlx::raw_sql("deallocate explained")).await.expect("it goes");
        for row in rows {
            let step: String = row.get(0);
            if let Some((_, table)) = step.split_once("Seq Scan on ")
                && grown.contains(&table.split(' ').next().unwrap_or_default())
            {
                faults.push(format!("{}: {text}", step.trim()));
            }
        }
    }
    told("PostgreSQL", texts, &faults)
}

/// Whether the name in a plan, a table's or its short one in the statement, is that of a large table.
fn reads_large(text: &str, step: &str, large: &[&str]) -> bool {
    let name = step.split(' ').next().unwrap_or_default();
    large.iter().any(|table| {
        *table == name || text.contains(&format!("{table} {name}\n")) || text.contains(&format!("{table} {name} "))
    })
}

fn told(engine: &str, texts: &BTreeSet<String>, faults: &[String]) -> bool {
    println!("  {engine}: {} statements explained, {} read a large table whole", texts.len(), faults.len());
    for fault in faults {
        println!("    {fault}");
    }
    faults.is_empty()
}

/// A folder of its own, gone at the end unless it is to be kept.
pub struct Folder(pub PathBuf, bool);

impl Folder {
    pub fn new(name: &str) -> Self {
        let kept = std::env::var_os("BENCH_KEEP").map(PathBuf::from);
        let keeps = kept.is_some();
        let own = || Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        let folder = kept.unwrap_or_else(own);
        std::fs::create_dir_all(&folder).expect("a folder");
        Self(folder, keeps)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !self.1 {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }
}
