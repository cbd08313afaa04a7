//! What other parts of the crisis show in the room.

use super::queries::IncidentRow;
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::incidents::crisis::{consultations, statements};
use crate::incidents::{self, affected};
use crate::web::Staff;
use maud::Markup;

/// What others show in the room.
pub struct Panels {
    /// The one message: drafts, approvals, versions, teams off the site.
    pub statement: Markup,
    /// Questions to the public.
    pub consultations: Markup,
    /// Topics and cases that hang on it.
    pub links: Markup,
}

/// Reads them all.
pub async fn panels(app: &App, conn: &mut Conn, staff: &Staff, incident: &IncidentRow) -> Result<Panels> {
    let row = incidents::by_id(conn, incident.id).await?.ok_or(Error::NotFound)?;
    Ok(Panels {
        statement: statements::panel(app, conn, staff, incident.id).await?,
        consultations: consultations::panel(conn, staff, incident.id).await?,
        links: affected::panel(conn, staff, &row).await?,
    })
}
