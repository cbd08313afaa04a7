//! What is done with posts: write, edit, remove, restore, mark as the official answer.

use super::queries;
use crate::accounts;
use crate::app::App;
use crate::boards::{draft, jobs as board_jobs, topic, uploads};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{AccountId, BoardId, PostId, TopicId};
use crate::jobs;
use crate::policy::{self, Act, Actor, Viewer};
use crate::ui;
use chrono::{DateTime, Utc};
use std::collections::HashSet;

/// How many people one post may call.
const MENTIONS_MAX: usize = 20;

/// A post to be added, already rendered by [`render`].
#[derive(Clone, Debug)]
pub struct NewPost {
    pub topic: TopicId,
    pub author: AccountId,
    pub body: String,
    pub body_html: String,
    /// The form's submit token: a second submission gets the first one's post.
    pub once: Option<String>,
    pub at: DateTime<Utc>,
}

/// Markdown to sanitised HTML, off the async threads, in a bounded pool with a deadline. Call it before the write.
pub async fn render(app: &App, body: &str) -> Result<String> {
    let body = body.to_owned();
    app.heavy(move || ui::markdown::render(&body)).await
}

/// Adds a post at the end of its topic; its id and number. A submit token that was used before gives what it made then.
/// `Error::Conflict` when the topic is removed or merged.
pub async fn add_post(tx: &mut Tx, post: &NewPost) -> Result<(PostId, i64)> {
    if let Some(once) = &post.once
        && let Some((_, id, number)) = queries::by_once(tx, once, post.author).await?
    {
        return Ok((id, number));
    }
    let taken = topic::queries::take_number(tx, post.topic, post.author, post.at).await?;
    let (number, board) = taken.ok_or(Error::Conflict("boards-fault-topic-gone"))?;
    let id = queries::insert(tx, post, number).await?;
    uploads::link(tx, id, &post.body).await?;
    events::record(tx, Event::PostAdded { post: id, topic: post.topic, board }).await?;
    record_mentions(tx, post, id, "").await?;
    Ok((id, number))
}

/// Marks a post as the brand's answer; it is shown on top of its topic.
pub async fn make_official(tx: &mut Tx, post: PostId, by: AccountId, department: Option<&str>) -> Result<()> {
    let topic = queries::make_official(tx, post, by, department).await?.ok_or(Error::NotFound)?;
    let board = topic::queries::set_official(tx, topic, post).await?.ok_or(Error::NotFound)?;
    events::record(tx, Event::PostMadeOfficial { post, topic, board }).await
}

/// After posts left, came back or moved: the topic's official answer and solving post are those still visible in it.
pub(in crate::boards) async fn refresh_marks(tx: &mut Tx, topic: TopicId) -> Result<BoardId> {
    let board = topic::queries::refresh_marks(tx, topic).await?.ok_or(Error::NotFound)?;
    tx.touch(Tag::Board(board).key());
    Ok(board)
}

/// Records whom a text calls; those already called by `before` are not called again.
pub(in crate::boards) async fn record_mentions(tx: &mut Tx, post: &NewPost, id: PostId, before: &str) -> Result<()> {
    if !post.body.contains('@') {
        return Ok(());
    }
    let known: HashSet<String> = ui::markdown::mentions(before).into_iter().collect();
    let called = ui::markdown::mentions(&post.body);
    for handle in called.iter().filter(|handle| !known.contains(*handle)).take(MENTIONS_MAX) {
        if let Some(account) = accounts::by_handle(tx, handle).await?
            && account.id != post.author
        {
            events::record(tx, Event::Mentioned { account: account.id, post: id }).await?;
        }
    }
    Ok(())
}

/// A member answers in a topic; the post and its number. The member's draft of it is done with.
pub async fn reply(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    id: TopicId,
    body: String,
    once: Option<String>,
) -> Result<(PostId, i64)> {
    let topic = topic::actions::answered_at(&mut app.db.read().await?, viewer, id).await?;
    let act = Act::PostReply { author: topic.author_id, locked: topic.is_locked(), private: topic.private };
    let permit = policy::permit(viewer, act)?;
    app.limits.post(viewer)?;
    let body_html = render(app, &body).await?;
    let author = actor.id;
    let has_case = topic.private || topic.kind() == topic::Kind::Complaint;
    let post = NewPost { topic: topic.id, author, body, body_html, once: once.clone(), at: app.now() };
    let written = app
        .db
        .write(permit, move |tx| {
            Box::pin(async move {
                let added = add_post(tx, &post).await?;
                draft::clear(tx, author, &draft::reply_slot(id)).await?;
                if has_case {
                    let now = tx.now();
                    jobs::enqueue(tx, board_jobs::REPLIED, &serde_json::json!({ "post": added.0 }), now).await?;
                }
                Ok(added)
            })
        })
        .await;
    match (written, once) {
        // Two submissions at the same moment, on PostgreSQL: the other one has written it.
        (Err(error), Some(once)) if error.is_taken("posts.once") => {
            let made = queries::by_once(&mut app.db.read().await?, &once, author).await?;
            made.map(|(_, id, number)| (id, number)).ok_or(error)
        }
        (written, _) => written,
    }
}

/// A change of a post's text.
#[derive(Clone, Debug)]
pub struct Edit {
    pub body: String,
    pub reason: String,
    /// How many edits the writer saw: another one meanwhile is a conflict.
    pub edit_count: i64,
}

/// Changes a post's text and keeps the earlier one for everybody to read.
pub async fn edit(app: &App, viewer: &Viewer, actor: &Actor, id: PostId, edit: Edit) -> Result<queries::PlacedPost> {
    let post = queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, post.editing())?;
    if post.body == edit.body {
        return Ok(post);
    }
    let body_html = render(app, &edit.body).await?;
    let (by, before, topic) = (actor.id, post.body.clone(), post.topic_id);
    let changed = NewPost { topic, author: post.author_id, body: edit.body, body_html, once: None, at: app.now() };
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::edit(tx, id, edit.edit_count, &changed.body, &changed.body_html, by, &edit.reason).await? {
                    return Err(Error::Conflict("boards-fault-edited-meanwhile"));
                }
                uploads::link(tx, id, &changed.body).await?;
                topic::queries::touch(tx, topic).await?;
                events::record(tx, Event::PostEdited { post: id, topic, reason: edit.reason }).await?;
                record_mentions(tx, &changed, id, &before).await
            })
        })
        .await?;
    Ok(post)
}

/// Takes a post out of sight; a tombstone with the reason stays.
pub async fn remove(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    id: PostId,
    reason: String,
) -> Result<queries::PlacedPost> {
    let post = queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::PostRemove { author: post.author_id })?;
    let (by, topic) = (actor.id, post.topic_id);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::remove(tx, id, by, &reason).await? {
                    return Err(Error::Conflict("boards-fault-removed-already"));
                }
                refresh_marks(tx, topic).await?;
                events::record(tx, Event::PostRemoved { post: id, topic, reason }).await
            })
        })
        .await?;
    Ok(post)
}

/// Whether this viewer may bring a removed post back: a moderator, or its author who removed it.
pub fn may_restore(viewer: &Viewer, author: AccountId, removed_by: Option<AccountId>) -> bool {
    viewer.moderates() || (removed_by == Some(author) && viewer.actor().is_some_and(|actor| actor.id == author))
}

/// Brings a removed post back.
pub async fn restore(app: &App, viewer: &Viewer, id: PostId) -> Result<queries::PlacedPost> {
    let post = queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let own = may_restore(viewer, post.author_id, post.deleted_by);
    let act = if own { Act::PostRemove { author: post.author_id } } else { Act::TopicArrange };
    let permit = policy::permit(viewer, act)?;
    let topic = post.topic_id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::restore(tx, id).await? {
                    return Err(Error::Conflict("boards-fault-not-removed"));
                }
                refresh_marks(tx, topic).await?;
                events::record(tx, Event::PostRestored { post: id, topic }).await
            })
        })
        .await?;
    Ok(post)
}

/// Staff mark a post as the official answer in their department's name, or take the mark back.
pub async fn set_official(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    id: PostId,
    official: bool,
) -> Result<queries::PlacedPost> {
    let post = queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::PostMakeOfficial)?;
    let (by, department) = (actor.id, actor.department.clone());
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if official {
                    return make_official(tx, id, by, department.as_deref()).await;
                }
                let Some(topic) = queries::withdraw_official(tx, id).await? else { return Ok(()) };
                let board = refresh_marks(tx, topic).await?;
                events::record(tx, Event::TopicArranged { topic, board, what: "answer withdrawn" }).await
            })
        })
        .await?;
    Ok(post)
}
