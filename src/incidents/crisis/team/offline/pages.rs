//! The pages of teams off the site.

use super::super::common::{CHANGED, Sheet, frame, line};
use super::super::{self as team, TeamRow};
use super::{NewTeam, TeamKind, queries, views};
use crate::accounts;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::TeamId;
use crate::ui::{self, text::clean_line};
use crate::web::{self, Archive, Faults, Form, Path, Staff};
use crate::words::{Lang, Words};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The list's address.
pub const LIST: &str = "/desk/incidents/teams";

/// The addresses of teams off the site.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/teams", get(list).post(create))
        .route("/desk/incidents/teams/new", get(fresh))
        .route("/desk/incidents/teams/{id}", get(show))
        .route("/desk/incidents/teams/{id}/settings", get(edit).post(update))
        .route("/desk/incidents/teams/{id}/key", post(renew))
        .route("/desk/incidents/teams/{id}/archive", post(archive))
}

/// A team, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub kind: String,
    pub language: String,
    pub email: String,
    seen: String,
}

impl Typed {
    fn of(row: &TeamRow) -> Self {
        Self {
            name: row.name.clone(),
            kind: row.kind.clone(),
            language: row.lang.clone(),
            email: row.email.clone().unwrap_or_default(),
            seen: row.seen(),
        }
    }

    fn parse(&self) -> Result<NewTeam, Faults> {
        let mut faults = Faults::new();
        let name = line("name", &self.name, true, &mut faults);
        let kind = TeamKind::parse(&self.kind).unwrap_or_else(|| {
            faults.add("kind", "fault-choice");
            TeamKind::Other
        });
        let lang = Lang::parse(&self.language).unwrap_or_else(|| {
            faults.add("language", "fault-choice");
            Lang::En
        });
        let email = match clean_line(&self.email) {
            empty if empty.is_empty() => None,
            typed => accounts::email(&typed).map_err(|fault| faults.add("email", fault)).ok(),
        };
        faults.into_result(NewTeam { name, kind, lang, email })
    }
}

fn way(words: Words, row: Option<&TeamRow>) -> Vec<(String, String)> {
    let mut way = vec![(words.t("playbooks-teams"), LIST.to_owned())];
    way.extend(row.map(|row| (row.name.clone(), path(row.id))));
    way
}

/// The address of one team.
pub fn path(id: TeamId) -> String {
    format!("{LIST}/{id}")
}

/// All teams off the site.
async fn list(State(app): State<App>, staff: Staff) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (rows, archived) = (team::offline_teams(&mut conn).await?, queries::archived(&mut conn).await?);
    drop(conn);
    let frame = frame(&staff, "incidents::teams", staff.words.t("playbooks-teams"), Vec::new());
    Ok(web::page(frame.render(views::list(&staff, &rows, &archived))))
}

async fn fresh(State(_): State<App>, staff: Staff) -> Result<Response> {
    if !staff.viewer.leads() {
        return Err(Error::NotFound);
    }
    let typed =
        Typed { kind: TeamKind::Shop.as_str().into(), language: staff.brand.lang.code().into(), ..Typed::default() };
    Ok(form(&staff, None, &typed, &Faults::new(), false))
}

async fn create(State(app): State<App>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    match typed.parse() {
        Ok(new) => {
            let id = super::make(&app, &staff.viewer, new).await?;
            Ok(web::see_other_saying(path(id), "flash-playbooks-saved"))
        }
        Err(faults) => Ok(form(&staff, None, &typed, &faults, false)),
    }
}

async fn find(app: &App, id: TeamId) -> Result<TeamRow> {
    team::offline_team(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)
}

/// One team: its link, and the link as a QR code.
async fn show(State(app): State<App>, staff: Staff, Path(id): Path<TeamId>) -> Result<Response> {
    let row = find(&app, id).await?;
    let url = app.url(&row.path(&app));
    let code = ui::qr(&url, &staff.words.with("playbooks-qr-alt", &[("team", row.name.as_str().into())]));
    let frame = frame(&staff, "incidents::team", row.name.clone(), way(staff.words, None));
    Ok(web::page(frame.render(views::show(&staff, &row, &url, &code))))
}

async fn edit(State(app): State<App>, staff: Staff, Path(id): Path<TeamId>) -> Result<Response> {
    let row = find(&app, id).await?;
    if !staff.viewer.leads() {
        return Err(Error::NotFound);
    }
    Ok(form(&staff, Some(&row), &Typed::of(&row), &Faults::new(), false))
}

async fn update(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TeamId>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let row = find(&app, id).await?;
    let new = match typed.parse() {
        Ok(new) => new,
        Err(faults) => return Ok(form(&staff, Some(&row), &typed, &faults, false)),
    };
    match super::change(&app, &staff.viewer, id, typed.seen.clone(), new).await {
        Err(Error::Conflict(CHANGED)) => {
            let now = find(&app, id).await?;
            typed.seen = now.seen();
            Ok(form(&staff, Some(&now), &typed, &Faults::new(), true))
        }
        changed => changed.map(|()| web::see_other_saying(path(id), "flash-playbooks-saved")),
    }
}

fn form(staff: &Staff, row: Option<&TeamRow>, typed: &Typed, faults: &Faults, raced: bool) -> Response {
    let words = staff.words;
    let sheet = Sheet {
        page: "incidents::team_settings",
        title: if row.is_some() { words.t("playbooks-team-edit") } else { words.t("playbooks-team-new") },
        way: way(words, row),
        action: row.map_or_else(|| LIST.to_owned(), |row| format!("{}/settings", path(row.id))),
        back: row.map_or_else(|| LIST.to_owned(), |row| path(row.id)),
        faults,
        raced: row.filter(|_| raced).map(|row| views::told(words, row)),
        seen: typed.seen.clone(),
    };
    sheet.draw(staff, &views::fields(words, typed, faults))
}

/// The key of the link that the page showed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Key {
    key: String,
}

async fn renew(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TeamId>,
    Form(form): Form<Key>,
) -> Result<Response> {
    let key = form.key.parse().map_err(|_| Error::BadInput("error-bad-form"))?;
    super::renew(&app, &staff.viewer, id, key).await?;
    Ok(web::see_other_saying(path(id), "flash-playbooks-key"))
}

async fn archive(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TeamId>,
    Form(archive): Form<Archive>,
) -> Result<Response> {
    let archived = archive.wanted();
    super::archive(&app, &staff.viewer, id, archived).await?;
    let flash = if archived { "flash-playbooks-archived" } else { "flash-playbooks-restored" };
    Ok(web::see_other_saying(LIST, flash))
}
