//! What is typed: a question with its possible answers, and a ballot.

use super::count::Ballot;
use super::queries::{OptionRow, PollRow};
use super::{DAYS_MAX, Kind, NewPoll, OPTION_CHARS_MAX, OPTIONS_MAX, OPTIONS_MIN, QUESTION_CHARS_MAX};
use crate::boards::submit_token;
use crate::cocreation::idea::Counts;
use crate::ids::{AccountId, TopicId};
use crate::ui::text::clean_line;
use crate::web::Faults;
use crate::web::form::{local_time, local_value};
use crate::words::Lang;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Deserialize;
use std::collections::{BTreeMap, HashSet};

/// How long is asked when nobody says otherwise.
const USUAL_DAYS: i64 = 7;
/// Days that an account may have to be old to vote, at most.
const AGE_MAX: i64 = 365;

/// A poll as it was typed. The possible answers stand one to a line.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub topic: String,
    pub kind: String,
    pub question: String,
    pub options: String,
    pub choices_max: String,
    pub results: String,
    pub min_age_days: String,
    pub closes_at: String,
    pub version: i64,
    pub once: String,
}

impl Typed {
    /// An empty form.
    pub fn fresh(topic: TopicId, now: DateTime<Utc>, zone: Tz, once: String) -> Self {
        Self {
            topic: topic.to_string(),
            kind: Kind::Single.as_str().to_owned(),
            results: Counts::Voted.as_str().to_owned(),
            closes_at: local_value(now + TimeDelta::days(USUAL_DAYS), zone),
            once,
            ..Self::default()
        }
    }

    /// The form of one that is there.
    pub fn of(row: &PollRow, options: &[OptionRow], zone: Tz) -> Self {
        let lines: Vec<&str> = options.iter().map(|option| option.label.as_str()).collect();
        Self {
            topic: row.topic_id.map(|topic| topic.to_string()).unwrap_or_default(),
            kind: row.kind().as_str().to_owned(),
            question: row.question.clone(),
            options: lines.join("\n"),
            choices_max: row.choices_max.to_string(),
            results: row.results().as_str().to_owned(),
            min_age_days: if row.min_age_days > 0 { row.min_age_days.to_string() } else { String::new() },
            closes_at: row.closes_at.map(|at| local_value(at, zone)).unwrap_or_default(),
            version: row.version,
            once: String::new(),
        }
    }

    /// What is to be asked by `by`, who lives in `zone`.
    pub fn parse(&self, topic: TopicId, by: AccountId, now: DateTime<Utc>, zone: Tz) -> Result<NewPoll, Faults> {
        let mut faults = Faults::new();
        let question = clean_line(&self.question);
        match question.chars().count() {
            0 => faults.add("question", "fault-required"),
            1..=QUESTION_CHARS_MAX => {}
            _ => faults.add_with("question", "fault-too-long", &[("max", QUESTION_CHARS_MAX.into())]),
        }
        let kind = Kind::parse(&self.kind).unwrap_or_else(|| {
            faults.add("kind", "fault-choice");
            Kind::Single
        });
        let results = Counts::parse(&self.results).unwrap_or_else(|| {
            faults.add("results", "fault-choice");
            Counts::Closed
        });
        let options = self.lines(&mut faults);
        let choices_max = match kind {
            Kind::Single => 1,
            _ => {
                let bounds = (1, kind.most(options.len()).max(1));
                number("choices_max", &self.choices_max, bounds, kind.usual_max(options.len()).max(1), &mut faults)
            }
        };
        let min_age_days = number("min_age_days", &self.min_age_days, (0, AGE_MAX), 0, &mut faults);
        let closes_at = Some(closing(local_time(&self.closes_at, zone), now, &mut faults));
        let options: Vec<(String, Option<TopicId>)> = options.into_iter().map(|label| (label, None)).collect();
        let once = submit_token(&self.once);
        let (topic, challenge, lang) = (Some(topic), None, None::<Lang>);
        faults.into_result(NewPoll {
            topic,
            challenge,
            kind,
            lang,
            question,
            options,
            choices_max,
            results,
            min_age_days,
            closes_at,
            by,
            once,
        })
    }

    fn lines(&self, faults: &mut Faults) -> Vec<String> {
        let lines: Vec<String> = self.options.lines().map(clean_line).filter(|line| !line.is_empty()).collect();
        if !(OPTIONS_MIN..=OPTIONS_MAX).contains(&lines.len()) {
            let bounds = [("min", OPTIONS_MIN.into()), ("max", OPTIONS_MAX.into())];
            faults.add_with("options", "polls-fault-options", &bounds);
        }
        if lines.iter().any(|line| line.chars().count() > OPTION_CHARS_MAX) {
            faults.add_with("options", "polls-fault-option-long", &[("max", OPTION_CHARS_MAX.into())]);
        }
        if lines.iter().collect::<HashSet<_>>().len() < lines.len() {
            faults.add("options", "polls-fault-twice");
        }
        lines
    }
}

/// A number within bounds; `usual` where nothing was typed.
fn number(field: &'static str, typed: &str, (min, max): (i64, i64), usual: i64, faults: &mut Faults) -> i64 {
    let typed = typed.trim();
    if typed.is_empty() {
        return usual;
    }
    match typed.parse() {
        Ok(number) if (min..=max).contains(&number) => number,
        _ => {
            faults.add_with(field, "fault-number", &[("min", min.into()), ("max", max.into())]);
            usual
        }
    }
}

/// Whether a time to close at is one: in the future, and not too far.
fn closing(at: Option<DateTime<Utc>>, now: DateTime<Utc>, faults: &mut Faults) -> DateTime<Utc> {
    match at {
        None => faults.add("closes_at", "polls-fault-time"),
        Some(at) if at <= now => faults.add("closes_at", "polls-fault-past"),
        Some(at) if at > now + TimeDelta::days(DAYS_MAX) => {
            faults.add_with("closes_at", "polls-fault-long", &[("days", DAYS_MAX.into())]);
        }
        Some(_) => {}
    }
    at.unwrap_or(now)
}

/// The fields of a ballot's form: "choice" for options that are chosen, "o7" for the rank or the points of option 7.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The form of a ballot that was cast.
    pub fn of(kind: Kind, ballot: &Ballot) -> Self {
        let options = ballot.options();
        let fields = options.into_iter().map(|option| match kind {
            Kind::Single | Kind::Multiple => ("choice".to_owned(), option.to_string()),
            Kind::Ranked => (format!("o{option}"), ballot.rank(option).map(|it| it.to_string()).unwrap_or_default()),
            Kind::Score | Kind::Dot => (format!("o{option}"), ballot.points(option).to_string()),
        });
        Self(fields.collect())
    }

    /// Whether that option is chosen.
    pub fn chosen(&self, option: i64) -> bool {
        let option = option.to_string();
        self.0.iter().any(|(name, value)| name == "choice" && *value == option)
    }

    /// What was given to that option; empty: nothing.
    pub fn given(&self, option: i64) -> &str {
        let name = format!("o{option}");
        self.0.iter().find(|(it, _)| *it == name).map_or("", |(_, value)| value.trim())
    }

    /// The ballot over `options`, of which or to which at most `max` may be chosen or given.
    pub fn parse(&self, kind: Kind, max: i64, options: &[i64]) -> Result<Ballot, Faults> {
        let ballot = match kind {
            Kind::Single | Kind::Multiple => self.choices(options)?,
            Kind::Ranked => self.ranks(options)?,
            Kind::Score | Kind::Dot => self.points(max, options)?,
        };
        let (count, sum) = match &ballot {
            Ballot::Ranks(_) => (ballot.options().len() as i64, 1),
            Ballot::Points(points) => (points.len() as i64, points.values().sum()),
        };
        if count == 0 || sum == 0 {
            return Err(Faults::one("choice", "polls-fault-empty"));
        }
        let most = match kind {
            Kind::Single | Kind::Multiple | Kind::Ranked => count,
            Kind::Score => 0,
            Kind::Dot => sum,
        };
        if most > max {
            let mut faults = Faults::new();
            let message = if kind == Kind::Dot { "polls-fault-points" } else { "polls-fault-many" };
            faults.add_with("choice", message, &[("max", max.into())]);
            return Err(faults);
        }
        Ok(ballot)
    }

    fn choices(&self, options: &[i64]) -> Result<Ballot, Faults> {
        let mut points = BTreeMap::new();
        for (_, value) in self.0.iter().filter(|(name, _)| name == "choice") {
            match value.parse() {
                Ok(option) if options.contains(&option) => points.insert(option, 1),
                _ => return Err(Faults::one("choice", "fault-choice")),
            };
        }
        Ok(Ballot::Points(points))
    }

    fn ranks(&self, options: &[i64]) -> Result<Ballot, Faults> {
        let mut ranks: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        for option in options {
            let rank = bounded(self.given(*option), options.len() as i64)?;
            if rank > 0 {
                ranks.entry(rank).or_default().push(*option);
            }
        }
        Ok(Ballot::Ranks(ranks.into_values().collect()))
    }

    fn points(&self, max: i64, options: &[i64]) -> Result<Ballot, Faults> {
        let mut points = BTreeMap::new();
        for option in options {
            let given = bounded(self.given(*option), max)?;
            if given > 0 {
                points.insert(*option, given);
            }
        }
        Ok(Ballot::Points(points))
    }
}

/// A number from 0 to `max`; nothing is 0.
fn bounded(typed: &str, max: i64) -> Result<i64, Faults> {
    if typed.is_empty() {
        return Ok(0);
    }
    typed.parse().ok().filter(|number| (0..=max).contains(number)).ok_or_else(|| {
        let mut faults = Faults::new();
        faults.add_with("choice", "fault-number", &[("min", 0.into()), ("max", max.into())]);
        faults
    })
}

#[cfg(test)]
mod tests {
    use super::{Fields, Typed};
    use crate::cocreation::polls::Kind;
    use crate::cocreation::polls::count::Ballot;
    use crate::ids::{AccountId, TopicId};
    use chrono::{DateTime, Utc};
    use chrono_tz::Tz;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    fn fault(kind: Kind, max: i64, pairs: &[(&str, &str)]) -> &'static str {
        let faults = fields(pairs).parse(kind, max, &[7, 8, 9]).unwrap_err();
        faults.of("choice").unwrap().message
    }

    #[test]
    fn ballots_that_are_none_come_back() {
        assert_eq!(fault(Kind::Single, 1, &[]), "polls-fault-empty");
        assert_eq!(fault(Kind::Single, 1, &[("choice", "6")]), "fault-choice");
        assert_eq!(fault(Kind::Single, 1, &[("choice", "7"), ("choice", "8")]), "polls-fault-many");
        assert_eq!(fault(Kind::Multiple, 2, &[("choice", "7"), ("choice", "8"), ("choice", "9")]), "polls-fault-many");
        assert_eq!(fault(Kind::Ranked, 3, &[("o7", ""), ("o8", "")]), "polls-fault-empty");
        assert_eq!(fault(Kind::Ranked, 3, &[("o7", "4")]), "fault-number");
        assert_eq!(fault(Kind::Score, 5, &[("o7", "6")]), "fault-number");
        assert_eq!(fault(Kind::Score, 5, &[("o7", "-1")]), "fault-number");
        assert_eq!(fault(Kind::Dot, 10, &[("o7", "6"), ("o8", "5")]), "polls-fault-points");
        assert_eq!(fault(Kind::Dot, 10, &[("o7", "0")]), "polls-fault-empty");
    }

    #[test]
    fn a_ballot_and_its_form_say_the_same() {
        let ranked = fields(&[("o9", "1"), ("o7", "3"), ("o8", "3")]);
        let ballot = ranked.parse(Kind::Ranked, 3, &[7, 8, 9]).unwrap();
        assert_eq!(ballot, Ballot::Ranks(vec![vec![9], vec![7, 8]]), "gaps close, ties stay");
        assert_eq!(Fields::of(Kind::Ranked, &ballot), fields(&[("o9", "1"), ("o7", "2"), ("o8", "2")]));
        for (kind, typed) in [
            (Kind::Single, fields(&[("choice", "8")])),
            (Kind::Multiple, fields(&[("choice", "7"), ("choice", "9")])),
            (Kind::Score, fields(&[("o7", "5"), ("o8", "2")])),
            (Kind::Dot, fields(&[("o7", "3")])),
        ] {
            let max = if kind == Kind::Single { 1 } else { 5 };
            let ballot = typed.parse(kind, max, &[7, 8, 9]).unwrap();
            assert_eq!(Fields::of(kind, &ballot), typed, "{kind:?}");
        }
    }

    #[test]
    fn a_poll_has_different_answers_and_an_end_that_comes() {
        let now: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().unwrap();
        let typed = Typed {
            kind: "dot".into(),
            question: "Which colour?".into(),
            options: "Red\n\n Blue ".into(),
            results: "always".into(),
            closes_at: "2026-11-24T12:00".into(),
            ..Typed::default()
        };
        let parse = |typed: &Typed| typed.parse(TopicId(1), AccountId(1), now, Tz::UTC);
        let poll = parse(&typed).unwrap();
        assert_eq!((poll.choices_max, poll.options.len(), poll.options[1].0.as_str()), (10, 2, "Blue"));
        for (field, typed) in [
            ("question", Typed { question: " ".into(), ..typed.clone() }),
            ("options", Typed { options: "Red".into(), ..typed.clone() }),
            ("options", Typed { options: "Red\nRed".into(), ..typed.clone() }),
            ("kind", Typed { kind: "lottery".into(), ..typed.clone() }),
            ("choices_max", Typed { choices_max: "101".into(), ..typed.clone() }),
            ("closes_at", Typed { closes_at: "2026-11-22T12:00".into(), ..typed.clone() }),
            ("closes_at", Typed { closes_at: "2027-11-22T12:00".into(), ..typed.clone() }),
        ] {
            assert!(parse(&typed).unwrap_err().of(field).is_some(), "{field}");
        }
    }
}
