//! Reading a form that carries a file (`multipart/form-data`), within limits.

use super::Refusal;
use super::film::{self, Film, HEAD_BYTES};
use crate::app::App;
use crate::error::{Error, Result};
use axum::body::{Body, Bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest as _, Multipart, Request};
use http_body_util::Limited;
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::{Semaphore, SemaphorePermit};

/// Files that are read or made anew at the same time; each is held in memory.
const AT_ONCE: usize = 8;
/// How long a file waits for its turn.
const WAIT: Duration = Duration::from_secs(5);
/// The longest text field, in bytes.
const TEXT_BYTES_MAX: usize = 16 * 1024;
/// The same where a form takes a whole post: the longest post in the widest script.
const LONG_TEXT_BYTES_MAX: usize = 400_000;
/// Text fields in one form.
const TEXTS_MAX: usize = 40;
/// A body of more than this many times a file's limit is not read to its end.
const BODY_FACTOR: usize = 2;
/// The same where a text came along: a browser shows the answer only to what was read to its end.
const LONG_BODY_FACTOR: usize = 8;

static SLOTS: Semaphore = Semaphore::const_new(AT_ONCE);

/// A form with at most one file.
#[derive(Debug)]
pub struct Incoming {
    /// The name that the person's computer gave the file.
    pub name: String,
    /// The file, or why it was not taken; empty when none was chosen.
    pub file: Result<Vec<u8>, Refusal>,
    /// A video, where they are taken, or why it was not taken; none when the file is another one.
    pub film: Option<Result<Film, Refusal>>,
    /// The other fields.
    pub fields: BTreeMap<String, String>,
    _slot: SemaphorePermit<'static>,
}

impl Incoming {
    fn empty(slot: SemaphorePermit<'static>) -> Self {
        Self { name: String::new(), file: Ok(Vec::new()), film: None, fields: BTreeMap::new(), _slot: slot }
    }

    /// Keeps a text field.
    fn keep(&mut self, name: String, bytes: Option<Vec<u8>>) -> Result<()> {
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(Error::BadInput("error-bad-form"))?;
        if self.fields.len() >= TEXTS_MAX || text.contains('\0') {
            return Err(Error::BadInput("error-bad-form"));
        }
        self.fields.insert(name, text);
        Ok(())
    }

    /// A text field; empty when it is missing.
    pub fn text(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// What a form takes beside text.
#[derive(Clone, Copy)]
struct Takes<'a> {
    /// Bytes of a file at most.
    bytes_max: usize,
    /// The text counts for more than the file, and stands before it.
    long: bool,
    /// Videos, too, into this house's store; `wanted`: they are kept.
    films: Option<(&'a App, bool)>,
}

/// Reads a form whose text counts for more than its file, and stands before it: a text may be as long as a post, and a file
/// that is far too big costs the text nothing.
pub async fn receive_text(request: Request, bytes_max: usize) -> Result<Incoming> {
    read_form(request, Takes { bytes_max, long: true, films: None }, &mut None).await
}

/// Reads the form. A file of more than `bytes_max` is read but not kept, so that the answer can be a page.
pub async fn receive(request: Request, bytes_max: usize) -> Result<Incoming> {
    read_form(request, Takes { bytes_max, long: false, films: None }, &mut None).await
}

/// Reads a form whose file may be a video, which goes to the store as it comes; `films`: whether this person may add one now. A video
/// is the caller's to settle or discard.
pub async fn receive_film(request: Request, app: &App, films: bool) -> Result<Incoming> {
    let takes = Takes { bytes_max: app.config.upload_bytes_max, long: false, films: Some((app, films)) };
    let mut film = None;
    let form = read_form(request, takes, &mut film).await;
    match (form, film) {
        (Ok(form), film) => Ok(Incoming { film, ..form }),
        (Err(error), Some(Ok(film))) => {
            film::discard(app, &film).await;
            Err(error)
        }
        (Err(error), _) => Err(error),
    }
}

async fn read_form(request: Request, takes: Takes<'_>, film: &mut Option<Result<Film, Refusal>>) -> Result<Incoming> {
    let Takes { bytes_max, long, films } = takes;
    let factor = if long { LONG_BODY_FACTOR } else { BODY_FACTOR };
    // How much of a video is read, `film` says; this much comes with it.
    let most = films.map_or(0, |(app, _)| app.config.video_bytes_max.saturating_mul(BODY_FACTOR));
    let body_max = bytes_max.saturating_mul(factor);
    let limited = request.map(|body| Body::new(Limited::new(body, body_max.saturating_add(most))));
    let mut form = Multipart::from_request(limited, &()).await.map_err(|_| Error::BadInput("error-bad-form"))?;
    let mut incoming = Incoming::empty(slot().await?);
    let text_max = if long { LONG_TEXT_BYTES_MAX } else { TEXT_BYTES_MAX };
    let mut texts_left = text_max + TEXTS_MAX * TEXT_BYTES_MAX;
    while let Some(mut field) = form.next_field().await.map_err(|fault| error(&fault, bytes_max))? {
        let name = field.name().unwrap_or_default().to_owned();
        if let Some(file_name) = field.file_name() {
            incoming.name = file_name.chars().take(1_000).collect();
            let mut head = Bytes::new();
            if let Some((app, wanted)) = films.filter(|_| film.is_none()) {
                head = beginning(&mut field, bytes_max).await?;
                if let Some(kind) = film::Kind::of(&head) {
                    *film = Some(film::take(app, &mut field, head, kind, wanted).await?);
                    continue;
                }
            }
            match read(&mut field, head, bytes_max, body_max).await {
                // What stands before the file has come whole.
                Err(Error::TooLarge { .. }) if long => {
                    incoming.file = Err(Refusal::TooBig);
                    return Ok(incoming);
                }
                content => incoming.file = content?.ok_or(Refusal::TooBig),
            }
        } else {
            let bytes = read(&mut field, Bytes::new(), text_max.min(texts_left), body_max).await?;
            texts_left -= bytes.as_ref().map_or(0, Vec::len);
            incoming.keep(name, bytes)?;
        }
    }
    Ok(incoming)
}

/// A place among those who are read at the same time.
async fn slot() -> Result<SemaphorePermit<'static>> {
    match tokio::time::timeout(WAIT, SLOTS.acquire()).await {
        Ok(Ok(slot)) => Ok(slot),
        _ => Err(Error::Unavailable("too many uploads at once".into())),
    }
}

/// The first bytes of a file: enough to tell what it is, unless it is shorter.
async fn beginning(field: &mut Field<'_>, bytes_max: usize) -> Result<Bytes> {
    let mut head = Vec::new();
    while head.len() < HEAD_BYTES {
        match field.chunk().await.map_err(|fault| error(&fault, bytes_max))? {
            Some(chunk) => head.extend_from_slice(&chunk),
            None => break,
        }
    }
    Ok(head.into())
}

/// The content of a field, whose `head` has come already; none when there is more of it than `bytes_max`. More than `body_max` is not read.
async fn read(field: &mut Field<'_>, head: Bytes, bytes_max: usize, body_max: usize) -> Result<Option<Vec<u8>>> {
    if head.len() > body_max {
        return Err(Error::TooLarge { limit_bytes: bytes_max });
    }
    let mut fits = head.len() <= bytes_max;
    let mut read = head.len();
    let mut bytes = if fits { head.to_vec() } else { Vec::new() };
    while let Some(chunk) = field.chunk().await.map_err(|fault| error(&fault, bytes_max))? {
        read += chunk.len();
        if read > body_max {
            return Err(Error::TooLarge { limit_bytes: bytes_max });
        }
        fits = fits && bytes.len() + chunk.len() <= bytes_max;
        if fits {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
    }
    Ok(fits.then_some(bytes))
}

fn error(fault: &MultipartError, bytes_max: usize) -> Error {
    if fault.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        Error::TooLarge { limit_bytes: bytes_max }
    } else {
        Error::BadInput("error-bad-form")
    }
}
