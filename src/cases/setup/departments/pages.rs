//! The admin's pages of departments, and going on and off duty.

use super::super::common::{self, Spot, chosen, draw, frame};
use super::{NAME_CHARS_MAX, NewDepartment, all, change, make, open_cases, views};
use crate::accounts;
use crate::app::App;
use crate::cases::setup::{ColleagueRow, DepartmentRow, Spread, colleagues};
use crate::error::{Error, Result};
use crate::ids::{AccountId, DepartmentId};
use crate::ui::text::clean_line;
use crate::web::{self, Admin, Archive, Faults, Form, Path, Query, Staff};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The list's address.
pub const LIST: &str = "/admin/desk/departments";

const ONE: Spot = Spot { page: "cases::setup_department", list: Some((LIST, "setup-departments")) };

/// The addresses of departments and of duty.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/desk/departments", get(list).post(create))
        .route("/admin/desk/departments/new", get(fresh))
        .route("/admin/desk/departments/{id}", get(edit).post(update))
        .route("/admin/desk/departments/{id}/archive", post(archive))
        .route("/admin/desk/duties/{id}", post(put_on_duty))
        .route("/desk/duty", post(go_on_duty))
}

/// A department, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub lead: String,
    pub spread: String,
}

impl Typed {
    fn of(row: &DepartmentRow, colleagues: &[ColleagueRow]) -> Self {
        // A lead who is not among the staff any more cannot be chosen again.
        let lead = row.lead_id.filter(|lead| colleagues.iter().any(|colleague| colleague.id == *lead));
        Self {
            name: row.name.clone(),
            lead: lead.map(|id| id.to_string()).unwrap_or_default(),
            spread: row.spread.as_str().into(),
        }
    }

    fn parse(&self, colleagues: &[ColleagueRow]) -> Result<NewDepartment, Faults> {
        let mut faults = Faults::new();
        let name = clean_line(&self.name);
        match name.chars().count() {
            0 => faults.add("name", "fault-required"),
            1..=NAME_CHARS_MAX => {}
            _ => faults.add_with("name", "fault-too-long", &[("max", NAME_CHARS_MAX.into())]),
        }
        let offered: Vec<AccountId> = colleagues.iter().map(|colleague| colleague.id).collect();
        let lead = chosen(&self.lead, &offered, AccountId, "lead", &mut faults);
        let spread = Spread::parse(&self.spread);
        if spread.is_none() {
            faults.add("spread", "fault-choice");
        }
        faults.into_result(NewDepartment { name, lead, spread: spread.unwrap_or(Spread::Claim) })
    }
}

/// All departments, and the people who name one that is not here.
async fn list(State(app): State<App>, admin: Admin) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let departments = all(&mut conn).await?;
    let colleagues = colleagues(&mut conn, admin.now).await?;
    let open = open_cases(&mut conn).await?;
    let spot = Spot { page: "cases::setup_departments", list: None };
    let frame = frame(&admin, spot, admin.words.t("setup-departments"));
    Ok(web::page(frame.render(views::list(admin.words, &departments, &colleagues, &open))))
}

/// What a new department starts from.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Named {
    name: String,
}

async fn fresh(State(app): State<App>, admin: Admin, Query(named): Query<Named>) -> Result<Response> {
    let colleagues = colleagues(&mut app.db.read_current().await?, admin.now).await?;
    let typed = Typed { name: named.name, spread: Spread::RoundRobin.as_str().into(), ..Typed::default() };
    Ok(show(&admin, None, &typed, &colleagues, &Faults::new()))
}

async fn edit(State(app): State<App>, admin: Admin, Path(id): Path<DepartmentId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let department = all(&mut conn).await?.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    let colleagues = colleagues(&mut conn, admin.now).await?;
    let typed = Typed::of(&department, &colleagues);
    Ok(show(&admin, Some(&department), &typed, &colleagues, &Faults::new()))
}

async fn create(State(app): State<App>, admin: Admin, Form(typed): Form<Typed>) -> Result<Response> {
    save(&app, &admin, None, &typed).await
}

async fn update(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<DepartmentId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    save(&app, &admin, Some(id), &typed).await
}

async fn save(app: &App, admin: &Admin, id: Option<DepartmentId>, typed: &Typed) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let colleagues = colleagues(&mut conn, admin.now).await?;
    let department = match id {
        Some(id) => Some(all(&mut conn).await?.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?),
        None => None,
    };
    drop(conn);
    let new = match typed.parse(&colleagues) {
        Ok(new) => new,
        Err(faults) => return Ok(show(admin, department.as_ref(), typed, &colleagues, &faults)),
    };
    let saved = match id {
        Some(id) => change(app, &admin.viewer, id, new).await,
        None => make(app, &admin.viewer, new).await.map(|_| ()),
    };
    match saved {
        Err(error) if error.is_taken("departments.name") => {
            let faults = Faults::one("name", "setup-fault-department-taken");
            Ok(show(admin, department.as_ref(), typed, &colleagues, &faults))
        }
        saved => saved.map(|()| web::see_other_saying(LIST, "flash-setup-saved")),
    }
}

fn show(
    admin: &Admin,
    department: Option<&DepartmentRow>,
    typed: &Typed,
    colleagues: &[ColleagueRow],
    faults: &Faults,
) -> Response {
    let words = admin.words;
    let title = if department.is_some() { words.t("setup-department-edit") } else { words.t("setup-department-new") };
    let action = department.map_or_else(|| LIST.to_owned(), |row| format!("{LIST}/{}", row.id));
    let fields = views::fields(words, typed, colleagues, faults);
    let form = common::one(words, &title, faults, &action, LIST, &fields);
    let body = maud::html! {
        (form)
        @if let Some(department) = department { (views::people(words, department, colleagues)) }
    };
    draw(admin, ONE, title, faults, body)
}

async fn archive(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<DepartmentId>,
    Form(archive): Form<Archive>,
) -> Result<Response> {
    let open = super::archive(&app, &admin.viewer, id, archive.wanted()).await?;
    Ok(web::see_other_saying(LIST, common::archive_flash(archive.wanted(), open)))
}

/// On duty or not, and where the button was.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Duty {
    duty: String,
    to: String,
}

impl Duty {
    fn on(&self) -> Result<bool> {
        match self.duty.as_str() {
            "on" => Ok(true),
            "off" => Ok(false),
            _ => Err(Error::BadInput("error-bad-form")),
        }
    }

    fn flash(on: bool) -> &'static str {
        if on { "flash-setup-duty-on" } else { "flash-setup-duty-off" }
    }
}

/// A staff member goes on duty, or off.
async fn go_on_duty(State(app): State<App>, staff: Staff, Form(duty): Form<Duty>) -> Result<Response> {
    let on = duty.on()?;
    super::duty(&app, &staff.viewer, staff.actor().id, on).await?;
    let back = accounts::local_path(&duty.to).unwrap_or_else(|| "/desk".to_owned());
    Ok(web::see_other_saying(back, Duty::flash(on)))
}

/// An admin puts somebody on duty, or off: whoever fell ill cannot do it themselves.
async fn put_on_duty(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<AccountId>,
    Form(duty): Form<Duty>,
) -> Result<Response> {
    super::duty(&app, &admin.viewer, id, duty.on()?).await?;
    let back = accounts::local_path(&duty.to).unwrap_or_else(|| LIST.to_owned());
    Ok(web::see_other_saying(back, "flash-setup-saved"))
}
