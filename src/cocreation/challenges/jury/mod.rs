//! The jury of a challenge: named by the team, it scores ideas from 1 to 5 in its phase.
//!
//! Nobody scores an idea they have a part in. What a juror gave is seen by that juror alone until the jury is done, the team included; then everybody
//! sees each idea's average, and the team and the jury who gave what.

mod pages;
mod queries;
mod views;

use super::challenge::{Running, State};
use super::queries as challenges;
use super::{race, running};
use crate::app::App;
use crate::cocreation::idea::{Phase, Stage};
use crate::cocreation::news::{self, Because, Kind, News};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, ChallengeId, TopicId};
use crate::policy::{self, Act, Viewer};
use chrono::{DateTime, Utc};
use serde_json::json;
use std::collections::BTreeMap;

pub use pages::routes;
pub use queries::{JurorRow, is_juror, jurors};
pub use views::average;

/// The best score.
pub const SCORE_MAX: i64 = 5;
/// Characters of a note at most.
pub const NOTE_CHARS_MAX: usize = 500;

/// Who is on the jury.
pub async fn members(conn: &mut Conn, id: ChallengeId) -> Result<Vec<AccountId>> {
    Ok(jurors(conn, id).await?.into_iter().map(|row| row.account_id).collect())
}

/// What the jury gave an idea: how many scored it, and the sum.
pub type Sums = BTreeMap<TopicId, (i64, i64)>;

/// What the jury gave each idea; nothing before the jury is done, whoever asks.
pub async fn sums(conn: &mut Conn, running: &Running, now: DateTime<Utc>) -> Result<Sums> {
    if !running.jury_over(now) {
        return Ok(Sums::new());
    }
    let rows = queries::summary(conn, running.challenge.id).await?;
    Ok(rows.into_iter().map(|row| (row.topic_id, (row.scores, row.points))).collect())
}

/// The average as tenths, rounded half up: 43 is 4.3.
pub const fn tenths((scores, points): (i64, i64)) -> i64 {
    if scores == 0 { 0 } else { (points * 20 + scores) / (scores * 2) }
}

/// Names somebody for the jury; they hear of it once the challenge is open. `Ok(false)`: is on it already.
pub async fn name(app: &App, viewer: &Viewer, id: ChallengeId, account: AccountId) -> Result<bool> {
    let permit = policy::permit(viewer, Act::ChallengeArrange)?;
    app.db.write(permit, move |tx| Box::pin(async move { named(tx, id, account).await })).await
}

/// The same inside a transaction.
pub async fn named(tx: &mut Tx, id: ChallengeId, account: AccountId) -> Result<bool> {
    challenges::hold(tx, id).await?;
    let running = running(tx, id).await?.ok_or(Error::NotFound)?;
    let now = tx.now();
    if !running.challenge.jury || running.jury_over(now) {
        return Err(Error::Conflict("challenges-fault-jury-over"));
    }
    if members(tx, id).await?.len() >= usize::try_from(queries::JURORS_MAX).unwrap_or_default() {
        return Err(Error::Conflict("challenges-fault-jury-full"));
    }
    if !queries::name(tx, id, account).await? {
        return Ok(false);
    }
    if running.challenge.state() == State::Open {
        tell(tx, &running, account).await?;
    }
    events::record(tx, Event::ChallengeChanged { challenge: id, what: "jury" }).await?;
    Ok(true)
}

/// Tells a new juror that they are one.
async fn tell(tx: &mut Tx, running: &Running, juror: AccountId) -> Result<()> {
    let phase = running.jury_phase();
    let news = News {
        kind: Kind::PhaseBegan,
        by: tx.actor(),
        challenge: Some(running.challenge.id),
        data: json!({ "phase": phase.map(|it| &it.phase), "ends_at": phase.map(|it| it.ends_at), "starts_at": phase.map(|it| it.starts_at) }),
        ideas: Vec::new(),
        people: vec![(juror, None, Because::Juror)],
        followers: false,
    };
    news::tell(tx, &news).await.map(|_| ())
}

/// Lets a juror go, with what they said.
pub async fn let_go(app: &App, viewer: &Viewer, id: ChallengeId, account: AccountId) -> Result<()> {
    let permit = policy::permit(viewer, Act::ChallengeArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                challenges::hold(tx, id).await?;
                let running = running(tx, id).await?.ok_or(Error::NotFound)?;
                if running.jury_over(tx.now()) {
                    return Err(Error::Conflict("challenges-fault-jury-over"));
                }
                if queries::let_go(tx, id, account).await? {
                    events::record(tx, Event::ChallengeChanged { challenge: id, what: "jury" }).await?;
                }
                Ok(())
            })
        })
        .await
}

/// What the jury looks at: the shortlist, if there is such a phase before, or else everything in the race.
pub fn looks_at(running: &Running, row: &race::StepRow) -> bool {
    let vote = running.phases.iter().any(|phase| phase.phase() == Phase::Vote);
    let shortlist = running.phases.iter().any(|phase| phase.phase() == Phase::Shortlist);
    !(vote && shortlist) || row.stage() > Stage::Entered
}

/// What one juror says of one idea. No score takes back what was said.
#[derive(Clone, Debug)]
pub struct Said {
    pub topic: TopicId,
    pub score: Option<i64>,
    pub note: String,
}

/// Scores an idea, as long as the jury scores.
pub async fn score(app: &App, viewer: &Viewer, id: ChallengeId, said: Said) -> Result<()> {
    let account = viewer.id_or_zero();
    let mut conn = app.db.read_current().await?;
    let juror = is_juror(&mut conn, id, account).await?;
    let own = queries::has_part(&mut conn, said.topic, account).await?;
    let running = running(&mut conn, id).await?.ok_or(Error::NotFound)?;
    drop(conn);
    let permit = policy::permit(viewer, Act::JuryScore { juror, own, open: running.jury_open(app.now()) })?;
    app.db.write(permit, move |tx| Box::pin(async move { scored(tx, id, account, &said).await })).await
}

/// The same inside a transaction, under the challenge's lock: the end of the phase and a new part in the idea are seen.
async fn scored(tx: &mut Tx, id: ChallengeId, account: AccountId, said: &Said) -> Result<()> {
    challenges::hold(tx, id).await?;
    let running = running(tx, id).await?.ok_or(Error::NotFound)?;
    let now = tx.now();
    if !running.jury_open(now) {
        return Err(Error::Conflict("challenges-fault-jury-over"));
    }
    let still = is_juror(tx, id, account).await? && !queries::has_part(tx, said.topic, account).await?;
    let race = race::in_race(tx, id).await?;
    if !still || !race.iter().any(|row| row.topic_id == said.topic && looks_at(&running, row)) {
        return Err(Error::Conflict("challenges-fault-left"));
    }
    match said.score {
        Some(score) => queries::score(tx, id, said.topic, account, score, &said.note).await,
        None => queries::unscore(tx, id, said.topic, account).await,
    }
}

#[cfg(test)]
mod tests {
    use super::tenths;

    #[test]
    fn an_average_is_rounded_half_up_to_tenths() {
        assert_eq!([(0, 0), (3, 13), (2, 9), (4, 17), (20, 81)].map(tenths), [0, 43, 45, 43, 41]);
    }
}
