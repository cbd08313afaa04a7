//! What the form offers to whoever fills it in.

use crate::boards::{self, BoardRow};
use crate::cases::setup::{self, CategoryRow, FieldRow};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::{CategoryId, FieldId};
use crate::policy::Viewer;

/// Boards to write on, categories to choose from, and what each asks.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    pub boards: Vec<BoardRow>,
    pub categories: Vec<CategoryRow>,
    fields: Vec<FieldRow>,
}

impl Offer {
    /// What this viewer is offered now.
    pub async fn load(conn: &mut Conn, viewer: &Viewer) -> Result<Self> {
        let boards = boards::board_choices(conn, viewer).await?;
        let mut categories = setup::categories(conn).await?;
        categories.retain(CategoryRow::is_offered);
        let fields = setup::fields(conn).await?;
        Ok(Self { boards, categories, fields })
    }

    /// Boards alone: for what opens no case.
    pub fn of_boards(boards: Vec<BoardRow>) -> Self {
        Self { boards, ..Self::default() }
    }

    /// The category of that slug, if it is offered.
    pub fn category(&self, slug: &str) -> Option<&CategoryRow> {
        self.categories.iter().find(|category| category.slug == slug)
    }

    /// What a complaint of that category is asked: what every one is, then what is particular to it.
    pub fn fields(&self, category: Option<CategoryId>) -> impl Iterator<Item = &FieldRow> {
        let asks = move |field: &&FieldRow| field.category_id.is_none() || field.category_id == category;
        self.fields.iter().filter(asks)
    }

    /// Whether any category on offer asks something of its own.
    pub fn asks_by_category(&self) -> bool {
        self.fields.iter().any(|field| self.categories.iter().any(|category| field.category_id == Some(category.id)))
    }

    /// The field of that id.
    pub fn field(&self, id: FieldId) -> Option<&FieldRow> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The same boards, categories and fields without a database, for tests.
    #[cfg(test)]
    pub const fn of(boards: Vec<BoardRow>, categories: Vec<CategoryRow>, fields: Vec<FieldRow>) -> Self {
        Self { boards, categories, fields }
    }
}

/// The name under which a form sends a field.
pub fn input_name(field: FieldId) -> String {
    format!("f{field}")
}
