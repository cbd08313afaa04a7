//! The overview of the desk's settings.

use super::common::{Spot, frame};
use super::{categories, departments, fields, hours, replies, rules, targets, views};
use crate::app::App;
use crate::error::Result;
use crate::web::{self, Admin};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// The addresses of the desk's settings.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/desk", get(overview))
        .merge(categories::pages::routes())
        .merge(fields::pages::routes())
        .merge(departments::pages::routes())
        .merge(rules::pages::routes())
        .merge(targets::pages::routes())
        .merge(hours::pages::routes())
        .merge(replies::pages::routes())
}

/// What there is to set up, how much of it is there, and what is missing.
async fn overview(State(app): State<App>, admin: Admin) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let rows = super::categories(&mut conn).await?;
    let house = views::House {
        categories: rows.iter().filter(|row| row.is_offered()).count(),
        fields: super::fields(&mut conn).await?.len(),
        departments: super::departments(&mut conn).await?,
        colleagues: super::colleagues(&mut conn, admin.now).await?,
        rules: rules::all(&mut conn).await?.len(),
        targets: targets::all(&mut conn).await?.len(),
        openings: hours::openings(&mut conn).await?.len(),
        replies: super::canned(&mut conn).await?.len(),
    };
    let spot = Spot { page: "cases::setup", list: None };
    let mut frame = frame(&admin, spot, admin.words.t("setup-title"));
    frame.crumbs.pop();
    Ok(web::page(frame.render(views::overview(admin.words, &house))))
}
