//! Every SQL text about mail that came in. What stood in a mail is not kept here.

use super::outcome::Outcome;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, CaseId, PostId};
use crate::sql;
use chrono::{DateTime, Utc};

/// What is noted of a mail.
#[derive(Clone, Debug)]
pub struct Noted {
    /// SHA-256 of its Message-ID; of the whole mail when it has none.
    pub hash: String,
    pub case: Option<CaseId>,
    pub account: Option<AccountId>,
    pub outcome: Outcome,
}

/// What became of this mail when it came in before.
pub async fn known(conn: &mut Conn, hash: &str) -> Result<Option<Outcome>> {
    let row: Option<(String,)> =
        conn.opt(sql!("select outcome from mails_in where message_hash = $1"), (hash,)).await?;
    Ok(row.map(|(word,)| Outcome::parse(&word).unwrap_or(Outcome::Again)))
}

/// Notes a mail; false when it was noted before.
pub async fn note(tx: &mut Tx, noted: &Noted) -> Result<bool> {
    let now = tx.now();
    let rows = tx
        .exec(
            sql!(
                "insert into mails_in (message_hash, received_at, case_id, account_id, outcome)
                  values ($1, $2, $3, $4, $5)
                  on conflict (message_hash) do nothing"
            ),
            (noted.hash.as_str(), now, noted.case, noted.account, noted.outcome.as_str()),
        )
        .await?;
    Ok(rows > 0)
}

/// Notes the post that a mail became.
pub async fn set_post(tx: &mut Tx, hash: &str, post: PostId) -> Result<()> {
    tx.exec(sql!("update mails_in set post_id = $2 where message_hash = $1"), (hash, post)).await.map(|_| ())
}

/// Mails of this account since then; those that others sent to its signed addresses do not count.
pub async fn count_since(conn: &mut Conn, account: AccountId, since: DateTime<Utc>) -> Result<i64> {
    let (count,): (i64,) = conn
        .one(
            sql!(
                "select count(*)
                  from mails_in
                  where account_id = $1 and received_at > $2 and outcome <> $3"
            ),
            (account, since, Outcome::Sender.as_str()),
        )
        .await?;
    Ok(count)
}

/// The outcomes of the latest mails to signed addresses of this account since then.
pub async fn outcomes_since(conn: &mut Conn, account: AccountId, since: DateTime<Utc>) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = conn
        .all(
            sql!(
                "select distinct outcome
                  from mails_in
                  where account_id = $1 and received_at > $2
                  limit 50"
            ),
            (account, since),
        )
        .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// Forgets mails that came in before then; how many.
pub async fn forget(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64> {
    tx.exec(sql!("delete from mails_in where received_at < $1"), (before,)).await
}
