//! Crash trials: what was acknowledged is there, once, after `kill -9` and after a power cut.
//!
//! `cargo bench --bench crash` runs 100 rounds of `kill -9` while 16 clients post. `cargo bench --bench crash -- power`
//! runs 20 rounds on a file system that drops every write that was not synced; it needs a simulator:
//! `HEARTH_POWERFS` names a program called as `powerfs BACKING MOUNT`, which obeys `settle` and `power` written to
//! `MOUNT/.ctl`. Each client repeats, with the same submit token, the post whose answer it did not get.

mod client;

use client::Client;
use sqlx::{Connection as _, SqliteConnection};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

const CLIENTS: usize = 16;
const EMAIL: &str = "member@trial.test";
const REPLIES: &str = "/t/1/replies";
const PASSWORD: &str = "a kettle on the blue stove";
const START_MAX: Duration = Duration::from_secs(20);

#[tokio::main]
async fn main() {
    let power = std::env::args().any(|word| word == "power");
    let rounds =
        std::env::var("ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(if power { 20 } else { 100 });
    let trial = Trial::prepare(power).await;
    let mut acknowledged = BTreeMap::new();
    for round in 1..=rounds {
        trial.round(round, &mut acknowledged).await;
        let (lost, doubled) = trial.compare(&acknowledged).await;
        println!("round {round}: {} acknowledged so far, {lost} lost, {doubled} doubled", acknowledged.len());
        assert_eq!((lost, doubled), (0, 0), "an acknowledged post was lost or doubled");
    }
    println!("{rounds} rounds, {} acknowledged posts: none lost, none doubled", acknowledged.len());
}

struct Trial {
    folder: PathBuf,
    host: String,
    session: Mutex<Client>,
    simulator: Option<Child>,
}

/// The posts that were acknowledged: their text, and nothing else of interest.
type Acknowledged = BTreeMap<String, ()>;

impl Trial {
    /// A database with one board, one topic and one signed-in member.
    async fn prepare(power: bool) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("crash-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        let simulator = power.then(|| mount(&folder));
        std::fs::create_dir_all(&folder).expect("a folder for the trial");
        let port = std::net::TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a port")
            .port();
        let host = format!("127.0.0.1:{port}");
        fill_and_join(&folder);
        let server = start(&folder, &host).await;
        let mut session = Client::connect(&host).await.expect("a connection");
        sign_in(&mut session).await;
        let trial = Self { folder, host, session: Mutex::new(session), simulator };
        stop(server);
        trial.control("settle");
        trial
    }

    /// Clients post until the server is killed; then it starts again and each repeats what it had in flight.
    async fn round(&self, round: u64, acknowledged: &mut Acknowledged) {
        let mut server = start(&self.folder, &self.host).await;
        let stopped = Arc::new(AtomicBool::new(false));
        let count = Arc::new(AtomicU64::new(0));
        let mut clients = Vec::new();
        for number in 0..CLIENTS {
            let client = self.session.lock().await.again().await.expect("a connection");
            let (stopped, count) = (Arc::clone(&stopped), Arc::clone(&count));
            clients.push(tokio::spawn(post_until_killed(client, format!("r{round}c{number}"), stopped, count)));
        }
        // Somewhere between the first posts and the thick of it.
        tokio::time::sleep(Duration::from_millis(150 + (round * 37) % 500)).await;
        server.kill().expect("the server can be killed");
        let _ = server.wait();
        stopped.store(true, Ordering::Relaxed);
        let mut in_flight = Vec::new();
        for client in clients {
            let (done, pending) = client.await.expect("a client ends");
            acknowledged.extend(done.into_iter().map(|text| (text, ())));
            in_flight.push(pending);
        }
        self.control("power");
        let server = start(&self.folder, &self.host).await;
        let mut client = self.session.lock().await.again().await.expect("a connection");
        for text in in_flight {
            let answer = send(&mut client, &text).await.expect("an answer");
            assert_eq!(answer.status, 303, "a repeated post is answered like the first");
            acknowledged.insert(text, ());
        }
        stop(server);
    }

    /// How many acknowledged posts are missing, and how many texts are there twice.
    async fn compare(&self, acknowledged: &Acknowledged) -> (usize, usize) {
        let url = format!("sqlite://{}", self.folder.join("hearth.db").display());
        let mut conn = SqliteConnection::connect(&url).await.expect("the database opens");
        let stored: Vec<(String,)> =
            sqlx::query_as("select body from posts").fetch_all(&mut conn).await.expect("posts are read");
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (text,) in &stored {
            *counts.entry(text).or_default() += 1;
        }
        let _ = conn.close_hard().await;
        let lost = acknowledged.keys().filter(|text| !counts.contains_key(text.as_str())).count();
        (lost, counts.values().filter(|count| **count > 1).count())
    }

    fn control(&self, word: &str) {
        if self.simulator.is_some() {
            std::fs::write(self.folder.join(".ctl"), word).expect("the simulator obeys");
            print!("simulator, {word}: {}", std::fs::read_to_string(self.folder.join(".stat")).unwrap_or_default());
        }
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        if let Some(simulator) = &mut self.simulator {
            let _ = Command::new("umount").arg(&self.folder).status();
            let _ = simulator.kill();
            let _ = simulator.wait();
            let _ = std::fs::remove_dir_all(self.folder.with_extension("backing"));
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Posts one text after another; returns those acknowledged and the one in flight.
async fn post_until_killed(
    mut client: Client,
    name: String,
    stopped: Arc<AtomicBool>,
    count: Arc<AtomicU64>,
) -> (Vec<String>, String) {
    let mut done = Vec::new();
    loop {
        let text = format!("post {} of {name}", count.fetch_add(1, Ordering::Relaxed));
        match send(&mut client, &text).await {
            Ok(answer) if answer.status == 303 => done.push(text),
            Ok(answer) => panic!("a post was answered with {}", answer.status),
            Err(_) => return (done, text),
        }
        if stopped.load(Ordering::Relaxed) {
            let text = format!("post {} of {name}", count.fetch_add(1, Ordering::Relaxed));
            return (done, text);
        }
    }
}

/// Replies with a submit token that follows from the text.
async fn send(client: &mut Client, text: &str) -> std::io::Result<client::Answer> {
    let once = hearth::ids::sha256_hex(text);
    client.post(REPLIES, &[("body", text), ("once", &once)]).await
}

fn hearth(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hearth"));
    command
        .env("HEARTH_DATA_DIR", folder)
        .env("HEARTH_LOG", "error")
        .env("HEARTH_POSTS_PER_MINUTE", "1000000")
        .stdin(Stdio::piped())
        .stdout(Stdio::null());
    command
}

/// One topic, and one member.
fn fill_and_join(folder: &Path) {
    use std::io::Write as _;
    let filled = hearth(folder).args(["bench", "fill", "--topics", "1", "--posts", "1"]).status();
    assert!(filled.expect("hearth runs").success(), "a topic is made");
    let mut command = hearth(folder);
    command.args(["account", "create", "--email", EMAIL, "--handle", "member", "--role", "member", "--password-stdin"]);
    let mut child = command.spawn().expect("hearth runs");
    writeln!(child.stdin.take().expect("a pipe"), "{PASSWORD}").expect("the password is read");
    assert!(child.wait().expect("hearth ends").success(), "the account is made");
}

/// Starts the server and waits until it answers.
async fn start(folder: &Path, host: &str) -> Child {
    let server = hearth(folder).env("HEARTH_ADDR", host).spawn().expect("hearth runs");
    let begun = Instant::now();
    while begun.elapsed() < START_MAX {
        if let Ok(mut client) = Client::connect(host).await
            && client.get("/readyz", "").await.is_ok_and(|answer| answer.status == 200)
        {
            return server;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    stop(server);
    panic!("the server did not start");
}

fn stop(mut server: Child) {
    server.kill().expect("the server can be killed");
    let _ = server.wait();
}

async fn sign_in(client: &mut Client) {
    let answer = client.post("/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await.expect("an answer");
    assert_eq!(answer.status, 303, "the member signs in: {}", String::from_utf8_lossy(&answer.body));
}

/// Mounts the simulator over `folder`.
fn mount(folder: &Path) -> Child {
    let program = std::env::var("HEARTH_POWERFS").expect("HEARTH_POWERFS names the power-cut simulator");
    let backing = folder.with_extension("backing");
    let _ = std::fs::remove_dir_all(&backing);
    std::fs::create_dir_all(&backing).expect("a folder behind the mount");
    std::fs::create_dir_all(folder).expect("a folder to mount on");
    let simulator = Command::new("python3").arg(program).arg(&backing).arg(folder).spawn().expect("the simulator runs");
    let begun = Instant::now();
    while !folder.join(".stat").exists() {
        assert!(begun.elapsed() < START_MAX, "the simulator did not mount");
        std::thread::sleep(Duration::from_millis(50));
    }
    simulator
}
