//! A small HTTP/1.1 client on one kept-alive connection: what a benchmark needs, and no more.

use std::io::{Error, ErrorKind, Result};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, BufStream};
use tokio::net::TcpStream;

/// A connection, with the cookies it was given.
pub struct Client {
    stream: BufStream<TcpStream>,
    host: String,
    cookies: Vec<(String, String)>,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub body: Vec<u8>,
}

impl Client {
    /// Connects to `host` (address and port).
    pub async fn connect(host: &str) -> Result<Self> {
        let stream = TcpStream::connect(host).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufStream::new(stream), host: host.to_owned(), cookies: Vec::new() })
    }

    /// GETs a path; `headers` are whole lines, each ending in `\r\n`.
    pub async fn get(&mut self, path: &str, headers: &str) -> Result<Answer> {
        self.send("GET", path, headers, "").await
    }

    /// POSTs a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer> {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(
            "POST",
            path,
            "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n",
            &body,
        )
        .await
    }

    /// The same session on another connection.
    pub async fn again(&self) -> Result<Self> {
        let mut other = Self::connect(&self.host).await?;
        other.cookies.clone_from(&self.cookies);
        Ok(other)
    }

    async fn send(&mut self, method: &str, path: &str, headers: &str, body: &str) -> Result<Answer> {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = if cookies.is_empty() { String::new() } else { format!("Cookie: {}\r\n", cookies.join("; ")) };
        let length = if method == "POST" { format!("Content-Length: {}\r\n", body.len()) } else { String::new() };
        let head = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n{cookies}{length}{headers}\r\n", self.host);
        self.stream.write_all(head.as_bytes()).await?;
        self.stream.write_all(body.as_bytes()).await?;
        self.stream.flush().await?;
        self.read().await
    }

    async fn read(&mut self) -> Result<Answer> {
        let mut head = Vec::with_capacity(2048);
        while !head.ends_with(b"\r\n\r\n") {
            if head.len() > 64 * 1024 {
                return Err(Error::new(ErrorKind::InvalidData, "endless head"));
            }
            head.push(self.stream.read_u8().await?);
        }
        let head = String::from_utf8_lossy(&head).into_owned();
        let mut answer = Answer { status: 0, location: None, body: Vec::new() };
        answer.status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        let mut length = 0;
        for line in head.lines().skip(1) {
            let Some((name, value)) = line.split_once(": ") else { continue };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().unwrap_or(0),
                "location" => answer.location = Some(value.to_owned()),
                "set-cookie" => self.keep(value),
                _ => {}
            }
        }
        answer.body = vec![0; length];
        self.stream.read_exact(&mut answer.body).await?;
        Ok(answer)
    }

    fn keep(&mut self, line: &str) {
        let Some((name, value)) = line.split(';').next().and_then(|pair| pair.split_once('=')) else { return };
        self.cookies.retain(|(known, _)| known != name);
        if !value.is_empty() {
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}
