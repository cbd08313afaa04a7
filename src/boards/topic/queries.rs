//! Every statement about topics and read marks.

use super::actions::NewTopic;
use crate::boards::post::actions::Removed;
use crate::boards::{draft, similar};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, DecisionId, IncidentId, PostId, TopicId};
use crate::policy::{Audience, Viewer};
use crate::screening::{Holds, Written};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// A topic with its board and its author.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TopicRow {
    pub id: TopicId,
    pub board_id: BoardId,
    pub author_id: AccountId,
    pub kind: String,
    pub title: String,
    pub slug: String,
    pub lang: Option<String>,
    pub private: bool,
    pub created_at: DateTime<Utc>,
    pub last_post_at: DateTime<Utc>,
    pub post_count: i64,
    pub next_number: i64,
    pub version: i64,
    pub pinned_until: Option<DateTime<Utc>>,
    pub locked_at: Option<DateTime<Utc>>,
    pub solved_post_id: Option<PostId>,
    pub official_post_id: Option<PostId>,
    pub deleted_at: Option<DateTime<Utc>>,
    pub deleted_by: Option<AccountId>,
    pub delete_reason: Option<String>,
    /// The decision that took it out of sight.
    pub decision_id: Option<DecisionId>,
    /// A warning stands before it.
    pub sensitive_at: Option<DateTime<Utc>>,
    /// One person waits so long between two posts.
    pub slow_seconds: Option<i64>,
    pub merged_into_id: Option<TopicId>,
    /// Where the case around it stands, if there is one.
    pub case_state: Option<String>,
    /// Where the idea stands, if it is one.
    pub idea_state: Option<String>,
    /// Polls, surveys and opinion maps on its page.
    pub attachments: i64,
    /// The phase of its challenge takes no comments.
    pub comments_off_at: Option<DateTime<Utc>>,
    pub board_slug: String,
    pub board_name: String,
    pub board_see: String,
    pub board_archived_at: Option<DateTime<Utc>>,
    pub board_holds: Option<String>,
    pub author_handle: String,
    pub author_name: String,
    /// The last number that this member has seen.
    pub read_number: Option<i64>,
    /// This member has begun a reply.
    pub has_draft: bool,
}

impl TopicRow {
    /// Where it stands.
    pub fn path(&self) -> String {
        super::topic_path(self.id, &self.slug)
    }

    /// Page `page` of it.
    pub fn page_path(&self, page: i64) -> String {
        super::topic_page_path(self.id, &self.slug, page)
    }

    /// What it is about; a word that we do not know is talk.
    pub fn kind(&self) -> super::Kind {
        super::Kind::parse(&self.kind).unwrap_or(super::Kind::Talk)
    }

    /// Nobody but moderators replies: locked, its challenge takes no comments now, or its board is archived.
    pub const fn is_locked(&self) -> bool {
        self.locked_at.is_some() || self.comments_off_at.is_some() || self.board_archived_at.is_some()
    }

    /// By whom it was taken out of sight.
    pub const fn removed(&self) -> Removed {
        Removed { by: self.deleted_by, decided: self.decision_id.is_some(), erased: false }
    }

    /// Which posts wait for approval on its board; none: as the house has it.
    pub fn holds(&self) -> Option<Holds> {
        self.board_holds.as_deref().and_then(Holds::parse)
    }

    /// A reply in it, to be screened.
    pub fn written<'a>(&self, body: &'a str) -> Written<'a> {
        Written {
            board: self.board_id,
            board_holds: self.holds(),
            topic: Some(self.id),
            title: "",
            body,
            private: self.private,
            lang: self.lang.as_deref().and_then(Lang::parse),
        }
    }

    /// The seconds that this viewer waits between two posts in it; none: as they like. Staff never wait.
    pub fn slow_for(&self, viewer: &Viewer) -> Option<i64> {
        self.slow_seconds.filter(|_| !viewer.is_staff())
    }

    /// Whether every visitor may see it.
    pub fn is_public(&self) -> bool {
        !self.private && Audience::parse(&self.board_see) == Some(Audience::Everyone)
    }
}

/// An incident that a topic is about, as its page shows it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct IncidentRow {
    pub id: IncidentId,
    pub state: String,
    /// The language that it was first written in.
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
}

/// The public incidents that a topic is about, the newest first: those it is tied to, that of its case, that of which it has the statements.
pub async fn incidents(db: &mut Conn, topic: TopicId, limit: i64) -> Result<Vec<IncidentRow>> {
    db.all(
        sql!(
            "select i.id, i.state, i.lang, i.title_en, i.title_he, i.title_pl
              from incidents i
              where i.id in (select incident_id from incident_topics where topic_id = $1
                             union all
                             select incident_id from cases where topic_id = $1 and incident_id is not null
                             union all
                             select id from incidents where topic_id = $1)
                and not i.drill and i.published_at is not null
              order by i.id desc
              limit $2"
        ),
        (topic, limit),
    )
    .await
}

/// A topic through the viewer's sight: private ones are for their author and staff, boards have their audience.
/// Removed and merged topics are found too: see `deleted_at`, `merged_into_id`.
pub async fn seen_by(conn: &mut Conn, viewer: &Viewer, id: TopicId) -> Result<TopicRow> {
    conn.one(
        sql!("select t.id, t.board_id, t.author_id, t.kind, t.title, t.slug, t.lang, t.private, t.created_at, t.last_post_at,
                t.post_count, t.next_number, t.version, t.pinned_until, t.locked_at, t.solved_post_id, t.official_post_id,
                t.deleted_at, t.deleted_by, t.delete_reason, t.decision_id, t.sensitive_at, t.slow_seconds, t.merged_into_id,
                t.case_state, t.idea_state, t.attachments, t.comments_off_at, b.holds as board_holds,
                b.slug as board_slug, b.name as board_name, b.see_audience as board_see, b.archived_at as board_archived_at,
                a.handle as author_handle, a.name as author_name, r.number as read_number,
                exists (select 1 from drafts d where d.account_id = $2 and d.slot = $4) as has_draft
              from topics t
              join boards b on b.id = t.board_id
              join accounts a on a.id = t.author_id
              left join topic_reads r on r.account_id = $2 and r.topic_id = t.id
              where t.id = $1 and (not t.private or t.author_id = $2 or $3)
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and $2 > 0) or $3
                  or (b.see_audience = 'invited'
                    and b.id in (select m.board_id from board_members m where m.account_id = $2 and m.active)))"),
        (id, viewer.id_or_zero(), viewer.is_staff(), draft::reply_slot(id)),
    )
    .await
}

/// Adds a topic whose first post will have number 1.
pub async fn insert(tx: &mut Tx, topic: &NewTopic) -> Result<TopicId> {
    tx.insert_id(
        sql!("insert into topics (board_id, author_id, kind, title, slug, search_text, lang, private, created_at, last_post_at,
                last_author_id, post_count, next_number, version)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $2, 1, 2, 1)
              returning id"),
        (
            topic.board,
            topic.author,
            topic.kind.as_str(),
            topic.title.as_str(),
            super::slug(&topic.title),
            similar::fold::fold(&topic.title),
            topic.lang.map(crate::words::Lang::code),
            topic.private,
            topic.at,
        ),
    )
    .await
    .map(TopicId)
}

/// Takes the next number of a topic for a post of that author and time; its board too. None when it is removed or merged.
pub async fn take_number(
    tx: &mut Tx,
    id: TopicId,
    author: AccountId,
    at: DateTime<Utc>,
) -> Result<Option<(i64, BoardId)>> {
    let rows = tx
        .returning(
            sql!(
                "update topics
                  set next_number = next_number + 1, post_count = post_count + 1, version = version + 1,
                    last_author_id = case when last_post_at <= $3 then $2 else last_author_id end,
                    last_post_at = case when last_post_at <= $3 then $3 else last_post_at end
                  where id = $1 and deleted_at is null and merged_into_id is null
                  returning next_number - 1, board_id"
            ),
            (id, author, at),
        )
        .await?;
    Ok(rows.into_iter().next())
}

/// Says that readers of a topic would see something else now; its board, none when there is no such topic.
pub async fn touch(tx: &mut Tx, id: TopicId) -> Result<Option<BoardId>> {
    let rows: Vec<(BoardId,)> =
        tx.returning(sql!("update topics set version = version + 1 where id = $1 returning board_id"), (id,)).await?;
    Ok(rows.first().map(|row| row.0))
}

/// Writes where an idea stands; the topic's board. None: no such topic.
pub async fn set_idea_state(tx: &mut Tx, id: TopicId, state: Option<&str>) -> Result<Option<BoardId>> {
    let rows: Vec<(BoardId,)> = tx
        .returning(
            sql!("update topics set idea_state = $2, version = version + 1 where id = $1 returning board_id"),
            (id, state),
        )
        .await?;
    Ok(rows.first().map(|(board,)| *board))
}

/// Counts what stands on a topic's page beside its posts; the topic's board. None: no such topic.
pub async fn count_attachments(tx: &mut Tx, id: TopicId, more: i64) -> Result<Option<BoardId>> {
    let rows: Vec<(BoardId,)> = tx
        .returning(
            sql!(
                "update topics
                  set attachments = attachments + $2, version = version + 1
                  where id = $1
                  returning board_id"
            ),
            (id, more),
        )
        .await?;
    Ok(rows.first().map(|(board,)| *board))
}

/// Writes where the case around a topic stands; the topic's board. None: no such topic.
pub async fn set_case_state(tx: &mut Tx, id: TopicId, state: Option<&str>) -> Result<Option<BoardId>> {
    let rows: Vec<(BoardId,)> = tx
        .returning(
            sql!("update topics set case_state = $2, version = version + 1 where id = $1 returning board_id"),
            (id, state),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Names the official answer of a topic.
pub async fn set_official(tx: &mut Tx, id: TopicId, post: PostId) -> Result<Option<BoardId>> {
    let rows: Vec<(BoardId,)> = tx
        .returning(
            sql!("update topics set official_post_id = $2, version = version + 1 where id = $1 returning board_id"),
            (id, post),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// After posts left, came back or moved: the latest official answer still here, and the solving post if it is still here.
pub async fn refresh_marks(tx: &mut Tx, id: TopicId) -> Result<Option<BoardId>> {
    let rows: Vec<(BoardId,)> = tx
        .returning(
            sql!(
                "update topics
                  set version = version + 1,
                    official_post_id = (select p.id from posts p
                                        where p.topic_id = $1 and p.official_at is not null and p.deleted_at is null
                                        order by p.official_at desc, p.id desc limit 1),
                    solved_post_id = (select p.id from posts p
                                      where p.id = topics.solved_post_id and p.topic_id = $1 and p.deleted_at is null)
                  where id = $1
                  returning board_id"
            ),
            (id,),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Says which post solved a topic; none: not solved. The board; none when the post is not a visible one of that topic.
pub async fn set_solved(tx: &mut Tx, id: TopicId, post: Option<PostId>) -> Result<Option<BoardId>> {
    let rows: Vec<(BoardId,)> = tx
        .returning(
            sql!(
                "update topics
                  set solved_post_id = $2, version = version + 1
                  where id = $1 and (cast($2 as bigint) is null
                    or exists (select 1 from posts p where p.id = $2 and p.topic_id = $1 and p.deleted_at is null))
                  returning board_id"
            ),
            (id, post),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// A post that came back is the topic's solution again, if it was when it went and no other is now.
pub async fn solve_again(tx: &mut Tx, id: TopicId, post: PostId) -> Result<()> {
    tx.exec(
        sql!(
            "update topics set solved_post_id = $2
              where id = $1 and solved_post_id is null
                and exists (select 1 from posts p where p.id = $2 and p.topic_id = $1 and p.was_solution and p.deleted_at is null)"
        ),
        (id, post),
    )
    .await
    .map(|_| ())
}

/// Pins a topic until then, or takes the pin out.
pub async fn set_pinned(tx: &mut Tx, id: TopicId, until: Option<DateTime<Utc>>) -> Result<Option<BoardId>> {
    let rows: Vec<(BoardId,)> = tx
        .returning(
            sql!("update topics set pinned_until = $2, version = version + 1 where id = $1 returning board_id"),
            (id, until),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Takes the pin out of a topic whose time is over; its board if it did.
pub async fn unpin_due(tx: &mut Tx, id: TopicId, now: DateTime<Utc>) -> Result<Option<BoardId>> {
    let rows: Vec<(BoardId,)> = tx
        .returning(
            sql!(
                "update topics set pinned_until = null, version = version + 1
                  where id = $1 and pinned_until <= $2
                  returning board_id"
            ),
            (id, now),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Locks a topic, or opens it; false when it was so already.
pub async fn set_locked(tx: &mut Tx, id: TopicId, at: Option<DateTime<Utc>>, was_locked: bool) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update topics set locked_at = $2, version = version + 1
                  where id = $1 and (locked_at is not null) = $3"
            ),
            (id, at, was_locked),
        )
        .await?;
    Ok(changed > 0)
}

/// Gives a topic another title, and the address that belongs to it.
pub async fn rename(tx: &mut Tx, id: TopicId, title: &str) -> Result<()> {
    tx.exec(
        sql!("update topics set title = $2, slug = $3, search_text = $4, version = version + 1 where id = $1"),
        (id, title, super::slug(title), similar::fold::fold(title)),
    )
    .await
    .map(|_| ())
}

/// Says that a topic is of another kind; the board that it stands on.
pub async fn set_kind(tx: &mut Tx, id: TopicId, kind: super::Kind) -> Result<Option<BoardId>> {
    let rows: Vec<(BoardId,)> = tx
        .returning(
            sql!("update topics set kind = $2, version = version + 1 where id = $1 returning board_id"),
            (id, kind.as_str()),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Puts a topic on another board; false when it stood there no longer.
pub async fn move_to(tx: &mut Tx, id: TopicId, from: BoardId, to: BoardId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!("update topics set board_id = $3, version = version + 1 where id = $1 and board_id = $2"),
            (id, from, to),
        )
        .await?;
    Ok(changed > 0)
}

/// Whether a topic is an idea that is not its author's alone any more: somebody voted for it, or it was entered for a challenge.
pub async fn is_shared_idea(db: &mut Conn, id: TopicId) -> Result<bool> {
    let (count,): (i64,) = db
        .one(
            sql!(
                "select count(*)
                  from ideas
                  where topic_id = $1 and (votes + staff_votes + votes_elsewhere > 0 or challenge_id is not null)"
            ),
            (id,),
        )
        .await?;
    Ok(count > 0)
}

/// Takes a topic out of sight; false when it was so already.
pub async fn remove(
    tx: &mut Tx,
    id: TopicId,
    by: Option<AccountId>,
    reason: &str,
    decision: Option<DecisionId>,
) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update topics
                  set deleted_at = $2, deleted_by = $3, delete_reason = $4, decision_id = $5, version = version + 1
                  where id = $1 and deleted_at is null and merged_into_id is null"
            ),
            (id, now, by, reason, decision),
        )
        .await?;
    Ok(changed > 0)
}

/// Brings a removed topic back; false when it was not removed.
pub async fn restore(tx: &mut Tx, id: TopicId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update topics
                  set deleted_at = null, deleted_by = null, delete_reason = null, decision_id = null, version = version + 1
                  where id = $1 and deleted_at is not null"
            ),
            (id,),
        )
        .await?;
    Ok(changed > 0)
}

/// Moves a member's read mark forward; it never goes back.
pub async fn mark_read(tx: &mut Tx, account: AccountId, topic: TopicId, number: i64) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into topic_reads (account_id, topic_id, number, read_at)
              values ($1, $2, $3, $4)
              on conflict (account_id, topic_id) do update set number = excluded.number, read_at = excluded.read_at
              where topic_reads.number < excluded.number"
        ),
        (account, topic, number, now),
    )
    .await
    .map(|_| ())
}
