//! The verbs of watches for somebody who may.

use super::queries;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::WatchId;
use crate::listening::actions;
use crate::listening::queries::watch;
use crate::listening::watch::NewWatch;
use crate::policy::{self, Act, Permit, Viewer};
use chrono::{DateTime, Utc};

/// Whether somebody may arrange watches.
pub fn may(viewer: &Viewer) -> bool {
    permit(viewer).is_ok()
}

fn permit(viewer: &Viewer) -> Result<Permit> {
    Ok(policy::permit(viewer, Act::ListeningArrange)?)
}

/// Makes a watch.
pub async fn make(app: &App, viewer: &Viewer, new: NewWatch) -> Result<WatchId> {
    app.db.write(permit(viewer)?, move |tx| Box::pin(async move { actions::make(tx, &new).await })).await
}

/// Changes a watch that is still at that version.
pub async fn change(app: &App, viewer: &Viewer, id: WatchId, version: i64, new: NewWatch) -> Result<()> {
    let work = app.db.write(permit(viewer)?, move |tx| {
        Box::pin(async move {
            listens(tx, id).await?;
            actions::change(tx, id, version, &new).await
        })
    });
    work.await
}

/// Pauses a watch, or lets it listen again.
pub async fn set_active(app: &App, viewer: &Viewer, id: WatchId, active: bool) -> Result<()> {
    let work = app.db.write(permit(viewer)?, move |tx| {
        Box::pin(async move {
            listens(tx, id).await?;
            actions::set_active(tx, id, active).await
        })
    });
    work.await
}

/// Silences the alerts of a watch until then; none: they sound again.
pub async fn mute(app: &App, viewer: &Viewer, id: WatchId, until: Option<DateTime<Utc>>) -> Result<()> {
    let work = app.db.write(permit(viewer)?, move |tx| {
        Box::pin(async move {
            listens(tx, id).await?;
            actions::mute(tx, id, until).await
        })
    });
    work.await
}

/// Puts a watch away, paused, or takes it out again, still paused. What it heard stays.
pub async fn archive(app: &App, viewer: &Viewer, id: WatchId, archived: bool) -> Result<()> {
    let work = app.db.write(permit(viewer)?, move |tx| {
        Box::pin(async move {
            if archived {
                actions::set_active(tx, id, false).await?;
            }
            if !queries::set_archived(tx, id, archived).await? {
                return Ok(());
            }
            let what = if archived { "archived" } else { "restored" };
            events::record(tx, Event::WatchChanged { watch: id, what }).await
        })
    });
    work.await
}

/// What is archived is not changed; it is taken out first.
async fn listens(tx: &mut Tx, id: WatchId) -> Result<()> {
    let archived = watch(tx, id).await?.is_some_and(|row| row.archived_at.is_some());
    if archived { Err(Error::Conflict("watches-fault-archived")) } else { Ok(()) }
}
