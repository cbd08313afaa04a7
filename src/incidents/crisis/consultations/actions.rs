//! The verbs: write, open, close, publish what came of it; answer, propose, look proposals through.

use super::queries::{self, ConsultationRow};
use super::{New, PROPOSALS_EACH_MAX, REMIND_DAYS, Stage, letters};
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::events::{self, Event, Tag};
use crate::ids::{BoardId, ConsultationId, IncidentId, OptionId, ProposalId};
use crate::incidents::crisis::room;
use crate::incidents::{Texts, site};
use crate::policy::{self, Act, Permit, Viewer};
use crate::screening::{self, Verdict, Why, Written};
use crate::words::Lang;
use chrono::TimeDelta;
use serde_json::json;

/// Whether this viewer may run the consultations of an incident, or why not.
pub async fn may_run(conn: &mut Conn, viewer: &Viewer, incident: IncidentId) -> Result<Permit> {
    let member = room::is_member(conn, incident, viewer.id_or_zero()).await?;
    Ok(policy::permit(viewer, Act::ConsultationRun { member })?)
}

/// Whether this viewer may run them.
pub async fn runs(conn: &mut Conn, viewer: &Viewer, incident: IncidentId) -> Result<bool> {
    match may_run(conn, viewer, incident).await {
        Ok(_) => Ok(true),
        Err(Error::Denied(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn permit_of(app: &App, viewer: &Viewer, id: ConsultationId) -> Result<Permit> {
    let mut conn = app.db.read_current().await?;
    let row = queries::by_id(&mut conn, id).await?.ok_or(Error::NotFound)?;
    may_run(&mut conn, viewer, row.incident_id).await
}

/// Writes a draft; the same form sent twice is one.
pub async fn create(
    app: &App,
    viewer: &Viewer,
    incident: IncidentId,
    new: New,
    once: Option<String>,
) -> Result<ConsultationId> {
    let permit = may_run(&mut app.db.read_current().await?, viewer, incident).await?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let Some(id) = queries::insert(tx, incident, &new, once.as_deref()).await? else {
                    let made = queries::by_once(tx, once.as_deref().unwrap_or_default()).await?;
                    return made.ok_or(Error::NotFound);
                };
                queries::set_options(tx, id, &new.options).await?;
                events::record(tx, Event::RoomChanged { incident, what: "consultation" }).await?;
                Ok(id)
            })
        })
        .await
}

/// Changes what is asked, as long as nobody has answered. An open one is told to whoever looks at the status page.
pub async fn change(app: &App, viewer: &Viewer, id: ConsultationId, version: i64, new: New) -> Result<()> {
    let permit = permit_of(app, viewer, id).await?;
    let open = app
        .db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, id).await?;
                let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                if queries::has_answers(tx, id).await? {
                    return Err(Error::Conflict("consultations-fault-answered"));
                }
                if !matches!(row.state, Stage::Draft | Stage::Open) {
                    return Err(Error::Conflict("consultations-fault-over"));
                }
                if !queries::update(tx, id, version, &new).await? {
                    return Err(Error::Conflict("consultations-fault-changed"));
                }
                queries::set_options(tx, id, &new.options).await?;
                tell(tx, &row, row.state == Stage::Open, "changed").await?;
                Ok(row.state == Stage::Open && !row.drill)
            })
        })
        .await?;
    shown(app, open).await;
    Ok(())
}

/// Puts a draft before the public; of a drill before the staff.
pub async fn open(app: &App, viewer: &Viewer, id: ConsultationId, version: i64) -> Result<()> {
    let permit = permit_of(app, viewer, id).await?;
    let public = app
        .db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, id).await?;
                let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                if row.state != Stage::Draft {
                    return Err(Error::Conflict("consultations-fault-opened"));
                }
                if row.version != version {
                    return Err(Error::Conflict("consultations-fault-changed"));
                }
                if row.closes_at <= tx.now() {
                    return Err(Error::Conflict("consultations-fault-past"));
                }
                if !row.drill && !row.published {
                    return Err(Error::Conflict("consultations-fault-unpublished"));
                }
                queries::open(tx, id).await?;
                log(tx, &row, "opened", &row.question()).await?;
                tell(tx, &row, true, "opened").await?;
                Ok(!row.drill)
            })
        })
        .await?;
    shown(app, public).await;
    Ok(())
}

/// Ends the asking before its time.
pub async fn close(app: &App, viewer: &Viewer, id: ConsultationId) -> Result<()> {
    let permit = permit_of(app, viewer, id).await?;
    let public = app.db.write(permit, move |tx| Box::pin(async move { closed(tx, id, false).await })).await?;
    match public {
        None => Err(Error::Conflict("consultations-fault-over")),
        Some(public) => {
            shown(app, public).await;
            Ok(())
        }
    }
}

/// Closes one that is open, and tells its lead; whether the public sees that. None when it is not open (any more), or, if `due`, not due.
async fn closed(tx: &mut Tx, id: ConsultationId, due: bool) -> Result<Option<bool>> {
    queries::hold(tx, id).await?;
    let Some(row) = queries::by_id(tx, id).await? else { return Ok(None) };
    if (due && row.closes_at > tx.now()) || !queries::close(tx, id).await? {
        return Ok(None);
    }
    log(tx, &row, "closed", &row.question()).await?;
    letters::ask_lead(tx, &row).await?;
    tell(tx, &row, true, "closed").await?;
    Ok(Some(!row.drill))
}

/// Publishes what came of it: the end of every consultation. Nothing takes it back.
pub async fn publish(app: &App, viewer: &Viewer, id: ConsultationId, outcome: Texts) -> Result<()> {
    let permit = permit_of(app, viewer, id).await?;
    let public = app
        .db
        .write(permit, move |tx| {
            Box::pin(async move {
                queries::hold(tx, id).await?;
                let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
                match row.state {
                    Stage::Closed => {}
                    Stage::Published => return Err(Error::Conflict("consultations-fault-published")),
                    Stage::Draft | Stage::Open => return Err(Error::Conflict("consultations-fault-early")),
                }
                queries::publish(tx, id, &outcome).await?;
                log(tx, &row, "outcome", &outcome).await?;
                tell(tx, &row, true, "outcome").await?;
                Ok(!row.drill)
            })
        })
        .await?;
    shown(app, public).await;
    Ok(())
}

/// Answers for this viewer, or changes the answer.
pub async fn answer(app: &App, viewer: &Viewer, id: ConsultationId, option: OptionId) -> Result<()> {
    let permit = policy::permit(viewer, Act::ConsultationAnswer)?;
    let account = viewer.id_or_zero();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                taking(tx, id).await?;
                if !queries::options(tx, id).await?.iter().any(|one| one.id == option) {
                    return Err(Error::BadInput("error-bad-form"));
                }
                queries::answer(tx, id, account, option).await
            })
        })
        .await
}

/// The consultation while it takes answers; whoever closes or changes it waits.
async fn taking(tx: &mut Tx, id: ConsultationId) -> Result<ConsultationRow> {
    queries::hold_open(tx, id).await?;
    let row = queries::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    if row.takes_answers(tx.now()) { Ok(row) } else { Err(Error::Conflict("consultations-fault-over")) }
}

/// What becomes of a proposal at once.
#[derive(Debug)]
pub enum Proposed {
    /// It waits for the staff.
    Waits,
    /// It comes back with the explanation.
    Back(Vec<Why>),
}

/// Proposes something else for this viewer. Nobody sees it before the staff looked it through.
pub async fn propose(
    app: &App,
    viewer: &Viewer,
    id: ConsultationId,
    (lang, body): (Lang, String),
    once: Option<String>,
) -> Result<Proposed> {
    let permit = policy::permit(viewer, Act::ConsultationAnswer)?;
    app.limits.post(viewer)?;
    // On no board: the words that hold on every board are looked for.
    let written = Written {
        board: BoardId(0),
        board_holds: None,
        topic: None,
        title: "",
        body: &body,
        private: false,
        lang: Some(lang),
    };
    let screened = screening::screen(app, viewer, &written).await?;
    if screened.verdict == Verdict::Block {
        return Ok(Proposed::Back(screened.whys));
    }
    let (account, body) = (viewer.id_or_zero(), screened.body);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let row = taking(tx, id).await?;
                if !row.takes_proposals {
                    return Err(Error::Conflict("consultations-fault-no-proposals"));
                }
                let sent = queries::propose(tx, id, account, lang, &body, once.as_deref()).await?;
                if sent && queries::proposals_of(tx, id, account).await?.len() > PROPOSALS_EACH_MAX {
                    return Err(Error::Conflict("consultations-fault-many"));
                }
                events::record(tx, Event::RoomChanged { incident: row.incident_id, what: "proposal" }).await?;
                Ok(Proposed::Waits)
            })
        })
        .await
}

/// Shows a proposal, or refuses it with a reason that its author reads; nobody decides about their own.
pub async fn decide(app: &App, viewer: &Viewer, id: ProposalId, shown: bool, reason: String) -> Result<()> {
    let row = queries::proposal(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    let permit = policy::permit(viewer, Act::ProposalDecide { author: row.account_id })?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                let state = if shown { "shown" } else { "refused" };
                if !queries::decide(tx, id, state, &reason).await? {
                    return Err(Error::Conflict("consultations-fault-decided"));
                }
                let row = queries::by_id(tx, row.consultation_id).await?.ok_or(Error::NotFound)?;
                // The public page shows it.
                tx.touch(Tag::Status.key());
                events::record(tx, Event::RoomChanged { incident: row.incident_id, what: "proposal" }).await
            })
        })
        .await
}

/// The round: closes those whose time is over, and reminds the leads of those that still have no outcome. Safe on several nodes, and when the
/// clock is put back: what is closed stays so.
pub async fn tick(app: App) -> Result<()> {
    let now = app.now();
    let mut conn = app.db.read_current().await?;
    let ended = queries::ended(&mut conn, now).await?;
    let forgotten = queries::forgotten(&mut conn, now - TimeDelta::days(REMIND_DAYS)).await?;
    drop(conn);
    let mut public = false;
    for id in ended {
        let permit = policy::system("consultation.clock");
        let done = app.db.write(permit, move |tx| Box::pin(async move { closed(tx, id, true).await })).await?;
        public |= done == Some(true);
    }
    for id in forgotten {
        let permit = policy::system("consultation.clock");
        app.db.write(permit, move |tx| Box::pin(async move { letters::ask_again(tx, id).await })).await?;
    }
    shown(&app, public).await;
    Ok(())
}

/// A line in the room: what happened, never what was answered.
async fn log(tx: &mut Tx, row: &ConsultationRow, what: &'static str, said: &Texts) -> Result<()> {
    let by = tx.actor();
    let (_, text) = said.read(row.lang(), row.lang());
    let data = json!({ "consultation": row.id, "what": what });
    room::log(tx, row.incident_id, room::Kind::Consultation, by, text, &data).await
}

/// Writes down what happened. The status page hears of it if it may.
async fn tell(tx: &mut Tx, row: &ConsultationRow, visible: bool, what: &'static str) -> Result<()> {
    let incident = row.incident_id;
    if row.drill || !visible {
        return events::record(tx, Event::RoomChanged { incident, what: "consultation" }).await;
    }
    queries::renew_incident(tx, incident).await?;
    events::record(tx, Event::ConsultationChanged { consultation: row.id, incident, what }).await
}

/// Draws the status page anew. What went wrong with that undoes nothing: the next minute draws it.
async fn shown(app: &App, public: bool) {
    if public && let Err(error) = site::refresh(app).await {
        tracing::warn!(error = %error, "the status page could not be drawn after a consultation changed");
    }
}
