//! How available a component was, day by day: pure. Instants go in, the days of the brand's zone come out.
//!
//! **The formula:** uptime = 1 − (seconds of major outage + 0.3 × seconds of partial outage) ÷ counted seconds, in percent. Counted are
//! all seconds of the last 90 days, today's up to now, from the day on that the component's uptime is counted from. Degraded performance and
//! planned maintenance do not count as down; the bars show them. A day has as many seconds as the zone gives it: 23 or 25 hours when the clocks
//! change. What is written down for a time that has not come (the machine's clock was put back) waits until it comes.

use super::incident::Health;
use super::snapshot::Day;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;

/// How many days are shown.
pub const DAYS: u64 = 90;
/// What a second of partial outage counts, in tenths of one of major outage.
const PARTIAL_TENTHS: i64 = 3;

/// When a day of the zone begins. Where the clocks skip midnight, with the first minute there is.
pub fn begins(date: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let midnight = date.and_time(NaiveTime::MIN);
    // No zone skips more than a day (Samoa did once); every quarter of an hour is enough, for no zone skips less.
    (0..=96)
        .filter_map(|quarter| zone.from_local_datetime(&(midnight + TimeDelta::minutes(15 * quarter))).earliest())
        .map(|at| at.to_utc())
        .next()
        .unwrap_or_else(|| midnight.and_utc())
}

/// The last 90 days, oldest first; those before `start` are None. `history` is in the order of time; before it the component was operational.
pub fn days(history: &[(DateTime<Utc>, Health)], start: NaiveDate, now: DateTime<Utc>, zone: Tz) -> Vec<Option<Day>> {
    let today = now.with_timezone(&zone).date_naive();
    (0..DAYS)
        .rev()
        .map(|back| today.checked_sub_days(Days::new(back)).filter(|date| *date >= start))
        .map(|date| date.map(|date| day(history, date, now, zone)))
        .collect()
}

fn day(history: &[(DateTime<Utc>, Health)], date: NaiveDate, now: DateTime<Utc>, zone: Tz) -> Day {
    let from = begins(date, zone);
    let until = date.succ_opt().map_or(now, |next| begins(next, zone)).min(now).max(from);
    let mut day = Day { date, seconds: (until - from).num_seconds(), ..Day::default() };
    let first = history.partition_point(|(at, _)| *at <= from);
    let mut state = first.checked_sub(1).and_then(|before| history.get(before)).map_or(Health::Operational, |it| it.1);
    let mut since = from;
    for (at, next) in history.iter().skip(first).take_while(|(at, _)| *at < until) {
        day.add(state, since, *at);
        (since, state) = (*at, *next);
    }
    day.add(state, since, until);
    day
}

impl Day {
    fn add(&mut self, state: Health, from: DateTime<Utc>, until: DateTime<Utc>) {
        // Whole seconds of the clock, so that the parts of a day add up to it.
        let seconds = until.timestamp() - from.timestamp();
        match state {
            Health::Operational => {}
            Health::Maintenance => self.maintenance_s += seconds,
            Health::Degraded => self.degraded_s += seconds,
            Health::Partial => self.partial_s += seconds,
            Health::Major => self.major_s += seconds,
        }
    }
}

/// The share of these days in percent; None when nothing was counted.
pub fn uptime(days: &[Option<Day>]) -> Option<f64> {
    let sum = |part: fn(&Day) -> i64| days.iter().flatten().map(part).sum::<i64>();
    let counted = sum(|day| day.seconds);
    let down_tenths = sum(|day| 10 * day.major_s + PARTIAL_TENTHS * day.partial_s);
    #[expect(
        clippy::cast_precision_loss,
        reason = "90 days have fewer tenths of seconds than a float has whole numbers"
    )]
    let share = |part: i64, whole: i64| part as f64 / whole as f64;
    (counted > 0).then(|| 100.0 * (1.0 - share(down_tenths, 10 * counted)))
}

#[cfg(test)]
mod tests {
    use super::{begins, days, uptime};
    use crate::incidents::Health;
    use crate::incidents::snapshot::Day;
    use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
    use chrono_tz::Tz;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a time")
    }

    fn on(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    const WARSAW: Tz = chrono_tz::Europe::Warsaw;

    #[test]
    fn an_hour_of_outage_is_an_hour_of_its_day_and_a_partial_one_counts_three_tenths() {
        let history = [
            (at("2026-11-20T10:00:00Z"), Health::Major),
            (at("2026-11-20T11:00:00Z"), Health::Partial),
            (at("2026-11-20T12:00:00Z"), Health::Operational),
        ];
        let days = days(&history, on("2026-11-20"), at("2026-11-22T00:00:00Z"), chrono_tz::UTC);
        assert_eq!(days.len(), 90);
        let shown: Vec<Day> = days.iter().flatten().copied().collect();
        assert_eq!(shown.len(), 3, "from the first day that counts, today included");
        assert_eq!((shown[0].seconds, shown[0].major_s, shown[0].partial_s), (86_400, 3_600, 3_600));
        assert_eq!((shown[1].major_s, shown[2].seconds), (0, 0));
        let expected = 100.0 * (1.0 - (3_600.0 + 0.3 * 3_600.0) / (2.0 * 86_400.0));
        assert!((uptime(&days).expect("counted") - expected).abs() < 1e-9);
    }

    #[test]
    fn maintenance_and_slowness_are_shown_and_not_counted_as_down() {
        let history =
            [(at("2026-11-20T00:00:00Z"), Health::Maintenance), (at("2026-11-21T00:00:00Z"), Health::Degraded)];
        let days = days(&history, on("2026-11-20"), at("2026-11-22T00:00:00Z"), chrono_tz::UTC);
        let shown: Vec<Day> = days.iter().flatten().copied().collect();
        assert_eq!((shown[0].maintenance_s, shown[1].degraded_s), (86_400, 86_400));
        assert_eq!(uptime(&days), Some(100.0));
    }

    #[test]
    fn days_on_which_the_clocks_change_have_23_and_25_hours() {
        let length = |date: &str, zone: Tz| {
            let days = days(&[], on(date), at("2026-12-31T12:00:00Z"), zone);
            let found = days.iter().flatten().find(|day| day.date == on(date)).map(|day| day.seconds / 3_600);
            found.or_else(|| {
                let next = on(date).succ_opt().expect("a day");
                Some((begins(next, zone) - begins(on(date), zone)).num_hours())
            })
        };
        assert_eq!(length("2026-10-25", WARSAW), Some(25));
        assert_eq!(length("2026-03-29", WARSAW), Some(23));
        assert_eq!(length("2026-10-25", chrono_tz::Asia::Jerusalem), Some(25));
        // Lebanon puts its clocks forward at midnight: that day begins at one.
        assert_eq!(length("2026-03-29", chrono_tz::Asia::Beirut), Some(23));
        // Samoa went without a whole day.
        assert_eq!(length("2011-12-30", chrono_tz::Pacific::Apia), Some(0));
    }

    #[test]
    fn an_outage_over_the_night_in_which_the_clocks_change_has_all_its_hours() {
        let history = [(at("2026-10-24T00:00:00Z"), Health::Major)];
        let days = days(&history, on("2026-10-24"), at("2026-10-27T12:00:00Z"), WARSAW);
        let sunday = days.iter().flatten().find(|day| day.date == on("2026-10-25")).expect("that day");
        assert_eq!((sunday.seconds, sunday.major_s), (25 * 3_600, 25 * 3_600));
    }

    #[test]
    fn what_is_written_down_for_later_waits_when_the_clock_was_put_back() {
        let history = [(at("2026-11-22T10:00:00Z"), Health::Major)];
        let days = days(&history, on("2026-11-21"), at("2026-11-22T09:00:00Z"), chrono_tz::UTC);
        let today = days.last().copied().flatten().expect("today");
        assert_eq!((today.seconds, today.major_s), (9 * 3_600, 0));
        assert_eq!(uptime(&days), Some(100.0));
    }

    #[test]
    fn nothing_is_said_before_the_first_day() {
        let days = days(&[], on("2026-12-01"), at("2026-11-22T09:00:00Z"), chrono_tz::UTC);
        assert!(days.iter().all(Option::is_none));
        assert_eq!(uptime(&days), None);
    }

    proptest! {
        #[test]
        fn the_days_are_the_time_from_the_first_one_to_now_and_hold_every_second_once(
            steps in proptest::collection::vec((0..400_000_i64, 0..5_usize), 0..40),
            zone in proptest::sample::select(vec![WARSAW, chrono_tz::Asia::Jerusalem, chrono_tz::America::New_York, chrono_tz::UTC]),
            end in 0..10_000_000_i64,
        ) {
            let mut time = at("2026-03-01T00:00:00Z");
            let history: Vec<_> = steps
                .into_iter()
                .map(|(seconds, state)| {
                    time += TimeDelta::seconds(seconds);
                    (time, Health::ALL[state])
                })
                .collect();
            let now = at("2026-04-01T00:00:00Z") + TimeDelta::seconds(end);
            let days = days(&history, on("2000-01-01"), now, zone);
            let shown: Vec<Day> = days.iter().flatten().copied().collect();
            prop_assert_eq!(shown.len(), 90);
            let from = begins(shown[0].date, zone);
            prop_assert_eq!(shown.iter().map(|day| day.seconds).sum::<i64>(), (now - from).num_seconds());
            // The same seconds, counted from change to change instead of from day to day.
            for (state, part) in [
                (Health::Major, shown.iter().map(|day| day.major_s).sum::<i64>()),
                (Health::Maintenance, shown.iter().map(|day| day.maintenance_s).sum::<i64>()),
            ] {
                let mut expected = 0;
                for (index, (at, health)) in history.iter().enumerate() {
                    let until = history.get(index + 1).map_or(now, |next| next.0).min(now);
                    if *health == state && until > from {
                        expected += (until - (*at).max(from)).num_seconds().max(0);
                    }
                }
                prop_assert_eq!(part, expected, "{:?}", state);
            }
            let share = uptime(&days).expect("counted");
            prop_assert!((0.0..=100.0).contains(&share));
        }
    }
}
