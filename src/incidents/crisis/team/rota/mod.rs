//! The rota: who is on call for which part, and when.

pub mod pages;
mod queries;
mod views;

use super::Part;
use super::common::{arrange, arranged, found};
use crate::app::App;
use crate::db::{self, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ShiftId};
use crate::policy::Viewer;
use chrono::{DateTime, TimeDelta, Utc};

/// Somebody is on call for that part at that time already, but not at the same hours.
pub const OVERLAP: &str = "playbooks-fault-overlap";

/// The longest time on call at one go.
pub const SHIFT_MAX: TimeDelta = TimeDelta::days(31);

/// The most weeks for which the same hours are put down at once.
pub const WEEKS_MAX: i64 = 26;

/// Time on call to be put down, week after week; the demo uses it, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewShifts {
    pub part: Part,
    pub account: AccountId,
    /// From and to.
    pub times: Vec<(DateTime<Utc>, DateTime<Utc>)>,
}

/// Puts somebody on call. What stands there already, to the minute, is not put down twice.
pub async fn add(tx: &mut Tx, new: &NewShifts) -> Result<()> {
    db::set_setting(tx, "crisis.rota_changed", &tx.now().to_rfc3339()).await?;
    for &(from, to) in &new.times {
        let taken = queries::taken(tx, new.part, new.account, from, to).await?;
        if taken.iter().any(|row| (row.starts_at, row.ends_at) == (from, to)) {
            continue;
        }
        if !taken.is_empty() {
            return Err(Error::Conflict(OVERLAP));
        }
        queries::insert(tx, new.part, new.account, from, to).await?;
    }
    arranged(tx, "rota").await
}

async fn put(app: &App, viewer: &Viewer, new: NewShifts) -> Result<()> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, &new).await })).await
}

async fn remove(app: &App, viewer: &Viewer, id: ShiftId) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(queries::delete(tx, id).await?)?;
            arranged(tx, "rota").await
        })
    })
    .await
}
