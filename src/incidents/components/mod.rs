//! What customers depend on: components, in groups, as the status page shows them. Nothing of it is deleted; what is not needed any more
//! is archived, but not while an incident or planned maintenance touches it.

pub mod pages;
mod queries;
mod typed;
mod views;

use super::incident::{Health, Texts};
use super::{actions, queries as kept};
use crate::app::App;
use crate::db::{BoxFuture, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{ComponentId, GroupId};
use crate::policy::{self, Act, Viewer};
use crate::web::form::moved;
use chrono::NaiveDate;

pub use queries::{ComponentRow, GroupRow, Offered, Touching, offered};

/// The longest name, in characters.
pub const NAME_CHARS_MAX: usize = 80;
/// The longest description, in characters.
pub const DESCRIPTION_CHARS_MAX: usize = 200;
/// What was typed was typed about something that a colleague changed meanwhile.
const CHANGED: &str = "incidents-conflict-changed";
/// Archived meanwhile, or never there.
const ARCHIVED: &str = "incidents-conflict-archived";

/// A group to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGroup {
    pub name: Texts,
    /// The name of the form, so that sent twice it makes one.
    pub once: Option<String>,
}

/// A component to be made or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewComponent {
    pub group: Option<GroupId>,
    pub name: Texts,
    pub description: Texts,
    /// Its bars of uptime are shown.
    pub showcase: bool,
    /// The day from which its uptime is counted.
    pub start_date: NaiveDate,
    /// Shown only while it is not operational.
    pub only_if_degraded: bool,
    /// The name of the form, so that sent twice it makes one.
    pub once: Option<String>,
}

/// Adds a group at the end.
pub async fn add_group(tx: &mut Tx, new: &NewGroup) -> Result<GroupId> {
    let id = queries::insert_group(tx, new).await?;
    events::record(tx, Event::ComponentsChanged).await?;
    Ok(id)
}

/// Adds a component at the end of its group; it is operational.
pub async fn add(tx: &mut Tx, new: &NewComponent) -> Result<ComponentId> {
    let (id, is_new) = queries::insert_component(tx, new).await?;
    if is_new {
        let now = tx.now();
        kept::insert_state(tx, id, Health::Operational, now, None).await?;
    }
    events::record(tx, Event::ComponentsChanged).await?;
    Ok(id)
}

async fn arrange<T, F>(app: &App, viewer: &Viewer, work: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    let permit = policy::permit(viewer, Act::ComponentArrange)?;
    let done = app.db.write(permit, work).await?;
    super::forms::redraw(app).await;
    Ok(done)
}

async fn make_group(app: &App, viewer: &Viewer, new: NewGroup) -> Result<GroupId> {
    arrange(app, viewer, move |tx| Box::pin(async move { add_group(tx, &new).await })).await
}

async fn make(app: &App, viewer: &Viewer, new: NewComponent) -> Result<ComponentId> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, &new).await })).await
}

/// Renames a group that still is as `seen` says.
async fn change_group(app: &App, viewer: &Viewer, id: GroupId, seen: String, name: Texts) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let old = queries::lock_group(tx, id).await?.ok_or(Error::NotFound)?;
            if typed::seen_group(&old) != seen && old.name() != name {
                return Err(Error::Conflict(CHANGED));
            }
            queries::update_group(tx, id, &name).await?;
            events::record(tx, Event::ComponentsChanged).await
        })
    })
    .await
}

/// Changes a component that still is as `seen` says.
async fn change(app: &App, viewer: &Viewer, id: ComponentId, seen: String, new: NewComponent) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            kept::lock_component(tx, id).await?.ok_or(Error::Conflict(ARCHIVED))?;
            let old = queries::component(tx, id).await?.ok_or(Error::NotFound)?;
            if typed::seen(&old) != seen && !old.is(&new) {
                return Err(Error::Conflict(CHANGED));
            }
            queries::update_component(tx, id, &new, old.group_id != new.group).await?;
            events::record(tx, Event::ComponentsChanged).await
        })
    })
    .await
}

/// Takes a component off the status page; refused, with what touches it, while something open does. Its history stays.
async fn archive(app: &App, viewer: &Viewer, id: ComponentId) -> Result<Vec<Touching>> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            if kept::lock_component(tx, id).await?.is_none() {
                return match queries::component(tx, id).await? {
                    Some(_) => Ok(Vec::new()),
                    None => Err(Error::NotFound),
                };
            }
            let touching = queries::touching(tx, id).await?;
            if touching.is_empty() {
                let now = tx.now();
                queries::archive_component(tx, id, Some(now)).await?;
                events::record(tx, Event::ComponentsChanged).await?;
            }
            Ok(touching)
        })
    })
    .await
}

/// Brings an archived component back.
async fn restore(app: &App, viewer: &Viewer, id: ComponentId) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            queries::component(tx, id).await?.ok_or(Error::NotFound)?;
            queries::archive_component(tx, id, None).await?;
            events::record(tx, Event::ComponentsChanged).await
        })
    })
    .await
}

/// Archives a group or brings it back; its components stand without one meanwhile.
async fn archive_group(app: &App, viewer: &Viewer, id: GroupId, archived: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            queries::lock_group(tx, id).await?.ok_or(Error::NotFound)?;
            let at = archived.then(|| tx.now());
            queries::archive_group(tx, id, at).await?;
            events::record(tx, Event::ComponentsChanged).await
        })
    })
    .await
}

/// Puts a group one place up or down.
async fn place_group(app: &App, viewer: &Viewer, id: GroupId, up: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let order = queries::group_order(tx).await?;
            queries::place_groups(tx, &moved(order, id, up)?).await?;
            events::record(tx, Event::ComponentsChanged).await
        })
    })
    .await
}

/// Puts a component one place up or down within its group.
async fn place(app: &App, viewer: &Viewer, id: ComponentId, up: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let group = queries::component(tx, id).await?.ok_or(Error::NotFound)?.group_id;
            let order = queries::component_order(tx, group).await?;
            queries::place_components(tx, &moved(order, id, up)?).await?;
            events::record(tx, Event::ComponentsChanged).await
        })
    })
    .await
}

/// Says by hand how a component is now; the history keeps it.
async fn set_health(app: &App, viewer: &Viewer, id: ComponentId, health: Health) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let old = kept::lock_component(tx, id).await?.ok_or(Error::Conflict(ARCHIVED))?;
            if old != health {
                let now = tx.now();
                actions::move_component(tx, id, health, now, false, None).await?;
                events::record(tx, Event::ComponentsChanged).await?;
            }
            Ok(())
        })
    })
    .await
}
