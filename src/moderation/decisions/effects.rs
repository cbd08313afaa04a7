//! What a decision does, and how exactly that is taken back.

use super::evidence::{self, Sealed};
use super::measure::Measure;
use super::target::Target;
use super::{DecisionRow, NewDecision, jobs as decision_jobs, queries};
use crate::accounts;
use crate::boards;
use crate::cases;
use crate::cocreation;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId, DecisionId, PendingId};
use crate::jobs;
use crate::screening::Subject;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// How it was before a decision, kept with it as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Before {
    /// The tombstone that stood there led to this decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionId>,
    /// It was out of sight.
    #[serde(skip_serializing_if = "is_false")]
    pub hidden: bool,
    /// The board where a topic stood, and where it was put.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub board: Option<BoardId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_board: Option<BoardId>,
    /// The seconds between two posts of one person, before and since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slow: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_slow: Option<i64>,
    /// The text before an edit, and how many edits there were after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_html: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edits: Option<i64>,
    /// Until when the account was muted or suspended, before and since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_until: Option<DateTime<Utc>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

/// What was to be changed is so already, or is no more.
const SO_ALREADY: Error = Error::Conflict("decisions-fault-so-already");

/// Carries a decision out; what a reversal needs to know.
pub async fn apply(
    tx: &mut Tx,
    id: DecisionId,
    by: Option<AccountId>,
    target: &Target,
    new: &NewDecision,
    reason: &str,
) -> Result<Before> {
    match new.measure {
        Measure::Keep | Measure::Restore => Ok(Before::default()),
        Measure::Publish => match cases::publish_held(tx, PendingId(new.subject.id())).await? {
            Some(_) => Ok(Before::default()),
            None => Err(Error::Conflict("decisions-fault-not-held")),
        },
        Measure::Refuse => match cases::refuse_held(tx, PendingId(new.subject.id())).await? {
            true => Ok(Before::default()),
            false => Err(Error::Conflict("decisions-fault-not-held")),
        },
        Measure::Edit => edit(tx, by, target, new, reason).await,
        Measure::Move => {
            let (topic, to) = (target.topic.ok_or(Error::NotFound)?, new.board.ok_or(Error::NotFound)?);
            let from = boards::move_topic(tx, topic, to).await?;
            if from == to {
                Err(SO_ALREADY)
            } else {
                Ok(Before { board: Some(from), to_board: Some(to), ..Before::default() })
            }
        }
        Measure::Hide => hide(tx, id, by, target, reason).await,
        Measure::Sensitive => so(boards::set_sensitive(tx, new.subject, true).await?),
        Measure::Lock => so(boards::set_locked(tx, target.topic.ok_or(Error::NotFound)?, true).await?),
        Measure::Slow => {
            let slow = boards::set_slow(tx, target.topic.ok_or(Error::NotFound)?, new.slow_seconds).await?;
            Ok(Before { slow, to_slow: new.slow_seconds, ..Before::default() })
        }
        Measure::Warn | Measure::Mute | Measure::Suspend => sanction(tx, id, target, new).await,
        Measure::Erase => erase(tx, id, by, target, new, reason).await,
    }
}

fn so(changed: bool) -> Result<Before> {
    if changed { Ok(Before::default()) } else { Err(SO_ALREADY) }
}

async fn edit(tx: &mut Tx, by: Option<AccountId>, target: &Target, new: &NewDecision, reason: &str) -> Result<Before> {
    let (Some(by), Some(row), Some(text)) = (by, &target.text, &new.text) else { return Err(Error::NotFound) };
    let edit = boards::EditBy {
        post: row.post_id,
        by,
        body: text.body.clone(),
        body_html: text.body_html.clone(),
        reason: reason.to_owned(),
        edit_count: Some(text.edit_count),
    };
    boards::edit_post_by(tx, &edit).await?;
    Ok(Before {
        body: Some(row.body.clone()),
        body_html: Some(row.body_html.clone()),
        edits: Some(text.edit_count + 1),
        ..Before::default()
    })
}

async fn hide(tx: &mut Tx, id: DecisionId, by: Option<AccountId>, target: &Target, reason: &str) -> Result<Before> {
    match (target.subject, target.post_id(), target.topic) {
        (Subject::Post(_), Some(post), _) => so(boards::hide_post(tx, post, by, reason, Some(id)).await?),
        (Subject::Topic(_), _, Some(topic)) => so(boards::hide_topic(tx, topic, by, reason, Some(id)).await?),
        _ => Err(Error::NotFound),
    }
}

/// A warning is noted only; a mute or a suspension never shortens one that holds.
async fn sanction(tx: &mut Tx, id: DecisionId, target: &Target, new: &NewDecision) -> Result<Before> {
    let account = target.account.ok_or(Error::NotFound)?;
    queries::insert_sanction(tx, account, new.measure.as_str(), id, new.ends_at).await?;
    let Some(ends_at) = new.ends_at.filter(|_| new.measure.has_end()) else { return Ok(Before::default()) };
    let row = accounts::by_id(tx, account).await?.ok_or(Error::NotFound)?;
    let until = if new.measure == Measure::Mute { row.muted_until } else { row.suspended_until };
    let to_until = until.map_or(ends_at, |until| until.max(ends_at));
    set_until(tx, new.measure, account, Some(to_until)).await?;
    Ok(Before { until, to_until: Some(to_until), ..Before::default() })
}

async fn set_until(tx: &mut Tx, measure: Measure, account: AccountId, until: Option<DateTime<Utc>>) -> Result<()> {
    match measure {
        Measure::Mute => accounts::mute(tx, account, until).await,
        _ => accounts::suspend(tx, account, until).await,
    }
}

async fn erase(
    tx: &mut Tx,
    id: DecisionId,
    by: Option<AccountId>,
    target: &Target,
    new: &NewDecision,
    reason: &str,
) -> Result<Before> {
    let (Some(row), Some(key)) = (&target.text, &new.seal) else { return Err(Error::NotFound) };
    let is_topic = matches!(target.subject, Subject::Topic(_));
    let before = Before {
        decision: if is_topic { row.topic_decision_id } else { row.post_decision_id },
        hidden: target.hidden,
        ..Before::default()
    };
    let erased = boards::erase_post(tx, row.post_id, by, reason, Some(id)).await?;
    if is_topic && !boards::hide_topic(tx, row.topic_id, by, reason, Some(id)).await? {
        queries::set_topic_decision(tx, row.topic_id, Some(id)).await?;
    }
    let mut edits = Vec::new();
    for subject in [Subject::Post(row.post_id.0), Subject::Topic(row.topic_id.0)] {
        edits.extend(queries::edits_of(tx, subject).await?);
    }
    for (decision, _) in &edits {
        queries::set_before(tx, *decision, "{}").await?;
    }
    let proposed = cases::erase_copies(tx, row.topic_id, erased.title.is_some(), &erased.body).await?;
    let amended = cocreation::erase_copies(tx, row.topic_id, erased.title.is_some(), &erased.body).await?;
    evidence::seal(tx, id, key, &Sealed { erased, edits, proposed, amended }).await?;
    Ok(before)
}

/// Takes a decision's effect back, as far as no later decision rests on it. What was erased comes back by a job, which has the key.
pub async fn undo(tx: &mut Tx, row: &DecisionRow, by: Option<AccountId>, target: &Target, why: &str) -> Result<()> {
    let before: Before = serde_json::from_str(&row.before).map_err(Error::internal)?;
    match row.measure() {
        Measure::Keep | Measure::Publish | Measure::Restore => Ok(()),
        Measure::Warn => queries::lift_sanctions(tx, row.id).await,
        Measure::Mute | Measure::Suspend => unsanction(tx, row, &before).await,
        // When its place is gone it stays with its author, who reads that the refusal does not stand.
        Measure::Refuse => cases::publish_held(tx, PendingId(row.subject_id)).await.map(|_| ()),
        Measure::Hide => unhide(tx, row.id, target).await,
        Measure::Sensitive => boards::set_sensitive(tx, target.subject, false).await.map(|_| ()),
        Measure::Lock => boards::set_locked(tx, target.topic.ok_or(Error::NotFound)?, false).await.map(|_| ()),
        Measure::Slow => {
            let now = target.text.as_ref().and_then(|text| text.slow_seconds);
            if now == before.to_slow {
                boards::set_slow(tx, target.topic.ok_or(Error::NotFound)?, before.slow).await?;
            }
            Ok(())
        }
        Measure::Move => match (target.topic, before.board) {
            (Some(topic), Some(board)) if target.board == before.to_board => {
                boards::move_topic(tx, topic, board).await.map(|_| ())
            }
            _ => Ok(()),
        },
        Measure::Edit => unedit(tx, &before, by, target, why).await,
        Measure::Erase => {
            let now = tx.now();
            jobs::enqueue(tx, decision_jobs::UNSEAL, &json!({ "decision": row.id }), now).await
        }
    }
}

async fn unsanction(tx: &mut Tx, row: &DecisionRow, before: &Before) -> Result<()> {
    queries::lift_sanctions(tx, row.id).await?;
    let Some(account) = row.account_id else { return Ok(()) };
    let Some(now_row) = accounts::by_id(tx, account).await?.filter(|row| row.deleted_at.is_none()) else {
        return Ok(());
    };
    let measure = row.measure();
    let current = if measure == Measure::Mute { now_row.muted_until } else { now_row.suspended_until };
    // Somebody set another time since: it is not this decision's to end.
    if current != before.to_until {
        return Ok(());
    }
    let others = queries::sanctioned_until(tx, account, measure.as_str()).await?;
    let now = tx.now();
    let until = [others, before.until].into_iter().flatten().filter(|until| *until > now).max();
    set_until(tx, measure, account, until).await
}

/// Only the decision that its tombstone leads to can bring a thing back.
async fn unhide(tx: &mut Tx, id: DecisionId, target: &Target) -> Result<()> {
    let Some(text) = &target.text else { return Ok(()) };
    match target.subject {
        Subject::Post(_) if text.post_decision_id == Some(id) && !target.erased => {
            boards::unhide_post(tx, text.post_id).await.map(|_| ())
        }
        Subject::Topic(_) if text.topic_decision_id == Some(id) => {
            boards::unhide_topic(tx, text.topic_id).await.map(|_| ())
        }
        _ => Ok(()),
    }
}

async fn unedit(tx: &mut Tx, before: &Before, by: Option<AccountId>, target: &Target, why: &str) -> Result<()> {
    let (Some(by), Some(text)) = (by, &target.text) else { return Ok(()) };
    let (Some(body), Some(body_html), Some(edits)) = (&before.body, &before.body_html, before.edits) else {
        return Ok(());
    };
    // Whatever was written over it since stays.
    if target.erased || text.edit_count != edits {
        return Ok(());
    }
    let edit = boards::EditBy {
        post: text.post_id,
        by,
        body: body.clone(),
        body_html: body_html.clone(),
        reason: why.to_owned(),
        edit_count: Some(edits),
    };
    boards::edit_post_by(tx, &edit).await.map(|_| ())
}

/// Puts what was erased back out of its opened copy, and the tombstone that stood there before, unless that was taken back, too.
pub async fn unseal(tx: &mut Tx, row: &DecisionRow, sealed: &Sealed) -> Result<()> {
    let before: Before = serde_json::from_str(&row.before).map_err(Error::internal)?;
    let Some(subject) = row.subject() else { return Ok(()) };
    if !boards::unerase_post(tx, &sealed.erased).await? {
        return Ok(());
    }
    for (decision, text) in &sealed.edits {
        queries::set_before(tx, *decision, text).await?;
    }
    cases::put_copies(tx, &sealed.proposed).await?;
    let target = super::target(tx, subject).await?;
    let Some(text) = &target.text else { return Ok(()) };
    cocreation::put_copies(tx, text.topic_id, sealed.erased.title.as_deref(), &sealed.amended).await?;
    let stood = match before.decision {
        Some(id) => queries::by_id(tx, id).await?.is_some_and(|earlier| earlier.reversed_at.is_none()),
        None => before.hidden,
    };
    match subject {
        Subject::Topic(_) if stood => queries::set_topic_decision(tx, text.topic_id, before.decision).await,
        Subject::Topic(_) => boards::unhide_topic(tx, text.topic_id).await.map(|_| ()),
        _ if stood => queries::set_post_decision(tx, text.post_id, before.decision).await,
        _ => boards::unhide_post(tx, text.post_id).await.map(|_| ()),
    }
}
