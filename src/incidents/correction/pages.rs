//! The page on which a published update is corrected.

use super::{CHANGED, Correction, correct, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::UpdateId;
use crate::incidents::actions::{BODY_CHARS_MAX, REASON_CHARS_MAX, Refused};
use crate::incidents::forms::{Fields, Three};
use crate::incidents::incident::Kind;
use crate::incidents::queries::{self as kept, IncidentRow, UpdateRow};
use crate::ui::text::clean_line;
use crate::web::{self, Faults, Form, Leader, Path};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;

/// The fields of the words.
pub const BODY: Three = Three {
    fields: ["body_en", "body_he", "body_pl"],
    label: "incidents-body",
    chars_max: BODY_CHARS_MAX,
    rows: 6,
    required: true,
};

/// The address of corrections.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/incidents/updates/{id}/correction", get(form).post(save))
}

async fn one(app: &App, id: UpdateId) -> Result<(IncidentRow, UpdateRow)> {
    let mut conn = app.db.read_current().await?;
    let update = kept::update(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let incident = kept::incident(&mut conn, update.incident).await?.ok_or(Error::NotFound)?;
    Ok((incident, update))
}

/// Where the update is worked on.
fn home(incident: &IncidentRow) -> String {
    match incident.kind {
        Kind::Incident => format!("/desk/incidents/{}", incident.id),
        Kind::Maintenance => format!("/desk/incidents/maintenance/{}", incident.id),
    }
}

async fn form(State(app): State<App>, leader: Leader, Path(id): Path<UpdateId>) -> Result<Response> {
    let (incident, update) = one(&app, id).await?;
    let seen = [("seen", update.revisions.to_string())];
    let filled = Fields::of(BODY.values(&update.body).into_iter().chain(seen));
    Ok(draw(&leader, &incident, &update, &filled, &Faults::new(), StatusCode::OK))
}

fn draw(
    leader: &Leader,
    incident: &IncidentRow,
    update: &UpdateRow,
    filled: &Fields,
    faults: &Faults,
    status: StatusCode,
) -> Response {
    let mut frame = leader.frame("incidents::correction", leader.words.t("incidents-correct-title"));
    frame.noindex = true;
    let title = incident.title.read(leader.words.lang, incident.lang).1.to_owned();
    frame.crumbs = vec![(leader.words.t("incidents-desk"), "/desk/incidents".into()), (title, home(incident))];
    let raced = status == StatusCode::CONFLICT;
    let body = views::form(leader, update, &home(incident), filled, faults, raced);
    web::page_status(status, frame.render(body))
}

fn read(filled: &Fields) -> Result<Correction, Faults> {
    let mut faults = Faults::new();
    let body = BODY.read(filled, &mut faults);
    let reason = clean_line(filled.get("reason"));
    match reason.chars().count() {
        0 => faults.add("reason", "incidents-fault-reason"),
        1..=REASON_CHARS_MAX => {}
        _ => faults.add_with("reason", "fault-too-long", &[("max", REASON_CHARS_MAX.into())]),
    }
    let seen = filled.get("seen").parse().unwrap_or_default();
    faults.into_result(Correction { body, reason, notify: filled.is("notify"), seen })
}

async fn save(
    State(app): State<App>,
    leader: Leader,
    Path(id): Path<UpdateId>,
    Form(mut filled): Form<Fields>,
) -> Result<Response> {
    let (incident, update) = one(&app, id).await?;
    let refused = |filled: &Fields, faults: &Faults| {
        draw(&leader, &incident, &update, filled, faults, StatusCode::UNPROCESSABLE_ENTITY)
    };
    let correction = match read(&filled) {
        Ok(correction) => correction,
        Err(faults) => return Ok(refused(&filled, &faults)),
    };
    match correct(&app, &leader.viewer, id, correction).await {
        Err(Error::Conflict(CHANGED)) => {
            let (incident, update) = one(&app, id).await?;
            filled.set("seen", update.revisions.to_string());
            Ok(draw(&leader, &incident, &update, &filled, &Faults::new(), StatusCode::CONFLICT))
        }
        Err(error) if Refused::of(&error) == Some(Refused::Unchanged) => {
            Ok(refused(&filled, &Faults::one("body_en", Refused::Unchanged.key())))
        }
        saved => saved.map(|()| web::see_other_saying(home(&incident), "flash-incidents-corrected")),
    }
}
