//! Departments, and who is on duty: whoever may be given cases now.
//!
//! An account belongs to the department whose name stands in `accounts.department`; a renamed department takes its people along.

pub mod pages;
mod queries;
mod views;

use super::common::{Part, arrange, arranged, found};
use super::{Spread, colleagues};
use crate::accounts;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, DepartmentId};
use crate::policy::{self, Act, Viewer};

pub use queries::{all, is_on_duty, open_cases};
pub use views::duty_form;

/// The longest name of a department, in characters: as long as in the settings of a person.
pub const NAME_CHARS_MAX: usize = 40;

/// A department to be made; the demo uses it, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDepartment {
    pub name: String,
    /// Who hears of it when a target is nearly missed.
    pub lead: Option<AccountId>,
    pub spread: Spread,
}

/// Adds a department. `Error::Taken` on `departments.name` when there is one of that name.
pub async fn add(tx: &mut Tx, new: &NewDepartment) -> Result<DepartmentId> {
    let id = queries::insert(tx, new).await?;
    arranged(tx, Part::Departments).await?;
    Ok(id)
}

/// Says that somebody of the staff may be given cases from now on, or no longer.
pub async fn set_duty(tx: &mut Tx, account: AccountId, on: bool) -> Result<()> {
    let now = tx.now();
    if !colleagues(tx, now).await?.iter().any(|colleague| colleague.id == account) {
        return Err(Error::NotFound);
    }
    let since = on.then_some(now);
    queries::set_duty(tx, account, since).await?;
    arranged(tx, Part::Duty).await
}

async fn make(app: &App, viewer: &Viewer, new: NewDepartment) -> Result<DepartmentId> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, &new).await })).await
}

async fn change(app: &App, viewer: &Viewer, id: DepartmentId, new: NewDepartment) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let old = queries::all(tx).await?.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
            queries::update(tx, id, &new).await?;
            if old.name != new.name {
                accounts::rename_department(tx, &old.name, &new.name).await?;
            }
            arranged(tx, Part::Departments).await
        })
    })
    .await
}

/// Closes a department to new cases, or opens it again; its cases keep it. How many open ones there are.
async fn archive(app: &App, viewer: &Viewer, id: DepartmentId, archived: bool) -> Result<i64> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let at = archived.then(|| tx.now());
            found(queries::archive(tx, id, at).await?)?;
            arranged(tx, Part::Departments).await?;
            Ok(open_cases(tx).await?.get(&id).copied().unwrap_or_default())
        })
    })
    .await
}

/// Somebody goes on or off duty: staff themselves, everybody else by an admin's hand.
async fn duty(app: &App, viewer: &Viewer, account: AccountId, on: bool) -> Result<()> {
    let act = if viewer.id_or_zero() == account { Act::CaseWork } else { Act::DeskArrange };
    let permit = policy::permit(viewer, act)?;
    app.db.write(permit, move |tx| Box::pin(async move { set_duty(tx, account, on).await })).await
}
