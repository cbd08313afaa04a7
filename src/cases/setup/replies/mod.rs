//! Replies kept ready, in each language, with places that are filled in when they are used.

pub mod pages;
mod queries;
mod views;

use super::CannedRow;
use super::common::{Names, Part, arrange, arranged, found};
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{CannedId, DepartmentId};
use crate::policy::Viewer;

pub use queries::all;

/// The longest text of one language, in characters.
pub const BODY_CHARS_MAX: usize = 5_000;

/// What can be filled in: the customer's name, the case's number, the brand, who answers, the address of the case.
pub const VARIABLES: [&str; 5] = ["{name}", "{number}", "{brand}", "{agent}", "{link}"];

/// A reply to be kept; the demo uses it, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReply {
    pub name: String,
    /// None: for every department.
    pub department: Option<DepartmentId>,
    /// Its texts; at least one.
    pub bodies: Names,
}

impl NewReply {
    /// Whether that reply is this one: the same form sent twice makes one reply.
    fn is(&self, row: &CannedRow) -> bool {
        row.archived_at.is_none()
            && (row.department_id, row.name.as_str()) == (self.department, self.name.as_str())
            && [&row.body_en, &row.body_he, &row.body_pl] == [&self.bodies.en, &self.bodies.he, &self.bodies.pl]
    }
}

/// The first `{word}` of a text that cannot be filled in.
fn unknown_variable(text: &str) -> Option<String> {
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        rest = &rest[open..];
        let close = rest.find('}')?;
        let place = &rest[..=close];
        let inside = &rest[1..close];
        let looks_so =
            (1..=30).contains(&inside.chars().count()) && inside.chars().all(|c| c.is_alphabetic() || c == '_');
        if looks_so && !VARIABLES.contains(&place) {
            return Some(place.to_owned());
        }
        rest = &rest[1..];
    }
    None
}

/// Keeps a reply; the one that is the same already, if there is one.
pub async fn add(tx: &mut Tx, new: &NewReply) -> Result<CannedId> {
    if let Some(same) = all(tx).await?.iter().find(|row| new.is(row)) {
        return Ok(same.id);
    }
    let id = queries::insert(tx, new).await?;
    arranged(tx, Part::Replies).await?;
    Ok(id)
}

async fn make(app: &App, viewer: &Viewer, new: NewReply) -> Result<CannedId> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, &new).await })).await
}

async fn change(app: &App, viewer: &Viewer, id: CannedId, new: NewReply) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(queries::update(tx, id, &new).await?)?;
            arranged(tx, Part::Replies).await
        })
    })
    .await
}

/// Stops offering a reply, or offers it again.
async fn archive(app: &App, viewer: &Viewer, id: CannedId, archived: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let at = archived.then(|| tx.now());
            found(queries::archive(tx, id, at).await?)?;
            arranged(tx, Part::Replies).await
        })
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::unknown_variable;

    #[test]
    fn only_what_can_be_filled_in_is_a_place() {
        assert_eq!(unknown_variable("Dear {name}, case {number} at {brand}: {link} {agent}"), None);
        assert_eq!(unknown_variable("Dear {nmae}, {link}").as_deref(), Some("{nmae}"));
        assert_eq!(unknown_variable("שלום {שם}").as_deref(), Some("{שם}"));
        for plain in ["", "{}", "{ name }", "{a b}", "{name", "}{", "{{name}}", "{1}"] {
            assert_eq!(unknown_variable(plain), None, "{plain}");
        }
    }
}
