//! What is done with cases: open, move, take on, and what a reply does by itself.
//!
//! The functions that take a [`Tx`] ask no permission: the action that opened the transaction did.

use super::case::{Hand, State};
use super::facts::{Contact, Resolution, Severity};
use super::letters::{CustomerNews, StaffNews, followers, tell_customer, tell_staff, tell_taken_on};
use super::queries::{self, CaseRow, NewChange};
use super::{clock, relations, routing, work};
use crate::app::App;
use crate::boards;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, CaseId, CategoryId, DepartmentId, FieldId, IncidentId, NoteId, PostId, TopicId};
use crate::policy::{self, Act, Role, Viewer};
use chrono::{DateTime, TimeDelta, Utc};

/// The longest note on a case, in characters.
pub const NOTE_CHARS_MAX: usize = 2_000;
/// Nobody is written to about an answer older than this: it came in by an import.
const NEWS_HOURS: i64 = 24;

/// A case to open around a topic.
#[derive(Clone, Debug)]
pub struct NewCase {
    pub topic: TopicId,
    pub customer: AccountId,
    /// What the place that it was imported from called its category; empty for cases written here.
    pub category: String,
    pub category_id: Option<CategoryId>,
    pub severity: Severity,
    pub contact: Contact,
    pub contact_detail: String,
    /// What the customer filled in.
    pub values: Vec<(FieldId, String)>,
    /// The public incident that it is about.
    pub incident: Option<IncidentId>,
    pub at: DateTime<Utc>,
    /// It is history, brought in by an import: no clock, no routing, no letters.
    pub quiet: bool,
}

impl NewCase {
    /// A case that nothing more is known of.
    pub const fn plain(topic: TopicId, customer: AccountId, at: DateTime<Utc>) -> Self {
        Self {
            topic,
            customer,
            category: String::new(),
            category_id: None,
            severity: Severity::Normal,
            contact: Contact::Mail,
            contact_detail: String::new(),
            values: Vec::new(),
            incident: None,
            at,
            quiet: false,
        }
    }
}

/// Opens the case around a topic; the one it has already, if it has one.
pub async fn open(tx: &mut Tx, new: &NewCase) -> Result<CaseId> {
    let Some(case) = queries::insert(tx, new).await? else {
        return queries::of_topic(tx, new.topic).await?.into_iter().next().ok_or(Error::NotFound);
    };
    queries::place(tx, new.topic).await?;
    for (field, value) in &new.values {
        queries::set_value(tx, case, *field, value).await?;
    }
    boards::show_case_state(tx, new.topic, Some(State::Open.as_str())).await?;
    events::record(tx, Event::CaseOpened { case, topic: new.topic }).await?;
    if let Some(incident) = new.incident {
        events::record(tx, Event::RoomChanged { incident, what: "cases" }).await?;
    }
    if !new.quiet {
        // Before the routing: what that changes, it has looked at anew.
        clock::refresh(tx, case).await?;
        routing::route(tx, case).await?;
        if is_news(tx, new.at) {
            tell_customer(tx, case, &CustomerNews::Opened).await?;
        }
    }
    Ok(case)
}

/// One move of a case, with its reason.
#[derive(Clone, Debug)]
pub struct Move {
    pub to: State,
    pub hand: Hand,
    /// Who moves it; none for the system.
    pub by: Option<AccountId>,
    /// What the customer and staff read beside it; may be empty.
    pub note: String,
    pub at: DateTime<Utc>,
    /// How it ended, where `to` is resolved; the note is its summary then.
    pub resolution: Option<Resolution>,
}

/// Moves a case as it was read in this transaction; the number of the change. `Error::Conflict` when the table has no such
/// move or somebody else was quicker.
pub async fn move_to(tx: &mut Tx, case: &CaseRow, step: &Move) -> Result<i64> {
    let next = case.standing().moved(step.to, step.hand, step.at).map_err(|_| Error::Conflict("cases-fault-move"))?;
    if !queries::set_standing(tx, case.id, case.version, &next).await? {
        return Err(Error::Conflict("cases-fault-changed"));
    }
    let (from, to) = (case.state, step.to);
    let change =
        NewChange { case: case.id, at: step.at, actor: step.by, from, to, note: step.note.clone(), assignee: None };
    let id = queries::insert_change(tx, &change).await?;
    match to {
        State::Resolved => {
            let kind = step.resolution.unwrap_or(Resolution::Solved);
            queries::set_resolution(tx, case.id, Some(kind), &step.note).await?;
        }
        State::Reopened => queries::set_resolution(tx, case.id, None, "").await?,
        _ => {}
    }
    if step.hand == Hand::Staff {
        queries::clear_news(tx, case.id).await?;
    }
    if is_news(tx, step.at) {
        followers::tell(tx, case.id, id).await?;
    }
    show_state(tx, case, to).await?;
    let event = Event::CaseMoved { case: case.id, topic: case.topic_id, from: from.as_str(), to: to.as_str() };
    events::record(tx, event).await?;
    clock::refresh(tx, case.id).await?;
    if step.hand == Hand::Staff {
        relations::carry(tx, case, to, id).await?;
    }
    Ok(id)
}

/// Shows on a case's topic where the case stands. A topic into which others were merged shows its own case.
pub async fn show_state(tx: &mut Tx, case: &CaseRow, state: State) -> Result<()> {
    if queries::of_topic(tx, case.topic_id).await?.first() == Some(&case.id) {
        boards::show_case_state(tx, case.topic_id, Some(state.as_str())).await?;
    }
    Ok(())
}

/// Gives a case, as it was read in this transaction, to somebody or to nobody.
pub async fn assign(
    tx: &mut Tx,
    case: &CaseRow,
    to: Option<AccountId>,
    by: Option<AccountId>,
    at: DateTime<Utc>,
) -> Result<()> {
    hand_over(tx, case, to, by, at, None).await
}

/// The same with a note of whoever hands it over.
pub async fn hand_over(
    tx: &mut Tx,
    case: &CaseRow,
    to: Option<AccountId>,
    by: Option<AccountId>,
    at: DateTime<Utc>,
    note: Option<NoteId>,
) -> Result<()> {
    if case.assignee_id == to {
        return Ok(());
    }
    if !queries::set_assignee(tx, case.id, case.version, to).await? {
        return Err(Error::Conflict("cases-fault-changed"));
    }
    let (from, to_state) = (case.state, case.state);
    let change = NewChange { case: case.id, at, actor: by, from, to: to_state, note: String::new(), assignee: to };
    queries::insert_change(tx, &change).await?;
    events::record(tx, Event::CaseAssigned { case: case.id, to }).await?;
    if let Some(to) = to.filter(|_| is_news(tx, at)) {
        tell_staff(tx, to, case.id, &StaffNews::Assigned { note }).await?;
    }
    if to.is_some() && by.is_some() && is_news(tx, at) {
        tell_taken_on(tx, case.id).await?;
    }
    Ok(())
}

/// What [`edit`] can change, as the case is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    pub severity: Severity,
    pub department: Option<DepartmentId>,
    pub category: Option<CategoryId>,
    pub contact: Contact,
    pub contact_detail: String,
    pub main: Option<CaseId>,
    pub side_topic: Option<TopicId>,
    pub incident: Option<IncidentId>,
}

impl Fields {
    /// The fields of a case.
    pub fn of(case: &CaseRow) -> Self {
        Self {
            severity: case.severity,
            department: case.department_id,
            category: case.category_id,
            contact: case.contact,
            contact_detail: case.contact_detail.clone(),
            main: case.main_case_id,
            side_topic: case.side_topic_id,
            incident: case.incident_id,
        }
    }

    /// Each field by its name in the audit trail, as text.
    fn lines(&self) -> [(&'static str, String); 8] {
        let id = |id: Option<i64>| id.map(|id| id.to_string()).unwrap_or_default();
        [
            ("severity", self.severity.as_str().to_owned()),
            ("department", id(self.department.map(|id| id.0))),
            ("category", id(self.category.map(|id| id.0))),
            ("contact", self.contact.as_str().to_owned()),
            ("contact_detail", self.contact_detail.clone()),
            ("main", id(self.main.map(|id| id.0))),
            ("side_topic", id(self.side_topic.map(|id| id.0))),
            ("incident", id(self.incident.map(|id| id.0))),
        ]
    }
}

/// Sets fields of a case as it was read in this transaction: one line of the audit trail for each that changes. Whether any did.
pub async fn edit(tx: &mut Tx, case: &CaseRow, by: Option<AccountId>, to: &Fields) -> Result<bool> {
    let old = Fields::of(case);
    if old == *to {
        return Ok(false);
    }
    if !queries::set_fields(tx, case.id, case.version, to).await? {
        return Err(Error::Conflict("cases-fault-changed"));
    }
    for ((field, old), (_, new)) in old.lines().into_iter().zip(to.lines()) {
        if old != new {
            queries::insert_edit(tx, case.id, by, field, &old, &new).await?;
            events::record(tx, Event::CaseChanged { case: case.id, what: field }).await?;
        }
    }
    if (old.severity, old.category, old.main) != (to.severity, to.category, to.main) {
        clock::refresh(tx, case.id).await?;
    }
    Ok(true)
}

/// What a reply does to the cases of its topic. Doing it twice changes nothing more: a case that was moved after the reply
/// was written is left alone.
pub async fn react(tx: &mut Tx, post: PostId) -> Result<()> {
    let Some(reply) = queries::reply(tx, post).await? else { return Ok(()) };
    let staff = Role::parse(&reply.author_role).is_some_and(Role::is_staff);
    for id in queries::of_topic(tx, reply.topic_id).await? {
        let case = queries::by_id(tx, id).await?;
        let at = reply.created_at;
        let (hand, to) = if case.customer_id == reply.author_id {
            (Hand::Customer, case.state.after_customer())
        } else if staff {
            (Hand::Staff, case.state.after_answer())
        } else {
            continue;
        };
        let first = hand == Hand::Staff && queries::note_first_reply(tx, case.id, at).await?;
        if let Some(to) = to.filter(|_| at >= case.state_since) {
            let step = Move { to, hand, by: Some(reply.author_id), note: String::new(), at, resolution: None };
            move_to(tx, &case, &step).await?;
        } else if first {
            clock::refresh(tx, case.id).await?;
        }
        match hand {
            Hand::Staff => answered(tx, &case, post, at).await?,
            Hand::Customer => customer_wrote(tx, &case, post, at).await?,
        }
    }
    Ok(())
}

/// Nothing that the customer said is unanswered now; has them told.
async fn answered(tx: &mut Tx, case: &CaseRow, post: PostId, at: DateTime<Utc>) -> Result<()> {
    queries::clear_news(tx, case.id).await?;
    events::record(tx, Event::CaseChanged { case: case.id, what: "answer" }).await?;
    if is_news(tx, at) {
        tell_customer(tx, case.id, &CustomerNews::Answered { post }).await?;
    }
    Ok(())
}

/// Marks the case for whoever has it, and has them and the colleagues who follow it told.
async fn customer_wrote(tx: &mut Tx, case: &CaseRow, post: PostId, at: DateTime<Utc>) -> Result<()> {
    queries::set_news(tx, case.id, at).await?;
    events::record(tx, Event::CaseChanged { case: case.id, what: "reply" }).await?;
    if !is_news(tx, at) {
        return Ok(());
    }
    let followers = work::staff_followers(tx, case.id).await?;
    let others = followers.into_iter().map(|row| row.id).filter(|id| case.assignee_id != Some(*id));
    for reader in case.assignee_id.into_iter().chain(others) {
        tell_staff(tx, reader, case.id, &StaffNews::Replied { post }).await?;
    }
    Ok(())
}

/// Whether something that happened at `at` is worth a letter: what an import brings in is not.
fn is_news(tx: &Tx, at: DateTime<Utc>) -> bool {
    tx.now() - at < TimeDelta::hours(NEWS_HOURS)
}

/// Whether this viewer may read the posts around a case: nobody reads there what the topic itself would not show.
pub async fn may_read(conn: &mut Conn, viewer: &Viewer, case: &CaseRow) -> Result<bool> {
    match boards::topic_for(conn, viewer, case.topic_id).await {
        Ok(topic) => Ok(topic.deleted_at.is_none() || viewer.moderates()),
        Err(Error::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Staff take a case on, or put it back.
pub async fn take(app: &App, viewer: &Viewer, id: CaseId, to: Option<AccountId>, version: i64) -> Result<()> {
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let by = viewer.actor().map(|actor| actor.id);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, Some(version)).await?;
                let now = tx.now();
                assign(tx, &case, to, by, now).await
            })
        })
        .await
}

/// The case as it is now, held for this transaction; a conflict when it is not at `version` any more.
pub async fn current(tx: &mut Tx, id: CaseId, version: Option<i64>) -> Result<CaseRow> {
    if !queries::hold(tx, id).await? {
        return Err(Error::NotFound);
    }
    let case = queries::by_id(tx, id).await?;
    if version.is_some_and(|version| version != case.version) {
        return Err(Error::Conflict("cases-fault-changed"));
    }
    Ok(case)
}
