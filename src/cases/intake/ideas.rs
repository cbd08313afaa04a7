//! An idea from its own form, through the one door: screened, held, kept until its author is known like anything else.

use super::offer::Offer;
use super::{FormFaults, NewForm, NewText, by_mail, pages, views};
use crate::accounts::trap;
use crate::app::App;
use crate::boards::{BoardRow, Kind};
use crate::error::Result;
use crate::ids::ChallengeId;
use crate::screening::Why;
use crate::web::{Faults, Visit, Visitor};
use axum::response::Response;
use maud::{Markup, html};
use std::collections::BTreeMap;
use tower_sessions::Session;

/// The slot of an idea's draft.
pub const DRAFT: &str = "idea";

/// An idea as it was typed, its parts in one text.
#[derive(Clone, Debug, Default)]
pub struct TypedIdea {
    pub board: String,
    pub title: String,
    pub body: String,
    pub once: String,
    pub challenge: Option<ChallengeId>,
    /// Where a visitor gets the link that publishes, instead of joining.
    pub email: String,
    pub name: String,
    /// The other fields of the form, those of the trap among them.
    pub more: BTreeMap<String, String>,
}

/// An idea that can be published.
#[derive(Clone, Debug)]
pub struct ReadyIdea {
    text: NewText,
    form: NewForm,
}

/// Reads an idea for one of these boards; else what is wrong with it.
pub async fn read(
    app: &App,
    visitor: &Visitor,
    boards: Vec<BoardRow>,
    typed: TypedIdea,
) -> Result<std::result::Result<ReadyIdea, Faults>> {
    let form = NewForm {
        board: typed.board,
        kind: Kind::Idea.as_str().to_owned(),
        title: typed.title,
        body: typed.body,
        once: typed.once,
        email: typed.email,
        name: typed.name,
        more: typed.more,
        ..NewForm::default()
    };
    let offer = Offer::of_boards(boards);
    let mut text = match form.parse(&offer, visitor.words.lang, visitor.viewer.actor().is_none()) {
        Ok(text) => text,
        Err(FormFaults { form, .. }) => return Ok(Err(form)),
    };
    if let Some(faults) = by_mail::name_fault(app, &text).await? {
        return Ok(Err(faults.form));
    }
    text.details.challenge = typed.challenge;
    Ok(Ok(ReadyIdea { text, form }))
}

/// Publishes the idea, or keeps it until its author is known. Else why it may not appear as it is.
pub async fn send(
    app: &App,
    visitor: &Visitor,
    session: &Session,
    idea: ReadyIdea,
) -> Result<std::result::Result<Response, Vec<Why>>> {
    let ReadyIdea { mut text, form } = idea;
    if visitor.viewer.actor().is_none() {
        text = pages::trapped(app, session, &form, text).await?;
    }
    pages::send_from(app, visitor, session, text, DRAFT).await
}

/// What a writer who may not publish yet should know before writing.
pub fn identity(visit: &Visit) -> Markup {
    views::identity(visit)
}

/// The fields for a visitor's address and name, with the trap; nothing for members.
pub fn sender_fields(visit: &Visit, email: &str, name: &str, shown: &str, faults: &Faults) -> Markup {
    let typed = NewForm { email: email.to_owned(), name: name.to_owned(), ..NewForm::default() };
    let faults = FormFaults { form: faults.clone(), ..FormFaults::default() };
    html! {
        @if visit.viewer.actor().is_none() {
            (views::sender(visit.words, &typed, &faults))
            (trap::fields(visit.words, shown))
        }
    }
}
