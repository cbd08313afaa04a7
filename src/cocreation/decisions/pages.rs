//! The producers' pages of decisions.

use super::actions::{self, CHANGED, Changes, INCOMPLETE};
use super::queries::{self, SetRow};
use super::typed::{self, LineFaults};
use super::{LIST, preview, views};
use crate::app::App;
use crate::cocreation::reviews;
use crate::error::{Error, Result};
use crate::ids::{DecisionSetId, IdeaDecisionId, nonce};
use crate::ui::Frame;
use crate::web::fields::Fields;
use crate::web::{self, Faults, Form, Path, Producer, Query};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses of decisions.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/ideas/decisions", get(list).post(create))
        .route("/desk/ideas/decisions/new", get(fresh))
        .route("/desk/ideas/decisions/{id}", get(show).post(keep))
        .route("/desk/ideas/decisions/{id}/preview", get(look))
        .route("/desk/ideas/decisions/{id}/publication", post(publish))
        .route("/desk/ideas/decisions/{id}/removal", post(remove))
}

fn frame(producer: &Producer, page: &'static str, title: String, below: bool) -> Frame {
    let mut frame = producer.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(producer.words.t("fates-desk"), "/desk/ideas".into())];
    if below {
        frame.crumbs.push((producer.words.t("fates-sets"), LIST.into()));
    }
    frame
}

fn path(id: DecisionSetId) -> String {
    format!("{LIST}/{id}")
}

async fn list(State(app): State<App>, producer: Producer) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let sets = queries::sets(&mut conn).await?;
    let waiting = reviews::waiting(&mut conn).await?;
    let frame = frame(&producer, "cocreation::decisions", producer.words.t("fates-sets"), false);
    Ok(web::page(frame.render(views::list(&producer, &sets, &waiting))))
}

/// What a new set begins with: ideas that somebody ticked, a challenge.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Begun {
    ideas: String,
    challenge: String,
}

async fn fresh(State(app): State<App>, producer: Producer, Query(begun): Query<Begun>) -> Result<Response> {
    let take = if begun.challenge.is_empty() { "none" } else { "shortlist" };
    let fields = [("once", nonce()), ("ideas", begun.ideas), ("challenge", begun.challenge), ("take", take.into())];
    draw_new(&app, &producer, &Fields::of(fields), &Faults::new()).await
}

async fn draw_new(app: &App, producer: &Producer, typed: &Fields, faults: &Faults) -> Result<Response> {
    let calls = queries::calls(&mut app.db.read_current().await?).await?;
    let frame = frame(producer, "cocreation::decisions_new", producer.words.t("fates-new"), true);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(web::page_status(status, frame.render(views::new_set(producer.words, &calls, typed, faults))))
}

async fn create(State(app): State<App>, producer: Producer, Form(typed): Form<Fields>) -> Result<Response> {
    let calls = queries::calls(&mut app.db.read_current().await?).await?;
    let offered: Vec<_> = calls.iter().map(|call| call.id).collect();
    let new = match typed::new_set(&typed, &offered) {
        Ok(new) => new,
        Err(faults) => return draw_new(&app, &producer, &typed, &faults).await,
    };
    match actions::create(&app, &producer.viewer, new).await {
        Ok(id) => Ok(web::see_other_saying(path(id), "flash-fates-made")),
        Err(Error::Conflict(why)) => draw_new(&app, &producer, &typed, &Faults::one("ideas", why)).await,
        Err(error) => Err(error),
    }
}

async fn found(app: &App, id: DecisionSetId) -> Result<SetRow> {
    queries::set(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)
}

async fn show(State(app): State<App>, producer: Producer, Path(id): Path<DecisionSetId>) -> Result<Response> {
    draw(&app, &producer, id, None, &Vec::new(), None).await
}

/// The set as it is now, with what was typed, if anything, and what is wrong with it.
async fn draw(
    app: &App,
    producer: &Producer,
    id: DecisionSetId,
    typed: Option<&Fields>,
    faults: &LineFaults,
    stale: Option<&'static str>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let set = queries::set(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let lines = queries::lines(&mut conn, id).await?;
    let own = typed::of(&lines);
    let shown = views::Shown { set: &set, lines: &lines, typed: typed.unwrap_or(&own), faults, stale };
    let mut frame = frame(producer, "cocreation::decisions_set", set.title.clone(), true);
    frame.path = path(id);
    let status = match (stale, faults.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    Ok(web::page_status(status, frame.render(views::set(producer, &shown))))
}

async fn keep(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<DecisionSetId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let lines = queries::lines(&mut app.db.read_current().await?, id).await?;
    found(&app, id).await?;
    let mut faults = LineFaults::new();
    let removed: Vec<IdeaDecisionId> = typed.all("remove").filter_map(|id| id.parse().ok()).collect();
    let sent = |id: IdeaDecisionId| typed.is(&typed::field("state", id)) && !removed.contains(&id);
    let written = lines.iter().filter(|row| sent(row.id));
    let mut written: Vec<_> = written.map(|row| (row.id, typed::line(&typed, row, &mut faults))).collect();
    if typed.is("fill") {
        views::fill(&typed, &mut written);
    }
    if !faults.is_empty() {
        return draw(&app, &producer, id, Some(&typed), &faults, None).await;
    }
    let changes = Changes { written, removed, added: typed::topics(typed.get("ideas")) };
    let seen = typed.get("seen").parse().unwrap_or_default();
    match actions::keep(&app, &producer.viewer, id, seen, changes).await {
        Ok(()) if typed.get("then") == "preview" => Ok(web::see_other(format!("{}/preview", path(id)))),
        Ok(()) => Ok(web::see_other_saying(path(id), "flash-fates-kept")),
        Err(Error::Conflict(why)) => draw(&app, &producer, id, Some(&typed), &faults, Some(why)).await,
        Err(error) => Err(error),
    }
}

async fn look(State(app): State<App>, producer: Producer, Path(id): Path<DecisionSetId>) -> Result<Response> {
    draw_preview(&app, &producer, id, None).await
}

async fn draw_preview(
    app: &App,
    producer: &Producer,
    id: DecisionSetId,
    fault: Option<&'static str>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let set = queries::set(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let told = preview::gather(&mut conn, id).await?;
    let mut frame = frame(producer, "cocreation::decisions_preview", producer.words.t("fates-preview"), true);
    frame.crumbs.push((set.title.clone(), path(id)));
    let status = if fault.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    Ok(web::page_status(status, frame.render(preview::page(producer, &set, &told, fault))))
}

/// Which version of the set somebody looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Seen {
    seen: i64,
}

async fn publish(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<DecisionSetId>,
    Form(typed): Form<Seen>,
) -> Result<Response> {
    if found(&app, id).await?.published_at.is_some() {
        return Ok(web::see_other(path(id)));
    }
    match actions::publish_as(&app, &producer.viewer, id, typed.seen).await {
        Ok(0) => Ok(web::see_other_saying(path(id), "flash-fates-published")),
        Ok(_) => Ok(web::see_other_saying(path(id), "flash-fates-published-some")),
        Err(Error::Conflict(why @ (CHANGED | INCOMPLETE))) => draw_preview(&app, &producer, id, Some(why)).await,
        Err(error) => Err(error),
    }
}

async fn remove(State(app): State<App>, producer: Producer, Path(id): Path<DecisionSetId>) -> Result<Response> {
    found(&app, id).await?;
    actions::drop_set(&app, &producer.viewer, id).await?;
    Ok(web::see_other_saying(LIST, "flash-fates-dropped"))
}
