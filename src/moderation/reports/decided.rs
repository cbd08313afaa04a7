//! What a decision means for those who reported.

use super::jobs as work;
use super::limits::{Consequence, LIMIT_DAYS, WINDOW_DAYS, consequence};
use super::queries::{self, ReportRow, Reporter};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, DecisionId, ItemId};
use crate::jobs;
use chrono::TimeDelta;
use serde_json::json;

/// A moderator decided about the line of the queue that these reports opened; `upheld`: something was limited. Everybody who
/// reported is told.
pub async fn decided(tx: &mut Tx, item: ItemId, decision: DecisionId, upheld: bool) -> Result<()> {
    if queries::decide(tx, item, decision, upheld).await? > 0 { tell(tx, decision, false).await } else { Ok(()) }
}

/// Another decision, after an appeal, takes the place of the first one: those who reported are told. Whoever was warned or limited for
/// the first one is so no more.
pub async fn overturned(tx: &mut Tx, first: DecisionId, second: DecisionId, upheld: bool) -> Result<()> {
    if queries::decide_again(tx, first, second, upheld).await? > 0 { tell(tx, second, true).await } else { Ok(()) }
}

async fn tell(tx: &mut Tx, decision: DecisionId, again: bool) -> Result<()> {
    let now = tx.now();
    jobs::enqueue(tx, work::OUTCOMES, &json!({ "decision": decision, "after": 0, "again": again }), now).await
}

/// What follows for the reporter from a report that found nothing: a warning, or a limit after one.
pub(super) async fn judge(tx: &mut Tx, report: &ReportRow) -> Result<()> {
    let by = Reporter {
        account: report.reporter_id.unwrap_or(AccountId(0)),
        email_key: report.email_key.as_deref().unwrap_or_default(),
    };
    let known = report.reporter_id.is_some() || report.email_key.is_some();
    if !known || report.upheld != Some(false) || report.warned_at.is_some() || report.harm >= queries::DANGER {
        return Ok(());
    }
    let now = tx.now();
    let limited_until = match consequence(queries::record(tx, by, now - TimeDelta::days(WINDOW_DAYS)).await?) {
        Consequence::Nothing => return Ok(()),
        Consequence::Warn => None,
        Consequence::Limit => Some(now + TimeDelta::days(LIMIT_DAYS)),
    };
    queries::set_consequence(tx, report.id, limited_until).await.map(|_| ())
}
