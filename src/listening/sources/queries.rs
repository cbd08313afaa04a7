//! Sources' statements.

use super::source::{SourceKind, Trouble};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, SourceId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Where outside mentions come from.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct SourceRow {
    pub id: SourceId,
    #[sqlx(try_from = "String")]
    pub kind: SourceKind,
    pub name: String,
    /// Of a feed or page; empty otherwise.
    pub address: String,
    /// The language that its items are in when they do not say.
    pub lang: Option<String>,
    pub token_hash: Option<String>,
    pub every_minutes: i64,
    pub silent_hours: Option<i64>,
    pub retention_days: i64,
    pub active: bool,
    pub etag: Option<String>,
    pub last_modified: Option<String>,
    pub page_hash: Option<String>,
    /// When it is asked next; none: never by ourselves.
    pub next_at: Option<DateTime<Utc>>,
    pub tried_at: Option<DateTime<Utc>>,
    /// When it last answered as it should.
    pub contact_at: Option<DateTime<Utc>>,
    /// When it last had something new.
    pub news_at: Option<DateTime<Utc>>,
    /// From here on what is new is news.
    pub begun_at: Option<DateTime<Utc>>,
    pub failures: i64,
    pub fault: Option<String>,
    pub silent_told_at: Option<DateTime<Utc>>,
    pub created_by: Option<AccountId>,
    pub created_at: DateTime<Utc>,
    pub version: i64,
}

impl SourceRow {
    /// What went wrong the last time, if it is a word that we know.
    pub fn trouble(&self) -> Option<Trouble> {
        self.fault.as_deref().and_then(Trouble::parse)
    }
}

/// One source.
pub async fn source(conn: &mut Conn, id: SourceId) -> Result<Option<SourceRow>> {
    conn.opt(
        sql!(
            "select id, kind, name, address, lang, token_hash, every_minutes, silent_hours, retention_days, active, etag, last_modified, page_hash,
                    next_at, tried_at, contact_at, news_at, begun_at, failures, fault, silent_told_at, created_by, created_at, version
             from sources where id = $1"
        ),
        (id,),
    )
    .await
}

/// All sources, by name.
pub async fn sources(conn: &mut Conn) -> Result<Vec<SourceRow>> {
    conn.all(
        sql!(
            "select id, kind, name, address, lang, token_hash, every_minutes, silent_hours, retention_days, active, etag, last_modified, page_hash,
                    next_at, tried_at, contact_at, news_at, begun_at, failures, fault, silent_told_at, created_by, created_at, version
             from sources order by lower(name), id limit 1000"
        ),
        (),
    )
    .await
}

/// A source as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub name: String,
    pub address: String,
    pub lang: Option<String>,
    pub every_minutes: i64,
    pub silent_hours: Option<i64>,
    pub retention_days: i64,
}

/// A new source. `begun_at`: what comes from now on is news at once. None when that form was sent before.
pub async fn insert(
    tx: &mut Tx,
    kind: SourceKind,
    wanted: &Wanted,
    token_hash: Option<&str>,
    once: Option<&str>,
) -> Result<Option<SourceId>> {
    let (now, by) = (tx.now(), tx.actor());
    let next_at = kind.is_fetched().then_some(now);
    let begun_at = kind.has_token().then_some(now);
    let rows: Vec<(SourceId,)> = tx
        .returning(
            sql!(
                "insert into sources (kind, name, address, lang, token_hash, every_minutes, silent_hours, retention_days, active, next_at, begun_at,
                                      failures, created_by, created_at, version, once)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12, $13, 1, $14)
                 on conflict (once) do nothing
                 returning id"
            ),
            (
                kind.as_str(),
                wanted.name.as_str(),
                wanted.address.as_str(),
                wanted.lang.as_deref(),
                token_hash,
                wanted.every_minutes,
                wanted.silent_hours,
                wanted.retention_days,
                true,
                next_at,
                begun_at,
                by,
                now,
                once,
            ),
        )
        .await?;
    Ok(rows.first().map(|(id,)| *id))
}

/// The source that a form made.
pub async fn by_once(conn: &mut Conn, once: &str) -> Result<Option<SourceId>> {
    let row: Option<(SourceId,)> = conn.opt(sql!("select id from sources where once = $1"), (once,)).await?;
    Ok(row.map(|(id,)| id))
}

/// The source that a token belongs to.
pub async fn by_token(conn: &mut Conn, kind: SourceKind, hash: &str) -> Result<Option<SourceId>> {
    let row: Option<(SourceId,)> =
        conn.opt(sql!("select id from sources where token_hash = $1 and kind = $2"), (hash, kind.as_str())).await?;
    Ok(row.map(|(id,)| id))
}

/// The first source of that name.
pub async fn by_name(conn: &mut Conn, name: &str) -> Result<Option<SourceId>> {
    let row: Option<(SourceId,)> =
        conn.opt(sql!("select id from sources where name = $1 order by id limit 1"), (name,)).await?;
    Ok(row.map(|(id,)| id))
}

/// How many sources there are.
pub async fn count(conn: &mut Conn) -> Result<i64> {
    let (count,): (i64,) = conn.one(sql!("select count(*) from sources"), ()).await?;
    Ok(count)
}

/// Changes a source that is still at that version. Another address begins anew: what stands there is past at first.
pub async fn update(tx: &mut Tx, id: SourceId, version: i64, wanted: &Wanted, anew: bool) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update sources set name = $3, address = $4, lang = $5, every_minutes = $6, silent_hours = $7, retention_days = $8,
                        version = version + 1
                 where id = $1 and version = $2"
            ),
            (
                id,
                version,
                wanted.name.as_str(),
                wanted.address.as_str(),
                wanted.lang.as_deref(),
                wanted.every_minutes,
                wanted.silent_hours,
                wanted.retention_days,
            ),
        )
        .await?;
    if changed > 0 && anew {
        tx.exec(
            sql!(
                "update sources set etag = null, last_modified = null, page_hash = null, begun_at = null, failures = 0, fault = null, next_at = $2
                 where id = $1"
            ),
            (id, now),
        )
        .await?;
    }
    Ok(changed > 0)
}

/// Pauses a source or lets it go on.
pub async fn set_active(tx: &mut Tx, id: SourceId, active: bool, next_at: Option<DateTime<Utc>>) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update sources set active = $2, next_at = $3, failures = 0, fault = null, version = version + 1
                 where id = $1 and active <> $2"
            ),
            (id, active, next_at),
        )
        .await?;
    Ok(changed > 0)
}

/// Another token; the one before is nothing any more.
pub async fn set_token(tx: &mut Tx, id: SourceId, hash: &str) -> Result<()> {
    tx.exec(sql!("update sources set token_hash = $2, version = version + 1 where id = $1"), (id, hash)).await?;
    Ok(())
}

/// Sources that are to be asked now, the longest overdue first.
pub async fn due(conn: &mut Conn, now: DateTime<Utc>, limit: i64) -> Result<Vec<(SourceId, String)>> {
    conn.all(
        sql!("select id, address from sources where next_at is not null and active and next_at <= $1 order by next_at, id limit $2"),
        (now, limit),
    )
    .await
}

/// Takes a source that is due for this node until `until`; whether it was still free.
pub async fn claim(tx: &mut Tx, id: SourceId, until: DateTime<Utc>) -> Result<bool> {
    let now = tx.now();
    let taken = tx
        .exec(
            sql!("update sources set next_at = $2 where id = $1 and active and next_at is not null and next_at <= $3"),
            (id, until, now),
        )
        .await?;
    Ok(taken > 0)
}

/// What is known of a source after it answered.
#[derive(Clone, Debug, Default)]
pub struct Contact {
    pub address: String,
    pub etag: Option<String>,
    pub last_modified: Option<String>,
    pub page_hash: Option<String>,
    pub next_at: Option<DateTime<Utc>>,
    pub news: bool,
}

/// It answered as it should.
pub async fn set_contact(tx: &mut Tx, id: SourceId, contact: &Contact) -> Result<()> {
    let now = tx.now();
    let news_at = contact.news.then_some(now);
    tx.exec(
        sql!(
            "update sources set address = $2, etag = $3, last_modified = $4, page_hash = $5, next_at = $6, tried_at = $7, contact_at = $7,
                    begun_at = coalesce(begun_at, $7), news_at = coalesce($8, news_at), failures = 0, fault = null,
                    version = case when address = $2 then version else version + 1 end
             where id = $1"
        ),
        (
            id,
            contact.address.as_str(),
            contact.etag.as_deref(),
            contact.last_modified.as_deref(),
            contact.page_hash.as_deref(),
            contact.next_at,
            now,
            news_at,
        ),
    )
    .await?;
    Ok(())
}

/// Somebody brought something.
pub async fn set_brought(tx: &mut Tx, id: SourceId, news: bool) -> Result<()> {
    let now = tx.now();
    let news_at = news.then_some(now);
    tx.exec(
        sql!("update sources set tried_at = $2, contact_at = $2, news_at = coalesce($3, news_at), failures = 0, fault = null where id = $1"),
        (id, now, news_at),
    )
    .await?;
    Ok(())
}

/// It did not answer as it should. `next_at`: none, when nobody asks again.
pub async fn set_failed(tx: &mut Tx, id: SourceId, trouble: Trouble, next_at: Option<DateTime<Utc>>) -> Result<()> {
    let now = tx.now();
    let active = next_at.is_some();
    tx.exec(
        sql!("update sources set failures = failures + 1, fault = $2, next_at = $3, tried_at = $4, active = $5 where id = $1"),
        (id, trouble.as_str(), next_at, now, active),
    )
    .await?;
    Ok(())
}

/// Whether somebody was told that it is silent.
pub async fn set_silent_told(tx: &mut Tx, id: SourceId, told: bool) -> Result<()> {
    let at = told.then_some(tx.now());
    tx.exec(sql!("update sources set silent_told_at = $2 where id = $1"), (id, at)).await?;
    Ok(())
}

/// Nobody listens there since then, unless that is known already.
pub async fn open_gap(tx: &mut Tx, id: SourceId, from: DateTime<Utc>) -> Result<()> {
    tx.exec(
        sql!(
            "insert into listening_gaps (source_id, from_at)
             select s.id, $2 from sources s
             where s.id = $1 and not exists (select 1 from listening_gaps g where g.source_id = s.id and g.until_at is null)"
        ),
        (id, from),
    )
    .await?;
    Ok(())
}

/// Somebody listens there again.
pub async fn close_gap(tx: &mut Tx, id: SourceId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update listening_gaps set until_at = $2 where source_id = $1 and until_at is null"), (id, now))
        .await?;
    Ok(())
}

/// Names of watches that listen to this source by name.
pub async fn watches_of(conn: &mut Conn, id: SourceId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = conn
        .all(
            sql!(
                "select w.name from watch_sources s join watches w on w.id = s.watch_id
                 where s.source_id = $1 order by w.name limit 20"
            ),
            (id,),
        )
        .await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// How many mentions came from each source since then.
pub async fn counts_since(conn: &mut Conn, since: DateTime<Utc>) -> Result<Vec<(SourceId, i64)>> {
    conn.all(
        sql!(
            "select source_id, count(*) from mentions where source_id is not null and heard_at >= $1 and at >= $1
             group by source_id limit 1000"
        ),
        (since,),
    )
    .await
}

/// How many mentions are kept of a source.
pub async fn mentions_count(conn: &mut Conn, id: SourceId) -> Result<i64> {
    let (count,): (i64,) = conn.one(sql!("select count(*) from mentions where source_id = $1"), (id,)).await?;
    Ok(count)
}

/// Something that a source said.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Said {
    pub at: DateTime<Utc>,
    pub link: Option<String>,
    pub title: String,
    pub excerpt: String,
    pub lang: Option<String>,
}

/// The newest that a source said.
pub async fn newest(conn: &mut Conn, id: SourceId, limit: i64) -> Result<Vec<Said>> {
    conn.all(
        sql!(
            "select at, link, coalesce(title, '') as title, coalesce(excerpt, '') as excerpt, lang
             from mentions where source_id = $1 order by at desc, id desc limit $2"
        ),
        (id, limit),
    )
    .await
}

/// Deletes mentions of a source that were heard before then, so many at most; how many there were.
pub async fn delete_heard_before(tx: &mut Tx, id: SourceId, before: DateTime<Utc>, limit: i64) -> Result<u64> {
    tx.exec(
        sql!(
            "delete from mentions where id in (
                 select id from mentions where source_id = $1 and heard_at < $2 order by id limit $3)"
        ),
        (id, before, limit),
    )
    .await
}

/// Deletes a source whose mentions are gone; its alerts stay without it. Nothing when mentions came in the meantime.
pub async fn delete(tx: &mut Tx, id: SourceId) -> Result<()> {
    tx.exec(sql!("delete from listening_gaps where source_id = $1"), (id,)).await?;
    tx.exec(sql!("update alerts set source_id = null where source_id = $1"), (id,)).await?;
    tx.exec(sql!("delete from sources where id = $1"), (id,)).await?;
    Ok(())
}
