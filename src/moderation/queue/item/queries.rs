//! Every SQL text of one line's page: what stands around it, who reported it, what is known of its author.

use crate::db::Conn;
use crate::error::Result;
use crate::ids::{AccountId, ItemId, PostId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Counting posts of an author stops here.
pub const POSTS_MAX: i64 = 1_000;
/// Other lines about the same person that are shown.
const OTHERS_MAX: i64 = 10;

/// A post of the scene. What is hidden is shown to moderators.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ScenePost {
    pub id: PostId,
    pub number: i64,
    pub body_html: String,
    pub created_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    pub deleted_at: Option<DateTime<Utc>>,
    pub sensitive_at: Option<DateTime<Utc>>,
    pub erased_at: Option<DateTime<Utc>>,
    pub author_handle: String,
    pub author_name: String,
}

/// A post's topic and number.
pub async fn place_of(db: &mut Conn, post: i64) -> Result<Option<(TopicId, i64)>> {
    db.opt(sql!("select topic_id, number from posts where id = $1"), (post,)).await
}

/// The posts of a topic from one number to another.
pub async fn between(db: &mut Conn, topic: TopicId, first: i64, last: i64) -> Result<Vec<ScenePost>> {
    db.all(
        sql!(
            "select p.id, p.number, p.body_html, p.created_at, p.edited_at, p.deleted_at, p.sensitive_at,
               p.erased_at, a.handle as author_handle, a.name as author_name
             from posts p
             join accounts a on a.id = p.author_id
             where p.topic_id = $1 and p.number between $2 and $3
             order by p.number
             limit 20"
        ),
        (topic, first, last),
    )
    .await
}

/// The last posts of a topic, oldest first, and of an author the latest.
pub async fn last(db: &mut Conn, topic: TopicId, limit: i64) -> Result<Vec<ScenePost>> {
    let mut posts: Vec<ScenePost> = db
        .all(
            sql!(
                "select p.id, p.number, p.body_html, p.created_at, p.edited_at, p.deleted_at, p.sensitive_at,
                   p.erased_at, a.handle as author_handle, a.name as author_name
                 from posts p
                 join accounts a on a.id = p.author_id
                 where p.topic_id = $1
                 order by p.number desc
                 limit $2"
            ),
            (topic, limit),
        )
        .await?;
    posts.reverse();
    Ok(posts)
}

/// What an author wrote last.
pub async fn of_author(db: &mut Conn, author: AccountId, limit: i64) -> Result<Vec<ScenePost>> {
    db.all(
        sql!(
            "select p.id, p.number, p.body_html, p.created_at, p.edited_at, p.deleted_at, p.sensitive_at,
               p.erased_at, a.handle as author_handle, a.name as author_name
             from posts p
             join accounts a on a.id = p.author_id
             where p.author_id = $1
             order by p.id desc
             limit $2"
        ),
        (author, limit),
    )
    .await
}

/// A held text: what was kept, since when it waits.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct HeldRow {
    pub fields: String,
    pub written_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
    pub refused_at: Option<DateTime<Utc>>,
}

/// A held text.
pub async fn held(db: &mut Conn, id: i64) -> Result<Option<HeldRow>> {
    db.opt(sql!("select fields, written_at, published_at, refused_at from pending_texts where id = $1"), (id,)).await
}

/// A report, as a moderator reads it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReportRow {
    pub label_en: String,
    pub label_he: String,
    pub label_pl: String,
    pub explanation: String,
    pub place: String,
    pub illegal: bool,
    pub made_at: DateTime<Utc>,
    pub name: Option<String>,
    pub reporter_name: Option<String>,
    pub reporter_handle: Option<String>,
}

/// Who reported it and why, the latest first.
pub async fn reports(db: &mut Conn, item: ItemId, limit: i64) -> Result<Vec<ReportRow>> {
    db.all(
        sql!(
            "select s.label_en, s.label_he, s.label_pl, r.explanation, r.place, r.illegal, r.made_at, r.name,
               a.name as reporter_name, a.handle as reporter_handle
             from reports r
             join report_reasons s on s.id = r.reason_id
             left join accounts a on a.id = r.reporter_id
             where r.item_id = $1
             order by r.id desc
             limit $2"
        ),
        (item, limit),
    )
    .await
}

/// How much an author has written, up to [`POSTS_MAX`], and how often moderators limited them.
pub async fn figures(db: &mut Conn, author: AccountId) -> Result<(i64, i64)> {
    db.one(
        sql!(
            "select (select count(*) from (select 1 as n from posts where author_id = $1 limit $2) p),
               (select count(*) from (select 1 as n from decisions where account_id = $1 and limiting and reversed_at is null
                 limit $2) d)"
        ),
        (author, POSTS_MAX),
    )
    .await
}

/// Other open lines about the same person.
pub async fn others(db: &mut Conn, author: AccountId, except: ItemId) -> Result<Vec<ItemId>> {
    let rows: Vec<(ItemId,)> = db
        .all(
            sql!(
                "select id
                 from queue_items
                 where account_id = $1 and id <> $2 and closed_at is null
                 order by id desc
                 limit $3"
            ),
            (author, except, OTHERS_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// From where an account was opened: the domain of its address, and how many others came from the same network.
pub async fn sign_up(db: &mut Conn, account: AccountId) -> Result<Option<(String, i64)>> {
    db.opt(
        sql!(
            "select s.email_domain,
               (select count(*) from (select 1 as n from sign_ups o where o.network = s.network and o.account_id <> s.account_id limit 1000) c)
             from sign_ups s
             where s.account_id = $1"
        ),
        (account,),
    )
    .await
}
