//! What reports do by themselves: letters, warnings, forgetting.

use super::queries::{self, State};
use super::{decided, letters};
use crate::app::App;
use crate::error::Result;
use crate::ids::{DecisionId, ReportId};
use crate::jobs::{enqueue, number};
use crate::policy;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A visitor is asked to confirm: `{"report": id}`.
pub const CONFIRM: &str = "report.confirm";
/// A reporter gets a receipt: `{"report": id}`.
pub const RECEIPT: &str = "report.receipt";
/// All who reported hear what was decided: `{"decision": id, "after": id, "again": whether an appeal changed it}`.
pub const OUTCOMES: &str = "report.outcomes";
/// One reporter hears it: `{"report": id, "again": …}`.
pub const OUTCOME: &str = "report.outcome";

/// A visitor's report that nobody confirmed goes after so many days.
pub const UNCONFIRMED_DAYS: i64 = 7;
/// Name and address of somebody without an account go so many days after the decision: as long as it can be contested, and a little.
pub const KEPT_DAYS: i64 = 200;
/// Reporters that one job tells.
const BATCH: i64 = 100;
/// Rows that one round forgets.
const SWEEP_MAX: i64 = 500;

/// Asks a visitor to confirm.
pub async fn ask(app: App, payload: Value) -> Result<()> {
    let id = ReportId(number(&payload, "report")?);
    let report = queries::by_id(&mut app.db.read_current().await?, id).await?;
    match report {
        Some(report) if report.state == State::Unconfirmed => letters::ask(&app, &report).await,
        _ => Ok(()),
    }
}

/// Writes a receipt.
pub async fn receipt(app: App, payload: Value) -> Result<()> {
    let id = ReportId(number(&payload, "report")?);
    let report = queries::by_id(&mut app.db.read_current().await?, id).await?;
    match report {
        Some(report) => letters::receipt(&app, &report).await,
        None => Ok(()),
    }
}

/// Has those told whose reports a decision decided, some at a time.
pub async fn outcomes(app: App, payload: Value) -> Result<()> {
    let (decision, after) = (DecisionId(number(&payload, "decision")?), ReportId(number(&payload, "after")?));
    let again = again(&payload);
    app.db
        .write(policy::system("report.outcomes"), move |tx| {
            Box::pin(async move {
                let now = tx.now();
                let rows = queries::of_decision(tx, decision, after, BATCH).await?;
                for (report,) in &rows {
                    enqueue(tx, OUTCOME, &json!({ "report": report, "again": again }), now).await?;
                }
                if let (Ok(BATCH), Some((last,))) = (i64::try_from(rows.len()), rows.last()) {
                    let next = json!({ "decision": decision, "after": last, "again": again });
                    enqueue(tx, OUTCOMES, &next, now).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Tells one reporter; a report that found nothing may have consequences for whoever keeps making such.
pub async fn outcome(app: App, payload: Value) -> Result<()> {
    let (id, again) = (ReportId(number(&payload, "report")?), again(&payload));
    if !again {
        app.db
            .write(policy::system("report.judged"), move |tx| {
                Box::pin(async move {
                    match queries::by_id(tx, id).await? {
                        Some(report) => decided::judge(tx, &report).await,
                        None => Ok(()),
                    }
                })
            })
            .await?;
    }
    let report = queries::by_id(&mut app.db.read_current().await?, id).await?;
    match report {
        Some(report) => letters::outcome(&app, &report, again).await,
        None => Ok(()),
    }
}

fn again(payload: &Value) -> bool {
    payload.get("again").and_then(Value::as_bool).unwrap_or_default()
}

/// Drops what nobody confirmed, and forgets names and addresses that nobody needs any more.
pub async fn sweep(app: App) -> Result<()> {
    let now = app.now();
    app.db
        .write(policy::system("reports.sweep"), move |tx| {
            Box::pin(async move {
                queries::sweep_unconfirmed(tx, now - TimeDelta::days(UNCONFIRMED_DAYS), SWEEP_MAX).await?;
                queries::forget(tx, now - TimeDelta::days(KEPT_DAYS), SWEEP_MAX).await.map(|_| ())
            })
        })
        .await
}
