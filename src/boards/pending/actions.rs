//! Keeping a text until its author is known, and throwing it away.

use super::queries::{self, Owner, PendingRow};
use super::{KEEP_DAYS, Problem, SESSION_KEY, Text, WAITING_MAX};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{self, AccountId, PendingId};
use crate::policy::{self, Act, Viewer};
use crate::web::{self, Visit};
use axum::response::Response;
use chrono::TimeDelta;
use tower_sessions::Session;

/// Keeps a text whose author may not publish yet, and leads on: a visitor to `/join`, an unconfirmed member to the list.
///
/// `once` is the form's submit token: the same form sent twice is one text. Where a form has none (a page from the cache), the
/// same words are the same text.
pub async fn hold(app: &App, visit: &Visit, session: &Session, once: Option<String>, text: &Text) -> Result<Response> {
    app.limits.text(visit.network)?;
    let fields = serde_json::to_string(text).map_err(Error::internal)?;
    let once = once.unwrap_or_else(|| format!("text-{}", ids::sha256_hex(&fields)));
    let owner = owner(&visit.viewer, session).await?;
    let owner = if owner.token_hash.is_empty() { remember(session, owner.account).await? } else { owner };
    keep(app, &visit.viewer, owner, once, fields).await?;
    Ok(match visit.viewer {
        Viewer::Visitor => web::see_other("/join?next=/new/pending"),
        Viewer::Account(_) => web::see_other_saying("/new/pending", "flash-pending-unconfirmed"),
    })
}

/// Keeps a text for `owner`. More than [`WAITING_MAX`] at once are refused, so that nobody fills the disk.
async fn keep(app: &App, viewer: &Viewer, owner: Owner, once: String, fields: String) -> Result<()> {
    let permit = policy::permit(viewer, Act::PendingKeep)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if queries::count_waiting(tx, &owner).await? >= WAITING_MAX {
                    return Err(Error::Conflict("pending-too-many"));
                }
                let expires_at = tx.now() + TimeDelta::days(KEEP_DAYS);
                queries::insert(tx, &owner, &once, &fields, expires_at).await?;
                Ok(())
            })
        })
        .await
}

/// Whose texts this visit may see: the account's, and those under the session's secret that are no account's yet.
pub async fn owner(viewer: &Viewer, session: &Session) -> Result<Owner> {
    let token: Option<String> = session.get(SESSION_KEY).await.map_err(Error::internal)?;
    let token_hash = token.map(ids::sha256_hex).unwrap_or_default();
    Ok(Owner { account: viewer.id_or_zero(), token_hash })
}

/// Gives the session a secret; this is when a visitor gets a cookie.
async fn remember(session: &Session, account: AccountId) -> Result<Owner> {
    let token = ids::secret();
    session.insert(SESSION_KEY, &token).await.map_err(Error::internal)?;
    Ok(Owner { account, token_hash: ids::sha256_hex(token) })
}

/// Throws one of the owner's texts away.
pub async fn discard(app: &App, viewer: &Viewer, owner: Owner, id: PendingId) -> Result<()> {
    let permit = policy::permit(viewer, Act::PendingKeep)?;
    let gone = app.db.write(permit, move |tx| Box::pin(async move { queries::delete(tx, &owner, id).await })).await?;
    if gone { Ok(()) } else { Err(Error::NotFound) }
}

/// Notes why the text of `row` stays unpublished; it waits on for its author's decision.
pub async fn stick(tx: &mut Tx, row: &PendingRow, problem: Problem) -> Result<()> {
    let expires_at = tx.now() + TimeDelta::days(KEEP_DAYS);
    queries::stuck(tx, row.id, problem.as_str(), expires_at).await
}

/// Puts a waiting text on another board.
pub async fn move_to(app: &App, viewer: &Viewer, row: &PendingRow, slug: String) -> Result<()> {
    let mut text = row.text()?;
    let Text::Topic { board, .. } = &mut text else { return Err(Error::NotFound) };
    *board = slug;
    let fields = serde_json::to_string(&text).map_err(Error::internal)?;
    let permit = policy::permit(viewer, Act::PendingKeep)?;
    let id = row.id;
    let moved =
        app.db.write(permit, move |tx| Box::pin(async move { queries::rewrite(tx, id, &fields).await })).await?;
    if moved { Ok(()) } else { Err(Error::Conflict("pending-already-published")) }
}

impl PendingRow {
    /// What was written.
    pub fn text(&self) -> Result<Text> {
        serde_json::from_str(&self.fields).map_err(Error::internal)
    }
}
