//! The working week as a form: two openings on each day.

use crate::web::Faults;
use std::collections::BTreeMap;

/// Minutes of a day.
const DAY_MINUTES: i64 = 24 * 60;

/// Part of a day in which the brand works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Opening {
    /// 1 is Monday, 7 Sunday.
    pub weekday: i64,
    /// Minutes since midnight.
    pub opens_minute: i64,
    pub closes_minute: i64,
}

/// The inputs of each day, Monday first: from, to, and once more.
pub const FIELDS: [[&str; 4]; 7] = [
    ["mon_from", "mon_to", "mon_from2", "mon_to2"],
    ["tue_from", "tue_to", "tue_from2", "tue_to2"],
    ["wed_from", "wed_to", "wed_from2", "wed_to2"],
    ["thu_from", "thu_to", "thu_from2", "thu_to2"],
    ["fri_from", "fri_to", "fri_from2", "fri_to2"],
    ["sat_from", "sat_to", "sat_from2", "sat_to2"],
    ["sun_from", "sun_to", "sun_from2", "sun_to2"],
];

/// What stands in the inputs.
pub type Typed = BTreeMap<String, String>;

/// The inputs of a week.
pub fn typed(week: &[Opening]) -> Typed {
    let mut typed = Typed::new();
    for (fields, weekday) in FIELDS.iter().zip(1..) {
        let day = week.iter().filter(|opening| opening.weekday == weekday);
        for (pair, opening) in fields.chunks(2).zip(day) {
            for (field, minute) in pair.iter().zip([opening.opens_minute, opening.closes_minute]) {
                // A day ends at midnight, which an input of time calls 00:00.
                let minute = minute % DAY_MINUTES;
                typed.insert((*field).to_owned(), format!("{:02}:{:02}", minute / 60, minute % 60));
            }
        }
    }
    typed
}

/// Nine to five on five days from that weekday on.
pub fn five_days(from: i64) -> Vec<Opening> {
    let mut days: Vec<i64> = (0..5).map(|n| (from - 1 + n) % 7 + 1).collect();
    days.sort_unstable();
    days.into_iter().map(|weekday| Opening { weekday, opens_minute: 9 * 60, closes_minute: 17 * 60 }).collect()
}

/// The week of the inputs, in order.
pub fn read(typed: &Typed) -> Result<Vec<Opening>, Faults> {
    let mut faults = Faults::new();
    let mut week = Vec::new();
    for (fields, weekday) in FIELDS.iter().zip(1..) {
        let mut day: Vec<Opening> = Vec::new();
        for pair in fields.chunks(2) {
            let &[from, to] = pair else { continue };
            let Some((opens_minute, closes_minute)) = opening(typed, from, to, &mut faults) else { continue };
            if day.iter().any(|other| opens_minute < other.closes_minute && other.opens_minute < closes_minute) {
                faults.add(from, "setup-fault-hours-overlap");
            }
            day.push(Opening { weekday, opens_minute, closes_minute });
        }
        day.sort_by_key(|opening| opening.opens_minute);
        week.append(&mut day);
    }
    faults.into_result(week)
}

/// One opening; none when nothing was typed or it has faults.
fn opening(typed: &Typed, from: &'static str, to: &'static str, faults: &mut Faults) -> Option<(i64, i64)> {
    let text = |field: &str| typed.get(field).map(|text| text.trim()).unwrap_or_default();
    if text(from).is_empty() && text(to).is_empty() {
        return None;
    }
    let mut read = |field: &'static str| {
        let minute = minute(text(field));
        if minute.is_none() {
            faults.add(field, "setup-fault-time");
        }
        minute
    };
    let (opens, closes) = (read(from), read(to));
    let (opens, closes) = (opens?, closes?);
    let closes = if closes == 0 { DAY_MINUTES } else { closes };
    if opens >= closes {
        faults.add(to, "setup-fault-hours-order");
        return None;
    }
    Some((opens, closes))
}

/// Minutes since midnight of "9:30"; 24:00 is the end of the day.
fn minute(text: &str) -> Option<i64> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |text: &str| -> Option<i64> {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse().ok()).flatten()
    };
    let (hours, minutes) = (number(hours)?, number(minutes).filter(|minutes| *minutes < 60)?);
    Some(hours * 60 + minutes).filter(|minute| *minute <= DAY_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::{Opening, Typed, five_days, read, typed};

    fn form(fields: &[(&str, &str)]) -> Typed {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    const fn opening(weekday: i64, opens_minute: i64, closes_minute: i64) -> Opening {
        Opening { weekday, opens_minute, closes_minute }
    }

    #[test]
    fn a_week_is_read_back_from_its_inputs() {
        let week = vec![opening(1, 540, 720), opening(1, 780, 1_440), opening(5, 0, 60), opening(7, 480, 1_020)];
        assert_eq!(read(&typed(&week)).expect("a week"), week);
        assert_eq!(read(&Typed::new()).expect("an empty week"), []);
    }

    #[test]
    fn the_openings_of_a_day_are_put_in_order() {
        let typed = form(&[("tue_from", "14:00"), ("tue_to", "18:00"), ("tue_from2", "8:00"), ("tue_to2", "12:30")]);
        assert_eq!(read(&typed).expect("a week"), [opening(2, 480, 750), opening(2, 840, 1_080)]);
    }

    #[test]
    fn half_an_opening_a_wrong_time_and_overlaps_are_refused() {
        for (fields, at) in [
            (form(&[("mon_from", "9:00")]), "mon_to"),
            (form(&[("mon_to", "9:00")]), "mon_from"),
            (form(&[("mon_from", "9"), ("mon_to", "17:00")]), "mon_from"),
            (form(&[("mon_from", "25:00"), ("mon_to", "26:00")]), "mon_from"),
            (form(&[("mon_from", "09:60"), ("mon_to", "17:00")]), "mon_from"),
            (form(&[("mon_from", "17:00"), ("mon_to", "09:00")]), "mon_to"),
            (form(&[("mon_from", "09:00"), ("mon_to", "09:00")]), "mon_to"),
            (
                form(&[("sun_from", "9:00"), ("sun_to", "17:00"), ("sun_from2", "16:59"), ("sun_to2", "18:00")]),
                "sun_from2",
            ),
        ] {
            assert!(read(&fields).is_err_and(|faults| faults.of(at).is_some()), "{fields:?}");
        }
    }

    #[test]
    fn a_week_may_begin_on_sunday() {
        let days = |from| five_days(from).iter().map(|opening| opening.weekday).collect::<Vec<_>>();
        assert_eq!(days(1), [1, 2, 3, 4, 5]);
        assert_eq!(days(7), [1, 2, 3, 4, 7]);
    }
}
