//! `/new/mail/{link}`: where the link leads that a visitor gets instead of joining.

use super::by_mail::{self, Outcome};
use super::by_mail_views;
use crate::app::App;
use crate::boards::pending::PendingRow;
use crate::error::Result;
use crate::web::{self, Form, Path, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// The address of the link.
pub fn routes() -> Router<App> {
    Router::new().route("/new/mail/{link}", get(ask).post(publish))
}

/// Shows the text and a button. Nothing is published yet: programs that look at mails follow links, too.
async fn ask(State(app): State<App>, visitor: Visitor, Path(link): Path<String>) -> Result<Response> {
    match by_mail::find(&app, &link).await? {
        None => Ok(gone(&visitor)),
        Some(row) if row.published_at.is_some() => Ok(web::see_other(by_mail::way_on(&app, &row).await?)),
        Some(row) => page(&app, &visitor, StatusCode::OK, &link, row).await,
    }
}

/// Another board, where the text's own does not take it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Elsewhere {
    board: String,
}

/// Publishes the text and leads to its case.
async fn publish(
    State(app): State<App>,
    visitor: Visitor,
    Path(link): Path<String>,
    Form(elsewhere): Form<Elsewhere>,
) -> Result<Response> {
    let Some(row) = by_mail::find(&app, &link).await? else { return Ok(gone(&visitor)) };
    match by_mail::publish(&app, row, elsewhere.board).await? {
        Outcome::Published(path) => {
            let flash = if path.starts_with("/cases/") { "flash-intake-published" } else { "flash-cases-posted" };
            Ok(web::see_other_saying(path, flash))
        }
        Outcome::Held => Ok(web::see_other(format!("/new/mail/{link}"))),
        Outcome::Stuck => {
            let Some(row) = by_mail::find(&app, &link).await? else { return Ok(gone(&visitor)) };
            page(&app, &visitor, StatusCode::CONFLICT, &link, row).await
        }
    }
}

async fn page(app: &App, visit: &Visit, status: StatusCode, link: &str, row: PendingRow) -> Result<Response> {
    let shown = by_mail::shown(app, row).await?;
    let mut frame = visit.frame("cases::by_mail", visit.words.t("intake-link-title"));
    frame.noindex = true;
    Ok(web::page_status(status, frame.render(by_mail_views::text(visit, link, &shown))))
}

fn gone(visit: &Visit) -> Response {
    let mut frame = visit.frame("cases::by_mail", visit.words.t("intake-link-gone"));
    frame.noindex = true;
    web::page_status(StatusCode::GONE, frame.render(by_mail_views::gone(visit)))
}
