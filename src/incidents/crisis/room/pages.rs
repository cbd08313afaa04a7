//! `/desk/incidents/{id}`: the room, and what is done in it.

use super::actions::{self, Given, NewRole, TaskAct};
use super::queries::{self, LINES_MAX};
use super::timers::{Facts, Timers};
use super::views::{self, Shown};
use super::{Kind, path, timeline};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::{self, AccountId, IncidentId, TaskId};
use crate::incidents::crisis::team::{self, Part};
use crate::incidents::{Severity, Texts};
use crate::ui::text::{clean_line, clean_text};
use crate::web::{self, Faults, Form, Path, Query, Staff};
use crate::words::Lang;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// Characters of a note or a decision at most.
const NOTE_CHARS_MAX: usize = 4_000;
/// Characters of a task or a reason at most.
const LINE_CHARS_MAX: usize = 300;
/// Lines of the timeline on the first page.
const LINES_SHOWN: i64 = 40;

/// The addresses of one room.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/{id}", get(show))
        .route("/desk/incidents/{id}/live", get(live))
        .route("/desk/incidents/{id}/notes", post(note))
        .route("/desk/incidents/{id}/briefs", post(brief))
        .route("/desk/incidents/{id}/tasks", post(add_task))
        .route("/desk/incidents/{id}/tasks/{task}", post(work_task))
        .route("/desk/incidents/{id}/parts", post(part))
        .route("/desk/incidents/{id}/severity", post(severity))
}

/// From which line of the timeline on.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    before: Option<i64>,
}

/// Something for the timeline, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    pub kind: String,
    pub text: String,
    pub once: String,
}

/// A task, as it was typed; or what is done with one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct TaskForm {
    pub task: String,
    pub part: String,
    pub act: String,
    pub owner: String,
}

/// A part that is given, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PartForm {
    pub act: String,
    pub part: String,
    pub to: String,
    pub reason: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct SeverityForm {
    severity: String,
}

/// What was typed before something came between.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub note: NoteForm,
    pub task: TaskForm,
    pub part: PartForm,
}

async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    draw(&app, &staff, id, asked, Typed::default(), &Faults::new()).await
}

/// The room; 422 where a form has faults.
async fn draw(
    app: &App,
    staff: &Staff,
    id: IncidentId,
    asked: Asked,
    typed: Typed,
    faults: &Faults,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let incident = queries::incident(&mut conn, id).await?;
    let me = staff.actor().id;
    let roles = queries::roles(&mut conn, id).await?;
    let tasks = queries::tasks(&mut conn, id).await?;
    let limit = if asked.before.is_some() { LINES_MAX } else { LINES_SHOWN };
    let mut lines = queries::lines(&mut conn, id, asked.before.unwrap_or(i64::MAX), limit + 1).await?;
    let more = lines.len() as i64 > limit;
    lines.truncate(limit as usize);
    let member = roles.iter().any(|row| row.account_id == me);
    let named = match incident.playbook_id {
        Some(playbook) => team::team(&mut conn, playbook).await?,
        None => Vec::new(),
    };
    let playbook = match incident.playbook_id {
        Some(playbook) => Some(team::playbook(&mut conn, playbook).await?),
        None => None,
    };
    let people = timeline::people(&lines);
    let names = queries::names(&mut conn, &people).await?.into_iter().collect();
    let timers = timers(&mut conn, staff, &incident).await?;
    let shown = Shown {
        timers,
        names,
        needed: belts(&mut conn).await?,
        people: queries::people(&mut conn, staff.now).await?,
        components: queries::touched(&mut conn, id).await?,
        on_call: team::shifts(&mut conn, staff.now, staff.now).await?,
        counts: queries::counts(&mut conn, id).await?,
        panels: super::panels::panels(app, &mut conn, staff, &incident).await?,
        runs: member || staff.viewer.leads(),
        older: lines.last().filter(|_| more).map(|line| line.id),
        earlier: asked.before.is_some(),
        once: ids::nonce(),
        incident: &incident,
        playbook: playbook.as_ref(),
        named: &named,
        roles: &roles,
        tasks: &tasks,
        lines: &lines,
        typed: &typed,
        faults,
    };
    drop(conn);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = incident.title().read(staff.words.lang, incident.lang()).1.to_owned();
    let mut frame = staff.frame("incidents::room", title);
    (frame.noindex, frame.wide) = (true, true);
    frame.crumbs = vec![(staff.words.t("room-title"), super::LIST.into())];
    Ok(web::page_status(status, frame.render(views::show(staff, &shown))))
}

/// What is due in a room.
pub async fn timers(conn: &mut Conn, staff: &Staff, incident: &queries::IncidentRow) -> Result<Timers> {
    let (state, severity) = (incident.state(), incident.severity());
    let facts = Facts {
        state,
        created_at: incident.created_at,
        told_at: incident.told_at,
        promised_at: incident.promised_at,
        brief_at: incident.brief_at,
        cadence: team::cadence(conn, severity, state).await?,
    };
    Ok(Timers::of(&facts, staff.now))
}

/// The belts that the parts ask for.
async fn belts(conn: &mut Conn) -> Result<Vec<(Part, team::Belt)>> {
    let mut belts = Vec::new();
    for part in Part::ALL {
        belts.extend(team::belt_needed(conn, part).await?.map(|belt| (part, belt)));
    }
    Ok(belts)
}

/// Says when the room changes.
async fn live(State(app): State<App>, _staff: Staff, Path(id): Path<IncidentId>) -> Result<Response> {
    queries::incident(&mut app.db.read().await?, id).await?;
    app.live.stream(&[(Tag::Room(id), "room")])
}

/// A note, or a decision.
async fn note(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Form(form): Form<NoteForm>,
) -> Result<Response> {
    let kind = if form.kind == "decision" { Kind::Decision } else { Kind::Note };
    let text = clean_text(&form.text);
    let mut faults = Faults::new();
    match text.chars().count() {
        0 => faults.add("text", "fault-required"),
        1..=NOTE_CHARS_MAX => {}
        _ => faults.add_with("text", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]),
    }
    if !faults.is_empty() {
        actions::permit(&app, &staff.viewer, staff.actor().id, id).await?;
        let typed = Typed { note: form, ..Typed::default() };
        return draw(&app, &staff, id, Asked::default(), typed, &faults).await;
    }
    actions::write(&app, &staff.viewer, staff.actor().id, id, kind, text, clean_line(&form.once)).await?;
    Ok(web::see_other(format!("{}#timeline", path(id))))
}

/// Those inside were told where things stand.
async fn brief(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Form(form): Form<NoteForm>,
) -> Result<Response> {
    let text: String = clean_text(&form.text).chars().take(NOTE_CHARS_MAX).collect();
    actions::write(&app, &staff.viewer, staff.actor().id, id, Kind::Brief, text, clean_line(&form.once)).await?;
    Ok(web::see_other_saying(path(id), "flash-room-brief"))
}

/// A task is added.
async fn add_task(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Form(form): Form<TaskForm>,
) -> Result<Response> {
    let text = clean_line(&form.task);
    let part = Part::parse(&form.part);
    let mut faults = Faults::new();
    match text.chars().count() {
        0 => faults.add("task", "fault-required"),
        1..=LINE_CHARS_MAX => {}
        _ => faults.add_with("task", "fault-too-long", &[("max", LINE_CHARS_MAX.into())]),
    }
    if part.is_none() {
        faults.add("part", "fault-choice");
    }
    let (Some(part), true) = (part, faults.is_empty()) else {
        actions::permit(&app, &staff.viewer, staff.actor().id, id).await?;
        let typed = Typed { task: form, ..Typed::default() };
        return draw(&app, &staff, id, Asked::default(), typed, &faults).await;
    };
    let texts = match staff.words.lang {
        Lang::En => Texts::new(text, "", ""),
        Lang::He => Texts::new("", text, ""),
        Lang::Pl => Texts::new("", "", text),
    };
    actions::add_task(&app, &staff.viewer, staff.actor().id, id, part, texts).await?;
    Ok(web::see_other(format!("{}#tasks", path(id))))
}

/// A task is done, or not after all, or somebody's.
async fn work_task(
    State(app): State<App>,
    staff: Staff,
    Path((id, task)): Path<(IncidentId, TaskId)>,
    Form(form): Form<TaskForm>,
) -> Result<Response> {
    let me = staff.actor().id;
    let act = match form.act.as_str() {
        "done" => TaskAct::Done,
        "open" => TaskAct::Reopened,
        "take" => TaskAct::Owned(me),
        "give" => TaskAct::Owned(colleague(&app, &staff, &form.owner).await?.ok_or(Error::BadInput("error-bad-form"))?),
        _ => return Err(Error::BadInput("error-bad-form")),
    };
    actions::work_task(&app, &staff.viewer, me, id, task, act).await?;
    Ok(web::see_other(format!("{}#tasks", path(id))))
}

/// Somebody active among the staff.
async fn colleague(app: &App, staff: &Staff, typed: &str) -> Result<Option<AccountId>> {
    let Ok(id) = typed.parse::<AccountId>() else { return Ok(None) };
    let people = queries::people(&mut app.db.read_current().await?, staff.now).await?;
    Ok(people.iter().any(|row| row.id == id).then_some(id))
}

/// A part is given, handed over, taken or left.
async fn part(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Form(form): Form<PartForm>,
) -> Result<Response> {
    let me = staff.actor().id;
    let part = Part::parse(&form.part);
    let to = if form.act == "take" { Some(me) } else { colleague(&app, &staff, &form.to).await? };
    if let ("leave", Some(part), Some(who)) = (form.act.as_str(), part, form.to.parse().ok()) {
        actions::leave_part(&app, &staff.viewer, me, id, part, who).await?;
        return Ok(web::see_other(format!("{}#people", path(id))));
    }
    let mut faults = Faults::new();
    if part.is_none() {
        faults.add("part", "fault-choice");
    }
    if to.is_none() {
        faults.add("to", "fault-choice");
    }
    let reason: String = clean_line(&form.reason).chars().take(LINE_CHARS_MAX).collect();
    if let (Some(part), Some(to)) = (part, to) {
        let new = NewRole { incident: id, part, to, reason };
        match actions::give_part(&app, &staff.viewer, me, new).await? {
            Given::Done => return Ok(web::see_other_saying(format!("{}#people", path(id)), "flash-room-part")),
            Given::Belt(needed, _) => {
                let belt = needed.label(staff.words);
                faults.add_with("reason", "room-fault-belt", &[("belt", belt.into())]);
            }
        }
    } else {
        actions::permit(&app, &staff.viewer, me, id).await?;
    }
    let form = PartForm { to: to.map_or(String::new(), |to| to.to_string()), ..form };
    draw(&app, &staff, id, Asked::default(), Typed { part: form, ..Typed::default() }, &faults).await
}

/// It is worse than it looked, or not so bad.
async fn severity(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Form(form): Form<SeverityForm>,
) -> Result<Response> {
    let severity = form.severity.parse().ok().and_then(Severity::new).ok_or(Error::BadInput("error-bad-form"))?;
    actions::set_severity(&app, &staff.viewer, staff.actor().id, id, severity).await?;
    Ok(web::see_other(path(id)))
}
