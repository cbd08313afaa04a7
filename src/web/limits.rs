//! Limits by network, kept in memory as keyed hashes: no address is ever stored or logged.

use crate::config;
use crate::error::{Error, Result};
use crate::ids;
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

/// Sign-in attempts, mails asked for and the like: this many at once …
const ATTEMPTS_BURST: NonZeroU32 = NonZeroU32::new(25).expect("25 is not zero");
/// … and one more each so many seconds: 25 in 5 minutes.
const ATTEMPT_EVERY: Duration = Duration::from_secs(12);
/// Texts kept for visitors and uploads, by one network.
const TEXTS_BURST: NonZeroU32 = NonZeroU32::new(30).expect("30 is not zero");
const TEXT_EVERY: Duration = Duration::from_secs(20);
/// Networks remembered before those at rest are forgotten.
const NETWORKS_MAX: usize = 100_000;

/// The limits, shared by all requests.
pub struct Limits {
    key: [u8; 32],
    attempts: DefaultKeyedRateLimiter<u64>,
    texts: DefaultKeyedRateLimiter<u64>,
}

impl Default for Limits {
    fn default() -> Self {
        let limiter = |burst, every| {
            RateLimiter::keyed(Quota::with_period(every).unwrap_or(Quota::per_minute(burst)).allow_burst(burst))
        };
        Self {
            key: ids::random_bytes(),
            attempts: limiter(ATTEMPTS_BURST, ATTEMPT_EVERY),
            texts: limiter(TEXTS_BURST, TEXT_EVERY),
        }
    }
}

impl Limits {
    /// One attempt to sign in, or one mail asked for, by a network. `Error::TooMany` beyond 25 in 5 minutes.
    pub fn attempt(&self, network: Network) -> Result<()> {
        ask(&self.attempts, network)
    }

    /// One text written by a network without an account.
    pub fn text(&self, network: Network) -> Result<()> {
        ask(&self.texts, network)
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

fn ask(limiter: &DefaultKeyedRateLimiter<u64>, network: Network) -> Result<()> {
    if limiter.len() > NETWORKS_MAX {
        limiter.retain_recent();
    }
    limiter.check_key(&network.0).map_err(|not_until| {
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
        let limits = Limits::default();
        let network = |address: &str| limits.network(address.parse().ok(), &HeaderMap::new(), &[]);
        assert_eq!(network("2001:db8:1:2::5"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::5"), network("2001:db8:1:3::5"));
        assert_eq!(network("::ffff:192.0.2.1"), network("192.0.2.1"));
    }

    #[test]
    fn the_twenty_sixth_attempt_waits() {
        let limits = Limits::default();
        assert!((0..25).all(|_| limits.attempt(Network(7)).is_ok()));
        assert!(matches!(limits.attempt(Network(7)), Err(Error::TooMany { retry_after_s }) if retry_after_s <= 13));
        assert!(limits.attempt(Network(8)).is_ok());
    }
}
