//! Every SQL text about lines of the queue, as far as they are opened and closed; and the settings of screening.

use super::items::{NewItem, Subject};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ItemId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A line of the queue that is open.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OpenItem {
    pub id: ItemId,
    pub harm: i64,
    pub opened_at: DateTime<Utc>,
}

/// The open line about that thing, if there is one.
pub async fn open_item(tx: &mut Tx, kind: &str, subject: Subject) -> Result<Option<OpenItem>> {
    tx.opt(
        sql!(
            "select id, harm, opened_at
             from queue_items
             where kind = $1 and subject = $2 and subject_id = $3 and closed_at is null"
        ),
        (kind, subject.word(), subject.id()),
    )
    .await
}

/// Another report of what is in the queue already.
pub async fn report_again(tx: &mut Tx, id: ItemId, harm: i64, rank: i64) -> Result<()> {
    tx.exec(
        sql!(
            "update queue_items
             set reports = reports + 1, harm = $2, rank = $3, version = version + 1
             where id = $1"
        ),
        (id, harm, rank),
    )
    .await
    .map(|_| ())
}

/// A new line.
pub async fn insert_item(tx: &mut Tx, item: &NewItem, harm: i64, rank: i64) -> Result<ItemId> {
    let now = tx.now();
    tx.insert_id(
        sql!(
            "insert into queue_items (kind, subject, subject_id, account_id, board_id, topic_id, harm, rank, reports, why, cluster,
               opened_at, version)
             values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, $11, 1)
             returning id"
        ),
        (
            item.kind.as_str(),
            item.subject.word(),
            item.subject.id(),
            item.account,
            item.board,
            item.topic,
            harm,
            rank,
            item.why.as_str(),
            item.cluster.as_deref(),
            now,
        ),
    )
    .await
    .map(ItemId)
}

/// Closes an open line; false when it was closed.
pub async fn close_item(tx: &mut Tx, id: ItemId, by: Option<AccountId>) -> Result<bool> {
    let now = tx.now();
    let closed = tx
        .exec(
            sql!(
                "update queue_items
                 set closed_at = $2, closed_by = $3, claimed_by = null, claimed_until = null, version = version + 1
                 where id = $1 and closed_at is null"
            ),
            (id, now, by),
        )
        .await?;
    Ok(closed > 0)
}

/// Settings of screening that are ever read at once.
const SETTINGS_MAX: i64 = 100;

/// The settings of screening: name and value.
pub async fn settings(conn: &mut Conn) -> Result<Vec<(String, String)>> {
    conn.all(
        sql!("select name, value from settings where name like 'screening.%' order by name limit $1"),
        (SETTINGS_MAX,),
    )
    .await
}

/// Whether the sign-up of an account is or was in the queue.
pub async fn has_sign_up(tx: &mut Tx, account: AccountId) -> Result<bool> {
    let row: Option<(ItemId,)> = tx
        .opt(sql!("select id from queue_items where account_id = $1 and kind = 'sign_up' limit 1"), (account,))
        .await?;
    Ok(row.is_some())
}
