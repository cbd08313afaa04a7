//! `/cases/{id}/export` for the customer, `/desk/cases/{id}/export` for staff; each as a page to print and as JSON.

use super::copy::{self, Copy};
use super::views;
use crate::app::App;
use crate::cases::queries as case_queries;
use crate::cases::work::{note_view, trail};
use crate::cases::{CaseRow, case_path, desk_path};
use crate::error::{Error, Result};
use crate::ids::CaseId;
use crate::web::{self, Member, Path, Staff, Visit};
use axum::Router;
use axum::extract::State as Context;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

/// The addresses of copies.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/cases/{id}/export", get(print))
        .route("/cases/{id}/export.json", get(json))
        .route("/desk/cases/{id}/export", get(print_all))
        .route("/desk/cases/{id}/export.json", get(json_all))
}

/// The customer's copy.
async fn customers(app: &App, visit: &Visit, id: CaseId) -> Result<(CaseRow, Copy)> {
    let mut conn = app.db.read_current().await?;
    let case = case_queries::seen_by(&mut conn, &visit.viewer, id).await?;
    let copy = copy::for_customer(&mut conn, visit, &case).await?;
    Ok((case, copy))
}

/// The staff's copy; that they took it is noted as a look at the case.
async fn everything(app: &App, staff: &Staff, id: CaseId) -> Result<(CaseRow, Copy)> {
    let mut conn = app.db.read_current().await?;
    let case = case_queries::seen_by(&mut conn, &staff.viewer, id).await?;
    let copy = copy::for_staff(&mut conn, staff, &case).await?;
    drop(conn);
    note_view(app, staff, id);
    Ok((case, copy))
}

/// The customer's copy, to print.
async fn print(Context(app): Context<App>, member: Member, Path(id): Path<CaseId>) -> Result<Response> {
    let (case, copy) = customers(&app, &member, id).await?;
    let mut frame = member.frame("cases::export", case.title.clone());
    frame.noindex = true;
    frame.crumbs = vec![(member.words.t("cases-title"), "/cases".into()), (case.title.clone(), case_path(id))];
    Ok(web::page(frame.render(views::customers(&member, &copy))))
}

/// The customer's copy, for programs.
async fn json(Context(app): Context<App>, member: Member, Path(id): Path<CaseId>) -> Result<Response> {
    let (_, copy) = customers(&app, &member, id).await?;
    file(id, &copy)
}

/// Everything, to print.
async fn print_all(Context(app): Context<App>, staff: Staff, Path(id): Path<CaseId>) -> Result<Response> {
    let (case, copy) = everything(&app, &staff, id).await?;
    let audit =
        trail::table(&mut app.db.read().await?, &staff, copy.internal.as_ref().map(|it| it.trail.as_slice())).await?;
    let mut frame = staff.frame("cases::export_all", case.title.clone());
    frame.noindex = true;
    frame.crumbs = vec![(staff.words.t("cases-desk-title"), "/desk".into()), (case.title.clone(), desk_path(id))];
    Ok(web::page(frame.render(views::everything(&staff, &copy, &audit))))
}

/// Everything, for programs.
async fn json_all(Context(app): Context<App>, staff: Staff, Path(id): Path<CaseId>) -> Result<Response> {
    let (_, copy) = everything(&app, &staff, id).await?;
    file(id, &copy)
}

/// A copy as a file of JSON that nobody keeps on the way.
fn file(id: CaseId, copy: &Copy) -> Result<Response> {
    let body = serde_json::to_vec_pretty(copy).map_err(Error::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"case-{id}.json\"")),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, body).into_response())
}
