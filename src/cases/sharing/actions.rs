//! Asking, agreeing, declining; opening a side channel.

use super::Proposal;
use super::queries::{self, NewPublication, PublicationRow};
use crate::app::App;
use crate::boards::{self, BoardRow, Kind, NewPost, NewTopic};
use crate::cases::actions::{current, edit, react};
use crate::cases::letters::{CustomerNews, StaffNews, tell_customer, tell_staff};
use crate::cases::queries as case_queries;
use crate::cases::{CaseRow, Fields};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, CaseId, PublicationId, TopicId};
use crate::policy::{self, Act, Actor, Viewer};
use crate::words::Lang;

/// A text to ask the customer about, checked.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub board: BoardRow,
    pub title: String,
    pub body: String,
    pub version: i64,
}

/// Asks the customer of a private case to agree to the publication of this text. What was asked before is taken back.
pub async fn propose(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, wanted: Wanted) -> Result<()> {
    case_queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let by = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, Some(wanted.version)).await?;
                may_ask(&case)?;
                queries::withdraw(tx, id).await?;
                let new =
                    NewPublication { case: id, board: wanted.board.id, title: wanted.title, body: wanted.body, by };
                let publication = queries::insert(tx, &new).await?;
                events::record(tx, Event::CaseChanged { case: id, what: "publication" }).await?;
                tell_customer(tx, id, &CustomerNews::AskedToPublish { publication }).await
            })
        })
        .await
}

/// Only a private case can be published, and only its own posts: not those of another case into which it went.
pub fn may_ask(case: &CaseRow) -> Result<()> {
    if !case.private {
        return Err(Error::Conflict("sharing-fault-public"));
    }
    if case.is_merged() { Err(Error::Conflict("sharing-fault-merged")) } else { Ok(()) }
}

/// Takes the question back. `Error::Conflict` when it was answered already.
pub async fn withdraw(app: &App, viewer: &Viewer, id: CaseId) -> Result<()> {
    case_queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                current(tx, id, None).await?;
                if queries::withdraw(tx, id).await? == 0 {
                    return Err(Error::Conflict("sharing-fault-answered"));
                }
                events::record(tx, Event::CaseChanged { case: id, what: "publication" }).await
            })
        })
        .await
}

/// The customer answers; on yes the text is published under their name. The public topic, if there is one now.
pub async fn answer(
    app: &App,
    viewer: &Viewer,
    case: &CaseRow,
    publication: PublicationId,
    agreed: bool,
) -> Result<Option<TopicId>> {
    let permit = policy::permit(viewer, Act::CaseAnswer { customer: case.customer_id })?;
    let row = queries::by_id(&mut app.db.read_current().await?, case.id, publication).await?;
    let body_html = if agreed { Some(boards::render(app, &row.body).await?) } else { None };
    let id = case.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, None).await?;
                let state = if agreed { Proposal::Agreed } else { Proposal::Declined };
                if !queries::decide(tx, publication, state).await? {
                    return Err(Error::Conflict("sharing-fault-answered"));
                }
                let topic = match body_html {
                    Some(body_html) => Some(publish(tx, &case, row.clone(), body_html).await?),
                    None => None,
                };
                events::record(tx, Event::CaseChanged { case: id, what: "publication" }).await?;
                tell_staff(tx, row.proposed_by, id, &StaffNews::Published { publication }).await?;
                Ok(topic)
            })
        })
        .await
}

/// Opens the public topic, and puts the private one beside it.
async fn publish(tx: &mut Tx, case: &CaseRow, row: PublicationRow, body_html: String) -> Result<TopicId> {
    may_ask(case)?;
    let board = boards::board_by_id(tx, &Viewer::Visitor, row.board_id).await;
    if !board.is_ok_and(|board| board.archived_at.is_none()) {
        return Err(Error::Conflict("sharing-fault-board"));
    }
    let new = NewTopic {
        board: row.board_id,
        author: case.customer_id,
        kind: Kind::Complaint,
        title: row.title,
        body: row.body,
        body_html,
        lang: case.lang.as_deref().and_then(Lang::parse),
        challenge: None,
        private: false,
        once: None,
        at: tx.now(),
    };
    let (topic, _) = boards::open_topic(tx, &new).await?;
    if !queries::set_topics(tx, case.id, case.version, topic, case.topic_id).await? {
        return Err(Error::Conflict("cases-fault-changed"));
    }
    let by = tx.actor();
    case_queries::insert_edit(tx, case.id, by, "topic", &case.topic_id.to_string(), &topic.to_string()).await?;
    case_queries::place(tx, topic).await?;
    // Of the two topics the public one shows where the case stands, as beside every other side channel.
    boards::show_case_state(tx, topic, Some(case.state.as_str())).await?;
    boards::show_case_state(tx, case.topic_id, None).await?;
    Ok(topic)
}

/// What somebody writes into a side channel.
#[derive(Clone, Debug)]
pub struct SideText {
    pub title: String,
    pub body: String,
    pub once: Option<String>,
}

/// Writes to the side channel of a case; opens it with this text when there is none yet. The topic.
pub async fn write_aside(app: &App, viewer: &Viewer, actor: &Actor, case: &CaseRow, text: SideText) -> Result<TopicId> {
    if case.private {
        return Err(Error::Conflict("sharing-fault-private"));
    }
    let customer = actor.id == case.customer_id;
    let act = if customer { Act::CaseAnswer { customer: case.customer_id } } else { Act::CaseWork };
    let permit = policy::permit(viewer, act)?;
    if let Some(side) = case.side_topic_id {
        // It is a topic like any other: locked or removed, it takes nothing by this way either.
        let topic = boards::topic_answered_at(&mut app.db.read_current().await?, viewer, side).await?;
        let (author, locked, private) = (topic.author_id, topic.is_locked(), topic.private);
        policy::permit(viewer, Act::PostReply { author, locked, private })?;
    }
    app.limits.post(viewer)?;
    let body_html = boards::render(app, &text.body).await?;
    let (id, by) = (case.id, actor.id);
    app.db.write(permit, move |tx| Box::pin(async move { aside(tx, id, by, text, body_html).await })).await
}

async fn aside(tx: &mut Tx, id: CaseId, by: AccountId, text: SideText, body_html: String) -> Result<TopicId> {
    let case = current(tx, id, None).await?;
    let at = tx.now();
    if let Some(topic) = case.side_topic_id {
        let post = NewPost { topic, author: by, body: text.body, body_html, once: text.once, at };
        let (post, _) = boards::add_post(tx, &post).await?;
        react(tx, post).await?;
        return Ok(topic);
    }
    let new = NewTopic {
        board: case.board_id,
        author: case.customer_id,
        kind: Kind::Complaint,
        title: text.title,
        body: text.body,
        body_html,
        lang: case.lang.as_deref().and_then(Lang::parse),
        challenge: None,
        private: true,
        once: text.once,
        at,
    };
    let (topic, post) = boards::open_topic_by(tx, &new, by).await?;
    edit(tx, &case, Some(by), &Fields { side_topic: Some(topic), ..Fields::of(&case) }).await?;
    if by == case.customer_id {
        react(tx, post).await?;
    } else {
        tell_customer(tx, id, &CustomerNews::SideChannel).await?;
    }
    Ok(topic)
}
