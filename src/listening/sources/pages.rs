//! `/desk/listening/sources`: the list for everybody at the desk; leads add, change, pause and delete.

use super::actions::{self, CHANGED, NewSource, WATCHED};
use super::fetch::Manners;
use super::look::{self, Preview};
use super::queries::{self, SourceRow};
use super::source::SourceKind;
use super::{by_mail, file, inbound, round, typed, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{SourceId, nonce};
use crate::policy::{self, Act};
use crate::ui::Frame;
use crate::web::fields::{Fields, once};
use crate::web::{self, Faults, Form, Leader, Path, Query, Staff, Visit};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRequest as _, Multipart, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use chrono::TimeDelta;
use http_body_util::Limited;
use maud::Markup;
use serde::Deserialize;

/// Where sources are listed.
pub const LIST: &str = "/desk/listening/sources";
/// Bytes of an uploaded file at most.
const FILE_BYTES_MAX: usize = 5 * 1024 * 1024;
/// Lines of an uploaded file at most; larger ones go in by the command.
const FILE_LINES_MAX: usize = 20_000;
/// Nobody asks a source by hand twice in that time.
const TRY_AGAIN: TimeDelta = TimeDelta::seconds(10);
/// What a source said last, on its page.
const SHOWN: i64 = 10;

/// The addresses of sources.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/listening/sources", get(list).post(create))
        .route("/desk/listening/sources/new", get(fresh))
        .route("/desk/listening/sources/{id}", get(one).post(update))
        .route("/desk/listening/sources/{id}/edit", get(edit))
        .route("/desk/listening/sources/{id}/file", post(upload).layer(DefaultBodyLimit::disable()))
        .route("/desk/listening/sources/{id}/pause", post(pause))
        .route("/desk/listening/sources/{id}/removal", get(ask_removal).post(remove))
        .route("/desk/listening/sources/{id}/token", post(token))
        .route("/desk/listening/sources/{id}/try", post(try_now))
        .merge(inbound::routes())
}

fn frame(visit: &Visit, page: &'static str, title: String, below: Option<&SourceRow>) -> Frame {
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(visit.words.t("sources-crumb"), "/desk/listening".into())];
    if page != "listening::sources" {
        frame.crumbs.push((visit.words.t("sources-title"), LIST.into()));
    }
    if let Some(row) = below {
        frame.crumbs.push((row.name.clone(), path(row.id)));
    }
    frame
}

/// The address of a source's page.
pub fn path(id: SourceId) -> String {
    format!("{LIST}/{id}")
}

async fn row(app: &App, id: SourceId) -> Result<SourceRow> {
    queries::source(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)
}

/// Every source, with its health.
async fn list(State(app): State<App>, staff: Staff) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let rows = queries::sources(&mut conn).await?;
    let counts = queries::counts_since(&mut conn, staff.now - TimeDelta::hours(24)).await?;
    drop(conn);
    let may = staff.actor().role.leads();
    let frame = frame(&staff, "listening::sources", staff.words.t("sources-title"), None);
    Ok(web::page(frame.render(views::list(&staff, &rows, &counts, may))))
}

/// What kind of source is to be added.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    kind: String,
}

async fn fresh(leader: Leader, Query(chosen): Query<Chosen>) -> Result<Response> {
    let Some(kind) = SourceKind::parse(&chosen.kind) else {
        let frame = frame(&leader, "listening::source_kinds", leader.words.t("sources-new"), None);
        return Ok(web::page(frame.render(views::kinds(leader.words))));
    };
    Ok(form(&leader, kind, &typed::fresh(kind, nonce()), None, &Faults::new(), StatusCode::OK))
}

fn form(
    leader: &Leader,
    kind: SourceKind,
    typed: &Fields,
    preview: Option<&Preview>,
    faults: &Faults,
    status: StatusCode,
) -> Response {
    let body = views::form(leader.words, &views::Form { kind, row: None, typed, preview, faults, visit: leader });
    web::page_status(status, frame(leader, "listening::source_new", leader.words.t("sources-new"), None).render(body))
}

const fn status(faults: &Faults) -> StatusCode {
    if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// Looks at an address first; keeps the source when what stands there was seen.
async fn create(State(app): State<App>, leader: Leader, Form(mut typed): Form<Fields>) -> Result<Response> {
    policy::permit(&leader.viewer, Act::SourceArrange)?;
    let kind = SourceKind::parse(typed.get("kind")).ok_or(Error::BadInput("error-bad-form"))?;
    if kind.is_fetched() && (typed.get("act") != "save" || typed.get("seen") != typed.get("address").trim()) {
        return preview(&app, &leader, kind, typed).await;
    }
    let wanted = match typed::parse(kind, &typed, &app.outgoing) {
        Ok(wanted) => wanted,
        Err(faults) => return Ok(form(&leader, kind, &typed, None, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    match actions::create(&app, &leader.viewer, NewSource { kind, wanted, once: once(&typed) }).await {
        Ok(made) => match made.token {
            Some(token) => show_token(&app, &leader, made.id, &token).await,
            None => Ok(web::see_other_saying(path(made.id), "flash-sources-made")),
        },
        Err(Error::Conflict(why)) => {
            typed.set("once", nonce());
            Ok(form(&leader, kind, &typed, None, &Faults::one("name", why), StatusCode::CONFLICT))
        }
        Err(error) => Err(error),
    }
}

/// Fetches the address once and shows what stands there; fills in what can be known from it.
async fn preview(app: &App, leader: &Leader, kind: SourceKind, mut typed: Fields) -> Result<Response> {
    let mut faults = Faults::new();
    let address = typed::address(&typed, &app.outgoing, &mut faults);
    if !faults.is_empty() {
        return Ok(form(leader, kind, &typed, None, &faults, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let found = look::look(app, kind, &address).await?;
    let at = found.as_ref().map_or(address, |found| found.address.clone());
    typed.set("address", at.clone());
    typed.set("seen", at);
    match found {
        Ok(found) => {
            if typed.get("name").trim().is_empty() {
                typed.set("name", found.title.clone());
            }
            if let Some(hours) = found.silent_hours.filter(|_| typed.get("silent").trim().is_empty()) {
                typed.set("silent", hours.to_string());
            }
            Ok(form(leader, kind, &typed, Some(&found), &faults, StatusCode::OK))
        }
        Err(failed) => {
            faults.add("address", views::trouble_key(failed.trouble));
            Ok(form(leader, kind, &typed, None, &faults, StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// The address with its token, shown this once.
async fn show_token(app: &App, leader: &Leader, id: SourceId, token: &str) -> Result<Response> {
    let row = row(app, id).await?;
    let address = match row.kind {
        SourceKind::Mail => by_mail::address(app, token),
        _ => Some(app.url(&format!("/listening/inbound/{token}"))),
    };
    let body = views::token(leader.words, &row, address.as_deref());
    let frame = frame(leader, "listening::source_token", leader.words.t("sources-token-title"), Some(&row));
    Ok(web::page(frame.render(body)))
}

/// What the button "ask now" brought.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Tried {
    new: Option<usize>,
    known: Option<usize>,
}

async fn one(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<SourceId>,
    Query(tried): Query<Tried>,
) -> Result<Response> {
    let row = row(&app, id).await?;
    let came = tried.new.zip(tried.known);
    show_one(&app, &staff, &row, staff.actor().role.leads(), views::News { came, file: None }).await
}

async fn show_one(app: &App, visit: &Visit, row: &SourceRow, may: bool, news: views::News<'_>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let said = queries::newest(&mut conn, row.id, SHOWN).await?;
    let count = queries::mentions_count(&mut conn, row.id).await?;
    drop(conn);
    let frame = frame(visit, "listening::source", row.name.clone(), None);
    Ok(web::page(frame.render(views::one(visit, row, &said, count, may, &news))))
}

async fn edit(State(app): State<App>, leader: Leader, Path(id): Path<SourceId>) -> Result<Response> {
    let row = row(&app, id).await?;
    Ok(show_edit(&leader, &row, &typed::of(&row), &Faults::new(), StatusCode::OK))
}

fn show_edit(leader: &Leader, row: &SourceRow, typed: &Fields, faults: &Faults, status: StatusCode) -> Response {
    let form = views::Form { kind: row.kind, row: Some(row), typed, preview: None, faults, visit: leader };
    let frame = frame(leader, "listening::source_edit", leader.words.t("sources-edit"), Some(row));
    web::page_status(status, frame.render(views::form(leader.words, &form)))
}

async fn update(
    State(app): State<App>,
    leader: Leader,
    Path(id): Path<SourceId>,
    Form(mut typed): Form<Fields>,
) -> Result<Response> {
    let before = row(&app, id).await?;
    let wanted = match typed::parse(before.kind, &typed, &app.outgoing) {
        Ok(wanted) => wanted,
        Err(faults) => return Ok(show_edit(&leader, &before, &typed, &faults, status(&faults))),
    };
    let version = typed.get("version").parse().unwrap_or(0);
    match actions::change(&app, &leader.viewer, id, version, wanted).await {
        Ok(()) => Ok(web::see_other_saying(path(id), "flash-sources-saved")),
        Err(Error::Conflict(CHANGED)) => {
            // What was typed stays; sent again, it takes the place of what a colleague saved, which is shown above.
            let now = row(&app, id).await?;
            typed.set("version", now.version.to_string());
            Ok(show_edit(&leader, &now, &typed, &Faults::new(), StatusCode::CONFLICT))
        }
        Err(error) => Err(error),
    }
}

/// Paused or not, as it was pressed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Pressed {
    active: String,
}

async fn pause(
    State(app): State<App>,
    leader: Leader,
    Path(id): Path<SourceId>,
    Form(pressed): Form<Pressed>,
) -> Result<Response> {
    let active = pressed.active == "yes";
    actions::set_active(&app, &leader.viewer, id, active).await?;
    Ok(web::see_other_saying(path(id), if active { "flash-sources-resumed" } else { "flash-sources-paused" }))
}

/// Asks the source while the reader waits.
async fn try_now(State(app): State<App>, leader: Leader, Path(id): Path<SourceId>) -> Result<Response> {
    policy::permit(&leader.viewer, Act::SourceArrange)?;
    let row = row(&app, id).await?;
    if row.tried_at.is_some_and(|at| app.now() - at < TRY_AGAIN) {
        return Ok(web::see_other_saying(path(id), "flash-sources-soon"));
    }
    let came = round::ask(&app, Manners::WATCHED, id).await?;
    Ok(web::see_other(match came.trouble {
        Some(_) => path(id),
        None => format!("{}?new={}&known={}", path(id), came.new, came.known),
    }))
}

async fn token(State(app): State<App>, leader: Leader, Path(id): Path<SourceId>) -> Result<Response> {
    let token = actions::renew_token(&app, &leader.viewer, id).await?;
    show_token(&app, &leader, id, &token).await
}

async fn ask_removal(State(app): State<App>, leader: Leader, Path(id): Path<SourceId>) -> Result<Response> {
    show_removal(&app, &leader, id, StatusCode::OK).await
}

async fn show_removal(app: &App, leader: &Leader, id: SourceId, status: StatusCode) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = queries::source(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let (count, watches) = (queries::mentions_count(&mut conn, id).await?, queries::watches_of(&mut conn, id).await?);
    drop(conn);
    let body: Markup = views::removal(leader.words, &row, count, &watches);
    let frame = frame(leader, "listening::source_removal", leader.words.t("sources-delete"), Some(&row));
    Ok(web::page_status(status, frame.render(body)))
}

async fn remove(State(app): State<App>, leader: Leader, Path(id): Path<SourceId>) -> Result<Response> {
    match actions::delete(&app, &leader.viewer, id).await {
        Ok(()) => Ok(web::see_other_saying(LIST, "flash-sources-deleted")),
        Err(Error::Conflict(WATCHED)) => show_removal(&app, &leader, id, StatusCode::CONFLICT).await,
        Err(error) => Err(error),
    }
}

/// Takes in a file with what was said before.
async fn upload(
    State(app): State<App>,
    leader: Leader,
    Path(id): Path<SourceId>,
    request: Request,
) -> Result<Response> {
    policy::permit(&leader.viewer, Act::SourceArrange)?;
    let row = row(&app, id).await?;
    let bytes = uploaded(request).await?;
    let report = file::read(&app, &row, bytes.as_slice(), FILE_LINES_MAX).await?;
    let row = self::row(&app, id).await?;
    show_one(&app, &leader, &row, true, views::News { came: None, file: Some(&report) }).await
}

/// The file of the form.
async fn uploaded(request: Request) -> Result<Vec<u8>> {
    let broken = |_| Error::BadInput("error-bad-form");
    let limited = request.map(|body| Body::new(Limited::new(body, FILE_BYTES_MAX * 2)));
    let mut form = Multipart::from_request(limited, &()).await.map_err(|_| Error::BadInput("error-bad-form"))?;
    while let Some(mut field) = form.next_field().await.map_err(broken)? {
        if field.name() != Some("file") {
            continue;
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(broken)? {
            if bytes.len() + chunk.len() > FILE_BYTES_MAX {
                return Err(Error::TooLarge { limit_bytes: FILE_BYTES_MAX });
            }
            bytes.extend_from_slice(&chunk);
        }
        return Ok(bytes);
    }
    Err(Error::BadInput("error-bad-form"))
}
