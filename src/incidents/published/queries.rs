//! Every SQL text that reads for the public. An incident is public when it is no drill and something of it was published: the condition
//! `not drill and published_at is not null` stands in [`open`], [`newest`] and [`history`]; everything else is read by the ids that they gave.

use crate::db::Conn;
use crate::error::Result;
use crate::ids::{ComponentId, ConsultationId, GroupId, IncidentId, TopicId, UpdateId};
use crate::incidents::queries::RawIncident;
use crate::sql;
use chrono::{DateTime, Utc};

/// The most groups, components, and links of one kind that are ever read.
const ROWS_MAX: i64 = 5_000;
/// The most changes of components that are read: beyond it the oldest are left out.
const STATES_MAX: i64 = 50_000;

/// A group as it is public.
#[derive(sqlx::FromRow)]
pub struct GroupRow {
    pub id: GroupId,
    pub position: i64,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// The groups in their order.
pub async fn groups(conn: &mut Conn) -> Result<Vec<GroupRow>> {
    conn.all(
        sql!(
            "select id, position, name_en, name_he, name_pl, created_at, updated_at
              from component_groups
              where archived_at is null
              order by position, id
              limit $1"
        ),
        (ROWS_MAX,),
    )
    .await
}

/// A component as it is public.
#[derive(sqlx::FromRow)]
pub struct ComponentRow {
    pub id: ComponentId,
    pub group_id: Option<GroupId>,
    pub position: i64,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub description_en: String,
    pub description_he: String,
    pub description_pl: String,
    pub state: String,
    pub showcase: bool,
    pub start_date: String,
    pub only_if_degraded: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// The components in their order; of a group that is archived, without one.
pub async fn components(conn: &mut Conn) -> Result<Vec<ComponentRow>> {
    conn.all(
        sql!(
            "select c.id, g.id as group_id, c.position, c.name_en, c.name_he, c.name_pl, c.description_en, c.description_he,
                c.description_pl, c.state, c.showcase, c.start_date, c.only_if_degraded, c.created_at, c.updated_at
              from components c
              left join component_groups g on g.id = c.group_id and g.archived_at is null
              where c.archived_at is null
              order by c.position, c.id
              limit $1"
        ),
        (ROWS_MAX,),
    )
    .await
}

/// The changes of the components after a time, in the order of time.
pub async fn states_after(conn: &mut Conn, after: DateTime<Utc>) -> Result<Vec<(ComponentId, DateTime<Utc>, String)>> {
    let mut rows: Vec<(ComponentId, DateTime<Utc>, String)> = conn
        .all(
            sql!(
                "select s.component_id, s.at, s.state
                  from component_states s
                  join components c on c.id = s.component_id
                  where s.at > $1 and c.archived_at is null
                  order by s.at desc, s.id desc
                  limit $2"
            ),
            (after, STATES_MAX),
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// The state that each component had at that time.
pub async fn states_at(conn: &mut Conn, at: DateTime<Utc>) -> Result<Vec<(ComponentId, String)>> {
    conn.all(
        sql!(
            "select c.id, (
                select s.state from component_states s where s.component_id = c.id and s.at <= $1 order by s.at desc, s.id desc limit 1) as state
              from components c
              where c.archived_at is null
                and exists (select 1 from component_states s where s.component_id = c.id and s.at <= $1)
              order by c.id
              limit $2"
        ),
        (at, ROWS_MAX),
    )
    .await
}

/// Everything that is not over, the newest first.
pub async fn open(conn: &mut Conn, limit: i64) -> Result<Vec<RawIncident>> {
    conn.all(
        sql!(
            "select id, kind, drill, backdated, lang, title_en, title_he, title_pl, state, impact, severity, playbook_id, topic_id,
                started_at, created_at, created_by, published_at, monitoring_at, resolved_at, promised_at,
                scheduled_for, scheduled_until, starts_itself, ends_itself, remind_minutes, reminded_at, updated_at, version
              from incidents
              where not drill and published_at is not null and resolved_at is null
              order by started_at desc, id desc
              limit $1"
        ),
        (limit,),
    )
    .await
}

/// What began last and is over.
pub async fn newest(conn: &mut Conn, limit: i64) -> Result<Vec<RawIncident>> {
    conn.all(
        sql!(
            "select id, kind, drill, backdated, lang, title_en, title_he, title_pl, state, impact, severity, playbook_id, topic_id,
                started_at, created_at, created_by, published_at, monitoring_at, resolved_at, promised_at,
                scheduled_for, scheduled_until, starts_itself, ends_itself, remind_minutes, reminded_at, updated_at, version
              from incidents
              where not drill and published_at is not null and resolved_at is not null
              order by started_at desc, id desc
              limit $1"
        ),
        (limit,),
    )
    .await
}

/// An update as it is public.
#[derive(sqlx::FromRow)]
pub struct UpdateRow {
    pub id: UpdateId,
    pub incident_id: IncidentId,
    pub number: i64,
    pub lang: String,
    pub state: String,
    pub impact: String,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
    pub promised_at: Option<DateTime<Utc>>,
    pub published_at: DateTime<Utc>,
    pub shown_at: DateTime<Utc>,
    pub notify: bool,
    pub statement_version: Option<i64>,
    pub ledger_number: Option<i64>,
}

/// The updates of these incidents, the newest first.
pub async fn updates(conn: &mut Conn, incidents: &[i64], limit: i64) -> Result<Vec<UpdateRow>> {
    conn.all_in_with(
        sql!(
            "select id, incident_id, number, lang, state, impact, body_en, body_he, body_pl, promised_at, published_at, shown_at, notify,
                statement_version, ledger_number
              from incident_updates
              where not drill and incident_id in ({})
              order by id desc
              limit $1"
        ),
        (limit,),
        incidents,
    )
    .await
}

/// How an update changed a component, with its name.
#[derive(sqlx::FromRow)]
pub struct ChangeRow {
    pub update_id: UpdateId,
    pub component_id: ComponentId,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub old_state: String,
    pub new_state: String,
}

/// How these updates changed components.
pub async fn changes(conn: &mut Conn, updates: &[i64]) -> Result<Vec<ChangeRow>> {
    conn.all_in(
        sql!(
            "select u.update_id, u.component_id, c.name_en, c.name_he, c.name_pl, u.old_state, u.new_state
              from update_components u
              join components c on c.id = u.component_id
              where u.update_id in ({})
              order by u.update_id, c.position, c.id"
        ),
        updates,
    )
    .await
}

/// What a correction replaced.
#[derive(sqlx::FromRow)]
pub struct RevisionRow {
    pub update_id: UpdateId,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
    pub reason: String,
    pub replaced_at: DateTime<Utc>,
}

/// What corrections replaced in these updates, the oldest first.
pub async fn revisions(conn: &mut Conn, updates: &[i64]) -> Result<Vec<RevisionRow>> {
    conn.all_in(
        sql!(
            "select update_id, body_en, body_he, body_pl, reason, replaced_at
              from update_revisions
              where update_id in ({})
              order by update_id, id"
        ),
        updates,
    )
    .await
}

/// The components that these incidents touch.
pub async fn touched(conn: &mut Conn, incidents: &[i64]) -> Result<Vec<(IncidentId, ComponentId)>> {
    conn.all_in(
        sql!(
            "select i.incident_id, i.component_id
              from incident_components i
              join components c on c.id = i.component_id
              where i.incident_id in ({})
              order by i.incident_id, c.position, c.id"
        ),
        incidents,
    )
    .await
}

/// A topic that every visitor may read.
#[derive(sqlx::FromRow)]
pub struct TopicRow {
    pub incident_id: IncidentId,
    pub id: TopicId,
    pub title: String,
    pub slug: String,
    pub answered: bool,
}

/// The topics linked to these incidents that every visitor may read.
pub async fn topics(conn: &mut Conn, incidents: &[i64]) -> Result<Vec<TopicRow>> {
    conn.all_in(
        sql!(
            "select l.incident_id, t.id, t.title, t.slug, t.official_post_id is not null as answered
              from incident_topics l
              join topics t on t.id = l.topic_id
              join boards b on b.id = t.board_id
              where l.incident_id in ({})
                and b.see_audience = 'everyone' and not t.private and t.deleted_at is null and t.merged_into_id is null
              order by l.incident_id, l.linked_at, t.id
              limit 2000"
        ),
        incidents,
    )
    .await
}

/// A question to the public.
#[derive(sqlx::FromRow)]
pub struct ConsultationRow {
    pub id: ConsultationId,
    pub incident_id: IncidentId,
    pub lang: String,
    pub state: String,
    pub question_en: String,
    pub question_he: String,
    pub question_pl: String,
    pub outcome_en: String,
    pub outcome_he: String,
    pub outcome_pl: String,
    pub closes_at: DateTime<Utc>,
}

/// The questions to the public in these incidents, the newest first; no drafts.
pub async fn consultations(conn: &mut Conn, incidents: &[i64]) -> Result<Vec<ConsultationRow>> {
    conn.all_in(
        sql!(
            "select id, incident_id, lang, state, question_en, question_he, question_pl, outcome_en, outcome_he, outcome_pl, closes_at
              from consultations
              where incident_id in ({}) and state in ('open', 'closed', 'published')
              order by id desc
              limit 1000"
        ),
        incidents,
    )
    .await
}

/// How many cases hang on these incidents.
pub async fn cases(conn: &mut Conn, incidents: &[i64]) -> Result<Vec<(IncidentId, i64)>> {
    conn.all_in(
        sql!(
            "select incident_id, count(*)
              from cases
              where incident_id in ({})
              group by incident_id"
        ),
        incidents,
    )
    .await
}
