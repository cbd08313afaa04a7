//! A server of odd feeds: well-behaved, broken, slow, endless, moved, gone. What it answers at an address is said by the test.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// Bytes of an answer without end, if somebody reads all of it.
const ENDLESS: usize = 200 * 1024 * 1024;

/// What is answered.
#[derive(Clone)]
pub enum Answer {
    /// These bytes.
    Raw(Vec<u8>),
    /// A byte every now and then, for ever.
    Drip,
    /// 200 MB.
    Endless,
}

impl Answer {
    /// A document.
    pub fn ok(kind: &str, body: Vec<u8>) -> Self {
        let mut raw =
            format!("HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n", body.len()).into_bytes();
        raw.extend(body);
        Self::Raw(raw)
    }

    /// XML in UTF-8.
    pub fn xml(body: &str) -> Self {
        Self::xml_with(body, "")
    }

    /// The same with more headers, each with its line's end.
    pub fn xml_with(body: &str, headers: &str) -> Self {
        let length = body.len();
        Self::Raw(
            format!("HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\n{headers}content-length: {length}\r\n\r\n{body}")
                .into_bytes(),
        )
    }

    /// Nothing but a status.
    pub fn status(status: u16) -> Self {
        let length = if status == 304 { "" } else { "content-length: 0\r\n" };
        Self::Raw(format!("HTTP/1.1 {status} x\r\n{length}\r\n").into_bytes())
    }

    /// Look elsewhere.
    pub fn redirect(status: u16, to: &str) -> Self {
        Self::Raw(format!("HTTP/1.1 {status} x\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n").into_bytes())
    }
}

#[derive(Default)]
struct State {
    answers: Mutex<HashMap<String, Answer>>,
    /// Heads of requests, as they came.
    asked: Mutex<Vec<(String, String)>>,
    sent: AtomicUsize,
    now: AtomicUsize,
    most: AtomicUsize,
}

/// The server.
pub struct Odd {
    at: SocketAddr,
    state: Arc<State>,
}

impl Odd {
    /// Opens on a port of its own.
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let (at, state) = (listener.local_addr().expect("an address"), Arc::new(State::default()));
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, Arc::clone(&shared)));
            }
        });
        Self { at, state }
    }

    /// The whole address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.at)
    }

    /// What is answered at a path from now on; elsewhere it is 404.
    pub fn at(&self, path: &str, answer: Answer) {
        self.state.answers.lock().expect("held").insert(path.to_owned(), answer);
    }

    /// How often a path was asked for.
    pub fn count(&self, path: &str) -> usize {
        self.state.asked.lock().expect("held").iter().filter(|(own, _)| own == path).count()
    }

    /// The last request for a path, in lower case names.
    pub fn last(&self, path: &str) -> String {
        let asked = self.state.asked.lock().expect("held");
        asked.iter().rev().find(|(own, _)| own == path).map(|(_, head)| head.clone()).unwrap_or_default()
    }

    /// Bytes of endless answers that were sent.
    pub fn sent(&self) -> usize {
        self.state.sent.load(Ordering::SeqCst)
    }

    /// How many requests there were at the same time at most.
    pub fn most_at_once(&self) -> usize {
        self.state.most.load(Ordering::SeqCst)
    }
}

async fn answer(mut stream: TcpStream, state: Arc<State>) {
    let now = state.now.fetch_add(1, Ordering::SeqCst) + 1;
    state.most.fetch_max(now, Ordering::SeqCst);
    let mut head = Vec::new();
    let mut piece = [0; 2048];
    while !head.windows(4).any(|four| four == b"\r\n\r\n") {
        match stream.read(&mut piece).await {
            Ok(read) if read > 0 => head.extend_from_slice(&piece[..read]),
            _ => break,
        }
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    state.asked.lock().expect("held").push((path.clone(), head));
    let found = state.answers.lock().expect("held").get(&path).cloned();
    match found.unwrap_or_else(|| Answer::status(404)) {
        Answer::Raw(bytes) => {
            // Two of them at once would be seen.
            tokio::time::sleep(Duration::from_millis(20)).await;
            state.now.fetch_sub(1, Ordering::SeqCst);
            let _ = stream.write_all(&bytes).await;
        }
        Answer::Drip => drip(&mut stream).await,
        Answer::Endless => endless(&mut stream, &state).await,
    }
    let _ = stream.shutdown().await;
}

async fn drip(stream: &mut TcpStream) {
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\n\r\n<rss>").await;
    while stream.write_all(b" ").await.is_ok() {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn endless(stream: &mut TcpStream, state: &State) {
    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\n\r\n<rss>").await;
    let piece = vec![b' '; 65_536];
    while state.sent.load(Ordering::SeqCst) < ENDLESS && stream.write_all(&piece).await.is_ok() {
        state.sent.fetch_add(piece.len(), Ordering::SeqCst);
    }
}

/// An RSS feed that says that it is in that encoding.
pub fn rss(encoding: &str, items: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"{encoding}\"?><rss version=\"2.0\"><channel><title>Odd forum</title>{items}</channel></rss>"
    )
}

/// One entry of it.
pub fn entry(id: &str, title: &str, at: &str) -> String {
    let date = if at.is_empty() { String::new() } else { format!("<pubDate>{at}</pubDate>") };
    format!("<item><guid>{id}</guid><title>{title}</title><link>/t/{title}</link>{date}</item>")
}

/// An Atom feed.
pub fn atom(entries: &str) -> String {
    format!(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Odd</title><id>f</id><updated>2026-11-22T08:00:00Z</updated>{entries}</feed>"
    )
}
