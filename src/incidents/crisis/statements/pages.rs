//! The staff's pages of the message: write it, look at it on every surface, approve, publish.

use super::actions::{self, Needs, Seen, Word};
use super::form::{Ground, Typed};
use super::panel;
use super::queries::{self, ApprovalRow, ComponentRow, StatementRow};
use super::statement::Stage;
use super::views::{self, Looked, May};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{self, IncidentId};
use crate::incidents::State;
use crate::incidents::crisis::team;
use crate::incidents::queries::{self as incident_queries, IncidentRow};
use crate::policy::{self, Denied};
use crate::ui::Frame;
use crate::ui::text::clean_text;
use crate::web::{self, Faults, Form, Path, Query, Staff, Visit};
use crate::words::Lang;
use axum::Router;
use axum::extract::State as Context;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The longest note of somebody who approves, in characters.
const NOTE_CHARS_MAX: usize = 1_000;
/// Whoever gives it back says why.
const NO_NOTE: &str = "statements-fault-note";

/// The addresses of writing and approving.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/{id}/statement", get(write).post(save))
        .route("/desk/incidents/{id}/statement/{version}", get(look))
        .route("/desk/incidents/{id}/statement/{version}/approval", post(approve))
        .route("/desk/incidents/{id}/statement/{version}/publication", post(publish))
        .route("/desk/incidents/{id}/statement/{version}/removal", post(discard))
        .route("/desk/incidents/{id}/statement/{version}/return", post(give_back))
        .route("/desk/incidents/{id}/statement/{version}/submission", post(submit))
}

/// The page of a version.
pub(super) fn path(incident: IncidentId, version: i64) -> String {
    format!("/desk/incidents/{incident}/statement/{version}")
}

/// A staff page below the room of an incident.
pub(super) fn frame(visit: &Visit, page: &'static str, title: String, incident: &IncidentRow) -> Frame {
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    frame.wide = true;
    let (_, about) = incident.title.read(visit.words.lang, incident.lang);
    frame.crumbs = vec![
        (visit.words.t("statements-crumb-incidents"), "/desk/incidents".into()),
        (about.to_owned(), format!("/desk/incidents/{}", incident.id)),
    ];
    frame
}

/// What the form stands on.
pub struct Desk {
    pub incident: IncidentRow,
    pub components: Vec<ComponentRow>,
    pub touched: Vec<crate::ids::ComponentId>,
    pub cadences: Vec<(State, Option<i64>)>,
    pub open: Option<StatementRow>,
    pub last: Option<StatementRow>,
    pub needs: Needs,
    pub may_write: bool,
}

impl Desk {
    async fn read(conn: &mut Conn, staff: &Staff, id: IncidentId) -> Result<Self> {
        let incident = incident_queries::incident(conn, id).await?.ok_or(Error::NotFound)?;
        let mut cadences = Vec::new();
        for state in State::of(incident.kind) {
            let span = team::cadence(conn, incident.severity, *state).await?;
            cadences.push((*state, span.map(|span| span.num_minutes())));
        }
        Ok(Self {
            components: queries::components(conn).await?,
            touched: incident_queries::components_of(conn, id).await?,
            open: queries::open(conn, id).await?,
            last: queries::current(conn, id).await?,
            needs: actions::needs(conn, &incident).await?,
            may_write: policy::permit(&staff.viewer, actions::writing(conn, &staff.viewer, id).await?).is_ok(),
            incident,
            cadences,
        })
    }

    /// What a form is judged by.
    pub fn ground(&self) -> Ground<'_> {
        Ground { incident: &self.incident, components: &self.components, cadences: &self.cadences }
    }

    fn begin(&self, lang: Lang) -> Result<Typed> {
        let mut typed = match &self.open {
            Some(row) => Typed { seen: row.row_version.to_string(), ..Typed::of(&row.content()?) },
            None => Typed { seen: "0".to_owned(), ..Typed::next(&self.ground(), self.last.as_ref(), lang) },
        };
        typed.once = ids::nonce();
        Ok(typed)
    }
}

/// The form: of the version that is open, or of the next one.
async fn write(Context(app): Context<App>, staff: Staff, Path(id): Path<IncidentId>) -> Result<Response> {
    let desk = Desk::read(&mut app.db.read_current().await?, &staff, id).await?;
    if !desk.may_write {
        return Err(Denied::Role.into());
    }
    let typed = desk.begin(staff.words.lang)?;
    Ok(show_form(&staff, &desk, &typed, &Faults::new(), StatusCode::OK))
}

fn show_form(staff: &Staff, desk: &Desk, typed: &Typed, faults: &Faults, status: StatusCode) -> Response {
    let title = staff.words.t("statements-write");
    let raced = status == StatusCode::CONFLICT;
    let body = views::write(staff, desk, typed, faults, raced);
    web::page_status(status, frame(staff, "incidents::statement_write", title, &desk.incident).render(body))
}

async fn save(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<IncidentId>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let desk = Desk::read(&mut app.db.read_current().await?, &staff, id).await?;
    if !desk.may_write {
        return Err(Denied::Role.into());
    }
    let content = match typed.parse(&desk.ground()) {
        Ok(content) => content,
        Err(faults) => return Ok(show_form(&staff, &desk, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    match actions::save(&app, &staff.viewer, id, typed.seen(), content, typed.once.clone()).await {
        Err(Error::Conflict(actions::CHANGED)) => {
            // What was typed stays; sent again, it takes the place of what a colleague wrote, who is quoted above.
            let desk = Desk::read(&mut app.db.read_current().await?, &staff, id).await?;
            typed.seen = desk.open.as_ref().map_or(0, |row| row.row_version).to_string();
            typed.once = ids::nonce();
            Ok(show_form(&staff, &desk, &typed, &Faults::new(), StatusCode::CONFLICT))
        }
        Err(error) => Err(error),
        Ok(seen) if typed.then == "submit" => hand_in(&app, &staff, seen).await,
        Ok(seen) => Ok(web::see_other_saying(path(id, seen.version), "flash-statements-saved")),
    }
}

async fn hand_in(app: &App, staff: &Staff, seen: Seen) -> Result<Response> {
    match actions::submit(app, &staff.viewer, seen).await {
        Ok(Stage::Published) => {
            Ok(web::see_other_saying(path(seen.incident, seen.version), "flash-statements-published"))
        }
        Ok(_) => Ok(web::see_other_saying(path(seen.incident, seen.version), "flash-statements-submitted")),
        Err(error) => refused(app, staff, seen.incident, seen.version, error).await,
    }
}

/// Which language the surfaces are shown in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Show {
    show: String,
}

/// One version on every surface, with what can be done with it.
async fn look(
    Context(app): Context<App>,
    staff: Staff,
    Path((id, version)): Path<(IncidentId, i64)>,
    Query(show): Query<Show>,
) -> Result<Response> {
    let lang = Lang::ALL.into_iter().find(|lang| lang.code() == show.show).unwrap_or(staff.words.lang);
    show_version(&app, &staff, id, version, lang, None).await
}

async fn show_version(
    app: &App,
    staff: &Staff,
    id: IncidentId,
    version: i64,
    lang: Lang,
    conflict: Option<&'static str>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let incident = incident_queries::incident(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let row = queries::by_version(&mut conn, id, version).await?.ok_or(Error::NotFound)?;
    let approvals = queries::approvals(&mut conn, row.id).await?;
    let may = may(&mut conn, staff, &incident, &row, &approvals).await?;
    let approvers = team::approvers(&mut conn, id).await?;
    let needs = actions::needs(&mut conn, &incident).await?;
    let looked = Looked {
        given: actions::count(&approvals, &row),
        approvers: panel::names(&mut conn, approvers).await?,
        versions: queries::all(&mut conn, id).await?.iter().map(|it| (it.version, it.state)).collect(),
        components: queries::components(&mut conn).await?,
        address: (!incident.drill).then(|| app.url(&format!("/status/incidents/{id}"))),
        incident,
        row,
        approvals,
        needs,
        may,
        lang,
        brand_lang: app.brand().lang,
        conflict,
    };
    drop(conn);
    let number = looked.row.version.to_string();
    let title = staff.words.with("statements-version", &[("version", number.into())]);
    let status = match conflict {
        None => StatusCode::OK,
        Some(NO_NOTE) => StatusCode::UNPROCESSABLE_ENTITY,
        Some(_) => StatusCode::CONFLICT,
    };
    let frame = frame(staff, "incidents::statement", title, &looked.incident);
    Ok(web::page_status(status, frame.render(views::look(staff, &looked))))
}

/// What this colleague may do with the version now.
async fn may(
    conn: &mut Conn,
    staff: &Staff,
    incident: &IncidentRow,
    row: &StatementRow,
    approvals: &[ApprovalRow],
) -> Result<May> {
    let viewer = &staff.viewer;
    let me = viewer.id_or_zero();
    let approving = actions::approving(conn, viewer, incident, row, staff.now).await?;
    Ok(May {
        write: policy::permit(viewer, actions::writing(conn, viewer, incident.id).await?).is_ok(),
        approve: policy::permit(viewer, approving).err(),
        give_back: policy::permit(viewer, actions::returning(approving)).is_ok(),
        publish: policy::permit(viewer, actions::publishing(conn, viewer, incident, row).await?).is_ok(),
        said: approvals.iter().any(|it| it.account_id == me && it.counts(row.row_version)),
    })
}

/// A lost race is told on the page of the version, as it is now; where that is gone, as usual.
async fn refused(app: &App, staff: &Staff, id: IncidentId, version: i64, error: Error) -> Result<Response> {
    let Error::Conflict(key) = error else { return Err(error) };
    match show_version(app, staff, id, version, staff.words.lang, Some(key)).await {
        Err(Error::NotFound) => Err(Error::Conflict(key)),
        shown => shown,
    }
}

/// What comes with every act: the text that was seen, and a note.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ActForm {
    seen: String,
    note: String,
    publish: String,
}

impl ActForm {
    fn about(&self, incident: IncidentId, version: i64) -> Seen {
        Seen { incident, version, row_version: self.seen.parse().unwrap_or_default() }
    }

    fn note(&self) -> String {
        clean_text(&self.note).trim().chars().take(NOTE_CHARS_MAX).collect()
    }
}

async fn submit(
    Context(app): Context<App>,
    staff: Staff,
    Path((id, version)): Path<(IncidentId, i64)>,
    Form(form): Form<ActForm>,
) -> Result<Response> {
    hand_in(&app, &staff, form.about(id, version)).await
}

async fn approve(
    Context(app): Context<App>,
    staff: Staff,
    Path((id, version)): Path<(IncidentId, i64)>,
    Form(form): Form<ActForm>,
) -> Result<Response> {
    let word = Word { note: form.note(), publish: form.publish == "on" };
    match actions::approve(&app, &staff.viewer, form.about(id, version), word).await {
        Ok(Stage::Published) => Ok(web::see_other_saying(path(id, version), "flash-statements-published")),
        Ok(_) => Ok(web::see_other_saying(path(id, version), "flash-statements-approved")),
        Err(error) => refused(&app, &staff, id, version, error).await,
    }
}

async fn give_back(
    Context(app): Context<App>,
    staff: Staff,
    Path((id, version)): Path<(IncidentId, i64)>,
    Form(form): Form<ActForm>,
) -> Result<Response> {
    let note = form.note();
    if note.is_empty() {
        return refused(&app, &staff, id, version, Error::Conflict(NO_NOTE)).await;
    }
    match actions::give_back(&app, &staff.viewer, form.about(id, version), note).await {
        Ok(()) => Ok(web::see_other_saying(path(id, version), "flash-statements-returned")),
        Err(error) => refused(&app, &staff, id, version, error).await,
    }
}

async fn publish(
    Context(app): Context<App>,
    staff: Staff,
    Path((id, version)): Path<(IncidentId, i64)>,
    Form(form): Form<ActForm>,
) -> Result<Response> {
    match actions::publish(&app, &staff.viewer, form.about(id, version)).await {
        Ok(()) => Ok(web::see_other_saying(path(id, version), "flash-statements-published")),
        Err(error) => refused(&app, &staff, id, version, error).await,
    }
}

async fn discard(
    Context(app): Context<App>,
    staff: Staff,
    Path((id, version)): Path<(IncidentId, i64)>,
    Form(form): Form<ActForm>,
) -> Result<Response> {
    match actions::discard(&app, &staff.viewer, form.about(id, version)).await {
        Ok(()) => Ok(web::see_other_saying(format!("/desk/incidents/{id}"), "flash-statements-dropped")),
        Err(error) => refused(&app, &staff, id, version, error).await,
    }
}
