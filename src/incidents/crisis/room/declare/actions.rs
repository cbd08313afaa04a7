//! The incident, its team, its checklist and its first message, in one transaction.

use crate::app::App;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ComponentId, IncidentId, PlaybookId};
use crate::incidents::crisis::room::queries::{self, NewTask};
use crate::incidents::crisis::room::{Kind, actions, jobs, log};
use crate::incidents::crisis::statements::{self, Opening};
use crate::incidents::crisis::team::{self, HoldingRow, Part};
use crate::incidents::{self, Health, Impact, NewIncident, Severity, Texts};
use crate::policy::{self, Act, Viewer};
use crate::words::Lang;
use chrono::{DateTime, Utc};
use serde_json::json;

/// What somebody declares.
#[derive(Clone, Debug)]
pub struct Declaration {
    pub playbook: Option<PlaybookId>,
    /// The title where no first message is approved; otherwise that message's own.
    pub title: Texts,
    pub lang: Lang,
    pub severity: Severity,
    pub impact: Impact,
    pub components: Vec<ComponentId>,
    pub drill: bool,
    /// The approved first message is published at once, where there is one.
    pub publish: bool,
    /// The name of the form, so that sent twice it declares once.
    pub once: String,
}

/// Declares an incident or a drill: any of the staff may. Its room, and whether its first message is published.
pub async fn declare(app: &App, viewer: &Viewer, me: AccountId, new: Declaration) -> Result<(IncidentId, bool)> {
    let permit = policy::permit(viewer, Act::IncidentDeclare)?;
    let made = app.db.write(permit, move |tx| Box::pin(async move { make(tx, me, &new).await })).await?;
    if let Err(error) = incidents::site::refresh(app).await {
        tracing::warn!(error = %error, "the status page could not be drawn anew; it will be in a minute");
    }
    Ok(made)
}

/// The room of an incident of which nothing is public yet: its team, its checklist, an empty draft of its first message.
pub async fn open_room(tx: &mut Tx, me: AccountId, new: &Declaration) -> Result<IncidentId> {
    let quiet = Declaration { publish: false, ..new.clone() };
    make(tx, me, &quiet).await.map(|(id, _)| id)
}

async fn make(tx: &mut Tx, me: AccountId, new: &Declaration) -> Result<(IncidentId, bool)> {
    let holding = match new.playbook {
        Some(playbook) => team::holding(tx, playbook).await?,
        None => None,
    };
    let now = tx.now();
    let id = incidents::create(tx, &incident(new, holding.as_ref(), now)).await?;
    queries::hold(tx, id).await?;
    let row = queries::incident(tx, id).await?;
    if queries::is_declared(tx, id).await? {
        return Ok((id, row.told_at.is_some()));
    }
    log(tx, id, Kind::Declared, Some(me), "", &json!({ "drill": new.drill, "playbook": new.playbook })).await?;
    form_team(tx, id, new.playbook, me).await?;
    if let Some(playbook) = new.playbook {
        copy_tasks(tx, id, playbook).await?;
    }
    let health = health(new.impact);
    let components = new.components.iter().map(|id| (*id, health)).collect();
    let opening = Opening { impact: new.impact, components };
    // Last, since all wait for the public ledger.
    match holding {
        Some(holding) if new.publish => {
            let data = json!({ "version": 1, "what": "beforehand" });
            log(tx, id, Kind::Approval, holding.approved_by, "", &data).await?;
            statements::declare(tx, id, &holding, &opening).await.map(|_| (id, true))
        }
        holding => statements::open_draft(tx, id, holding.as_ref(), &opening).await.map(|_| (id, false)),
    }
}

fn incident(new: &Declaration, holding: Option<&HoldingRow>, now: DateTime<Utc>) -> NewIncident {
    // What was approved is published as it was approved, its title too.
    let approved = holding.map(HoldingRow::title).filter(|title| !title.is_empty());
    NewIncident {
        kind: incidents::Kind::Incident,
        drill: new.drill,
        lang: new.lang,
        title: approved.unwrap_or_else(|| new.title.clone()),
        severity: new.severity,
        impact: new.impact,
        playbook: new.playbook,
        started_at: now,
        backdated: false,
        scheduled_for: None,
        scheduled_until: None,
        starts_itself: false,
        ends_itself: false,
        remind_minutes: None,
        once: Some(new.once.clone()),
        components: new.components.clone(),
    }
}

/// How a component is when customers feel so much of it.
const fn health(impact: Impact) -> Health {
    match impact {
        Impact::Critical => Health::Major,
        Impact::Major => Health::Partial,
        Impact::Minor => Health::Degraded,
        Impact::None | Impact::Maintenance => Health::Operational,
    }
}

/// Who is on call has the part, otherwise the first of the playbook. Whoever declares leads until somebody else does.
async fn form_team(tx: &mut Tx, id: IncidentId, playbook: Option<PlaybookId>, me: AccountId) -> Result<()> {
    let now = tx.now();
    let shifts = team::shifts(tx, now, now).await?;
    let members = match playbook {
        Some(playbook) => team::team(tx, playbook).await?,
        None => Vec::new(),
    };
    for part in Part::ALL {
        let on_call = shifts.iter().find(|row| row.role == part).map(|row| row.account_id);
        let named = members.iter().find(|row| row.role == part).map(|row| row.account_id);
        let chosen = on_call.or(named).or((part == Part::Lead).then_some(me));
        let Some(to) = chosen else { continue };
        actions::assign(tx, id, part, to, None, "").await?;
        if to != me {
            jobs::call(tx, id, part, to).await?;
        }
    }
    // Whoever saw it first stays in the room, and writes down what they saw.
    if !queries::is_member(tx, id, me).await? {
        queries::give_role(tx, id, Part::Expert.as_str(), me, None, "").await?;
        let data = json!({ "what": "given", "part": Part::Expert.as_str(), "to": me, "override": false });
        log(tx, id, Kind::Role, None, "", &data).await?;
    }
    Ok(())
}

/// The checklist of the playbook becomes the tasks of the room, each with whoever has the part.
async fn copy_tasks(tx: &mut Tx, id: IncidentId, playbook: PlaybookId) -> Result<()> {
    let roles = queries::roles(tx, id).await?;
    for task in team::tasks(tx, playbook).await? {
        let owner = roles.iter().find(|row| row.role == task.role.as_str()).map(|row| row.account_id);
        let text = [task.text_en.as_str(), task.text_he.as_str(), task.text_pl.as_str()];
        let new = NewTask { incident: id, role: task.role.as_str(), text, owner, by: None };
        queries::add_task(tx, &new).await?;
    }
    Ok(())
}

/// A playbook that can be declared by; archived ones are not found.
pub async fn playbook(conn: &mut crate::db::Conn, id: PlaybookId) -> Result<team::PlaybookRow> {
    let row = team::playbook(conn, id).await?;
    if row.archived_at.is_some() { Err(Error::NotFound) } else { Ok(row) }
}

#[cfg(test)]
mod tests {
    use super::health;
    use crate::incidents::{Health, Impact};

    #[test]
    fn a_component_is_as_bad_as_customers_feel_it() {
        assert_eq!(health(Impact::Critical), Health::Major);
        assert_eq!(health(Impact::Minor), Health::Degraded);
        assert_eq!(health(Impact::None), Health::Operational);
    }
}
