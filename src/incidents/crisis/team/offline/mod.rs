//! Teams off the site: shops, call centres, partners. Each has a link of its own to the current statement, also as a QR code; whoever has it
//! needs no account. A new key makes the old link a dead one.

pub mod pages;
mod queries;
mod views;

use super::common::{arrange, arranged, found, seen, unchanged};
use super::{TeamRow, queries as read};
use crate::app::App;
use crate::db::Tx;
use crate::db::kept;
use crate::error::{Error, Result};
use crate::ids::TeamId;
use crate::policy::Viewer;
use crate::words::{Lang, Words};

kept! {
    /// What a team off the site is.
    TeamKind { Shop = "shop", CallCentre = "call_centre", Partner = "partner", Other = "other" }
}

impl TeamKind {
    /// Its name in the reader's words.
    pub fn label(self, words: Words) -> String {
        match self {
            Self::Shop => words.t("playbooks-team-shop"),
            Self::CallCentre => words.t("playbooks-team-call-centre"),
            Self::Partner => words.t("playbooks-team-partner"),
            Self::Other => words.t("playbooks-team-other"),
        }
    }
}

/// A team to be kept; the demo uses it, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTeam {
    pub name: String,
    pub kind: TeamKind,
    pub lang: Lang,
    /// Told by mail of each version; none: only the link.
    pub email: Option<String>,
}

impl TeamRow {
    /// What it is.
    pub fn kind(&self) -> TeamKind {
        TeamKind::parse(&self.kind).unwrap_or(TeamKind::Other)
    }

    fn seen(&self) -> String {
        seen([self.name.as_str(), &self.kind, &self.lang, self.email.as_deref().unwrap_or_default()])
    }

    fn is(&self, new: &NewTeam) -> bool {
        self.name == new.name && self.kind() == new.kind && self.lang() == new.lang && self.email == new.email
    }
}

/// Keeps a team; the one that is the same already, if there is one.
pub async fn add(tx: &mut Tx, new: &NewTeam) -> Result<TeamId> {
    if let Some(same) = read::offline_teams(tx).await?.iter().find(|row| row.is(new)) {
        return Ok(same.id);
    }
    let id = queries::insert(tx, new).await?;
    arranged(tx, "teams").await?;
    Ok(id)
}

async fn make(app: &App, viewer: &Viewer, new: NewTeam) -> Result<TeamId> {
    arrange(app, viewer, move |tx| Box::pin(async move { add(tx, &new).await })).await
}

async fn change(app: &App, viewer: &Viewer, id: TeamId, was: String, new: NewTeam) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(queries::hold(tx, id).await?)?;
            let now = read::offline_team(tx, id).await?.ok_or(Error::NotFound)?;
            if now.is(&new) {
                return Ok(());
            }
            unchanged(&was, &now.seen())?;
            found(queries::update(tx, id, &new).await?)?;
            arranged(tx, "teams").await
        })
    })
    .await
}

/// Makes the link that the page showed a dead one. Pressed twice, the second press changes nothing.
async fn renew(app: &App, viewer: &Viewer, id: TeamId, key: i64) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            found(queries::hold(tx, id).await?)?;
            if queries::renew(tx, id, key).await? { arranged(tx, "teams").await } else { Ok(()) }
        })
    })
    .await
}

/// Stops asking a team, or asks it again. Its link is dead while it is archived.
async fn archive(app: &App, viewer: &Viewer, id: TeamId, archived: bool) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            let at = archived.then(|| tx.now());
            found(queries::archive(tx, id, at).await?)?;
            arranged(tx, "teams").await
        })
    })
    .await
}
