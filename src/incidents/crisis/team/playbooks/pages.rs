//! The pages of playbooks.

use super::super::common::{CHANGED, Sheet, Tab, frame, number, tabs, texts};
use super::super::{self as team, PlaybookRow};
use super::{NewPlaybook, queries, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::PlaybookId;
use crate::web::{self, Archive, Faults, Form, Path, Staff};
use crate::words::Words;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The list's address.
pub const LIST: &str = "/desk/incidents/playbooks";

/// The addresses of playbooks.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/playbooks", get(list).post(create))
        .route("/desk/incidents/playbooks/new", get(fresh))
        .route("/desk/incidents/playbooks/{id}", get(show))
        .route("/desk/incidents/playbooks/{id}/settings", get(edit).post(update))
        .route("/desk/incidents/playbooks/{id}/archive", post(archive))
}

/// The way to one playbook.
pub fn way(words: Words, playbook: Option<&PlaybookRow>) -> Vec<(String, String)> {
    let mut way = vec![(words.t("playbooks-title"), LIST.to_owned())];
    way.extend(playbook.map(|row| (row.label(words.lang), path(row.id))));
    way
}

/// The address of one playbook.
pub fn path(id: PlaybookId) -> String {
    format!("{LIST}/{id}")
}

/// A playbook, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub severity: String,
    pub approvals: String,
    pub approval_minutes: String,
    seen: String,
}

/// The inputs of the name.
pub const NAMES: [&str; 3] = ["name_en", "name_he", "name_pl"];

/// The longest that deputies have to wait: half a day.
const MINUTES_MAX: i64 = 720;

impl Typed {
    fn fresh() -> Self {
        Self { severity: "2".into(), approvals: "1".into(), approval_minutes: "15".into(), ..Self::default() }
    }

    fn of(row: &PlaybookRow) -> Self {
        Self {
            name_en: row.name_en.clone(),
            name_he: row.name_he.clone(),
            name_pl: row.name_pl.clone(),
            severity: row.severity.to_string(),
            approvals: row.approvals.to_string(),
            approval_minutes: row.approval_minutes.to_string(),
            seen: row.seen(),
        }
    }

    fn parse(&self) -> Result<NewPlaybook, Faults> {
        let mut faults = Faults::new();
        let typed = [&*self.name_en, &*self.name_he, &*self.name_pl];
        let new = NewPlaybook {
            name: texts(NAMES, typed, (80, false, true), &mut faults),
            severity: number("severity", &self.severity, (1, 4), &mut faults),
            approvals: number("approvals", &self.approvals, (0, 2), &mut faults),
            approval_minutes: number("approval_minutes", &self.approval_minutes, (1, MINUTES_MAX), &mut faults),
        };
        faults.into_result(new)
    }
}

/// All playbooks, and how ready each is.
async fn list(State(app): State<App>, staff: Staff) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (rows, ready) = (team::playbooks(&mut conn).await?, queries::ready(&mut conn).await?);
    let archived = queries::archived(&mut conn).await?;
    drop(conn);
    let frame = frame(&staff, "incidents::playbooks", staff.words.t("playbooks-title"), Vec::new());
    Ok(web::page(frame.render(views::list(&staff, &rows, &ready, &archived))))
}

async fn fresh(State(_): State<App>, staff: Staff) -> Result<Response> {
    if !staff.viewer.leads() {
        return Err(Error::NotFound);
    }
    Ok(form(&staff, None, &Typed::fresh(), &Faults::new(), None))
}

async fn create(State(app): State<App>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    match typed.parse() {
        Ok(new) => {
            let id = super::make(&app, &staff.viewer, new).await?;
            Ok(web::see_other_saying(path(id), "flash-playbooks-saved"))
        }
        Err(faults) => Ok(form(&staff, None, &typed, &faults, None)),
    }
}

/// One playbook: its team, its checklist, its first message.
async fn show(State(app): State<App>, staff: Staff, Path(id): Path<PlaybookId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let whole = views::Whole {
        playbook: team::playbook(&mut conn, id).await?,
        team: team::team(&mut conn, id).await?,
        tasks: team::tasks(&mut conn, id).await?,
        approved: team::holding(&mut conn, id).await?,
        draft: team::holding_draft(&mut conn, id).await?,
        belts: team::belts::all(&mut conn).await?,
        needed: team::belts::needed(&mut conn).await?,
        ready: queries::ready(&mut conn).await?.into_iter().find(|row| row.playbook_id == id),
        months: team::duties::months(&mut conn).await?,
    };
    drop(conn);
    let title = whole.playbook.label(staff.words.lang);
    let frame = frame(&staff, "incidents::playbook", title, way(staff.words, None));
    Ok(web::page(frame.render(html_with_tabs(staff.words, &views::show(&staff, &whole)))))
}

fn html_with_tabs(words: Words, body: &maud::Markup) -> maud::Markup {
    maud::html! { (tabs(words, Some(Tab::Playbooks))) (body) }
}

async fn edit(State(app): State<App>, staff: Staff, Path(id): Path<PlaybookId>) -> Result<Response> {
    let row = team::playbook(&mut app.db.read_current().await?, id).await?;
    if !staff.viewer.leads() {
        return Err(Error::NotFound);
    }
    Ok(form(&staff, Some(&row), &Typed::of(&row), &Faults::new(), None))
}

async fn update(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PlaybookId>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let row = team::playbook(&mut app.db.read_current().await?, id).await?;
    let new = match typed.parse() {
        Ok(new) => new,
        Err(faults) => return Ok(form(&staff, Some(&row), &typed, &faults, None)),
    };
    match super::change(&app, &staff.viewer, id, typed.seen.clone(), new).await {
        Err(Error::Conflict(CHANGED)) => {
            let now = team::playbook(&mut app.db.read_current().await?, id).await?;
            typed.seen = now.seen();
            Ok(form(&staff, Some(&now), &typed, &Faults::new(), Some(views::told(staff.words, &now))))
        }
        changed => changed.map(|()| web::see_other_saying(path(id), "flash-playbooks-saved")),
    }
}

fn form(
    staff: &Staff,
    row: Option<&PlaybookRow>,
    typed: &Typed,
    faults: &Faults,
    raced: Option<Vec<(String, String)>>,
) -> Response {
    let words = staff.words;
    let sheet = Sheet {
        page: "incidents::playbook_settings",
        title: if row.is_some() { words.t("playbooks-settings") } else { words.t("playbooks-new") },
        way: way(words, row),
        action: row.map_or_else(|| LIST.to_owned(), |row| format!("{}/settings", path(row.id))),
        back: row.map_or_else(|| LIST.to_owned(), |row| path(row.id)),
        faults,
        raced,
        seen: typed.seen.clone(),
    };
    sheet.draw(staff, &views::fields(words, typed, faults))
}

async fn archive(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PlaybookId>,
    Form(archive): Form<Archive>,
) -> Result<Response> {
    let archived = archive.wanted();
    super::archive(&app, &staff.viewer, id, archived).await?;
    let flash = if archived { "flash-playbooks-archived" } else { "flash-playbooks-restored" };
    Ok(web::see_other_saying(LIST, flash))
}
