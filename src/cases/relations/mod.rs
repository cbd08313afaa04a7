//! Cases beside other things: duplicates of one main case, two cases of one customer made one, one case made two, and the
//! idea that came of a case.
//!
//! A **main case** is the one that is worked on; its **duplicates** follow it when staff resolve or reopen it, each with a letter
//! to its own customer ([`carry`]). A main case is never a duplicate itself: what points to a duplicate is pointed to its main.
//! While a case is a duplicate, no clock of its own runs.

mod actions;
pub mod jobs;
pub mod pages;
mod queries;
mod views;

pub use actions::carry;

use super::queries::CaseRow;
use crate::db::Conn;
use crate::error::Result;
use crate::web::Staff;
use maud::Markup;

/// Duplicates that the panel lists at most.
const LISTED_MAX: i64 = 20;
/// Ideas on one case at most.
const IDEAS_MAX: i64 = 20;

/// What stands beside a case on the desk: its main case or its duplicates, its ideas, and the ways to change that.
pub async fn panel(conn: &mut Conn, staff: &Staff, case: &CaseRow) -> Result<Markup> {
    let main = match case.main_case_id {
        Some(main) => super::queries::rows(conn, &[main]).await?.pop(),
        None => None,
    };
    let duplicates = queries::duplicates(conn, case.id, LISTED_MAX).await?;
    let count = queries::count_duplicates(conn, case.id).await?;
    let ideas = queries::ideas(conn, &staff.viewer, case.id, IDEAS_MAX).await?;
    let about = match case.incident_id {
        Some(incident) => queries::incident(conn, incident).await?,
        None => None,
    };
    Ok(views::panel(
        staff,
        case,
        &views::Related { main: main.as_ref(), duplicates: &duplicates, count, ideas: &ideas, about: about.as_ref() },
    ))
}
