//! Every SQL text about maintenance alone.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{ComponentId, IncidentId, UpdateId};
use crate::incidents::incident::Texts;
use crate::incidents::queries::{self as kept, IncidentRow, Plan, RawIncident};
use crate::sql;
use chrono::{DateTime, Utc};

/// The most maintenance that is listed, planned or over.
const ROWS_MAX: i64 = 200;

/// Other maintenance of the same component at the same time.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Overlap {
    pub id: IncidentId,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub scheduled_for: DateTime<Utc>,
    pub scheduled_until: DateTime<Utc>,
}

impl Overlap {
    /// Its title in three languages.
    pub fn title(&self) -> Texts {
        Texts::new(&self.title_en, &self.title_he, &self.title_pl)
    }
}

/// Maintenance that is not over, of any of these components, at the time of a plan; not `own`.
pub async fn overlaps(
    conn: &mut Conn,
    own: IncidentId,
    plan: &Plan,
    components: &[ComponentId],
) -> Result<Vec<Overlap>> {
    let ids: Vec<i64> = components.iter().map(|id| id.0).collect();
    conn.all_in_with(
        sql!(
            "select i.id, i.title_en, i.title_he, i.title_pl, i.scheduled_for, i.scheduled_until
              from incidents i
              where i.kind = 'maintenance' and not i.drill and i.resolved_at is null and i.id <> $1
                and i.scheduled_for < $2 and i.scheduled_until > $3
                and i.id in (select l.incident_id from incident_components l where l.component_id in ({}))
              order by i.scheduled_for, i.id
              limit 20"
        ),
        (own, plan.until, plan.from),
        &ids,
    )
    .await
}

/// Whether other maintenance of a component goes on.
pub async fn is_maintained(conn: &mut Conn, id: ComponentId, but: IncidentId) -> Result<bool> {
    let row: Option<(IncidentId,)> = conn
        .opt(
            sql!(
                "select i.id
                  from incident_components l
                  join incidents i on i.id = l.incident_id
                  where l.component_id = $1 and i.id <> $2 and i.kind = 'maintenance' and not i.drill
                    and i.state in ('in_progress', 'verifying')
                  limit 1"
            ),
            (id, but),
        )
        .await?;
    Ok(row.is_some())
}

/// Maintenance that is planned or goes on, soonest first.
pub async fn open(conn: &mut Conn) -> Result<Vec<IncidentRow>> {
    rows(
        conn.all(
            sql!(
                "select id, kind, drill, backdated, lang, title_en, title_he, title_pl, state, impact, severity, playbook_id, topic_id,
                    started_at, created_at, created_by, published_at, monitoring_at, resolved_at, promised_at,
                    scheduled_for, scheduled_until, starts_itself, ends_itself, remind_minutes, reminded_at, updated_at, version
                  from incidents
                  where kind = 'maintenance' and resolved_at is null and published_at is not null and not drill
                  order by scheduled_for, id
                  limit $1"
            ),
            (ROWS_MAX,),
        )
        .await?,
    )
}

/// Maintenance that is over, the newest first.
pub async fn over(conn: &mut Conn, limit: i64) -> Result<Vec<IncidentRow>> {
    rows(
        conn.all(
            sql!(
                "select id, kind, drill, backdated, lang, title_en, title_he, title_pl, state, impact, severity, playbook_id, topic_id,
                    started_at, created_at, created_by, published_at, monitoring_at, resolved_at, promised_at,
                    scheduled_for, scheduled_until, starts_itself, ends_itself, remind_minutes, reminded_at, updated_at, version
                  from incidents
                  where kind = 'maintenance' and resolved_at is not null and not drill
                  order by started_at desc, id desc
                  limit $1"
            ),
            (limit,),
        )
        .await?,
    )
}

fn rows(raw: Vec<RawIncident>) -> Result<Vec<IncidentRow>> {
    raw.into_iter().map(TryInto::try_into).collect()
}

/// Writes down that subscribers were reminded.
pub async fn set_reminded(tx: &mut Tx, id: IncidentId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update incidents set reminded_at = $2 where id = $1"), (id, now)).await.map(|_| ())
}

/// An update as the staff's page of maintenance lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub id: UpdateId,
    pub state: crate::incidents::State,
    pub body: Texts,
    pub published_at: DateTime<Utc>,
    pub corrected: bool,
}

#[derive(sqlx::FromRow)]
struct RawSaid {
    id: UpdateId,
    state: String,
    body_en: String,
    body_he: String,
    body_pl: String,
    published_at: DateTime<Utc>,
    corrected_at: Option<DateTime<Utc>>,
}

/// The updates of maintenance, newest first.
pub async fn updates(conn: &mut Conn, id: IncidentId) -> Result<Vec<Said>> {
    let raw: Vec<RawSaid> = conn
        .all(
            sql!(
                "select id, state, body_en, body_he, body_pl, published_at, corrected_at
                  from incident_updates
                  where incident_id = $1
                  order by number desc
                  limit $2"
            ),
            (id, ROWS_MAX),
        )
        .await?;
    raw.into_iter()
        .map(|raw| {
            Ok(Said {
                id: raw.id,
                state: kept::state(&raw.state)?,
                body: Texts::new(raw.body_en, raw.body_he, raw.body_pl),
                published_at: raw.published_at,
                corrected: raw.corrected_at.is_some(),
            })
        })
        .collect()
}
