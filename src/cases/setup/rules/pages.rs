//! The admin's pages of routing rules.

use super::super::common::{self, Spot, chosen, draw, frame};
use super::{NewRule, RuleRow, WORDS_CHARS_MAX, all, change, make, remove, shift, views};
use crate::app::App;
use crate::boards::{self, BoardRow};
use crate::cases::facts::Severity;
use crate::cases::setup::{CategoryRow, DepartmentRow, categories, departments};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{BoardId, CategoryId, DepartmentId, RuleId};
use crate::ui::text::clean_line;
use crate::web::{self, Admin, Faults, Form, Path, Place};
use crate::words::Lang;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The list's address.
pub const LIST: &str = "/admin/desk/rules";

const ONE: Spot = Spot { page: "cases::setup_rule", list: Some((LIST, "setup-rules")) };

/// The addresses of routing rules.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/desk/rules", get(list).post(create))
        .route("/admin/desk/rules/new", get(fresh))
        .route("/admin/desk/rules/{id}", get(edit).post(update))
        .route("/admin/desk/rules/{id}/place", post(place))
        .route("/admin/desk/rules/{id}/removal", post(removal))
}

/// A rule, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub category: String,
    pub board: String,
    pub lang: String,
    pub words: String,
    pub department: String,
    pub severity: String,
}

/// What a rule can name.
pub struct Offered {
    pub categories: Vec<CategoryRow>,
    pub boards: Vec<BoardRow>,
    pub departments: Vec<DepartmentRow>,
}

async fn offered(conn: &mut Conn, admin: &Admin) -> Result<Offered> {
    Ok(Offered {
        categories: categories(conn).await?,
        boards: boards::boards_for(conn, &admin.viewer).await?,
        departments: departments(conn).await?,
    })
}

impl Typed {
    fn of(row: &RuleRow) -> Self {
        Self {
            category: row.category_id.map(|id| id.to_string()).unwrap_or_default(),
            board: row.board_id.map(|id| id.to_string()).unwrap_or_default(),
            lang: row.lang.clone().unwrap_or_default(),
            words: row.words.clone(),
            department: row.department_id.to_string(),
            severity: row.severity.clone().unwrap_or_default(),
        }
    }

    fn parse(&self, offered: &Offered) -> Result<NewRule, Faults> {
        let mut faults = Faults::new();
        let category_ids: Vec<CategoryId> = offered.categories.iter().map(|row| row.id).collect();
        let board_ids: Vec<BoardId> = offered.boards.iter().map(|row| row.id).collect();
        let department_ids: Vec<DepartmentId> = offered.departments.iter().map(|row| row.id).collect();
        let category = chosen(&self.category, &category_ids, CategoryId, "category", &mut faults);
        let board = chosen(&self.board, &board_ids, BoardId, "board", &mut faults);
        let department = chosen(&self.department, &department_ids, DepartmentId, "department", &mut faults);
        if department.is_none() && faults.of("department").is_none() {
            faults.add("department", "setup-fault-rule-department");
        }
        let lines: Vec<String> = self.words.lines().map(clean_line).filter(|line| !line.is_empty()).collect();
        let words = lines.join("\n");
        if words.chars().count() > WORDS_CHARS_MAX {
            faults.add_with("words", "fault-too-long", &[("max", WORDS_CHARS_MAX.into())]);
        }
        // A line without a word would never be found.
        if lines.iter().any(|line| boards::similar::fold::words(line).next().is_none()) {
            faults.add("words", "setup-fault-rule-words");
        }
        let lang = Lang::parse(&self.lang);
        if lang.is_none() && !self.lang.is_empty() {
            faults.add("lang", "fault-choice");
        }
        let severity = Severity::parse(&self.severity);
        if severity.is_none() && !self.severity.is_empty() {
            faults.add("severity", "fault-choice");
        }
        let department = department.unwrap_or(DepartmentId(0));
        faults.into_result(NewRule { category, board, lang, words, department, severity })
    }
}

/// All rules.
async fn list(State(app): State<App>, admin: Admin) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (rows, offered) = (all(&mut conn).await?, offered(&mut conn, &admin).await?);
    let spot = Spot { page: "cases::setup_rules", list: None };
    let frame = frame(&admin, spot, admin.words.t("setup-rules"));
    Ok(web::page(frame.render(views::list(admin.words, &rows, &offered))))
}

async fn fresh(State(app): State<App>, admin: Admin) -> Result<Response> {
    let offered = offered(&mut app.db.read_current().await?, &admin).await?;
    Ok(show(&admin, None, &Typed::default(), &offered, &Faults::new()))
}

async fn edit(State(app): State<App>, admin: Admin, Path(id): Path<RuleId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = all(&mut conn).await?.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    let offered = offered(&mut conn, &admin).await?;
    Ok(show(&admin, Some(id), &Typed::of(&row), &offered, &Faults::new()))
}

async fn create(State(app): State<App>, admin: Admin, Form(typed): Form<Typed>) -> Result<Response> {
    save(&app, &admin, None, &typed).await
}

async fn update(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<RuleId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    save(&app, &admin, Some(id), &typed).await
}

async fn save(app: &App, admin: &Admin, id: Option<RuleId>, typed: &Typed) -> Result<Response> {
    let offered = offered(&mut app.db.read_current().await?, admin).await?;
    let new = match typed.parse(&offered) {
        Ok(new) => new,
        Err(faults) => return Ok(show(admin, id, typed, &offered, &faults)),
    };
    match id {
        Some(id) => change(app, &admin.viewer, id, new).await?,
        None => make(app, &admin.viewer, new).await.map(|_| ())?,
    }
    Ok(web::see_other_saying(LIST, "flash-setup-saved"))
}

fn show(admin: &Admin, id: Option<RuleId>, typed: &Typed, offered: &Offered, faults: &Faults) -> Response {
    let title = if id.is_some() { admin.words.t("setup-rule-edit") } else { admin.words.t("setup-rule-new") };
    let action = id.map_or_else(|| LIST.to_owned(), |id| format!("{LIST}/{id}"));
    let fields = views::fields(admin.words, typed, offered, faults);
    let body = common::one(admin.words, &title, faults, &action, LIST, &fields);
    draw(admin, ONE, title, faults, body)
}

async fn place(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<RuleId>,
    Form(place): Form<Place>,
) -> Result<Response> {
    shift(&app, &admin.viewer, id, place.up()?).await?;
    Ok(web::see_other(LIST))
}

async fn removal(State(app): State<App>, admin: Admin, Path(id): Path<RuleId>) -> Result<Response> {
    remove(&app, &admin.viewer, id).await?;
    Ok(web::see_other_saying(LIST, "flash-setup-removed"))
}
