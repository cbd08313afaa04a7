//! How far a PostgreSQL replica is behind, so that nobody reads there what was changed meanwhile.
//!
//! Each node remembers how far the writing database had come when it last heard of a commit: its own, or another node's
//! before pages are made old. While the replica has not come that far, the writing database is read instead.

use super::fault;
use crate::error::Result;
use sqlx::postgres::{PgConnection, PgPool};
use std::sync::atomic::{AtomicI64, Ordering};

/// Positions in the write-ahead log, in bytes from its start.
pub(super) struct Lag {
    /// What a reader must see.
    wanted: AtomicI64,
    /// What the replica is known to have.
    replayed: AtomicI64,
}

impl Lag {
    /// Wants all that is committed now.
    pub(super) async fn begin(writers: &PgPool) -> Result<Self> {
        let lag = Self { wanted: AtomicI64::new(0), replayed: AtomicI64::new(0) };
        lag.want_all(writers).await?;
        Ok(lag)
    }

    /// From now on readers must see all that is committed.
    pub(super) async fn want_all(&self, writers: &PgPool) -> Result<()> {
        let text = "select cast(pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0') as bigint)";
        let at: i64 = sqlx::query_scalar(text).fetch_one(writers).await.map_err(fault::error)?;
        self.wanted.fetch_max(at, Ordering::AcqRel);
        Ok(())
    }

    /// Whether this connection to the replica shows what readers must see.
    pub(super) async fn is_made_up(&self, replica: &mut PgConnection) -> Result<bool> {
        let wanted = self.wanted.load(Ordering::Acquire);
        if self.replayed.load(Ordering::Acquire) >= wanted {
            return Ok(true);
        }
        let text = "select cast(pg_wal_lsn_diff(case when pg_is_in_recovery() then pg_last_wal_replay_lsn()
                                                     else pg_current_wal_flush_lsn() end, '0/0') as bigint)";
        let at: i64 = sqlx::query_scalar(text).fetch_one(replica).await.map_err(fault::error)?;
        self.replayed.fetch_max(at, Ordering::AcqRel);
        Ok(at >= wanted)
    }
}
