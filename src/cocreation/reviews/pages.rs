//! Where a second look is asked for, and where it is answered.

use super::queries::{self, ReviewRow};
use super::{TEXT_CHARS_MAX, actions, desk_path, path, views};
use crate::app::App;
use crate::cocreation::queries::{IdeaRow, seen_by};
use crate::cocreation::{decisions, idea_path};
use crate::error::{Error, Result};
use crate::ids::TopicId;
use crate::ui::text::clean_text;
use crate::web::{self, Faults, Form, Member, Path, Producer};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// The addresses of second looks.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/ideas/{id}/review", get(form).post(ask))
        .route("/desk/ideas/reviews/{id}", get(show).post(answer))
}

/// Why somebody asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    why: String,
}

/// The idea, for whoever wrote it; nothing for everybody else.
async fn own(app: &App, member: &Member, id: TopicId) -> Result<IdeaRow> {
    let idea = seen_by(&mut app.db.read_current().await?, &member.viewer, id).await?;
    if idea.author_id == member.actor().id { Ok(idea) } else { Err(Error::NotFound) }
}

async fn form(State(app): State<App>, member: Member, Path(id): Path<TopicId>) -> Result<Response> {
    let idea = own(&app, &member, id).await?;
    draw(&app, &member, &idea, "", &Faults::new(), StatusCode::OK).await
}

async fn draw(
    app: &App,
    member: &Member,
    idea: &IdeaRow,
    typed: &str,
    faults: &Faults,
    status: StatusCode,
) -> Result<Response> {
    let row = queries::of(&mut app.db.read_current().await?, idea.topic_id).await?;
    let mut frame = member.frame("cocreation::review", member.words.t("fates-review"));
    frame.noindex = true;
    frame.path = path(idea.topic_id);
    frame.crumbs = vec![(idea.title.clone(), idea_path(idea.topic_id))];
    Ok(web::page_status(status, frame.render(views::ask(member, idea, row.as_ref(), typed, faults))))
}

fn parse(typed: &str, field: &'static str) -> Result<String, Faults> {
    let text = clean_text(typed).trim().to_owned();
    let mut faults = Faults::new();
    match text.chars().count() {
        0 => faults.add(field, "fault-required"),
        1..=TEXT_CHARS_MAX => {}
        _ => faults.add_with(field, "fault-too-long", &[("max", TEXT_CHARS_MAX.into())]),
    }
    faults.into_result(text)
}

async fn ask(
    State(app): State<App>,
    member: Member,
    Path(id): Path<TopicId>,
    Form(typed): Form<Asked>,
) -> Result<Response> {
    let idea = own(&app, &member, id).await?;
    let why = match parse(&typed.why, "why") {
        Ok(why) => why,
        Err(faults) => {
            return draw(&app, &member, &idea, &typed.why, &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    match actions::ask(&app, &member.viewer, &idea, &why).await {
        Ok(whys) if whys.is_empty() => Ok(web::see_other_saying(idea_path(id), "flash-fates-review-asked")),
        Ok(whys) => {
            let whys: Vec<String> = whys.iter().map(|why| why.says(member.words)).collect();
            let mut faults = Faults::new();
            faults.add_with("why", "holds-fault-blocked", &[("why", whys.join(" ").into())]);
            draw(&app, &member, &idea, &typed.why, &faults, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Error::Conflict(why)) => {
            draw(&app, &member, &idea, &typed.why, &Faults::one("why", why), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}

/// What the team says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    outcome: String,
    answer: String,
}

async fn show(State(app): State<App>, producer: Producer, Path(id): Path<i64>) -> Result<Response> {
    draw_desk(&app, &producer, id, &Said::default(), &Faults::new(), StatusCode::OK).await
}

async fn draw_desk(
    app: &App,
    producer: &Producer,
    id: i64,
    typed: &Said,
    faults: &Faults,
    status: StatusCode,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row: ReviewRow = queries::by_id(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let idea = seen_by(&mut conn, &producer.viewer, row.topic_id).await?;
    let decision = decisions::of(&mut conn, row.topic_id).await?;
    let may = actions::may_answer(&mut conn, &producer.viewer, &row).await?.is_ok();
    let mut frame = producer.frame("cocreation::review_desk", producer.words.t("fates-review"));
    frame.noindex = true;
    frame.crumbs = vec![(producer.words.t("fates-sets"), decisions::LIST.into())];
    let shown = views::Desk { idea: &idea, row: &row, decision: decision.as_ref(), may };
    let filled = (typed.outcome.as_str(), typed.answer.as_str());
    Ok(web::page_status(status, frame.render(views::desk(producer, &shown, filled, faults))))
}

async fn answer(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<i64>,
    Form(typed): Form<Said>,
) -> Result<Response> {
    let row = queries::by_id(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    let reopen = match typed.outcome.as_str() {
        "reopened" => Some(true),
        "upheld" => Some(false),
        _ => None,
    };
    let parsed = parse(&typed.answer, "answer");
    let (reopen, text) = match (reopen, parsed) {
        (Some(reopen), Ok(text)) => (reopen, text),
        (None, Ok(_)) => {
            let faults = Faults::one("outcome", "fault-choice");
            return draw_desk(&app, &producer, id, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        (_, Err(faults)) => {
            return draw_desk(&app, &producer, id, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    match actions::answer(&app, &producer.viewer, &row, reopen, text).await {
        Ok(()) => Ok(web::see_other_saying(desk_path(id), "flash-fates-review-answered")),
        Err(Error::Conflict(why)) => {
            draw_desk(&app, &producer, id, &typed, &Faults::one("answer", why), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}
