//! Fields: what the form of a complaint asks for beside the text.

pub mod pages;
mod queries;
mod views;

use super::common::{Names, Part, arrange, arranged, found};
use super::{FieldKind, FieldRow};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{CategoryId, FieldId};
use crate::policy::Viewer;
use crate::ui::text::clean_line;
use crate::web::form::moved;

/// The longest choice, in characters.
pub const CHOICE_CHARS_MAX: usize = 100;
/// Choices of one field at most.
pub const CHOICES_MAX: usize = 100;

/// A field to be made; the demo uses it, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewField {
    /// None: asked for every category.
    pub category: Option<CategoryId>,
    pub names: Names,
    pub kind: FieldKind,
    /// What a field of choices offers.
    pub choices: Vec<String>,
    pub required: bool,
    /// Shown with a public topic.
    pub public: bool,
}

impl NewField {
    /// The choices as they are kept.
    pub fn choices_text(&self) -> String {
        self.choices.join("\n")
    }

    /// Whether that field is this one: the same form sent twice makes one field.
    fn is(&self, row: &FieldRow) -> bool {
        row.archived_at.is_none()
            && row.category_id == self.category
            && row.kind == self.kind
            && [&row.name_en, &row.name_he, &row.name_pl] == [&self.names.en, &self.names.he, &self.names.pl]
            && row.choices == self.choices_text()
            && (row.required, row.public) == (self.required, self.public)
    }
}

/// The choices of a text, one on each line, without repetition.
fn choices_of(typed: &str) -> Vec<String> {
    let mut choices: Vec<String> = Vec::new();
    for choice in typed.lines().map(clean_line).filter(|choice| !choice.is_empty()) {
        if !choices.contains(&choice) {
            choices.push(choice);
        }
    }
    choices
}

/// Adds a field at the end of the list; the one that is the same already, if there is one.
pub async fn add(tx: &mut Tx, new: &NewField) -> Result<FieldId> {
    if let Some(same) = queries::all(tx).await?.iter().find(|row| new.is(row)) {
        return Ok(same.id);
    }
    let id = queries::insert(tx, new).await?;
    arranged(tx, Part::Fields).await?;
    Ok(id)
}

async fn make(app: &App, viewer: &Viewer, new: NewField) -> Result<FieldId> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, &new).await })).await
}

async fn change(app: &App, viewer: &Viewer, id: FieldId, new: NewField) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(queries::update(tx, id, &new).await?)?;
            arranged(tx, Part::Fields).await
        })
    })
    .await
}

/// Puts a field one place up or down among those that are asked together.
async fn shift(app: &App, viewer: &Viewer, id: FieldId, up: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let rows = queries::all(tx).await?;
            let one = rows.iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
            let together = |row: &&FieldRow| row.category_id == one.category_id && row.archived_at.is_none();
            let order = rows.iter().filter(together).map(|row| row.id).collect();
            for (field, position) in moved(order, id, up)?.into_iter().zip(1..) {
                queries::place(tx, field, position).await?;
            }
            arranged(tx, Part::Fields).await
        })
    })
    .await
}

/// Stops asking for a field, or asks for it again. What was filled in stays with its cases.
async fn archive(app: &App, viewer: &Viewer, id: FieldId, archived: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let at = archived.then(|| tx.now());
            found(queries::archive(tx, id, at).await?)?;
            arranged(tx, Part::Fields).await
        })
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::choices_of;

    #[test]
    fn choices_are_lines_without_repetition() {
        assert_eq!(choices_of("Leeds\r\n\n  Haifa \nLeeds\nŁódź"), ["Leeds", "Haifa", "Łódź"]);
        assert!(choices_of(" \n\u{200b}").is_empty());
    }
}
