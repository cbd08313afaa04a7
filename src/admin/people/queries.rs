//! Every statement about finding people.

use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::sql;
use chrono::{DateTime, Utc};

/// An account as an admin sees it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PersonRow {
    pub id: AccountId,
    pub handle: String,
    pub handle_key: String,
    pub name: String,
    pub email: Option<String>,
    pub role: String,
    pub department: Option<String>,
    pub created_at: DateTime<Utc>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub suspended_until: Option<DateTime<Utc>>,
}

/// Accounts whose handle or address starts like this (LIKE patterns of the folded forms), after a handle, in their order.
/// Authors that an import brought in are found only by a pattern of their own.
pub async fn find(
    conn: &mut Conn,
    handle_like: &str,
    email_like: &str,
    after: &str,
    limit: i64,
) -> Result<Vec<PersonRow>> {
    conn.all(
        sql!(
            "select id, handle, handle_key, name, email, role, department, created_at, confirmed_at, suspended_until
              from accounts
              where deleted_at is null and handle_key > $3
                and (handle_key like $1 escape '!' or email_key like $2 escape '!')
              order by handle_key
              limit $4"
        ),
        (handle_like, email_like, after, limit),
    )
    .await
}

/// Those who speak for the brand, after a handle, in their order.
pub async fn staff(conn: &mut Conn, after: &str, limit: i64) -> Result<Vec<PersonRow>> {
    conn.all(
        sql!(
            "select id, handle, handle_key, name, email, role, department, created_at, confirmed_at, suspended_until
              from accounts
              where deleted_at is null and role <> 'member' and handle_key > $1
              order by handle_key
              limit $2"
        ),
        (after, limit),
    )
    .await
}

/// One account.
pub async fn by_id(conn: &mut Conn, id: AccountId) -> Result<PersonRow> {
    conn.one(
        sql!(
            "select id, handle, handle_key, name, email, role, department, created_at, confirmed_at, suspended_until
              from accounts
              where id = $1 and deleted_at is null"
        ),
        (id,),
    )
    .await
}
