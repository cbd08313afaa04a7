//! `/desk/ideas`: the list of ideas as producers work through it. Nobody but staff knows that it exists.

use super::filter::{Asked, Choices, List};
use super::views::{self, Desk};
use super::{COUNT_MAX, PER_PAGE, bulk, export, groups, matrix, one, queries, setup};
use crate::app::App;
use crate::boards;
use crate::cases::setup as house;
use crate::cocreation::place::Place;
use crate::error::Result;
use crate::ids::TopicId;
use crate::web::fields::Fields;
use crate::web::{self, Faults, Query, Staff};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;

/// The addresses of the producers' desk.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/ideas", get(list))
        .merge(bulk::routes())
        .merge(export::routes())
        .merge(groups::routes())
        .merge(matrix::routes())
        .merge(setup::routes())
        .merge(one::routes())
}

async fn list(State(app): State<App>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    draw(&app, &staff, &asked, &Fields::default(), &Faults::new()).await
}

/// What the filters and the bar offer.
pub async fn choices(app: &App, staff: &Staff) -> Result<Choices> {
    let mut conn = app.db.read().await?;
    Ok(Choices {
        boards: boards::boards_for(&mut conn, &staff.viewer).await?,
        colleagues: house::colleagues(&mut conn, staff.now).await?,
        challenges: queries::challenges(&mut conn, staff.words.lang).await?,
    })
}

/// The list's page; with 422 where the bar under it has faults.
pub async fn draw(app: &App, staff: &Staff, asked: &Asked, typed: &Fields, faults: &Faults) -> Result<Response> {
    let choices = choices(app, staff).await?;
    let list = List::parse(asked, &choices);
    let me = staff.actor().id;
    let after = Place::parse(&asked.after);
    let mut conn = app.db.read_current().await?;
    let mut ids = queries::page(&mut conn, &list, me, after, PER_PAGE + 1).await?;
    let more = ids.len() as i64 > PER_PAGE;
    ids.truncate(PER_PAGE as usize);
    let topics: Vec<TopicId> = ids.iter().map(|row| row.topic_id).collect();
    let desk = Desk {
        next: ids.last().filter(|_| more).map(|row| list.place(row)),
        ideas: queries::lines(&mut conn, &topics).await?,
        tags: queries::tags(&mut conn, &topics).await?,
        known_tags: queries::known_tags(&mut conn).await?,
        counts: queries::counts(&mut conn, me, COUNT_MAX).await?,
        done: asked.done.parse().ok().zip(asked.left.parse().ok()),
        list: &list,
        choices: &choices,
        after,
        typed,
        faults,
    };
    let mut frame = staff.frame("cocreation::desk", staff.words.t("producing-title"));
    (frame.noindex, frame.wide) = (true, true);
    frame.crumbs = vec![(staff.words.t("cases-desk-title"), "/desk".into())];
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(web::page_status(status, frame.render(views::list(staff, &desk))))
}
