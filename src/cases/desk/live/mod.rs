//! The desk hears of changes while it is open, and colleagues see each other at one case.
//!
//! Who looked at a case stands in `case_views` (a line for each person and day); who writes an answer says so every few
//! seconds while the box has text, and counts as writing for [`WRITING_S`] after that. Without script the page shows who
//! has looked lately.

pub mod pages;
mod queries;
mod views;

use crate::cases::CaseRow;
use crate::db::Conn;
use crate::error::Result;
use crate::web::Staff;
use chrono::TimeDelta;
use maud::Markup;

/// Whoever looked within this time may still be at it.
const LOOKED_MINUTES: i64 = 10;
/// Whoever said within this time that they write, writes.
const WRITING_S: i64 = 40;
/// Colleagues shown at one case.
const SHOWN_MAX: i64 = 5;

/// Who else is at this case now.
pub async fn presence(conn: &mut Conn, staff: &Staff, case: &CaseRow) -> Result<Markup> {
    let since = staff.now - TimeDelta::minutes(LOOKED_MINUTES);
    let others = queries::others(conn, case.id, staff.actor().id, since, SHOWN_MAX).await?;
    Ok(views::presence(staff, &others, staff.now - TimeDelta::seconds(WRITING_S)))
}
