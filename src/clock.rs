//! The only place that reads the clock.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use std::sync::{Arc, Mutex};

/// Tells the time in UTC, cut to microseconds: PostgreSQL keeps no more, and a value read back must equal the value written.
#[derive(Clone, Debug, Default)]
pub struct Clock(Option<Arc<Mutex<DateTime<Utc>>>>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(None)
    }

    /// A clock that stands still until `advance` moves it; for tests and replays.
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self(Some(Arc::new(Mutex::new(at.trunc_subsecs(6)))))
    }

    /// Now, in UTC, to the microsecond.
    #[expect(clippy::disallowed_methods, reason = "the one reading of the machine's clock")]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            None => Utc::now().trunc_subsecs(6),
            Some(fixed) => *fixed.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        }
    }

    /// Moves a fixed clock forward; the machine's clock is left alone.
    pub fn advance(&self, by: TimeDelta) {
        if let Some(fixed) = &self.0 {
            *fixed.lock().unwrap_or_else(std::sync::PoisonError::into_inner) += by;
        }
    }
}
