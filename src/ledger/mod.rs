//! The public ledger: what was done in the open, each entry chained to the last.
//!
//! An entry is a [`number`](Line::number) without gaps, when, what kind, and a line of JSON **without personal data**: never a name,
//! an address, a text somebody wrote or an id of an account. Acts of moderation are written as an [`Act`].
//!
//! # How anyone checks it
//! The **hash** of an entry is the SHA-256, in lower-case hex, of these six lines in UTF-8, each ended by one line feed (0x0a):
//! ```text
//! hearth-ledger-1
//! the hash of the entry before; 64 zeros for number 1
//! the number, in decimal digits
//! when, as 2026-11-22T12:00:00.000000Z (UTC, six digits of a second)
//! the kind
//! the entry: the very text that is kept and exported, one line of JSON
//! ```
//! No part can hold a line feed (JSON writes it as `\n`), so no two entries have the same six lines. `/transparency/ledger.jsonl` has one
//! object for each entry with `number`, `at`, `kind`, `entry` (the text, as a string), `previous_hash` and `hash`. Whoever changes,
//! drops or puts in an entry breaks the chain there; whoever rewrites the chain from there on changes the last hash, which
//! everyone who kept an earlier copy can show (`hearth ledger verify --against COPY`).
//!
//! The number and hash of the last entry stand in the settings as well (`ledger.head`): that row is what writers wait for, and it
//! tells when entries are missing at the end.

mod act;
mod chain;
pub mod cli;
mod queries;

pub use act::{Act, AppealOutcome};
pub use chain::{Chain, Fault, Verdict};
pub use queries::{Line, first, newest, one, page};

use crate::db::{self, Conn, Tx};
use crate::error::{Error, Result};
use crate::events::Tag;

/// Entries that are looked at together.
pub const PAGE: i64 = 500;
/// The longest entry, in bytes.
const ENTRY_BYTES_MAX: usize = 16 * 1024;

/// Writes the next entry; its number. Two writers never get the same one, and none is left out: the second waits for the first to
/// commit, so this is best the last thing that a transaction does.
pub async fn append(tx: &mut Tx, kind: &'static str, entry: serde_json::Value) -> Result<i64> {
    let entry = entry.to_string();
    let plain = !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_lowercase() || b"._".contains(&byte));
    if !plain || entry.len() > ENTRY_BYTES_MAX || entry.contains('\n') {
        return Err(Error::Internal(format!("not an entry of the ledger: {kind}, {} bytes", entry.len())));
    }
    let head = chain::Head::parse(&queries::lock_head(tx, &chain::Head::default().text()).await?)?;
    let number = head.number + 1;
    let at = tx.now();
    let hash = chain::hash(&head.hash, number, at, kind, &entry);
    queries::insert(
        tx,
        &Line { number, at, kind: kind.to_owned(), entry, previous_hash: head.hash, hash: hash.clone() },
    )
    .await?;
    queries::move_head(tx, &chain::Head { number, hash }.text()).await?;
    tx.touch(Tag::Rules.key());
    Ok(number)
}

/// Reads the whole ledger, some entries at a time, and says whether the chain holds; if not, where it breaks first.
pub async fn verify(conn: &mut Conn) -> Result<Verdict> {
    let mut chain = Chain::default();
    let mut after = i64::MIN;
    loop {
        // Read before the entries: one that is written meanwhile is beyond it, none is missing.
        let head = match db::setting(conn, "ledger.head").await? {
            Some(text) => chain::Head::parse(&text)?,
            None => chain::Head::default(),
        };
        let lines = page(conn, after, PAGE).await?;
        if lines.iter().any(|line| !chain.follow(line)) {
            return Ok(chain.verdict());
        }
        match lines.last() {
            Some(last) => after = last.number,
            None => return Ok(chain.ends_at(&head)),
        }
    }
}
