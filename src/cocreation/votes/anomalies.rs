//! What is unusual about the votes of one idea: bursts, one network, new accounts. Pure; it knows no names and accuses nobody.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeMap;

/// A vote as the report looks at it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Cast {
    pub at: DateTime<Utc>,
    /// A hash that means something within its day only.
    pub network: Option<String>,
    /// When the voter's account was opened.
    pub account_at: DateTime<Utc>,
    /// A merge brought it: it was cast elsewhere, at another time.
    pub carried: bool,
}

/// Something that a person should look at. None of it proves anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// So many votes in a short time, where the idea's own rate lets one expect so many.
    Burst { from: DateTime<Utc>, until: DateTime<Utc>, votes: i64, expected: i64 },
    /// So many of a day's votes came from one network.
    Network { day: NaiveDate, votes: i64, of: i64 },
    /// So many voters had opened their account less than [`NEW_DAYS`] days before.
    NewAccounts { votes: i64, of: i64 },
}

/// A burst is looked for in windows so long.
const WINDOW: TimeDelta = TimeDelta::minutes(10);
/// Fewer votes in a window are never a burst.
const BURST_MIN: usize = 10;
/// A burst has at least so many times the votes that the idea's own rate lets one expect.
const BURST_TIMES: f64 = 5.0;
/// And lies so many standard deviations of a Poisson process above it.
const BURST_SIGMAS: f64 = 6.0;
/// Fewer votes from one network are a family or an office.
const NETWORK_MIN: usize = 5;
/// A network has at least so many hundredths of its day's votes.
const NETWORK_PERCENT: usize = 20;
/// An account is new for so many days.
pub const NEW_DAYS: i64 = 3;
/// Fewer new accounts are chance.
const NEW_MIN: usize = 5;
/// New accounts are at least so many hundredths of all voters.
const NEW_PERCENT: usize = 30;
/// Findings of one kind at most, the gravest first.
const FINDINGS_MAX: usize = 10;

/// Looks at the votes of an idea, oldest first, which has taken them from `from` until `until`.
pub fn find(casts: &[Cast], from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<Finding> {
    let own: Vec<&Cast> = casts.iter().filter(|cast| !cast.carried).collect();
    let mut found = bursts(&own, from, until);
    found.extend(networks(&own));
    found.extend(new_accounts(&own));
    found
}

/// Votes of each day, oldest first.
pub fn by_day(casts: &[Cast]) -> Vec<(NaiveDate, i64)> {
    let mut days = BTreeMap::new();
    for cast in casts.iter().filter(|cast| !cast.carried) {
        *days.entry(cast.at.date_naive()).or_insert(0) += 1;
    }
    days.into_iter().collect()
}

/// Stretches in which votes came much faster than at all other times.
fn bursts(own: &[&Cast], from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<Finding> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut end = 0;
    for start in 0..own.len() {
        end = end.max(start);
        while end < own.len() && own[end].at < own[start].at + WINDOW {
            end += 1;
        }
        if !stands_out(end - start, own.len(), until - from) {
            continue;
        }
        match found.last_mut() {
            Some((_, last)) if start <= *last => *last = end,
            _ => found.push((start, end)),
        }
    }
    found.sort_by_key(|(start, end)| std::cmp::Reverse(end - start));
    found.truncate(FINDINGS_MAX);
    let told = |(start, end): (usize, usize)| {
        let (first, last) = (own[start].at, own[end - 1].at);
        let others = own.len() - (end - start);
        let expected = rate(others, until - from - (last - first)) * minutes((last - first).max(WINDOW));
        Finding::Burst { from: first, until: last, votes: number(end - start), expected: expected.round() as i64 }
    };
    found.into_iter().map(told).collect()
}

/// Whether `votes` within one window stand out among `all` in `time`: measured by the rate of all the others.
fn stands_out(votes: usize, all: usize, time: TimeDelta) -> bool {
    if votes < BURST_MIN {
        return false;
    }
    let expected = rate(all - votes, time - WINDOW) * minutes(WINDOW);
    let votes = votes as f64;
    votes >= BURST_TIMES * expected && votes >= expected + BURST_SIGMAS * expected.sqrt()
}

/// Votes a minute.
fn rate(votes: usize, time: TimeDelta) -> f64 {
    // An idea that is younger than a window is measured as if it were so old.
    votes as f64 / minutes(time.max(WINDOW))
}

fn minutes(time: TimeDelta) -> f64 {
    time.num_seconds() as f64 / 60.0
}

/// Days of which one network has a large share.
fn networks(own: &[&Cast]) -> Vec<Finding> {
    let mut days: BTreeMap<NaiveDate, BTreeMap<&str, usize>> = BTreeMap::new();
    for cast in own {
        if let Some(network) = &cast.network {
            *days.entry(cast.at.date_naive()).or_default().entry(network).or_default() += 1;
        }
    }
    let mut found = Vec::new();
    for (day, networks) in days {
        let of: usize = networks.values().sum();
        let large = |votes: &&usize| **votes >= NETWORK_MIN && **votes * 100 >= of * NETWORK_PERCENT;
        found.extend(networks.values().filter(large).map(|votes| (day, *votes, of)));
    }
    found.sort_by_key(|(day, votes, _)| (std::cmp::Reverse(*votes), *day));
    found.truncate(FINDINGS_MAX);
    found.into_iter().map(|(day, votes, of)| Finding::Network { day, votes: number(votes), of: number(of) }).collect()
}

fn new_accounts(own: &[&Cast]) -> Option<Finding> {
    let new = own.iter().filter(|cast| cast.at - cast.account_at < TimeDelta::days(NEW_DAYS)).count();
    let many = new >= NEW_MIN && new * 100 >= own.len() * NEW_PERCENT;
    many.then(|| Finding::NewAccounts { votes: number(new), of: number(own.len()) })
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i64) -> DateTime<Utc> {
        "2026-11-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::days(number)
    }

    fn cast(at: DateTime<Utc>) -> Cast {
        Cast { at, network: None, account_at: day(-400), carried: false }
    }

    /// One vote each `every` minutes over twenty days.
    fn steady(every: i64) -> Vec<Cast> {
        (0..20 * 24 * 60 / every).map(|at| cast(day(0) + TimeDelta::minutes(at * every))).collect()
    }

    fn among(mut casts: Vec<Cast>, more: impl IntoIterator<Item = Cast>) -> Vec<Cast> {
        casts.extend(more);
        casts.sort_by_key(|cast| cast.at);
        casts
    }

    #[test]
    fn a_steady_idea_has_nothing_to_look_at_however_fast_its_votes_come() {
        for every in [600, 60, 10, 1] {
            assert_eq!(find(&steady(every), day(0), day(20)), [], "{every}");
        }
        assert_eq!(find(&[], day(0), day(20)), []);
        assert_eq!(find(&[cast(day(1))], day(1), day(1)), []);
    }

    #[test]
    fn a_burst_stands_out_against_the_ideas_own_rate_and_not_elsewhere() {
        let rush = |votes: i64| (0..votes).map(|at| cast(day(7) + TimeDelta::seconds(10 * at)));
        let found = find(&among(steady(600), rush(40)), day(0), day(20));
        let [Finding::Burst { from, until, votes, expected }] = found.as_slice() else { panic!("{found:?}") };
        assert!((40..=41).contains(votes) && *expected <= 1 && *from <= day(7) && *until < day(7) + WINDOW);
        assert_eq!(find(&among(steady(600), rush(9)), day(0), day(20)), [], "a class of nine is no burst");
        // An idea that gets twenty votes in ten minutes all day long: forty are not five times as many.
        let busy = (0..20 * 24 * 120).map(|at| cast(day(0) + TimeDelta::seconds(30 * at))).collect();
        assert_eq!(find(&among(busy, rush(40)), day(0), day(20)), []);
    }

    #[test]
    fn a_rush_of_hours_is_one_burst() {
        let rush = (0..600).map(|at| cast(day(7) + TimeDelta::seconds(20 * at)));
        let found = find(&among(steady(600), rush), day(0), day(20));
        assert!(matches!(found.as_slice(), [Finding::Burst { votes: 600..=602, .. }]), "{found:?}");
    }

    #[test]
    fn votes_that_a_merge_brought_are_no_burst() {
        let carried = (0..40).map(|_| Cast { carried: true, ..cast(day(7)) });
        assert_eq!(find(&among(steady(600), carried), day(0), day(20)), []);
    }

    #[test]
    fn one_network_is_told_by_its_share_of_the_day_and_never_across_days() {
        let from = |at: DateTime<Utc>, network: &str| Cast { network: Some(network.into()), ..cast(at) };
        let crowd = (0..40).map(|at| from(day(3) + TimeDelta::minutes(30 * at), &format!("home{at}")));
        let one = (0..12).map(|at| from(day(3) + TimeDelta::minutes(90 * at), "one"));
        let found = find(&among(crowd.clone().collect(), one), day(0), day(20));
        assert_eq!(found, [Finding::Network { day: day(3).date_naive(), votes: 12, of: 52 }]);
        // The same word on another day is another network: the key was thrown away.
        let spread = (0..12).map(|at| from(day(at), "one"));
        assert_eq!(find(&among(Vec::new(), spread), day(0), day(20)), []);
        let family = (0..4).map(|at| from(day(3) + TimeDelta::minutes(90 * at), "family"));
        assert_eq!(find(&among(Vec::new(), family), day(0), day(20)), [], "a family votes together");
    }

    #[test]
    fn new_accounts_are_told_when_they_are_many() {
        let new = |count: i64| (0..count).map(|at| Cast { account_at: day(at) - TimeDelta::days(1), ..cast(day(at)) });
        let found = find(&among(steady(24 * 60), new(10)), day(0), day(20));
        assert_eq!(found, [Finding::NewAccounts { votes: 10, of: 30 }]);
        assert_eq!(find(&among(steady(24 * 60), new(8)), day(0), day(20)), [], "fewer than three in ten");
        assert_eq!(find(&new(4).collect::<Vec<_>>(), day(0), day(20)), []);
    }
}
