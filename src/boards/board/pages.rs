//! A board.

use super::admin_pages;
use super::board_path;
use super::queries::{self, TopicLine};
use super::views::{self, BoardPage};
use crate::app::App;
use crate::boards::Kind;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::TopicId;
use crate::policy::{Audience, Viewer};
use crate::ui;
use crate::web::{Cursor, Path, Query, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use maud::Markup;
use serde::Deserialize;

/// Topics on one page of a board.
const TOPICS_PER_PAGE: usize = 30;

/// The addresses of boards.
pub fn routes() -> Router<App> {
    Router::new().route("/b/{board}", get(show)).merge(admin_pages::routes())
}

/// What of a board is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    kind: String,
    /// Go on below this topic: microseconds of its last post, a hyphen, its id.
    before: String,
}

/// A board's topics.
async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    // Without the board's id there are no tags yet; a page that is still good needs neither.
    if let Some(kept) = app.pages.kept(&visitor) {
        return Ok(kept);
    }
    match find(&app, &visitor, &slug).await {
        Ok(board) => {
            let tags = [Tag::Board(board.id), Tag::Site];
            app.pages.serve(&visitor, &tags, draw(&app, &visitor, &slug, &asked)).await
        }
        // The last copy, if the database is gone and there is one.
        Err(error) => app.pages.serve(&visitor, &[Tag::Site], async { Err(error) }).await,
    }
}

async fn find(app: &App, visit: &Visit, slug: &str) -> Result<queries::BoardRow> {
    queries::by_slug(&mut app.db.read().await?, &visit.viewer, slug).await
}

async fn draw(app: &App, visit: &Visit, slug: &str, asked: &Asked) -> Result<Markup> {
    let board = &find(app, visit, slug).await?;
    let kind = match asked.kind.as_str() {
        "" => None,
        word => Some(Kind::parse(word).ok_or(Error::NotFound)?),
    };
    let before = match asked.before.as_str() {
        "" => Cursor::LAST,
        typed => Cursor::parse(typed).ok_or(Error::NotFound)?,
    };
    let deep = !asked.before.is_empty();
    let list = queries::List { viewer: &visit.viewer, board: board.id, kind: kind.map(Kind::as_str), now: visit.now };
    let mut conn = app.db.read().await?;
    let pinned = if deep { Vec::new() } else { queries::pinned(&mut conn, list).await? };
    let mut topics = queries::topics(&mut conn, list, before, TOPICS_PER_PAGE as i64 + 1).await?;
    drop(conn);
    let older = cut(&mut topics).map(|last| format!("before={}", last.write()));
    let may_post = may_post(&visit.viewer, board);
    let shown = BoardPage { board, pinned: &pinned, topics: &topics, kind, deep, older, may_post };
    Ok(frame(visit, &shown).render(views::board(visit, &shown)))
}

fn frame(visit: &Visit, shown: &BoardPage<'_>) -> ui::Frame {
    let board = shown.board;
    let mut frame = visit.frame("boards::board", board.name.as_str());
    frame.description = Some(board.purpose.clone()).filter(|text| !text.is_empty());
    frame.crumbs = vec![(visit.words.t("boards-home"), "/".into())];
    frame.noindex = shown.deep || shown.kind.is_some() || board.see() != Audience::Everyone;
    frame.canonical = Some(visit.url(&board_path(&board.slug)));
    if board.see() == Audience::Everyone {
        frame.feeds = vec![(board.name.clone(), format!("{}/feed.atom", board_path(&board.slug)))];
    }
    frame
}

/// Whether to offer this viewer the pen. A visitor is offered what a new member may do.
fn may_post(viewer: &Viewer, board: &queries::BoardRow) -> bool {
    board.archived_at.is_none() && (viewer.is_staff() || board.post() != Audience::Staff)
}

/// Keeps one page; where to go on when there is more.
fn cut(topics: &mut Vec<TopicLine>) -> Option<Cursor<TopicId>> {
    if topics.len() <= TOPICS_PER_PAGE {
        return None;
    }
    topics.truncate(TOPICS_PER_PAGE);
    topics.last().map(|last| Cursor { at: last.last_post_at, id: last.id })
}

/// The layout of an admin page about boards.
pub fn admin_frame(visit: &Visit, page: &'static str, title: String) -> ui::Frame {
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![
        (visit.words.t("boards-admin"), "/admin".into()),
        (visit.words.t("boards-boards"), "/admin/boards".into()),
    ];
    frame
}
