//! Alerts: something unusual that somebody should look at.

mod queries;

use super::detector::Verdict;
use super::detector::scale::Memory;
use super::queries::WatchRow;
use crate::db::Tx;
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::AlertId;
use chrono::{DateTime, Utc};

/// What the detector found unusual in a watch.
#[derive(Clone, Debug)]
pub struct Rise {
    pub watch: WatchRow,
    pub at: DateTime<Utc>,
    /// Its first reading is the rarest.
    pub verdict: Verdict,
    pub memory: Memory,
    /// Length of the window, in minutes.
    pub minutes: i64,
    /// Distinct authors in it.
    pub people: i64,
    pub posts: i64,
}

/// Raises an alert.
pub async fn raise(tx: &mut Tx, rise: &Rise) -> Result<AlertId> {
    let alert = queries::insert(tx, rise).await?;
    queries::insert_watch(tx, alert, rise).await?;
    events::record(tx, Event::AlertRaised { alert }).await?;
    Ok(alert)
}
