//! The SQL of kept views.

use super::VIEWS_MAX;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ViewId};
use crate::sql;

/// A list that somebody keeps.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ViewRow {
    pub id: ViewId,
    pub name: String,
    /// The query of its address.
    pub query: String,
}

/// Somebody's own views, in the order in which they were kept.
pub async fn of(db: &mut Conn, account: AccountId) -> Result<Vec<ViewRow>> {
    db.all(
        sql!("select id, name, query from desk_views where account_id = $1 order by id limit $2"),
        (account, VIEWS_MAX),
    )
    .await
}

/// One of somebody's own views; nobody else's is found.
pub async fn own(db: &mut Conn, id: ViewId, account: AccountId) -> Result<ViewRow> {
    db.one(sql!("select id, name, query from desk_views where id = $1 and account_id = $2"), (id, account)).await
}

/// Gives a view of that name another query; false when there is none.
pub async fn replace(tx: &mut Tx, account: AccountId, name: &str, query: &str) -> Result<bool> {
    let now = tx.now();
    let changed = tx
        .exec(
            sql!("update desk_views set query = $3, saved_at = $4 where account_id = $1 and name = $2"),
            (account, name, query, now),
        )
        .await?;
    Ok(changed > 0)
}

/// Keeps a view.
pub async fn insert(tx: &mut Tx, account: AccountId, name: &str, query: &str) -> Result<()> {
    let now = tx.now();
    tx.exec(
        sql!("insert into desk_views (account_id, name, query, saved_at) values ($1, $2, $3, $4)"),
        (account, name, query, now),
    )
    .await
    .map(|_| ())
}

/// Lets a view go.
pub async fn remove(tx: &mut Tx, id: ViewId, account: AccountId) -> Result<()> {
    tx.exec(sql!("delete from desk_views where id = $1 and account_id = $2"), (id, account)).await.map(|_| ())
}
