//! What is done with the message: write, hand in, approve, give back, publish, throw away. Each takes the incident for itself, reads the facts
//! again inside its transaction and asks the rule with those. An approval is of one text: a text that changed is approved by nobody.

use super::letters::{self, News};
use super::queries::{self, ApprovalRow, NewApproval, StatementRow};
use super::statement::{Content, Stage};
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, IncidentId, StatementId};
use crate::incidents::actions::{NewUpdate, Published, Refused, publish as publish_update};
use crate::incidents::crisis::room::{self, Kind};
use crate::incidents::crisis::team;
use crate::incidents::queries::IncidentRow;
use crate::incidents::site;
use crate::policy::{self, Act, Viewer};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use std::collections::HashSet;

/// The text is another one than was seen.
pub const CHANGED: &str = "statements-conflict-changed";
/// It does not wait for approval.
pub const NOT_WAITING: &str = "statements-conflict-not-waiting";
/// It stands before the public already, or was thrown away.
pub const DONE: &str = "statements-conflict-done";
/// How long the approvers of an incident without a playbook have, in minutes.
const APPROVAL_MINUTES: i64 = 10;

/// What a statement needs before it is published, by the playbook of its incident; without one, the approval of one who leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// How many must approve it.
    pub approvals: usize,
    /// How long the approvers have before the deputies may.
    pub minutes: i64,
}

/// What the statements of an incident need.
pub async fn needs(conn: &mut Conn, incident: &IncidentRow) -> Result<Needs> {
    let Some(id) = incident.playbook else { return Ok(Needs { approvals: 1, minutes: APPROVAL_MINUTES }) };
    let playbook = team::playbook(conn, id).await?;
    let approvals = usize::try_from(playbook.approvals).unwrap_or(2).min(2);
    Ok(Needs { approvals, minutes: playbook.approval_minutes.max(0) })
}

/// How many have approved the text as it is now.
pub fn count(approvals: &[ApprovalRow], row: &StatementRow) -> usize {
    let people: HashSet<AccountId> =
        approvals.iter().filter(|it| it.counts(row.row_version)).map(|it| it.account_id).collect();
    people.len()
}

async fn is_member(conn: &mut Conn, viewer: &Viewer, incident: IncidentId) -> Result<bool> {
    room::is_member(conn, incident, viewer.id_or_zero()).await
}

/// Writing, with its fact as it is now.
pub async fn writing(conn: &mut Conn, viewer: &Viewer, incident: IncidentId) -> Result<Act> {
    Ok(Act::StatementWrite { member: is_member(conn, viewer, incident).await? })
}

/// Approving this version, with its facts as they are now.
pub async fn approving(
    conn: &mut Conn,
    viewer: &Viewer,
    incident: &IncidentRow,
    row: &StatementRow,
    now: DateTime<Utc>,
) -> Result<Act> {
    let me = viewer.id_or_zero();
    Ok(Act::StatementApprove {
        named: team::approvers(conn, incident.id).await?.contains(&me),
        deputy: team::deputies(conn, incident.id).await?.contains(&me),
        late: row.is_late(now),
        own: queries::writers(conn, row.id).await?.contains(&me),
        alone: needs(conn, incident).await?.approvals <= 1,
    })
}

/// Publishing this version, with its facts as they are now.
pub async fn publishing(conn: &mut Conn, viewer: &Viewer, incident: &IncidentRow, row: &StatementRow) -> Result<Act> {
    let needed = needs(conn, incident).await?.approvals;
    let given = count(&queries::approvals(conn, row.id).await?, row);
    let approved = match row.state {
        Stage::Draft => needed == 0,
        Stage::Approved => given >= needed,
        _ => false,
    };
    Ok(Act::StatementPublish { member: is_member(conn, viewer, incident.id).await?, approved })
}

/// A version for this writer alone, with its incident.
async fn take(tx: &mut Tx, incident: IncidentId, version: i64) -> Result<(IncidentRow, StatementRow)> {
    let incident = queries::hold(tx, incident).await?;
    let row = queries::by_version(tx, incident.id, version).await?.ok_or(Error::NotFound)?;
    Ok((incident, row))
}

/// A version as it is seen.
async fn seen(conn: &mut Conn, incident: IncidentId, version: i64) -> Result<(IncidentRow, StatementRow)> {
    let incident = crate::incidents::queries::incident(conn, incident).await?.ok_or(Error::NotFound)?;
    let row = queries::by_version(conn, incident.id, version).await?.ok_or(Error::NotFound)?;
    Ok((incident, row))
}

/// Which version of an incident is meant, and which text of it was seen.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    pub incident: IncidentId,
    pub version: i64,
    pub row_version: i64,
}

/// Writes a version, or changes the one that is open: then it waits for approval anew. `row_version` 0: none was open.
pub async fn save(
    app: &App,
    viewer: &Viewer,
    incident: IncidentId,
    row_version: i64,
    content: Content,
    once: String,
) -> Result<Seen> {
    let permit = policy::permit(viewer, writing(&mut app.db.read_current().await?, viewer, incident).await?)?;
    let viewer = viewer.clone();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let incident = queries::hold(tx, incident).await?;
                policy::permit(&viewer, writing(tx, &viewer, incident.id).await?)?;
                if let Some(made) = queries::by_once(tx, &once).await? {
                    return same(&made, incident.id, &content);
                }
                match queries::open(tx, incident.id).await? {
                    Some(row) => change(tx, &row, row_version, &content).await,
                    None if row_version == 0 => {
                        begin(tx, incident.id, &content, Some(once.as_str()).filter(|it| !it.is_empty())).await
                    }
                    None => Err(Error::Conflict(CHANGED)),
                }
            })
        })
        .await
}

/// A form sent twice is one version; sent again with other words it is a change that saw nothing.
fn same(made: &StatementRow, incident: IncidentId, content: &Content) -> Result<Seen> {
    if made.incident_id == incident && made.content()? == *content {
        Ok(Seen { incident, version: made.version, row_version: made.row_version })
    } else {
        Err(Error::Conflict(CHANGED))
    }
}

async fn change(tx: &mut Tx, row: &StatementRow, row_version: i64, content: &Content) -> Result<Seen> {
    let seen = Seen { incident: row.incident_id, version: row.version, row_version: row.row_version };
    if row.content()? == *content {
        return Ok(seen);
    }
    if row.row_version != row_version {
        return Err(Error::Conflict(CHANGED));
    }
    queries::write(tx, row.id, Stage::Draft, content).await?;
    note_writer(tx, row.id).await?;
    let what = if row.state == Stage::Draft { "written" } else { "reopened" };
    log(tx, row, Kind::Statement, "", what).await?;
    Ok(Seen { row_version: row.row_version + 1, ..seen })
}

/// Opens the next version as a draft.
async fn begin(tx: &mut Tx, incident: IncidentId, content: &Content, once: Option<&str>) -> Result<Seen> {
    let version = queries::newest(tx, incident).await? + 1;
    let id = queries::insert(tx, incident, version, Stage::Draft, once).await?;
    queries::write(tx, id, Stage::Draft, content).await?;
    note_writer(tx, id).await?;
    let by = tx.actor();
    let data = json!({ "version": version, "what": "drafted" });
    room::log(tx, incident, Kind::Statement, by, "", &data).await?;
    Ok(Seen { incident, version, row_version: 1 })
}

/// Opens a first draft where there is no version yet; the number of what is there then.
pub async fn draft(tx: &mut Tx, incident: IncidentId, content: &Content) -> Result<i64> {
    queries::hold(tx, incident).await?;
    match queries::newest(tx, incident).await? {
        0 => begin(tx, incident, content, None).await.map(|seen| seen.version),
        there => Ok(there),
    }
}

async fn note_writer(tx: &mut Tx, id: StatementId) -> Result<()> {
    match tx.actor() {
        Some(writer) => queries::add_writer(tx, id, writer).await,
        None => Ok(()),
    }
}

/// A line of the room about a version.
async fn log(tx: &mut Tx, row: &StatementRow, kind: Kind, text: &str, what: &str) -> Result<()> {
    let by = tx.actor();
    let data = json!({ "version": row.version, "what": what });
    room::log(tx, row.incident_id, kind, by, text, &data).await
}

/// Hands a draft in to those who approve; where nobody must, it is published at once.
pub async fn submit(app: &App, viewer: &Viewer, about: Seen) -> Result<Stage> {
    let permit = policy::permit(viewer, writing(&mut app.db.read_current().await?, viewer, about.incident).await?)?;
    let viewer = viewer.clone();
    let stage = app
        .db
        .write(permit, move |tx| {
            Box::pin(async move {
                let (incident, row) = take(tx, about.incident, about.version).await?;
                policy::permit(&viewer, writing(tx, &viewer, incident.id).await?)?;
                match row.state {
                    Stage::Draft if row.row_version == about.row_version => {}
                    Stage::Draft | Stage::Dropped => return Err(Error::Conflict(CHANGED)),
                    // Sent twice.
                    stage => return Ok(stage),
                }
                if !incident.state.may_become(row.content()?.state, row.reopens) {
                    return Err(Refused::State.into());
                }
                let needs = needs(tx, &incident).await?;
                if needs.approvals == 0 {
                    policy::permit(&viewer, publishing(tx, &viewer, &incident, &row).await?)?;
                    put_out(tx, &incident, &row).await?;
                    return Ok(Stage::Published);
                }
                let late_at = tx.now() + TimeDelta::minutes(needs.minutes);
                queries::submit(tx, row.id, late_at).await?;
                log(tx, &row, Kind::Statement, "", "submitted").await?;
                letters::ask(tx, &incident, &row, needs).await?;
                Ok(Stage::Submitted)
            })
        })
        .await?;
    if stage == Stage::Published {
        refresh(app).await;
    }
    Ok(stage)
}

/// What somebody who approves says.
#[derive(Clone, Debug)]
pub struct Word {
    pub note: String,
    /// Publish it as soon as enough have approved.
    pub publish: bool,
}

/// Approves the text that was seen; how far the version is then.
pub async fn approve(app: &App, viewer: &Viewer, about: Seen, word: Word) -> Result<Stage> {
    let mut conn = app.db.read_current().await?;
    let (incident, row) = seen(&mut conn, about.incident, about.version).await?;
    let permit = policy::permit(viewer, approving(&mut conn, viewer, &incident, &row, app.now()).await?)?;
    drop(conn);
    let viewer = viewer.clone();
    let stage = app
        .db
        .write(permit, move |tx| {
            Box::pin(async move {
                let (incident, row) = take(tx, about.incident, about.version).await?;
                let now = tx.now();
                let act = approving(tx, &viewer, &incident, &row, now).await?;
                policy::permit(&viewer, act)?;
                let me = viewer.id_or_zero();
                let said = queries::approvals(tx, row.id).await?;
                let mine = said.iter().any(|it| it.account_id == me && it.counts(row.row_version));
                if row.row_version != about.row_version {
                    return Err(Error::Conflict(CHANGED));
                }
                if !mine {
                    if row.state != Stage::Submitted {
                        return Err(Error::Conflict(NOT_WAITING));
                    }
                    note_approval(tx, &row, act, &word.note).await?;
                }
                settle(tx, &viewer, &incident, &row, word.publish).await
            })
        })
        .await?;
    if stage == Stage::Published {
        refresh(app).await;
    }
    Ok(stage)
}

async fn note_approval(tx: &mut Tx, row: &StatementRow, act: Act, note: &str) -> Result<()> {
    let account = tx.actor().ok_or_else(|| Error::Internal("nobody approves".into()))?;
    let part = if matches!(act, Act::StatementApprove { named: true, .. }) { "approver" } else { "deputy" };
    let new = NewApproval { account, part, outcome: "approved", note, row_version: row.row_version };
    queries::add_approval(tx, row.id, &new).await?;
    log(tx, row, Kind::Approval, note, part).await
}

/// After an approval: whether enough have approved, and whether it is published with that.
async fn settle(
    tx: &mut Tx,
    viewer: &Viewer,
    incident: &IncidentRow,
    row: &StatementRow,
    publish: bool,
) -> Result<Stage> {
    let given = count(&queries::approvals(tx, row.id).await?, row);
    if row.state == Stage::Submitted && given >= needs(tx, incident).await?.approvals {
        queries::approved(tx, row.id).await?;
        letters::news(tx, row, News::Approved).await?;
    }
    let row = queries::by_id(tx, row.id).await?.ok_or(Error::NotFound)?;
    if publish && row.state == Stage::Approved {
        policy::permit(viewer, publishing(tx, viewer, incident, &row).await?)?;
        put_out(tx, incident, &row).await?;
        return Ok(Stage::Published);
    }
    Ok(row.state)
}

/// Gives the text that was seen back to its writers, with a note.
pub async fn give_back(app: &App, viewer: &Viewer, about: Seen, note: String) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    let (incident, row) = seen(&mut conn, about.incident, about.version).await?;
    let permit = policy::permit(viewer, returning(approving(&mut conn, viewer, &incident, &row, app.now()).await?))?;
    drop(conn);
    let viewer = viewer.clone();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let (incident, row) = take(tx, about.incident, about.version).await?;
                let now = tx.now();
                let act = returning(approving(tx, &viewer, &incident, &row, now).await?);
                policy::permit(&viewer, act)?;
                if row.row_version != about.row_version {
                    return Err(Error::Conflict(CHANGED));
                }
                if !matches!(row.state, Stage::Submitted | Stage::Approved) {
                    return Err(Error::Conflict(NOT_WAITING));
                }
                let account = tx.actor().ok_or_else(|| Error::Internal("nobody gives it back".into()))?;
                let part = if matches!(act, Act::StatementApprove { named: true, .. }) { "approver" } else { "deputy" };
                let new = NewApproval { account, part, outcome: "returned", note: &note, row_version: row.row_version };
                queries::add_approval(tx, row.id, &new).await?;
                queries::give_back(tx, row.id).await?;
                letters::news(tx, &row, News::Returned).await?;
                log(tx, &row, Kind::Approval, &note, "returned").await
            })
        })
        .await
}

/// Whoever may approve may give back, their own text too.
pub const fn returning(act: Act) -> Act {
    match act {
        Act::StatementApprove { named, deputy, late, .. } => {
            Act::StatementApprove { named, deputy, late, own: false, alone: true }
        }
        other => other,
    }
}

/// Puts an approved version before the public.
pub async fn publish(app: &App, viewer: &Viewer, about: Seen) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    let (incident, row) = seen(&mut conn, about.incident, about.version).await?;
    let act = publishing(&mut conn, viewer, &incident, &row).await?;
    drop(conn);
    if row.state == Stage::Published && policy::permit(viewer, writing_of(act)).is_ok() {
        return Ok(());
    }
    let permit = policy::permit(viewer, act)?;
    let viewer = viewer.clone();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let (incident, row) = take(tx, about.incident, about.version).await?;
                if row.state == Stage::Published {
                    return Ok(());
                }
                if row.row_version != about.row_version {
                    return Err(Error::Conflict(CHANGED));
                }
                policy::permit(&viewer, publishing(tx, &viewer, &incident, &row).await?)?;
                put_out(tx, &incident, &row).await.map(|_| ())
            })
        })
        .await?;
    refresh(app).await;
    Ok(())
}

/// Who may publish may see that it was published before.
const fn writing_of(act: Act) -> Act {
    match act {
        Act::StatementPublish { member, .. } => Act::StatementWrite { member },
        other => other,
    }
}

/// Publishes a version that may be published: the update, and what tells every other surface.
pub async fn put_out(tx: &mut Tx, incident: &IncidentRow, row: &StatementRow) -> Result<Published> {
    let content = row.content()?;
    log(tx, row, Kind::Published, "", content.state.as_str()).await?;
    if content.state.is_over() && !incident.state.is_over() {
        log(tx, row, Kind::Resolved, "", content.state.as_str()).await?;
    }
    letters::spread(tx, incident, row).await?;
    let update = NewUpdate {
        incident: incident.id,
        state: content.state,
        impact: content.impact,
        lang: content.lang,
        body: content.body,
        components: content.components,
        promised_at: content.promise_minutes.map(|minutes| tx.now() + TimeDelta::minutes(minutes)),
        shown_at: None,
        notify: content.notify,
        reopens: content.reopens,
        statement: Some((row.id, row.version)),
    };
    // Last, but for what needs its number: it writes to the public ledger, for which all wait.
    let published = publish_update(tx, &update).await?;
    queries::published(tx, row.id, published.update).await?;
    Ok(published)
}

/// Throws the open version away.
pub async fn discard(app: &App, viewer: &Viewer, about: Seen) -> Result<()> {
    let permit = policy::permit(viewer, writing(&mut app.db.read_current().await?, viewer, about.incident).await?)?;
    let viewer = viewer.clone();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let (incident, row) = take(tx, about.incident, about.version).await?;
                policy::permit(&viewer, writing(tx, &viewer, incident.id).await?)?;
                if !row.state.is_open() {
                    return Err(Error::Conflict(DONE));
                }
                if row.row_version != about.row_version {
                    return Err(Error::Conflict(CHANGED));
                }
                queries::discard(tx, row.id).await?;
                log(tx, &row, Kind::Statement, "", "dropped").await
            })
        })
        .await
}

/// Draws the status pages anew. What was published stands, whether that works at once or not.
pub async fn refresh(app: &App) {
    if let Err(error) = site::refresh(app).await {
        tracing::warn!(error = %error, "the status pages could not be drawn; they will be soon");
    }
}
