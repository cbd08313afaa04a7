//! Phases come and go by themselves: the round that moves them, and what a phase brings with it.
//!
//! A phase that has begun has its `started_at`, one that has ended its `ended_at`, each written once under the challenge's lock: two nodes move it once, and
//! a clock that is put back moves nothing back. Phases that passed while nothing ran begin and end in their order; people hear of the one that goes on.

use super::challenge::{PhaseRow, Running, State};
use super::{jury, queries, race, running};
use crate::app::App;
use crate::cocreation::idea::{Ballot, Phase};
use crate::cocreation::news::{self, Because, Kind, News};
use crate::cocreation::polls::{self, NewPoll};
use crate::cocreation::votes;
use crate::db::Tx;
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::{AccountId, ChallengeId, PhaseId};
use crate::policy;
use serde_json::json;

/// Moves every challenge whose time has come.
pub async fn tick(app: App) -> Result<()> {
    let now = app.now();
    let due = queries::due(&mut app.db.read_current().await?, now).await?;
    for id in due {
        let permit = policy::system("challenge.clock");
        app.db.write(permit, move |tx| Box::pin(async move { step(tx, id).await })).await?;
    }
    Ok(())
}

/// Brings the phases of an open challenge to where they are now; nothing when they are there.
pub async fn step(tx: &mut Tx, id: ChallengeId) -> Result<()> {
    queries::hold(tx, id).await?;
    let Some(before) = running(tx, id).await?.filter(|it| it.challenge.state() == State::Open) else { return Ok(()) };
    let now = tx.now();
    let (mut moved, mut current): (bool, Option<PhaseId>) = (false, None);
    for phase in &before.phases {
        if phase.ended_at.is_some() {
            continue;
        }
        if phase.started_at.is_none() {
            if phase.starts_at > now {
                break;
            }
            moved |= queries::begin(tx, phase.id).await?;
        }
        if phase.ends_at > now {
            current = Some(phase.id);
            break;
        }
        moved |= queries::end(tx, phase.id).await?;
        ended(tx, &before, phase).await?;
    }
    if !moved {
        return Ok(());
    }
    queries::set_phase(tx, id, current).await?;
    if let Some(phase) = before.phases.iter().find(|phase| Some(phase.id) == current && phase.started_at.is_none()) {
        began(tx, &before, phase).await?;
    }
    settled(tx, id, "phase").await
}

/// What follows every step of a challenge: who sees votes, who comments, the pages.
pub async fn settled(tx: &mut Tx, id: ChallengeId, what: &'static str) -> Result<()> {
    votes::counts_changed(tx, id).await?;
    race::switch_comments(tx, id).await?;
    events::record(tx, Event::ChallengeChanged { challenge: id, what }).await
}

async fn ended(tx: &mut Tx, running: &Running, phase: &PhaseRow) -> Result<()> {
    if phase.phase() == Phase::Vote
        && let Some(poll) = queries::poll(tx, running.challenge.id).await?
    {
        polls::close(tx, poll).await?;
    }
    Ok(())
}

async fn began(tx: &mut Tx, running: &Running, phase: &PhaseRow) -> Result<()> {
    let challenge = &running.challenge;
    if phase.phase() == Phase::Vote && challenge.ballot() == Ballot::Ranked {
        ballot(tx, running, phase).await?;
    }
    let scores = running.jury_phase().is_some_and(|it| it.id == phase.id);
    let jurors: Vec<AccountId> = if scores { jury::members(tx, challenge.id).await? } else { Vec::new() };
    let ideas = race::told_of(tx, challenge.id).await?;
    let news = News {
        kind: Kind::PhaseBegan,
        by: None,
        challenge: Some(challenge.id),
        data: json!({ "phase": phase.phase, "ends_at": phase.ends_at }),
        ideas: ideas.iter().map(|row| (row.topic_id, json!({ "stage": row.stage().as_str() }))).collect(),
        people: jurors.into_iter().map(|juror| (juror, None, Because::Juror)).collect(),
        followers: true,
    };
    news::tell(tx, &news).await.map(|_| ())
}

/// The ranked ballot over the shortlist, or over everything that was entered where there is none. Fewer than two ideas need no ballot.
async fn ballot(tx: &mut Tx, running: &Running, phase: &PhaseRow) -> Result<()> {
    let challenge = &running.challenge;
    let race = race::in_race(tx, challenge.id).await?;
    let finals = running.phases.iter().any(|it| it.phase() == Phase::Shortlist);
    let on_it: Vec<_> = race
        .into_iter()
        .filter(|row| !finals || row.stage() > crate::cocreation::Stage::Entered)
        .take(polls::IDEAS_MAX)
        .map(|row| (row.title, Some(row.topic_id)))
        .collect();
    if on_it.len() < polls::OPTIONS_MIN {
        return Ok(());
    }
    let new = NewPoll {
        topic: None,
        challenge: Some(challenge.id),
        kind: polls::Kind::Ranked,
        lang: Some(challenge.lang()),
        question: challenge.title_in(challenge.lang()),
        choices_max: i64::try_from(on_it.len()).unwrap_or(i64::MAX),
        options: on_it,
        results: challenge.counts().max(phase.counts()),
        min_age_days: challenge.min_age_days,
        closes_at: Some(phase.ends_at),
        by: challenge.owner_id,
        once: Some(format!("challenge{}phase{}", challenge.id, phase.id)),
    };
    polls::create(tx, &new).await.map(|_| ())
}
