//! Whether everybody knows their part: each says so, and is asked again after some months.

pub mod letters;
pub mod pages;
mod queries;
mod views;

use super::AGE_MONTHS;
use super::common::{arranged, found};
use crate::app::App;
use crate::db::{self, Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, MemberId};
use crate::policy::{self, Act, Viewer};

/// The setting with the age of an acknowledgement.
pub(super) const MONTHS: &str = "crisis.acknowledged_months";

/// After so many months an acknowledgement is old.
pub async fn months(conn: &mut Conn) -> Result<i64> {
    let set = db::setting(conn, MONTHS).await?.and_then(|value| value.parse().ok());
    Ok(set.filter(|months| (1..=AGE_MONTHS.1).contains(months)).unwrap_or(AGE_MONTHS.0))
}

/// Writes down that somebody knows a part of theirs; the demo uses it, too.
pub async fn acknowledge(tx: &mut Tx, id: MemberId, owner: AccountId) -> Result<()> {
    found(queries::acknowledge(tx, id, owner).await?)?;
    arranged(tx, "duties").await
}

/// Only the owner can say it; of others' parts there is nothing to say.
async fn say(app: &App, viewer: &Viewer, id: MemberId) -> Result<()> {
    let owner = queries::owner(&mut app.db.read_current().await?, id).await?;
    let permit = policy::permit(viewer, Act::DutyAcknowledge { owner })?;
    app.db.write(permit, move |tx| Box::pin(async move { acknowledge(tx, id, owner).await })).await
}
