//! The list of ideas and its feed.

use super::filter::{Asked, List};
use super::queries;
use super::views::{self, ListPage};
use super::{PER_PAGE, feed, page, writing};
use crate::app::App;
use crate::boards;
use crate::cocreation::place::Place;
use crate::error::Result;
use crate::events::Tag;
use crate::web::{Query, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::response::Response;
use axum::routing::get;
use maud::Markup;

const ATOM: HeaderValue = HeaderValue::from_static("application/atom+xml; charset=utf-8");

/// What the list depends on: ideas, and the topics that they are, which may be renamed, moved or taken out of sight.
const TAGS: [Tag; 3] = [Tag::Ideas, Tag::Home, Tag::Site];

/// The addresses of ideas.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/ideas", get(list))
        .route("/ideas/feed.atom", get(newest))
        .merge(writing::routes())
        .merge(page::routes())
}

/// The ideas that everybody here may see.
async fn list(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response> {
    app.pages.serve(&visitor, &TAGS, draw(&app, &visitor, &asked)).await
}

async fn draw(app: &App, visit: &Visit, asked: &Asked) -> Result<Markup> {
    let mut conn = app.db.read().await?;
    let boards = boards::boards_for(&mut conn, &visit.viewer).await?;
    let list = List::parse(asked, &boards);
    let after = Place::parse(&asked.after);
    let mut lines = queries::page(&mut conn, &visit.viewer, &list, after, PER_PAGE as i64 + 1).await?;
    let challenge = match list.challenge {
        // Named only where it shows an idea: a private one's title is nobody's business.
        Some(id) if !lines.is_empty() => queries::challenge(&mut conn, id).await?,
        _ => None,
    };
    drop(conn);
    let more = lines.len() > PER_PAGE;
    lines.truncate(PER_PAGE);
    let next = lines.last().filter(|_| more).map(|last| last.place(list.sort));
    let shown = ListPage {
        list: &list,
        boards: &boards,
        challenge: challenge.as_ref(),
        lines: &lines,
        deep: after.is_some(),
        next,
    };
    let mut frame = visit.frame("cocreation::ideas", visit.words.t("ideas-title"));
    frame.description = Some(visit.words.t("ideas-lede"));
    frame.canonical = Some(visit.url("/ideas"));
    frame.noindex = !asked.is_plain();
    frame.feeds = vec![(visit.words.t("ideas-title"), "/ideas/feed.atom".into())];
    Ok(frame.render(views::list(visit, &shown)))
}

/// The newest ideas and where they stand, for programs that read feeds.
async fn newest(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    let draw = async {
        let rows = queries::fed(&mut app.db.read().await?).await?;
        feed::write(&visitor, &rows)
    };
    app.pages.serve_as(&visitor, &TAGS, ATOM, draw).await
}
