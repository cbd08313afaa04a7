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

use crate::db::kept;
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

kept! {
    /// What can be filled in into a field.
    FieldKind {
        /// A line of text.
        Line = "line",
        /// One of the choices.
        Choice = "choice",
        /// A day.
        Date = "date",
        /// A number.
        Number = "number",
    }
}

kept! {
    /// Who of those on duty is given the next case of a department.
    Spread {
        /// Nobody: it lies in the department until somebody claims it.
        Claim = "claim",
        /// Whoever was given none for the longest time.
        RoundRobin = "round_robin",
        /// Whoever has the fewest open ones.
        LeastLoaded = "least_loaded",
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
