//! Working hours and days off, in the brand's time zone. `cases::clock` counts by them.

pub mod pages;
mod queries;
mod views;
mod week;

use crate::app::App;
use crate::cases::clock;
use crate::db::Tx;
use crate::error::Result;
use crate::events::{self, Event};
use crate::policy::{self, Act, Viewer};
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
    arranged(tx, "hours").await
}

/// Adds a day off, or gives it another name.
pub async fn add_holiday(tx: &mut Tx, day: NaiveDate, name: &str) -> Result<()> {
    queries::set_holiday(tx, &day.to_string(), name).await?;
    arranged(tx, "holidays").await
}

async fn arranged(tx: &mut Tx, what: &'static str) -> Result<()> {
    events::record(tx, Event::DeskArranged { what }).await?;
    clock::rearranged(tx).await
}

async fn save_week(app: &App, viewer: &Viewer, week: Vec<Opening>) -> Result<()> {
    let permit = policy::permit(viewer, Act::DeskArrange)?;
    app.db.write(permit, move |tx| Box::pin(async move { set_week(tx, &week).await })).await
}

async fn save_holiday(app: &App, viewer: &Viewer, day: NaiveDate, name: String) -> Result<()> {
    let permit = policy::permit(viewer, Act::DeskArrange)?;
    app.db.write(permit, move |tx| Box::pin(async move { add_holiday(tx, day, &name).await })).await
}

/// Takes a day off away; twice is as good as once.
async fn remove_holiday(app: &App, viewer: &Viewer, day: NaiveDate) -> Result<()> {
    let permit = policy::permit(viewer, Act::DeskArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if queries::delete_holiday(tx, &day.to_string()).await? {
                    arranged(tx, "holidays").await
                } else {
                    Ok(())
                }
            })
        })
        .await
}
