//! Every SQL text about reports and their reasons.

use super::in_lang;
use super::limits::Record;
use crate::db::kept;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, DecisionId, HouseRuleId, ItemId, ReasonId, ReportId, TopicId};
use crate::screening::Subject;
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// The most reasons there can be.
pub const REASONS_MAX: i64 = 100;
/// Harm from which on a report is about danger to people.
pub const DANGER: i64 = 5;

/// Why something may be reported.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ReasonRow {
    pub id: ReasonId,
    pub code: String,
    pub position: i64,
    pub label_en: String,
    pub label_he: String,
    pub label_pl: String,
    /// The rule of the house that it is about.
    pub rule_code: Option<String>,
    /// 1, a nuisance, to 5, danger to life.
    pub harm: i64,
    /// A report by it is a notice under DSA 16.
    pub illegal: bool,
    /// Nobody needs to say who they are.
    pub anonymous: bool,
    pub archived_at: Option<DateTime<Utc>>,
}

impl ReasonRow {
    /// The reason in one sentence.
    pub fn label(&self, lang: Lang) -> &str {
        in_lang(lang, [&self.label_en, &self.label_he, &self.label_pl])
    }

    /// Whether readers may choose it.
    pub const fn is_offered(&self) -> bool {
        self.archived_at.is_none()
    }
}

kept! {
    /// Where a report stands.
    State {
        /// A visitor's, until the letter's link is followed.
        Unconfirmed = "unconfirmed",
        /// In the queue.
        Open = "open",
        Decided = "decided",
    }
}

/// A report with its reason.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ReportRow {
    pub id: ReportId,
    pub item_id: Option<ItemId>,
    pub subject: String,
    pub subject_id: i64,
    /// Whose thing it is.
    pub account_id: Option<AccountId>,
    /// Who reported it; none: somebody without an account.
    pub reporter_id: Option<AccountId>,
    pub name: Option<String>,
    pub email: Option<String>,
    pub email_key: Option<String>,
    pub illegal: bool,
    pub place: String,
    pub explanation: String,
    pub lang: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub made_at: DateTime<Utc>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub decided_at: Option<DateTime<Utc>>,
    pub decision_id: Option<DecisionId>,
    pub upheld: Option<bool>,
    /// The decision found nothing, and the reporter was warned.
    pub warned_at: Option<DateTime<Utc>>,
    /// The same once more: until when the reporter is not heard.
    pub limited_until: Option<DateTime<Utc>>,
    pub harm: i64,
    pub label_en: String,
    pub label_he: String,
    pub label_pl: String,
}

impl ReportRow {
    /// What was reported, if it is a thing that we know.
    pub fn thing(&self) -> Option<Subject> {
        Subject::of(&self.subject, self.subject_id)
    }

    /// The reason in one sentence.
    pub fn reason(&self, lang: Lang) -> &str {
        in_lang(lang, [&self.label_en, &self.label_he, &self.label_pl])
    }
}

/// Every reason in its order, archived ones last.
pub async fn reasons(conn: &mut Conn) -> Result<Vec<ReasonRow>> {
    conn.all(
        sql!(
            "select id, code, position, label_en, label_he, label_pl, rule_code, harm, illegal, anonymous, archived_at
             from report_reasons
             order by case when archived_at is null then 0 else 1 end, position, id
             limit $1"
        ),
        (REASONS_MAX,),
    )
    .await
}

/// One report.
pub async fn by_id(conn: &mut Conn, id: ReportId) -> Result<Option<ReportRow>> {
    conn.opt(
        sql!(
            "select r.id, r.item_id, r.subject, r.subject_id, r.account_id, r.reporter_id, r.name, r.email, r.email_key, r.illegal, r.place,
               r.explanation, r.lang, r.state, r.made_at, r.confirmed_at, r.decided_at, r.decision_id, r.upheld, r.warned_at,
               r.limited_until, w.harm, w.label_en, w.label_he, w.label_pl
             from reports r
             join report_reasons w on w.id = r.reason_id
             where r.id = $1"
        ),
        (id,),
    )
    .await
}

/// Somebody's own reports, the latest first, before one of them.
pub async fn of_reporter(conn: &mut Conn, reporter: AccountId, before: ReportId, limit: i64) -> Result<Vec<ReportRow>> {
    conn.all(
        sql!(
            "select r.id, r.item_id, r.subject, r.subject_id, r.account_id, r.reporter_id, r.name, r.email, r.email_key, r.illegal, r.place,
               r.explanation, r.lang, r.state, r.made_at, r.confirmed_at, r.decided_at, r.decision_id, r.upheld, r.warned_at,
               r.limited_until, w.harm, w.label_en, w.label_he, w.label_pl
             from reports r
             join report_reasons w on w.id = r.reason_id
             where r.reporter_id = $1 and r.id < $2
             order by r.id desc
             limit $3"
        ),
        (reporter, before, limit),
    )
    .await
}

/// The report that the first submission with this token made, and where it stood then.
pub async fn by_once(
    conn: &mut Conn,
    once: &str,
) -> Result<Option<(ReportId, Option<AccountId>, Option<DateTime<Utc>>)>> {
    conn.opt(sql!("select id, reporter_id, confirmed_at from reports where once = $1"), (once,)).await
}

/// A reporter, as their reports are found: the account, or the address of somebody without one.
#[derive(Clone, Copy, Debug)]
pub struct Reporter<'a> {
    /// 0: none.
    pub account: AccountId,
    /// Empty: none.
    pub email_key: &'a str,
}

/// An earlier report of the same thing.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct EarlierRow {
    pub id: ReportId,
    pub decided_at: Option<DateTime<Utc>>,
    pub upheld: Option<bool>,
}

/// The last report of a thing by the same person that counted.
pub async fn earlier(conn: &mut Conn, subject: Subject, by: Reporter<'_>) -> Result<Option<EarlierRow>> {
    conn.opt(
        sql!(
            "select id, decided_at, upheld
             from reports
             where subject = $1 and subject_id = $2 and state <> 'unconfirmed' and (reporter_id = $3 or email_key = $4)
             order by id desc
             limit 1"
        ),
        (subject.word(), subject.id(), by.account, by.email_key),
    )
    .await
}

/// How many reports an account made since then.
pub async fn made_since(conn: &mut Conn, by: AccountId, since: DateTime<Utc>) -> Result<i64> {
    let (count,): (i64,) =
        conn.one(sql!("select count(*) from reports where reporter_id = $1 and made_at > $2"), (by, since)).await?;
    Ok(count)
}

/// Until when a reporter is not heard, if that is so.
pub async fn limited_until(conn: &mut Conn, by: Reporter<'_>, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>> {
    let row: Option<(DateTime<Utc>,)> = conn
        .opt(
            sql!(
                "select limited_until
                 from reports
                 where (reporter_id = $1 or email_key = $2) and limited_until > $3
                 order by limited_until desc
                 limit 1"
            ),
            (by.account, by.email_key, now),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// What is known of a reporter's reports since then. Danger to people is not counted, nor what an appeal changed.
pub async fn record(conn: &mut Conn, by: Reporter<'_>, since: DateTime<Utc>) -> Result<Record> {
    let warned: Option<(DateTime<Utc>,)> = conn
        .opt(
            sql!(
                "select warned_at
                 from reports
                 where (reporter_id = $1 or email_key = $2) and warned_at > $3
                 order by warned_at desc
                 limit 1"
            ),
            (by.account, by.email_key, since),
        )
        .await?;
    let warned = warned.map(|row| row.0);
    let (decided, unfounded, again): (i64, i64, i64) = conn
        .one(
            sql!(
                "select count(*), count(case when not r.upheld then 1 end), count(case when not r.upheld and r.made_at > $4 then 1 end)
                 from reports r
                 join report_reasons w on w.id = r.reason_id
                 left join decisions d on d.id = r.decision_id
                 where (r.reporter_id = $1 or r.email_key = $2) and r.decided_at > $3 and w.harm < $5 and d.reverses_id is null"
            ),
            (by.account, by.email_key, since, warned.unwrap_or(since), DANGER),
        )
        .await?;
    Ok(Record { decided, unfounded, since_warning: warned.map(|_| again) })
}

/// A report to be kept.
#[derive(Clone, Debug)]
pub struct Insert<'a> {
    pub reason: ReasonId,
    pub subject: Subject,
    pub account: AccountId,
    pub reporter: Option<AccountId>,
    pub name: Option<&'a str>,
    pub email: Option<&'a str>,
    pub email_key: Option<&'a str>,
    pub illegal: bool,
    pub place: &'a str,
    pub explanation: &'a str,
    pub good_faith: bool,
    pub lang: Lang,
    pub state: State,
    pub once: Option<&'a str>,
}

/// Keeps a report.
pub async fn insert(tx: &mut Tx, new: &Insert<'_>) -> Result<ReportId> {
    let now = tx.now();
    let confirmed_at = (new.state != State::Unconfirmed).then_some(now);
    tx.insert_id(
        sql!(
            "insert into reports (reason_id, subject, subject_id, account_id, reporter_id, name, email, email_key, illegal, place,
               explanation, good_faith, lang, state, made_at, confirmed_at, once)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
             returning id"
        ),
        (
            new.reason,
            new.subject.word(),
            new.subject.id(),
            new.account,
            new.reporter,
            new.name,
            new.email,
            new.email_key,
            new.illegal,
            new.place,
            new.explanation,
            new.good_faith,
            new.lang.code(),
            new.state.as_str(),
            now,
            confirmed_at,
            new.once,
        ),
    )
    .await
    .map(ReportId)
}

/// Puts a report under its line of the queue.
pub async fn set_item(tx: &mut Tx, id: ReportId, item: ItemId) -> Result<()> {
    tx.exec(sql!("update reports set item_id = $2 where id = $1"), (id, item)).await.map(|_| ())
}

/// A visitor's report counts from now on; false when it did already.
pub async fn confirm(tx: &mut Tx, id: ReportId, reporter: Option<AccountId>) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update reports
                 set state = 'open', confirmed_at = $2, reporter_id = $3
                 where id = $1 and state = 'unconfirmed'"
            ),
            (id, now, reporter),
        )
        .await?;
    Ok(changed > 0)
}

/// Drops a report that never counted.
pub async fn drop_unconfirmed(tx: &mut Tx, id: ReportId) -> Result<()> {
    tx.exec(sql!("delete from reports where id = $1 and state = 'unconfirmed'"), (id,)).await.map(|_| ())
}

/// Marks the open reports of a line as decided; how many there were.
pub async fn decide(tx: &mut Tx, item: ItemId, decision: DecisionId, upheld: bool) -> Result<u64> {
    let now = tx.now();
    tx.exec(
        sql!(
            "update reports
             set state = 'decided', decided_at = $2, decision_id = $3, upheld = $4
             where item_id = $1 and state = 'open'"
        ),
        (item, now, decision, upheld),
    )
    .await
}

/// Another decision takes the place of the one that decided them; how many there were.
pub async fn decide_again(tx: &mut Tx, first: DecisionId, second: DecisionId, upheld: bool) -> Result<u64> {
    tx.exec(
        sql!("update reports set decision_id = $2, upheld = $3, warned_at = null, limited_until = null where decision_id = $1"),
        (first, second, upheld),
    )
    .await
}

/// Reports that a decision decided, in their order, after one of them.
pub async fn of_decision(
    conn: &mut Conn,
    decision: DecisionId,
    after: ReportId,
    limit: i64,
) -> Result<Vec<(ReportId,)>> {
    conn.all(
        sql!("select id from reports where decision_id = $1 and id > $2 order by id limit $3"),
        (decision, after, limit),
    )
    .await
}

/// Notes a warning, and the end of a limit if there is one; false when the report had its consequence.
pub async fn set_consequence(tx: &mut Tx, id: ReportId, limited_until: Option<DateTime<Utc>>) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!("update reports set warned_at = $2, limited_until = $3 where id = $1 and warned_at is null"),
            (id, now, limited_until),
        )
        .await?;
    Ok(changed > 0)
}

/// Drops what was never confirmed, a bounded number at a time.
pub async fn sweep_unconfirmed(tx: &mut Tx, before: DateTime<Utc>, limit: i64) -> Result<u64> {
    tx.exec(
        sql!(
            "delete from reports
             where id in (select id from reports where made_at < $1 and state = 'unconfirmed' order by made_at, id limit $2)"
        ),
        (before, limit),
    )
    .await
}

/// Forgets names and addresses where nobody needs them any more: decided long ago, and not being contested.
pub async fn forget(tx: &mut Tx, before: DateTime<Utc>, limit: i64) -> Result<u64> {
    let now = tx.now();
    tx.exec(
        sql!(
            "update reports
             set name = null, email = null, email_key = null, forgotten_at = $2
             where id in (
               select r.id
               from reports r
               where r.made_at < $1 and r.decided_at < $1 and r.forgotten_at is null and (r.email is not null or r.name is not null)
                 and not exists (select 1 from appeals a where a.report_id = r.id and a.decided_at is null)
               order by r.made_at, r.id
               limit $3)"
        ),
        (before, now, limit),
    )
    .await
}

/// What a decision says to those who reported.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OutcomeRow {
    pub act: String,
    pub rule_id: Option<HouseRuleId>,
    pub legal_ground: Option<String>,
    pub explanation: String,
    pub automated_detection: bool,
    pub automated_decision: bool,
    pub reverses_id: Option<DecisionId>,
}

/// What was decided.
pub async fn outcome(conn: &mut Conn, decision: DecisionId) -> Result<Option<OutcomeRow>> {
    conn.opt(
        sql!(
            "select act, rule_id, legal_ground, explanation, automated_detection, automated_decision, reverses_id
             from decisions
             where id = $1"
        ),
        (decision,),
    )
    .await
}

/// A post, as far as a report needs it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PostRow {
    pub topic_id: TopicId,
    pub board_id: BoardId,
    pub author_id: AccountId,
    pub author_name: String,
    pub title: String,
    pub body: String,
    pub created_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    pub deleted_at: Option<DateTime<Utc>>,
}

/// A post with its topic. Whether the reader may see it is asked elsewhere.
pub async fn post(conn: &mut Conn, id: i64) -> Result<Option<PostRow>> {
    conn.opt(
        sql!(
            "select p.topic_id, t.board_id, p.author_id, a.name as author_name, t.title, p.body, p.created_at, p.edited_at, p.deleted_at
             from posts p
             join topics t on t.id = p.topic_id
             join accounts a on a.id = p.author_id
             where p.id = $1"
        ),
        (id,),
    )
    .await
}

/// The first post of a topic: its text, and when it was written and edited.
pub async fn opening(
    conn: &mut Conn,
    topic: TopicId,
) -> Result<Option<(String, DateTime<Utc>, Option<DateTime<Utc>>)>> {
    conn.opt(
        sql!("select body, created_at, edited_at from posts where topic_id = $1 order by number limit 1"),
        (topic,),
    )
    .await
}

/// A topic's board, for a report that is confirmed later.
pub async fn board_of(conn: &mut Conn, topic: TopicId) -> Result<Option<BoardId>> {
    let row: Option<(BoardId,)> = conn.opt(sql!("select board_id from topics where id = $1"), (topic,)).await?;
    Ok(row.map(|row| row.0))
}

/// A reason to be kept; labels in English, Hebrew, Polish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReason {
    pub labels: [String; 3],
    pub rule_code: Option<String>,
    pub harm: i64,
    pub illegal: bool,
    pub anonymous: bool,
}

/// Adds a reason at the end. `Error::Taken` on `report_reasons.code` when the code is in use.
pub async fn insert_reason(tx: &mut Tx, code: &str, new: &NewReason) -> Result<ReasonId> {
    let [en, he, pl] = &new.labels;
    tx.insert_id(
        sql!(
            "insert into report_reasons (code, position, label_en, label_he, label_pl, rule_code, harm, illegal, anonymous)
             values ($1, (select coalesce(max(position), 0) + 1 from report_reasons), $2, $3, $4, $5, $6, $7, $8)
             returning id"
        ),
        (code, en, he, pl, new.rule_code.as_deref(), new.harm, new.illegal, new.anonymous),
    )
    .await
    .map(ReasonId)
}

/// Changes a reason; false when there is none.
pub async fn update_reason(tx: &mut Tx, id: ReasonId, new: &NewReason) -> Result<bool> {
    let [en, he, pl] = &new.labels;
    let changed = tx
        .exec(
            sql!(
                "update report_reasons
                 set label_en = $2, label_he = $3, label_pl = $4, rule_code = $5, harm = $6, illegal = $7, anonymous = $8
                 where id = $1"
            ),
            (id, en, he, pl, new.rule_code.as_deref(), new.harm, new.illegal, new.anonymous),
        )
        .await?;
    Ok(changed > 0)
}

/// Archives a reason, or takes it back; false when there is none.
pub async fn archive_reason(tx: &mut Tx, id: ReasonId, at: Option<DateTime<Utc>>) -> Result<bool> {
    Ok(tx.exec(sql!("update report_reasons set archived_at = $2 where id = $1"), (id, at)).await? > 0)
}

/// Puts a reason into its place of the list.
pub async fn place_reason(tx: &mut Tx, id: ReasonId, position: i64) -> Result<()> {
    tx.exec(sql!("update report_reasons set position = $2 where id = $1"), (id, position)).await.map(|_| ())
}
