//! What is done in a room: parts given and handed over, tasks, notes, decisions, briefs.

use super::queries::{self, NewTask};
use super::{Kind, jobs, log};
use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, IncidentId, TaskId};
use crate::incidents::crisis::team::{self, Belt, Part};
use crate::incidents::{Severity, Texts};
use crate::policy::{self, Act, Denied, Permit, Viewer};
use serde_json::{Value, json};

/// Asks whether somebody may work in a room; a room that is not there is not found.
pub async fn permit(app: &App, viewer: &Viewer, me: AccountId, incident: IncidentId) -> Result<Permit> {
    let mut conn = app.db.read_current().await?;
    queries::incident(&mut conn, incident).await?;
    let member = queries::is_member(&mut conn, incident, me).await?;
    Ok(policy::permit(viewer, Act::IncidentRun { member })?)
}

/// The same for taking a part: who was named for it beforehand comes in by taking it.
async fn permit_part(app: &App, viewer: &Viewer, me: AccountId, new: &NewRole) -> Result<Permit> {
    let mut conn = app.db.read_current().await?;
    queries::incident(&mut conn, new.incident).await?;
    let inside = queries::is_member(&mut conn, new.incident, me).await?;
    let member = inside || (new.to == me && queries::is_named(&mut conn, new.incident, me).await?);
    Ok(policy::permit(viewer, Act::IncidentRun { member })?)
}

/// A part that is given or handed over.
#[derive(Clone, Debug)]
pub struct NewRole {
    pub incident: IncidentId,
    pub part: Part,
    pub to: AccountId,
    /// Why it is given in spite of the belt; empty otherwise.
    pub reason: String,
}

/// What came of giving a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    Done,
    /// The belt does not reach, and no reason was given: what is asked for, and what they have.
    Belt(Belt, Option<Belt>),
}

/// Gives somebody a part. Everything but an expert's has one holder: whoever had it hands it over with its open tasks.
pub async fn give_part(app: &App, viewer: &Viewer, me: AccountId, new: NewRole) -> Result<Given> {
    let permit = permit_part(app, viewer, me, &new).await?;
    let leads = viewer.leads();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, new.incident).await?;
                if !leads && !may_give(tx, me, &new).await? {
                    return Err(Error::Denied(Denied::Role));
                }
                let (needed, had) = (team::belt_needed(tx, new.part).await?, team::belt_of(tx, new.to).await?);
                let short = !Belt::reaches(had, needed);
                if let (true, Some(needed), true) = (short, needed, new.reason.is_empty()) {
                    return Ok(Given::Belt(needed, had));
                }
                let reason = if short { new.reason.as_str() } else { "" };
                if assign(tx, new.incident, new.part, new.to, Some(me), reason).await? && new.to != me {
                    jobs::call(tx, new.incident, new.part, new.to).await?;
                }
                Ok(Given::Done)
            })
        })
        .await
}

/// Whether somebody who does not lead in this home may give the part. Who has one of those that approve hands it over; while nobody has it,
/// whoever was named for it takes it; a deputy takes the lead. Nobody makes themselves an approver in another's place.
async fn may_give(tx: &mut Tx, me: AccountId, new: &NewRole) -> Result<bool> {
    if !matches!(new.part, Part::Legal | Part::Lead) {
        return Ok(true);
    }
    let holders: Vec<AccountId> = queries::roles(tx, new.incident)
        .await?
        .into_iter()
        .filter(|row| row.role == new.part.as_str())
        .map(|row| row.account_id)
        .collect();
    if holders.contains(&me) {
        return Ok(true);
    }
    let stands_in = new.part == Part::Lead && team::is_named_for(tx, new.incident, Part::Deputy, me).await?;
    let named = holders.is_empty() && team::is_named_for(tx, new.incident, new.part, me).await?;
    Ok(new.to == me && (stands_in || named))
}

/// Puts somebody into a part, takes it from whoever had it, and writes it down; whether they did not have it.
pub async fn assign(
    tx: &mut Tx,
    incident: IncidentId,
    part: Part,
    to: AccountId,
    by: Option<AccountId>,
    reason: &str,
) -> Result<bool> {
    let word = part.as_str();
    let before: Vec<AccountId> = queries::roles(tx, incident)
        .await?
        .into_iter()
        .filter(|row| row.role == word && row.account_id != to)
        .map(|row| row.account_id)
        .collect();
    if !queries::give_role(tx, incident, word, to, by, reason).await? {
        return Ok(false);
    }
    let mut data = json!({ "what": "given", "part": word, "to": to, "override": !reason.is_empty() });
    if part != Part::Expert {
        for from in &before {
            queries::end_role(tx, incident, word, *from).await?;
            queries::hand_tasks(tx, incident, word, *from, to).await?;
        }
        if let Some(from) = before.first() {
            data["from"] = json!(from);
        }
    }
    queries::fill_tasks(tx, incident, word, to).await?;
    log(tx, incident, Kind::Role, by, reason, &data).await?;
    Ok(true)
}

/// Ends somebody's part. The lead is handed over, never left.
pub async fn leave_part(
    app: &App,
    viewer: &Viewer,
    me: AccountId,
    incident: IncidentId,
    part: Part,
    who: AccountId,
) -> Result<()> {
    let permit = permit(app, viewer, me, incident).await?;
    if part == Part::Lead {
        return Err(Error::Conflict("room-fault-lead"));
    }
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, incident).await?;
                if queries::end_role(tx, incident, part.as_str(), who).await? {
                    let data = json!({ "what": "left", "part": part.as_str(), "to": who });
                    log(tx, incident, Kind::Role, Some(me), "", &data).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Adds a task. The same one that is open already is not added twice.
pub async fn add_task(
    app: &App,
    viewer: &Viewer,
    me: AccountId,
    incident: IncidentId,
    part: Part,
    text: Texts,
) -> Result<()> {
    let permit = permit(app, viewer, me, incident).await?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, incident).await?;
                let roles = queries::roles(tx, incident).await?;
                let owner = roles.iter().find(|row| row.role == part.as_str()).map(|row| row.account_id);
                let text = [text.en.as_str(), text.he.as_str(), text.pl.as_str()];
                let new = NewTask { incident, role: part.as_str(), text, owner, by: Some(me) };
                if let Some(task) = queries::add_task(tx, &new).await? {
                    let data = json!({ "what": "added", "task": task });
                    log(tx, incident, Kind::Task, Some(me), "", &data).await?;
                }
                Ok(())
            })
        })
        .await
}

/// What is done with a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskAct {
    Done,
    Reopened,
    /// Somebody is to do it.
    Owned(AccountId),
}

/// Does something with a task; what is so already stays so.
pub async fn work_task(
    app: &App,
    viewer: &Viewer,
    me: AccountId,
    incident: IncidentId,
    id: TaskId,
    act: TaskAct,
) -> Result<()> {
    let permit = permit(app, viewer, me, incident).await?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::task(tx, incident, id).await?;
                let (changed, data) = match act {
                    TaskAct::Done => {
                        (queries::finish_task(tx, incident, id, me).await?, json!({ "what": "done", "task": id }))
                    }
                    TaskAct::Reopened => {
                        (queries::reopen_task(tx, incident, id).await?, json!({ "what": "open", "task": id }))
                    }
                    TaskAct::Owned(owner) => (
                        queries::own_task(tx, incident, id, owner).await?,
                        json!({ "what": "owned", "task": id, "to": owner }),
                    ),
                };
                if changed { log(tx, incident, Kind::Task, Some(me), "", &data).await } else { Ok(()) }
            })
        })
        .await
}

/// Writes something into the timeline; sent twice it stands there once.
pub async fn write(
    app: &App,
    viewer: &Viewer,
    me: AccountId,
    incident: IncidentId,
    kind: Kind,
    text: String,
    once: String,
) -> Result<()> {
    let permit = permit(app, viewer, me, incident).await?;
    let data = if once.is_empty() { Value::Object(serde_json::Map::new()) } else { json!({ "once": once }) };
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, incident).await?;
                if !once.is_empty() && queries::is_logged(tx, incident, kind.as_str(), &data.to_string()).await? {
                    return Ok(());
                }
                log(tx, incident, kind, Some(me), &text, &data).await
            })
        })
        .await
}

/// Changes how bad it is for the brand, and with it how often the public must hear.
pub async fn set_severity(
    app: &App,
    viewer: &Viewer,
    me: AccountId,
    incident: IncidentId,
    severity: Severity,
) -> Result<()> {
    let permit = permit(app, viewer, me, incident).await?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let before = queries::incident(tx, incident).await?.severity;
                if queries::set_severity(tx, incident, severity.get()).await? {
                    let data = json!({ "severity": [before, severity.get()] });
                    log(tx, incident, Kind::Decision, Some(me), "", &data).await?;
                }
                Ok(())
            })
        })
        .await
}
