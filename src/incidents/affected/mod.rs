//! Whom an incident touches: "me too", the topics in which people ask about it, and what they all hear when it is over.
//!
//! A **case** hangs on an incident by its own column (`cases.incident_id`): it was opened by "me too", its author said so at the one door for
//! writing, or staff tied it on the desk. A **topic** is tied by staff ([`actions::tie`]); the page of the incident shows it and whether it was
//! answered, and the topic shows the incident. When an incident is resolved, everybody who hangs on it hears it once for that resolution
//! ([`letters`]), in their language. A drill has none of this.

mod actions;
mod letters;
mod pages;
mod queries;
mod views;

pub use actions::{link, published};
pub use letters::{LETTER, fan_out as tell, letter};
pub use pages::routes;
pub use queries::count_cases;
pub use views::title_in;

use super::queries::IncidentRow;
use crate::db::Conn;
use crate::error::Result;
use crate::web::Staff;
use maud::Markup;

/// Topics on one incident at most.
const TOPICS_MAX: i64 = 200;

/// What hangs on an incident, for its room: how many cases, the topics with the forms to tie one and to take one off.
pub async fn panel(conn: &mut Conn, staff: &Staff, incident: &IncidentRow) -> Result<Markup> {
    let topics = queries::topics(conn, incident.id, TOPICS_MAX).await?;
    let cases = queries::count_cases(conn, incident.id).await?;
    Ok(views::panel(staff, incident, &topics, cases))
}
