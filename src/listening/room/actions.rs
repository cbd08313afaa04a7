//! What becomes of a mention.

use super::{Handled, queries};
use crate::app::App;
use crate::cases::{self, NewCase};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, CaseId, MentionId};
use crate::policy::{self, Act, Role, Viewer};

/// A colleague was faster.
const HANDLED_MEANWHILE: &str = "listening-fault-handled";
/// There is nobody whose case it would be.
const NO_CASE: &str = "listening-fault-no-case";

/// Writes down what became of a mention. The same twice is once; something else than a colleague wrote down is a conflict.
pub async fn handle(app: &App, viewer: &Viewer, id: MentionId, how: Handled) -> Result<()> {
    let permit = policy::permit(viewer, Act::ListeningWork)?;
    let by = viewer.id_or_zero();
    app.db.write(permit, move |tx| Box::pin(async move { note(tx, id, how, by).await })).await
}

async fn note(tx: &mut Tx, id: MentionId, how: Handled, by: AccountId) -> Result<()> {
    let row = queries::mention(tx, id).await?.ok_or(Error::NotFound)?;
    if row.handled_as.as_deref() == Some(how.as_str()) {
        return Ok(());
    }
    if !queries::handle(tx, id, how.as_str(), by).await? {
        return Err(Error::Conflict(HANDLED_MEANWHILE));
    }
    events::record(tx, Event::MentionHandled { mention: id, what: how.as_str() }).await
}

/// Nothing became of it after all.
pub async fn undo(app: &App, viewer: &Viewer, id: MentionId) -> Result<()> {
    let permit = policy::permit(viewer, Act::ListeningWork)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::mention(tx, id).await?.ok_or(Error::NotFound)?;
                if queries::unhandle(tx, id).await? {
                    events::record(tx, Event::MentionHandled { mention: id, what: "undone" }).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Opens the case around the topic of a mention, for whoever opened the topic; the one that there is already. Outside there is nobody to
/// open one for, and a colleague's own topic is no complaint.
pub async fn open_case(app: &App, viewer: &Viewer, id: MentionId) -> Result<CaseId> {
    policy::permit(viewer, Act::ListeningWork)?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let by = viewer.id_or_zero();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let row = queries::mention(tx, id).await?.ok_or(Error::NotFound)?;
                let (Some(topic), Some(customer)) = (row.topic_id, row.opener_id) else {
                    return Err(Error::Conflict(NO_CASE));
                };
                let known = cases::of_topic(tx, topic).await?.into_iter().next();
                let case = match known {
                    Some(case) => case,
                    None if row.opener_role.as_deref().and_then(Role::parse).is_some_and(Role::is_staff) => {
                        return Err(Error::Conflict(NO_CASE));
                    }
                    None => {
                        let now = tx.now();
                        cases::open(tx, &NewCase::plain(topic, customer, now)).await?
                    }
                };
                if queries::handle(tx, id, Handled::Case.as_str(), by).await? {
                    events::record(tx, Event::MentionHandled { mention: id, what: Handled::Case.as_str() }).await?;
                }
                Ok(case)
            })
        })
        .await
}
