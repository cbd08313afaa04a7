//! The admin's pages of fields.

use super::super::common::{self, Names, Spot, chosen, draw, frame};
use super::{CHOICE_CHARS_MAX, CHOICES_MAX, NewField, change, choices_of, make, queries, shift, views};
use crate::app::App;
use crate::cases::setup::{CategoryRow, FieldKind, FieldRow, categories};
use crate::error::{Error, Result};
use crate::ids::{CategoryId, FieldId};
use crate::web::{self, Admin, Archive, Faults, Form, Path, Place, Query};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The list's address.
pub const LIST: &str = "/admin/desk/fields";

const ONE: Spot = Spot { page: "cases::setup_field", list: Some((LIST, "setup-fields")) };

/// The addresses of fields.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/desk/fields", get(list).post(create))
        .route("/admin/desk/fields/new", get(fresh))
        .route("/admin/desk/fields/{id}", get(edit).post(update))
        .route("/admin/desk/fields/{id}/place", post(place))
        .route("/admin/desk/fields/{id}/archive", post(archive))
}

/// A field, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub category: String,
    pub kind: String,
    pub choices: String,
    pub required: String,
    pub public: String,
}

impl Typed {
    fn of(row: &FieldRow) -> Self {
        let on = |yes: bool| if yes { "on".to_owned() } else { String::new() };
        Self {
            name_en: row.name_en.clone(),
            name_he: row.name_he.clone(),
            name_pl: row.name_pl.clone(),
            category: row.category_id.map(|id| id.to_string()).unwrap_or_default(),
            kind: row.kind.as_str().into(),
            choices: row.choices.clone(),
            required: on(row.required),
            public: on(row.public),
        }
    }

    fn parse(&self, categories: &[CategoryRow]) -> Result<NewField, Faults> {
        let mut faults = Faults::new();
        let names = Names::read(&self.name_en, &self.name_he, &self.name_pl, &mut faults);
        let offered: Vec<CategoryId> = categories.iter().map(|category| category.id).collect();
        let category = chosen(&self.category, &offered, CategoryId, "category", &mut faults);
        let kind = FieldKind::parse(&self.kind);
        if kind.is_none() {
            faults.add("kind", "fault-choice");
        }
        let kind = kind.unwrap_or(FieldKind::Line);
        let choices = if kind == FieldKind::Choice { choices_of(&self.choices) } else { Vec::new() };
        if kind == FieldKind::Choice && choices.len() < 2 {
            faults.add("choices", "setup-fault-choices-few");
        } else if choices.len() > CHOICES_MAX || choices.iter().any(|one| one.chars().count() > CHOICE_CHARS_MAX) {
            let most = [("count", CHOICES_MAX.into()), ("chars", CHOICE_CHARS_MAX.into())];
            faults.add_with("choices", "setup-fault-choices-many", &most);
        }
        let (required, public) = (!self.required.is_empty(), !self.public.is_empty());
        faults.into_result(NewField { category, names, kind, choices, required, public })
    }
}

/// All fields.
async fn list(State(app): State<App>, admin: Admin) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (rows, categories) = (queries::all(&mut conn).await?, categories(&mut conn).await?);
    let spot = Spot { page: "cases::setup_fields", list: None };
    let frame = frame(&admin, spot, admin.words.t("setup-fields"));
    Ok(web::page(frame.render(views::list(admin.words, &rows, &categories))))
}

/// For which category a new field is asked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct For {
    category: String,
}

async fn fresh(State(app): State<App>, admin: Admin, Query(asked): Query<For>) -> Result<Response> {
    let categories = categories(&mut app.db.read_current().await?).await?;
    let typed = Typed { category: asked.category, kind: FieldKind::Line.as_str().into(), ..Typed::default() };
    Ok(show(&admin, None, &typed, &categories, &Faults::new()))
}

async fn edit(State(app): State<App>, admin: Admin, Path(id): Path<FieldId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let rows = queries::all(&mut conn).await?;
    let row = rows.iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    let categories = categories(&mut conn).await?;
    Ok(show(&admin, Some(id), &Typed::of(row), &categories, &Faults::new()))
}

async fn create(State(app): State<App>, admin: Admin, Form(typed): Form<Typed>) -> Result<Response> {
    save(&app, &admin, None, &typed).await
}

async fn update(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<FieldId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    save(&app, &admin, Some(id), &typed).await
}

async fn save(app: &App, admin: &Admin, id: Option<FieldId>, typed: &Typed) -> Result<Response> {
    let categories = categories(&mut app.db.read_current().await?).await?;
    let new = match typed.parse(&categories) {
        Ok(new) => new,
        Err(faults) => return Ok(show(admin, id, typed, &categories, &faults)),
    };
    match id {
        Some(id) => change(app, &admin.viewer, id, new).await?,
        None => make(app, &admin.viewer, new).await.map(|_| ())?,
    }
    Ok(web::see_other_saying(LIST, "flash-setup-saved"))
}

fn show(admin: &Admin, id: Option<FieldId>, typed: &Typed, categories: &[CategoryRow], faults: &Faults) -> Response {
    let title = if id.is_some() { admin.words.t("setup-field-edit") } else { admin.words.t("setup-field-new") };
    let action = id.map_or_else(|| LIST.to_owned(), |id| format!("{LIST}/{id}"));
    let fields = views::fields(admin.words, typed, categories, faults);
    let body = common::one(admin.words, &title, faults, &action, LIST, &fields);
    draw(admin, ONE, title, faults, body)
}

async fn place(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<FieldId>,
    Form(place): Form<Place>,
) -> Result<Response> {
    shift(&app, &admin.viewer, id, place.up()?).await?;
    Ok(web::see_other(LIST))
}

async fn archive(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<FieldId>,
    Form(archive): Form<Archive>,
) -> Result<Response> {
    super::archive(&app, &admin.viewer, id, archive.wanted()).await?;
    Ok(web::see_other_saying(LIST, common::archive_flash(archive.wanted(), 0)))
}

#[cfg(test)]
mod tests {
    use super::Typed;

    #[test]
    fn a_choice_needs_something_to_choose_from() {
        let typed = |kind: &str, choices: &str| Typed {
            name_en: "Shop".into(),
            kind: kind.into(),
            choices: choices.into(),
            ..Typed::default()
        };
        assert!(typed("choice", "Leeds").parse(&[]).is_err_and(|faults| faults.of("choices").is_some()));
        assert_eq!(typed("choice", "Leeds\nHaifa").parse(&[]).expect("a field").choices.len(), 2);
        assert!(typed("line", "Leeds\nHaifa").parse(&[]).expect("a field").choices.is_empty());
        assert!(typed("choice", &"x".repeat(101)).parse(&[]).is_err());
        assert!(typed("sum", "").parse(&[]).is_err_and(|faults| faults.of("kind").is_some()));
    }

    #[test]
    fn a_category_that_does_not_exist_is_refused() {
        let typed = Typed { name_en: "Shop".into(), kind: "line".into(), category: "5".into(), ..Typed::default() };
        assert!(typed.parse(&[]).is_err_and(|faults| faults.of("category").is_some()));
    }
}
