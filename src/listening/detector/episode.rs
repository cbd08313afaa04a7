//! One alert per event: silence after an alert, broken only by something far rarer.

use serde::{Deserialize, Serialize};

/// The last alert of a watch.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Episode {
    alert: Option<(i64, f64)>,
}

impl Episode {
    /// Whether something this rare at this time (seconds since 1970) is a new alert: when the last is
    /// `silence_hours` past, or this is `times_rarer` as rare. A new alert begins a new silence.
    pub fn begins(&mut self, at: i64, rarity_days: f64, silence_hours: f64, times_rarer: f64) -> bool {
        let silent = self.alert.is_some_and(|(since, rarity)| {
            let hours = (at - since) as f64 / 3_600.0;
            hours < silence_hours && rarity_days < rarity * times_rarer
        });
        if !silent {
            self.alert = Some((at, rarity_days));
        }
        !silent
    }

    /// Forget an alert that lies ahead: the clock was moved back.
    pub fn forget_after(&mut self, at: i64) {
        self.alert = self.alert.filter(|(since, _)| *since <= at);
    }
}
