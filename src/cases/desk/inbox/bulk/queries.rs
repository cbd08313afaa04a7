//! Every SQL text about batches.

use super::{Before, Outcome, Stood};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BatchId, CaseId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Cases of a batch that are ever read: more than it can have.
const ROWS_MAX: i64 = 200;

/// What was done to many cases.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct BatchRow {
    pub id: BatchId,
    pub what: String,
    pub told_at: Option<DateTime<Utc>>,
    pub undone_at: Option<DateTime<Utc>>,
}

/// One case of a batch.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct BatchCase {
    pub case_id: CaseId,
    #[sqlx(try_from = "String")]
    pub outcome: Outcome,
    pub before: String,
    pub version_after: i64,
}

impl BatchCase {
    /// How it was.
    pub fn was(&self) -> Result<Before> {
        serde_json::from_str(&self.before).map_err(Error::internal)
    }
}

/// A batch of one's own; nobody else's is found.
pub async fn own(db: &mut Conn, id: BatchId, actor: AccountId) -> Result<Option<BatchRow>> {
    db.opt(sql!("select id, what, told_at, undone_at from desk_batches where id = $1 and actor_id = $2"), (id, actor))
        .await
}

/// The batch that a form made when it was sent before.
pub async fn of_once(db: &mut Conn, once: &str, actor: AccountId) -> Result<Option<BatchId>> {
    let row: Option<(BatchId,)> =
        db.opt(sql!("select id from desk_batches where once = $1 and actor_id = $2"), (once, actor)).await?;
    Ok(row.map(|row| row.0))
}

/// The cases of a batch.
pub async fn cases(db: &mut Conn, id: BatchId) -> Result<Vec<BatchCase>> {
    db.all(
        sql!(
            "select case_id, outcome, before, version_after
              from desk_batch_cases
              where batch_id = $1
              order by case_id
              limit $2"
        ),
        (id, ROWS_MAX),
    )
    .await
}

/// Begins a batch; none when its form was received before.
pub async fn insert(tx: &mut Tx, actor: AccountId, what: &str, once: Option<&str>) -> Result<Option<BatchId>> {
    let now = tx.now();
    let ids: Vec<(BatchId,)> = tx
        .returning(
            sql!(
                "insert into desk_batches (actor_id, at, what, once)
                  values ($1, $2, $3, $4)
                  on conflict (once) do nothing
                  returning id"
            ),
            (actor, now, what, once),
        )
        .await?;
    Ok(ids.first().map(|row| row.0))
}

/// Writes down what became of a case.
pub async fn insert_case(
    tx: &mut Tx,
    batch: BatchId,
    case: CaseId,
    outcome: Outcome,
    before: &Before,
    version_after: i64,
) -> Result<()> {
    let before = serde_json::to_string(before).map_err(Error::internal)?;
    tx.exec(
        sql!(
            "insert into desk_batch_cases (batch_id, case_id, outcome, before, version_after)
              values ($1, $2, $3, $4, $5)"
        ),
        (batch, case, outcome.as_str(), before, version_after),
    )
    .await
    .map(|_| ())
}

/// What became of a case when its batch was undone.
pub async fn set_outcome(tx: &mut Tx, batch: BatchId, case: CaseId, outcome: Outcome) -> Result<()> {
    tx.exec(
        sql!("update desk_batch_cases set outcome = $3 where batch_id = $1 and case_id = $2"),
        (batch, case, outcome.as_str()),
    )
    .await
    .map(|_| ())
}

/// Notes that a batch is undone; false when it was already.
pub async fn set_undone(tx: &mut Tx, id: BatchId) -> Result<bool> {
    let now = tx.now();
    let changed =
        tx.exec(sql!("update desk_batches set undone_at = $2 where id = $1 and undone_at is null"), (id, now)).await?;
    Ok(changed > 0)
}

/// Notes that the customers of a batch are being written to; false when it was noted already or the batch is undone.
pub async fn set_told(tx: &mut Tx, id: BatchId) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!("update desk_batches set told_at = $2 where id = $1 and told_at is null and undone_at is null"),
            (id, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Puts a case back where it stood, if it is still at that version. What its customer has said meanwhile stays new.
pub async fn put_back(tx: &mut Tx, case: CaseId, version: i64, to: &Stood) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update cases
                  set state = $3, state_since = $4, waits_since = $5, resolved_at = $6, closed_at = $7,
                    resolution_kind = $9, resolution_summary = $10, version = version + 1,
                    news_since = coalesce(news_since, $8)
                  where id = $1 and version = $2"
            ),
            (
                case,
                version,
                to.state.as_str(),
                to.state_since,
                to.waits_since,
                to.resolved_at,
                to.closed_at,
                to.news_since,
                to.resolution_kind.as_deref(),
                to.resolution_summary.as_str(),
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// A case's tags, in the order of the alphabet.
pub async fn tags(db: &mut Conn, case: CaseId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> =
        db.all(sql!("select tag from case_tags where case_id = $1 order by tag limit $2"), (case, ROWS_MAX)).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Adds a tag.
pub async fn add_tag(tx: &mut Tx, case: CaseId, tag: &str) -> Result<()> {
    tx.exec(
        sql!("insert into case_tags (case_id, tag) values ($1, $2) on conflict (case_id, tag) do nothing"),
        (case, tag),
    )
    .await
    .map(|_| ())
}

/// Takes a tag off.
pub async fn drop_tag(tx: &mut Tx, case: CaseId, tag: &str) -> Result<()> {
    tx.exec(sql!("delete from case_tags where case_id = $1 and tag = $2"), (case, tag)).await.map(|_| ())
}
