//! The verbs: write an entry, correct it, publish it.

use super::queries::{self, NewEntry};
use crate::app::App;
use crate::cocreation::State;
use crate::cocreation::actions::{Move, move_to};
use crate::cocreation::news::{self, Because, Kind, News};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, EntryId, TopicId};
use crate::policy::{self, Act, Viewer};
use serde_json::json;

/// A colleague changed it meanwhile, or published it.
pub const CHANGED: &str = "roadmap-fault-changed";

/// Keeps a new entry that nobody sees yet.
pub async fn create(app: &App, viewer: &Viewer, new: NewEntry) -> Result<EntryId> {
    let permit = policy::permit(viewer, Act::RoadmapArrange)?;
    let by = viewer.id_or_zero();
    app.db.write(permit, move |tx| Box::pin(async move { queries::insert(tx, &new, by).await })).await
}

/// Changes an entry that still is as it was seen.
pub async fn change(app: &App, viewer: &Viewer, id: EntryId, seen: i64, new: NewEntry) -> Result<()> {
    let permit = policy::permit(viewer, Act::RoadmapArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let row = queries::entry(tx, id).await?.ok_or(Error::NotFound)?;
                let published = row.published_at.is_some();
                if !queries::update(tx, id, seen, &new, published).await? {
                    return Err(Error::Conflict(CHANGED));
                }
                if published {
                    events::record(tx, Event::RoadmapChanged { what: "changelog" }).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Publishes an entry; `shipped`: the ideas of which it says that they are there now.
pub async fn publish_as(app: &App, viewer: &Viewer, id: EntryId, seen: i64, shipped: Vec<TopicId>) -> Result<()> {
    let permit = policy::permit(viewer, Act::RoadmapArrange)?;
    let by = viewer.id_or_zero();
    let department = viewer.actor().and_then(|actor| actor.department.clone());
    app.db
        .write(permit, move |tx| {
            Box::pin(async move { publish(tx, id, seen, by, department.as_deref(), &shipped).await })
        })
        .await
}

/// The same inside a transaction.
pub async fn publish(
    tx: &mut Tx,
    id: EntryId,
    seen: i64,
    by: AccountId,
    department: Option<&str>,
    shipped: &[TopicId],
) -> Result<()> {
    if !queries::publish(tx, id, seen, by).await? {
        return Err(Error::Conflict(CHANGED));
    }
    let entry = queries::entry(tx, id).await?.ok_or(Error::NotFound)?;
    queries::hold(tx, id).await?;
    let title = entry.title();
    let reason = format!("{}\n/changelog/{id}", title.read(entry.lang(), entry.lang()).1);
    let mut ideas = Vec::new();
    let mut credited: Vec<(AccountId, TopicId, String)> = Vec::new();
    for (topic, state, _) in queries::topics(tx, id).await? {
        let from = State::parse(&state).unwrap_or(State::New);
        let ships = shipped.contains(&topic) && from.may_become(State::Shipped);
        if ships {
            let step = Move {
                topic,
                from,
                to: State::Shipped,
                reason: reason.clone(),
                by: Some(by),
                department: department.map(ToOwned::to_owned),
                decision: None,
                tell: false,
            };
            move_to(tx, &step).await?;
        } else {
            events::record(tx, Event::IdeaChanged { topic, what: "released" }).await?;
        }
        ideas.push((topic, if ships { json!({ "to": State::Shipped.as_str() }) } else { json!({}) }));
        credited.extend(queries::contributors(tx, topic).await?.into_iter().map(|(who, part)| (who, topic, part)));
    }
    credit(tx, id, &mut credited).await?;
    let released = News {
        kind: Kind::Released,
        by: Some(by),
        challenge: None,
        data: json!({ "entry": id }),
        ideas,
        people: credited.into_iter().map(|(who, topic, _)| (who, Some(topic), Because::Credited)).collect(),
        followers: true,
    };
    news::tell(tx, &released).await?;
    events::record(tx, Event::RoadmapChanged { what: "changelog" }).await
}

/// Keeps each person once, with the greatest part they had in any of the ideas.
async fn credit(tx: &mut Tx, id: EntryId, people: &mut Vec<(AccountId, TopicId, String)>) -> Result<()> {
    let rank = |part: &str| ["author", "coauthor", "amender", "merged"].iter().position(|own| *own == part);
    people.sort_by_key(|(who, _, part)| (*who, rank(part)));
    people.dedup_by_key(|(who, ..)| *who);
    let rows = people.iter().map(|(who, _, part)| (id, *who, part.clone())).collect();
    queries::credit(tx, rows).await
}
