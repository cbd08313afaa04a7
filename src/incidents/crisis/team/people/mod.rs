//! Who is in the crisis team of a playbook: part by part, the first one and those behind, and how they are reached off the site.

pub mod pages;
mod queries;
pub(super) mod views;

use super::common::{arrange, arranged, found, seen, unchanged};
use super::playbooks::queries::hold;
use super::{MemberRow, Part, queries as read};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MemberId, PlaybookId};
use crate::policy::Viewer;
use crate::web::form::moved;

/// The most people in one team.
const PEOPLE_MAX: usize = 200;
/// There are that many already.
const FULL: &str = "playbooks-conflict-people";

/// Somebody to be taken into a team; the demo uses it, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMember {
    pub part: Part,
    pub account: AccountId,
    pub phone: String,
    /// Another way: an address, a messenger.
    pub contact: String,
}

impl MemberRow {
    fn seen(&self) -> String {
        seen([&self.phone, &self.contact])
    }
}

/// Takes somebody into a team, behind the others of that part; nothing changes when they are there already.
pub async fn add(tx: &mut Tx, playbook: PlaybookId, new: &NewMember) -> Result<()> {
    found(hold(tx, playbook).await?)?;
    if read::team(tx, playbook).await?.len() >= PEOPLE_MAX {
        return Err(Error::Conflict(FULL));
    }
    if queries::insert(tx, playbook, new).await? { arranged(tx, "team").await } else { Ok(()) }
}

async fn take_in(app: &App, viewer: &Viewer, playbook: PlaybookId, new: NewMember) -> Result<()> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, playbook, &new).await })).await
}

/// How somebody is reached: what the form was drawn from, and what it becomes.
struct Reach {
    playbook: PlaybookId,
    member: MemberId,
    was: String,
    phone: String,
    contact: String,
}

async fn change(app: &App, viewer: &Viewer, reach: Reach) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let Reach { playbook, member, was, phone, contact } = reach;
            found(hold(tx, playbook).await?)?;
            let rows = read::team(tx, playbook).await?;
            let now = rows.iter().find(|row| row.id == member).ok_or(Error::NotFound)?;
            if (now.phone.as_str(), now.contact.as_str()) == (&phone, &contact) {
                return Ok(());
            }
            unchanged(&was, &now.seen())?;
            found(queries::reach(tx, playbook, member, &phone, &contact).await?)?;
            arranged(tx, "team").await
        })
    })
    .await
}

/// Puts somebody one place forward or back among those of the same part.
async fn place(app: &App, viewer: &Viewer, playbook: PlaybookId, member: MemberId, up: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(hold(tx, playbook).await?)?;
            let rows = read::team(tx, playbook).await?;
            let part = rows.iter().find(|row| row.id == member).ok_or(Error::NotFound)?.role;
            let order = rows.iter().filter(|row| row.role == part).map(|row| row.id).collect();
            for (rank, id) in (0..).zip(moved(order, member, up)?) {
                queries::rank(tx, id, rank).await?;
            }
            arranged(tx, "team").await
        })
    })
    .await
}

async fn remove(app: &App, viewer: &Viewer, playbook: PlaybookId, member: MemberId) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(queries::delete(tx, playbook, member).await?)?;
            arranged(tx, "team").await
        })
    })
    .await
}
