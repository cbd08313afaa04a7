//! Answering from the desk: one form, one transaction.

use super::queries as desk_queries;
use crate::app::App;
use crate::boards::{self, NewPost};
use crate::cases::actions::{assign, current, move_to, react};
use crate::cases::queries;
use crate::cases::{Hand, Move, State};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{CaseId, TopicId};
use crate::policy::{self, Act, Actor, Viewer};
use chrono::{DateTime, Utc};

/// What staff send from a case's page on the desk.
#[derive(Clone, Debug)]
pub struct Answer {
    pub body: String,
    /// Mark it as the brand's answer.
    pub official: bool,
    /// Move the case, too.
    pub to: Option<State>,
    /// Pin the topic on top of its board until then.
    pub pin_until: Option<DateTime<Utc>>,
    /// The version of the case that the writer saw.
    pub version: i64,
    /// The number of the last post that the writer saw.
    pub seen: i64,
    pub once: Option<String>,
}

/// Answers in the case's topic, with all that the form asks for, or with nothing of it.
/// `Error::Conflict` when the case or the topic changed since the writer saw it.
pub async fn answer(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, answer: Answer) -> Result<()> {
    let topic = {
        let mut conn = app.db.read().await?;
        let case = queries::seen_by(&mut conn, viewer, id).await?;
        boards::topic_for(&mut conn, viewer, case.topic_id).await?
    };
    policy::permit(
        viewer,
        Act::PostReply { author: topic.author_id, locked: topic.is_locked(), private: topic.private },
    )?;
    if answer.official {
        policy::permit(viewer, Act::PostMakeOfficial)?;
    }
    if answer.pin_until.is_some() {
        policy::permit(viewer, Act::TopicArrange)?;
    }
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let body_html = boards::render(app, &answer.body).await?;
    let (topic, actor) = (topic.id, actor.clone());
    app.db.write(permit, move |tx| Box::pin(async move { write(tx, id, topic, &actor, answer, body_html).await })).await
}

async fn write(
    tx: &mut Tx,
    id: CaseId,
    topic: TopicId,
    actor: &Actor,
    answer: Answer,
    body_html: String,
) -> Result<()> {
    let mut case = current(tx, id, None).await?;
    if let Some(once) = &answer.once
        && desk_queries::was_sent(tx, actor.id, once).await?
    {
        return Ok(());
    }
    if case.version != answer.version {
        return Err(Error::Conflict("cases-fault-changed"));
    }
    if queries::last_number_of_others(tx, case.topic_id, actor.id).await? > answer.seen {
        return Err(Error::Conflict("cases-fault-answered"));
    }
    let now = tx.now();
    if case.assignee_id.is_none() {
        // Who answers what nobody has, has it.
        assign(tx, &case, Some(actor.id), Some(actor.id), now).await?;
        case = queries::by_id(tx, id).await?;
    }
    let post = NewPost { topic, author: actor.id, body: answer.body, body_html, once: answer.once, at: now };
    let (post, _) = boards::add_post(tx, &post).await?;
    if answer.official {
        boards::make_official(tx, post, actor.id, actor.department.as_deref()).await?;
    }
    if answer.pin_until.is_some() {
        boards::pin(tx, topic, answer.pin_until).await?;
    }
    if let Some(to) = answer.to {
        let step = Move { to, hand: Hand::Staff, by: Some(actor.id), note: String::new(), at: now, resolution: None };
        move_to(tx, &case, &step).await?;
    }
    boards::clear_draft(tx, actor.id, &boards::reply_slot(topic)).await?;
    react(tx, post).await
}
