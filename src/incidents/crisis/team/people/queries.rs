//! Every SQL text that changes who is in a crisis team.

use super::NewMember;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{MemberId, PlaybookId};
use crate::sql;

/// Puts somebody behind the others of that part; nothing when they are there already.
pub async fn insert(tx: &mut Tx, playbook: PlaybookId, new: &NewMember) -> Result<bool> {
    let now = tx.now();
    let made = tx
        .exec(
            sql!(
                "insert into playbook_members (playbook_id, role, account_id, rank, phone, contact, added_at)
                  select $1, $2, $3, coalesce(max(rank), -1) + 1, $4, $5, $6
                    from playbook_members
                    where playbook_id = $1 and role = $2
                  on conflict (playbook_id, role, account_id) do nothing"
            ),
            (playbook, new.part.as_str(), new.account, new.phone.as_str(), new.contact.as_str(), now),
        )
        .await?;
    Ok(made > 0)
}

/// Changes how somebody is reached; false when there is nobody.
pub async fn reach(tx: &mut Tx, playbook: PlaybookId, id: MemberId, phone: &str, contact: &str) -> Result<bool> {
    let changed = tx
        .exec(
            sql!("update playbook_members set phone = $3, contact = $4 where id = $2 and playbook_id = $1"),
            (playbook, id, phone, contact),
        )
        .await?;
    Ok(changed > 0)
}

/// Puts somebody at a place behind the first.
pub async fn rank(tx: &mut Tx, id: MemberId, rank: i64) -> Result<()> {
    tx.exec(sql!("update playbook_members set rank = $2 where id = $1"), (id, rank)).await.map(|_| ())
}

/// Takes somebody out of the team; false when there is nobody.
pub async fn delete(tx: &mut Tx, playbook: PlaybookId, id: MemberId) -> Result<bool> {
    let gone = tx.exec(sql!("delete from playbook_members where id = $2 and playbook_id = $1"), (playbook, id)).await?;
    Ok(gone > 0)
}
