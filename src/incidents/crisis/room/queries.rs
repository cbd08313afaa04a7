//! Every SQL text of the room, of declaring and of the staff's list.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ComponentId, IncidentId, PlaybookId, TaskId};
use crate::incidents::{Impact, Severity, State, Texts};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// People with a part who are shown at most.
const ROLES_MAX: i64 = 100;
/// Tasks of one room at most.
pub const TASKS_MAX: i64 = 300;
/// Lines of the timeline that a page shows.
pub const LINES_MAX: i64 = 200;
/// Colleagues who are offered for a part.
const PEOPLE_MAX: i64 = 300;
/// Components that are offered.
const COMPONENTS_MAX: i64 = 500;
/// Counting deliveries stops here.
pub const COUNT_MAX: i64 = 100_000;
/// Promises that one round looks at.
const PROMISES_MAX: i64 = 200;

/// An incident as its room knows it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct IncidentRow {
    pub id: IncidentId,
    pub drill: bool,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub state: String,
    pub impact: String,
    pub severity: i64,
    pub playbook_id: Option<PlaybookId>,
    pub started_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub created_by: Option<AccountId>,
    pub published_at: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub promised_at: Option<DateTime<Utc>>,
    /// When the newest update was published; of a drill, too.
    pub told_at: Option<DateTime<Utc>>,
    /// When a brief was last given inside.
    pub brief_at: Option<DateTime<Utc>>,
}

impl IncidentRow {
    /// Its title in three languages.
    pub fn title(&self) -> Texts {
        Texts::new(&*self.title_en, &*self.title_he, &*self.title_pl)
    }

    /// The language it was first written in.
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    /// How far it is; an unknown word counts as the first state.
    pub fn state(&self) -> State {
        State::parse(&self.state).unwrap_or(State::Investigating)
    }

    /// How much customers feel of it.
    pub fn impact(&self) -> Impact {
        Impact::parse(&self.impact).unwrap_or(Impact::None)
    }

    /// How bad it is for the brand.
    pub fn severity(&self) -> Severity {
        Severity::new(self.severity).unwrap_or(Severity::ALL[2])
    }
}

/// One incident, a drill too; never maintenance.
pub async fn incident(db: &mut Conn, id: IncidentId) -> Result<IncidentRow> {
    db.one(
        sql!(
            "select i.id, i.drill, i.lang, i.title_en, i.title_he, i.title_pl, i.state, i.impact, i.severity, i.playbook_id, i.started_at,
               i.created_at, i.created_by, i.published_at, i.resolved_at, i.promised_at,
               (select max(u.published_at) from incident_updates u where u.incident_id = i.id) as told_at,
               (select max(l.at) from incident_log l where l.incident_id = i.id and l.kind = 'brief') as brief_at
             from incidents i
             where i.id = $1 and i.kind = 'incident'"
        ),
        (id,),
    )
    .await
}

/// Incidents that are not over, drills too, the worst and oldest first.
pub async fn open(db: &mut Conn, limit: i64) -> Result<Vec<IncidentRow>> {
    db.all(
        sql!(
            "select i.id, i.drill, i.lang, i.title_en, i.title_he, i.title_pl, i.state, i.impact, i.severity, i.playbook_id, i.started_at,
               i.created_at, i.created_by, i.published_at, i.resolved_at, i.promised_at,
               (select max(u.published_at) from incident_updates u where u.incident_id = i.id) as told_at,
               (select max(l.at) from incident_log l where l.incident_id = i.id and l.kind = 'brief') as brief_at
             from incidents i
             where i.kind = 'incident' and i.resolved_at is null
             order by i.drill, i.severity, i.started_at, i.id
             limit $1"
        ),
        (limit,),
    )
    .await
}

/// Incidents that are over, drills too, the latest first.
pub async fn over(db: &mut Conn, before: IncidentId, limit: i64) -> Result<Vec<IncidentRow>> {
    db.all(
        sql!(
            "select i.id, i.drill, i.lang, i.title_en, i.title_he, i.title_pl, i.state, i.impact, i.severity, i.playbook_id, i.started_at,
               i.created_at, i.created_by, i.published_at, i.resolved_at, i.promised_at,
               i.published_at as told_at, i.published_at as brief_at
             from incidents i
             where i.kind = 'incident' and i.resolved_at is not null and i.id < $1
             order by i.id desc
             limit $2"
        ),
        (before, limit),
    )
    .await
}

/// Somebody who has a part in an incident now.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RoleRow {
    pub role: String,
    pub account_id: AccountId,
    pub name: String,
    pub handle: String,
    pub since: DateTime<Utc>,
    /// Why somebody without the belt has it; empty otherwise.
    pub override_reason: String,
    /// For colleagues only, as it stands in a crisis team; empty when it stands in none.
    pub phone: String,
    pub contact: String,
}

/// Who has which part now, first come first.
pub async fn roles(db: &mut Conn, incident: IncidentId) -> Result<Vec<RoleRow>> {
    db.all(
        sql!(
            "select r.role, r.account_id, a.name, a.handle, r.since, r.override_reason,
               coalesce((select m.phone from playbook_members m
                 where m.account_id = r.account_id and m.phone <> '' order by m.id desc limit 1), '') as phone,
               coalesce((select m.contact from playbook_members m
                 where m.account_id = r.account_id and m.contact <> '' order by m.id desc limit 1), '') as contact
             from incident_roles r
             join accounts a on a.id = r.account_id
             where r.incident_id = $1 and r.until is null
             order by r.since, r.id
             limit $2"
        ),
        (incident, ROLES_MAX),
    )
    .await
}

/// Whether somebody has a part in it now.
pub async fn is_member(db: &mut Conn, incident: IncidentId, account: AccountId) -> Result<bool> {
    let found: Option<(i64,)> = db
        .opt(
            sql!(
                "select id
                 from incident_roles
                 where incident_id = $1 and account_id = $2 and until is null
                 limit 1"
            ),
            (incident, account),
        )
        .await?;
    Ok(found.is_some())
}

/// Whether somebody was named beforehand in the team of the incident's playbook.
pub async fn is_named(db: &mut Conn, incident: IncidentId, account: AccountId) -> Result<bool> {
    let found: Option<(i64,)> = db
        .opt(
            sql!(
                "select i.id
                 from incidents i
                 join playbook_members m on m.playbook_id = i.playbook_id
                 where i.id = $1 and m.account_id = $2
                 limit 1"
            ),
            (incident, account),
        )
        .await?;
    Ok(found.is_some())
}

/// Gives somebody a part; whether they did not have it.
pub async fn give_role(
    tx: &mut Tx,
    incident: IncidentId,
    role: &str,
    account: AccountId,
    by: Option<AccountId>,
    override_reason: &str,
) -> Result<bool> {
    let now = tx.now();
    let given = tx
        .exec(
            sql!(
                "insert into incident_roles (incident_id, role, account_id, since, given_by, override_reason)
                 values ($1, $2, $3, $4, $5, $6)
                 on conflict (incident_id, role, account_id) where until is null do nothing"
            ),
            (incident, role, account, now, by, override_reason),
        )
        .await?;
    Ok(given > 0)
}

/// Ends a part of one person; whether they had it.
pub async fn end_role(tx: &mut Tx, incident: IncidentId, role: &str, account: AccountId) -> Result<bool> {
    let now = tx.now();
    let ended = tx
        .exec(
            sql!(
                "update incident_roles set until = $4
                 where incident_id = $1 and role = $2 and account_id = $3 and until is null"
            ),
            (incident, role, account, now),
        )
        .await?;
    Ok(ended > 0)
}

/// Open tasks of a part go from its former holder to the new one.
pub async fn hand_tasks(tx: &mut Tx, incident: IncidentId, role: &str, from: AccountId, to: AccountId) -> Result<u64> {
    tx.exec(
        sql!(
            "update incident_tasks set owner_id = $4
             where incident_id = $1 and role = $2 and owner_id = $3 and done_at is null"
        ),
        (incident, role, from, to),
    )
    .await
}

/// Open tasks of a part that nobody has go to whoever has it now.
pub async fn fill_tasks(tx: &mut Tx, incident: IncidentId, role: &str, to: AccountId) -> Result<u64> {
    tx.exec(
        sql!(
            "update incident_tasks set owner_id = $3
             where incident_id = $1 and role = $2 and owner_id is null and done_at is null"
        ),
        (incident, role, to),
    )
    .await
}

/// Something to be done in a room.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TaskRow {
    pub id: TaskId,
    pub role: String,
    pub text_en: String,
    pub text_he: String,
    pub text_pl: String,
    pub owner_id: Option<AccountId>,
    pub owner_name: Option<String>,
    pub done_at: Option<DateTime<Utc>>,
    pub done_name: Option<String>,
}

/// What is to be done: open things first, in their order.
pub async fn tasks(db: &mut Conn, incident: IncidentId) -> Result<Vec<TaskRow>> {
    db.all(
        sql!(
            "select t.id, t.role, t.text_en, t.text_he, t.text_pl, t.owner_id, o.name as owner_name, t.done_at, d.name as done_name
             from incident_tasks t
             left join accounts o on o.id = t.owner_id
             left join accounts d on d.id = t.done_by
             where t.incident_id = $1
             order by t.done_at nulls first, t.position, t.id
             limit $2"
        ),
        (incident, TASKS_MAX),
    )
    .await
}

/// One task of that incident.
pub async fn task(db: &mut Conn, incident: IncidentId, id: TaskId) -> Result<TaskRow> {
    db.one(
        sql!(
            "select t.id, t.role, t.text_en, t.text_he, t.text_pl, t.owner_id, o.name as owner_name, t.done_at, d.name as done_name
             from incident_tasks t
             left join accounts o on o.id = t.owner_id
             left join accounts d on d.id = t.done_by
             where t.incident_id = $1 and t.id = $2"
        ),
        (incident, id),
    )
    .await
}

/// A task as it is kept.
#[derive(Clone, Debug)]
pub struct NewTask<'a> {
    pub incident: IncidentId,
    pub role: &'a str,
    pub text: [&'a str; 3],
    pub owner: Option<AccountId>,
    pub by: Option<AccountId>,
}

/// Adds a task behind the others; none when the same is open already, or there are too many.
pub async fn add_task(tx: &mut Tx, new: &NewTask<'_>) -> Result<Option<TaskId>> {
    let now = tx.now();
    let [en, he, pl] = new.text;
    let added: Vec<(TaskId,)> = tx
        .returning(
            sql!(
                "insert into incident_tasks (incident_id, role, position, text_en, text_he, text_pl, owner_id, created_by, created_at)
                 select i.id, $2, coalesce((select max(t.position) from incident_tasks t where t.incident_id = $1), 0) + 1, $3, $4, $5,
                   $6, $7, $8
                 from incidents i
                 where i.id = $1
                   and not exists (select 1 from incident_tasks t where t.incident_id = $1 and t.role = $2 and t.done_at is null
                     and t.text_en = $3 and t.text_he = $4 and t.text_pl = $5)
                   and (select count(*) from incident_tasks t where t.incident_id = $1) < $9
                 returning id"
            ),
            (new.incident, new.role, en, he, pl, new.owner, new.by, now, TASKS_MAX),
        )
        .await?;
    Ok(added.first().map(|row| row.0))
}

/// Says that a task is done; whether it was open.
pub async fn finish_task(tx: &mut Tx, incident: IncidentId, id: TaskId, by: AccountId) -> Result<bool> {
    let now = tx.now();
    let done = tx
        .exec(
            sql!(
                "update incident_tasks set done_at = $4, done_by = $3
                 where incident_id = $1 and id = $2 and done_at is null"
            ),
            (incident, id, by, now),
        )
        .await?;
    Ok(done > 0)
}

/// Says that a task is not done after all; whether it was.
pub async fn reopen_task(tx: &mut Tx, incident: IncidentId, id: TaskId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update incident_tasks set done_at = null, done_by = null
                 where incident_id = $1 and id = $2 and done_at is not null"
            ),
            (incident, id),
        )
        .await?;
    Ok(changed > 0)
}

/// Gives an open task to somebody; whether it was somebody else's.
pub async fn own_task(tx: &mut Tx, incident: IncidentId, id: TaskId, owner: AccountId) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update incident_tasks set owner_id = $3
                 where incident_id = $1 and id = $2 and done_at is null and (owner_id is null or owner_id <> $3)"
            ),
            (incident, id, owner),
        )
        .await?;
    Ok(changed > 0)
}

impl TaskRow {
    /// What is to be done: of the checklist in three languages, by hand in one.
    pub fn text(&self) -> Texts {
        Texts::new(&*self.text_en, &*self.text_he, &*self.text_pl)
    }
}

/// A line of the timeline.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct LineRow {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub kind: String,
    pub name: Option<String>,
    pub text: String,
    pub data: String,
}

/// The newest lines before one, newest first.
pub async fn lines(db: &mut Conn, incident: IncidentId, before: i64, limit: i64) -> Result<Vec<LineRow>> {
    db.all(
        sql!(
            "select l.id, l.at, l.kind, a.name, l.text, l.data
             from incident_log l
             left join accounts a on a.id = l.account_id
             where l.incident_id = $1 and l.id < $2
             order by l.id desc
             limit $3"
        ),
        (incident, before, limit),
    )
    .await
}

/// Whether a line of that kind with these facts stands in the timeline already.
pub async fn is_logged(db: &mut Conn, incident: IncidentId, kind: &str, data: &str) -> Result<bool> {
    let found: Option<(i64,)> = db
        .opt(
            sql!(
                "select id
                 from incident_log
                 where incident_id = $1 and kind = $2 and data = $3
                 limit 1"
            ),
            (incident, kind, data),
        )
        .await?;
    Ok(found.is_some())
}

/// Whether the declaration stands in the timeline already.
pub async fn is_declared(db: &mut Conn, incident: IncidentId) -> Result<bool> {
    let found: Option<(i64,)> = db
        .opt(sql!("select id from incident_log where incident_id = $1 and kind = 'declared' limit 1"), (incident,))
        .await?;
    Ok(found.is_some())
}

/// Writes a line of the timeline.
pub async fn log(
    tx: &mut Tx,
    incident: IncidentId,
    kind: &str,
    by: Option<AccountId>,
    text: &str,
    data: &str,
) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into incident_log (incident_id, at, kind, account_id, text, data) values ($1, $2, $3, $4, $5, $6)"
        ),
        (incident, now, kind, by, text, data),
    )
    .await
    .map(|_| ())
}

/// Changes how bad it is; whether it was something else. What the public sees of it stays as it is.
pub async fn set_severity(tx: &mut Tx, incident: IncidentId, severity: i64) -> Result<bool> {
    let changed = tx
        .exec(sql!("update incidents set severity = $2 where id = $1 and severity <> $2"), (incident, severity))
        .await?;
    Ok(changed > 0)
}

/// Holds the room's row, so that two who change the same room follow each other.
pub async fn hold(tx: &mut Tx, incident: IncidentId) -> Result<()> {
    tx.exec(sql!("update incidents set severity = severity where id = $1"), (incident,)).await.map(|_| ())
}

/// Figures of a room.
#[derive(Clone, Copy, Debug, Default, sqlx::FromRow)]
pub struct Counts {
    /// Cases that hang on it, and how many of them are open.
    pub cases: i64,
    pub open_cases: i64,
    pub topics: i64,
    /// Subscribers who get the latest notice, and who had it.
    pub told: i64,
    pub to_tell: i64,
}

/// The figures of a room; counting stops at [`COUNT_MAX`].
pub async fn counts(db: &mut Conn, incident: IncidentId) -> Result<Counts> {
    db.one(
        sql!(
            "select
               (select count(*) from cases c where c.incident_id = $1) as cases,
               (select count(*) from cases c where c.incident_id = $1 and c.state not in ('resolved', 'closed')) as open_cases,
               (select count(*) from incident_topics t where t.incident_id = $1) as topics,
               (select count(*) from (select 1 as n from deliveries d
                 where d.notice_id = (select max(n.id) from notices n where n.incident_id = $1) and d.state = 'sent' limit $2) s) as told,
               (select count(*) from (select 1 as n from deliveries d
                 where d.notice_id = (select max(n.id) from notices n where n.incident_id = $1) limit $2) s) as to_tell"
        ),
        (incident, COUNT_MAX),
    )
    .await
}

/// A colleague who may be given a part, with the belt that they have.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PersonRow {
    pub id: AccountId,
    pub name: String,
    pub belt: Option<String>,
}

/// The names of accounts.
pub async fn names(db: &mut Conn, ids: &[i64]) -> Result<Vec<(AccountId, String)>> {
    db.all_in(sql!("select id, name from accounts where id in ({}) limit 1000"), ids).await
}

/// Active staff, by name.
pub async fn people(db: &mut Conn, now: DateTime<Utc>) -> Result<Vec<PersonRow>> {
    db.all(
        sql!(
            "select a.id, a.name, b.belt
             from accounts a
             left join staff_belts b on b.account_id = a.id
             where a.role <> 'member' and a.deleted_at is null and a.confirmed_at is not null
               and (a.suspended_until is null or a.suspended_until <= $1)
             order by a.name, a.id
             limit $2"
        ),
        (now, PEOPLE_MAX),
    )
    .await
}

/// A component that can be chosen.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ComponentRow {
    pub id: ComponentId,
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
}

/// The components in use, in the order of the status page.
pub async fn components(db: &mut Conn) -> Result<Vec<ComponentRow>> {
    db.all(
        sql!(
            "select c.id, c.name_en, c.name_he, c.name_pl
             from components c
             left join component_groups g on g.id = c.group_id
             where c.archived_at is null
             order by g.position nulls first, g.id nulls first, c.position, c.id
             limit $1"
        ),
        (COMPONENTS_MAX,),
    )
    .await
}

/// The names of the components that an incident touches.
pub async fn touched(db: &mut Conn, incident: IncidentId) -> Result<Vec<ComponentRow>> {
    db.all(
        sql!(
            "select c.id, c.name_en, c.name_he, c.name_pl
             from incident_components x
             join components c on c.id = x.component_id
             where x.incident_id = $1
             order by c.position, c.id
             limit $2"
        ),
        (incident, COMPONENTS_MAX),
    )
    .await
}

/// The parts that somebody has in incidents that are not over.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MyPartRow {
    pub incident_id: IncidentId,
    pub role: String,
}

/// Somebody's parts in what goes on.
pub async fn my_parts(db: &mut Conn, account: AccountId) -> Result<Vec<MyPartRow>> {
    db.all(
        sql!(
            "select r.incident_id, r.role
             from incident_roles r
             join incidents i on i.id = r.incident_id
             where r.account_id = $1 and r.until is null and i.resolved_at is null
             order by r.incident_id, r.role
             limit $2"
        ),
        (account, ROLES_MAX),
    )
    .await
}

/// How many parts somebody was named for beforehand, and how many of them they never said they know.
pub async fn my_duties(db: &mut Conn, account: AccountId) -> Result<(i64, i64)> {
    db.one(
        sql!(
            "select count(*), count(*) - count(m.acknowledged_at)
             from playbook_members m
             join playbooks p on p.id = m.playbook_id
             where m.account_id = $1 and p.archived_at is null"
        ),
        (account,),
    )
    .await
}

/// A review that is not finished.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReviewDueRow {
    pub incident_id: IncidentId,
    pub drill: bool,
    pub lang: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub due_at: DateTime<Utc>,
}

/// Reviews that wait to be written, the soonest first.
pub async fn reviews_due(db: &mut Conn, limit: i64) -> Result<Vec<ReviewDueRow>> {
    db.all(
        sql!(
            "select r.incident_id, i.drill, i.lang, i.title_en, i.title_he, i.title_pl, r.due_at
             from incident_reviews r
             join incidents i on i.id = r.incident_id
             where r.finished_at is null
             order by r.due_at, r.incident_id
             limit $1"
        ),
        (limit,),
    )
    .await
}

/// A promise whose time comes, and whose lead has not been reminded of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PromiseRow {
    pub id: IncidentId,
    pub promised_at: DateTime<Utc>,
}

/// Promises up to `until` of which nobody was reminded.
pub async fn promises(db: &mut Conn, until: DateTime<Utc>) -> Result<Vec<PromiseRow>> {
    db.all(
        sql!(
            "select id, promised_at
             from incidents
             where kind = 'incident' and resolved_at is null and promised_at is not null and promised_at <= $1
               and (reminded_at is null or reminded_at <> promised_at)
             order by promised_at, id
             limit $2"
        ),
        (until, PROMISES_MAX),
    )
    .await
}

/// Notes that somebody is reminded of a promise; whether nobody was, and it still stands.
pub async fn note_reminder(tx: &mut Tx, promise: PromiseRow) -> Result<bool> {
    let noted = tx
        .exec(
            sql!(
                "update incidents set reminded_at = promised_at
                 where id = $1 and promised_at = $2 and resolved_at is null and (reminded_at is null or reminded_at <> promised_at)"
            ),
            (promise.id, promise.promised_at),
        )
        .await?;
    Ok(noted > 0)
}
