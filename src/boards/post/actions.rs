//! What is done with posts: write, edit, remove, restore, mark as the official answer.

use super::queries;
use crate::accounts;
use crate::app::App;
use crate::boards::effects::{self, EditBy};
use crate::boards::pending::{self, HeldText, Text};
use crate::boards::{draft, jobs as board_jobs, topic, uploads};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{AccountId, BoardId, PendingId, PostId, TopicId};
use crate::jobs;
use crate::policy::{self, Act, Actor, Denied, Permit, Viewer};
use crate::screening::{self, Screened, Verdict, Why};
use crate::ui;
use chrono::{DateTime, TimeDelta, Utc};
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

/// What became of a text that its author sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent<T> {
    Published(T),
    /// A moderator looks first.
    Held(PendingId),
    /// It may not appear as it is; why.
    Back(Vec<Why>),
    /// The topic is in slow mode: not before then.
    Slow(DateTime<Utc>),
}

impl<T> Sent<T> {
    /// The same of something made of what was published.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Sent<U> {
        match self {
            Self::Published(made) => Sent::Published(make(made)),
            Self::Held(text) => Sent::Held(text),
            Self::Back(whys) => Sent::Back(whys),
            Self::Slow(until) => Sent::Slow(until),
        }
    }
}

/// A member answers in a topic; the post and its number, if it is published at once. The member's draft of it is done with.
pub async fn reply(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    id: TopicId,
    body: String,
    once: Option<String>,
) -> Result<Sent<(PostId, i64)>> {
    let topic = topic::actions::answered_at(&mut app.db.read().await?, viewer, id).await?;
    let act = Act::PostReply { author: topic.author_id, locked: topic.is_locked(), private: topic.private };
    let permit = policy::permit(viewer, act)?;
    if let Some(before) = sent_before(app, actor.id, once.as_deref()).await? {
        return Ok(before.map(|(_, id, number)| (id, number)));
    }
    app.limits.post(viewer)?;
    let screened = screening::screen(app, viewer, &topic.written(&body)).await?;
    if screened.verdict == Verdict::Block {
        return Ok(Sent::Back(screened.whys));
    }
    let reply = Reply {
        slot: draft::reply_slot(id),
        has_case: topic.private || topic.kind() == topic::Kind::Complaint,
        slow: topic.slow_for(viewer),
        title: topic.title,
        board: topic.board_id,
        post: NewPost {
            topic: topic.id,
            author: actor.id,
            body_html: render(app, &screened.body).await?,
            body: screened.body.clone(),
            once: once.clone(),
            at: app.now(),
        },
        screened,
    };
    let author = actor.id;
    let written = app.db.write(permit, move |tx| Box::pin(async move { reply.write(tx).await })).await;
    match written {
        // Two submissions at the same moment, on PostgreSQL: the other one has written it.
        Err(error) if error.is_taken("posts.once") => {
            let before = sent_before(app, author, once.as_deref()).await?;
            before.map(|before| before.map(|(_, id, number)| (id, number))).ok_or(error)
        }
        written => written,
    }
}

/// What the same form became when it was sent before: topic, post and number.
pub async fn sent_before(
    app: &App,
    author: AccountId,
    once: Option<&str>,
) -> Result<Option<Sent<(TopicId, PostId, i64)>>> {
    let Some(once) = once else { return Ok(None) };
    let mut conn = app.db.read_current().await?;
    if let Some(made) = queries::by_once(&mut conn, once, author).await? {
        return Ok(Some(Sent::Published(made)));
    }
    Ok(pending::held_before(&mut conn, author, once).await?.map(Sent::Held))
}

/// A reply that was screened and rendered.
struct Reply {
    post: NewPost,
    screened: Screened,
    title: String,
    board: BoardId,
    slot: String,
    has_case: bool,
    slow: Option<i64>,
}

impl Reply {
    async fn write(self, tx: &mut Tx) -> Result<Sent<(PostId, i64)>> {
        let (author, topic) = (self.post.author, self.post.topic);
        if let Some(until) = slow_until(tx, author, topic, self.slow).await? {
            return Ok(Sent::Slow(until));
        }
        draft::clear(tx, author, &self.slot).await?;
        if self.screened.verdict == Verdict::Hold {
            let text = Text::Reply { topic, title: self.title, body: self.post.body };
            let held = HeldText { account: author, text, html: self.post.body_html, screened: self.screened };
            return Ok(Sent::Held(pending::hold_known(tx, &held, self.post.once.as_deref()).await?));
        }
        let added = add_post(tx, &self.post).await?;
        screening::published(tx, &self.screened.marks, added.0, self.board, topic, &self.screened.flags).await?;
        if self.has_case {
            let now = tx.now();
            jobs::enqueue(tx, board_jobs::REPLIED, &serde_json::json!({ "post": added.0 }), now).await?;
        }
        Ok(Sent::Published(added))
    }
}

/// Until when slow mode has this author wait before the next post in the topic; none: no longer.
pub async fn slow_until(
    tx: &mut Tx,
    author: AccountId,
    topic: TopicId,
    seconds: Option<i64>,
) -> Result<Option<DateTime<Utc>>> {
    let Some(seconds) = seconds else { return Ok(None) };
    let last = queries::last_of(tx, author, topic).await?;
    let until = last.map(|last| last + TimeDelta::seconds(seconds));
    Ok(until.filter(|until| *until > tx.now()))
}

/// A change of a post's text.
#[derive(Clone, Debug)]
pub struct Edit {
    pub body: String,
    pub reason: String,
    /// How many edits the writer saw: another one meanwhile is a conflict.
    pub edit_count: i64,
}

/// Changes a post's text and keeps the earlier one for everybody to read. A text that a moderator is to look at first waits; until then
/// the post stays as it is.
pub async fn edit(app: &App, viewer: &Viewer, actor: &Actor, id: PostId, edit: Edit) -> Result<Sent<()>> {
    let post = queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, post.editing())?;
    if post.body == edit.body {
        return Ok(Sent::Published(()));
    }
    let screened = screening::screen(app, viewer, &post.written(&edit.body)).await?;
    if screened.verdict == Verdict::Block {
        return Ok(Sent::Back(screened.whys));
    }
    let change = EditBy {
        post: id,
        by: actor.id,
        body_html: render(app, &screened.body).await?,
        body: screened.body.clone(),
        reason: edit.reason,
        edit_count: Some(edit.edit_count),
    };
    app.db.write(permit, move |tx| Box::pin(async move { write_edit(tx, post, change, screened).await })).await
}

async fn write_edit(tx: &mut Tx, post: queries::PlacedPost, change: EditBy, screened: Screened) -> Result<Sent<()>> {
    if change.edit_count != Some(post.edit_count) {
        return Err(Error::Conflict("boards-fault-edited-meanwhile"));
    }
    pending::withdraw_edits(tx, change.by, change.post).await?;
    if screened.verdict == Verdict::Hold {
        let once = pending::edit_once(change.post, &change.body);
        let text = Text::Edit {
            post: change.post,
            title: post.topic_title,
            body: change.body,
            reason: change.reason,
            edit_count: post.edit_count,
        };
        let held = HeldText { account: change.by, text, html: change.body_html, screened };
        return Ok(Sent::Held(pending::hold_known(tx, &held, Some(&once)).await?));
    }
    effects::edit_post_by(tx, &change).await?;
    screening::published(tx, &screened.marks, change.post, post.board_id, post.topic_id, &screened.flags).await?;
    Ok(Sent::Published(()))
}

/// Takes one's own post out of sight; a tombstone with the reason stays. Moderators decide about it instead.
pub async fn remove(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    id: PostId,
    reason: String,
) -> Result<queries::PlacedPost> {
    let post = queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::PostRemove { author: post.author_id })?;
    let by = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !effects::hide_post(tx, id, Some(by), &reason, None).await? {
                    return Err(Error::Conflict("boards-fault-removed-already"));
                }
                Ok(())
            })
        })
        .await?;
    Ok(post)
}

/// By whom something was taken out of sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Removed {
    pub by: Option<AccountId>,
    /// A moderator's decision: it comes back by another one.
    pub decided: bool,
    pub erased: bool,
}

/// The permit to bring back what its author removed, or what was removed without a decision; for a moderator or that author.
pub fn permit_to_restore(viewer: &Viewer, author: AccountId, removed: Removed) -> Result<Permit> {
    if removed.decided || removed.erased {
        return Err(Denied::Role.into());
    }
    let own = removed.by == Some(author) && viewer.id_or_zero() == author;
    let act = if own { Act::PostRemove { author } } else { Act::TopicArrange };
    Ok(policy::permit(viewer, act)?)
}

/// Whether this viewer may bring it back.
pub fn may_restore(viewer: &Viewer, author: AccountId, removed: Removed) -> bool {
    permit_to_restore(viewer, author, removed).is_ok()
}

/// Whether this viewer may read what was removed: a moderator, or its author who removed it.
pub fn may_read_removed(viewer: &Viewer, author: AccountId, removed: Removed) -> bool {
    !removed.erased && (viewer.moderates() || may_restore(viewer, author, removed))
}

/// Brings a removed post back.
pub async fn restore(app: &App, viewer: &Viewer, id: PostId) -> Result<queries::PlacedPost> {
    let post = queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = permit_to_restore(viewer, post.author_id, post.removed())?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !effects::unhide_post(tx, id).await? {
                    return Err(Error::Conflict("boards-fault-not-removed"));
                }
                Ok(())
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
