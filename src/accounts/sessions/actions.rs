//! Starting, noting and ending sessions.

use super::store::{ACCOUNT, KNOWN, Known, LABEL, token_hash};
use super::{fault, queries, session as rules};
use crate::app::App;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::AccountId;
use crate::policy::{self, Act, Role, Viewer};
use std::time::Duration;
use tower_sessions::Session;

/// A page does not wait longer than this for "last seen" to be written.
const SEEN_WAIT: Duration = Duration::from_millis(500);

/// Signs `account` in on this browser, under a new token; what the session kept so far stays.
pub async fn start(session: &Session, account: AccountId, user_agent: &str) -> Result<()> {
    if session.id().is_some() {
        session.cycle_id().await.map_err(fault)?;
    }
    session.remove_value(KNOWN).await.map_err(fault)?;
    session.insert(ACCOUNT, account).await.map_err(fault)?;
    session.insert(LABEL, rules::label(user_agent)).await.map_err(fault)?;
    // Now and not at the end of the request, so that a failure is still told.
    session.save().await.map_err(fault)
}

/// Gives the session a new token after what protects the account changed.
pub async fn renew(session: &Session) -> Result<()> {
    session.cycle_id().await.map_err(fault)?;
    session.save().await.map_err(fault)
}

/// Signs out on this browser.
pub async fn end(session: &Session) -> Result<()> {
    if session.id().is_some() { session.flush().await.map_err(fault) } else { Ok(()) }
}

/// Notes, every few minutes, that the session is in use. A database that cannot write stops nobody from reading.
pub(super) async fn seen(app: &App, session: &Session, known: &Known) {
    let now = app.now();
    let (Some(id), Some(account)) = (session.id(), &known.account) else { return };
    if !rules::is_seen_due(known.seen_at, now) {
        return;
    }
    let (hash, was_seen_at) = (token_hash(&id), known.seen_at);
    let expires_at = rules::expires_at(Role::parse(&account.role), known.created_at, now);
    let work = app.db.write(policy::system("session.seen"), move |tx| {
        Box::pin(async move { queries::see(tx, &hash, was_seen_at, expires_at).await })
    });
    match tokio::time::timeout(SEEN_WAIT, work).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(%error, "last seen could not be written"),
        Err(_) => tracing::warn!("last seen took too long to write"),
    }
}

/// Ends one of the viewer's own sessions; `Error::NotFound` when there is none of that name.
pub async fn revoke(app: &App, viewer: &Viewer, owner: AccountId, public_id: String) -> Result<()> {
    let permit = policy::permit(viewer, Act::AccountKeep { owner })?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::delete_one(tx, owner, &public_id).await? {
                    return Err(Error::NotFound);
                }
                events::record(tx, Event::AccountChanged { account: owner, what: "session ended" }).await
            })
        })
        .await
}

/// Ends all of the viewer's own sessions but the one named `current`.
pub async fn revoke_others(app: &App, viewer: &Viewer, owner: AccountId, current: String) -> Result<u64> {
    let permit = policy::permit(viewer, Act::AccountKeep { owner })?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let ended = queries::delete_all(tx, owner, &current).await?;
                events::record(tx, Event::AccountChanged { account: owner, what: "other sessions ended" }).await?;
                Ok(ended)
            })
        })
        .await
}
