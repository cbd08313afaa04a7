//! The admin's pages of replies kept ready.

use super::super::common::{self, NAME_CHARS_MAX, Names, Spot, chosen, draw, frame};
use super::{BODY_CHARS_MAX, NewReply, all, change, make, unknown_variable, views};
use crate::app::App;
use crate::cases::setup::{CannedRow, DepartmentRow, departments};
use crate::error::{Error, Result};
use crate::ids::{CannedId, DepartmentId};
use crate::ui::text::{clean_line, clean_text};
use crate::web::{self, Admin, Archive, Faults, Form, Path};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The list's address.
pub const LIST: &str = "/admin/desk/replies";

const ONE: Spot = Spot { page: "cases::setup_reply", list: Some((LIST, "setup-replies")) };

/// The addresses of replies kept ready.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/desk/replies", get(list).post(create))
        .route("/admin/desk/replies/new", get(fresh))
        .route("/admin/desk/replies/{id}", get(edit).post(update))
        .route("/admin/desk/replies/{id}/archive", post(archive))
}

/// A reply, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub department: String,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
}

impl Typed {
    fn of(row: CannedRow) -> Self {
        Self {
            name: row.name,
            department: row.department_id.map(|id| id.to_string()).unwrap_or_default(),
            body_en: row.body_en,
            body_he: row.body_he,
            body_pl: row.body_pl,
        }
    }

    /// `kept` is the department that it has already, maybe an archived one.
    fn parse(&self, departments: &[DepartmentRow], kept: Option<DepartmentId>) -> Result<NewReply, Faults> {
        let mut faults = Faults::new();
        let name = clean_line(&self.name);
        match name.chars().count() {
            0 => faults.add("name", "fault-required"),
            1..=NAME_CHARS_MAX => {}
            _ => faults.add_with("name", "fault-too-long", &[("max", NAME_CHARS_MAX.into())]),
        }
        let offered: Vec<DepartmentId> = departments.iter().map(|row| row.id).chain(kept).collect();
        let department = chosen(&self.department, &offered, DepartmentId, "department", &mut faults);
        let mut body = |field: &'static str, typed: &str| {
            let body = clean_text(typed);
            if body.chars().count() > BODY_CHARS_MAX {
                faults.add_with(field, "fault-too-long", &[("max", BODY_CHARS_MAX.into())]);
            }
            if let Some(place) = unknown_variable(&body) {
                faults.add_with(field, "setup-fault-variable", &[("place", place.into())]);
            }
            body
        };
        let bodies = Names {
            en: body("body_en", &self.body_en),
            he: body("body_he", &self.body_he),
            pl: body("body_pl", &self.body_pl),
        };
        if bodies == Names::default() {
            faults.add("body_en", "setup-fault-body");
        }
        faults.into_result(NewReply { name, department, bodies })
    }
}

/// All replies.
async fn list(State(app): State<App>, admin: Admin) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (rows, departments) = (all(&mut conn).await?, departments(&mut conn).await?);
    let spot = Spot { page: "cases::setup_replies", list: None };
    let frame = frame(&admin, spot, admin.words.t("setup-replies"));
    Ok(web::page(frame.render(views::list(admin.words, &rows, &departments))))
}

async fn fresh(State(app): State<App>, admin: Admin) -> Result<Response> {
    let departments = departments(&mut app.db.read_current().await?).await?;
    Ok(show(&admin, None, &Typed::default(), &departments, &Faults::new()))
}

async fn edit(State(app): State<App>, admin: Admin, Path(id): Path<CannedId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = all(&mut conn).await?.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    let departments = departments(&mut conn).await?;
    Ok(show(&admin, Some(id), &Typed::of(row), &departments, &Faults::new()))
}

async fn create(State(app): State<App>, admin: Admin, Form(typed): Form<Typed>) -> Result<Response> {
    save(&app, &admin, None, &typed).await
}

async fn update(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CannedId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    save(&app, &admin, Some(id), &typed).await
}

async fn save(app: &App, admin: &Admin, id: Option<CannedId>, typed: &Typed) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let departments = departments(&mut conn).await?;
    let old = all(&mut conn).await?.into_iter().find(|row| Some(row.id) == id);
    drop(conn);
    let new = match typed.parse(&departments, old.and_then(|row| row.department_id)) {
        Ok(new) => new,
        Err(faults) => return Ok(show(admin, id, typed, &departments, &faults)),
    };
    match id {
        Some(id) => change(app, &admin.viewer, id, new).await?,
        None => make(app, &admin.viewer, new).await.map(|_| ())?,
    }
    Ok(web::see_other_saying(LIST, "flash-setup-saved"))
}

fn show(
    admin: &Admin,
    id: Option<CannedId>,
    typed: &Typed,
    departments: &[DepartmentRow],
    faults: &Faults,
) -> Response {
    let title = if id.is_some() { admin.words.t("setup-reply-edit") } else { admin.words.t("setup-reply-new") };
    let action = id.map_or_else(|| LIST.to_owned(), |id| format!("{LIST}/{id}"));
    let fields = views::fields(admin.words, typed, departments, faults);
    let body = common::one(admin.words, &title, faults, &action, LIST, &fields);
    draw(admin, ONE, title, faults, body)
}

async fn archive(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CannedId>,
    Form(archive): Form<Archive>,
) -> Result<Response> {
    super::archive(&app, &admin.viewer, id, archive.wanted()).await?;
    Ok(web::see_other_saying(LIST, common::archive_flash(archive.wanted(), 0)))
}
