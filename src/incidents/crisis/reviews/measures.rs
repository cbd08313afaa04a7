//! What is measured of an incident, from what is stored. Pure.

use super::queries::UpdateFact;
use crate::ids::StatementId;
use crate::incidents::State;
use crate::incidents::published::promise;
use crate::incidents::snapshot::Promise;
use chrono::{DateTime, TimeDelta, Utc};

/// The times of an incident.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    pub started_at: DateTime<Utc>,
    pub declared_at: DateTime<Utc>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub now: DateTime<Utc>,
}

/// What is measured. Minutes are whole ones, begun ones left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// From the declaration to the first message.
    pub first_message: Option<i64>,
    /// From when it began to the first message.
    pub silence: Option<i64>,
    /// From when it began until the cause was known.
    pub identified: Option<i64>,
    /// From when it began to its end.
    pub resolved: Option<i64>,
    /// Promised next updates whose time has come, and those of them that came in time.
    pub promises_made: i64,
    pub promises_kept: i64,
    /// Statements that were approved after they were handed in, and the longest wait of one.
    pub approvals: i64,
    pub approval_longest: Option<i64>,
    /// The version of the last statement, who of the teams off the site uses it, and how many there are.
    pub statement: Option<i64>,
    pub teams_acknowledged: i64,
    pub teams: i64,
    /// Messages to subscribers that arrived, and all.
    pub told: i64,
    pub to_tell: i64,
    /// Cases that hang on it, those of them that were answered, and linked topics.
    pub cases: i64,
    pub cases_answered: i64,
    pub topics: i64,
    /// The external text of the review is published.
    pub postmortem: bool,
}

impl Measures {
    /// What follows from the updates, in their order.
    pub fn of_updates(updates: &[UpdateFact], times: Times) -> Self {
        let since = |from: DateTime<Utc>, to: DateTime<Utc>| (to - from).max(TimeDelta::zero()).num_minutes();
        let first = updates.first().map(|update| update.published_at);
        let known = updates.iter().find(|update| update.state.0 != State::Investigating).map(|it| it.published_at);
        let (promises_made, promises_kept) = promises(updates, times.now);
        Self {
            first_message: first.map(|at| since(times.declared_at, at)),
            silence: first.map(|at| since(times.started_at, at)),
            identified: known.map(|at| since(times.started_at, at)),
            resolved: times.resolved_at.map(|at| since(times.started_at, at)),
            promises_made,
            promises_kept,
            postmortem: updates.iter().any(|update| update.state.0 == State::Postmortem),
            ..Self::default()
        }
    }

    /// With how long statements waited: of each, from when it was handed in to its last approval.
    pub fn with_approvals(mut self, approvals: &[(StatementId, DateTime<Utc>, DateTime<Utc>)]) -> Self {
        let statements: std::collections::BTreeSet<StatementId> = approvals.iter().map(|(id, ..)| *id).collect();
        self.approvals = i64::try_from(statements.len()).unwrap_or(i64::MAX);
        self.approval_longest = approvals.iter().map(|(_, from, to)| (*to - *from).num_minutes()).max();
        self
    }
}

/// Promises of a next update whose time has come, and how many of them were kept.
fn promises(updates: &[UpdateFact], now: DateTime<Utc>) -> (i64, i64) {
    let (mut made, mut kept) = (0, 0);
    for (at, update) in updates.iter().enumerate() {
        let next = updates.get(at + 1).map(|next| next.published_at);
        match promise(update.promised_at, next, now) {
            Promise::Kept => (made, kept) = (made + 1, kept + 1),
            Promise::Missed => made += 1,
            Promise::None | Promise::Open => {}
        }
    }
    (made, kept)
}

#[cfg(test)]
mod tests {
    use super::super::queries::{StateWord, UpdateFact};
    use super::{Measures, Times};
    use crate::ids::StatementId;
    use crate::incidents::State;
    use chrono::{DateTime, TimeDelta, Utc};

    fn at(minutes: i64) -> DateTime<Utc> {
        "2026-11-22T09:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minutes)
    }

    fn update(minutes: i64, state: State, promised: Option<i64>) -> UpdateFact {
        UpdateFact { state: StateWord(state), published_at: at(minutes), promised_at: promised.map(at) }
    }

    fn times(now: i64) -> Times {
        Times { started_at: at(-10), declared_at: at(0), resolved_at: Some(at(60)), now: at(now) }
    }

    #[test]
    fn times_and_promises_follow_from_the_updates() {
        let updates = [
            update(4, State::Investigating, Some(14)),
            update(13, State::Investigating, Some(23)),
            update(30, State::Identified, Some(60)),
            update(60, State::Resolved, None),
        ];
        let measures = Measures::of_updates(&updates, times(100));
        assert_eq!((measures.first_message, measures.silence), (Some(4), Some(14)));
        assert_eq!((measures.identified, measures.resolved), (Some(40), Some(70)));
        assert_eq!((measures.promises_kept, measures.promises_made), (2, 3), "the second came seven minutes late");
        assert!(!measures.postmortem);
    }

    #[test]
    fn a_promise_counts_when_its_time_has_come() {
        let updates = [update(4, State::Investigating, Some(14))];
        let of = |now| Measures::of_updates(&updates, times(now));
        assert_eq!((of(14).promises_made, of(14).promises_kept), (0, 0));
        assert_eq!((of(15).promises_made, of(15).promises_kept), (1, 0));
        assert_eq!(Measures::of_updates(&[], times(15)).first_message, None);
    }

    #[test]
    fn a_clock_that_was_put_back_measures_nothing_below_zero() {
        let measures = Measures::of_updates(&[update(-30, State::Resolved, None)], times(0));
        assert_eq!((measures.first_message, measures.silence), (Some(0), Some(0)));
    }

    #[test]
    fn a_statement_that_two_approve_waits_for_the_second() {
        let approvals =
            [(StatementId(1), at(0), at(3)), (StatementId(1), at(0), at(9)), (StatementId(2), at(20), at(22))];
        let measures = Measures::default().with_approvals(&approvals);
        assert_eq!((measures.approvals, measures.approval_longest), (2, Some(9)));
    }
}
