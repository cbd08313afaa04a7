//! The changelog in public, as a feed, and inside of other pages.

use super::queries::{self, CreditRow, EntryRow};
use super::{desk, views};
use crate::app::App;
use crate::boards;
use crate::cocreation::atom;
use crate::cocreation::roadmap::IdeaLine;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::EntryId;
use crate::policy::Viewer;
use crate::web::{Path, Query, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// Entries on one page.
const PER_PAGE: usize = 10;
const TAGS: [Tag; 3] = [Tag::Roadmap, Tag::Ideas, Tag::Site];

/// The addresses of the changelog.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/changelog", get(list))
        .route("/changelog/feed.atom", get(feed))
        .route("/changelog/{id}", get(show))
        .route("/embed/changelog", get(embed))
        .merge(desk::routes())
}

/// Entries with what belongs to them, as one viewer reads them.
pub struct Shown {
    pub entries: Vec<(EntryRow, String)>,
    pub ideas: Vec<IdeaLine>,
    pub credits: Vec<CreditRow>,
}

async fn gather(app: &App, visit: &Visit, viewer: &Viewer, rows: Vec<EntryRow>) -> Result<Shown> {
    let ids: Vec<EntryId> = rows.iter().map(|row| row.id).collect();
    let mut conn = app.db.read().await?;
    let ideas = queries::ideas(&mut conn, viewer, &ids).await?;
    let credits = queries::credits(&mut conn, &ids).await?;
    drop(conn);
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let html = boards::render(app, row.body().read(visit.words.lang, row.lang()).1).await?;
        entries.push((row, html));
    }
    Ok(Shown { entries, ideas, credits })
}

/// Where older entries go on: below this one.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Place {
    before: String,
}

async fn list(State(app): State<App>, visitor: Visitor, Query(place): Query<Place>) -> Result<Response> {
    let before: i64 = if place.before.is_empty() { 0 } else { place.before.parse().map_err(|_| Error::NotFound)? };
    app.pages
        .serve(&visitor, &TAGS, async {
            let limit = i64::try_from(PER_PAGE + 1).unwrap_or(i64::MAX);
            let mut rows = queries::published(&mut app.db.read().await?, before, limit).await?;
            let more = rows.len() > PER_PAGE;
            rows.truncate(PER_PAGE);
            let next = rows.last().filter(|_| more).map(|row| format!("/changelog?before={}", row.id));
            let shown = gather(&app, &visitor, &visitor.viewer, rows).await?;
            let words = visitor.words;
            let mut frame = visitor.frame("cocreation::changelog", words.t("roadmap-changelog"));
            frame.description = Some(words.t("roadmap-changelog-lede"));
            frame.feeds = vec![(words.t("roadmap-changelog"), "/changelog/feed.atom".into())];
            Ok(frame.render(views::list(&visitor, &shown, next.as_deref())))
        })
        .await
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<EntryId>) -> Result<Response> {
    app.pages
        .serve(&visitor, &TAGS, async {
            let row = queries::entry(&mut app.db.read().await?, id).await?;
            let row = row.filter(|row| row.published_at.is_some()).ok_or(Error::NotFound)?;
            let title = row.title().read(visitor.words.lang, row.lang()).1.to_owned();
            let shown = gather(&app, &visitor, &visitor.viewer, vec![row]).await?;
            let mut frame = visitor.frame("cocreation::changelog_entry", title);
            frame.canonical = Some(visitor.url(&format!("/changelog/{id}")));
            frame.crumbs = vec![(visitor.words.t("roadmap-changelog"), "/changelog".into())];
            Ok(frame.render(views::one(&visitor, &shown)))
        })
        .await
}

async fn newest(app: &App, visit: &Visit, limit: i64) -> Result<Shown> {
    let rows = queries::published(&mut app.db.read().await?, 0, limit).await?;
    gather(app, visit, &Viewer::Visitor, rows).await
}

async fn feed(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    let draw = async {
        let shown = newest(&app, &visitor, 30).await?;
        let items: Vec<atom::Item> = shown.entries.iter().map(|entry| views::entry(&visitor, entry, &shown)).collect();
        atom::write(&visitor, &visitor.words.t("roadmap-changelog"), "/changelog", "/changelog/feed.atom", &items)
    };
    app.pages.serve_as(&visitor, &TAGS, atom::ATOM, draw).await
}

/// The newest entries as a page to stand inside of other pages: nothing but text and links.
async fn embed(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    let draw = async {
        let shown = newest(&app, &visitor, 10).await?;
        Ok(views::embedded(&visitor, &shown).into_string())
    };
    app.pages.serve_as(&visitor, &TAGS, HeaderValue::from_static("text/html; charset=utf-8"), draw).await
}
