//! Targets: how long the brand allows itself. `cases::clock` keeps them.

mod amount;
pub mod pages;
mod queries;
mod views;

use super::common::{Part, arrange, arranged, found};
use crate::app::App;
use crate::cases::facts::Severity;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::CategoryId;
use crate::policy::Viewer;

pub use queries::{TargetRow, all};

/// What two lines for the same cases are refused with.
const TWICE: &str = "setup-fault-target-twice";

/// A line of targets to be made; the demo uses it, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTarget {
    /// None: for every category.
    pub category: Option<CategoryId>,
    /// None: however bad it is.
    pub severity: Option<Severity>,
    /// Working minutes; none: no such clock.
    pub first_reply_minutes: Option<i64>,
    pub resolution_minutes: Option<i64>,
}

impl NewTarget {
    /// Whether that line is for the same cases.
    fn is_for(&self, row: &TargetRow) -> bool {
        row.category_id == self.category && row.severity.as_deref() == self.severity.map(Severity::as_str)
    }
}

/// Adds a line; `Error::Conflict` when there is one for the same cases.
pub async fn add(tx: &mut Tx, new: &NewTarget) -> Result<()> {
    if all(tx).await?.iter().any(|row| new.is_for(row)) {
        return Err(Error::Conflict(TWICE));
    }
    queries::insert(tx, new).await?;
    arranged(tx, Part::Targets).await
}

async fn make(app: &App, viewer: &Viewer, new: NewTarget) -> Result<()> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, &new).await })).await
}

async fn change(app: &App, viewer: &Viewer, id: i64, new: NewTarget) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            if all(tx).await?.iter().any(|row| row.id != id && new.is_for(row)) {
                return Err(Error::Conflict(TWICE));
            }
            found(queries::update(tx, id, &new).await?)?;
            arranged(tx, Part::Targets).await
        })
    })
    .await
}

/// Takes a line away; twice is as good as once.
async fn remove(app: &App, viewer: &Viewer, id: i64) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move { if queries::delete(tx, id).await? { arranged(tx, Part::Targets).await } else { Ok(()) } })
    })
    .await
}
