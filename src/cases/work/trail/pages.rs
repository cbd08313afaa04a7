//! `/desk/cases/{id}/audit`.

use super::queries::{self, Place};
use super::{PER_PAGE, views};
use crate::app::App;
use crate::cases::notes::Colleague;
use crate::cases::work::note_view;
use crate::cases::{desk_path, queries as case_queries};
use crate::error::Result;
use crate::ids::CaseId;
use crate::web::{self, Path, Query, Staff};
use axum::Router;
use axum::extract::State as Context;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// The address of the audit trail.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/cases/{id}/audit", get(show))
}

/// How far back the reader is.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    before: String,
}

/// The audit trail, the newest first.
async fn show(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let reader = Colleague::of(&staff.viewer)?;
    let mut conn = app.db.read_current().await?;
    let case = case_queries::seen_by(&mut conn, &staff.viewer, id).await?;
    let before = Place::parse(&asked.before).unwrap_or(Place::LAST);
    let mut entries = queries::entries(&mut conn, reader, id, before, PER_PAGE + 1).await?;
    let names = queries::names(&mut conn).await?;
    drop(conn);
    note_view(&app, &staff, id);
    let more = entries.len() as i64 > PER_PAGE;
    entries.truncate(PER_PAGE as usize);
    let next = entries.last().filter(|_| more).map(|entry| {
        format!("{}/audit?before={}", desk_path(id), Place { at: entry.at, rank: entry.rank, id: entry.id }.write())
    });
    let mut frame = staff.frame("cases::audit", staff.words.t("work-audit"));
    (frame.noindex, frame.wide) = (true, true);
    frame.crumbs = vec![(staff.words.t("cases-desk-title"), "/desk".into()), (case.title.clone(), desk_path(id))];
    Ok(web::page(frame.render(views::show(&staff, reader, &case, &names, &entries, next.as_deref()))))
}
