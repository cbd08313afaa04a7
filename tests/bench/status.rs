//! The status page under a flash crowd, and with its database gone.
//!
//! `cargo bench --bench status` measures `/status` beside a fixed body of the same size, and 10,000 open pages that hear of an update.
//! `cargo bench --bench status -- outage` (with `initdb` of PostgreSQL on this machine) stops the database for a minute under load.
//! The server is this program started again, so that its memory is read apart from the load's. Figures of one run belong together.

mod client;
mod server;

use chrono::TimeDelta;
use client::Client;
use hearth::app::App;
use hearth::clock::Clock;
use hearth::ids::IncidentId;
use hearth::incidents::{self, Impact, Kind, NewIncident, NewUpdate, Severity, State, Texts, components, site};
use hearth::policy;
use hearth::words::Lang;
use server::{Folder, Server};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const CONNECTIONS: usize = 32;
/// Requests of one measurement.
const REQUESTS: usize = 30_000;
/// Times that control and page are measured in turn.
const TURNS: usize = 3;
/// Open pages; another number with BENCH_READERS. Each takes an open file here and one in the server (`ulimit -n`).
const READERS: usize = 10_000;
/// How long the database is gone.
const OUTAGE: Duration = Duration::from_secs(60);

fn main() {
    server::main(serve(), async {
        if std::env::args().any(|given| given == "outage") {
            outage().await;
        } else {
            crowd().await;
        }
    });
}

/// The server: an incident on its status page, its port on the first line, and an update for each `POST /bench/update`.
async fn serve() {
    let config = server::begin(&[]);
    // The handlers need the app, which is made with them.
    let place: Arc<std::sync::OnceLock<App>> = Arc::default();
    let theirs = Arc::clone(&place);
    let publish = async move || {
        if let Some(app) = theirs.get() {
            update(app, IncidentId(1)).await;
        }
    };
    let more = axum::Router::new()
        .route("/bench/fixed", axum::routing::get(fixed_body))
        .route("/bench/update", axum::routing::post(publish));
    let (app, router) = hearth::routes::build_with(config, Clock::system(), more).await.expect("the site is built");
    let _ = place.set(app.clone());
    prepare(&app).await;
    let _tasks = hearth::work::start(&app);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    // A bare server beside it: the fixed body without anything of the house around it.
    let bare = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    println!("{} {}", listener.local_addr().expect("an address"), bare.local_addr().expect("an address"));
    let control = axum::Router::new().route("/bench/fixed", axum::routing::get(fixed_body));
    tokio::spawn(hearth::web::server::serve(bare, control, std::future::pending()));
    hearth::web::server::serve(listener, router, std::future::pending()).await.expect("it serves");
}

/// A body as large as the page.
async fn fixed_body() -> axum::response::Response {
    use axum::response::IntoResponse as _;
    static BODY: std::sync::LazyLock<bytes::Bytes> = std::sync::LazyLock::new(|| {
        let size = std::env::var("BENCH_FIXED_BYTES").ok().and_then(|text| text.parse().ok()).unwrap_or(20_000);
        bytes::Bytes::from(vec![b'x'; size])
    });
    ([("content-type", "text/html; charset=utf-8")], BODY.clone()).into_response()
}

/// Ten components and an incident that is public.
async fn prepare(app: &App) {
    let now = app.now();
    let made = app.db.write(policy::system("bench"), move |tx| {
        Box::pin(async move {
            let mut touched = Vec::new();
            for number in 1..=10 {
                let name = Texts::new(format!("Part {number}"), format!("חלק {number}"), format!("Część {number}"));
                let new = components::NewComponent {
                    group: None,
                    name,
                    description: Texts::default(),
                    showcase: true,
                    start_date: (now - TimeDelta::days(89)).date_naive(),
                    only_if_degraded: false,
                    once: None,
                };
                touched.push(components::add(tx, &new).await?);
            }
            let new = NewIncident {
                kind: Kind::Incident,
                drill: false,
                lang: Lang::En,
                title: Texts::new("Payments fail", "", ""),
                severity: Severity::ALL[0],
                impact: Impact::Major,
                playbook: None,
                started_at: now,
                backdated: false,
                scheduled_for: None,
                scheduled_until: None,
                starts_itself: false,
                ends_itself: false,
                remind_minutes: None,
                once: None,
                components: touched,
            };
            incidents::create(tx, &new).await
        })
    });
    update(app, made.await.expect("an incident")).await;
}

async fn update(app: &App, incident: IncidentId) {
    let written = app.db.write(policy::system("bench"), move |tx| {
        Box::pin(async move {
            let new = NewUpdate {
                incident,
                state: State::Identified,
                impact: Impact::Major,
                lang: Lang::En,
                body: Texts::new("The payment provider has a fault; cards fail for some of you.", "", ""),
                components: Vec::new(),
                promised_at: Some(tx.now() + TimeDelta::minutes(15)),
                shown_at: None,
                notify: false,
                reopens: false,
                statement: None,
            };
            incidents::publish(tx, &new).await.map(|_| ())
        })
    });
    written.await.expect("an update");
    site::refresh(app).await.expect("the pages");
}

const BROTLI: &str = "Accept-Language: en\r\nAccept-Encoding: gzip, br\r\n";
const PLAIN: &str = "Accept-Language: en\r\n";

async fn crowd() {
    let folder = Folder::new("status");
    let (plain, small) = sizes(&folder.0.join("sizes")).await;
    for (name, headers, size) in [("plain", PLAIN, plain), ("brotli", BROTLI, small)] {
        throughput(&folder.0.join(name), name, headers, size).await;
    }
    readers(&folder.0.join("readers")).await;
}

/// The page's size plain and in brotli.
async fn sizes(folder: &Path) -> (usize, usize) {
    let server = Server::start(folder, &[]);
    let mut client = Client::connect(server.host()).await.expect("a connection");
    let plain = client.get("/status", PLAIN).await.expect("an answer");
    assert_eq!(plain.status, 200);
    let mut small = plain.body.len();
    for _ in 0..100 {
        small = small.min(client.get("/status", BROTLI).await.expect("an answer").body.len());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    (plain.body.len(), small)
}

/// The page beside a fixed body of its size, through the same layers and through none, in turns.
async fn throughput(folder: &Path, name: &str, headers: &'static str, size: usize) {
    let server = Server::start(folder, &[("BENCH_FIXED_BYTES", &size.to_string())]);
    tokio::time::sleep(Duration::from_secs(1)).await;
    let (mut page, mut layered, mut bare) = (0.0, 0.0, 0.0);
    for turn in 0..=TURNS {
        let figures = [
            per_s(server.host(), "/status", headers, REQUESTS).await,
            per_s(server.host(), "/bench/fixed", PLAIN, REQUESTS).await,
            per_s(&server.hosts[1], "/bench/fixed", PLAIN, REQUESTS).await,
        ];
        // The first turn only warms up.
        if turn > 0 {
            page += figures[0] / TURNS as f64;
            layered += figures[1] / TURNS as f64;
            bare += figures[2] / TURNS as f64;
        }
    }
    println!(
        "/status, {name}, {size} bytes: {page:.0}/s; the fixed body through the house {layered:.0}/s, without it {bare:.0}/s"
    );
    println!(
        "  {:.0} % of the fixed body (at least 80 %); of one without the house {:.0} %",
        100.0 * page / layered,
        100.0 * page / bare
    );
}

async fn per_s(host: &str, path: &'static str, headers: &'static str, requests: usize) -> f64 {
    let each = requests / CONNECTIONS;
    let begun = Instant::now();
    let mut tasks = Vec::new();
    let first = Client::connect(host).await.expect("a connection");
    for _ in 0..CONNECTIONS {
        let mut client = first.again().await.expect("a connection");
        tasks.push(tokio::spawn(async move {
            for _ in 0..each {
                assert_eq!(client.get(path, headers).await.expect("an answer").status, 200, "{path}");
            }
        }));
    }
    for task in tasks {
        task.await.expect("the load ends");
    }
    (each * CONNECTIONS) as f64 / begun.elapsed().as_secs_f64()
}

/// Many open pages: memory for each, and how long after its publication an update reaches them.
async fn readers(folder: &Path) {
    let count = std::env::var("BENCH_READERS").ok().and_then(|text| text.parse().ok()).unwrap_or(READERS);
    let server = Server::start(folder, &[]);
    per_s(server.host(), "/status", BROTLI, 2_000).await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let before = server.memory_kib();
    let mut streams = Vec::with_capacity(count);
    for _ in 0..count {
        streams.push(listen(server.host()).await);
    }
    tokio::time::sleep(Duration::from_secs(3)).await;
    let after = server.memory_kib();
    println!(
        "{count} open pages: {:.1} KiB each (at most 25); the server {:.0} MiB",
        (after - before) / count as f64,
        after / 1024.0
    );
    let (sender, mut heard) = tokio::sync::mpsc::unbounded_channel();
    for mut stream in streams {
        let sender = sender.clone();
        tokio::spawn(async move {
            let mut buffer = [0_u8; 512];
            while let Ok(read @ 1..) = stream.read(&mut buffer).await {
                if String::from_utf8_lossy(&buffer[..read]).contains("event: news") {
                    let _ = sender.send(Instant::now());
                    break;
                }
            }
        });
    }
    drop(sender);
    tokio::time::sleep(Duration::from_secs(1)).await;
    let begun = Instant::now();
    let mut publisher = Client::connect(server.host()).await.expect("a connection");
    let answer = publisher.post("/bench/update", &[]).await.expect("an answer");
    let answered = begun.elapsed();
    assert_eq!(answer.status, 200, "the update");
    let mut waits = Vec::with_capacity(count);
    while waits.len() < count {
        let next = tokio::time::timeout(Duration::from_secs(30), heard.recv()).await;
        let Ok(Some(at)) = next else { break };
        waits.push(at.duration_since(begun));
    }
    waits.sort();
    let at = |share: f64| waits[((waits.len() - 1) as f64 * share) as usize].as_secs_f64();
    println!(
        "an update reached {} of {count}: median {:.2} s (less than 1), p99 {:.2} s, last {:.2} s after the click; the act itself took {:.2} s",
        waits.len(),
        at(0.5),
        at(0.99),
        at(1.0),
        answered.as_secs_f64()
    );
}

/// An open page: its stream, after the first words.
async fn listen(host: &str) -> TcpStream {
    let mut stream = TcpStream::connect(host).await.expect("a connection");
    let asked =
        format!("GET /status/live HTTP/1.1\r\nHost: {host}\r\nAccept: text/event-stream\r\nCookie: lang=en\r\n\r\n");
    stream.write_all(asked.as_bytes()).await.expect("sent");
    let mut buffer = vec![0_u8; 4096];
    let read = stream.read(&mut buffer).await.expect("an answer");
    assert!(buffer[..read].starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&buffer[..read]));
    stream
}

/// A PostgreSQL of its own, in a folder, run by the package's own user when this is root.
struct Postgres {
    bin: PathBuf,
    data: PathBuf,
    port: u16,
}

impl Postgres {
    fn start() -> Self {
        let root = Path::new("/usr/lib/postgresql");
        let versions = std::fs::read_dir(root).expect("PostgreSQL is installed").filter_map(Result::ok);
        let bin =
            versions.map(|entry| entry.path().join("bin")).find(|bin| bin.join("initdb").is_file()).expect("initdb");
        let data = std::env::temp_dir().join(format!("hearth-outage-{}", std::process::id()));
        std::fs::create_dir_all(&data).expect("a folder");
        let own = Command::new("chown").arg("postgres").arg(&data).status();
        assert!(own.is_ok_and(|status| status.success()), "the folder is the database's");
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        drop(listener);
        let server = Self { bin, data, port };
        let place = server.data.join("db").display().to_string();
        server.run(
            "initdb",
            &["-D", &place, "-U", "hearth", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8"],
        );
        server.up();
        server
    }

    fn up(&self) {
        let options =
            format!("-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off", self.port);
        let (place, log) = (self.data.join("db").display().to_string(), self.data.join("log").display().to_string());
        self.run("pg_ctl", &["-D", &place, "-l", &log, "-w", "-s", "-o", &options, "start"]);
    }

    fn down(&self) {
        let place = self.data.join("db").display().to_string();
        self.run("pg_ctl", &["-D", &place, "-m", "immediate", "-s", "stop"]);
    }

    fn run(&self, program: &str, words: &[&str]) {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(self.bin.join(program)).args(words).current_dir("/");
        let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
        assert!(status.is_ok_and(|status| status.success()), "{program} {words:?}");
    }

    fn url(&self) -> String {
        format!("postgres://hearth@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let place = self.data.join("db").display().to_string();
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(self.bin.join("pg_ctl")).args([
            "-D",
            &place,
            "-m",
            "immediate",
            "-s",
            "stop",
        ]);
        let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
        let _ = std::fs::remove_dir_all(&self.data);
    }
}

/// The database is stopped for a minute while readers keep coming.
async fn outage() {
    let folder = Folder::new("outage");
    let database = Postgres::start();
    let server = Server::start(&folder.0, &[("BENCH_DATABASE_URL", &database.url())]);
    let (stop, good, bad) =
        (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let mut tasks = Vec::new();
    for number in 0..8 {
        let mut client = Client::connect(server.host()).await.expect("a connection");
        let (stop, good, bad) = (Arc::clone(&stop), Arc::clone(&good), Arc::clone(&bad));
        let path = if number % 2 == 0 { "/status" } else { "/api/v2/summary.json" };
        tasks.push(tokio::spawn(async move {
            while !stop.load(Ordering::Relaxed) {
                let answered = client.get(path, PLAIN).await.is_ok_and(|answer| {
                    let text = String::from_utf8_lossy(&answer.body).into_owned();
                    answer.status == 200
                        && text.contains("Payments fail")
                        && (path != "/status" || text.contains("As of "))
                });
                (if answered { &good } else { &bad }).fetch_add(1, Ordering::Relaxed);
            }
        }));
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let status = |path: &'static str| {
        let host = server.host().to_owned();
        async move { Client::connect(&host).await.expect("a connection").get(path, PLAIN).await.expect("an answer").status }
    };
    println!("with the database: /readyz {}", status("/readyz").await);
    let reached = good.load(Ordering::Relaxed);
    database.down();
    let begun = Instant::now();
    println!("without the database: /readyz {}, a topic {}", status("/readyz").await, status("/t/1/never-seen").await);
    tokio::time::sleep(OUTAGE.saturating_sub(begun.elapsed())).await;
    let (during, gone) = (good.load(Ordering::Relaxed) - reached, begun.elapsed());
    database.up();
    let back = Instant::now();
    while status("/readyz").await != 200 {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let returned = back.elapsed();
    stop.store(true, Ordering::Relaxed);
    for task in tasks {
        task.await.expect("the load ends");
    }
    println!(
        "database gone for {:.0} s: {during} answers of /status and /api/v2/summary.json were 200 with the last content, {} were not; ready {:.1} s after its return",
        gone.as_secs_f64(),
        bad.load(Ordering::Relaxed),
        returned.as_secs_f64()
    );
    assert_eq!(bad.load(Ordering::Relaxed), 0, "every answer is 200");
}
