//! What everybody in a crisis reads of the teams formed beforehand.

use super::{Belt, Part};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, HoldingId, IncidentId, MemberId, PlaybookId, ShiftId, TaskId, TeamId};
use crate::sql;
use chrono::{DateTime, Utc};

/// The most of each kind that is ever listed.
const ROWS_MAX: i64 = 500;

/// What is prepared for one kind of crisis.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PlaybookRow {
    pub id: PlaybookId,
    /// outage, breach, safety, misconduct, rumour, or another word.
    pub scenario: String,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub severity: i64,
    /// How many must approve a statement: 0, 1 or 2.
    pub approvals: i64,
    /// After so many minutes without an answer the deputies may.
    pub approval_minutes: i64,
    pub archived_at: Option<DateTime<Utc>>,
}

/// Every playbook that is in use, in order.
pub async fn playbooks(conn: &mut Conn) -> Result<Vec<PlaybookRow>> {
    conn.all(
        sql!(
            "select id, scenario, name_en, name_he, name_pl, severity, approvals, approval_minutes, archived_at
              from playbooks
              where archived_at is null
              order by position, id
              limit $1"
        ),
        (ROWS_MAX,),
    )
    .await
}

/// One playbook, archived ones too.
pub async fn playbook(conn: &mut Conn, id: PlaybookId) -> Result<PlaybookRow> {
    conn.one(
        sql!(
            "select id, scenario, name_en, name_he, name_pl, severity, approvals, approval_minutes, archived_at
              from playbooks
              where id = $1"
        ),
        (id,),
    )
    .await
}

/// Somebody's part in a crisis team that was formed beforehand. Phone and contact are for colleagues only.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MemberRow {
    pub id: MemberId,
    pub playbook_id: PlaybookId,
    #[sqlx(try_from = "String")]
    pub role: Part,
    pub account_id: AccountId,
    pub handle: String,
    pub name: String,
    /// 0 stands first, the others behind.
    pub rank: i64,
    pub phone: String,
    pub contact: String,
    pub acknowledged_at: Option<DateTime<Utc>>,
}

/// Who has that part in a playbook, the first one first. Whoever left or is suspended is not in it.
pub async fn members(conn: &mut Conn, playbook: PlaybookId, part: Part) -> Result<Vec<MemberRow>> {
    Ok(team(conn, playbook).await?.into_iter().filter(|row| row.role == part).collect())
}

/// Everybody in the team of a playbook: by part, the first one first. Whoever left the staff is not in it.
pub async fn team(conn: &mut Conn, playbook: PlaybookId) -> Result<Vec<MemberRow>> {
    let mut rows: Vec<MemberRow> = conn
        .all(
            sql!(
                "select m.id, m.playbook_id, m.role, m.account_id, a.handle, a.name, m.rank, m.phone, m.contact,
                    m.acknowledged_at
                  from playbook_members m
                  join accounts a on a.id = m.account_id
                  where m.playbook_id = $1 and a.role <> 'member' and a.deleted_at is null
                  order by m.role, m.rank, m.id
                  limit $2"
            ),
            (playbook, ROWS_MAX),
        )
        .await?;
    rows.sort_by_key(|row| row.role);
    Ok(rows)
}

/// Something that a playbook has done by whoever has that part.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TaskRow {
    pub id: TaskId,
    #[sqlx(try_from = "String")]
    pub role: Part,
    pub position: i64,
    pub text_en: String,
    pub text_he: String,
    pub text_pl: String,
}

/// The checklist of a playbook: by part, in order.
pub async fn tasks(conn: &mut Conn, playbook: PlaybookId) -> Result<Vec<TaskRow>> {
    let mut rows: Vec<TaskRow> = conn
        .all(
            sql!(
                "select id, role, position, text_en, text_he, text_pl
                  from playbook_tasks
                  where playbook_id = $1
                  order by role, position, id
                  limit $2"
            ),
            (playbook, ROWS_MAX),
        )
        .await?;
    rows.sort_by_key(|row| row.role);
    Ok(rows)
}

/// A first message: a draft, or approved beforehand.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct HoldingRow {
    pub id: HoldingId,
    pub playbook_id: PlaybookId,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
    pub phone_en: String,
    pub phone_he: String,
    pub phone_pl: String,
    pub created_by: Option<AccountId>,
    pub created_at: DateTime<Utc>,
    pub approved_by: Option<AccountId>,
    pub approved_at: Option<DateTime<Utc>>,
}

/// The approved first message of a playbook.
pub async fn holding(conn: &mut Conn, playbook: PlaybookId) -> Result<Option<HoldingRow>> {
    conn.opt(
        sql!(
            "select id, playbook_id, title_en, title_he, title_pl, body_en, body_he, body_pl, phone_en, phone_he,
                phone_pl, created_by, created_at, approved_by, approved_at
              from playbook_statements
              where playbook_id = $1 and approved_at is not null and retired_at is null
              order by id desc
              limit 1"
        ),
        (playbook,),
    )
    .await
}

/// The draft of the first message of a playbook that waits for approval.
pub async fn holding_draft(conn: &mut Conn, playbook: PlaybookId) -> Result<Option<HoldingRow>> {
    conn.opt(
        sql!(
            "select id, playbook_id, title_en, title_he, title_pl, body_en, body_he, body_pl, phone_en, phone_he,
                phone_pl, created_by, created_at, approved_by, approved_at
              from playbook_statements
              where playbook_id = $1 and approved_at is null and retired_at is null
              order by id desc
              limit 1"
        ),
        (playbook,),
    )
    .await
}

/// Somebody's time on call.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ShiftRow {
    pub id: ShiftId,
    #[sqlx(try_from = "String")]
    pub role: Part,
    pub account_id: AccountId,
    pub handle: String,
    pub name: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// As it stands in a crisis team; empty when it stands in none.
    pub phone: String,
    pub contact: String,
}

/// Who is on call for that part, whoever began first first.
pub async fn on_call(conn: &mut Conn, part: Part, now: DateTime<Utc>) -> Result<Vec<ShiftRow>> {
    Ok(shifts(conn, now, now).await?.into_iter().filter(|row| row.role == part).collect())
}

/// Everybody's time on call that touches the time from `from` to `to`, in order. With both the same: who is on call then.
pub async fn shifts(conn: &mut Conn, from: DateTime<Utc>, to: DateTime<Utc>) -> Result<Vec<ShiftRow>> {
    conn.all(
        sql!(
            "select r.id, r.role, r.account_id, a.handle, a.name, r.starts_at, r.ends_at,
                coalesce((select m.phone from playbook_members m
                  where m.account_id = r.account_id and m.phone <> '' order by m.id desc limit 1), '') as phone,
                coalesce((select m.contact from playbook_members m
                  where m.account_id = r.account_id and m.contact <> '' order by m.id desc limit 1), '') as contact
              from rota_shifts r
              join accounts a on a.id = r.account_id
              where r.starts_at <= $2 and r.ends_at > $1 and a.role <> 'member' and a.deleted_at is null
              order by r.starts_at, r.id
              limit $3"
        ),
        (from, to, ROWS_MAX),
    )
    .await
}

/// What of an incident decides who approves: its playbook.
pub(super) async fn playbook_of(conn: &mut Conn, incident: IncidentId) -> Result<Option<PlaybookId>> {
    let row: (Option<PlaybookId>,) =
        conn.one(sql!("select playbook_id from incidents where id = $1"), (incident,)).await?;
    Ok(row.0)
}

/// Who has that part in the room of an incident now.
pub(super) async fn in_room(conn: &mut Conn, incident: IncidentId, part: Part) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = conn
        .all(
            sql!(
                "select r.account_id
                  from incident_roles r
                  join accounts a on a.id = r.account_id
                  where r.incident_id = $1 and r.role = $2 and r.until is null
                    and a.role <> 'member' and a.deleted_at is null
                  order by r.since, r.id
                  limit $3"
            ),
            (incident, part.as_str(), ROWS_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Everybody who leads by their role in the home.
pub async fn leaders(conn: &mut Conn) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = conn
        .all(
            sql!(
                "select id from accounts
                  where role in ('lead', 'admin') and deleted_at is null and confirmed_at is not null
                  order by id
                  limit $1"
            ),
            (ROWS_MAX,),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// The belt that somebody has.
pub async fn belt_of(conn: &mut Conn, account: AccountId) -> Result<Option<Belt>> {
    let row: Option<(String,)> =
        conn.opt(sql!("select belt from staff_belts where account_id = $1"), (account,)).await?;
    Ok(row.and_then(|row| Belt::parse(&row.0)))
}

/// The belt that a part asks for.
pub async fn belt_needed(conn: &mut Conn, part: Part) -> Result<Option<Belt>> {
    let row: Option<(String,)> =
        conn.opt(sql!("select belt from role_belts where role = $1"), (part.as_str(),)).await?;
    Ok(row.and_then(|row| Belt::parse(&row.0)))
}

/// The minutes that are set for a severity and a state.
pub(super) async fn cadence_minutes(conn: &mut Conn, severity: i64, state: &str) -> Result<Option<i64>> {
    let row: Option<(i64,)> =
        conn.opt(sql!("select minutes from cadences where severity = $1 and state = $2"), (severity, state)).await?;
    Ok(row.map(|row| row.0))
}

/// Writes down how somebody did in a drill; the last word counts.
pub(super) async fn credit(
    tx: &mut Tx,
    incident: IncidentId,
    account: AccountId,
    part: Part,
    passed: bool,
) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into drill_credits (incident_id, account_id, role, passed, at)
              values ($1, $2, $3, $4, $5)
              on conflict (incident_id, account_id, role) do update set passed = excluded.passed, at = excluded.at"
        ),
        (incident, account, part.as_str(), passed, now),
    )
    .await
    .map(|_| ())
}

/// Whether an incident is a drill.
pub(super) async fn is_drill(conn: &mut Conn, incident: IncidentId) -> Result<bool> {
    let row: (bool,) = conn.one(sql!("select drill from incidents where id = $1"), (incident,)).await?;
    Ok(row.0)
}

/// A team off the site: a shop, a call centre, others.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TeamRow {
    pub id: TeamId,
    pub name: String,
    pub kind: String,
    pub lang: String,
    pub email: Option<String>,
    /// Part of what its link is signed with: a new one makes the old link a dead one.
    pub key: i64,
    pub archived_at: Option<DateTime<Utc>>,
}

/// The teams off the site that are in use, by name.
pub async fn offline_teams(conn: &mut Conn) -> Result<Vec<TeamRow>> {
    conn.all(
        sql!(
            "select id, name, kind, lang, email, key, archived_at
              from offline_teams
              where archived_at is null
              order by name, id
              limit $1"
        ),
        (ROWS_MAX,),
    )
    .await
}

/// One team off the site, archived ones too.
pub async fn offline_team(conn: &mut Conn, id: TeamId) -> Result<Option<TeamRow>> {
    conn.opt(sql!("select id, name, kind, lang, email, key, archived_at from offline_teams where id = $1"), (id,)).await
}
