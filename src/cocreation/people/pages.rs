//! The page of those who have a part in an idea.

use super::{actions, queries, views};
use crate::accounts;
use crate::app::App;
use crate::cocreation::idea_path;
use crate::cocreation::queries::seen_by;
use crate::error::{Error, Result};
use crate::ids::{AccountId, TopicId};
use crate::ui::text::clean_line;
use crate::web::{self, Faults, Form, Member, Path, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses of co-authors.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/ideas/{id}/people", get(show).post(invite))
        .route("/ideas/{id}/people/answer", post(answer))
        .route("/ideas/{id}/people/removal", post(remove))
}

/// The address of that page.
pub fn path(topic: TopicId) -> String {
    format!("{}/people", idea_path(topic))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<TopicId>) -> Result<Response> {
    draw(&app, &visitor, id, "", &Faults::new()).await
}

async fn draw(app: &App, visit: &Visit, id: TopicId, typed: &str, faults: &Faults) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &visit.viewer, id).await?;
    let author = accounts::by_id(&mut conn, idea.author_id).await?.ok_or(Error::NotFound)?;
    let people = queries::people(&mut conn, id).await?;
    let mut frame = visit.frame("cocreation::people", visit.words.t("amendments-people-title"));
    frame.path = path(id);
    frame.noindex = true;
    frame.crumbs = vec![(idea.title.clone(), idea_path(id))];
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(web::page_status(status, frame.render(views::page(visit, &idea, &author, &people, typed, faults))))
}

/// Who is asked, as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Invitation {
    handle: String,
}

async fn invite(
    State(app): State<App>,
    member: Member,
    Path(id): Path<TopicId>,
    Form(typed): Form<Invitation>,
) -> Result<Response> {
    let idea = seen_by(&mut app.db.read_current().await?, &member.viewer, id).await?;
    let handle = clean_line(&typed.handle).trim_start_matches('@').to_owned();
    if handle.is_empty() {
        return draw(&app, &member, id, &typed.handle, &Faults::one("handle", "fault-required")).await;
    }
    match actions::invite(&app, &member.viewer, &idea, handle).await {
        Ok(()) => Ok(web::see_other_saying(path(id), "flash-amendments-invited")),
        Err(Error::Conflict(why)) => draw(&app, &member, id, &typed.handle, &Faults::one("handle", why)).await,
        Err(error) => Err(error),
    }
}

/// What somebody who is asked says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Answer {
    answer: String,
}

async fn answer(
    State(app): State<App>,
    member: Member,
    Path(id): Path<TopicId>,
    Form(typed): Form<Answer>,
) -> Result<Response> {
    seen_by(&mut app.db.read_current().await?, &member.viewer, id).await?;
    let yes = match typed.answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::BadInput("error-bad-form")),
    };
    actions::answer(&app, &member.viewer, id, yes).await?;
    let said = if yes { "flash-amendments-joined" } else { "flash-amendments-left" };
    Ok(web::see_other_saying(idea_path(id), said))
}

/// Who is let go.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Removal {
    account: String,
}

async fn remove(
    State(app): State<App>,
    member: Member,
    Path(id): Path<TopicId>,
    Form(typed): Form<Removal>,
) -> Result<Response> {
    let idea = seen_by(&mut app.db.read_current().await?, &member.viewer, id).await?;
    let account: AccountId = typed.account.parse().map_err(|_| Error::BadInput("error-bad-form"))?;
    actions::remove(&app, &member.viewer, &idea, account).await?;
    Ok(web::see_other_saying(path(id), "flash-amendments-let-go"))
}
