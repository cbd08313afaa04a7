//! What is to be done in a crisis, part by part: a room copies it when an incident is declared.

pub mod pages;
mod queries;
pub(super) mod views;

use super::common::{arrange, arranged, found, seen, unchanged};
use super::playbooks::queries::hold;
use super::{Part, TaskRow, queries as read};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{PlaybookId, TaskId};
use crate::incidents::Texts;
use crate::policy::Viewer;
use crate::web::form::moved;

/// The most tasks of one playbook: nobody reads more in a crisis.
const TASKS_MAX: usize = 100;
/// There are that many already.
const FULL: &str = "playbooks-conflict-tasks";

impl TaskRow {
    fn seen(&self) -> String {
        seen([self.role.as_str(), &self.text_en, &self.text_he, &self.text_pl])
    }
}

/// Puts a task behind the others of its part; the one that is the same already, if there is one.
pub async fn add(tx: &mut Tx, playbook: PlaybookId, part: Part, text: &Texts) -> Result<TaskId> {
    found(hold(tx, playbook).await?)?;
    let tasks = read::tasks(tx, playbook).await?;
    if let Some(same) = tasks.iter().find(|row| row.role == part && row.text() == *text) {
        return Ok(same.id);
    }
    if tasks.len() >= TASKS_MAX {
        return Err(Error::Conflict(FULL));
    }
    let id = queries::insert(tx, playbook, part, text).await?;
    arranged(tx, "checklist").await?;
    Ok(id)
}

async fn make(app: &App, viewer: &Viewer, playbook: PlaybookId, part: Part, text: Texts) -> Result<TaskId> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, playbook, part, &text).await })).await
}

/// A task as it was when its form was drawn, and what it becomes.
struct Change {
    playbook: PlaybookId,
    task: TaskId,
    was: String,
    part: Part,
    text: Texts,
}

async fn change(app: &App, viewer: &Viewer, change: Change) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let Change { playbook, task, was, part, text } = change;
            found(hold(tx, playbook).await?)?;
            let rows = read::tasks(tx, playbook).await?;
            let now = rows.iter().find(|row| row.id == task).ok_or(Error::NotFound)?;
            if now.role == part && now.text() == text {
                return Ok(());
            }
            unchanged(&was, &now.seen())?;
            found(queries::update(tx, playbook, task, part, &text).await?)?;
            arranged(tx, "checklist").await
        })
    })
    .await
}

/// Puts a task one place up or down among those of its part.
async fn place(app: &App, viewer: &Viewer, playbook: PlaybookId, task: TaskId, up: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(hold(tx, playbook).await?)?;
            let rows = read::tasks(tx, playbook).await?;
            let part = rows.iter().find(|row| row.id == task).ok_or(Error::NotFound)?.role;
            let order = rows.iter().filter(|row| row.role == part).map(|row| row.id).collect();
            for (position, id) in (1..).zip(moved(order, task, up)?) {
                queries::place(tx, id, position).await?;
            }
            arranged(tx, "checklist").await
        })
    })
    .await
}

async fn remove(app: &App, viewer: &Viewer, playbook: PlaybookId, task: TaskId) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(queries::delete(tx, playbook, task).await?)?;
            arranged(tx, "checklist").await
        })
    })
    .await
}
