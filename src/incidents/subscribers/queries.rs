//! Subscribers' statements.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{ComponentId, IncidentId, NoticeId, SubscriberId, UpdateId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Whether the public may know of an incident: it is no drill, and something of it was published.
pub async fn is_public(conn: &mut Conn, incident: IncidentId) -> Result<bool> {
    let found: Option<(IncidentId,)> = conn
        .opt(sql!("select id from incidents where id = $1 and not drill and published_at is not null"), (incident,))
        .await?;
    Ok(found.is_some())
}

/// A notice about an update. None is made of a drill.
pub async fn insert_notice_of(tx: &mut Tx, incident: IncidentId, update: UpdateId, kind: &str) -> Result<NoticeId> {
    let now = tx.now();
    tx.insert_id(
        sql!(
            "insert into notices (incident_id, update_id, kind, created_at, cursor_id)
             select i.id, u.id, $3, $4, 0
             from incidents i join incident_updates u on u.incident_id = i.id
             where i.id = $1 and u.id = $2 and not i.drill and not u.drill
             returning id"
        ),
        (incident, update, kind, now),
    )
    .await
    .map(NoticeId)
}

/// A notice about an incident as it stands. None is made of a drill.
pub async fn insert_notice(tx: &mut Tx, incident: IncidentId, kind: &str) -> Result<NoticeId> {
    let now = tx.now();
    tx.insert_id(
        sql!(
            "insert into notices (incident_id, kind, created_at, cursor_id)
             select id, $2, $3, 0 from incidents where id = $1 and not drill
             returning id"
        ),
        (incident, kind, now),
    )
    .await
    .map(NoticeId)
}

/// A notice, as far as its progress goes.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Newest {
    pub id: NoticeId,
    pub queued_at: Option<DateTime<Utc>>,
}

/// The newest notice about an incident.
pub async fn newest_notice(conn: &mut Conn, incident: IncidentId) -> Result<Option<Newest>> {
    conn.opt(sql!("select id, queued_at from notices where incident_id = $1 order by id desc limit 1"), (incident,))
        .await
}

/// What became of the deliveries of a notice.
#[derive(Clone, Copy, Debug, Default, sqlx::FromRow)]
pub struct Counts {
    pub sent: i64,
    pub waiting: i64,
    pub failed: i64,
}

/// What became of the deliveries of a notice so far.
pub async fn counts(conn: &mut Conn, notice: NoticeId) -> Result<Counts> {
    conn.one(
        sql!(
            "select count(*) filter (where state = 'sent') as sent,
                    count(*) filter (where state = 'waiting') as waiting,
                    count(*) filter (where state = 'failed') as failed
             from deliveries where notice_id = $1"
        ),
        (notice,),
    )
    .await
}

/// Everything that was sent about an incident.
pub async fn sent_in_all(conn: &mut Conn, incident: IncidentId) -> Result<i64> {
    let (sent,): (i64,) = conn
        .one(
            sql!(
                "select count(*) from deliveries d join notices n on n.id = d.notice_id
                 where n.incident_id = $1 and d.state = 'sent'"
            ),
            (incident,),
        )
        .await?;
    Ok(sent)
}

/// Somebody who is told, or asked to be.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SubscriberRow {
    pub id: SubscriberId,
    pub kind: String,
    /// Empty once it is forgotten.
    pub address: String,
    pub lang: String,
    pub everything: bool,
    /// The secret of a webhook, sealed.
    pub secret: Option<String>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub paused_at: Option<DateTime<Utc>>,
    pub paused_why: Option<String>,
    pub ended_at: Option<DateTime<Utc>>,
}

/// The subscriber of that id, whatever has become of them.
pub async fn by_id(conn: &mut Conn, id: SubscriberId) -> Result<Option<SubscriberRow>> {
    conn.opt(
        sql!(
            "select id, kind, address, lang, everything, secret, confirmed_at, paused_at, paused_why, ended_at
             from subscribers where id = $1"
        ),
        (id,),
    )
    .await
}

/// Who is told at an address, or was asked whether they want to be.
pub async fn by_address(conn: &mut Conn, kind: &str, key: &str) -> Result<Option<SubscriberRow>> {
    conn.opt(
        sql!(
            "select id, kind, address, lang, everything, secret, confirmed_at, paused_at, paused_why, ended_at
             from subscribers where kind = $1 and address_key = $2 and ended_at is null"
        ),
        (kind, key),
    )
    .await
}

/// An address that is asked whether it wants to be told; nothing when it is known. Nobody sends to it until it is `paused_why` nothing more.
pub async fn insert(
    tx: &mut Tx,
    kind: &str,
    (address, key): (&str, &str),
    lang: &str,
    paused_why: Option<&str>,
) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into subscribers (kind, address, address_key, lang, everything, asked_at, failures, paused_at, paused_why)
             values ($1, $2, $3, $4, $5, $6, 0, $7, $8)
             on conflict (kind, address_key) where ended_at is null do nothing"
        ),
        (kind, address, key, lang, false, now, paused_why.map(|_| now), paused_why),
    )
    .await?;
    Ok(())
}

/// Whoever was asked is asked again: the time begins anew.
pub async fn ask_again(tx: &mut Tx, id: SubscriberId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update subscribers set asked_at = $2 where id = $1 and confirmed_at is null"), (id, now)).await?;
    Ok(())
}

/// The address is its owner's. Whoever was told before and was paused is told again.
pub async fn confirm(tx: &mut Tx, id: SubscriberId, lang: &str) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update subscribers
                 set confirmed_at = coalesce(confirmed_at, $2), lang = $3, failures = 0, paused_at = null, paused_why = null
                 where id = $1 and ended_at is null"
            ),
            (id, now, lang),
        )
        .await?;
    Ok(changed > 0)
}

/// The secret, sealed, that a webhook is signed with from now on.
pub async fn set_secret(tx: &mut Tx, id: SubscriberId, sealed: &str) -> Result<()> {
    tx.exec(sql!("update subscribers set secret = $2 where id = $1"), (id, sealed)).await?;
    Ok(())
}

/// Everything, or only what is chosen; and the language.
pub async fn set_choice(tx: &mut Tx, id: SubscriberId, everything: bool, lang: &str) -> Result<()> {
    tx.exec(sql!("update subscribers set everything = $2, lang = $3 where id = $1"), (id, everything, lang)).await?;
    Ok(())
}

/// Forgets which components were chosen.
pub async fn clear_components(tx: &mut Tx, id: SubscriberId) -> Result<()> {
    tx.exec(sql!("delete from subscriber_components where subscriber_id = $1"), (id,)).await?;
    Ok(())
}

/// Chooses a component, if there is one of that id.
pub async fn add_component(tx: &mut Tx, id: SubscriberId, component: ComponentId) -> Result<()> {
    tx.exec(
        sql!(
            "insert into subscriber_components (subscriber_id, component_id)
             select $1, id from components where id = $2 and archived_at is null
             on conflict do nothing"
        ),
        (id, component),
    )
    .await?;
    Ok(())
}

/// Follows a single incident, if the public may know of it.
pub async fn add_incident(tx: &mut Tx, id: SubscriberId, incident: IncidentId) -> Result<()> {
    tx.exec(
        sql!(
            "insert into subscriber_incidents (subscriber_id, incident_id)
             select $1, id from incidents where id = $2 and not drill and published_at is not null
             on conflict do nothing"
        ),
        (id, incident),
    )
    .await?;
    Ok(())
}

/// Follows a single incident no longer.
pub async fn remove_incident(tx: &mut Tx, id: SubscriberId, incident: IncidentId) -> Result<()> {
    tx.exec(sql!("delete from subscriber_incidents where subscriber_id = $1 and incident_id = $2"), (id, incident))
        .await?;
    Ok(())
}

/// Which components somebody chose.
pub async fn components_of(conn: &mut Conn, id: SubscriberId) -> Result<Vec<(ComponentId,)>> {
    conn.all(
        sql!("select component_id from subscriber_components where subscriber_id = $1 order by component_id limit 200"),
        (id,),
    )
    .await
}

/// An incident by its titles.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TitleRow {
    pub id: IncidentId,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
}

/// Which single incidents somebody follows, the newest first.
pub async fn incidents_of(conn: &mut Conn, id: SubscriberId) -> Result<Vec<TitleRow>> {
    conn.all(
        sql!(
            "select i.id, i.lang, i.title_en, i.title_he, i.title_pl
             from subscriber_incidents s join incidents i on i.id = s.incident_id
             where s.subscriber_id = $1 and not i.drill order by i.id desc limit 100"
        ),
        (id,),
    )
    .await
}

/// An incident that the public may know of.
pub async fn title(conn: &mut Conn, incident: IncidentId) -> Result<Option<TitleRow>> {
    conn.opt(
        sql!(
            "select id, lang, title_en, title_he, title_pl from incidents
             where id = $1 and not drill and published_at is not null"
        ),
        (incident,),
    )
    .await
}

/// A component that can be chosen, with its group's names (empty without one).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ComponentRow {
    pub id: ComponentId,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub group_en: String,
    pub group_he: String,
    pub group_pl: String,
}

/// Components that can be chosen, as they stand on the page.
pub async fn components(conn: &mut Conn) -> Result<Vec<ComponentRow>> {
    conn.all(
        sql!(
            "select c.id, c.name_en, c.name_he, c.name_pl,
                    coalesce(g.name_en, '') as group_en, coalesce(g.name_he, '') as group_he, coalesce(g.name_pl, '') as group_pl
             from components c left join component_groups g on g.id = c.group_id and g.archived_at is null
             where c.archived_at is null
             order by g.position nulls last, g.id nulls last, c.position, c.id limit 300"
        ),
        (),
    )
    .await
}

/// Deliveries go on.
pub async fn resume(tx: &mut Tx, id: SubscriberId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update subscribers set paused_at = null, paused_why = null, failures = 0
                 where id = $1 and ended_at is null and confirmed_at is not null"
            ),
            (id,),
        )
        .await?;
    Ok(changed > 0)
}

/// Deliveries stop, and why.
pub async fn pause(tx: &mut Tx, id: SubscriberId, why: &str) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update subscribers set paused_at = $2, paused_why = $3
                 where id = $1 and paused_at is null and ended_at is null"
            ),
            (id, now, why),
        )
        .await?;
    Ok(changed > 0)
}

/// A webhook that was never tried has answered.
pub async fn tested(tx: &mut Tx, id: SubscriberId) -> Result<()> {
    tx.exec(
        sql!(
            "update subscribers set paused_at = null, paused_why = null
             where id = $1 and confirmed_at is null and paused_why = 'untested'"
        ),
        (id,),
    )
    .await?;
    Ok(())
}

/// Nobody is told there any more.
pub async fn end(tx: &mut Tx, id: SubscriberId) -> Result<bool> {
    let now = tx.now();
    let changed =
        tx.exec(sql!("update subscribers set ended_at = $2 where id = $1 and ended_at is null"), (id, now)).await?;
    Ok(changed > 0)
}

/// Forgets addresses that never answered. The newest row is emptied and stays until there is a newer one: SQLite would give its number, and
/// with it the links that were signed for it, to the next address.
pub async fn sweep_asked(tx: &mut Tx, before: DateTime<Utc>, limit: i64) -> Result<u64> {
    let now = tx.now();
    tx.exec(
        sql!(
            "update subscribers set address = '', address_key = '', secret = null, ended_at = coalesce(ended_at, $2)
             where id = (select max(id) from subscribers) and confirmed_at is null and asked_at < $1 and address <> ''"
        ),
        (before, now),
    )
    .await?;
    tx.exec(
        sql!(
            "delete from subscribers
             where id in (select id from subscribers
                          where confirmed_at is null and asked_at < $1 and id < (select max(id) from subscribers)
                          order by asked_at limit $2)"
        ),
        (before, limit),
    )
    .await
}

/// Forgets the addresses of those who ended it.
pub async fn sweep_ended(tx: &mut Tx, before: DateTime<Utc>, limit: i64) -> Result<u64> {
    tx.exec(
        sql!(
            "update subscribers set address = '', address_key = '', secret = null
             where id in (select id from subscribers where ended_at < $1 and address <> '' order by id limit $2)"
        ),
        (before, limit),
    )
    .await
}

/// Ends what was only about incidents that are over since before that.
pub async fn sweep_over(tx: &mut Tx, before: DateTime<Utc>, limit: i64) -> Result<u64> {
    let now = tx.now();
    tx.exec(
        sql!(
            "update subscribers set ended_at = $1
             where id in (
                select s.id from subscribers s
                where s.confirmed_at is not null and s.ended_at is null and not s.everything
                  and exists (select 1 from subscriber_incidents x where x.subscriber_id = s.id)
                  and not exists (select 1 from subscriber_components c where c.subscriber_id = s.id)
                  and not exists (select 1 from subscriber_incidents x join incidents i on i.id = x.incident_id
                                  where x.subscriber_id = s.id and (i.resolved_at is null or i.resolved_at >= $2))
                order by s.id limit $3)"
        ),
        (now, before, limit),
    )
    .await
}

/// How many are told, by how and by what has become of them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Tally {
    pub kind: String,
    /// Why they are paused; empty when they are not.
    pub paused_why: String,
    pub confirmed: bool,
    pub count: i64,
}

/// Everybody who did not end it, counted.
pub async fn tally(conn: &mut Conn) -> Result<Vec<Tally>> {
    conn.all(
        sql!(
            "select kind, coalesce(paused_why, '') as paused_why, confirmed_at is not null as confirmed, count(*) as count
             from subscribers where ended_at is null
             group by 1, 2, 3 order by 1, 3 desc, 2 limit 50"
        ),
        (),
    )
    .await
}

/// What was last to be told.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RecentRow {
    pub id: NoticeId,
    pub incident_id: IncidentId,
    pub kind: String,
    pub created_at: DateTime<Utc>,
    pub queued_at: Option<DateTime<Utc>>,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
}

/// The last notices.
pub async fn recent(conn: &mut Conn, limit: i64) -> Result<Vec<RecentRow>> {
    conn.all(
        sql!(
            "select n.id, n.incident_id, n.kind, n.created_at, n.queued_at, i.lang, i.title_en, i.title_he, i.title_pl
             from notices n join incidents i on i.id = n.incident_id order by n.id desc limit $1"
        ),
        (limit,),
    )
    .await
}
