//! Whoever is on call hears of an alert: because somebody says so, or because nobody looked at an urgent one in time.

use super::letters::{self, Why};
use super::{PATIENCE, Step, hook, queries};
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::{AccountId, AlertId};
use crate::{incidents, policy};

/// Tells whoever is on call to lead (nobody: whoever leads in this home), and their pager, of an alert; once. False when it was done before, or
/// the alert is closed.
pub async fn escalate(tx: &mut Tx, alert: AlertId, by: Option<AccountId>) -> Result<bool> {
    if !queries::set_escalated(tx, alert).await? {
        return Ok(false);
    }
    let change = queries::log(tx, alert, by, Step::Escalated, "").await?;
    let now = tx.now();
    for to in incidents::on_call_to_lead(tx, now).await? {
        letters::ask_once(tx, alert, to, Why::Escalated(change)).await?;
    }
    hook::ask(tx, alert).await?;
    events::record(tx, Event::AlertChanged { alert, what: Step::Escalated.as_str() }).await?;
    Ok(true)
}

/// One round: urgent alerts that nobody acknowledged in time are escalated, once.
pub async fn tick(app: App) -> Result<()> {
    let before = app.now() - PATIENCE;
    let due = queries::overdue(&mut app.db.read_current().await?, before).await?;
    for alert in due {
        let permit = policy::system("alerts.clock");
        let done = app.db.write(permit, move |tx| Box::pin(async move { late(tx, alert, before).await }));
        if let Err(error) = done.await {
            tracing::warn!(alert = alert.0, %error, "an alert could not be escalated; it will be");
        }
    }
    Ok(())
}

/// Somebody may have acknowledged it since it was read.
async fn late(tx: &mut Tx, alert: AlertId, before: chrono::DateTime<chrono::Utc>) -> Result<bool> {
    if !queries::hold(tx, alert).await? || !queries::overdue(tx, before).await?.contains(&alert) {
        return Ok(false);
    }
    escalate(tx, alert, None).await
}
