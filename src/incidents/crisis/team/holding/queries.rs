//! Every SQL text that changes first messages.

use super::NewHolding;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, HoldingId, PlaybookId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Keeps a draft.
pub async fn insert(tx: &mut Tx, playbook: PlaybookId, new: &NewHolding) -> Result<HoldingId> {
    let (by, now) = (tx.actor(), tx.now());
    tx.insert_id(
        sql!(
            "insert into playbook_statements (playbook_id, title_en, title_he, title_pl, body_en, body_he, body_pl,
                phone_en, phone_he, phone_pl, created_by, created_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
              returning id"
        ),
        (
            playbook,
            new.title.en.as_str(),
            new.title.he.as_str(),
            new.title.pl.as_str(),
            new.body.en.as_str(),
            new.body.he.as_str(),
            new.body.pl.as_str(),
            new.phone.en.as_str(),
            new.phone.he.as_str(),
            new.phone.pl.as_str(),
            by,
            now,
        ),
    )
    .await
    .map(HoldingId)
}

/// Retires the drafts of a playbook.
pub async fn retire_drafts(tx: &mut Tx, playbook: PlaybookId) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!(
            "update playbook_statements
              set retired_at = $2
              where playbook_id = $1 and approved_at is null and retired_at is null"
        ),
        (playbook, now),
    )
    .await
    .map(|_| ())
}

/// Retires what is approved; how many there were: 0 or 1.
pub async fn retire_approved(tx: &mut Tx, playbook: PlaybookId) -> Result<u64> {
    let now = tx.now();
    tx.exec(
        sql!(
            "update playbook_statements
              set retired_at = $2
              where playbook_id = $1 and approved_at is not null and retired_at is null"
        ),
        (playbook, now),
    )
    .await
}

/// Approves a draft; false when it is none any more.
pub async fn approve(tx: &mut Tx, playbook: PlaybookId, id: HoldingId, by: Option<AccountId>) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update playbook_statements
                  set approved_by = $3, approved_at = $4
                  where id = $2 and playbook_id = $1 and approved_at is null and retired_at is null"
            ),
            (playbook, id, by, now),
        )
        .await?;
    Ok(changed > 0)
}

/// A first message that was approved once: its title in three languages, by whom, from when to when.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PastRow {
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub approver: Option<String>,
    pub approved_at: DateTime<Utc>,
    pub retired_at: DateTime<Utc>,
}

/// The first messages that were approved before, the last one first.
pub async fn past(conn: &mut Conn, playbook: PlaybookId) -> Result<Vec<PastRow>> {
    conn.all(
        sql!(
            "select s.title_en, s.title_he, s.title_pl, a.name as approver, s.approved_at, s.retired_at
              from playbook_statements s
              left join accounts a on a.id = s.approved_by
              where s.playbook_id = $1 and s.approved_at is not null and s.retired_at is not null
              order by s.id desc
              limit 20"
        ),
        (playbook,),
    )
    .await
}
