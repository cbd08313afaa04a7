//! The verbs of the team: write, open, put off an end, hide votes, close, call off.

use super::challenge::{Running, State};
use super::typed::{Closing, New, while_open};
use super::{clock, queries, race, running};
use crate::app::App;
use crate::cocreation::idea::{Counts, Phase};
use crate::cocreation::news::{self, Kind, News};
use crate::cocreation::polls;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{ChallengeId, PhaseId};
use crate::policy::{self, Act, Viewer};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

/// Writes a draft; the same form sent twice is one.
pub async fn create(app: &App, viewer: &Viewer, new: New, once: Option<String>) -> Result<ChallengeId> {
    let permit = policy::permit(viewer, Act::ChallengeArrange)?;
    app.db.write(permit, move |tx| Box::pin(async move { written(tx, &new, once.as_deref()).await })).await
}

/// The same inside a transaction.
pub async fn written(tx: &mut Tx, new: &New, once: Option<&str>) -> Result<ChallengeId> {
    let Some(id) = queries::insert(tx, new, once).await? else {
        let made = queries::by_once(tx, once.unwrap_or_default()).await?;
        return made.ok_or(Error::NotFound);
    };
    queries::set_texts(tx, id, new).await?;
    queries::set_phases(tx, id, &new.phases).await?;
    events::record(tx, Event::ChallengeChanged { challenge: id, what: "written" }).await?;
    Ok(id)
}

/// The challenge under its lock.
async fn held(tx: &mut Tx, id: ChallengeId) -> Result<Running> {
    queries::hold(tx, id).await?;
    running(tx, id).await?.ok_or(Error::NotFound)
}

/// Changes a draft, or the texts of one that runs and who answers for it.
pub async fn change(app: &App, viewer: &Viewer, id: ChallengeId, version: i64, new: New) -> Result<()> {
    let permit = policy::permit(viewer, Act::ChallengeArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let row = held(tx, id).await?.challenge;
                if !matches!(row.state(), State::Draft | State::Open) {
                    return Err(Error::Conflict("challenges-fault-over"));
                }
                let new = while_open(&row, new);
                if !queries::update(tx, id, version, &new).await? {
                    return Err(Error::Conflict("challenges-fault-changed"));
                }
                queries::set_texts(tx, id, &new).await?;
                if row.state() == State::Draft {
                    queries::set_rules(tx, id, &new).await?;
                    queries::set_phases(tx, id, &new.phases).await?;
                }
                events::record(tx, Event::ChallengeChanged { challenge: id, what: "changed" }).await
            })
        })
        .await
}

/// Puts a draft before the public; a first phase whose time has come begins at once.
pub async fn open(app: &App, viewer: &Viewer, id: ChallengeId, version: i64) -> Result<()> {
    let permit = policy::permit(viewer, Act::ChallengeArrange)?;
    app.db.write(permit, move |tx| Box::pin(async move { opened(tx, id, version).await })).await
}

/// The same inside a transaction.
pub async fn opened(tx: &mut Tx, id: ChallengeId, version: i64) -> Result<()> {
    let draft = held(tx, id).await?;
    if draft.challenge.state() != State::Draft {
        return Err(Error::Conflict("challenges-fault-opened"));
    }
    let now = tx.now();
    if draft.phases.first().is_none_or(|first| first.ends_at <= now) {
        return Err(Error::Conflict("challenges-fault-past"));
    }
    if !queries::open(tx, id, version).await? {
        return Err(Error::Conflict("challenges-fault-changed"));
    }
    clock::step(tx, id).await?;
    events::record(tx, Event::ChallengeChanged { challenge: id, what: "opened" }).await
}

/// A later end for a phase that has not ended, with the reason that everybody reads. `seen` is the end as whoever acts saw it.
#[derive(Clone, Debug)]
pub struct Extension {
    pub phase: PhaseId,
    pub seen: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub reason: String,
}

/// Puts an end off; the phases after it move along. Only forward.
pub async fn extend(app: &App, viewer: &Viewer, id: ChallengeId, wish: Extension) -> Result<()> {
    let permit = policy::permit(viewer, Act::ChallengeArrange)?;
    app.db.write(permit, move |tx| Box::pin(async move { extended(tx, id, &wish).await })).await
}

async fn extended(tx: &mut Tx, id: ChallengeId, wish: &Extension) -> Result<()> {
    let before = held(tx, id).await?;
    let now = tx.now();
    let at = before.phases.iter().position(|phase| phase.id == wish.phase).ok_or(Error::NotFound)?;
    let phase = &before.phases[at];
    if before.challenge.state() != State::Open || phase.ended_at.is_some() || phase.ends_at <= now {
        return Err(Error::Conflict("challenges-fault-phase-over"));
    }
    if phase.ends_at.timestamp() / 60 != wish.seen.timestamp() / 60 {
        return Err(Error::Conflict("challenges-fault-changed"));
    }
    if wish.ends_at <= phase.ends_at {
        return Err(Error::Conflict("challenges-fault-backward"));
    }
    queries::extend(tx, phase, wish.ends_at, &wish.reason).await?;
    let by = wish.ends_at - phase.ends_at;
    queries::set_times(tx, phase.id, phase.starts_at, wish.ends_at).await?;
    for later in &before.phases[at + 1..] {
        queries::set_times(tx, later.id, later.starts_at + by, later.ends_at + by).await?;
    }
    if phase.phase() == Phase::Vote
        && phase.started_at.is_some()
        && let Some(poll) = queries::poll(tx, id).await?
    {
        polls::put_off(tx, poll, wish.ends_at).await?;
    }
    let data = json!({ "phase": phase.phase, "until": wish.ends_at, "reason": wish.reason });
    tell(tx, id, Kind::Extended, data).await?;
    clock::settled(tx, id, "extended").await
}

/// Hides votes from more people from now on; never from fewer.
pub async fn tighten(app: &App, viewer: &Viewer, id: ChallengeId, counts: Counts) -> Result<()> {
    let permit = policy::permit(viewer, Act::ChallengeArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let before = held(tx, id).await?;
                if before.challenge.state() != State::Open {
                    return Err(Error::Conflict("challenges-fault-over"));
                }
                if !before.challenge.counts().may_become(counts) {
                    return Err(Error::Conflict("challenges-fault-loosen"));
                }
                queries::set_counts(tx, id, counts).await?;
                for phase in before.phases.iter().filter(|phase| phase.ended_at.is_none() && phase.counts() < counts) {
                    queries::set_phase_counts(tx, phase.id, counts).await?;
                }
                if let Some(poll) = queries::poll(tx, id).await? {
                    queries::tighten_poll(tx, poll, counts).await?;
                }
                clock::settled(tx, id, "counts").await
            })
        })
        .await
}

/// Keeps "we asked, you said, we did" for later; nobody but staff sees it yet.
pub async fn keep_closing(app: &App, viewer: &Viewer, id: ChallengeId, version: i64, closing: Closing) -> Result<()> {
    let permit = decides(app, viewer, id).await?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                held(tx, id).await?;
                keep(tx, id, version, &closing).await?;
                events::record(tx, Event::ChallengeChanged { challenge: id, what: "closing" }).await
            })
        })
        .await
}

async fn keep(tx: &mut Tx, id: ChallengeId, version: i64, closing: &Closing) -> Result<()> {
    if queries::set_closing(tx, id, version, closing).await? {
        Ok(())
    } else {
        Err(Error::Conflict("challenges-fault-changed"))
    }
}

async fn decides(app: &App, viewer: &Viewer, id: ChallengeId) -> Result<policy::Permit> {
    let row = queries::by_id(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    let decider = row.decider_id == viewer.id_or_zero();
    Ok(policy::permit(viewer, Act::ChallengeDecide { decider })?)
}

/// Closes a challenge with "we asked, you said, we did", complete at least in its own language, once every idea of the shortlist has its decision.
pub async fn close(app: &App, viewer: &Viewer, id: ChallengeId, version: i64, closing: Closing) -> Result<()> {
    let permit = decides(app, viewer, id).await?;
    app.db.write(permit, move |tx| Box::pin(async move { closed(tx, id, version, &closing).await })).await
}

/// The same inside a transaction.
pub async fn closed(tx: &mut Tx, id: ChallengeId, version: i64, closing: &Closing) -> Result<()> {
    let before = held(tx, id).await?;
    let now = tx.now();
    if before.challenge.state() != State::Open {
        return Err(Error::Conflict("challenges-fault-over"));
    }
    if !before.may_close(now) {
        return Err(Error::Conflict("challenges-fault-early"));
    }
    if !closing.faults(before.challenge.lang()).is_empty() {
        return Err(Error::Conflict("challenges-fault-closing-missing"));
    }
    if !race::undecided(tx, id).await?.is_empty() {
        return Err(Error::Conflict("challenges-fault-undecided"));
    }
    keep(tx, id, version, closing).await?;
    finish(tx, &before, State::Closed, None).await
}

/// Calls a challenge off, with a reason that everybody reads.
pub async fn cancel(app: &App, viewer: &Viewer, id: ChallengeId, reason: String) -> Result<()> {
    let permit = decides(app, viewer, id).await?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let before = held(tx, id).await?;
                if !matches!(before.challenge.state(), State::Draft | State::Open) {
                    return Err(Error::Conflict("challenges-fault-over"));
                }
                finish(tx, &before, State::Cancelled, Some(&reason)).await
            })
        })
        .await
}

async fn finish(tx: &mut Tx, before: &Running, state: State, reason: Option<&str>) -> Result<()> {
    let id = before.challenge.id;
    if !queries::finish(tx, id, state.as_str(), reason).await? {
        return Err(Error::Conflict("challenges-fault-over"));
    }
    for phase in before.phases.iter().filter(|phase| phase.started_at.is_some() && phase.ended_at.is_none()) {
        queries::end(tx, phase.id).await?;
    }
    if let Some(poll) = queries::poll(tx, id).await? {
        polls::close(tx, poll).await?;
    }
    if before.challenge.state() == State::Open {
        tell(tx, id, Kind::Closed, json!({ "cancelled": reason })).await?;
    }
    clock::settled(tx, id, state.as_str()).await
}

/// Tells the followers of its ideas.
async fn tell(tx: &mut Tx, id: ChallengeId, kind: Kind, data: Value) -> Result<()> {
    let ideas = race::told_of(tx, id).await?;
    let news = News {
        kind,
        by: tx.actor(),
        challenge: Some(id),
        data,
        ideas: ideas
            .iter()
            .map(|row| (row.topic_id, json!({ "state": row.state, "stage": row.stage().as_str() })))
            .collect(),
        people: Vec::new(),
        followers: true,
    };
    news::tell(tx, &news).await.map(|_| ())
}
