//! The first version, at the declaration of an incident: approved beforehand and published at once, or a draft.

use super::actions::{self, put_out};
use super::queries::{self, NewApproval};
use super::statement::{Content, Stage};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{ComponentId, IncidentId, StatementId};
use crate::incidents::crisis::team::{self, HoldingRow};
use crate::incidents::queries::IncidentRow;
use crate::incidents::{Health, Impact, Published, State, Texts};
use crate::policy::Denied;
use crate::words::Lang;

/// What is known of the incident when it is declared.
#[derive(Clone, Debug)]
pub struct Opening {
    pub impact: Impact,
    /// How components are said to be.
    pub components: Vec<(ComponentId, Health)>,
}

/// Publishes the first message that was approved beforehand, as version 1. `Denied::Unapproved` when it is not the approved one of the incident's
/// playbook any more. Declared twice it is published once.
pub async fn declare(tx: &mut Tx, incident: IncidentId, holding: &HoldingRow, opening: &Opening) -> Result<Published> {
    let incident = queries::hold(tx, incident).await?;
    if let Some(first) = queries::current(tx, incident.id).await? {
        return again(tx, first.id).await;
    }
    let playbook = incident.playbook.ok_or(Denied::Unapproved)?;
    // As it is now: it may have been retired since the form was opened.
    let holding = team::holding(tx, playbook).await?.filter(|now| now.id == holding.id).ok_or(Denied::Unapproved)?;
    let approver = holding.approved_by.ok_or(Denied::Unapproved)?;
    if queries::open(tx, incident.id).await?.is_some() {
        return Err(Error::Conflict(actions::CHANGED));
    }
    let content = content(tx, &incident, Some(&holding), opening).await?;
    let version = queries::newest(tx, incident.id).await? + 1;
    let id = queries::insert(tx, incident.id, version, Stage::Draft, None).await?;
    queries::write(tx, id, Stage::Approved, &content).await?;
    if let Some(writer) = holding.created_by {
        queries::add_writer(tx, id, writer).await?;
    }
    let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let beforehand = NewApproval {
        account: approver,
        part: "beforehand",
        outcome: "approved",
        note: "",
        row_version: row.row_version,
    };
    queries::add_approval(tx, id, &beforehand).await?;
    put_out(tx, &incident, &row).await
}

/// What was published before.
async fn again(tx: &mut Tx, first: StatementId) -> Result<Published> {
    let row = queries::by_id(tx, first).await?.ok_or(Error::NotFound)?;
    let update = row.update_id.ok_or_else(|| Error::Internal("a published statement has no update".into()))?;
    let number = crate::incidents::queries::update(tx, update).await?.ok_or(Error::NotFound)?.number;
    Ok(Published { update, number })
}

/// Opens version 1 as a draft, with the playbook's words where there are some: it waits for whoever approves. The version's number.
pub async fn open_draft(
    tx: &mut Tx,
    incident: IncidentId,
    holding: Option<&HoldingRow>,
    opening: &Opening,
) -> Result<i64> {
    let incident = queries::hold(tx, incident).await?;
    let content = content(tx, &incident, holding, opening).await?;
    actions::draft(tx, incident.id, &content).await
}

async fn content(
    tx: &mut Tx,
    incident: &IncidentRow,
    holding: Option<&HoldingRow>,
    opening: &Opening,
) -> Result<Content> {
    let cadence = team::cadence(tx, incident.severity, State::Investigating).await?;
    let body = holding.map(HoldingRow::body).unwrap_or_default();
    let written = |lang: &Lang| !body.get(*lang).is_empty();
    let lang = [incident.lang].into_iter().chain(Lang::ALL).find(written).unwrap_or(incident.lang);
    Ok(Content {
        lang,
        state: State::Investigating,
        impact: opening.impact,
        components: opening.components.clone(),
        promise_minutes: cadence.map(|it| it.num_minutes()),
        body,
        phone: holding.map(HoldingRow::phone).unwrap_or_default(),
        shop: Texts::default(),
        notify: true,
        reopens: false,
    })
}
