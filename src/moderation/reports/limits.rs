//! How often somebody may report, and what becomes of those who keep reporting without cause (DSA 23). Pure rules, published.

use crate::words::Words;

/// Reports of one person in a day.
pub const PER_DAY: i64 = 40;
/// Only so many days back count.
pub const WINDOW_DAYS: i64 = 90;
/// So many unfounded reports, and a warning comes; so many again after it, and the limit does.
pub const UNFOUNDED: i64 = 3;
/// How long somebody is not heard, in days.
pub const LIMIT_DAYS: i64 = 30;

/// What is known of a reporter's reports of late. Reports of danger to people are never counted, nor what an appeal changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record {
    pub decided: i64,
    pub unfounded: i64,
    /// Unfounded ones that were made after the last warning; none: there was no warning.
    pub since_warning: Option<i64>,
}

/// What follows for the reporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    Nothing,
    Warn,
    Limit,
}

/// Warned before limited; and nobody most of whose reports are right.
pub const fn consequence(record: Record) -> Consequence {
    if record.unfounded * 2 <= record.decided {
        return Consequence::Nothing;
    }
    match record.since_warning {
        None if record.unfounded >= UNFOUNDED => Consequence::Warn,
        Some(again) if again >= UNFOUNDED => Consequence::Limit,
        _ => Consequence::Nothing,
    }
}

/// The rules about reporting without cause, sentence by sentence, for whoever asks.
pub fn policy_lines(words: Words) -> Vec<String> {
    vec![
        words.with("reports-policy-day", &[("count", PER_DAY.into())]),
        words.with("reports-policy-warn", &[("count", UNFOUNDED.into()), ("days", WINDOW_DAYS.into())]),
        words.with("reports-policy-limit", &[("count", UNFOUNDED.into()), ("days", LIMIT_DAYS.into())]),
        words.t("reports-policy-half"),
        words.t("reports-policy-danger"),
    ]
}

#[cfg(test)]
mod tests {
    use super::{Consequence, Record, consequence};

    fn after(decided: i64, unfounded: i64, since_warning: Option<i64>) -> Consequence {
        consequence(Record { decided, unfounded, since_warning })
    }

    #[test]
    fn nobody_is_limited_before_a_warning() {
        assert_eq!(after(2, 2, None), Consequence::Nothing);
        assert_eq!(after(3, 3, None), Consequence::Warn);
        assert_eq!(after(50, 50, None), Consequence::Warn);
        assert_eq!(after(5, 5, Some(2)), Consequence::Nothing);
        assert_eq!(after(6, 6, Some(3)), Consequence::Limit);
    }

    #[test]
    fn who_is_mostly_right_may_err_often() {
        assert_eq!(after(20, 10, None), Consequence::Nothing);
        assert_eq!(after(20, 10, Some(10)), Consequence::Nothing);
        assert_eq!(after(20, 11, None), Consequence::Warn);
    }
}
