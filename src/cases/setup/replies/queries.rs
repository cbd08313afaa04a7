//! Every SQL text that changes the replies kept ready.

use super::NewReply;
use crate::cases::setup::CannedRow;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::CannedId;
use crate::sql;
use chrono::{DateTime, Utc};

/// The most replies that are ever listed.
const REPLIES_MAX: i64 = 1_000;

/// Every reply by name, archived ones last.
pub async fn all(conn: &mut Conn) -> Result<Vec<CannedRow>> {
    conn.all(
        sql!(
            "select id, name, department_id, body_en, body_he, body_pl, archived_at
              from canned_replies
              order by (archived_at is not null), name, id
              limit $1"
        ),
        (REPLIES_MAX,),
    )
    .await
}

/// Keeps a reply.
pub async fn insert(tx: &mut Tx, new: &NewReply) -> Result<CannedId> {
    tx.insert_id(
        sql!(
            "insert into canned_replies (name, department_id, body_en, body_he, body_pl)
              values ($1, $2, $3, $4, $5)
              returning id"
        ),
        (new.name.as_str(), new.department, new.bodies.en.as_str(), new.bodies.he.as_str(), new.bodies.pl.as_str()),
    )
    .await
    .map(CannedId)
}

/// Changes a reply; false when there is none.
pub async fn update(tx: &mut Tx, id: CannedId, new: &NewReply) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update canned_replies
                  set name = $2, department_id = $3, body_en = $4, body_he = $5, body_pl = $6
                  where id = $1"
            ),
            (
                id,
                new.name.as_str(),
                new.department,
                new.bodies.en.as_str(),
                new.bodies.he.as_str(),
                new.bodies.pl.as_str(),
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Archives a reply, or takes it back; false when there is none.
pub async fn archive(tx: &mut Tx, id: CannedId, at: Option<DateTime<Utc>>) -> Result<bool> {
    let changed = tx.exec(sql!("update canned_replies set archived_at = $2 where id = $1"), (id, at)).await?;
    Ok(changed > 0)
}
