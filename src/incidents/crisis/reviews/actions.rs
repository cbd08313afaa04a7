//! The verbs: write a review, finish it, keep its actions; and the round that reminds.

use super::measures::{Measures, Times};
use super::queries::{self, ReviewRow};
use super::typed::NewAction;
use super::{REMIND_DAYS, Text, letters};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, ActionId, IncidentId};
use crate::incidents::crisis::team::Part;
use crate::incidents::crisis::{consultations, team};
use crate::policy::{self, Act, Permit, Viewer};
use chrono::{DateTime, TimeDelta, Utc};

/// Whether this viewer may write the review of an incident, or why not.
pub async fn may_write(conn: &mut Conn, viewer: &Viewer, incident: IncidentId) -> Result<Permit> {
    let member = queries::had_part(conn, incident, viewer.id_or_zero()).await?;
    Ok(policy::permit(viewer, Act::ReviewWrite { member })?)
}

/// Whether this viewer may write it.
pub async fn writes(conn: &mut Conn, viewer: &Viewer, incident: IncidentId) -> Result<bool> {
    match may_write(conn, viewer, incident).await {
        Ok(_) => Ok(true),
        Err(Error::Denied(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Who passed in which part of a drill.
pub type Credits = Vec<(AccountId, Part, bool)>;

/// Writes the text of a review; with `finish` it is finished, too, and the parts of a drill are credited.
pub async fn save(
    app: &App,
    viewer: &Viewer,
    incident: IncidentId,
    version: i64,
    text: Text,
    finish: Option<Credits>,
) -> Result<()> {
    let permit = may_write(&mut app.db.read_current().await?, viewer, incident).await?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, incident).await?;
                let row = queries::of(tx, incident).await?.ok_or(Error::NotFound)?;
                if row.finished_at.is_some() {
                    return Err(Error::Conflict("reviews-fault-finished"));
                }
                if !queries::save(tx, incident, version, &text).await? {
                    return Err(Error::Conflict("reviews-fault-changed"));
                }
                if let Some(credits) = finish {
                    if consultations::without_outcome(tx, incident).await? > 0 {
                        return Err(Error::Conflict("reviews-fault-consultation"));
                    }
                    queries::finish(tx, incident).await?;
                    for (account, part, passed) in credits {
                        team::credit(tx, incident, account, part, passed).await?;
                    }
                }
                events::record(tx, Event::RoomChanged { incident, what: "review" }).await
            })
        })
        .await
}

/// Writes an action; the same form sent twice is one.
pub async fn add_action(app: &App, viewer: &Viewer, incident: IncidentId, new: NewAction) -> Result<()> {
    let permit = may_write(&mut app.db.read_current().await?, viewer, incident).await?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                // One after another, so that of the same action sent twice at once one is written.
                queries::hold(tx, incident).await?;
                queries::of(tx, incident).await?.ok_or(Error::NotFound)?;
                queries::add_action(tx, incident, &new.text, new.owner, &new.due_on.to_string()).await?;
                events::record(tx, Event::RoomChanged { incident, what: "review" }).await
            })
        })
        .await
}

/// Says that an action is done, or that it is not: whoever may write the review, and its owner.
pub async fn set_done(app: &App, viewer: &Viewer, id: ActionId, done: bool) -> Result<IncidentId> {
    let mut conn = app.db.read_current().await?;
    let row = queries::action(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let incident = row.incident_id;
    let owner = viewer.actor().is_some_and(|actor| row.owner_id == Some(actor.id));
    let permit = match may_write(&mut conn, viewer, incident).await {
        Err(Error::Denied(_)) if owner => policy::permit(viewer, Act::ReviewWrite { member: true })?,
        permit => permit?,
    };
    drop(conn);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let at = done.then(|| tx.now());
                queries::set_done(tx, id, at).await?;
                events::record(tx, Event::RoomChanged { incident, what: "review" }).await?;
                Ok(incident)
            })
        })
        .await
}

/// What is measured of an incident.
pub async fn measure(conn: &mut Conn, row: &ReviewRow, now: DateTime<Utc>) -> Result<Measures> {
    let incident = row.incident_id;
    let times = Times { started_at: row.started_at, declared_at: row.created_at, resolved_at: row.resolved_at, now };
    let mut measures = Measures::of_updates(&queries::updates(conn, incident).await?, times)
        .with_approvals(&queries::approvals(conn, incident).await?);
    if let Some((statement, version)) = queries::last_statement(conn, incident).await? {
        measures.statement = Some(version);
        (measures.teams_acknowledged, measures.teams) = queries::acknowledged(conn, statement).await?;
    }
    (measures.told, measures.to_tell) = queries::told(conn, incident).await?;
    (measures.cases, measures.cases_answered, measures.topics) = queries::asked(conn, incident).await?;
    Ok(measures)
}

/// The round: reminds the leads of reviews that are overdue. Safe on several nodes.
pub async fn tick(app: App) -> Result<()> {
    let now = app.now();
    let before = now - TimeDelta::days(REMIND_DAYS);
    let overdue = queries::overdue(&mut app.db.read_current().await?, now, before).await?;
    for incident in overdue {
        let permit = policy::system("review.clock");
        app.db.write(permit, move |tx| Box::pin(async move { letters::ask_lead(tx, incident).await })).await?;
    }
    Ok(())
}
