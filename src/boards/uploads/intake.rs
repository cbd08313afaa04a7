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
/// Text fields in one form.
const TEXTS_MAX: usize = 40;
/// A body of more than this many times a file's limit is not read to its end.
const BODY_FACTOR: usize = 2;

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

/// Reads the form. A file of more than `bytes_max` is read but not kept, so that the answer can be a page.
pub async fn receive(request: Request, bytes_max: usize) -> Result<Incoming> {
    let limited = request.map(|body| Body::new(Limited::new(body, bytes_max.saturating_mul(BODY_FACTOR))));
    let mut form = Multipart::from_request(limited, &()).await.map_err(|_| Error::BadInput("error-bad-form"))?;
    let Ok(Ok(slot)) = tokio::time::timeout(WAIT, SLOTS.acquire()).await else {
        return Err(Error::Unavailable("too many uploads at once".into()));
    };
    let mut incoming = Incoming { name: String::new(), file: Ok(Vec::new()), fields: BTreeMap::new(), _slot: slot };
    while let Some(mut field) = form.next_field().await.map_err(|fault| error(&fault, bytes_max))? {
        let name = field.name().unwrap_or_default().to_owned();
        if let Some(file_name) = field.file_name() {
            incoming.name = file_name.chars().take(1_000).collect();
            incoming.file = read(&mut field, bytes_max).await?.ok_or(Refusal::TooBig);
        } else {
            let bytes = read(&mut field, TEXT_BYTES_MAX).await?;
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
