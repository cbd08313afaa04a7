//! The verbs below everything in co-creation: an idea comes into the world, and moves.

use super::idea::State;
use super::{news, queries, votes};
use crate::boards;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, ChallengeId, ChangeId, IdeaDecisionId, TopicId};

/// A reason in public is at most so long, in characters.
pub const REASON_CHARS_MAX: usize = 2_000;

/// Makes a public topic an idea: it gets a fate, its author hears of it. Nothing when it is one already.
pub async fn make(tx: &mut Tx, topic: TopicId, author: AccountId, challenge: Option<ChallengeId>) -> Result<()> {
    if !queries::make(tx, topic, challenge).await? {
        return Ok(());
    }
    queries::follow(tx, topic, author).await?;
    super::index::keep(tx, topic).await?;
    boards::show_idea_state(tx, topic, Some(State::New.as_str())).await?;
    events::record(tx, Event::IdeaChanged { topic, what: "entered" }).await
}

/// One act that says where an idea stands now.
#[derive(Clone, Debug)]
pub struct Move {
    pub topic: TopicId,
    /// Where whoever acts saw it.
    pub from: State,
    pub to: State,
    /// In public; required where [`State::needs_reason`] says so.
    pub reason: String,
    pub by: Option<AccountId>,
    /// In whose name.
    pub department: Option<String>,
    pub decision: Option<IdeaDecisionId>,
    /// Whoever follows it hears of it by itself; false: the caller tells them together with something else.
    pub tell: bool,
}

/// Moves an idea. `Error::Conflict` when it is not where it was seen, may not go there, or a reason is missing.
pub async fn move_to(tx: &mut Tx, step: &Move) -> Result<ChangeId> {
    if !step.from.may_become(step.to) {
        return Err(Error::Conflict("ideas-fault-state"));
    }
    if step.to.needs_reason() && step.reason.trim().is_empty() {
        return Err(Error::Conflict("ideas-fault-reason"));
    }
    if !queries::set_state(tx, step.topic, step.from, step.to).await? {
        return Err(Error::Conflict("ideas-fault-moved"));
    }
    let change = queries::NewChange {
        topic: step.topic,
        what: "state",
        from: step.from.as_str(),
        to: step.to.as_str(),
        reason: &step.reason,
        by: step.by,
        department: step.department.as_deref(),
        merge: None,
        decision: step.decision,
    };
    let id = queries::add_change(tx, &change).await?;
    boards::show_idea_state(tx, step.topic, Some(step.to.as_str())).await?;
    // Where no more votes are taken, hidden ones may be seen.
    votes::refresh_shown(tx, step.topic).await?;
    events::record(tx, Event::IdeaChanged { topic: step.topic, what: "state" }).await?;
    if step.tell {
        news::tell(tx, &news::News::moved(step)).await?;
    }
    Ok(id)
}
