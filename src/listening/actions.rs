//! The verbs of watches.

use super::hear::back;
use super::queries;
use super::watch::NewWatch;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::WatchId;
use crate::jobs;
use chrono::{DateTime, Utc};
use serde_json::json;

/// Somebody else changed the watch in the meantime.
pub const CHANGED_MEANWHILE: &str = "watches-fault-changed";
/// There is a watch of that name.
pub const NAME_TAKEN: &str = "watches-fault-name-taken";

/// Makes a watch; it hears what was said before it, too, as soon as there is time. A form sent twice gets the first one.
pub async fn make(tx: &mut Tx, new: &NewWatch) -> Result<WatchId> {
    if let Some(once) = &new.once
        && let Some(first) = queries::by_once(tx, once).await?
    {
        return Ok(first);
    }
    let id = queries::insert(tx, new).await?.ok_or(Error::Conflict(NAME_TAKEN))?;
    queries::set_lists(tx, id, new).await?;
    events::record(tx, Event::WatchChanged { watch: id, what: "made" }).await?;
    hear_back(tx, id).await?;
    Ok(id)
}

/// Changes a watch that is still at `version`. Another rule: it hears the past anew.
pub async fn change(tx: &mut Tx, id: WatchId, version: i64, new: &NewWatch) -> Result<()> {
    let before = queries::watch(tx, id).await?.ok_or(Error::NotFound)?;
    let rule_before = queries::rule(tx, &before).await?;
    let other = queries::watch_named(tx, &new.name).await?;
    if other.is_some_and(|other| other != id) {
        return Err(Error::Conflict(NAME_TAKEN));
    }
    if !queries::update(tx, id, version, new).await? {
        return Err(Error::Conflict(CHANGED_MEANWHILE));
    }
    queries::set_lists(tx, id, new).await?;
    events::record(tx, Event::WatchChanged { watch: id, what: "changed" }).await?;
    if rule_before != new.rule {
        hear_back(tx, id).await?;
    }
    Ok(())
}

/// Lets a watch listen, or stop. What was said while it did not listen is heard when it listens again.
pub async fn set_active(tx: &mut Tx, id: WatchId, active: bool) -> Result<()> {
    if !queries::set_active(tx, id, active).await? {
        return Ok(());
    }
    let what = if active { "resumed" } else { "paused" };
    events::record(tx, Event::WatchChanged { watch: id, what }).await?;
    if active { hear_back(tx, id).await } else { Ok(()) }
}

/// Silences the alerts of a watch until then; none: they sound again.
pub async fn mute(tx: &mut Tx, id: WatchId, until: Option<DateTime<Utc>>) -> Result<()> {
    queries::set_muted(tx, id, until).await?;
    let what = if until.is_some() { "muted" } else { "unmuted" };
    events::record(tx, Event::WatchChanged { watch: id, what }).await
}

/// Another "once in so many days".
pub async fn set_once_in_days(tx: &mut Tx, id: WatchId, days: i64) -> Result<()> {
    queries::set_once_in_days(tx, id, days).await?;
    events::record(tx, Event::WatchChanged { watch: id, what: "rarity" }).await
}

async fn hear_back(tx: &mut Tx, id: WatchId) -> Result<()> {
    jobs::enqueue_once(tx, back::HEAR_BACK, &json!({ "watch": id })).await
}
