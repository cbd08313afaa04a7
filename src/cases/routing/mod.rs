//! Where new cases go: the first rule whose every condition holds names the department, and the department's way of
//! spreading cases names somebody on duty. What no rule catches, and what nobody on duty can be given, waits to be claimed.
//!
//! What is decided is decided by pure functions ([`rules`], [`turn`]). A department is held while one of its cases is given
//! away, so that cases that come in at the same moment go to different people.

mod queries;
mod rules;
mod turn;

use super::actions::{Fields, assign, edit};
use super::queries::{CaseRow, by_id};
use super::setup;
use crate::cases::facts::Severity;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::CaseId;
use chrono::{DateTime, Utc};
use rules::{Facts, Text};

/// Routes a case that was just opened.
pub async fn route(tx: &mut Tx, case: CaseId) -> Result<()> {
    let case = by_id(tx, case).await?;
    let rules = queries::rules(tx).await?;
    let written = queries::first_text(tx, case.own_topic_id).await?;
    let text = Text::of(&format!("{} {written}", case.title));
    let facts = Facts { category: case.category_id, board: case.board_id, lang: case.lang.as_deref(), text: &text };
    let rule = rules::matching(&rules, &facts);
    let mut fields = Fields::of(&case);
    fields.department = rule.map(|rule| rule.department_id).or(fields.department);
    fields.severity = match rule.and_then(rules::Rule::severity) {
        Some(severity) => severity,
        None if case.severity == Severity::Normal => of_category(tx, &case).await?,
        None => case.severity,
    };
    edit(tx, &case, None, &fields).await?;
    let case = by_id(tx, case.id).await?;
    give(tx, &case, case.opened_at).await
}

/// Gives a case that has a department and nobody who works on it to whoever's turn it is there, at `at`.
pub async fn give(tx: &mut Tx, case: &CaseRow, at: DateTime<Utc>) -> Result<()> {
    let Some(department) = case.department_id.filter(|_| case.assignee_id.is_none()) else { return Ok(()) };
    // Held first, read second: whoever waited here sees whom the other case was given to.
    let Some(department) = queries::hold(tx, department).await? else { return Ok(()) };
    let loaded = department.spread == setup::Spread::LeastLoaded;
    let members = queries::on_duty(tx, &department.name, loaded).await?;
    let Some((to, given_at)) = turn::next(department.spread, &members, case.customer_id, tx.now()) else {
        return Ok(());
    };
    queries::note_given(tx, to, given_at).await?;
    assign(tx, case, Some(to), None, at).await
}

/// How bad cases of this case's category are at first.
async fn of_category(tx: &mut Tx, case: &CaseRow) -> Result<Severity> {
    let Some(category) = case.category_id else { return Ok(case.severity) };
    Ok(queries::severity_of(tx, category).await?.and_then(|word| Severity::parse(&word)).unwrap_or(case.severity))
}
