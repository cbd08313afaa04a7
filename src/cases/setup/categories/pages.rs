//! The admin's pages of categories.

use super::super::common::{self, Names, Spot, draw, frame};
use super::{NewCategory, change, make, open_cases, shift, slug_of, views};
use crate::app::App;
use crate::boards;
use crate::cases::facts::Severity;
use crate::cases::setup::{CategoryRow, categories};
use crate::error::{Error, Result};
use crate::ids::CategoryId;
use crate::web::{self, Admin, Archive, Faults, Form, Path, Place};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The list's address.
pub const LIST: &str = "/admin/desk/categories";

const ONE: Spot = Spot { page: "cases::setup_category", list: Some((LIST, "setup-categories")) };

/// The addresses of categories.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/desk/categories", get(list).post(create))
        .route("/admin/desk/categories/new", get(fresh))
        .route("/admin/desk/categories/{id}", get(edit).post(update))
        .route("/admin/desk/categories/{id}/place", post(place))
        .route("/admin/desk/categories/{id}/archive", post(archive))
}

/// A category, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name_en: String,
    pub name_he: String,
    pub name_pl: String,
    pub slug: String,
    pub severity: String,
}

impl Typed {
    fn fresh() -> Self {
        Self { severity: Severity::Normal.as_str().into(), ..Self::default() }
    }

    fn of(row: CategoryRow) -> Self {
        Self {
            name_en: row.name_en,
            name_he: row.name_he,
            name_pl: row.name_pl,
            slug: row.slug,
            severity: row.severity.as_str().into(),
        }
    }

    fn parse(&self) -> Result<NewCategory, Faults> {
        let mut faults = Faults::new();
        let names = Names::read(&self.name_en, &self.name_he, &self.name_pl, &mut faults);
        let slug = slug_of(&self.slug, &names);
        if names != Names::default() && !boards::is_board_slug(&slug) {
            faults.add("slug", "setup-fault-slug");
        }
        let severity = Severity::parse(&self.severity);
        if severity.is_none() {
            faults.add("severity", "fault-choice");
        }
        faults.into_result(NewCategory { slug, names, severity: severity.unwrap_or(Severity::Normal) })
    }
}

/// All categories.
async fn list(State(app): State<App>, admin: Admin) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (rows, open) = (categories(&mut conn).await?, open_cases(&mut conn).await?);
    let spot = Spot { page: "cases::setup_categories", list: None };
    let frame = frame(&admin, spot, admin.words.t("setup-categories"));
    Ok(web::page(frame.render(views::list(admin.words, &rows, &open))))
}

async fn fresh(admin: Admin) -> Result<Response> {
    Ok(show(&admin, None, &Typed::fresh(), &Faults::new()))
}

async fn edit(State(app): State<App>, admin: Admin, Path(id): Path<CategoryId>) -> Result<Response> {
    let rows = categories(&mut app.db.read_current().await?).await?;
    let row = rows.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    Ok(show(&admin, Some(id), &Typed::of(row), &Faults::new()))
}

async fn create(State(app): State<App>, admin: Admin, Form(typed): Form<Typed>) -> Result<Response> {
    save(&app, &admin, None, &typed).await
}

async fn update(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CategoryId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    save(&app, &admin, Some(id), &typed).await
}

async fn save(app: &App, admin: &Admin, id: Option<CategoryId>, typed: &Typed) -> Result<Response> {
    let new = match typed.parse() {
        Ok(new) => new,
        Err(faults) => return Ok(show(admin, id, typed, &faults)),
    };
    let saved = match id {
        Some(id) => change(app, &admin.viewer, id, new).await,
        None => make(app, &admin.viewer, new).await.map(|_| ()),
    };
    match saved {
        Err(error) if error.is_taken("case_categories.slug") => {
            Ok(show(admin, id, typed, &Faults::one("slug", "setup-fault-slug-taken")))
        }
        saved => saved.map(|()| web::see_other_saying(LIST, "flash-setup-saved")),
    }
}

fn show(admin: &Admin, id: Option<CategoryId>, typed: &Typed, faults: &Faults) -> Response {
    let title = if id.is_some() { admin.words.t("setup-category-edit") } else { admin.words.t("setup-category-new") };
    let action = id.map_or_else(|| LIST.to_owned(), |id| format!("{LIST}/{id}"));
    let fields = views::fields(admin.words, typed, faults);
    let body = common::one(admin.words, &title, faults, &action, LIST, &fields);
    draw(admin, ONE, title, faults, body)
}

async fn place(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CategoryId>,
    Form(place): Form<Place>,
) -> Result<Response> {
    shift(&app, &admin.viewer, id, place.up()?).await?;
    Ok(web::see_other(LIST))
}

async fn archive(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<CategoryId>,
    Form(archive): Form<Archive>,
) -> Result<Response> {
    let open = super::archive(&app, &admin.viewer, id, archive.wanted()).await?;
    Ok(web::see_other_saying(LIST, common::archive_flash(archive.wanted(), open)))
}

#[cfg(test)]
mod tests {
    use super::Typed;

    #[test]
    fn a_category_is_named_in_addresses_by_its_name() {
        let typed = Typed { name_pl: "Dostawa i łączność".into(), ..Typed::fresh() };
        assert_eq!(typed.parse().expect("a category").slug, "dostawa-i-lacznosc");
    }

    #[test]
    fn a_hebrew_name_alone_asks_for_a_word_and_an_unknown_severity_is_refused() {
        let typed = Typed { name_he: "משלוח".into(), severity: "awful".into(), ..Typed::default() };
        let faults = typed.parse().expect_err("faults");
        assert!(faults.of("slug").is_some() && faults.of("severity").is_some());
    }
}
