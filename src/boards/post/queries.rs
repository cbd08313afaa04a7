//! Every statement about posts and their earlier texts.

use super::actions::{NewPost, Removed};
use crate::boards::topic::queries::TopicRow;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, DecisionId, PostId, TopicId};
use crate::policy::{Act, Role, Viewer};
use crate::screening::{Holds, Written};
use crate::sql;
use crate::words::{Lang, Words};
use chrono::{DateTime, Utc};

/// The most earlier texts of a post that its history shows.
const REVISIONS_MAX: i64 = 50;

/// A post as its topic shows it. A removed one comes without its text.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PostRow {
    pub id: PostId,
    pub number: i64,
    pub author_id: AccountId,
    pub body_html: String,
    /// The beginning of the Markdown of the topic's first post; of others nothing.
    pub lead: String,
    pub created_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    pub edit_reason: Option<String>,
    pub official_at: Option<DateTime<Utc>>,
    pub official_department: Option<String>,
    pub deleted_at: Option<DateTime<Utc>>,
    pub deleted_by: Option<AccountId>,
    pub delete_reason: Option<String>,
    /// The decision that took it out of sight.
    pub decision_id: Option<DecisionId>,
    /// A warning stands before it.
    pub sensitive_at: Option<DateTime<Utc>>,
    pub erased_at: Option<DateTime<Utc>>,
    pub author_handle: String,
    pub author_name: String,
    pub author_role: String,
    pub author_department: Option<String>,
}

/// Posts of a topic from one number to another, both included. The viewer's sight of the topic was asked before.
pub async fn on_page(conn: &mut Conn, topic: TopicId, first: i64, last: i64) -> Result<Vec<PostRow>> {
    conn.all(
        sql!("select p.id, p.number, p.author_id, case when p.deleted_at is null then p.body_html else '' end as body_html,
                case when p.number = 1 and p.deleted_at is null then substr(p.body, 1, 400) else '' end as lead,
                p.created_at, p.edited_at, p.edit_reason, p.official_at, p.official_department, p.deleted_at, p.deleted_by,
                p.delete_reason, p.decision_id, p.sensitive_at, p.erased_at, a.handle as author_handle, a.name as author_name, a.role as author_role,
                a.department as author_department
              from posts p
              join accounts a on a.id = p.author_id
              where p.topic_id = $1 and p.number between $2 and $3
              order by p.number
              limit 100"),
        (topic, first, last),
    )
    .await
}

/// One visible post of a topic, such as its official answer.
pub async fn of_topic(conn: &mut Conn, topic: TopicId, post: PostId) -> Result<Option<PostRow>> {
    conn.opt(
        sql!("select p.id, p.number, p.author_id, p.body_html, '' as lead, p.created_at, p.edited_at, p.edit_reason, p.official_at,
                p.official_department, p.deleted_at, p.deleted_by, p.delete_reason, p.decision_id, p.sensitive_at, p.erased_at,
                a.handle as author_handle, a.name as author_name, a.role as author_role, a.department as author_department
              from posts p
              join accounts a on a.id = p.author_id
              where p.topic_id = $1 and p.id = $2 and p.deleted_at is null"),
        (topic, post),
    )
    .await
}

/// A post with what its topic says about who may see and change it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PlacedPost {
    pub id: PostId,
    pub topic_id: TopicId,
    pub number: i64,
    pub author_id: AccountId,
    pub body: String,
    pub created_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    pub edit_count: i64,
    pub official_at: Option<DateTime<Utc>>,
    pub deleted_at: Option<DateTime<Utc>>,
    pub deleted_by: Option<AccountId>,
    pub decision_id: Option<DecisionId>,
    pub erased_at: Option<DateTime<Utc>>,
    pub author_handle: String,
    pub author_name: String,
    pub author_role: String,
    pub topic_private: bool,
    pub topic_lang: Option<String>,
    pub board_id: BoardId,
    pub board_holds: Option<String>,
    pub topic_title: String,
    pub topic_slug: String,
    pub topic_locked_at: Option<DateTime<Utc>>,
    pub topic_deleted_at: Option<DateTime<Utc>>,
    pub board_archived_at: Option<DateTime<Utc>>,
}

impl PostRow {
    /// A warning stands before its text: for its own sake, or for all of its topic.
    pub const fn is_sensitive(&self, topic: &TopicRow) -> bool {
        self.sensitive_at.is_some() || topic.sensitive_at.is_some()
    }

    /// By whom it was taken out of sight.
    pub const fn removed(&self) -> Removed {
        Removed { by: self.deleted_by, decided: self.decision_id.is_some(), erased: self.erased_at.is_some() }
    }

    /// The department or role that its author answers for; none for members.
    pub fn office(&self, words: &Words) -> Option<String> {
        office(words, &self.author_role, self.author_department.as_deref())
    }
}

/// What stands beside the name of someone who speaks for the brand.
pub fn office(words: &Words, role: &str, department: Option<&str>) -> Option<String> {
    Role::parse(role).filter(|role| role.is_staff())?;
    Some(department.filter(|name| !name.is_empty()).map_or_else(|| words.t("boards-staff"), str::to_owned))
}

impl PlacedPost {
    /// The act of changing its text.
    pub fn editing(&self) -> Act {
        Act::PostEdit {
            author: self.author_id,
            locked: self.is_locked(),
            official: self.official_at.is_some(),
            by_staff: Role::parse(&self.author_role).is_some_and(Role::is_staff),
        }
    }

    /// Nobody but moderators changes it: its topic is locked or its board is archived.
    pub const fn is_locked(&self) -> bool {
        self.topic_locked_at.is_some() || self.board_archived_at.is_some()
    }

    /// By whom it was taken out of sight.
    pub const fn removed(&self) -> Removed {
        Removed { by: self.deleted_by, decided: self.decision_id.is_some(), erased: self.erased_at.is_some() }
    }

    /// Another text of it, to be screened.
    pub fn written<'a>(&self, body: &'a str) -> Written<'a> {
        Written {
            board: self.board_id,
            board_holds: self.board_holds.as_deref().and_then(Holds::parse),
            topic: Some(self.topic_id),
            title: "",
            body,
            private: self.topic_private,
            lang: self.topic_lang.as_deref().and_then(Lang::parse),
        }
    }

    /// The topic's page that shows it, with the anchor. That of a removed topic does not tell its title.
    pub fn place(&self) -> String {
        let page = crate::boards::page_of(self.number);
        if self.topic_deleted_at.is_some() {
            return format!("/t/{}?page={page}#p{}", self.topic_id, self.id);
        }
        format!("{}#p{}", crate::boards::topic::topic_page_path(self.topic_id, &self.topic_slug, page), self.id)
    }
}

/// A post through the viewer's sight of its topic.
pub async fn seen_by(conn: &mut Conn, viewer: &Viewer, id: PostId) -> Result<PlacedPost> {
    conn.one(
        sql!("select p.id, p.topic_id, p.number, p.author_id, p.body, p.created_at, p.edited_at, p.edit_count,
                p.official_at, p.deleted_at, p.deleted_by, p.decision_id, p.erased_at,
                t.private as topic_private, t.lang as topic_lang, t.board_id, b.holds as board_holds,
                a.handle as author_handle, a.name as author_name, a.role as author_role,
                t.title as topic_title, t.slug as topic_slug, t.locked_at as topic_locked_at, t.deleted_at as topic_deleted_at,
                b.archived_at as board_archived_at
              from posts p
              join accounts a on a.id = p.author_id
              join topics t on t.id = p.topic_id
              join boards b on b.id = t.board_id
              where p.id = $1 and (not t.private or t.author_id = $2 or $3)
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and $2 > 0) or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select m.board_id from board_members m where m.account_id = $2 and m.active)))"),
        (id, viewer.id_or_zero(), viewer.is_staff()),
    )
    .await
}

/// What the first submission with this token made: topic, post, number. Only its author's own tokens count.
pub async fn by_once(conn: &mut Conn, once: &str, author: AccountId) -> Result<Option<(TopicId, PostId, i64)>> {
    conn.opt(sql!("select topic_id, id, number from posts where once = $1 and author_id = $2"), (once, author)).await
}

/// When that author last wrote in the topic, removed posts included.
pub async fn last_of(conn: &mut Conn, author: AccountId, topic: TopicId) -> Result<Option<DateTime<Utc>>> {
    let row: Option<(DateTime<Utc>,)> = conn
        .opt(
            sql!("select created_at from posts where author_id = $1 and topic_id = $2 order by id desc limit 1"),
            (author, topic),
        )
        .await?;
    Ok(row.map(|(at,)| at))
}

/// Adds a post under that number.
pub async fn insert(tx: &mut Tx, post: &NewPost, number: i64) -> Result<PostId> {
    tx.insert_id(
        sql!(
            "insert into posts (topic_id, number, author_id, body, body_html, created_at, edit_count, once)
              values ($1, $2, $3, $4, $5, $6, 0, $7)
              returning id"
        ),
        (post.topic, number, post.author, post.body.as_str(), post.body_html.as_str(), post.at, post.once.as_deref()),
    )
    .await
    .map(PostId)
}

/// Another text for a post, and the earlier one kept. False when it has changed since `edit_count`.
pub async fn edit(
    tx: &mut Tx,
    id: PostId,
    edit_count: i64,
    body: &str,
    body_html: &str,
    by: AccountId,
    reason: &str,
) -> Result<bool> {
    let now = tx.now();
    let kept = tx
        .exec(
            sql!(
                "insert into post_revisions (post_id, body, replaced_at, replaced_by, reason)
                  select id, body, $3, $4, $5 from posts where id = $1 and edit_count = $2 and deleted_at is null"
            ),
            (id, edit_count, now, by, reason),
        )
        .await?;
    if kept == 0 {
        return Ok(false);
    }
    let changed = tx
        .exec(
            sql!(
                "update posts
                  set body = $3, body_html = $4, edited_at = $5, edit_reason = $6, edit_count = edit_count + 1
                  where id = $1 and edit_count = $2"
            ),
            (id, edit_count, body, body_html, now, reason),
        )
        .await?;
    Ok(changed > 0)
}

/// Takes a post out of sight, and keeps whether it solved its topic; false when it was so already.
pub async fn remove(
    tx: &mut Tx,
    id: PostId,
    by: Option<AccountId>,
    reason: &str,
    decision: Option<DecisionId>,
) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update posts
                  set deleted_at = $2, deleted_by = $3, delete_reason = $4, decision_id = $5,
                    was_solution = exists (select 1 from topics t where t.id = posts.topic_id and t.solved_post_id = posts.id)
                  where id = $1 and deleted_at is null"
            ),
            (id, now, by, reason, decision),
        )
        .await?;
    Ok(changed > 0)
}

/// Brings a removed post back; false when it was not removed, or is erased.
pub async fn restore(tx: &mut Tx, id: PostId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update posts set deleted_at = null, deleted_by = null, delete_reason = null, decision_id = null
                  where id = $1 and deleted_at is not null and erased_at is null"
            ),
            (id,),
        )
        .await?;
    Ok(changed > 0)
}

/// Marks a visible post as the brand's answer; its topic.
pub async fn make_official(
    tx: &mut Tx,
    id: PostId,
    by: AccountId,
    department: Option<&str>,
) -> Result<Option<TopicId>> {
    let now = tx.now();
    let rows: Vec<(TopicId,)> = tx
        .returning(
            sql!(
                "update posts set official_at = $2, official_by = $3, official_department = $4
                  where id = $1 and deleted_at is null
                  returning topic_id"
            ),
            (id, now, by, department),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Takes the mark back; its topic, none when the post had no mark.
pub async fn withdraw_official(tx: &mut Tx, id: PostId) -> Result<Option<TopicId>> {
    let rows: Vec<(TopicId,)> = tx
        .returning(
            sql!(
                "update posts set official_at = null, official_by = null, official_department = null
                  where id = $1 and official_at is not null
                  returning topic_id"
            ),
            (id,),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// An earlier text of a post.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RevisionRow {
    pub body: String,
    pub replaced_at: DateTime<Utc>,
    pub reason: String,
    pub by_handle: String,
    pub by_name: String,
}

/// Earlier texts of a post, the latest first.
pub async fn revisions(conn: &mut Conn, id: PostId) -> Result<Vec<RevisionRow>> {
    conn.all(
        sql!(
            "select r.body, r.replaced_at, r.reason, a.handle as by_handle, a.name as by_name
              from post_revisions r
              join accounts a on a.id = r.replaced_by
              where r.post_id = $1
              order by r.id desc
              limit $2"
        ),
        (id, REVISIONS_MAX),
    )
    .await
}
