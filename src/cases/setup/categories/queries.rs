//! Every SQL text that changes categories, and how many open cases each has.

use super::NewCategory;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::CategoryId;
use crate::sql;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Open cases of each category that has any.
pub async fn open_cases(conn: &mut Conn) -> Result<HashMap<CategoryId, i64>> {
    let rows: Vec<(CategoryId, i64)> = conn
        .all(
            sql!(
                "select category_id, count(*)
                  from cases
                  where resolved_at is null and category_id is not null
                  group by category_id
                  limit 1000"
            ),
            (),
        )
        .await?;
    Ok(rows.into_iter().collect())
}

/// Adds a category at the end of the list.
pub async fn insert(tx: &mut Tx, new: &NewCategory) -> Result<CategoryId> {
    tx.insert_id(
        sql!(
            "insert into case_categories (slug, name_en, name_he, name_pl, severity, position)
              values ($1, $2, $3, $4, $5, (select coalesce(max(position), 0) + 1 from case_categories))
              returning id"
        ),
        (new.slug.as_str(), new.names.en.as_str(), new.names.he.as_str(), new.names.pl.as_str(), new.severity.as_str()),
    )
    .await
    .map(CategoryId)
}

/// Changes a category; false when there is none.
pub async fn update(tx: &mut Tx, id: CategoryId, new: &NewCategory) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update case_categories
                  set slug = $2, name_en = $3, name_he = $4, name_pl = $5, severity = $6
                  where id = $1"
            ),
            (
                id,
                new.slug.as_str(),
                new.names.en.as_str(),
                new.names.he.as_str(),
                new.names.pl.as_str(),
                new.severity.as_str(),
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Puts a category at a place in the list.
pub async fn place(tx: &mut Tx, id: CategoryId, position: i64) -> Result<()> {
    tx.exec(sql!("update case_categories set position = $2 where id = $1 and position <> $2"), (id, position))
        .await
        .map(|_| ())
}

/// Archives a category, or takes it back; false when there is none.
pub async fn archive(tx: &mut Tx, id: CategoryId, at: Option<DateTime<Utc>>) -> Result<bool> {
    let changed = tx.exec(sql!("update case_categories set archived_at = $2 where id = $1"), (id, at)).await?;
    Ok(changed > 0)
}
