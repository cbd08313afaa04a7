//! Making a decision: one transaction from the permission to the letter.

use super::effects;
use super::letters;
use super::measure::{Measure, appeal_until};
use super::queries::{self, Facts, ItemRow, Times};
use super::target::{Target, target};
use super::{Basis, NewDecision, Source};
use crate::accounts;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{self, AccountId, DecisionId, HouseRuleId, ItemId};
use crate::ledger;
use crate::moderation::{reports, rules};
use crate::policy::{self, Act, Role, Viewer};
use crate::screening::{self, ItemKind, Subject, Why};
use chrono::{DateTime, Utc};

/// Makes a decision for whoever may work on the queue.
pub async fn make(app: &App, viewer: &Viewer, new: NewDecision) -> Result<DecisionId> {
    let permit = policy::permit(viewer, Act::QueueWork)?;
    let (by, once) = (permit.actor(), new.once.clone());
    let made = app.db.write(permit, move |tx| Box::pin(async move { decide(tx, by, &new).await })).await;
    match (made, once) {
        // Two submissions at the same moment, on PostgreSQL: the other one has made it.
        (Err(error), Some(once)) if error.is_taken("decisions.once") => {
            queries::by_once(&mut app.db.read_current().await?, &once, by).await?.ok_or(error)
        }
        (made, _) => made,
    }
}

/// Decides: takes effect, gives the reasons, writes the ledger's entry, closes the line of the queue, has everybody concerned told.
/// `by`: none when the machine does. A line that somebody closed meanwhile is `Error::Conflict`; one's own text or report is denied.
pub async fn decide(tx: &mut Tx, by: Option<AccountId>, new: &NewDecision) -> Result<DecisionId> {
    if let Some(once) = &new.once
        && let Some(id) = queries::by_once(tx, once, by).await?
    {
        return Ok(id);
    }
    if !new.measure.fits(new.subject) || (new.measure.limits() && new.basis.is_none()) {
        return Err(Error::Conflict("decisions-fault-fit"));
    }
    // Refusals come before anything is written, so that a wave can pass over what does not fit.
    queries::lock(tx, new.subject).await?;
    let target = target(tx, new.subject).await?;
    may(tx, by, &target, new).await?;
    if let Some(fault) = stands_against(&target, new) {
        return Err(Error::Conflict(fault));
    }
    let item = match new.item {
        Some(id) => Some(id),
        None => queries::open_item(tx, new.subject).await?,
    };
    let item = match item {
        Some(id) => Some(close(tx, id, by, new.subject).await?),
        None => None,
    };
    let (id, entry) = one(tx, by, &target, new, item.as_ref()).await?;
    let mut entries = vec![(id, entry)];
    if let Some((measure, ends_at)) = new.also {
        let also = NewDecision { measure, ends_at, also: None, once: None, ..new.clone() };
        entries.push(one(tx, by, &target, &also, item.as_ref()).await?);
    }
    if let Some(item) = &item {
        reports::decided(tx, item.id, id, new.measure.limits()).await?;
    }
    judge(tx, &target, new).await?;
    // Writers of the ledger wait for each other: last.
    for (decision, entry) in entries {
        let number = entry.made(tx).await?;
        queries::set_ledger(tx, decision, number).await?;
    }
    Ok(id)
}

/// What a measure would change is so already, or is gone.
fn stands_against(target: &Target, new: &NewDecision) -> Option<&'static str> {
    let so = match new.measure {
        Measure::Hide => target.hidden,
        Measure::Erase => target.erased,
        Measure::Publish | Measure::Refuse => return (!target.held).then_some("decisions-fault-not-held"),
        measure if measure.concerns_account() => target.account.is_none(),
        _ => false,
    };
    so.then_some("decisions-fault-so-already")
}

/// Whoever comes second finds it closed.
async fn close(tx: &mut Tx, id: ItemId, by: Option<AccountId>, subject: Subject) -> Result<ItemRow> {
    let row = queries::item(tx, id).await?.ok_or(Error::NotFound)?;
    let same = Subject::of(&row.subject, row.subject_id) == Some(subject);
    if !same || row.kind == ItemKind::Appeal.as_str() {
        return Err(Error::Conflict("decisions-fault-fit"));
    }
    if screening::close(tx, id, by).await? { Ok(row) } else { Err(Error::Conflict("decisions-fault-decided-already")) }
}

/// Asks the rule with what the database says now: nobody decides about what they wrote or reported.
async fn may(tx: &mut Tx, by: Option<AccountId>, target: &Target, new: &NewDecision) -> Result<()> {
    let silences = new.measure.has_end() || new.also.is_some_and(|(measure, _)| measure.has_end());
    let affected = match target.account {
        Some(id) => accounts::by_id(tx, id).await?,
        None => None,
    };
    let staff = affected.as_ref().is_some_and(|row| row.role().is_staff());
    let Some(by) = by else {
        return if staff && silences { Err(Error::Conflict("decisions-fault-staff")) } else { Ok(()) };
    };
    let decider = accounts::by_id(tx, by).await?.ok_or(Error::NotFound)?.actor(tx.now());
    let role = decider.role;
    let reported = queries::has_reported(tx, new.subject, by).await?;
    let act = Act::Decide { affected: target.account.unwrap_or(AccountId(0)), reported };
    policy::permit(&Viewer::Account(decider), act)?;
    if staff && silences && role != Role::Admin {
        return Err(Error::Conflict("decisions-fault-staff"));
    }
    Ok(())
}

/// One decision with its effect, event and letter; its entry for the ledger.
async fn one(
    tx: &mut Tx,
    by: Option<AccountId>,
    target: &Target,
    new: &NewDecision,
    item: Option<&ItemRow>,
) -> Result<(DecisionId, ledger::Act)> {
    let (rule, ground) = match &new.basis {
        Some(Basis::Rule(rule)) => (Some(*rule), None),
        Some(Basis::Law { ground, rule }) => (*rule, Some(ground.as_str())),
        None => (None, None),
    };
    let detected = item.is_some_and(|item| noticed_by_machine(&item.why));
    let puid = ids::nonce();
    let facts = Facts {
        puid: &puid,
        item: item.map(|item| item.id),
        account: target.account,
        board: target.board,
        rule,
        ground,
        source: new.source.unwrap_or_else(|| source(item, detected)),
        automated_detection: detected || new.automated_decision,
        content_type: target.content_type(),
        content_at: target.written_at,
    };
    let id = queries::insert(tx, new, &facts).await?;
    let (limits, now) = (new.measure.limits(), tx.now());
    let times = Times {
        by,
        starts_at: limits.then_some(now),
        ends_at: new.ends_at.filter(|_| new.measure.has_end()),
        appeal_until: limits.then(|| appeal_until(now)),
        reverses: None,
    };
    queries::set_times(tx, id, &times, new.once.as_deref()).await?;
    let before = effects::apply(tx, id, by, target, new, &new.public_reason).await?;
    queries::set_before(tx, id, &serde_json::to_string(&before).map_err(Error::internal)?).await?;
    // A wave writes to each of its people once: about the person, not about every text.
    if limits && target.account.is_some() && (new.batch.is_none() || new.measure.concerns_account()) {
        letters::ask(tx, id).await?;
    }
    let (act, subject) = (new.measure.as_str(), new.subject);
    events::record(tx, Event::DecisionMade { decision: id, act, subject: subject.word(), subject_id: subject.id() })
        .await?;
    let rule = rule_of(tx, facts.rule).await?;
    Ok((id, entry(new, &facts, rule, times.ends_at)))
}

/// The entry of the public ledger: what and why, nothing about whom.
fn entry(
    new: &NewDecision,
    facts: &Facts<'_>,
    rule: Option<rules::RuleRow>,
    until: Option<DateTime<Utc>>,
) -> ledger::Act {
    ledger::Act {
        act: new.measure.as_str().to_owned(),
        subject: new.subject.word().to_owned(),
        decision: facts.puid.to_owned(),
        rules_version: rule.as_ref().map(|rule| rule.version_id.0),
        rule: rule.map(|rule| rule.code),
        illegal: facts.ground.is_some(),
        source: facts.source.as_str().to_owned(),
        automated_detection: facts.automated_detection,
        automated_decision: new.automated_decision,
        until,
        ..ledger::Act::default()
    }
}

async fn rule_of(tx: &mut Tx, rule: Option<HouseRuleId>) -> Result<Option<rules::RuleRow>> {
    match rule {
        Some(rule) => rules::by_id(tx, rule).await,
        None => Ok(None),
    }
}

/// Whether the program noticed something in the text itself; that a board holds everything is no finding.
fn noticed_by_machine(why: &str) -> bool {
    Why::read(why).iter().any(|why| !matches!(why, Why::Board | Why::First))
}

const fn source(item: Option<&ItemRow>, detected: bool) -> Source {
    match item {
        Some(item) if item.notices > 0 => Source::Notice,
        Some(_) if detected => Source::Automated,
        _ => Source::Own,
    }
}

/// Teaches the screening: a text that was let stand is no spam, one that fell under the rule about spam is.
async fn judge(tx: &mut Tx, target: &Target, new: &NewDecision) -> Result<()> {
    let rule = match &new.basis {
        Some(Basis::Rule(rule)) => rule_of(tx, Some(*rule)).await?.map(|rule| rule.code),
        _ => None,
    };
    let spam = match new.measure {
        Measure::Keep | Measure::Publish => false,
        measure if measure.removes() && rule.as_deref() == Some("spam") => true,
        _ => return Ok(()),
    };
    learn(tx, target, spam).await
}

/// Says of the text that it was spam, or was not.
pub(super) async fn learn(tx: &mut Tx, target: &Target, spam: bool) -> Result<()> {
    match (target.subject, target.post_id()) {
        (Subject::Pending(id), _) => screening::judged(tx, "pending", id, spam).await,
        (_, Some(post)) => screening::judged(tx, "post", post.0, spam).await,
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::noticed_by_machine;
    use crate::screening::Why;

    #[test]
    fn a_board_that_holds_everything_has_found_nothing() {
        let all = |whys: &[Why]| noticed_by_machine(&Why::write(whys));
        assert!(!noticed_by_machine("") && !all(&[]));
        assert!(!all(&[Why::Board]) && !all(&[Why::First, Why::Board]));
        assert!(all(&[Why::First, Why::Alike { texts: 3 }]) && all(&[Why::Contact]));
    }
}
