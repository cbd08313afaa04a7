//! What was promised, in public, and where the team keeps it.

use super::actions::{self, CHANGED};
use super::queries::{self, PromiseRow};
use super::{LIST, typed, views};
use crate::app::App;
use crate::cocreation::queries::seen_by;
use crate::cocreation::settings::Settings;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::{AccountId, PromiseId, nonce};
use crate::ui::Frame;
use crate::web::fields::Fields;
use crate::web::{self, Faults, Form, Path, Producer, Query, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use chrono::{NaiveDate, TimeDelta};
use serde::Deserialize;

/// The addresses of promises.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/promises", get(list))
        .route("/promises/{id}", get(show))
        .route("/desk/promises", get(desk).post(create))
        .route("/desk/promises/new", get(fresh))
        .route("/desk/promises/{id}", get(one))
        .route("/desk/promises/{id}/updates", post(update))
}

fn today(visit: &Visit) -> NaiveDate {
    visit.now.with_timezone(&visit.brand.zone).date_naive()
}

/// Which promises are asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    show: String,
}

impl Wanted {
    fn state(&self) -> &'static str {
        match self.show.as_str() {
            "done" => "done",
            "dropped" => "dropped",
            _ => "open",
        }
    }
}

/// The last day that is not overdue yet is the day before this one.
async fn line(conn: &mut crate::db::Conn, visit: &Visit) -> Result<String> {
    let settings = Settings::load(conn).await?;
    Ok((today(visit) - TimeDelta::days(settings.overdue_days)).to_string())
}

async fn list(State(app): State<App>, visitor: Visitor, Query(wanted): Query<Wanted>) -> Result<Response> {
    let tags = [Tag::Roadmap, Tag::Ideas, Tag::Site];
    app.pages
        .serve(&visitor, &tags, async {
            let mut conn = app.db.read().await?;
            let overdue = line(&mut conn, &visitor).await?;
            let rows = queries::seen(&mut conn, &visitor.viewer, wanted.state()).await?;
            let mut frame = visitor.frame("cocreation::promises", visitor.words.t("promises-title"));
            frame.description = Some(visitor.words.t("promises-lede"));
            Ok(frame.render(views::list(&visitor, &rows, wanted.state(), &overdue)))
        })
        .await
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<PromiseId>) -> Result<Response> {
    let tags = [Tag::Roadmap, Tag::Ideas, Tag::Site];
    app.pages
        .serve(&visitor, &tags, async {
            let mut conn = app.db.read().await?;
            let row = queries::seen_one(&mut conn, &visitor.viewer, id).await?.ok_or(Error::NotFound)?;
            let updates = queries::updates(&mut conn, id).await?;
            let overdue = line(&mut conn, &visitor).await?;
            let mut frame = visitor.frame("cocreation::promise", row.what.as_str());
            frame.crumbs = vec![(visitor.words.t("promises-title"), "/promises".into())];
            Ok(frame.render(views::one(&visitor, &row, &updates, &overdue)))
        })
        .await
}

fn frame(producer: &Producer, page: &'static str, title: String, below: bool) -> Frame {
    let mut frame = producer.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(producer.words.t("fates-desk"), "/desk/ideas".into())];
    if below {
        frame.crumbs.push((producer.words.t("promises-desk"), LIST.into()));
    }
    frame
}

async fn desk(State(app): State<App>, producer: Producer, Query(wanted): Query<Wanted>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let overdue = line(&mut conn, &producer).await?;
    let rows = queries::seen(&mut conn, &producer.viewer, wanted.state()).await?;
    let frame = frame(&producer, "cocreation::promises_desk", producer.words.t("promises-desk"), false);
    Ok(web::page(frame.render(views::desk(&producer, &rows, wanted.state(), &overdue))))
}

/// What a new promise is about.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct About {
    idea: String,
    challenge: String,
    item: String,
}

async fn fresh(State(app): State<App>, producer: Producer, Query(about): Query<About>) -> Result<Response> {
    let mut fields = Fields::of([("once", nonce()), ("idea", about.idea), ("owner", producer.actor().id.to_string())]);
    fields.set("challenge", about.challenge);
    fields.set("item", about.item);
    draw_new(&app, &producer, &fields, &Faults::new()).await
}

async fn draw_new(app: &App, producer: &Producer, typed: &Fields, faults: &Faults) -> Result<Response> {
    let owners = queries::owners(&mut app.db.read_current().await?).await?;
    let frame = frame(producer, "cocreation::promise_new", producer.words.t("promises-new"), true);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(web::page_status(status, frame.render(views::fresh(producer.words, &owners, typed, faults))))
}

async fn create(State(app): State<App>, producer: Producer, Form(typed): Form<Fields>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let owners = queries::owners(&mut conn).await?;
    let (new, topic) = match typed::new(&typed, &owners, today(&producer), producer.words.lang) {
        Ok(new) => new,
        Err(faults) => {
            drop(conn);
            return draw_new(&app, &producer, &typed, &faults).await;
        }
    };
    if let Some(topic) = topic {
        let there = seen_by(&mut conn, &producer.viewer, topic).await.is_ok();
        drop(conn);
        if !there {
            return draw_new(&app, &producer, &typed, &Faults::one("idea", "promises-fault-idea")).await;
        }
    }
    let id = actions::make_as(&app, &producer.viewer, new).await?;
    Ok(web::see_other_saying(format!("{LIST}/{id}"), "flash-promises-made"))
}

async fn one(State(app): State<App>, producer: Producer, Path(id): Path<PromiseId>) -> Result<Response> {
    draw_one(&app, &producer, id, None, &Faults::new(), StatusCode::OK).await
}

async fn gather(app: &App, id: PromiseId) -> Result<(PromiseRow, Vec<queries::UpdateRow>, Vec<(AccountId, String)>)> {
    let mut conn = app.db.read_current().await?;
    let row = queries::by_id(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let updates = queries::updates(&mut conn, id).await?;
    Ok((row, updates, queries::owners(&mut conn).await?))
}

async fn draw_one(
    app: &App,
    producer: &Producer,
    id: PromiseId,
    typed: Option<&Fields>,
    faults: &Faults,
    status: StatusCode,
) -> Result<Response> {
    let (row, updates, owners) = gather(app, id).await?;
    let mut own = views::values(&row);
    if let Some(typed) = typed {
        own = typed.clone();
        own.set("seen", row.version.to_string());
    }
    let mut frame = frame(producer, "cocreation::promise_desk", row.what.clone(), true);
    frame.path = format!("{LIST}/{id}");
    let raced = status == StatusCode::CONFLICT;
    let shown = views::Desk { row: &row, updates: &updates, owners: &owners, typed: &own, raced };
    Ok(web::page_status(status, frame.render(views::keep(producer, &shown, faults))))
}

async fn update(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<PromiseId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let (row, _, owners) = gather(&app, id).await?;
    let new = match typed::update(&typed, &row, &owners) {
        Ok(new) => new,
        Err(faults) => {
            return draw_one(&app, &producer, id, Some(&typed), &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let seen = typed.get("seen").parse().unwrap_or_default();
    match actions::update(&app, &producer.viewer, id, seen, new).await {
        Ok(()) => Ok(web::see_other_saying(format!("{LIST}/{id}"), "flash-promises-kept")),
        Err(Error::Conflict(CHANGED)) => {
            draw_one(&app, &producer, id, Some(&typed), &Faults::new(), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}
