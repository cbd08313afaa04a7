//! A text that a signed-in author publishes from another page than `/new`: through the same door, so it is screened, held, limited and sent
//! once like anything else.

use super::{NewText, actions};
use crate::app::App;
use crate::boards::pending::Details;
use crate::boards::{self, Kind, Sent};
use crate::error::{Error, Result};
use crate::ids::TopicId;
use crate::policy::Viewer;
use crate::words::Lang;

/// Such a text, with a title and a body that fit.
#[derive(Clone, Debug)]
pub struct OwnText {
    /// The slug of the board.
    pub board: String,
    pub kind: Kind,
    pub title: String,
    pub body: String,
    pub lang: Option<Lang>,
    /// A second submission under the same one gets what the first made.
    pub once: String,
}

/// Publishes it; `Error::Conflict` when its author may not write on that board (any more).
pub async fn publish(app: &App, viewer: &Viewer, text: OwnText) -> Result<Sent<TopicId>> {
    let choices = boards::board_choices(&mut app.db.read().await?, viewer).await?;
    let board = choices.into_iter().find(|board| board.slug == text.board);
    let board = board.ok_or(Error::Conflict("cases-fault-board"))?;
    let text = NewText {
        board,
        kind: text.kind,
        title: text.title,
        body: text.body,
        private: false,
        lang: text.lang,
        once: Some(text.once),
        details: Details::default(),
        sender: None,
    };
    actions::publish(app, viewer, text).await
}
