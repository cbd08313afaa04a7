//! Reporting, confirming, following a report.

use super::actions::{self, Made};
use super::queries::{self, State as Standing};
use super::seen::{self, Seen};
use super::typed::Typed;
use super::{by_link, link, outcome, reasons, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ReportId;
use crate::ui::Frame;
use crate::web::{self, Faults, Form, Member, Path, Query, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use maud::Markup;
use serde::Deserialize;

/// Reports on one page of one's own.
const LISTED: usize = 30;

/// The addresses of reporting.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/report/{subject}/{id}", get(form).post(make))
        .route("/reports", get(how))
        .route("/reports/sent", get(asked))
        .route("/reports/confirm/{link}", get(confirm_form).post(confirm))
        .route("/reports/{id}/{token}", get(one))
        .route("/account/reports", get(own))
}

fn frame(visit: &Visit, page: &'static str, title: String) -> Frame {
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    frame
}

fn show(visit: &Visit, page: &'static str, title: String, status: StatusCode, body: Markup) -> Response {
    web::page_status(status, frame(visit, page, title).render(body))
}

/// What was chosen on the way here.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    reason: String,
}

/// The form: reasons, or what a notice needs when its reason was chosen.
async fn form(
    State(app): State<App>,
    visitor: Visitor,
    Path((word, id)): Path<(String, i64)>,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let seen = seen::seen(&mut conn, &visitor.viewer, &word, id).await?;
    if seen.account == visitor.viewer.id_or_zero() {
        return Ok(own_thing(&visitor, &seen, StatusCode::OK));
    }
    let reasons = reasons(&mut conn).await?;
    let typed =
        Typed { reason: chosen.reason, place: app.url(&seen.path), once: crate::ids::nonce(), ..Typed::default() };
    Ok(show_form(&visitor, &seen, &reasons, &typed, &Faults::new()))
}

fn show_form(visit: &Visit, seen: &Seen, reasons: &[queries::ReasonRow], typed: &Typed, faults: &Faults) -> Response {
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let title = views::form_title(visit.words, typed.reason(reasons));
    show(visit, "moderation::report", title, status, views::form(visit, seen, reasons, typed, faults))
}

fn own_thing(visit: &Visit, seen: &Seen, status: StatusCode) -> Response {
    let title = visit.words.t("reports-own-title");
    show(visit, "moderation::report_own", title, status, views::own_thing(visit.words, seen))
}

/// Makes the report.
async fn make(
    State(app): State<App>,
    visitor: Visitor,
    Path((word, id)): Path<(String, i64)>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let seen = seen::seen(&mut conn, &visitor.viewer, &word, id).await?;
    let reasons = reasons(&mut conn).await?;
    drop(conn);
    let known = visitor.viewer.actor().is_some_and(|actor| actor.confirmed);
    let parsed = match typed.parse(&reasons, known, &seen, &app.url(&seen.path)) {
        Ok(parsed) => parsed,
        Err(faults) => return Ok(show_form(&visitor, &seen, &reasons, &typed, &faults)),
    };
    let lang = visitor.words.lang;
    let made = actions::make(&app, &visitor.viewer, visitor.network, lang, seen.clone(), parsed).await?;
    if made == Made::Own {
        return Ok(own_thing(&visitor, &seen, StatusCode::CONFLICT));
    }
    Ok(answer(&app, &visitor, made))
}

/// Where a report leads once it was made or confirmed.
fn answer(app: &App, visit: &Visit, made: Made) -> Response {
    match made {
        Made::Received(id) => web::see_other_saying(link(app, id), "flash-reports-received"),
        Made::Asked(_) => web::see_other("/reports/sent"),
        Made::Twice(id) => web::see_other_saying(link(app, id), "flash-reports-twice"),
        Made::Decided(id) => web::see_other_saying(link(app, id), "flash-reports-decided"),
        Made::Own => {
            let title = visit.words.t("reports-own-title");
            show(visit, "moderation::report_own", title, StatusCode::CONFLICT, views::own_confirmed(visit.words))
        }
        Made::Limited(until) => {
            let title = visit.words.t("reports-limited-title");
            let body = views::limited(visit.words, visit.words.date_time(until, visit.zone));
            show(visit, "moderation::report_limited", title, StatusCode::FORBIDDEN, body)
        }
    }
}

/// How reports are handled, and what becomes of those without cause.
async fn how(visitor: Visitor) -> Result<Response> {
    let mut frame = visitor.frame("moderation::reports", visitor.words.t("reports-how-title"));
    frame.canonical = Some(visitor.url("/reports"));
    Ok(web::page(frame.render(views::how(visitor.words))))
}

/// A letter is on its way.
async fn asked(visitor: Visitor) -> Result<Response> {
    let title = visitor.words.t("reports-sent-title");
    Ok(show(&visitor, "moderation::report_sent", title, StatusCode::OK, views::asked(visitor.words)))
}

/// The button that confirms: a program that only looks at links confirms nothing.
async fn confirm_form(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Result<Response> {
    let report = actions::to_confirm(&app, &mut app.db.read_current().await?, &token).await?;
    if report.state != Standing::Unconfirmed {
        return Ok(web::see_other(link(&app, report.id)));
    }
    let title = visitor.words.t("reports-confirm-title");
    Ok(show(&visitor, "moderation::report_confirm", title, StatusCode::OK, views::confirm(&visitor, &report)))
}

/// The visitor's report counts from now on.
async fn confirm(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Result<Response> {
    let report = actions::to_confirm(&app, &mut app.db.read_current().await?, &token).await?;
    let made = actions::confirm(&app, &report).await?;
    Ok(answer(&app, &visitor, made))
}

/// One report, for whoever made it.
async fn one(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, token)): Path<(ReportId, String)>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let report = by_link(&app, &mut conn, id, &token).await?;
    let outcome = outcome::outcome(&mut conn, report.decision_id).await?;
    drop(conn);
    let number = report.id.to_string();
    let title = visitor.words.with("reports-number", &[("number", number.into())]);
    let contest = format!("/reports/{id}/{token}/appeal");
    let body = views::one(&visitor, &report, outcome.as_ref(), &contest);
    let mut frame = frame(&visitor, "moderation::report_one", title);
    if visitor.viewer.actor().is_some_and(|actor| Some(actor.id) == report.reporter_id) {
        frame.crumbs = vec![(visitor.words.t("reports-own-list"), "/account/reports".into())];
    }
    Ok(web::page(frame.render(body)))
}

/// Where a page of one's own reports begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Before {
    before: Option<i64>,
}

/// One's own reports.
async fn own(State(app): State<App>, member: Member, Query(page): Query<Before>) -> Result<Response> {
    let before = ReportId(page.before.filter(|id| *id > 0).unwrap_or(i64::MAX));
    let mut conn = app.db.read_current().await?;
    let limit = i64::try_from(LISTED + 1).map_err(Error::internal)?;
    let mut rows = queries::of_reporter(&mut conn, member.actor().id, before, limit).await?;
    let by = queries::Reporter { account: member.actor().id, email_key: "" };
    let limited = queries::limited_until(&mut conn, by, member.now).await?;
    drop(conn);
    let more = rows.len() > LISTED;
    rows.truncate(LISTED);
    let next = rows.last().filter(|_| more).map(|row| format!("/account/reports?before={}", row.id));
    let links: Vec<String> = rows.iter().map(|row| link(&app, row.id)).collect();
    let body = views::list(&member, &rows, &links, limited, next.as_deref());
    let mut frame = frame(&member, "moderation::reports_own", member.words.t("reports-own-list"));
    frame.crumbs = vec![(member.words.t("ui-nav-settings"), "/account".into())];
    Ok(web::page(frame.render(body)))
}
