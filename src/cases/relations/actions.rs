//! What staff do about a case and others: the same as another one, one made of two, two made of one, an idea of it.

use super::{jobs as relation_jobs, queries};
use crate::app::App;
use crate::boards::{self, Kind, Title};
use crate::cases::actions::{NewCase, current, edit, move_to, open};
use crate::cases::desk::case::queries::hand_over_reviews;
use crate::cases::letters::{CustomerNews, tell_customer};
use crate::cases::queries::{self as case_queries, CaseRow};
use crate::cases::{Fields, Hand, Move, Resolution, State, sharing};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, CaseId, IncidentId, PostId, TopicId};
use crate::jobs;
use crate::policy::{self, Act, Actor, Viewer};
use serde_json::json;

/// Says that a case is a duplicate of another one; none: that it stands alone. Its own duplicates go along.
pub async fn set_main(app: &App, viewer: &Viewer, id: CaseId, main: Option<CaseId>, version: i64) -> Result<()> {
    case_queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, Some(version)).await?;
                if point(tx, &case, main).await? && main.is_some() {
                    tell_customer(tx, id, &CustomerNews::Duplicate).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Says which incident a case is about: one of those that are `known`, the one that it is about already, or none.
pub async fn set_incident(
    app: &App,
    viewer: &Viewer,
    id: CaseId,
    incident: Option<IncidentId>,
    known: &[IncidentId],
    version: i64,
) -> Result<()> {
    let case = case_queries::seen_by(&mut app.db.read_current().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    if incident.is_some_and(|it| case.incident_id != Some(it) && !known.contains(&it)) {
        return Err(Error::Conflict("affected-fault-over"));
    }
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, Some(version)).await?;
                let by = tx.actor();
                let changed = edit(tx, &case, by, &Fields { incident, ..Fields::of(&case) }).await?;
                for about in [case.incident_id, incident].into_iter().flatten().filter(|_| changed) {
                    events::record(tx, Event::RoomChanged { incident: about, what: "cases" }).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Points a case, and what points to it, to its main case; whether that is news.
async fn point(tx: &mut Tx, case: &CaseRow, main: Option<CaseId>) -> Result<bool> {
    let main = match main {
        None => None,
        Some(main) => {
            let target = current(tx, main, None).await.map_err(|_| Error::Conflict("relations-fault-main"))?;
            Some(target.main_case_id.unwrap_or(target.id))
        }
    };
    if main == Some(case.id) {
        return Err(Error::Conflict("relations-fault-self"));
    }
    let by = tx.actor();
    if main.is_some() {
        let mut after = CaseId(0);
        loop {
            let batch = queries::duplicates_after(tx, case.id, after, relation_jobs::BATCH).await?;
            let Some(last) = batch.last() else { break };
            after = *last;
            for id in batch {
                let duplicate = case_queries::by_id(tx, id).await?;
                edit(tx, &duplicate, by, &Fields { main, ..Fields::of(&duplicate) }).await?;
            }
        }
    }
    edit(tx, case, by, &Fields { main, ..Fields::of(case) }).await
}

/// After staff resolved or reopened a case: has its duplicates follow, each with a letter. The number is of the change.
pub async fn carry(tx: &mut Tx, case: &CaseRow, to: State, change: i64) -> Result<()> {
    if !matches!(to, State::Resolved | State::Reopened) || !queries::is_main(tx, case.id).await? {
        return Ok(());
    }
    let now = tx.now();
    jobs::enqueue(tx, relation_jobs::CARRY, &json!({ "change": change }), now).await
}

/// Makes two cases of one customer one: `id` goes into `into` with its posts and all that was noted on it.
pub async fn merge(app: &App, viewer: &Viewer, id: CaseId, into: CaseId, version: i64) -> Result<()> {
    let (from_topic, into_topic) = {
        let mut conn = app.db.read().await?;
        let from = case_queries::seen_by(&mut conn, viewer, id).await?;
        let target = case_queries::seen_by(&mut conn, viewer, into).await;
        let target = target.map_err(|_| Error::Conflict("relations-fault-main"))?;
        if from.id == target.id {
            return Err(Error::Conflict("relations-fault-self"));
        }
        if from.customer_id != target.customer_id {
            return Err(Error::Conflict("relations-fault-customers"));
        }
        if from.side_topic_id.is_some() {
            return Err(Error::Conflict("relations-fault-side"));
        }
        (
            boards::topic_for(&mut conn, viewer, from.topic_id).await?,
            boards::topic_for(&mut conn, viewer, target.topic_id).await?,
        )
    };
    let act = if from_topic.private { Act::CaseWork } else { Act::TopicArrange };
    let permit = policy::permit(viewer, act)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, Some(version)).await?;
                if from_topic.id != into_topic.id {
                    boards::merge_topics(tx, &from_topic, &into_topic).await?;
                }
                queries::hand_over(tx, id, into).await?;
                hand_over_reviews(tx, id, into).await?;
                sharing::take_back(tx, id).await?;
                point(tx, &case, Some(into)).await?;
                tell_customer(tx, into, &CustomerNews::Merged { from: id }).await?;
                let case = case_queries::by_id(tx, id).await?;
                settle(tx, &case).await?;
                events::record(tx, Event::CaseChanged { case: into, what: "merged" }).await
            })
        })
        .await
}

/// A case that went into another is over, as a duplicate; its customer hears of the other one.
async fn settle(tx: &mut Tx, case: &CaseRow) -> Result<()> {
    let now = tx.now();
    let by = tx.actor();
    for to in [State::Resolved, State::Closed] {
        let case = case_queries::by_id(tx, case.id).await?;
        if case.state.next(Hand::Staff).contains(&to) {
            let resolution = Some(Resolution::Duplicate);
            move_to(tx, &case, &Move { to, hand: Hand::Staff, by, note: String::new(), at: now, resolution }).await?;
        }
    }
    Ok(())
}

/// Makes a case of its own of some posts of another one: the customer wrote of two things. The new case.
pub async fn split(app: &App, viewer: &Viewer, id: CaseId, posts: Vec<PostId>, title: Title) -> Result<CaseId> {
    let topic = {
        let mut conn = app.db.read().await?;
        let case = case_queries::seen_by(&mut conn, viewer, id).await?;
        boards::topic_for(&mut conn, viewer, case.topic_id).await?
    };
    let act = if topic.private { Act::CaseWork } else { Act::TopicArrange };
    let permit = policy::permit(viewer, act)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, None).await?;
                let new = boards::split_topic(tx, &topic, &posts, Some(case.customer_id), title).await?;
                let at = tx.now();
                let plain = NewCase::plain(new, case.customer_id, at);
                let new = NewCase {
                    category_id: case.category_id,
                    severity: case.severity,
                    contact: case.contact,
                    contact_detail: case.contact_detail.clone(),
                    ..plain
                };
                let new = open(tx, &new).await?;
                let by = tx.actor();
                case_queries::insert_edit(tx, id, by, "split", "", &new.to_string()).await?;
                case_queries::insert_edit(tx, new, by, "split_from", "", &id.to_string()).await?;
                events::record(tx, Event::CaseChanged { case: id, what: "split" }).await?;
                Ok(new)
            })
        })
        .await
}

/// Notes that an idea came of a case. `Error::Conflict` when the topic is no idea that this viewer may see.
pub async fn link_idea(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, topic: TopicId) -> Result<()> {
    let permit = policy::permit(viewer, Act::CaseWork)?;
    {
        let mut conn = app.db.read().await?;
        case_queries::seen_by(&mut conn, viewer, id).await?;
        match boards::topic_for(&mut conn, viewer, topic).await {
            Ok(topic) if Kind::parse(&topic.kind) == Some(Kind::Idea) && topic.deleted_at.is_none() => {}
            Ok(_) | Err(Error::NotFound) => return Err(Error::Conflict("relations-fault-idea")),
            Err(error) => return Err(error),
        }
    }
    let by = actor.id;
    app.db.write(permit, move |tx| Box::pin(async move { note_idea(tx, id, topic, by).await })).await
}

async fn note_idea(tx: &mut Tx, case: CaseId, topic: TopicId, by: AccountId) -> Result<()> {
    if queries::link(tx, case, topic, by).await? {
        case_queries::insert_edit(tx, case, Some(by), "idea", "", &topic.to_string()).await?;
        events::record(tx, Event::CaseChanged { case, what: "idea" }).await?;
    }
    Ok(())
}

/// Takes an idea off a case.
pub async fn unlink_idea(app: &App, viewer: &Viewer, id: CaseId, topic: TopicId) -> Result<()> {
    case_queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if queries::unlink(tx, id, topic).await? {
                    let by = tx.actor();
                    case_queries::insert_edit(tx, id, by, "idea", &topic.to_string(), "").await?;
                    events::record(tx, Event::CaseChanged { case: id, what: "idea" }).await?;
                }
                Ok(())
            })
        })
        .await
}
