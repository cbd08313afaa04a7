//! How ideas are taken here, outside of challenges: what a producer sets at `/desk/ideas/settings`.

use super::idea::Counts;
use crate::db::{self, Conn, Tx};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};

/// The name under which the settings are kept.
pub const NAME: &str = "cocreation";

/// What can be set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Votes that one person may have on undecided ideas at once; 0: as many as they like. 0 to 100.
    pub votes_each: i64,
    /// An account is at least so many days old to vote. 0 to 365.
    pub min_age_days: i64,
    /// Who sees the votes: a word of [`Counts`].
    pub counts: String,
    /// Days after its date from which an open promise stands in public as overdue. 0 to 30.
    pub overdue_days: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { votes_each: 0, min_age_days: 0, counts: Counts::Always.as_str().into(), overdue_days: 0 }
    }
}

impl Settings {
    /// Who sees the votes.
    pub fn counts(&self) -> Counts {
        Counts::parse(&self.counts).unwrap_or(Counts::Always)
    }

    /// What is set; what was never set is as in a new house.
    pub async fn load(conn: &mut Conn) -> Result<Self> {
        let kept = db::setting(conn, NAME).await?;
        Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default())
    }

    /// Keeps them.
    pub async fn save(&self, tx: &mut Tx) -> Result<()> {
        let text = serde_json::to_string(self).map_err(|error| Error::Internal(error.to_string()))?;
        db::set_setting(tx, NAME, &text).await
    }
}
