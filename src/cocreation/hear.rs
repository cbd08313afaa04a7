//! What co-creation does in the transaction of what happens on boards: a topic of kind "idea" is an idea from its first moment, however it
//! came (the form, a letter's link, a moderator who let it through, an import).

use super::{actions, index, queries};
use crate::boards::Kind;
use crate::db::{BoxFuture, Tx};
use crate::error::Result;
use crate::events::{Event, HEARERS, Hearer};

#[linkme::distributed_slice(HEARERS)]
static HEAR: Hearer = hear;

fn hear<'a>(tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        match event {
            Event::TopicOpened { topic, private: false, kind, challenge, .. } if *kind == Kind::Idea.as_str() => {
                let Some(idea) = queries::author(tx, *topic).await? else { return Ok(()) };
                actions::make(tx, *topic, idea, *challenge).await
            }
            // Another text, or none: what is found by its words follows.
            Event::PostEdited { topic, .. }
            | Event::PostRemoved { topic, .. }
            | Event::PostRestored { topic, .. }
            | Event::TopicArranged { topic, what: "renamed", .. } => index::changed(tx, *topic).await,
            _ => Ok(()),
        }
    })
}
