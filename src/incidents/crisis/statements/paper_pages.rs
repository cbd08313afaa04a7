//! The addresses of the sheet, the script for the telephone and the plain text, for the staff.

use super::paper::{Page, Paper};
use super::queries::{self, StatementRow};
use super::surface::Said;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{IncidentId, TeamId};
use crate::incidents::crisis::team;
use crate::incidents::queries::{self as incident_queries, IncidentRow};
use crate::web::{self, Path, Query, Staff};
use crate::words::{Lang, Words};
use axum::Router;
use axum::extract::State as Context;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use serde::Deserialize;

/// The addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/{id}/sheet", get(sheet))
        .route("/desk/incidents/{id}/phone", get(phone))
        .route("/desk/incidents/{id}/plain.txt", get(plain))
}

/// Which version, in which language, for which team.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    #[serde(rename = "in")]
    lang: String,
    version: String,
    team: String,
}

/// The version that was asked for; else the one that holds, else the one that is open.
async fn find(app: &App, id: IncidentId, asked: &Asked) -> Result<(IncidentRow, StatementRow)> {
    let mut conn = app.db.read_current().await?;
    let incident = incident_queries::incident(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let row = match asked.version.parse() {
        Ok(version) => queries::by_version(&mut conn, id, version).await?,
        Err(_) => match queries::current(&mut conn, id).await? {
            None => queries::open(&mut conn, id).await?,
            current => current,
        },
    };
    Ok((incident, row.ok_or(Error::NotFound)?))
}

/// Where everybody reads about an incident; none of a drill.
pub(super) fn public(app: &App, incident: &IncidentRow, lang: Lang) -> Option<String> {
    let here = incident.published_at.is_some() && !incident.drill;
    here.then(|| app.url(&format!("/status/{}/incidents/{}", lang.code(), incident.id)))
}

fn lang_of(asked: &Asked, staff: &Staff) -> Lang {
    Lang::ALL.into_iter().find(|lang| lang.code() == asked.lang).unwrap_or(staff.words.lang)
}

async fn sheet(
    context: Context<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    paper(&context.0, &staff, id, &asked, Page::Sheet).await
}

async fn phone(
    context: Context<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    paper(&context.0, &staff, id, &asked, Page::Phone).await
}

async fn paper(app: &App, staff: &Staff, id: IncidentId, asked: &Asked, page: Page) -> Result<Response> {
    let (incident, row) = find(app, id, asked).await?;
    let team = match asked.team.parse().map(TeamId) {
        Ok(team) => team::offline_team(&mut app.db.read().await?, team).await?.filter(|it| it.archived_at.is_none()),
        Err(_) => None,
    };
    let lang = lang_of(asked, staff);
    let name = if page == Page::Sheet { "sheet" } else { "phone" };
    let here = |of: Lang| {
        let team = team.as_ref().map(|team| format!("&team={}", team.id)).unwrap_or_default();
        format!("/desk/incidents/{id}/{name}?in={}&version={}{team}", of.code(), row.version)
    };
    let mut links = vec![(staff.words.t("statements-back-to-room"), format!("/desk/incidents/{id}"), false)];
    links.extend(Lang::ALL.map(|of| (of.name().to_owned(), here(of), of == lang)));
    let paper = Paper {
        said: Said { incident: &incident, row: &row, words: Words::of(lang), zone: staff.brand.zone },
        brand: &staff.brand,
        page,
        public: public(app, &incident, lang),
        team: team.as_ref().map(|team| (team, app.url(&team.path(app)))),
        links,
    };
    Ok(web::page(paper.render()))
}

/// The same words for any other channel.
async fn plain(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (incident, row) = find(&app, id, &asked).await?;
    let lang = lang_of(&asked, &staff);
    let said = Said { incident: &incident, row: &row, words: Words::of(lang), zone: staff.brand.zone };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, said.plain(public(&app, &incident, lang).as_deref())).into_response())
}
