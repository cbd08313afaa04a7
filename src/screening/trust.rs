//! How much the house knows of somebody: plain rules that are published, never a hidden rank.

use super::facts::queries;
use super::thresholds::{Thresholds, thresholds};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use chrono::{DateTime, TimeDelta, Utc};

/// Whoever was limited by a decision within so many days is not known.
const LIMITED_DAYS: i64 = 90;
/// How long a post has stood to be accepted, in days.
const STANDING_DAYS: i64 = 1;

/// Trust is earned by time and by accepted posts, not by likes. It raises limits and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Here for a short time, or has written little, or was limited lately.
    New,
    /// Known to the house.
    Known,
}

/// What trust rests on.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    pub trust: Trust,
    pub joined_at: DateTime<Utc>,
    /// Public posts that are not removed.
    pub texts: i64,
}

/// The trust of an account now.
pub async fn trust_of(conn: &mut Conn, account: AccountId, now: DateTime<Utc>) -> Result<Trust> {
    let thresholds = thresholds(conn).await?;
    Ok(standing(conn, account, now, &thresholds).await?.trust)
}

/// What is known of an account that wants to publish; nobody is new.
pub(super) async fn standing(
    conn: &mut Conn,
    account: AccountId,
    now: DateTime<Utc>,
    thresholds: &Thresholds,
) -> Result<Standing> {
    let (stood, limited) = (now - TimeDelta::days(STANDING_DAYS), now - TimeDelta::days(LIMITED_DAYS));
    let Some(author) = queries::author(conn, account, stood, limited).await? else {
        return Ok(Standing { trust: Trust::New, joined_at: now, texts: 0 });
    };
    let old = now - author.created_at >= TimeDelta::days(thresholds.known_days);
    let known = old && author.stood >= thresholds.known_texts && author.limited == 0;
    let trust = if known { Trust::Known } else { Trust::New };
    Ok(Standing { trust, joined_at: author.created_at, texts: author.texts })
}
