//! Every SQL text that changes the checklist of a playbook.

use super::super::Part;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{PlaybookId, TaskId};
use crate::incidents::Texts;
use crate::sql;

/// Puts a task behind the others of its part.
pub async fn insert(tx: &mut Tx, playbook: PlaybookId, part: Part, text: &Texts) -> Result<TaskId> {
    tx.insert_id(
        sql!(
            "insert into playbook_tasks (playbook_id, role, position, text_en, text_he, text_pl)
              select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5
                from playbook_tasks
                where playbook_id = $1 and role = $2
              returning id"
        ),
        (playbook, part.as_str(), text.en.as_str(), text.he.as_str(), text.pl.as_str()),
    )
    .await
    .map(TaskId)
}

/// Changes a task; false when there is none.
pub async fn update(tx: &mut Tx, playbook: PlaybookId, id: TaskId, part: Part, text: &Texts) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update playbook_tasks
                  set role = $3, text_en = $4, text_he = $5, text_pl = $6
                  where id = $2 and playbook_id = $1"
            ),
            (playbook, id, part.as_str(), text.en.as_str(), text.he.as_str(), text.pl.as_str()),
        )
        .await?;
    Ok(changed > 0)
}

/// Puts a task at a place.
pub async fn place(tx: &mut Tx, id: TaskId, position: i64) -> Result<()> {
    tx.exec(sql!("update playbook_tasks set position = $2 where id = $1"), (id, position)).await.map(|_| ())
}

/// Takes a task out; false when there is none. What rooms copied from it stays.
pub async fn delete(tx: &mut Tx, playbook: PlaybookId, id: TaskId) -> Result<bool> {
    let gone = tx.exec(sql!("delete from playbook_tasks where id = $2 and playbook_id = $1"), (playbook, id)).await?;
    Ok(gone > 0)
}
