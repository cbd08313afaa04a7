//! The rules, for everybody.

use super::queries::{self, RuleRow, VersionRow};
use super::views::{self, Shown};
use crate::app::App;
use crate::boards;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::RulesVersionId;
use crate::screening;
use crate::web::{Path, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use maud::Markup;

/// What the pages are drawn from.
const TAGS: [Tag; 3] = [Tag::Rules, Tag::Screening, Tag::Site];

/// The public addresses.
pub fn routes() -> Router<App> {
    Router::new().route("/rules", get(current)).route("/rules/{version}", get(one))
}

/// The version in force.
async fn current(State(app): State<App>, visitor: Visitor) -> Result<Response> {
    app.pages.serve(&visitor, &TAGS, draw(&app, &visitor, None)).await
}

/// One version, in force or not any more.
async fn one(State(app): State<App>, visitor: Visitor, Path(id): Path<RulesVersionId>) -> Result<Response> {
    app.pages.serve(&visitor, &TAGS, draw(&app, &visitor, Some(id))).await
}

async fn draw(app: &App, visit: &Visit, id: Option<RulesVersionId>) -> Result<Markup> {
    let words = visit.words;
    let mut conn = app.db.read().await?;
    let versions = queries::all_published(&mut conn).await?;
    let at = match id {
        None => 0,
        Some(id) => versions.iter().position(|version| version.id == id).ok_or(Error::NotFound)?,
    };
    let version = versions.get(at).ok_or(Error::NotFound)?;
    let rules = queries::rules_of(&mut conn, version.id).await?;
    let before = match versions.get(at + 1) {
        Some(earlier) => queries::rules_of(&mut conn, earlier.id).await?,
        None => Vec::new(),
    };
    let trust = if at == 0 { screening::thresholds(&mut conn).await?.says(words) } else { Vec::new() };
    drop(conn);
    let shown = Shown {
        version,
        ended_at: at.checked_sub(1).and_then(|newer| versions[newer].published_at),
        first: at + 1 == versions.len(),
        bodies: bodies(app, visit, &rules).await?,
        rules: &rules,
        before: &before,
    };
    let body = views::version(visit, &shown, &versions, &trust);
    let title = match id {
        None => words.t("rules-title"),
        Some(id) => words.with("rules-title-version", &[("version", id.to_string().into())]),
    };
    let mut frame = visit.frame("moderation::rules", title);
    if id.is_some() {
        frame.crumbs = vec![(words.t("rules-title"), "/rules".into())];
    }
    // An old version is for who comes from an old decision, not for who searches.
    frame.noindex = at > 0;
    frame.description = Some(words.with("rules-description", &[("brand", visit.brand.name.as_str().into())]));
    frame.canonical = Some(visit.url("/rules"));
    Ok(frame.render(body))
}

/// The texts as HTML, in the reader's language.
pub(super) async fn bodies(app: &App, visit: &Visit, rules: &[RuleRow]) -> Result<Vec<String>> {
    let mut bodies = Vec::with_capacity(rules.len());
    for rule in rules {
        bodies.push(boards::render(app, rule.body(visit.words.lang)).await?);
    }
    Ok(bodies)
}

/// When a version came into force; a draft has not.
pub(super) fn address(version: &VersionRow) -> String {
    format!("/rules/{}", version.id)
}
