//! The addresses of feeds, sitemap and robots.txt. The answers come from the page cache.

use super::atom::{self, About};
use super::{board_feed_path, queries, sitemap, topic_feed_path};
use crate::app::App;
use crate::boards::{board_by_slug, board_path, topic_for, topic_path};
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::TopicId;
use crate::policy::Viewer;
use crate::web::{Path, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::response::Response;
use axum::routing::get;

/// Entries of a feed.
const ENTRIES_MAX: i64 = 30;
const ATOM: HeaderValue = HeaderValue::from_static("application/atom+xml; charset=utf-8");
const XML: HeaderValue = HeaderValue::from_static("application/xml; charset=utf-8");
const TEXT: HeaderValue = HeaderValue::from_static("text/plain; charset=utf-8");

/// The addresses of feeds, sitemap and robots.txt.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/feed.atom", get(official))
        .route("/b/{board}/feed.atom", get(board))
        .route("/t/{id}/feed.atom", get(topic))
        .route("/sitemap.xml", get(index))
        .route("/sitemaps/{file}", get(file))
        .route("/robots.txt", get(robots))
}

/// The latest official answers.
async fn official(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    let draw = async {
        let rows = queries::official(&mut app.db.read().await?, ENTRIES_MAX).await?;
        let words = visitor.words;
        let about = About {
            title: words.with("boards-feed-official", &[("brand", visitor.brand.name.as_str().into())]),
            subtitle: String::new(),
            base_url: app.url(""),
            page: "/".into(),
            feed: "/feed.atom".into(),
            lang: words.lang.code(),
        };
        atom::write(&about, &rows)
    };
    app.pages.serve_as(&visitor, &[Tag::Home, Tag::Site], ATOM, draw).await
}

/// The topics of a public board, the latest answered first.
async fn board(State(app): State<App>, visitor: Visitor, Path(slug): Path<String>) -> Result<Response> {
    let find = async || board_by_slug(&mut app.db.read().await?, &Viewer::Visitor, &slug).await;
    let tags = [Tag::Board(find().await?.id), Tag::Home, Tag::Site];
    let draw = async {
        let board = find().await?;
        let rows = queries::of_board(&mut app.db.read().await?, board.id, ENTRIES_MAX).await?;
        let about = About {
            title: format!("{} · {}", board.name, visitor.brand.name),
            subtitle: board.purpose.clone(),
            base_url: app.url(""),
            page: board_path(&board.slug),
            feed: board_feed_path(&board.slug),
            lang: visitor.words.lang.code(),
        };
        atom::write(&about, &rows)
    };
    app.pages.serve_as(&visitor, &tags, ATOM, draw).await
}

/// The latest posts of a public topic.
async fn topic(State(app): State<App>, visitor: Visitor, Path(id): Path<TopicId>) -> Result<Response> {
    let draw = async {
        let mut conn = app.db.read().await?;
        let topic = topic_for(&mut conn, &Viewer::Visitor, id).await?;
        if topic.deleted_at.is_some() || topic.merged_into_id.is_some() {
            return Err(Error::NotFound);
        }
        let rows = queries::of_topic(&mut conn, id, ENTRIES_MAX).await?;
        let about = About {
            title: format!("{} · {}", topic.title, visitor.brand.name),
            subtitle: String::new(),
            base_url: app.url(""),
            page: topic_path(id, &topic.slug),
            feed: topic_feed_path(id),
            lang: visitor.words.lang.code(),
        };
        atom::write(&about, &rows)
    };
    app.pages.serve_as(&visitor, &[Tag::Topic(id), Tag::Site], ATOM, draw).await
}

/// The index of the sitemap.
async fn index(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    let draw = async {
        let last = queries::last_topic(&mut app.db.read().await?).await?;
        Ok(sitemap::index(&app.url(""), last))
    };
    app.pages.serve_as(&visitor, &[Tag::Site], XML, draw).await
}

/// One file of the sitemap: `boards.xml` or `topics-{number}.xml`. Drawn anew for each of the few programs that ask.
async fn file(State(app): State<App>, visitor: Visitor, Path(name): Path<String>) -> Result<Response> {
    let range = match name.strip_prefix("topics-").and_then(|rest| rest.strip_suffix(".xml")) {
        Some(number) => Some(number.parse().ok().and_then(sitemap::range).ok_or(Error::NotFound)?),
        None if name == "boards.xml" => None,
        None => return Err(Error::NotFound),
    };
    let draw = async {
        let mut conn = app.db.read().await?;
        let Some((after, to)) = range else {
            let boards = crate::boards::board::queries::seen_by(&mut conn, &Viewer::Visitor).await?;
            let paths = boards.iter().map(|board| board_path(&board.slug));
            return Ok(sitemap::pages(&app.url(""), &std::iter::once("/".to_owned()).chain(paths).collect::<Vec<_>>()));
        };
        let rows = queries::topics_between(&mut conn, after, to, sitemap::TOPICS_PER_FILE).await?;
        let beyond = rows.is_empty() && after >= queries::last_topic(&mut conn).await?;
        if beyond { Err(Error::NotFound) } else { Ok(sitemap::topics(&app.url(""), &rows)) }
    };
    app.pages.serve_as(&visitor, &[Tag::Site], XML, draw).await
}

/// What search engines are asked to leave alone.
async fn robots(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    app.pages.serve_as(&visitor, &[Tag::Site], TEXT, async { Ok(sitemap::robots(&app.url(""))) }).await
}
