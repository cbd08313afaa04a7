//! Erasing what is illegal: the text leaves every table of boards, and is handed out once so that it can be sealed.

use super::queries;
use crate::app::App;
use crate::boards::post::actions::refresh_marks;
use crate::boards::topic::queries as topics;
use crate::boards::{post, similar, uploads};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, DecisionId, PostId, UploadId};
use crate::jobs;
use crate::policy;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Stands for the title of a topic whose first post is erased, in every language.
const ERASED_TITLE: &str = "…";
/// Earlier texts of one post that are kept with it at most.
pub(super) const EARLIER_MAX: i64 = 200;

/// All that was erased of a post: enough to put it back, and to show what it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    pub post: i64,
    pub body: String,
    pub body_html: String,
    /// The topic's title, if the post was its first.
    pub title: Option<String>,
    /// Its earlier texts, the earliest first.
    pub earlier: Vec<EarlierText>,
    pub uploads: Vec<ErasedUpload>,
    /// It was out of sight before.
    pub was_hidden: bool,
}

/// A text that the post had before, as `post_revisions` keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct EarlierText {
    pub body: String,
    pub replaced_at: chrono::DateTime<chrono::Utc>,
    pub replaced_by: AccountId,
    pub reason: String,
}

/// A file of its author's that the post showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct ErasedUpload {
    pub id: UploadId,
    pub key: String,
    pub content_hash: String,
    pub name: String,
    pub media_type: String,
}

/// Takes a post's text, its earlier texts, its author's files, and, of a first post, the topic's title, out of the database. What
/// was there, to be sealed by the caller in the same transaction. Other people's files that it showed stay theirs.
pub async fn erase_post(
    tx: &mut Tx,
    id: PostId,
    by: Option<AccountId>,
    reason: &str,
    decision: Option<DecisionId>,
) -> Result<Erased> {
    let before = queries::text(tx, id).await?.ok_or(Error::NotFound)?;
    if before.erased_at.is_some() {
        return Err(Error::Conflict("holds-fault-erased"));
    }
    let first = before.number == 1;
    let erased = Erased {
        post: id.0,
        title: first.then(|| before.topic_title.clone()),
        earlier: queries::earlier(tx, id, EARLIER_MAX).await?,
        uploads: queries::own_uploads(tx, id).await?,
        was_hidden: before.deleted_at.is_some(),
        body: before.body,
        body_html: before.body_html,
    };
    if !erased.was_hidden {
        post::queries::remove(tx, id, by, reason, decision).await?;
    }
    queries::erase(tx, id, by, reason, decision).await?;
    queries::drop_earlier(tx, id).await?;
    queries::drop_pending(tx, id).await?;
    for upload in &erased.uploads {
        queries::set_upload_erased(tx, upload.id, true).await?;
    }
    uploads::link(tx, id, "").await?;
    if first {
        topics::rename(tx, before.topic_id, ERASED_TITLE).await?;
        similar::index(tx, before.topic_id, ERASED_TITLE).await?;
    }
    refresh_marks(tx, before.topic_id).await?;
    let removed = Event::PostRemoved { post: id, topic: before.topic_id, reason: reason.to_owned() };
    events::record(tx, removed).await?;
    Ok(erased)
}

/// Puts an erased post back from its sealed copy. False when it is not erased.
pub async fn unerase_post(tx: &mut Tx, erased: &Erased) -> Result<bool> {
    let id = PostId(erased.post);
    if !queries::unerase(tx, id, &erased.body, &erased.body_html).await? {
        return Ok(false);
    }
    let topic = queries::topic_of(tx, id).await?;
    for text in &erased.earlier {
        queries::put_earlier(tx, id, text).await?;
    }
    for upload in &erased.uploads {
        queries::set_upload_erased(tx, upload.id, false).await?;
    }
    uploads::link(tx, id, &erased.body).await?;
    if let Some(title) = &erased.title {
        topics::rename(tx, topic, title).await?;
        similar::index(tx, topic, title).await?;
    }
    if !erased.was_hidden && post::queries::restore(tx, id).await? {
        topics::solve_again(tx, topic, id).await?;
    }
    refresh_marks(tx, topic).await?;
    events::record(tx, Event::PostRestored { post: id, topic }).await?;
    Ok(true)
}

/// The job that [`drop_files`] does.
pub const DROP_FILES: &str = "boards.drop_files";

/// When the time of the sealed copy is over: the files that were erased with it leave the store, too.
pub async fn forget_erased(tx: &mut Tx, uploads: &[ErasedUpload]) -> Result<()> {
    let now = tx.now();
    for upload in uploads {
        jobs::enqueue(tx, DROP_FILES, &json!({ "upload": upload.id }), now).await?;
    }
    Ok(())
}

/// Takes an erased file out of the store, unless somebody else added the same content: `{"upload": id}`.
pub async fn drop_files(app: App, payload: Value) -> Result<()> {
    let id = UploadId(jobs::number(&payload, "upload")?);
    let Some(upload) = queries::droppable(&mut app.db.read_current().await?, id).await? else { return Ok(()) };
    uploads::drop_content(&app, &upload.content_hash, &upload.key).await?;
    app.db
        .write(policy::system("boards.drop_files"), move |tx| {
            Box::pin(async move { queries::drop_upload(tx, id).await })
        })
        .await
}
