//! Every SQL text of the letters to staff.

use crate::db::Conn;
use crate::error::Result;
use crate::ids::{CaseId, PublicationId, ReviewId};
use crate::sql;

/// What the second pair of eyes said. The text that they looked at is read on the desk alone.
#[derive(Clone, sqlx::FromRow)]
pub struct Review {
    pub case_id: CaseId,
    pub author_name: String,
    pub reviewer_name: Option<String>,
    pub remark: String,
    /// Whether somebody has looked.
    pub decided: bool,
    pub state: String,
}

/// A review; none when there is no such.
pub async fn review(db: &mut Conn, id: ReviewId) -> Result<Option<Review>> {
    db.opt(
        sql!(
            "select r.case_id, a.name as author_name, b.name as reviewer_name, r.remark,
                r.decided_at is not null as decided, r.state
              from case_reviews r
              join accounts a on a.id = r.author_id
              left join accounts b on b.id = r.reviewer_id
              where r.id = $1"
        ),
        (id,),
    )
    .await
}

/// What the customer decided about a publication: case, title, state; none before they did.
pub async fn decided(db: &mut Conn, id: PublicationId) -> Result<Option<(CaseId, String, String)>> {
    db.opt(sql!("select case_id, title, state from case_publications where id = $1 and decided_at is not null"), (id,))
        .await
}

/// What the customer wrote when they last opened the case again.
pub async fn reopened_note(db: &mut Conn, case: CaseId) -> Result<String> {
    let row: Option<(String,)> = db
        .opt(
            sql!(
                "select note
                  from case_changes
                  where case_id = $1 and to_state = 'reopened' and from_state <> to_state
                  order by id desc
                  limit 1"
            ),
            (case,),
        )
        .await?;
    Ok(row.map(|row| row.0).unwrap_or_default())
}
