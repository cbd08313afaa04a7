//! Who said something, so that nobody can tell: a hash under a key that is thrown away after a week.
//!
//! The detector counts people over some hours. So that nobody counts twice when the key changes, the old key stays for that long: whoever
//! was heard under it is heard under it once more.

use crate::db::{self, Tx};
use crate::error::Result;
use crate::ids;
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// The setting: `2026-11-22T10:00:00Z 0f1e… [old key]`, the time being when the new key began.
const KEY: &str = "listening.author_key";
const KEY_DAYS: i64 = 7;
/// How long the old key is still known: longer than any window.
const OVERLAP_HOURS: i64 = 6;

/// The keys in force.
pub struct Keys {
    new: String,
    old: Option<String>,
}

impl Keys {
    /// The keys at the time of the transaction; makes a new one when its week is over.
    pub async fn load(tx: &mut Tx) -> Result<Self> {
        let now = tx.now();
        let kept = db::setting(tx, KEY).await?;
        let (since, new, old) = kept.as_deref().and_then(read).unwrap_or((DateTime::UNIX_EPOCH, String::new(), None));
        if new.is_empty() || now - since >= TimeDelta::days(KEY_DAYS) {
            let (fresh, old) = (HEXLOWER.encode(&ids::random_bytes::<32>()), (!new.is_empty()).then_some(new));
            write(tx, now, &fresh, old.as_deref()).await?;
            return Ok(Self { new: fresh, old });
        }
        if old.is_some() && now - since >= TimeDelta::hours(OVERLAP_HOURS) {
            write(tx, since, &new, None).await?;
            return Ok(Self { new, old: None });
        }
        Ok(Self { new, old })
    }

    /// The number that stands for somebody, and the one under the old key while that is known. Never 0.
    pub fn of(&self, who: &str) -> (i64, Option<i64>) {
        (keyed(&self.new, who), self.old.as_deref().map(|old| keyed(old, who)))
    }
}

async fn write(tx: &mut Tx, since: DateTime<Utc>, new: &str, old: Option<&str>) -> Result<()> {
    let value = format!("{} {new} {}", since.to_rfc3339(), old.unwrap_or_default());
    db::set_setting(tx, KEY, value.trim_end()).await
}

fn read(kept: &str) -> Option<(DateTime<Utc>, String, Option<String>)> {
    let mut parts = kept.split(' ');
    let since = DateTime::parse_from_rfc3339(parts.next()?).ok()?.with_timezone(&Utc);
    Some((since, parts.next()?.to_owned(), parts.next().map(str::to_owned)))
}

fn keyed(key: &str, who: &str) -> i64 {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else { return 1 };
    mac.update(who.as_bytes());
    let mut first = [0; 8];
    first.copy_from_slice(&mac.finalize().into_bytes()[..8]);
    i64::from_be_bytes(first) | 1
}

#[cfg(test)]
mod tests {
    use super::{keyed, read};

    #[test]
    fn somebody_is_the_same_under_one_key_and_another_under_the_next() {
        assert_eq!(keyed("monday", "account 7"), keyed("monday", "account 7"));
        assert_ne!(keyed("monday", "account 7"), keyed("monday", "account 8"));
        assert_ne!(keyed("monday", "account 7"), keyed("tuesday", "account 7"));
    }

    #[test]
    fn a_setting_that_cannot_be_read_is_none() {
        for bad in ["", "yesterday ab", "2026-11-22T10:00:00Z"] {
            assert!(read(bad).is_none(), "{bad}");
        }
        assert!(
            read("2026-11-22T10:00:00+00:00 ab cd")
                .is_some_and(|(_, new, old)| new == "ab" && old.as_deref() == Some("cd"))
        );
    }
}
