//! Whose turn it is. Pure.

use crate::cases::setup::Spread;
use crate::ids::AccountId;
use chrono::{DateTime, TimeDelta, Utc};

/// Somebody on duty in a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    pub id: AccountId,
    /// When a case was last given to them.
    pub last_given_at: Option<DateTime<Utc>>,
    /// Cases they have that are not done.
    pub open: i64,
}

/// Who is given the next case of `customer`, and the moment to note for it: later than every earlier one, so that turns
/// stay in order even within one tick of the clock.
pub fn next(
    spread: Spread,
    members: &[Member],
    customer: AccountId,
    now: DateTime<Utc>,
) -> Option<(AccountId, DateTime<Utc>)> {
    // Nobody works on their own complaint.
    let able = members.iter().filter(|member| member.id != customer);
    let chosen = match spread {
        Spread::Claim => None,
        Spread::RoundRobin => able.min_by_key(|member| (member.last_given_at, member.id)),
        Spread::LeastLoaded => able.min_by_key(|member| (member.open, member.last_given_at, member.id)),
    }?;
    let latest = members.iter().filter_map(|member| member.last_given_at).max();
    let given_at = latest.map_or(now, |latest| now.max(latest + TimeDelta::microseconds(1)));
    Some((chosen.id, given_at))
}

#[cfg(test)]
mod tests {
    use super::{Member, Spread, next};
    use crate::ids::AccountId;
    use chrono::{DateTime, Utc};
    use proptest::prelude::*;

    const CUSTOMER: AccountId = AccountId(99);

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).expect("a time")
    }

    fn team(size: i64) -> Vec<Member> {
        (1..=size).map(|id| Member { id: AccountId(id), last_given_at: None, open: 0 }).collect()
    }

    /// Gives cases one after another, the clock standing still; whom each went to.
    fn give(spread: Spread, members: &mut [Member], cases: usize) -> Vec<i64> {
        (0..cases)
            .map(|_| {
                let (to, at) = next(spread, members, CUSTOMER, now()).expect("somebody");
                let member = members.iter_mut().find(|member| member.id == to).expect("one of them");
                (member.last_given_at, member.open) = (Some(at), member.open + 1);
                to.0
            })
            .collect()
    }

    #[test]
    fn nobody_on_duty_and_departments_that_claim_are_given_nothing() {
        assert_eq!(next(Spread::RoundRobin, &[], CUSTOMER, now()), None);
        assert_eq!(next(Spread::Claim, &team(3), CUSTOMER, now()), None);
    }

    #[test]
    fn nobody_is_given_their_own_complaint() {
        assert_eq!(next(Spread::RoundRobin, &team(1), AccountId(1), now()), None);
        assert_eq!(next(Spread::LeastLoaded, &team(2), AccountId(1), now()).map(|turn| turn.0), Some(AccountId(2)));
    }

    #[test]
    fn turns_go_round_while_the_clock_stands_still() {
        assert_eq!(give(Spread::RoundRobin, &mut team(3), 7), [1, 2, 3, 1, 2, 3, 1]);
    }

    #[test]
    fn whoever_comes_on_duty_is_next() {
        let mut members = team(2);
        give(Spread::RoundRobin, &mut members, 4);
        members.push(Member { id: AccountId(3), last_given_at: None, open: 0 });
        assert_eq!(give(Spread::RoundRobin, &mut members, 2), [3, 1]);
    }

    #[test]
    fn the_least_loaded_catches_up_and_then_turns_go_round() {
        let mut members = team(3);
        members[0].open = 2;
        assert_eq!(give(Spread::LeastLoaded, &mut members, 7), [2, 3, 2, 3, 1, 2, 3]);
    }

    proptest! {
        #[test]
        fn round_robin_is_even(size in 1..8i64, cases in 0..60usize) {
            let given = give(Spread::RoundRobin, &mut team(size), cases);
            let counts: Vec<usize> = (1..=size).map(|id| given.iter().filter(|to| **to == id).count()).collect();
            let (least, most) = (counts.iter().min().copied(), counts.iter().max().copied());
            prop_assert!(most.zip(least).is_some_and(|(most, least)| most - least <= 1), "{:?}", counts);
        }

        #[test]
        fn the_least_loaded_never_ends_more_than_one_above_an_even_start(loads in prop::collection::vec(0..10i64, 1..8), cases in 0..80usize) {
            let mut members: Vec<Member> = team(loads.len() as i64).into_iter().zip(&loads).map(|(member, open)| Member { open: *open, ..member }).collect();
            give(Spread::LeastLoaded, &mut members, cases);
            let grown: Vec<i64> = members.iter().zip(&loads).filter(|(member, start)| member.open > **start).map(|(member, _)| member.open).collect();
            let least = members.iter().map(|member| member.open).min().unwrap_or_default();
            prop_assert!(grown.iter().all(|open| *open <= least + 1), "{:?}", members);
        }
    }
}
