//! Every SQL text about the list of disposable mail domains, and the figures of the moment.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::sql;
use chrono::{DateTime, Utc};

/// A disposable mail domain.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MailRow {
    pub domain: String,
    pub act: String,
}

/// The list after a domain, in order.
pub async fn mail(conn: &mut Conn, after: &str, limit: i64) -> Result<Vec<MailRow>> {
    conn.all(
        sql!("select domain, act from disposable_domains where domain > $1 order by domain limit $2"),
        (after, limit),
    )
    .await
}

/// How many domains are on the list.
pub async fn count_mail(conn: &mut Conn) -> Result<i64> {
    let (count,): (i64,) = conn.one(sql!("select count(*) from disposable_domains"), ()).await?;
    Ok(count)
}

/// Puts domains on the list; those on it get the new act.
pub async fn add_mail(tx: &mut Tx, domains: Vec<String>, act: &str) -> Result<u64> {
    let now = tx.now();
    let mut rows: Vec<(String, String, DateTime<Utc>)> =
        domains.into_iter().map(|domain| (domain, act.to_owned(), now)).collect();
    rows.sort();
    rows.dedup();
    tx.exec_many(
        sql!(
            "insert into disposable_domains (domain, act, added_at)
             values {}
             on conflict (domain) do update set act = excluded.act"
        ),
        rows,
    )
    .await
}

/// Takes a domain off the list; false when it is not on it.
pub async fn remove_mail(tx: &mut Tx, domain: &str) -> Result<bool> {
    let gone = tx.exec(sql!("delete from disposable_domains where domain = $1"), (domain,)).await?;
    Ok(gone > 0)
}
