//! The verbs: prepare a set, write what is decided, publish, let it go.

use super::queries::{self, LineRow, Written};
use super::{CHOSEN, typed};
use crate::app::App;
use crate::cocreation::actions::{Move, move_to};
use crate::cocreation::news::{self, Because, Kind, News};
use crate::cocreation::queries::{NewChange, add_change};
use crate::cocreation::{Stage, State, people, promises};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, ChallengeId, DecisionSetId, IdeaDecisionId, TopicId};
use crate::policy::{self, Act, Viewer};
use serde_json::json;

/// Somebody changed the set meanwhile, or it is published.
pub const CHANGED: &str = "fates-fault-changed";
/// A decision lacks its state or its reason.
pub const INCOMPLETE: &str = "fates-fault-incomplete";
/// Too many ideas for one set.
const MANY: &str = "fates-fault-many";

/// Why something that was decided cannot be done any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It was removed.
    Gone,
    /// It became part of another idea.
    Merged,
    /// From where it stands now it cannot go there.
    Moved,
    /// It stands there already.
    Same,
}

impl Kept {
    /// The word that is kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Merged => "merged",
            Self::Moved => "moved",
            Self::Same => "same",
        }
    }

    /// The one of that word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Gone, Self::Merged, Self::Moved, Self::Same].into_iter().find(|it| it.as_str() == word)
    }
}

/// Why a decision would be kept back, as its idea stands now.
pub fn kept_back(row: &LineRow) -> Option<Kept> {
    let state = State::parse(&row.state).unwrap_or(State::New);
    if row.gone {
        return Some(Kept::Gone);
    }
    if row.merged {
        return Some(Kept::Merged);
    }
    if row.to_state == CHOSEN {
        let taken = matches!(state, State::Declined | State::Withdrawn);
        return (row.challenge_id.is_none() || taken).then_some(Kept::Moved);
    }
    let to = State::parse(&row.to_state)?;
    if state == to {
        Some(Kept::Same)
    } else if state.may_become(to) {
        None
    } else {
        Some(Kept::Moved)
    }
}

/// Where a decision leads an idea, if it moves it.
fn target(row: &LineRow) -> Option<State> {
    let state = State::parse(&row.state).unwrap_or(State::New);
    let to = if row.to_state == CHOSEN { State::Planned } else { State::parse(&row.to_state)? };
    state.may_become(to).then_some(to)
}

/// Makes a set with these ideas.
pub async fn create(app: &App, viewer: &Viewer, new: typed::NewSet) -> Result<DecisionSetId> {
    let permit = policy::permit(viewer, Act::IdeaJudge)?;
    let (by, office) = (viewer.id_or_zero(), office(viewer));
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let set = queries::insert_set(tx, &new.title, new.challenge, by, new.once.as_deref()).await?;
                let mut topics = queries::decidable(tx, &new.topics).await?;
                if let Some(challenge) = new.challenge.filter(|_| new.from_challenge) {
                    topics.extend(queries::undecided(tx, challenge, new.shortlisted).await?);
                }
                add(tx, set, topics, by, &office).await?;
                Ok(set)
            })
        })
        .await
}

async fn add(tx: &mut Tx, set: DecisionSetId, topics: Vec<TopicId>, by: AccountId, office: &str) -> Result<()> {
    let have = queries::lines(tx, set).await?;
    let mut fresh: Vec<TopicId> = topics;
    fresh.sort_unstable();
    fresh.dedup();
    fresh.retain(|topic| !have.iter().any(|row| row.topic_id == *topic));
    if i64::try_from(have.len() + fresh.len()).unwrap_or(i64::MAX) > queries::LINES_MAX {
        return Err(Error::Conflict(MANY));
    }
    queries::add_lines(tx, set, &fresh, by, office).await
}

/// In whose name somebody decides: their department, else their own.
fn office(viewer: &Viewer) -> String {
    let Some(actor) = viewer.actor() else { return String::new() };
    actor.department.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| actor.name.clone())
}

/// What a producer changes in a set.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    pub written: Vec<(IdeaDecisionId, Written)>,
    pub removed: Vec<IdeaDecisionId>,
    pub added: Vec<TopicId>,
}

/// Keeps what was written in a set that still is as it was seen.
pub async fn keep(app: &App, viewer: &Viewer, id: DecisionSetId, seen: i64, changes: Changes) -> Result<()> {
    let permit = policy::permit(viewer, Act::IdeaJudge)?;
    let (by, office) = (viewer.id_or_zero(), office(viewer));
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::claim(tx, id, seen).await? {
                    return Err(Error::Conflict(CHANGED));
                }
                let have = queries::lines(tx, id).await?;
                for row in &have {
                    if changes.removed.contains(&row.id) {
                        queries::remove_line(tx, row.id).await?;
                    } else if let Some((_, written)) = changes.written.iter().find(|(line, _)| *line == row.id) {
                        queries::write(tx, row.id, by, written).await?;
                    }
                }
                let topics = queries::decidable(tx, &changes.added).await?;
                add(tx, id, topics, by, &office).await
            })
        })
        .await
}

/// Lets a set go that nobody has seen.
pub async fn drop_set(app: &App, viewer: &Viewer, id: DecisionSetId) -> Result<()> {
    let permit = policy::permit(viewer, Act::IdeaJudge)?;
    let dropped = app.db.write(permit, move |tx| Box::pin(async move { queries::drop_set(tx, id).await })).await?;
    if dropped { Ok(()) } else { Err(Error::Conflict(CHANGED)) }
}

/// Publishes a set that still is as it was seen, at once; how many decisions were kept back.
pub async fn publish_as(app: &App, viewer: &Viewer, id: DecisionSetId, seen: i64) -> Result<usize> {
    let permit = policy::permit(viewer, Act::IdeaJudge)?;
    let by = viewer.id_or_zero();
    let department = viewer.actor().and_then(|actor| actor.department.clone());
    app.db
        .write(permit, move |tx| Box::pin(async move { publish(tx, id, seen, by, department.as_deref()).await }))
        .await
}

/// The same inside a transaction.
pub async fn publish(
    tx: &mut Tx,
    id: DecisionSetId,
    seen: i64,
    by: AccountId,
    department: Option<&str>,
) -> Result<usize> {
    if !queries::claim(tx, id, seen).await? {
        return Err(Error::Conflict(CHANGED));
    }
    let set = queries::set(tx, id).await?.ok_or(Error::NotFound)?;
    queries::hold(tx, id).await?;
    let lines = queries::lines(tx, id).await?;
    let complete = |row: &LineRow| typed::is_target(&row.to_state) && !row.reason.trim().is_empty();
    if lines.is_empty() || !lines.iter().all(complete) {
        return Err(Error::Conflict(INCOMPLETE));
    }
    let (kept, done): (Vec<LineRow>, Vec<LineRow>) = lines.into_iter().partition(|row| kept_back(row).is_some());
    for row in &kept {
        queries::settle(tx, row.id, kept_back(row).map(Kept::as_str)).await?;
    }
    for row in &done {
        carry_out(tx, row, by, department).await?;
        promise(tx, row, by).await?;
    }
    queries::publish(tx, id, Some(by)).await?;
    if !done.is_empty() {
        tell(tx, &done, by, set.challenge_id).await?;
    }
    events::record(tx, Event::RoadmapChanged { what: "decisions" }).await?;
    if let Some(challenge) = set.challenge_id {
        events::record(tx, Event::ChallengeChanged { challenge, what: "decisions" }).await?;
    }
    Ok(kept.len())
}

/// Moves one idea as it was decided.
async fn carry_out(tx: &mut Tx, row: &LineRow, by: AccountId, department: Option<&str>) -> Result<()> {
    if let Some(to) = target(row) {
        let step = Move {
            topic: row.topic_id,
            from: State::parse(&row.state).unwrap_or(State::New),
            to,
            reason: row.reason.clone(),
            by: Some(by),
            department: department.map(ToOwned::to_owned),
            decision: Some(row.id),
            tell: false,
        };
        move_to(tx, &step).await?;
    }
    if row.to_state == CHOSEN {
        queries::choose(tx, row.topic_id).await?;
        let change = NewChange {
            topic: row.topic_id,
            what: "stage",
            from: row.stage.as_deref().unwrap_or_default(),
            to: Stage::Chosen.as_str(),
            reason: &row.reason,
            by: Some(by),
            department,
            merge: None,
            decision: Some(row.id),
        };
        add_change(tx, &change).await?;
        events::record(tx, Event::IdeaChanged { topic: row.topic_id, what: "stage" }).await?;
    }
    queries::settle(tx, row.id, None).await
}

/// What happens next by a day stands among what was promised.
async fn promise(tx: &mut Tx, row: &LineRow, by: AccountId) -> Result<()> {
    let Some(due) = row.next_by.as_deref().and_then(promises::day) else { return Ok(()) };
    let new = promises::NewPromise {
        topic: Some(row.topic_id),
        challenge: row.challenge_id,
        item: None,
        what: row.next_step.clone(),
        lang: None,
        due_on: due,
        review_on: None,
        owner: Some(by),
        once: None,
    };
    promises::make(tx, &new, by).await.map(|_| ())
}

async fn tell(tx: &mut Tx, done: &[LineRow], by: AccountId, challenge: Option<ChallengeId>) -> Result<()> {
    let mut named: Vec<(AccountId, Option<TopicId>, Because)> = Vec::new();
    for row in done {
        let authors = people::authors(tx, row.topic_id).await?;
        for (at, account) in authors.into_iter().enumerate() {
            let because = if at == 0 { Because::Author } else { Because::Coauthor };
            if !named.iter().any(|(known, ..)| *known == account) {
                named.push((account, Some(row.topic_id), because));
            }
        }
    }
    let told = |row: &LineRow| {
        let what = json!({
            "to": row.to_state, "reason": row.reason, "next_step": row.next_step,
            "next_by": row.next_by.as_deref().unwrap_or_default(),
        });
        (row.topic_id, what)
    };
    let decided = News {
        kind: Kind::Decided,
        by: Some(by),
        challenge,
        data: json!({}),
        ideas: done.iter().map(told).collect(),
        people: named,
        followers: true,
    };
    news::tell(tx, &decided).await.map(|_| ())
}
