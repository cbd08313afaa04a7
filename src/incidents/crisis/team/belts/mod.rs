//! Belts: how far somebody is trained, and how far each part asks for. An admin gives them; drills that were passed count towards the next.

pub mod pages;
mod queries;
mod views;

use super::common::arranged;
use super::{Belt, Part};
use crate::accounts;
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::policy::{self, Act, Viewer};

pub use queries::{BeltRow, all, needed};

/// Drills passed since the last belt, from which on the next one is proposed.
const DRILLS_FOR_NEXT: i64 = 2;

impl BeltRow {
    /// The belt that they have.
    pub fn belt(&self) -> Option<Belt> {
        self.belt.as_deref().and_then(Belt::parse)
    }

    /// The belt that their drills speak for.
    fn proposed(&self) -> Option<Belt> {
        let next = self.belt().map_or(Some(Belt::White), Belt::next);
        next.filter(|_| self.passed >= DRILLS_FOR_NEXT)
    }
}

/// Gives somebody a belt, or takes it; the demo uses it, too.
pub async fn give(tx: &mut Tx, account: AccountId, belt: Option<Belt>) -> Result<()> {
    match belt {
        Some(belt) => queries::give(tx, account, belt).await?,
        None => queries::take(tx, account).await?,
    }
    arranged(tx, "belts").await
}

/// Says which belt each part asks for; the demo uses it, too.
pub async fn need(tx: &mut Tx, parts: &[(Part, Option<Belt>)]) -> Result<()> {
    for (part, belt) in parts {
        match belt {
            Some(belt) => queries::need(tx, *part, *belt).await?,
            None => queries::need_none(tx, *part).await?,
        }
    }
    arranged(tx, "belts").await
}

async fn give_to(app: &App, viewer: &Viewer, account: AccountId, belt: Option<Belt>) -> Result<()> {
    let permit = policy::permit(viewer, Act::BeltGive)?;
    let row = accounts::by_id(&mut app.db.read_current().await?, account).await?;
    row.filter(|row| row.role().is_staff() && row.deleted_at.is_none()).ok_or(Error::NotFound)?;
    app.db.write(permit, move |tx| Box::pin(async move { give(tx, account, belt).await })).await
}

async fn need_all(app: &App, viewer: &Viewer, parts: Vec<(Part, Option<Belt>)>) -> Result<()> {
    let permit = policy::permit(viewer, Act::BeltGive)?;
    app.db.write(permit, move |tx| Box::pin(async move { need(tx, &parts).await })).await
}

#[cfg(test)]
mod tests {
    use super::{Belt, BeltRow};
    use crate::ids::AccountId;

    #[test]
    fn two_drills_speak_for_the_next_belt() {
        let row = |belt: Option<&str>, passed| BeltRow {
            account_id: AccountId(1),
            handle: "ida".into(),
            name: "Ida".into(),
            department: None,
            belt: belt.map(str::to_owned),
            given_at: None,
            passed,
        };
        assert_eq!(row(None, 1).proposed(), None);
        assert_eq!(row(None, 2).proposed(), Some(Belt::White));
        assert_eq!(row(Some("green"), 3).proposed(), Some(Belt::Brown));
        assert_eq!(row(Some("black"), 9).proposed(), None);
    }
}
