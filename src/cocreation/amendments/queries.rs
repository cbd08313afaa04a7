//! Every statement about amendments and the texts that an idea has had.

use super::Stage;
use super::typed::New;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, AmendmentId, PostId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// An amendment with the people around it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AmendmentRow {
    pub id: AmendmentId,
    pub topic_id: TopicId,
    pub author_id: AccountId,
    pub author_handle: String,
    pub author_name: String,
    pub title: String,
    pub body: String,
    pub note: String,
    pub edit_count: i64,
    pub state: String,
    pub proposed_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    pub answerer_handle: Option<String>,
    pub answerer_name: Option<String>,
    pub answer: String,
    pub forked_topic_id: Option<TopicId>,
    pub topic_title: String,
}

impl AmendmentRow {
    /// What became of it; a word that we do not know is not shown.
    pub fn stage(&self) -> Stage {
        Stage::parse(&self.state).unwrap_or(Stage::Refused)
    }
}

/// One amendment, whoever may see it: the idea's own sight is asked beside.
pub async fn by_id(conn: &mut Conn, id: AmendmentId) -> Result<Option<AmendmentRow>> {
    conn.opt(
        sql!(
            "select m.id, m.topic_id, m.author_id, a.handle as author_handle, a.name as author_name, m.title, m.body, m.note,
                m.edit_count, m.state, m.proposed_at, m.answered_at, w.handle as answerer_handle, w.name as answerer_name,
                m.answer, m.forked_topic_id, t.title as topic_title
              from amendments m
              join accounts a on a.id = m.author_id
              join topics t on t.id = m.topic_id
              left join accounts w on w.id = m.answered_by
              where m.id = $1"
        ),
        (id,),
    )
    .await
}

/// Those of an idea that this reader may see, the newest first; of one stage alone, or of all.
pub async fn of(
    conn: &mut Conn,
    viewer: &Viewer,
    topic: TopicId,
    stage: Option<Stage>,
    limit: i64,
) -> Result<Vec<AmendmentRow>> {
    conn.all(
        sql!(
            "select m.id, m.topic_id, m.author_id, a.handle as author_handle, a.name as author_name, m.title, '' as body, m.note,
                m.edit_count, m.state, m.proposed_at, m.answered_at, w.handle as answerer_handle, w.name as answerer_name,
                m.answer, m.forked_topic_id, t.title as topic_title
              from amendments m
              join accounts a on a.id = m.author_id
              join topics t on t.id = m.topic_id
              left join accounts w on w.id = m.answered_by
              where m.topic_id = $1 and (m.state not in ('held', 'refused') or m.author_id = $2 or $3)
                and (cast($4 as text) = '' or m.state = $4)
              order by m.id desc
              limit $5"
        ),
        (topic, viewer.id_or_zero(), viewer.is_staff(), stage.map_or("", Stage::as_str), limit),
    )
    .await
}

/// How many of an idea everybody may see.
pub async fn count_shown(conn: &mut Conn, topic: TopicId) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(sql!("select count(*) from amendments where topic_id = $1 and state not in ('held', 'refused')"), (topic,))
        .await?;
    Ok(count)
}

/// How many of one person for one idea wait for an answer.
pub async fn count_open(conn: &mut Conn, topic: TopicId, author: AccountId) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(*) from amendments
                  where topic_id = $1 and author_id = $2 and state in ('held', 'open')"
            ),
            (topic, author),
        )
        .await?;
    Ok(count)
}

/// Those that staff are to look at, the oldest first.
pub async fn held(conn: &mut Conn, limit: i64) -> Result<Vec<AmendmentRow>> {
    conn.all(
        sql!(
            "select m.id, m.topic_id, m.author_id, a.handle as author_handle, a.name as author_name, m.title, '' as body, m.note,
                m.edit_count, m.state, m.proposed_at, m.answered_at, cast(null as text) as answerer_handle,
                cast(null as text) as answerer_name, m.answer, m.forked_topic_id, t.title as topic_title
              from amendments m
              join accounts a on a.id = m.author_id
              join topics t on t.id = m.topic_id
              where m.state = 'held' and t.deleted_at is null
              order by m.id
              limit $1"
        ),
        (limit,),
    )
    .await
}

/// How many staff are to look at.
pub async fn count_held(conn: &mut Conn) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(*)
                  from amendments m
                  join topics t on t.id = m.topic_id
                  where m.state = 'held' and t.deleted_at is null"
            ),
            (),
        )
        .await?;
    Ok(count)
}

/// Makes proposals for one idea wait for each other.
pub async fn hold(tx: &mut Tx, topic: TopicId) -> Result<()> {
    tx.exec(sql!("update ideas set version = version where topic_id = $1"), (topic,)).await?;
    Ok(())
}

/// Keeps an amendment; none when the same form was sent before.
pub async fn insert(
    tx: &mut Tx,
    topic: TopicId,
    author: AccountId,
    new: &New,
    stage: Stage,
    once: Option<&str>,
) -> Result<Option<AmendmentId>> {
    let now = tx.now();
    let rows: Vec<(AmendmentId,)> = tx
        .returning(
            sql!(
                "insert into amendments (topic_id, author_id, title, body, note, edit_count, state, proposed_at, answer, version, once)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, '', 1, $9)
                  on conflict do nothing
                  returning id"
            ),
            (topic, author, &new.title, &new.body, &new.note, new.edit_count, stage.as_str(), now, once),
        )
        .await?;
    Ok(rows.first().map(|(id,)| *id))
}

/// What the same form became when it was sent before; only its author's own forms count.
pub async fn by_once(conn: &mut Conn, once: &str, author: AccountId) -> Result<Option<AmendmentId>> {
    let row: Option<(AmendmentId,)> =
        conn.opt(sql!("select id from amendments where once = $1 and author_id = $2"), (once, author)).await?;
    Ok(row.map(|(id,)| id))
}

/// Moves an amendment on if it still is in `from`; false: somebody was faster.
pub async fn set_stage(
    tx: &mut Tx,
    id: AmendmentId,
    from: Stage,
    to: Stage,
    answer: &str,
    by: Option<AccountId>,
) -> Result<bool> {
    let now = tx.now();
    let moved = tx
        .exec(
            sql!(
                "update amendments set state = $3, answer = $4, answered_by = $5, answered_at = $6, version = version + 1
                  where id = $1 and state = $2"
            ),
            (id, from.as_str(), to.as_str(), answer, by, now),
        )
        .await?;
    Ok(moved > 0)
}

/// Shows one that was held.
pub async fn show(tx: &mut Tx, id: AmendmentId) -> Result<bool> {
    let moved = tx
        .exec(
            sql!("update amendments set state = 'open', version = version + 1 where id = $1 and state = 'held'"),
            (id,),
        )
        .await?;
    Ok(moved > 0)
}

/// The words of an amendment, to be sealed with what they came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct AmendedText {
    pub id: AmendmentId,
    pub title: String,
    pub body: String,
    pub note: String,
    pub answer: String,
}

/// What was proposed to make of an idea, the newest first; without what was emptied.
pub async fn texts_of(conn: &mut Conn, topic: TopicId, limit: i64) -> Result<Vec<AmendedText>> {
    conn.all(
        sql!(
            "select id, title, body, note, answer
              from amendments
              where topic_id = $1 and body <> ''
              order by id desc
              limit $2"
        ),
        (topic, limit),
    )
    .await
}

/// Other words for an amendment.
pub async fn set_text(tx: &mut Tx, text: &AmendedText) -> Result<()> {
    tx.exec(
        sql!(
            "update amendments set title = $2, body = $3, note = $4, answer = $5, version = version + 1
              where id = $1"
        ),
        (text.id, &text.title, &text.body, &text.note, &text.answer),
    )
    .await
    .map(|_| ())
}

/// Takes an amendment back that nobody has answered.
pub async fn take_back(tx: &mut Tx, id: AmendmentId) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "update amendments set state = 'withdrawn', answered_at = $2
              where id = $1 and state in ('held', 'open')"
        ),
        (id, now),
    )
    .await
    .map(|_| ())
}

/// Says which idea came of it.
pub async fn set_fork(tx: &mut Tx, id: AmendmentId, topic: TopicId) -> Result<()> {
    tx.exec(sql!("update amendments set forked_topic_id = $2 where id = $1"), (id, topic)).await?;
    Ok(())
}

/// The text of an idea as it is now.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TextRow {
    pub post_id: PostId,
    pub title: String,
    pub body: String,
    pub edit_count: i64,
    pub written_at: DateTime<Utc>,
    pub author_handle: String,
    pub author_name: String,
    pub locked: bool,
}

/// The text of an idea as it is now; none when it was taken out of sight.
pub async fn text(conn: &mut Conn, topic: TopicId) -> Result<Option<TextRow>> {
    conn.opt(
        sql!(
            "select p.id as post_id, t.title, p.body, p.edit_count, p.created_at as written_at, a.handle as author_handle,
                a.name as author_name, (t.locked_at is not null or b.archived_at is not null) as locked
              from topics t
              join posts p on p.topic_id = t.id and p.number = 1
              join accounts a on a.id = p.author_id
              join boards b on b.id = t.board_id
              where t.id = $1 and p.deleted_at is null and p.erased_at is null"
        ),
        (topic,),
    )
    .await
}

/// The phase that the challenge of an idea is in, and whether that takes ideas; none outside of challenges and between phases.
pub async fn phase(conn: &mut Conn, topic: TopicId) -> Result<Option<String>> {
    let row: Option<(String,)> = conn
        .opt(
            sql!(
                "select p.phase
                  from ideas i
                  join challenges c on c.id = i.challenge_id
                  join challenge_phases p on p.id = c.phase_id
                  where i.topic_id = $1"
            ),
            (topic,),
        )
        .await?;
    Ok(row.map(|(phase,)| phase))
}

/// An earlier text of an idea, what came after it, and who changed it why; `taken_by`: it was an amendment, and who took it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RevisionRow {
    pub replaced_at: DateTime<Utc>,
    pub reason: String,
    pub by_handle: String,
    pub by_name: String,
    pub amendment_id: Option<AmendmentId>,
    pub taken_by: Option<String>,
}

/// The changes of an idea's text, the first first; the texts come one by one ([`version`]).
pub async fn revisions(conn: &mut Conn, post: PostId, limit: i64) -> Result<Vec<RevisionRow>> {
    conn.all(
        sql!(
            "select r.replaced_at, r.reason, a.handle as by_handle, a.name as by_name, m.id as amendment_id, w.name as taken_by
              from post_revisions r
              join posts p on p.id = r.post_id
              join accounts a on a.id = r.replaced_by
              left join amendments m on m.topic_id = p.topic_id and m.state = 'accepted' and m.answered_at = r.replaced_at
              left join accounts w on w.id = m.answered_by
              where r.post_id = $1
              order by r.id
              limit $2"
        ),
        (post, limit),
    )
    .await
}

/// The text that a post had after so many edits, where it is kept as an earlier one.
pub async fn version(conn: &mut Conn, post: PostId, edits: i64) -> Result<Option<String>> {
    let row: Option<(String,)> = conn
        .opt(
            sql!("select body from post_revisions where post_id = $1 order by id limit 1 offset $2"),
            (post, edits.max(0)),
        )
        .await?;
    Ok(row.map(|(body,)| body))
}
