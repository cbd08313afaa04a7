//! What is done with topics: open, pin, solve, remove, restore, read.

use super::{Kind, queries};
use crate::app::App;
use crate::boards::post::actions::{NewPost, record_mentions};
use crate::boards::{board, effects, jobs as board_jobs, post, similar, uploads};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{AccountId, BoardId, ChallengeId, PostId, TopicId};
use crate::jobs;
use crate::policy::{self, Act, Actor, Denied, Viewer};
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// A topic to be opened, with its first post already rendered by [`crate::boards::render`].
#[derive(Clone, Debug)]
pub struct NewTopic {
    pub board: BoardId,
    pub author: AccountId,
    pub kind: Kind,
    pub title: String,
    pub body: String,
    pub body_html: String,
    pub lang: Option<Lang>,
    /// For its author and staff only.
    pub private: bool,
    /// An idea that answers that challenge.
    pub challenge: Option<ChallengeId>,
    /// The form's submit token: a second submission gets the first one's topic.
    pub once: Option<String>,
    pub at: DateTime<Utc>,
}

/// Opens a topic with its first post. A submit token that was used before gives what it made then.
pub async fn open_topic(tx: &mut Tx, topic: &NewTopic) -> Result<(TopicId, PostId)> {
    open_topic_by(tx, topic, topic.author).await
}

/// Opens a topic that belongs to its author, with a first post that `writer` wrote: staff write to a customer.
pub async fn open_topic_by(tx: &mut Tx, topic: &NewTopic, writer: AccountId) -> Result<(TopicId, PostId)> {
    if let Some(once) = &topic.once
        && let Some((id, post, _)) = post::queries::by_once(tx, once, writer).await?
    {
        return Ok((id, post));
    }
    let id = queries::insert(tx, topic).await?;
    let first = NewPost {
        topic: id,
        author: writer,
        body: topic.body.clone(),
        body_html: topic.body_html.clone(),
        once: topic.once.clone(),
        at: topic.at,
    };
    let post = post::queries::insert(tx, &first, 1).await?;
    if !topic.private {
        board::queries::count(tx, topic.board, 1).await?;
    }
    similar::index(tx, id, &topic.title).await?;
    uploads::link(tx, post, &topic.body).await?;
    record_mentions(tx, &first, post, "").await?;
    let opened = Event::TopicOpened {
        topic: id,
        board: topic.board,
        private: topic.private,
        kind: topic.kind.as_str(),
        challenge: topic.challenge,
    };
    events::record(tx, opened).await?;
    Ok((id, post))
}

/// Pins a topic on top of its board until then; none takes the pin out. The board hears of the end by itself.
pub async fn pin(tx: &mut Tx, topic: TopicId, until: Option<DateTime<Utc>>) -> Result<()> {
    let board = queries::set_pinned(tx, topic, until).await?.ok_or(Error::NotFound)?;
    if let Some(until) = until {
        jobs::enqueue(tx, board_jobs::UNPIN, &serde_json::json!({ "topic": topic }), until).await?;
    }
    let what = if until.is_some() { "pinned" } else { "unpinned" };
    events::record(tx, Event::TopicArranged { topic, board, what }).await
}

/// Shows where the case around a topic stands; none: there is no case. Who moves the case records the event.
pub async fn show_case_state(tx: &mut Tx, topic: TopicId, state: Option<&str>) -> Result<()> {
    let board = queries::set_case_state(tx, topic, state).await?.ok_or(Error::NotFound)?;
    for tag in [Tag::Topic(topic), Tag::Board(board), Tag::Home] {
        tx.touch(tag.key());
    }
    Ok(())
}

/// Shows where an idea stands; none: it is none any more. Who moves the idea records the event.
pub async fn show_idea_state(tx: &mut Tx, topic: TopicId, state: Option<&str>) -> Result<()> {
    let board = queries::set_idea_state(tx, topic, state).await?.ok_or(Error::NotFound)?;
    for tag in [Tag::Topic(topic), Tag::Board(board), Tag::Home] {
        tx.touch(tag.key());
    }
    Ok(())
}

/// Makes a topic of another kind an idea, in name: what becomes of it is kept by whoever asks for this.
pub async fn make_idea(tx: &mut Tx, topic: TopicId) -> Result<()> {
    let board = queries::set_kind(tx, topic, Kind::Idea).await?.ok_or(Error::NotFound)?;
    events::record(tx, Event::TopicArranged { topic, board, what: "kind" }).await
}

/// Says that so many more polls and the like stand on a topic's page, or fewer.
pub async fn attach(tx: &mut Tx, topic: TopicId, more: i64) -> Result<()> {
    queries::count_attachments(tx, topic, more).await?.ok_or(Error::NotFound)?;
    tx.touch(Tag::Topic(topic).key());
    Ok(())
}

/// Says that a post solved the topic; none: that it is not solved.
pub async fn mark_solved(tx: &mut Tx, topic: TopicId, post: Option<PostId>) -> Result<()> {
    let board = queries::set_solved(tx, topic, post).await?.ok_or(Error::NotFound)?;
    events::record(tx, Event::TopicSolved { topic, board, post }).await
}

/// Its author, or a moderator, says which post solved a topic; none: not solved after all.
pub async fn solve(app: &App, viewer: &Viewer, id: TopicId, post: Option<PostId>) -> Result<queries::TopicRow> {
    let topic = queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::TopicSolve { author: topic.author_id })?;
    app.db.write(permit, move |tx| Box::pin(async move { mark_solved(tx, id, post).await })).await?;
    Ok(topic)
}

/// The topic that an answer to `id` goes to: itself, or the one that it was merged into, if the viewer may see that too.
/// `Error::Conflict` when it is removed.
pub async fn answered_at(conn: &mut Conn, viewer: &Viewer, id: TopicId) -> Result<queries::TopicRow> {
    let mut topic = queries::seen_by(conn, viewer, id).await?;
    if let Some(into) = topic.merged_into_id {
        topic = queries::seen_by(conn, viewer, into).await?;
    }
    if topic.deleted_at.is_some() { Err(Error::Conflict("boards-fault-topic-gone")) } else { Ok(topic) }
}

/// A topic without a reply may be removed by its author. Moderators decide about it instead, with a rule and a reason.
pub fn may_remove(viewer: &Viewer, topic: &queries::TopicRow) -> bool {
    topic.post_count <= 1 && policy::permit(viewer, Act::PostRemove { author: topic.author_id }).is_ok()
}

/// Takes one's own topic out of sight and leaves the reason.
pub async fn remove(app: &App, actor: &Actor, viewer: &Viewer, id: TopicId, reason: String) -> Result<()> {
    let topic = queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    if topic.post_count > 1 {
        return Err(Denied::Role.into());
    }
    let permit = policy::permit(viewer, Act::PostRemove { author: topic.author_id })?;
    let by = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if queries::is_shared_idea(tx, id).await? {
                    return Err(Error::Conflict("boards-fault-shared-idea"));
                }
                if !effects::hide_topic(tx, id, Some(by), &reason, None).await? {
                    return Err(Error::Conflict("boards-fault-removed-already"));
                }
                Ok(())
            })
        })
        .await
}

/// Brings a removed topic back: its author who removed it, or a moderator. What a decision removed comes back by another one.
pub async fn restore(app: &App, viewer: &Viewer, id: TopicId) -> Result<queries::TopicRow> {
    let topic = queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = post::actions::permit_to_restore(viewer, topic.author_id, topic.removed())?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !effects::unhide_topic(tx, id).await? {
                    return Err(Error::Conflict("boards-fault-not-removed"));
                }
                Ok(())
            })
        })
        .await?;
    Ok(topic)
}

/// Moves a member's read mark forward, behind the page's back: the one thing that a GET may change. It is kept only when it
/// moves forward, the page does not wait for it, and when it is lost the topic merely looks unread.
pub fn mark_read(app: &App, viewer: &Viewer, topic: &queries::TopicRow, seen: i64) {
    let Some(actor) = viewer.actor() else { return };
    if topic.read_number.is_some_and(|read| read >= seen) || seen < 1 {
        return;
    }
    let Ok(permit) = policy::permit(viewer, Act::AccountKeep { owner: actor.id }) else { return };
    let (db, account, id) = (app.db.clone(), actor.id, topic.id);
    tokio::spawn(async move {
        let marked =
            db.write(permit, move |tx| Box::pin(async move { queries::mark_read(tx, account, id, seen).await })).await;
        if let Err(error) = marked {
            tracing::warn!(topic = id.0, %error, "a read mark was not kept");
        }
    });
}
