//! On which board the pinned topic of an incident is opened.

use super::topic::{self, BOARD, NO_BOARD};
use crate::app::App;
use crate::boards;
use crate::db;
use crate::error::Result;
use crate::events::{self, Event};
use crate::policy::{self, Act, Viewer};
use crate::ui::form;
use crate::web::{self, Faults, Form, Staff};
use axum::Router;
use axum::extract::State as Context;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use maud::html;
use serde::Deserialize;

/// The addresses.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/incidents/board", get(show).post(set))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    board: String,
}

async fn show(Context(app): Context<App>, staff: Staff) -> Result<Response> {
    draw(&app, &staff, &Faults::new()).await
}

async fn draw(app: &App, staff: &Staff, faults: &Faults) -> Result<Response> {
    let words = staff.words;
    let mut conn = app.db.read_current().await?;
    let chosen = topic::board(&mut conn).await?.map_or(NO_BOARD.to_owned(), |board| board.to_string());
    // What a visitor may see is what such a topic may stand on.
    let boards = boards::boards_for(&mut conn, &Viewer::Visitor).await?;
    drop(conn);
    let mut options: Vec<(String, String)> =
        boards.into_iter().filter(|it| it.archived_at.is_none()).map(|it| (it.id.to_string(), it.name)).collect();
    options.push((NO_BOARD.to_owned(), words.t("statements-board-none")));
    let may = policy::permit(&staff.viewer, Act::PlaybookArrange).is_ok();
    let choice = form::Radios {
        name: "board",
        label: words.t("statements-board"),
        options,
        chosen,
        fault: faults.text("board", &words),
        ..form::Radios::default()
    };
    let mut frame = staff.frame("incidents::board", words.t("statements-board-title"));
    frame.noindex = true;
    frame.crumbs = vec![(words.t("statements-crumb-incidents"), "/desk/incidents".into())];
    let body = html! {
        header.page-head { h1 { (words.t("statements-board-title")) } p.lede { (words.t("statements-board-lede")) } }
        form.form method="post" action="/desk/incidents/board" {
            (choice.render())
            @if may { (form::button(words.t("statements-save"))) } @else { p.meta { (words.t("statements-board-leads")) } }
        }
    };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(web::page_status(status, frame.render(body)))
}

async fn set(Context(app): Context<App>, staff: Staff, Form(chosen): Form<Chosen>) -> Result<Response> {
    let permit = policy::permit(&staff.viewer, Act::PlaybookArrange)?;
    let boards = boards::boards_for(&mut app.db.read_current().await?, &Viewer::Visitor).await?;
    let offered = boards.iter().any(|it| it.archived_at.is_none() && it.id.to_string() == chosen.board);
    if chosen.board != NO_BOARD && !offered {
        return draw(&app, &staff, &Faults::one("board", "fault-choice")).await;
    }
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                db::set_setting(tx, BOARD, &chosen.board).await?;
                events::record(tx, Event::CrisisArranged { what: "board" }).await
            })
        })
        .await?;
    Ok(web::see_other_saying("/desk/incidents/board", "flash-statements-board"))
}
