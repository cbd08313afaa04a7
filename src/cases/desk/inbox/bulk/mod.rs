//! One thing done with many cases at once, in one transaction, and undone.
//!
//! A case that changed since it was seen, or that cannot go where it is sent, is left as it is and named; the others are done. A
//! **batch** keeps how each case was and its version after. Undoing puts back exactly those that nobody has changed since, and names the
//! others. Customers are written to about a new state only after [`LETTERS_MINUTES`]: what is undone before that is told to nobody.

mod actions;
pub mod jobs;
pub mod pages;
mod queries;
pub mod views;

use super::filter::Choices;
use crate::cases::actions::NOTE_CHARS_MAX;
use crate::cases::work::tags;
use crate::cases::{Severity, State};
use crate::db::kept;
use crate::ids::{AccountId, BatchId, CaseId, DepartmentId};
use crate::ui::text::clean_text;
use crate::web::Faults;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Cases of one batch at most.
pub const CASES_MAX: usize = 100;
/// How long after a bulk change of state its customers are written to.
pub const LETTERS_MINUTES: i64 = 2;
/// Begins the name of a row's checkbox; the case follows, its version is the value.
pub const CHECKBOX: &str = "case-";

/// The bar under a list, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BulkForm {
    /// What to do.
    pub act: String,
    pub give_to: String,
    pub give_department: String,
    pub give_severity: String,
    pub give_tag: String,
    pub give_state: String,
    pub note: String,
    pub once: String,
    /// The query of the list that it was sent from.
    pub back: String,
    /// The checkboxes.
    #[serde(flatten)]
    pub rest: BTreeMap<String, String>,
}

impl BulkForm {
    /// The chosen cases with the versions that were seen.
    pub fn chosen(&self) -> Vec<(CaseId, i64)> {
        self.rest
            .iter()
            .filter_map(|(name, version)| {
                let case = name.strip_prefix(CHECKBOX)?.parse().ok()?;
                Some((case, version.parse().ok()?))
            })
            .collect()
    }
}

/// What is done with each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    Take,
    Assign(Option<AccountId>),
    Department(Option<DepartmentId>),
    Severity(Severity),
    Tag(String),
    Untag(String),
    State(State, String),
}

impl Deed {
    /// What the form asks for.
    pub fn parse(form: &BulkForm, choices: &Choices) -> Result<Self, Faults> {
        match form.act.as_str() {
            "take" => Ok(Self::Take),
            "assign" if form.give_to.is_empty() => Ok(Self::Assign(None)),
            "assign" => choices
                .colleagues
                .iter()
                .find(|row| row.handle == form.give_to)
                .map(|row| Self::Assign(Some(row.id)))
                .ok_or_else(|| Faults::one("give_to", "fault-choice")),
            "department" if form.give_department.is_empty() => Ok(Self::Department(None)),
            "department" => {
                let id = form.give_department.parse().ok().map(DepartmentId);
                let offered = choices.departments.iter().any(|row| Some(row.id) == id);
                id.filter(|_| offered)
                    .map(|id| Self::Department(Some(id)))
                    .ok_or_else(|| Faults::one("give_department", "fault-choice"))
            }
            "severity" => Severity::parse(&form.give_severity)
                .map(Self::Severity)
                .ok_or_else(|| Faults::one("give_severity", "fault-choice")),
            "tag" => tag(&form.give_tag).map(Self::Tag),
            "untag" => tag(&form.give_tag).map(Self::Untag),
            "state" => {
                let to = State::parse(&form.give_state).ok_or_else(|| Faults::one("give_state", "fault-choice"))?;
                Ok(Self::State(to, note(&form.note)?))
            }
            _ => Err(Faults::one("act", "fault-choice")),
        }
    }

    /// The word kept in the database.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Take => "take",
            Self::Assign(_) => "assign",
            Self::Department(_) => "department",
            Self::Severity(_) => "severity",
            Self::Tag(_) => "tag",
            Self::Untag(_) => "untag",
            Self::State(..) => "state",
        }
    }
}

fn tag(typed: &str) -> Result<String, Faults> {
    let one = tags::parse(typed).ok().and_then(|mut tags| if tags.len() == 1 { tags.pop() } else { None });
    one.ok_or_else(|| Faults::one("give_tag", "inbox-fault-tag"))
}

fn note(typed: &str) -> Result<String, Faults> {
    let note = clean_text(typed).trim().to_owned();
    if note.chars().count() <= NOTE_CHARS_MAX {
        return Ok(note);
    }
    let mut faults = Faults::new();
    faults.add_with("note", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
    Err(faults)
}

kept! {
    /// What became of one case of a batch.
    Outcome {
        Done = "done",
        /// It was so already.
        Same = "same",
        /// Somebody changed it after the list was drawn.
        Changed = "changed",
        /// From its state there is no such step.
        NoSuchMove = "no_such_move",
        /// It has as many tags as it can.
        TooManyTags = "too_many_tags",
        /// Done, and put back.
        Undone = "undone",
        /// Done, and changed by somebody before it could be put back.
        Kept = "kept",
    }
}

/// How a case was, as far as the batch changed it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<AccountId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<DepartmentId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<String>,
    /// The tag that came or went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Stood>,
    /// The line of `case_changes` that the batch wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<i64>,
}

/// Where a case stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stood {
    pub state: String,
    pub state_since: DateTime<Utc>,
    pub waits_since: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub news_since: Option<DateTime<Utc>>,
    pub resolution_kind: Option<String>,
    pub resolution_summary: String,
}

/// Where a batch is undone.
pub fn undo_path(id: BatchId) -> String {
    format!("/desk/batches/{id}/undo")
}

#[cfg(test)]
mod tests {
    use super::{Before, BulkForm, Outcome};
    use crate::ids::{AccountId, CaseId};

    #[test]
    fn the_chosen_cases_are_read_off_the_checkboxes() {
        let mut form = BulkForm::default();
        for (name, value) in [("case-7", "3"), ("case-x", "1"), ("case-8", ""), ("other", "1"), ("case-12", "1")] {
            form.rest.insert(name.into(), value.into());
        }
        assert_eq!(form.chosen(), [(CaseId(12), 1), (CaseId(7), 3)]);
    }

    #[test]
    fn how_a_case_was_is_read_back() {
        let before = Before { assignee: Some(AccountId(4)), tag: Some("lid".into()), ..Before::default() };
        let text = serde_json::to_string(&before).expect("it can be written");
        assert_eq!(serde_json::from_str::<Before>(&text).expect("it can be read"), before);
        assert_eq!(serde_json::from_str::<Before>("{}").expect("it can be read"), Before::default());
    }

    #[test]
    fn an_outcome_is_read_back_from_its_word() {
        for outcome in Outcome::ALL {
            assert_eq!(Outcome::try_from(outcome.as_str().to_owned()), Ok(outcome));
        }
    }
}
