//! Reading a form that carries a file (`multipart/form-data`), within limits.

use super::Refusal;
use crate::error::{Error, Result};
use axum::body::Body;
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
    /// The other fields.
    pub fields: BTreeMap<String, String>,
    _slot: SemaphorePermit<'static>,
}

impl Incoming {
    /// A text field; empty when it is missing.
    pub fn text(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

/// Reads a form whose text counts for more than its file, and stands before it: a text may be as long as a post, and a file
/// that is far too big costs the text nothing.
pub async fn receive_text(request: Request, bytes_max: usize) -> Result<Incoming> {
    read_form(request, bytes_max, true).await
}

/// Reads the form. A file of more than `bytes_max` is read but not kept, so that the answer can be a page.
pub async fn receive(request: Request, bytes_max: usize) -> Result<Incoming> {
    read_form(request, bytes_max, false).await
}

async fn read_form(request: Request, bytes_max: usize, long: bool) -> Result<Incoming> {
    let factor = if long { LONG_BODY_FACTOR } else { BODY_FACTOR };
    let limited = request.map(|body| Body::new(Limited::new(body, bytes_max.saturating_mul(factor))));
    let mut form = Multipart::from_request(limited, &()).await.map_err(|_| Error::BadInput("error-bad-form"))?;
    let Ok(Ok(slot)) = tokio::time::timeout(WAIT, SLOTS.acquire()).await else {
        return Err(Error::Unavailable("too many uploads at once".into()));
    };
    let mut incoming = Incoming { name: String::new(), file: Ok(Vec::new()), fields: BTreeMap::new(), _slot: slot };
    let text_max = if long { LONG_TEXT_BYTES_MAX } else { TEXT_BYTES_MAX };
    let mut texts_left = text_max + TEXTS_MAX * TEXT_BYTES_MAX;
    while let Some(mut field) = form.next_field().await.map_err(|fault| error(&fault, bytes_max))? {
        let name = field.name().unwrap_or_default().to_owned();
        if let Some(file_name) = field.file_name() {
            incoming.name = file_name.chars().take(1_000).collect();
            match read(&mut field, bytes_max).await {
                // What stands before the file has come whole.
                Err(Error::TooLarge { .. }) if long => {
                    incoming.file = Err(Refusal::TooBig);
                    return Ok(incoming);
                }
                content => incoming.file = content?.ok_or(Refusal::TooBig),
            }
        } else {
            let bytes = read(&mut field, text_max.min(texts_left)).await?;
            texts_left -= bytes.as_ref().map_or(0, Vec::len);
            let text =
                bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(Error::BadInput("error-bad-form"))?;
            if incoming.fields.len() >= TEXTS_MAX || text.contains('\0') {
                return Err(Error::BadInput("error-bad-form"));
            }
            incoming.fields.insert(name, text);
        }
    }
    Ok(incoming)
}

/// The content of a field; none when there is more of it than `bytes_max`.
async fn read(field: &mut Field<'_>, bytes_max: usize) -> Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let mut fits = true;
    while let Some(chunk) = field.chunk().await.map_err(|fault| error(&fault, bytes_max))? {
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
