//! The page of a team off the site: what is said now, in its language, on paper too, and that it uses it. The signed link is the proof: there
//! is no account, and a forged link leads nowhere.

use super::paper::{Page, Paper};
use super::paper_pages::public;
use super::queries::{self, AckRow, StatementRow};
use super::surface::Said;
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{IncidentId, StatementId, TeamId};
use crate::incidents::crisis::room::{self, Kind};
use crate::incidents::crisis::team::{self, TeamRow};
use crate::incidents::queries::{self as incident_queries, IncidentRow};
use crate::policy::{self, Act};
use crate::ui::text::clean_line;
use crate::ui::{self, Frame, Tone, form};
use crate::web::{self, Form, Path, Visit, Visitor};
use crate::words::Words;
use axum::Router;
use axum::extract::State as Context;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use chrono::TimeDelta;
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;

/// The longest name of whoever says it, in characters.
const NAME_CHARS_MAX: usize = 80;
/// What is over is shown for so long: the shops must hear of the end, too.
const AFTER_DAYS: i64 = 2;
/// The version is not the one that holds.
const OLD: &str = "statements-conflict-old";

/// The addresses of teams off the site.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/status/teams/{token}", get(show).post(acknowledge))
        .route("/status/teams/{token}/{incident}/sheet", get(sheet))
        .route("/status/teams/{token}/{incident}/phone", get(phone))
}

/// What a team needs to know of one incident.
struct Now {
    incident: IncidentRow,
    row: StatementRow,
    ack: Option<AckRow>,
}

/// The page of a team, in its own language unless another one was asked for.
struct Desk {
    team: TeamRow,
    words: Words,
    now: Vec<Now>,
}

async fn read(app: &App, visit: &Visit, token: &str) -> Result<Desk> {
    let mut conn = app.db.read_current().await?;
    let team = team::by_token(app, &mut conn, token).await?.ok_or(Error::NotFound)?;
    let mut now = Vec::new();
    for id in queries::of_interest(&mut conn, app.now() - TimeDelta::days(AFTER_DAYS)).await? {
        if let Some(it) = one(&mut conn, team.id, id).await? {
            now.push(it);
        }
    }
    let words = visit.chosen_lang.map_or(Words::of(team.lang()), Words::of);
    Ok(Desk { team, words, now })
}

async fn one(conn: &mut Conn, team: TeamId, id: IncidentId) -> Result<Option<Now>> {
    let Some(incident) = incident_queries::incident(conn, id).await? else { return Ok(None) };
    let Some(row) = queries::current(conn, id).await? else { return Ok(None) };
    let ack = queries::ack(conn, team, row.id).await?;
    Ok(Some(Now { incident, row, ack }))
}

/// What is said now.
async fn show(Context(app): Context<App>, visitor: Visitor, Path(token): Path<String>) -> Result<Response> {
    let desk = read(&app, &visitor, &token).await?;
    Ok(draw(&app, &visitor, &token, &desk, None, StatusCode::OK))
}

/// Why a form was refused, and what was typed.
struct Fault<'a> {
    statement: StatementId,
    key: &'static str,
    name: &'a str,
}

fn draw(app: &App, visit: &Visit, token: &str, desk: &Desk, fault: Option<&Fault<'_>>, status: StatusCode) -> Response {
    let mut frame: Frame = visit.frame("incidents::team_page", desk.words.t("statements-team-title"));
    frame.words = desk.words;
    frame.noindex = true;
    web::page_status(status, frame.render(page(app, visit, token, desk, fault)))
}

fn page(app: &App, visit: &Visit, token: &str, desk: &Desk, fault: Option<&Fault<'_>>) -> Markup {
    let words = desk.words;
    html! {
        header.page-head {
            h1 dir="auto" { (desk.team.name) }
            p.lede { (words.t("statements-team-lede")) }
        }
        @if desk.now.is_empty() { (ui::empty(words.t("statements-team-quiet"), words.t("statements-team-quiet-text"), None)) }
        @for now in &desk.now { (incident(app, visit, token, desk, now, fault)) }
    }
}

fn incident(app: &App, visit: &Visit, token: &str, desk: &Desk, now: &Now, fault: Option<&Fault<'_>>) -> Markup {
    let words = desk.words;
    let said = Said { incident: &now.incident, row: &now.row, words, zone: visit.brand.zone };
    let text = |(lang, text): (crate::words::Lang, String)| {
        html! { div.prose lang=(lang.code()) dir="auto" { @for line in text.lines() { p { (line) } } } }
    };
    let paper = |page: &str| format!("/status/teams/{token}/{}/{page}", now.incident.id);
    let (lang, title) = said.title();
    html! {
        section.section {
            @if let Some(warning) = said.warning() { (ui::notice(Tone::Warn, html! { p { strong { (warning) } } })) }
            h2 lang=(lang.code()) dir="auto" { (title) }
            p.meta { (ui::badge(Tone::Accent, said.state())) " " (said.version()) }
            (confirm(visit, token, desk, now, fault))
            div.card { (text(said.body())) @if let Some(promise) = said.promise() { p.meta { (promise) } } }
            h3 { (words.t("statements-phone")) }
            div.card { (text(said.phone())) }
            @if let Some(shop) = said.shop() { h3 { (words.t("statements-inside-shop")) } div.card { (text(shop)) } }
            p.actions {
                a.button.quiet href=(paper("sheet")) { (words.t("statements-sheet")) }
                a.button.quiet href=(paper("phone")) { (words.t("statements-phone")) }
                @if let Some(address) = public(app, &now.incident, words.lang) { a.button.link href=(address) { (words.t("statements-team-public")) } }
            }
        }
    }
}

/// That the team uses the version, or the form to say so.
fn confirm(visit: &Visit, token: &str, desk: &Desk, now: &Now, fault: Option<&Fault<'_>>) -> Markup {
    let words = desk.words;
    let version = [("version", now.row.version.to_string().into())];
    let fault = fault.filter(|fault| fault.statement == now.row.id || fault.key == OLD);
    html! {
        @match &now.ack {
            Some(ack) => (ui::notice(Tone::Good, html! {
                p { (words.with("statements-team-confirmed", &version)) " " bdi { (ack.said_by) } " · " (ui::time(words, ack.at, visit.now, visit.zone)) }
            })),
            None => {
                @if let Some(fault) = fault { div role="alert" { (ui::notice(Tone::Bad, html! { p { (words.t(fault.key)) } })) } }
                form.form method="post" action={ "/status/teams/" (token) } {
                    (form::hidden("statement", now.row.id.0))
                    (form::Text {
                        name: "name",
                        label: words.t("statements-team-name"),
                        value: fault.map(|fault| fault.name.to_owned()).unwrap_or_default(),
                        autocomplete: Some("name"),
                        required: true,
                        dir_auto: true,
                        max: Some(NAME_CHARS_MAX),
                        ..form::Text::default()
                    }.render())
                    (form::button(words.with("statements-team-use", &version)))
                }
            },
        }
    }
}

/// Which version is used, and who says so.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AckForm {
    statement: String,
    name: String,
}

/// Says that the team uses the version that holds; an older one is refused with what holds now.
async fn acknowledge(
    Context(app): Context<App>,
    visitor: Visitor,
    Path(token): Path<String>,
    Form(form): Form<AckForm>,
) -> Result<Response> {
    let desk = read(&app, &visitor, &token).await?;
    let id = StatementId(form.statement.parse().map_err(|_| Error::BadInput("error-bad-form"))?);
    let name: String = clean_line(&form.name);
    let refused = |key, status| {
        let fault = Fault { statement: id, key, name: &name };
        Ok(draw(&app, &visitor, &token, &desk, Some(&fault), status))
    };
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
        return refused("statements-fault-name", StatusCode::UNPROCESSABLE_ENTITY);
    }
    let permit = policy::permit(&visitor.viewer, Act::StatementAcknowledge)?;
    let (team, said_by) = (desk.team.clone(), name.clone());
    match app.db.write(permit, move |tx| Box::pin(async move { put(tx, &team, id, &said_by).await })).await {
        Ok(()) => Ok(web::see_other_saying(format!("/status/teams/{token}"), "flash-statements-acknowledged")),
        Err(Error::Conflict(OLD)) => refused(OLD, StatusCode::CONFLICT),
        Err(error) => Err(error),
    }
}

async fn put(tx: &mut Tx, team: &TeamRow, id: StatementId, said_by: &str) -> Result<()> {
    let row = queries::by_id(tx, id).await?.filter(|row| row.published_at.is_some()).ok_or(Error::NotFound)?;
    queries::hold(tx, row.incident_id).await?;
    // As it is now that nobody else can publish a newer one, and that the link still is the team's.
    let current = queries::current(tx, row.incident_id).await?.ok_or(Error::NotFound)?;
    let same = |now: &TeamRow| now.key == team.key && now.archived_at.is_none();
    team::offline_team(tx, team.id).await?.filter(same).ok_or(Error::NotFound)?;
    if current.id != id {
        return Err(Error::Conflict(OLD));
    }
    if queries::add_ack(tx, team.id, id, said_by).await? {
        let data = json!({ "version": row.version, "team": team.name });
        room::log(tx, row.incident_id, Kind::Ack, None, said_by, &data).await?;
    }
    Ok(())
}

async fn sheet(
    context: Context<App>,
    visitor: Visitor,
    Path((token, incident)): Path<(String, IncidentId)>,
) -> Result<Response> {
    paper(&context.0, &visitor, &token, incident, Page::Sheet).await
}

async fn phone(
    context: Context<App>,
    visitor: Visitor,
    Path((token, incident)): Path<(String, IncidentId)>,
) -> Result<Response> {
    paper(&context.0, &visitor, &token, incident, Page::Phone).await
}

async fn paper(app: &App, visit: &Visit, token: &str, incident: IncidentId, page: Page) -> Result<Response> {
    let desk = read(app, visit, token).await?;
    let now = desk.now.iter().find(|now| now.incident.id == incident).ok_or(Error::NotFound)?;
    let home = format!("/status/teams/{token}");
    let here = |name: &str| format!("{home}/{incident}/{name}");
    let paper = Paper {
        said: Said { incident: &now.incident, row: &now.row, words: desk.words, zone: visit.brand.zone },
        brand: &visit.brand,
        page,
        public: public(app, &now.incident, desk.words.lang),
        team: Some((&desk.team, app.url(&home))),
        links: vec![
            (desk.team.name.clone(), home.clone(), false),
            (desk.words.t("statements-sheet"), here("sheet"), page == Page::Sheet),
            (desk.words.t("statements-phone"), here("phone"), page == Page::Phone),
        ],
    };
    Ok(web::page(paper.render()))
}
