//! The boards that rows come to.

use super::Report;
use crate::app::App;
use crate::boards::{self, NewBoard};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId};
use crate::policy::{self, Audience, Viewer};

/// The board of that address, made when it is missing: `name`, or the address in words.
pub async fn find_or_make(app: &App, slug: &str, name: Option<&str>, report: &mut Report) -> Result<BoardId> {
    if !boards::is_board_slug(slug) {
        return Err(Error::Internal(format!(
            "\"{slug}\" cannot be a board's address: small letters a to z, digits and hyphens, at most 40"
        )));
    }
    let board = boards::board_by_slug(&mut app.db.read().await?, &all_seeing(), slug).await;
    match board {
        Ok(board) => return Ok(board.id),
        Err(Error::NotFound) => {}
        Err(error) => return Err(error),
    }
    let board = NewBoard {
        slug: slug.to_owned(),
        name: name.map_or_else(|| in_words(slug), str::to_owned),
        purpose: String::new(),
        icon: "chat".into(),
        lang: None,
        see: Audience::Everyone,
        post: Audience::Everyone,
    };
    report.boards_made.push(board.name.clone());
    let permit = policy::system("import");
    app.db.write(permit, move |tx| Box::pin(async move { boards::create_board(tx, &board).await })).await
}

fn in_words(slug: &str) -> String {
    let words = slug.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The command line is run by somebody who owns the database: every board is in sight.
fn all_seeing() -> Viewer {
    Viewer::Account(policy::Actor {
        id: AccountId(0),
        handle: String::new(),
        name: String::new(),
        role: policy::Role::Admin,
        department: None,
        confirmed: true,
        suspended: false,
        muted: false,
    })
}
