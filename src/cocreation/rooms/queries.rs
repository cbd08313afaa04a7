//! Every statement about rooms.

use crate::accounts;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, AgreementId, BoardId};
use crate::sql;
use crate::words::Texts;
use chrono::{DateTime, Utc};

/// A room as the desk lists it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RoomRow {
    pub id: BoardId,
    pub slug: String,
    pub name: String,
    pub purpose: String,
    pub archived_at: Option<DateTime<Utc>>,
    pub topic_count: i64,
    /// Who may see it now.
    pub members: i64,
    /// Who has still to agree.
    pub waiting: i64,
}

/// Every room, the newest first.
pub async fn rooms(conn: &mut Conn, now: DateTime<Utc>, limit: i64) -> Result<Vec<RoomRow>> {
    conn.all(
        sql!(
            "select b.id, b.slug, b.name, b.purpose, b.archived_at, b.topic_count,
                (select count(*) from board_members m where m.board_id = b.id and m.active) as members,
                (select count(*) from board_members m where m.board_id = b.id and not m.active and m.ended_at is null
                  and (m.until is null or m.until > $1)) as waiting
              from boards b
              where b.see_audience = 'invited'
              order by (b.archived_at is not null), b.id desc
              limit $2"
        ),
        (now, limit),
    )
    .await
}

/// One room.
pub async fn room(conn: &mut Conn, id: BoardId, now: DateTime<Utc>) -> Result<RoomRow> {
    conn.one(
        sql!(
            "select b.id, b.slug, b.name, b.purpose, b.archived_at, b.topic_count,
                (select count(*) from board_members m where m.board_id = b.id and m.active) as members,
                (select count(*) from board_members m where m.board_id = b.id and not m.active and m.ended_at is null
                  and (m.until is null or m.until > $1)) as waiting
              from boards b
              where b.id = $2 and b.see_audience = 'invited'"
        ),
        (now, id),
    )
    .await
}

/// The room of that address, if it has this name and purpose: the same form sent twice made it once.
pub async fn same(conn: &mut Conn, slug: &str, name: &str, purpose: &str) -> Result<Option<BoardId>> {
    let row: Option<(BoardId,)> = conn
        .opt(
            sql!(
                "select id from boards
                  where slug = $1 and name = $2 and purpose = $3 and see_audience = 'invited' and archived_at is null"
            ),
            (slug, name, purpose),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// Holds a room until the transaction ends, so that two acts on it come one after the other. False when there is none.
pub async fn hold(tx: &mut Tx, id: BoardId) -> Result<bool> {
    let held = tx
        .exec(sql!("update boards set position = position where id = $1 and see_audience = 'invited'"), (id,))
        .await?;
    Ok(held > 0)
}

/// What the members of a room promise, in one version.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct AgreementRow {
    pub id: AgreementId,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
    pub written_at: DateTime<Utc>,
    pub writer_name: String,
}

impl AgreementRow {
    /// Its text.
    pub fn body(&self) -> Texts {
        Texts::new(&self.body_en, &self.body_he, &self.body_pl)
    }
}

/// The versions of a room's agreement, the newest first.
pub async fn agreements(conn: &mut Conn, room: BoardId, limit: i64) -> Result<Vec<AgreementRow>> {
    conn.all(
        sql!(
            "select g.id, g.body_en, g.body_he, g.body_pl, g.written_at, a.name as writer_name
              from board_agreements g
              join accounts a on a.id = g.written_by
              where g.board_id = $1
              order by g.id desc
              limit $2"
        ),
        (room, limit),
    )
    .await
}

/// The agreement that holds in a room; none when there is none, or an empty one lifted it.
pub async fn in_force(conn: &mut Conn, room: BoardId) -> Result<Option<AgreementRow>> {
    let newest = agreements(conn, room, 1).await?.into_iter().next();
    Ok(newest.filter(|row| !row.body().is_empty()))
}

/// Adds a version of an agreement.
pub async fn add_agreement(tx: &mut Tx, room: BoardId, body: &Texts, by: AccountId) -> Result<AgreementId> {
    let now = tx.now();
    tx.insert_id(
        sql!(
            "insert into board_agreements (board_id, body_en, body_he, body_pl, written_by, written_at)
              values ($1, $2, $3, $4, $5, $6)
              returning id"
        ),
        (room, body.en.as_str(), body.he.as_str(), body.pl.as_str(), by, now),
    )
    .await
    .map(AgreementId)
}

/// Nobody sees the room until they agreed anew.
pub async fn suspend_all(tx: &mut Tx, room: BoardId) -> Result<()> {
    tx.exec(sql!("update board_members set active = false where board_id = $1 and active"), (room,)).await.map(|_| ())
}

/// Whoever was only asked to agree sees the room.
pub async fn admit_all(tx: &mut Tx, room: BoardId) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "update board_members set active = true
              where board_id = $1 and ended_at is null and (until is null or until > $2)"
        ),
        (room, now),
    )
    .await
    .map(|_| ())
}

/// Somebody who was invited to a room.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MemberRow {
    pub account_id: AccountId,
    pub handle: String,
    pub name: String,
    pub note: String,
    pub invited_at: DateTime<Utc>,
    pub agreement_id: Option<AgreementId>,
    pub agreed_at: Option<DateTime<Utc>>,
    pub until: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    pub active: bool,
}

impl MemberRow {
    /// The invitation has not ended, whether they agreed or not.
    pub fn stands(&self, now: DateTime<Utc>) -> bool {
        self.ended_at.is_none() && self.until.is_none_or(|until| until > now)
    }
}

/// Who was invited to a room: those who see it first, those who ended last.
pub async fn members(conn: &mut Conn, room: BoardId, limit: i64) -> Result<Vec<MemberRow>> {
    conn.all(
        sql!(
            "select m.account_id, a.handle, a.name, m.note, m.invited_at, m.agreement_id, m.agreed_at, m.until, m.ended_at, m.active
              from board_members m
              join accounts a on a.id = m.account_id
              where m.board_id = $1
              order by (m.ended_at is not null), m.invited_at desc, m.account_id
              limit $2"
        ),
        (room, limit),
    )
    .await
}

/// One of them.
pub async fn member(conn: &mut Conn, room: BoardId, account: AccountId) -> Result<Option<MemberRow>> {
    conn.opt(
        sql!(
            "select m.account_id, a.handle, a.name, m.note, m.invited_at, m.agreement_id, m.agreed_at, m.until, m.ended_at, m.active
              from board_members m
              join accounts a on a.id = m.account_id
              where m.board_id = $1 and m.account_id = $2"
        ),
        (room, account),
    )
    .await
}

/// How many invitations to a room stand.
pub async fn count(conn: &mut Conn, room: BoardId) -> Result<i64> {
    let (count,): (i64,) =
        conn.one(sql!("select count(*) from board_members where board_id = $1 and ended_at is null"), (room,)).await?;
    Ok(count)
}

/// The account with that address, if it is confirmed.
pub async fn by_email(conn: &mut Conn, email: &str) -> Result<Option<AccountId>> {
    let row: Option<(AccountId,)> = conn
        .opt(
            sql!("select id from accounts where email_key = $1 and confirmed_at is not null and deleted_at is null"),
            (accounts::email_key(email),),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// An invitation.
#[derive(Clone, Debug)]
pub struct NewMember {
    pub room: BoardId,
    pub account: AccountId,
    pub by: AccountId,
    pub note: String,
    pub until: Option<DateTime<Utc>>,
    pub active: bool,
}

/// Invites somebody, for the first time or anew; what they agreed to before stays known.
pub async fn invite(tx: &mut Tx, new: &NewMember) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into board_members (board_id, account_id, invited_by, invited_at, note, until, active)
              values ($1, $2, $3, $4, $5, $6, $7)
              on conflict (board_id, account_id) do update
                set invited_by = excluded.invited_by, invited_at = excluded.invited_at, note = excluded.note, until = excluded.until,
                  active = excluded.active, ended_at = null, ended_by = null"
        ),
        (new.room, new.account, new.by, now, new.note.as_str(), new.until, new.active),
    )
    .await
    .map(|_| ())
}

/// Says until when an invitation that stands lasts, and what it is for. False when none stands.
pub async fn set_term(
    tx: &mut Tx,
    room: BoardId,
    account: AccountId,
    until: Option<DateTime<Utc>>,
    note: &str,
) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update board_members set until = $3, note = $4
                  where board_id = $1 and account_id = $2 and ended_at is null and (until is null or until > $5)"
            ),
            (room, account, until, note, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Ends an invitation. False when it had ended.
pub async fn end(tx: &mut Tx, room: BoardId, account: AccountId, by: AccountId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update board_members set active = false, ended_at = $4, ended_by = $3
                  where board_id = $1 and account_id = $2 and ended_at is null"
            ),
            (room, account, by, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Notes that a member agreed; they see the room. False when their invitation does not stand.
pub async fn agree(tx: &mut Tx, room: BoardId, account: AccountId, agreement: AgreementId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update board_members set agreement_id = $3, agreed_at = $4, active = true
                  where board_id = $1 and account_id = $2 and ended_at is null and (until is null or until > $4)"
            ),
            (room, account, agreement, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Ends the invitations whose last day is over; the rooms that somebody left by it.
pub async fn expire(tx: &mut Tx) -> Result<Vec<BoardId>> {
    let now = tx.now();
    let rows: Vec<(BoardId,)> = tx
        .returning(
            sql!(
                "update board_members set active = false, ended_at = $1
                  where active and until is not null and until <= $1
                  returning board_id"
            ),
            (now,),
        )
        .await?;
    let mut rooms: Vec<BoardId> = rows.into_iter().map(|row| row.0).collect();
    rooms.sort_unstable();
    rooms.dedup();
    Ok(rooms)
}

/// A room to which somebody is invited.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MineRow {
    pub id: BoardId,
    pub slug: String,
    pub name: String,
    pub purpose: String,
    pub note: String,
    pub until: Option<DateTime<Utc>>,
    pub agreement_id: Option<AgreementId>,
    pub agreed_at: Option<DateTime<Utc>>,
    pub active: bool,
}

/// The rooms to which an account is invited now, whether it agreed or not.
pub async fn mine(conn: &mut Conn, account: AccountId, now: DateTime<Utc>, limit: i64) -> Result<Vec<MineRow>> {
    conn.all(
        sql!(
            "select b.id, b.slug, b.name, b.purpose, m.note, m.until, m.agreement_id, m.agreed_at, m.active
              from board_members m
              join boards b on b.id = m.board_id
              where m.account_id = $1 and m.ended_at is null and (m.until is null or m.until > $2) and b.see_audience = 'invited'
              order by m.invited_at desc, b.id desc
              limit $3"
        ),
        (account, now, limit),
    )
    .await
}

/// One of them, by its address.
pub async fn mine_by_slug(conn: &mut Conn, account: AccountId, slug: &str, now: DateTime<Utc>) -> Result<MineRow> {
    conn.one(
        sql!(
            "select b.id, b.slug, b.name, b.purpose, m.note, m.until, m.agreement_id, m.agreed_at, m.active
              from board_members m
              join boards b on b.id = m.board_id
              where m.account_id = $1 and b.slug = $2 and m.ended_at is null and (m.until is null or m.until > $3)
                and b.see_audience = 'invited'"
        ),
        (account, slug, now),
    )
    .await
}
