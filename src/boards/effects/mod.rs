//! What a moderator's decision does to posts and topics, and how that is undone. Moderation decides; boards carries it out.
//!
//! Each works inside the transaction of the decision, asks no permission and says whether anything changed. Hiding keeps all that
//! was there (its number, its marks, its words in the search, its place in lists and feeds), so that bringing it back puts
//! everything where it was. Erasing takes the text out of every table and gives it to the caller once, to be sealed.

mod erase;
mod queries;
mod views;

pub use erase::{DROP_FILES, EarlierText, Erased, ErasedUpload, drop_files, erase_post, forget_erased, unerase_post};
pub(in crate::boards) use queries::{Ruling, rulings};
pub(in crate::boards) use views::rests_on;
pub use views::sensitive;

use crate::boards::jobs::PLACED;
use crate::boards::post::actions::{NewPost, record_mentions, refresh_marks};
use crate::boards::topic::queries as topics;
use crate::boards::{board, post, similar, uploads};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, BoardId, DecisionId, PostId, TopicId};
use crate::jobs;
use crate::screening::Subject;
use serde_json::json;

/// Takes a post out of sight; a tombstone with the reason stays. `by`: none when the program did. False when it was out of sight.
pub async fn hide_post(
    tx: &mut Tx,
    id: PostId,
    by: Option<AccountId>,
    reason: &str,
    decision: Option<DecisionId>,
) -> Result<bool> {
    if !post::queries::remove(tx, id, by, reason, decision).await? {
        return Ok(false);
    }
    let topic = queries::topic_of(tx, id).await?;
    refresh_marks(tx, topic).await?;
    events::record(tx, Event::PostRemoved { post: id, topic, reason: reason.to_owned() }).await?;
    Ok(true)
}

/// Brings a post back with the marks that it had. False when it was in sight, or is erased.
pub async fn unhide_post(tx: &mut Tx, id: PostId) -> Result<bool> {
    if !post::queries::restore(tx, id).await? {
        return Ok(false);
    }
    let topic = queries::topic_of(tx, id).await?;
    topics::solve_again(tx, topic, id).await?;
    refresh_marks(tx, topic).await?;
    events::record(tx, Event::PostRestored { post: id, topic }).await?;
    Ok(true)
}

/// Takes a topic out of sight; its tombstone keeps the reason. False when it was out of sight or merged.
pub async fn hide_topic(
    tx: &mut Tx,
    id: TopicId,
    by: Option<AccountId>,
    reason: &str,
    decision: Option<DecisionId>,
) -> Result<bool> {
    let at = queries::place(tx, id).await?;
    if !topics::remove(tx, id, by, reason, decision).await? {
        return Ok(false);
    }
    if !at.private {
        board::queries::count(tx, at.board_id, -1).await?;
    }
    let removed = Event::TopicRemoved { topic: id, board: at.board_id, reason: reason.to_owned() };
    events::record(tx, removed).await?;
    Ok(true)
}

/// Brings a topic back. False when it was in sight.
pub async fn unhide_topic(tx: &mut Tx, id: TopicId) -> Result<bool> {
    let at = queries::place(tx, id).await?;
    if !topics::restore(tx, id).await? {
        return Ok(false);
    }
    if !at.private {
        board::queries::count(tx, at.board_id, 1).await?;
    }
    events::record(tx, Event::TopicArranged { topic: id, board: at.board_id, what: "restored" }).await?;
    Ok(true)
}

/// Puts a warning before a post or a topic, or takes it away. False when it was so, or the subject is neither.
pub async fn set_sensitive(tx: &mut Tx, subject: Subject, sensitive: bool) -> Result<bool> {
    let topic = match subject {
        Subject::Post(id) => {
            let id = PostId(id);
            if !queries::set_post_sensitive(tx, id, sensitive).await? {
                return Ok(false);
            }
            queries::topic_of(tx, id).await?
        }
        Subject::Topic(id) => {
            let id = TopicId(id);
            if !queries::set_topic_sensitive(tx, id, sensitive).await? {
                return Ok(false);
            }
            id
        }
        Subject::Account(_) | Subject::Pending(_) | Subject::Appeal(_) => return Ok(false),
    };
    arranged(tx, topic, if sensitive { "sensitive" } else { "not sensitive" }).await?;
    Ok(true)
}

/// Locks a topic against replies, or opens it. False when it was so.
pub async fn set_locked(tx: &mut Tx, id: TopicId, locked: bool) -> Result<bool> {
    let at = locked.then(|| tx.now());
    if !topics::set_locked(tx, id, at, !locked).await? {
        return Ok(false);
    }
    arranged(tx, id, if locked { "locked" } else { "unlocked" }).await?;
    Ok(true)
}

/// Lets one person write in a topic only every so many seconds; none: as they like. What held before.
pub async fn set_slow(tx: &mut Tx, id: TopicId, seconds: Option<i64>) -> Result<Option<i64>> {
    let before = queries::slow_seconds(tx, id).await?.ok_or(Error::NotFound)?.0;
    if before != seconds {
        queries::set_slow(tx, id, seconds).await?;
        arranged(tx, id, if seconds.is_some() { "slowed" } else { "not slowed" }).await?;
    }
    Ok(before)
}

/// Puts a topic on another board; the one where it stood. `Error::Conflict` when it is merged.
pub async fn move_topic(tx: &mut Tx, id: TopicId, to: BoardId) -> Result<BoardId> {
    let at = queries::place(tx, id).await?;
    let from = at.board_id;
    if at.merged {
        return Err(Error::Conflict("boards-fault-topic-gone"));
    }
    if from == to {
        return Ok(from);
    }
    if !topics::move_to(tx, id, from, to).await? {
        return Err(Error::Conflict("boards-fault-moved-meanwhile"));
    }
    if !at.private && !at.hidden {
        board::queries::count(tx, from, -1).await?;
        board::queries::count(tx, to, 1).await?;
    }
    placed(tx, id).await?;
    events::record(tx, Event::TopicMoved { topic: id, from, board: to }).await?;
    Ok(from)
}

/// Has the cases around a topic hear where it is now.
pub(in crate::boards) async fn placed(tx: &mut Tx, topic: TopicId) -> Result<()> {
    let now = tx.now();
    jobs::enqueue(tx, PLACED, &json!({ "topic": topic }), now).await
}

/// Gives a topic another title; the old address leads to the new one.
pub async fn retitle(tx: &mut Tx, id: TopicId, title: &str) -> Result<()> {
    topics::rename(tx, id, title).await?;
    similar::index(tx, id, title).await?;
    arranged(tx, id, "renamed").await
}

/// Another text for somebody's post, already rendered by [`crate::boards::render`].
#[derive(Clone, Debug)]
pub struct EditBy {
    pub post: PostId,
    pub by: AccountId,
    pub body: String,
    pub body_html: String,
    /// Shown beside the text: what was changed and why.
    pub reason: String,
    /// How many edits whoever wrote it saw; none: whatever was edited meanwhile is replaced.
    pub edit_count: Option<i64>,
}

/// Changes the text of somebody's post and keeps the earlier one; that one. `Error::Conflict` when it was edited meanwhile.
pub async fn edit_post_by(tx: &mut Tx, edit: &EditBy) -> Result<String> {
    let before = queries::text(tx, edit.post).await?.ok_or(Error::NotFound)?;
    let seen = edit.edit_count.unwrap_or(before.edit_count);
    if !post::queries::edit(tx, edit.post, seen, &edit.body, &edit.body_html, edit.by, &edit.reason).await? {
        return Err(Error::Conflict("boards-fault-edited-meanwhile"));
    }
    uploads::link(tx, edit.post, &edit.body).await?;
    topics::touch(tx, before.topic_id).await?;
    let edited = Event::PostEdited { post: edit.post, topic: before.topic_id, reason: edit.reason.clone() };
    events::record(tx, edited).await?;
    let changed = NewPost {
        topic: before.topic_id,
        author: before.author_id,
        body: edit.body.clone(),
        body_html: edit.body_html.clone(),
        once: None,
        at: tx.now(),
    };
    record_mentions(tx, &changed, edit.post, &before.body).await?;
    Ok(before.body)
}

/// Whether a post is in sight and has been edited just so often.
pub async fn is_unedited(conn: &mut Conn, post: PostId, edit_count: i64) -> Result<bool> {
    let text = queries::text(conn, post).await?;
    Ok(text.is_some_and(|text| text.deleted_at.is_none() && text.edit_count == edit_count))
}

/// Says that a topic looks different now.
async fn arranged(tx: &mut Tx, topic: TopicId, what: &'static str) -> Result<()> {
    let board = topics::touch(tx, topic).await?.ok_or(Error::NotFound)?;
    events::record(tx, Event::TopicArranged { topic, board, what }).await
}
