//! Playbooks: one for each kind of crisis, with who approves and how fast.

pub mod pages;
pub(super) mod queries;
pub(super) mod views;

use super::common::{arrange, arranged, found, seen, unchanged};
use super::{PlaybookRow, queries as read};
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::PlaybookId;
use crate::incidents::Texts;
use crate::policy::Viewer;

/// A playbook to be kept; the demo uses it, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlaybook {
    pub name: Texts,
    pub severity: i64,
    /// 0, 1 or 2.
    pub approvals: i64,
    pub approval_minutes: i64,
}

impl PlaybookRow {
    /// What its form is drawn from.
    fn seen(&self) -> String {
        let figures = [self.severity, self.approvals, self.approval_minutes].map(|figure| figure.to_string());
        seen([&self.name_en, &self.name_he, &self.name_pl].into_iter().chain(&figures))
    }

    fn is(&self, new: &NewPlaybook) -> bool {
        self.name() == new.name
            && (self.severity, self.approvals, self.approval_minutes)
                == (new.severity, new.approvals, new.approval_minutes)
    }
}

/// Keeps a playbook; the one that is the same already, if there is one.
pub async fn add(tx: &mut Tx, new: &NewPlaybook) -> Result<PlaybookId> {
    if let Some(same) = read::playbooks(tx).await?.iter().find(|row| row.is(new)) {
        return Ok(same.id);
    }
    let id = queries::insert(tx, new).await?;
    arranged(tx, "playbooks").await?;
    Ok(id)
}

async fn make(app: &App, viewer: &Viewer, new: NewPlaybook) -> Result<PlaybookId> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, &new).await })).await
}

async fn change(app: &App, viewer: &Viewer, id: PlaybookId, was: String, new: NewPlaybook) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(queries::hold(tx, id).await?)?;
            let now = read::playbook(tx, id).await?;
            if now.is(&new) {
                return Ok(());
            }
            unchanged(&was, &now.seen())?;
            found(queries::update(tx, id, &new).await?)?;
            arranged(tx, "playbooks").await
        })
    })
    .await
}

/// Stops offering a playbook, or offers it again. Incidents that were declared with it keep it.
async fn archive(app: &App, viewer: &Viewer, id: PlaybookId, archived: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let at = archived.then(|| tx.now());
            found(queries::archive(tx, id, at).await?)?;
            arranged(tx, "playbooks").await
        })
    })
    .await
}
