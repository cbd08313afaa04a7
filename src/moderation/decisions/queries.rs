//! Every SQL text about decisions, sanctions and sealed evidence.

use super::measure::Measure;
use super::{NewDecision, Source};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, BoardId, DecisionId, HouseRuleId, ItemId, PostId, RulesVersionId, TopicId, WaveId};
use crate::screening::Subject;
use crate::sql;
use chrono::{DateTime, Utc};

/// The most decisions that one list shows.
pub const LIST_MAX: i64 = 50;
/// The most decisions in one export.
pub const EXPORT_MAX: i64 = 10_000;

/// A decision as it was made.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct DecisionRow {
    pub id: DecisionId,
    pub puid: String,
    pub item_id: Option<ItemId>,
    pub batch_id: Option<WaveId>,
    pub act: String,
    /// Where it holds: everywhere.
    pub scope: String,
    pub subject: String,
    pub subject_id: i64,
    /// Whom it concerns.
    pub account_id: Option<AccountId>,
    pub board_id: Option<BoardId>,
    pub limiting: bool,
    pub rule_id: Option<HouseRuleId>,
    pub legal_ground: Option<String>,
    pub facts: String,
    pub explanation: String,
    pub private_note: String,
    pub source: String,
    pub automated_detection: bool,
    pub automated_decision: bool,
    pub content_type: String,
    pub content_at: Option<DateTime<Utc>>,
    /// JSON: what a reversal restores.
    pub before: String,
    pub made_at: DateTime<Utc>,
    pub made_by: Option<AccountId>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub appeal_until: Option<DateTime<Utc>>,
    pub told_at: Option<DateTime<Utc>>,
    pub read_at: Option<DateTime<Utc>>,
    pub reverses_id: Option<DecisionId>,
    pub reversed_at: Option<DateTime<Utc>>,
    pub ledger_number: Option<i64>,
}

impl DecisionRow {
    /// The measure; what is unknown changed nothing.
    pub fn measure(&self) -> Measure {
        Measure::parse(&self.act).unwrap_or(Measure::Keep)
    }

    /// What it is about, if it is a thing that we know.
    pub fn subject(&self) -> Option<Subject> {
        Subject::of(&self.subject, self.subject_id)
    }

    /// What brought it to the moderator's eyes.
    pub fn source(&self) -> Source {
        Source::parse(&self.source).unwrap_or(Source::Own)
    }

    /// Whether it holds at that moment: not taken back, and not over.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.limiting && self.reversed_at.is_none() && self.ends_at.is_none_or(|end| end > now)
    }

    /// Whether whom it limits may still contest it.
    pub fn may_be_appealed(&self, now: DateTime<Utc>) -> bool {
        self.limiting && self.reversed_at.is_none() && self.appeal_until.is_some_and(|until| until > now)
    }
}

/// One decision, whoever asks.
pub async fn by_id(conn: &mut Conn, id: DecisionId) -> Result<Option<DecisionRow>> {
    conn.opt(
        sql!(
            "select id, puid, item_id, batch_id, act, scope, subject, subject_id, account_id, board_id, limiting, rule_id,
                    legal_ground, facts, explanation, private_note, source, automated_detection, automated_decision, content_type,
                    content_at, before, made_at, made_by, starts_at, ends_at, appeal_until, told_at, read_at, reverses_id,
                    reversed_at, ledger_number
             from decisions
             where id = $1"
        ),
        (id,),
    )
    .await
}

/// Makes other decisions about the same thing wait for this one; SQLite has one writer anyway.
pub async fn lock(tx: &mut Tx, subject: Subject) -> Result<()> {
    let text = match subject {
        Subject::Post(_) => {
            sql!(sqlite: "select id from posts where id = $1", postgres: "select id from posts where id = $1 for update")
        }
        Subject::Topic(_) => {
            sql!(sqlite: "select id from topics where id = $1", postgres: "select id from topics where id = $1 for update")
        }
        Subject::Account(_) => sql!(
            sqlite: "select id from accounts where id = $1",
            postgres: "select id from accounts where id = $1 for no key update"
        ),
        Subject::Pending(_) => sql!(
            sqlite: "select id from pending_texts where id = $1",
            postgres: "select id from pending_texts where id = $1 for update"
        ),
        Subject::Appeal(_) => return Ok(()),
    };
    tx.opt::<(i64,)>(text, (subject.id(),)).await.map(|_| ())
}

/// Locks a decision for a reversal; none when it was reversed already. The time is when it was.
pub async fn mark_reversed(tx: &mut Tx, id: DecisionId) -> Result<bool> {
    let now = tx.now();
    let changed =
        tx.exec(sql!("update decisions set reversed_at = $2 where id = $1 and reversed_at is null"), (id, now)).await?;
    Ok(changed > 0)
}

/// The decision that a form's submit token made, if it was this moderator's.
pub async fn by_once(conn: &mut Conn, once: &str, by: Option<AccountId>) -> Result<Option<DecisionId>> {
    let row: Option<(DecisionId,)> =
        conn.opt(sql!("select id from decisions where once = $1 and made_by = $2"), (once, by)).await?;
    Ok(row.map(|row| row.0))
}

/// What of a decision follows from its thing and from how it came up.
pub struct Facts<'a> {
    pub puid: &'a str,
    pub item: Option<ItemId>,
    pub account: Option<AccountId>,
    pub board: Option<BoardId>,
    pub rule: Option<HouseRuleId>,
    pub ground: Option<&'a str>,
    pub source: Source,
    pub automated_detection: bool,
    pub content_type: &'a str,
    pub content_at: Option<DateTime<Utc>>,
}

/// Writes a decision down, as yet without its effect.
pub async fn insert(tx: &mut Tx, new: &NewDecision, facts: &Facts<'_>) -> Result<DecisionId> {
    let now = tx.now();
    tx.insert_id(
        sql!(
            "insert into decisions (puid, item_id, batch_id, act, scope, subject, subject_id, account_id, board_id, limiting, rule_id,
               legal_ground, facts, explanation, private_note, source, automated_detection, automated_decision, content_type,
               content_at, before, made_at)
             values ($1, $2, $3, $4, 'everywhere', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, '{}', $20)
             returning id"
        ),
        (
            facts.puid,
            facts.item,
            new.batch,
            new.measure.as_str(),
            new.subject.word(),
            new.subject.id(),
            facts.account,
            facts.board,
            new.measure.limits(),
            facts.rule,
            facts.ground,
            new.facts.as_str(),
            new.explanation.as_str(),
            new.private_note.as_str(),
            facts.source.as_str(),
            facts.automated_detection,
            new.automated_decision,
            facts.content_type,
            facts.content_at,
            now,
        ),
    )
    .await
    .map(DecisionId)
}

/// By whom, from when until when, and how long it may be contested.
pub struct Times {
    pub by: Option<AccountId>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub appeal_until: Option<DateTime<Utc>>,
    pub reverses: Option<DecisionId>,
}

/// The rest of a new decision.
pub async fn set_times(tx: &mut Tx, id: DecisionId, times: &Times, once: Option<&str>) -> Result<()> {
    tx.exec(
        sql!(
            "update decisions
             set made_by = $2, starts_at = $3, ends_at = $4, appeal_until = $5, reverses_id = $6, once = $7
             where id = $1"
        ),
        (id, times.by, times.starts_at, times.ends_at, times.appeal_until, times.reverses, once),
    )
    .await
    .map(|_| ())
}

/// What a reversal would restore.
pub async fn set_before(tx: &mut Tx, id: DecisionId, before: &str) -> Result<()> {
    tx.exec(sql!("update decisions set before = $2 where id = $1"), (id, before)).await.map(|_| ())
}

/// The number of its entry in the public ledger.
pub async fn set_ledger(tx: &mut Tx, id: DecisionId, number: i64) -> Result<()> {
    tx.exec(sql!("update decisions set ledger_number = $2 where id = $1"), (id, number)).await.map(|_| ())
}

/// The letter about it is out.
pub async fn set_told(tx: &mut Tx, id: DecisionId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update decisions set told_at = $2 where id = $1 and told_at is null"), (id, now)).await.map(|_| ())
}

/// Whom it concerns has opened it.
pub async fn set_read(tx: &mut Tx, id: DecisionId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update decisions set read_at = $2 where id = $1 and read_at is null"), (id, now)).await.map(|_| ())
}

/// Decisions that concern an account, newest first, before `before`; only limiting ones and those that took them back.
pub async fn of_account(
    conn: &mut Conn,
    account: AccountId,
    before: DecisionId,
    limit: i64,
) -> Result<Vec<DecisionRow>> {
    conn.all(
        sql!(
            "select id, puid, item_id, batch_id, act, scope, subject, subject_id, account_id, board_id, limiting, rule_id,
                    legal_ground, facts, explanation, private_note, source, automated_detection, automated_decision, content_type,
                    content_at, before, made_at, made_by, starts_at, ends_at, appeal_until, told_at, read_at, reverses_id,
                    reversed_at, ledger_number
             from decisions
             where account_id = $1 and id < $2 and (limiting or reverses_id is not null)
             order by id desc
             limit $3"
        ),
        (account, before, limit),
    )
    .await
}

/// Decisions about a thing, newest first.
pub async fn of_subject(conn: &mut Conn, subject: Subject, limit: i64) -> Result<Vec<DecisionRow>> {
    conn.all(
        sql!(
            "select id, puid, item_id, batch_id, act, scope, subject, subject_id, account_id, board_id, limiting, rule_id,
                    legal_ground, facts, explanation, private_note, source, automated_detection, automated_decision, content_type,
                    content_at, before, made_at, made_by, starts_at, ends_at, appeal_until, told_at, read_at, reverses_id,
                    reversed_at, ledger_number
             from decisions
             where subject = $1 and subject_id = $2
             order by id desc
             limit $3"
        ),
        (subject.word(), subject.id(), limit),
    )
    .await
}

/// All decisions, newest first, before `before`.
pub async fn latest(conn: &mut Conn, before: DecisionId, limit: i64) -> Result<Vec<DecisionRow>> {
    conn.all(
        sql!(
            "select id, puid, item_id, batch_id, act, scope, subject, subject_id, account_id, board_id, limiting, rule_id,
                    legal_ground, facts, explanation, private_note, source, automated_detection, automated_decision, content_type,
                    content_at, before, made_at, made_by, starts_at, ends_at, appeal_until, told_at, read_at, reverses_id,
                    reversed_at, ledger_number
             from decisions
             where id < $1
             order by id desc
             limit $2"
        ),
        (before, limit),
    )
    .await
}

/// How many limiting decisions an account got since then that nobody took back; what was decided at once counts once.
pub async fn count_upheld(conn: &mut Conn, account: AccountId, since: DateTime<Utc>) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(distinct made_at)
                 from decisions
                 where account_id = $1 and limiting and reversed_at is null and made_at >= $2
                   and act in ('hide', 'erase', 'refuse', 'edit', 'sensitive', 'warn')"
            ),
            (account, since),
        )
        .await?;
    Ok(count)
}

/// A line of the queue, as far as a decision needs it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ItemRow {
    pub id: ItemId,
    pub kind: String,
    pub subject: String,
    pub subject_id: i64,
    pub why: String,
    /// How many people reported it.
    pub notices: i64,
}

/// One line of the queue.
pub async fn item(conn: &mut Conn, id: ItemId) -> Result<Option<ItemRow>> {
    conn.opt(
        sql!(
            "select i.id, i.kind, i.subject, i.subject_id, i.why,
                    (select count(*) from reports r where r.item_id = i.id) as notices
             from queue_items i
             where i.id = $1"
        ),
        (id,),
    )
    .await
}

/// The rule that the gravest report on a line says is broken, and whether it says that it is illegal.
pub async fn alleged(conn: &mut Conn, item: ItemId) -> Result<Option<(Option<String>, bool)>> {
    conn.opt(
        sql!(
            "select w.rule_code, w.illegal
             from reports r
             join report_reasons w on w.id = r.reason_id
             where r.item_id = $1
             order by w.harm desc, r.id
             limit 1"
        ),
        (item,),
    )
    .await
}

/// The open line about a thing, reports first; not appeals.
pub async fn open_item(conn: &mut Conn, subject: Subject) -> Result<Option<ItemId>> {
    let row: Option<(ItemId,)> = conn
        .opt(
            sql!(
                "select id
                 from queue_items
                 where kind in ('report', 'hold', 'sign_up') and subject = $1 and subject_id = $2 and closed_at is null
                 order by case kind when 'report' then 0 else 1 end, id
                 limit 1"
            ),
            (subject.word(), subject.id()),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// Whether that account has an undecided report of the thing; a topic and its first post are one thing.
pub async fn has_reported(conn: &mut Conn, subject: Subject, by: AccountId) -> Result<bool> {
    let row: Option<(i64,)> = conn
        .opt(
            sql!(
                "select id
                 from reports
                 where reporter_id = $3 and decided_at is null
                   and (subject = $1 and subject_id = $2
                     or $1 = 'topic' and subject = 'post' and subject_id in (select id from posts where topic_id = $2 and number = 1)
                     or $1 = 'post' and subject = 'topic' and subject_id in (select topic_id from posts where id = $2 and number = 1))
                 limit 1"
            ),
            (subject.word(), subject.id(), by),
        )
        .await?;
    Ok(row.is_some())
}

/// Whether whom a decision concerns has contested it.
pub async fn is_contested(conn: &mut Conn, id: DecisionId) -> Result<bool> {
    let row: Option<(i64,)> =
        conn.opt(sql!("select id from appeals where decision_id = $1 and side = 'author' limit 1"), (id,)).await?;
    Ok(row.is_some())
}

/// A post or the first post of a topic, with where it stands.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct TextRow {
    pub post_id: PostId,
    pub topic_id: TopicId,
    pub board_id: BoardId,
    pub author_id: AccountId,
    /// Who opened the topic.
    pub opener_id: AccountId,
    pub title: String,
    pub slug: String,
    pub private: bool,
    pub body: String,
    pub body_html: String,
    pub edit_count: i64,
    pub created_at: DateTime<Utc>,
    pub erased_at: Option<DateTime<Utc>>,
    pub post_hidden_at: Option<DateTime<Utc>>,
    pub topic_hidden_at: Option<DateTime<Utc>>,
    pub post_decision_id: Option<DecisionId>,
    pub topic_decision_id: Option<DecisionId>,
    pub slow_seconds: Option<i64>,
}

/// A post.
pub async fn post(conn: &mut Conn, id: i64) -> Result<Option<TextRow>> {
    conn.opt(
        sql!(
            "select p.id as post_id, t.id as topic_id, t.board_id, p.author_id, t.author_id as opener_id, t.title, t.slug, t.private,
                    p.body, p.body_html, p.edit_count, p.created_at, p.erased_at, p.deleted_at as post_hidden_at,
                    t.deleted_at as topic_hidden_at, p.decision_id as post_decision_id, t.decision_id as topic_decision_id,
                    t.slow_seconds
             from posts p
             join topics t on t.id = p.topic_id
             where p.id = $1"
        ),
        (id,),
    )
    .await
}

/// A topic, with the first post that is in it.
pub async fn topic(conn: &mut Conn, id: i64) -> Result<Option<TextRow>> {
    conn.opt(
        sql!(
            "select p.id as post_id, t.id as topic_id, t.board_id, p.author_id, t.author_id as opener_id, t.title, t.slug, t.private,
                    p.body, p.body_html, p.edit_count, p.created_at, p.erased_at, p.deleted_at as post_hidden_at,
                    t.deleted_at as topic_hidden_at, p.decision_id as post_decision_id, t.decision_id as topic_decision_id,
                    t.slow_seconds
             from topics t
             join posts p on p.topic_id = t.id
             where t.id = $1
             order by p.number
             limit 1"
        ),
        (id,),
    )
    .await
}

/// Renames which decision a tombstone leads to, after the one that stood there was taken back.
pub async fn set_post_decision(tx: &mut Tx, id: PostId, decision: Option<DecisionId>) -> Result<()> {
    tx.exec(sql!("update posts set decision_id = $2 where id = $1"), (id, decision)).await.map(|_| ())
}

/// The same for a topic.
pub async fn set_topic_decision(tx: &mut Tx, id: TopicId, decision: Option<DecisionId>) -> Result<()> {
    tx.exec(sql!("update topics set decision_id = $2 where id = $1"), (id, decision)).await.map(|_| ())
}

/// What an account may not do for a time, and why.
pub async fn insert_sanction(
    tx: &mut Tx,
    account: AccountId,
    kind: &str,
    decision: DecisionId,
    ends_at: Option<DateTime<Utc>>,
) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into sanctions (account_id, kind, decision_id, starts_at, ends_at)
             values ($1, $2, $3, $4, $5)"
        ),
        (account, kind, decision, now, ends_at),
    )
    .await
    .map(|_| ())
}

/// Ends the sanctions of a decision that was taken back.
pub async fn lift_sanctions(tx: &mut Tx, decision: DecisionId) -> Result<()> {
    let now = tx.now();
    tx.exec(sql!("update sanctions set lifted_at = $2 where decision_id = $1 and lifted_at is null"), (decision, now))
        .await
        .map(|_| ())
}

/// Until when the sanctions of a kind last that nobody lifted.
pub async fn sanctioned_until(conn: &mut Conn, account: AccountId, kind: &str) -> Result<Option<DateTime<Utc>>> {
    let row: Option<(Option<DateTime<Utc>>,)> = conn
        .opt(
            sql!(
                "select max(ends_at)
                 from sanctions
                 where account_id = $1 and kind = $2 and lifted_at is null"
            ),
            (account, kind),
        )
        .await?;
    Ok(row.and_then(|row| row.0))
}

/// Keeps a sealed copy.
pub async fn insert_evidence(
    tx: &mut Tx,
    decision: DecisionId,
    sealed: &str,
    content_hash: &str,
    retain_until: DateTime<Utc>,
) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into evidence (decision_id, sealed_at, sealed, content_hash, retain_until)
             values ($1, $2, $3, $4, $5)"
        ),
        (decision, now, sealed, content_hash, retain_until),
    )
    .await
    .map(|_| ())
}

/// A sealed copy.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct EvidenceRow {
    pub decision_id: DecisionId,
    pub sealed_at: DateTime<Utc>,
    pub sealed: String,
    pub content_hash: String,
    pub retain_until: DateTime<Utc>,
}

/// The sealed copy of what a decision erased.
pub async fn evidence(conn: &mut Conn, decision: DecisionId) -> Result<Option<EvidenceRow>> {
    conn.opt(
        sql!(
            "select decision_id, sealed_at, sealed, content_hash, retain_until
             from evidence
             where decision_id = $1"
        ),
        (decision,),
    )
    .await
}

/// Sealed copies whose time is over, unless somebody still contests the decision.
pub async fn evidence_over(conn: &mut Conn, now: DateTime<Utc>, limit: i64) -> Result<Vec<EvidenceRow>> {
    conn.all(
        sql!(
            "select e.decision_id, e.sealed_at, e.sealed, e.content_hash, e.retain_until
             from evidence e
             where e.retain_until < $1
               and not exists (select 1 from appeals a where a.decision_id = e.decision_id and a.decided_at is null)
             order by e.retain_until
             limit $2"
        ),
        (now, limit),
    )
    .await
}

/// Throws a sealed copy away.
pub async fn delete_evidence(tx: &mut Tx, decision: DecisionId) -> Result<bool> {
    Ok(tx.exec(sql!("delete from evidence where decision_id = $1"), (decision,)).await? > 0)
}

/// What edits of a thing would restore: it names the text, so it is sealed with it.
pub async fn edits_of(conn: &mut Conn, subject: Subject) -> Result<Vec<(DecisionId, String)>> {
    conn.all(
        sql!(
            "select id, before
             from decisions
             where subject = $1 and subject_id = $2 and act = 'edit' and before <> '{}'
             order by id
             limit 100"
        ),
        (subject.word(), subject.id()),
    )
    .await
}

/// A statement of reasons with what the Transparency Database asks for beside it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ExportRow {
    pub puid: String,
    pub act: String,
    pub subject: String,
    pub legal_ground: Option<String>,
    pub facts: String,
    pub explanation: String,
    pub source: String,
    pub automated_detection: bool,
    pub automated_decision: bool,
    pub content_type: String,
    pub content_at: Option<DateTime<Utc>>,
    pub made_at: DateTime<Utc>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub rule_code: Option<String>,
    pub rule_title: Option<String>,
    pub rule_version: Option<RulesVersionId>,
    pub dsa_category: Option<String>,
    pub lang: Option<String>,
    /// One of the reports was a notice under DSA 16.
    pub article_16: bool,
}

/// Limiting decisions of a time, in their order, after `after`.
pub async fn to_export(
    conn: &mut Conn,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    only: Option<DecisionId>,
    limit: i64,
) -> Result<Vec<ExportRow>> {
    conn.all(
        sql!(
            "select d.puid, d.act, d.subject, d.legal_ground, d.facts, d.explanation, d.source, d.automated_detection,
                    d.automated_decision, d.content_type, d.content_at, d.made_at, d.starts_at, d.ends_at,
                    r.code as rule_code, r.title_en as rule_title, r.version_id as rule_version, r.dsa_category,
                    case d.subject when 'topic' then (select t.lang from topics t where t.id = d.subject_id)
                                   when 'post' then (select t.lang from posts p join topics t on t.id = p.topic_id
                                                     where p.id = d.subject_id)
                    end as lang,
                    exists (select 1 from reports n where n.item_id = d.item_id and n.illegal) as article_16
             from decisions d
             left join rules r on r.id = d.rule_id
             where d.made_at >= $1 and d.made_at < $2 and d.limiting and (cast($3 as bigint) is null or d.id = $3)
             order by d.made_at, d.id
             limit $4"
        ),
        (from, to, only, limit),
    )
    .await
}

/// Whether the appeal of whom a decision concerns is decided; none: there is no appeal.
pub async fn appeal_decided(conn: &mut Conn, id: DecisionId) -> Result<Option<bool>> {
    let row: Option<(Option<DateTime<Utc>>,)> = conn
        .opt(sql!("select decided_at from appeals where decision_id = $1 and side = 'author' limit 1"), (id,))
        .await?;
    Ok(row.map(|row| row.0.is_some()))
}

/// The name of a moderator who lets it stand under decisions.
pub async fn public_name(conn: &mut Conn, id: AccountId) -> Result<Option<String>> {
    let row: Option<(String,)> = conn
        .opt(
            sql!("select name from accounts where id = $1 and deleted_at is null and coalesce(named_moderator, false)"),
            (id,),
        )
        .await?;
    Ok(row.map(|row| row.0))
}

/// The decision that took another back.
pub async fn reversal_of(conn: &mut Conn, id: DecisionId) -> Result<Option<DecisionRow>> {
    let row: Option<(DecisionId,)> =
        conn.opt(sql!("select id from decisions where reverses_id = $1 order by id desc limit 1"), (id,)).await?;
    match row {
        Some((reversal,)) => by_id(conn, reversal).await,
        None => Ok(None),
    }
}
