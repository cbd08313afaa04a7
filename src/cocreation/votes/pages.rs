//! The address that takes votes.

use super::actions::{self, Cast, Refusal};
use super::{desk_pages, views};
use crate::app::App;
use crate::cocreation::{idea_path, seen_by};
use crate::error::{Error, Result};
use crate::ids::TopicId;
use crate::web::{self, Form, Member, Path};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::post;
use serde::Deserialize;

/// The addresses of votes.
pub fn routes() -> Router<App> {
    Router::new().route("/ideas/{id}/vote", post(vote)).merge(desk_pages::routes())
}

/// Yes, or back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Ballot {
    vote: String,
}

impl Ballot {
    fn yes(&self) -> Result<bool> {
        match self.vote.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Error::BadInput("error-bad-form")),
        }
    }
}

async fn vote(
    State(app): State<App>,
    member: Member,
    Path(id): Path<TopicId>,
    Form(ballot): Form<Ballot>,
) -> Result<Response> {
    let yes = ballot.yes()?;
    match actions::cast(&app, &member, id, yes).await? {
        Cast::Refused(refusal) => refused(&app, &member, id, &refusal).await,
        Cast::Given | Cast::Unchanged if yes => Ok(web::see_other_saying(back(id), "flash-votes-given")),
        Cast::Given | Cast::TakenBack | Cast::Unchanged => {
            Ok(web::see_other_saying(back(id), "flash-votes-taken-back"))
        }
    }
}

fn back(id: TopicId) -> String {
    format!("{}#vote", idea_path(id))
}

/// Says why a vote was not taken.
async fn refused(app: &App, member: &Member, id: TopicId, refusal: &Refusal) -> Result<Response> {
    let idea = seen_by(&mut app.db.read_current().await?, &member.viewer, id).await?;
    let mut frame = member.frame("cocreation::vote_refused", member.words.t("votes-refused"));
    frame.noindex = true;
    frame.path = idea_path(id);
    let status = if matches!(refusal, Refusal::Young { .. }) { StatusCode::FORBIDDEN } else { StatusCode::CONFLICT };
    Ok(web::page_status(status, frame.render(views::refused(member, id, &idea.title, refusal))))
}
