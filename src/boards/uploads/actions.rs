//! Taking a file in, and giving it out.

use super::file;
use super::film::{self, Film};
use super::picture::{self, Picture};
use super::queries::{self, SeenRow, UploadRow};
use super::{FILMS_PER_DAY_MAX, PER_DAY_MAX, Refusal};
use crate::app::App;
use crate::boards;
use crate::error::{Error, Result, causes};
use crate::events::{self, Event};
use crate::ids::{self, AccountId};
use crate::policy::{self, Act, Permit, Viewer};
use chrono::TimeDelta;
use futures_util::StreamExt as _;
use object_store::path::Path;
use object_store::{GetOptions, GetRange, GetResult, ObjectStore as _, ObjectStoreExt as _};
use std::ops::Range;
use std::time::Duration;
use tokio::sync::Semaphore;

/// Pictures decoded at the same time: one, since a large one takes about 200 MB.
static DECODERS: Semaphore = Semaphore::const_new(1);
/// What one sweep looks at.
const SWEEP_MAX: usize = 1_000;
/// How long a picture waits for its turn.
const DECODE_WAIT: Duration = Duration::from_secs(10);

/// What is written down about a file.
#[derive(Clone, Debug)]
pub struct NewUpload {
    pub key: String,
    pub content_hash: String,
    pub name: String,
    pub media_type: &'static str,
    pub bytes: i64,
    pub size: Option<(u32, u32)>,
    pub account: AccountId,
}

/// Takes a file in. The same content by the same person is the same upload.
pub async fn add(app: &App, viewer: &Viewer, name: &str, bytes: Vec<u8>) -> Result<Result<UploadRow, Refusal>> {
    let permit = policy::permit(viewer, Act::UploadAdd)?;
    let account = viewer.id_or_zero();
    if queries::count_since(&mut app.db.read_current().await?, account, app.now() - TimeDelta::days(1)).await?
        >= PER_DAY_MAX
    {
        return Ok(Err(Refusal::DailyLimit));
    }
    let file_name = name.to_owned();
    let kept = match one_at_a_time(move || file::judge(&file_name, bytes)).await? {
        Ok(kept) => kept,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let content_hash = ids::sha256_hex(&kept.bytes);
    if queries::is_erased(&mut app.db.read_current().await?, &content_hash).await? {
        return Ok(Err(Refusal::NotAllowed));
    }
    let same = queries::same(&mut app.db.read_current().await?, account, &content_hash).await?;
    if let Some(row) = same {
        return Ok(Ok(row));
    }
    let upload = NewUpload {
        key: format!("{}.{}", ids::nonce(), kept.extension),
        name: file::stem(name),
        media_type: kept.media_type,
        bytes: i64::try_from(kept.bytes.len()).map_err(Error::internal)?,
        size: kept.size,
        content_hash,
        account,
    };
    // The content is stored before the row says that it is there.
    put(app, &path(&upload.content_hash, kept.extension), kept.bytes).await?;
    write_down(app, permit, upload).await.map(Ok)
}

async fn write_down(app: &App, permit: Permit, upload: NewUpload) -> Result<UploadRow> {
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let id = queries::insert(tx, &upload).await?;
                events::record(tx, Event::Uploaded { upload: id }).await?;
                queries::by_id(tx, id).await
            })
        })
        .await
}

/// Whether this person may add a video now: one that they may not is read, but goes nowhere.
pub async fn takes_films(app: &App, viewer: &Viewer) -> Result<bool> {
    if policy::permit(viewer, Act::UploadAdd).is_err() {
        return Ok(false);
    }
    let since = app.now() - TimeDelta::days(1);
    let mut conn = app.db.read_current().await?;
    let account = viewer.id_or_zero();
    Ok(queries::count_since(&mut conn, account, since).await? < PER_DAY_MAX
        && queries::count_films_since(&mut conn, account, since).await? < FILMS_PER_DAY_MAX)
}

/// Takes a video in that has come. The same content by the same person is the same upload.
pub async fn add_film(
    app: &App,
    viewer: &Viewer,
    name: &str,
    film: Result<Film, Refusal>,
) -> Result<Result<UploadRow, Refusal>> {
    let permit = policy::permit(viewer, Act::UploadAdd)?;
    let film = match film {
        Ok(film) => film,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let kept = keep_film(app, permit, viewer.id_or_zero(), name, &film).await;
    film::discard(app, &film).await;
    kept
}

async fn keep_film(
    app: &App,
    permit: Permit,
    account: AccountId,
    name: &str,
    film: &Film,
) -> Result<Result<UploadRow, Refusal>> {
    if queries::is_erased(&mut app.db.read_current().await?, &film.content_hash).await? {
        return Ok(Err(Refusal::NotAllowed));
    }
    let same = queries::same(&mut app.db.read_current().await?, account, &film.content_hash).await?;
    if let Some(row) = same {
        return Ok(Ok(row));
    }
    film::settle(app, film).await?;
    let upload = NewUpload {
        key: format!("{}.{}", ids::nonce(), film.kind.extension()),
        name: file::stem(name),
        media_type: film.kind.media_type(),
        bytes: film.bytes,
        size: None,
        content_hash: film.content_hash.clone(),
        account,
    };
    write_down(app, permit, upload).await.map(Ok)
}

/// Puts a line at the end of one's own draft, if there is one.
pub async fn append_to_draft(app: &App, viewer: &Viewer, slot: &str, line: &str) -> Result<()> {
    let account = viewer.id_or_zero();
    let permit = policy::permit(viewer, Act::AccountKeep { owner: account })?;
    let (slot, line) = (slot.to_owned(), line.to_owned());
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let mut fields = boards::load_draft(tx, account, &slot).await?.unwrap_or_default();
                let body = fields.entry("body".to_owned()).or_default();
                if !body.is_empty() {
                    body.truncate(body.trim_end().len());
                    body.push_str("\n\n");
                }
                body.push_str(&line);
                body.push('\n');
                boards::save_draft(tx, account, &slot, fields).await
            })
        })
        .await
}

/// A picture made anew on the blocking pool, no side longer than `side_max` pixels.
pub async fn remake(bytes: Vec<u8>, side_max: u32) -> Result<Result<Picture, Refusal>> {
    let made = move || {
        let format = picture::format_of(&bytes).ok_or(Refusal::NotAllowed)?;
        picture::remake(&bytes, format, side_max)
    };
    one_at_a_time(made).await
}

/// Runs work on a picture on the blocking pool, one at a time. Waits at most ten seconds for its turn.
async fn one_at_a_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let Ok(Ok(slot)) = tokio::time::timeout(DECODE_WAIT, DECODERS.acquire()).await else {
        return Err(Error::Unavailable("too many pictures wait to be read".into()));
    };
    tokio::task::spawn_blocking(move || {
        let _slot = slot;
        work()
    })
    .await
    .map_err(Error::internal)
}

/// An upload through the viewer's sight.
pub async fn seen_by(app: &App, viewer: &Viewer, key: &str) -> Result<SeenRow> {
    if !super::is_key(key) {
        return Err(Error::NotFound);
    }
    queries::seen_by(&mut app.db.read_current().await?, viewer, key).await
}

/// The content of an upload, or a part of it.
pub async fn content(app: &App, row: &SeenRow, part: Option<Range<u64>>) -> Result<GetResult> {
    let content = get_part(app, &path(&row.content_hash, ending(&row.key)), part).await;
    if let Err(Error::NotFound) = content {
        tracing::error!(key = row.key, "the storage lacks an upload that the database knows");
    }
    content
}

/// The ending of a key: what the content was made into.
pub fn ending(key: &str) -> &str {
    key.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Writes an object. Durable when it returns, as far as the store is.
pub async fn put(app: &App, path: &Path, bytes: Vec<u8>) -> Result<()> {
    app.storage.put(path, bytes.into()).await.map(|_| ()).map_err(|error| Error::Unavailable(causes(&error)))
}

/// Reads an object.
pub async fn get(app: &App, path: &Path) -> Result<GetResult> {
    get_part(app, path, None).await
}

async fn get_part(app: &App, path: &Path, part: Option<Range<u64>>) -> Result<GetResult> {
    let options = GetOptions { range: part.map(GetRange::Bounded), ..GetOptions::default() };
    app.storage.get_opts(path, options).await.map_err(|error| match error {
        object_store::Error::NotFound { .. } => Error::NotFound,
        other => Error::Unavailable(causes(&other)),
    })
}

/// Takes content out of the store; it may be gone already.
pub async fn drop_content(app: &App, content_hash: &str, key: &str) -> Result<()> {
    match app.storage.delete(&path(content_hash, ending(key))).await {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(error) => Err(Error::Unavailable(causes(&error))),
    }
}

/// Takes away what lies aside since a day: videos whose coming was cut off.
pub async fn sweep(app: &App) -> Result<()> {
    let before = app.now() - TimeDelta::days(1);
    let aside: Vec<_> = app.storage.list(Some(&Path::from(film::INCOMING))).take(SWEEP_MAX).collect().await;
    for found in aside {
        let found = found.map_err(|error| Error::Unavailable(causes(&error)))?;
        if found.last_modified < before {
            app.storage.delete(&found.location).await.map_err(|error| Error::Unavailable(causes(&error)))?;
        }
    }
    Ok(())
}

/// Where content lies: equal content in one place.
pub(super) fn path(content_hash: &str, extension: &str) -> Path {
    Path::from(format!("files/{}/{content_hash}.{extension}", content_hash.get(..2).unwrap_or_default()))
}
