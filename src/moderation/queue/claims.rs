//! Who works on a line.

use super::{CLAIM_MINUTES, HANDED_HOURS, List, queries};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, ItemId};
use crate::policy::{self, Act, Actor, Viewer};
use chrono::TimeDelta;

/// Claims a line; from a colleague only when `over` is said.
pub async fn claim(app: &App, viewer: &Viewer, actor: &Actor, id: ItemId, over: bool) -> Result<()> {
    let (permit, me) = (policy::permit(viewer, Act::QueueWork)?, actor.id);
    app.db.write(permit, move |tx| Box::pin(async move { take(tx, id, me, over).await })).await
}

/// The same inside a transaction; for what is decided without having been claimed, too.
pub async fn take(tx: &mut Tx, id: ItemId, me: AccountId, over: bool) -> Result<()> {
    let until = tx.now() + TimeDelta::minutes(CLAIM_MINUTES);
    let before = queries::by_id(tx, id).await?;
    if before.closed_at.is_some() {
        return Err(Error::Conflict("queue-fault-closed"));
    }
    if before.holder(tx.now()) == Some(me) {
        return queries::renew(tx, id, me, until).await.map(|_| ());
    }
    if !queries::claim(tx, id, me, until, over).await? {
        return Err(Error::Conflict("queue-fault-taken"));
    }
    events::record(tx, Event::QueueChanged { item: id, what: "claimed" }).await
}

/// Lengthens a claim while its page is open; tells nobody. 409 once a colleague has it or it is closed.
pub async fn renew(app: &App, viewer: &Viewer, actor: &Actor, id: ItemId) -> Result<()> {
    let (permit, me) = (policy::permit(viewer, Act::QueueWork)?, actor.id);
    let renewed = app.db.write(permit, move |tx| {
        Box::pin(async move {
            let until = tx.now() + TimeDelta::minutes(CLAIM_MINUTES);
            queries::renew(tx, id, me, until).await
        })
    });
    if renewed.await? { Ok(()) } else { Err(Error::Conflict("queue-fault-lost")) }
}

/// Lets a line go.
pub async fn release(app: &App, viewer: &Viewer, actor: &Actor, id: ItemId) -> Result<()> {
    let (permit, me) = (policy::permit(viewer, Act::QueueWork)?, actor.id);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if queries::release(tx, id, me).await? {
                    events::record(tx, Event::QueueChanged { item: id, what: "released" }).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Hands a line to a colleague, with a note that they find on it.
pub async fn hand_over(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    id: ItemId,
    to: AccountId,
    note: String,
) -> Result<()> {
    let (permit, me) = (policy::permit(viewer, Act::QueueWork)?, actor.id);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let until = tx.now() + TimeDelta::hours(HANDED_HOURS);
                let item = queries::by_id(tx, id).await?;
                if item.closed_at.is_some() {
                    return Err(Error::Conflict("queue-fault-closed"));
                }
                if !queries::hand_over(tx, id, me, to, &note, until).await? {
                    return Err(Error::Conflict("queue-fault-taken"));
                }
                events::record(tx, Event::QueueChanged { item: id, what: "handed" }).await
            })
        })
        .await
}

/// Claims the most urgent line of a list that is free and that this person may decide; none when there is none.
pub async fn next(app: &App, viewer: &Viewer, actor: &Actor, list: List) -> Result<Option<ItemId>> {
    let (permit, me) = (policy::permit(viewer, Act::QueueWork)?, actor.id);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let now = tx.now();
                let until = now + TimeDelta::minutes(CLAIM_MINUTES);
                for id in queries::free(tx, &list, me, now).await? {
                    // On PostgreSQL a colleague may have been quicker.
                    if queries::claim(tx, id, me, until, false).await? {
                        events::record(tx, Event::QueueChanged { item: id, what: "claimed" }).await?;
                        return Ok(Some(id));
                    }
                }
                Ok(None)
            })
        })
        .await
}
