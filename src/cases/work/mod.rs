//! What staff keep with a case beside answering it: contacts away from this site, compensations and their approval, the
//! panel of properties (severity, department, category, tags, who has it), who follows it, the audit trail, exports.
//!
//! A customer sees of all this the contacts that were marked for them ([`contacts::shown`]) and the compensations that somebody
//! with the right to approved ([`compensations::approved`]); their export is built from those two and never reads the rest.

mod actions;
pub mod compensations;
pub mod contacts;
mod export;
mod forms;
mod money;
pub mod pages;
mod panel;
mod queries;
pub mod tags;
mod trail;
mod views;

use crate::app::App;
use crate::ids::CaseId;
use crate::policy::{self, Act};
use crate::web::Staff;

pub use money::Money;
pub use panel::panel;
pub use queries::staff_followers;

/// Notes that this member of staff looked at a case, behind the page's back: the page does not wait for it.
pub fn note_view(app: &App, staff: &Staff, case: CaseId) {
    let Ok(permit) = policy::permit(&staff.viewer, Act::CaseWork) else { return };
    let (db, account) = (app.db.clone(), staff.actor().id);
    let day = staff.now.with_timezone(&staff.brand.zone).format("%Y-%m-%d").to_string();
    tokio::spawn(async move {
        let noted = db
            .write(permit, move |tx| Box::pin(async move { queries::note_view(tx, case, account, &day).await }))
            .await;
        if let Err(error) = noted {
            tracing::warn!(case = case.0, %error, "it was not noted who looked at a case");
        }
    });
}
