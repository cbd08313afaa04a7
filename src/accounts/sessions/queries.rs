//! Every SQL text of sessions.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::AccountId;
use crate::sql;
use chrono::{DateTime, Utc};

/// A live session with the account it belongs to.
#[derive(sqlx::FromRow)]
pub struct LiveRow {
    pub data: String,
    pub label: String,
    pub public_id: String,
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub account_id: Option<i64>,
    pub handle: Option<String>,
    pub name: Option<String>,
    pub role: Option<String>,
    pub department: Option<String>,
    pub lang: Option<String>,
    pub time_zone: Option<String>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub suspended_until: Option<DateTime<Utc>>,
    pub muted_until: Option<DateTime<Utc>>,
}

/// The session with that token, unless it has expired or its account is deleted.
pub async fn live(conn: &mut Conn, token_hash: &str, now: DateTime<Utc>) -> Result<Option<LiveRow>> {
    conn.opt(
        sql!(
            "select s.data, s.label, s.public_id, s.created_at, s.seen_at, s.expires_at, s.account_id,
                    a.handle, a.name, a.role, a.department, a.lang, a.time_zone, a.confirmed_at, a.suspended_until,
                    a.muted_until
             from sessions s
             left join accounts a on a.id = s.account_id
             where s.token_hash = $1 and s.expires_at > $2 and a.deleted_at is null"
        ),
        (token_hash, now),
    )
    .await
}

/// A session of one's own, in the list.
#[derive(sqlx::FromRow)]
pub struct SessionRow {
    pub public_id: String,
    pub label: String,
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
}

/// The live sessions of an account, the last used first.
pub async fn of_account(
    conn: &mut Conn,
    account: AccountId,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<SessionRow>> {
    conn.all(
        sql!(
            "select public_id, label, created_at, seen_at
             from sessions
             where account_id = $1 and expires_at > $2
             order by seen_at desc, public_id
             limit $3"
        ),
        (account, now, limit),
    )
    .await
}

/// What is written of a session.
pub struct Kept<'a> {
    pub token_hash: &'a str,
    pub account: Option<AccountId>,
    pub data: &'a str,
    pub label: &'a str,
}

/// Keeps a new session; says whether its token was new.
pub async fn insert(tx: &mut Tx, kept: &Kept<'_>, public_id: &str, expires_at: DateTime<Utc>) -> Result<bool> {
    let now = tx.now();
    let rows = tx
        .exec(
            sql!(
                "insert into sessions (token_hash, public_id, account_id, data, label, created_at, seen_at, expires_at)
                 values ($1, $2, $3, $4, $5, $6, $6, $7)
                 on conflict (token_hash) do nothing"
            ),
            (kept.token_hash, public_id, kept.account, kept.data, kept.label, now, expires_at),
        )
        .await?;
    Ok(rows == 1)
}

/// Writes a session's data again, where it differs. One that was revoked meanwhile stays so.
pub async fn update(tx: &mut Tx, kept: &Kept<'_>) -> Result<()> {
    tx.exec(
        sql!(
            "update sessions
             set data = $2, label = $3, account_id = $4
             where token_hash = $1 and (data <> $2 or label <> $3 or account_id is distinct from $4)"
        ),
        (kept.token_hash, kept.data, kept.label, kept.account),
    )
    .await?;
    Ok(())
}

/// Notes that the session is in use, unless another request has just done so.
pub async fn see(tx: &mut Tx, token_hash: &str, was_seen_at: DateTime<Utc>, expires_at: DateTime<Utc>) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!("update sessions set seen_at = $3, expires_at = $4 where token_hash = $1 and seen_at = $2"),
        (token_hash, was_seen_at, now, expires_at),
    )
    .await?;
    Ok(())
}

/// Ends the session with that token.
pub async fn delete(tx: &mut Tx, token_hash: &str) -> Result<()> {
    tx.exec(sql!("delete from sessions where token_hash = $1"), (token_hash,)).await?;
    Ok(())
}

/// Ends one session of an account by its name in the list; says whether there was one.
pub async fn delete_one(tx: &mut Tx, account: AccountId, public_id: &str) -> Result<bool> {
    let rows =
        tx.exec(sql!("delete from sessions where account_id = $1 and public_id = $2"), (account, public_id)).await?;
    Ok(rows > 0)
}

/// Ends all sessions of an account but the one named `except` (empty: all); how many.
pub async fn delete_all(tx: &mut Tx, account: AccountId, except: &str) -> Result<u64> {
    tx.exec(sql!("delete from sessions where account_id = $1 and public_id <> $2"), (account, except)).await
}

/// Ends the longest unused sessions of an account beyond `keep`.
pub async fn delete_surplus(tx: &mut Tx, account: AccountId, keep: i64) -> Result<()> {
    tx.exec(
        sql!(
            "delete from sessions
             where account_id = $1 and token_hash not in (
                 select token_hash from sessions where account_id = $1 order by seen_at desc, token_hash limit $2
             )"
        ),
        (account, keep),
    )
    .await?;
    Ok(())
}

/// Forgets expired sessions; how many.
pub async fn sweep(tx: &mut Tx) -> Result<u64> {
    let now = tx.now();
    tx.exec(sql!("delete from sessions where expires_at <= $1"), (now,)).await
}

/// The role of the account a session is for.
pub async fn role_of(tx: &mut Tx, account: AccountId) -> Result<Option<String>> {
    let row: Option<(String,)> = tx.opt(sql!("select role from accounts where id = $1"), (account,)).await?;
    Ok(row.map(|(role,)| role))
}
