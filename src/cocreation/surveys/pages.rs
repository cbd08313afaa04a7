//! The page of a survey: its questions to answer once, or what came of it.

use super::queries::{self, QuestionRow, SurveyRow};
use super::results::{self, Sum};
use super::{Stage, actions, path, typed, views};
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::SurveyId;
use crate::policy::Denied;
use crate::web::fields::Fields;
use crate::web::{self, Faults, Form, Member, Path, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;

/// Answers in words that one page shows at most.
const TEXTS_MAX: i64 = 2_000;

/// The addresses of those who answer.
pub fn routes() -> Router<App> {
    Router::new().route("/surveys/{id}", get(show).post(answer))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<SurveyId>) -> Result<Response> {
    draw(&app, &visitor, id, &Fields::default(), &Faults::new(), StatusCode::OK).await
}

async fn draw(
    app: &App,
    visit: &Visit,
    id: SurveyId,
    filled: &Fields,
    faults: &Faults,
    status: StatusCode,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let survey = queries::seen(&mut conn, &visit.viewer, id).await?;
    let questions = queries::questions(&mut conn, id).await?;
    let answered = match visit.viewer.actor() {
        Some(actor) => queries::has_answered(&mut conn, id, actor.id).await?,
        None => false,
    };
    let over = survey.stage(visit.now) == Stage::Closed;
    let sums = match over && survey.public_results && survey.responses >= survey.shown_from {
        true => Some(summed(&mut conn, &survey, &questions, false).await?),
        false => None,
    };
    drop(conn);
    let mut frame = visit.frame("cocreation::survey", survey.title().read(visit.words.lang, survey.lang()).1);
    frame.path = path(id);
    frame.noindex = true;
    let page = views::Page { survey: &survey, questions: &questions, answered, sums: sums.as_deref(), filled, faults };
    let changed = status == StatusCode::CONFLICT;
    Ok(web::page_status(status, frame.render(views::page(visit, &page, changed))))
}

/// What came of a survey; answers in words only where asked for.
pub async fn summed(conn: &mut Conn, survey: &SurveyRow, questions: &[QuestionRow], texts: bool) -> Result<Vec<Sum>> {
    let values = queries::sums(conn, survey.id).await?;
    let people = queries::answered(conn, survey.id).await?;
    let texts = if texts { queries::texts(conn, survey.id, TEXTS_MAX).await? } else { Vec::new() };
    Ok(results::sum(questions, &values, &people, &texts))
}

async fn answer(
    State(app): State<App>,
    member: Member,
    Path(id): Path<SurveyId>,
    Form(filled): Form<Fields>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let survey = queries::seen(&mut conn, &member.viewer, id).await?;
    let questions = queries::questions(&mut conn, id).await?;
    drop(conn);
    if survey.stage(member.now) == Stage::Draft {
        return Err(Denied::Closed.into());
    }
    let seen: i64 = filled.get("version").parse().map_err(|_| Error::BadInput("error-bad-form"))?;
    let answers = match typed::answers(&filled, &questions) {
        // Of other questions than those that were answered nothing can be said.
        Err(_) if seen != survey.version => Err(Error::Conflict(actions::CHANGED)),
        Err(faults) => {
            return draw(&app, &member, id, &filled, &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        Ok(answers) => actions::answer(&app, &member.viewer, &survey, seen, answers).await,
    };
    match answers {
        Ok(true) => Ok(web::see_other_saying(path(id), "flash-surveys-thanks")),
        Ok(false) => Ok(web::see_other_saying(path(id), "flash-surveys-before")),
        Err(Error::Conflict(actions::CHANGED)) => {
            draw(&app, &member, id, &filled, &Faults::new(), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}
