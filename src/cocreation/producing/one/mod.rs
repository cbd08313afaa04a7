//! `/desk/ideas/{id}`: the staff side of one idea: its tags, who cares for it, what it is worth, what colleagues say among themselves.

mod actions;
mod views;

use super::queries::{self, Worth};
use super::views::chosen_colleague;
use super::{LIST, WORTH_MAX, path};
use crate::app::App;
use crate::boards;
use crate::cases::notes::Colleague;
use crate::cases::setup as house;
use crate::cases::{TAG_CHARS_MAX, TAGS_MAX, TagFault, parse_tags};
use crate::cocreation::index;
use crate::cocreation::producing::filter::Whose;
use crate::cocreation::queries::{IdeaRow, seen_by};
use crate::error::{Error, Result};
use crate::ids::{TopicId, nonce};
use crate::ui::text::clean_text;
use crate::web::fields::{Fields, once};
use crate::web::{self, Faults, Form, Path, Staff};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use views::One;

/// A note, and what an evaluator says to the figures, are at most so long, in characters.
const NOTE_CHARS_MAX: usize = 5_000;
/// Ideas like it that are shown.
const SIMILAR_MAX: usize = 6;

/// The addresses of the staff side of one idea.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/ideas/{id}", get(show))
        .route("/desk/ideas/{id}/tags", post(tags))
        .route("/desk/ideas/{id}/worth", post(worth))
        .route("/desk/ideas/{id}/look", post(look))
        .route("/desk/ideas/{id}/notes", post(note))
        .route("/desk/ideas/{id}/evaluators", post(ask))
        .route("/desk/ideas/{id}/evaluation", post(evaluate))
}

async fn show(State(app): State<App>, staff: Staff, Path(id): Path<TopicId>) -> Result<Response> {
    draw(&app, &staff, id, None, &Faults::new(), StatusCode::OK).await
}

/// The page; with what was typed into one of its forms.
async fn draw(
    app: &App,
    staff: &Staff,
    id: TopicId,
    typed: Option<&Fields>,
    faults: &Faults,
    status: StatusCode,
) -> Result<Response> {
    let reader = Colleague::of(&staff.viewer)?;
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &staff.viewer, id).await?;
    let colleagues = house::colleagues(&mut conn, staff.now).await?;
    let line = queries::lines(&mut conn, &[id]).await?.into_iter().next().ok_or(Error::NotFound)?;
    let one = One {
        tags: queries::tags(&mut conn, &[id]).await?.into_iter().map(|(_, tag)| tag).collect(),
        known_tags: queries::known_tags(&mut conn).await?,
        evaluations: queries::evaluations(&mut conn, reader, id).await?,
        notes: queries::notes(&mut conn, reader, id).await?,
        similar: index::similar_to(&mut conn, &staff.viewer, id, SIMILAR_MAX).await?,
        once: typed.and_then(once).unwrap_or_else(nonce),
        raced: status == StatusCode::CONFLICT,
        reader,
        line,
        colleagues,
        idea: &idea,
        typed,
        faults,
    };
    drop(conn);
    let mut frame = staff.frame("cocreation::desk_idea", idea.title.clone());
    (frame.noindex, frame.wide) = (true, true);
    frame.path = path(id);
    frame.crumbs = vec![(staff.words.t("producing-title"), LIST.into())];
    Ok(web::page_status(status, frame.render(views::page(staff, &one))))
}

/// The page again, with what is wrong beside the fields.
async fn again(app: &App, staff: &Staff, id: TopicId, typed: &Fields, faults: Faults) -> Result<Response> {
    draw(app, staff, id, Some(typed), &faults, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The page again, where somebody was faster: what they did, and what was typed.
async fn raced(app: &App, staff: &Staff, id: TopicId, typed: &Fields) -> Result<Response> {
    draw(app, staff, id, Some(typed), &Faults::new(), StatusCode::CONFLICT).await
}

async fn found(app: &App, staff: &Staff, id: TopicId) -> Result<IdeaRow> {
    let mut conn = app.db.read_current().await?;
    seen_by(&mut conn, &staff.viewer, id).await
}

async fn tags(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TopicId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    found(&app, &staff, id).await?;
    let mut faults = Faults::new();
    let tags = parse_tags(typed.get("tags")).unwrap_or_else(|fault| {
        match fault {
            TagFault::TooLong => faults.add_with("tags", "work-fault-tag-long", &[("max", TAG_CHARS_MAX.into())]),
            TagFault::TooMany => faults.add_with("tags", "work-fault-tags-many", &[("max", TAGS_MAX.into())]),
        }
        Vec::new()
    });
    if !faults.is_empty() {
        return again(&app, &staff, id, &typed, faults).await;
    }
    let version = typed.get("version").parse().unwrap_or_default();
    if actions::retag(&app, &staff.viewer, id, version, tags).await? {
        Ok(web::see_other_saying(path(id), "flash-producing-saved"))
    } else {
        raced(&app, &staff, id, &typed).await
    }
}

/// A figure from 1 to 5, or none.
fn figure(typed: &Fields, field: &'static str, needed: bool, faults: &mut Faults) -> Option<i64> {
    let text = typed.get(field).trim();
    let figure = text.parse().ok().filter(|figure| (1..=WORTH_MAX).contains(figure));
    if figure.is_none() && (needed || !text.is_empty()) {
        faults.add(field, "producing-fault-figure");
    }
    figure
}

/// Who cares for it, and what was agreed.
async fn worth(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TopicId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    found(&app, &staff, id).await?;
    let colleagues = house::colleagues(&mut app.db.read().await?, staff.now).await?;
    let mut faults = Faults::new();
    let owner = chosen_colleague(typed.get("owner"), &colleagues);
    if owner.is_none() {
        faults.add("owner", "fault-choice");
    }
    let owner = owner.and_then(|whose| if let Whose::Theirs(id, _) = whose { Some(id) } else { None });
    let effort = figure(&typed, "effort", false, &mut faults);
    let impact = figure(&typed, "impact", false, &mut faults);
    if !faults.is_empty() {
        return again(&app, &staff, id, &typed, faults).await;
    }
    let version = typed.get("version").parse().unwrap_or_default();
    if actions::agree(&app, &staff.viewer, id, version, Worth { owner, effort, impact }).await? {
        Ok(web::see_other_saying(path(id), "flash-producing-saved"))
    } else {
        raced(&app, &staff, id, &typed).await
    }
}

async fn look(State(app): State<App>, staff: Staff, Path(id): Path<TopicId>) -> Result<Response> {
    found(&app, &staff, id).await?;
    actions::look(&app, &staff.viewer, id).await?;
    Ok(web::see_other_saying(path(id), "flash-producing-looked"))
}

/// A text for colleagues, or what is wrong with it.
fn text(typed: &Fields, field: &'static str, needed: bool, faults: &mut Faults) -> String {
    let text = clean_text(typed.get(field)).trim().to_owned();
    if needed && text.is_empty() {
        faults.add(field, "fault-required");
    }
    if text.chars().count() > NOTE_CHARS_MAX {
        faults.add_with(field, "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
    }
    text
}

async fn note(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TopicId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    found(&app, &staff, id).await?;
    let mut faults = Faults::new();
    let body = text(&typed, "note", true, &mut faults);
    if !faults.is_empty() {
        return again(&app, &staff, id, &typed, faults).await;
    }
    let once = boards::submit_token(typed.get("once"));
    actions::note(&app, &staff.viewer, staff.actor().id, id, body, once).await?;
    Ok(web::see_other_saying(format!("{}#notes", path(id)), "flash-producing-noted"))
}

/// Asks a colleague what it is worth, or no longer.
async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TopicId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    found(&app, &staff, id).await?;
    let colleagues = house::colleagues(&mut app.db.read().await?, staff.now).await?;
    let Some(Whose::Theirs(account, _)) = chosen_colleague(typed.get("evaluator"), &colleagues) else {
        return again(&app, &staff, id, &typed, Faults::one("evaluator", "fault-choice")).await;
    };
    let wanted = typed.get("asked") != "no";
    actions::ask(&app, &staff.viewer, staff.actor().id, id, account, wanted).await?;
    let said = if wanted { "flash-producing-asked" } else { "flash-producing-unasked" };
    Ok(web::see_other_saying(path(id), said))
}

/// What the reader says it is worth.
async fn evaluate(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TopicId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    found(&app, &staff, id).await?;
    let mut faults = Faults::new();
    let effort = figure(&typed, "my_effort", true, &mut faults);
    let impact = figure(&typed, "my_impact", true, &mut faults);
    let said = text(&typed, "said", false, &mut faults);
    let (Some(effort), Some(impact), true) = (effort, impact, faults.is_empty()) else {
        return again(&app, &staff, id, &typed, faults).await;
    };
    actions::evaluate(&app, &staff.viewer, staff.actor().id, id, effort, impact, said).await?;
    Ok(web::see_other_saying(path(id), "flash-producing-weighed"))
}
