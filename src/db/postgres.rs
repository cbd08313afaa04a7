//! PostgreSQL: a pool that writes, a pool that reads (a replica, if there is one), and LISTEN/NOTIFY between nodes.

use super::conn::{Conn, Handle, Tx};
use super::lag::Lag;
use super::{Options, TOUCH_ALL, TouchKey, TouchListener, Work, fault, tell};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::policy::Permit;
use sqlx::Executor as _;
use sqlx::postgres::{PgConnectOptions, PgListener, PgPool, PgPoolOptions};
use std::str::FromStr as _;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// The channel on which nodes tell each other what a commit touched.
const CHANNEL: &str = "hearth_touched";
/// Keys in one notification; PostgreSQL carries up to 8,000 bytes.
const NOTIFIED_MAX: usize = 300;
/// Between two tries to reach the database at start.
const RETRY: Duration = Duration::from_millis(500);

pub(super) struct Postgres {
    readers: PgPool,
    /// How far the readers' database is behind; none when it is the writers'.
    lag: Option<Arc<Lag>>,
    writers: PgPool,
    clock: Clock,
    node: String,
    touched: Arc<OnceLock<TouchListener>>,
}

impl Postgres {
    pub(super) async fn open(options: &Options, clock: Clock, touched: Arc<OnceLock<TouchListener>>) -> Result<Self> {
        let writers = connect(&options.url, options.writers, false, options.connect_wait_s).await?;
        let replica = options.replica_url.as_deref().unwrap_or(&options.url);
        let readers = connect(replica, options.readers, true, options.connect_wait_s).await?;
        let lag = match options.replica_url {
            Some(_) => Some(Arc::new(Lag::begin(&writers).await?)),
            None => None,
        };
        let node = crate::ids::nonce();
        tokio::spawn(listen(writers.clone(), lag.clone(), node.clone(), Arc::clone(&touched)));
        Ok(Self { readers, lag, writers, clock, node, touched })
    }

    pub(super) const fn writer_pool(&self) -> &PgPool {
        &self.writers
    }

    /// A connection to the replica, or to the writing database while the replica is behind.
    pub(super) async fn read(&self) -> Result<Conn> {
        let mut conn = self.readers.acquire().await.map_err(fault::error)?;
        if let Some(lag) = &self.lag
            && !lag.is_made_up(&mut conn).await?
        {
            drop(conn);
            return self.read_current().await;
        }
        Ok(Conn(Handle::Postgres(conn)))
    }

    /// From now on `read` shows all that is committed.
    pub(super) async fn catch_up(&self) {
        catch_up(self.lag.as_deref(), &self.writers).await;
    }

    pub(super) async fn read_current(&self) -> Result<Conn> {
        Ok(Conn(Handle::Postgres(self.writers.acquire().await.map_err(fault::error)?)))
    }

    /// Runs in a task of its own, so that a caller who goes away cannot stop it between its changes and its COMMIT.
    pub(super) async fn write(&self, permit: Permit, work: Work) -> Result<()> {
        let (pool, now, node) = (self.writers.clone(), self.clock.now(), self.node.clone());
        let (touched, lag) = (Arc::clone(&self.touched), self.lag.clone());
        let task = tokio::spawn(async move {
            let begun = pool.begin().await.map_err(fault::error)?;
            let mut tx = Tx { conn: Conn(Handle::PostgresTx(begun)), permit, now, touched: Vec::new() };
            let keep = work(&mut tx).await;
            let keys = std::mem::take(&mut tx.touched);
            finish(tx, keep, &keys, &node).await?;
            if keep {
                catch_up(lag.as_deref(), &pool).await;
                tell(&touched, &keys);
            }
            Ok(())
        });
        task.await.map_err(|error| Error::Internal(format!("a write stopped: {error}")))?
    }

    pub(super) async fn close(&self) {
        self.readers.close().await;
        self.writers.close().await;
    }
}

/// Without a replica there is nothing to do. A failure is only said: the change itself is committed.
async fn catch_up(lag: Option<&Lag>, writers: &PgPool) {
    if let Some(lag) = lag
        && let Err(error) = lag.want_all(writers).await
    {
        tracing::warn!(error = %error, "the position of the database is unknown; the replica may show what was before");
    }
}

async fn finish(mut tx: Tx, keep: bool, keys: &[TouchKey], node: &str) -> Result<()> {
    if keep && !keys.is_empty() {
        let notice = notice(node, keys);
        if let Some(conn) = tx.conn.postgres() {
            conn.execute(sqlx::query("select pg_notify($1, $2)").bind(CHANNEL).bind(notice))
                .await
                .map_err(fault::error)?;
        }
    }
    let Handle::PostgresTx(begun) = tx.conn.0 else { return Err(Error::Internal("not a transaction".into())) };
    if keep { begun.commit().await } else { begun.rollback().await }.map_err(fault::error)
}

fn notice(node: &str, keys: &[TouchKey]) -> String {
    let keys = if keys.len() > NOTIFIED_MAX { &[TOUCH_ALL] } else { keys };
    let keys: Vec<String> = keys.iter().map(|key| format!("{key:x}")).collect();
    format!("{node} {}", keys.join(","))
}

/// Hears what other nodes touched. After a lost connection anything may have been missed.
async fn listen(pool: PgPool, lag: Option<Arc<Lag>>, node: String, touched: Arc<OnceLock<TouchListener>>) {
    while !pool.is_closed() {
        if let Ok(mut listener) = PgListener::connect_with(&pool).await
            && listener.listen(CHANNEL).await.is_ok()
        {
            catch_up(lag.as_deref(), &pool).await;
            tell(&touched, &[TOUCH_ALL]);
            while let Ok(Some(notification)) = listener.try_recv().await {
                let Some((from, keys)) = notification.payload().split_once(' ') else { continue };
                if from != node {
                    let keys: Vec<TouchKey> =
                        keys.split(',').filter_map(|key| u64::from_str_radix(key, 16).ok()).collect();
                    catch_up(lag.as_deref(), &pool).await;
                    tell(&touched, &keys);
                }
            }
        }
        tokio::time::sleep(RETRY).await;
    }
}

async fn connect(url: &str, connections: u32, read_only: bool, wait_s: u64) -> Result<PgPool> {
    let mut options = PgConnectOptions::from_str(url)
        .map_err(|error| Error::Internal(format!("the database URL cannot be read: {error}")))?
        .application_name("hearth")
        .statement_cache_capacity(512);
    if read_only {
        options = options.options([("default_transaction_read_only", "on")]);
    }
    let pool = PgPoolOptions::new()
        .max_connections(connections.max(1))
        .acquire_timeout(Duration::from_secs(2))
        .test_before_acquire(false)
        .max_lifetime(None);
    let tries = (Duration::from_secs(wait_s).as_millis() / RETRY.as_millis()).max(1);
    let mut last = None;
    for _ in 0..tries {
        match pool.clone().connect_with(options.clone()).await {
            Ok(pool) => return Ok(pool),
            Err(error) => last = Some(error),
        }
        tokio::time::sleep(RETRY).await;
    }
    let cause = last.map_or_else(String::new, |error| error.to_string());
    Err(Error::Unavailable(format!("the database cannot be reached after {wait_s} s: {cause}")))
}
