//! All that is public about components and incidents, as plain data: what the pages, the feeds, the calendar and the API are drawn from.
//! Nothing of a drill and nothing unpublished can be in it: `queries` reads it with that condition, in one place.

use super::incident::{Health, Impact, Indicator, Kind, State, Texts};
use crate::ids::{ComponentId, ConsultationId, GroupId, IncidentId, TopicId, UpdateId};
use crate::words::Lang;
use chrono::{DateTime, NaiveDate, Utc};

/// What is public now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snapshot {
    /// When it was read.
    pub as_of: DateTime<Utc>,
    /// Groups in their order, archived ones left out.
    pub groups: Vec<Group>,
    /// Components in their order, archived ones left out.
    pub components: Vec<Component>,
    /// Everything that was ever published, newest start first, maintenance too.
    pub incidents: Vec<Incident>,
}

/// Components that stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub id: GroupId,
    pub position: i64,
    pub name: Texts,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// What customers depend on, as it is now and was of late.
#[derive(Clone, Debug, PartialEq)]
pub struct Component {
    pub id: ComponentId,
    pub group: Option<GroupId>,
    pub position: i64,
    pub name: Texts,
    pub description: Texts,
    pub health: Health,
    /// Its bars of uptime are shown.
    pub showcase: bool,
    pub start_date: NaiveDate,
    /// Shown only while it is not operational.
    pub only_if_degraded: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// The last 90 days in the brand's time zone, oldest first; days before `start_date` are None.
    pub days: Vec<Option<Day>>,
    /// The share of these days in percent, by the stated formula; None before the first day.
    pub uptime: Option<f64>,
}

/// One day of a component.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Day {
    pub date: NaiveDate,
    /// Seconds of the day that count, today up to now.
    pub seconds: i64,
    pub degraded_s: i64,
    pub partial_s: i64,
    pub major_s: i64,
    pub maintenance_s: i64,
}

/// Something that was published: an incident or planned maintenance.
#[derive(Clone, Debug, PartialEq)]
pub struct Incident {
    pub id: IncidentId,
    pub kind: Kind,
    /// The language it was first written in.
    pub lang: Lang,
    pub title: Texts,
    pub state: State,
    pub impact: Impact,
    pub backdated: bool,
    pub started_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub monitoring_at: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub scheduled_for: Option<DateTime<Utc>>,
    pub scheduled_until: Option<DateTime<Utc>>,
    /// When the next update is promised for; none when nothing is.
    pub promised_at: Option<DateTime<Utc>>,
    /// Grows with everything about it: a page drawn for the same version (and nothing that time changes) is the same page.
    pub version: i64,
    /// With the states they have in it now.
    pub components: Vec<ComponentId>,
    /// Newest first, never empty.
    pub updates: Vec<Update>,
    /// Public topics about it that visitors may read.
    pub topics: Vec<Topic>,
    pub consultations: Vec<Consultation>,
    /// How many open and closed cases hang on it.
    pub cases: i64,
}

/// What was published about it once.
#[derive(Clone, Debug, PartialEq)]
pub struct Update {
    pub id: UpdateId,
    /// 1, 2, 3 …
    pub number: i64,
    pub lang: Lang,
    pub state: State,
    pub impact: Impact,
    pub body: Texts,
    pub promised_at: Option<DateTime<Utc>>,
    /// The promise made with it: kept by the next update, missed, or none yet. Judged at `as_of`.
    pub promise: Promise,
    pub published_at: DateTime<Utc>,
    pub shown_at: DateTime<Utc>,
    pub notify: bool,
    /// The version of the approved statement that it is.
    pub statement_version: Option<i64>,
    pub ledger_number: Option<i64>,
    pub components: Vec<Change>,
    /// Texts that corrections replaced, oldest first.
    pub revisions: Vec<Revision>,
}

/// What became of "next update by".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Promise {
    #[default]
    None,
    /// Its time has not come.
    Open,
    Kept,
    Missed,
}

/// What an update did to a component.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub component: ComponentId,
    /// Archived ones, too.
    pub name: Texts,
    pub old: Health,
    pub new: Health,
}

/// A text that a correction replaced.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    pub body: Texts,
    pub reason: String,
    pub replaced_at: DateTime<Utc>,
}

/// A public topic about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    pub id: TopicId,
    pub title: String,
    pub slug: String,
    /// The brand has answered in it.
    pub answered: bool,
}

/// A question to the public: open, closed without an outcome yet, or with one.
#[derive(Clone, Debug, PartialEq)]
pub struct Consultation {
    pub id: ConsultationId,
    pub lang: Lang,
    pub question: Texts,
    pub open: bool,
    pub closes_at: DateTime<Utc>,
    /// Empty until it is published.
    pub outcome: Texts,
}

impl Snapshot {
    /// What is going on: incidents that are not over and maintenance that has begun, newest first.
    pub fn active(&self) -> impl Iterator<Item = &Incident> {
        self.incidents.iter().filter(|it| it.state.is_active())
    }

    /// Maintenance to come, soonest first.
    pub fn upcoming(&self) -> Vec<&Incident> {
        let mut planned: Vec<_> = self.incidents.iter().filter(|it| it.state == State::Scheduled).collect();
        planned.sort_by_key(|it| (it.scheduled_for, it.id));
        planned
    }

    /// The worst of the unresolved incidents' impacts and the components' states; maintenance only when that is all there is.
    pub fn indicator(&self) -> Indicator {
        let components = self.components.iter().map(|it| it.health.indicator());
        let incidents = self.active().map(|it| it.impact.indicator());
        components.chain(incidents).max().unwrap_or(Indicator::None)
    }

    /// The component of that id.
    pub fn component(&self, id: ComponentId) -> Option<&Component> {
        self.components.iter().find(|it| it.id == id)
    }
}
