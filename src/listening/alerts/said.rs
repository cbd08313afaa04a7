//! An alert in words. Pure.

use super::queries::{AlertRow, PartRow};
use super::{Kind, State, Step};
use crate::listening::detector::scale;
use crate::listening::watch::Severity;
use crate::ui::Tone;
use crate::words::Words;
use chrono::{Datelike as _, Weekday};
use chrono_tz::Tz;

/// Rarer than once in so many days is "less than once a year".
const YEAR_DAYS: i64 = 365;

/// What an alert is called: its watch, the first of several, or the source.
pub fn title(words: Words, alert: &AlertRow, parts: &[PartRow]) -> String {
    if alert.kind == Kind::Silent {
        let name = alert.source_name.clone().unwrap_or_default();
        return words.with("alerts-title-silent", &[("name", name.into())]);
    }
    match parts {
        [] => words.t("alerts-title-none"),
        [one] => one.name.clone(),
        [one, more @ ..] => {
            words.with("alerts-title-more", &[("name", one.name.as_str().into()), ("count", more.len().into())])
        }
    }
}

/// What was unusual in a watch: how many, in which time, how many usually, and when it was last like this.
pub fn unusual(words: Words, zone: Tz, part: &PartRow) -> String {
    let args = [
        ("people", part.people.into()),
        ("minutes", part.minutes.into()),
        ("hours", (part.minutes / 60).into()),
        ("usual", usual(words, part).into()),
        ("day", part.weekday_tenths.map(|_| weekday(words, part, zone)).unwrap_or_default().into()),
    ];
    let now = match (part.scale(), part.weekday_tenths) {
        (scale::Kind::Burst, _) => words.with("alerts-said-burst", &args),
        (scale::Kind::Wave, None) => words.with("alerts-said-wave", &args),
        (scale::Kind::Wave, Some(_)) => words.with("alerts-said-wave-day", &args),
    };
    let date = |at| [("date", words.date(at, zone).into())];
    let before = match (part.last_like_at, part.remembers_from) {
        (Some(at), _) => words.with("alerts-said-like", &date(at)),
        (None, Some(at)) => words.with("alerts-said-never", &date(at)),
        (None, None) => return words.with("alerts-said-only", &[("now", now.into())]),
    };
    words.with("alerts-said", &[("now", now.into()), ("before", before.into())])
}

/// How many are usual: on that day of the week where it is known.
fn usual(words: Words, part: &PartRow) -> String {
    let tenths = part.weekday_tenths.unwrap_or(part.usual_tenths).max(0);
    match tenths {
        0..5 => words.t("alerts-usual-nobody"),
        5..15 => words.number(1),
        _ => words.number((tenths + 5) / 10),
    }
}

fn weekday(words: Words, part: &PartRow, zone: Tz) -> String {
    match part.as_of().with_timezone(&zone).weekday() {
        Weekday::Mon => words.t("alerts-on-monday"),
        Weekday::Tue => words.t("alerts-on-tuesday"),
        Weekday::Wed => words.t("alerts-on-wednesday"),
        Weekday::Thu => words.t("alerts-on-thursday"),
        Weekday::Fri => words.t("alerts-on-friday"),
        Weekday::Sat => words.t("alerts-on-saturday"),
        Weekday::Sun => words.t("alerts-on-sunday"),
    }
}

/// How often the like of it happens here.
pub fn rarity(words: Words, part: &PartRow) -> String {
    let days = (part.rarity_hours + 12) / 24;
    match days {
        ..=1 => words.t("alerts-rarity-day"),
        2..=YEAR_DAYS => words.with("alerts-rarity-days", &[("count", days.into())]),
        _ => words.t("alerts-rarity-year"),
    }
}

/// What is said of the silence of a source.
pub fn silent(words: Words, zone: Tz, alert: &AlertRow) -> String {
    words.with("alerts-said-silent", &[("date", words.date_time(alert.since_at, zone).into())])
}

/// The colour that belongs to how loud it is.
pub const fn severity_tone(severity: Severity) -> Tone {
    match severity {
        Severity::Note => Tone::Neutral,
        Severity::Warning => Tone::Warn,
        Severity::Urgent => Tone::Bad,
    }
}

/// Where it stands.
pub fn state(words: Words, state: State) -> String {
    match state {
        State::Open => words.t("alerts-state-open"),
        State::Acknowledged => words.t("alerts-state-acknowledged"),
        State::Closed => words.t("alerts-state-closed"),
    }
}

/// The colour that belongs to it.
pub const fn state_tone(state: State) -> Tone {
    match state {
        State::Open => Tone::Accent,
        State::Acknowledged => Tone::Neutral,
        State::Closed => Tone::Good,
    }
}

/// A line of the trail.
pub fn step(words: Words, step: Step, actor: Option<&str>, note: &str) -> String {
    let nobody = words.t("alerts-trail-itself");
    let args = [("who", actor.unwrap_or(&nobody).into()), ("name", note.into())];
    let key = match step {
        Step::Raised => "alerts-trail-raised",
        Step::Joined => "alerts-trail-joined",
        Step::Grew => "alerts-trail-grew",
        Step::Acknowledged => "alerts-trail-acknowledged",
        Step::Closed => "alerts-trail-closed",
        Step::Sound => "alerts-trail-sound",
        Step::Muted => "alerts-trail-muted",
        Step::Unmuted => "alerts-trail-unmuted",
        Step::Useful => "alerts-trail-useful",
        Step::False => "alerts-trail-false",
        Step::Handed => "alerts-trail-handed",
        Step::Escalated if actor.is_none() => "alerts-trail-escalated-itself",
        Step::Escalated => "alerts-trail-escalated",
        Step::Incident => "alerts-trail-incident",
        Step::Rarity => "alerts-trail-rarity",
    };
    words.with(key, &args)
}
