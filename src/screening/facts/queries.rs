//! Every SQL text that looks up what a verdict rests on.

use super::Repute;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::sql;
use chrono::{DateTime, Utc};

/// An author as far as trust needs it.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Author {
    pub created_at: DateTime<Utc>,
    /// Public posts, at most 100 are counted.
    pub texts: i64,
    /// Those of them that stand for a while.
    pub stood: i64,
    /// 1 when a decision limited them lately.
    pub limited: i64,
}

/// An author's age, posts and whether a decision limited them since.
pub async fn author(
    conn: &mut Conn,
    id: AccountId,
    stood: DateTime<Utc>,
    limited: DateTime<Utc>,
) -> Result<Option<Author>> {
    conn.opt(
        sql!(
            "select created_at,
                    (select count(*) from (select posts.id from posts join topics on topics.id = posts.topic_id
                       where posts.author_id = accounts.id and posts.deleted_at is null and not topics.private
                       order by posts.id desc limit 100) as public_ones) as texts,
                    (select count(*) from (select posts.id from posts join topics on topics.id = posts.topic_id
                       where posts.author_id = accounts.id and posts.deleted_at is null and not topics.private
                         and posts.created_at <= $2
                       order by posts.id limit 100) as old_ones) as stood,
                    (select count(*) from (select decisions.id from decisions
                       where decisions.account_id = accounts.id and limiting and reversed_at is null and made_at > $3
                       limit 1) as limits) as limited
             from accounts
             where id = $1"
        ),
        (id, stood, limited),
    )
    .await
}

/// What is kept about a site.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DomainRow {
    pub domain: String,
    pub state: String,
    pub good: i64,
    pub bad: i64,
}

/// So many judgements call a site bad that nobody judged good.
const BAD_MIN: i64 = 3;

impl DomainRow {
    /// What the community knows of it: a moderator's word, or else what became of the texts that linked to it.
    pub fn repute(&self) -> Repute {
        match self.state.as_str() {
            "trusted" => Repute::Good,
            "bad" => Repute::Bad,
            _ if self.good == 0 && self.bad >= BAD_MIN => Repute::Bad,
            _ if self.good > 0 && self.bad == 0 => Repute::Good,
            _ => Repute::Unknown,
        }
    }
}

/// One site.
pub async fn domain(conn: &mut Conn, domain: &str) -> Result<Option<DomainRow>> {
    conn.opt(sql!("select domain, state, good, bad from link_domains where domain = $1"), (domain,)).await
}

/// Accounts but for `own` that linked to a site since.
pub async fn linkers(conn: &mut Conn, domain: &str, own: AccountId, since: DateTime<Utc>) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(distinct text_marks.account_id)
                 from text_links
                 join text_marks on text_marks.id = text_links.mark_id
                 where text_links.domain = $1 and text_marks.at > $2 and text_marks.account_id <> $3"
            ),
            (domain, since, own),
        )
        .await?;
    Ok(count)
}

/// A text that shares bands with another.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Neighbour {
    pub what: String,
    pub what_id: i64,
    pub account_id: AccountId,
    pub fingerprint: i64,
    pub spam: Option<bool>,
    pub joined_at: DateTime<Utc>,
    pub shared: i64,
}

/// Texts since then that share a band, newest first.
pub async fn neighbours(conn: &mut Conn, bands: &[i64], since: DateTime<Utc>) -> Result<Vec<Neighbour>> {
    conn.all_in_with(
        sql!(
            "select text_marks.what, text_marks.what_id, text_marks.account_id, text_marks.fingerprint, text_marks.spam,
                    accounts.created_at as joined_at, count(*) as shared
             from text_bands
             join text_marks on text_marks.id = text_bands.mark_id
             join accounts on accounts.id = text_marks.account_id
             where text_marks.at > $1 and text_bands.band in ({})
             group by text_marks.id, text_marks.what, text_marks.what_id, text_marks.account_id, text_marks.fingerprint,
                      text_marks.spam, accounts.created_at
             order by text_marks.id desc
             limit 200"
        ),
        (since,),
        bands,
    )
    .await
}

/// Accounts opened from a network since; no more than `max` are counted.
pub async fn network_accounts(conn: &mut Conn, network: i64, since: DateTime<Utc>, max: i64) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(*)
                 from (select account_id from sign_ups where network = $1 and at > $2 limit $3) as opened"
            ),
            (network, since, max),
        )
        .await?;
    Ok(count)
}

/// Texts of the accounts of a network since; no more than `max` are counted.
pub async fn network_texts(conn: &mut Conn, network: i64, since: DateTime<Utc>, max: i64) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(*)
                 from (select text_marks.id
                       from sign_ups
                       join text_marks on text_marks.account_id = sign_ups.account_id
                       where sign_ups.network = $1 and text_marks.at > $2
                       limit $3) as written"
            ),
            (network, since, max),
        )
        .await?;
    Ok(count)
}

/// Whether a mail domain, or one above it, is on the list.
pub async fn is_disposable(conn: &mut Conn, domain: &str) -> Result<bool> {
    let above = domain.split_once('.').map_or(domain, |(_, above)| above);
    let row: Option<(String,)> = conn
        .opt(sql!("select domain from disposable_domains where domain in ($1, $2) limit 1"), (domain, above))
        .await?;
    Ok(row.is_some())
}

/// Texts of an account since, and when the oldest of them was written; no more than `max` are counted.
pub async fn written(
    conn: &mut Conn,
    account: AccountId,
    since: DateTime<Utc>,
    max: i64,
) -> Result<(i64, Option<DateTime<Utc>>)> {
    let rows: Vec<(DateTime<Utc>,)> = conn
        .all(
            sql!("select at from text_marks where account_id = $1 and at > $2 order by id desc limit $3"),
            (account, since, max),
        )
        .await?;
    Ok((i64::try_from(rows.len()).unwrap_or(i64::MAX), rows.last().map(|row| row.0)))
}

/// The clusters of an account's oldest texts that wait for a moderator, two at most; and whether a moderator let one through.
pub async fn waiting_and_cleared(conn: &mut Conn, account: AccountId) -> Result<(Vec<Option<String>>, bool)> {
    let waiting: Vec<(Option<String>,)> = conn
        .all(
            sql!(
                "select cluster
                 from queue_items
                 where account_id = $1 and kind = 'hold' and closed_at is null
                 order by id
                 limit 2"
            ),
            (account,),
        )
        .await?;
    let cleared: Option<(i64,)> =
        conn.opt(sql!("select id from text_marks where account_id = $1 and not spam limit 1"), (account,)).await?;
    Ok((waiting.into_iter().map(|row| row.0).collect(), cleared.is_some()))
}

/// Accounts opened since; no more than `max` are counted.
pub async fn joined(conn: &mut Conn, since: DateTime<Utc>, max: i64) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!("select count(*) from (select account_id from sign_ups where at > $1 limit $2) as opened"),
            (since, max),
        )
        .await?;
    Ok(count)
}

/// Texts held since; no more than `max` are counted.
pub async fn held(conn: &mut Conn, since: DateTime<Utc>, max: i64) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(*)
                 from (select id from text_marks where at > $1 and what = 'pending' limit $2) as waiting"
            ),
            (since, max),
        )
        .await?;
    Ok(count)
}
