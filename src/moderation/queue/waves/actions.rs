//! Doing a wave, slice by slice, and taking it back.

use super::people::{self, People};
use super::queries;
use super::{Criteria, DOMAINS_MAX, Pick, SLICE, Upto};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, DecisionId, HouseRuleId, ItemId, WaveId};
use crate::jobs;
use crate::moderation::decisions::{self, Basis, Measure, NewDecision};
use crate::policy::{self, Act, Actor, Viewer};
use crate::screening::{self, SiteState, Subject};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The job that [`super::jobs::work`] does.
pub const WORK: &str = "queue.wave";
/// The job that [`super::jobs::undo`] does.
pub const UNDO: &str = "queue.wave.undo";

/// A wave as it is asked for.
#[derive(Clone, Debug)]
pub struct NewWave {
    pub pick: Pick,
    pub upto: Upto,
    /// Sites to be called bad.
    pub domains: Vec<String>,
    pub rule: HouseRuleId,
    pub explanation: String,
    pub days: i64,
    pub once: Option<String>,
}

/// How far the work on a wave is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", content = "after", rename_all = "snake_case")]
pub enum Step {
    /// Posts beyond this id.
    Posts(i64),
    /// Held texts beyond this id.
    Held(i64),
    /// People from this place on.
    People(i64),
    /// Whatever line is left open.
    Lines,
}

/// Does a wave: a small one at once, a large one by a job.
pub async fn run(app: &App, viewer: &Viewer, actor: &Actor, new: NewWave) -> Result<WaveId> {
    let (permit, me) = (policy::permit(viewer, Act::QueueWork)?, actor.id);
    app.db.write(permit, move |tx| Box::pin(async move { begin(tx, me, new).await })).await
}

async fn begin(tx: &mut Tx, me: AccountId, new: NewWave) -> Result<WaveId> {
    if let Some(once) = &new.once
        && let Some(id) = queries::of_once(tx, once, me).await?
    {
        return Ok(id);
    }
    let now = tx.now();
    let people = people::people(tx, &new.pick, new.upto, me, now).await?;
    let (texts, count) = people.figures();
    if count == 0 {
        return Err(Error::Conflict("queue-fault-wave-gone"));
    }
    let once = new.once.clone();
    let criteria = criteria(tx, new, &people).await?;
    let json = serde_json::to_string(&criteria).map_err(Error::internal)?;
    let Some(wave) = queries::insert(tx, me, &json, texts, count, once.as_deref()).await? else {
        let sent = queries::of_once(tx, once.as_deref().unwrap_or_default(), me).await?;
        return sent.ok_or(Error::Conflict("queue-fault-wave-gone"));
    };
    for (domain, _) in &criteria.domains {
        screening::set_site(tx, domain, SiteState::Bad).await?;
    }
    if texts + count <= SLICE {
        let mut step = Some(Step::Posts(0));
        while let Some(at) = step {
            step = work(tx, wave, me, &criteria, at).await?;
        }
    } else {
        jobs::enqueue(tx, WORK, &super::jobs::payload(wave, Step::Posts(0))?, now).await?;
    }
    Ok(wave)
}

async fn criteria(tx: &mut Tx, new: NewWave, people: &People) -> Result<Criteria> {
    let mut domains = Vec::new();
    for domain in new.domains.into_iter().take(DOMAINS_MAX) {
        let state = queries::state_of(tx, &domain).await?;
        domains.push((domain, state));
    }
    let ids = |people: Vec<i64>| people.into_iter().map(AccountId).collect();
    Ok(Criteria {
        pick: new.pick,
        upto: new.upto.0.0,
        people: ids(people.new_ids()),
        known: ids(people.known_ids()),
        since: people.since,
        domains,
        rule: Some(new.rule),
        explanation: new.explanation,
        days: new.days,
    })
}

/// One slice of the work; where it goes on, none when it is done.
pub async fn work(tx: &mut Tx, wave: WaveId, by: AccountId, it: &Criteria, step: Step) -> Result<Option<Step>> {
    let (new, known) = (plain(&it.people), plain(&it.known));
    let all: Vec<i64> = new.iter().chain(&known).copied().collect();
    match step {
        Step::Posts(after) => {
            let since = it.since.unwrap_or(DateTime::UNIX_EPOCH);
            let posts = queries::posts_after(tx, &new, &known, since, after, SLICE).await?;
            for post in &posts {
                // A topic goes whole; who reported its first post is told by the decision about that.
                if post.opens {
                    decide(tx, wave, by, it, Measure::Hide, Subject::Topic(post.topic_id), None).await?;
                }
                if !post.opens || post.reported {
                    decide(tx, wave, by, it, Measure::Hide, Subject::Post(post.id), None).await?;
                }
            }
            Ok(Some(posts.last().map_or(Step::Held(0), |post| Step::Posts(post.id))))
        }
        Step::Held(after) => {
            let held = queries::held_after(tx, &all, after, SLICE).await?;
            for (text, _) in &held {
                decide(tx, wave, by, it, Measure::Refuse, Subject::Pending(*text), None).await?;
            }
            Ok(Some(held.last().map_or(Step::People(0), |(text, _)| Step::Held(*text))))
        }
        Step::People(from) => {
            let from = usize::try_from(from).unwrap_or(0);
            // Each of them gets one letter: about the suspension, or a warning.
            let ends_at = (it.days > 0).then(|| tx.now() + TimeDelta::days(it.days));
            let measure = if ends_at.is_some() { Measure::Suspend } else { Measure::Warn };
            for person in all.iter().skip(from).take(SLICE as usize) {
                decide(tx, wave, by, it, measure, Subject::Account(*person), ends_at).await?;
            }
            let next = from + SLICE as usize;
            Ok(Some(if next < all.len() { Step::People(next as i64) } else { Step::Lines }))
        }
        Step::Lines => {
            let lines = queries::open_lines(tx, &all, SLICE).await?;
            for line in &lines {
                screening::close(tx, *line, Some(by)).await?;
            }
            if lines.is_empty() {
                queries::set_done(tx, wave, "running", "done").await?;
                changed(tx, wave).await?;
            }
            Ok((!lines.is_empty()).then_some(Step::Lines))
        }
    }
}

fn plain(people: &[AccountId]) -> Vec<i64> {
    people.iter().map(|person| person.0).collect()
}

/// One decision of a wave. What is gone, hidden already or reported by whoever decides is left as it is: nothing may fail once a
/// decision has begun, or half of it would stay.
async fn decide(
    tx: &mut Tx,
    wave: WaveId,
    by: AccountId,
    it: &Criteria,
    measure: Measure,
    subject: Subject,
    ends_at: Option<DateTime<Utc>>,
) -> Result<()> {
    match decisions::target(tx, subject).await {
        Ok(target) if target.hidden || target.account == Some(by) => return Ok(()),
        Ok(_) => {}
        Err(Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    }
    if decisions::has_reported(tx, subject, by).await? {
        return Ok(());
    }
    let new = NewDecision {
        batch: Some(wave),
        basis: it.rule.map(Basis::Rule),
        explanation: it.explanation.clone(),
        ends_at,
        ..NewDecision::new(measure, subject)
    };
    decisions::decide(tx, Some(by), &new).await.map(|_| ())
}

/// Begins to take a wave back.
pub async fn undo(app: &App, viewer: &Viewer, actor: &Actor, wave: WaveId) -> Result<()> {
    let (permit, me) = (policy::permit(viewer, Act::QueueWork)?, actor.id);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let row = queries::by_id(tx, wave).await?;
                if !queries::set_undone(tx, wave, me).await? {
                    return Ok(());
                }
                let criteria: Criteria = serde_json::from_str(&row.criteria).map_err(Error::internal)?;
                for (domain, state) in &criteria.domains {
                    // What somebody decided about the site since then stays.
                    if queries::state_of(tx, domain).await?.as_deref() == Some(SiteState::Bad.as_str()) {
                        let before = state.as_deref().and_then(SiteState::parse).unwrap_or(SiteState::Unknown);
                        screening::set_site(tx, domain, before).await?;
                    }
                }
                let mut after = Some(DecisionId(0));
                if row.texts + row.people <= SLICE {
                    while let Some(at) = after {
                        after = take_back(tx, wave, me, at).await?;
                    }
                } else {
                    let now = tx.now();
                    jobs::enqueue(tx, UNDO, &super::jobs::undo_payload(wave, me, DecisionId(0)), now).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Takes a slice of a wave's decisions back; where it goes on, none when all are.
pub async fn take_back(tx: &mut Tx, wave: WaveId, by: AccountId, after: DecisionId) -> Result<Option<DecisionId>> {
    let decisions = queries::to_reverse(tx, wave, after, SLICE).await?;
    for id in &decisions {
        decisions::reverse_in_wave(tx, *id, by).await?;
        if let Some(item) = queries::reopen(tx, *id).await? {
            events::record(tx, Event::QueueChanged { item, what: "opened" }).await?;
        }
    }
    if decisions.is_empty() {
        queries::set_done(tx, wave, "undoing", "undone").await?;
        changed(tx, wave).await?;
    }
    Ok(decisions.last().copied())
}

/// Open pages hear that a wave is done.
async fn changed(tx: &mut Tx, wave: WaveId) -> Result<()> {
    events::record(tx, Event::QueueChanged { item: ItemId(0), what: "wave" }).await?;
    tracing::info!(%wave, "the work on a wave is done");
    Ok(())
}
