//! What people do about an alert.
//!
//! Each takes the alert at the version that its form was drawn from: of two at once the second hears what the first did.

use super::letters::{self, Why};
use super::{Judged, State, Step, escalate, queries};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, AlertId, WatchId};
use crate::listening;
use crate::policy::{self, Act, Viewer};
use chrono::{DateTime, Utc};

/// A colleague changed the alert since the form was drawn.
pub const CHANGED: &str = "alerts-fault-changed";
/// It was escalated already.
pub const ESCALATED: &str = "alerts-fault-escalated";

/// What somebody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    Acknowledge,
    Close,
    Judge(Judged),
    /// To a colleague, with what they should know.
    HandOver(AccountId, String),
    Escalate,
}

/// Does it, if the alert is still at that version.
pub async fn run(app: &App, viewer: &Viewer, alert: AlertId, version: i64, deed: Deed) -> Result<()> {
    let permit = policy::permit(viewer, Act::ListeningWork)?;
    app.db.write(permit, move |tx| Box::pin(async move { act(tx, alert, version, deed).await })).await
}

async fn act(tx: &mut Tx, alert: AlertId, version: i64, deed: Deed) -> Result<()> {
    if !queries::take(tx, alert, version).await? {
        return Err(Error::Conflict(CHANGED));
    }
    let by = tx.actor();
    let (step, note) = match deed {
        Deed::Acknowledge => {
            changed(queries::set_state(tx, alert, State::Acknowledged, by).await?)?;
            (Step::Acknowledged, String::new())
        }
        Deed::Close => {
            changed(queries::set_state(tx, alert, State::Closed, by).await?)?;
            (Step::Closed, String::new())
        }
        Deed::Judge(judged) => {
            queries::set_verdict(tx, alert, judged, by).await?;
            (judged.step(), String::new())
        }
        Deed::HandOver(to, note) => return hand_over(tx, alert, to, &note).await,
        Deed::Escalate => {
            return if escalate::escalate(tx, alert, by).await? { Ok(()) } else { Err(Error::Conflict(ESCALATED)) };
        }
    };
    queries::log(tx, alert, by, step, &note).await?;
    events::record(tx, Event::AlertChanged { alert, what: step.as_str() }).await
}

fn changed(changed: bool) -> Result<()> {
    if changed { Ok(()) } else { Err(Error::Conflict(CHANGED)) }
}

async fn hand_over(tx: &mut Tx, alert: AlertId, to: AccountId, note: &str) -> Result<()> {
    let by = tx.actor();
    queries::set_owner(tx, alert, to).await?;
    let change = queries::log(tx, alert, by, Step::Handed, note).await?;
    letters::ask_once(tx, alert, to, Why::Handed(change)).await?;
    events::record(tx, Event::AlertChanged { alert, what: Step::Handed.as_str() }).await
}

/// Silences a watch of an alert until then, or lets it sound again.
pub async fn mute(
    app: &App,
    viewer: &Viewer,
    alert: AlertId,
    watch: WatchId,
    until: Option<DateTime<Utc>>,
) -> Result<()> {
    let permit = policy::permit(viewer, Act::ListeningArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let row = listening::queries::watch(tx, watch).await?.ok_or(Error::NotFound)?;
                listening::actions::mute(tx, watch, until).await?;
                let (by, step) = (tx.actor(), if until.is_some() { Step::Muted } else { Step::Unmuted });
                queries::log(tx, alert, by, step, &row.name).await?;
                events::record(tx, Event::AlertChanged { alert, what: step.as_str() }).await
            })
        })
        .await
}
