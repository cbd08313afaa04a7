//! Takes due jobs and does them.

use super::queries::{self, JobRow};
use crate::clock::Clock;
use crate::db::{BoxFuture, Db};
use crate::error::{Error, Result};
use crate::policy;
use chrono::TimeDelta;
use futures_util::FutureExt as _;
use serde_json::Value;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;

/// Jobs claimed at once.
const BATCH: i64 = 16;
/// How long a claim holds; longer than any job may take.
const CLAIM: TimeDelta = TimeDelta::minutes(5);
/// How long one job may take.
const JOB_MAX: Duration = Duration::from_secs(60);
/// Looks this often even when nobody woke it.
const POLL: Duration = Duration::from_secs(5);
/// Pauses between tries; after the last one the job is a dead letter.
const PAUSES_S: [i64; 8] = [2, 10, 60, 300, 1_800, 7_200, 21_600, 86_400];

/// A job to do.
#[derive(Clone, Debug)]
pub struct Job {
    pub kind: String,
    pub payload: Value,
}

/// What does a job: the table in `work.rs`.
pub type Handler = Arc<dyn Fn(Job) -> BoxFuture<'static, Result<()>> + Send + Sync>;

/// A worker over the job table.
#[derive(Clone)]
pub struct Worker {
    db: Db,
    clock: Clock,
    handler: Handler,
    wake: Arc<Notify>,
}

impl Worker {
    /// A worker; `wake` tells it that there may be a new job.
    pub fn new(db: Db, clock: Clock, handler: Handler, wake: Arc<Notify>) -> Self {
        Self { db, clock, handler, wake }
    }

    /// Works until the task is dropped.
    pub async fn run(self) {
        loop {
            match self.step().await {
                Ok(0) => {}
                Ok(_) => continue,
                Err(error) => tracing::warn!(error = %error, "jobs could not be claimed"),
            }
            let _ = tokio::time::timeout(POLL, self.wake.notified()).await;
        }
    }

    /// Does everything that is due now, including what that brings about; for tests and for commands. Returns how many.
    pub async fn drain(&self) -> Result<usize> {
        let mut done = 0;
        loop {
            match self.step().await? {
                0 => return Ok(done),
                some => done += some,
            }
        }
    }

    /// Claims what is due and does it, one after the other; how many.
    async fn step(&self) -> Result<usize> {
        let now = self.clock.now();
        if !queries::any_due(&mut self.db.read().await?, now).await? {
            return Ok(0);
        }
        let jobs = self
            .db
            .write(policy::system("jobs.claim"), move |tx| {
                Box::pin(async move { queries::claim(tx, now + CLAIM, BATCH).await })
            })
            .await?;
        let count = jobs.len();
        for job in jobs {
            self.one(job).await?;
        }
        Ok(count)
    }

    async fn one(&self, row: JobRow) -> Result<()> {
        let outcome = self.attempt(&row).await;
        let (id, kind, tries) = (row.id, row.kind, row.attempts);
        let pause = usize::try_from(tries - 1).ok().and_then(|tries| PAUSES_S.get(tries)).copied();
        let again = self.clock.now() + TimeDelta::seconds(pause.unwrap_or(0));
        let failed = outcome.err().map(|error| error.to_string());
        match (&failed, pause) {
            (Some(cause), Some(_)) => tracing::warn!(job = id.0, kind, tries, cause, "job failed, will be tried again"),
            (Some(cause), None) => tracing::error!(job = id.0, kind, tries, cause, "job failed for the last time"),
            (None, _) => {}
        }
        metrics::counter!("hearth_jobs_total", "outcome" => if failed.is_none() { "done" } else { "failed" })
            .increment(1);
        self.db
            .write(policy::system("jobs.finish"), move |tx| {
                Box::pin(async move {
                    match (failed, pause) {
                        (None, _) => queries::delete(tx, id).await,
                        (Some(cause), Some(_)) => queries::retry(tx, id, again, &cause).await,
                        (Some(cause), None) => queries::bury(tx, id, &cause).await,
                    }
                })
            })
            .await
    }

    async fn attempt(&self, row: &JobRow) -> Result<()> {
        let payload = serde_json::from_str(&row.payload).map_err(Error::internal)?;
        let work = AssertUnwindSafe((self.handler)(Job { kind: row.kind.clone(), payload })).catch_unwind();
        match tokio::time::timeout(JOB_MAX, work).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(_)) => Err(Error::Internal("the job panicked".into())),
            Err(_) => Err(Error::Internal("the job took too long".into())),
        }
    }
}
