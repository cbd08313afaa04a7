//! Server CPU for each request, and durable replies a second: the first four rows of the budgets.
//!
//! `cargo bench --bench load`. The server is this program started again, so that its CPU is read apart from the load's;
//! it is the real router with two more addresses inside the same layers: a fixed body as large as the topic page, and
//! nothing else. All rows come from one run: quote the ratios.

mod client;

use client::Client;
use hearth::app::App;
use hearth::boards::{self, NewPost, NewTopic};
use hearth::clock::Clock;
use hearth::config::Config;
use hearth::ids::{AccountId, BoardId};
use hearth::policy::{self, Role};
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const PASSWORD: &str = "a kettle on the blue stove";
const CONNECTIONS: usize = 32;
const WRITERS: usize = 64;
/// Requests of one measurement.
const REQUESTS: usize = 20_000;
const REQUESTS_SLOW: usize = 4_000;
/// How long replies are written.
const WRITING: Duration = Duration::from_secs(6);
/// Topics in the database, each with 20 posts; cold pages are spread over them.
const TOPICS: usize = 5_000;
/// Clock ticks in a second, as /proc counts them on Linux.
const TICKS_PER_S: f64 = 100.0;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    if std::env::args().any(|word| word == "--serve") {
        runtime.block_on(serve());
    } else {
        runtime.block_on(measure());
    }
}

/// The server: fills its database, prints its port, serves until killed.
async fn serve() {
    let folder = std::env::var("BENCH_DIR").expect("BENCH_DIR");
    let config = Config::from(|key| match key {
        "HEARTH_DATA_DIR" => Some(folder.clone()),
        "HEARTH_DATABASE_URL" => std::env::var("BENCH_DATABASE_URL").ok(),
        "HEARTH_BASE_URL" => Some("http://bench.test".into()),
        _ => None,
    })
    .expect("a configuration");
    let fixed = axum::Router::new().route("/bench/fixed", axum::routing::get(fixed_body));
    let (app, router) = hearth::routes::build_with(config, Clock::system(), fixed).await.expect("the site is built");
    fill(&app).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    println!("{}", listener.local_addr().expect("an address"));
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await.expect("it serves");
}

/// A body of a fixed size through the same layers: the control.
async fn fixed_body() -> axum::response::Response {
    use axum::response::IntoResponse as _;
    static BODY: std::sync::LazyLock<axum::body::Bytes> = std::sync::LazyLock::new(|| {
        let size = std::env::var("BENCH_FIXED_BYTES").ok().and_then(|text| text.parse().ok()).unwrap_or(20_000);
        axum::body::Bytes::from(vec![b'x'; size])
    });
    ([("content-type", "text/html; charset=utf-8")], BODY.clone()).into_response()
}

/// One board, many topics of 20 posts, a member who signs in.
async fn fill(app: &App) {
    let hash = hearth::accounts::hash_password(app, PASSWORD.to_owned()).await.expect("a hash");
    let at = app.now();
    app.db
        .write(policy::system("bench"), move |tx| {
            Box::pin(async move {
                let account = hearth::accounts::NewAccount {
                    handle: "bench".into(),
                    name: "Bench".into(),
                    email: Some("bench@trial.test".into()),
                    role: Role::Member,
                    password_hash: Some(hash),
                    confirmed_at: Some(at),
                    ..hearth::accounts::NewAccount::default()
                };
                let author = hearth::accounts::create(tx, account).await?;
                let board =
                    boards::NewBoard { slug: "bench".into(), name: "Bench".into(), ..boards::NewBoard::default() };
                let board = boards::create_board(tx, &board).await?;
                Ok((author, board))
            })
        })
        .await
        .map(|(author, board)| (author, board))
        .map(|ids| ids)
        .expect("a board and a member");
    let (author, board) = (AccountId(1), BoardId(1));
    let body = "The kettle does not switch itself off. **It boils on**, and the lid rattles. ".repeat(6);
    let body_html = boards::render(app, &body).await.expect("rendered");
    for batch in 0..TOPICS / 100 {
        let (body, body_html) = (body.clone(), body_html.clone());
        app.db
            .write(policy::system("bench"), move |tx| {
                Box::pin(async move {
                    for number in 0..100 {
                        topic(tx, author, board, &format!("Topic {batch} {number}"), &body, &body_html).await?;
                    }
                    Ok(())
                })
            })
            .await
            .expect("topics");
    }
}

async fn topic(
    tx: &mut hearth::db::Tx,
    author: AccountId,
    board: BoardId,
    title: &str,
    body: &str,
    body_html: &str,
) -> hearth::error::Result<()> {
    let at = tx.now();
    let new = NewTopic {
        board,
        author,
        kind: boards::Kind::Talk,
        title: title.to_owned(),
        body: body.to_owned(),
        body_html: body_html.to_owned(),
        lang: None,
        private: false,
        once: None,
        at,
    };
    let (topic, _) = boards::open_topic(tx, &new).await?;
    for _ in 1..20 {
        let post = NewPost { topic, author, body: body.to_owned(), body_html: body_html.to_owned(), once: None, at };
        boards::add_post(tx, &post).await?;
    }
    Ok(())
}

/// The server process, as the load sees it.
struct Server {
    child: Child,
    host: String,
}

impl Server {
    fn start(folder: &std::path::Path, fixed_bytes: usize) -> Self {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .arg("--serve")
            .env("BENCH_DIR", folder)
            .env("BENCH_FIXED_BYTES", fixed_bytes.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut host = String::new();
        BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut host).expect("the server says where it is");
        Self { child, host: host.trim().to_owned() }
    }

    /// CPU used so far, user and system, in seconds.
    fn cpu_s(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).expect("/proc");
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let ticks: f64 = fields[11..13].iter().filter_map(|field| field.parse::<f64>().ok()).sum();
        ticks / TICKS_PER_S
    }

    /// Resident memory in MiB.
    fn memory_mib(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("/proc");
        let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or_default();
        line.split_whitespace().nth(1).and_then(|kib| kib.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

async fn measure() {
    let folder = std::env::temp_dir().join(format!("hearth-load-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let size = page_size(&folder).await;
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let server = Server::start(&folder, size);
    println!("page {size} bytes plain; server memory after filling {:.0} MiB", server.memory_mib());
    let plain = "Accept-Language: en\r\n";
    let brotli = "Accept-Language: en\r\nAccept-Encoding: gzip, br\r\n";
    let warm = |_: usize| "/t/1/topic-0-0".to_owned();
    let fixed = |_: usize| "/bench/fixed".to_owned();
    run(&server, None, warm, brotli, 200).await;
    let control = report("fixed body, plain", None, &run(&server, None, fixed, plain, REQUESTS).await);
    let page =
        report("visitor's topic page, warm, plain", Some(control), &run(&server, None, warm, plain, REQUESTS).await);
    report("visitor's topic page, warm, brotli", Some(control), &run(&server, None, warm, brotli, REQUESTS).await);
    report("fixed body again", Some(control), &run(&server, None, fixed, plain, REQUESTS).await);
    println!("  budget 1: {:.2} × the fixed body (at most 1.25)", page / control);
    let cold = |number: usize| format!("/t/{}/topic-{}-{}", number % TOPICS + 1, (number % TOPICS) / 100, number % 100);
    let cold_us = report(
        "visitor's topic page, cold",
        Some(control),
        &run(&server, None, cold, plain, REQUESTS_SLOW.min(TOPICS - 1)).await,
    );
    println!("  budget 2: {:.2} ms of CPU (at most 0.5)", cold_us / 1000.0);
    let mut member = Client::connect(&server.host).await.expect("a connection");
    let answer =
        member.post("/sign-in", &[("email", "bench@trial.test"), ("password", PASSWORD)]).await.expect("an answer");
    assert_eq!(answer.status, 303, "the member signs in");
    let signed_in =
        report("signed-in topic page", Some(control), &run(&server, Some(&member), warm, plain, REQUESTS_SLOW).await);
    println!("  budget 3: {:.2} ms of CPU (at most 0.7)", signed_in / 1000.0);
    replies(&server, &member).await;
    println!("server memory at the end {:.0} MiB", server.memory_mib());
    drop(server);
    let _ = std::fs::remove_dir_all(&folder);
}

/// The plain size of the page, from a server of its own, so that the control can be as large.
async fn page_size(folder: &std::path::Path) -> usize {
    let server = Server::start(folder, 1);
    let mut client = Client::connect(&server.host).await.expect("a connection");
    let answer = client.get("/t/1/topic-0-0", "Accept-Language: en\r\n").await.expect("an answer");
    assert_eq!(answer.status, 200, "the topic page: {:?}", answer.location);
    answer.body.len()
}

/// What a run of requests took.
struct Figures {
    cpu_us: f64,
    per_s: f64,
}

async fn run(
    server: &Server,
    member: Option<&Client>,
    path: impl Fn(usize) -> String + Copy + Send + 'static,
    headers: &'static str,
    requests: usize,
) -> Figures {
    let each = requests / CONNECTIONS;
    let (cpu, begun) = (server.cpu_s(), Instant::now());
    let mut tasks = Vec::new();
    for connection in 0..CONNECTIONS {
        let mut client = match member {
            Some(member) => member.again().await.expect("a connection"),
            None => Client::connect(&server.host).await.expect("a connection"),
        };
        tasks.push(tokio::spawn(async move {
            for number in 0..each {
                let answer = client.get(&path(connection * each + number), headers).await.expect("an answer");
                assert_eq!(answer.status, 200, "a page");
            }
        }));
    }
    for task in tasks {
        task.await.expect("the load ends");
    }
    let total = (each * CONNECTIONS) as f64;
    Figures { cpu_us: (server.cpu_s() - cpu) * 1e6 / total, per_s: total / begun.elapsed().as_secs_f64() }
}

fn report(name: &str, control: Option<f64>, figures: &Figures) -> f64 {
    let ratio = control.map_or_else(String::new, |control| format!("  {:5.2} × fixed", figures.cpu_us / control));
    println!("{name:<36} {:7.0} µs CPU  {:7.0}/s{ratio}", figures.cpu_us, figures.per_s);
    figures.cpu_us
}

/// Durable replies by 64 writers at once.
async fn replies(server: &Server, member: &Client) {
    let begun = Instant::now();
    let cpu = server.cpu_s();
    let mut tasks = Vec::new();
    for writer in 0..WRITERS {
        let mut client = member.again().await.expect("a connection");
        tasks.push(tokio::spawn(async move {
            let mut waits = Vec::new();
            let path = format!("/t/{}/replies", writer + 1);
            while begun.elapsed() < WRITING {
                let once = format!("w{writer}n{}", waits.len());
                let asked = Instant::now();
                let answer = client
                    .post(&path, &[("body", "It boils on, here too."), ("once", &once)])
                    .await
                    .expect("an answer");
                assert_eq!(answer.status, 303, "a reply: {}", String::from_utf8_lossy(&answer.body));
                waits.push(asked.elapsed());
            }
            waits
        }));
    }
    let mut waits = Vec::new();
    for task in tasks {
        waits.extend(task.await.expect("the writer ends"));
    }
    let total = waits.len() as f64;
    let per_s = total / begun.elapsed().as_secs_f64();
    waits.sort();
    let at = |share: f64| waits[((total - 1.0) * share) as usize].as_secs_f64() * 1000.0;
    println!(
        "durable replies, {WRITERS} writers            {:7.0} µs CPU  {per_s:7.0}/s",
        (server.cpu_s() - cpu) * 1e6 / total
    );
    println!(
        "  budget 4: {per_s:.0}/s (at least 1,500), p50 {:.0} ms, p99 {:.0} ms (less than 100)",
        at(0.5),
        at(0.99)
    );
}
