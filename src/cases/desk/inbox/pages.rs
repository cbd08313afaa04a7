//! `/desk`: the lists. Nobody but staff knows that they exist.

use super::bulk::{self, BulkForm};
use super::filter::{Asked, Choices, List};
use super::queries::{self as desk_queries, Reader};
use super::views::{self, Desk};
use super::{COUNT_MAX, PER_PAGE, Place, saved};
use crate::app::App;
use crate::boards;
use crate::cases::setup;
use crate::error::Result;
use crate::ids;
use crate::web::{self, Faults, Query, Staff};
use axum::Router;
use axum::extract::State as Context;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;

/// The addresses of the lists, of the views that staff keep, and of batches.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk", get(list))
        .route("/desk/cases", get(list))
        .merge(saved::pages::routes())
        .merge(bulk::pages::routes())
}

/// A view, narrowed.
async fn list(Context(app): Context<App>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    let choices = choices(&app, &staff).await?;
    draw(&app, &staff, &asked, choices, BulkForm::default(), Faults::new()).await
}

/// What the filters and the bar offer.
pub async fn choices(app: &App, staff: &Staff) -> Result<Choices> {
    let mut conn = app.db.read().await?;
    Ok(Choices {
        boards: boards::boards_for(&mut conn, &staff.viewer).await?,
        departments: setup::departments(&mut conn).await?,
        categories: setup::categories(&mut conn).await?,
        colleagues: setup::colleagues(&mut conn, staff.now).await?,
    })
}

/// The address that a form carried along.
pub fn asked_again(back: &str) -> Asked {
    let mut asked = Asked::default();
    for (name, value) in form_urlencoded::parse(back.as_bytes()) {
        let field = match name.as_ref() {
            "tab" => &mut asked.tab,
            "q" => &mut asked.q,
            "board" => &mut asked.board,
            "state" => &mut asked.state,
            "severity" => &mut asked.severity,
            "department" => &mut asked.department,
            "assignee" => &mut asked.assignee,
            "category" => &mut asked.category,
            "tag" => &mut asked.tag,
            "language" => &mut asked.language,
            "kind" => &mut asked.kind,
            _ => continue,
        };
        *field = value.into_owned();
    }
    asked
}

/// The list's page; with 422 where the bar under it has faults.
pub async fn draw(
    app: &App,
    staff: &Staff,
    asked: &Asked,
    choices: Choices,
    mut bulk: BulkForm,
    faults: Faults,
) -> Result<Response> {
    let list = List::parse(asked, &choices);
    let actor = staff.actor();
    let reader = Reader { me: actor.id, department: choices.department_of(actor), now: staff.now };
    let after = Place::parse(&asked.after);
    let mut conn = app.db.read_current().await?;
    let mut page = desk_queries::page(&mut conn, &list, reader, after, PER_PAGE + 1).await?;
    let more = page.cases.len() as i64 > PER_PAGE;
    page.cases.truncate(PER_PAGE as usize);
    let next = page.cases.last().filter(|_| more).map(|case| list.tab.place(case));
    if bulk.once.is_empty() {
        bulk.once = ids::nonce();
    }
    let desk = Desk {
        counts: desk_queries::counts(&mut conn, reader, COUNT_MAX).await?,
        tags: desk_queries::tags(&mut conn, &page.cases).await?,
        saved: saved::of(&mut conn, actor.id).await?,
        batch: bulk::views::report(&mut conn, &asked.batch, actor.id).await?,
        department: reader.department,
        cases: &page.cases,
        capped: page.capped,
        all_chosen: asked.chosen == "all",
        after,
        next,
        list: &list,
        choices: &choices,
        bulk: &bulk,
        faults: &faults,
    };
    let mut frame = staff.frame("cases::desk", staff.words.t("cases-desk-title"));
    (frame.noindex, frame.wide) = (true, true);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(web::page_status(status, frame.render(views::list(staff, &desk))))
}
