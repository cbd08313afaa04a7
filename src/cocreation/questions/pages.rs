//! The addresses of questions to the author of an idea.

use super::actions::{self, Answered};
use super::{ANSWER_CHARS_MAX, LISTED_MAX, QUESTION_CHARS_MAX, Shown, Typed, path, queries, views};
use crate::app::App;
use crate::boards;
use crate::cocreation::idea_path;
use crate::cocreation::queries::seen_by;
use crate::error::{Error, Result};
use crate::ids::{QuestionId, TopicId, nonce};
use crate::ui::text::clean_text;
use crate::web::{self, Faults, Form, Member, Path, Staff, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

/// The addresses of questions.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/ideas/{id}/questions", get(show).post(ask))
        .route("/ideas/questions/{id}/answer", post(answer))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<TopicId>) -> Result<Response> {
    let typed = Typed { once: nonce(), ..Typed::default() };
    draw(&app, &visitor, id, &typed, &Faults::new(), StatusCode::OK).await
}

async fn draw(
    app: &App,
    visit: &Visit,
    id: TopicId,
    typed: &Typed,
    faults: &Faults,
    status: StatusCode,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &visit.viewer, id).await?;
    let shown = Shown::gather(&mut conn, visit, &idea, LISTED_MAX).await?;
    let mut frame = visit.frame("cocreation::questions", visit.words.t("amendments-questions"));
    frame.path = path(id);
    frame.noindex = true;
    frame.crumbs = vec![(idea.title.clone(), idea_path(id))];
    Ok(web::page_status(status, frame.render(views::page(visit, id, &shown, typed, faults))))
}

/// A text of one of the forms, or what is wrong with it.
fn parse(typed: &str, field: &'static str, max: usize) -> Result<String, Faults> {
    let text = clean_text(typed);
    if text.trim().is_empty() {
        return Err(Faults::one(field, "fault-required"));
    }
    if text.chars().count() > max {
        let mut faults = Faults::new();
        faults.add_with(field, "fault-too-long", &[("max", max.into())]);
        return Err(faults);
    }
    Ok(text)
}

async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TopicId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let idea = seen_by(&mut app.db.read_current().await?, &staff.viewer, id).await?;
    let question = match parse(&typed.question, "question", QUESTION_CHARS_MAX) {
        Ok(question) => question,
        Err(faults) => return draw(&app, &staff, id, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    actions::ask(&app, &staff.viewer, &idea, question, boards::submit_token(&typed.once)).await?;
    Ok(web::see_other_saying(path(id), "flash-amendments-asked"))
}

async fn answer(
    State(app): State<App>,
    member: Member,
    Path(id): Path<QuestionId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = queries::by_id(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let idea = seen_by(&mut conn, &member.viewer, row.topic_id).await?;
    drop(conn);
    let typed = Typed { to: id.0, ..typed };
    let again = async |faults: Faults, status| draw(&app, &member, row.topic_id, &typed, &faults, status).await;
    let body = match parse(&typed.answer, "answer", ANSWER_CHARS_MAX) {
        Ok(body) => body,
        Err(faults) => return again(faults, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    match actions::answer(&app, &member.viewer, &idea, &row, &body).await {
        Ok(Answered::Shown) => Ok(web::see_other_saying(path(row.topic_id), "flash-amendments-answered")),
        Ok(Answered::Held) => Ok(web::see_other_saying("/new/pending", "flash-amendments-answer-held")),
        Ok(Answered::Back(whys)) => {
            let why: Vec<String> = whys.iter().map(|why| why.says(member.words)).collect();
            let mut faults = Faults::new();
            faults.add_with("answer", "holds-fault-blocked", &[("why", why.join(" ").into())]);
            again(faults, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Error::Conflict(why)) => again(Faults::one("answer", why), StatusCode::CONFLICT).await,
        Err(error) => Err(error),
    }
}
