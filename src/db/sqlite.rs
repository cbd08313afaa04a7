//! SQLite: two query-only readers and one writer with group commit.
//!
//! One task owns the writing connection. It takes the closures that wait, runs each in its own savepoint and
//! answers all of them after one COMMIT that is synced to disk: 16 writers share the price of one.

use super::conn::{Conn, Handle, Tx};
use super::{Options, TOUCH_ALL, TouchKey, TouchListener, Work, fault, tell};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::policy::Permit;
use futures_util::FutureExt as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Executor as _, Row as _};
use std::panic::AssertUnwindSafe;
use std::str::FromStr as _;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// Closures that share one COMMIT at most.
const BATCH_MAX: usize = 64;
/// Closures that wait at most; beyond that a write waits for a place.
const QUEUE_MAX: usize = 1024;
/// How long a write waits for a place in the queue.
const QUEUE_WAIT: Duration = Duration::from_secs(2);
/// How long one closure may take: while it runs, nobody else writes.
const CLOSURE_MAX: Duration = Duration::from_secs(20);
/// How long to wait for a connection: the file is here, so only an overloaded machine makes anyone wait.
const CONNECTION_MAX: Duration = Duration::from_secs(10);
/// How long to wait for another process (an import, the command line) that holds the file.
const BUSY_MAX: Duration = Duration::from_secs(2);
/// How often the writer looks, when idle, whether another process changed the file.
const OTHERS_EVERY: Duration = Duration::from_secs(1);

pub(super) struct Sqlite {
    readers: SqlitePool,
    writer: SqlitePool,
    queue: mpsc::Sender<Job>,
}

struct Job {
    permit: Permit,
    work: Work,
    reply: oneshot::Sender<Result<()>>,
}

impl Sqlite {
    pub(super) async fn open(options: &Options, clock: Clock, touched: Arc<OnceLock<TouchListener>>) -> Result<Self> {
        let base = SqliteConnectOptions::from_str(&options.url)
            .map_err(fault::error)?
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY_MAX)
            .foreign_keys(true)
            .statement_cache_capacity(512)
            .pragma("cache_size", "-65536")
            .pragma("mmap_size", "268435456")
            .pragma("temp_store", "memory");
        if let Some(folder) = base.get_filename().parent()
            && !folder.as_os_str().is_empty()
        {
            tokio::fs::create_dir_all(folder).await.map_err(|error| {
                Error::Unavailable(format!("cannot make the folder {} for the database: {error}", folder.display()))
            })?;
            // For its owner alone, as are the files that SQLite puts beside it. One that is there keeps its rights.
            let mut new = tokio::fs::OpenOptions::new();
            let _ = new.write(true).create_new(true).mode(0o600).open(base.get_filename()).await;
        }
        let writer = pool(1).connect_with(base.clone().create_if_missing(true)).await.map_err(fault::error)?;
        let readers =
            pool(options.readers.max(1)).connect_with(base.pragma("query_only", "on")).await.map_err(fault::error)?;
        let (queue, jobs) = mpsc::channel(QUEUE_MAX);
        tokio::spawn(Writer { pool: writer.clone(), jobs, clock, touched }.run());
        Ok(Self { readers, writer, queue })
    }

    pub(super) const fn writer_pool(&self) -> &SqlitePool {
        &self.writer
    }

    pub(super) async fn read(&self) -> Result<Conn> {
        Ok(Conn(Handle::Sqlite(self.readers.acquire().await.map_err(fault::error)?)))
    }

    pub(super) async fn write(&self, permit: Permit, work: Work) -> Result<()> {
        let (reply, answer) = oneshot::channel();
        self.queue
            .send_timeout(Job { permit, work, reply }, QUEUE_WAIT)
            .await
            .map_err(|_| Error::Unavailable("too many writes are waiting".into()))?;
        answer.await.map_err(|_| Error::Unavailable("the writer stopped".into()))?
    }

    pub(super) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .min_connections(connections)
        .acquire_timeout(CONNECTION_MAX)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
}

/// The one task that writes.
struct Writer {
    pool: SqlitePool,
    jobs: mpsc::Receiver<Job>,
    clock: Clock,
    touched: Arc<OnceLock<TouchListener>>,
}

/// What a batch has done so far: who waits for its COMMIT, with how their closure ended.
type Batch = Vec<(oneshot::Sender<Result<()>>, Result<()>)>;

impl Writer {
    async fn run(mut self) {
        let mut seen_version = 0;
        self.look_at_others(&mut seen_version).await;
        loop {
            match tokio::time::timeout(OTHERS_EVERY, self.jobs.recv()).await {
                Ok(Some(first)) => self.batch(first).await,
                Ok(None) => return,
                Err(_) => self.look_at_others(&mut seen_version).await,
            }
        }
    }

    /// Runs `first` and whatever else waits, in one transaction, and answers all after its COMMIT.
    async fn batch(&mut self, first: Job) {
        let mut tx = match self.begin(first.permit.clone()).await {
            Ok(tx) => tx,
            Err(error) => {
                let _ = first.reply.send(Err(error));
                return;
            }
        };
        let mut done: Batch = Vec::new();
        let mut keys: Vec<TouchKey> = Vec::new();
        let mut next = Some(first);
        let mut broken = None;
        while let Some(job) = next.take() {
            match savepoint(&mut tx, job.permit, job.work, self.clock.now()).await {
                Ok(kept) => {
                    if kept {
                        keys.append(&mut tx.touched);
                    }
                    done.push((job.reply, Ok(())));
                }
                Err(error) => {
                    broken = Some(error.to_string());
                    done.push((job.reply, Ok(())));
                    break;
                }
            }
            if done.len() < BATCH_MAX {
                next = self.jobs.try_recv().ok();
            }
        }
        let committed = match broken {
            None => statement(&mut tx, "commit").await,
            Some(cause) => Err(Error::Unavailable(cause)),
        };
        if committed.is_err() {
            // A failed COMMIT may leave the transaction open; a failed ROLLBACK means that SQLite already took it back.
            let _ = statement(&mut tx, "rollback").await;
        }
        answer(done, committed, &keys, &self.touched);
    }

    async fn begin(&self, permit: Permit) -> Result<Tx> {
        let conn = Conn(Handle::Sqlite(self.pool.acquire().await.map_err(fault::error)?));
        let mut tx = Tx { conn, permit, now: self.clock.now(), touched: Vec::new() };
        statement(&mut tx, "begin immediate").await?;
        Ok(tx)
    }

    /// `data_version` moves when another process (an import, the command line) commits: then any page may be out of date.
    async fn look_at_others(&self, seen: &mut i64) {
        let Ok(mut conn) = self.pool.acquire().await else { return };
        let Ok(rows) = conn.fetch_all("pragma data_version").await else { return };
        let version: i64 = rows.first().and_then(|row| row.try_get(0).ok()).unwrap_or(0);
        if *seen != 0 && *seen != version {
            tell(&self.touched, &[TOUCH_ALL]);
        }
        *seen = version;
    }
}

/// Runs one closure in its own savepoint; whether its changes were kept. An error means that the transaction is lost.
async fn savepoint(tx: &mut Tx, permit: Permit, work: Work, now: chrono::DateTime<chrono::Utc>) -> Result<bool> {
    tx.permit = permit;
    tx.now = now;
    tx.touched.clear();
    statement(tx, "savepoint closure").await?;
    let outcome = tokio::time::timeout(CLOSURE_MAX, AssertUnwindSafe(work(tx)).catch_unwind()).await;
    let keep = matches!(outcome, Ok(Ok(true)));
    if keep {
        statement(tx, "release closure").await?;
    } else {
        statement(tx, "rollback to closure").await?;
        statement(tx, "release closure").await?;
    }
    Ok(keep)
}

async fn statement(tx: &mut Tx, text: &'static str) -> Result<()> {
    let conn = tx.conn.sqlite().ok_or_else(|| Error::Internal("not a SQLite connection".into()))?;
    conn.execute(text).await.map(|_| ()).map_err(fault::error)
}

fn answer(done: Batch, committed: Result<()>, keys: &[TouchKey], touched: &OnceLock<TouchListener>) {
    match committed {
        Ok(()) => {
            tell(touched, keys);
            for (reply, outcome) in done {
                let _ = reply.send(outcome);
            }
        }
        Err(error) => {
            tracing::error!(error = %error, "a batch of writes could not be committed");
            for (reply, _) in done {
                let _ = reply.send(Err(Error::Unavailable(format!("the change was not kept: {error}"))));
            }
        }
    }
}
