//! The verbs below everything: an incident is made, updates are published, words are corrected. There is no verb that takes one back.
//!
//! Call [`publish`] and [`correct`] as late in a transaction as possible: they write to the public ledger, for which all wait.

use super::crisis::reviews;
use super::incident::{Health, Impact, Kind, Severity, State, Texts};
use super::queries::{self, Entered, IncidentRow, Plan};
use super::subscribers::{self, NoticeKind};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{ComponentId, IncidentId, PlaybookId, StatementId, UpdateId, sha256_hex};
use crate::words::Lang;
use crate::{jobs, ledger};
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

/// The longest title of an incident, in characters.
pub const TITLE_CHARS_MAX: usize = 160;
/// The longest update in one language, in characters.
pub const BODY_CHARS_MAX: usize = 8_000;
/// The longest reason of a correction, in characters.
pub const REASON_CHARS_MAX: usize = 300;
/// The job that tells everybody who was affected that it is over: `{"incident": …, "update": the one that resolved it}`.
pub const TELL_AFFECTED: &str = "affected.tell";
/// The most components that one incident touches.
pub const COMPONENTS_MAX: usize = 200;

/// Why a verb refused. It travels as `Error::Conflict` with its message; [`Refused::of`] finds it again for the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// From where it stands, that state cannot follow: what is over reopens by intent only.
    State,
    /// The next update is promised for a time that is past.
    PromisePast,
    /// What is over promises nothing.
    PromiseAfterEnd,
    /// A time that has not come, or an earlier one on what is not back-dated.
    ShownAt,
    /// Nothing was written.
    Empty,
    /// Longer than can be kept.
    TooLong,
    /// No such component, or an archived one, or one named twice.
    Component,
    /// It ends before it begins, or has no times.
    Window,
    /// The words are the ones that stand there.
    Unchanged,
    /// A correction needs a reason.
    Reason,
}

impl Refused {
    const ALL: [Self; 10] = [
        Self::State,
        Self::PromisePast,
        Self::PromiseAfterEnd,
        Self::ShownAt,
        Self::Empty,
        Self::TooLong,
        Self::Component,
        Self::Window,
        Self::Unchanged,
        Self::Reason,
    ];

    /// The message for whoever tried.
    pub const fn key(self) -> &'static str {
        match self {
            Self::State => "incidents-fault-state",
            Self::PromisePast => "incidents-fault-promise-past",
            Self::PromiseAfterEnd => "incidents-fault-promise-after-end",
            Self::ShownAt => "incidents-fault-shown-at",
            Self::Empty => "incidents-fault-empty",
            Self::TooLong => "incidents-fault-too-long",
            Self::Component => "incidents-fault-component",
            Self::Window => "incidents-fault-window",
            Self::Unchanged => "incidents-fault-unchanged",
            Self::Reason => "incidents-fault-reason",
        }
    }

    /// Which refusal an error is, if it is one.
    pub fn of(error: &Error) -> Option<Self> {
        let Error::Conflict(key) = error else { return None };
        Self::ALL.into_iter().find(|it| it.key() == *key)
    }
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        Self::Conflict(refused.key())
    }
}

/// An incident to be made.
#[derive(Clone, Debug)]
pub struct NewIncident {
    pub kind: Kind,
    pub drill: bool,
    /// The language it is first written in.
    pub lang: Lang,
    pub title: Texts,
    pub severity: Severity,
    pub impact: Impact,
    pub playbook: Option<PlaybookId>,
    pub started_at: DateTime<Utc>,
    /// Written down afterwards: its updates may have earlier times.
    pub backdated: bool,
    /// Both for maintenance, none for incidents.
    pub scheduled_for: Option<DateTime<Utc>>,
    pub scheduled_until: Option<DateTime<Utc>>,
    pub starts_itself: bool,
    pub ends_itself: bool,
    /// How long before the start subscribers are reminded.
    pub remind_minutes: Option<i64>,
    /// The name of the form, so that sent twice it makes one.
    pub once: Option<String>,
    pub components: Vec<ComponentId>,
}

/// What is to be put before the public about an incident.
#[derive(Clone, Debug)]
pub struct NewUpdate {
    pub incident: IncidentId,
    pub state: State,
    pub impact: Impact,
    pub lang: Lang,
    pub body: Texts,
    pub components: Vec<(ComponentId, Health)>,
    /// When the next update is promised for.
    pub promised_at: Option<DateTime<Utc>>,
    /// The time that stands beside it, if not now; back-dated incidents only.
    pub shown_at: Option<DateTime<Utc>>,
    /// Subscribers are told.
    pub notify: bool,
    /// It is meant to reopen what is over.
    pub reopens: bool,
    /// The approved statement and its version.
    pub statement: Option<(StatementId, i64)>,
}

/// An update that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    pub update: UpdateId,
    /// 1, 2, 3 … within its incident.
    pub number: i64,
}

/// Makes an incident, a drill or planned maintenance; nothing of it is public yet. A form sent twice gets the first one.
pub async fn create(tx: &mut Tx, new: &NewIncident) -> Result<IncidentId> {
    if let Some(once) = &new.once
        && let Some(first) = queries::by_once(tx, once).await?
    {
        return Ok(first);
    }
    fits(&new.title, TITLE_CHARS_MAX)?;
    let plan = plan(new)?;
    let components = lock_components(tx, new.components.iter().map(|id| (*id, Health::Operational)).collect()).await?;
    let state = if plan.is_some() { State::Scheduled } else { State::Investigating };
    let Some(id) = queries::insert_incident(tx, new, state).await? else {
        // The same form, sent twice at once: the other one made it.
        let first = queries::by_once(tx, new.once.as_deref().unwrap_or_default()).await?;
        return first.ok_or_else(|| Error::Internal("an incident was neither made nor there".into()));
    };
    if let Some(plan) = plan {
        queries::set_plan(tx, id, &plan).await?;
    }
    let components: Vec<ComponentId> = components.iter().map(|touch| touch.id).collect();
    queries::add_components(tx, id, &components).await?;
    events::record(tx, Event::IncidentDeclared { incident: id, drill: new.drill }).await?;
    Ok(id)
}

fn plan(new: &NewIncident) -> Result<Option<Plan>> {
    match (new.kind, new.scheduled_for, new.scheduled_until) {
        (Kind::Incident, None, None) => Ok(None),
        (Kind::Maintenance, Some(from), Some(until)) if from < until => Ok(Some(Plan {
            from,
            until,
            starts_itself: new.starts_itself,
            ends_itself: new.ends_itself,
            remind_minutes: new.remind_minutes,
        })),
        _ => Err(Refused::Window.into()),
    }
}

fn fits(texts: &Texts, chars_max: usize) -> Result<()> {
    if texts.is_empty() {
        return Err(Refused::Empty.into());
    }
    let long = Lang::ALL.into_iter().any(|lang| texts.get(lang).chars().count() > chars_max);
    if long { Err(Refused::TooLong.into()) } else { Ok(()) }
}

/// A component that an update touches: how it is and how it will be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Touch {
    pub(super) id: ComponentId,
    pub(super) old: Health,
    pub(super) new: Health,
}

/// Takes the components for this writer alone, always in the same order.
pub(super) async fn lock_components(tx: &mut Tx, mut wanted: Vec<(ComponentId, Health)>) -> Result<Vec<Touch>> {
    wanted.sort_by_key(|(id, _)| *id);
    let twice = wanted.windows(2).any(|pair| matches!(pair, [(one, _), (other, _)] if one == other));
    if twice || wanted.len() > COMPONENTS_MAX {
        return Err(Refused::Component.into());
    }
    let mut touches = Vec::with_capacity(wanted.len());
    for (id, new) in wanted {
        let old = queries::lock_component(tx, id).await?.ok_or(Refused::Component)?;
        touches.push(Touch { id, old, new });
    }
    Ok(touches)
}

/// Puts an update before the public (of a drill: before the team). It never goes away again.
pub async fn publish(tx: &mut Tx, new: &NewUpdate) -> Result<Published> {
    let row = queries::lock(tx, new.incident).await?;
    publish_locked(tx, row, new).await
}

/// Like [`publish`], for an incident that this writer has taken already.
pub(super) async fn publish_locked(tx: &mut Tx, row: IncidentRow, new: &NewUpdate) -> Result<Published> {
    let shown_at = check(&row, new, tx.now())?;
    let mut touches = lock_components(tx, new.components.clone()).await?;
    if row.backdated {
        for touch in &mut touches {
            touch.old = queries::health_at(tx, touch.id, shown_at).await?.unwrap_or(Health::Operational);
        }
    }
    let number = queries::newest_number(tx, row.id).await? + 1;
    let next = after(&row, new, shown_at, tx.now());
    queries::set_standing(tx, &next).await?;
    let ids: Vec<ComponentId> = touches.iter().map(|touch| touch.id).collect();
    queries::add_components(tx, row.id, &ids).await?;
    let ledger_number = match row.drill {
        true => None,
        false => Some(ledger::append(tx, "incident.update", entry(&row, new, number, &touches)).await?),
    };
    let entered = Entered { number, drill: row.drill, shown_at, ledger_number };
    let update = queries::insert_update(tx, new, &entered).await?;
    change_components(tx, &row, update, shown_at, &touches).await?;
    tell(tx, &row, &next, new, update).await?;
    Ok(Published { update, number })
}

/// Whether the update may follow; the time that is shown beside it.
fn check(row: &IncidentRow, new: &NewUpdate, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
    if !row.state.may_become(new.state, new.reopens) {
        return Err(Refused::State.into());
    }
    fits(&new.body, BODY_CHARS_MAX)?;
    match new.promised_at {
        Some(_) if new.state.is_over() => return Err(Refused::PromiseAfterEnd.into()),
        Some(at) if at <= now => return Err(Refused::PromisePast.into()),
        _ => {}
    }
    match new.shown_at {
        Some(at) if at > now || (at < now && !row.backdated) => Err(Refused::ShownAt.into()),
        shown => Ok(shown.unwrap_or(now)),
    }
}

/// Where the incident stands after the update.
fn after(row: &IncidentRow, new: &NewUpdate, shown_at: DateTime<Utc>, now: DateTime<Utc>) -> IncidentRow {
    let reopened = row.state.is_over() && !new.state.is_over();
    let monitoring_at = match new.state {
        State::Monitoring if reopened => Some(shown_at),
        State::Monitoring => row.monitoring_at.or(Some(shown_at)),
        State::Investigating | State::Identified => None,
        _ => row.monitoring_at,
    };
    IncidentRow {
        state: new.state,
        impact: new.impact,
        promised_at: new.promised_at,
        monitoring_at,
        resolved_at: new.state.is_over().then(|| row.resolved_at.unwrap_or(shown_at)),
        published_at: row.published_at.or(Some(now)),
        ..row.clone()
    }
}

/// What the ledger has of an update: everything but the words, and of these the hash of each, so that they cannot be swapped unseen.
fn entry(row: &IncidentRow, new: &NewUpdate, number: i64, touches: &[Touch]) -> Value {
    let moment = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let changed = |touch: &&Touch| touch.old != touch.new;
    let components: Vec<Value> =
        touches.iter().filter(changed).map(|touch| json!([touch.id, touch.old.as_str(), touch.new.as_str()])).collect();
    json!({
        "incident": row.id,
        "kind": row.kind.as_str(),
        "backdated": row.backdated,
        "update": number,
        "state": new.state.as_str(),
        "impact": new.impact.as_str(),
        "components": components,
        "promised_at": new.promised_at.map(moment),
        "statement_version": new.statement.map(|(_, version)| version),
        "words": words_of(&new.body),
    })
}

/// The SHA-256 of what was written in each language; none where nothing was.
fn words_of(body: &Texts) -> Value {
    let hash = |text: &str| (!text.is_empty()).then(|| sha256_hex(text));
    json!({ "en": hash(&body.en), "he": hash(&body.he), "pl": hash(&body.pl) })
}

/// Writes down how the update changed components; a drill leaves their states and their history alone.
async fn change_components(
    tx: &mut Tx,
    row: &IncidentRow,
    update: UpdateId,
    shown_at: DateTime<Utc>,
    touches: &[Touch],
) -> Result<()> {
    for touch in touches {
        queries::insert_change(tx, update, touch.id, touch.old, touch.new).await?;
        if !row.drill && touch.old != touch.new {
            move_component(tx, touch.id, touch.new, shown_at, row.backdated, Some(update)).await?;
        }
    }
    Ok(())
}

/// Adds to the history of a component and puts in place how it is now: what its history ends with. What happens now never gets a time
/// before what was written down last, even when the clock went back; what is back-dated takes its place in the past.
pub(super) async fn move_component(
    tx: &mut Tx,
    id: ComponentId,
    state: Health,
    at: DateTime<Utc>,
    backdated: bool,
    update: Option<UpdateId>,
) -> Result<()> {
    let last = queries::last_change(tx, id).await?;
    let at = match last {
        Some((last, _)) if !backdated => at.max(last),
        _ => at,
    };
    queries::insert_state(tx, id, state, at, update).await?;
    match last {
        Some((last, _)) if at < last => Ok(()),
        _ => queries::set_health(tx, id, state).await,
    }
}

/// Lets everybody know who should: subscribers, linked authors, open pages. Of a drill the room alone.
async fn tell(tx: &mut Tx, row: &IncidentRow, next: &IncidentRow, new: &NewUpdate, update: UpdateId) -> Result<()> {
    let incident = row.id;
    let resolved = next.state == State::Resolved && row.state != State::Resolved;
    if resolved {
        reviews::resolved(tx, incident).await?;
    }
    if row.drill {
        return events::record(tx, Event::RoomChanged { incident, what: "published" }).await;
    }
    if new.notify {
        subscribers::announce(tx, incident, Some(update), NoticeKind::Update).await?;
    }
    if resolved {
        let payload = json!({ "incident": incident, "update": update });
        let now = tx.now();
        jobs::enqueue(tx, TELL_AFFECTED, &payload, now).await?;
    }
    super::affected::published(tx, incident).await?;
    events::record(tx, Event::UpdatePublished { incident, update }).await
}

/// Corrects the words of a published update; the old ones stay to be read as a revision.
pub async fn correct(tx: &mut Tx, update: UpdateId, body: &Texts, reason: &str) -> Result<()> {
    fits(body, BODY_CHARS_MAX)?;
    if reason.is_empty() || reason.chars().count() > REASON_CHARS_MAX {
        return Err(Refused::Reason.into());
    }
    let incident = queries::update(tx, update).await?.ok_or(Error::NotFound)?.incident;
    queries::lock(tx, incident).await?;
    // As it is now that nobody else can change it.
    let old = queries::update(tx, update).await?.ok_or(Error::NotFound)?;
    if old.body == *body {
        return Err(Refused::Unchanged.into());
    }
    queries::set_body(tx, update, body).await?;
    if old.drill {
        queries::insert_revision(tx, &old, reason, None).await?;
        return events::record(tx, Event::RoomChanged { incident, what: "corrected" }).await;
    }
    let entry = json!({
        "incident": incident,
        "update": old.number,
        "revision": old.revisions + 1,
        "words_before": words_of(&old.body),
        "words": words_of(body),
    });
    let number = ledger::append(tx, "incident.corrected", entry).await?;
    queries::insert_revision(tx, &old, reason, Some(number)).await?;
    events::record(tx, Event::UpdateCorrected { incident, update }).await
}
