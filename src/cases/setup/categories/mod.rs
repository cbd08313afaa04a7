//! Categories: what a complaint can be about.

pub mod pages;
mod queries;
mod views;

use super::common::{Names, Part, arrange, arranged, found};
use crate::app::App;
use crate::boards;
use crate::cases::facts::Severity;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::CategoryId;
use crate::policy::Viewer;
use crate::web::form::moved;

pub use queries::open_cases;

/// A category to be made; the demo uses it, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCategory {
    /// How it is named in addresses.
    pub slug: String,
    pub names: Names,
    /// How bad a case of it is at first.
    pub severity: Severity,
}

/// Adds a category at the end of the list. `Error::Taken` on `case_categories.slug` when its word is in use.
pub async fn add(tx: &mut Tx, new: &NewCategory) -> Result<CategoryId> {
    let id = queries::insert(tx, new).await?;
    arranged(tx, Part::Categories).await?;
    Ok(id)
}

/// The word for addresses: as typed, or made from a name.
fn slug_of(typed: &str, names: &Names) -> String {
    let typed = typed.trim();
    if !typed.is_empty() {
        return typed.to_owned();
    }
    let made = [&names.en, &names.pl].map(|name| boards::suggest_board_slug(name));
    made.into_iter().find(|slug| !slug.is_empty()).unwrap_or_default()
}

async fn make(app: &App, viewer: &Viewer, new: NewCategory) -> Result<CategoryId> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, &new).await })).await
}

async fn change(app: &App, viewer: &Viewer, id: CategoryId, new: NewCategory) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(queries::update(tx, id, &new).await?)?;
            arranged(tx, Part::Categories).await
        })
    })
    .await
}

async fn shift(app: &App, viewer: &Viewer, id: CategoryId, up: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let order = super::categories(tx).await?.iter().map(|category| category.id).collect();
            for (category, position) in moved(order, id, up)?.into_iter().zip(1..) {
                queries::place(tx, category, position).await?;
            }
            arranged(tx, Part::Categories).await
        })
    })
    .await
}

/// Stops offering a category, or offers it again; its cases keep it. How many open ones there are.
async fn archive(app: &App, viewer: &Viewer, id: CategoryId, archived: bool) -> Result<i64> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let at = archived.then(|| tx.now());
            found(queries::archive(tx, id, at).await?)?;
            arranged(tx, Part::Categories).await?;
            let open = open_cases(tx).await?;
            Ok(open.get(&id).copied().unwrap_or_default())
        })
    })
    .await
}
