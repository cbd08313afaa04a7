//! Every SQL text of the clocks.

use super::due::{Level, Target};
use crate::cases::{Severity, State};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, CaseId, CategoryId, DepartmentId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Lines of targets, openings and days off that are looked at, at most.
const LINES_MAX: i64 = 5_000;
/// Changes of one case that are looked at, at most: the latest.
const CHANGES_MAX: i64 = 5_000;
/// People who are told of one case, at most.
const PEOPLE_MAX: i64 = 100;

/// What a case says about its clocks.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Facts {
    #[sqlx(try_from = "String")]
    pub state: State,
    pub state_since: DateTime<Utc>,
    pub opened_at: DateTime<Utc>,
    pub first_reply_at: Option<DateTime<Utc>>,
    #[sqlx(try_from = "String")]
    pub severity: Severity,
    pub category_id: Option<CategoryId>,
    pub department_id: Option<DepartmentId>,
    pub assignee_id: Option<AccountId>,
    /// The case that it is a duplicate of.
    pub main_case_id: Option<CaseId>,
    pub alarm_at: Option<DateTime<Utc>>,
}

impl Facts {
    /// Whether clocks can run: not of what is done, and not of a duplicate, which is worked on elsewhere.
    pub const fn can_run(&self) -> bool {
        !self.state.is_done() && self.main_case_id.is_none()
    }
}

/// The facts of a case.
pub async fn facts(db: &mut Conn, case: CaseId) -> Result<Facts> {
    db.one(
        sql!(
            "select state, state_since, opened_at, first_reply_at, severity, category_id, department_id, assignee_id,
                main_case_id, alarm_at
              from cases
              where id = $1"
        ),
        (case,),
    )
    .await
}

/// Each change of a case's state, oldest first.
pub async fn changes(db: &mut Conn, case: CaseId) -> Result<Vec<(DateTime<Utc>, State)>> {
    let mut rows: Vec<(DateTime<Utc>, String)> = db
        .all(
            sql!(
                "select at, to_state
                  from case_changes
                  where case_id = $1 and from_state <> to_state
                  order by id desc
                  limit $2"
            ),
            (case, CHANGES_MAX),
        )
        .await?;
    rows.reverse();
    Ok(rows.into_iter().filter_map(|(at, word)| State::parse(&word).map(|state| (at, state))).collect())
}

/// Every line of the targets, in the order in which they were set.
pub async fn targets(db: &mut Conn) -> Result<Vec<Target>> {
    type Line = (Option<CategoryId>, Option<String>, Option<i64>, Option<i64>);
    let rows: Vec<Line> = db
        .all(
            sql!(
                "select category_id, severity, first_reply_minutes, resolution_minutes
                  from case_targets
                  order by id
                  limit $1"
            ),
            (LINES_MAX,),
        )
        .await?;
    let line = |(category, severity, reply, resolve): Line| {
        // A word that is no severity is no line for all of them.
        let severity = match severity {
            Some(word) => Some(Severity::parse(&word)?),
            None => None,
        };
        Some(Target { category, severity, reply, resolve })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}

/// The openings of the week: weekday, from, to.
pub async fn openings(db: &mut Conn) -> Result<Vec<(i64, i64, i64)>> {
    db.all(
        sql!(
            "select weekday, opens_minute, closes_minute
              from working_hours
              order by weekday, opens_minute
              limit $1"
        ),
        (LINES_MAX,),
    )
    .await
}

/// The days off, the latest first.
pub async fn holidays(db: &mut Conn) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        db.all(sql!("select day from holidays order by day desc limit $1"), (LINES_MAX,)).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// What was said of a case's clocks, and when last: clock, level, at.
pub async fn warnings(db: &mut Conn, case: CaseId) -> Result<Vec<(String, String, DateTime<Utc>)>> {
    db.all(
        sql!(
            "select clock, level, max(at)
              from case_warnings
              where case_id = $1
              group by clock, level
              limit 20"
        ),
        (case,),
    )
    .await
}

/// One word to be said of a case's clock.
#[derive(Clone, Copy, Debug)]
pub struct Warning {
    pub case: CaseId,
    pub clock: &'static str,
    pub level: Level,
    pub due: DateTime<Utc>,
    /// When the level was reached: what was said before that does not count.
    pub moment: DateTime<Utc>,
}

/// Notes that something is said now; false when it was said already.
pub async fn note_warning(tx: &mut Tx, warning: &Warning) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "insert into case_warnings (case_id, clock, level, due_at, at)
                  values ($1, $2, $3, $4, $5)
                  on conflict (case_id, clock, level, due_at) do update
                    set at = excluded.at
                    where case_warnings.at < $6"
            ),
            (warning.case, warning.clock, warning.level.as_str(), warning.due, now, warning.moment),
        )
        .await?;
    Ok(changed > 0)
}

/// What the clocks of a case show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    pub reply_due_at: Option<DateTime<Utc>>,
    pub resolve_due_at: Option<DateTime<Utc>>,
    pub paused_minutes: Option<i64>,
    pub alarm_at: Option<DateTime<Utc>>,
}

/// Puts into a case what its clocks show.
pub async fn set_shown(tx: &mut Tx, case: CaseId, shown: Shown) -> Result<()> {
    let due_at = [shown.reply_due_at, shown.resolve_due_at].into_iter().flatten().min();
    tx.exec(
        sql!(
            "update cases
              set reply_due_at = $2, resolve_due_at = $3, due_at = $4, paused_minutes = $5, alarm_at = $6
              where id = $1"
        ),
        (case, shown.reply_due_at, shown.resolve_due_at, due_at, shown.paused_minutes, shown.alarm_at),
    )
    .await
    .map(|_| ())
}

/// Open cases after `after`, in the order of their numbers.
pub async fn open_after(db: &mut Conn, after: CaseId, limit: i64) -> Result<Vec<CaseId>> {
    let rows: Vec<(CaseId,)> = db
        .all(
            sql!(
                "select id
                  from cases
                  where id > $1 and resolved_at is null
                  order by id
                  limit $2"
            ),
            (after, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Cases whose alarm is due, after that alarm and case.
pub async fn alarms(
    db: &mut Conn,
    now: DateTime<Utc>,
    after: (DateTime<Utc>, CaseId),
    limit: i64,
) -> Result<Vec<(DateTime<Utc>, CaseId)>> {
    db.all(
        sql!(
            "select alarm_at, id
              from cases
              where alarm_at is not null and alarm_at <= $1 and (alarm_at, id) > ($2, $3)
              order by alarm_at, id
              limit $4"
        ),
        (now, after.0, after.1, limit),
    )
    .await
}

/// Whoever is on duty in a department.
pub async fn on_duty(tx: &mut Tx, department: DepartmentId) -> Result<Vec<AccountId>> {
    let now = tx.now();
    let rows: Vec<(AccountId,)> = tx
        .all(
            sql!(
                "select a.id
                  from departments p
                  join accounts a on a.department = p.name
                  join duties d on d.account_id = a.id
                  where p.id = $1 and d.since is not null and a.role <> 'member' and a.deleted_at is null
                    and (a.suspended_until is null or a.suspended_until <= $2)
                  order by a.id
                  limit $3"
            ),
            (department, now, PEOPLE_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Who leads a department, if they are active staff.
pub async fn lead(tx: &mut Tx, department: DepartmentId) -> Result<Option<AccountId>> {
    let now = tx.now();
    let row: Option<(AccountId,)> = tx
        .opt(
            sql!(
                "select a.id
                  from departments p
                  join accounts a on a.id = p.lead_id
                  where p.id = $1 and a.role <> 'member' and a.deleted_at is null
                    and (a.suspended_until is null or a.suspended_until <= $2)"
            ),
            (department, now),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// Active accounts of a role.
pub async fn of_role(tx: &mut Tx, role: &str) -> Result<Vec<AccountId>> {
    let now = tx.now();
    let rows: Vec<(AccountId,)> = tx
        .all(
            sql!(
                "select id
                  from accounts
                  where role = $1 and deleted_at is null and (suspended_until is null or suspended_until <= $2)
                  order by id
                  limit $3"
            ),
            (role, now, PEOPLE_MAX),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Open cases of people who are not active staff any more. Goes from person to person along the index, so that it costs little
/// however many cases there are.
pub async fn forsaken(db: &mut Conn, now: DateTime<Utc>, limit: i64) -> Result<Vec<CaseId>> {
    let rows: Vec<(CaseId,)> = db
        .all(
            sql!(
                "with recursive holders (id) as (
                    select (select min(assignee_id) from cases where resolved_at is null and assignee_id > 0)
                    union all
                    select (select min(c.assignee_id) from cases c where c.resolved_at is null and c.assignee_id > h.id)
                      from holders h
                      where h.id is not null
                  )
                  select c.id
                  from holders h
                  join accounts a on a.id = h.id
                  join cases c on c.assignee_id = a.id
                  where c.resolved_at is null
                    and (a.role = 'member' or a.deleted_at is not null or (a.suspended_until is not null and a.suspended_until > $1))
                  order by c.id
                  limit $2"
            ),
            (now, limit),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Whether an account may still have cases.
pub async fn is_active_staff(db: &mut Conn, account: AccountId, now: DateTime<Utc>) -> Result<bool> {
    let found: Option<(AccountId,)> = db
        .opt(
            sql!(
                "select id
                  from accounts
                  where id = $1 and role <> 'member' and deleted_at is null
                    and (suspended_until is null or suspended_until <= $2)"
            ),
            (account, now),
        )
        .await?;
    Ok(found.is_some())
}

/// Whether the customer of a case has written in its topics since then, unless it was taken away.
pub async fn has_written_since(db: &mut Conn, case: CaseId, since: DateTime<Utc>) -> Result<bool> {
    let found: Option<(i64,)> = db
        .opt(
            sql!(
                "select p.id
                  from cases c
                  join topics o on o.id = c.topic_id
                  join posts p on p.topic_id = coalesce(o.merged_into_id, o.id) or p.topic_id = c.side_topic_id
                  where c.id = $1 and p.author_id = c.customer_id and p.created_at > $2 and p.deleted_at is null
                  limit 1"
            ),
            (case, since),
        )
        .await?;
    Ok(found.is_some())
}
