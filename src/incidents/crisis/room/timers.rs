//! When something is due in a room: the next word to the public, the next brief inside. Pure.

use crate::incidents::State;
use chrono::{DateTime, TimeDelta, Utc};

/// How often those inside are told where things stand.
pub const BRIEF_MINUTES: i64 = 30;
/// So long before its time the lead is reminded of a promise, and the room shows that it comes near.
pub const SOON_MINUTES: i64 = 5;

/// What a room's clocks are read from.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub state: State,
    pub created_at: DateTime<Utc>,
    /// When the public was last told something.
    pub told_at: Option<DateTime<Utc>>,
    pub promised_at: Option<DateTime<Utc>>,
    pub brief_at: Option<DateTime<Utc>>,
    /// How long the public may wait in this state; none when nothing more is due.
    pub cadence: Option<TimeDelta>,
}

/// One clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    pub due_at: DateTime<Utc>,
    pub urgency: Urgency,
}

/// How near it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    Calm,
    Soon,
    Late,
}

/// The clocks of a room; none run once it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timers {
    /// The next word to the public.
    pub public: Option<Clock>,
    /// It was promised to the public; otherwise the cadence asks for it.
    pub promised: bool,
    pub brief: Option<Clock>,
}

/// The first word to the public is due five minutes after the declaration.
const FIRST_MINUTES: i64 = 5;

impl Timers {
    /// What is due, seen at `now`.
    pub fn of(facts: &Facts, now: DateTime<Utc>) -> Self {
        if facts.state.is_over() {
            return Self { public: None, promised: false, brief: None };
        }
        let by_cadence = match facts.told_at {
            None => Some(facts.created_at + TimeDelta::minutes(FIRST_MINUTES)),
            Some(told) => facts.cadence.map(|wait| told + wait),
        };
        let brief = facts.brief_at.unwrap_or(facts.created_at) + TimeDelta::minutes(BRIEF_MINUTES);
        Self {
            public: facts.promised_at.or(by_cadence).map(|at| Clock::at(at, now)),
            promised: facts.promised_at.is_some(),
            brief: Some(Clock::at(brief, now)),
        }
    }
}

impl Clock {
    fn at(due_at: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        let urgency = if due_at <= now {
            Urgency::Late
        } else if due_at <= now + TimeDelta::minutes(SOON_MINUTES) {
            Urgency::Soon
        } else {
            Urgency::Calm
        };
        Self { due_at, urgency }
    }
}

#[cfg(test)]
mod tests {
    use super::{Facts, Timers, Urgency};
    use crate::incidents::State;
    use chrono::{DateTime, TimeDelta, Utc};

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    fn facts() -> Facts {
        Facts {
            state: State::Investigating,
            created_at: at(0),
            told_at: None,
            promised_at: None,
            brief_at: None,
            cadence: Some(TimeDelta::minutes(10)),
        }
    }

    #[test]
    fn the_first_word_is_due_within_five_minutes() {
        let timers = Timers::of(&facts(), at(1));
        assert_eq!(timers.public.map(|it| (it.due_at, it.urgency)), Some((at(5), Urgency::Soon)));
        assert!(!timers.promised);
        assert_eq!(timers.brief.map(|it| (it.due_at, it.urgency)), Some((at(30), Urgency::Calm)));
    }

    #[test]
    fn a_promise_goes_before_the_cadence() {
        let told = Facts { told_at: Some(at(3)), ..facts() };
        assert_eq!(Timers::of(&told, at(4)).public.map(|it| it.due_at), Some(at(13)));
        let promised = Facts { promised_at: Some(at(20)), ..told };
        let timers = Timers::of(&promised, at(21));
        assert_eq!(timers.public.map(|it| (it.due_at, it.urgency)), Some((at(20), Urgency::Late)));
        assert!(timers.promised);
    }

    #[test]
    fn a_brief_starts_the_half_hour_anew_and_what_is_over_has_no_clocks() {
        let briefed = Facts { brief_at: Some(at(25)), ..facts() };
        assert_eq!(Timers::of(&briefed, at(26)).brief.map(|it| it.due_at), Some(at(55)));
        let over = Facts { state: State::Resolved, promised_at: Some(at(9)), ..facts() };
        assert_eq!(Timers::of(&over, at(10)), Timers { public: None, promised: false, brief: None });
    }
}
