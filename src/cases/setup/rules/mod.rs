//! Routing rules: which department new cases go to. `cases::routing` applies them.

pub mod pages;
mod queries;
mod views;

use super::common::{Part, arrange, arranged, found};
use crate::app::App;
use crate::cases::facts::Severity;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{BoardId, CategoryId, DepartmentId, RuleId};
use crate::policy::Viewer;
use crate::web::form::moved;
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
    arranged(tx, Part::Rules).await?;
    Ok(id)
}

async fn make(app: &App, viewer: &Viewer, new: NewRule) -> Result<RuleId> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, &new).await })).await
}

async fn change(app: &App, viewer: &Viewer, id: RuleId, new: NewRule) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(queries::update(tx, id, &new).await?)?;
            arranged(tx, Part::Rules).await
        })
    })
    .await
}

async fn shift(app: &App, viewer: &Viewer, id: RuleId, up: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let order = all(tx).await?.iter().map(|row| row.id).collect();
            for (rule, position) in moved(order, id, up)?.into_iter().zip(1..) {
                queries::place(tx, rule, position).await?;
            }
            arranged(tx, Part::Rules).await
        })
    })
    .await
}

/// Takes a rule away; twice is as good as once.
async fn remove(app: &App, viewer: &Viewer, id: RuleId) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move { if queries::delete(tx, id).await? { arranged(tx, Part::Rules).await } else { Ok(()) } })
    })
    .await
}
