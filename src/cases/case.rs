//! What a case can be and become: pure, with the one table of allowed moves.

use crate::db::kept;
use chrono::{DateTime, Utc};

kept! {
    /// Where a case stands.
    State {
        /// Nobody of the brand has reacted yet.
        Open = "open",
        /// Seen by the brand; an answer is to come.
        Acknowledged = "acknowledged",
        /// Somebody works on it.
        InProgress = "in_progress",
        /// The brand has asked something and waits for the customer.
        Waiting = "waiting",
        /// Solved, as the brand sees it; the customer may say otherwise.
        Resolved = "resolved",
        /// Over.
        Closed = "closed",
        /// Was resolved or closed and is not.
        Reopened = "reopened",
    }
}

/// Whose hand moves a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    Customer,
    Staff,
}

/// Every allowed move: from, to by staff, to by the customer. What is not here is refused.
const MOVES: [(State, &[State], &[State]); 7] = {
    use State::{Acknowledged, Closed, InProgress, Open, Reopened, Resolved, Waiting};
    [
        (Open, &[Acknowledged, InProgress, Waiting, Resolved], &[Closed]),
        (Acknowledged, &[InProgress, Waiting, Resolved], &[Closed]),
        (InProgress, &[Waiting, Resolved], &[Closed]),
        (Waiting, &[InProgress, Resolved], &[InProgress, Closed]),
        (Resolved, &[Closed, Reopened], &[Closed, Reopened]),
        (Closed, &[Reopened], &[Reopened]),
        (Reopened, &[Acknowledged, InProgress, Waiting, Resolved], &[Closed]),
    ]
};

impl State {
    /// Whether the case waits for the brand.
    pub const fn waits(self) -> bool {
        matches!(self, Self::Open | Self::Acknowledged | Self::InProgress | Self::Reopened)
    }

    /// Whether the case is resolved or closed.
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Resolved | Self::Closed)
    }

    /// Where this hand may move a case that stands here.
    pub fn next(self, hand: Hand) -> &'static [Self] {
        MOVES.iter().find(|(from, ..)| *from == self).map_or(&[], |(_, staff, customer)| match hand {
            Hand::Staff => staff,
            Hand::Customer => customer,
        })
    }

    /// Where a new answer of the brand leads by itself: seen, if it was not.
    pub const fn after_answer(self) -> Option<Self> {
        match self {
            Self::Open | Self::Reopened => Some(Self::Acknowledged),
            _ => None,
        }
    }

    /// Where the customer's reply leads by itself: back to the brand, if the brand had put it down.
    pub const fn after_customer(self) -> Option<Self> {
        match self {
            Self::Waiting => Some(Self::InProgress),
            Self::Resolved => Some(Self::Reopened),
            _ => None,
        }
    }
}

/// The times that hang on the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub state: State,
    pub state_since: DateTime<Utc>,
    /// Since when it waits for the brand; none while it waits for the customer or is done.
    pub waits_since: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
}

/// The table of moves has no such move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAllowed;

impl Standing {
    /// A case opened at `at`.
    pub const fn opened(at: DateTime<Utc>) -> Self {
        Self { state: State::Open, state_since: at, waits_since: Some(at), resolved_at: None, closed_at: None }
    }

    /// The standing after `hand` moves it to `to` at `at`, if the table allows it.
    pub fn moved(self, to: State, hand: Hand, at: DateTime<Utc>) -> Result<Self, NotAllowed> {
        if !self.state.next(hand).contains(&to) {
            return Err(NotAllowed);
        }
        Ok(Self {
            state: to,
            state_since: at,
            waits_since: to.waits().then(|| self.waits_since.unwrap_or(at)),
            resolved_at: to.is_done().then(|| self.resolved_at.unwrap_or(at)),
            closed_at: (to == State::Closed).then_some(at),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Hand, NotAllowed, Standing, State};
    use chrono::{DateTime, TimeDelta, Utc};
    use proptest::prelude::*;

    /// The rules once more, in other words: who, from, to.
    const SPOKEN: &str = "
        staff open acknowledged, staff open in_progress, staff open waiting, staff open resolved, customer open closed,
        staff acknowledged in_progress, staff acknowledged waiting, staff acknowledged resolved, customer acknowledged closed,
        staff in_progress waiting, staff in_progress resolved, customer in_progress closed,
        staff waiting in_progress, staff waiting resolved, customer waiting in_progress, customer waiting closed,
        staff resolved closed, staff resolved reopened, customer resolved closed, customer resolved reopened,
        staff closed reopened, customer closed reopened,
        staff reopened acknowledged, staff reopened in_progress, staff reopened waiting, staff reopened resolved, customer reopened closed";

    fn spoken(hand: Hand, from: State, to: State) -> bool {
        let who = if hand == Hand::Staff { "staff" } else { "customer" };
        SPOKEN.split(',').any(|rule| rule.trim() == format!("{who} {} {}", from.as_str(), to.as_str()))
    }

    fn start() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).expect("a time")
    }

    #[test]
    fn a_state_is_read_back_from_its_word() {
        for state in State::ALL {
            assert_eq!(State::parse(state.as_str()), Some(state));
        }
        assert_eq!(State::parse("Open"), None);
    }

    #[test]
    fn what_a_reply_does_by_itself_is_an_allowed_move() {
        for state in State::ALL {
            for (to, hand) in [(state.after_answer(), Hand::Staff), (state.after_customer(), Hand::Customer)] {
                assert!(to.is_none_or(|to| state.next(hand).contains(&to)), "{state:?} {to:?}");
            }
        }
    }

    #[test]
    fn a_case_does_not_move_to_where_it_stands() {
        for state in State::ALL {
            assert!(!state.next(Hand::Staff).contains(&state) && !state.next(Hand::Customer).contains(&state));
        }
    }

    #[test]
    fn waiting_for_the_brand_is_counted_from_the_first_unanswered_moment() {
        let seen = Standing::opened(start()).moved(State::Acknowledged, Hand::Staff, start() + TimeDelta::hours(1));
        assert_eq!(seen.map(|it| it.waits_since), Ok(Some(start())));
        let asked = seen.and_then(|it| it.moved(State::Waiting, Hand::Staff, start() + TimeDelta::hours(2)));
        assert_eq!(asked.map(|it| it.waits_since), Ok(None));
        let back = asked.and_then(|it| it.moved(State::InProgress, Hand::Customer, start() + TimeDelta::hours(3)));
        assert_eq!(back.map(|it| it.waits_since), Ok(Some(start() + TimeDelta::hours(3))));
    }

    proptest! {
        #[test]
        fn nothing_passes_but_what_the_rules_say(steps in prop::collection::vec((any::<bool>(), 0..7usize, 1..100_000i64), 0..40)) {
            let mut case = Standing::opened(start());
            let mut at = start();
            for (staff, to, seconds) in steps {
                at += TimeDelta::seconds(seconds);
                let (hand, to) = (if staff { Hand::Staff } else { Hand::Customer }, State::ALL[to]);
                match case.moved(to, hand, at) {
                    Err(NotAllowed) => prop_assert!(!spoken(hand, case.state, to)),
                    Ok(next) => {
                        prop_assert!(spoken(hand, case.state, to));
                        prop_assert_eq!((next.state, next.state_since), (to, at));
                        prop_assert_eq!(next.waits_since.is_some(), to.waits());
                        prop_assert_eq!(next.resolved_at.is_some(), to.is_done());
                        prop_assert_eq!(next.closed_at.is_some(), to == State::Closed);
                        prop_assert!(next.waits_since.is_none_or(|since| since >= case.waits_since.unwrap_or(at)));
                        case = next;
                    }
                }
            }
        }
    }
}
