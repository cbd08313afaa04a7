//! Planned maintenance: announced, reminded of, begun and ended by itself with the states of its components, or by hand.
//!
//! It is public from its planning on: whatever changes about it is an update, also that it is called off. Its clock ([`clock`]) does each
//! step once, on however many nodes it runs: whoever takes the incident first does it, the others find it done. A clock that is put back undoes
//! nothing: a step leads forward only.

pub mod clock;
pub mod pages;
mod queries;
mod typed;
mod views;

use super::actions::{self, NewIncident, NewUpdate, publish_locked};
use super::forms::{self, original};
use super::incident::{Health, Impact, Kind, Severity, State, Texts};
use super::queries::{self as kept, IncidentRow, Plan};
use crate::app::App;
use crate::db::{BoxFuture, Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{ComponentId, IncidentId};
use crate::policy::{self, Act, Viewer};
use crate::words::Lang;

pub use queries::Overlap;

/// It changed since the form was opened.
const CHANGED: &str = "incidents-conflict-changed";
/// It has begun or is over: the plan stands.
const BEGUN: &str = "maintenance-conflict-begun";
/// Other maintenance of the same components overlaps, and nobody said that this is meant.
const OVERLAPS: &str = "maintenance-conflict-overlap";

/// Maintenance to be planned, or how its plan is to be.
#[derive(Clone, Debug)]
pub struct Planned {
    pub title: Texts,
    /// What is announced: at the planning what is done, at a change what is new.
    pub body: Texts,
    pub plan: Plan,
    pub components: Vec<ComponentId>,
    pub notify: bool,
    /// Whoever plans it knows of what overlaps.
    pub overlap: bool,
    pub once: Option<String>,
}

async fn run<T, F>(app: &App, viewer: &Viewer, work: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    let permit = policy::permit(viewer, Act::MaintenanceRun)?;
    let done = app.db.write(permit, work).await?;
    forms::redraw(app).await;
    Ok(done)
}

/// Plans maintenance and announces it. A form sent twice gets the first one.
pub async fn announce(tx: &mut Tx, planned: &Planned, own: Lang) -> Result<IncidentId> {
    if let Some(once) = &planned.once
        && let Some(first) = kept::by_once(tx, once).await?
    {
        return Ok(first);
    }
    alone(tx, planned, IncidentId(0)).await?;
    let id = actions::create(tx, &incident(planned, own)).await?;
    // The same form, sent twice at once: the other one has published it.
    if kept::newest_number(tx, id).await? == 0 {
        let update = update(id, State::Scheduled, planned.body.clone(), own, Vec::new(), planned.notify);
        actions::publish(tx, &update).await?;
    }
    Ok(id)
}

fn incident(planned: &Planned, own: Lang) -> NewIncident {
    NewIncident {
        kind: Kind::Maintenance,
        drill: false,
        lang: original(&planned.title, own),
        title: planned.title.clone(),
        severity: Severity::ALL[3],
        impact: Impact::Maintenance,
        playbook: None,
        started_at: planned.plan.from,
        backdated: false,
        scheduled_for: Some(planned.plan.from),
        scheduled_until: Some(planned.plan.until),
        starts_itself: planned.plan.starts_itself,
        ends_itself: planned.plan.ends_itself,
        remind_minutes: planned.plan.remind_minutes,
        once: planned.once.clone(),
        components: planned.components.clone(),
    }
}

fn update(
    incident: IncidentId,
    state: State,
    body: Texts,
    own: Lang,
    components: Vec<(ComponentId, Health)>,
    notify: bool,
) -> NewUpdate {
    NewUpdate {
        incident,
        state,
        impact: Impact::Maintenance,
        lang: original(&body, own),
        body,
        components,
        promised_at: None,
        shown_at: None,
        notify,
        reopens: false,
        statement: None,
    }
}

/// Goes on when no other maintenance is planned for the same components at the same time, or this is meant. The components are taken, so
/// that two plans cannot miss each other.
async fn alone(tx: &mut Tx, planned: &Planned, own: IncidentId) -> Result<()> {
    let wanted = planned.components.iter().map(|id| (*id, Health::Operational)).collect();
    actions::lock_components(tx, wanted).await?;
    let overlaps = queries::overlaps(tx, own, &planned.plan, &planned.components).await?;
    if overlaps.is_empty() || planned.overlap { Ok(()) } else { Err(Error::Conflict(OVERLAPS)) }
}

async fn plan(app: &App, viewer: &Viewer, planned: Planned, own: Lang) -> Result<IncidentId> {
    run(app, viewer, move |tx| Box::pin(async move { announce(tx, &planned, own).await })).await
}

/// Changes the plan of maintenance that has not begun and still is as `seen` says, and announces what is new. The title stays.
async fn replan(
    app: &App,
    viewer: &Viewer,
    id: IncidentId,
    seen: i64,
    planned: Planned,
    own: Lang,
) -> Result<IncidentId> {
    run(app, viewer, move |tx| {
        Box::pin(async move {
            let row = taken(tx, id).await?;
            if row.state != State::Scheduled {
                return Err(Error::Conflict(BEGUN));
            }
            if row.version != seen + 1 {
                return Err(Error::Conflict(CHANGED));
            }
            alone(tx, &planned, id).await?;
            kept::set_plan(tx, id, &planned.plan).await?;
            for gone in kept::components_of(tx, id).await?.iter().filter(|one| !planned.components.contains(one)) {
                kept::drop_component(tx, id, *gone).await?;
            }
            kept::add_components(tx, id, &planned.components).await?;
            let row = maintenance(tx, id).await?;
            let update = update(id, State::Scheduled, planned.body, own, Vec::new(), planned.notify);
            publish_locked(tx, row, &update).await?;
            Ok(id)
        })
    })
    .await
}

/// Maintenance of that id; an incident is none.
async fn maintenance(conn: &mut Conn, id: IncidentId) -> Result<IncidentRow> {
    let row = kept::incident(conn, id).await?;
    row.filter(|row| row.kind == Kind::Maintenance).ok_or(Error::NotFound)
}

/// Takes maintenance for this writer alone.
async fn taken(tx: &mut Tx, id: IncidentId) -> Result<IncidentRow> {
    let row = kept::lock(tx, id).await?;
    if row.kind == Kind::Maintenance { Ok(row) } else { Err(Error::NotFound) }
}

/// How a step of maintenance changes its components. At the beginning those that work are under maintenance (an outage stays one); at the end those
/// that are under maintenance work again, unless other maintenance of them goes on.
async fn changes(tx: &mut Tx, row: &IncidentRow, to: State) -> Result<Vec<(ComponentId, Health)>> {
    let (from, then) = match to {
        State::InProgress => (Health::Operational, Health::Maintenance),
        State::Completed if row.state != State::Scheduled => (Health::Maintenance, Health::Operational),
        _ => return Ok(Vec::new()),
    };
    let components = kept::components_of(tx, row.id).await?;
    let touches = actions::lock_components(tx, components.into_iter().map(|id| (id, then)).collect()).await?;
    let mut changes = Vec::new();
    for touch in touches.into_iter().filter(|touch| touch.old == from) {
        if to == State::InProgress || !queries::is_maintained(tx, touch.id, row.id).await? {
            changes.push((touch.id, touch.new));
        }
    }
    Ok(changes)
}

/// Something said about maintenance by hand.
#[derive(Clone, Debug)]
struct Said {
    state: State,
    body: Texts,
    notify: bool,
    /// Which version was seen.
    seen: i64,
}

/// Says how maintenance goes, with what that means for its components; also that it is called off, before it has begun.
async fn say(app: &App, viewer: &Viewer, id: IncidentId, said: Said, own: Lang) -> Result<()> {
    run(app, viewer, move |tx| {
        Box::pin(async move {
            let row = taken(tx, id).await?;
            if row.version != said.seen + 1 {
                return Err(Error::Conflict(CHANGED));
            }
            let changes = changes(tx, &row, said.state).await?;
            let update = update(id, said.state, said.body, own, changes, said.notify);
            publish_locked(tx, row, &update).await.map(|_| ())
        })
    })
    .await
}
