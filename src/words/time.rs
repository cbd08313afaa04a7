//! Days, times and lengths of time as each language says them.

use super::{Lang, Words};
use chrono::{DateTime, Datelike, Timelike, Utc};
use chrono_tz::Tz;

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// With the prefix that stands between day and month.
const MONTHS_HE: [&str; 12] = [
    "בינואר",
    "בפברואר",
    "במרץ",
    "באפריל",
    "במאי",
    "ביוני",
    "ביולי",
    "באוגוסט",
    "בספטמבר",
    "באוקטובר",
    "בנובמבר",
    "בדצמבר",
];

/// In the genitive, as after a day.
const MONTHS_PL: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];

/// A unit of time that a length is said in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Month,
    Year,
}

/// The largest unit of which `seconds` holds at least one, and that unit's length in seconds.
pub const fn unit(seconds: u64) -> (Unit, u64) {
    const MINUTE: u64 = 60;
    const HOUR: u64 = 60 * MINUTE;
    const DAY: u64 = 24 * HOUR;
    const MONTH: u64 = 30 * DAY;
    const YEAR: u64 = 365 * DAY;
    match seconds {
        0..MINUTE => (Unit::Second, 1),
        MINUTE..HOUR => (Unit::Minute, MINUTE),
        HOUR..DAY => (Unit::Hour, HOUR),
        DAY..MONTH => (Unit::Day, DAY),
        MONTH..YEAR => (Unit::Month, MONTH),
        _ => (Unit::Year, YEAR),
    }
}

/// "22 November 2026" in the reader's zone.
pub fn date(lang: Lang, at: DateTime<Utc>, zone: Tz) -> String {
    let local = at.with_timezone(&zone);
    let months = match lang {
        Lang::En => MONTHS_EN,
        Lang::He => MONTHS_HE,
        Lang::Pl => MONTHS_PL,
    };
    format!("{} {} {}", local.day(), months[local.month0() as usize], local.year())
}

/// "22 November 2026, 14:05" in the reader's zone.
pub fn date_time(lang: Lang, at: DateTime<Utc>, zone: Tz) -> String {
    let local = at.with_timezone(&zone);
    format!("{}, {:02}:{:02}", date(lang, at, zone), local.hour(), local.minute())
}

/// "just now", "3 minutes ago", "in 2 days".
pub fn relative(words: Words, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let seconds = now.signed_duration_since(at).num_seconds();
    let length = seconds.unsigned_abs();
    let (unit, unit_seconds) = unit(length);
    if unit == Unit::Second {
        return words.t("web-time-now");
    }
    let span = span(words, length / unit_seconds, unit);
    if seconds < 0 {
        words.with("web-time-in", &[("span", span.into())])
    } else {
        words.with("web-time-ago", &[("span", span.into())])
    }
}

/// So many of a unit: "3 minutes".
pub fn span(words: Words, count: u64, unit: Unit) -> String {
    let args = [("count", count.into())];
    match unit {
        Unit::Second => words.with("web-span-seconds", &args),
        Unit::Minute => words.with("web-span-minutes", &args),
        Unit::Hour => words.with("web-span-hours", &args),
        Unit::Day => words.with("web-span-days", &args),
        Unit::Month => words.with("web-span-months", &args),
        Unit::Year => words.with("web-span-years", &args),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeDelta, TimeZone};

    fn at() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 22, 23, 5, 0).unwrap()
    }

    #[test]
    fn a_day_is_said_in_each_language_and_in_the_readers_zone() {
        assert_eq!(date(Lang::En, at(), Tz::UTC), "22 November 2026");
        assert_eq!(date(Lang::He, at(), Tz::UTC), "22 בנובמבר 2026");
        assert_eq!(date(Lang::Pl, at(), Tz::UTC), "22 listopada 2026");
        assert_eq!(date_time(Lang::Pl, at(), Tz::Europe__Warsaw), "23 listopada 2026, 00:05");
        assert_eq!(date_time(Lang::He, at(), Tz::Asia__Jerusalem), "23 בנובמבר 2026, 01:05");
        assert_eq!(date_time(Lang::En, at(), Tz::America__New_York), "22 November 2026, 18:05");
    }

    #[test]
    fn ages_follow_the_plural_rules() {
        let said = |lang, seconds: i64| relative(Words::of(lang), at() - TimeDelta::seconds(seconds), at());
        assert_eq!(said(Lang::En, 20), "just now");
        assert_eq!(said(Lang::En, 60), "1 minute ago");
        assert_eq!(said(Lang::En, 3 * 3600), "3 hours ago");
        assert_eq!(said(Lang::En, -2 * 86_400), "in 2 days");
        assert_eq!(said(Lang::Pl, 60), "1 minutę temu");
        assert_eq!(said(Lang::Pl, 22 * 60), "22 minuty temu");
        assert_eq!(said(Lang::Pl, 12 * 60), "12 minut temu");
        assert_eq!(said(Lang::Pl, -5 * 3600), "za 5 godzin");
        assert_eq!(said(Lang::He, 3600), "לפני שעה");
        assert_eq!(said(Lang::He, 2 * 3600), "לפני שעתיים");
        assert_eq!(said(Lang::He, 5 * 86_400), "לפני 5 ימים");
        assert_eq!(said(Lang::He, 20 * 86_400), "לפני 20 ימים");
        assert_eq!(said(Lang::He, 400 * 86_400), "לפני שנה");
    }

    #[test]
    fn a_wait_is_rounded_up() {
        assert_eq!(Words::of(Lang::En).span(61), "2 minutes");
        assert_eq!(Words::of(Lang::En).span(1), "1 second");
        assert_eq!(Words::of(Lang::Pl).span(22), "22 sekundy");
        assert_eq!(Words::of(Lang::He).span(90), "שתי דקות");
    }
}
