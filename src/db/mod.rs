//! The only place that names a database: one SQL text on SQLite and PostgreSQL.
//!
//! Reading: [`Db::read`] gives a [`Conn`], which refuses any text that is not a `select` or `with`.
//! Writing: [`Db::write`] takes a [`Permit`] and a closure over a [`Tx`]; when it returns, the change is durable.
//! On SQLite one task owns the writing connection and many closures share one COMMIT ([`sqlite`]);
//! on PostgreSQL each closure has its own transaction ([`postgres`]).

mod condition;
mod conn;
mod dialect;
mod fault;
pub mod inspect;
mod kept;
mod lag;
mod migrate;
mod postgres;
mod setting;
mod sqlite;

pub use condition::{Bound, Condition};
pub use conn::{Args, Conn, FromBoth, Tx, Value};
pub use dialect::{Engine, STATEMENTS, Statement, Text};
pub use futures_util::future::BoxFuture;
pub(crate) use kept::kept;
pub use setting::{set_setting, setting};

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::policy::Permit;
use std::sync::{Arc, Mutex, OnceLock};

/// A key of cached pages that a change touched; `TOUCH_ALL` stands for all of them.
pub type TouchKey = u64;

/// Says that anything may have changed.
pub const TOUCH_ALL: TouchKey = u64::MAX;

/// What hears of the keys that a commit touched, here or on another node.
pub type TouchListener = Box<dyn Fn(&[TouchKey]) + Send + Sync>;

/// Where the data lives and how it is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// `sqlite:///path/to/hearth.db` or `postgres://user@host/name[?options=…]`.
    pub url: String,
    /// A PostgreSQL replica to read from.
    pub replica_url: Option<String>,
    /// Connections for reading; SQLite gains nothing beyond the number of cores.
    pub readers: u32,
    /// Connections for writing; PostgreSQL only, SQLite has one.
    pub writers: u32,
    /// How long to go on trying to reach the database at start, in seconds.
    pub connect_wait_s: u64,
}

/// A handle on the database; cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Inner>);

struct Inner {
    backend: Backend,
    touched: Arc<OnceLock<TouchListener>>,
}

enum Backend {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

impl Db {
    /// Opens the database, waiting for it up to the bound, and leaves its schema alone.
    pub async fn open(options: &Options, clock: Clock) -> Result<Self> {
        let touched = Arc::new(OnceLock::new());
        let backend = if options.url.starts_with("sqlite:") {
            Backend::Sqlite(sqlite::Sqlite::open(options, clock, Arc::clone(&touched)).await?)
        } else if options.url.starts_with("postgres:") || options.url.starts_with("postgresql:") {
            Backend::Postgres(postgres::Postgres::open(options, clock, Arc::clone(&touched)).await?)
        } else {
            return Err(Error::Internal("the database URL must start with sqlite: or postgres:".into()));
        };
        Ok(Self(Arc::new(Inner { backend, touched })))
    }

    /// Applies the migrations that are missing. Refuses a database that is newer than this program.
    pub async fn migrate(&self) -> Result<()> {
        match &self.0.backend {
            Backend::Sqlite(sqlite) => migrate::sqlite(sqlite.writer_pool()).await,
            Backend::Postgres(postgres) => {
                migrate::postgres(postgres.writer_pool()).await?;
                postgres.catch_up().await;
                Ok(())
            }
        }
    }

    /// Which engine answers.
    pub fn engine(&self) -> Engine {
        match &self.0.backend {
            Backend::Sqlite(_) => Engine::Sqlite,
            Backend::Postgres(_) => Engine::Postgres,
        }
    }

    /// A connection that reads; from a replica, if there is one and it has all that this node knows to be committed.
    pub async fn read(&self) -> Result<Conn> {
        match &self.0.backend {
            Backend::Sqlite(sqlite) => sqlite.read().await,
            Backend::Postgres(postgres) => postgres.read().await,
        }
    }

    /// A connection that reads what is committed, on whichever node: never from a replica. For sessions, limits, and what a
    /// write is decided by.
    pub async fn read_current(&self) -> Result<Conn> {
        match &self.0.backend {
            Backend::Sqlite(sqlite) => sqlite.read().await,
            Backend::Postgres(postgres) => postgres.read_current().await,
        }
    }

    /// Runs `work` in one transaction and returns once it is durable. An error takes back all that `work` did.
    ///
    /// The closure runs exactly once, and to its end even when the caller goes away.
    pub async fn write<T, F>(&self, permit: Permit, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        let slot = Arc::new(Mutex::new(None));
        let result = Arc::clone(&slot);
        let job: Work = Box::new(move |tx| {
            Box::pin(async move {
                let outcome = work(tx).await;
                let done = outcome.is_ok();
                *result.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(outcome);
                done
            })
        });
        let committed = match &self.0.backend {
            Backend::Sqlite(sqlite) => sqlite.write(permit, job).await,
            Backend::Postgres(postgres) => postgres.write(permit, job).await,
        };
        let outcome = slot.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
        match (committed, outcome) {
            (Ok(()), Some(outcome)) => outcome,
            (Err(error), _) => Err(error),
            (Ok(()), None) => Err(Error::Internal("a write gave no result".into())),
        }
    }

    /// Who hears of touched keys; set once, at start.
    pub fn on_touch(&self, listener: TouchListener) {
        let _ = self.0.touched.set(listener);
    }

    /// Flushes what waits and closes all connections.
    pub async fn close(&self) {
        match &self.0.backend {
            Backend::Sqlite(sqlite) => sqlite.close().await,
            Backend::Postgres(postgres) => postgres.close().await,
        }
    }
}

/// One closure of `Db::write`: says whether its changes are to be kept.
type Work = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, bool> + Send>;

/// Tells the listener, if there is one, which keys were touched.
fn tell(listener: &OnceLock<TouchListener>, keys: &[TouchKey]) {
    if let Some(listener) = listener.get()
        && !keys.is_empty()
    {
        listener(keys);
    }
}
