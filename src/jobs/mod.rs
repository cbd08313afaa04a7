//! Background work: written in the same transaction as the change that asks for it, done at least once.
//!
//! A job is claimed for a while; when its worker dies, another takes it after that. A job that fails is tried again
//! with growing pauses, and after the last try it stays as a dead letter with its cause.

pub mod queries;
mod worker;

pub use worker::{Handler, Job, Worker};

use crate::db::{TouchKey, Tx};
use crate::error::{Error, Result};
use chrono::{DateTime, Utc};
use serde_json::Value;

/// Touched by every new job, so that workers here and on other nodes wake up.
pub const JOBS_KEY: TouchKey = u64::MAX - 1;

/// Touched when there is something new to tell subscribers, so that those who send wake up.
pub const NOTICES_KEY: TouchKey = u64::MAX - 2;

/// Asks for `kind` to be done at `run_at`. The payload holds ids, never secrets or people's text.
pub async fn enqueue(tx: &mut Tx, kind: &'static str, payload: &Value, run_at: DateTime<Utc>) -> Result<()> {
    tx.touch(JOBS_KEY);
    queries::insert(tx, kind, &payload.to_string(), run_at).await
}

/// Like [`enqueue`] for now, unless the same job waits already and nobody has begun it: it will see this change, too.
pub async fn enqueue_once(tx: &mut Tx, kind: &'static str, payload: &Value) -> Result<()> {
    if queries::hold_waiting(tx, kind, &payload.to_string()).await? {
        return Ok(());
    }
    let now = tx.now();
    enqueue(tx, kind, payload, now).await
}

/// A number out of a job's payload, such as `"account"`.
pub fn number(payload: &Value, name: &str) -> Result<i64> {
    payload.get(name).and_then(Value::as_i64).ok_or_else(|| Error::Internal(format!("a job's payload has no {name}")))
}
