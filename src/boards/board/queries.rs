//! Every statement about boards and the lists of topics on them.

use super::NewBoard;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{BoardId, TopicId};
use crate::policy::{Audience, Viewer};
use crate::screening::Holds;
use crate::sql;
use crate::web::Cursor;
use chrono::{DateTime, Utc};

/// The most boards that are ever listed.
const BOARDS_MAX: i64 = 200;

/// A board.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct BoardRow {
    pub id: BoardId,
    pub slug: String,
    pub name: String,
    pub purpose: String,
    pub icon: String,
    pub lang: Option<String>,
    pub position: i64,
    pub see_audience: String,
    pub post_audience: String,
    /// Public topics on it.
    pub topic_count: i64,
    pub archived_at: Option<DateTime<Utc>>,
    /// Which posts wait for approval; none: as the house has it.
    pub holds: Option<String>,
}

impl BoardRow {
    /// Which posts wait for approval; none: as the house has it.
    pub fn holds(&self) -> Option<Holds> {
        self.holds.as_deref().and_then(Holds::parse)
    }

    /// Who may see it; a word that we do not know means staff only.
    pub fn see(&self) -> Audience {
        Audience::parse(&self.see_audience).unwrap_or(Audience::Staff)
    }

    /// Who may post on it; nobody but staff once it is archived.
    pub fn post(&self) -> Audience {
        Audience::parse(&self.post_audience).unwrap_or(Audience::Staff)
    }
}

/// Boards that this viewer may see, archived ones last.
pub async fn seen_by(conn: &mut Conn, viewer: &Viewer) -> Result<Vec<BoardRow>> {
    conn.all(
        sql!("select id, slug, name, purpose, icon, lang, position, see_audience, post_audience, topic_count, archived_at,
                holds
              from boards
              where see_audience = 'everyone' or (see_audience = 'members' and cast($1 as bigint) > 0) or $2
                or (see_audience = 'invited'
                  and id in (select m.board_id from board_members m where m.account_id = $1 and m.active))
              order by (archived_at is not null), position, id
              limit $3"),
        (viewer.id_or_zero(), viewer.is_staff(), BOARDS_MAX),
    )
    .await
}

/// Boards that this viewer may open a topic on. A visitor is offered what a new member may use: write first, join later.
pub async fn choices(conn: &mut Conn, viewer: &Viewer) -> Result<Vec<BoardRow>> {
    conn.all(
        sql!("select id, slug, name, purpose, icon, lang, position, see_audience, post_audience, topic_count, archived_at,
                holds
              from boards
              where archived_at is null and ($1 or (see_audience <> 'staff' and post_audience <> 'staff'
                and (see_audience <> 'invited'
                  or id in (select m.board_id from board_members m where m.account_id = $2 and m.active))))
              order by position, id
              limit $3"),
        (viewer.is_staff(), viewer.id_or_zero(), BOARDS_MAX),
    )
    .await
}

/// A board through the viewer's sight, by its address.
pub async fn by_slug(conn: &mut Conn, viewer: &Viewer, slug: &str) -> Result<BoardRow> {
    conn.one(
        sql!("select id, slug, name, purpose, icon, lang, position, see_audience, post_audience, topic_count, archived_at,
                holds
              from boards
              where slug = $1 and (see_audience = 'everyone' or (see_audience = 'members' and cast($2 as bigint) > 0) or $3
                or (see_audience = 'invited'
                  and id in (select m.board_id from board_members m where m.account_id = $2 and m.active)))"),
        (slug, viewer.id_or_zero(), viewer.is_staff()),
    )
    .await
}

/// A board through the viewer's sight, by its id.
pub async fn by_id(conn: &mut Conn, viewer: &Viewer, id: BoardId) -> Result<BoardRow> {
    conn.one(
        sql!("select id, slug, name, purpose, icon, lang, position, see_audience, post_audience, topic_count, archived_at,
                holds
              from boards
              where id = $1 and (see_audience = 'everyone' or (see_audience = 'members' and cast($2 as bigint) > 0) or $3
                or (see_audience = 'invited'
                  and id in (select m.board_id from board_members m where m.account_id = $2 and m.active)))"),
        (id, viewer.id_or_zero(), viewer.is_staff()),
    )
    .await
}

/// One line of a board or of the home page.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TopicLine {
    pub id: TopicId,
    pub kind: String,
    pub title: String,
    pub slug: String,
    pub lang: Option<String>,
    pub private: bool,
    pub created_at: DateTime<Utc>,
    pub last_post_at: DateTime<Utc>,
    pub post_count: i64,
    pub next_number: i64,
    pub locked_at: Option<DateTime<Utc>>,
    pub solved_post_id: Option<i64>,
    pub official_post_id: Option<i64>,
    /// Where the case around it stands, if there is one.
    pub case_state: Option<String>,
    pub board_name: String,
    pub board_slug: String,
    pub author_name: String,
    /// The last number that this member has seen.
    pub read_number: Option<i64>,
}

/// Which topics of a board are listed, and for whom.
#[derive(Clone, Copy, Debug)]
pub struct List<'a> {
    pub viewer: &'a Viewer,
    pub board: BoardId,
    /// None: of every kind.
    pub kind: Option<&'a str>,
    pub now: DateTime<Utc>,
}

/// Topics pinned on a board now, the latest pinned first.
pub async fn pinned(conn: &mut Conn, list: List<'_>) -> Result<Vec<TopicLine>> {
    conn.all(
        sql!("select t.id, t.kind, t.title, t.slug, t.lang, t.private, t.created_at, t.last_post_at, t.post_count, t.next_number,
                t.locked_at, t.solved_post_id, t.official_post_id, t.case_state, b.name as board_name, b.slug as board_slug,
                a.name as author_name, r.number as read_number
              from topics t
              join boards b on b.id = t.board_id
              join accounts a on a.id = t.author_id
              left join topic_reads r on r.account_id = $2 and r.topic_id = t.id
              where t.board_id = $1 and t.pinned_until > $4 and t.deleted_at is null and t.merged_into_id is null
                and (not t.private or t.author_id = $2 or $3) and (cast($5 as text) is null or t.kind = $5)
              order by t.pinned_until desc, t.id desc
              limit 10"),
        (list.board, list.viewer.id_or_zero(), list.viewer.is_staff(), list.now, list.kind),
    )
    .await
}

/// Topics of a board that are not pinned, the latest answered first, from below `before`.
pub async fn topics(conn: &mut Conn, list: List<'_>, before: Cursor<TopicId>, limit: i64) -> Result<Vec<TopicLine>> {
    conn.all(
        sql!("select t.id, t.kind, t.title, t.slug, t.lang, t.private, t.created_at, t.last_post_at, t.post_count, t.next_number,
                t.locked_at, t.solved_post_id, t.official_post_id, t.case_state, b.name as board_name, b.slug as board_slug,
                a.name as author_name, r.number as read_number
              from topics t
              join boards b on b.id = t.board_id
              join accounts a on a.id = t.author_id
              left join topic_reads r on r.account_id = $2 and r.topic_id = t.id
              where t.board_id = $1 and t.deleted_at is null and t.merged_into_id is null
                and (t.last_post_at, t.id) < ($6, $7)
                and (t.pinned_until is null or t.pinned_until <= $4)
                and (not t.private or t.author_id = $2 or $3) and (cast($5 as text) is null or t.kind = $5)
              order by t.last_post_at desc, t.id desc
              limit $8"),
        (list.board, list.viewer.id_or_zero(), list.viewer.is_staff(), list.now, list.kind, before.at, before.id, limit),
    )
    .await
}

/// Adds a board at the end of the list.
pub async fn insert(tx: &mut Tx, board: &NewBoard) -> Result<BoardId> {
    let now = tx.now();
    tx.insert_id(
        sql!("insert into boards (slug, name, purpose, icon, lang, position, see_audience, post_audience, topic_count, created_at)
              values ($1, $2, $3, $4, $5, (select coalesce(max(position), 0) + 1 from boards), $6, $7, 0, $8)
              returning id"),
        (
            board.slug.as_str(),
            board.name.as_str(),
            board.purpose.as_str(),
            board.icon.as_str(),
            board.lang.as_deref(),
            board.see.as_str(),
            board.post.as_str(),
            now,
        ),
    )
    .await
    .map(BoardId)
}

/// Changes a board; false when there is none.
pub async fn update(tx: &mut Tx, id: BoardId, board: &NewBoard) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update boards
                  set slug = $2, name = $3, purpose = $4, icon = $5, lang = $6, see_audience = $7, post_audience = $8
                  where id = $1"
            ),
            (
                id,
                board.slug.as_str(),
                board.name.as_str(),
                board.purpose.as_str(),
                board.icon.as_str(),
                board.lang.as_deref(),
                board.see.as_str(),
                board.post.as_str(),
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Says which posts on a board wait for approval; none: as the house has it.
pub async fn set_holds(tx: &mut Tx, id: BoardId, holds: Option<Holds>) -> Result<()> {
    tx.exec(sql!("update boards set holds = $2 where id = $1"), (id, holds.map(Holds::as_str))).await.map(|_| ())
}

/// Puts a board at a place in the list.
pub async fn place(tx: &mut Tx, id: BoardId, position: i64) -> Result<()> {
    tx.exec(sql!("update boards set position = $2 where id = $1 and position <> $2"), (id, position)).await.map(|_| ())
}

/// Closes a board to new topics, or opens it again; false when it was so already.
pub async fn archive(tx: &mut Tx, id: BoardId, at: Option<DateTime<Utc>>) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update boards set archived_at = $2
                  where id = $1 and (archived_at is null) = $3"
            ),
            (id, at, at.is_some()),
        )
        .await?;
    Ok(changed > 0)
}

/// Counts public topics on a board up or down.
pub async fn count(tx: &mut Tx, id: BoardId, by: i64) -> Result<()> {
    tx.exec(sql!("update boards set topic_count = topic_count + $2 where id = $1"), (id, by)).await.map(|_| ())
}
