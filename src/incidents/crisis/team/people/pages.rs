//! The pages of who is in a crisis team.

use super::super::common::{self, CHANGED, Sheet, line, person};
use super::super::playbooks::pages::{path as playbook_path, way};
use super::super::{self as team, MemberRow, Part, PlaybookRow};
use super::{NewMember, Reach, views};
use crate::app::App;
use crate::cases::setup::ColleagueRow;
use crate::error::{Error, Result};
use crate::ids::{MemberId, PlaybookId};
use crate::web::{self, Faults, Form, Path, Place, Query, Staff};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses of who is in a team.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/playbooks/{id}/members", post(create))
        .route("/desk/incidents/playbooks/{id}/members/new", get(fresh))
        .route("/desk/incidents/playbooks/{id}/members/{member}", get(edit).post(update))
        .route("/desk/incidents/playbooks/{id}/members/{member}/place", post(place))
        .route("/desk/incidents/playbooks/{id}/members/{member}/removal", post(remove))
}

/// Somebody in a team, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub part: String,
    pub person: String,
    pub phone: String,
    pub contact: String,
    seen: String,
}

impl Typed {
    fn of(row: &MemberRow) -> Self {
        Self {
            part: row.role.as_str().into(),
            person: row.account_id.to_string(),
            phone: row.phone.clone(),
            contact: row.contact.clone(),
            seen: row.seen(),
        }
    }

    fn parse(&self, people: &[ColleagueRow]) -> Result<NewMember, Faults> {
        let mut faults = Faults::new();
        let part = Part::parse(&self.part).unwrap_or_else(|| {
            faults.add("part", "fault-choice");
            Part::Lead
        });
        let account = person(&self.person, people, &mut faults);
        let (phone, contact) = self.reach(&mut faults);
        faults.into_result(NewMember { part, account, phone, contact })
    }

    fn reach(&self, faults: &mut Faults) -> (String, String) {
        (line("phone", &self.phone, false, faults), line("contact", &self.contact, false, faults))
    }
}

/// For which part somebody new is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct For {
    part: String,
}

async fn fresh(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PlaybookId>,
    Query(wanted): Query<For>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = team::playbook(&mut conn, id).await?;
    if !staff.viewer.leads() {
        return Err(Error::NotFound);
    }
    let people = common::people(&mut conn, staff.now).await?;
    drop(conn);
    let typed = Typed { part: wanted.part, ..Typed::default() };
    Ok(new_form(&staff, &row, &people, &typed, &Faults::new()))
}

async fn create(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PlaybookId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = team::playbook(&mut conn, id).await?;
    let people = common::people(&mut conn, staff.now).await?;
    drop(conn);
    match typed.parse(&people) {
        Ok(new) => {
            super::take_in(&app, &staff.viewer, id, new).await?;
            Ok(web::see_other_saying(format!("{}#team", playbook_path(id)), "flash-playbooks-saved"))
        }
        Err(faults) => Ok(new_form(&staff, &row, &people, &typed, &faults)),
    }
}

fn new_form(staff: &Staff, row: &PlaybookRow, people: &[ColleagueRow], typed: &Typed, faults: &Faults) -> Response {
    let words = staff.words;
    let home = playbook_path(row.id);
    let sheet = Sheet {
        page: "incidents::playbook_member",
        title: words.t("playbooks-member-new"),
        way: way(words, Some(row)),
        action: format!("{home}/members"),
        back: format!("{home}#team"),
        faults,
        raced: None,
        seen: String::new(),
    };
    sheet.draw(staff, &views::new_fields(words, people, typed, faults))
}

async fn member(app: &App, playbook: PlaybookId, id: MemberId) -> Result<(PlaybookRow, MemberRow)> {
    let mut conn = app.db.read_current().await?;
    let row = team::playbook(&mut conn, playbook).await?;
    let member = team::team(&mut conn, playbook).await?.into_iter().find(|row| row.id == id);
    Ok((row, member.ok_or(Error::NotFound)?))
}

async fn edit(
    State(app): State<App>,
    staff: Staff,
    Path((id, member_id)): Path<(PlaybookId, MemberId)>,
) -> Result<Response> {
    let (playbook, row) = member(&app, id, member_id).await?;
    if !staff.viewer.leads() {
        return Err(Error::NotFound);
    }
    Ok(form(&staff, &playbook, &row, &Typed::of(&row), &Faults::new(), false))
}

async fn update(
    State(app): State<App>,
    staff: Staff,
    Path((id, member_id)): Path<(PlaybookId, MemberId)>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let (playbook, row) = member(&app, id, member_id).await?;
    let mut faults = Faults::new();
    let (phone, contact) = typed.reach(&mut faults);
    if !faults.is_empty() {
        return Ok(form(&staff, &playbook, &row, &typed, &faults, false));
    }
    let reach = Reach { playbook: id, member: member_id, was: typed.seen.clone(), phone, contact };
    match super::change(&app, &staff.viewer, reach).await {
        Err(Error::Conflict(CHANGED)) => {
            let (playbook, now) = member(&app, id, member_id).await?;
            typed.seen = now.seen();
            Ok(form(&staff, &playbook, &now, &typed, &Faults::new(), true))
        }
        changed => {
            changed.map(|()| web::see_other_saying(format!("{}#team", playbook_path(id)), "flash-playbooks-saved"))
        }
    }
}

fn form(
    staff: &Staff,
    playbook: &PlaybookRow,
    row: &MemberRow,
    typed: &Typed,
    faults: &Faults,
    raced: bool,
) -> Response {
    let words = staff.words;
    let home = playbook_path(playbook.id);
    let sheet = Sheet {
        page: "incidents::playbook_member",
        title: format!("{}: {}", row.role.label(words), row.name),
        way: way(words, Some(playbook)),
        action: format!("{home}/members/{}", row.id),
        back: format!("{home}#team"),
        faults,
        raced: raced.then(|| views::told(words, row)),
        seen: typed.seen.clone(),
    };
    sheet.draw(staff, &views::reach_fields(words, typed, faults))
}

async fn place(
    State(app): State<App>,
    staff: Staff,
    Path((id, member)): Path<(PlaybookId, MemberId)>,
    Form(place): Form<Place>,
) -> Result<Response> {
    super::place(&app, &staff.viewer, id, member, place.up()?).await?;
    Ok(web::see_other(format!("{}#team", playbook_path(id))))
}

async fn remove(
    State(app): State<App>,
    staff: Staff,
    Path((id, member)): Path<(PlaybookId, MemberId)>,
) -> Result<Response> {
    super::remove(&app, &staff.viewer, id, member).await?;
    Ok(web::see_other_saying(format!("{}#team", playbook_path(id)), "flash-playbooks-removed"))
}
