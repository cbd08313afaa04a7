//! Every SQL text about playbooks themselves.

use super::NewPlaybook;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::PlaybookId;
use crate::sql;
use chrono::{DateTime, Utc};

/// How ready a playbook is.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct ReadyRow {
    pub playbook_id: PlaybookId,
    /// Parts that somebody has.
    pub parts: i64,
    pub people: i64,
    /// Those of them who said that they know their part.
    pub acknowledged: i64,
    /// First messages that are approved: 0 or 1.
    pub approved: i64,
    pub tasks: i64,
    pub drilled_at: Option<DateTime<Utc>>,
}

/// How ready each playbook is.
pub async fn ready(conn: &mut Conn) -> Result<Vec<ReadyRow>> {
    conn.all(
        sql!(
            "select p.id as playbook_id,
                (select count(distinct m.role) from playbook_members m where m.playbook_id = p.id) as parts,
                (select count(*) from playbook_members m where m.playbook_id = p.id) as people,
                (select count(*) from playbook_members m
                  where m.playbook_id = p.id and m.acknowledged_at is not null) as acknowledged,
                (select count(*) from playbook_statements s
                  where s.playbook_id = p.id and s.approved_at is not null and s.retired_at is null) as approved,
                (select count(*) from playbook_tasks t where t.playbook_id = p.id) as tasks,
                (select max(i.created_at) from incidents i where i.playbook_id = p.id and i.drill) as drilled_at
              from playbooks p
              order by p.id
              limit 500"
        ),
        (),
    )
    .await
}

/// Puts one behind the others.
pub async fn insert(tx: &mut Tx, new: &NewPlaybook) -> Result<PlaybookId> {
    let now = tx.now();
    tx.insert_id(
        sql!(
            "insert into playbooks (scenario, position, name_en, name_he, name_pl, severity, approvals,
                approval_minutes, created_at, updated_at)
              select 'other', coalesce(max(position), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $7
                from playbooks
                where true
              returning id"
        ),
        (
            new.name.en.as_str(),
            new.name.he.as_str(),
            new.name.pl.as_str(),
            new.severity,
            new.approvals,
            new.approval_minutes,
            now,
        ),
    )
    .await
    .map(PlaybookId)
}

/// Changes one; false when there is none.
pub async fn update(tx: &mut Tx, id: PlaybookId, new: &NewPlaybook) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!(
                "update playbooks
                  set name_en = $2, name_he = $3, name_pl = $4, severity = $5, approvals = $6,
                    approval_minutes = $7, updated_at = $8
                  where id = $1"
            ),
            (
                id,
                new.name.en.as_str(),
                new.name.he.as_str(),
                new.name.pl.as_str(),
                new.severity,
                new.approvals,
                new.approval_minutes,
                now,
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Holds one until the end of the transaction, so that two who change it come one after the other; false when there is none.
pub async fn hold(tx: &mut Tx, id: PlaybookId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.exec(sql!("update playbooks set updated_at = $2 where id = $1"), (id, now)).await? > 0)
}

/// Archives one, or takes it back; false when there is none.
pub async fn archive(tx: &mut Tx, id: PlaybookId, at: Option<DateTime<Utc>>) -> Result<bool> {
    Ok(tx.exec(sql!("update playbooks set archived_at = $2 where id = $1"), (id, at)).await? > 0)
}

/// Those that are archived, by name.
pub async fn archived(conn: &mut Conn) -> Result<Vec<super::super::PlaybookRow>> {
    conn.all(
        sql!(
            "select id, scenario, name_en, name_he, name_pl, severity, approvals, approval_minutes, archived_at
              from playbooks
              where archived_at is not null
              order by name_en, id
              limit 500"
        ),
        (),
    )
    .await
}
