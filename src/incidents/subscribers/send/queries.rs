//! Statements of the fan-out and of the sender. Nothing of a drill passes any of them.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{IncidentId, NoticeId, SubscriberId, UpdateId};
use crate::sql;
use chrono::{DateTime, TimeDelta, Utc};

/// A notice whose readers are still being counted.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OpenNotice {
    pub id: NoticeId,
    pub incident_id: IncidentId,
    pub cursor_id: i64,
    pub created_at: DateTime<Utc>,
}

/// The oldest notice whose readers are still being counted, held for this transaction.
pub async fn open_notice(tx: &mut Tx) -> Result<Option<OpenNotice>> {
    tx.opt(
        sql!(
            sqlite: "select n.id, n.incident_id, n.cursor_id, n.created_at
                     from notices n join incidents i on i.id = n.incident_id
                     where n.queued_at is null and not i.drill order by n.id limit 1",
            postgres: "select n.id, n.incident_id, n.cursor_id, n.created_at
                       from notices n join incidents i on i.id = n.incident_id
                       where n.queued_at is null and not i.drill order by n.id limit 1
                       for update of n skip locked"
        ),
        (),
    )
    .await
}

/// Whether there is a notice whose readers are still being counted; asked before holding it, so that an idle program writes nothing.
pub async fn any_open(conn: &mut Conn) -> Result<bool> {
    let found: Option<(NoticeId,)> = conn
        .opt(
            sql!(
                "select n.id from notices n join incidents i on i.id = n.incident_id
                 where n.queued_at is null and not i.drill limit 1"
            ),
            (),
        )
        .await?;
    Ok(found.is_some())
}

/// The last of the next `count` subscribers after `cursor`; none when fewer are left.
pub async fn window_end(conn: &mut Conn, cursor: i64, count: i64) -> Result<Option<i64>> {
    let found: Option<(i64,)> = conn
        .opt(
            sql!(
                "select id from subscribers
                 where id > $1 and confirmed_at is not null and paused_at is null and ended_at is null
                 order by id limit 1 offset $2"
            ),
            (cursor, count - 1),
        )
        .await?;
    Ok(found.map(|row| row.0))
}

/// So much later those are told whose address did not take the last ones: the others do not wait for them.
const FAILING_LATER: TimeDelta = TimeDelta::seconds(60);

/// One delivery for each subscriber after the cursor up to `end` who wants to hear of it, and was there when it was announced.
pub async fn queue(tx: &mut Tx, notice: &OpenNotice, end: i64) -> Result<u64> {
    let now = tx.now();
    tx.exec(
        sql!(
            sqlite: "insert into deliveries (notice_id, subscriber_id, kind, state, tries, due_at)
                     select $1, s.id, s.kind, 'waiting', 0, case when s.failures > 0 then $7 else $6 end
                     from subscribers s
                     where s.id > $2 and s.id <= $3 and s.confirmed_at <= $5 and s.paused_at is null and s.ended_at is null
                       and (s.everything
                            or exists (select 1 from subscriber_incidents x where x.subscriber_id = s.id and x.incident_id = $4)
                            or exists (select 1 from subscriber_components c
                                       join incident_components k on k.component_id = c.component_id
                                       where c.subscriber_id = s.id and k.incident_id = $4))
                     on conflict do nothing",
            postgres: "insert into deliveries (notice_id, subscriber_id, kind, state, tries, due_at)
                     select $1, s.id, s.kind, 'waiting', 0,
                            case when s.failures > 0 then cast($7 as timestamptz) else cast($6 as timestamptz) end
                     from subscribers s
                     where s.id > $2 and s.id <= $3 and s.confirmed_at <= $5 and s.paused_at is null and s.ended_at is null
                       and (s.everything
                            or exists (select 1 from subscriber_incidents x where x.subscriber_id = s.id and x.incident_id = $4)
                            or exists (select 1 from subscriber_components c
                                       join incident_components k on k.component_id = c.component_id
                                       where c.subscriber_id = s.id and k.incident_id = $4))
                     on conflict do nothing"
        ),
        (notice.id, notice.cursor_id, end, notice.incident_id, notice.created_at, now, now + FAILING_LATER),
    )
    .await
}

/// Everybody up to `cursor` has their delivery.
pub async fn move_cursor(tx: &mut Tx, notice: NoticeId, cursor: i64) -> Result<()> {
    tx.exec(sql!("update notices set cursor_id = $2 where id = $1"), (notice, cursor)).await?;
    Ok(())
}

/// Everybody has their delivery.
pub async fn queued(tx: &mut Tx, notice: NoticeId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update notices set queued_at = $2 where id = $1"), (notice, now)).await?;
    Ok(())
}

/// Whether anything is due for that kind of subscribers.
pub async fn any_due(conn: &mut Conn, kind: &str, now: DateTime<Utc>) -> Result<bool> {
    let found: Option<(i64,)> = conn
        .opt(
            sql!(
                "select id from deliveries
                 where kind = $1 and state = 'waiting' and due_at <= $2 and (claimed_until is null or claimed_until <= $2)
                 order by due_at, id limit 1"
            ),
            (kind, now),
        )
        .await?;
    Ok(found.is_some())
}

/// Claims up to `limit` deliveries of that kind until `until`, those due first first.
pub async fn claim(tx: &mut Tx, kind: &str, until: DateTime<Utc>, limit: i64) -> Result<Vec<i64>> {
    let now = tx.now();
    let claimed: Vec<(i64,)> = tx
        .returning(
            sql!(
                sqlite: "update deliveries set claimed_until = $1, tries = tries + 1
                         where id in (select id from deliveries
                                      where kind = $2 and state = 'waiting' and due_at <= $3
                                        and (claimed_until is null or claimed_until <= $3)
                                      order by due_at, id limit $4)
                         returning id",
                postgres: "update deliveries set claimed_until = $1, tries = tries + 1
                           where id in (select id from deliveries
                                        where kind = $2 and state = 'waiting' and due_at <= $3
                                          and (claimed_until is null or claimed_until <= $3)
                                        order by due_at, id limit $4
                                        for update skip locked)
                           returning id"
            ),
            (until, kind, now, limit),
        )
        .await?;
    Ok(claimed.into_iter().map(|row| row.0).collect())
}

/// A delivery that was claimed: to whom, and of what.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ClaimedRow {
    pub id: i64,
    pub notice_id: NoticeId,
    pub subscriber_id: SubscriberId,
    pub kind: String,
    /// This one included.
    pub tries: i64,
    pub due_at: DateTime<Utc>,
    pub address: String,
    pub lang: String,
    pub secret: Option<String>,
    pub failures: i64,
    pub paused_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    pub incident_id: IncidentId,
    pub update_id: Option<UpdateId>,
    /// [`super::super::NoticeKind`] as its word.
    pub what: String,
}

/// What was claimed. Whatever belongs to a drill is not among it.
pub async fn claimed(conn: &mut Conn, ids: &[i64]) -> Result<Vec<ClaimedRow>> {
    conn.all_in(
        sql!(
            "select d.id, d.notice_id, d.subscriber_id, d.kind, d.tries, d.due_at, s.address, s.lang, s.secret, s.failures,
                    s.paused_at, s.ended_at, n.incident_id, n.update_id, n.kind as what
             from deliveries d
             join subscribers s on s.id = d.subscriber_id
             join notices n on n.id = d.notice_id
             join incidents i on i.id = n.incident_id
             where d.id in ({}) and not i.drill and i.published_at is not null
             order by d.due_at, d.id"
        ),
        ids,
    )
    .await
}

/// How a delivery stands after a try.
#[derive(Clone, Debug)]
pub struct Settled<'a> {
    pub notice: NoticeId,
    pub subscriber: SubscriberId,
    pub kind: &'a str,
    pub state: &'static str,
    pub tries: i64,
    pub due_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub cause: Option<&'a str>,
}

/// Writes down how deliveries stand. What was settled already stays as it is.
pub async fn settle(tx: &mut Tx, settled: &[Settled<'_>]) -> Result<()> {
    let rows = settled
        .iter()
        .map(|it| (it.notice, it.subscriber, it.kind, it.state, it.tries, it.due_at, it.sent_at, it.cause))
        .collect();
    tx.exec_many(
        sql!(
            "insert into deliveries (notice_id, subscriber_id, kind, state, tries, due_at, sent_at, cause) values {}
             on conflict (notice_id, subscriber_id) do update
             set state = excluded.state, due_at = excluded.due_at, sent_at = excluded.sent_at, cause = excluded.cause,
                 claimed_until = null
             where deliveries.state = 'waiting'"
        ),
        rows,
    )
    .await?;
    Ok(())
}

/// One more delivery in a row that did not arrive; how many it were.
pub async fn failed(tx: &mut Tx, subscriber: SubscriberId) -> Result<i64> {
    let rows: Vec<(i64,)> = tx
        .returning(
            sql!("update subscribers set failures = failures + 1 where id = $1 returning failures"),
            (subscriber,),
        )
        .await?;
    Ok(rows.first().map_or(0, |row| row.0))
}

/// One that arrived: the row of failures is over.
pub async fn arrived(tx: &mut Tx, subscriber: SubscriberId) -> Result<()> {
    tx.exec(sql!("update subscribers set failures = 0 where id = $1"), (subscriber,)).await?;
    Ok(())
}

/// What a letter says.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct StoryRow {
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub state: String,
    pub scheduled_for: Option<DateTime<Utc>>,
    pub scheduled_until: Option<DateTime<Utc>>,
}

/// An incident as a letter tells of it; none of a drill.
pub async fn story(conn: &mut Conn, incident: IncidentId) -> Result<Option<StoryRow>> {
    conn.opt(
        sql!(
            "select lang, title_en, title_he, title_pl, state, scheduled_for, scheduled_until
             from incidents where id = $1 and not drill and published_at is not null"
        ),
        (incident,),
    )
    .await
}

/// What an update says.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct UpdateRow {
    pub lang: String,
    pub state: String,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
    pub promised_at: Option<DateTime<Utc>>,
}

/// An update as a letter tells of it; none of a drill.
pub async fn update(conn: &mut Conn, update: UpdateId) -> Result<Option<UpdateRow>> {
    conn.opt(
        sql!(
            "select lang, state, body_en, body_he, body_pl, promised_at
             from incident_updates where id = $1 and not drill"
        ),
        (update,),
    )
    .await
}

/// The newest update of an incident.
pub async fn newest_update(conn: &mut Conn, incident: IncidentId) -> Result<Option<UpdateRow>> {
    conn.opt(
        sql!(
            "select lang, state, body_en, body_he, body_pl, promised_at
             from incident_updates where incident_id = $1 and not drill order by number desc limit 1"
        ),
        (incident,),
    )
    .await
}

/// A component and how it is.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TouchedRow {
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub state: String,
}

/// How an update changed components.
pub async fn changed(conn: &mut Conn, update: UpdateId) -> Result<Vec<TouchedRow>> {
    conn.all(
        sql!(
            "select c.name_en, c.name_he, c.name_pl, u.new_state as state
             from update_components u join components c on c.id = u.component_id
             where u.update_id = $1 order by c.position, c.id limit 50"
        ),
        (update,),
    )
    .await
}

/// The components that an incident touches, as they are now.
pub async fn touched(conn: &mut Conn, incident: IncidentId) -> Result<Vec<TouchedRow>> {
    conn.all(
        sql!(
            "select c.name_en, c.name_he, c.name_pl, c.state
             from incident_components x join components c on c.id = x.component_id
             where x.incident_id = $1 order by c.position, c.id limit 50"
        ),
        (incident,),
    )
    .await
}
