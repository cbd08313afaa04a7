//! Every statement of the effects that decisions have.

use super::erase::{EarlierText, ErasedUpload};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId, DecisionId, PostId, TopicId, UploadId};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// Where a topic is.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Place {
    pub board_id: BoardId,
    pub private: bool,
    pub hidden: bool,
    pub merged: bool,
}

/// Where a topic is; `Error::NotFound` when there is none.
pub async fn place(conn: &mut Conn, id: TopicId) -> Result<Place> {
    conn.one(
        sql!(
            "select board_id, private, (deleted_at is not null) as hidden, (merged_into_id is not null) as merged
              from topics
              where id = $1"
        ),
        (id,),
    )
    .await
}

/// The topic of a post.
pub async fn topic_of(conn: &mut Conn, id: PostId) -> Result<TopicId> {
    let row: Option<(TopicId,)> = conn.opt(sql!("select topic_id from posts where id = $1"), (id,)).await?;
    row.map(|(topic,)| topic).ok_or(Error::NotFound)
}

/// A post's text, whoever may see it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TextRow {
    pub topic_id: TopicId,
    pub number: i64,
    pub author_id: AccountId,
    pub body: String,
    pub body_html: String,
    pub edit_count: i64,
    pub deleted_at: Option<DateTime<Utc>>,
    pub erased_at: Option<DateTime<Utc>>,
    pub topic_title: String,
}

/// A post's text, whoever may see it.
pub async fn text(conn: &mut Conn, id: PostId) -> Result<Option<TextRow>> {
    conn.opt(
        sql!(
            "select p.topic_id, p.number, p.author_id, p.body, p.body_html, p.edit_count, p.deleted_at, p.erased_at,
                t.title as topic_title
              from posts p
              join topics t on t.id = p.topic_id
              where p.id = $1"
        ),
        (id,),
    )
    .await
}

/// What a decision rests on, as far as everybody may know.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Ruling {
    pub id: DecisionId,
    /// The rule of the house; none where the law decided.
    pub code: Option<String>,
    pub title_en: Option<String>,
    pub title_he: Option<String>,
    pub title_pl: Option<String>,
    /// Its entry in the public ledger.
    pub ledger_number: Option<i64>,
}

impl Ruling {
    /// The rule's title in the reader's language.
    pub fn title(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::En => self.title_en.as_deref(),
            Lang::He => self.title_he.as_deref(),
            Lang::Pl => self.title_pl.as_deref(),
        }
    }
}

/// What those decisions rest on.
pub async fn rulings(conn: &mut Conn, decisions: &[DecisionId]) -> Result<Vec<Ruling>> {
    if decisions.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i64> = decisions.iter().map(|id| id.0).collect();
    conn.all_in(
        sql!(
            "select d.id, r.code, r.title_en, r.title_he, r.title_pl, d.ledger_number
              from decisions d
              left join rules r on r.id = d.rule_id
              where d.id in ({})"
        ),
        &ids,
    )
    .await
}

/// Puts a warning before a post, or takes it away; false when it was so.
pub async fn set_post_sensitive(tx: &mut Tx, id: PostId, sensitive: bool) -> Result<bool> {
    let at = sensitive.then(|| tx.now());
    let changed = tx
        .exec(
            sql!("update posts set sensitive_at = $2 where id = $1 and (sensitive_at is not null) <> $3"),
            (id, at, sensitive),
        )
        .await?;
    Ok(changed > 0)
}

/// Puts a warning before a topic, or takes it away; false when it was so.
pub async fn set_topic_sensitive(tx: &mut Tx, id: TopicId, sensitive: bool) -> Result<bool> {
    let at = sensitive.then(|| tx.now());
    let changed = tx
        .exec(
            sql!("update topics set sensitive_at = $2 where id = $1 and (sensitive_at is not null) <> $3"),
            (id, at, sensitive),
        )
        .await?;
    Ok(changed > 0)
}

/// The seconds that one person waits between two posts in a topic; none when there is no such topic.
pub async fn slow_seconds(conn: &mut Conn, id: TopicId) -> Result<Option<(Option<i64>,)>> {
    conn.opt(sql!("select slow_seconds from topics where id = $1"), (id,)).await
}

/// Sets the seconds between two posts of one person.
pub async fn set_slow(tx: &mut Tx, id: TopicId, seconds: Option<i64>) -> Result<()> {
    tx.exec(sql!("update topics set slow_seconds = $2 where id = $1"), (id, seconds)).await.map(|_| ())
}

/// The earlier texts of a post, the earliest first.
pub async fn earlier(conn: &mut Conn, id: PostId, limit: i64) -> Result<Vec<EarlierText>> {
    conn.all(
        sql!(
            "select body, replaced_at, replaced_by, reason
              from post_revisions
              where post_id = $1
              order by id
              limit $2"
        ),
        (id, limit),
    )
    .await
}

/// The files that a post shows and that its author added.
pub async fn own_uploads(conn: &mut Conn, id: PostId) -> Result<Vec<ErasedUpload>> {
    conn.all(
        sql!(
            "select u.id, u.key, u.content_hash, u.name, u.media_type
              from post_uploads l
              join uploads u on u.id = l.upload_id
              join posts p on p.id = l.post_id
              where l.post_id = $1 and u.account_id = p.author_id and u.erased_at is null
              order by u.id
              limit 40"
        ),
        (id,),
    )
    .await
}

/// Empties a post for good; what its tombstone says is what decided so.
pub async fn erase(
    tx: &mut Tx,
    id: PostId,
    by: Option<AccountId>,
    reason: &str,
    decision: Option<DecisionId>,
) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "update posts
              set body = '', body_html = '', erased_at = $2, edit_reason = null, deleted_by = $3, delete_reason = $4, decision_id = $5
              where id = $1"
        ),
        (id, now, by, reason, decision),
    )
    .await
    .map(|_| ())
}

/// Gives an erased post its text again; false when it was not erased.
pub async fn unerase(tx: &mut Tx, id: PostId, body: &str, body_html: &str) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update posts set body = $2, body_html = $3, erased_at = null where id = $1 and erased_at is not null"
            ),
            (id, body, body_html),
        )
        .await?;
    Ok(changed > 0)
}

/// Drops the earlier texts of a post.
pub async fn drop_earlier(tx: &mut Tx, id: PostId) -> Result<()> {
    tx.exec(sql!("delete from post_revisions where post_id = $1"), (id,)).await.map(|_| ())
}

/// Gives a post an earlier text again.
pub async fn put_earlier(tx: &mut Tx, id: PostId, text: &EarlierText) -> Result<()> {
    tx.exec(
        sql!(
            "insert into post_revisions (post_id, body, replaced_at, replaced_by, reason)
              values ($1, $2, $3, $4, $5)"
        ),
        (id, text.body.as_str(), text.replaced_at, text.replaced_by, text.reason.as_str()),
    )
    .await
    .map(|_| ())
}

/// Drops the copy that waited before the post was published.
pub async fn drop_pending(tx: &mut Tx, id: PostId) -> Result<()> {
    tx.exec(sql!("delete from pending_texts where post_id = $1"), (id,)).await.map(|_| ())
}

/// Takes a file out of everybody's sight, or puts it back.
pub async fn set_upload_erased(tx: &mut Tx, id: UploadId, erased: bool) -> Result<()> {
    let at = erased.then(|| tx.now());
    tx.exec(sql!("update uploads set erased_at = $2 where id = $1"), (id, at)).await.map(|_| ())
}

/// An erased file whose content nobody else added.
pub async fn droppable(conn: &mut Conn, id: UploadId) -> Result<Option<ErasedUpload>> {
    conn.opt(
        sql!(
            "select u.id, u.key, u.content_hash, u.name, u.media_type
              from uploads u
              where u.id = $1 and u.erased_at is not null
                and not exists (select 1 from uploads o where o.content_hash = u.content_hash and o.id <> u.id)"
        ),
        (id,),
    )
    .await
}

/// Drops the row of an erased file.
pub async fn drop_upload(tx: &mut Tx, id: UploadId) -> Result<()> {
    tx.exec(sql!("delete from post_uploads where upload_id = $1"), (id,)).await?;
    tx.exec(sql!("delete from uploads where id = $1 and erased_at is not null"), (id,)).await.map(|_| ())
}
