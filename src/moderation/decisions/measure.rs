//! What can be decided: which measure fits which thing, whom it limits, and how long it lasts. Pure rules.

use crate::screening::Subject;
use crate::words::Words;
use chrono::{DateTime, Days, Months, Utc};

/// How long an account may be silenced at most, in days; a measure without an end is not offered.
pub const DAYS_MAX: i64 = 3_650;
/// How long somebody may contest a decision, in months (DSA 20(1)).
pub const APPEAL_MONTHS: u32 = 6;

/// A measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// All is well: it stays as it is.
    Keep,
    /// A moderator changes the text; the earlier one stays in its history.
    Edit,
    /// A topic goes to the board where it belongs.
    Move,
    /// Out of sight; a tombstone with the rule stays.
    Hide,
    /// Behind a warning.
    Sensitive,
    /// Nobody replies any more.
    Lock,
    /// Everybody waits between two replies.
    Slow,
    /// Its author is told which rule it broke.
    Warn,
    /// Its author writes privately only, for a time.
    Mute,
    /// Its author does not write at all, for a time.
    Suspend,
    /// Illegal content is deleted; a sealed copy is kept for a time.
    Erase,
    /// A text that waited is published.
    Publish,
    /// A text that waited is not published.
    Refuse,
    /// An earlier decision is taken back. Nobody chooses it: see `reverse`.
    Restore,
}

impl Measure {
    pub const ALL: [Self; 14] = [
        Self::Keep,
        Self::Publish,
        Self::Edit,
        Self::Move,
        Self::Sensitive,
        Self::Hide,
        Self::Lock,
        Self::Slow,
        Self::Refuse,
        Self::Warn,
        Self::Mute,
        Self::Suspend,
        Self::Erase,
        Self::Restore,
    ];

    /// The word kept in the database and used in forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Edit => "edit",
            Self::Move => "move",
            Self::Hide => "hide",
            Self::Sensitive => "sensitive",
            Self::Lock => "lock",
            Self::Slow => "slow",
            Self::Warn => "warn",
            Self::Mute => "mute",
            Self::Suspend => "suspend",
            Self::Erase => "erase",
            Self::Publish => "publish",
            Self::Refuse => "refuse",
            Self::Restore => "restore",
        }
    }

    /// The measure of that word, if there is one.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.as_str() == word)
    }

    /// Whether it can be chosen for that thing. Appeals are decided elsewhere; a reversal is never chosen.
    pub const fn fits(self, subject: Subject) -> bool {
        match subject {
            Subject::Post(_) => matches!(
                self,
                Self::Keep
                    | Self::Edit
                    | Self::Hide
                    | Self::Sensitive
                    | Self::Warn
                    | Self::Mute
                    | Self::Suspend
                    | Self::Erase
            ),
            Subject::Topic(_) => !matches!(self, Self::Publish | Self::Refuse | Self::Restore),
            Subject::Account(_) => matches!(self, Self::Keep | Self::Warn | Self::Mute | Self::Suspend),
            Subject::Pending(_) => matches!(self, Self::Publish | Self::Refuse),
            Subject::Appeal(_) => false,
        }
    }

    /// What can be chosen for that thing, mildest first.
    pub fn fitting(subject: Subject) -> Vec<Self> {
        Self::ALL.into_iter().filter(|measure| measure.fits(subject)).collect()
    }

    /// Whether it limits somebody, who then gets a statement of reasons and may appeal.
    pub const fn limits(self) -> bool {
        !matches!(self, Self::Keep | Self::Publish | Self::Restore)
    }

    /// Whether it is about the person rather than about the text.
    pub const fn concerns_account(self) -> bool {
        matches!(self, Self::Warn | Self::Mute | Self::Suspend)
    }

    /// Whether it says until when it holds.
    pub const fn has_end(self) -> bool {
        matches!(self, Self::Mute | Self::Suspend)
    }

    /// Whether it takes the text from its readers.
    pub const fn removes(self) -> bool {
        matches!(self, Self::Hide | Self::Erase | Self::Refuse)
    }

    /// What it is called where it is chosen: what is done.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Keep => words.t("decisions-keep"),
            Self::Edit => words.t("decisions-edit"),
            Self::Move => words.t("decisions-move"),
            Self::Hide => words.t("decisions-hide"),
            Self::Sensitive => words.t("decisions-sensitive"),
            Self::Lock => words.t("decisions-lock"),
            Self::Slow => words.t("decisions-slow"),
            Self::Warn => words.t("decisions-warn"),
            Self::Mute => words.t("decisions-mute"),
            Self::Suspend => words.t("decisions-suspend"),
            Self::Erase => words.t("decisions-erase"),
            Self::Publish => words.t("decisions-publish"),
            Self::Refuse => words.t("decisions-refuse"),
            Self::Restore => words.t("decisions-restore"),
        }
    }
}

/// The end of the time in which a decision may be contested.
pub fn appeal_until(made_at: DateTime<Utc>) -> DateTime<Utc> {
    made_at.checked_add_months(Months::new(APPEAL_MONTHS)).unwrap_or(made_at)
}

/// The end of a measure of so many days; none when that is no time that can be chosen.
pub fn after_days(now: DateTime<Utc>, days: i64) -> Option<DateTime<Utc>> {
    let days = u64::try_from(days).ok().filter(|days| (1..=DAYS_MAX.unsigned_abs()).contains(days))?;
    now.checked_add_days(Days::new(days))
}

/// What is suggested for an author after so many upheld decisions within a year (DSA 23: warned before suspended); none for a
/// first breach, where the text alone is dealt with.
pub const fn ladder(earlier: i64) -> Option<(Measure, Option<i64>)> {
    match earlier {
        ..=0 => None,
        1 => Some((Measure::Warn, None)),
        2 => Some((Measure::Mute, Some(7))),
        3 => Some((Measure::Suspend, Some(7))),
        4 => Some((Measure::Suspend, Some(30))),
        _ => Some((Measure::Suspend, Some(90))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Measure, after_days, appeal_until, ladder};
    use crate::screening::Subject;
    use chrono::{DateTime, Utc};

    fn now() -> DateTime<Utc> {
        "2026-08-31T12:00:00Z".parse().expect("a time")
    }

    #[test]
    fn a_measure_fits_only_what_it_can_do_something_about() {
        let fits = |measure: Measure, subject| measure.fits(subject);
        for measure in Measure::ALL {
            assert!(!fits(measure, Subject::Appeal(1)), "appeals are decided elsewhere: {measure:?}");
            assert_eq!(Measure::parse(measure.as_str()), Some(measure));
        }
        for subject in [Subject::Post(1), Subject::Topic(1), Subject::Account(1), Subject::Pending(1)] {
            assert!(!fits(Measure::Restore, subject), "a reversal is never chosen");
        }
        assert!(!fits(Measure::Move, Subject::Post(1)) && !fits(Measure::Lock, Subject::Post(1)));
        assert!(!fits(Measure::Hide, Subject::Account(1)) && !fits(Measure::Erase, Subject::Account(1)));
        assert!(!fits(Measure::Keep, Subject::Pending(1)) && !fits(Measure::Publish, Subject::Post(1)));
        assert_eq!(Measure::fitting(Subject::Pending(1)), [Measure::Publish, Measure::Refuse]);
        assert!(fits(Measure::Move, Subject::Topic(1)) && fits(Measure::Slow, Subject::Topic(1)));
    }

    #[test]
    fn what_takes_something_from_somebody_needs_reasons() {
        let free: Vec<Measure> = Measure::ALL.into_iter().filter(|measure| !measure.limits()).collect();
        assert_eq!(free, [Measure::Keep, Measure::Publish, Measure::Restore]);
        assert!(Measure::ALL.into_iter().filter(|it| it.has_end()).all(Measure::concerns_account));
    }

    #[test]
    fn six_months_are_six_months_at_every_months_end() {
        assert_eq!(appeal_until(now()).to_rfc3339(), "2027-02-28T12:00:00+00:00");
    }

    #[test]
    fn a_time_is_neither_nothing_nor_for_ever() {
        for days in [i64::MIN, -1, 0, 3_651, i64::MAX] {
            assert_eq!(after_days(now(), days), None, "{days}");
        }
        assert_eq!(after_days(now(), 7).map(|at| at.to_rfc3339()).as_deref(), Some("2026-09-07T12:00:00+00:00"));
    }

    #[test]
    fn nobody_is_suspended_without_a_warning_before() {
        assert_eq!(ladder(0), None);
        let rungs: Vec<Measure> = (1..6).filter_map(ladder).map(|rung| rung.0).collect();
        assert_eq!(rungs[..3], [Measure::Warn, Measure::Mute, Measure::Suspend]);
    }
}
