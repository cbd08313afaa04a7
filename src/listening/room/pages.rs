//! `/desk/listening`: the list of what is said, one mention, and the wire that says when something changed.

use super::filter::{Asked, Choices, List, Place};
use super::views::{self, Room};
use super::{Handled, PER_PAGE, ROOM, actions, answers, export, letters, mention_path, queries, volume};
use crate::app::App;
use crate::cases;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::{MentionId, WatchId};
use crate::ui::Frame;
use crate::web::{self, Form, Path, Query, Staff};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use chrono::TimeDelta;
use serde::Deserialize;

/// Watches whose last day is drawn above the list.
const BUSIEST: i64 = 6;

/// The addresses of the listening room.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/listening", get(list))
        .route("/desk/listening/live", get(live))
        .route("/desk/listening/mentions/{id}", get(mention).post(handle))
        .route("/desk/listening/mentions/{id}/case", post(open_case))
        .merge(answers::routes())
        .merge(export::routes())
        .merge(letters::routes())
        .merge(volume::routes())
}

/// The frame of a page of the room.
pub(super) fn frame(staff: &Staff, page: &'static str, title: String) -> Frame {
    let mut frame = staff.frame(page, title);
    (frame.noindex, frame.wide) = (true, true);
    frame.crumbs = vec![(staff.words.t("cases-desk-title"), "/desk".into())];
    frame
}

/// The frame of a page under the room.
pub(super) fn frame_under(staff: &Staff, page: &'static str, title: String) -> Frame {
    let mut frame = frame(staff, page, title);
    frame.crumbs.push((staff.words.t("listening-title"), ROOM.into()));
    frame
}

async fn list(State(app): State<App>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let choices = Choices::load(&mut conn).await?;
    let list = List::parse(&asked, &choices);
    let after = Place::parse(&asked.after);
    let since = list.since.from(staff.now);
    let mut mentions = queries::page(&mut conn, &list, since, after.unwrap_or(Place::LAST), PER_PAGE + 1).await?;
    let more = mentions.len() as i64 > PER_PAGE;
    mentions.truncate(PER_PAGE as usize);
    let ids: Vec<MentionId> = mentions.iter().map(|row| row.id).collect();
    let day = staff.now - TimeDelta::hours(24);
    let busiest = queries::busiest(&mut conn, day, BUSIEST).await?;
    let shown: Vec<WatchId> = busiest.iter().map(|(id, ..)| *id).collect();
    let room = Room {
        next: mentions.last().filter(|_| more).map(queries::MentionRow::place),
        watches: queries::watches_of(&mut conn, &ids).await?,
        alerts: queries::open_alerts(&mut conn).await?,
        open: queries::open_count(&mut conn, staff.now - TimeDelta::days(7)).await?,
        hours: queries::hours(&mut conn, &shown, day).await?,
        busiest,
        mentions,
        list: &list,
        choices: &choices,
        after,
    };
    let frame = frame(&staff, "listening::room", staff.words.t("listening-title"));
    Ok(web::page(frame.render(views::list(&staff, &room))))
}

/// Says when something was heard, or handled.
async fn live(State(app): State<App>, _staff: Staff) -> Result<Response> {
    app.live.stream(&[(Tag::Listening, "room")])
}

/// One mention, and where its author can be pointed to.
async fn mention(State(app): State<App>, staff: Staff, Path(id): Path<MentionId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = queries::mention(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let watches = queries::watches_of(&mut conn, &[id]).await?;
    let mut answers = queries::answers(&mut conn, false).await?;
    // Those in its language first.
    answers.sort_by_key(|answer| row.lang.as_deref() != Some(answer.lang.as_str()));
    let frame = frame_under(&staff, "listening::mention", staff.words.t("listening-mention"));
    let texts = answers.iter().map(|answer| answers::text(&app, answer)).collect();
    Ok(web::page(frame.render(views::one(&staff, &row, &watches, &answers, texts))))
}

/// What became of a mention, and the list to go back to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Deed {
    how: String,
    back: String,
}

/// The list that a form came from.
async fn back_to(app: &App, back: &str) -> Result<String> {
    let choices = Choices::load(&mut app.db.read().await?).await?;
    Ok(List::parse(&Asked::again(back), &choices).href())
}

async fn handle(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<MentionId>,
    Form(deed): Form<Deed>,
) -> Result<Response> {
    let back = back_to(&app, &deed.back).await?;
    if deed.how == "undo" {
        actions::undo(&app, &staff.viewer, id).await?;
        return Ok(web::see_other_saying(back, "flash-listening-undone"));
    }
    // A case is opened at its own address.
    let how = Handled::parse(&deed.how).filter(|how| *how != Handled::Case);
    actions::handle(&app, &staff.viewer, id, how.ok_or(Error::BadInput("error-bad-form"))?).await?;
    Ok(web::see_other_saying(back, "flash-listening-handled"))
}

/// Opens the case of a topic at home and goes there; to the one that it has already.
async fn open_case(State(app): State<App>, staff: Staff, Path(id): Path<MentionId>) -> Result<Response> {
    match actions::open_case(&app, &staff.viewer, id).await {
        Ok(case) => Ok(web::see_other(cases::desk_path(case))),
        Err(Error::Conflict(_)) => Ok(web::see_other_saying(mention_path(id), "flash-listening-no-case")),
        Err(error) => Err(error),
    }
}
