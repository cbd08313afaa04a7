//! What an admin sets up for the desk: what a complaint can be about and what its form asks, departments and who is on duty,
//! where new cases go, targets and working hours, replies kept ready.
//!
//! Nothing that cases hang on is ever deleted: it is archived, and its cases keep it.

mod categories;
mod common;
mod departments;
mod fields;
mod hours;
pub mod pages;
mod queries;
mod replies;
mod rules;
mod targets;
mod views;

use crate::words::Lang;

pub use categories::{NewCategory, add as add_category};
pub use common::Names;
pub use departments::{NewDepartment, add as add_department, duty_form, is_on_duty, set_duty};
pub use fields::{NewField, add as add_field};
pub use hours::{Opening, add_holiday, set_week};
pub use queries::{
    CannedRow, CategoryRow, ColleagueRow, DepartmentRow, FieldRow, ValueRow, canned, categories, colleagues,
    departments, fields, values,
};
pub use replies::{NewReply, VARIABLES, add as add_reply};
pub use rules::{NewRule, add as add_rule};
pub use targets::{NewTarget, add as add_target};

/// What can be filled in into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// A line of text.
    Line,
    /// One of the choices.
    Choice,
    /// A day.
    Date,
    /// A number.
    Number,
}

impl FieldKind {
    /// Every kind, in the order of a form.
    pub const ALL: [Self; 4] = [Self::Line, Self::Choice, Self::Date, Self::Number];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Choice => "choice",
            Self::Date => "date",
            Self::Number => "number",
        }
    }

    /// The kind of that word, if there is one.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

impl TryFrom<String> for FieldKind {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        Self::parse(&word).ok_or_else(|| format!("no such kind of field: {word}"))
    }
}

/// Who of those on duty is given the next case of a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spread {
    /// Nobody: it lies in the department until somebody claims it.
    Claim,
    /// Whoever was given none for the longest time.
    RoundRobin,
    /// Whoever has the fewest open ones.
    LeastLoaded,
}

impl Spread {
    /// Every way, in the order of a form.
    pub const ALL: [Self; 3] = [Self::Claim, Self::RoundRobin, Self::LeastLoaded];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::RoundRobin => "round_robin",
            Self::LeastLoaded => "least_loaded",
        }
    }

    /// The way of that word, if there is one.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|spread| spread.as_str() == word)
    }
}

impl TryFrom<String> for Spread {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        Self::parse(&word).ok_or_else(|| format!("no such way to spread cases: {word}"))
    }
}

/// The text in the reader's language, or else in the first language that has one.
fn in_lang<'a>(lang: Lang, en: &'a str, he: &'a str, pl: &'a str) -> &'a str {
    let own = match lang {
        Lang::En => en,
        Lang::He => he,
        Lang::Pl => pl,
    };
    [own, en, he, pl].into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}
