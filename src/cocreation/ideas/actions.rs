//! What is done with one idea on its page: say where it stands, follow it, take it back.

use super::queries;
use crate::app::App;
use crate::cocreation::actions::{Move, move_to};
use crate::cocreation::idea::State;
use crate::cocreation::{IdeaRow, seen_by};
use crate::error::{Error, Result};
use crate::ids::TopicId;
use crate::policy::{self, Act, Viewer};

/// The states that the team may give an idea from here; merging and taking back have verbs of their own.
pub fn nexts(state: State) -> impl Iterator<Item = State> {
    state.nexts().filter(|next| !matches!(next, State::Withdrawn | State::New))
}

/// Says where an idea stands, in the name of the one who says it.
pub async fn judge(app: &App, viewer: &Viewer, id: TopicId, from: State, to: State, reason: String) -> Result<()> {
    let permit = policy::permit(viewer, Act::IdeaJudge)?;
    seen_by(&mut app.db.read_current().await?, viewer, id).await?;
    if !nexts(from).any(|next| next == to) {
        return Err(Error::Conflict("ideas-fault-state"));
    }
    let department = viewer.actor().and_then(|actor| actor.department.clone());
    let by = Some(viewer.id_or_zero());
    let step = Move { topic: id, from, to, reason, by, department, decision: None, tell: true };
    app.db.write(permit, move |tx| Box::pin(async move { move_to(tx, &step).await.map(|_| ()) })).await
}

/// Follows an idea, or not any more.
pub async fn follow(app: &App, viewer: &Viewer, id: TopicId, wants: bool) -> Result<()> {
    let account = viewer.id_or_zero();
    let permit = policy::permit(viewer, Act::IdeaFollow { owner: account })?;
    seen_by(&mut app.db.read_current().await?, viewer, id).await?;
    app.db.write(permit, move |tx| Box::pin(async move { queries::set_follow(tx, id, account, wants).await })).await
}

/// Whether this viewer may take the idea back now, or bring it back.
pub fn may_withdraw(viewer: &Viewer, idea: &IdeaRow) -> bool {
    let state = idea.state();
    let may = policy::permit(viewer, Act::IdeaWithdraw { author: idea.author_id }).is_ok();
    may && (state.may_become(State::Withdrawn) || state.may_become(State::New))
}

/// Its author takes an idea back, or brings it back. Twice is once.
pub async fn withdraw(app: &App, viewer: &Viewer, id: TopicId, back: bool, reason: String) -> Result<()> {
    let idea = seen_by(&mut app.db.read_current().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::IdeaWithdraw { author: idea.author_id })?;
    let (from, to) = (idea.state(), if back { State::New } else { State::Withdrawn });
    if from == to {
        return Ok(());
    }
    let by = Some(idea.author_id);
    let step = Move { topic: id, from, to, reason, by, department: None, decision: None, tell: true };
    app.db.write(permit, move |tx| Box::pin(async move { move_to(tx, &step).await.map(|_| ()) })).await
}
