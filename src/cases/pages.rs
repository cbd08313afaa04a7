//! What customers have brought to the brand: `/cases`. The page of one case is in `customer`.

use super::{queries, views};
use crate::app::App;
use crate::error::Result;
use crate::ids::CaseId;
use crate::web::{self, Member, Query};
use axum::Router;
use axum::extract::State as Context;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// Cases on one page of my list.
const PER_PAGE: usize = 30;

/// The address of a customer's cases.
pub fn routes() -> Router<App> {
    Router::new().route("/cases", get(list))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Before {
    before: Option<i64>,
}

/// My cases, newest first.
async fn list(Context(app): Context<App>, member: Member, Query(query): Query<Before>) -> Result<Response> {
    let before = CaseId(query.before.unwrap_or(i64::MAX));
    let mut conn = app.db.read().await?;
    let mut cases = queries::of_customer(&mut conn, member.actor().id, before, PER_PAGE as i64 + 1).await?;
    let more = cases.len() > PER_PAGE;
    cases.truncate(PER_PAGE);
    let next = cases.last().filter(|_| more).map(|case| format!("/cases?before={}", case.id));
    let mut frame = member.frame("cases::list", member.words.t("cases-title"));
    frame.noindex = true;
    Ok(web::page(frame.render(views::list(&member, &cases, next.as_deref()))))
}
