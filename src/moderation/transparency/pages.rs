//! The public pages of the ledger and of the figures.

use super::acts::Told;
use super::period::Period;
use super::report::report;
use super::views::{self, Shown};
use super::{csv, queries, report_views};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ledger::{self, Line};
use crate::moderation::rules::{self, RuleRow};
use crate::web::csv::MEDIA_TYPE as CSV;
use crate::web::{Path, Query, Visit, Visitor};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use futures_util::stream;
use maud::Markup;
use serde::Deserialize;

/// Entries on a page.
const PER_PAGE: i64 = 50;
/// What the pages are drawn from.
const TAGS: [Tag; 2] = [Tag::Rules, Tag::Site];

const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// The public addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/transparency", get(newest))
        .route("/transparency/ledger.jsonl", get(download))
        .route("/transparency/reports/{period}", get(figures))
        .route("/transparency/{number}", get(one))
}

/// Which entries are asked for.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    /// Older than this number.
    before: Option<i64>,
    /// Newer than this number.
    after: Option<i64>,
}

/// The newest acts, the reports, and how to check the chain.
async fn newest(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response> {
    app.pages.serve(&visitor, &TAGS, draw_newest(&app, &visitor, &asked)).await
}

async fn draw_newest(app: &App, visit: &Visit, asked: &Asked) -> Result<Markup> {
    let mut conn = app.db.read().await?;
    let last = ledger::newest(&mut conn, i64::MAX, 1).await?.into_iter().next();
    let lines = match asked.after {
        Some(after) => {
            let mut lines = ledger::page(&mut conn, after, PER_PAGE).await?;
            lines.reverse();
            lines
        }
        None => ledger::newest(&mut conn, asked.before.unwrap_or(i64::MAX), PER_PAGE).await?,
    };
    let began = queries::began(&mut conn).await?;
    let first = ledger::first(&mut conn).await?.map(|line| line.at);
    let rules = rules_for(&mut conn, &lines).await?;
    drop(conn);
    let since = began.into_iter().chain(first).min().unwrap_or(visit.now);
    let newest = last.as_ref().map_or(0, |line| line.number);
    let shown = Shown {
        newer: lines
            .first()
            .filter(|line| line.number < newest)
            .map(|line| format!("/transparency?after={}", line.number)),
        older: lines.last().filter(|line| line.number > 1).map(|line| format!("/transparency?before={}", line.number)),
        lines: &lines,
        rules: &rules,
        last: last.as_ref(),
        years: &Period::years(since, visit.now),
        since,
    };
    let mut frame = visit.frame("moderation::transparency", visit.words.t("transparency-title"));
    frame.description = Some(visit.words.t("transparency-lede"));
    frame.canonical = Some(visit.url("/transparency"));
    Ok(frame.render(views::ledger(visit, &shown)))
}

/// The rules of the versions that entries refer to.
async fn rules_for(conn: &mut Conn, lines: &[Line]) -> Result<Vec<RuleRow>> {
    let mut versions: Vec<i64> =
        lines.iter().filter_map(|line| Told::of(line).act().and_then(|act| act.rules_version)).collect();
    versions.sort_unstable();
    versions.dedup();
    rules::rules_of_versions(conn, &versions).await
}

/// One entry.
async fn one(State(app): State<App>, visitor: Visitor, Path(number): Path<i64>) -> Result<Response> {
    app.pages.serve(&visitor, &TAGS, draw_one(&app, &visitor, number)).await
}

async fn draw_one(app: &App, visit: &Visit, number: i64) -> Result<Markup> {
    let mut conn = app.db.read().await?;
    let line = ledger::one(&mut conn, number).await?.ok_or(Error::NotFound)?;
    let newer = !ledger::page(&mut conn, number, 1).await?.is_empty();
    let rules = rules_for(&mut conn, std::slice::from_ref(&line)).await?;
    drop(conn);
    let words = visit.words;
    let title = words.with("transparency-entry", &[("number", number.to_string().into())]);
    let mut frame = visit.frame("moderation::transparency_entry", title);
    frame.crumbs = vec![(words.t("transparency-title"), "/transparency".into())];
    Ok(frame.render(views::entry(visit, &line, &rules, newer)))
}

/// The whole ledger, a JSON object a line; with `?after=` only what came later. Read some entries at a time.
async fn download(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Result<Response> {
    tracing::debug!(request_id = visitor.request_id, "the ledger is downloaded");
    let start = asked.after.unwrap_or(i64::MIN);
    // The first read tells a database that is gone while the answer can still say so.
    let first = ledger::page(&mut app.db.read().await?, start, ledger::PAGE).await?;
    let parts = stream::try_unfold((app, first), async |(app, lines): (App, Vec<Line>)| {
        let Some(last) = lines.last().map(|line| line.number) else { return Ok::<_, Error>(None) };
        let text: String = lines.iter().map(|line| line.json() + "\n").collect();
        let next = ledger::page(&mut app.db.read().await?, last, ledger::PAGE).await?;
        Ok(Some((text, (app, next))))
    });
    let headers = [
        (header::CONTENT_TYPE, "application/jsonl"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"ledger.jsonl\""),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    Ok((headers, Body::from_stream(parts)).into_response())
}

/// The figures of a period as a page, or as `.csv` or `.json`.
async fn figures(State(app): State<App>, visitor: Visitor, Path(name): Path<String>) -> Result<Response> {
    let (name, form) = name.split_once('.').map_or((name.as_str(), None), |(name, form)| (name, Some(form)));
    let period = Period::parse(name).filter(|period| period.from <= visitor.now).ok_or(Error::NotFound)?;
    let count = async || report(&mut app.db.read().await?, &period, visitor.now).await;
    match form {
        None => app.pages.serve(&visitor, &TAGS, draw_figures(&app, &visitor, &period)).await,
        Some("csv") => app.pages.serve_as(&visitor, &TAGS, CSV, async { csv::write(&count().await?) }).await,
        Some("json") => {
            let draw = async { serde_json::to_string_pretty(&count().await?).map_err(Error::internal) };
            app.pages.serve_as(&visitor, &TAGS, JSON, draw).await
        }
        Some(_) => Err(Error::NotFound),
    }
}

async fn draw_figures(app: &App, visit: &Visit, period: &Period) -> Result<Markup> {
    let words = visit.words;
    let mut conn = app.db.read().await?;
    let figures = report(&mut conn, period, visit.now).await?;
    let titles = rules::titles(&mut conn).await?;
    drop(conn);
    let title = words.with("transparency-report-title", &[("period", period.name.clone().into())]);
    let mut frame = visit.frame("moderation::transparency_report", title);
    frame.crumbs = vec![(words.t("transparency-title"), "/transparency".into())];
    frame.wide = true;
    Ok(frame.render(report_views::report(visit, period, &figures, &titles)))
}
