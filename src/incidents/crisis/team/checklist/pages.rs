//! The pages of a playbook's checklist.

use super::super::common::{CHANGED, Sheet, texts};
use super::super::playbooks::pages::{path as playbook_path, way};
use super::super::{self as team, Part, PlaybookRow, TaskRow};
use super::{Change, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{PlaybookId, TaskId};
use crate::incidents::Texts;
use crate::web::{self, Faults, Form, Path, Place, Query, Staff};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses of checklists.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/playbooks/{id}/tasks", post(create))
        .route("/desk/incidents/playbooks/{id}/tasks/new", get(fresh))
        .route("/desk/incidents/playbooks/{id}/tasks/{task}", get(edit).post(update))
        .route("/desk/incidents/playbooks/{id}/tasks/{task}/place", post(place))
        .route("/desk/incidents/playbooks/{id}/tasks/{task}/removal", post(remove))
}

/// A task, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub part: String,
    pub text_en: String,
    pub text_he: String,
    pub text_pl: String,
    seen: String,
}

/// The inputs of the text.
pub const TEXTS: [&str; 3] = ["text_en", "text_he", "text_pl"];

/// The longest task, in characters.
const TEXT_CHARS_MAX: usize = 300;

impl Typed {
    fn of(row: &TaskRow) -> Self {
        Self {
            part: row.role.as_str().into(),
            text_en: row.text_en.clone(),
            text_he: row.text_he.clone(),
            text_pl: row.text_pl.clone(),
            seen: row.seen(),
        }
    }

    fn parse(&self) -> Result<(Part, Texts), Faults> {
        let mut faults = Faults::new();
        let part = Part::parse(&self.part).unwrap_or_else(|| {
            faults.add("part", "fault-choice");
            Part::Lead
        });
        let typed = [&*self.text_en, &*self.text_he, &*self.text_pl];
        let text = texts(TEXTS, typed, (TEXT_CHARS_MAX, false, true), &mut faults);
        faults.into_result((part, text))
    }
}

/// For which part a new one is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct For {
    part: String,
}

/// One who may change playbooks, and the playbook.
async fn playbook(app: &App, staff: &Staff, id: PlaybookId) -> Result<PlaybookRow> {
    let row = team::playbook(&mut app.db.read_current().await?, id).await?;
    if staff.viewer.leads() { Ok(row) } else { Err(Error::NotFound) }
}

async fn fresh(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PlaybookId>,
    Query(wanted): Query<For>,
) -> Result<Response> {
    let row = playbook(&app, &staff, id).await?;
    let typed = Typed { part: wanted.part, ..Typed::default() };
    Ok(form(&staff, &row, None, &typed, &Faults::new(), None))
}

async fn create(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PlaybookId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    match typed.parse() {
        Ok((part, text)) => {
            super::make(&app, &staff.viewer, id, part, text).await?;
            Ok(web::see_other_saying(format!("{}#checklist", playbook_path(id)), "flash-playbooks-saved"))
        }
        Err(faults) => {
            let row = team::playbook(&mut app.db.read_current().await?, id).await?;
            Ok(form(&staff, &row, None, &typed, &faults, None))
        }
    }
}

async fn task(app: &App, playbook: PlaybookId, id: TaskId) -> Result<TaskRow> {
    let rows = team::tasks(&mut app.db.read_current().await?, playbook).await?;
    rows.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)
}

async fn edit(
    State(app): State<App>,
    staff: Staff,
    Path((id, task_id)): Path<(PlaybookId, TaskId)>,
) -> Result<Response> {
    let row = playbook(&app, &staff, id).await?;
    let typed = Typed::of(&task(&app, id, task_id).await?);
    Ok(form(&staff, &row, Some(task_id), &typed, &Faults::new(), None))
}

async fn update(
    State(app): State<App>,
    staff: Staff,
    Path((id, task_id)): Path<(PlaybookId, TaskId)>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let row = team::playbook(&mut app.db.read_current().await?, id).await?;
    let (part, text) = match typed.parse() {
        Ok(parsed) => parsed,
        Err(faults) => return Ok(form(&staff, &row, Some(task_id), &typed, &faults, None)),
    };
    let change = Change { playbook: id, task: task_id, was: typed.seen.clone(), part, text };
    match super::change(&app, &staff.viewer, change).await {
        Err(Error::Conflict(CHANGED)) => {
            let now = task(&app, id, task_id).await?;
            typed.seen = now.seen();
            let raced = Some(views::told(staff.words, &now));
            Ok(form(&staff, &row, Some(task_id), &typed, &Faults::new(), raced))
        }
        changed => {
            changed.map(|()| web::see_other_saying(format!("{}#checklist", playbook_path(id)), "flash-playbooks-saved"))
        }
    }
}

fn form(
    staff: &Staff,
    row: &PlaybookRow,
    task: Option<TaskId>,
    typed: &Typed,
    faults: &Faults,
    raced: Option<Vec<(String, String)>>,
) -> Response {
    let words = staff.words;
    let home = playbook_path(row.id);
    let sheet = Sheet {
        page: "incidents::playbook_task",
        title: if task.is_some() { words.t("playbooks-task-edit") } else { words.t("playbooks-task-new") },
        way: way(words, Some(row)),
        action: task.map_or_else(|| format!("{home}/tasks"), |task| format!("{home}/tasks/{task}")),
        back: format!("{home}#checklist"),
        faults,
        raced,
        seen: typed.seen.clone(),
    };
    sheet.draw(staff, &views::fields(words, typed, faults))
}

async fn place(
    State(app): State<App>,
    staff: Staff,
    Path((id, task)): Path<(PlaybookId, TaskId)>,
    Form(place): Form<Place>,
) -> Result<Response> {
    super::place(&app, &staff.viewer, id, task, place.up()?).await?;
    Ok(web::see_other(format!("{}#checklist", playbook_path(id))))
}

async fn remove(
    State(app): State<App>,
    staff: Staff,
    Path((id, task)): Path<(PlaybookId, TaskId)>,
) -> Result<Response> {
    super::remove(&app, &staff.viewer, id, task).await?;
    Ok(web::see_other_saying(format!("{}#checklist", playbook_path(id)), "flash-playbooks-removed"))
}
