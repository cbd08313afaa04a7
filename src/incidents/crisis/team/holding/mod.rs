//! The first message of a playbook, approved beforehand: with it the brand speaks within minutes, and nobody has to be found first.
//!
//! A draft replaces the draft before it; an approved text never changes. Whoever wrote a draft does not approve it.

pub mod pages;
mod queries;
pub(super) mod views;

use super::common::{arrange, arranged, found, unchanged};
use super::playbooks::queries::hold;
use super::{HoldingRow, MemberRow, Part, queries as read};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, HoldingId, PlaybookId};
use crate::incidents::Texts;
use crate::policy::{self, Act, Viewer};

/// The draft was changed, approved or replaced since it was looked at.
pub const STALE: &str = "playbooks-conflict-draft";

/// A first message to be kept; the demo uses it, too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewHolding {
    pub title: Texts,
    pub body: Texts,
    pub phone: Texts,
}

impl HoldingRow {
    fn is(&self, new: &NewHolding) -> bool {
        self.title() == new.title && self.body() == new.body && self.phone() == new.phone
    }
}

/// What the form of a first message is drawn from: the draft, or what is approved.
fn seen(draft: Option<&HoldingRow>, approved: Option<&HoldingRow>) -> String {
    draft.or(approved).map(|row| row.id.to_string()).unwrap_or_default()
}

/// Who may write the first message: whoever leads, and the team of the playbook.
fn may_write(viewer: &Viewer, team: &[MemberRow]) -> Act {
    Act::StatementWrite { member: is_in(viewer, team, None) }
}

/// Who may approve it: its legal approvers; where nobody but its author is named, whoever leads.
fn may_approve(viewer: &Viewer, team: &[MemberRow], author: Option<AccountId>) -> Act {
    let others = team.iter().any(|row| row.role == Part::Legal && Some(row.account_id) != author);
    let named = if others { is_in(viewer, team, Some(Part::Legal)) } else { viewer.leads() };
    let own = author == viewer.actor().map(|actor| actor.id);
    Act::StatementApprove { named, deputy: false, late: false, own, alone: false }
}

fn is_in(viewer: &Viewer, team: &[MemberRow], part: Option<Part>) -> bool {
    let id = viewer.id_or_zero();
    team.iter().any(|row| row.account_id == id && part.is_none_or(|part| row.role == part))
}

/// Keeps a draft in place of the one before it.
pub async fn draft(tx: &mut Tx, playbook: PlaybookId, new: &NewHolding) -> Result<HoldingId> {
    if let Some(same) = read::holding_draft(tx, playbook).await?.filter(|row| row.is(new)) {
        return Ok(same.id);
    }
    queries::retire_drafts(tx, playbook).await?;
    let id = queries::insert(tx, playbook, new).await?;
    arranged(tx, "statement").await?;
    Ok(id)
}

/// Approves a draft in place of what was approved before.
pub async fn approve(tx: &mut Tx, playbook: PlaybookId, id: HoldingId, by: Option<AccountId>) -> Result<()> {
    found(hold(tx, playbook).await?)?;
    queries::retire_approved(tx, playbook).await?;
    if !queries::approve(tx, playbook, id, by).await? {
        return Err(Error::Conflict(STALE));
    }
    arranged(tx, "statement").await
}

async fn write(app: &App, viewer: &Viewer, playbook: PlaybookId, was: String, new: NewHolding) -> Result<()> {
    let team = read::team(&mut app.db.read_current().await?, playbook).await?;
    let permit = policy::permit(viewer, may_write(viewer, &team))?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                found(hold(tx, playbook).await?)?;
                let before = read::holding_draft(tx, playbook).await?;
                let approved = read::holding(tx, playbook).await?;
                if before.as_ref().is_some_and(|row| row.is(&new)) {
                    return Ok(());
                }
                unchanged(&was, &seen(before.as_ref(), approved.as_ref()))?;
                draft(tx, playbook, &new).await.map(|_| ())
            })
        })
        .await
}

/// Approves the very draft that was looked at.
async fn decide(app: &App, viewer: &Viewer, playbook: PlaybookId, id: HoldingId) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    let team = read::team(&mut conn, playbook).await?;
    let row = read::holding_draft(&mut conn, playbook).await?.filter(|row| row.id == id);
    drop(conn);
    let row = row.ok_or(Error::Conflict(STALE))?;
    let permit = policy::permit(viewer, may_approve(viewer, &team, row.created_by))?;
    let by = viewer.actor().map(|actor| actor.id);
    app.db.write(permit, move |tx| Box::pin(async move { approve(tx, playbook, id, by).await })).await
}

/// Takes back what is approved: until another is, nothing is published at a declaration.
async fn withdraw(app: &App, viewer: &Viewer, playbook: PlaybookId) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(hold(tx, playbook).await?)?;
            if queries::retire_approved(tx, playbook).await? > 0 { arranged(tx, "statement").await } else { Ok(()) }
        })
    })
    .await
}
