//! The ideas of a challenge: the shortlist, and their comments, which its phases switch.

mod queries;

use super::queries as challenges;
use super::{Running, running};
use crate::app::App;
use crate::cocreation::idea::Stage;
use crate::cocreation::queries::{self as ideas, NewChange};
use crate::db::{BoxFuture, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event, HEARERS, Hearer, Tag};
use crate::ids::{ChallengeId, TopicId};
use crate::jobs;
use crate::policy::{self, Act, Viewer};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub use queries::{EntryRow, StepRow, entries, entry_count, in_race, told_of, undecided};

/// Ideas on a shortlist at most: so many fit on a ballot.
pub const SHORTLIST_MAX: usize = 60;

/// The job that switches the comments of a challenge's ideas: `{"challenge": id}`.
pub const COMMENTS: &str = "challenge.comments";

/// Topics whose comments one run of the job switches.
const BATCH: i64 = 200;

#[linkme::distributed_slice(HEARERS)]
static HEAR: Hearer = hear;

/// An idea that comes into a challenge is as its phase has it.
fn hear<'a>(tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let Event::IdeaChanged { topic, what: "entered" } = event else { return Ok(()) };
        let Some(id) = queries::challenge_of(tx, *topic).await? else { return Ok(()) };
        tx.touch(Tag::Challenge(id).key());
        let now = tx.now();
        if running(tx, id).await?.is_some_and(|running| !running.takes_comments(now)) {
            queries::switch(tx, *topic, true).await?;
        }
        Ok(())
    })
}

/// Asks for the comments of its ideas to be switched as the challenge has it now.
pub async fn switch_comments(tx: &mut Tx, id: ChallengeId) -> Result<()> {
    jobs::enqueue_once(tx, COMMENTS, &json!({ "challenge": id })).await
}

/// Switches some of them, and asks for the next.
pub async fn comments(app: App, payload: Value) -> Result<()> {
    let id = ChallengeId(jobs::number(&payload, "challenge")?);
    let permit = policy::system(COMMENTS);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                challenges::hold(tx, id).await?;
                let Some(running) = running(tx, id).await? else { return Ok(()) };
                let now = tx.now();
                let off = !running.takes_comments(now);
                let topics = queries::to_switch(tx, id, off, BATCH).await?;
                let more = topics.len() == usize::try_from(BATCH).unwrap_or_default();
                for topic in topics {
                    queries::switch(tx, topic, off).await?;
                    tx.touch(Tag::Topic(topic).key());
                    tx.touch(Tag::Idea(topic).key());
                }
                if more {
                    jobs::enqueue(tx, COMMENTS, &json!({ "challenge": id }), now).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Says which ideas are on the shortlist; those that were and are not named any more go back. How many came on it and how many went off.
pub async fn shortlist(app: &App, viewer: &Viewer, id: ChallengeId, chosen: Vec<TopicId>) -> Result<(usize, usize)> {
    let permit = policy::permit(viewer, Act::IdeaJudge)?;
    let department = viewer.actor().and_then(|actor| actor.department.clone());
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                challenges::hold(tx, id).await?;
                let running = running(tx, id).await?.ok_or(Error::NotFound)?;
                may_change(&running)?;
                let race = in_race(tx, id).await?;
                let chosen: BTreeSet<TopicId> = chosen.into_iter().collect();
                if !chosen.iter().all(|topic| race.iter().any(|row| row.topic_id == *topic)) {
                    return Err(Error::Conflict("challenges-fault-left"));
                }
                if chosen.len() > SHORTLIST_MAX {
                    return Err(Error::Conflict("challenges-fault-shortlist-long"));
                }
                set(tx, id, &race, &chosen, department.as_deref()).await
            })
        })
        .await
}

fn may_change(running: &Running) -> Result<()> {
    if running.takes_shortlist() { Ok(()) } else { Err(Error::Conflict("challenges-fault-shortlist-late")) }
}

/// Moves each idea that is not where it is to be.
async fn set(
    tx: &mut Tx,
    id: ChallengeId,
    race: &[StepRow],
    chosen: &BTreeSet<TopicId>,
    department: Option<&str>,
) -> Result<(usize, usize)> {
    let (mut on, mut off) = (0, 0);
    let by = tx.actor();
    for row in race.iter().filter(|row| row.stage() != Stage::Chosen) {
        let to = if chosen.contains(&row.topic_id) { Stage::Shortlisted } else { Stage::Entered };
        if to == row.stage() || !queries::set_stage(tx, row.topic_id, row.stage(), to).await? {
            continue;
        }
        if to == Stage::Shortlisted {
            on += 1
        } else {
            off += 1
        }
        let change = NewChange {
            topic: row.topic_id,
            what: "stage",
            from: row.stage().as_str(),
            to: to.as_str(),
            reason: "",
            by,
            department,
            merge: None,
            decision: None,
        };
        ideas::add_change(tx, &change).await?;
        events::record(tx, Event::IdeaChanged { topic: row.topic_id, what: "stage" }).await?;
    }
    if on + off > 0 {
        events::record(tx, Event::ChallengeChanged { challenge: id, what: "shortlist" }).await?;
    }
    Ok((on, off))
}
