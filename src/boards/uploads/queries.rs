//! Every statement about uploads.

use super::actions::NewUpload;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, PostId, UploadId};
use crate::policy::Viewer;
use crate::sql;
use chrono::{DateTime, Utc};

/// An upload.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct UploadRow {
    pub key: String,
    pub name: String,
    pub media_type: String,
    pub bytes: i64,
    pub uploaded_at: DateTime<Utc>,
}

/// An upload through somebody's sight.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SeenRow {
    pub key: String,
    pub content_hash: String,
    pub name: String,
    pub media_type: String,
    pub bytes: i64,
    /// Every visitor may see it.
    pub public: bool,
}

/// The upload with that key, for the person who added it and for those who may see a post that refers to it.
pub async fn seen_by(conn: &mut Conn, viewer: &Viewer, key: &str) -> Result<SeenRow> {
    conn.one(
        sql!(
            "select u.key, u.content_hash, u.name, u.media_type, u.bytes,
                exists (select 1 from post_uploads l
                        join posts p on p.id = l.post_id
                        join topics t on t.id = p.topic_id
                        join boards b on b.id = t.board_id
                        where l.upload_id = u.id and p.deleted_at is null and t.deleted_at is null
                          and not t.private and b.see_audience = 'everyone') as public
              from uploads u
              where u.key = $1 and u.erased_at is null and (u.account_id = $2 or exists (
                select 1 from post_uploads l
                join posts p on p.id = l.post_id
                join topics t on t.id = p.topic_id
                join boards b on b.id = t.board_id
                where l.upload_id = u.id and p.deleted_at is null and t.deleted_at is null
                  and (not t.private or t.author_id = $2 or $3)
                  and (b.see_audience = 'everyone' or (b.see_audience = 'members' and $2 > 0) or $3
                    or (b.see_audience = 'invited'
                      and b.id in (select m.board_id from board_members m where m.account_id = $2 and m.active)))))"
        ),
        (key, viewer.id_or_zero(), viewer.is_staff()),
    )
    .await
}

/// Whether this content was erased as illegal, and its sealed copy still stands.
pub async fn is_erased(conn: &mut Conn, content_hash: &str) -> Result<bool> {
    let row: Option<(i64,)> = conn
        .opt(sql!("select id from uploads where content_hash = $1 and erased_at is not null limit 1"), (content_hash,))
        .await?;
    Ok(row.is_some())
}

/// The upload of this content that the account has already.
pub async fn same(conn: &mut Conn, account: AccountId, content_hash: &str) -> Result<Option<UploadRow>> {
    conn.opt(
        sql!(
            "select key, name, media_type, bytes, uploaded_at
              from uploads
              where content_hash = $2 and account_id = $1 and erased_at is null
              order by id
              limit 1"
        ),
        (account, content_hash),
    )
    .await
}

/// One upload.
pub async fn by_id(conn: &mut Conn, id: UploadId) -> Result<UploadRow> {
    conn.one(sql!("select key, name, media_type, bytes, uploaded_at from uploads where id = $1"), (id,)).await
}

/// An account's latest uploads.
pub async fn latest(conn: &mut Conn, account: AccountId, limit: i64) -> Result<Vec<UploadRow>> {
    conn.all(
        sql!(
            "select key, name, media_type, bytes, uploaded_at
              from uploads
              where account_id = $1 and erased_at is null
              order by id desc
              limit $2"
        ),
        (account, limit),
    )
    .await
}

/// How many files an account has added since then.
pub async fn count_since(conn: &mut Conn, account: AccountId, since: DateTime<Utc>) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(sql!("select count(*) from uploads where account_id = $1 and uploaded_at > $2"), (account, since))
        .await?;
    Ok(count)
}

/// How many videos an account has added since then.
pub async fn count_films_since(conn: &mut Conn, account: AccountId, since: DateTime<Utc>) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(*) from uploads
                  where account_id = $1 and uploaded_at > $2 and media_type in ('video/mp4', 'video/webm')"
            ),
            (account, since),
        )
        .await?;
    Ok(count)
}

/// Adds an upload.
pub async fn insert(tx: &mut Tx, upload: &NewUpload) -> Result<UploadId> {
    let now = tx.now();
    tx.insert_id(
        sql!(
            "insert into uploads (key, content_hash, name, media_type, bytes, width, height, account_id, uploaded_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
              returning id"
        ),
        (
            upload.key.as_str(),
            upload.content_hash.as_str(),
            upload.name.as_str(),
            upload.media_type,
            upload.bytes,
            upload.size.map(|(width, _)| i64::from(width)),
            upload.size.map(|(_, height)| i64::from(height)),
            upload.account,
            now,
        ),
    )
    .await
    .map(UploadId)
}

/// Forgets which uploads a post refers to.
pub async fn unlink(tx: &mut Tx, post: PostId) -> Result<()> {
    tx.exec(sql!("delete from post_uploads where post_id = $1"), (post,)).await.map(|_| ())
}

/// Notes that a post refers to an upload: one of its author's, one that is in the same topic already, or a public one.
pub async fn link(tx: &mut Tx, post: PostId, key: &str) -> Result<()> {
    tx.exec(
        sql!(
            "insert into post_uploads (post_id, upload_id)
              select p.id, u.id
              from posts p
              join uploads u on u.key = $2 and u.erased_at is null
              where p.id = $1 and (u.account_id = p.author_id or exists (
                select 1 from post_uploads l
                join posts q on q.id = l.post_id
                join topics t on t.id = q.topic_id
                join boards b on b.id = t.board_id
                where l.upload_id = u.id and q.deleted_at is null and t.deleted_at is null
                  and (q.topic_id = p.topic_id or (not t.private and b.see_audience = 'everyone'))))
              on conflict (post_id, upload_id) do nothing"
        ),
        (post, key),
    )
    .await
    .map(|_| ())
}
