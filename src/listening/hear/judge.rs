//! What was heard is handed to the detector of each watch; what is unusual becomes an alert.

use super::{Heard, Listeners};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::WatchId;
use crate::listening::alerts::{self, Rise};
use crate::listening::counts;
use crate::listening::detector::{Settings, Verdict};
use crate::listening::queries::WatchRow;
use crate::listening::state::{self, MEMORY_DAYS, State};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// What was unusual longer ago is history: an import does not wake anybody.
const FRESH: TimeDelta = TimeDelta::hours(6);

/// Tells the detectors what was heard, watch by watch in the order in which it was said.
pub(super) async fn judge(tx: &mut Tx, listeners: &Listeners, heard: &[Heard]) -> Result<()> {
    let mut lists: BTreeMap<WatchId, Vec<&Heard>> = BTreeMap::new();
    for it in heard.iter().filter(|it| it.told) {
        for watch in &it.watches {
            lists.entry(*watch).or_default().push(it);
        }
    }
    let now = tx.now();
    let gaps = counts::gaps(tx, now - TimeDelta::days(MEMORY_DAYS), now).await?;
    let rows = lists.keys().filter_map(|id| listeners.watches.get(id));
    let mut states = state::load(tx, rows).await?;
    for (id, mut list) in lists {
        let (Some(watch), Some(mut state)) = (listeners.watches.get(&id), states.remove(&id)) else { continue };
        list.sort_by_key(|it| (it.at, it.mention));
        let mut alarms = Vec::new();
        for it in list {
            let verdict = state.mention(it.at, it.author, it.author_before, &gaps);
            if verdict.is_alarm() && it.news && now - it.at <= FRESH && !watch.is_muted(now) {
                alarms.push((it.at, verdict));
            }
        }
        state.keep(tx, id).await?;
        for (at, verdict) in alarms {
            raise(tx, watch, &state, at, verdict).await?;
        }
    }
    Ok(())
}

async fn raise(tx: &mut Tx, watch: &WatchRow, state: &State, at: DateTime<Utc>, verdict: Verdict) -> Result<()> {
    let Some(reading) = verdict.readings.first().copied() else { return Ok(()) };
    let minutes = Settings::default().minutes(reading.scale);
    let posts = counts::posts_between(tx, watch.id, at - TimeDelta::minutes(minutes), at).await?;
    let rise = Rise {
        watch: watch.clone(),
        at,
        memory: state.watch.recall(&reading),
        minutes,
        people: reading.count.round() as i64,
        posts,
        verdict,
    };
    alerts::raise(tx, &rise).await.map(|_| ())
}
