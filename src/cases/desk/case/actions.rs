//! Answering, noting and moving from a case's page: each one transaction, with all that the form asks for or nothing of it.

use super::Seen;
use super::queries as desk_queries;
use crate::app::App;
use crate::boards::{self, NewPost, TopicRow};
use crate::cases::actions::{assign, current, move_to, react};
use crate::cases::letters::{CustomerNews, tell_customer};
use crate::cases::notes::{self, NewNote, NoteKind};
use crate::cases::{CaseRow, Hand, Move, Place, Resolution, State, queries};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CaseId, PostId, ReviewId, TopicId};
use crate::policy::{self, Act, Actor, Permit, Viewer};
use crate::ui;
use chrono::{DateTime, Utc};

/// Characters of an answer that stand for the summary of a resolution, where none was written.
const SUMMARY_CHARS: usize = 300;

/// What staff send from a case's page on the desk.
#[derive(Clone, Debug)]
pub struct Answer {
    pub place: Place,
    pub body: String,
    /// Mark it as the brand's answer.
    pub official: bool,
    /// Move the case, too.
    pub to: Option<State>,
    /// How it ended, where that is resolved.
    pub resolution: Option<Resolution>,
    /// What everybody reads about how it ended; may be empty: the answer says it.
    pub summary: String,
    /// Pin the topic on top of its board until then.
    pub pin_until: Option<DateTime<Utc>>,
    pub seen: Seen,
    pub once: Option<String>,
    /// The review that this answer was made from.
    pub replaces: Option<ReviewId>,
}

/// An answer about to be published: by whom, where, and what goes with it.
pub(super) struct Publication {
    pub topic: TopicId,
    pub author: AccountId,
    pub department: Option<String>,
    pub body: String,
    pub body_html: String,
    pub official: bool,
    pub to: Option<State>,
    pub resolution: Option<Resolution>,
    pub summary: String,
    pub pin_until: Option<DateTime<Utc>>,
    pub once: Option<String>,
}

/// Answers in the case's topic or beside it. `Error::Conflict` when anything changed since the writer saw it.
pub async fn answer(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, answer: Answer) -> Result<()> {
    let (topic, permit) = {
        let mut conn = app.db.read().await?;
        let case = queries::seen_by(&mut conn, viewer, id).await?;
        let topic = case.topic_at(answer.place).ok_or(Error::Conflict("answer-fault-side-gone"))?;
        let topic = boards::topic_for(&mut conn, viewer, topic).await?;
        let permit = may_publish(viewer, &topic, answer.official, answer.pin_until.is_some())?;
        (topic.id, permit)
    };
    let body_html = boards::render(app, &answer.body).await?;
    let actor = actor.clone();
    app.db.write(permit, move |tx| Box::pin(async move { write(tx, id, topic, &actor, answer, body_html).await })).await
}

/// The permit for an answer in that topic with those marks.
pub(super) fn may_publish(viewer: &Viewer, topic: &TopicRow, official: bool, pins: bool) -> Result<Permit> {
    policy::permit(
        viewer,
        Act::PostReply { author: topic.author_id, locked: topic.is_locked(), private: topic.private },
    )?;
    if official {
        policy::permit(viewer, Act::PostMakeOfficial)?;
    }
    if pins {
        policy::permit(viewer, Act::TopicArrange)?;
    }
    Ok(policy::permit(viewer, Act::CaseWork)?)
}

async fn write(
    tx: &mut Tx,
    id: CaseId,
    topic: TopicId,
    actor: &Actor,
    answer: Answer,
    body_html: String,
) -> Result<()> {
    let case = current(tx, id, None).await?;
    if let Some(once) = &answer.once
        && desk_queries::was_sent(tx, actor.id, once).await?
    {
        return Ok(());
    }
    nothing_new(tx, &case, actor.id, answer.seen).await?;
    let publication = Publication {
        topic,
        author: actor.id,
        department: actor.department.clone(),
        body: answer.body,
        body_html,
        official: answer.official,
        to: answer.to,
        resolution: answer.resolution,
        summary: answer.summary,
        pin_until: answer.pin_until,
        once: answer.once,
    };
    publish(tx, case, actor.id, publication).await?;
    if let Some(review) = answer.replaces {
        desk_queries::withdraw(tx, id, review, actor.id).await?;
    }
    Ok(())
}

/// Nothing of the case that the sender had not seen: its version, posts and notes of others.
pub(super) async fn nothing_new(tx: &mut Tx, case: &CaseRow, sender: AccountId, seen: Seen) -> Result<()> {
    if case.version != seen.version {
        return Err(Error::Conflict("cases-fault-changed"));
    }
    let side = match case.side_topic_id {
        Some(side) => queries::last_number_of_others(tx, side, sender).await?,
        None => 0,
    };
    if side > seen.side_posts || queries::last_number_of_others(tx, case.topic_id, sender).await? > seen.posts {
        return Err(Error::Conflict("cases-fault-answered"));
    }
    if let Some(marks) = seen.marks
        && notes::since(tx, case.id, marks.note, sender).await? > 0
    {
        return Err(Error::Conflict("answer-fault-noted"));
    }
    Ok(())
}

/// Puts an answer into its topic with all that goes with it. `case` is held and as it is now.
pub(super) async fn publish(tx: &mut Tx, mut case: CaseRow, by: AccountId, sent: Publication) -> Result<PostId> {
    let now = tx.now();
    if case.assignee_id.is_none() {
        // Who answers what nobody has, has it.
        assign(tx, &case, Some(sent.author), Some(by), now).await?;
        case = queries::by_id(tx, case.id).await?;
    }
    let summary =
        if sent.summary.is_empty() { ui::markdown::excerpt(&sent.body, SUMMARY_CHARS) } else { String::new() };
    let (topic, author) = (sent.topic, sent.author);
    let post = NewPost { topic, author, body: sent.body, body_html: sent.body_html, once: sent.once, at: now };
    let (post, _) = boards::add_post(tx, &post).await?;
    if sent.official {
        boards::make_official(tx, post, author, sent.department.as_deref()).await?;
    }
    if sent.pin_until.is_some() {
        boards::pin(tx, topic, sent.pin_until).await?;
    }
    if let Some(to) = sent.to {
        let resolution = sent.resolution.filter(|_| to == State::Resolved);
        let note = if resolution.is_some() { sent.summary } else { String::new() };
        move_to(tx, &case, &Move { to, hand: Hand::Staff, by: Some(by), note, at: now, resolution }).await?;
        if resolution.is_some() && !summary.is_empty() {
            queries::set_resolution(tx, case.id, resolution, &summary).await?;
        }
    }
    boards::clear_draft(tx, by, &boards::reply_slot(topic)).await?;
    react(tx, post).await?;
    Ok(post)
}

/// Keeps a note for colleagues. Nothing can come between: a note is added to whatever there is.
pub async fn note(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    id: CaseId,
    body: String,
    once: Option<String>,
) -> Result<()> {
    queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let body_html = boards::render(app, &body).await?;
    let note = NewNote { case: id, author: actor.id, kind: NoteKind::Note, body, body_html, once };
    app.db.write(permit, move |tx| Box::pin(async move { notes::add(tx, &note).await.map(|_| ()) })).await
}

/// A move that staff make without an answer; its note is for the customer, and the summary where that is resolved.
#[derive(Clone, Debug)]
pub struct Step {
    pub to: State,
    pub note: String,
    pub resolution: Option<Resolution>,
    pub seen: Seen,
}

/// Moves the case. `Error::Conflict` when it changed since the sender saw it, or the table has no such move.
pub async fn set_state(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, step: Step) -> Result<()> {
    queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let by = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, Some(step.seen.version)).await?;
                if let Some(marks) = step.seen.marks
                    && notes::since(tx, id, marks.note, by).await? > 0
                {
                    return Err(Error::Conflict("answer-fault-noted"));
                }
                let (to, note, at, resolution) = (step.to, step.note, tx.now(), step.resolution);
                let step = Move { to, hand: Hand::Staff, by: Some(by), note, at, resolution };
                let change = move_to(tx, &case, &step).await?;
                if case.customer_id != by {
                    tell_customer(tx, id, &CustomerNews::Moved { change }).await?;
                }
                Ok(())
            })
        })
        .await
}
