//! What a rule would have heard in the last month, and whether it would have warned.

use crate::app::App;
use crate::error::Result;
use crate::ids::WatchId;
use crate::listening::hear::back::{self, Looked};
use crate::listening::queries::WatchRow;
use crate::listening::watch::NewWatch;
use chrono::{DateTime, Utc};

/// How many days are looked back.
pub const DAYS: i64 = 30;
/// With fewer posts in a month nobody can say what "most" is.
const LOOKED_MIN: usize = 20;

/// What it would have heard; the newest 20,000 posts are looked through.
pub async fn look(app: &App, new: &NewWatch, row: Option<&WatchRow>) -> Result<Looked> {
    back::look_back(app, &like(new, row, app.now()), &new.rule, DAYS).await
}

/// It hears more than half of all that is said.
pub fn is_most(looked: &Looked) -> bool {
    looked.looked_at >= LOOKED_MIN && looked.total * 2 > looked.looked_at
}

/// The watch as if it was kept.
fn like(new: &NewWatch, row: Option<&WatchRow>, now: DateTime<Utc>) -> WatchRow {
    WatchRow {
        id: row.map_or(WatchId(0), |row| row.id),
        name: new.name.clone(),
        words: new.rule.words.clone(),
        unwanted: new.rule.unwanted.clone(),
        langs: new.rule.kept_langs(),
        kinds: new.rule.kept_kinds(),
        customers: new.rule.customers,
        staff: new.rule.staff,
        outside: new.rule.outside,
        severity: new.severity,
        once_in_days: new.once_in_days,
        silence_hours: new.silence_hours,
        owner_id: new.owner,
        active: true,
        archived_at: None,
        muted_until: None,
        heard_from: now,
        created_at: now,
        changed_at: now,
        version: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{Looked, is_most};

    #[test]
    fn most_is_more_than_half_of_what_is_worth_counting() {
        let looked = |total, looked_at| Looked { total, looked_at, ..Looked::default() };
        assert!(is_most(&looked(11, 20)) && is_most(&looked(600, 1_000)));
        assert!(!is_most(&looked(10, 20)) && !is_most(&looked(19, 19)) && !is_most(&looked(0, 0)));
    }
}
