//! Videos: known by their first bytes, streamed to the store while they come, never held in memory and never changed. Nothing is
//! transcoded: what the camera wrote into the file stays in it.

use super::Refusal;
use super::actions::path;
use crate::app::App;
use crate::error::{Error, Result, causes};
use axum::body::Bytes;
use axum::extract::multipart::{Field, MultipartError};
use object_store::path::Path;
use object_store::{ObjectStoreExt as _, WriteMultipart};
use sha2::{Digest as _, Sha256};
use std::time::Duration;
use tokio::sync::Semaphore;

/// Videos that come in at the same time.
const AT_ONCE: usize = 4;
/// How long the next piece of a video may take to come.
const PIECE_WAIT: Duration = Duration::from_secs(30);
/// How much of a video is in memory at once: this, and as many pieces as are on their way to the store.
const PIECE_BYTES: usize = 5 * 1024 * 1024;
/// Pieces on their way to the store at once.
const PIECES: usize = 2;
/// The first bytes that tell what a file is.
pub const HEAD_BYTES: usize = 64;
/// Where videos lie while they come.
pub const INCOMING: &str = "incoming";

static SLOTS: Semaphore = Semaphore::const_new(AT_ONCE);

/// A kind of video that browsers play by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Mp4,
    Webm,
}

impl Kind {
    /// The kind of a file that begins so; none: no video that is taken.
    pub fn of(head: &[u8]) -> Option<Self> {
        const BRANDS: [&[u8; 3]; 7] = [b"iso", b"mp4", b"avc", b"M4V", b"das", b"MSN", b"f4v"];
        let brand = head.get(8..11).filter(|_| head.get(4..8) == Some(b"ftyp"));
        if brand.is_some_and(|brand| BRANDS.iter().any(|known| known.as_slice() == brand)) {
            return Some(Self::Mp4);
        }
        // Matroska begins alike; the document type, soon after, tells them apart.
        let webm = head.starts_with(b"\x1a\x45\xdf\xa3") && head.windows(7).any(|part| part == b"\x42\x82\x84webm");
        webm.then_some(Self::Webm)
    }

    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Mp4 => "video/mp4",
            Self::Webm => "video/webm",
        }
    }

    pub const fn extension(self) -> &'static str {
        match self {
            Self::Mp4 => "mp4",
            Self::Webm => "webm",
        }
    }
}

/// A video that has come and lies aside; [`settle`] puts it in its place, [`discard`] takes it away.
#[derive(Clone, Debug)]
pub struct Film {
    pub kind: Kind,
    pub content_hash: String,
    pub bytes: i64,
    aside: Path,
}

/// Takes a video in as it comes; `head` has come already. One that is too large, or not `wanted`, is read but not kept, so that the
/// answer can be a page.
pub async fn take(
    app: &App,
    field: &mut Field<'_>,
    head: Bytes,
    kind: Kind,
    wanted: bool,
) -> Result<Result<Film, Refusal>> {
    let bytes_max = app.config.video_bytes_max;
    let Ok(_slot) = SLOTS.try_acquire() else {
        return Err(Error::Unavailable("too many videos at once".into()));
    };
    if !wanted {
        drain(field, head.len(), bytes_max).await?;
        return Ok(Err(Refusal::FilmDailyLimit));
    }
    let aside = Path::from(format!("{INCOMING}/{}.{}", crate::ids::nonce(), kind.extension()));
    let upload = app.storage.put_multipart(&aside).await.map_err(stored)?;
    let mut store = WriteMultipart::new_with_chunk_size(upload, PIECE_BYTES);
    match pour(field, head, &mut store, bytes_max).await {
        Ok(Some((content_hash, bytes))) => {
            store.finish().await.map_err(stored)?;
            Ok(Ok(Film { kind, content_hash, bytes, aside }))
        }
        fault => {
            // What is not taken away here ends in the sweep.
            store.abort().await.ok();
            fault.map(|_| Err(Refusal::FilmTooBig(bytes_max)))
        }
    }
}

/// Puts what comes into the store. Its hash and length; none when there is more of it than `bytes_max`.
async fn pour(
    field: &mut Field<'_>,
    head: Bytes,
    store: &mut WriteMultipart,
    bytes_max: usize,
) -> Result<Option<(String, i64)>> {
    let mut hash = Sha256::new();
    let mut bytes = 0;
    let mut piece = Some(head);
    while let Some(now) = piece {
        bytes += now.len();
        if bytes > bytes_max {
            drain(field, bytes, bytes_max).await?;
            return Ok(None);
        }
        hash.update(&now);
        store.wait_for_capacity(PIECES).await.map_err(stored)?;
        store.put(now);
        piece = next(field).await?;
    }
    let bytes = i64::try_from(bytes).map_err(Error::internal)?;
    Ok(Some((data_encoding::HEXLOWER.encode(&hash.finalize()), bytes)))
}

/// Reads the rest without keeping it; gives up on what is far too large.
async fn drain(field: &mut Field<'_>, mut bytes: usize, bytes_max: usize) -> Result<()> {
    while bytes <= bytes_max.saturating_mul(2) {
        match next(field).await? {
            Some(piece) => bytes += piece.len(),
            None => return Ok(()),
        }
    }
    Err(Error::TooLarge { limit_bytes: bytes_max })
}

/// The next piece; a person whose line is gone does not hold a place for long.
async fn next(field: &mut Field<'_>) -> Result<Option<Bytes>> {
    match tokio::time::timeout(PIECE_WAIT, field.chunk()).await {
        Ok(piece) => piece.map_err(|fault: MultipartError| {
            tracing::debug!(error = %fault, "a video broke off");
            Error::BadInput("error-bad-form")
        }),
        Err(_) => Err(Error::BadInput("error-bad-form")),
    }
}

/// Puts a video where its content belongs.
pub async fn settle(app: &App, film: &Film) -> Result<()> {
    app.storage.rename(&film.aside, &path(&film.content_hash, film.kind.extension())).await.map_err(stored)
}

/// Takes away what lies aside; nothing when it was settled.
pub async fn discard(app: &App, film: &Film) {
    match app.storage.delete(&film.aside).await {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
        Err(error) => tracing::warn!(error = %causes(&error), "a video that came in part stays until the sweep"),
    }
}

fn stored(error: object_store::Error) -> Error {
    Error::Unavailable(causes(&error))
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn a_video_is_known_by_its_first_bytes() {
        assert_eq!(Kind::of(b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41"), Some(Kind::Mp4));
        assert_eq!(Kind::of(b"\0\0\0\x1cftypmp42\0\0\0\0"), Some(Kind::Mp4));
        assert_eq!(Kind::of(b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm\x42\x87"), Some(Kind::Webm));
    }

    #[test]
    fn other_films_pictures_and_names_are_none() {
        for head in [
            &b"\x1a\x45\xdf\xa3\xa3\x42\x86\x81\x01\x42\x82\x88matroska"[..],
            b"\0\0\0\x14ftypqt  ",
            b"\0\0\0\x18ftypheic",
            b"RIFF\0\0\0\0AVI LIST",
            b"ftypisom",
            b"webm",
            b"",
        ] {
            assert_eq!(Kind::of(head), None, "{head:?}");
        }
    }
}
