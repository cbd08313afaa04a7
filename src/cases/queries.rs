//! The SQL texts that every part of a case shares: one case, what happened to it, and its changes.

use super::actions::NewCase;
use super::case::{Standing, State};
use super::facts::{Contact, Place, Resolution, Severity};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, CaseId, CategoryId, DepartmentId, FieldId, IncidentId, PostId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use chrono::{DateTime, Utc};

/// Changes of one case that are shown at most: the latest.
pub const CHANGES_MAX: i64 = 500;

/// A case with its topic and its people.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CaseRow {
    pub id: CaseId,
    /// The topic that holds the posts now: the one merged into, if there is one.
    pub topic_id: TopicId,
    /// The topic that it was opened around.
    pub own_topic_id: TopicId,
    pub title: String,
    pub slug: String,
    pub kind: String,
    pub private: bool,
    pub locked_at: Option<DateTime<Utc>>,
    pub pinned_until: Option<DateTime<Utc>>,
    pub deleted_at: Option<DateTime<Utc>>,
    pub next_number: i64,
    pub board_id: BoardId,
    pub board_name: String,
    pub board_slug: String,
    pub customer_id: AccountId,
    pub customer_handle: String,
    pub customer_name: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub category: String,
    pub assignee_id: Option<AccountId>,
    pub assignee_name: Option<String>,
    pub assignee_handle: Option<String>,
    pub opened_at: DateTime<Utc>,
    pub state_since: DateTime<Utc>,
    pub waits_since: Option<DateTime<Utc>>,
    pub first_reply_at: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub version: i64,
    #[sqlx(try_from = "String")]
    pub severity: Severity,
    pub category_id: Option<CategoryId>,
    pub department_id: Option<DepartmentId>,
    pub department_name: Option<String>,
    #[sqlx(try_from = "String")]
    pub contact: Contact,
    pub contact_detail: String,
    /// The language that the topic is written in.
    pub lang: Option<String>,
    /// The private topic beside a public one.
    pub side_topic_id: Option<TopicId>,
    pub main_case_id: Option<CaseId>,
    /// The incident that it is about.
    pub incident_id: Option<IncidentId>,
    pub news_since: Option<DateTime<Utc>>,
    pub reply_due_at: Option<DateTime<Utc>>,
    pub resolve_due_at: Option<DateTime<Utc>>,
    pub due_at: Option<DateTime<Utc>>,
    /// Working minutes that are left while the clocks stand still for the customer.
    pub paused_minutes: Option<i64>,
    pub resolution_kind: Option<String>,
    pub resolution_summary: String,
    pub rating: Option<i64>,
    pub rating_text: String,
    pub rated_at: Option<DateTime<Utc>>,
}

impl CaseRow {
    /// How it ended, if it did.
    pub fn resolution(&self) -> Option<Resolution> {
        Resolution::parse(self.resolution_kind.as_deref()?)
    }

    /// Whether its posts went into the topic of another one.
    pub fn is_merged(&self) -> bool {
        self.topic_id != self.own_topic_id
    }

    /// The topic of that place; none where the case has no such place.
    pub const fn topic_at(&self, place: Place) -> Option<TopicId> {
        match place {
            Place::Topic => Some(self.topic_id),
            Place::Side => self.side_topic_id,
        }
    }

    /// Which of its places a topic of the case is.
    pub fn place_of(&self, topic: TopicId) -> Place {
        if self.side_topic_id == Some(topic) { Place::Side } else { Place::Topic }
    }

    /// Whether what is said there stays between the customer and staff.
    pub const fn is_private_at(&self, place: Place) -> bool {
        self.private || matches!(place, Place::Side)
    }

    /// Where it stands, for the rules.
    pub const fn standing(&self) -> Standing {
        Standing {
            state: self.state,
            state_since: self.state_since,
            waits_since: self.waits_since,
            resolved_at: self.resolved_at,
            closed_at: self.closed_at,
        }
    }
}

/// The cases of these ids, in their order.
pub async fn rows(db: &mut Conn, ids: &[CaseId]) -> Result<Vec<CaseRow>> {
    let plain: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let mut rows: Vec<CaseRow> = db
        .all_in(
            sql!("select c.id, t.id as topic_id, c.topic_id as own_topic_id, t.title, t.slug, t.kind, t.private, t.locked_at, t.pinned_until, t.deleted_at,
                    t.next_number, b.id as board_id, b.name as board_name, b.slug as board_slug, c.customer_id,
                    a.handle as customer_handle, a.name as customer_name, c.state, c.category, c.assignee_id,
                    s.name as assignee_name, s.handle as assignee_handle, c.opened_at, c.state_since, c.waits_since,
                    c.first_reply_at, c.resolved_at, c.closed_at, c.version, c.severity, c.category_id, c.department_id,
                    d.name as department_name, c.contact, c.contact_detail, t.lang, c.side_topic_id, c.main_case_id, c.incident_id, c.news_since,
                    c.reply_due_at, c.resolve_due_at, c.due_at, c.paused_minutes, c.resolution_kind, c.resolution_summary, c.rating, c.rating_text,
                    c.rated_at
                  from cases c
                  join topics o on o.id = c.topic_id
                  join topics t on t.id = coalesce(o.merged_into_id, o.id)
                  join boards b on b.id = t.board_id
                  join accounts a on a.id = c.customer_id
                  left join accounts s on s.id = c.assignee_id
                  left join departments d on d.id = c.department_id
                  where c.id in ({})"),
            &plain,
        )
        .await?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    Ok(rows)
}

/// One case through the viewer's sight: its customer's and staff's, nobody else's.
pub async fn seen_by(db: &mut Conn, viewer: &Viewer, id: CaseId) -> Result<CaseRow> {
    let (id,): (CaseId,) = db
        .one(
            sql!(
                "select id
                  from cases
                  where id = $1 and (customer_id = $2 or $3)"
            ),
            (id, viewer.id_or_zero(), viewer.is_staff()),
        )
        .await?;
    by_id(db, id).await
}

/// One case, whoever asks.
pub async fn by_id(db: &mut Conn, id: CaseId) -> Result<CaseRow> {
    rows(db, &[id]).await?.into_iter().next().ok_or(crate::error::Error::NotFound)
}

/// The cases around a topic: its own, the one that it is the private side of, and those of topics that were merged into it,
/// in this order.
pub async fn of_topic(db: &mut Conn, topic: TopicId) -> Result<Vec<CaseId>> {
    let rows: Vec<(CaseId, i64)> = db
        .all(
            sql!(
                "select c.id, cast(1 as bigint) as place
                  from cases c
                  where c.topic_id = $1
                  union all
                  select c.id, cast(2 as bigint) as place
                  from cases c
                  where c.side_topic_id = $1
                  union all
                  select c.id, cast(3 as bigint) as place
                  from topics o
                  join cases c on c.topic_id = o.id
                  where o.merged_into_id = $1
                  order by place, id
                  limit 50"
            ),
            (topic,),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// A customer's cases, newest first, from below `before`.
pub async fn of_customer(db: &mut Conn, customer: AccountId, before: CaseId, limit: i64) -> Result<Vec<CaseRow>> {
    let ids: Vec<(CaseId,)> = db
        .all(
            sql!(
                "select id
                  from cases
                  where customer_id = $1 and id < $2
                  order by id desc
                  limit $3"
            ),
            (customer, before, limit),
        )
        .await?;
    let ids: Vec<CaseId> = ids.into_iter().map(|row| row.0).collect();
    rows(db, &ids).await
}

/// Something that happened to a case. `from_state` = `to_state` where only the person changed or something was noted.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ChangeRow {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub actor_id: Option<AccountId>,
    pub actor_name: Option<String>,
    #[sqlx(try_from = "String")]
    pub from_state: State,
    #[sqlx(try_from = "String")]
    pub to_state: State,
    pub note: String,
    pub assignee_name: Option<String>,
}

/// The latest changes of a case, oldest first; [`CHANGES_MAX`] at most.
pub async fn changes(db: &mut Conn, case: CaseId, limit: i64) -> Result<Vec<ChangeRow>> {
    let mut rows: Vec<ChangeRow> = db
        .all(
            sql!("select h.id, h.at, h.actor_id, a.name as actor_name, h.from_state, h.to_state, h.note, s.name as assignee_name
                  from case_changes h
                  left join accounts a on a.id = h.actor_id
                  left join accounts s on s.id = h.assignee_id
                  where h.case_id = $1
                  order by h.id desc
                  limit $2"),
            (case, limit.min(CHANGES_MAX)),
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// A post as a case shows it. A removed one comes without its text.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CasePost {
    pub id: PostId,
    pub number: i64,
    pub author_id: AccountId,
    pub author_handle: String,
    pub author_name: String,
    pub author_role: String,
    pub author_department: Option<String>,
    pub body: String,
    pub body_html: String,
    pub created_at: DateTime<Utc>,
    pub official_at: Option<DateTime<Utc>>,
    pub deleted_at: Option<DateTime<Utc>>,
}

/// The latest posts of a topic, oldest first.
pub async fn posts(db: &mut Conn, topic: TopicId, limit: i64) -> Result<Vec<CasePost>> {
    let mut rows: Vec<CasePost> = db
        .all(
            sql!("select p.id, p.number, p.author_id, a.handle as author_handle, a.name as author_name, a.role as author_role,
                    a.department as author_department, case when p.deleted_at is null then p.body else '' end as body,
                    case when p.deleted_at is null then p.body_html else '' end as body_html, p.created_at, p.official_at,
                    p.deleted_at
                  from posts p
                  join accounts a on a.id = p.author_id
                  where p.topic_id = $1
                  order by p.number desc
                  limit $2"),
            (topic, limit),
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// A reply, for the reaction of its topic's cases.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReplyRow {
    pub topic_id: TopicId,
    pub author_id: AccountId,
    pub author_role: String,
    pub created_at: DateTime<Utc>,
}

/// The reply; none when it is gone.
pub async fn reply(db: &mut Conn, post: PostId) -> Result<Option<ReplyRow>> {
    db.opt(
        sql!(
            "select p.topic_id, p.author_id, a.role as author_role, p.created_at
              from posts p
              join accounts a on a.id = p.author_id
              where p.id = $1 and p.deleted_at is null"
        ),
        (post,),
    )
    .await
}

/// Opens a case; none when the topic has one already.
pub async fn insert(tx: &mut Tx, new: &NewCase) -> Result<Option<CaseId>> {
    let standing = Standing::opened(new.at);
    let ids: Vec<(CaseId,)> = tx
        .returning(
            sql!(
                "insert into cases (topic_id, customer_id, state, category, opened_at, state_since, waits_since, version,
                    severity, category_id, contact, contact_detail, incident_id)
                  values ($1, $2, $3, $4, $5, $5, $6, 1, $7, $8, $9, $10, $11)
                  on conflict (topic_id) do nothing
                  returning id"
            ),
            (
                new.topic,
                new.customer,
                standing.state.as_str(),
                new.category.as_str(),
                standing.state_since,
                standing.waits_since,
                new.severity.as_str(),
                new.category_id,
                new.contact.as_str(),
                new.contact_detail.as_str(),
                new.incident,
            ),
        )
        .await?;
    Ok(ids.first().map(|row| row.0))
}

/// Copies board, kind and language of a topic into the cases that it shows: its own, and those of topics merged into it.
pub async fn place(tx: &mut Tx, topic: TopicId) -> Result<()> {
    tx.exec(
        sql!(
            "update cases
              set board_id = t.board_id, kind = t.kind, lang = t.lang
              from topics t
              where t.id = $1
                and cases.topic_id in (select o.id from topics o where o.id = $1
                                       union all
                                       select o.id from topics o where o.merged_into_id = $1)"
        ),
        (topic,),
    )
    .await
    .map(|_| ())
}

/// Keeps what the customer filled in for a field.
pub async fn set_value(tx: &mut Tx, case: CaseId, field: FieldId, value: &str) -> Result<()> {
    tx.exec(
        sql!(
            "insert into case_values (case_id, field_id, value)
              values ($1, $2, $3)
              on conflict (case_id, field_id) do update set value = excluded.value"
        ),
        (case, field, value),
    )
    .await
    .map(|_| ())
}

/// Notes that the customer has said something new; the earliest unanswered word counts.
pub async fn set_news(tx: &mut Tx, case: CaseId, since: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("update cases set news_since = coalesce(news_since, $2) where id = $1"), (case, since))
        .await
        .map(|_| ())
}

/// Notes that staff have answered what the customer said.
pub async fn clear_news(tx: &mut Tx, case: CaseId) -> Result<()> {
    tx.exec(sql!("update cases set news_since = null where id = $1 and news_since is not null"), (case,))
        .await
        .map(|_| ())
}

/// A line of the audit trail of fields.
pub async fn insert_edit(
    tx: &mut Tx,
    case: CaseId,
    by: Option<AccountId>,
    field: &str,
    old: &str,
    new: &str,
) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into case_edits (case_id, at, actor_id, field, old, new)
              values ($1, $2, $3, $4, $5, $6)"
        ),
        (case, now, by, field, old, new),
    )
    .await
    .map(|_| ())
}

/// Sets the fields that [`super::actions::edit`] may change, if the case is still at that version.
pub async fn set_fields(tx: &mut Tx, case: CaseId, version: i64, to: &super::actions::Fields) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update cases
                  set severity = $3, department_id = $4, category_id = $5, contact = $6, contact_detail = $7, main_case_id = $8,
                    side_topic_id = $9, incident_id = $10, version = version + 1
                  where id = $1 and version = $2"
            ),
            (
                case,
                version,
                to.severity.as_str(),
                to.department,
                to.category,
                to.contact.as_str(),
                to.contact_detail.as_str(),
                to.main,
                to.side_topic,
                to.incident,
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Keeps how a case ended; none: it is not resolved any more. A rating stays: a case is rated once.
pub async fn set_resolution(tx: &mut Tx, case: CaseId, kind: Option<Resolution>, summary: &str) -> Result<()> {
    tx.exec(
        sql!(
            "update cases
              set resolution_kind = $2, resolution_summary = $3
              where id = $1"
        ),
        (case, kind.map(Resolution::as_str), summary),
    )
    .await
    .map(|_| ())
}

/// Puts a case into another standing, if it is still at that version.
pub async fn set_standing(tx: &mut Tx, id: CaseId, version: i64, to: &Standing) -> Result<bool> {
    let changed = tx
        .exec(
            sql!("update cases
                  set state = $3, state_since = $4, waits_since = $5, resolved_at = $6, closed_at = $7, version = version + 1
                  where id = $1 and version = $2"),
            (id, version, to.state.as_str(), to.state_since, to.waits_since, to.resolved_at, to.closed_at),
        )
        .await?;
    Ok(changed > 0)
}

/// Gives a case to somebody, or to nobody, if it is still at that version.
pub async fn set_assignee(tx: &mut Tx, id: CaseId, version: i64, to: Option<AccountId>) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update cases
                  set assignee_id = $3, version = version + 1
                  where id = $1 and version = $2"
            ),
            (id, version, to),
        )
        .await?;
    Ok(changed > 0)
}

/// Notes the brand's first answer; false for a later one, which changes nothing.
pub async fn note_first_reply(tx: &mut Tx, id: CaseId, at: DateTime<Utc>) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update cases
                  set first_reply_at = $2
                  where id = $1 and (first_reply_at is null or first_reply_at > $2)"
            ),
            (id, at),
        )
        .await?;
    Ok(changed > 0)
}

/// A change to write down.
#[derive(Clone, Debug)]
pub struct NewChange {
    pub case: CaseId,
    pub at: DateTime<Utc>,
    pub actor: Option<AccountId>,
    pub from: State,
    pub to: State,
    pub note: String,
    pub assignee: Option<AccountId>,
}

/// Writes a change down; its number.
pub async fn insert_change(tx: &mut Tx, change: &NewChange) -> Result<i64> {
    tx.insert_id(
        sql!(
            "insert into case_changes (case_id, at, actor_id, from_state, to_state, note, assignee_id)
              values ($1, $2, $3, $4, $5, $6, $7)
              returning id"
        ),
        (
            change.case,
            change.at,
            change.actor,
            change.from.as_str(),
            change.to.as_str(),
            change.note.as_str(),
            change.assignee,
        ),
    )
    .await
}

/// A change of state with the way in which its case ended, for those that follow it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MovedRow {
    pub case_id: CaseId,
    pub at: DateTime<Utc>,
    pub actor_id: Option<AccountId>,
    #[sqlx(try_from = "String")]
    pub to_state: State,
    pub note: String,
    pub resolution_kind: Option<String>,
}

impl MovedRow {
    /// How the case ended, if the change ended it.
    pub fn resolution(&self) -> Option<Resolution> {
        Resolution::parse(self.resolution_kind.as_deref()?).filter(|_| self.to_state == State::Resolved)
    }
}

/// One change with its case's resolution.
pub async fn moved(db: &mut Conn, change: i64) -> Result<Option<MovedRow>> {
    db.opt(
        sql!(
            "select h.case_id, h.at, h.actor_id, h.to_state, h.note, c.resolution_kind
              from case_changes h
              join cases c on c.id = h.case_id
              where h.id = $1"
        ),
        (change,),
    )
    .await
}

/// Holds a case for this transaction, so that two changes at once wait for each other; whether there is one.
pub async fn hold(tx: &mut Tx, id: CaseId) -> Result<bool> {
    let held = tx.exec(sql!("update cases set version = version where id = $1"), (id,)).await?;
    Ok(held > 0)
}

/// Whether an account follows a case.
pub async fn follows(db: &mut Conn, case: CaseId, account: AccountId) -> Result<bool> {
    let row: Option<(i64,)> = db
        .opt(
            sql!(
                "select account_id
                  from case_followers
                  where case_id = $1 and account_id = $2"
            ),
            (case, account),
        )
        .await?;
    Ok(row.is_some())
}

/// An account follows a case from now on; false when it did already.
pub async fn follow(tx: &mut Tx, case: CaseId, account: AccountId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "insert into case_followers (case_id, account_id, since)
                  values ($1, $2, $3)
                  on conflict (case_id, account_id) do nothing"
            ),
            (case, account, now),
        )
        .await?;
    Ok(changed > 0)
}

/// An account follows a case no longer; false when it did not.
pub async fn unfollow(tx: &mut Tx, case: CaseId, account: AccountId) -> Result<bool> {
    let changed =
        tx.exec(sql!("delete from case_followers where case_id = $1 and account_id = $2"), (case, account)).await?;
    Ok(changed > 0)
}

/// The highest number of a topic's posts written by others than `reader`; 0 when there are none.
pub async fn last_number_of_others(db: &mut Conn, topic: TopicId, reader: AccountId) -> Result<i64> {
    let (number,): (i64,) = db
        .one(
            sql!(
                "select coalesce(max(number), 0)
                  from posts
                  where topic_id = $1 and author_id <> $2"
            ),
            (topic, reader),
        )
        .await?;
    Ok(number)
}
