//! Every SQL text about the list of routing rules.

use super::NewRule;
use crate::cases::facts::Severity;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{BoardId, CategoryId, DepartmentId, RuleId};
use crate::sql;
use crate::words::Lang;
use chrono::{DateTime, Utc};

/// The most rules that are ever listed.
const RULES_MAX: i64 = 500;

/// A rule with the names of what it names.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct RuleRow {
    pub id: RuleId,
    pub category_id: Option<CategoryId>,
    pub board_id: Option<BoardId>,
    pub board_name: Option<String>,
    pub lang: Option<String>,
    pub words: String,
    pub department_id: DepartmentId,
    pub department_name: String,
    /// Since when its department is closed; the rule rests.
    pub department_archived_at: Option<DateTime<Utc>>,
    pub severity: Option<String>,
}

impl RuleRow {
    /// Whether it catches every case that reaches it.
    pub fn catches_all(&self) -> bool {
        self.category_id.is_none()
            && self.board_id.is_none()
            && self.lang.is_none()
            && self.words.trim().is_empty()
            && self.department_archived_at.is_none()
    }
}

/// The rules in their order.
pub async fn all(conn: &mut Conn) -> Result<Vec<RuleRow>> {
    conn.all(
        sql!(
            "select r.id, r.category_id, r.board_id, b.name as board_name, r.lang, r.words, r.department_id,
                d.name as department_name, d.archived_at as department_archived_at, r.severity
              from routing_rules r
              join departments d on d.id = r.department_id
              left join boards b on b.id = r.board_id
              order by r.position, r.id
              limit $1"
        ),
        (RULES_MAX,),
    )
    .await
}

/// Adds a rule at the end of the list.
pub async fn insert(tx: &mut Tx, new: &NewRule) -> Result<RuleId> {
    tx.insert_id(
        sql!(
            "insert into routing_rules (position, category_id, board_id, lang, words, department_id, severity)
              values ((select coalesce(max(position), 0) + 1 from routing_rules), $1, $2, $3, $4, $5, $6)
              returning id"
        ),
        (
            new.category,
            new.board,
            new.lang.map(Lang::code),
            new.words.as_str(),
            new.department,
            new.severity.map(Severity::as_str),
        ),
    )
    .await
    .map(RuleId)
}

/// Changes a rule; false when there is none.
pub async fn update(tx: &mut Tx, id: RuleId, new: &NewRule) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update routing_rules
                  set category_id = $2, board_id = $3, lang = $4, words = $5, department_id = $6, severity = $7
                  where id = $1"
            ),
            (
                id,
                new.category,
                new.board,
                new.lang.map(Lang::code),
                new.words.as_str(),
                new.department,
                new.severity.map(Severity::as_str),
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Puts a rule at a place in the list.
pub async fn place(tx: &mut Tx, id: RuleId, position: i64) -> Result<()> {
    tx.exec(sql!("update routing_rules set position = $2 where id = $1 and position <> $2"), (id, position))
        .await
        .map(|_| ())
}

/// Takes a rule away; false when it was gone.
pub async fn delete(tx: &mut Tx, id: RuleId) -> Result<bool> {
    let changed = tx.exec(sql!("delete from routing_rules where id = $1"), (id,)).await?;
    Ok(changed > 0)
}
