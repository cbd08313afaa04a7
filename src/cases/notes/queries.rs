//! Every SQL text about notes. Those that read a text ask for a [`Colleague`].

use super::{Colleague, Inner, NewNote, NoteKind};
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, CaseId, NoteId};
use crate::sql;
use chrono::{DateTime, Utc};

/// A note with its author.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct NoteRow {
    pub id: NoteId,
    pub case_id: CaseId,
    pub author_id: AccountId,
    pub author_handle: String,
    pub author_name: String,
    pub author_department: Option<String>,
    pub at: DateTime<Utc>,
    #[sqlx(try_from = "String")]
    pub kind: NoteKind,
    pub body: Inner,
    pub body_html: Inner,
}

/// The latest notes on a case, oldest first.
pub async fn of_case(conn: &mut Conn, _reader: Colleague, case: CaseId, limit: i64) -> Result<Vec<NoteRow>> {
    let mut rows: Vec<NoteRow> = conn
        .all(
            sql!(
                "select n.id, n.case_id, n.author_id, a.handle as author_handle, a.name as author_name,
                    a.department as author_department, n.at, n.kind, n.body, n.body_html
                  from case_notes n
                  join accounts a on a.id = n.author_id
                  where n.case_id = $1
                  order by n.id desc
                  limit $2"
            ),
            (case, limit),
        )
        .await?;
    rows.reverse();
    Ok(rows)
}

/// One note; none when there is no such note.
pub async fn by_id(conn: &mut Conn, _reader: Colleague, id: NoteId) -> Result<Option<NoteRow>> {
    conn.opt(
        sql!(
            "select n.id, n.case_id, n.author_id, a.handle as author_handle, a.name as author_name,
                a.department as author_department, n.at, n.kind, n.body, n.body_html
              from case_notes n
              join accounts a on a.id = n.author_id
              where n.id = $1"
        ),
        (id,),
    )
    .await
}

/// The number of the latest note on a case; 0 when there is none. It says nothing of what is in it.
pub async fn last_id(conn: &mut Conn, case: CaseId) -> Result<i64> {
    let (id,): (i64,) =
        conn.one(sql!("select coalesce(max(id), 0) from case_notes where case_id = $1"), (case,)).await?;
    Ok(id)
}

/// How many notes others than `reader` wrote on a case after the one of that number.
pub async fn since(conn: &mut Conn, case: CaseId, after: i64, reader: AccountId) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!("select count(*) from case_notes where case_id = $1 and id > $2 and author_id <> $3"),
            (case, after, reader),
        )
        .await?;
    Ok(count)
}

/// Keeps a note; none when its token was used before.
pub async fn insert(tx: &mut Tx, note: &NewNote) -> Result<Option<NoteId>> {
    let now = tx.now();
    let ids: Vec<(NoteId,)> = tx
        .returning(
            sql!(
                "insert into case_notes (case_id, author_id, at, kind, body, body_html, once)
                  values ($1, $2, $3, $4, $5, $6, $7)
                  on conflict (once) do nothing
                  returning id"
            ),
            (
                note.case,
                note.author,
                now,
                note.kind.as_str(),
                note.body.as_str(),
                note.body_html.as_str(),
                note.once.as_deref(),
            ),
        )
        .await?;
    Ok(ids.first().map(|row| row.0))
}

/// The note that the same author kept on the same case with the same token.
pub async fn by_once(tx: &mut Tx, note: &NewNote) -> Result<Option<NoteId>> {
    let row: Option<(NoteId,)> = tx
        .opt(
            sql!("select id from case_notes where once = $1 and author_id = $2 and case_id = $3"),
            (note.once.as_deref(), note.author, note.case),
        )
        .await?;
    Ok(row.map(|row| row.0))
}
