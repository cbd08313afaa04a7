//! The admin's pages of the rules: draft, preview, publish.

use super::admin_views as views;
use super::draft;
use super::pages::bodies;
use super::queries::{self, RuleRow, VersionRow};
use super::typed::{TypedRule, TypedSummary};
use super::views::Shown;
use super::{fingerprint, retired, since};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ui::Frame;
use crate::web::{self, Admin, Faults, Form, Path, Place};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// Where the draft stands.
pub const HOME: &str = "/admin/rules";

/// The admin's addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/rules", get(home))
        .route("/admin/rules/draft", post(begin))
        .route("/admin/rules/draft/removal", post(discard))
        .route("/admin/rules/draft/summary", post(summarise))
        .route("/admin/rules/draft/rule", get(fresh).post(add))
        .route("/admin/rules/draft/rules/{code}", get(edit).post(change))
        .route("/admin/rules/draft/rules/{code}/place", post(place))
        .route("/admin/rules/draft/rules/{code}/removal", post(retire))
        .route("/admin/rules/preview", get(preview))
        .route("/admin/rules/publication", post(publish))
}

/// The version in force and the draft.
pub struct Standing {
    pub last: VersionRow,
    pub last_rules: Vec<RuleRow>,
    pub draft: Option<(VersionRow, Vec<RuleRow>)>,
}

async fn standing(app: &App) -> Result<Standing> {
    let mut conn = app.db.read_current().await?;
    let last = queries::in_force(&mut conn).await?.ok_or(Error::NotFound)?;
    let last_rules = queries::rules_of(&mut conn, last.id).await?;
    let draft = match queries::draft(&mut conn).await? {
        Some(draft) => {
            let rules = queries::rules_of(&mut conn, draft.id).await?;
            Some((draft, rules))
        }
        None => None,
    };
    Ok(Standing { last, last_rules, draft })
}

fn frame(admin: &Admin, page: &'static str, title: String, below: bool) -> Frame {
    let mut frame = admin.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(admin.words.t("admin-title"), "/admin".into())];
    if below {
        frame.crumbs.push((admin.words.t("rules-admin"), HOME.into()));
    }
    frame
}

const fn status(faults: &Faults) -> StatusCode {
    if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// What is in force, and the draft with its rules.
async fn home(State(app): State<App>, admin: Admin) -> Result<Response> {
    let state = standing(&app).await?;
    Ok(show_home(&admin, &state, None, &Faults::new()))
}

fn show_home(admin: &Admin, state: &Standing, typed: Option<&TypedSummary>, faults: &Faults) -> Response {
    let frame = frame(admin, "moderation::rules_admin", admin.words.t("rules-admin"), false);
    web::page_status(status(faults), frame.render(views::home(admin, state, typed, faults)))
}

async fn begin(State(app): State<App>, admin: Admin) -> Result<Response> {
    draft::begin(&app, &admin.viewer).await?;
    Ok(web::see_other_saying(HOME, "flash-rules-draft"))
}

async fn discard(State(app): State<App>, admin: Admin) -> Result<Response> {
    draft::discard(&app, &admin.viewer).await?;
    Ok(web::see_other_saying(HOME, "flash-rules-discarded"))
}

async fn summarise(State(app): State<App>, admin: Admin, Form(typed): Form<TypedSummary>) -> Result<Response> {
    match typed.parse() {
        Ok(summary) => {
            draft::summarise(&app, &admin.viewer, summary).await?;
            Ok(web::see_other_saying(HOME, "flash-rules-saved"))
        }
        Err(faults) => Ok(show_home(&admin, &standing(&app).await?, Some(&typed), &faults)),
    }
}

/// The form of a new rule.
async fn fresh(State(app): State<App>, admin: Admin) -> Result<Response> {
    standing(&app).await?.draft.ok_or(Error::NotFound)?;
    Ok(show_rule(&admin, None, &TypedRule::default(), &Faults::new(), StatusCode::OK))
}

async fn add(State(app): State<App>, admin: Admin, Form(typed): Form<TypedRule>) -> Result<Response> {
    let refused = |faults: Faults| show_rule(&admin, None, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY);
    let new = match typed.parse() {
        Ok(new) => new,
        Err(faults) => return Ok(refused(faults)),
    };
    match draft::add(&app, &admin.viewer, new).await {
        Err(Error::Conflict(draft::TWICE)) => Ok(refused(Faults::one("code", draft::TWICE))),
        added => added.map(|()| web::see_other_saying(HOME, "flash-rules-saved")),
    }
}

async fn drafted(app: &App, code: &str) -> Result<RuleRow> {
    let (_, rules) = standing(app).await?.draft.ok_or(Error::NotFound)?;
    rules.into_iter().find(|rule| rule.code == code).ok_or(Error::NotFound)
}

/// The form of a rule of the draft.
async fn edit(State(app): State<App>, admin: Admin, Path(code): Path<String>) -> Result<Response> {
    let typed = TypedRule::of(&drafted(&app, &code).await?);
    Ok(show_rule(&admin, Some(&code), &typed, &Faults::new(), StatusCode::OK))
}

async fn change(
    State(app): State<App>,
    admin: Admin,
    Path(code): Path<String>,
    Form(typed): Form<TypedRule>,
) -> Result<Response> {
    let mut typed = TypedRule { code: code.clone(), ..typed };
    let new = match typed.parse() {
        Ok(new) => new,
        Err(faults) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(show_rule(&admin, Some(&code), &typed, &faults, status));
        }
    };
    match draft::change(&app, &admin.viewer, typed.seen.clone(), new).await {
        Err(Error::Conflict(draft::CHANGED)) => {
            // What was typed stays; sent again, it takes the place of what a colleague wrote, who is quoted above.
            let now = drafted(&app, &code).await?;
            typed.seen = TypedRule::of(&now).seen;
            let frame = frame(&admin, "moderation::rules_rule", admin.words.t("rules-rule-edit"), true);
            let body = views::rule_raced(&admin, &code, &typed, &now);
            Ok(web::page_status(StatusCode::CONFLICT, frame.render(body)))
        }
        changed => changed.map(|()| web::see_other_saying(HOME, "flash-rules-saved")),
    }
}

fn show_rule(admin: &Admin, code: Option<&str>, typed: &TypedRule, faults: &Faults, status: StatusCode) -> Response {
    let title = if code.is_some() { admin.words.t("rules-rule-edit") } else { admin.words.t("rules-rule-new") };
    let frame = frame(admin, "moderation::rules_rule", title.clone(), true);
    web::page_status(status, frame.render(views::rule(admin, &title, code, typed, faults)))
}

async fn place(
    State(app): State<App>,
    admin: Admin,
    Path(code): Path<String>,
    Form(place): Form<Place>,
) -> Result<Response> {
    draft::place(&app, &admin.viewer, code, place.up()?).await?;
    Ok(web::see_other(HOME))
}

async fn retire(State(app): State<App>, admin: Admin, Path(code): Path<String>) -> Result<Response> {
    draft::retire(&app, &admin.viewer, code).await?;
    Ok(web::see_other_saying(HOME, "flash-rules-retired"))
}

/// The draft as its readers will see it, in the admin's language.
async fn preview(State(app): State<App>, admin: Admin) -> Result<Response> {
    let state = standing(&app).await?;
    let (draft, rules) = state.draft.as_ref().ok_or(Error::NotFound)?;
    let shown = Shown {
        version: draft,
        ended_at: None,
        first: false,
        bodies: bodies(&app, &admin, rules).await?,
        rules,
        before: &state.last_rules,
    };
    let hindrance = draft::hindrance(draft, rules, &state.last_rules);
    let changes = views::Changes {
        changed: rules.iter().filter(|rule| since(rule, &state.last_rules) != super::Since::Same).count(),
        retired: retired(rules, &state.last_rules).len(),
    };
    let body = views::preview(&admin, &shown, &fingerprint(draft, rules), hindrance, &changes);
    let frame = frame(&admin, "moderation::rules_preview", admin.words.t("rules-preview"), true);
    Ok(web::page(frame.render(body)))
}

/// Which draft was seen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Publication {
    seen: String,
}

async fn publish(State(app): State<App>, admin: Admin, Form(form): Form<Publication>) -> Result<Response> {
    let id = draft::publish(&app, &admin.viewer, form.seen).await?;
    Ok(web::see_other_saying(format!("/rules/{id}"), "flash-rules-published"))
}
