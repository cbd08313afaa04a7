//! What staff do with the records of a case. Each act asks its rule, and a case that the actor does not see is not found.

use super::forms::{HandOver, Properties};
use super::queries::{self, NewCompensation, NewContact};
use crate::app::App;
use crate::boards;
use crate::cases::actions::{current, edit, hand_over as give};
use crate::cases::facts::Approval;
use crate::cases::letters::{CustomerNews, StaffNews, tell_customer, tell_staff};
use crate::cases::notes::{self, NewNote, NoteKind};
use crate::cases::{Fields, clock, queries as case_queries};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, CaseId, CompensationId};
use crate::policy::{self, Act, Actor, Denied, Role, Viewer};

/// People who are asked to decide over one proposal at most.
const ASKED_MAX: usize = 5;

/// Sets severity, department, category and tags, with a line of the audit trail for each that changes.
pub async fn set_properties(app: &App, viewer: &Viewer, id: CaseId, to: Properties) -> Result<()> {
    case_queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    app.db.write(permit, move |tx| Box::pin(async move { write_properties(tx, id, to).await })).await
}

async fn write_properties(tx: &mut Tx, id: CaseId, to: Properties) -> Result<()> {
    let case = current(tx, id, Some(to.version)).await?;
    let by = tx.actor();
    let fields =
        Fields { severity: to.severity, department: to.department, category: to.category, ..Fields::of(&case) };
    let edited = edit(tx, &case, by, &fields).await?;
    let old = queries::tags(tx, id).await?;
    if old == to.tags {
        return Ok(());
    }
    for tag in old.iter().filter(|tag| !to.tags.contains(tag)) {
        queries::drop_tag(tx, id, tag).await?;
    }
    for tag in to.tags.iter().filter(|tag| !old.contains(tag)) {
        queries::add_tag(tx, id, tag).await?;
    }
    case_queries::insert_edit(tx, id, by, "tags", &old.join(", "), &to.tags.join(", ")).await?;
    events::record(tx, Event::CaseChanged { case: id, what: "tags" }).await?;
    if !edited && !queries::grow(tx, id, case.version).await? {
        return Err(Error::Conflict("cases-fault-changed"));
    }
    Ok(())
}

/// What came of a hand-over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// They have it.
    Over,
    /// That account cannot be given cases: gone, suspended, or not of the staff.
    NotAble,
    /// They have it already.
    Already,
}

/// Hands a case over to a colleague, with a note between colleagues.
pub async fn hand_over(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, wish: HandOver) -> Result<Handed> {
    case_queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let body_html = if wish.note.is_empty() { String::new() } else { boards::render(app, &wish.note).await? };
    let author = actor.id;
    app.db
        .write(permit, move |tx| Box::pin(async move { write_hand_over(tx, id, author, wish, body_html).await }))
        .await
}

async fn write_hand_over(
    tx: &mut Tx,
    id: CaseId,
    author: AccountId,
    wish: HandOver,
    body_html: String,
) -> Result<Handed> {
    let case = current(tx, id, None).await?;
    if case.version != wish.version {
        // A second press of the button: the first one did it.
        let noted = match &wish.once {
            Some(once) if !wish.note.is_empty() => queries::was_noted(tx, id, once).await?,
            _ => wish.note.is_empty(),
        };
        let done = noted && case.assignee_id == Some(wish.to);
        return if done { Ok(Handed::Over) } else { Err(Error::Conflict("cases-fault-changed")) };
    }
    let now = tx.now();
    if !queries::can_be_given(tx, wish.to, now).await? {
        return Ok(Handed::NotAble);
    }
    if case.assignee_id == Some(wish.to) {
        return Ok(Handed::Already);
    }
    let note = if wish.note.is_empty() {
        None
    } else {
        let note = NewNote { case: id, author, kind: NoteKind::Handover, body: wish.note, body_html, once: wish.once };
        Some(notes::add(tx, &note).await?)
    };
    give(tx, &case, Some(wish.to), Some(author), now, note).await?;
    Ok(Handed::Over)
}

/// Keeps a contact away from this site. One that the customer sees is told to them, and if the brand made it, it counts as a reply.
pub async fn add_contact(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, new: NewContact) -> Result<()> {
    case_queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let by = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let case = current(tx, id, None).await?;
                let Some(contact) = queries::insert_contact(tx, id, by, &new).await? else { return Ok(()) };
                events::record(tx, Event::CaseChanged { case: id, what: "contact" }).await?;
                if !new.shown {
                    return Ok(());
                }
                if !new.incoming && case_queries::note_first_reply(tx, id, new.at.max(case.opened_at)).await? {
                    clock::refresh(tx, id).await?;
                }
                tell_customer(tx, id, &CustomerNews::Contacted { contact }).await
            })
        })
        .await
}

/// Proposes a compensation. The customer hears nothing of it.
pub async fn propose(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, new: NewCompensation) -> Result<()> {
    case_queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let by = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                current(tx, id, None).await?;
                let Some(compensation) = queries::insert_compensation(tx, id, by, &new).await? else { return Ok(()) };
                events::record(tx, Event::CaseChanged { case: id, what: "compensation" }).await?;
                for decider in deciders(tx, id, by).await? {
                    tell_staff(tx, decider, id, &StaffNews::Proposed { compensation }).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Who is asked to decide: the lead of the case's department, or else the first few who may.
async fn deciders(tx: &mut Tx, case: CaseId, by: AccountId) -> Result<Vec<AccountId>> {
    let now = tx.now();
    let staff = queries::staff_roles(tx, case, now).await?;
    let able: Vec<_> =
        staff.into_iter().filter(|(id, role, _)| *id != by && Role::parse(role).is_some_and(Role::moderates)).collect();
    let count = if able.first().is_some_and(|(.., leads)| *leads) { 1 } else { ASKED_MAX };
    Ok(able.into_iter().take(count).map(|(id, ..)| id).collect())
}

/// What came of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    Done,
    /// Two people stand behind what the brand gives: nobody approves what they proposed themselves, but an admin.
    Own,
}

/// Approves or declines a proposal; an approved one is told to the customer.
pub async fn decide(
    app: &App,
    viewer: &Viewer,
    actor: &Actor,
    (case, id): (CaseId, CompensationId),
    approve: bool,
    remark: String,
) -> Result<Decided> {
    case_queries::seen_by(&mut app.db.read().await?, viewer, case).await?;
    let permit = policy::permit(viewer, Act::CaseCompensate)?;
    let (by, alone) = (actor.id, actor.role == Role::Admin);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let customer = current(tx, case, None).await?.customer_id;
                let row = queries::compensation(tx, case, id).await?;
                // Whatever their role, nobody gives to themselves.
                if approve && customer == by {
                    return Err(Denied::Role.into());
                }
                if row.state != Approval::Proposed {
                    return Err(Error::Conflict("work-fault-decided"));
                }
                if approve && row.proposed_by == by && !alone {
                    return Ok(Decided::Own);
                }
                let to = if approve { Approval::Approved } else { Approval::Declined };
                if !queries::decide(tx, id, by, to, &remark).await? {
                    return Err(Error::Conflict("work-fault-decided"));
                }
                events::record(tx, Event::CaseChanged { case, what: "compensation" }).await?;
                tell_staff(tx, row.proposed_by, case, &StaffNews::Decided { compensation: id }).await?;
                if approve {
                    tell_customer(tx, case, &CustomerNews::Compensated { compensation: id }).await?;
                }
                Ok(Decided::Done)
            })
        })
        .await
}

/// Takes one's own proposal back, while nobody has decided.
pub async fn withdraw(app: &App, viewer: &Viewer, actor: &Actor, (case, id): (CaseId, CompensationId)) -> Result<()> {
    case_queries::seen_by(&mut app.db.read().await?, viewer, case).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let by = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                current(tx, case, None).await?;
                let row = queries::compensation(tx, case, id).await?;
                if row.proposed_by != by {
                    return Err(Error::NotFound);
                }
                if !queries::decide(tx, id, by, Approval::Withdrawn, "").await? {
                    return Err(Error::Conflict("work-fault-decided"));
                }
                events::record(tx, Event::CaseChanged { case, what: "compensation" }).await
            })
        })
        .await
}

/// Follows a case, or does so no more.
pub async fn set_following(app: &App, viewer: &Viewer, actor: &Actor, id: CaseId, follow: bool) -> Result<()> {
    case_queries::seen_by(&mut app.db.read().await?, viewer, id).await?;
    let permit = policy::permit(viewer, Act::CaseWork)?;
    let who = actor.id;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let changed = if follow {
                    case_queries::follow(tx, id, who).await?
                } else {
                    case_queries::unfollow(tx, id, who).await?
                };
                if changed {
                    events::record(tx, Event::CaseChanged { case: id, what: "followers" }).await?;
                }
                Ok(())
            })
        })
        .await
}
