//! The brand's working time: pure. Instants go in and come out; the wall clock of the brand's zone lies between.
//!
//! An instant is worked when the wall clock of the zone then shows a minute that the week has, on a day that is no holiday.
//! So an hour that the clocks skip in spring is not worked, and one that they show twice in autumn is worked twice: people sat there.

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Offset as _, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use std::collections::BTreeSet;

/// Minutes of a day: where the last opening of a day ends at the latest.
pub const DAY_MINUTES: i64 = 24 * 60;
/// How far ahead an end is looked for; beyond it there is none.
const HORIZON_DAYS: usize = 3_660;
/// No zone is farther from UTC than this.
const OFFSET_HOURS_MAX: i64 = 15;
/// No zone changes its clocks twice within this.
const STEP: TimeDelta = TimeDelta::hours(6);

/// Minutes since midnight on the wall clock, from the first up to the second.
type Opening = (i64, i64);

/// When the brand works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    zone: Tz,
    /// Monday first; each day's openings in order, none touching another.
    week: [Vec<Opening>; 7],
    holidays: BTreeSet<NaiveDate>,
}

/// A stretch of time: from the first instant up to the second.
type Stretch = (DateTime<Utc>, DateTime<Utc>);

impl Calendar {
    /// The calendar of a zone: openings as (weekday 1 = Monday … 7 = Sunday, opens, closes), and the days off. What is no opening
    /// is left out; openings that touch are one.
    pub fn new(zone: Tz, openings: &[(i64, i64, i64)], holidays: impl IntoIterator<Item = NaiveDate>) -> Self {
        let mut week: [Vec<Opening>; 7] = Default::default();
        let mut sorted: Vec<_> = openings.to_vec();
        sorted.sort_unstable();
        for (weekday, opens, closes) in sorted {
            let (opens, closes) = (opens.max(0), closes.min(DAY_MINUTES));
            let Some(day) = usize::try_from(weekday - 1).ok().and_then(|day| week.get_mut(day)) else { continue };
            match day.last_mut() {
                _ if opens >= closes => {}
                Some(last) if opens <= last.1 => last.1 = last.1.max(closes),
                _ => day.push((opens, closes)),
            }
        }
        Self { zone, week, holidays: holidays.into_iter().collect() }
    }

    /// Monday to Friday, nine to five: until somebody says otherwise.
    pub fn usual(zone: Tz, holidays: impl IntoIterator<Item = NaiveDate>) -> Self {
        Self::new(zone, &[1, 2, 3, 4, 5].map(|weekday| (weekday, 9 * 60, 17 * 60)), holidays)
    }

    /// How much was worked between two instants; nothing when they are the wrong way round.
    pub fn working(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
        let days = from.date_naive().iter_days().take_while(|day| *day <= to.date_naive());
        let parts = days.flat_map(|day| self.open_in(day)).map(|(open, close)| close.min(to) - open.max(from));
        parts.filter(|part| *part > TimeDelta::zero()).fold(TimeDelta::zero(), |sum, part| sum + part)
    }

    /// The instant at which `amount` has been worked since `from`: the end of the last minute of it. None when that is never, or
    /// beyond ten years.
    pub fn after(&self, from: DateTime<Utc>, amount: TimeDelta) -> Option<DateTime<Utc>> {
        if amount <= TimeDelta::zero() {
            return Some(from);
        }
        if self.week.iter().all(Vec::is_empty) {
            return None;
        }
        let mut rest = amount;
        for day in from.date_naive().iter_days().take(HORIZON_DAYS) {
            for (open, close) in self.open_in(day) {
                let open = open.max(from);
                if close - open >= rest {
                    return Some(open + rest);
                }
                rest -= (close - open).max(TimeDelta::zero());
            }
        }
        None
    }

    /// The end of work on the `count`th working day after the day of `from`. None when there is no such day within ten years.
    pub fn end_of_working_day(&self, from: DateTime<Utc>, count: usize) -> Option<DateTime<Utc>> {
        let mut days = from.with_timezone(&self.zone).date_naive().iter_days().skip(1).take(HORIZON_DAYS);
        let mut last = None;
        for _ in 0..count {
            last = days.find_map(|day| self.open_on(day).last().map(|(_, close)| *close));
            last?;
        }
        last
    }

    /// When the brand works during a day of UTC, in order. The zone's day of that date, its eve and its morrow have parts of it.
    fn open_in(&self, utc_day: NaiveDate) -> Vec<Stretch> {
        let start = utc_day.and_time(NaiveTime::MIN).and_utc();
        let end = start + TimeDelta::days(1);
        let days = [utc_day.pred_opt(), Some(utc_day), utc_day.succ_opt()];
        let open = days.into_iter().flatten().flat_map(|day| self.open_on(day));
        let mut open: Vec<_> = open.map(|(open, close)| (open.max(start), close.min(end))).collect();
        open.retain(|(open, close)| open < close);
        // Where the clocks are put back over midnight, the eve comes again after the morrow has begun.
        open.sort_unstable();
        open
    }

    /// When the brand works on a day of the zone.
    fn open_on(&self, day: NaiveDate) -> Vec<Stretch> {
        let openings = &self.week[day.weekday().num_days_from_monday() as usize];
        if openings.is_empty() || self.holidays.contains(&day) {
            return Vec::new();
        }
        let midnight = day.and_time(NaiveTime::MIN).and_utc();
        let mut open = Vec::with_capacity(openings.len());
        for (offset, from, to) in self.offsets(midnight) {
            for (opens, closes) in openings {
                let opened = (midnight + TimeDelta::minutes(*opens) - offset).max(from);
                let closed = (midnight + TimeDelta::minutes(*closes) - offset).min(to);
                if opened < closed {
                    open.push((opened, closed));
                }
            }
        }
        open
    }

    /// What the zone adds to UTC around a day whose midnight would be there in UTC: each offset with the stretch in which it holds.
    fn offsets(&self, midnight: DateTime<Utc>) -> Vec<(TimeDelta, DateTime<Utc>, DateTime<Utc>)> {
        let end = midnight + TimeDelta::hours(24 + OFFSET_HOURS_MAX);
        let mut from = midnight - TimeDelta::hours(OFFSET_HOURS_MAX);
        let mut at = from;
        let mut found = Vec::with_capacity(2);
        while at < end {
            let next = (at + STEP).min(end);
            if self.offset(at) != self.offset(next) {
                let change = self.change_between(at, next);
                found.push((self.offset(at), from, change));
                from = change;
            }
            at = next;
        }
        found.push((self.offset(end), from, end));
        found
    }

    fn offset(&self, at: DateTime<Utc>) -> TimeDelta {
        TimeDelta::seconds(i64::from(self.zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()))
    }

    /// The second at which the one change of the clocks between two instants happens.
    fn change_between(&self, mut before: DateTime<Utc>, mut after: DateTime<Utc>) -> DateTime<Utc> {
        let old = self.offset(before);
        while after - before > TimeDelta::seconds(1) {
            let middle = before + TimeDelta::seconds((after - before).num_seconds() / 2);
            if self.offset(middle) == old { before = middle } else { after = middle }
        }
        after
    }
}
