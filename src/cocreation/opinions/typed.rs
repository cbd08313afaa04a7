//! What is typed: a question with its first statements, and a statement.

use super::{DAYS_MAX, PEOPLE_LEAST, QUESTION_CHARS_MAX, STATEMENT_CHARS_MAX, STATEMENTS_MAX};
use crate::ids::TopicId;
use crate::ui::text::clean_line;
use crate::web::Faults;
use crate::web::form::{local_time, local_value};
use crate::words::{Lang, Texts};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Deserialize;
use std::collections::HashSet;

/// How long is asked when nobody says otherwise.
const USUAL_DAYS: i64 = 30;
/// People that a map may wait for, at most.
const PEOPLE_MOST: i64 = 10_000;

/// A map to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    pub topic: Option<TopicId>,
    pub lang: Lang,
    pub question: Texts,
    pub statements: Vec<String>,
    pub people_min: i64,
    pub closes_at: Option<DateTime<Utc>>,
}

/// A map as it was typed. Its first statements stand one to a line.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub question_en: String,
    pub question_he: String,
    pub question_pl: String,
    pub statements: String,
    pub topic: String,
    pub people_min: String,
    pub closes_at: String,
    pub once: String,
}

impl Typed {
    /// An empty form.
    pub fn fresh(now: DateTime<Utc>, zone: Tz, once: String) -> Self {
        Self {
            people_min: PEOPLE_LEAST.to_string(),
            closes_at: local_value(now + TimeDelta::days(USUAL_DAYS), zone),
            once,
            ..Self::default()
        }
    }

    /// What is to be asked; `lang` is the writer's language, `zone` where the writer lives.
    pub fn parse(&self, lang: Lang, now: DateTime<Utc>, zone: Tz) -> Result<New, Faults> {
        let mut faults = Faults::new();
        let [en, he, pl] = [
            ("question_en", &self.question_en),
            ("question_he", &self.question_he),
            ("question_pl", &self.question_pl),
        ]
        .map(|(field, typed)| {
            let line = clean_line(typed);
            if line.chars().count() > QUESTION_CHARS_MAX {
                faults.add_with(field, "fault-too-long", &[("max", QUESTION_CHARS_MAX.into())]);
            }
            line
        });
        let question = Texts { en, he, pl };
        if question.is_empty() {
            faults.add("question_en", "opinions-fault-question");
        }
        let statements = self.statements(&mut faults);
        let topic = self.topic(&mut faults);
        let people_min = match self.people_min.trim().parse() {
            Ok(people) if (PEOPLE_LEAST..=PEOPLE_MOST).contains(&people) => people,
            _ => {
                let bounds = [("min", PEOPLE_LEAST.into()), ("max", PEOPLE_MOST.into())];
                faults.add_with("people_min", "fault-number", &bounds);
                PEOPLE_LEAST
            }
        };
        let closes_at = closing(&self.closes_at, now, zone, &mut faults);
        let (lang, _) = question.read(lang, lang);
        faults.into_result(New { topic, lang, question, statements, people_min, closes_at })
    }

    fn statements(&self, faults: &mut Faults) -> Vec<String> {
        let lines: Vec<String> = self.statements.lines().map(clean_line).filter(|line| !line.is_empty()).collect();
        if lines.len() < 2 || lines.len() as i64 > STATEMENTS_MAX {
            faults.add_with("statements", "opinions-fault-statements", &[("max", STATEMENTS_MAX.into())]);
        }
        if lines.iter().any(|line| line.chars().count() > STATEMENT_CHARS_MAX) {
            faults.add_with("statements", "opinions-fault-statement-long", &[("max", STATEMENT_CHARS_MAX.into())]);
        }
        if lines.iter().collect::<HashSet<_>>().len() < lines.len() {
            faults.add("statements", "opinions-fault-twice");
        }
        lines
    }

    /// The topic on whose page it stands, as a number or an address; none: on no one's.
    fn topic(&self, faults: &mut Faults) -> Option<TopicId> {
        let typed = self.topic.trim();
        if typed.is_empty() {
            return None;
        }
        let part = typed.split_once("/t/").or_else(|| typed.split_once("/ideas/")).map_or(typed, |(_, rest)| rest);
        let number = part.split(|letter: char| !letter.is_ascii_digit()).next().and_then(|digits| digits.parse().ok());
        if number.is_none() {
            faults.add("topic", "opinions-fault-topic");
        }
        number
    }
}

fn closing(typed: &str, now: DateTime<Utc>, zone: Tz, faults: &mut Faults) -> Option<DateTime<Utc>> {
    if typed.trim().is_empty() {
        return None;
    }
    let at = local_time(typed, zone);
    match at {
        None => faults.add("closes_at", "polls-fault-time"),
        Some(at) if at <= now => faults.add("closes_at", "polls-fault-past"),
        Some(at) if at > now + TimeDelta::days(DAYS_MAX) => {
            faults.add_with("closes_at", "polls-fault-long", &[("days", DAYS_MAX.into())]);
        }
        Some(_) => {}
    }
    at
}

/// A statement as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct StatementForm {
    pub body: String,
    pub once: String,
}

impl StatementForm {
    /// An empty form.
    pub fn fresh() -> Self {
        Self { once: crate::ids::nonce(), ..Self::default() }
    }

    /// What is stated.
    pub fn parse(&self) -> Result<String, Faults> {
        let body = clean_line(&self.body);
        let mut faults = Faults::new();
        match body.chars().count() {
            0 => faults.add("body", "fault-required"),
            1..=STATEMENT_CHARS_MAX => {}
            _ => faults.add_with("body", "fault-too-long", &[("max", STATEMENT_CHARS_MAX.into())]),
        }
        faults.into_result(body)
    }
}

#[cfg(test)]
mod tests {
    use super::Typed;
    use crate::ids::TopicId;
    use crate::words::Lang;
    use chrono::{DateTime, Utc};
    use chrono_tz::Tz;

    #[test]
    fn a_map_has_a_question_statements_and_never_fewer_than_ten_people() {
        let now: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().unwrap();
        let typed = Typed {
            question_he: "מה חשוב?".into(),
            statements: "Price\n Colour \n\nRange".into(),
            topic: "https://hearth.test/t/7/colours#p3".into(),
            people_min: "10".into(),
            ..Typed::default()
        };
        let parse = |typed: &Typed| typed.parse(Lang::En, now, Tz::UTC);
        let new = parse(&typed).unwrap();
        assert_eq!((new.lang, new.topic, new.statements.len(), new.closes_at), (Lang::He, Some(TopicId(7)), 3, None));
        for (field, typed) in [
            ("question_en", Typed { question_he: String::new(), ..typed.clone() }),
            ("statements", Typed { statements: "Price".into(), ..typed.clone() }),
            ("statements", Typed { statements: "Price\nPrice".into(), ..typed.clone() }),
            ("people_min", Typed { people_min: "9".into(), ..typed.clone() }),
            ("topic", Typed { topic: "colours".into(), ..typed.clone() }),
            ("closes_at", Typed { closes_at: "2026-11-21T12:00".into(), ..typed.clone() }),
        ] {
            assert!(parse(&typed).unwrap_err().of(field).is_some(), "{field}");
        }
    }
}
