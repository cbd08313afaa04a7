//! The roadmap in public, as a feed, inside of other pages, and where the team keeps it.

use super::queries::{self, IdeaLine, ItemRow, NewItem};
use super::{LIST, Lane, SUMMARY_CHARS_MAX, TITLE_CHARS_MAX, views};
use crate::app::App;
use crate::cocreation::{atom, decisions};
use crate::db::{BoxFuture, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{RoadmapItemId, nonce};
use crate::policy::{self, Act, Viewer};
use crate::ui::Frame;
use crate::web::fields::{Fields, Three, once};
use crate::web::form::moved;
use crate::web::{self, Archive, Faults, Form, Path, Place, Producer, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};

/// A colleague changed it meanwhile.
const CHANGED: &str = "roadmap-fault-changed";
const TAGS: [Tag; 3] = [Tag::Roadmap, Tag::Ideas, Tag::Site];

/// The addresses of the roadmap.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/roadmap", get(show))
        .route("/roadmap/feed.atom", get(feed))
        .route("/embed/roadmap", get(embed))
        .route("/desk/roadmap", get(list).post(create))
        .route("/desk/roadmap/new", get(fresh))
        .route("/desk/roadmap/{id}", get(edit).post(update))
        .route("/desk/roadmap/{id}/archive", post(archive))
        .route("/desk/roadmap/{id}/place", post(place))
}

async fn gather(app: &App, viewer: &Viewer) -> Result<(Vec<ItemRow>, Vec<IdeaLine>)> {
    let mut conn = app.db.read().await?;
    Ok((queries::items(&mut conn).await?, queries::ideas(&mut conn, viewer).await?))
}

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    app.pages
        .serve(&visitor, &TAGS, async {
            let (items, ideas) = gather(&app, &visitor.viewer).await?;
            let words = visitor.words;
            let mut frame = visitor.frame("cocreation::roadmap", words.t("roadmap-title"));
            frame.description = Some(words.t("roadmap-lede"));
            frame.canonical = Some(visitor.url("/roadmap"));
            frame.feeds = vec![(words.t("roadmap-title"), "/roadmap/feed.atom".into())];
            Ok(frame.render(views::page(&visitor, &items, &ideas)))
        })
        .await
}

async fn feed(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    let draw = async {
        let (mut items, ideas) = gather(&app, &Viewer::Visitor).await?;
        items.sort_by_key(|item| std::cmp::Reverse(item.updated_at));
        let entries: Vec<atom::Item> =
            items.iter().take(50).map(|item| views::entry(visitor.words, item, &ideas)).collect();
        atom::write(&visitor, &visitor.words.t("roadmap-title"), "/roadmap", "/roadmap/feed.atom", &entries)
    };
    app.pages.serve_as(&visitor, &TAGS, atom::ATOM, draw).await
}

/// The roadmap as a page to stand inside of other pages: nothing but text and links.
async fn embed(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    let draw = async {
        let (items, ideas) = gather(&app, &Viewer::Visitor).await?;
        let body = views::lanes(visitor.words, &items, &ideas);
        Ok(views::embedded(&visitor, "cocreation::embedded_roadmap", "roadmap-title", "/roadmap", body).into_string())
    };
    app.pages.serve_as(&visitor, &TAGS, HeaderValue::from_static("text/html; charset=utf-8"), draw).await
}

fn frame(producer: &Producer, page: &'static str, title: String, below: bool) -> Frame {
    let mut frame = producer.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(producer.words.t("fates-desk"), "/desk/ideas".into())];
    if below {
        frame.crumbs.push((producer.words.t("roadmap-desk"), LIST.into()));
    }
    frame
}

async fn list(State(app): State<App>, producer: Producer) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (items, archived) = (queries::items(&mut conn).await?, queries::archived(&mut conn).await?);
    let frame = frame(&producer, "cocreation::roadmap_desk", producer.words.t("roadmap-desk"), false);
    Ok(web::page(frame.render(views::desk(producer.words, &items, &archived))))
}

/// The three fields of a title.
pub(super) const TITLE: Three = Three {
    fields: ["title_en", "title_he", "title_pl"],
    label: "roadmap-item-title",
    chars_max: TITLE_CHARS_MAX,
    rows: 0,
    required: true,
};

/// The three fields of a summary.
pub(super) const SUMMARY: Three = Three {
    fields: ["summary_en", "summary_he", "summary_pl"],
    label: "roadmap-item-summary",
    chars_max: SUMMARY_CHARS_MAX,
    rows: 3,
    required: false,
};

fn parse(typed: &Fields) -> Result<NewItem, Faults> {
    let mut faults = Faults::new();
    let lane = Lane::parse(typed.get("lane"));
    if lane.is_none() {
        faults.add("lane", "fault-choice");
    }
    let title = TITLE.read(typed, &mut faults);
    let summary = SUMMARY.read(typed, &mut faults);
    let ideas = decisions::topics(typed.get("ideas"));
    faults.into_result(NewItem { lane: lane.unwrap_or(Lane::Later), title, summary, ideas, once: once(typed) })
}

async fn fresh(producer: Producer) -> Result<Response> {
    let typed = Fields::of([("once", nonce()), ("lane", Lane::Later.as_str().to_owned())]);
    Ok(draw(&producer, None, &typed, &Faults::new(), StatusCode::OK))
}

fn draw(producer: &Producer, item: Option<&ItemRow>, typed: &Fields, faults: &Faults, status: StatusCode) -> Response {
    let title = producer.words.t(if item.is_some() { "roadmap-edit" } else { "roadmap-new" });
    let body = views::form(producer.words, &title, item, typed, faults, status == StatusCode::CONFLICT);
    web::page_status(status, frame(producer, "cocreation::roadmap_item", title, true).render(body))
}

async fn arrange<T, F>(app: &App, viewer: &Viewer, work: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    let permit = policy::permit(viewer, Act::RoadmapArrange)?;
    app.db.write(permit, work).await
}

/// Of the ideas that were named only those that there are.
async fn known(app: &App, mut new: NewItem) -> Result<NewItem> {
    new.ideas = decisions::existing(&mut app.db.read_current().await?, &new.ideas).await?;
    Ok(new)
}

async fn create(State(app): State<App>, producer: Producer, Form(typed): Form<Fields>) -> Result<Response> {
    let new = match parse(&typed) {
        Ok(new) => known(&app, new).await?,
        Err(faults) => return Ok(draw(&producer, None, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let by = producer.actor().id;
    arrange(&app, &producer.viewer, move |tx| {
        Box::pin(async move {
            queries::insert(tx, &new, by).await?;
            events::record(tx, Event::RoadmapChanged { what: "roadmap" }).await
        })
    })
    .await?;
    Ok(web::see_other_saying(LIST, "flash-roadmap-saved"))
}

async fn found(app: &App, id: RoadmapItemId) -> Result<ItemRow> {
    queries::item(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)
}

async fn edit(State(app): State<App>, producer: Producer, Path(id): Path<RoadmapItemId>) -> Result<Response> {
    let item = found(&app, id).await?;
    let ideas = queries::ideas_of(&mut app.db.read_current().await?, id).await?;
    Ok(draw(&producer, Some(&item), &views::values(&item, &ideas), &Faults::new(), StatusCode::OK))
}

async fn update(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<RoadmapItemId>,
    Form(mut typed): Form<Fields>,
) -> Result<Response> {
    let item = found(&app, id).await?;
    let new = match parse(&typed) {
        Ok(new) => known(&app, new).await?,
        Err(faults) => return Ok(draw(&producer, Some(&item), &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let seen = typed.get("seen").parse().unwrap_or_default();
    let saved = arrange(&app, &producer.viewer, move |tx| {
        Box::pin(async move {
            if !queries::update(tx, id, seen, &new).await? {
                return Err(Error::Conflict(CHANGED));
            }
            events::record(tx, Event::RoadmapChanged { what: "roadmap" }).await
        })
    });
    match saved.await {
        Err(Error::Conflict(CHANGED)) => {
            // What was typed stays; sent again, it takes the place of what a colleague saved, which is shown above.
            let item = found(&app, id).await?;
            typed.set("seen", item.version.to_string());
            Ok(draw(&producer, Some(&item), &typed, &Faults::new(), StatusCode::CONFLICT))
        }
        saved => saved.map(|()| web::see_other_saying(LIST, "flash-roadmap-saved")),
    }
}

async fn archive(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<RoadmapItemId>,
    Form(pressed): Form<Archive>,
) -> Result<Response> {
    let archived = pressed.wanted();
    arrange(&app, &producer.viewer, move |tx| {
        Box::pin(async move {
            if !queries::archive(tx, id, archived).await? {
                return Err(Error::NotFound);
            }
            events::record(tx, Event::RoadmapChanged { what: "roadmap" }).await
        })
    })
    .await?;
    Ok(web::see_other_saying(LIST, if archived { "flash-roadmap-archived" } else { "flash-roadmap-saved" }))
}

async fn place(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<RoadmapItemId>,
    Form(place): Form<Place>,
) -> Result<Response> {
    let up = place.up()?;
    arrange(&app, &producer.viewer, move |tx| {
        Box::pin(async move {
            let items = queries::items(tx).await?;
            let lane = items.iter().find(|item| item.id == id).ok_or(Error::NotFound)?.lane.clone();
            let own = |item: &&ItemRow| item.lane == lane;
            let order: Vec<RoadmapItemId> = items.iter().filter(own).map(|item| item.id).collect();
            queries::place(tx, &moved(order, id, up)?).await?;
            events::record(tx, Event::RoadmapChanged { what: "roadmap" }).await
        })
    })
    .await?;
    Ok(web::see_other(LIST))
}
