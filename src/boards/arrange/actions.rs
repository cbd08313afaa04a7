//! What moderators do with topics.

use super::{SPLIT_POSTS_MAX, queries};
use crate::app::App;
use crate::boards::board;
use crate::boards::effects::{self, placed};
use crate::boards::post::actions::refresh_marks;
use crate::boards::similar;
use crate::boards::topic::queries::TopicRow;
use crate::boards::topic::{self, Title};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{AccountId, BoardId, PostId, TopicId};
use crate::policy::{self, Act, Permit, Viewer};
use chrono::{DateTime, Utc};

/// The topic through the moderator's sight, and the permit to arrange it.
pub async fn find(app: &App, viewer: &Viewer, id: TopicId) -> Result<(TopicRow, Permit)> {
    let topic = topic::queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::TopicArrange)?;
    if topic.merged_into_id.is_some() {
        return Err(Error::Conflict("boards-fault-topic-gone"));
    }
    Ok((topic, permit))
}

/// Gives a topic another title; the old address leads to the new one.
pub async fn rename(app: &App, viewer: &Viewer, id: TopicId, title: Title) -> Result<()> {
    let (topic, permit) = find(app, viewer, id).await?;
    let title = title.into_string();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                topic::queries::rename(tx, id, &title).await?;
                similar::index(tx, id, &title).await?;
                events::record(tx, Event::TopicArranged { topic: id, board: topic.board_id, what: "renamed" }).await
            })
        })
        .await
}

/// Puts a topic on another board.
pub async fn move_to(app: &App, viewer: &Viewer, id: TopicId, to: BoardId) -> Result<()> {
    let (topic, permit) = find(app, viewer, id).await?;
    let board = board::queries::by_id(&mut app.db.read().await?, viewer, to).await?;
    if topic.board_id == board.id {
        return Ok(());
    }
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                effects::move_topic(tx, id, to).await?;
                Ok(())
            })
        })
        .await
}

/// Pins a topic until then; none takes the pin out.
pub async fn pin(app: &App, viewer: &Viewer, id: TopicId, until: Option<DateTime<Utc>>) -> Result<()> {
    let (_, permit) = find(app, viewer, id).await?;
    app.db.write(permit, move |tx| Box::pin(async move { topic::actions::pin(tx, id, until).await })).await
}

/// Makes a new topic of some of a topic's posts; never of its first. The new topic belongs to the author of the first post
/// that moves, except that a private one stays with its customer.
pub async fn split(app: &App, viewer: &Viewer, id: TopicId, posts: Vec<PostId>, title: Title) -> Result<TopicId> {
    let (old, permit) = find(app, viewer, id).await?;
    let author = old.private.then_some(old.author_id);
    app.db.write(permit, move |tx| Box::pin(async move { split_topic(tx, &old, &posts, author, title).await })).await
}

/// Makes a new topic of some of a topic's posts; never of its first. It belongs to `author`, or to the author of the first
/// post that moves. `Error::Conflict` when none of the posts can move.
pub async fn split_topic(
    tx: &mut Tx,
    old: &TopicRow,
    posts: &[PostId],
    author: Option<AccountId>,
    title: Title,
) -> Result<TopicId> {
    let ids: Vec<i64> = posts.iter().take(SPLIT_POSTS_MAX).map(|id| id.0).collect();
    let title = title.into_string();
    let moving = queries::chosen(tx, old.id, &ids).await?;
    let first = moving.first().cloned().ok_or(Error::Conflict("boards-fault-split-none"))?;
    let author = author.unwrap_or(first.author_id);
    let (slug, folded) = (topic::slug(&title), similar::fold::fold(&title));
    let new = queries::insert_beside(tx, old.id, &title, &slug, &folded, author, first.created_at).await?;
    for (post, number) in moving.iter().zip(1..) {
        queries::put(tx, post.id, new, number).await?;
    }
    for topic in [old.id, new] {
        queries::recount(tx, topic).await?;
        refresh_marks(tx, topic).await?;
    }
    if !old.private {
        board::queries::count(tx, old.board_id, 1).await?;
    }
    similar::index(tx, new, &title).await?;
    events::record(tx, Event::TopicSplit { topic: new, from: old.id, board: old.board_id }).await?;
    Ok(new)
}

/// Puts all posts of a topic behind those of another, and lets its address lead there. What is private stays with the
/// same people: both are public, or both are private and of the same author.
pub async fn merge(app: &App, viewer: &Viewer, id: TopicId, into: TopicId) -> Result<TopicRow> {
    let (from, permit) = find(app, viewer, id).await?;
    let (target, _) = find(app, viewer, into).await?;
    let into = target.clone();
    app.db.write(permit, move |tx| Box::pin(async move { merge_topics(tx, &from, &into).await })).await?;
    Ok(target)
}

/// Puts all posts of a topic behind those of another, and lets its address lead there. `Error::Conflict` when they are not
/// for the same people.
pub async fn merge_topics(tx: &mut Tx, from: &TopicRow, target: &TopicRow) -> Result<()> {
    let (id, into) = (from.id, target.id);
    if id == into || from.deleted_at.is_some() || target.deleted_at.is_some() {
        return Err(Error::Conflict("boards-fault-merge-target"));
    }
    // An idea has votes and a fate: co-creation merges it, so that they come along.
    if from.idea_state.is_some() {
        return Err(Error::Conflict("boards-fault-merge-idea"));
    }
    if from.private != target.private || (from.private && from.author_id != target.author_id) {
        return Err(Error::Conflict("boards-fault-merge-private"));
    }
    if from.board_see != target.board_see {
        return Err(Error::Conflict("boards-fault-merge-audience"));
    }
    if !queries::lead_to(tx, id, into).await? {
        return Err(Error::Conflict("boards-fault-topic-gone"));
    }
    queries::append_all(tx, id, into).await?;
    for topic in [id, into] {
        queries::recount(tx, topic).await?;
        refresh_marks(tx, topic).await?;
    }
    if !from.private {
        board::queries::count(tx, from.board_id, -1).await?;
    }
    tx.touch(Tag::Board(from.board_id).key());
    placed(tx, into).await?;
    events::record(tx, Event::TopicMerged { topic: id, into, board: target.board_id }).await
}
