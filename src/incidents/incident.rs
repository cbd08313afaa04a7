//! What an incident is: its states and which may follow which, impact, the states of components, and what they add up to. Pure.

use crate::db::kept;
use chrono::TimeDelta;

pub use crate::words::Texts;

kept! {
    /// Something went wrong, or something is planned.
    Kind { Incident = "incident", Maintenance = "maintenance" }
}

kept! {
    /// How far it is. The first five are an incident's, the others maintenance's.
    State {
        Investigating = "investigating",
        Identified = "identified",
        Monitoring = "monitoring",
        Resolved = "resolved",
        Postmortem = "postmortem",
        Scheduled = "scheduled",
        InProgress = "in_progress",
        Verifying = "verifying",
        Completed = "completed",
    }
}

kept! {
    /// How much customers feel of it, least first.
    Impact { None = "none", Minor = "minor", Major = "major", Critical = "critical", Maintenance = "maintenance" }
}

kept! {
    /// How a component is, best first.
    Health {
        Operational = "operational",
        Maintenance = "under_maintenance",
        Degraded = "degraded_performance",
        Partial = "partial_outage",
        Major = "major_outage",
    }
}

kept! {
    /// What all of it adds up to, least first; the Statuspage API's `indicator`.
    Indicator { None = "none", Maintenance = "maintenance", Minor = "minor", Major = "major", Critical = "critical" }
}

impl State {
    /// The states of that kind, in their order.
    pub const fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Incident => {
                &[Self::Investigating, Self::Identified, Self::Monitoring, Self::Resolved, Self::Postmortem]
            }
            Kind::Maintenance => &[Self::Scheduled, Self::InProgress, Self::Verifying, Self::Completed],
        }
    }

    /// Nothing more is going on.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Resolved | Self::Postmortem | Self::Completed)
    }

    /// It stands on the front of the status page as something that is going on.
    pub const fn is_active(self) -> bool {
        !self.is_over() && !matches!(self, Self::Scheduled)
    }

    /// Whether an update may lead from here to `next`. From an end only `reopens` leads back: nobody reopens by accident.
    pub const fn may_become(self, next: Self, reopens: bool) -> bool {
        match (self, next) {
            (Self::Resolved | Self::Postmortem, Self::Postmortem) => true,
            (Self::Resolved | Self::Postmortem, Self::Investigating | Self::Identified | Self::Monitoring) => reopens,
            (
                Self::Investigating | Self::Identified | Self::Monitoring,
                Self::Investigating | Self::Identified | Self::Monitoring | Self::Resolved,
            )
            | (
                Self::Scheduled | Self::InProgress | Self::Verifying,
                Self::InProgress | Self::Verifying | Self::Completed,
            )
            | (Self::Scheduled, Self::Scheduled) => true,
            _ => false,
        }
    }
}

impl Health {
    /// What it adds to the indicator.
    pub const fn indicator(self) -> Indicator {
        match self {
            Self::Operational => Indicator::None,
            Self::Maintenance => Indicator::Maintenance,
            Self::Degraded => Indicator::Minor,
            Self::Partial => Indicator::Major,
            Self::Major => Indicator::Critical,
        }
    }
}

impl Impact {
    /// What it adds to the indicator.
    pub const fn indicator(self) -> Indicator {
        match self {
            Self::None => Indicator::None,
            Self::Maintenance => Indicator::Maintenance,
            Self::Minor => Indicator::Minor,
            Self::Major => Indicator::Major,
            Self::Critical => Indicator::Critical,
        }
    }
}

/// How bad it is for the brand and how fast it must speak: 1 (the worst) to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Severity(i64);

impl Severity {
    pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(4)];

    /// The severity of that figure, 1 to 4.
    pub const fn new(figure: i64) -> Option<Self> {
        if 1 <= figure && figure <= 4 { Some(Self(figure)) } else { None }
    }

    pub const fn get(self) -> i64 {
        self.0
    }

    /// How long the public may wait for the next update in that state when nothing else is set: investigating 10/15/15 minutes,
    /// identified 10/30/30, monitoring 30/60/60 for severities 1/2/3–4. None when nothing more is due.
    pub const fn cadence(self, state: State) -> Option<TimeDelta> {
        let minutes = match (state, self.0) {
            (State::Investigating | State::Identified, 1) => 10,
            (State::Investigating, _) => 15,
            (State::Identified, _) | (State::Monitoring, 1) => 30,
            (State::Monitoring | State::InProgress | State::Verifying, _) => 60,
            _ => return None,
        };
        Some(TimeDelta::minutes(minutes))
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Severity, State};

    #[test]
    fn an_incident_that_is_over_is_reopened_by_intent_only() {
        assert!(!State::Resolved.may_become(State::Investigating, false));
        assert!(State::Resolved.may_become(State::Investigating, true));
        assert!(State::Resolved.may_become(State::Postmortem, false));
        assert!(!State::Completed.may_become(State::InProgress, true), "maintenance is planned anew");
        for &from in State::of(Kind::Incident) {
            for &to in State::of(Kind::Maintenance) {
                assert!(!from.may_become(to, true) && !to.may_become(from, true), "{from:?} {to:?}");
            }
        }
    }

    #[test]
    fn the_cadence_is_the_issue_s() {
        let minutes = |severity, state| Severity(severity).cadence(state).map(|it| it.num_minutes());
        let states = [State::Investigating, State::Identified, State::Monitoring];
        assert_eq!(states.map(|state| minutes(1, state)), [Some(10), Some(10), Some(30)]);
        assert_eq!(states.map(|state| minutes(2, state)), [Some(15), Some(30), Some(60)]);
        assert_eq!(states.map(|state| minutes(4, state)), [Some(15), Some(30), Some(60)]);
        assert_eq!(minutes(1, State::Resolved), None);
    }
}
