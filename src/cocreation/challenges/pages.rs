//! The public addresses of challenges: the list, one, its results.

use super::queries as challenges;
use super::views::{self, Lists, Shown};
use super::{desk, jury, path, race, running};
use crate::app::App;
use crate::cocreation::{polls, votes};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::{ChallengeId, TopicId};
use crate::ui::{self, Frame};
use crate::web::{Path, Query, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// Closed challenges on one page of the list.
const CLOSED_PER_PAGE: i64 = 20;
/// Challenges that go on, or were called off, on the list at most.
const OPEN_MAX: i64 = 50;
/// Ideas on the page of a challenge; the rest are on the list of ideas.
const ENTRIES: i64 = 40;
/// Ideas in the results at most.
const RESULTS_MAX: i64 = 500;

/// The addresses of challenges.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/challenges", get(list))
        .route("/challenges/{id}", get(show))
        .route("/challenges/{id}/results", get(results))
        .merge(jury::routes())
        .merge(desk::routes())
}

/// Where the closed ones go on: below this challenge.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Place {
    before: String,
}

async fn list(State(app): State<App>, visitor: Visitor, Query(place): Query<Place>) -> Result<Response> {
    let before: i64 = if place.before.is_empty() { 0 } else { place.before.parse().map_err(|_| Error::NotFound)? };
    let tags = [Tag::Challenges, Tag::Site];
    app.pages
        .serve(&visitor, &tags, async {
            let mut conn = app.db.read().await?;
            let lists = lists(&mut conn, &visitor, before).await?;
            let mut frame = visitor.frame("cocreation::challenges", visitor.words.t("challenges-title"));
            frame.description = Some(visitor.words.t("challenges-lede"));
            Ok(frame.render(views::list(&visitor, &lists)))
        })
        .await
}

async fn lists(conn: &mut Conn, visit: &Visit, before: i64) -> Result<Lists> {
    let viewer = &visit.viewer;
    let first = before == 0;
    let mut closed = challenges::lines(conn, viewer, "closed", before, CLOSED_PER_PAGE + 1).await?;
    let more = closed.len() > usize::try_from(CLOSED_PER_PAGE).unwrap_or_default();
    closed.truncate(usize::try_from(CLOSED_PER_PAGE).unwrap_or_default());
    let next = closed.last().filter(|_| more).map(|row| format!("/challenges?before={}", row.id));
    Ok(Lists {
        open: if first { challenges::lines(conn, viewer, "open", 0, OPEN_MAX).await? } else { Vec::new() },
        cancelled: if first { challenges::lines(conn, viewer, "cancelled", 0, OPEN_MAX).await? } else { Vec::new() },
        closed,
        next,
        first,
    })
}

/// All that the pages of one challenge show to this reader.
async fn gather(conn: &mut Conn, visit: &Visit, id: ChallengeId, entries: i64) -> Result<Shown> {
    challenges::seen_by(conn, &visit.viewer, id).await?;
    let running = running(conn, id).await?.ok_or(Error::NotFound)?;
    let entries = race::entries(conn, &visit.viewer, id, entries).await?;
    let topics: Vec<TopicId> = entries.iter().map(|row| row.topic_id).collect();
    let poll = challenges::poll(conn, id).await?;
    let juror = visit.viewer.actor().map(|actor| actor.id);
    Ok(Shown {
        names: challenges::names(conn, id).await?,
        extensions: challenges::extensions(conn, id).await?,
        entry_count: race::entry_count(conn, id).await?,
        votes: votes::glance(conn, &visit.viewer, visit.now, &topics).await?,
        jury: jury::sums(conn, &running, visit.now).await?,
        jurors: if running.challenge.jury { jury::jurors(conn, id).await? } else { Vec::new() },
        is_juror: match juror {
            Some(account) if running.challenge.jury => jury::is_juror(conn, id, account).await?,
            _ => false,
        },
        outcome: match poll {
            Some(poll) => polls::result(conn, poll).await?,
            None => None,
        },
        poll,
        entries,
        running,
    })
}

fn frame(visit: &Visit, page: &'static str, title: String, shown: &Shown) -> Frame {
    let row = &shown.running.challenge;
    let mut frame = visit.frame(page, title);
    let brief = row.brief().read(visit.words.lang, row.lang()).1.to_owned();
    frame.description = Some(ui::markdown::excerpt(&brief, 160));
    frame.noindex = row.opened_at.is_none() || shown.names.board_audience != "everyone";
    frame.crumbs = vec![(visit.words.t("challenges-title"), "/challenges".into())];
    frame
}

fn tags(id: ChallengeId) -> [Tag; 4] {
    // Titles and states of its ideas stand on it, too.
    [Tag::Challenge(id), Tag::Challenges, Tag::Ideas, Tag::Site]
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<ChallengeId>) -> Result<Response> {
    app.pages
        .serve(&visitor, &tags(id), async {
            let shown = gather(&mut app.db.read().await?, &visitor, id, ENTRIES).await?;
            let title = shown.running.challenge.title_in(visitor.words.lang);
            let mut frame = frame(&visitor, "cocreation::challenge", title, &shown);
            frame.path = path(id);
            Ok(frame.render(views::page(&visitor, &shown)))
        })
        .await
}

async fn results(State(app): State<App>, visitor: Visitor, Path(id): Path<ChallengeId>) -> Result<Response> {
    app.pages
        .serve(&visitor, &tags(id), async {
            let shown = gather(&mut app.db.read().await?, &visitor, id, RESULTS_MAX).await?;
            let title = shown.running.challenge.title_in(visitor.words.lang);
            let mut frame = frame(&visitor, "cocreation::results", visitor.words.t("challenges-results"), &shown);
            frame.path = format!("{}/results", path(id));
            frame.crumbs.push((title, path(id)));
            Ok(frame.render(views::results(&visitor, &shown)))
        })
        .await
}
