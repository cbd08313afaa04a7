//! What the invented brand's customers depend on, and what was and will be with it, as written in `content/incidents.toml`.

use super::{People, person};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{ComponentId, GroupId};
use crate::incidents::{
    self, Health, Impact, Kind, NewComponent, NewGroup, NewIncident, NewUpdate, Plan, Planned, Severity, State, Texts,
};
use crate::policy::{self, Act, Viewer};
use crate::words::Lang;
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use serde::Deserialize;
use std::collections::HashMap;

const TEXT: &str = include_str!("content/incidents.toml");
/// How long before now the uptime of the components begins.
const COUNTED_DAYS: i64 = 200;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    group: Vec<Group>,
    component: Vec<Component>,
    incident: Vec<Past>,
    maintenance: ToCome,
}

/// A text in English, Hebrew and Polish.
type Three = [String; 3];

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    key: String,
    name: Three,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Component {
    key: String,
    group: Option<String>,
    name: Three,
    description: Three,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Past {
    title: Three,
    impact: String,
    severity: i64,
    days_ago: i64,
    hour: i64,
    components: Vec<String>,
    update: Vec<Update>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Update {
    after_minutes: i64,
    state: String,
    health: String,
    body: Three,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ToCome {
    title: Three,
    body: Three,
    in_days: i64,
    hour: i64,
    hours: i64,
    components: Vec<String>,
}

/// The components by their keys.
type Components = HashMap<String, ComponentId>;

/// Arranges the status page and fills its history.
pub async fn fill(app: &App, people: &People) -> Result<()> {
    let file: File = toml::from_str(TEXT).map_err(Error::internal)?;
    let lead = Viewer::Account(person(people, "lead")?);
    let permit = policy::permit(&lead, Act::MaintenanceRun)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let components = arrange(tx, &file).await?;
                for past in &file.incident {
                    tell(tx, past, &components).await?;
                }
                announce(tx, &file.maintenance, &components).await
            })
        })
        .await
}

fn texts([en, he, pl]: &Three) -> Texts {
    Texts::new(en, he, pl)
}

fn wrong(word: &str) -> Error {
    Error::Internal(format!("content/incidents.toml: {word}"))
}

/// That hour of a day, counted from today.
fn moment(now: DateTime<Utc>, days: i64, hour: i64) -> DateTime<Utc> {
    now.date_naive().and_time(NaiveTime::MIN).and_utc() + TimeDelta::days(days) + TimeDelta::hours(hour)
}

async fn arrange(tx: &mut Tx, file: &File) -> Result<Components> {
    let mut groups: HashMap<&str, GroupId> = HashMap::new();
    for group in &file.group {
        let new = NewGroup { name: texts(&group.name), once: None };
        groups.insert(&group.key, incidents::add_group(tx, &new).await?);
    }
    let start_date = (tx.now() - TimeDelta::days(COUNTED_DAYS)).date_naive();
    let mut made = Components::new();
    for component in &file.component {
        let group = component.group.as_deref();
        let new = NewComponent {
            group: group.map(|key| groups.get(key).copied().ok_or_else(|| wrong(key))).transpose()?,
            name: texts(&component.name),
            description: texts(&component.description),
            showcase: true,
            start_date,
            only_if_degraded: false,
            once: None,
        };
        made.insert(component.key.clone(), incidents::add_component(tx, &new).await?);
    }
    Ok(made)
}

fn chosen(keys: &[String], components: &Components) -> Result<Vec<ComponentId>> {
    keys.iter().map(|key| components.get(key).copied().ok_or_else(|| wrong(key))).collect()
}

/// An incident of the past, with all that was said then.
async fn tell(tx: &mut Tx, past: &Past, components: &Components) -> Result<()> {
    let started_at = moment(tx.now(), -past.days_ago, past.hour);
    let impact = Impact::parse(&past.impact).ok_or_else(|| wrong(&past.impact))?;
    let touched = chosen(&past.components, components)?;
    let new = NewIncident {
        kind: Kind::Incident,
        drill: false,
        lang: Lang::En,
        title: texts(&past.title),
        severity: Severity::new(past.severity).ok_or_else(|| wrong("severity"))?,
        impact,
        playbook: None,
        started_at,
        backdated: true,
        scheduled_for: None,
        scheduled_until: None,
        starts_itself: false,
        ends_itself: false,
        remind_minutes: None,
        once: None,
        components: touched.clone(),
    };
    let incident = incidents::create(tx, &new).await?;
    for said in &past.update {
        let health = Health::parse(&said.health).ok_or_else(|| wrong(&said.health))?;
        let update = NewUpdate {
            incident,
            state: State::parse(&said.state).ok_or_else(|| wrong(&said.state))?,
            impact,
            lang: Lang::En,
            body: texts(&said.body),
            components: touched.iter().map(|id| (*id, health)).collect(),
            promised_at: None,
            shown_at: Some(started_at + TimeDelta::minutes(said.after_minutes)),
            notify: false,
            reopens: false,
            statement: None,
        };
        incidents::publish(tx, &update).await?;
    }
    Ok(())
}

async fn announce(tx: &mut Tx, to_come: &ToCome, components: &Components) -> Result<()> {
    let from = moment(tx.now(), to_come.in_days, to_come.hour);
    let planned = Planned {
        title: texts(&to_come.title),
        body: texts(&to_come.body),
        plan: Plan {
            from,
            until: from + TimeDelta::hours(to_come.hours),
            starts_itself: true,
            ends_itself: true,
            remind_minutes: Some(24 * 60),
        },
        components: chosen(&to_come.components, components)?,
        notify: true,
        overlap: false,
        once: None,
    };
    incidents::announce_maintenance(tx, &planned, Lang::En).await.map(|_| ())
}
