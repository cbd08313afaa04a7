//! Taking a file in, and giving it out.

use super::file;
use super::picture::{self, Picture};
use super::queries::{self, SeenRow, UploadRow};
use super::{PER_DAY_MAX, Refusal};
use crate::app::App;
use crate::boards;
use crate::error::{Error, Result, causes};
use crate::events::{self, Event};
use crate::ids::{self, AccountId};
use crate::policy::{self, Act, Viewer};
use chrono::TimeDelta;
use object_store::path::Path;
use object_store::{GetResult, ObjectStoreExt as _};
use std::time::Duration;
use tokio::sync::Semaphore;

/// Pictures decoded at the same time: one, since a large one takes about 200 MB.
static DECODERS: Semaphore = Semaphore::const_new(1);
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
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let id = queries::insert(tx, &upload).await?;
                events::record(tx, Event::Uploaded { upload: id }).await?;
                queries::by_id(tx, id).await
            })
        })
        .await
        .map(Ok)
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

/// The content of an upload.
pub async fn content(app: &App, row: &SeenRow) -> Result<GetResult> {
    let content = get(app, &path(&row.content_hash, ending(&row.key))).await;
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
    app.storage.get(path).await.map_err(|error| match error {
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

/// Where content lies: equal content in one place.
fn path(content_hash: &str, extension: &str) -> Path {
    Path::from(format!("files/{}/{content_hash}.{extension}", content_hash.get(..2).unwrap_or_default()))
}
