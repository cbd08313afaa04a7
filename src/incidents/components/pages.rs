//! The pages on which leads arrange what the status page shows.

use super::queries::{self, ComponentRow, GroupRow, Touching};
use super::{CHANGED, archive, archive_group, change, change_group, make, make_group, typed, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{ComponentId, GroupId};
use crate::incidents::forms::Fields;
use crate::incidents::incident::Health;
use crate::ui::Frame;
use crate::web::{self, Archive, Faults, Form, Leader, Path, Place};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use chrono::NaiveDate;
use serde::Deserialize;

/// Where groups and components are listed.
pub const LIST: &str = "/admin/components";

/// The addresses of components and groups.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/components", get(list).post(create))
        .route("/admin/components/new", get(fresh))
        .route("/admin/components/groups", post(create_group))
        .route("/admin/components/groups/new", get(fresh_group))
        .route("/admin/components/groups/{id}", get(edit_group).post(update_group))
        .route("/admin/components/groups/{id}/archive", post(archive_of_group))
        .route("/admin/components/groups/{id}/place", post(place_of_group))
        .route("/admin/components/{id}", get(edit).post(update))
        .route("/admin/components/{id}/archive", post(archive_of))
        .route("/admin/components/{id}/place", post(place_of))
        .route("/admin/components/{id}/state", post(set_state))
}

fn frame(leader: &Leader, page: &'static str, title: String, below: bool) -> Frame {
    let mut frame = leader.frame(page, title);
    frame.noindex = true;
    if leader.actor().role == crate::policy::Role::Admin {
        frame.crumbs.push((leader.words.t("admin-title"), "/admin".into()));
    }
    if below {
        frame.crumbs.push((leader.words.t("incidents-components"), LIST.into()));
    }
    frame
}

fn today(leader: &Leader) -> NaiveDate {
    leader.now.with_timezone(&leader.brand.zone).date_naive()
}

/// Every group with its components, archived ones last.
async fn list(State(app): State<App>, leader: Leader) -> Result<Response> {
    show_list(&app, &leader, None, StatusCode::OK).await
}

/// The list; with what keeps a component from being archived.
async fn show_list(
    app: &App,
    leader: &Leader,
    refused: Option<(ComponentId, &[Touching])>,
    status: StatusCode,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (groups, components) = (queries::groups(&mut conn).await?, queries::components(&mut conn).await?);
    let frame = frame(leader, "incidents::components", leader.words.t("incidents-components"), false);
    Ok(web::page_status(status, frame.render(views::list(leader.words, &groups, &components, refused))))
}

async fn fresh(State(app): State<App>, leader: Leader) -> Result<Response> {
    let groups = queries::groups(&mut app.db.read_current().await?).await?;
    let filled = typed::fresh(today(&leader));
    Ok(show(&leader, None, &groups, &filled, &Faults::new(), StatusCode::OK))
}

async fn one(app: &App, id: ComponentId) -> Result<(ComponentRow, Vec<GroupRow>)> {
    let mut conn = app.db.read_current().await?;
    let row = queries::component(&mut conn, id).await?.ok_or(Error::NotFound)?;
    Ok((row, queries::groups(&mut conn).await?))
}

async fn edit(State(app): State<App>, leader: Leader, Path(id): Path<ComponentId>) -> Result<Response> {
    let (row, groups) = one(&app, id).await?;
    Ok(show(&leader, Some(&row), &groups, &typed::of(&row), &Faults::new(), StatusCode::OK))
}

fn show(
    leader: &Leader,
    row: Option<&ComponentRow>,
    groups: &[GroupRow],
    filled: &Fields,
    faults: &Faults,
    status: StatusCode,
) -> Response {
    let key = if row.is_some() { "incidents-component-edit" } else { "incidents-component-new" };
    let title = leader.words.t(key);
    let raced = status == StatusCode::CONFLICT;
    let body = views::component(leader.words, &title, row, groups, filled, faults, raced);
    let frame = frame(leader, "incidents::component", title, true);
    web::page_status(status, frame.render(body))
}

async fn create(State(app): State<App>, leader: Leader, Form(filled): Form<Fields>) -> Result<Response> {
    let groups = queries::groups(&mut app.db.read_current().await?).await?;
    let new = match typed::component(&filled, &groups, today(&leader)) {
        Ok(new) => new,
        Err(faults) => {
            return Ok(show(&leader, None, &groups, &filled, &faults, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    make(&app, &leader.viewer, new).await?;
    Ok(web::see_other_saying(LIST, "flash-incidents-saved"))
}

async fn update(
    State(app): State<App>,
    leader: Leader,
    Path(id): Path<ComponentId>,
    Form(mut filled): Form<Fields>,
) -> Result<Response> {
    let (row, groups) = one(&app, id).await?;
    let new = match typed::component(&filled, &groups, today(&leader)) {
        Ok(new) => new,
        Err(faults) => {
            return Ok(show(&leader, Some(&row), &groups, &filled, &faults, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    match change(&app, &leader.viewer, id, filled.get("seen").to_owned(), new).await {
        Err(Error::Conflict(CHANGED)) => {
            // What was typed stays; sent again, it takes the place of what a colleague saved, which is shown above.
            let (row, groups) = one(&app, id).await?;
            filled.set("seen", typed::seen(&row));
            Ok(show(&leader, Some(&row), &groups, &filled, &Faults::new(), StatusCode::CONFLICT))
        }
        changed => changed.map(|()| web::see_other_saying(LIST, "flash-incidents-saved")),
    }
}

async fn archive_of(
    State(app): State<App>,
    leader: Leader,
    Path(id): Path<ComponentId>,
    Form(pressed): Form<Archive>,
) -> Result<Response> {
    if !pressed.wanted() {
        super::restore(&app, &leader.viewer, id).await?;
        return Ok(web::see_other_saying(LIST, "flash-incidents-restored"));
    }
    let touching = archive(&app, &leader.viewer, id).await?;
    if touching.is_empty() {
        return Ok(web::see_other_saying(LIST, "flash-incidents-archived"));
    }
    show_list(&app, &leader, Some((id, &touching)), StatusCode::CONFLICT).await
}

async fn place_of(
    State(app): State<App>,
    leader: Leader,
    Path(id): Path<ComponentId>,
    Form(place): Form<Place>,
) -> Result<Response> {
    super::place(&app, &leader.viewer, id, place.up()?).await?;
    Ok(web::see_other(LIST))
}

/// How a component is now, as it was chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Now {
    state: String,
}

async fn set_state(
    State(app): State<App>,
    leader: Leader,
    Path(id): Path<ComponentId>,
    Form(now): Form<Now>,
) -> Result<Response> {
    let health = Health::parse(&now.state).ok_or(Error::BadInput("error-bad-form"))?;
    super::set_health(&app, &leader.viewer, id, health).await?;
    Ok(web::see_other_saying(format!("{LIST}/{id}"), "flash-incidents-state"))
}

async fn fresh_group(leader: Leader) -> Result<Response> {
    Ok(show_group(&leader, None, &typed::fresh_group(), &Faults::new(), StatusCode::OK))
}

async fn one_group(app: &App, id: GroupId) -> Result<GroupRow> {
    let groups = queries::groups(&mut app.db.read_current().await?).await?;
    groups.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)
}

async fn edit_group(State(app): State<App>, leader: Leader, Path(id): Path<GroupId>) -> Result<Response> {
    let row = one_group(&app, id).await?;
    Ok(show_group(&leader, Some(&row), &typed::of_group(&row), &Faults::new(), StatusCode::OK))
}

fn show_group(
    leader: &Leader,
    row: Option<&GroupRow>,
    filled: &Fields,
    faults: &Faults,
    status: StatusCode,
) -> Response {
    let title = leader.words.t(if row.is_some() { "incidents-group-edit" } else { "incidents-group-new" });
    let body = views::group(leader.words, &title, row, filled, faults, status == StatusCode::CONFLICT);
    let frame = frame(leader, "incidents::component_group", title, true);
    web::page_status(status, frame.render(body))
}

async fn create_group(State(app): State<App>, leader: Leader, Form(filled): Form<Fields>) -> Result<Response> {
    match typed::group(&filled) {
        Ok(new) => {
            make_group(&app, &leader.viewer, new).await?;
            Ok(web::see_other_saying(LIST, "flash-incidents-saved"))
        }
        Err(faults) => Ok(show_group(&leader, None, &filled, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

async fn update_group(
    State(app): State<App>,
    leader: Leader,
    Path(id): Path<GroupId>,
    Form(mut filled): Form<Fields>,
) -> Result<Response> {
    let row = one_group(&app, id).await?;
    let new = match typed::group(&filled) {
        Ok(new) => new,
        Err(faults) => {
            return Ok(show_group(&leader, Some(&row), &filled, &faults, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    match change_group(&app, &leader.viewer, id, filled.get("seen").to_owned(), new.name).await {
        Err(Error::Conflict(CHANGED)) => {
            let row = one_group(&app, id).await?;
            filled.set("seen", typed::seen_group(&row));
            Ok(show_group(&leader, Some(&row), &filled, &Faults::new(), StatusCode::CONFLICT))
        }
        changed => changed.map(|()| web::see_other_saying(LIST, "flash-incidents-saved")),
    }
}

async fn archive_of_group(
    State(app): State<App>,
    leader: Leader,
    Path(id): Path<GroupId>,
    Form(pressed): Form<Archive>,
) -> Result<Response> {
    let archived = pressed.wanted();
    archive_group(&app, &leader.viewer, id, archived).await?;
    let flash = if archived { "flash-incidents-archived" } else { "flash-incidents-restored" };
    Ok(web::see_other_saying(LIST, flash))
}

async fn place_of_group(
    State(app): State<App>,
    leader: Leader,
    Path(id): Path<GroupId>,
    Form(place): Form<Place>,
) -> Result<Response> {
    super::place_group(&app, &leader.viewer, id, place.up()?).await?;
    Ok(web::see_other(LIST))
}
