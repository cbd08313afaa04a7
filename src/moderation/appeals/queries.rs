//! Every SQL text about appeals.

use super::{Outcome, Side};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, AppealId, DecisionId, ItemId, ReportId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Moderators who are named as those who may decide, at most.
const PEOPLE_MAX: i64 = 20;

/// An appeal as it was made, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct AppealRow {
    pub id: AppealId,
    pub decision_id: DecisionId,
    pub item_id: Option<ItemId>,
    pub side: String,
    /// Who contests, if they have an account.
    pub account_id: Option<AccountId>,
    pub report_id: Option<ReportId>,
    pub body: String,
    /// The language of the page that it was written on.
    pub lang: String,
    pub made_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by: Option<AccountId>,
    pub outcome: Option<String>,
    pub answer: String,
    /// What took the decision back, or was decided instead.
    pub new_decision_id: Option<DecisionId>,
}

impl AppealRow {
    /// Who contests.
    pub fn side(&self) -> Side {
        if self.side == Side::Author.as_str() { Side::Author } else { Side::Reporter }
    }

    /// How it ended; none while it is open.
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome.as_deref().and_then(Outcome::parse)
    }
}

/// One appeal, whoever asks.
pub async fn by_id(conn: &mut Conn, id: AppealId) -> Result<Option<AppealRow>> {
    conn.opt(
        sql!(
            "select id, decision_id, item_id, side, account_id, report_id, body, lang, made_at, decided_at, decided_by, outcome,
                    answer, new_decision_id
             from appeals
             where id = $1"
        ),
        (id,),
    )
    .await
}

/// The appeal of whom a decision limits.
pub async fn of_decision(conn: &mut Conn, decision: DecisionId) -> Result<Option<AppealRow>> {
    conn.opt(
        sql!(
            "select id, decision_id, item_id, side, account_id, report_id, body, lang, made_at, decided_at, decided_by, outcome,
                    answer, new_decision_id
             from appeals
             where decision_id = $1 and side = 'author'"
        ),
        (decision,),
    )
    .await
}

/// The appeal of whoever made a report.
pub async fn of_report(conn: &mut Conn, report: ReportId) -> Result<Option<AppealRow>> {
    conn.opt(
        sql!(
            "select id, decision_id, item_id, side, account_id, report_id, body, lang, made_at, decided_at, decided_by, outcome,
                    answer, new_decision_id
             from appeals
             where report_id = $1 and side = 'reporter'"
        ),
        (report,),
    )
    .await
}

/// An appeal to be written down.
pub struct NewAppeal<'a> {
    pub decision: DecisionId,
    pub side: Side,
    pub account: Option<AccountId>,
    pub report: Option<ReportId>,
    pub body: &'a str,
    pub lang: &'a str,
}

/// Writes an appeal down; none when that side has contested already.
pub async fn insert(tx: &mut Tx, new: &NewAppeal<'_>) -> Result<Option<AppealId>> {
    let now = tx.now();
    let rows: Vec<(AppealId,)> = tx
        .returning(
            sql!(
                "insert into appeals (decision_id, side, account_id, report_id, body, lang, made_at, answer)
                 values ($1, $2, $3, $4, $5, $6, $7, '')
                 on conflict do nothing
                 returning id"
            ),
            (new.decision, new.side.as_str(), new.account, new.report, new.body, new.lang, now),
        )
        .await?;
    Ok(rows.first().map(|row| row.0))
}

/// Its line of the queue.
pub async fn set_item(tx: &mut Tx, id: AppealId, item: ItemId) -> Result<()> {
    tx.exec(sql!("update appeals set item_id = $2 where id = $1"), (id, item)).await.map(|_| ())
}

/// Ends an appeal; false when somebody else was quicker.
pub async fn end(
    tx: &mut Tx,
    id: AppealId,
    by: AccountId,
    outcome: Outcome,
    answer: &str,
    new: Option<DecisionId>,
) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update appeals
                 set decided_at = $2, decided_by = $3, outcome = $4, answer = $5, new_decision_id = $6
                 where id = $1 and decided_at is null"
            ),
            (id, now, by, outcome.as_str(), answer, new),
        )
        .await?;
    Ok(changed > 0)
}

/// Who has a line of the queue at that moment.
pub async fn holder(conn: &mut Conn, item: ItemId, now: DateTime<Utc>) -> Result<Option<AccountId>> {
    let row: Option<(Option<AccountId>,)> = conn
        .opt(
            sql!("select claimed_by from queue_items where id = $1 and closed_at is null and claimed_until > $2"),
            (item, now),
        )
        .await?;
    Ok(row.and_then(|row| row.0))
}

/// Whether that account reported the thing that a decision was made about; a topic and its first post are one thing.
pub async fn has_reported(conn: &mut Conn, decision: DecisionId, by: AccountId) -> Result<bool> {
    let row: Option<(ReportId,)> = conn
        .opt(
            sql!(
                "select r.id
                 from reports r
                 join decisions d on (d.subject = r.subject and d.subject_id = r.subject_id)
                   or (d.subject = 'topic' and r.subject = 'post' and r.subject_id in (select id from posts where topic_id = d.subject_id and number = 1))
                   or (d.subject = 'post' and r.subject = 'topic' and r.subject_id in (select topic_id from posts where id = d.subject_id and number = 1))
                 where d.id = $1 and r.reporter_id = $2
                 limit 1"
            ),
            (decision, by),
        )
        .await?;
    Ok(row.is_some())
}

/// A moderator who may decide an appeal, and when they were last here.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct JudgeRow {
    pub id: AccountId,
    pub name: String,
    pub seen_at: Option<DateTime<Utc>>,
}

/// Those who may decide an appeal: nobody of `without`, nobody who reported the thing. Whoever was here last comes first.
pub async fn judges(
    conn: &mut Conn,
    decision: DecisionId,
    without: [AccountId; 4],
    now: DateTime<Utc>,
) -> Result<Vec<JudgeRow>> {
    let [first, second, third, fourth] = without;
    conn.all(
        sql!(
            "select a.id, a.name, (select max(s.seen_at) from sessions s where s.account_id = a.id) as seen_at
             from accounts a
             where a.role in ('moderator', 'lead', 'admin') and a.deleted_at is null and a.confirmed_at is not null
               and (a.suspended_until is null or a.suspended_until <= $1)
               and a.id <> $2 and a.id <> $3 and a.id <> $4 and a.id <> $5
               and not exists (
                 select 1 from reports r join decisions d on (d.subject = r.subject and d.subject_id = r.subject_id)
                   or (d.subject = 'topic' and r.subject = 'post' and r.subject_id in (select id from posts where topic_id = d.subject_id and number = 1))
                   or (d.subject = 'post' and r.subject = 'topic' and r.subject_id in (select topic_id from posts where id = d.subject_id and number = 1))
                 where d.id = $6 and r.reporter_id = a.id)
             order by seen_at desc nulls last, a.id
             limit $7"
        ),
        (now, first, second, third, fourth, decision, PEOPLE_MAX),
    )
    .await
}
