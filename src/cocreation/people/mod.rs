//! Whose idea it also is: co-authors, invited by its author and free to say no, and those whose proposed text was taken.
//!
//! A **co-author** may do with the text what the author may: take an amendment, turn one down, answer what staff ask. Taking the idea back and
//! inviting others stay with its author. Whoever declined is not asked again. Invitations are seen by those two alone.

mod actions;
mod pages;
mod queries;
mod views;

pub use pages::routes;
pub use queries::{authors, credit, is_author};

use super::queries::IdeaRow;
use crate::accounts;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::web::Visit;
use maud::Markup;

/// Co-authors of one idea at most.
pub const COAUTHORS_MAX: i64 = 10;

/// Who wrote an idea: its author, the co-authors, and whose amendments are part of it.
pub async fn byline(conn: &mut Conn, visit: &Visit, idea: &IdeaRow) -> Result<Markup> {
    let author = accounts::by_id(conn, idea.author_id).await?.ok_or(Error::NotFound)?;
    let people = queries::people(conn, idea.topic_id).await?;
    Ok(views::byline(visit, idea.topic_id, &author, &people))
}

/// What a reader who is invited to be a co-author is asked; nothing for everybody else.
pub async fn invitation(conn: &mut Conn, visit: &Visit, idea: &IdeaRow) -> Result<Markup> {
    let Some(actor) = visit.viewer.actor() else { return Ok(Markup::default()) };
    let invited = queries::part(conn, idea.topic_id, actor.id).await?.as_deref() == Some(queries::INVITED);
    Ok(if invited { views::invitation(visit, idea.topic_id) } else { Markup::default() })
}
