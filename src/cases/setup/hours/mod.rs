//! Working hours and days off, in the brand's time zone. `cases::clock` counts by them.

pub mod pages;
mod queries;
mod views;
mod week;

use super::common::{Part, arrange, arranged};
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::policy::Viewer;
use chrono::NaiveDate;

pub use queries::{HolidayRow, holidays, openings};
pub use week::Opening;

/// The longest name of a day off, in characters.
pub const NAME_CHARS_MAX: usize = 80;

/// Sets the working week; none at all: the clocks take Monday to Friday, nine to five.
pub async fn set_week(tx: &mut Tx, week: &[Opening]) -> Result<()> {
    if openings(tx).await? == week {
        return Ok(());
    }
    queries::clear_week(tx).await?;
    for opening in week {
        queries::insert_opening(tx, *opening).await?;
    }
    arranged(tx, Part::Hours).await
}

/// Adds a day off, or gives it another name.
pub async fn add_holiday(tx: &mut Tx, day: NaiveDate, name: &str) -> Result<()> {
    queries::set_holiday(tx, &day.to_string(), name).await?;
    arranged(tx, Part::Holidays).await
}

async fn save_week(app: &App, viewer: &Viewer, week: Vec<Opening>) -> Result<()> {
    arrange(app, viewer, move |tx| Box::pin(async move { set_week(tx, &week).await })).await
}

async fn save_holiday(app: &App, viewer: &Viewer, day: NaiveDate, name: String) -> Result<()> {
    arrange(app, viewer, move |tx| Box::pin(async move { add_holiday(tx, day, &name).await })).await
}

/// Takes a day off away; twice is as good as once.
async fn remove_holiday(app: &App, viewer: &Viewer, day: NaiveDate) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            if queries::delete_holiday(tx, &day.to_string()).await? {
                arranged(tx, Part::Holidays).await
            } else {
                Ok(())
            }
        })
    })
    .await
}
