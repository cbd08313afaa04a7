//! Where tower-sessions keeps its records: our own table, the token only as a hash, time by our own clock.
//!
//! A record's data holds `account` (the id, a column of its own), `label` (a column too), and `known`: what one query
//! read of session and account, put there by `load` and never written back. The rest is the row's `data`.

use super::queries::{self, Kept, LiveRow};
use super::session;
use crate::clock::Clock;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::ids::{self, AccountId};
use crate::policy::{self, Role};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store;

/// The session key with the id of the signed-in account.
pub const ACCOUNT: &str = "account";
/// The session key with browser and system.
pub const LABEL: &str = "label";
/// The session key with what was read of session and account.
pub const KNOWN: &str = "known";
/// New tokens tried when one exists already; of 2^128 none ever does.
const TOKEN_TRIES_MAX: usize = 3;

/// What one query read of a session and its account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Known {
    pub public_id: String,
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
    pub account: Option<KnownAccount>,
}

/// The account behind a session.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KnownAccount {
    pub id: AccountId,
    pub handle: String,
    pub name: String,
    pub role: String,
    pub department: Option<String>,
    pub lang: Option<String>,
    pub time_zone: Option<String>,
    pub confirmed: bool,
    pub suspended: bool,
    pub muted: bool,
}

/// The store; cheap to clone.
#[derive(Clone)]
pub struct Store {
    db: Db,
    clock: Clock,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    /// A store on `db` that judges by `clock`.
    pub const fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock }
    }

    async fn insert(&self, record: &Record) -> Result<bool> {
        let parts = Parts::of(record)?;
        self.db
            .write(policy::system("session.start"), move |tx| {
                Box::pin(async move {
                    let role = match parts.account {
                        Some(account) => queries::role_of(tx, account).await?.and_then(|role| Role::parse(&role)),
                        None => None,
                    };
                    let expires_at = session::expires_at(role, tx.now(), tx.now());
                    let fresh = queries::insert(tx, &parts.kept(), &ids::nonce(), expires_at).await?;
                    if let Some(account) = parts.account {
                        queries::delete_surplus(tx, account, session::SESSIONS_MAX).await?;
                    }
                    Ok(fresh)
                })
            })
            .await
    }

    async fn update(&self, record: &Record) -> Result<()> {
        let parts = Parts::of(record)?;
        let work = policy::system("session.save");
        self.db.write(work, move |tx| Box::pin(async move { queries::update(tx, &parts.kept()).await })).await
    }

    async fn read(&self, id: &Id) -> Result<Option<Record>> {
        let mut conn = self.db.read_current().await?;
        let row = queries::live(&mut conn, &token_hash(id), self.clock.now()).await?;
        row.map(|row| record(*id, row, self.clock.now())).transpose()
    }
}

/// How a token is kept at rest.
pub fn token_hash(id: &Id) -> String {
    ids::sha256_hex(id.to_string())
}

/// A record taken apart into columns.
struct Parts {
    token_hash: String,
    account: Option<AccountId>,
    label: String,
    data: String,
}

impl Parts {
    fn of(record: &Record) -> Result<Self> {
        let rest: HashMap<&String, &Value> =
            record.data.iter().filter(|(key, _)| ![ACCOUNT, LABEL, KNOWN].contains(&key.as_str())).collect();
        Ok(Self {
            token_hash: token_hash(&record.id),
            account: record.data.get(ACCOUNT).and_then(Value::as_i64).map(AccountId),
            label: record.data.get(LABEL).and_then(Value::as_str).unwrap_or_default().to_owned(),
            data: serde_json::to_string(&rest).map_err(Error::internal)?,
        })
    }

    fn kept(&self) -> Kept<'_> {
        Kept { token_hash: &self.token_hash, account: self.account, data: &self.data, label: &self.label }
    }
}

fn record(id: Id, row: LiveRow, now: DateTime<Utc>) -> Result<Record> {
    let mut data: HashMap<String, Value> = serde_json::from_str(&row.data).map_err(Error::internal)?;
    if let Some(account) = row.account_id {
        data.insert(ACCOUNT.to_owned(), account.into());
    }
    data.insert(LABEL.to_owned(), row.label.clone().into());
    let expiry_date = time::OffsetDateTime::from_unix_timestamp(row.expires_at.timestamp()).map_err(Error::internal)?;
    let known = serde_json::to_value(known(row, now)).map_err(Error::internal)?;
    data.insert(KNOWN.to_owned(), known);
    Ok(Record { id, data, expiry_date })
}

fn known(row: LiveRow, now: DateTime<Utc>) -> Known {
    let account = match (row.account_id, row.handle, row.name, row.role) {
        (Some(id), Some(handle), Some(name), Some(role)) => Some(KnownAccount {
            id: AccountId(id),
            handle,
            name,
            role,
            department: row.department,
            lang: row.lang,
            time_zone: row.time_zone,
            confirmed: row.confirmed_at.is_some(),
            suspended: row.suspended_until.is_some_and(|until| until > now),
            muted: row.muted_until.is_some_and(|until| until > now),
        }),
        _ => None,
    };
    Known { public_id: row.public_id, created_at: row.created_at, seen_at: row.seen_at, account }
}

fn backend(error: Error) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}

#[async_trait::async_trait]
impl SessionStore for Store {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        for _ in 0..TOKEN_TRIES_MAX {
            if self.insert(record).await.map_err(backend)? {
                return Ok(());
            }
            record.id = Id::default();
        }
        Err(session_store::Error::Backend("no new session token".to_owned()))
    }

    async fn save(&self, record: &Record) -> session_store::Result<()> {
        self.update(record).await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        self.read(id).await.map_err(backend)
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        let hash = token_hash(id);
        let work = self
            .db
            .write(policy::system("session.end"), move |tx| Box::pin(async move { queries::delete(tx, &hash).await }));
        work.await.map_err(backend)
    }
}
