//! Every SQL text that changes incidents, their updates and the states of components, and what these changes read.
//! There is none that deletes any of it, and the one that changes an update changes its words after keeping the old ones.

use super::actions::{NewIncident, NewUpdate};
use super::incident::{Health, Impact, Kind, Severity, State, Texts};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ComponentId, IncidentId, PlaybookId, TopicId, UpdateId};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// A word of the database that this program does not know.
pub fn unknown(what: &str, word: &str) -> Error {
    Error::Internal(format!("no such {what}: {word}"))
}

/// An incident or maintenance as it is kept: drills and what is not public yet, too.
#[derive(Clone, Debug, PartialEq)]
pub struct IncidentRow {
    pub id: IncidentId,
    pub kind: Kind,
    pub drill: bool,
    pub backdated: bool,
    pub lang: Lang,
    pub title: Texts,
    pub state: State,
    pub impact: Impact,
    pub severity: Severity,
    pub playbook: Option<PlaybookId>,
    /// The pinned topic of its statements.
    pub topic: Option<TopicId>,
    pub started_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub created_by: Option<AccountId>,
    pub published_at: Option<DateTime<Utc>>,
    pub monitoring_at: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub promised_at: Option<DateTime<Utc>>,
    pub scheduled_for: Option<DateTime<Utc>>,
    pub scheduled_until: Option<DateTime<Utc>>,
    pub starts_itself: bool,
    pub ends_itself: bool,
    pub remind_minutes: Option<i64>,
    pub reminded_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
}

/// The columns of an [`IncidentRow`] as they come.
#[derive(sqlx::FromRow)]
pub struct RawIncident {
    id: IncidentId,
    kind: String,
    drill: bool,
    backdated: bool,
    lang: String,
    title_en: String,
    title_he: String,
    title_pl: String,
    state: String,
    impact: String,
    severity: i64,
    playbook_id: Option<PlaybookId>,
    topic_id: Option<TopicId>,
    started_at: DateTime<Utc>,
    created_at: DateTime<Utc>,
    created_by: Option<AccountId>,
    published_at: Option<DateTime<Utc>>,
    monitoring_at: Option<DateTime<Utc>>,
    resolved_at: Option<DateTime<Utc>>,
    promised_at: Option<DateTime<Utc>>,
    scheduled_for: Option<DateTime<Utc>>,
    scheduled_until: Option<DateTime<Utc>>,
    starts_itself: bool,
    ends_itself: bool,
    remind_minutes: Option<i64>,
    reminded_at: Option<DateTime<Utc>>,
    updated_at: DateTime<Utc>,
    version: i64,
}

impl TryFrom<RawIncident> for IncidentRow {
    type Error = Error;

    fn try_from(raw: RawIncident) -> Result<Self> {
        Ok(Self {
            id: raw.id,
            kind: Kind::parse(&raw.kind).ok_or_else(|| unknown("kind of incident", &raw.kind))?,
            drill: raw.drill,
            backdated: raw.backdated,
            lang: lang(&raw.lang)?,
            title: Texts::new(raw.title_en, raw.title_he, raw.title_pl),
            state: state(&raw.state)?,
            impact: impact(&raw.impact)?,
            severity: Severity::new(raw.severity).ok_or_else(|| unknown("severity", &raw.severity.to_string()))?,
            playbook: raw.playbook_id,
            topic: raw.topic_id,
            started_at: raw.started_at,
            created_at: raw.created_at,
            created_by: raw.created_by,
            published_at: raw.published_at,
            monitoring_at: raw.monitoring_at,
            resolved_at: raw.resolved_at,
            promised_at: raw.promised_at,
            scheduled_for: raw.scheduled_for,
            scheduled_until: raw.scheduled_until,
            starts_itself: raw.starts_itself,
            ends_itself: raw.ends_itself,
            remind_minutes: raw.remind_minutes,
            reminded_at: raw.reminded_at,
            updated_at: raw.updated_at,
            version: raw.version,
        })
    }
}

/// The language of that code.
pub fn lang(word: &str) -> Result<Lang> {
    Lang::parse(word).ok_or_else(|| unknown("language", word))
}

/// The state of that word.
pub fn state(word: &str) -> Result<State> {
    State::parse(word).ok_or_else(|| unknown("state of an incident", word))
}

/// The impact of that word.
pub fn impact(word: &str) -> Result<Impact> {
    Impact::parse(word).ok_or_else(|| unknown("impact", word))
}

/// The health of that word.
pub fn health(word: &str) -> Result<Health> {
    Health::parse(word).ok_or_else(|| unknown("state of a component", word))
}

/// One incident, a drill or not yet published, too.
pub async fn incident(conn: &mut Conn, id: IncidentId) -> Result<Option<IncidentRow>> {
    let raw: Option<RawIncident> = conn
        .opt(
            sql!(
                "select id, kind, drill, backdated, lang, title_en, title_he, title_pl, state, impact, severity, playbook_id, topic_id,
                    started_at, created_at, created_by, published_at, monitoring_at, resolved_at, promised_at,
                    scheduled_for, scheduled_until, starts_itself, ends_itself, remind_minutes, reminded_at, updated_at, version
                  from incidents where id = $1"
            ),
            (id,),
        )
        .await?;
    raw.map(TryInto::try_into).transpose()
}

/// Takes an incident for this writer alone until it commits, and counts its version up.
pub async fn lock(tx: &mut Tx, id: IncidentId) -> Result<IncidentRow> {
    let now = tx.now();
    let changed =
        tx.exec(sql!("update incidents set version = version + 1, updated_at = $2 where id = $1"), (id, now)).await?;
    if changed == 0 {
        return Err(Error::NotFound);
    }
    incident(tx, id).await?.ok_or(Error::NotFound)
}

/// The incident that was made by that form, if one was.
pub async fn by_once(conn: &mut Conn, once: &str) -> Result<Option<IncidentId>> {
    let row: Option<(IncidentId,)> = conn.opt(sql!("select id from incidents where once = $1"), (once,)).await?;
    Ok(row.map(|row| row.0))
}

/// Adds an incident; none when a form of that `once` made one before.
pub async fn insert_incident(tx: &mut Tx, new: &NewIncident, state: State) -> Result<Option<IncidentId>> {
    let (now, by) = (tx.now(), tx.actor());
    let rows: Vec<(IncidentId,)> = tx
        .returning(
            sql!(
                "insert into incidents (kind, drill, backdated, lang, title_en, title_he, title_pl, state, impact, severity, playbook_id,
                    started_at, created_at, updated_at, created_by, version, starts_itself, ends_itself, once)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14, 1, $15, $16, $17)
                  on conflict do nothing
                  returning id"
            ),
            (
                new.kind.as_str(),
                new.drill,
                new.backdated,
                new.lang.code(),
                new.title.en.as_str(),
                new.title.he.as_str(),
                new.title.pl.as_str(),
                state.as_str(),
                new.impact.as_str(),
                new.severity.get(),
                new.playbook,
                new.started_at,
                now,
                by,
                new.starts_itself,
                new.ends_itself,
                new.once.as_deref(),
            ),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// When maintenance is planned for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    pub starts_itself: bool,
    pub ends_itself: bool,
    pub remind_minutes: Option<i64>,
}

/// Sets when maintenance is planned for; a reminder is due again.
pub async fn set_plan(tx: &mut Tx, id: IncidentId, plan: &Plan) -> Result<()> {
    tx.exec(
        sql!(
            "update incidents
              set scheduled_for = $2, scheduled_until = $3, started_at = $2, starts_itself = $4, ends_itself = $5, remind_minutes = $6,
                reminded_at = null
              where id = $1"
        ),
        (id, plan.from, plan.until, plan.starts_itself, plan.ends_itself, plan.remind_minutes),
    )
    .await
    .map(|_| ())
}

/// Adds components that an incident touches; those that it has stay.
pub async fn add_components(tx: &mut Tx, id: IncidentId, components: &[ComponentId]) -> Result<()> {
    let rows: Vec<_> = components.iter().map(|component| (id, *component)).collect();
    tx.exec_many(
        sql!("insert into incident_components (incident_id, component_id) values {} on conflict do nothing"),
        rows,
    )
    .await
    .map(|_| ())
}

/// Takes a component out of planned maintenance that has not begun.
pub async fn drop_component(tx: &mut Tx, id: IncidentId, component: ComponentId) -> Result<()> {
    tx.exec(sql!("delete from incident_components where incident_id = $1 and component_id = $2"), (id, component))
        .await
        .map(|_| ())
}

/// The components that an incident touches.
pub async fn components_of(conn: &mut Conn, id: IncidentId) -> Result<Vec<ComponentId>> {
    let rows: Vec<(ComponentId,)> = conn
        .all(
            sql!("select component_id from incident_components where incident_id = $1 order by component_id limit 500"),
            (id,),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Takes a component for this writer alone: its state; none when there is none or it is archived.
pub async fn lock_component(tx: &mut Tx, id: ComponentId) -> Result<Option<Health>> {
    let rows: Vec<(String,)> = tx
        .returning(
            sql!("update components set updated_at = updated_at where id = $1 and archived_at is null returning state"),
            (id,),
        )
        .await?;
    rows.first().map(|row| health(&row.0)).transpose()
}

/// The state that a component had at that time, by its history.
pub async fn health_at(conn: &mut Conn, id: ComponentId, at: DateTime<Utc>) -> Result<Option<Health>> {
    let row: Option<(String,)> = conn
        .opt(
            sql!("select state from component_states where component_id = $1 and at <= $2 order by at desc, id desc limit 1"),
            (id, at),
        )
        .await?;
    row.map(|row| health(&row.0)).transpose()
}

/// When a component last changed, and to what.
pub async fn last_change(conn: &mut Conn, id: ComponentId) -> Result<Option<(DateTime<Utc>, Health)>> {
    let row: Option<(DateTime<Utc>, String)> = conn
        .opt(
            sql!("select at, state from component_states where component_id = $1 order by at desc, id desc limit 1"),
            (id,),
        )
        .await?;
    row.map(|(at, word)| Ok((at, health(&word)?))).transpose()
}

/// Adds to the history of a component.
pub async fn insert_state(
    tx: &mut Tx,
    id: ComponentId,
    state: Health,
    at: DateTime<Utc>,
    update: Option<UpdateId>,
) -> Result<()> {
    let by = tx.actor();
    tx.exec(
        sql!(
            "insert into component_states (component_id, state, at, update_id, set_by)
              values ($1, $2, $3, $4, $5)"
        ),
        (id, state.as_str(), at, update, by),
    )
    .await
    .map(|_| ())
}

/// Says how a component is now.
pub async fn set_health(tx: &mut Tx, id: ComponentId, state: Health) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update components set state = $2, updated_at = $3 where id = $1"), (id, state.as_str(), now))
        .await
        .map(|_| ())
}

/// The number of the newest update of an incident; 0 when there is none.
pub async fn newest_number(conn: &mut Conn, id: IncidentId) -> Result<i64> {
    let row: Option<(i64,)> = conn
        .opt(sql!("select number from incident_updates where incident_id = $1 order by number desc limit 1"), (id,))
        .await?;
    Ok(row.map_or(0, |row| row.0))
}

/// Adds an update.
pub async fn insert_update(tx: &mut Tx, new: &NewUpdate, entry: &Entered) -> Result<UpdateId> {
    let (now, by) = (tx.now(), tx.actor());
    tx.insert_id(
        sql!(
            "insert into incident_updates (incident_id, number, drill, lang, state, impact, body_en, body_he, body_pl, promised_at,
                published_at, shown_at, published_by, notify, statement_id, statement_version, ledger_number)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
              returning id"
        ),
        (
            new.incident,
            entry.number,
            entry.drill,
            new.lang.code(),
            new.state.as_str(),
            new.impact.as_str(),
            new.body.en.as_str(),
            new.body.he.as_str(),
            new.body.pl.as_str(),
            new.promised_at,
            now,
            entry.shown_at,
            by,
            new.notify,
            new.statement.map(|(id, _)| id),
            new.statement.map(|(_, version)| version),
            entry.ledger_number,
        ),
    )
    .await
    .map(UpdateId)
}

/// What an update is given besides what was asked for.
#[derive(Clone, Copy, Debug)]
pub struct Entered {
    pub number: i64,
    pub drill: bool,
    pub shown_at: DateTime<Utc>,
    pub ledger_number: Option<i64>,
}

/// Adds how an update changed a component.
pub async fn insert_change(tx: &mut Tx, update: UpdateId, id: ComponentId, old: Health, new: Health) -> Result<()> {
    tx.exec(
        sql!(
            "insert into update_components (update_id, component_id, old_state, new_state)
              values ($1, $2, $3, $4)"
        ),
        (update, id, old.as_str(), new.as_str()),
    )
    .await
    .map(|_| ())
}

/// Writes down where an incident stands after an update.
pub async fn set_standing(tx: &mut Tx, row: &IncidentRow) -> Result<()> {
    tx.exec(
        sql!(
            "update incidents
              set state = $2, impact = $3, promised_at = $4, monitoring_at = $5, resolved_at = $6,
                published_at = coalesce(published_at, $7)
              where id = $1"
        ),
        (
            row.id,
            row.state.as_str(),
            row.impact.as_str(),
            row.promised_at,
            row.monitoring_at,
            row.resolved_at,
            row.published_at,
        ),
    )
    .await
    .map(|_| ())
}

/// An update as a correction begins with it.
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateRow {
    pub id: UpdateId,
    pub incident: IncidentId,
    pub number: i64,
    pub drill: bool,
    pub lang: Lang,
    pub state: State,
    pub body: Texts,
    pub published_at: DateTime<Utc>,
    /// How often it was corrected.
    pub revisions: i64,
}

#[derive(sqlx::FromRow)]
struct RawUpdate {
    id: UpdateId,
    incident_id: IncidentId,
    number: i64,
    drill: bool,
    lang: String,
    state: String,
    body_en: String,
    body_he: String,
    body_pl: String,
    published_at: DateTime<Utc>,
    revisions: i64,
}

/// One update.
pub async fn update(conn: &mut Conn, id: UpdateId) -> Result<Option<UpdateRow>> {
    let raw: Option<RawUpdate> = conn
        .opt(
            sql!(
                "select u.id, u.incident_id, u.number, u.drill, u.lang, u.state, u.body_en, u.body_he, u.body_pl, u.published_at,
                    (select count(*) from update_revisions r where r.update_id = u.id) as revisions
                  from incident_updates u where u.id = $1"
            ),
            (id,),
        )
        .await?;
    raw.map(|raw| {
        Ok(UpdateRow {
            id: raw.id,
            incident: raw.incident_id,
            number: raw.number,
            drill: raw.drill,
            lang: lang(&raw.lang)?,
            state: state(&raw.state)?,
            body: Texts::new(raw.body_en, raw.body_he, raw.body_pl),
            published_at: raw.published_at,
            revisions: raw.revisions,
        })
    })
    .transpose()
}

/// Keeps the words that a correction is about to replace.
pub async fn insert_revision(tx: &mut Tx, old: &UpdateRow, reason: &str, ledger_number: Option<i64>) -> Result<()> {
    let (now, by) = (tx.now(), tx.actor());
    tx.exec(
        sql!(
            "insert into update_revisions (update_id, body_en, body_he, body_pl, reason, replaced_at, replaced_by, ledger_number)
              values ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        (
            old.id,
            old.body.en.as_str(),
            old.body.he.as_str(),
            old.body.pl.as_str(),
            reason,
            now,
            by,
            ledger_number,
        ),
    )
    .await
    .map(|_| ())
}

/// Puts the corrected words in place.
pub async fn set_body(tx: &mut Tx, id: UpdateId, body: &Texts) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!("update incident_updates set body_en = $2, body_he = $3, body_pl = $4, corrected_at = $5 where id = $1"),
        (id, body.en.as_str(), body.he.as_str(), body.pl.as_str(), now),
    )
    .await
    .map(|_| ())
}
