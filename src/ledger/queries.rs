//! Every SQL text about the ledger.

use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::sql;
use chrono::{DateTime, Utc};

/// An entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    pub number: i64,
    pub at: DateTime<Utc>,
    pub kind: String,
    /// One line of JSON, as it was hashed.
    pub entry: String,
    pub previous_hash: String,
    pub hash: String,
}

/// The last entry as the settings have it, for this writer alone until it commits; `first` is put there when nothing was.
pub async fn lock_head(tx: &mut Tx, first: &str) -> Result<String> {
    let now = tx.now();
    let rows: Vec<(String,)> = tx
        .returning(
            sql!(
                "insert into settings (name, value, changed_at) values ('ledger.head', $1, $2)
                  on conflict (name) do update set changed_at = excluded.changed_at
                  returning value"
            ),
            (first, now),
        )
        .await?;
    Ok(rows.into_iter().next().map_or_else(|| first.to_owned(), |row| row.0))
}

/// Says which entry is the last one now.
pub async fn move_head(tx: &mut Tx, head: &str) -> Result<()> {
    tx.exec(sql!("update settings set value = $1 where name = 'ledger.head'"), (head,)).await.map(|_| ())
}

/// Adds an entry.
pub async fn insert(tx: &mut Tx, line: &Line) -> Result<()> {
    tx.exec(
        sql!(
            "insert into ledger (number, at, kind, entry, previous_hash, hash)
              values ($1, $2, $3, $4, $5, $6)"
        ),
        (line.number, line.at, &line.kind, &line.entry, &line.previous_hash, &line.hash),
    )
    .await
    .map(|_| ())
}

/// The entries after a number, oldest first.
pub async fn page(conn: &mut Conn, after: i64, limit: i64) -> Result<Vec<Line>> {
    conn.all(
        sql!(
            "select number, at, kind, entry, previous_hash, hash
              from ledger
              where number > $1
              order by number
              limit $2"
        ),
        (after, limit),
    )
    .await
}

/// The entries before a number, newest first.
pub async fn newest(conn: &mut Conn, before: i64, limit: i64) -> Result<Vec<Line>> {
    conn.all(
        sql!(
            "select number, at, kind, entry, previous_hash, hash
              from ledger
              where number < $1
              order by number desc
              limit $2"
        ),
        (before, limit),
    )
    .await
}

/// The entry of a number.
pub async fn one(conn: &mut Conn, number: i64) -> Result<Option<Line>> {
    conn.opt(sql!("select number, at, kind, entry, previous_hash, hash from ledger where number = $1"), (number,)).await
}

/// The first entry.
pub async fn first(conn: &mut Conn) -> Result<Option<Line>> {
    Ok(page(conn, i64::MIN, 1).await?.into_iter().next())
}

impl Line {
    /// The hash that its own fields make.
    pub fn own_hash(&self) -> String {
        super::chain::hash(&self.previous_hash, self.number, self.at, &self.kind, &self.entry)
    }

    /// The line of the export.
    pub fn json(&self) -> String {
        serde_json::json!({
            "number": self.number,
            "at": super::chain::moment(self.at),
            "kind": self.kind,
            "entry": self.entry,
            "previous_hash": self.previous_hash,
            "hash": self.hash,
        })
        .to_string()
    }

    /// The line of an export, read again.
    pub fn parse(text: &str) -> Option<Self> {
        let value: serde_json::Value = serde_json::from_str(text).ok()?;
        let word = |name: &str| value.get(name)?.as_str().map(ToOwned::to_owned);
        Some(Self {
            number: value.get("number")?.as_i64()?,
            at: word("at")?.parse().ok()?,
            kind: word("kind")?,
            entry: word("entry")?,
            previous_hash: word("previous_hash")?,
            hash: word("hash")?,
        })
    }
}
