//! What is typed: the review, and an action.

use super::queries::{ReviewRow, TookPart};
use super::{ACTION_CHARS_MAX, QUESTIONS_MAX, TEXT_CHARS_MAX, Text};
use crate::cases::setup::ColleagueRow;
use crate::ids::AccountId;
use crate::ui::text::{clean_line, clean_text};
use crate::web::Faults;
use chrono::{Datelike as _, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A review as it was typed. In that of a drill, `more` has a tick for each part of a person who passed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub summary: String,
    pub causes: String,
    pub went_well: String,
    pub went_badly: String,
    pub luck: String,
    pub questions_asked: String,
    pub questions_answered: String,
    pub version: String,
    /// "yes" when it is to be finished.
    pub finish: String,
    #[serde(flatten)]
    pub more: BTreeMap<String, String>,
}

/// The name of the tick that says that somebody passed in a part.
pub fn tick_name(part: &TookPart) -> String {
    format!("passed_{}_{}", part.role.as_str(), part.account_id)
}

impl Typed {
    /// The form of what is there.
    pub fn of(row: &ReviewRow) -> Self {
        let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        Self {
            summary: row.summary.clone(),
            causes: row.causes.clone(),
            went_well: row.went_well.clone(),
            went_badly: row.went_badly.clone(),
            luck: row.luck.clone(),
            questions_asked: number(row.questions_asked),
            questions_answered: number(row.questions_answered),
            version: row.version.to_string(),
            ..Self::default()
        }
    }

    /// Whether it is to be finished.
    pub fn finishes(&self) -> bool {
        self.finish == "yes"
    }

    /// The version that its writer saw.
    pub fn version(&self) -> i64 {
        self.version.parse().unwrap_or(0)
    }

    /// Whether somebody passed, by the ticks of the form.
    pub fn passed(&self, part: &TookPart) -> bool {
        self.more.contains_key(&tick_name(part))
    }

    /// The text. A finished review says what happened and why.
    pub fn parse(&self) -> Result<Text, Faults> {
        let mut faults = Faults::new();
        let summary = text("summary", &self.summary, &mut faults);
        let causes = text("causes", &self.causes, &mut faults);
        if self.finishes() {
            for (field, written) in [("summary", &summary), ("causes", &causes)] {
                if written.is_empty() {
                    faults.add(field, "reviews-fault-needed");
                }
            }
        }
        let asked = number("questions_asked", &self.questions_asked, &mut faults);
        let answered = number("questions_answered", &self.questions_answered, &mut faults);
        if answered.unwrap_or(0) > asked.or(answered).unwrap_or(0) {
            faults.add("questions_answered", "reviews-fault-more-answered");
        }
        let read = Text {
            summary,
            causes,
            went_well: text("went_well", &self.went_well, &mut faults),
            went_badly: text("went_badly", &self.went_badly, &mut faults),
            luck: text("luck", &self.luck, &mut faults),
            questions_asked: asked,
            questions_answered: answered,
        };
        faults.into_result(read)
    }
}

fn text(field: &'static str, typed: &str, faults: &mut Faults) -> String {
    let text = clean_text(typed).trim().to_owned();
    if text.chars().count() > TEXT_CHARS_MAX {
        faults.add_with(field, "fault-too-long", &[("max", TEXT_CHARS_MAX.into())]);
    }
    text
}

fn number(field: &'static str, typed: &str, faults: &mut Faults) -> Option<i64> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let number = typed.parse().ok().filter(|number| (0..=QUESTIONS_MAX).contains(number));
    if number.is_none() {
        faults.add(field, "reviews-fault-number");
    }
    number
}

/// An action as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActionForm {
    pub text: String,
    pub owner: String,
    pub due_on: String,
}

/// An action to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAction {
    pub text: String,
    pub owner: AccountId,
    pub due_on: NaiveDate,
}

impl ActionForm {
    /// The action: it has an owner among the colleagues, and a day not before `today`.
    pub fn parse(&self, colleagues: &[ColleagueRow], today: NaiveDate) -> Result<NewAction, Faults> {
        let mut faults = Faults::new();
        let text = clean_line(&self.text);
        match text.chars().count() {
            0 => faults.add("text", "reviews-fault-action"),
            1..=ACTION_CHARS_MAX => {}
            _ => faults.add_with("text", "fault-too-long", &[("max", ACTION_CHARS_MAX.into())]),
        }
        let owner = self.owner.parse().ok().filter(|id: &AccountId| colleagues.iter().any(|one| one.id == *id));
        if owner.is_none() {
            faults.add("owner", "reviews-fault-owner");
        }
        let day = self.due_on.trim().parse().ok().filter(|day: &NaiveDate| (1970..10_000).contains(&day.year()));
        match day {
            None => faults.add("due_on", "reviews-fault-day"),
            Some(day) if day < today => faults.add("due_on", "reviews-fault-past"),
            Some(_) => {}
        }
        faults.into_result(NewAction { text, owner: owner.unwrap_or(AccountId(0)), due_on: day.unwrap_or(today) })
    }
}

#[cfg(test)]
mod tests {
    use super::{ActionForm, Typed};
    use crate::cases::setup::ColleagueRow;
    use crate::ids::AccountId;
    use chrono::NaiveDate;

    #[test]
    fn a_draft_may_be_empty_and_a_finished_review_may_not() {
        assert!(Typed::default().parse().is_ok());
        let faults = Typed { finish: "yes".into(), ..Typed::default() }.parse().unwrap_err();
        assert!(faults.of("summary").is_some() && faults.of("causes").is_some());
    }

    #[test]
    fn no_more_is_answered_than_was_asked() {
        let typed = |asked: &str, answered: &str| Typed {
            questions_asked: asked.into(),
            questions_answered: answered.into(),
            ..Typed::default()
        };
        assert!(
            typed("3", "4").parse().is_err() && typed("-1", "").parse().is_err() && typed("x", "").parse().is_err()
        );
        let text = typed("4", "3").parse().unwrap();
        assert_eq!((text.questions_asked, text.questions_answered), (Some(4), Some(3)));
    }

    #[test]
    fn an_action_has_an_owner_and_a_day() {
        let ada = ColleagueRow {
            id: AccountId(7),
            handle: "ada".into(),
            name: "Ada".into(),
            department: None,
            on_duty: false,
        };
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let parse = |owner: &str, due_on: &str| {
            ActionForm { text: "Test the backup".into(), owner: owner.into(), due_on: due_on.into() }
                .parse(std::slice::from_ref(&ada), today)
        };
        assert!(parse("7", "2026-11-22").is_ok());
        for (owner, due_on) in
            [("", "2026-12-01"), ("8", "2026-12-01"), ("7", ""), ("7", "2026-11-21"), ("7", "99999-01-01")]
        {
            assert!(parse(owner, due_on).is_err(), "{owner} {due_on}");
        }
    }
}
