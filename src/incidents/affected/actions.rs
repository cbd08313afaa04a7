//! Tying topics to an incident, and keeping their pages true.

use super::queries;
use crate::app::App;
use crate::boards::{self, TopicRow};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{IncidentId, TopicId};
use crate::incidents::crisis::room;
use crate::policy::{self, Act, Viewer};
use serde_json::json;

/// Pages of topics that are drawn anew when their incident changes, at most; older ones follow when somebody next writes there.
const PAGES_MAX: i64 = 1_000;

/// Ties a public topic to an incident, or takes it off. A drill has no topics: they are the public's.
pub async fn tie(app: &App, viewer: &Viewer, incident: IncidentId, topic: TopicId, on: bool) -> Result<TopicRow> {
    let topic = {
        let mut conn = app.db.read_current().await?;
        let row = crate::incidents::by_id(&mut conn, incident).await?.ok_or(Error::NotFound)?;
        let topic = boards::topic_for(&mut conn, viewer, topic).await;
        let topic = topic.map_err(|_| Error::Conflict("affected-fault-topic"))?;
        let fits = topic.is_public() && topic.deleted_at.is_none() && topic.merged_into_id.is_none();
        if on && row.drill {
            return Err(Error::Conflict("affected-fault-drill"));
        }
        if on && !fits {
            return Err(Error::Conflict("affected-fault-topic"));
        }
        topic
    };
    let permit = policy::permit(viewer, Act::IncidentTie)?;
    let id = topic.id;
    app.db.write(permit, move |tx| Box::pin(async move { link(tx, incident, id, on).await })).await?;
    Ok(topic)
}

/// Ties a topic to an incident or takes it off, with a line in its room; the page of the incident and that of the topic are drawn anew.
/// Nothing when it is so already.
pub async fn link(tx: &mut Tx, incident: IncidentId, topic: TopicId, on: bool) -> Result<()> {
    if on && queries::count_topics(tx, incident).await? >= super::TOPICS_MAX {
        return Err(Error::Conflict("affected-fault-many"));
    }
    let changed = if on {
        queries::insert_topic(tx, incident, topic).await?
    } else {
        queries::delete_topic(tx, incident, topic).await?
    };
    if !changed {
        return Ok(());
    }
    queries::bump(tx, incident).await?;
    tx.touch(Tag::Topic(topic).key());
    let by = tx.actor();
    let data = json!({ "topic": topic, "what": if on { "linked" } else { "unlinked" } });
    room::log(tx, incident, room::Kind::Linked, by, "", &data).await?;
    events::record(tx, Event::StatusChanged { incident, what: "topics" }).await
}

/// After an update: the pages of the topics that show the incident are drawn anew.
pub async fn published(tx: &mut Tx, incident: IncidentId) -> Result<()> {
    for topic in queries::shown_on(tx, incident, PAGES_MAX).await? {
        tx.touch(Tag::Topic(topic).key());
    }
    Ok(())
}
