//! The crowd of the design: 5,000 members vote within a minute, over HTTP, none lost, none doubled; how long each waits.
//!
//! `cargo bench --bench crowd` on SQLite; with `BENCH_DATABASE_URL=postgres://…` on an empty database there. The server is this program
//! started again. Each member comes at a moment of their own within the minute, opens the idea, votes, and is led back to it; one in ten
//! presses the button twice at once. Half of them want the same idea.

mod client;
mod server;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use client::Client;
use hearth::app::App;
use hearth::boards::{self, Kind, NewBoard, NewTopic};
use hearth::clock::Clock;
use hearth::db::Conn;
use hearth::ids::{AccountId, TopicId};
use hearth::policy::{self, Audience};
use server::{Folder, Server};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};
use tower_sessions::SessionStore as _;
use tower_sessions::session::{Id, Record};

// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const IDEAS: usize = 30;
/// In which all of them vote.
const MINUTE: Duration = Duration::from_secs(60);
/// One in so many presses the button twice at once.
const TWICE: usize = 10;
/// Accounts made in one transaction, sessions made at once.
const BATCH: usize = 250;
/// What the design allows.
const P99_MAX: Duration = Duration::from_millis(100);

/// How many come: 5,000, or `BENCH_MEMBERS`.
fn crowd_size() -> usize {
    std::env::var("BENCH_MEMBERS").ok().and_then(|text| text.parse().ok()).unwrap_or(5_000)
}

fn main() {
    server::main(serve(), measure());
}

/// The tokens of the members' sessions.
static TOKENS: OnceLock<Vec<String>> = OnceLock::new();

/// The server: makes members, sessions and ideas, prints its port, serves until killed.
async fn serve() {
    let config = server::begin(&[]);
    let opened: Arc<OnceLock<App>> = Arc::default();
    let more = Router::new()
        .route("/bench/session/{number}", get(session))
        .route("/bench/counts", get(counts))
        .with_state(Arc::clone(&opened));
    let (app, router) = hearth::routes::build_with(config, Clock::system(), more).await.expect("the site is built");
    let _ = opened.set(app.clone());
    let _ = TOKENS.set(prepare(&app).await);
    let _tasks = hearth::work::start(&app);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    println!("{}", listener.local_addr().expect("an address"));
    hearth::web::server::serve(listener, router, std::future::pending()).await.expect("it serves");
}

/// Signs the caller in as that member: 5,000 passwords would be a benchmark of Argon2.
async fn session(Path(number): Path<usize>) -> Response {
    let token = TOKENS.get().and_then(|tokens| tokens.get(number)).expect("a member");
    ([(header::SET_COOKIE, format!("session={token}; Path=/; HttpOnly; SameSite=Lax"))], "in").into_response()
}

/// Votes that there are, people who voted, ideas whose figures are not their votes.
async fn counts(State(app): State<Arc<OnceLock<App>>>) -> String {
    let mut conn = app.get().expect("the site").db.read_current().await.expect("a connection");
    let votes = number(&mut conn, "select count(*) from idea_votes").await;
    let people = number(&mut conn, "select count(distinct account_id) from idea_votes").await;
    let off = "select count(*) from ideas i where i.votes <> (select count(*) from idea_votes v where v.topic_id = i.topic_id)
        or i.shown_votes <> i.votes";
    format!("{votes} {people} {}", number(&mut conn, off).await)
}

async fn number(conn: &mut Conn, text: &'static str) -> i64 {
    let (number,): (i64,) = conn.one(text, ()).await.expect("a number");
    number
}

/// Members with sessions, and ideas; the tokens of the sessions.
async fn prepare(app: &App) -> Vec<String> {
    let mut members = Vec::new();
    for first in (0..crowd_size()).step_by(BATCH) {
        let made = app.db.write(policy::system("bench"), move |tx| {
            Box::pin(async move {
                let mut made = Vec::new();
                for number in first..(first + BATCH).min(crowd_size()) {
                    let account = hearth::accounts::NewAccount {
                        handle: format!("member{number}"),
                        email: Some(format!("member{number}@trial.test")),
                        confirmed_at: Some(tx.now()),
                        ..hearth::accounts::NewAccount::default()
                    };
                    made.push(hearth::accounts::create(tx, account).await?);
                }
                Ok(made)
            })
        });
        members.extend(made.await.expect("members"));
    }
    ideas(app, members[0]).await;
    let store = hearth::accounts::sessions::Store::new(app.db.clone(), app.clock.clone());
    let mut tokens = Vec::new();
    for batch in members.chunks(BATCH) {
        let made = batch.iter().map(|account| {
            let store = store.clone();
            async move {
                let expiry_date = time::OffsetDateTime::from_unix_timestamp(app.now().timestamp()).expect("a time")
                    + time::Duration::days(1);
                let data = [(hearth::accounts::sessions::ACCOUNT.to_owned(), account.0.into())].into();
                let mut record = Record { id: Id::default(), data, expiry_date };
                store.create(&mut record).await.expect("a session");
                record.id.to_string()
            }
        });
        tokens.extend(futures_util::future::join_all(made).await);
    }
    tokens
}

async fn ideas(app: &App, author: AccountId) {
    let at = app.now();
    let made = app.db.write(policy::system("bench"), move |tx| {
        Box::pin(async move {
            let board = NewBoard {
                slug: "ideas".into(),
                name: "Ideas".into(),
                purpose: "What could be better".into(),
                icon: "idea".into(),
                lang: None,
                see: Audience::Everyone,
                post: Audience::Everyone,
            };
            let board = boards::create_board(tx, &board).await?;
            for number in 1..=IDEAS {
                let topic = NewTopic {
                    board,
                    author,
                    kind: Kind::Idea,
                    title: format!("Make kettle number {number} quieter"),
                    body: "It whistles.".into(),
                    body_html: "<p>It whistles.</p>".into(),
                    lang: None,
                    private: false,
                    challenge: None,
                    once: None,
                    at,
                };
                boards::open_topic(tx, &topic).await?;
            }
            Ok(())
        })
    });
    made.await.expect("ideas");
}

async fn measure() {
    let folder = Folder::new("crowd");
    let (begun, members) = (Instant::now(), crowd_size());
    let server = Server::start(&folder.0, &[]);
    println!("{members} members and {IDEAS} ideas made in {:.1} s", begun.elapsed().as_secs_f64());
    let (votes, pages) = crowd(server.host()).await;
    let mut client = Client::connect(server.host()).await.expect("a connection");
    let counts = client.get("/bench/counts", "").await.expect("an answer").body;
    let counts = String::from_utf8_lossy(&counts).into_owned();
    report("votes", votes.clone());
    report("pages of ideas", pages);
    println!("votes, people who voted, ideas whose figures differ: {counts}");
    println!("server memory {:.0} MiB", server.memory_kib() / 1024.0);
    drop(server);
    assert_eq!(counts, format!("{members} {members} 0"), "none lost, none doubled");
    let waits = at(&votes, 0.99);
    println!("p99 of a vote {:.1} ms (at most {} ms)", waits.as_secs_f64() * 1000.0, P99_MAX.as_millis());
}

/// Everybody votes at a moment of their own: how long the votes and the pages took, shortest first.
async fn crowd(host: &str) -> (Vec<Duration>, Vec<Duration>) {
    let (begun, count) = (Instant::now(), crowd_size());
    let mut members = tokio::task::JoinSet::new();
    for number in 0..count {
        // Spread over the minute, in an order that has nothing to do with their numbers.
        let moment = MINUTE.mul_f64((number * 2_909 % count) as f64 / count as f64);
        members.spawn(member(host.to_owned(), number, begun + moment));
    }
    let (mut votes, mut pages) = (Vec::new(), Vec::new());
    while let Some(done) = members.join_next().await {
        let (vote, page) = done.expect("a member comes through");
        votes.extend(vote);
        pages.extend(page);
    }
    println!("{} votes sent in {:.1} s", votes.len(), begun.elapsed().as_secs_f64());
    votes.sort();
    pages.sort();
    (votes, pages)
}

/// One member: opens the idea, votes, is led back.
async fn member(host: String, number: usize, moment: Instant) -> (Vec<Duration>, Vec<Duration>) {
    tokio::time::sleep_until(moment.into()).await;
    let idea = TopicId(if number.is_multiple_of(2) { 1 } else { 1 + i64::try_from(number % IDEAS).expect("few") });
    let mut client = Client::connect(&host).await.expect("a connection");
    client.get(&format!("/bench/session/{number}"), "").await.expect("a session");
    let mut pages = vec![open(&mut client, idea).await];
    let mut votes = Vec::new();
    if number.is_multiple_of(TWICE) {
        let mut other = client.again().await.expect("a connection");
        let (one, two) = tokio::join!(vote(&mut client, idea), vote(&mut other, idea));
        votes.extend([one, two]);
    } else {
        votes.push(vote(&mut client, idea).await);
    }
    pages.push(open(&mut client, idea).await);
    (votes, pages)
}

async fn open(client: &mut Client, idea: TopicId) -> Duration {
    let asked = Instant::now();
    let page = client.get(&format!("/ideas/{idea}"), "Accept-Language: en\r\n").await.expect("an answer");
    assert_eq!(page.status, 200, "the page of an idea");
    asked.elapsed()
}

async fn vote(client: &mut Client, idea: TopicId) -> Duration {
    let asked = Instant::now();
    let answer = client.post(&format!("/ideas/{idea}/vote"), &[("vote", "yes")]).await.expect("an answer");
    assert_eq!(answer.status, 303, "a vote: {}", String::from_utf8_lossy(&answer.body));
    asked.elapsed()
}

fn at(sorted: &[Duration], share: f64) -> Duration {
    sorted.get(((sorted.len().max(1) - 1) as f64 * share) as usize).copied().unwrap_or_default()
}

fn report(name: &str, sorted: Vec<Duration>) {
    let ms = |share: f64| at(&sorted, share).as_secs_f64() * 1000.0;
    println!(
        "{name:<16} {:6} · p50 {:5.1} ms · p90 {:5.1} ms · p99 {:5.1} ms · longest {:5.1} ms",
        sorted.len(),
        ms(0.5),
        ms(0.9),
        ms(0.99),
        ms(1.0)
    );
}
