//! The admin's pages of targets.

use super::super::common::{self, Spot, chosen, draw, frame};
use super::{NewTarget, TWICE, TargetRow, all, amount, change, make, remove, views};
use crate::app::App;
use crate::cases::facts::Severity;
use crate::cases::setup::{CategoryRow, categories};
use crate::error::{Error, Result};
use crate::ids::CategoryId;
use crate::web::{self, Admin, Faults, Form, Path};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The list's address.
pub const LIST: &str = "/admin/desk/targets";

const ONE: Spot = Spot { page: "cases::setup_target", list: Some((LIST, "setup-targets")) };

/// The addresses of targets.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/desk/targets", get(list).post(create))
        .route("/admin/desk/targets/new", get(fresh))
        .route("/admin/desk/targets/{id}", get(edit).post(update))
        .route("/admin/desk/targets/{id}/removal", post(removal))
}

/// A line of targets, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub category: String,
    pub severity: String,
    pub first_reply: String,
    pub resolution: String,
}

impl Typed {
    fn of(row: &TargetRow) -> Self {
        Self {
            category: row.category_id.map(|id| id.to_string()).unwrap_or_default(),
            severity: row.severity.clone().unwrap_or_default(),
            first_reply: amount::write(row.first_reply_minutes),
            resolution: amount::write(row.resolution_minutes),
        }
    }

    fn parse(&self, categories: &[CategoryRow]) -> Result<NewTarget, Faults> {
        let mut faults = Faults::new();
        let offered: Vec<CategoryId> = categories.iter().map(|category| category.id).collect();
        let category = chosen(&self.category, &offered, CategoryId, "category", &mut faults);
        let severity = Severity::parse(&self.severity);
        if severity.is_none() && !self.severity.is_empty() {
            faults.add("severity", "fault-choice");
        }
        let mut hours = |field: &'static str, typed: &str| {
            amount::read(typed).unwrap_or_else(|_| {
                faults.add(field, "setup-fault-hours");
                None
            })
        };
        let first_reply_minutes = hours("first_reply", &self.first_reply);
        let resolution_minutes = hours("resolution", &self.resolution);
        if first_reply_minutes.is_none() && resolution_minutes.is_none() && faults.is_empty() {
            faults.add("first_reply", "setup-fault-target-empty");
        }
        if resolution_minutes.zip(first_reply_minutes).is_some_and(|(resolution, reply)| resolution < reply) {
            faults.add("resolution", "setup-fault-target-order");
        }
        faults.into_result(NewTarget { category, severity, first_reply_minutes, resolution_minutes })
    }
}

/// All lines.
async fn list(State(app): State<App>, admin: Admin) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (rows, categories) = (all(&mut conn).await?, categories(&mut conn).await?);
    let spot = Spot { page: "cases::setup_targets", list: None };
    let frame = frame(&admin, spot, admin.words.t("setup-targets"));
    Ok(web::page(frame.render(views::list(admin.words, &rows, &categories))))
}

async fn fresh(State(app): State<App>, admin: Admin) -> Result<Response> {
    let categories = categories(&mut app.db.read_current().await?).await?;
    Ok(show(&admin, None, &Typed::default(), &categories, &Faults::new()))
}

async fn edit(State(app): State<App>, admin: Admin, Path(id): Path<i64>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = all(&mut conn).await?.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    let categories = categories(&mut conn).await?;
    Ok(show(&admin, Some(id), &Typed::of(&row), &categories, &Faults::new()))
}

async fn create(State(app): State<App>, admin: Admin, Form(typed): Form<Typed>) -> Result<Response> {
    save(&app, &admin, None, &typed).await
}

async fn update(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<i64>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    save(&app, &admin, Some(id), &typed).await
}

async fn save(app: &App, admin: &Admin, id: Option<i64>, typed: &Typed) -> Result<Response> {
    let categories = categories(&mut app.db.read_current().await?).await?;
    let new = match typed.parse(&categories) {
        Ok(new) => new,
        Err(faults) => return Ok(show(admin, id, typed, &categories, &faults)),
    };
    let saved = match id {
        Some(id) => change(app, &admin.viewer, id, new).await,
        None => make(app, &admin.viewer, new).await,
    };
    match saved {
        Err(Error::Conflict(TWICE)) => Ok(show(admin, id, typed, &categories, &Faults::one("category", TWICE))),
        saved => saved.map(|()| web::see_other_saying(LIST, "flash-setup-saved")),
    }
}

fn show(admin: &Admin, id: Option<i64>, typed: &Typed, categories: &[CategoryRow], faults: &Faults) -> Response {
    let title = if id.is_some() { admin.words.t("setup-target-edit") } else { admin.words.t("setup-target-new") };
    let action = id.map_or_else(|| LIST.to_owned(), |id| format!("{LIST}/{id}"));
    let fields = views::fields(admin.words, typed, categories, faults);
    let body = common::one(admin.words, &title, faults, &action, LIST, &fields);
    draw(admin, ONE, title, faults, body)
}

async fn removal(State(app): State<App>, admin: Admin, Path(id): Path<i64>) -> Result<Response> {
    remove(&app, &admin.viewer, id).await?;
    Ok(web::see_other_saying(LIST, "flash-setup-removed"))
}

#[cfg(test)]
mod tests {
    use super::Typed;

    fn faults_of(first_reply: &str, resolution: &str) -> Vec<&'static str> {
        let typed =
            Typed { first_reply: first_reply.into(), resolution: resolution.into(), ..Typed::default() }.parse(&[]);
        typed.map_or_else(
            |faults| ["first_reply", "resolution"].into_iter().filter(|field| faults.of(field).is_some()).collect(),
            |_| Vec::new(),
        )
    }

    #[test]
    fn a_line_has_a_target_and_nothing_is_solved_before_it_is_answered() {
        assert_eq!(faults_of("4", "16"), [""; 0]);
        assert_eq!(faults_of("", "16"), [""; 0]);
        assert_eq!(faults_of("", ""), ["first_reply"]);
        assert_eq!(faults_of("soon", "-1"), ["first_reply", "resolution"]);
        assert_eq!(faults_of("16", "4"), ["resolution"]);
    }
}
