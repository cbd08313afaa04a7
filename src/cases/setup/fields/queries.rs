//! Every SQL text that changes fields.

use super::NewField;
use crate::cases::setup::FieldRow;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::FieldId;
use crate::sql;
use chrono::{DateTime, Utc};

/// The most fields that are ever listed.
const FIELDS_MAX: i64 = 1_000;

/// Every field in the order of the forms, archived ones last.
pub async fn all(conn: &mut Conn) -> Result<Vec<FieldRow>> {
    conn.all(
        sql!(
            "select id, category_id, name_en, name_he, name_pl, kind, choices, required, public, archived_at
              from case_fields
              order by (archived_at is not null), (category_id is not null), category_id, position, id
              limit $1"
        ),
        (FIELDS_MAX,),
    )
    .await
}

/// Adds a field at the end of the list.
pub async fn insert(tx: &mut Tx, new: &NewField) -> Result<FieldId> {
    tx.insert_id(
        sql!(
            "insert into case_fields (category_id, name_en, name_he, name_pl, kind, choices, required, public, position)
              values ($1, $2, $3, $4, $5, $6, $7, $8, (select coalesce(max(position), 0) + 1 from case_fields))
              returning id"
        ),
        (
            new.category,
            new.names.en.as_str(),
            new.names.he.as_str(),
            new.names.pl.as_str(),
            new.kind.as_str(),
            new.choices_text(),
            new.required,
            new.public,
        ),
    )
    .await
    .map(FieldId)
}

/// Changes a field; false when there is none.
pub async fn update(tx: &mut Tx, id: FieldId, new: &NewField) -> Result<bool> {
    let changed = tx
        .exec(
            sql!(
                "update case_fields
                  set category_id = $2, name_en = $3, name_he = $4, name_pl = $5, kind = $6, choices = $7, required = $8,
                    public = $9
                  where id = $1"
            ),
            (
                id,
                new.category,
                new.names.en.as_str(),
                new.names.he.as_str(),
                new.names.pl.as_str(),
                new.kind.as_str(),
                new.choices_text(),
                new.required,
                new.public,
            ),
        )
        .await?;
    Ok(changed > 0)
}

/// Puts a field at a place in the list.
pub async fn place(tx: &mut Tx, id: FieldId, position: i64) -> Result<()> {
    tx.exec(sql!("update case_fields set position = $2 where id = $1 and position <> $2"), (id, position))
        .await
        .map(|_| ())
}

/// Archives a field, or takes it back; false when there is none.
pub async fn archive(tx: &mut Tx, id: FieldId, at: Option<DateTime<Utc>>) -> Result<bool> {
    let changed = tx.exec(sql!("update case_fields set archived_at = $2 where id = $1"), (id, at)).await?;
    Ok(changed > 0)
}
