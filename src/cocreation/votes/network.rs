//! From which network a vote came, so that nobody can tell: a hash under a key that lives for a day, kept for 30 days.

use super::queries;
use crate::app::App;
use crate::db::{self, Tx};
use crate::error::Result;
use crate::ids;
use crate::policy;
use crate::web::limits::Network;
use chrono::TimeDelta;
use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// The setting with the day's key: `2026-11-22 0f1e…`. Yesterday's is written over, and then nothing finds a network again.
const KEY: &str = "votes.network_key";
/// How long the hash of a vote's network is kept.
const KEPT_DAYS: i64 = 30;
/// Statements of one round at most: what is left waits for the next.
const BATCHES_MAX: usize = 20;

/// The hash of a network with today's key; none for a request whose network nobody knows.
pub async fn hash(tx: &mut Tx, network: Network) -> Result<Option<String>> {
    if network.0 == 0 {
        return Ok(None);
    }
    let today = tx.now().date_naive().to_string();
    let kept = db::setting(tx, KEY).await?;
    let key = match kept.as_deref().and_then(|kept| kept.split_once(' ')).filter(|(day, _)| *day == today) {
        Some((_, key)) => key.to_owned(),
        None => {
            let key = HEXLOWER.encode(&ids::random_bytes::<32>());
            db::set_setting(tx, KEY, &format!("{today} {key}")).await?;
            key
        }
    };
    Ok(keyed(&key, network))
}

fn keyed(key: &str, network: Network) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).ok()?;
    mac.update(&network.0.to_be_bytes());
    Some(HEXLOWER.encode(&mac.finalize().into_bytes()[..12]))
}

/// The round: throws a key away whose day is over, though nobody has voted since, and forgets networks after their 30 days.
pub async fn sweep(app: App) -> Result<()> {
    let before = app.now() - TimeDelta::days(KEPT_DAYS);
    let permit = policy::system("votes.sweep");
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let today = tx.now().date_naive().to_string();
                let kept = db::setting(tx, KEY).await?;
                if kept.is_some_and(|kept| !kept.is_empty() && !kept.starts_with(&today)) {
                    db::set_setting(tx, KEY, "").await?;
                }
                Ok(())
            })
        })
        .await?;
    for _ in 0..BATCHES_MAX {
        let permit = policy::system("votes.sweep");
        let forgotten =
            app.db.write(permit, move |tx| Box::pin(async move { queries::forget_networks(tx, before).await })).await?;
        if forgotten < queries::FORGOTTEN_MAX.unsigned_abs() {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::keyed;
    use crate::web::limits::Network;

    #[test]
    fn a_network_is_the_same_under_one_key_and_another_under_the_next() {
        let (one, other) = (keyed("monday", Network(7)), keyed("monday", Network(8)));
        assert_eq!(one, keyed("monday", Network(7)));
        assert!(one != other && one != keyed("tuesday", Network(7)));
        assert_eq!(one.map(|hash| hash.len()), Some(24));
    }
}
