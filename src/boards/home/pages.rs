//! The home page.

use super::{queries, views};
use crate::app::App;
use crate::boards::board;
use crate::error::Result;
use crate::events::Tag;
use crate::ui;
use crate::web::{Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use maud::Markup;

/// Official answers shown.
const ANSWERS: i64 = 4;
/// Topics shown.
const TOPICS: i64 = 12;
/// How much of the welcome stands in link previews, in characters.
const DESCRIPTION_CHARS: usize = 200;

/// The address of the home page.
pub fn routes() -> Router<App> {
    Router::new().route("/", get(show))
}

/// The front door.
async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    app.pages.serve(&visitor, &[Tag::Home, Tag::Site], draw(&app, &visitor)).await
}

async fn draw(app: &App, visit: &Visit) -> Result<Markup> {
    let mut conn = app.db.read().await?;
    let boards = board::queries::seen_by(&mut conn, &visit.viewer).await?;
    let answers = queries::answers(&mut conn, &visit.viewer, ANSWERS).await?;
    let topics = queries::topics(&mut conn, &visit.viewer, TOPICS).await?;
    let mut more = Vec::new();
    for draw in super::ON_HOME {
        more.push(draw(visit, &mut conn).await?);
    }
    drop(conn);
    let mut frame = visit.frame("boards::home", visit.brand.name.as_str());
    frame.canonical = Some(visit.url("/"));
    frame.description =
        Some(ui::markdown::excerpt(&visit.brand.welcome, DESCRIPTION_CHARS)).filter(|text| !text.is_empty());
    Ok(frame
        .render(views::home(visit, &views::Home { boards: &boards, answers: &answers, topics: &topics, more: &more })))
}
