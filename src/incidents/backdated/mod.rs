//! An incident that is over and is written down afterwards, so that the history is whole. It is marked as added later, tells no subscribers,
//! and takes its place in the uptime of its components.

pub mod pages;
mod views;

use super::actions::{self, NewIncident, NewUpdate};
use super::forms::{self, Fields, Three, original};
use super::incident::{Health, Impact, Kind, Severity, State, Texts};
use super::queries as kept;
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ComponentId, IncidentId};
use crate::policy::{self, Act, Viewer};
use crate::web::Faults;
use crate::web::form::local_time;
use crate::words::Lang;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// The fields of a title.
const TITLE: Three = Three {
    fields: ["title_en", "title_he", "title_pl"],
    label: "incidents-title",
    chars_max: actions::TITLE_CHARS_MAX,
    rows: 0,
    required: true,
};
/// The fields of what happened.
const BODY: Three = Three {
    fields: ["body_en", "body_he", "body_pl"],
    label: "incidents-backdated-body",
    chars_max: actions::BODY_CHARS_MAX,
    rows: 4,
    required: true,
};
/// The fields of how it ended.
const END: Three = Three {
    fields: ["end_en", "end_he", "end_pl"],
    label: "incidents-backdated-end",
    chars_max: actions::BODY_CHARS_MAX,
    rows: 4,
    required: true,
};

/// What is written down.
#[derive(Clone, Debug)]
pub struct Past {
    pub title: Texts,
    pub body: Texts,
    pub end: Texts,
    pub impact: Impact,
    pub severity: Severity,
    pub started_at: DateTime<Utc>,
    pub ended_at: DateTime<Utc>,
    pub components: Vec<ComponentId>,
    /// How they were meanwhile.
    pub health: Health,
    pub once: Option<String>,
}

/// Writes it down: one update when it began, one when it ended. A form sent twice gets the first one.
pub async fn write_down(tx: &mut Tx, past: &Past, own: Lang) -> Result<IncidentId> {
    let id = actions::create(tx, &incident(past, own)).await?;
    if kept::newest_number(tx, id).await? > 0 {
        return Ok(id);
    }
    // What the history has already is not made better: an outage that was written down stays one, and goes on after the end.
    let (mut during, mut after) = (Vec::new(), Vec::new());
    for component in &past.components {
        let then = kept::health_at(tx, *component, past.started_at).await?.unwrap_or(Health::Operational);
        during.push((*component, past.health.max(then)));
        let then = kept::health_at(tx, *component, past.ended_at).await?.unwrap_or(Health::Operational);
        after.push((*component, then));
    }
    let begun = update(id, past, State::Investigating, &past.body, past.started_at, during, own);
    actions::publish(tx, &begun).await?;
    let ended = update(id, past, State::Resolved, &past.end, past.ended_at, after, own);
    actions::publish(tx, &ended).await?;
    Ok(id)
}

fn incident(past: &Past, own: Lang) -> NewIncident {
    NewIncident {
        kind: Kind::Incident,
        drill: false,
        lang: original(&past.title, own),
        title: past.title.clone(),
        severity: past.severity,
        impact: past.impact,
        playbook: None,
        started_at: past.started_at,
        backdated: true,
        scheduled_for: None,
        scheduled_until: None,
        starts_itself: false,
        ends_itself: false,
        remind_minutes: None,
        once: past.once.clone(),
        components: past.components.clone(),
    }
}

fn update(
    incident: IncidentId,
    past: &Past,
    state: State,
    body: &Texts,
    at: DateTime<Utc>,
    components: Vec<(ComponentId, Health)>,
    own: Lang,
) -> NewUpdate {
    NewUpdate {
        incident,
        state,
        impact: past.impact,
        lang: original(body, own),
        body: body.clone(),
        components,
        promised_at: None,
        shown_at: Some(at),
        notify: false,
        reopens: false,
        statement: None,
    }
}

async fn keep(app: &App, viewer: &Viewer, past: Past, own: Lang) -> Result<IncidentId> {
    let permit = policy::permit(viewer, Act::MaintenanceRun)?;
    let id = app.db.write(permit, move |tx| Box::pin(async move { write_down(tx, &past, own).await })).await?;
    forms::redraw(app).await;
    Ok(id)
}

/// What was typed.
fn read(typed: &Fields, offered: &[super::components::Offered], now: DateTime<Utc>, zone: Tz) -> Result<Past, Faults> {
    let mut faults = Faults::new();
    let title = TITLE.read(typed, &mut faults);
    let body = BODY.read(typed, &mut faults);
    let end = END.read(typed, &mut faults);
    let impact = Impact::parse(typed.get("impact")).filter(|impact| *impact != Impact::Maintenance);
    let severity = typed.get("severity").parse().ok().and_then(Severity::new);
    let health = Health::parse(typed.get("health"));
    for (field, missing) in
        [("impact", impact.is_none()), ("severity", severity.is_none()), ("health", health.is_none())]
    {
        if missing {
            faults.add(field, "fault-choice");
        }
    }
    let components = forms::ticked(typed, offered, &mut faults);
    let [started_at, ended_at] = ["started", "ended"].map(|field| {
        let at = local_time(typed.get(field), zone);
        match at {
            None => faults.add(field, "incidents-fault-time"),
            Some(at) if at > now => faults.add(field, "incidents-fault-to-come"),
            Some(_) => {}
        }
        at.unwrap_or(now)
    });
    if ended_at <= started_at && faults.of("started").is_none() && faults.of("ended").is_none() {
        faults.add("ended", "incidents-fault-window");
    }
    faults.into_result(Past {
        title,
        body,
        end,
        impact: impact.unwrap_or(Impact::Minor),
        severity: severity.unwrap_or(Severity::ALL[2]),
        started_at,
        ended_at,
        components,
        health: health.unwrap_or(Health::Operational),
        once: forms::once(typed),
    })
}
