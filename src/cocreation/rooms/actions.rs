//! The verbs of rooms: make one, invite, change or end an invitation, write the agreement, agree, leave.

use super::MEMBERS_MAX;
use super::queries::{self, AgreementRow, NewMember};
use super::typed::{Invitation, Term};
use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::boards::{self, NewBoard};
use crate::cocreation::news::{self, Because, Kind, News};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, AgreementId, BoardId};
use crate::policy::{self, Act, Viewer};
use crate::words::Texts;
use serde_json::json;

/// A newer agreement holds than the one that was read.
pub const NEWER: &str = "invited-fault-newer";

/// Makes a room. `Error::Taken` on `boards.slug` when the address is in use by another board.
pub async fn make(app: &App, viewer: &Viewer, board: NewBoard) -> Result<BoardId> {
    let permit = policy::permit(viewer, Act::RoomArrange)?;
    let same = queries::same(&mut app.db.read_current().await?, &board.slug, &board.name, &board.purpose).await?;
    if let Some(made) = same {
        return Ok(made);
    }
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let board = boards::create_board(tx, &board).await?;
                events::record(tx, Event::RoomArranged { board, what: "made" }).await?;
                Ok(board)
            })
        })
        .await
}

/// Invites somebody; they are told. `Error::Conflict` says why not.
pub async fn invite(app: &App, viewer: &Viewer, room: BoardId, invitation: Invitation) -> Result<()> {
    let permit = policy::permit(viewer, Act::RoomArrange)?;
    let by = viewer.id_or_zero();
    app.db.write(permit, move |tx| Box::pin(async move { invited(tx, room, by, invitation).await })).await
}

async fn invited(tx: &mut Tx, room: BoardId, by: AccountId, invitation: Invitation) -> Result<()> {
    if !queries::hold(tx, room).await? {
        return Err(Error::NotFound);
    }
    let account = invitable(tx, &invitation.who).await?;
    let before = queries::member(tx, room, account.id).await?;
    if before.as_ref().is_some_and(|row| row.stands(tx.now())) {
        return Err(Error::Conflict("invited-fault-already"));
    }
    if queries::count(tx, room).await? >= MEMBERS_MAX {
        return Err(Error::Conflict("invited-fault-full"));
    }
    let agreed = before.and_then(|row| row.agreement_id);
    let active = queries::in_force(tx, room).await?.is_none_or(|newest| agreed == Some(newest.id));
    let Invitation { note, until, .. } = invitation;
    let data = json!({ "board": room, "note": note });
    queries::invite(tx, &NewMember { room, account: account.id, by, note, until, active }).await?;
    events::record(tx, Event::RoomArranged { board: room, what: "invited" }).await?;
    let told = News {
        kind: Kind::RoomInvited,
        by: Some(by),
        challenge: None,
        data,
        ideas: Vec::new(),
        people: vec![(account.id, None, Because::Invited)],
        followers: false,
    };
    news::tell(tx, &told).await.map(|_| ())
}

/// The account that was meant by a handle or an address, if it can be invited.
async fn invitable(tx: &mut Tx, who: &str) -> Result<AccountRow> {
    let found = match who.trim_start_matches('@') {
        address if address.contains('@') => match queries::by_email(tx, address).await? {
            Some(id) => accounts::by_id(tx, id).await?,
            None => None,
        },
        handle => accounts::by_handle(tx, handle).await?,
    };
    let known = found.filter(|row| row.is_public() && row.confirmed_at.is_some());
    let account = known.ok_or(Error::Conflict("invited-fault-unknown"))?;
    if account.role().is_staff() { Err(Error::Conflict("invited-fault-staff")) } else { Ok(account) }
}

/// Says until when an invitation lasts, and what it is for. `Error::Conflict` when it has ended meanwhile.
pub async fn set_term(app: &App, viewer: &Viewer, room: BoardId, account: AccountId, term: Term) -> Result<()> {
    let permit = policy::permit(viewer, Act::RoomArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::set_term(tx, room, account, term.until, &term.note).await? {
                    return Err(Error::Conflict("invited-fault-ended"));
                }
                events::record(tx, Event::RoomArranged { board: room, what: "term" }).await
            })
        })
        .await
}

/// Ends an invitation; nothing when it had ended.
pub async fn end(app: &App, viewer: &Viewer, room: BoardId, account: AccountId) -> Result<()> {
    let permit = policy::permit(viewer, Act::RoomArrange)?;
    let by = viewer.id_or_zero();
    app.db.write(permit, move |tx| Box::pin(async move { ended(tx, room, account, by, "ended").await })).await
}

/// Leaves a room; nothing when one had left.
pub async fn leave(app: &App, viewer: &Viewer, room: BoardId) -> Result<()> {
    let account = viewer.id_or_zero();
    let permit = policy::permit(viewer, Act::RoomKeep { member: account })?;
    app.db.write(permit, move |tx| Box::pin(async move { ended(tx, room, account, account, "left").await })).await
}

async fn ended(tx: &mut Tx, room: BoardId, account: AccountId, by: AccountId, what: &'static str) -> Result<()> {
    if queries::end(tx, room, account, by).await? {
        events::record(tx, Event::RoomArranged { board: room, what }).await?;
    }
    Ok(())
}

/// Writes the agreement anew: nobody sees the room until they agreed to it, or everybody who is invited does when it is lifted.
/// `Error::Conflict` when a colleague wrote one meanwhile; nothing when the text is the same.
pub async fn write_agreement(
    app: &App,
    viewer: &Viewer,
    room: BoardId,
    seen: Option<AgreementId>,
    body: Texts,
) -> Result<()> {
    let permit = policy::permit(viewer, Act::RoomArrange)?;
    let by = viewer.id_or_zero();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::hold(tx, room).await? {
                    return Err(Error::NotFound);
                }
                let newest = queries::agreements(tx, room, 1).await?.into_iter().next();
                if newest.as_ref().map_or_else(Texts::default, AgreementRow::body) == body {
                    return Ok(());
                }
                if newest.map(|row| row.id) != seen {
                    return Err(Error::Conflict("invited-fault-raced"));
                }
                queries::add_agreement(tx, room, &body, by).await?;
                if body.is_empty() {
                    queries::admit_all(tx, room).await?;
                } else {
                    queries::suspend_all(tx, room).await?;
                }
                events::record(tx, Event::RoomArranged { board: room, what: "agreement" }).await
            })
        })
        .await
}

/// Agrees to what a room asks for. `Error::Conflict` when another text holds than the one that was read.
pub async fn agree(app: &App, viewer: &Viewer, room: BoardId, read: AgreementId) -> Result<()> {
    let account = viewer.id_or_zero();
    let permit = policy::permit(viewer, Act::RoomKeep { member: account })?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !queries::hold(tx, room).await? {
                    return Err(Error::NotFound);
                }
                if queries::in_force(tx, room).await?.map(|row| row.id) != Some(read) {
                    return Err(Error::Conflict(NEWER));
                }
                if !queries::agree(tx, room, account, read).await? {
                    return Err(Error::NotFound);
                }
                events::record(tx, Event::RoomArranged { board: room, what: "agreed" }).await
            })
        })
        .await
}
