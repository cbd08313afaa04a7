//! The verbs: promise, say how it goes.

use super::queries::{self, Update};
use crate::app::App;
use crate::cocreation::news::{self, Kind, News};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, ChallengeId, PromiseId, RoadmapItemId, TopicId};
use crate::policy::{self, Act, Viewer};
use chrono::NaiveDate;
use serde_json::json;

/// A colleague changed it meanwhile.
pub const CHANGED: &str = "promises-fault-changed";

/// Something to be promised.
#[derive(Clone, Debug)]
pub struct NewPromise {
    pub topic: Option<TopicId>,
    pub challenge: Option<ChallengeId>,
    pub item: Option<RoadmapItemId>,
    pub what: String,
    pub lang: Option<String>,
    pub due_on: NaiveDate,
    pub review_on: Option<NaiveDate>,
    /// Who is reminded.
    pub owner: Option<AccountId>,
    pub once: Option<String>,
}

/// Promises something in public. Sent twice, it is one promise.
pub async fn make(tx: &mut Tx, new: &NewPromise, by: AccountId) -> Result<PromiseId> {
    let Some(id) = queries::insert(tx, new, by).await? else {
        return queries::of_once(tx, new.once.as_deref().unwrap_or_default()).await;
    };
    record(tx, new.topic, new.challenge).await?;
    Ok(id)
}

async fn record(tx: &mut Tx, topic: Option<TopicId>, challenge: Option<ChallengeId>) -> Result<()> {
    events::record(tx, Event::RoadmapChanged { what: "promise" }).await?;
    if let Some(topic) = topic {
        events::record(tx, Event::IdeaChanged { topic, what: "promise" }).await?;
    }
    if let Some(challenge) = challenge {
        events::record(tx, Event::ChallengeChanged { challenge, what: "promise" }).await?;
    }
    Ok(())
}

/// The same for whoever may.
pub async fn make_as(app: &App, viewer: &Viewer, new: NewPromise) -> Result<PromiseId> {
    let permit = policy::permit(viewer, Act::RoadmapArrange)?;
    let by = viewer.id_or_zero();
    app.db.write(permit, move |tx| Box::pin(async move { make(tx, &new, by).await })).await
}

/// Says how it goes; whoever follows its idea is told.
pub async fn update(app: &App, viewer: &Viewer, id: PromiseId, seen: i64, new: Update) -> Result<()> {
    let permit = policy::permit(viewer, Act::RoadmapArrange)?;
    let by = viewer.id_or_zero();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                if !queries::update(tx, id, seen, &new).await? {
                    return Err(Error::Conflict(CHANGED));
                }
                queries::add_update(tx, id, Some(by), &new).await?;
                record(tx, row.topic_id, row.challenge_id).await?;
                let Some(topic) = row.topic_id else { return Ok(()) };
                let stands = News {
                    kind: Kind::Promise,
                    by: Some(by),
                    challenge: None,
                    data: json!({ "promise": id }),
                    ideas: vec![(topic, json!({}))],
                    people: Vec::new(),
                    followers: true,
                };
                news::tell(tx, &stands).await.map(|_| ())
            })
        })
        .await
}
