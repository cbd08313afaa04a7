//! Contesting a decision, and deciding about that.

use super::queries::{self, AppealRow, NewAppeal};
use super::{Outcome, Side, jobs as appeal_jobs};
use crate::accounts;
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, AppealId, DecisionId, ReportId};
use crate::jobs;
use crate::ledger;
use crate::moderation::decisions::{self, DecisionRow, Measure, NewDecision};
use crate::moderation::reports::{self, ReportRow};
use crate::policy::{self, Act, Denied, Permit, Viewer};
use crate::screening::{self, ItemKind, NewItem, Subject, Why};
use crate::words::Lang;
use chrono::{DateTime, Utc};
use serde_json::json;

/// What a reporter may contest, and until when.
#[derive(Clone, Debug)]
pub struct Contested {
    pub report: ReportRow,
    /// The last decision about it: an appeal of the other side may have taken the first one back.
    pub decision: DecisionRow,
    pub until: DateTime<Utc>,
}

/// What was decided about a report; none while nothing is.
pub async fn contested(conn: &mut Conn, report: ReportId) -> Result<Option<Contested>> {
    let Some(report) = reports::by_id(conn, report).await? else { return Ok(None) };
    let (Some(decision), Some(decided_at)) = (report.decision_id, report.decided_at) else { return Ok(None) };
    let Some(decision) = decisions::by_id(conn, decision).await? else { return Ok(None) };
    let until = decisions::appeal_until(decided_at.max(decision.made_at));
    Ok(Some(Contested { report, decision, until }))
}

/// The other half of a decision that was taken back: what took it back, or what it took back.
pub async fn other_half(conn: &mut Conn, row: &DecisionRow) -> Result<Option<DecisionRow>> {
    match row.reverses_id {
        Some(first) => decisions::by_id(conn, first).await,
        None => decisions::reversal_of(conn, row.id).await,
    }
}

/// Contests a decision that limits this account. The same text again is the same appeal; another one is `Error::Conflict`.
pub async fn make_as_author(app: &App, viewer: &Viewer, decision: &DecisionRow, text: Text) -> Result<AppealId> {
    let owner = decision.account_id.ok_or(Error::NotFound)?;
    let permit = policy::permit(viewer, Act::AppealMake { owner })?;
    let id = decision.id;
    app.db.write(permit, move |tx| Box::pin(async move { by_author(tx, id, owner, &text).await })).await
}

/// An appeal as it was typed.
#[derive(Clone, Debug)]
pub struct Text {
    pub body: String,
    pub lang: Lang,
}

/// The same inside a transaction.
pub async fn by_author(tx: &mut Tx, decision: DecisionId, owner: AccountId, text: &Text) -> Result<AppealId> {
    let row = decisions::by_id(tx, decision).await?.filter(|row| row.account_id == Some(owner) && row.limiting);
    let row = row.ok_or(Error::NotFound)?;
    if let Some(made) = queries::of_decision(tx, decision).await? {
        return same(&made, text);
    }
    if row.reversed_at.is_some() {
        return Err(Error::Conflict("appeals-fault-reversed"));
    }
    if !row.may_be_appealed(tx.now()) {
        return Err(Error::Conflict("appeals-fault-late"));
    }
    let new = NewAppeal {
        decision,
        side: Side::Author,
        account: Some(owner),
        report: None,
        body: &text.body,
        lang: text.lang.code(),
    };
    match queries::insert(tx, &new).await? {
        Some(id) => put_into_queue(tx, id, &row, harm(&row)).await,
        None => same(&queries::of_decision(tx, decision).await?.ok_or(Error::NotFound)?, text),
    }
}

/// Contests what was decided about a report; `permit` is the reporter's own or that of the link from their letter.
pub async fn make_as_reporter(app: &App, permit: Permit, report: ReportId, text: Text) -> Result<AppealId> {
    app.db.write(permit, move |tx| Box::pin(async move { by_reporter(tx, report, &text).await })).await
}

/// The same inside a transaction.
pub async fn by_reporter(tx: &mut Tx, report: ReportId, text: &Text) -> Result<AppealId> {
    let contested = contested(tx, report).await?.ok_or(Error::NotFound)?;
    if let Some(made) = queries::of_report(tx, report).await? {
        return same(&made, text);
    }
    if contested.until <= tx.now() {
        return Err(Error::Conflict("appeals-fault-late"));
    }
    let new = NewAppeal {
        decision: contested.decision.id,
        side: Side::Reporter,
        account: contested.report.reporter_id,
        report: Some(report),
        body: &text.body,
        lang: text.lang.code(),
    };
    match queries::insert(tx, &new).await? {
        Some(id) => put_into_queue(tx, id, &contested.decision, contested.report.harm).await,
        None => same(&queries::of_report(tx, report).await?.ok_or(Error::NotFound)?, text),
    }
}

/// A form sent twice is one appeal.
fn same(made: &AppealRow, text: &Text) -> Result<AppealId> {
    if made.body == text.body { Ok(made.id) } else { Err(Error::Conflict("appeals-fault-made-already")) }
}

/// What weighs most on somebody is looked at first.
fn harm(row: &DecisionRow) -> i64 {
    match row.measure() {
        Measure::Suspend | Measure::Erase => 3,
        Measure::Mute | Measure::Hide | Measure::Refuse => 2,
        _ => 1,
    }
}

async fn put_into_queue(tx: &mut Tx, id: AppealId, row: &DecisionRow, harm: i64) -> Result<AppealId> {
    let target = target_of(tx, row).await?;
    let item = NewItem {
        kind: ItemKind::Appeal,
        subject: Subject::Appeal(id.0),
        account: row.account_id,
        board: target.as_ref().and_then(|target| target.board).or(row.board_id),
        topic: target.and_then(|target| target.topic),
        harm,
        why: Why::write(&[]),
        cluster: None,
    };
    let item = screening::raise(tx, &item).await?;
    queries::set_item(tx, id, item).await?;
    events::record(tx, Event::Appealed { appeal: id }).await?;
    Ok(id)
}

/// The thing of a decision, if it is still there.
pub async fn target_of(conn: &mut Conn, row: &DecisionRow) -> Result<Option<decisions::Target>> {
    let Some(subject) = row.subject() else { return Ok(None) };
    match decisions::target(conn, subject).await {
        Err(Error::NotFound) => Ok(None),
        found => found.map(Some),
    }
}

/// What a moderator decides about an appeal.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// The decision stands.
    Stands,
    /// It is taken back: for whom it limits.
    TakenBack,
    /// Something else is decided: for whoever reported.
    Otherwise(Box<NewDecision>),
}

/// Decides an appeal for whoever may work on the queue.
pub async fn decide_for(app: &App, viewer: &Viewer, id: AppealId, verdict: Verdict, answer: String) -> Result<Outcome> {
    let permit = policy::permit(viewer, Act::QueueWork)?;
    let by = permit.actor().ok_or(Error::Denied(Denied::SignIn))?;
    app.db.write(permit, move |tx| Box::pin(async move { decide(tx, id, by, &verdict, &answer).await })).await
}

/// Decides an appeal: takes effect, closes its line, has both sides told, writes into the ledger. A person decides: there is no
/// deciding without an account. `Error::Denied` for whoever had a part in it, `Error::Conflict` when a colleague was quicker or has it.
pub async fn decide(tx: &mut Tx, id: AppealId, by: AccountId, verdict: &Verdict, answer: &str) -> Result<Outcome> {
    let appeal = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let row = decisions::by_id(tx, appeal.decision_id).await?.ok_or(Error::NotFound)?;
    if appeal.decided_by == Some(by) {
        // The same form sent twice.
        return appeal.outcome().filter(|_| appeal.answer == answer).ok_or(Error::Conflict("appeals-fault-decided"));
    }
    may(tx, by, &appeal, &row).await?;
    if appeal.decided_at.is_some() {
        return Err(Error::Conflict("appeals-fault-decided"));
    }
    if let Some(item) = appeal.item_id {
        let now = tx.now();
        if queries::holder(tx, item, now).await?.is_some_and(|holder| holder != by) {
            return Err(Error::Conflict("appeals-fault-taken"));
        }
        if !screening::close(tx, item, Some(by)).await? {
            return Err(Error::Conflict("appeals-fault-decided"));
        }
    }
    let new = carry_out(tx, by, &appeal, &row, verdict, answer).await?;
    let outcome = if matches!(verdict, Verdict::Stands) { Outcome::Upheld } else { Outcome::Reversed };
    if !queries::end(tx, id, by, outcome, answer, new).await? {
        return Err(Error::Conflict("appeals-fault-decided"));
    }
    tell(tx, &appeal, &row, new).await?;
    events::record(tx, Event::AppealDecided { appeal: id, outcome: outcome.as_str() }).await?;
    let entry = ledger::AppealOutcome {
        decision: row.puid,
        about: row.ledger_number,
        side: appeal.side().as_str().to_owned(),
        outcome: outcome.as_str().to_owned(),
        minutes: (tx.now() - appeal.made_at).num_minutes(),
    };
    entry.decided(tx).await?;
    Ok(outcome)
}

/// Those who made or took back what is contested, whom it limits, and who contests it; 0 is nobody.
pub fn parties(appeal: &AppealRow, row: &DecisionRow, other: Option<&DecisionRow>) -> [AccountId; 4] {
    [row.made_by, other.and_then(|row| row.made_by), row.account_id, appeal.account_id]
        .map(|id| id.unwrap_or(AccountId(0)))
}

/// Asks the rule with what the database says now.
async fn may(tx: &mut Tx, by: AccountId, appeal: &AppealRow, row: &DecisionRow) -> Result<()> {
    let judge = accounts::by_id(tx, by).await?.ok_or(Error::NotFound)?.actor(tx.now());
    let other = other_half(tx, row).await?;
    let [decider, reverser, affected, appellant] = parties(appeal, row, other.as_ref());
    let viewer = Viewer::Account(judge);
    policy::permit(&viewer, Act::AppealDecide { decider, appellant })?;
    policy::permit(&viewer, Act::AppealDecide { decider: reverser, appellant: affected })?;
    if queries::has_reported(tx, row.id, by).await? { Err(Error::Denied(Denied::Own)) } else { Ok(()) }
}

/// What follows for the decision; what took it back or stands in its place.
async fn carry_out(
    tx: &mut Tx,
    by: AccountId,
    appeal: &AppealRow,
    row: &DecisionRow,
    verdict: &Verdict,
    answer: &str,
) -> Result<Option<DecisionId>> {
    match (verdict, appeal.side()) {
        (Verdict::Stands, _) => Ok(None),
        // Somebody took it back while the appeal waited: that is what the answer tells.
        (Verdict::TakenBack, Side::Author) if row.reversed_at.is_some() => {
            Ok(decisions::reversal_of(tx, row.id).await?.map(|row| row.id))
        }
        (Verdict::TakenBack, Side::Author) => decisions::reverse(tx, row.id, Some(by), answer).await.map(Some),
        (Verdict::Otherwise(new), Side::Reporter) => decisions::decide(tx, Some(by), new).await.map(Some),
        _ => Err(Error::Conflict("appeals-fault-side")),
    }
}

/// The appellant gets the answer; where something changed, those who reported it hear of that. (Whom a new decision limits gets its
/// statement of reasons from [`decisions::decide`].)
async fn tell(tx: &mut Tx, appeal: &AppealRow, row: &DecisionRow, new: Option<DecisionId>) -> Result<()> {
    let now = tx.now();
    jobs::enqueue(tx, appeal_jobs::ANSWER, &json!({ "appeal": appeal.id }), now).await?;
    match new {
        Some(new) => reports::overturned(tx, row.id, new, appeal.side() == Side::Reporter).await,
        None => Ok(()),
    }
}
