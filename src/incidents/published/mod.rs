//! Reads all that is public: the one door through which incidents leave the house. The pages, the feeds, the API and the copy in files are
//! drawn from what comes out here.

mod queries;

use super::incident::{Health, Texts};
use super::queries::{self as kept, IncidentRow};
use super::snapshot::{Change, Component, Consultation, Group, Incident, Promise, Revision, Snapshot, Topic, Update};
use super::uptime;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{ComponentId, IncidentId, UpdateId};
use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use queries::{ComponentRow, ConsultationRow, UpdateRow};
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

/// The most incidents that are not over.
const OPEN_MAX: i64 = 200;
/// How many incidents that are over are public at once: the newest.
const OVER_MAX: i64 = 500;
/// How many updates of them are read, the newest, and as many again of what is open.
const UPDATES_MAX: i64 = 2_000;

/// What is public now: every component, all that is not over, and the newest 500 incidents that are over with their updates, 2,000 at
/// the most. Beyond that nothing is lost, it is only not drawn.
pub async fn snapshot(conn: &mut Conn, now: DateTime<Utc>, zone: Tz) -> Result<Snapshot> {
    let groups = queries::groups(conn).await?;
    let groups = groups.into_iter().map(|row| Group {
        id: row.id,
        position: row.position,
        name: Texts::new(row.name_en, row.name_he, row.name_pl),
        created_at: row.created_at,
        updated_at: row.updated_at,
    });
    Ok(Snapshot {
        as_of: now,
        groups: groups.collect(),
        components: components(conn, now, zone).await?,
        incidents: incidents(conn, now).await?,
    })
}

type History = HashMap<ComponentId, Vec<(DateTime<Utc>, Health)>>;

async fn components(conn: &mut Conn, now: DateTime<Utc>, zone: Tz) -> Result<Vec<Component>> {
    let rows = queries::components(conn).await?;
    let today = now.with_timezone(&zone).date_naive();
    let first = today.checked_sub_days(Days::new(uptime::DAYS - 1)).unwrap_or(today);
    let mut history = history(conn, uptime::begins(first, zone)).await?;
    rows.into_iter()
        .map(|row| {
            let history = history.remove(&row.id).unwrap_or_default();
            component(row, &history, now, zone)
        })
        .collect()
}

/// The states of the components from that time on, the one that held then first.
async fn history(conn: &mut Conn, from: DateTime<Utc>) -> Result<History> {
    let mut history = History::new();
    for (id, state) in queries::states_at(conn, from).await? {
        history.entry(id).or_default().push((from, kept::health(&state)?));
    }
    for (id, at, state) in queries::states_after(conn, from).await? {
        history.entry(id).or_default().push((at, kept::health(&state)?));
    }
    Ok(history)
}

fn component(
    row: ComponentRow,
    history: &[(DateTime<Utc>, Health)],
    now: DateTime<Utc>,
    zone: Tz,
) -> Result<Component> {
    let start_date = row.start_date.parse::<NaiveDate>().map_err(crate::error::Error::internal)?;
    let days = uptime::days(history, start_date, now, zone);
    Ok(Component {
        id: row.id,
        group: row.group_id,
        position: row.position,
        name: Texts::new(row.name_en, row.name_he, row.name_pl),
        description: Texts::new(row.description_en, row.description_he, row.description_pl),
        health: kept::health(&row.state)?,
        showcase: row.showcase,
        start_date,
        only_if_degraded: row.only_if_degraded,
        created_at: row.created_at,
        updated_at: row.updated_at,
        uptime: uptime::uptime(&days),
        days,
    })
}

async fn incidents(conn: &mut Conn, now: DateTime<Utc>) -> Result<Vec<Incident>> {
    let open = rows(queries::open(conn, OPEN_MAX).await?)?;
    let over = rows(queries::newest(conn, OVER_MAX).await?)?;
    let mut all = dress(conn, open, now).await?;
    all.extend(dress(conn, over, now).await?);
    all.sort_by_key(|it| std::cmp::Reverse((it.started_at, it.id)));
    Ok(all)
}

fn rows(raw: Vec<kept::RawIncident>) -> Result<Vec<IncidentRow>> {
    raw.into_iter().map(TryInto::try_into).collect()
}

/// What hangs on incidents, by the incident.
struct Hanging {
    updates: HashMap<IncidentId, Vec<Update>>,
    components: HashMap<IncidentId, Vec<ComponentId>>,
    topics: HashMap<IncidentId, Vec<Topic>>,
    consultations: HashMap<IncidentId, Vec<Consultation>>,
    cases: BTreeMap<IncidentId, i64>,
}

async fn dress(conn: &mut Conn, rows: Vec<IncidentRow>, now: DateTime<Utc>) -> Result<Vec<Incident>> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    let topics = queries::topics(conn, &ids)
        .await?
        .into_iter()
        .map(|row| (row.incident_id, Topic { id: row.id, title: row.title, slug: row.slug, answered: row.answered }));
    let topics = by_key(topics);
    let consultations = queries::consultations(conn, &ids).await?.into_iter().map(consultation);
    let mut hanging = Hanging {
        updates: updates(conn, &ids, now).await?,
        components: by_key(queries::touched(conn, &ids).await?),
        topics,
        consultations: by_key(consultations.collect::<Result<Vec<_>>>()?),
        cases: queries::cases(conn, &ids).await?.into_iter().collect(),
    };
    Ok(rows.into_iter().filter_map(|row| incident(row, &mut hanging)).collect())
}

/// An incident as it is public; none when its updates are beyond what is read.
fn incident(row: IncidentRow, hanging: &mut Hanging) -> Option<Incident> {
    Some(Incident {
        id: row.id,
        kind: row.kind,
        lang: row.lang,
        title: row.title,
        state: row.state,
        impact: row.impact,
        backdated: row.backdated,
        started_at: row.started_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        monitoring_at: row.monitoring_at,
        resolved_at: row.resolved_at,
        scheduled_for: row.scheduled_for,
        scheduled_until: row.scheduled_until,
        promised_at: row.promised_at,
        version: row.version,
        updates: hanging.updates.remove(&row.id)?,
        components: hanging.components.remove(&row.id).unwrap_or_default(),
        topics: hanging.topics.remove(&row.id).unwrap_or_default(),
        consultations: hanging.consultations.remove(&row.id).unwrap_or_default(),
        cases: hanging.cases.get(&row.id).copied().unwrap_or_default(),
    })
}

/// The updates of these incidents by incident, newest first, each with what became of its promise.
async fn updates(conn: &mut Conn, incidents: &[i64], now: DateTime<Utc>) -> Result<HashMap<IncidentId, Vec<Update>>> {
    let rows = queries::updates(conn, incidents, UPDATES_MAX).await?;
    let ids: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    let mut changes: HashMap<UpdateId, Vec<Change>> = HashMap::new();
    for row in queries::changes(conn, &ids).await? {
        changes.entry(row.update_id).or_default().push(Change {
            component: row.component_id,
            name: Texts::new(row.name_en, row.name_he, row.name_pl),
            old: kept::health(&row.old_state)?,
            new: kept::health(&row.new_state)?,
        });
    }
    let revisions = queries::revisions(conn, &ids).await?.into_iter().map(|row| {
        let body = Texts::new(row.body_en, row.body_he, row.body_pl);
        (row.update_id, Revision { body, reason: row.reason, replaced_at: row.replaced_at })
    });
    let mut revisions = by_key(revisions);
    let mut all: HashMap<IncidentId, Vec<Update>> = HashMap::new();
    for row in rows {
        let of_incident = all.entry(row.incident_id).or_default();
        let next = of_incident.last().map(|it| it.published_at);
        let changes = changes.remove(&row.id).unwrap_or_default();
        let revisions = revisions.remove(&row.id).unwrap_or_default();
        of_incident.push(Update {
            components: changes,
            revisions,
            promise: promise(row.promised_at, next, now),
            ..update(row)?
        });
    }
    Ok(all)
}

fn update(row: UpdateRow) -> Result<Update> {
    Ok(Update {
        id: row.id,
        number: row.number,
        lang: kept::lang(&row.lang)?,
        state: kept::state(&row.state)?,
        impact: kept::impact(&row.impact)?,
        body: Texts::new(row.body_en, row.body_he, row.body_pl),
        promised_at: row.promised_at,
        promise: Promise::None,
        published_at: row.published_at,
        shown_at: row.shown_at,
        notify: row.notify,
        statement_version: row.statement_version,
        ledger_number: row.ledger_number,
        components: Vec::new(),
        revisions: Vec::new(),
    })
}

/// What became of a promise: the next update came in time, came late, or has not come.
pub fn promise(promised: Option<DateTime<Utc>>, next: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Promise {
    match (promised, next) {
        (None, _) => Promise::None,
        (Some(promised), Some(next)) if next <= promised => Promise::Kept,
        (Some(promised), None) if now <= promised => Promise::Open,
        _ => Promise::Missed,
    }
}

fn consultation(row: ConsultationRow) -> Result<(IncidentId, Consultation)> {
    let published = row.state == "published";
    Ok((
        row.incident_id,
        Consultation {
            id: row.id,
            lang: kept::lang(&row.lang)?,
            question: Texts::new(row.question_en, row.question_he, row.question_pl),
            open: row.state == "open",
            closes_at: row.closes_at,
            outcome: if published {
                Texts::new(row.outcome_en, row.outcome_he, row.outcome_pl)
            } else {
                Texts::default()
            },
        },
    ))
}

/// Things by what they hang on, in the order in which they came.
fn by_key<K: Eq + Hash, T>(pairs: impl IntoIterator<Item = (K, T)>) -> HashMap<K, Vec<T>> {
    let mut all: HashMap<K, Vec<T>> = HashMap::new();
    for (key, thing) in pairs {
        all.entry(key).or_default().push(thing);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::promise;
    use crate::incidents::snapshot::Promise;
    use chrono::{DateTime, TimeDelta, Utc};

    #[test]
    fn a_promise_is_kept_by_the_next_update_alone() {
        let at: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().expect("a time");
        let minute = TimeDelta::minutes(1);
        assert_eq!(promise(None, Some(at), at), Promise::None);
        assert_eq!(promise(Some(at), Some(at), at + minute), Promise::Kept);
        assert_eq!(promise(Some(at), Some(at + minute), at + minute), Promise::Missed);
        assert_eq!(promise(Some(at), None, at), Promise::Open);
        assert_eq!(promise(Some(at), None, at + minute), Promise::Missed);
    }
}
