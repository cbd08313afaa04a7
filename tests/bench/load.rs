//! Server CPU for each request, and durable replies a second: the first four rows of the budgets.
//!
//! `cargo bench --bench load`. The server is this program started again, so that its CPU is read apart from the load's;
//! it is the real router with two more addresses inside the same layers: a fixed body as large as the topic page, and
//! nothing else. All rows come from one run: quote the ratios.

mod client;
mod server;

use client::Client;
use hearth::app::App;
use hearth::clock::Clock;
use hearth::policy;
use hearth::transfer::fill;
use server::{Folder, Server};
use std::net::SocketAddr;
use std::time::{Duration, Instant};

// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const PASSWORD: &str = "a kettle on the blue stove";
const CONNECTIONS: usize = 32;
const WRITERS: usize = 64;
/// Requests of one measurement.
const REQUESTS: usize = 30_000;
const REQUESTS_SLOW: usize = 4_000;
/// How long replies are written.
const WRITING: Duration = Duration::from_secs(8);
/// Topics in the database, each with 20 posts; cold pages are spread over them.
const TOPICS: usize = 5_000;
/// Times that control and page are measured in turn.
const TURNS: usize = 3;
/// Clock ticks in a second, as /proc counts them on Linux.
const TICKS_PER_S: f64 = 100.0;

fn main() {
    server::main(serve(), measure());
}

/// The server: fills its database, prints its port, serves until killed. It logs every request, as the program does.
async fn serve() {
    let config = server::begin(&[("HEARTH_POSTS_PER_MINUTE", "1000000")]);
    let fixed = axum::Router::new().route("/bench/fixed", axum::routing::get(fixed_body));
    let (app, router) = hearth::routes::build_with(config, Clock::system(), fixed).await.expect("the site is built");
    prepare(&app).await;
    let _tasks = hearth::work::start(&app);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    println!("{}", listener.local_addr().expect("an address"));
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await.expect("it serves");
}

/// A body of a fixed size through the same layers: the control.
async fn fixed_body() -> axum::response::Response {
    use axum::response::IntoResponse as _;
    static BODY: std::sync::LazyLock<bytes::Bytes> = std::sync::LazyLock::new(|| {
        let size = std::env::var("BENCH_FIXED_BYTES").ok().and_then(|text| text.parse().ok()).unwrap_or(20_000);
        bytes::Bytes::from(vec![b'x'; size])
    });
    ([("content-type", "text/html; charset=utf-8")], BODY.clone()).into_response()
}

/// Many topics of 20 posts, and a member who signs in; once.
async fn prepare(app: &App) {
    let mut conn = app.db.read().await.expect("a connection");
    if hearth::accounts::exists_any(&mut conn).await.expect("an answer") {
        return;
    }
    drop(conn);
    let member = hearth::accounts::NewAccount {
        handle: "bench".into(),
        email: Some("bench@trial.test".into()),
        password_hash: Some(hearth::accounts::passwords::hash(app, PASSWORD).await.expect("a hash")),
        confirmed_at: Some(app.now()),
        ..hearth::accounts::NewAccount::default()
    };
    let made = app
        .db
        .write(policy::system("bench"), move |tx| Box::pin(async move { hearth::accounts::create(tx, member).await }));
    made.await.expect("a member");
    let amount = fill::Options { topics: TOPICS as u64, posts: 20 * TOPICS as u64, cases: 0, queue: 0, ideas: 0 };
    fill::run(app, amount).await.expect("topics");
}

/// The server, its fixed body of that many bytes.
fn start(folder: &std::path::Path, fixed_bytes: usize) -> Server {
    Server::start(folder, &[("BENCH_FIXED_BYTES", &fixed_bytes.to_string())])
}

/// CPU that the server used so far, user and system, in seconds.
fn cpu_s(server: &Server) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", server.child.id())).expect("/proc");
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks: f64 = fields[11..13].iter().filter_map(|field| field.parse::<f64>().ok()).sum();
    ticks / TICKS_PER_S
}

async fn measure() {
    let folder = Folder::new("load");
    let sizes = page_sizes(&folder.0).await;
    for (name, headers, size) in [("plain", PLAIN, sizes.0), ("brotli", BROTLI, sizes.1)] {
        warm(&folder.0, name, headers, size).await;
    }
    let server = start(&folder.0, 1);
    println!("server memory at the start {:.0} MiB", server.memory_kib() / 1024.0);
    cold_and_signed_in(&server).await;
    println!("server memory at the end {:.0} MiB; load average {}", server.memory_kib() / 1024.0, load_average());
    drop(server);
}

const PLAIN: &str = "Accept-Language: en\r\n";
const BROTLI: &str = "Accept-Language: en\r\nAccept-Encoding: gzip, br\r\n";

/// Budget 1: the visitor's warm page beside a fixed body of its size, in turns.
async fn warm(folder: &std::path::Path, name: &str, headers: &'static str, size: usize) {
    let server = start(folder, size);
    let path = one_path(&server, 1).await;
    let page = move |_: usize| path.clone();
    // The control is not compressed on its way: it is as large as the page is.
    let fixed = |_: usize| "/bench/fixed".to_owned();
    run(&server, None, page.clone(), headers, 500).await;
    run(&server, None, fixed, PLAIN, 500).await;
    let (mut page_us, mut fixed_us) = (0.0, 0.0);
    for _ in 0..TURNS {
        fixed_us += report(&format!("fixed body of {size} bytes"), &run(&server, None, fixed, PLAIN, REQUESTS).await);
        page_us += report(
            &format!("visitor's topic page, warm, {name}"),
            &run(&server, None, page.clone(), headers, REQUESTS).await,
        );
    }
    println!("  budget 1 ({name}): {:.2} × the fixed body (at most 1.25)", page_us / fixed_us);
}

/// Budgets 2 to 4.
async fn cold_and_signed_in(server: &Server) {
    let paths: std::sync::Arc<Vec<String>> = std::sync::Arc::new(all_paths(server).await);
    let (cold, warm) = (std::sync::Arc::clone(&paths), std::sync::Arc::clone(&paths));
    let cold = move |number: usize| cold[number % cold.len()].clone();
    let cold_us = report("visitor's topic page, cold", &run(server, None, cold, PLAIN, REQUESTS_SLOW).await);
    println!("  budget 2: {:.2} ms of CPU (at most 0.5)", cold_us / 1000.0);
    let mut member = Client::connect(server.host()).await.expect("a connection");
    let answer =
        member.post("/sign-in", &[("email", "bench@trial.test"), ("password", PASSWORD)]).await.expect("an answer");
    assert_eq!(answer.status, 303, "the member signs in");
    let page = move |number: usize| warm[number % warm.len()].clone();
    // The first visit to each topic keeps a read mark; the second finds it.
    report("signed-in topic page, first visit", &run(server, Some(&member), page.clone(), PLAIN, REQUESTS_SLOW).await);
    let again = report("signed-in topic page", &run(server, Some(&member), page, PLAIN, REQUESTS_SLOW).await);
    println!("  budget 3: {:.2} ms of CPU (at most 0.7)", again / 1000.0);
    replies(server, &member).await;
}

fn load_average() -> String {
    std::fs::read_to_string("/proc/loadavg").unwrap_or_default().trim().to_owned()
}

/// The topic page's size plain and in brotli, from a server of its own, so that the control can be as large.
async fn page_sizes(folder: &std::path::Path) -> (usize, usize) {
    let server = start(folder, 1);
    let path = one_path(&server, 1).await;
    let mut client = Client::connect(server.host()).await.expect("a connection");
    let plain = client.get(&path, PLAIN).await.expect("an answer");
    assert_eq!(plain.status, 200, "the topic page: {:?}", plain.location);
    // Compressing is done beside the first answer.
    let mut small = plain.body.len();
    for _ in 0..200 {
        small = small.min(client.get(&path, BROTLI).await.expect("an answer").body.len());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    (plain.body.len(), small)
}

/// Where topic `id` stands: its short address leads there.
async fn one_path(server: &Server, id: usize) -> String {
    let mut client = Client::connect(server.host()).await.expect("a connection");
    let answer = client.get(&format!("/t/{id}"), PLAIN).await.expect("an answer");
    let to = answer.location.expect("the short address leads on");
    to.strip_prefix("http://").and_then(|rest| rest.find('/').map(|at| rest[at..].to_owned())).unwrap_or(to)
}

/// Where every topic stands.
async fn all_paths(server: &Server) -> Vec<String> {
    let mut client = Client::connect(server.host()).await.expect("a connection");
    let mut paths = Vec::new();
    for id in 1..=TOPICS {
        let answer = client.get(&format!("/t/{id}"), PLAIN).await.expect("an answer");
        paths.push(answer.location.expect("the short address leads on"));
    }
    paths
}

/// What a run of requests took.
struct Figures {
    cpu_us: f64,
    per_s: f64,
}

async fn run(
    server: &Server,
    member: Option<&Client>,
    path: impl Fn(usize) -> String + Clone + Send + 'static,
    headers: &'static str,
    requests: usize,
) -> Figures {
    let each = requests / CONNECTIONS;
    let (cpu, begun) = (cpu_s(server), Instant::now());
    let mut tasks = Vec::new();
    for connection in 0..CONNECTIONS {
        let mut client = match member {
            Some(member) => member.again().await.expect("a connection"),
            None => Client::connect(server.host()).await.expect("a connection"),
        };
        let path = path.clone();
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
    Figures { cpu_us: (cpu_s(server) - cpu) * 1e6 / total, per_s: total / begun.elapsed().as_secs_f64() }
}

fn report(name: &str, figures: &Figures) -> f64 {
    println!("{name:<40} {:7.0} µs CPU  {:7.0}/s", figures.cpu_us, figures.per_s);
    figures.cpu_us
}

/// Durable replies by 64 writers at once.
async fn replies(server: &Server, member: &Client) {
    let begun = Instant::now();
    let cpu = cpu_s(server);
    let mut tasks = Vec::new();
    for writer in 0..WRITERS {
        let mut client = member.again().await.expect("a connection");
        tasks.push(tokio::spawn(async move {
            let mut waits = Vec::new();
            let path = format!("/t/{}/replies", writer + 1);
            while begun.elapsed() < WRITING {
                let once = format!("writer{writer}reply{}", waits.len());
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
        (cpu_s(server) - cpu) * 1e6 / total
    );
    println!(
        "  budget 4: {per_s:.0}/s (at least 1,500), p50 {:.0} ms, p99 {:.0} ms (less than 100)",
        at(0.5),
        at(0.99)
    );
}
