//! Pages asked for through the real router, how long they take, and whether the statements behind them read a large table whole: what the
//! benchmarks of the desk and of the queue share.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, header};
use hearth::app::App;
use hearth::policy::{self, Role};
use http_body_util::BodyExt as _;
use sqlx::{AssertSqlSafe, Executor as _, PgConnection, Row as _, SqliteConnection};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Instant;
use tower::ServiceExt as _;
use tracing::field::{Field, Visit};
use tracing_subscriber::layer::{Context, Layer};

const PASSWORD: &str = "a kettle on the blue stove";
/// Requests for each page; the first one is not counted.
pub const TURNS: usize = 12;
/// How often a page over the budget is measured again.
const AGAIN: usize = 2;
/// The budget for the median.
pub const MILLISECONDS_MAX: f64 = 50.0;

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

    pub async fn asks(&self, path: &str) {
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

    /// The median and the longest time of a page, in milliseconds.
    async fn times(&self, path: &str) -> (f64, f64) {
        self.asks(path).await;
        let mut times = Vec::new();
        for _ in 0..TURNS {
            let begun = Instant::now();
            self.asks(path).await;
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
        }
        times.sort_by(f64::total_cmp);
        (times[times.len() / 2], times[times.len() - 1])
    }
}

/// Keeps the text of every statement that the driver logs.
#[derive(Clone, Default)]
pub struct Seen(Arc<Mutex<(bool, BTreeSet<String>)>>);

impl Seen {
    pub fn listen(&self, listens: bool) {
        self.0.lock().expect("no panic while held").0 = listens;
    }

    pub fn take(&self) -> BTreeSet<String> {
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
pub async fn sqlite_plans(conn: &mut SqliteConnection, texts: &BTreeSet<String>, large: &[&str]) -> bool {
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
pub async fn postgres_plans(conn: &mut PgConnection, texts: &BTreeSet<String>, large: &[&str]) -> bool {
    let mut faults = Vec::new();
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
                && large.contains(&table.split(' ').next().unwrap_or_default())
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
