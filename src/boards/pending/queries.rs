//! Every SQL text about texts that wait for their author.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, PendingId, PostId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A text that waits, or was published lately.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PendingRow {
    pub id: PendingId,
    pub account_id: Option<AccountId>,
    pub once: String,
    pub fields: String,
    pub written_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
    pub post_id: Option<PostId>,
    pub problem: Option<String>,
    /// Where the link that publishes it was sent, if its author left an address; and the name that they gave.
    pub email: Option<String>,
    pub name: Option<String>,
    /// Since when a moderator is to look at it first, and why, as JSON; the reasons also stand there when it may not appear as it is.
    pub held_at: Option<DateTime<Utc>>,
    pub held_for: Option<String>,
    /// A moderator decided that it does not appear.
    pub refused_at: Option<DateTime<Utc>>,
}

/// Whose texts are meant: an account's, and those under a session's secret that are no account's yet.
#[derive(Clone, Debug)]
pub struct Owner {
    /// 0 for a visitor: no account has that id.
    pub account: AccountId,
    /// SHA-256 of the session's secret; empty if the session has none.
    pub token_hash: String,
}

/// A text to keep.
pub struct Kept<'a> {
    pub owner: &'a Owner,
    pub once: &'a str,
    pub fields: &'a str,
    pub expires_at: DateTime<Utc>,
    pub email: Option<&'a str>,
    pub name: Option<&'a str>,
}

/// Keeps a text; none when it is kept already: a second one with the same `once` from the same session is the same text.
pub async fn insert(tx: &mut Tx, kept: &Kept<'_>) -> Result<Option<PendingId>> {
    let now = tx.now();
    let account = (kept.owner.account.0 != 0).then_some(kept.owner.account);
    let rows: Vec<(PendingId,)> = tx
        .returning(
            sql!(
                "insert into pending_texts (token_hash, account_id, once, fields, written_at, expires_at, email, name)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)
                 on conflict (token_hash, once) do nothing
                 returning id"
            ),
            (&kept.owner.token_hash, account, kept.once, kept.fields, now, kept.expires_at, kept.email, kept.name),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// One text, whoever asks.
pub async fn by_id(db: &mut Conn, id: PendingId) -> Result<Option<PendingRow>> {
    db.opt(
        sql!(
            "select id, account_id, once, fields, written_at, expires_at, published_at, post_id, problem, email, name,
               held_at, held_for, refused_at
             from pending_texts
             where id = $1"
        ),
        (id,),
    )
    .await
}

/// Whether the same form, sent twice before its writer had a cookie, is kept already and its letter on the way.
pub async fn is_sent_twice(db: &mut Conn, id: PendingId, email: &str, once: &str) -> Result<bool> {
    let row: Option<(PendingId,)> = db
        .opt(
            sql!(
                "select id
                 from pending_texts
                 where once = $1 and email = $2 and id <> $3 and published_at is null
                 limit 1"
            ),
            (once, email, id),
        )
        .await?;
    Ok(row.is_some())
}

/// The text becomes the account's, because its author has proved to be the account's owner; whether it still waited.
pub async fn tie(tx: &mut Tx, id: PendingId, account: AccountId) -> Result<bool> {
    let tied = tx
        .exec(
            sql!(
                "update pending_texts
                 set account_id = $2
                 where id = $1 and published_at is null"
            ),
            (id, account),
        )
        .await?;
    Ok(tied > 0)
}

/// The owner's texts, newest first, published ones included; at most `limit`.
pub async fn of_owner(db: &mut Conn, owner: &Owner, limit: i64) -> Result<Vec<PendingRow>> {
    db.all(
        sql!(
            "select id, account_id, once, fields, written_at, expires_at, published_at, post_id, problem, email, name,
               held_at, held_for, refused_at
             from pending_texts
             where account_id = $1 or (account_id is null and token_hash = $2)
             order by id desc
             limit $3"
        ),
        (owner.account, &owner.token_hash, limit),
    )
    .await
}

/// An account's texts that wait, oldest first; at most `limit`.
pub async fn waiting_of(db: &mut Conn, account: AccountId, limit: i64) -> Result<Vec<PendingRow>> {
    db.all(
        sql!(
            "select id, account_id, once, fields, written_at, expires_at, published_at, post_id, problem, email, name,
               held_at, held_for, refused_at
             from pending_texts
             where account_id = $1 and published_at is null and held_at is null
             order by id
             limit $2"
        ),
        (account, limit),
    )
    .await
}

/// How many of the owner's texts wait.
pub async fn count_waiting(db: &mut Conn, owner: &Owner) -> Result<i64> {
    let (count,): (i64,) = db
        .one(
            sql!(
                "select count(*)
                 from pending_texts
                 where published_at is null and held_at is null
                   and (account_id = $1 or (account_id is null and token_hash = $2))"
            ),
            (owner.account, &owner.token_hash),
        )
        .await?;
    Ok(count)
}

/// Takes the text for publishing, so that nobody else does: whether it was still waiting. One that is held is a moderator's to let
/// through ([`let_through`]).
pub async fn claim(tx: &mut Tx, id: PendingId) -> Result<bool> {
    let now = tx.now();
    let claimed = tx
        .exec(
            sql!(
                "update pending_texts
                 set published_at = $2, problem = null, held_for = null
                 where id = $1 and published_at is null and held_at is null"
            ),
            (id, now),
        )
        .await?;
    Ok(claimed > 0)
}

/// Says which post the text became.
pub async fn became(tx: &mut Tx, id: PendingId, post: PostId) -> Result<()> {
    tx.exec(sql!("update pending_texts set post_id = $2 where id = $1"), (id, post)).await?;
    Ok(())
}

/// Notes why the text could not be published, and gives its author time to see it.
pub async fn stuck(tx: &mut Tx, id: PendingId, problem: &str, expires_at: DateTime<Utc>) -> Result<()> {
    tx.exec(
        sql!(
            "update pending_texts
             set problem = $2, expires_at = $3
             where id = $1 and published_at is null and held_at is null"
        ),
        (id, problem, expires_at),
    )
    .await?;
    Ok(())
}

/// Puts other words in a waiting text's place (its author chose another board).
pub async fn rewrite(tx: &mut Tx, id: PendingId, fields: &str) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update pending_texts
                 set fields = $2, problem = null, held_for = null
                 where id = $1 and published_at is null and held_at is null"
            ),
            (id, fields),
        )
        .await?;
    Ok(changed > 0)
}

/// Ties a session's texts to the account that was signed in meanwhile.
pub async fn adopt(tx: &mut Tx, owner: &Owner) -> Result<u64> {
    tx.exec(
        sql!(
            "update pending_texts
             set account_id = $1
             where token_hash = $2 and account_id is null"
        ),
        (owner.account, &owner.token_hash),
    )
    .await
}

/// Throws the owner's text away; whether there was one.
pub async fn delete(tx: &mut Tx, owner: &Owner, id: PendingId) -> Result<bool> {
    let gone = tx
        .exec(
            sql!(
                "delete from pending_texts
                 where id = $1 and refused_at is null and (account_id = $2 or (account_id is null and token_hash = $3))"
            ),
            (id, owner.account, &owner.token_hash),
        )
        .await?;
    Ok(gone > 0)
}

/// Retention: texts whose time is over, waiting, published or refused; never one that a moderator is still to look at. Returns how
/// many went.
pub async fn sweep(tx: &mut Tx) -> Result<u64> {
    let now = tx.now();
    tx.exec(
        sql!(
            "delete from pending_texts
             where expires_at < $1 and (held_at is null or published_at is not null or refused_at is not null)"
        ),
        (now,),
    )
    .await
}

/// A text that a moderator is to look at first.
pub struct Held<'a> {
    pub account: AccountId,
    pub fields: &'a str,
    pub html: &'a str,
    pub whys: &'a str,
    pub expires_at: DateTime<Utc>,
}

/// Keeps a known author's text as held. None when the same form was sent before.
pub async fn insert_held(tx: &mut Tx, once: &str, held: &Held<'_>) -> Result<Option<PendingId>> {
    let now = tx.now();
    let rows: Vec<(PendingId,)> = tx
        .returning(
            sql!(
                "insert into pending_texts
                   (token_hash, account_id, once, fields, written_at, expires_at, held_at, held_for, held_html)
                 values ($1, $2, $3, $4, $5, $6, $5, $7, $8)
                 on conflict (token_hash, once) do nothing
                 returning id"
            ),
            (holder(held.account), held.account, once, held.fields, now, held.expires_at, held.whys, held.html),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Under what the texts of a known author are kept: they need no session's secret.
fn holder(account: AccountId) -> String {
    format!("account-{account}")
}

/// What a known author's form, sent before, became.
pub async fn held_before(db: &mut Conn, account: AccountId, once: &str) -> Result<Option<PendingId>> {
    let row: Option<(PendingId,)> = db
        .opt(sql!("select id from pending_texts where token_hash = $1 and once = $2"), (holder(account), once))
        .await?;
    Ok(row.map(|(id,)| id))
}

/// A waiting text is held from now on; false when it waits no more.
pub async fn hold(tx: &mut Tx, id: PendingId, held: &Held<'_>) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update pending_texts
                 set account_id = $2, fields = $3, expires_at = $4, held_at = $5, held_for = $6, held_html = $7, problem = null
                 where id = $1 and published_at is null and held_at is null"
            ),
            (id, held.account, held.fields, held.expires_at, now, held.whys, held.html),
        )
        .await?;
    Ok(changed > 0)
}

/// Notes why a waiting text may not appear as it is.
pub async fn explain(tx: &mut Tx, id: PendingId, whys: &str) -> Result<()> {
    tx.exec(
        sql!("update pending_texts set held_for = $2 where id = $1 and published_at is null and held_at is null"),
        (id, whys),
    )
    .await
    .map(|_| ())
}

/// A held text's rendering; none when it is not held or is published. A refused one has it, too: an appeal may let it through.
pub async fn held_html(db: &mut Conn, id: PendingId) -> Result<Option<String>> {
    let row: Option<(Option<String>,)> = db
        .opt(
            sql!("select held_html from pending_texts where id = $1 and held_at is not null and published_at is null"),
            (id,),
        )
        .await?;
    Ok(row.and_then(|(html,)| html))
}

/// Takes a held text for publishing; whether it was still held, or refused before.
pub async fn let_through(tx: &mut Tx, id: PendingId) -> Result<bool> {
    let now = tx.now();
    let claimed = tx
        .exec(
            sql!(
                "update pending_texts
                 set published_at = $2, problem = null, refused_at = null, held_html = null
                 where id = $1 and published_at is null and held_at is not null"
            ),
            (id, now),
        )
        .await?;
    Ok(claimed > 0)
}

/// A held text does not appear; it stays for its author until then. False when it is published or refused already.
pub async fn refuse(tx: &mut Tx, id: PendingId, expires_at: DateTime<Utc>) -> Result<bool> {
    let now = tx.now();
    let refused = tx
        .exec(
            sql!(
                "update pending_texts
                 set refused_at = $2, expires_at = $3
                 where id = $1 and held_at is not null and published_at is null and refused_at is null"
            ),
            (id, now, expires_at),
        )
        .await?;
    Ok(refused > 0)
}

/// A refused text waits again; whether it was refused.
pub async fn wait_again(tx: &mut Tx, id: PendingId) -> Result<bool> {
    let waits = tx
        .exec(
            sql!(
                "update pending_texts
                 set refused_at = null
                 where id = $1 and held_at is not null and published_at is null and refused_at is not null"
            ),
            (id,),
        )
        .await?;
    Ok(waits > 0)
}

/// How many of an author's texts are held.
pub async fn count_held(db: &mut Conn, account: AccountId) -> Result<i64> {
    let (count,): (i64,) = db
        .one(
            sql!(
                "select count(*)
                 from pending_texts
                 where account_id = $1 and held_at is not null and published_at is null and refused_at is null"
            ),
            (account,),
        )
        .await?;
    Ok(count)
}

/// The author's held changes of a post.
pub async fn held_edits(db: &mut Conn, account: AccountId, once: &str) -> Result<Vec<PendingId>> {
    let rows: Vec<(PendingId,)> = db
        .all(
            sql!(
                "select id
                 from pending_texts
                 where account_id = $1 and held_at is not null and published_at is null and refused_at is null
                   and once like $2
                 order by id
                 limit 20"
            ),
            (account, format!("{once}%")),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
