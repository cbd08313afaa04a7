//! Every SQL text about the marks of texts and what is learnt from them.

use super::super::facts::queries::DomainRow;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, PendingId, PostId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Links of one text that are read.
const LINKS_MAX: i64 = 50;

/// What was remembered of a text before it was written anew.
#[derive(Debug, Default)]
pub struct Before {
    pub spam: Option<bool>,
    pub domains: Vec<String>,
}

/// Takes a text's mark away.
pub async fn take(tx: &mut Tx, what: &str, id: i64) -> Result<Before> {
    let Some((mark, spam)) = mark_of(tx, what, id).await? else { return Ok(Before::default()) };
    let domains = links_of(tx, mark).await?;
    tx.exec(sql!("delete from text_marks where id = $1"), (mark,)).await?;
    Ok(Before { spam, domains })
}

/// A text's mark, and how it was judged.
pub async fn mark_of(tx: &mut Tx, what: &str, id: i64) -> Result<Option<(i64, Option<bool>)>> {
    tx.opt(sql!("select id, spam from text_marks where what = $1 and what_id = $2"), (what, id)).await
}

/// A new mark.
pub async fn insert(
    tx: &mut Tx,
    what: &str,
    id: i64,
    account: AccountId,
    fingerprint: i64,
    spam: Option<bool>,
) -> Result<i64> {
    let now = tx.now();
    tx.insert_id(
        sql!(
            "insert into text_marks (what, what_id, account_id, fingerprint, spam, at)
             values ($1, $2, $3, $4, $5, $6)
             returning id"
        ),
        (what, id, account, fingerprint, spam, now),
    )
    .await
}

/// The bands of a mark.
pub async fn insert_bands(tx: &mut Tx, mark: i64, bands: &[i64]) -> Result<()> {
    let rows = bands.iter().map(|band| (*band, mark)).collect();
    tx.exec_many(sql!("insert into text_bands (band, mark_id) values {} on conflict do nothing"), rows)
        .await
        .map(|_| ())
}

/// A site that a text links to.
pub async fn insert_link(tx: &mut Tx, mark: i64, domain: &str) -> Result<()> {
    tx.exec(sql!("insert into text_links (domain, mark_id) values ($1, $2) on conflict do nothing"), (domain, mark))
        .await
        .map(|_| ())
}

/// The sites that a text links to.
pub async fn links_of(tx: &mut Tx, mark: i64) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(sql!("select domain from text_links where mark_id = $1 order by domain limit $2"), (mark, LINKS_MAX))
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// How a text was judged.
pub async fn judge(tx: &mut Tx, mark: i64, spam: Option<bool>) -> Result<()> {
    tx.exec(sql!("update text_marks set spam = $2 where id = $1"), (mark, spam)).await.map(|_| ())
}

/// So many good and bad texts more (or fewer) linked to a site.
pub async fn teach(tx: &mut Tx, domain: &str, good: i64, bad: i64) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into link_domains (domain, state, good, bad, changed_at)
             values ($1, 'unknown', $2, $3, $4)
             on conflict (domain) do update
             set good = link_domains.good + $5, bad = link_domains.bad + $6"
        ),
        (domain, good.max(0), bad.max(0), now, good, bad),
    )
    .await
    .map(|_| ())
}

/// A held text is a post now.
pub async fn became(tx: &mut Tx, text: PendingId, post: PostId) -> Result<()> {
    tx.exec(
        sql!("update text_marks set what = 'post', what_id = $2 where what = 'pending' and what_id = $1"),
        (text, post),
    )
    .await
    .map(|_| ())
}

/// A public post that is not in the queue.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct PublicPost {
    pub id: PostId,
    pub author_id: AccountId,
    pub topic_id: TopicId,
    pub board_id: BoardId,
}

/// Those of the posts that can be seen and that no open line of the queue is about.
pub async fn public_unraised(tx: &mut Tx, posts: &[i64]) -> Result<Vec<PublicPost>> {
    tx.all_in(
        sql!(
            "select posts.id, posts.author_id, posts.topic_id, topics.board_id
             from posts
             join topics on topics.id = posts.topic_id
             where posts.id in ({}) and posts.deleted_at is null and topics.deleted_at is null
               and not exists (select 1 from queue_items
                               where kind = 'report' and subject = 'post' and subject_id = posts.id and closed_at is null)
             order by posts.id
             limit 50"
        ),
        posts,
    )
    .await
}

/// The marks that are older than that, some at a time; how many went.
pub async fn forget(tx: &mut Tx, before: DateTime<Utc>, limit: i64) -> Result<u64> {
    tx.exec(
        sql!("delete from text_marks where id in (select id from text_marks where at < $1 order by at limit $2)"),
        (before, limit),
    )
    .await
}

/// Sites of a state, or all, newest change first.
pub async fn domains(conn: &mut Conn, state: &str, limit: i64) -> Result<Vec<DomainRow>> {
    conn.all(
        sql!(
            "select domain, state, good, bad
             from link_domains
             where state = $1
             order by changed_at desc, domain
             limit $2"
        ),
        (state, limit),
    )
    .await
}

/// What moderators say of a site; what it was before.
pub async fn set_domain(tx: &mut Tx, domain: &str, state: &str) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into link_domains (domain, state, good, bad, changed_at)
             values ($1, $2, 0, 0, $3)
             on conflict (domain) do update set state = excluded.state, changed_at = excluded.changed_at"
        ),
        (domain, state, now),
    )
    .await
    .map(|_| ())
}

/// How the accounts were opened that are older than that, some at a time; how many went.
pub async fn forget_sign_ups(tx: &mut Tx, before: DateTime<Utc>, limit: i64) -> Result<u64> {
    tx.exec(
        sql!(
            "delete from sign_ups
             where account_id in (select account_id from sign_ups where at < $1 order by at limit $2)"
        ),
        (before, limit),
    )
    .await
}
