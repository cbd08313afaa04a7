//! The rules of the clocks against the same rules written slow and obvious: minute by minute.

use super::due::{Clock, Clocks, History, Level, Target, target};
use super::hours::{Calendar, DAY_MINUTES};
use crate::cases::{Severity, State};
use crate::ids::CategoryId;
use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, TimeZone as _, Timelike as _, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;

/// The same rule, slow and obvious: look at the wall clock of each minute.
#[derive(Clone, Debug)]
struct Slow {
    zone: Tz,
    openings: Vec<(i64, i64, i64)>,
    holidays: Vec<NaiveDate>,
}

impl Slow {
    fn works(&self, minute: DateTime<Utc>) -> bool {
        let wall = minute.with_timezone(&self.zone);
        let weekday = i64::from(wall.weekday().number_from_monday());
        let of_day = i64::from(wall.hour() * 60 + wall.minute());
        !self.holidays.contains(&wall.date_naive())
            && self.openings.iter().any(|(day, opens, closes)| *day == weekday && (*opens..*closes).contains(&of_day))
    }

    fn working(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> i64 {
        let mut minute = from;
        let mut sum = 0;
        while minute < to {
            sum += i64::from(self.works(minute));
            minute += TimeDelta::minutes(1);
        }
        sum
    }

    fn after(&self, from: DateTime<Utc>, minutes: i64, days: i64) -> Option<DateTime<Utc>> {
        let mut minute = from;
        let mut rest = minutes;
        while rest > 0 {
            if minute > from + TimeDelta::days(days) {
                return None;
            }
            rest -= i64::from(self.works(minute));
            minute += TimeDelta::minutes(1);
        }
        Some(minute)
    }

    fn quick(&self) -> Calendar {
        Calendar::new(self.zone, &self.openings, self.holidays.iter().copied())
    }
}

/// Days on which clocks change, here or there, and some on which they do not.
const DAYS: [(i32, u32, u32); 13] = [
    (2026, 3, 27), // Israel: Friday
    (2026, 10, 25),
    (2026, 3, 29), // Europe
    (2027, 10, 31),
    (2026, 3, 8), // New York
    (2026, 11, 1),
    (2026, 4, 5), // Lord Howe: half an hour
    (2026, 10, 4),
    (2026, 9, 6),  // Santiago: at midnight
    (2026, 3, 19), // Casablanca, around Ramadan
    (2026, 12, 31),
    (2028, 2, 29),
    (2010, 11, 7), // St John's: over midnight
];

const ZONES: [Tz; 10] = [
    Tz::Asia__Jerusalem,
    Tz::Europe__Warsaw,
    Tz::America__New_York,
    Tz::Australia__Lord_Howe,
    Tz::America__Santiago,
    Tz::Africa__Casablanca,
    Tz::Asia__Kathmandu,
    Tz::Pacific__Kiritimati,
    Tz::America__St_Johns,
    Tz::UTC,
];

/// A week: Israel's, Europe's, split days, nights, hours around the change of the clocks, or anything at all.
fn weeks() -> impl Strategy<Value = Vec<(i64, i64, i64)>> {
    let days = |days: &'static [i64], openings: &'static [(i64, i64)]| {
        let each = move |day: &i64| openings.iter().map(|(from, to)| (*day, *from, *to)).collect::<Vec<_>>();
        days.iter().flat_map(each).collect::<Vec<_>>()
    };
    prop_oneof![
        Just(days(&[7, 1, 2, 3, 4], &[(540, 1020)])),
        Just(days(&[1, 2, 3, 4, 5], &[(540, 780), (840, 1080)])),
        Just(days(&[1, 2, 3, 4, 5, 6, 7], &[(0, 360), (1320, DAY_MINUTES)])),
        Just(days(&[5, 6, 7], &[(90, 150), (165, 185)])),
        Just(days(&[1, 2, 3, 4, 5, 6, 7], &[(0, DAY_MINUTES)])),
        prop::collection::vec((1..=7i64, 0..DAY_MINUTES, 1..=DAY_MINUTES), 0..9),
    ]
}

fn calendars() -> impl Strategy<Value = Slow> {
    let days = prop::collection::vec(-2..9i64, 0..4);
    (0..ZONES.len(), weeks(), days, 0..DAYS.len()).prop_map(|(zone, openings, off, around)| Slow {
        zone: ZONES[zone],
        openings,
        holidays: off.into_iter().map(|days| start(around).date_naive() + TimeDelta::days(days)).collect(),
    })
}

/// Two days before one of [`DAYS`], at midnight in UTC.
fn start(around: usize) -> DateTime<Utc> {
    let (year, month, day) = DAYS[around % DAYS.len()];
    Utc.with_ymd_and_hms(year, month, day, 0, 0, 0).unwrap() - TimeDelta::days(2)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn as_much_is_worked_as_the_slow_count_says(
        slow in calendars(), around in 0..DAYS.len(), begins in 0..DAY_MINUTES, lasts in -60..7 * DAY_MINUTES
    ) {
        let from = start(around) + TimeDelta::minutes(begins);
        let to = from + TimeDelta::minutes(lasts);
        prop_assert_eq!(slow.quick().working(from, to), TimeDelta::minutes(slow.working(from, to)));
    }

    #[test]
    fn the_end_is_where_the_slow_count_ends(
        slow in calendars(), around in 0..DAYS.len(), begins in 0..DAY_MINUTES, minutes in 0..1_500i64
    ) {
        let from = start(around) + TimeDelta::minutes(begins);
        let end = slow.quick().after(from, TimeDelta::minutes(minutes));
        match slow.after(from, minutes, 12) {
            Some(slow) => prop_assert_eq!(end, Some(slow)),
            None => prop_assert!(end.is_none_or(|end| end > from + TimeDelta::days(12))),
        }
    }

    #[test]
    fn what_is_worked_until_the_end_is_what_was_asked_for(
        slow in calendars(), around in 0..DAYS.len(), begins in 0..200_000i64, amount in 1..400_000i64, cut in 0..100i64
    ) {
        // To the second, and in two parts.
        let (calendar, amount) = (slow.quick(), TimeDelta::seconds(amount));
        let from = start(around) + TimeDelta::seconds(begins);
        if let Some(end) = calendar.after(from, amount) {
            prop_assert_eq!(calendar.working(from, end), amount);
            prop_assert!(calendar.working(from, end - TimeDelta::seconds(1)) < amount);
            let middle = from + (end - from) * i32::try_from(cut).unwrap() / 100;
            prop_assert_eq!(calendar.working(from, middle) + calendar.working(middle, end), amount);
        }
    }
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn without_hours_nothing_is_ever_due() {
    let never = Calendar::new(Tz::UTC, &[(0, 540, 600), (8, 540, 600), (1, 600, 600), (1, 700, 600)], []);
    assert_eq!(never.after(at("2026-11-22T09:00:00Z"), TimeDelta::minutes(1)), None);
    assert_eq!(never.working(at("2026-11-22T09:00:00Z"), at("2027-11-22T09:00:00Z")), TimeDelta::zero());
    let holidays = day("2026-11-22").iter_days().take(4_000);
    let off = Calendar::usual(Tz::UTC, holidays);
    assert_eq!(off.after(at("2026-11-22T09:00:00Z"), TimeDelta::minutes(1)), None);
}

#[test]
fn hours_beyond_the_day_are_cut_and_hours_that_touch_are_one() {
    let calendar = Calendar::new(Tz::UTC, &[(1, -60, 60), (1, 30, 90), (1, 1400, 2000)], []);
    let monday = at("2026-11-23T00:00:00Z");
    assert_eq!(calendar.working(monday, monday + TimeDelta::days(7)), TimeDelta::minutes(90 + 40));
}

#[test]
fn work_ends_on_thursday_in_israel_and_goes_on_on_sunday() {
    let week: Vec<_> = [7, 1, 2, 3, 4].map(|day| (day, 540, 1020)).into();
    let calendar = Calendar::new(Tz::Asia__Jerusalem, &week, [day("2026-09-13")]);
    // Thursday 10 September, 16:00 in Jerusalem; New Year on Sunday: one hour that day, the other on Monday at ten.
    let end = calendar.after(at("2026-09-10T13:00:00Z"), TimeDelta::hours(2));
    assert_eq!(end, Some(at("2026-09-14T07:00:00Z")));
    // What ends with the day is due when the day ends, not when the next begins.
    let end = calendar.after(at("2026-09-10T13:00:00Z"), TimeDelta::hours(1));
    assert_eq!(end, Some(at("2026-09-10T14:00:00Z")));
}

#[test]
fn the_hour_that_is_skipped_is_not_worked_and_the_hour_that_comes_twice_is_worked_twice() {
    let night = Calendar::new(Tz::Europe__Warsaw, &[(7, 0, 240)], []);
    let spring = (at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z"));
    assert_eq!(night.working(spring.0, spring.1), TimeDelta::hours(3));
    let autumn = (at("2026-10-24T12:00:00Z"), at("2026-10-25T12:00:00Z"));
    assert_eq!(night.working(autumn.0, autumn.1), TimeDelta::hours(5));
    // Nine o'clock stays nine o'clock: Friday 16:00 and two hours are Monday 10:00, an hour earlier in UTC.
    let usual = Calendar::usual(Tz::Europe__Warsaw, []);
    assert_eq!(usual.after(at("2026-03-27T15:00:00Z"), TimeDelta::hours(2)), Some(at("2026-03-30T08:00:00Z")));
}

/// Looks at each minute since the case was opened: does it count, and is the target used up with it?
fn slow(
    slow: &Slow,
    minutes: i64,
    history: &History,
    replies: bool,
    until: DateTime<Utc>,
) -> (Option<DateTime<Utc>>, i64) {
    let (mut minute, mut used, mut ended) = (history.opened_at, 0, None);
    while minute < until {
        let state = history.changes.iter().rev().find(|(at, _)| *at <= minute).map_or(State::Open, |(_, state)| *state);
        let answered = replies && history.first_reply_at.is_some_and(|at| at <= minute);
        if state.waits() && !answered && slow.works(minute) {
            used += 1;
            if used == minutes {
                ended = Some(minute + TimeDelta::minutes(1));
            }
        }
        minute += TimeDelta::minutes(1);
    }
    (ended, minutes - used)
}

fn histories() -> impl Strategy<Value = History> {
    let changes = prop::collection::vec((0..900i64, 0..7usize), 0..8);
    (0..DAYS.len(), 0..1_440i64, changes, prop::option::of(0..3_000i64)).prop_map(|(around, begins, changes, reply)| {
        let opened_at = start(around) + TimeDelta::minutes(begins);
        let mut at = opened_at;
        let changes = changes.into_iter().map(|(later, state)| {
            at += TimeDelta::minutes(later);
            (at, State::ALL[state])
        });
        let changes = changes.collect();
        History { opened_at, changes, first_reply_at: reply.map(|later| opened_at + TimeDelta::minutes(later)) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_clocks_stand_where_the_slow_count_of_minutes_says(
        calendar in calendars(), history in histories(), reply in 0..1_200i64, resolve in 1..4_000i64
    ) {
        let line = Target { category: None, severity: None, reply: Some(reply).filter(|it| *it > 0), resolve: Some(resolve) };
        let clocks = Clocks::of(&calendar.quick(), &line, &history);
        let until = history.changes.last().map_or(history.opened_at, |(at, _)| *at) + TimeDelta::days(9);
        for (clock, minutes, replies) in [(&clocks.reply, line.reply, true), (&clocks.resolve, line.resolve, false)] {
            let Some(minutes) = minutes else {
                prop_assert_eq!(clock, &Clock::Stopped);
                continue;
            };
            let (ended, left) = slow(&calendar, minutes, &history, replies, until);
            let over = history.state().is_done() || (replies && history.first_reply_at.is_some());
            match clock {
                Clock::Paused { left: says } => {
                    prop_assert!(!over && history.state() == State::Waiting);
                    prop_assert_eq!(*says, TimeDelta::minutes(left.max(0)));
                }
                Clock::Running { due, moments } => {
                    prop_assert!(!over && history.state().waits());
                    prop_assert_eq!(ended, Some(*due).filter(|due| *due <= until));
                    let order: Vec<_> = moments.iter().map(|(_, at)| *at).chain([*due]).collect();
                    prop_assert!(order.is_sorted(), "{:?}", order);
                    prop_assert!(moments.iter().all(|(_, at)| at < due), "before the end, not after it");
                }
                // It never ends where nobody ever works.
                Clock::Stopped => prop_assert!(over || (ended.is_none() && history.state().waits())),
            }
        }
    }
}

fn line(category: Option<i64>, severity: Option<Severity>, resolve: i64) -> Target {
    Target { category: category.map(CategoryId), severity, reply: None, resolve: Some(resolve) }
}

#[test]
fn the_most_particular_line_counts() {
    let lines = [
        line(None, None, 1),
        line(None, Some(Severity::High), 2),
        line(Some(5), None, 3),
        line(Some(5), Some(Severity::High), 4),
        line(Some(5), Some(Severity::High), 5),
    ];
    let chosen = |category: Option<i64>, severity| {
        target(&lines, category.map(CategoryId), severity).and_then(|line| line.resolve)
    };
    assert_eq!(chosen(None, Severity::Low), Some(1));
    assert_eq!(chosen(Some(6), Severity::High), Some(2));
    assert_eq!(chosen(Some(5), Severity::Low), Some(3));
    assert_eq!(chosen(Some(5), Severity::High), Some(4));
    assert_eq!(target(&lines[2..], None, Severity::High), None);
}

#[test]
fn waiting_for_the_customer_stops_the_clock_and_a_reopened_case_runs_on() {
    let calendar = Calendar::usual(Tz::UTC, []);
    let mut history = History { opened_at: at("2026-11-23T09:00:00Z"), changes: Vec::new(), first_reply_at: None };
    let line = Target { category: None, severity: None, reply: Some(60), resolve: Some(8 * 60) };
    let resolve = |history: &History| Clocks::of(&calendar, &line, history).resolve;
    assert_eq!(resolve(&history).due(), Some(at("2026-11-23T17:00:00Z")));
    history.changes.push((at("2026-11-23T11:00:00Z"), State::Waiting));
    assert_eq!(resolve(&history), Clock::Paused { left: TimeDelta::hours(6) });
    assert_eq!(Clocks::of(&calendar, &line, &history).left(), Some(TimeDelta::zero()), "the first hour is over");
    let exactly = Target { resolve: Some(2 * 60), ..line.clone() };
    history.changes.push((at("2026-11-24T16:00:00Z"), State::InProgress));
    let over = Clocks::of(&calendar, &exactly, &history).resolve;
    assert_eq!(over.due(), Some(at("2026-11-23T11:00:00Z")), "over with the last minute, not when it goes on");
    assert_eq!(resolve(&history).due(), Some(at("2026-11-25T14:00:00Z")));
    history.changes.push((at("2026-11-25T10:00:00Z"), State::Resolved));
    assert_eq!(resolve(&history), Clock::Stopped);
    history.changes.push((at("2026-11-26T10:00:00Z"), State::Reopened));
    assert_eq!(resolve(&history).due(), Some(at("2026-11-26T14:00:00Z")), "four of eight hours were used");
}

#[test]
fn each_level_is_reached_before_the_end() {
    let calendar = Calendar::usual(Tz::UTC, []);
    let history = History { opened_at: at("2026-11-23T09:00:00Z"), changes: Vec::new(), first_reply_at: None };
    let line = Target { category: None, severity: None, reply: Some(480), resolve: None };
    let clocks = Clocks::of(&calendar, &line, &history);
    let Clock::Running { due, moments } = clocks.reply else { panic!("{clocks:?}") };
    assert_eq!(due, at("2026-11-23T17:00:00Z"));
    let said = moments.map(|(level, at)| (level.as_str(), at.to_rfc3339()));
    assert_eq!(said[0], ("assignee", "2026-11-23T13:00:00+00:00".to_owned()));
    assert_eq!(said[1], ("department", "2026-11-23T15:00:00+00:00".to_owned()));
    assert_eq!(said[2], ("lead", "2026-11-23T16:12:00+00:00".to_owned()));
    assert!(Level::ALL.iter().all(|level| Level::parse(level.as_str()) == Some(*level)));
}

#[test]
fn a_day_that_begins_twice_is_worked_whole() {
    // In 2010 the clocks of St John's went from 00:01 on Sunday back to 23:01 on Saturday.
    let calendar = Calendar::new(Tz::America__St_Johns, &[(6, 1_380, 1_440), (7, 0, 1)], []);
    let (midnight, again) = (at("2010-11-07T02:30:00Z"), at("2010-11-07T03:30:00Z"));
    assert_eq!(calendar.working(midnight, again), TimeDelta::minutes(1 + 59));
    assert_eq!(calendar.working(midnight - TimeDelta::minutes(1), again), TimeDelta::minutes(1 + 1 + 59));
    assert_eq!(calendar.working(midnight, again - TimeDelta::minutes(30)), TimeDelta::minutes(1 + 29));
    assert_eq!(calendar.after(midnight, TimeDelta::minutes(1)), Some(midnight + TimeDelta::minutes(1)));
    assert_eq!(calendar.after(midnight, TimeDelta::minutes(61)), Some(again + TimeDelta::minutes(1)));
}

#[test]
fn working_days_are_counted_from_the_next_day_on_and_past_days_off() {
    let holiday = NaiveDate::from_ymd_opt(2026, 11, 26).into_iter();
    let calendar = Calendar::usual(Tz::Asia__Jerusalem, holiday);
    let from = |at: &str| at.parse::<DateTime<Utc>>().unwrap();
    let after = |at, days| calendar.end_of_working_day(from(at), days).map(|end| end.to_rfc3339());
    // A Sunday evening in UTC that is Monday in Jerusalem: Tuesday is the first day; Thursday is off.
    assert_eq!(after("2026-11-22T22:30:00Z", 1).as_deref(), Some("2026-11-24T15:00:00+00:00"));
    assert_eq!(after("2026-11-22T12:00:00Z", 5).as_deref(), Some("2026-11-30T15:00:00+00:00"));
    assert_eq!(Calendar::new(Tz::UTC, &[], []).end_of_working_day(from("2026-11-22T12:00:00Z"), 1), None);
}
