//! Every SQL text about statements: their versions, who wrote and approved them, and who off the site uses which.
//!
//! A published version never changes again; the texts below say so in their `where`.

use super::statement::{Content, Stage, write_components};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId, IncidentId, PostId, StatementId, TeamId, TopicId, UpdateId};
use crate::incidents::queries::IncidentRow;
use crate::sql;
use chrono::{DateTime, Utc};

/// The most versions, approvals, teams that are ever listed.
const ROWS_MAX: i64 = 200;
/// Statements whose time is over that one round looks at.
const LATE_MAX: i64 = 100;

/// A version of the message as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StatementRow {
    pub id: StatementId,
    pub incident_id: IncidentId,
    /// 1, 2, 3 … within its incident.
    pub version: i64,
    #[sqlx(try_from = "String")]
    pub state: Stage,
    pub lang: String,
    pub incident_state: String,
    pub impact: String,
    pub components: String,
    pub promise_minutes: Option<i64>,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
    pub phone_en: String,
    pub phone_he: String,
    pub phone_pl: String,
    pub shop_en: String,
    pub shop_he: String,
    pub shop_pl: String,
    pub notify: bool,
    pub reopens: bool,
    pub created_by: Option<AccountId>,
    pub created_at: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub submitted_by: Option<AccountId>,
    /// From then on the deputies may approve it.
    pub late_at: Option<DateTime<Utc>>,
    pub published_at: Option<DateTime<Utc>>,
    pub published_by: Option<AccountId>,
    pub update_id: Option<UpdateId>,
    pub post_id: Option<PostId>,
    /// Grows when the text changes or is handed in: an approval is of one text.
    pub row_version: i64,
}

/// Whoever changes the statements of an incident waits for whoever does at the same time. Nothing of the incident changes.
pub async fn hold(tx: &mut Tx, incident: IncidentId) -> Result<IncidentRow> {
    tx.exec(sql!("update incidents set version = version where id = $1"), (incident,)).await?;
    crate::incidents::queries::incident(tx, incident).await?.ok_or(Error::NotFound)
}

/// One version.
pub async fn by_id(conn: &mut Conn, id: StatementId) -> Result<Option<StatementRow>> {
    conn.opt(
        sql!(
            "select id, incident_id, version, state, lang, incident_state, impact, components, promise_minutes,
                body_en, body_he, body_pl, phone_en, phone_he, phone_pl, shop_en, shop_he, shop_pl, notify, reopens,
                created_by, created_at, submitted_at, submitted_by, late_at, published_at, published_by, update_id,
                post_id, row_version
              from statements where id = $1"
        ),
        (id,),
    )
    .await
}

/// The versions of an incident, the newest first; without what was thrown away.
pub async fn all(conn: &mut Conn, incident: IncidentId) -> Result<Vec<StatementRow>> {
    conn.all(
        sql!(
            "select id, incident_id, version, state, lang, incident_state, impact, components, promise_minutes,
                body_en, body_he, body_pl, phone_en, phone_he, phone_pl, shop_en, shop_he, shop_pl, notify, reopens,
                created_by, created_at, submitted_at, submitted_by, late_at, published_at, published_by, update_id,
                post_id, row_version
              from statements
              where incident_id = $1 and state <> 'dropped'
              order by version desc
              limit $2"
        ),
        (incident, ROWS_MAX),
    )
    .await
}

/// The version of that number.
pub async fn by_version(conn: &mut Conn, incident: IncidentId, version: i64) -> Result<Option<StatementRow>> {
    let row: Option<(StatementId,)> = conn
        .opt(
            sql!("select id from statements where incident_id = $1 and version = $2 and state <> 'dropped'"),
            (incident, version),
        )
        .await?;
    of(conn, row).await
}

/// The version that is being worked on.
pub async fn open(conn: &mut Conn, incident: IncidentId) -> Result<Option<StatementRow>> {
    let row: Option<(StatementId,)> = conn
        .opt(
            sql!(
                "select id from statements
                  where incident_id = $1 and state in ('draft', 'submitted', 'approved')
                  order by version desc
                  limit 1"
            ),
            (incident,),
        )
        .await?;
    of(conn, row).await
}

/// The version that holds now.
pub async fn current(conn: &mut Conn, incident: IncidentId) -> Result<Option<StatementRow>> {
    let row: Option<(StatementId,)> = conn
        .opt(
            sql!(
                "select id from statements
                  where incident_id = $1 and state = 'published'
                  order by version desc
                  limit 1"
            ),
            (incident,),
        )
        .await?;
    of(conn, row).await
}

/// The version that a form made.
pub async fn by_once(conn: &mut Conn, once: &str) -> Result<Option<StatementRow>> {
    let row: Option<(StatementId,)> = conn.opt(sql!("select id from statements where once = $1"), (once,)).await?;
    of(conn, row).await
}

async fn of(conn: &mut Conn, row: Option<(StatementId,)>) -> Result<Option<StatementRow>> {
    match row {
        Some((id,)) => by_id(conn, id).await,
        None => Ok(None),
    }
}

/// The number of the newest version; 0 when there is none.
pub async fn newest(conn: &mut Conn, incident: IncidentId) -> Result<i64> {
    let row: Option<(i64,)> = conn
        .opt(
            sql!(
                "select version from statements
                  where incident_id = $1 and version > 0
                  order by version desc
                  limit 1"
            ),
            (incident,),
        )
        .await?;
    Ok(row.map_or(0, |row| row.0))
}

/// Adds a version; the text is put into it by [`write`].
pub async fn insert(
    tx: &mut Tx,
    incident: IncidentId,
    version: i64,
    stage: Stage,
    once: Option<&str>,
) -> Result<StatementId> {
    let (now, by) = (tx.now(), tx.actor());
    tx.insert_id(
        sql!(
            "insert into statements (incident_id, version, state, lang, incident_state, impact, components,
                body_en, body_he, body_pl, phone_en, phone_he, phone_pl, shop_en, shop_he, shop_pl,
                notify, reopens, created_by, created_at, row_version, once)
              values ($1, $2, $3, '', '', '', $9, '', '', '', '', '', '', '', '', '', $4, $5, $6, $7, 0, $8)
              returning id"
        ),
        (incident, version, stage.as_str(), false, false, by, now, once, "{}"),
    )
    .await
    .map(StatementId)
}

/// Puts a text into a version that is not published; its row version grows. Its state is as given: a changed text waits for nobody.
pub async fn write(tx: &mut Tx, id: StatementId, stage: Stage, new: &Content) -> Result<()> {
    tx.exec(
        sql!(
            "update statements
              set state = $2, lang = $3, incident_state = $4, impact = $5, components = $6, promise_minutes = $7,
                body_en = $8, body_he = $9, body_pl = $10, phone_en = $11, phone_he = $12, phone_pl = $13,
                shop_en = $14, shop_he = $15, shop_pl = $16, notify = $17, reopens = $18,
                submitted_at = null, submitted_by = null, late_at = null, row_version = row_version + 1
              where id = $1 and state in ('draft', 'submitted', 'approved')"
        ),
        (
            id,
            stage.as_str(),
            new.lang.code(),
            new.state.as_str(),
            new.impact.as_str(),
            write_components(&new.components),
            new.promise_minutes,
            &new.body.en,
            &new.body.he,
            &new.body.pl,
            &new.phone.en,
            &new.phone.he,
            &new.phone.pl,
            &new.shop.en,
            &new.shop.he,
            &new.shop.pl,
            new.notify,
            new.reopens,
        ),
    )
    .await
    .map(|_| ())
}

/// Hands a draft in: who approves has until `late_at` before the deputies may.
pub async fn submit(tx: &mut Tx, id: StatementId, late_at: DateTime<Utc>) -> Result<()> {
    let (now, by) = (tx.now(), tx.actor());
    tx.exec(
        sql!(
            "update statements
              set state = 'submitted', submitted_at = $2, submitted_by = $3, late_at = $4, deputies_told_at = null,
                row_version = row_version + 1
              where id = $1 and state = 'draft'"
        ),
        (id, now, by, late_at),
    )
    .await
    .map(|_| ())
}

/// Says that enough have approved it.
pub async fn approved(tx: &mut Tx, id: StatementId) -> Result<()> {
    tx.exec(sql!("update statements set state = 'approved' where id = $1 and state = 'submitted'"), (id,))
        .await
        .map(|_| ())
}

/// Gives a version back to its writers; approvals of its text count no more.
pub async fn give_back(tx: &mut Tx, id: StatementId) -> Result<()> {
    tx.exec(
        sql!(
            "update statements
              set state = 'draft', submitted_at = null, submitted_by = null, late_at = null, row_version = row_version + 1
              where id = $1 and state in ('submitted', 'approved')"
        ),
        (id,),
    )
    .await
    .map(|_| ())
}

/// Throws a version away that was not published: its number is free again.
pub async fn discard(tx: &mut Tx, id: StatementId) -> Result<()> {
    tx.exec(
        sql!(
            "update statements set state = 'dropped', version = 0 - id, row_version = row_version + 1
              where id = $1 and state in ('draft', 'submitted', 'approved')"
        ),
        (id,),
    )
    .await
    .map(|_| ())
}

/// Says that a version stands before the public, as that update.
pub async fn published(tx: &mut Tx, id: StatementId, update: UpdateId) -> Result<()> {
    let (now, by) = (tx.now(), tx.actor());
    tx.exec(
        sql!(
            "update statements set state = 'published', published_at = $2, published_by = $3, update_id = $4
              where id = $1 and state in ('draft', 'approved')"
        ),
        (id, now, by, update),
    )
    .await
    .map(|_| ())
}

/// Writes down that somebody wrote words of a version.
pub async fn add_writer(tx: &mut Tx, id: StatementId, account: AccountId) -> Result<()> {
    tx.exec(
        sql!("insert into statement_writers (statement_id, account_id) values ($1, $2) on conflict do nothing"),
        (id, account),
    )
    .await
    .map(|_| ())
}

/// Who wrote words of a version.
pub async fn writers(conn: &mut Conn, id: StatementId) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = conn
        .all(
            sql!("select account_id from statement_writers where statement_id = $1 order by account_id limit $2"),
            (id, ROWS_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// A word of somebody who approves.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ApprovalRow {
    pub account_id: AccountId,
    pub name: String,
    /// approver, deputy or beforehand.
    pub part: String,
    /// approved or returned.
    pub outcome: String,
    pub note: String,
    /// The text that it is about.
    pub row_version: i64,
    pub at: DateTime<Utc>,
}

impl ApprovalRow {
    /// It counts for the text of that row version.
    pub fn counts(&self, row_version: i64) -> bool {
        self.outcome == "approved" && self.row_version == row_version
    }
}

/// What those who approve said of a version, in order.
pub async fn approvals(conn: &mut Conn, id: StatementId) -> Result<Vec<ApprovalRow>> {
    conn.all(
        sql!(
            "select p.account_id, a.name, p.part, p.outcome, p.note, p.row_version, p.at
              from statement_approvals p
              join accounts a on a.id = p.account_id
              where p.statement_id = $1
              order by p.id
              limit $2"
        ),
        (id, ROWS_MAX),
    )
    .await
}

/// What somebody who approves says of a text.
#[derive(Clone, Debug)]
pub struct NewApproval<'a> {
    pub account: AccountId,
    pub part: &'static str,
    pub outcome: &'static str,
    pub note: &'a str,
    pub row_version: i64,
}

/// Writes down what somebody said of a version.
pub async fn add_approval(tx: &mut Tx, id: StatementId, new: &NewApproval<'_>) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into statement_approvals (statement_id, account_id, part, outcome, note, row_version, at)
              values ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (id, new.account, new.part, new.outcome, new.note, new.row_version, now),
    )
    .await
    .map(|_| ())
}

/// Statements whose approvers did not answer in time, of which no deputy was told.
pub async fn late(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<StatementId>> {
    let rows: Vec<(StatementId,)> = conn
        .all(
            sql!(
                "select id from statements
                  where state = 'submitted' and late_at <= $1 and deputies_told_at is null
                  order by late_at, id
                  limit $2"
            ),
            (now, LATE_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Takes the telling of the deputies for this writer alone; false when somebody has it.
pub async fn take_telling(tx: &mut Tx, id: StatementId) -> Result<bool> {
    let now = tx.now();
    let taken = tx
        .exec(
            sql!(
                "update statements set deputies_told_at = $2
                  where id = $1 and state = 'submitted' and late_at <= $2 and deputies_told_at is null"
            ),
            (id, now),
        )
        .await?;
    Ok(taken > 0)
}

/// Published versions of an incident that the pinned topic does not have, the oldest first.
pub async fn unposted(conn: &mut Conn, incident: IncidentId) -> Result<Vec<StatementId>> {
    let rows: Vec<(StatementId,)> = conn
        .all(
            sql!(
                "select id from statements
                  where incident_id = $1 and state = 'published' and post_id is null
                  order by version
                  limit $2"
            ),
            (incident, ROWS_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Says which post of the pinned topic a version is.
pub async fn set_post(tx: &mut Tx, id: StatementId, post: PostId) -> Result<()> {
    tx.exec(sql!("update statements set post_id = $2 where id = $1"), (id, post)).await.map(|_| ())
}

/// Says which topic an incident's statements stand in, and links it.
pub async fn set_topic(tx: &mut Tx, incident: IncidentId, topic: TopicId) -> Result<()> {
    let (now, by) = (tx.now(), tx.actor());
    tx.exec(sql!("update incidents set topic_id = $2, version = version + 1 where id = $1"), (incident, topic)).await?;
    tx.exec(
        sql!(
            "insert into incident_topics (incident_id, topic_id, linked_by, linked_at)
              values ($1, $2, $3, $4)
              on conflict do nothing"
        ),
        (incident, topic, by, now),
    )
    .await
    .map(|_| ())
}

/// The first board that everybody may see.
pub async fn first_board(conn: &mut Conn) -> Result<Option<BoardId>> {
    let row: Option<(BoardId,)> = conn
        .opt(
            sql!(
                "select id from boards
                  where archived_at is null and see_audience = 'everyone'
                  order by position, id
                  limit 1"
            ),
            (),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// Whether everybody may see a board that is in use.
pub async fn is_public_board(conn: &mut Conn, board: BoardId) -> Result<bool> {
    let row: Option<(i64,)> = conn
        .opt(
            sql!("select id from boards where id = $1 and archived_at is null and see_audience = 'everyone'"),
            (board,),
        )
        .await?;
    Ok(row.is_some())
}

/// That a team off the site uses a version.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct AckRow {
    pub team_id: TeamId,
    pub said_by: String,
    pub at: DateTime<Utc>,
}

/// Which teams use a version.
pub async fn acks(conn: &mut Conn, id: StatementId) -> Result<Vec<AckRow>> {
    conn.all(
        sql!(
            "select team_id, said_by, at
              from offline_acks
              where statement_id = $1
              order by id
              limit 500"
        ),
        (id,),
    )
    .await
}

/// What a team said of a version.
pub async fn ack(conn: &mut Conn, team: TeamId, id: StatementId) -> Result<Option<AckRow>> {
    conn.opt(sql!("select team_id, said_by, at from offline_acks where team_id = $1 and statement_id = $2"), (team, id))
        .await
}

/// Writes down that a team uses a version; false when it said so before.
pub async fn add_ack(tx: &mut Tx, team: TeamId, id: StatementId, said_by: &str) -> Result<bool> {
    let now = tx.now();
    let added = tx
        .exec(
            sql!(
                "insert into offline_acks (team_id, statement_id, said_by, at)
                  values ($1, $2, $3, $4)
                  on conflict (team_id, statement_id) do nothing"
            ),
            (team, id, said_by, now),
        )
        .await?;
    Ok(added > 0)
}

/// Incidents that a team off the site needs to know of: those that go on, and those that were over after `since`; the newest first.
pub async fn of_interest(conn: &mut Conn, since: DateTime<Utc>) -> Result<Vec<IncidentId>> {
    let rows: Vec<(IncidentId,)> = conn
        .all(
            sql!(
                "select i.id
                  from incidents i
                  where (i.resolved_at is null or i.resolved_at >= $1)
                    and exists (select 1 from statements s where s.incident_id = i.id and s.state = 'published')
                  order by i.started_at desc, i.id desc
                  limit 20"
            ),
            (since,),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// A component as the form lists it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ComponentRow {
    pub id: crate::ids::ComponentId,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub state: String,
}

/// The components in use, in their order.
pub async fn components(conn: &mut Conn) -> Result<Vec<ComponentRow>> {
    conn.all(
        sql!(
            "select c.id, c.name_en, c.name_he, c.name_pl, c.state
              from components c
              left join component_groups g on g.id = c.group_id
              where c.archived_at is null
              order by coalesce(g.position, 0), coalesce(g.id, 0), c.position, c.id
              limit $1"
        ),
        (ROWS_MAX,),
    )
    .await
}
