//! Every statement about drafts.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, TopicId};
use crate::policy::Viewer;
use crate::sql;
use chrono::{DateTime, Utc};

/// The most drafts that an account may keep; the longest untouched go first.
const DRAFTS_MAX: i64 = 100;

/// A draft as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DraftRow {
    pub slot: String,
    pub fields: String,
    pub saved_at: DateTime<Utc>,
}

/// The JSON of a draft's fields.
pub async fn load(conn: &mut Conn, account: AccountId, slot: &str) -> Result<Option<String>> {
    let row: Option<(String,)> =
        conn.opt(sql!("select fields from drafts where account_id = $1 and slot = $2"), (account, slot)).await?;
    Ok(row.map(|row| row.0))
}

/// An account's drafts, the latest first.
pub async fn of(conn: &mut Conn, account: AccountId) -> Result<Vec<DraftRow>> {
    conn.all(
        sql!(
            "select slot, fields, saved_at
              from drafts
              where account_id = $1
              order by saved_at desc, slot
              limit $2"
        ),
        (account, DRAFTS_MAX),
    )
    .await
}

/// The titles of those of the topics that this viewer may see.
pub async fn titles(conn: &mut Conn, viewer: &Viewer, topics: &[i64]) -> Result<Vec<(TopicId, String)>> {
    conn.all_in_with(
        sql!(
            "select t.id, t.title
              from topics t
              join boards b on b.id = t.board_id
              where (not t.private or t.author_id = $1 or $2)
                and (b.see_audience = 'everyone' or (b.see_audience = 'members' and $1 > 0) or $2
                  or (b.see_audience = 'invited'
                    and b.id in (select m.board_id from board_members m where m.account_id = $1 and m.active)))
                and t.id in ({})"
        ),
        (viewer.id_or_zero(), viewer.is_staff()),
        topics,
    )
    .await
}

/// Keeps a draft in place of the one before.
pub async fn save(tx: &mut Tx, account: AccountId, slot: &str, fields: &str) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "insert into drafts (account_id, slot, fields, saved_at)
              values ($1, $2, $3, $4)
              on conflict (account_id, slot) do update set fields = excluded.fields, saved_at = excluded.saved_at"
        ),
        (account, slot, fields, now),
    )
    .await?;
    tx.exec(
        sql!(
            "delete from drafts
              where account_id = $1 and slot not in (
                select slot from drafts where account_id = $1 order by saved_at desc, slot limit $2)"
        ),
        (account, DRAFTS_MAX),
    )
    .await
    .map(|_| ())
}

/// Drops a draft, if there is one.
pub async fn clear(tx: &mut Tx, account: AccountId, slot: &str) -> Result<()> {
    tx.exec(sql!("delete from drafts where account_id = $1 and slot = $2"), (account, slot)).await.map(|_| ())
}
