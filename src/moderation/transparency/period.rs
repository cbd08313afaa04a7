//! The time that a report is about: a year or a month, in UTC.

use chrono::{DateTime, Datelike as _, Months, NaiveDate, TimeDelta, Utc};

/// The first and the last year that can be asked for.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2999;

/// A year or a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// As it stands in addresses: 2026 or 2026-11.
    pub name: String,
    pub from: DateTime<Utc>,
    /// The first moment after it.
    pub until: DateTime<Utc>,
}

impl Period {
    /// The period of that name, if there is one.
    pub fn parse(name: &str) -> Option<Self> {
        let digits = |text: &str, len: usize| {
            (text.len() == len && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse::<u32>().ok())?
        };
        let (year, month) = match name.split_once('-') {
            None => (digits(name, 4)?, None),
            Some((year, month)) => (digits(year, 4)?, Some(digits(month, 2)?)),
        };
        let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year))?;
        let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), 1)?;
        let after = first.checked_add_months(Months::new(if month.is_some() { 1 } else { 12 }))?;
        let midnight = |day: NaiveDate| Some(day.and_hms_opt(0, 0, 0)?.and_utc());
        Some(Self { name: name.to_owned(), from: midnight(first)?, until: midnight(after)? })
    }

    /// The year of a moment.
    pub fn year(at: DateTime<Utc>) -> Option<Self> {
        Self::parse(&format!("{:04}", at.year()))
    }

    /// The month of a moment.
    pub fn month(at: DateTime<Utc>) -> Option<Self> {
        Self::parse(&format!("{:04}-{:02}", at.year(), at.month()))
    }

    /// Whether it is over.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.until <= now
    }

    /// Its last day.
    pub fn last_day(&self) -> DateTime<Utc> {
        self.until - TimeDelta::days(1)
    }

    /// The years from a moment on, the newest first.
    pub fn years(first: DateTime<Utc>, now: DateTime<Utc>) -> Vec<Self> {
        (first.year()..=now.year()).rev().filter_map(|year| Self::parse(&format!("{year:04}"))).collect()
    }

    /// Its months from a moment on that have begun, if it is a year; the newest first.
    pub fn months(&self, first: DateTime<Utc>, now: DateTime<Utc>) -> Vec<Self> {
        if self.name.len() != 4 {
            return Vec::new();
        }
        let months = (1..=12).rev().filter_map(|month| Self::parse(&format!("{}-{month:02}", self.name)));
        months.filter(|month| month.from <= now && month.until > first).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Period;
    use chrono::{DateTime, Utc};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a time")
    }

    #[test]
    fn years_and_months_are_read_and_nothing_else() {
        let year = Period::parse("2026").expect("a year");
        assert_eq!((year.from, year.until), (at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")));
        let month = Period::parse("2024-02").expect("a month");
        assert_eq!((month.from, month.last_day()), (at("2024-02-01T00:00:00Z"), at("2024-02-29T00:00:00Z")));
        assert_eq!(Period::parse("2026-12").expect("a month").until, at("2027-01-01T00:00:00Z"));
        for bad in [
            "",
            "26",
            "2026-",
            "2026-1",
            "2026-13",
            "2026-00",
            "+026",
            "1999",
            "٢٠٢٦",
            "2026-11-22",
            "9223372036854775807",
        ] {
            assert_eq!(Period::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn only_what_has_begun_is_listed() {
        let now = at("2026-03-15T12:00:00Z");
        let names = |periods: Vec<Period>| periods.into_iter().map(|one| one.name).collect::<Vec<_>>();
        assert_eq!(names(Period::years(at("2025-12-31T23:59:59Z"), now)), ["2026", "2025"]);
        let year = Period::year(now).expect("a year");
        assert_eq!(names(year.months(at("2026-02-28T00:00:00Z"), now)), ["2026-03", "2026-02"]);
        assert!(!year.is_over(now) && Period::parse("2025").is_some_and(|year| year.is_over(now)));
        assert_eq!(Period::month(now).map(|month| month.name).as_deref(), Some("2026-03"));
    }
}
