//! How often somebody may try: a soft lock per account and a count per network, in memory only, under keyed hashes.
//!
//! The lock follows Kanidm's curve: after a wrong password the next try waits 1 s (failures 1 and 2), 3 s (to 8), 5 s (to
//! 24), 10 s (to 99), then until the day's end (UTC). It concerns passwords only: a live session or a mailed link is never
//! locked out. An address that has no account is treated as one that has.

use crate::app::App;
use crate::error::{Error, Result};
use crate::web::limits::Network;
use chrono::{DateTime, DurationRound as _, TimeDelta, Utc};
use moka::sync::Cache;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

/// Tries of one network within the window.
pub const NETWORK_TRIES_MAX: u32 = 25;
/// The window of a network's tries, in seconds.
pub const NETWORK_WINDOW_S: i64 = 300;
/// Letters to one address within the window.
pub const LETTERS_MAX: u32 = 5;
/// The window of letters, in seconds.
pub const LETTERS_WINDOW_S: i64 = 3_600;
/// Passwords of one account looked at at the same time.
const AT_ONCE_MAX: u32 = 2;
/// Subjects remembered at most; the least recent are forgotten first.
const SUBJECTS_MAX: u64 = 100_000;

/// What is known of the password tries for one account.
#[derive(Clone, Copy, Debug, Default)]
struct Lock {
    failures: u32,
    unlock_at: Option<DateTime<Utc>>,
    reset_at: Option<DateTime<Utc>>,
    in_flight: u32,
}

impl Lock {
    /// Starts a try, or says how long to wait.
    fn begin(&mut self, now: DateTime<Utc>) -> std::result::Result<(), TimeDelta> {
        if self.reset_at.is_some_and(|at| at <= now) {
            *self = Self { in_flight: self.in_flight, ..Self::default() };
        }
        if let Some(wait) = self.unlock_at.map(|at| at - now).filter(|wait| *wait > TimeDelta::zero()) {
            return Err(wait);
        }
        if self.in_flight >= AT_ONCE_MAX {
            return Err(TimeDelta::seconds(1));
        }
        self.in_flight += 1;
        Ok(())
    }

    fn fail(&mut self, now: DateTime<Utc>) {
        let day_end = now.duration_trunc(TimeDelta::days(1)).unwrap_or(now) + TimeDelta::days(1);
        self.failures += 1;
        self.reset_at = Some(day_end);
        self.unlock_at = Some(delay(self.failures).map_or(day_end, |delay| (now + delay).min(day_end)));
    }
}

/// How long the next try waits after so many failures; none: until the day's end.
fn delay(failures: u32) -> Option<TimeDelta> {
    match failures {
        0 => Some(TimeDelta::zero()),
        1..=2 => Some(TimeDelta::seconds(1)),
        3..=8 => Some(TimeDelta::seconds(3)),
        9..=24 => Some(TimeDelta::seconds(5)),
        25..=99 => Some(TimeDelta::seconds(10)),
        _ => None,
    }
}

/// So many within a window that starts with the first.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    since: Option<DateTime<Utc>>,
    taken: u32,
}

impl Count {
    /// Takes one of `max`, or says how long to wait.
    fn take(&mut self, now: DateTime<Utc>, max: u32, window: TimeDelta) -> std::result::Result<(), TimeDelta> {
        let until = self.since.map(|since| since + window).filter(|until| *until > now);
        match until {
            None => *self = Self { since: Some(now), taken: 1 },
            Some(until) if self.taken >= max => return Err(until - now),
            Some(_) => self.taken += 1,
        }
        Ok(())
    }
}

/// Under a hash with the key of the site in this process (`Limits::hash`).
type Table<T> = LazyLock<Cache<u64, Arc<Mutex<T>>>>;

static LOCKS: Table<Lock> = LazyLock::new(|| Cache::new(SUBJECTS_MAX));
static NETWORKS: Table<Count> = LazyLock::new(|| Cache::new(SUBJECTS_MAX));
static LETTERS: Table<Count> = LazyLock::new(|| Cache::new(SUBJECTS_MAX));
static HANDLES: Table<Option<(DateTime<Utc>, u64)>> = LazyLock::new(|| Cache::new(SUBJECTS_MAX));

fn entry<T: Default + Send + 'static>(table: &Table<T>, app: &App, subject: &str) -> Arc<Mutex<T>> {
    table.get_with(app.limits.hash(subject.as_bytes()), Arc::default)
}

fn network_entry(app: &App, network: Network) -> Arc<Mutex<Count>> {
    NETWORKS.get_with(app.limits.hash(&network.0.to_be_bytes()), Arc::default)
}

fn open<T>(entry: &Mutex<T>) -> MutexGuard<'_, T> {
    entry.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One look at a password. Dropped without a verdict (an overload, a caller gone) it counts as nothing.
pub struct Try {
    lock: Arc<Mutex<Lock>>,
    network: Arc<Mutex<Count>>,
}

impl Try {
    /// Starts a try for the account at `email_key` from `network`; `Error::TooMany` says how long to wait.
    pub fn begin(app: &App, network: Network, email_key: &str) -> Result<Self> {
        let counted = network_entry(app, network);
        open(&counted).take(app.now(), NETWORK_TRIES_MAX, TimeDelta::seconds(NETWORK_WINDOW_S)).map_err(too_many)?;
        let lock = entry(&LOCKS, app, email_key);
        open(&lock).begin(app.now()).map_err(too_many)?;
        Ok(Self { lock, network: counted })
    }

    /// The password was wrong.
    pub fn failed(self, app: &App) {
        open(&self.lock).fail(app.now());
    }

    /// The password was right: the account's failures are forgotten, and the network gets its try back.
    pub fn succeeded(self) {
        let in_flight = open(&self.lock).in_flight;
        *open(&self.lock) = Lock { in_flight, ..Lock::default() };
        let mut network = open(&self.network);
        network.taken = network.taken.saturating_sub(1);
    }
}

impl Drop for Try {
    fn drop(&mut self) {
        let mut lock = open(&self.lock);
        lock.in_flight = lock.in_flight.saturating_sub(1);
    }
}

/// Counts one request that makes work or mail: joining, asking for a link. `Error::TooMany` says how long to wait.
pub fn count(app: &App, network: Network) -> Result<()> {
    let counted = network_entry(app, network);
    let taken = open(&counted).take(app.now(), NETWORK_TRIES_MAX, TimeDelta::seconds(NETWORK_WINDOW_S));
    taken.map_err(too_many)
}

/// Whether one more letter may go to the address: nobody's mailbox is flooded from here.
pub fn may_write_to(app: &App, email_key: &str) -> bool {
    let counted = entry(&LETTERS, app, email_key);
    let taken = open(&counted).take(app.now(), LETTERS_MAX, TimeDelta::seconds(LETTERS_WINDOW_S));
    taken.is_ok()
}

/// After a reset by mail the account's failures are forgotten.
pub fn forgive(app: &App, email_key: &str) {
    let lock = entry(&LOCKS, app, email_key);
    let in_flight = open(&lock).in_flight;
    *open(&lock) = Lock { in_flight, ..Lock::default() };
}

/// Treats a handle as taken until `until` for all but the one address: somebody joined with it and an address that has an
/// account already, and must not learn that from the handle being free.
pub fn hold_handle(app: &App, handle_key: &str, email_key: &str, until: DateTime<Utc>) {
    *open(&entry(&HANDLES, app, handle_key)) = Some((until, app.limits.hash(email_key.as_bytes())));
}

/// Whether a handle is treated as taken for whoever joins with this address.
pub fn is_handle_held(app: &App, handle_key: &str, email_key: &str) -> bool {
    let held = *open(&entry(&HANDLES, app, handle_key));
    held.is_some_and(|(until, by)| until > app.now() && by != app.limits.hash(email_key.as_bytes()))
}

fn too_many(wait: TimeDelta) -> Error {
    let whole = wait.num_milliseconds().max(1).unsigned_abs().div_ceil(1_000);
    Error::TooMany { retry_after_s: whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    /// Fails as soon as allowed, `count` times; the seconds that the next try waits.
    fn wait_after(count: u32) -> i64 {
        let (mut lock, mut now) = (Lock::default(), at(0));
        for _ in 0..count {
            if let Err(wait) = lock.begin(now) {
                now += wait;
                lock.begin(now).unwrap();
            }
            lock.fail(now);
            lock.in_flight -= 1;
        }
        lock.begin(now).err().map_or(0, |wait| wait.num_seconds())
    }

    #[test]
    fn the_delay_grows_with_the_failures() {
        assert_eq!([0, 1, 2, 3, 8, 9, 24, 25, 99].map(wait_after), [0, 1, 1, 3, 3, 5, 5, 10, 10]);
    }

    #[test]
    fn after_a_hundred_failures_the_account_waits_for_the_day_to_end() {
        // 1,800,000,000 is 08:00:00 UTC; the failures themselves take a few minutes.
        assert!(wait_after(100) > 15 * 3_600);
        let mut lock = Lock { failures: 99, ..Lock::default() };
        lock.fail(at(0));
        assert_eq!(lock.begin(at(0)), Err(TimeDelta::hours(16)));
        assert_eq!(lock.begin(at(16 * 3_600)), Ok(()));
        assert_eq!(lock.failures, 0);
    }

    #[test]
    fn many_at_the_same_time_are_no_way_around_the_delay() {
        let mut lock = Lock::default();
        assert_eq!(
            [lock.begin(at(0)).is_ok(), lock.begin(at(0)).is_ok(), lock.begin(at(0)).is_ok()],
            [true, true, false]
        );
    }

    #[test]
    fn a_network_gets_its_tries_back_when_the_window_ends() {
        let mut count = Count::default();
        let mut take = |seconds| count.take(at(seconds), 25, TimeDelta::seconds(300));
        for second in 0..25 {
            assert_eq!(take(second), Ok(()));
        }
        assert_eq!(take(30), Err(TimeDelta::seconds(270)));
        assert_eq!(take(300), Ok(()));
    }
}
