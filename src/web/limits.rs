//! Limits by network and by account, kept in memory. Networks are keyed hashes: no address is ever stored or logged.

use crate::config;
use crate::error::{Error, Result};
use crate::ids;
use crate::policy::Viewer;
use axum::http::HeaderMap;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

/// A client's network: a keyed hash of its IPv4 address or IPv6 /64. The key lives as long as the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Network(pub u64);

/// Texts kept for visitors, by one network: this many at once …
const TEXTS_BURST: NonZeroU32 = NonZeroU32::new(30).expect("30 is not zero");
/// … and one more each so often.
const TEXT_EVERY: Duration = Duration::from_secs(20);
/// Letters or calls that a network has sent to addresses that nobody has proved to be theirs: this many at once …
const ASKED_BURST: NonZeroU32 = NonZeroU32::new(10).expect("10 is not zero");
/// … and one more each so often.
const ASKED_EVERY: Duration = Duration::from_secs(60);
/// The same for what goes to one address, whoever asks.
const ADDRESS_BURST: NonZeroU32 = NonZeroU32::new(3).expect("3 is not zero");
const ADDRESS_EVERY: Duration = Duration::from_secs(20 * 60);
/// What the program of one source of mentions brings in a minute.
const BROUGHT_BURST: NonZeroU32 = NonZeroU32::new(60).expect("60 is not zero");
/// Networks or accounts remembered before those at rest are forgotten.
const KEYS_MAX: usize = 100_000;

/// The limits, shared by all requests.
pub struct Limits {
    key: [u8; 32],
    texts: DefaultKeyedRateLimiter<u64>,
    posts: DefaultKeyedRateLimiter<u64>,
    asked: DefaultKeyedRateLimiter<u64>,
    addresses: DefaultKeyedRateLimiter<u64>,
    brought: DefaultKeyedRateLimiter<u64>,
}

impl Limits {
    /// Limits under which a member may publish so many posts a minute.
    pub fn new(posts_per_minute: NonZeroU32) -> Self {
        let texts = Quota::with_period(TEXT_EVERY).unwrap_or(Quota::per_minute(TEXTS_BURST)).allow_burst(TEXTS_BURST);
        Self {
            key: ids::random_bytes(),
            texts: RateLimiter::keyed(texts),
            posts: RateLimiter::keyed(Quota::per_minute(posts_per_minute)),
            asked: RateLimiter::keyed(slow(ASKED_EVERY, ASKED_BURST)),
            addresses: RateLimiter::keyed(slow(ADDRESS_EVERY, ADDRESS_BURST)),
            brought: RateLimiter::keyed(Quota::per_minute(BROUGHT_BURST)),
        }
    }

    /// One text written by a network without an account.
    pub fn text(&self, network: Network) -> Result<()> {
        ask(&self.texts, network.0)
    }

    /// One thing sent to an address that somebody of this network typed.
    pub fn asked(&self, network: Network) -> Result<()> {
        ask(&self.asked, network.0)
    }

    /// Whether one more may be sent to that address, whoever asks. Only its keyed hash is remembered.
    pub fn address(&self, address: &str) -> bool {
        ask(&self.addresses, self.hash(address.as_bytes())).is_ok()
    }

    /// One thing that a program or a mail brought to that source of mentions.
    pub fn brought(&self, source: i64) -> Result<()> {
        ask(&self.brought, source.unsigned_abs())
    }

    /// One post published by an account. Whoever speaks for the brand is not limited.
    pub fn post(&self, viewer: &Viewer) -> Result<()> {
        if viewer.is_staff() { Ok(()) } else { ask(&self.posts, viewer.id_or_zero().0.unsigned_abs()) }
    }

    /// A keyed hash of anything that should be recognised again in this process but not stored.
    pub fn hash(&self, what: &[u8]) -> u64 {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.key) else { return 0 };
        mac.update(what);
        let digest = mac.finalize().into_bytes();
        digest.iter().take(8).fold(0, |hash, byte| hash << 8 | u64::from(*byte))
    }

    /// The network of a client, whose address is believed from `X-Forwarded-For` only as far as trusted proxies wrote it.
    pub fn network(&self, peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[config::Network]) -> Network {
        let address = client(peer, headers, trusted);
        Network(match address.map(|address| address.to_canonical()) {
            None => 0,
            Some(IpAddr::V4(address)) => self.hash(&address.octets()),
            Some(IpAddr::V6(address)) => self.hash(&address.octets()[..8]),
        })
    }
}

fn slow(every: Duration, burst: NonZeroU32) -> Quota {
    Quota::with_period(every).unwrap_or(Quota::per_minute(burst)).allow_burst(burst)
}

fn ask(limiter: &DefaultKeyedRateLimiter<u64>, key: u64) -> Result<()> {
    if limiter.len() > KEYS_MAX {
        limiter.retain_recent();
    }
    limiter.check_key(&key).map_err(|not_until| {
        let wait = not_until.wait_time_from(DefaultClock::default().now());
        Error::TooMany { retry_after_s: wait.as_secs() + 1 }
    })
}

/// Walks `X-Forwarded-For` from the right while the addresses are proxies of ours.
fn client(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[config::Network]) -> Option<IpAddr> {
    let is_proxy = |address: &IpAddr| trusted.iter().any(|network| network.contains(*address));
    let mut address = peer?;
    let lines = headers.get_all("x-forwarded-for").iter().rev().map(|line| line.to_str().unwrap_or_default());
    // What a proxy wrote stands at the end; left of something unreadable stands only what the client made up.
    for hop in lines.flat_map(|line| line.rsplit(',')) {
        let Some(hop) = hop.trim().parse().ok().filter(|_| is_proxy(&address)) else { break };
        address = hop;
    }
    Some(address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn limits(posts_per_minute: u32) -> Limits {
        Limits::new(NonZeroU32::new(posts_per_minute).unwrap())
    }

    fn seen(peer: &str, forwarded: &'static str) -> String {
        let config =
            crate::config::Config::from(|key| (key == "HEARTH_TRUSTED_PROXIES").then(|| "10.0.0.0/8".into())).unwrap();
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static(forwarded));
        client(peer.parse().ok(), &headers, &config.trusted_proxies).unwrap().to_string()
    }

    #[test]
    fn a_forwarded_address_is_believed_only_from_a_trusted_proxy() {
        assert_eq!(seen("203.0.113.9", "198.51.100.1"), "203.0.113.9");
        assert_eq!(seen("10.0.0.1", "198.51.100.1"), "198.51.100.1");
        assert_eq!(seen("10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2"), "198.51.100.1");
        assert_eq!(seen("10.0.0.1", "1.1.1.1, x, 198.51.100.1"), "198.51.100.1", "nothing invented is believed");
        assert_eq!(seen("10.0.0.1", "1.1.1.1, x"), "10.0.0.1");
    }

    #[test]
    fn neighbours_in_one_ipv6_64_are_one_network() {
        let limits = limits(20);
        let network = |address: &str| limits.network(address.parse().ok(), &HeaderMap::new(), &[]);
        assert_eq!(network("2001:db8:1:2::5"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::5"), network("2001:db8:1:3::5"));
        assert_eq!(network("::ffff:192.0.2.1"), network("192.0.2.1"));
    }

    #[test]
    fn a_member_who_posts_too_fast_waits_and_nobody_else_does() {
        let limits = limits(3);
        let member = |id| {
            Viewer::Account(crate::policy::Actor {
                id: ids::AccountId(id),
                handle: String::new(),
                name: String::new(),
                role: crate::policy::Role::Member,
                department: None,
                confirmed: true,
                suspended: false,
                muted: false,
            })
        };
        assert!((0..3).all(|_| limits.post(&member(1)).is_ok()));
        assert!(matches!(limits.post(&member(1)), Err(Error::TooMany { retry_after_s }) if retry_after_s <= 21));
        assert!(limits.post(&member(2)).is_ok());
    }
}
