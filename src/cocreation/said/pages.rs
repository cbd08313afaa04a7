//! What was said and done, in public and as a feed.

use super::queries::{self, ClosedRow, FateRow};
use super::views;
use crate::app::App;
use crate::cocreation::atom;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::policy::Viewer;
use crate::web::{Query, Visitor};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// Rows of a list on one page.
const PER_PAGE: usize = 20;
/// Rows of each list where all of them stand together.
const GLANCE: usize = 5;
const TAGS: [Tag; 4] = [Tag::Roadmap, Tag::Ideas, Tag::Challenges, Tag::Site];

/// The addresses of what was said and done.
pub fn routes() -> Router<App> {
    Router::new().route("/said-and-done", get(show)).route("/said-and-done/feed.atom", get(feed))
}

/// Which part is asked for, and where it goes on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    show: String,
    before: String,
}

/// What stands on the page.
pub struct Shown {
    /// The part that is asked for; empty: some of everything.
    pub part: &'static str,
    pub closed: Vec<ClosedRow>,
    pub shipped: Vec<FateRow>,
    pub planned: Vec<FateRow>,
    pub declined: Vec<FateRow>,
    pub next: Option<String>,
}

/// The parts that can be asked for alone.
pub const PARTS: [&str; 5] = ["", "challenges", "shipped", "planned", "declined"];

fn cut<T>(rows: &mut Vec<T>, limit: usize) -> bool {
    let more = rows.len() > limit;
    rows.truncate(limit);
    more
}

async fn gather(app: &App, viewer: &Viewer, part: &'static str, before: i64) -> Result<Shown> {
    let mut conn = app.db.read().await?;
    let limit = if part.is_empty() { GLANCE } else { PER_PAGE };
    let ask = i64::try_from(limit + 1).unwrap_or(i64::MAX);
    let wants = |own: &str| part.is_empty() || part == own;
    let mut shown =
        Shown { part, closed: Vec::new(), shipped: Vec::new(), planned: Vec::new(), declined: Vec::new(), next: None };
    let mut last = None;
    if wants("challenges") {
        shown.closed = queries::closed(&mut conn, viewer, before, ask).await?;
        let more = cut(&mut shown.closed, limit);
        last = shown.closed.last().filter(|_| more).map(|row| row.id.0);
    }
    for state in ["shipped", "planned", "declined"] {
        if !wants(state) {
            continue;
        }
        let mut rows = queries::fates(&mut conn, viewer, state, before, ask).await?;
        if cut(&mut rows, limit) {
            last = rows.last().map(|row| row.topic_id.0);
        }
        match state {
            "shipped" => shown.shipped = rows,
            "planned" => shown.planned = rows,
            _ => shown.declined = rows,
        }
    }
    shown.next = last.filter(|_| !part.is_empty()).map(|last| format!("/said-and-done?show={part}&before={last}"));
    Ok(shown)
}

async fn show(State(app): State<App>, visitor: Visitor, Query(wanted): Query<Wanted>) -> Result<Response> {
    let part = PARTS.into_iter().find(|part| *part == wanted.show).ok_or(Error::NotFound)?;
    let before = if wanted.before.is_empty() { 0 } else { wanted.before.parse().map_err(|_| Error::NotFound)? };
    app.pages
        .serve(&visitor, &TAGS, async {
            let shown = gather(&app, &visitor.viewer, part, before).await?;
            let words = visitor.words;
            let mut frame = visitor.frame("cocreation::said_and_done", words.t("fates-said"));
            frame.description = Some(words.t("fates-said-lede"));
            frame.canonical = Some(visitor.url("/said-and-done"));
            frame.feeds = vec![(words.t("fates-said"), "/said-and-done/feed.atom".into())];
            Ok(frame.render(views::page(&visitor, &shown)))
        })
        .await
}

async fn feed(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    let draw = async {
        let mut items = Vec::new();
        for part in ["challenges", "shipped", "declined"] {
            let shown = gather(&app, &Viewer::Visitor, part, 0).await?;
            items.extend(views::entries(&visitor, &shown));
        }
        items.sort_by_key(|item: &atom::Item| std::cmp::Reverse(item.updated));
        items.truncate(30);
        let (page, path) = ("/said-and-done", "/said-and-done/feed.atom");
        atom::write(&visitor, &visitor.words.t("fates-said"), page, path, &items)
    };
    app.pages.serve_as(&visitor, &TAGS, atom::ATOM, draw).await
}
