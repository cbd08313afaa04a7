//! Routing rules: which department new cases go to. `cases::routing` applies them.

pub mod pages;
mod queries;
mod views;

use super::common::moved;
use crate::app::App;
use crate::cases::facts::Severity;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{BoardId, CategoryId, DepartmentId, RuleId};
use crate::policy::{self, Act, Viewer};
use crate::words::Lang;

pub use queries::{RuleRow, all};

/// The longest list of words, in characters.
pub const WORDS_CHARS_MAX: usize = 4_000;

/// A rule to be made; the demo uses it, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRule {
    pub category: Option<CategoryId>,
    pub board: Option<BoardId>,
    pub lang: Option<Lang>,
    /// Words and phrases, one on each line.
    pub words: String,
    pub department: DepartmentId,
    pub severity: Option<Severity>,
}

impl NewRule {
    /// Whether that rule is this one: the same form sent twice makes one rule.
    fn is(&self, row: &RuleRow) -> bool {
        (row.category_id, row.board_id, row.department_id) == (self.category, self.board, self.department)
            && row.lang.as_deref() == self.lang.map(Lang::code)
            && row.severity.as_deref() == self.severity.map(Severity::as_str)
            && row.words == self.words
    }
}

/// Adds a rule at the end of the list; the one that is the same already, if there is one.
pub async fn add(tx: &mut Tx, new: &NewRule) -> Result<RuleId> {
    if let Some(same) = all(tx).await?.iter().find(|row| new.is(row)) {
        return Ok(same.id);
    }
    let id = queries::insert(tx, new).await?;
    arranged(tx).await?;
    Ok(id)
}

async fn arranged(tx: &mut Tx) -> Result<()> {
    events::record(tx, Event::DeskArranged { what: "rules" }).await
}

async fn make(app: &App, viewer: &Viewer, new: NewRule) -> Result<RuleId> {
    let permit = policy::permit(viewer, Act::DeskArrange)?;
    app.db.write(permit, move |tx| Box::pin(async move { add(tx, &new).await })).await
}

async fn change(app: &App, viewer: &Viewer, id: RuleId, new: NewRule) -> Result<()> {
    let permit = policy::permit(viewer, Act::DeskArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::update(tx, id, &new).await? {
                    return Err(Error::NotFound);
                }
                arranged(tx).await
            })
        })
        .await
}

async fn shift(app: &App, viewer: &Viewer, id: RuleId, up: bool) -> Result<()> {
    let permit = policy::permit(viewer, Act::DeskArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let order = all(tx).await?.iter().map(|row| row.id).collect();
                for (rule, position) in moved(order, id, up)?.into_iter().zip(1..) {
                    queries::place(tx, rule, position).await?;
                }
                arranged(tx).await
            })
        })
        .await
}

/// Takes a rule away; twice is as good as once.
async fn remove(app: &App, viewer: &Viewer, id: RuleId) -> Result<()> {
    let permit = policy::permit(viewer, Act::DeskArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move { if queries::delete(tx, id).await? { arranged(tx).await } else { Ok(()) } })
        })
        .await
}
