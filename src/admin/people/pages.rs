//! Finding and governing people.

use super::actions::{self, GovernForm};
use super::{queries, views};
use crate::accounts;
use crate::app::App;
use crate::cases;
use crate::error::Result;
use crate::ids::AccountId;
use crate::ui::Frame;
use crate::web::{self, Admin, Faults, Form, Path, Query};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use maud::Markup;

/// People on one page.
const PAGE: i64 = 50;

/// The addresses of people.
pub fn routes() -> Router<App> {
    Router::new().route("/admin/people", get(list)).route("/admin/people/{id}", get(show).post(govern))
}

/// What is looked for.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Search {
    /// How a handle or an address starts; empty for everyone who speaks for the brand.
    #[serde(default)]
    pub q: String,
    /// The folded handle that the page before ended with.
    #[serde(default)]
    pub after: String,
}

/// Staff, or whoever's handle or address starts as asked.
async fn list(State(app): State<App>, admin: Admin, Query(search): Query<Search>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let typed = search.q.trim().trim_start_matches('@');
    let people = if typed.is_empty() {
        queries::staff(&mut conn, &search.after, PAGE).await?
    } else {
        let (handle, email) = (like(&accounts::handle_key(typed)), like(&accounts::email_key(typed)));
        queries::find(&mut conn, &handle, &email, &search.after, PAGE).await?
    };
    let next = people.last().filter(|_| people.len() as i64 == PAGE).map(|last| last.handle_key.clone());
    let body = views::list(&admin, &search, &people, next.as_deref());
    Ok(web::page(frame(&admin, "admin::people", admin.words.t("admin-people"), false).render(body)))
}

/// One person's role, department and suspension.
async fn show(State(app): State<App>, admin: Admin, Path(id): Path<AccountId>) -> Result<Response> {
    let person = queries::by_id(&mut app.db.read_current().await?, id).await?;
    let form = views::form_of(&person, admin.now, admin.zone);
    Ok(web::page(draw(&app, &admin, &person, &form, &Faults::new()).await?))
}

/// Give a role and a department, suspend, or end a suspension.
async fn govern(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<AccountId>,
    Form(form): Form<GovernForm>,
) -> Result<Response> {
    let person = queries::by_id(&mut app.db.read_current().await?, id).await?;
    match form.parse(admin.now, admin.zone) {
        Ok(governed) => {
            actions::govern(&app, &admin.viewer, &person, governed).await?;
            Ok(web::see_other_saying(format!("/admin/people/{id}"), "flash-person-saved"))
        }
        Err(faults) => {
            let page = draw(&app, &admin, &person, &form, &faults).await?;
            Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, page))
        }
    }
}

async fn draw(
    app: &App,
    admin: &Admin,
    person: &queries::PersonRow,
    form: &GovernForm,
    faults: &Faults,
) -> Result<Markup> {
    let departments = cases::setup::departments(&mut app.db.read().await?).await?;
    let departments: Vec<String> = departments.into_iter().map(|row| row.name).collect();
    let body = views::person(admin, person, form, faults, departments);
    Ok(frame(admin, "admin::person", person.name.clone(), true).render(body))
}

fn frame(admin: &Admin, page: &'static str, title: String, deep: bool) -> Frame {
    let mut frame = admin.frame(page, title);
    frame.crumbs = vec![(admin.words.t("admin-title"), "/admin".into())];
    if deep {
        frame.crumbs.push((admin.words.t("admin-people"), "/admin/people".into()));
    }
    frame
}

/// A LIKE pattern of what starts with `text`; `!` escapes.
fn like(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_") + "%"
}
