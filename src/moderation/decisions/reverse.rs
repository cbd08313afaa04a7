//! Taking a decision back.

use super::effects;
use super::letters;
use super::measure::Measure;
use super::queries::{self, DecisionRow, Facts, Times};
use super::target::{Target, target};
use super::{NewDecision, Source, decide::learn};
use crate::accounts;
use crate::boards::pending;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{self, AccountId, DecisionId, PendingId};
use crate::ledger;
use crate::moderation::{reports, rules};
use crate::policy::{self, Act, Viewer};
use crate::screening;

/// Takes a decision back and puts everything where it was; the new decision that does. `why` is for whom it concerned.
/// `Error::Conflict` when it limits nobody or was taken back already. Whom it concerned gets a letter, unless they contested
/// it: then the answer to their appeal tells them.
pub async fn reverse(tx: &mut Tx, id: DecisionId, by: Option<AccountId>, why: &str) -> Result<DecisionId> {
    take_back(tx, id, by, why, false).await
}

/// The same for one decision of a wave that is undone: a text that was refused waits again, and only whom a sanction concerned gets a letter.
pub async fn reverse_in_wave(tx: &mut Tx, id: DecisionId, by: AccountId) -> Result<DecisionId> {
    take_back(tx, id, Some(by), "", true).await
}

async fn take_back(tx: &mut Tx, id: DecisionId, by: Option<AccountId>, why: &str, wave: bool) -> Result<DecisionId> {
    let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    if !row.limiting {
        return Err(Error::Conflict("decisions-fault-nothing-to-reverse"));
    }
    may(tx, by, &row).await?;
    if let Some(subject) = row.subject() {
        queries::lock(tx, subject).await?;
    }
    if !queries::mark_reversed(tx, id).await? {
        return Err(Error::Conflict("decisions-fault-reversed-already"));
    }
    let subject = row.subject().ok_or(Error::NotFound)?;
    // Its thing may be gone; whom it silenced is not.
    let found = match target(tx, subject).await {
        Err(Error::NotFound) => None,
        found => Some(found?),
    };
    let new =
        NewDecision { explanation: why.to_owned(), batch: row.batch_id, ..NewDecision::new(Measure::Restore, subject) };
    let (reversal, entry) = write(tx, by, &row, &new).await?;
    match &found {
        Some(_) if wave && row.measure() == Measure::Refuse => {
            pending::wait_again(tx, PendingId(row.subject_id)).await?;
            screening::unjudged(tx, "pending", row.subject_id).await?;
        }
        Some(target) => undo(tx, &row, by, target, why).await?,
        None => effects::undo(tx, &row, by, &Target::gone(subject, row.account_id), why).await?,
    }
    let tells = row.account_id.is_some() && (!wave || row.measure().concerns_account());
    // Otherwise whoever answers the appeal tells both sides; what a wave took goes back into the queue and is decided anew.
    let contested = queries::is_contested(tx, id).await?;
    if tells && !contested {
        letters::ask(tx, reversal).await?;
    }
    if !wave && !contested {
        reports::overturned(tx, id, reversal, false).await?;
    }
    events::record(tx, Event::DecisionReversed { decision: id }).await?;
    let number = entry.reversed(tx).await?;
    queries::set_ledger(tx, reversal, number).await?;
    Ok(reversal)
}

async fn undo(tx: &mut Tx, row: &DecisionRow, by: Option<AccountId>, target: &Target, why: &str) -> Result<()> {
    effects::undo(tx, row, by, target, why).await?;
    let spam = match row.rule_id {
        Some(rule) => rules::by_id(tx, rule).await?.is_some_and(|rule| rule.code == "spam"),
        None => false,
    };
    if spam && row.measure().removes() { learn(tx, target, false).await } else { Ok(()) }
}

/// Nobody takes back what limits themselves.
async fn may(tx: &mut Tx, by: Option<AccountId>, row: &DecisionRow) -> Result<()> {
    let Some(by) = by else { return Ok(()) };
    let decider = accounts::by_id(tx, by).await?.ok_or(Error::NotFound)?.actor(tx.now());
    let act = Act::Decide { affected: row.account_id.unwrap_or(AccountId(0)), reported: false };
    policy::permit(&Viewer::Account(decider), act)?;
    Ok(())
}

/// The decision that takes another back, and its entry in the ledger.
async fn write(
    tx: &mut Tx,
    by: Option<AccountId>,
    row: &DecisionRow,
    new: &NewDecision,
) -> Result<(DecisionId, ledger::Act)> {
    let puid = ids::nonce();
    let facts = Facts {
        puid: &puid,
        item: row.item_id,
        account: row.account_id,
        board: row.board_id,
        rule: None,
        ground: None,
        source: Source::Own,
        automated_detection: false,
        content_type: &row.content_type,
        content_at: row.content_at,
    };
    let id = queries::insert(tx, new, &facts).await?;
    let starts_at = Some(tx.now());
    let times = Times { by, starts_at, ends_at: None, appeal_until: None, reverses: Some(row.id) };
    queries::set_times(tx, id, &times, None).await?;
    let entry = ledger::Act {
        act: Measure::Restore.as_str().to_owned(),
        subject: row.subject.clone(),
        decision: puid.clone(),
        source: Source::Own.as_str().to_owned(),
        reverses: row.ledger_number,
        ..ledger::Act::default()
    };
    Ok((id, entry))
}
