//! Where the two clocks of a case stand: pure, from the target and from what is stored about the case.

use super::hours::Calendar;
use crate::cases::{Severity, State};
use crate::db::kept;
use crate::ids::CategoryId;
use chrono::{DateTime, TimeDelta, Utc};

/// What the brand allows itself for the cases that a line speaks of; the parts that are none count for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub category: Option<CategoryId>,
    pub severity: Option<Severity>,
    /// Working minutes until the first reply; none: no such clock.
    pub reply: Option<i64>,
    /// Working minutes until the case is resolved; none: no such clock.
    pub resolve: Option<i64>,
}

/// The line for a case: the most particular one. A category is more particular than a severity; of equals the first counts.
pub fn target(lines: &[Target], category: Option<CategoryId>, severity: Severity) -> Option<&Target> {
    let fits = |line: &&Target| {
        (line.category.is_none() || line.category == category) && line.severity.is_none_or(|it| it == severity)
    };
    let rank = |line: &Target| (line.category.is_some(), line.severity.is_some());
    lines.iter().filter(fits).rev().max_by_key(|line| rank(line))
}

/// What happened to a case, as far as its clocks look at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    pub opened_at: DateTime<Utc>,
    /// Each change of the state, oldest first.
    pub changes: Vec<(DateTime<Utc>, State)>,
    pub first_reply_at: Option<DateTime<Utc>>,
}

/// A stretch in which the case waited for the brand; without an end it still does.
type Stretch = (DateTime<Utc>, Option<DateTime<Utc>>);

impl History {
    /// Where the case stands now.
    pub fn state(&self) -> State {
        self.changes.last().map_or(State::Open, |(_, state)| *state)
    }

    /// The stretches in which the case waited for the brand, oldest first.
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut found = Vec::new();
        let (mut since, mut latest) = (Some(self.opened_at), self.opened_at);
        for (at, state) in &self.changes {
            // A change never counts as earlier than the one before it, whatever an import said.
            latest = latest.max(*at);
            match (since, state.waits()) {
                (Some(from), false) => {
                    found.push((from, Some(latest)));
                    since = None;
                }
                (None, true) => since = Some(latest),
                _ => {}
            }
        }
        found.extend(since.map(|from| (from, None)));
        found
    }
}

kept! {
    /// How near the end is: who hears of it.
    Level {
        /// Whoever has the case.
        Assignee = "assignee",
        /// The people of the department who are on duty.
        Department = "department",
        /// Who leads it.
        Lead = "lead",
    }
}

impl Level {
    /// Its part of the target: that much of it, in hundredths, is used up when it is reached. All are less than the whole.
    const fn hundredths(self) -> i64 {
        match self {
            Self::Assignee => 50,
            Self::Department => 75,
            Self::Lead => 90,
        }
    }
}

/// Where one clock stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clock {
    /// There is no target, or what it waits for has happened.
    Stopped,
    /// The case waits for its customer; this much working time is left.
    Paused { left: TimeDelta },
    /// It ends then, and each level is reached at its moment.
    Running { due: DateTime<Utc>, moments: [(Level, DateTime<Utc>); 3] },
}

/// The two clocks of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clocks {
    pub reply: Clock,
    pub resolve: Clock,
}

impl Clocks {
    /// Where the clocks of a case stand.
    pub fn of(calendar: &Calendar, target: &Target, history: &History) -> Self {
        let replied = history.first_reply_at.is_some();
        Self {
            reply: if replied { Clock::Stopped } else { Clock::of(calendar, target.reply, history) },
            resolve: Clock::of(calendar, target.resolve, history),
        }
    }

    /// Both stopped.
    pub const fn stopped() -> Self {
        Self { reply: Clock::Stopped, resolve: Clock::Stopped }
    }

    /// The working time that is left while they stand still: of the one that would end first.
    pub fn left(&self) -> Option<TimeDelta> {
        [&self.reply, &self.resolve]
            .into_iter()
            .filter_map(|clock| if let Clock::Paused { left } = clock { Some(*left) } else { None })
            .min()
    }
}

impl Clock {
    fn of(calendar: &Calendar, minutes: Option<i64>, history: &History) -> Self {
        let Some(minutes) = minutes.filter(|minutes| *minutes > 0) else { return Self::Stopped };
        if history.state().is_done() {
            return Self::Stopped;
        }
        let stretches = history.stretches();
        let whole = TimeDelta::minutes(minutes);
        let part = |level: Level| TimeDelta::seconds(minutes * 60 * level.hundredths() / 100);
        if history.state() == State::Waiting {
            return Self::Paused { left: rest(calendar, &stretches, whole) };
        }
        let Some(due) = moment(calendar, &stretches, whole) else { return Self::Stopped };
        // What comes before the end exists when the end does.
        let moments = Level::ALL.map(|level| (level, moment(calendar, &stretches, part(level)).unwrap_or(due)));
        Self::Running { due, moments }
    }

    /// When it ends, if it runs.
    pub const fn due(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Running { due, .. } => Some(*due),
            Self::Stopped | Self::Paused { .. } => None,
        }
    }
}

/// The instant at which `amount` of working time was, or will be, used up in these stretches.
fn moment(calendar: &Calendar, stretches: &[Stretch], amount: TimeDelta) -> Option<DateTime<Utc>> {
    let mut rest = amount;
    for (from, to) in stretches {
        let Some(to) = to else { return calendar.after(*from, rest) };
        let used = calendar.working(*from, *to);
        if used >= rest {
            return calendar.after(*from, rest);
        }
        rest -= used;
    }
    None
}

/// What is left of `amount` after these stretches.
fn rest(calendar: &Calendar, stretches: &[Stretch], amount: TimeDelta) -> TimeDelta {
    let used = stretches.iter().filter_map(|(from, to)| to.map(|to| calendar.working(*from, to)));
    (amount - used.fold(TimeDelta::zero(), |sum, used| sum + used)).max(TimeDelta::zero())
}
