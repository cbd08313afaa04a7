//! Every SQL text of filling the queue.

use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, BoardId, ItemId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A line of the queue, for measurements.
#[derive(Clone, Debug)]
pub struct ItemLine {
    pub kind: &'static str,
    pub subject: &'static str,
    pub subject_id: i64,
    pub account: AccountId,
    pub board: Option<BoardId>,
    pub topic: Option<TopicId>,
    pub harm: i64,
    pub rank: i64,
    pub reports: i64,
    pub why: String,
    pub cluster: Option<String>,
    pub opened_at: DateTime<Utc>,
    pub claimed_by: Option<AccountId>,
    pub claimed_until: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
}

/// Adds lines; their ids in the same order.
pub async fn insert_items(tx: &mut Tx, lines: Vec<ItemLine>) -> Result<Vec<ItemId>> {
    let rows = lines
        .into_iter()
        .map(|line| {
            (
                line.kind,
                line.subject,
                line.subject_id,
                line.account,
                line.board,
                line.topic,
                line.harm,
                line.rank,
                line.reports,
                line.why,
                line.cluster,
                line.opened_at,
                line.claimed_by,
                line.claimed_until,
                line.closed_at,
                1_i64,
            )
        })
        .collect();
    let ids: Vec<(ItemId,)> = tx
        .returning_many(
            sql!(
                "insert into queue_items (kind, subject, subject_id, account_id, board_id, topic_id, harm, rank, reports, why, cluster,
                   opened_at, claimed_by, claimed_until, closed_at, version)
                 values {}
                 returning id"
            ),
            rows,
        )
        .await?;
    Ok(ids.into_iter().map(|row| row.0).collect())
}

/// A held text, for measurements.
#[derive(Clone, Debug)]
pub struct HeldLine {
    pub account: AccountId,
    pub once: String,
    pub fields: String,
    pub written_at: DateTime<Utc>,
}

/// Adds held texts; their ids in the same order.
pub async fn insert_held(tx: &mut Tx, lines: Vec<HeldLine>) -> Result<Vec<i64>> {
    let rows = lines
        .into_iter()
        .map(|line| {
            ("bench", line.account, line.once, line.fields, line.written_at, line.written_at, line.written_at, "[]")
        })
        .collect();
    let ids: Vec<(i64,)> = tx
        .returning_many(
            sql!(
                "insert into pending_texts (token_hash, account_id, once, fields, written_at, expires_at, held_at, held_for)
                 values {}
                 returning id"
            ),
            rows,
        )
        .await?;
    Ok(ids.into_iter().map(|row| row.0).collect())
}

/// An appeal with the decision that it contests, for measurements.
#[derive(Clone, Debug)]
pub struct AppealLine {
    pub puid: String,
    pub account: AccountId,
    pub subject_id: i64,
    pub body: String,
    pub made_at: DateTime<Utc>,
}

/// Adds decisions and the appeals against them; the appeals' ids in the same order.
pub async fn insert_appeals(tx: &mut Tx, lines: Vec<AppealLine>) -> Result<Vec<i64>> {
    let decisions = lines
        .iter()
        .map(|line| {
            let by = Some(line.account);
            (
                line.puid.clone(),
                "hide",
                "everywhere",
                "post",
                line.subject_id,
                by,
                true,
                "",
                "It was advertising.",
                "",
                "notice",
                false,
                false,
                "text",
                "{}",
                line.made_at,
            )
        })
        .collect();
    let decisions: Vec<(i64,)> = tx
        .returning_many(
            sql!(
                "insert into decisions (puid, act, scope, subject, subject_id, account_id, limiting, facts, explanation, private_note,
                   source, automated_detection, automated_decision, content_type, before, made_at)
                 values {}
                 returning id"
            ),
            decisions,
        )
        .await?;
    let appeals = lines
        .into_iter()
        .zip(decisions)
        .map(|(line, (decision,))| (decision, "author", line.account, line.body, "en", line.made_at, ""))
        .collect();
    let ids: Vec<(i64,)> = tx
        .returning_many(
            sql!(
                "insert into appeals (decision_id, side, account_id, body, lang, made_at, answer)
                 values {}
                 returning id"
            ),
            appeals,
        )
        .await?;
    Ok(ids.into_iter().map(|row| row.0).collect())
}

/// Adds a report for each of these lines about posts.
pub async fn insert_reports(tx: &mut Tx, lines: Vec<(ItemId, i64)>, at: DateTime<Utc>) -> Result<()> {
    let Some((reason,)) =
        tx.opt::<(i64,)>(sql!("select id from report_reasons order by position, id limit 1"), ()).await?
    else {
        return Ok(());
    };
    let rows = lines
        .into_iter()
        .map(|(item, post)| (item, reason, "post", post, false, "", "It is advertising.", true, "en", "open", at))
        .collect();
    tx.exec_many(
        sql!(
            "insert into reports (item_id, reason_id, subject, subject_id, illegal, place, explanation, good_faith, lang, state, made_at)
             values {}"
        ),
        rows,
    )
    .await
    .map(|_| ())
}
