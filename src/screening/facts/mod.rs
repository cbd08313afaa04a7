//! What is known about a text and its author when it is screened.

pub mod queries;

use super::links::Leads;
use super::marks::fingerprint::Fingerprint;
use super::thresholds::Thresholds;
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

/// How long sign-ups and holds count for a wave, in minutes.
pub const WAVE_MINUTES: i64 = 20;
/// Whose account was opened in so many hours belongs to the newest members, whom a wave concerns.
pub const FRESH_HOURS: i64 = 24;
/// How far back texts are compared and accounts of one network counted.
pub const LATELY_HOURS: i64 = 24;
/// Sites of a text that are looked up.
const DOMAINS_MAX: usize = 10;

/// What the community knows of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repute {
    /// Trusted, or linked to by somebody known and never called spam.
    Good,
    Unknown,
    Bad,
}

/// A site that a text links to.
#[derive(Clone, Debug)]
pub struct Site {
    pub domain: String,
    pub repute: Repute,
    /// Other accounts that linked to it lately.
    pub others: i64,
}

/// Texts like this one.
#[derive(Clone, Debug, Default)]
pub struct Likes {
    /// Other new members who wrote one lately.
    pub others: i64,
    /// The newest members among them.
    pub fresh: i64,
    /// Texts like it by the same author.
    pub own: i64,
    /// A moderator called one of them spam.
    pub spam: bool,
    /// A moderator let one of them through.
    pub passed: bool,
    /// The oldest one's fingerprint.
    pub oldest: Option<i64>,
    /// Posts among them that nobody judged.
    pub posts: Vec<i64>,
}

/// How the account was opened.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    pub disposable: Option<String>,
    /// Accounts from its network within a day.
    pub network_accounts: i64,
    pub network: i64,
    pub honeypot: bool,
    pub quick: bool,
}

impl Opening {
    /// From a network from which too many accounts were opened.
    pub const fn is_crowded(&self, thresholds: &Thresholds) -> bool {
        self.network_accounts >= thresholds.network_max
    }

    /// What an account shares with others where neither texts nor networks say it.
    pub fn cluster(&self, wave: bool) -> Option<String> {
        match &self.disposable {
            _ if wave => Some("wave".to_owned()),
            Some(domain) => Some(format!("mail:{domain}")),
            None => self.honeypot.then(|| "machine".to_owned()),
        }
    }
}

/// What the newest texts of an author are.
#[derive(Clone, Debug, Default)]
pub struct Pace {
    /// Texts within an hour.
    pub texts: i64,
    /// Minutes until the oldest of them is an hour old.
    pub minutes: i64,
    /// The clusters of those that wait for a moderator; two are looked at.
    pub waiting: Vec<Option<String>>,
    /// A moderator let one of theirs through.
    pub cleared: bool,
}

/// The sites of a text.
pub async fn sites(conn: &mut Conn, account: AccountId, leads: &Leads, now: DateTime<Utc>) -> Result<Vec<Site>> {
    let since = now - TimeDelta::hours(LATELY_HOURS);
    let mut sites = Vec::new();
    for domain in leads.domains.iter().take(DOMAINS_MAX) {
        let row = queries::domain(conn, domain).await?;
        let repute = row.map_or(Repute::Unknown, |row| row.repute());
        let others = if repute == Repute::Unknown { queries::linkers(conn, domain, account, since).await? } else { 0 };
        sites.push(Site { domain: domain.clone(), repute, others });
    }
    Ok(sites)
}

/// Texts like this one by new members.
pub async fn likes(
    conn: &mut Conn,
    account: AccountId,
    print: &Fingerprint,
    now: DateTime<Utc>,
    thresholds: &Thresholds,
) -> Result<Likes> {
    let since = now - TimeDelta::hours(LATELY_HOURS);
    let new_since = now - TimeDelta::days(thresholds.known_days.max(1));
    let rows = queries::neighbours(conn, &print.bands, since).await?;
    let mut likes = Likes::default();
    let fresh_since = now - TimeDelta::hours(FRESH_HOURS);
    let (mut others, mut fresh) = (BTreeSet::new(), BTreeSet::new());
    for row in rows.into_iter().filter(|row| print.is_alike(row.fingerprint, row.shared)) {
        likes.spam |= row.spam == Some(true);
        likes.passed |= row.spam == Some(false);
        likes.oldest = Some(row.fingerprint);
        if row.account_id == account {
            likes.own += 1;
        } else if row.joined_at > new_since {
            others.insert(row.account_id);
            if row.joined_at > fresh_since {
                fresh.insert(row.account_id);
            }
        } else {
            continue;
        }
        if row.what == "post" && row.spam.is_none() {
            likes.posts.push(row.what_id);
        }
    }
    likes.others = i64::try_from(others.len()).unwrap_or(i64::MAX);
    likes.fresh = i64::try_from(fresh.len()).unwrap_or(i64::MAX);
    Ok(likes)
}

/// How the account was opened, as long as that is remembered.
pub async fn opening(
    conn: &mut Conn,
    account: AccountId,
    now: DateTime<Utc>,
    thresholds: &Thresholds,
) -> Result<Option<Opening>> {
    let Some(sign_up) = crate::accounts::sign_up(conn, account).await? else { return Ok(None) };
    let network_accounts = if sign_up.network == 0 {
        0
    } else {
        let since = now - TimeDelta::hours(LATELY_HOURS);
        queries::network_accounts(conn, sign_up.network, since, thresholds.network_max).await?
    };
    let listed = queries::is_disposable(conn, &sign_up.email_domain).await?;
    let trace = sign_up.trace();
    Ok(Some(Opening {
        disposable: listed.then_some(sign_up.email_domain),
        network_accounts,
        network: sign_up.network,
        honeypot: trace.honeypot,
        quick: trace.seconds.is_none_or(|seconds| seconds < thresholds.form_seconds),
    }))
}

/// How fast somebody writes.
pub async fn pace(conn: &mut Conn, account: AccountId, now: DateTime<Utc>, max: i64) -> Result<Pace> {
    let hour = TimeDelta::hours(1);
    let (texts, oldest) = queries::written(conn, account, now - hour, max).await?;
    let minutes = oldest.map_or(0, |oldest| (oldest + hour - now).num_minutes() + 1);
    let (waiting, cleared) = queries::waiting_and_cleared(conn, account).await?;
    Ok(Pace { texts, minutes, waiting, cleared })
}

/// Texts within an hour by the accounts of one network.
pub async fn network_pace(conn: &mut Conn, network: i64, now: DateTime<Utc>, max: i64) -> Result<i64> {
    if network == 0 { Ok(0) } else { queries::network_texts(conn, network, now - TimeDelta::hours(1), max).await }
}

/// Whether so many joined or were held of late that it is a wave.
pub async fn is_wave(conn: &mut Conn, now: DateTime<Utc>, thresholds: &Thresholds) -> Result<bool> {
    let since = now - TimeDelta::minutes(WAVE_MINUTES);
    Ok(queries::joined(conn, since, thresholds.wave_sign_ups).await? >= thresholds.wave_sign_ups
        || queries::held(conn, since, thresholds.wave_holds).await? >= thresholds.wave_holds)
}
