//! Every SQL text about contacts, compensations, tags, hand-overs, followers and who looked at a case.

use super::compensations::Approved;
use super::contacts::ShownContact;
use crate::cases::facts::{Approval, Channel, Gift};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, CaseId, CompensationId, ContactId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Contacts, compensations or followers of one case that are shown at most: the latest.
const ROWS_MAX: i64 = 200;
/// Proposals that the list for those who decide shows.
const PROPOSED_MAX: i64 = 100;

/// The contacts that the customer sees, oldest first.
pub async fn shown_contacts(db: &mut Conn, case: CaseId) -> Result<Vec<ShownContact>> {
    let mut rows: Vec<ShownContact> = db
        .all(
            sql!(
                "select c.id, c.case_id, c.at, c.kind, c.incoming, c.summary, c.by_id, a.name as by_name
                  from case_contacts c
                  join accounts a on a.id = c.by_id
                  where c.case_id = $1 and c.shown
                  order by c.at desc, c.id desc
                  limit $2"
            ),
            (case, ROWS_MAX),
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// One contact, if the customer sees it.
pub async fn shown_contact(db: &mut Conn, id: ContactId) -> Result<Option<ShownContact>> {
    db.opt(
        sql!(
            "select c.id, c.case_id, c.at, c.kind, c.incoming, c.summary, c.by_id, a.name as by_name
              from case_contacts c
              join accounts a on a.id = c.by_id
              where c.id = $1 and c.shown"
        ),
        (id,),
    )
    .await
}

/// The approved compensations, oldest first.
pub async fn approved(db: &mut Conn, case: CaseId) -> Result<Vec<Approved>> {
    let mut rows: Vec<Approved> = db
        .all(
            sql!(
                "select id, case_id, kind, amount_minor, currency, decided_at
                  from case_compensations
                  where case_id = $1 and state = 'approved'
                  order by id desc
                  limit $2"
            ),
            (case, ROWS_MAX),
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// One compensation, if it is approved.
pub async fn approved_one(db: &mut Conn, id: CompensationId) -> Result<Option<Approved>> {
    db.opt(
        sql!(
            "select id, case_id, kind, amount_minor, currency, decided_at
              from case_compensations
              where id = $1 and state = 'approved'"
        ),
        (id,),
    )
    .await
}

/// A contact as staff see it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ContactRow {
    pub id: ContactId,
    pub at: DateTime<Utc>,
    pub noted_at: DateTime<Utc>,
    #[sqlx(try_from = "String")]
    pub kind: Channel,
    pub incoming: bool,
    pub summary: String,
    /// The customer sees it, too.
    pub shown: bool,
    pub by_name: String,
}

/// Every contact of a case, oldest first.
pub async fn contacts(db: &mut Conn, case: CaseId) -> Result<Vec<ContactRow>> {
    let mut rows: Vec<ContactRow> = db
        .all(
            sql!(
                "select c.id, c.at, c.noted_at, c.kind, c.incoming, c.summary, c.shown, a.name as by_name
                  from case_contacts c
                  join accounts a on a.id = c.by_id
                  where c.case_id = $1
                  order by c.at desc, c.id desc
                  limit $2"
            ),
            (case, ROWS_MAX),
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// A compensation as staff see it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CompensationRow {
    pub id: CompensationId,
    pub case_id: CaseId,
    /// The topic's title.
    pub title: String,
    #[sqlx(try_from = "String")]
    pub kind: Gift,
    pub amount_minor: Option<i64>,
    pub currency: Option<String>,
    pub reason: String,
    pub proposed_by: AccountId,
    pub proposer_name: String,
    pub proposed_at: DateTime<Utc>,
    #[sqlx(try_from = "String")]
    pub state: Approval,
    /// Why it was declined.
    pub remark: String,
    pub decider_name: Option<String>,
    pub decided_at: Option<DateTime<Utc>>,
}

/// Every compensation of a case, oldest first.
pub async fn compensations(db: &mut Conn, case: CaseId) -> Result<Vec<CompensationRow>> {
    let mut rows: Vec<CompensationRow> = db
        .all(
            sql!(
                "select g.id, g.case_id, t.title, g.kind, g.amount_minor, g.currency, g.reason, g.proposed_by,
                    p.name as proposer_name, g.proposed_at, g.state, g.remark, d.name as decider_name, g.decided_at
                  from case_compensations g
                  join cases c on c.id = g.case_id
                  join topics t on t.id = c.topic_id
                  join accounts p on p.id = g.proposed_by
                  left join accounts d on d.id = g.decided_by
                  where g.case_id = $1
                  order by g.id desc
                  limit $2"
            ),
            (case, ROWS_MAX),
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// One compensation of a case; `Error::NotFound` when the case has no such.
pub async fn compensation(db: &mut Conn, case: CaseId, id: CompensationId) -> Result<CompensationRow> {
    db.one(
        sql!(
            "select g.id, g.case_id, t.title, g.kind, g.amount_minor, g.currency, g.reason, g.proposed_by,
                p.name as proposer_name, g.proposed_at, g.state, g.remark, d.name as decider_name, g.decided_at
              from case_compensations g
              join cases c on c.id = g.case_id
              join topics t on t.id = c.topic_id
              join accounts p on p.id = g.proposed_by
              left join accounts d on d.id = g.decided_by
              where g.id = $2 and g.case_id = $1"
        ),
        (case, id),
    )
    .await
}

/// What waits for approval anywhere, the oldest first.
pub async fn proposed(db: &mut Conn) -> Result<Vec<CompensationRow>> {
    db.all(
        sql!(
            "select g.id, g.case_id, t.title, g.kind, g.amount_minor, g.currency, g.reason, g.proposed_by,
                p.name as proposer_name, g.proposed_at, g.state, g.remark, d.name as decider_name, g.decided_at
              from case_compensations g
              join cases c on c.id = g.case_id
              join topics t on t.id = c.topic_id
              join accounts p on p.id = g.proposed_by
              left join accounts d on d.id = g.decided_by
              where g.state = 'proposed'
              order by g.id
              limit $1"
        ),
        (PROPOSED_MAX,),
    )
    .await
}

/// Those of the staff who could be asked to decide: the lead of the case's department first.
pub async fn staff_roles(db: &mut Conn, case: CaseId, now: DateTime<Utc>) -> Result<Vec<(AccountId, String, bool)>> {
    db.all(
        sql!(
            "select a.id, a.role, (d.id is not null) as leads
              from accounts a
              left join departments d on d.lead_id = a.id
                and d.id = (select department_id from cases where id = $1)
              where a.role <> 'member' and a.deleted_at is null and a.confirmed_at is not null
                and (a.suspended_until is null or a.suspended_until <= $2)
              order by (d.id is null), a.id
              limit $3"
        ),
        (case, now, ROWS_MAX),
    )
    .await
}

/// The currency that was used last, to offer it again.
pub async fn last_currency(db: &mut Conn) -> Result<Option<String>> {
    let row: Option<(String,)> = db
        .opt(
            sql!(
                "select currency
                  from case_compensations
                  where currency is not null
                  order by id desc
                  limit 1"
            ),
            (),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// A case's tags, in the order of the alphabet.
pub async fn tags(db: &mut Conn, case: CaseId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        db.all(sql!("select tag from case_tags where case_id = $1 order by tag limit $2"), (case, ROWS_MAX)).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Somebody of the staff who follows a case.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct FollowerRow {
    pub id: AccountId,
    pub handle: String,
    pub name: String,
}

/// The staff who follow a case.
pub async fn staff_followers(db: &mut Conn, case: CaseId) -> Result<Vec<FollowerRow>> {
    db.all(
        sql!(
            "select a.id, a.handle, a.name
              from case_followers f
              join accounts a on a.id = f.account_id
              where f.case_id = $1 and a.role <> 'member' and a.deleted_at is null
              order by f.since, a.id
              limit $2"
        ),
        (case, ROWS_MAX),
    )
    .await
}

/// How many members follow a case because they are affected, too.
pub async fn member_followers(db: &mut Conn, case: CaseId) -> Result<i64> {
    let (count,): (i64,) = db
        .one(
            sql!(
                "select count(*)
                  from case_followers f
                  join accounts a on a.id = f.account_id
                  where f.case_id = $1 and a.role = 'member'"
            ),
            (case,),
        )
        .await?;
    Ok(count)
}

/// Notes that somebody looked at a case; once a day, with the first and the last time.
pub async fn note_view(tx: &mut Tx, case: CaseId, account: AccountId, day: &str) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into case_views (case_id, account_id, day, first_at, last_at)
              values ($1, $2, $3, $4, $4)
              on conflict (case_id, account_id, day) do update set last_at = excluded.last_at"
        ),
        (case, account, day, now),
    )
    .await
    .map(|_| ())
}

/// Lets a case grow by a version where nothing of its own row changed; whether it was still at that one.
pub async fn grow(tx: &mut Tx, case: CaseId, version: i64) -> Result<bool> {
    let rows =
        tx.exec(sql!("update cases set version = version + 1 where id = $1 and version = $2"), (case, version)).await?;
    Ok(rows > 0)
}

/// Adds a tag.
pub async fn add_tag(tx: &mut Tx, case: CaseId, tag: &str) -> Result<()> {
    tx.exec(
        sql!(
            "insert into case_tags (case_id, tag)
              values ($1, $2)
              on conflict (case_id, tag) do nothing"
        ),
        (case, tag),
    )
    .await
    .map(|_| ())
}

/// Takes a tag off.
pub async fn drop_tag(tx: &mut Tx, case: CaseId, tag: &str) -> Result<()> {
    tx.exec(sql!("delete from case_tags where case_id = $1 and tag = $2"), (case, tag)).await.map(|_| ())
}

/// Whether this account can be given cases now: staff, confirmed, neither gone nor suspended.
pub async fn can_be_given(db: &mut Conn, account: AccountId, now: DateTime<Utc>) -> Result<bool> {
    let row: Option<(i64,)> = db
        .opt(
            sql!(
                "select id
                  from accounts
                  where id = $1 and role <> 'member' and deleted_at is null and confirmed_at is not null
                    and (suspended_until is null or suspended_until <= $2)"
            ),
            (account, now),
        )
        .await?;
    Ok(row.is_some())
}

/// Whether a note was kept with this form's token before.
pub async fn was_noted(db: &mut Conn, case: CaseId, once: &str) -> Result<bool> {
    let row: Option<(i64,)> =
        db.opt(sql!("select id from case_notes where once = $1 and case_id = $2"), (once, case)).await?;
    Ok(row.is_some())
}

/// A contact to keep.
#[derive(Clone, Debug)]
pub struct NewContact {
    pub at: DateTime<Utc>,
    pub kind: Channel,
    pub incoming: bool,
    pub summary: String,
    pub shown: bool,
    pub once: Option<String>,
}

/// Keeps a contact; none when the form was sent before.
pub async fn insert_contact(tx: &mut Tx, case: CaseId, by: AccountId, new: &NewContact) -> Result<Option<ContactId>> {
    let now = tx.now();
    let ids: Vec<(ContactId,)> = tx
        .returning(
            sql!(
                "insert into case_contacts (case_id, at, noted_at, by_id, kind, incoming, summary, shown, once)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                  on conflict (once) do nothing
                  returning id"
            ),
            (
                case,
                new.at,
                now,
                by,
                new.kind.as_str(),
                new.incoming,
                new.summary.as_str(),
                new.shown,
                new.once.as_deref(),
            ),
        )
        .await?;
    Ok(ids.first().map(|row| row.0))
}

/// A compensation to propose.
#[derive(Clone, Debug)]
pub struct NewCompensation {
    pub kind: Gift,
    pub amount_minor: Option<i64>,
    pub currency: Option<&'static str>,
    pub reason: String,
    pub once: Option<String>,
}

/// Keeps a proposal; none when the form was sent before.
pub async fn insert_compensation(
    tx: &mut Tx,
    case: CaseId,
    by: AccountId,
    new: &NewCompensation,
) -> Result<Option<CompensationId>> {
    let now = tx.now();
    let ids: Vec<(CompensationId,)> = tx
        .returning(
            sql!(
                "insert into case_compensations
                    (case_id, kind, amount_minor, currency, reason, proposed_by, proposed_at, state, once)
                  values ($1, $2, $3, $4, $5, $6, $7, 'proposed', $8)
                  on conflict (once) do nothing
                  returning id"
            ),
            (
                case,
                new.kind.as_str(),
                new.amount_minor,
                new.currency,
                new.reason.as_str(),
                by,
                now,
                new.once.as_deref(),
            ),
        )
        .await?;
    Ok(ids.first().map(|row| row.0))
}

/// Decides over a proposal, if nobody has yet; whether this was the decision.
pub async fn decide(tx: &mut Tx, id: CompensationId, by: AccountId, to: Approval, remark: &str) -> Result<bool> {
    let now = tx.now();
    let rows = tx
        .exec(
            sql!(
                "update case_compensations
                  set state = $2, decided_by = $3, decided_at = $4, remark = $5
                  where id = $1 and state = 'proposed'"
            ),
            (id, to.as_str(), by, now, remark),
        )
        .await?;
    Ok(rows > 0)
}
