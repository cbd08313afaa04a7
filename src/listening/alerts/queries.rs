//! Every SQL text of alerts.

use super::Rise;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::AlertId;
use crate::listening::detector::scale::Kind;
use crate::sql;
use chrono::{DateTime, TimeDelta, Utc};

/// A new alert.
pub async fn insert(tx: &mut Tx, rise: &Rise) -> Result<AlertId> {
    let since = rise.at - TimeDelta::minutes(rise.minutes);
    tx.insert_id(
        sql!(
            "insert into alerts (kind, state, severity, raised_at, since_at, terms, owner_id, version)
              values ('unusual', 'open', $1, $2, $3, '[]', $4, 1)
              returning id"
        ),
        (rise.watch.severity.as_str(), rise.at, since, rise.watch.owner_id),
    )
    .await
    .map(AlertId)
}

/// What was unusual in which watch.
pub async fn insert_watch(tx: &mut Tx, alert: AlertId, rise: &Rise) -> Result<()> {
    let Some(reading) = rise.verdict.readings.first() else { return Ok(()) };
    let scale = match reading.scale {
        Kind::Burst => "burst",
        Kind::Wave => "wave",
    };
    let moment = |seconds: Option<i64>| seconds.and_then(|seconds| DateTime::<Utc>::from_timestamp(seconds, 0));
    tx.exec(
        sql!(
            "insert into alert_watches (alert_id, watch_id, at, scale, minutes, people, posts, usual_tenths, rarity_hours,
                last_like_at, remembers_from)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
              on conflict do nothing"
        ),
        (
            alert,
            rise.watch.id,
            rise.at,
            scale,
            rise.minutes,
            rise.people,
            rise.posts,
            (reading.usual * 10.0).round() as i64,
            (rise.verdict.rarity_days * 24.0).round() as i64,
            moment(rise.memory.last_like_this),
            moment(rise.memory.remembers_since),
        ),
    )
    .await
    .map(|_| ())
}
