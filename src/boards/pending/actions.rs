//! Keeping a text until its author is known, and throwing it away.

use super::queries::{self, Held, Kept, Owner, PendingRow};
use super::{KEEP_DAYS, LETTER_JOB, Problem, REFUSED_DAYS, SESSION_KEY, Text, WAITING_MAX};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{self, AccountId, PendingId, PostId};
use crate::jobs;
use crate::policy::{self, Act, Viewer};
use crate::screening::{self, ItemKind, Screened, Subject, Why};
use crate::web::{self, Visit};
use axum::response::Response;
use chrono::TimeDelta;
use serde_json::json;
use tower_sessions::Session;

/// Keeps a text whose author may not publish yet, and leads on: a visitor to `/join`, an unconfirmed member to the list.
///
/// `once` is the form's submit token: the same form sent twice is one text. Where a form has none (a page from the cache), the
/// same words are the same text.
pub async fn hold(app: &App, visit: &Visit, session: &Session, once: Option<String>, text: &Text) -> Result<Response> {
    app.limits.text(visit.network)?;
    let owner = writer(visit, session).await?;
    keep(app, &visit.viewer, owner, once, text, None).await?;
    Ok(match visit.viewer {
        Viewer::Visitor => web::see_other("/join?next=/new/pending"),
        Viewer::Account(_) => web::see_other_saying("/new/pending", "flash-pending-unconfirmed"),
    })
}

/// Whoever leaves an address instead of joining.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    pub email: String,
    /// Shown beside the text, unless the address has an account with a name of its own.
    pub name: String,
}

/// Keeps a visitor's text and asks for a letter with the link that publishes it. Whoever calls has asked the limits of letters.
pub async fn hold_for_letter(
    app: &App,
    visit: &Visit,
    session: &Session,
    once: Option<String>,
    text: &Text,
    sender: Sender,
) -> Result<Response> {
    app.limits.text(visit.network)?;
    let owner = writer(visit, session).await?;
    keep(app, &visit.viewer, owner, once, text, Some(sender)).await?;
    Ok(web::see_other_saying("/new/pending", "flash-pending-letter"))
}

/// Whose text it will be: this is when a visitor gets a cookie.
async fn writer(visit: &Visit, session: &Session) -> Result<Owner> {
    let owner = owner(&visit.viewer, session).await?;
    if owner.token_hash.is_empty() { remember(session, owner.account).await } else { Ok(owner) }
}

/// Keeps a text for `owner`. More than [`WAITING_MAX`] at once are refused, so that nobody fills the disk.
async fn keep(
    app: &App,
    viewer: &Viewer,
    owner: Owner,
    once: Option<String>,
    text: &Text,
    sender: Option<Sender>,
) -> Result<()> {
    let fields = serde_json::to_string(text).map_err(Error::internal)?;
    let once = once.unwrap_or_else(|| format!("text-{}", ids::sha256_hex(&fields)));
    let permit = policy::permit(viewer, Act::PendingKeep)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if queries::count_waiting(tx, &owner).await? >= WAITING_MAX {
                    return Err(Error::Conflict("pending-too-many"));
                }
                let kept = Kept {
                    owner: &owner,
                    once: &once,
                    fields: &fields,
                    expires_at: tx.now() + TimeDelta::days(KEEP_DAYS),
                    email: sender.as_ref().map(|sender| sender.email.as_str()),
                    name: sender.as_ref().map(|sender| sender.name.as_str()),
                };
                let id = queries::insert(tx, &kept).await?;
                if let (Some(id), Some(sender)) = (id, &sender)
                    && !queries::is_sent_twice(tx, id, &sender.email, &once).await?
                {
                    ask_for_letter(tx, id).await?;
                }
                Ok(())
            })
        })
        .await
}

async fn ask_for_letter(tx: &mut Tx, id: PendingId) -> Result<()> {
    let now = tx.now();
    jobs::enqueue(tx, LETTER_JOB, &json!({ "text": id }), now).await
}

/// Has the letter of a waiting text written once more. Whoever calls has asked the limits of letters.
pub async fn write_again(app: &App, viewer: &Viewer, id: PendingId) -> Result<()> {
    let permit = policy::permit(viewer, Act::PendingKeep)?;
    app.db.write(permit, move |tx| Box::pin(async move { ask_for_letter(tx, id).await })).await
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

/// Throws one of the owner's texts away; a held one leaves the moderators' queue. A refused one stays as long as the refusal can be
/// contested.
pub async fn discard(app: &App, viewer: &Viewer, owner: Owner, id: PendingId) -> Result<()> {
    let permit = policy::permit(viewer, Act::PendingKeep)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::delete(tx, &owner, id).await? {
                    return Err(Error::NotFound);
                }
                screening::withdraw(tx, ItemKind::Hold, Subject::Pending(id.0)).await.map(|_| ())
            })
        })
        .await
}

/// A known author's text that a moderator is to look at first.
#[derive(Clone, Debug)]
pub struct HeldText {
    pub account: AccountId,
    pub text: Text,
    /// The text as it will appear.
    pub html: String,
    pub screened: Screened,
}

impl HeldText {
    async fn with<T>(&self, tx: &mut Tx, keep: impl AsyncFnOnce(&mut Tx, &Held<'_>) -> Result<T>) -> Result<T> {
        let fields = serde_json::to_string(&self.text).map_err(Error::internal)?;
        let (whys, expires_at) = (Why::write(&self.screened.whys), tx.now() + TimeDelta::days(REFUSED_DAYS));
        let held = Held { account: self.account, fields: &fields, html: &self.html, whys: &whys, expires_at };
        keep(tx, &held).await
    }
}

/// Keeps a text for a moderator to look at, and puts it into their queue. The same form sent twice is one text. Refused when more than
/// [`WAITING_MAX`] of one author wait.
pub async fn hold_known(tx: &mut Tx, text: &HeldText, once: Option<&str>) -> Result<PendingId> {
    let fields = serde_json::to_string(&text.text).map_err(Error::internal)?;
    let once = once.map_or_else(|| format!("text-{}", ids::sha256_hex(&fields)), str::to_owned);
    if let Some(before) = queries::held_before(tx, text.account, &once).await? {
        return Ok(before);
    }
    if queries::count_held(tx, text.account).await? >= WAITING_MAX {
        return Err(Error::Conflict("holds-too-many"));
    }
    let id = text.with(tx, async |tx, held| queries::insert_held(tx, &once, held).await).await?;
    let id = id.ok_or(Error::Conflict("holds-too-many"))?;
    screening::held(tx, &text.screened.marks, id, &text.screened).await?;
    Ok(id)
}

/// A text that waited for its author waits for a moderator from now on; false when it waits no more.
pub async fn hold_waiting(tx: &mut Tx, id: PendingId, text: &HeldText) -> Result<bool> {
    if !text.with(tx, async |tx, held| queries::hold(tx, id, held).await).await? {
        return Ok(false);
    }
    screening::held(tx, &text.screened.marks, id, &text.screened).await?;
    Ok(true)
}

/// A held text does not appear; its author keeps it. False when it is published or refused already.
pub async fn refuse(tx: &mut Tx, id: PendingId) -> Result<bool> {
    let expires_at = tx.now() + TimeDelta::days(REFUSED_DAYS);
    queries::refuse(tx, id, expires_at).await
}

/// The mark of the changes of one post among an author's texts.
pub fn edit_once(post: PostId, body: &str) -> String {
    format!("{}{}", edits_of(post), ids::sha256_hex(body))
}

fn edits_of(post: PostId) -> String {
    format!("edit-{post}-")
}

/// The author changes a post once more: earlier changes of it that are still held are taken back.
pub async fn withdraw_edits(tx: &mut Tx, account: AccountId, post: PostId) -> Result<()> {
    let owner = Owner { account, token_hash: String::new() };
    for id in queries::held_edits(tx, account, &edits_of(post)).await? {
        queries::delete(tx, &owner, id).await?;
        screening::withdraw(tx, ItemKind::Hold, Subject::Pending(id.0)).await?;
    }
    Ok(())
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
