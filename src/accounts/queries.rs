//! Every SQL text of accounts and their mailed links.

use super::trap::SignUp;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::AccountId;
use crate::policy::{Actor, Role};
use crate::sql;
use chrono::{DateTime, Utc};

/// An account as others may know it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AccountRow {
    pub id: AccountId,
    pub handle: String,
    pub name: String,
    pub role: String,
    pub department: Option<String>,
    pub about: String,
    pub lang: Option<String>,
    pub time_zone: Option<String>,
    pub created_at: DateTime<Utc>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub suspended_until: Option<DateTime<Utc>>,
    pub muted_until: Option<DateTime<Utc>>,
    pub deleted_at: Option<DateTime<Utc>>,
    pub imported_from: Option<String>,
}

impl AccountRow {
    /// The role; an unknown word in the database counts as a member.
    pub fn role(&self) -> Role {
        Role::parse(&self.role).unwrap_or(Role::Member)
    }

    /// Whether it has a public page: confirmed, or the author of imported texts, and not deleted.
    pub const fn is_public(&self) -> bool {
        self.deleted_at.is_none() && (self.confirmed_at.is_some() || self.imported_from.is_some())
    }

    /// The account as the rules know it, for what is done on its behalf.
    pub fn actor(&self, now: DateTime<Utc>) -> Actor {
        Actor {
            id: self.id,
            handle: self.handle.clone(),
            name: self.name.clone(),
            role: self.role(),
            department: self.department.clone(),
            confirmed: self.confirmed_at.is_some(),
            suspended: self.suspended_until.is_some_and(|until| until > now),
            muted: self.muted_until.is_some_and(|until| until > now),
        }
    }
}

/// Where a letter to an account goes: its proved address; none when it has none or is gone.
pub async fn letter_address(conn: &mut Conn, account: AccountId) -> Result<Option<String>> {
    let row: Option<(String,)> = conn
        .opt(
            sql!(
                "select email
                 from accounts
                 where id = $1 and email is not null and confirmed_at is not null and deleted_at is null"
            ),
            (account,),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// The account with that id.
pub async fn by_id(conn: &mut Conn, id: AccountId) -> Result<Option<AccountRow>> {
    conn.opt(
        sql!(
            "select id, handle, name, role, department, about, lang, time_zone, created_at, confirmed_at, suspended_until,
                    muted_until, deleted_at, imported_from
             from accounts
             where id = $1"
        ),
        (id,),
    )
    .await
}

/// The account with that folded handle.
pub async fn by_handle_key(conn: &mut Conn, handle_key: &str) -> Result<Option<AccountRow>> {
    conn.opt(
        sql!(
            "select id, handle, name, role, department, about, lang, time_zone, created_at, confirmed_at, suspended_until,
                    muted_until, deleted_at, imported_from
             from accounts
             where handle_key = $1"
        ),
        (handle_key,),
    )
    .await
}

/// Accounts in the order of their handles after `after` (empty: from the start), all or of one role; for the admin pages.
pub async fn page(conn: &mut Conn, after: &str, role: Option<Role>, limit: i64) -> Result<Vec<AccountRow>> {
    conn.all(
        sql!(
            "select id, handle, name, role, department, about, lang, time_zone, created_at, confirmed_at, suspended_until,
                    muted_until, deleted_at, imported_from
             from accounts
             where handle_key > $1 and (cast($2 as text) is null or role = $2) and deleted_at is null
             order by handle_key
             limit $3"
        ),
        (after, role.map(Role::as_str), limit),
    )
    .await
}

/// What proves an account to be somebody's; never shown.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LoginRow {
    pub id: AccountId,
    pub handle: String,
    pub name: String,
    pub role: String,
    pub lang: Option<String>,
    pub email: Option<String>,
    pub email_key: Option<String>,
    pub password_hash: Option<String>,
    pub confirmed_at: Option<DateTime<Utc>>,
}

impl LoginRow {
    /// The role; an unknown word in the database counts as a member.
    pub fn role(&self) -> Role {
        Role::parse(&self.role).unwrap_or(Role::Member)
    }
}

/// The account with that folded address.
pub async fn login_by_email(conn: &mut Conn, email_key: &str) -> Result<Option<LoginRow>> {
    conn.opt(
        sql!(
            "select id, handle, name, role, lang, email, email_key, password_hash, confirmed_at
             from accounts
             where email_key = $1 and deleted_at is null"
        ),
        (email_key,),
    )
    .await
}

/// The account with that id, unless deleted.
pub async fn login_by_id(conn: &mut Conn, id: AccountId) -> Result<Option<LoginRow>> {
    conn.opt(
        sql!(
            "select id, handle, name, role, lang, email, email_key, password_hash, confirmed_at
             from accounts
             where id = $1 and deleted_at is null"
        ),
        (id,),
    )
    .await
}

/// Whether an account has a password to sign in with; one that was opened by a letter alone has none.
pub async fn has_password(conn: &mut Conn, id: AccountId) -> Result<bool> {
    Ok(login_by_id(conn, id).await?.is_some_and(|login| login.password_hash.is_some()))
}

/// Whether there is any account that can sign in.
pub async fn exists_any(conn: &mut Conn) -> Result<bool> {
    let row: Option<(i64,)> = conn.opt(sql!("select id from accounts where email is not null limit 1"), ()).await?;
    Ok(row.is_some())
}

/// Whether a folded handle is taken by another account than `except` (0: by any).
pub async fn is_handle_taken(conn: &mut Conn, handle_key: &str, except: AccountId) -> Result<bool> {
    let row: Option<(i64,)> =
        conn.opt(sql!("select id from accounts where handle_key = $1 and id <> $2"), (handle_key, except)).await?;
    Ok(row.is_some())
}

/// Handles and name skeletons of those who speak for the brand, to compare newcomers with.
pub async fn staff_names(conn: &mut Conn, limit: i64) -> Result<Vec<(AccountId, String, String)>> {
    conn.all(
        sql!(
            "select id, handle, name_skeleton
             from accounts
             where role <> 'member' and deleted_at is null
             order by id
             limit $1"
        ),
        (limit,),
    )
    .await
}

/// A new account, its fields in their proper form.
pub struct Insert<'a> {
    pub handle: &'a str,
    pub handle_key: &'a str,
    pub name: &'a str,
    pub name_skeleton: &'a str,
    pub email: Option<&'a str>,
    pub email_key: Option<&'a str>,
    pub password_hash: Option<&'a str>,
    pub role: Role,
    pub department: Option<&'a str>,
    pub lang: Option<&'a str>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub imported_from: Option<&'a str>,
}

/// Opens an account; none when its handle, address or origin is taken.
pub async fn insert(tx: &mut Tx, new: &Insert<'_>) -> Result<Option<AccountId>> {
    let now = tx.now();
    let rows: Vec<(AccountId,)> = tx
        .returning(
            sql!(
                "insert into accounts (handle, handle_key, name, name_skeleton, email, email_key, password_hash, role,
                                       department, lang, about, created_at, confirmed_at, imported_from)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', $11, $12, $13)
                 on conflict do nothing
                 returning id"
            ),
            (
                new.handle,
                new.handle_key,
                new.name,
                new.name_skeleton,
                new.email,
                new.email_key,
                new.password_hash,
                new.role.as_str(),
                new.department,
                new.lang,
                now,
                new.confirmed_at,
                new.imported_from,
            ),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// The account that an import made for that author.
pub async fn by_origin(conn: &mut Conn, imported_from: &str) -> Result<Option<AccountId>> {
    let row: Option<(AccountId,)> =
        conn.opt(sql!("select id from accounts where imported_from = $1"), (imported_from,)).await?;
    Ok(row.map(|row| row.0))
}

/// Somebody joins again with an address that was never confirmed: the newest wish counts.
pub async fn rejoin(tx: &mut Tx, id: AccountId, new: &Insert<'_>) -> Result<bool> {
    let rows = tx
        .exec(
            sql!(
                "update accounts
                 set handle = $2, handle_key = $3, name = $4, name_skeleton = $5, password_hash = $6, lang = $7
                 where id = $1 and confirmed_at is null"
            ),
            (id, new.handle, new.handle_key, new.name, new.name_skeleton, new.password_hash, new.lang),
        )
        .await?;
    Ok(rows == 1)
}

/// The address has proved to be the person's; says whether that was news.
pub async fn confirm(tx: &mut Tx, id: AccountId) -> Result<bool> {
    let now = tx.now();
    let rows = tx
        .exec(sql!("update accounts set confirmed_at = $2 where id = $1 and confirmed_at is null"), (id, now))
        .await?;
    Ok(rows == 1)
}

/// Keeps a new password hash, or none.
pub async fn set_password(tx: &mut Tx, id: AccountId, hash: Option<&str>) -> Result<()> {
    tx.exec(sql!("update accounts set password_hash = $2 where id = $1"), (id, hash)).await?;
    Ok(())
}

/// Puts a stronger hash of the same password in the place of `old`.
pub async fn rehash(tx: &mut Tx, id: AccountId, old: &str, new: &str) -> Result<()> {
    tx.exec(sql!("update accounts set password_hash = $3 where id = $1 and password_hash = $2"), (id, old, new))
        .await?;
    Ok(())
}

/// Keeps a confirmed new address; says whether it was free.
pub async fn set_email(tx: &mut Tx, id: AccountId, email: &str, email_key: &str) -> Result<bool> {
    let now = tx.now();
    let rows = tx
        .exec(
            sql!(
                "update accounts
                 set email = $2, email_key = $3, confirmed_at = coalesce(confirmed_at, $4)
                 where id = $1 and not exists (select 1 from accounts other where other.email_key = $3 and other.id <> $1)"
            ),
            (id, email, email_key, now),
        )
        .await?;
    Ok(rows == 1)
}

/// What a member says about themselves.
pub struct Profile<'a> {
    pub name: &'a str,
    pub name_skeleton: &'a str,
    pub about: &'a str,
    pub lang: Option<&'a str>,
    pub time_zone: Option<&'a str>,
}

/// Keeps a changed profile.
pub async fn set_profile(tx: &mut Tx, id: AccountId, profile: &Profile<'_>) -> Result<()> {
    tx.exec(
        sql!("update accounts set name = $2, name_skeleton = $3, about = $4, lang = $5, time_zone = $6 where id = $1"),
        (id, profile.name, profile.name_skeleton, profile.about, profile.lang, profile.time_zone),
    )
    .await?;
    Ok(())
}

/// Gives a role and a department; says whether there was such an account.
pub async fn set_role(tx: &mut Tx, id: AccountId, role: Role, department: Option<&str>) -> Result<bool> {
    let rows = tx
        .exec(
            sql!("update accounts set role = $2, department = $3 where id = $1 and deleted_at is null"),
            (id, role.as_str(), department),
        )
        .await?;
    Ok(rows == 1)
}

/// Takes everyone of a department along when it gets another name; how many they are.
pub async fn rename_department(tx: &mut Tx, from: &str, to: &str) -> Result<u64> {
    tx.exec(sql!("update accounts set department = $2 where department = $1"), (from, to)).await
}

/// Suspends until a time, or ends the suspension; says whether there was such an account.
pub async fn set_suspended(tx: &mut Tx, id: AccountId, until: Option<DateTime<Utc>>) -> Result<bool> {
    let rows = tx
        .exec(sql!("update accounts set suspended_until = $2 where id = $1 and deleted_at is null"), (id, until))
        .await?;
    Ok(rows == 1)
}

/// Mutes until a time, or lets write in public again; says whether there was such an account.
pub async fn set_muted(tx: &mut Tx, id: AccountId, until: Option<DateTime<Utc>>) -> Result<bool> {
    let rows =
        tx.exec(sql!("update accounts set muted_until = $2 where id = $1 and deleted_at is null"), (id, until)).await?;
    Ok(rows == 1)
}

/// A mailed link that can still be used, with the account it is for.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TokenRow {
    pub account_id: AccountId,
    pub address: Option<String>,
    pub handle: String,
    pub name: String,
    pub role: String,
    pub email: Option<String>,
}

/// The link with that secret and purpose, unless used or expired.
pub async fn token(conn: &mut Conn, token_hash: &str, purpose: &str, now: DateTime<Utc>) -> Result<Option<TokenRow>> {
    conn.opt(
        sql!(
            "select t.account_id, t.address, a.handle, a.name, a.role, a.email
             from account_tokens t
             join accounts a on a.id = t.account_id
             where t.token_hash = $1 and t.purpose = $2 and t.used_at is null and t.expires_at > $3
                   and a.deleted_at is null"
        ),
        (token_hash, purpose, now),
    )
    .await
}

/// Keeps a link (or a note for a letter still to be written) until `expires_at`.
pub async fn insert_token(
    tx: &mut Tx,
    token_hash: &str,
    account: AccountId,
    purpose: &str,
    address: Option<&str>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into account_tokens (token_hash, account_id, purpose, address, created_at, expires_at)
             values ($1, $2, $3, $4, $5, $6)"
        ),
        (token_hash, account, purpose, address, now, expires_at),
    )
    .await?;
    Ok(())
}

/// The address of a note kept for a letter.
pub async fn note(conn: &mut Conn, slot: &str, purpose: &str) -> Result<Option<String>> {
    let row: Option<(Option<String>,)> = conn
        .opt(sql!("select address from account_tokens where token_hash = $1 and purpose = $2"), (slot, purpose))
        .await?;
    Ok(row.and_then(|row| row.0))
}

/// Uses a link up; says whether it could still be used.
pub async fn use_token(tx: &mut Tx, token_hash: &str, purpose: &str) -> Result<bool> {
    let now = tx.now();
    let rows = tx
        .exec(
            sql!(
                "update account_tokens set used_at = $3
                 where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3"
            ),
            (token_hash, purpose, now),
        )
        .await?;
    Ok(rows == 1)
}

/// Makes all unused links of one purpose useless.
pub async fn spend_tokens(tx: &mut Tx, account: AccountId, purpose: &str) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!("update account_tokens set used_at = $3 where account_id = $1 and purpose = $2 and used_at is null"),
        (account, purpose, now),
    )
    .await?;
    Ok(())
}

/// Forgets links whose time is over.
pub async fn sweep_tokens(tx: &mut Tx) -> Result<u64> {
    let now = tx.now();
    tx.exec(sql!("delete from account_tokens where expires_at <= $1"), (now,)).await
}

/// Forgets people who joined before `before` and never confirmed their address; nothing of theirs was published.
pub async fn sweep_unconfirmed(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        sql!(
            "delete from accounts
             where confirmed_at is null and imported_from is null and deleted_at is null and role = 'member'
                   and created_at < $1
                   and not exists (select 1 from topics where topics.author_id = accounts.id)
                   and not exists (select 1 from posts where posts.author_id = accounts.id)
                   and not exists (select 1 from uploads where uploads.account_id = accounts.id)"
        ),
        (before,),
    )
    .await
}

/// Ties the texts written under a session's secret to the account; they wait for its confirmation.
pub async fn adopt_pending(tx: &mut Tx, account: AccountId, pending_hash: &str) -> Result<u64> {
    tx.exec(
        sql!(
            "update pending_texts
             set account_id = $1
             where token_hash = $2 and account_id is null and published_at is null"
        ),
        (account, pending_hash),
    )
    .await
}

/// Gives the texts that wait for the account back to the browsers that they were written in: it may be somebody else's.
pub async fn release_pending(tx: &mut Tx, account: AccountId) -> Result<u64> {
    tx.exec(
        sql!("update pending_texts set account_id = null where account_id = $1 and published_at is null"),
        (account,),
    )
    .await
}

/// How many texts wait for the account.
pub async fn count_pending(conn: &mut Conn, account: AccountId) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(sql!("select count(*) from pending_texts where account_id = $1 and published_at is null"), (account,))
        .await?;
    Ok(count)
}

/// Notes how an account was opened; joining again with an address that was never confirmed counts anew.
pub async fn note_sign_up(tx: &mut Tx, account: AccountId, network: i64, domain: &str, suspicions: &str) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into sign_ups (account_id, network, email_domain, suspicions, at)
             values ($1, $2, $3, $4, $5)
             on conflict (account_id) do update
             set network = excluded.network, email_domain = excluded.email_domain, suspicions = excluded.suspicions,
                 at = excluded.at"
        ),
        (account, network, domain, suspicions, now),
    )
    .await
    .map(|_| ())
}

/// How an account was opened.
pub async fn sign_up(conn: &mut Conn, account: AccountId) -> Result<Option<SignUp>> {
    conn.opt(
        sql!("select account_id, network, email_domain, suspicions, at from sign_ups where account_id = $1"),
        (account,),
    )
    .await
}

/// Whether a mail domain, or the one above it, is refused at the door.
pub async fn is_domain_refused(conn: &mut Conn, domain: &str) -> Result<bool> {
    let above = domain.split_once('.').map_or(domain, |(_, above)| above);
    let row: Option<(String,)> = conn
        .opt(
            sql!("select domain from disposable_domains where domain in ($1, $2) and act = 'refuse' limit 1"),
            (domain, above),
        )
        .await?;
    Ok(row.is_some())
}
