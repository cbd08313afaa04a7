//! Every SQL text of routing.

use super::rules::Rule;
use super::turn::Member;
use crate::cases::setup::DepartmentRow;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, CategoryId, DepartmentId, TopicId};
use crate::sql;
use chrono::{DateTime, Utc};

/// Rules that are looked at, at most.
const RULES_MAX: i64 = 500;
/// People on duty in one department that are looked at, at most.
const MEMBERS_MAX: i64 = 500;

/// The rules in their order; those that lead to an archived department rest.
pub async fn rules(conn: &mut Conn) -> Result<Vec<Rule>> {
    conn.all(
        sql!(
            "select r.id, r.category_id, r.board_id, r.lang, r.words, r.department_id, r.severity
              from routing_rules r
              join departments d on d.id = r.department_id
              where d.archived_at is null
              order by r.position, r.id
              limit $1"
        ),
        (RULES_MAX,),
    )
    .await
}

/// The text that a topic was opened with.
pub async fn first_text(conn: &mut Conn, topic: TopicId) -> Result<String> {
    let first: Option<(String,)> =
        conn.opt(sql!("select body from posts where topic_id = $1 order by number limit 1"), (topic,)).await?;
    Ok(first.map(|row| row.0).unwrap_or_default())
}

/// How bad cases of a category are at first.
pub async fn severity_of(conn: &mut Conn, category: CategoryId) -> Result<Option<String>> {
    let row: Option<(String,)> =
        conn.opt(sql!("select severity from case_categories where id = $1"), (category,)).await?;
    Ok(row.map(|row| row.0))
}

/// Holds a department for this transaction; none when it is archived.
pub async fn hold(tx: &mut Tx, id: DepartmentId) -> Result<Option<DepartmentRow>> {
    let rows = tx
        .returning(
            sql!(
                "update departments
                  set spread = spread
                  where id = $1 and archived_at is null
                  returning id, name, lead_id, spread, archived_at"
            ),
            (id,),
        )
        .await?;
    Ok(rows.into_iter().next())
}

/// Who is on duty in the department of that name; their open cases are counted only if `loaded`.
pub async fn on_duty(tx: &mut Tx, department: &str, loaded: bool) -> Result<Vec<Member>> {
    let now = tx.now();
    tx.all(
        sql!(
            "select a.id, d.last_given_at,
                case when $3 then (select count(*) from cases c where c.assignee_id = a.id and c.resolved_at is null)
                  else 0 end as open
              from duties d
              join accounts a on a.id = d.account_id
              where d.since is not null and a.department = $1 and a.role <> 'member' and a.deleted_at is null
                and a.confirmed_at is not null and (a.suspended_until is null or a.suspended_until <= $2)
              order by a.id
              limit $4"
        ),
        (department, now, loaded, MEMBERS_MAX),
    )
    .await
}

/// Notes that a case was given to somebody on duty.
pub async fn note_given(tx: &mut Tx, to: AccountId, at: DateTime<Utc>) -> Result<()> {
    tx.exec(sql!("update duties set last_given_at = $2 where account_id = $1"), (to, at)).await.map(|_| ())
}
