//! The producers' pages of surveys.

use super::queries::{self, QuestionRow, SurveyRow};
use super::results::Sum;
use super::{DESK, actions, desk_views as views, export, pages, typed};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::SurveyId;
use crate::ui::Frame;
use crate::web::fields::Fields;
use crate::web::{self, Faults, Form, Path, Producer, Query};
use crate::words::Texts;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// Surveys that are listed.
const SURVEYS_MAX: i64 = 200;
/// Answers in one file at most.
const ANSWERS_MAX: i64 = 500_000;

/// The addresses of producers.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/surveys", get(list).post(create))
        .route("/desk/surveys/new", get(fresh))
        .route("/desk/surveys/{id}", get(show))
        .route("/desk/surveys/{id}/answers.csv", get(file))
        .route("/desk/surveys/{id}/questions", post(ask))
        .route("/desk/surveys/{id}/questions/{question}", get(edit_question).post(change_question))
        .route("/desk/surveys/{id}/questions/{question}/place", post(place))
        .route("/desk/surveys/{id}/questions/{question}/removal", post(remove_question))
        .route("/desk/surveys/{id}/state", post(set_open))
        .route("/desk/surveys/{id}/text", get(edit).post(update))
}

fn desk_path(id: SurveyId) -> String {
    format!("{DESK}/{id}")
}

fn frame(producer: &Producer, page: &'static str, title: &str, below: bool) -> Frame {
    let mut frame = producer.frame(page, title);
    frame.noindex = true;
    if below {
        frame.crumbs = vec![(producer.words.t("surveys-desk-title"), DESK.to_owned())];
    }
    frame
}

fn title_of<'a>(producer: &Producer, row: &'a SurveyRow, kept: &'a mut Texts) -> &'a str {
    *kept = row.title();
    kept.read(producer.words.lang, row.lang()).1
}

async fn list(State(app): State<App>, producer: Producer) -> Result<Response> {
    let rows = queries::surveys(&mut app.db.read_current().await?, SURVEYS_MAX).await?;
    let frame = frame(&producer, "cocreation::desk_surveys", &producer.words.t("surveys-desk-title"), false);
    Ok(web::page(frame.render(views::list(&producer, &rows))))
}

/// For what a survey is to be made.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct For {
    topic: String,
}

async fn fresh(producer: Producer, Query(wanted): Query<For>) -> Result<Response> {
    Ok(show_form(&producer, None, &typed::fresh(&wanted.topic), &Faults::new(), StatusCode::OK))
}

fn show_form(
    producer: &Producer,
    row: Option<&SurveyRow>,
    filled: &Fields,
    faults: &Faults,
    status: StatusCode,
) -> Response {
    let title = producer.words.t(if row.is_some() { "surveys-edit" } else { "surveys-new" });
    let frame = frame(producer, "cocreation::desk_survey_text", &title, true);
    let raced = status == StatusCode::CONFLICT;
    web::page_status(status, frame.render(views::form(producer, row, filled, faults, raced)))
}

async fn create(State(app): State<App>, producer: Producer, Form(filled): Form<Fields>) -> Result<Response> {
    let refused = |faults: &Faults| show_form(&producer, None, &filled, faults, StatusCode::UNPROCESSABLE_ENTITY);
    let new = match typed::survey(&filled, producer.words.lang, producer.now, producer.zone) {
        Ok(new) => new,
        Err(faults) => return Ok(refused(&faults)),
    };
    let on_topic = new.topic.is_some();
    match actions::make(&app, &producer.viewer, new).await {
        Err(Error::NotFound) if on_topic => Ok(refused(&Faults::one("topic", "surveys-fault-topic"))),
        made => made.map(|id| web::see_other_saying(desk_path(id), "flash-surveys-made")),
    }
}

async fn one(app: &App, id: SurveyId) -> Result<(SurveyRow, Vec<QuestionRow>)> {
    let mut conn = app.db.read_current().await?;
    let row = queries::survey(&mut conn, id).await?;
    let questions = queries::questions(&mut conn, id).await?;
    Ok((row, questions))
}

async fn edit(State(app): State<App>, producer: Producer, Path(id): Path<SurveyId>) -> Result<Response> {
    let (row, _) = one(&app, id).await?;
    let filled = typed::of(&row, producer.zone);
    Ok(show_form(&producer, Some(&row), &filled, &Faults::new(), StatusCode::OK))
}

async fn update(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<SurveyId>,
    Form(mut filled): Form<Fields>,
) -> Result<Response> {
    let (row, _) = one(&app, id).await?;
    let new = match typed::survey(&filled, producer.words.lang, producer.now, producer.zone) {
        Ok(new) => new,
        Err(faults) => {
            return Ok(show_form(&producer, Some(&row), &filled, &faults, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    match actions::write(&app, &producer.viewer, id, version(&filled)?, new).await {
        Err(Error::Conflict(actions::CHANGED)) => {
            // What was typed stays; sent again, it takes the place of what a colleague saved, which is shown above.
            let (row, _) = one(&app, id).await?;
            filled.set("version", row.version.to_string());
            Ok(show_form(&producer, Some(&row), &filled, &Faults::new(), StatusCode::CONFLICT))
        }
        Err(Error::Conflict(why)) => draw(&app, &producer, id, &views::Asked::refused(why), StatusCode::CONFLICT).await,
        written => written.map(|()| web::see_other_saying(desk_path(id), "flash-surveys-saved")),
    }
}

fn version(filled: &Fields) -> Result<i64> {
    filled.get("version").parse().map_err(|_| Error::BadInput("error-bad-form"))
}

async fn show(State(app): State<App>, producer: Producer, Path(id): Path<SurveyId>) -> Result<Response> {
    draw(&app, &producer, id, &views::Asked::default(), StatusCode::OK).await
}

async fn draw(
    app: &App,
    producer: &Producer,
    id: SurveyId,
    asked: &views::Asked,
    status: StatusCode,
) -> Result<Response> {
    let (row, questions) = one(app, id).await?;
    let sums: Option<Vec<Sum>> = match row.responses >= row.shown_from {
        true => Some(pages::summed(&mut app.db.read_current().await?, &row, &questions, true).await?),
        false => None,
    };
    let mut title = Texts::default();
    let mut frame = frame(producer, "cocreation::desk_survey", title_of(producer, &row, &mut title), true);
    frame.path = desk_path(id);
    let body = views::survey(producer, &row, &questions, sums.as_deref(), asked);
    Ok(web::page_status(status, frame.render(body)))
}

/// What became of a change of a question: the page again with what was typed, or the way on.
async fn changed(
    app: &App,
    producer: &Producer,
    id: SurveyId,
    filled: Option<Fields>,
    done: Result<()>,
) -> Result<Response> {
    match done {
        Err(Error::Conflict(why)) => {
            let asked = views::Asked { filled, refused: Some(why), ..views::Asked::default() };
            draw(app, producer, id, &asked, StatusCode::CONFLICT).await
        }
        done => done.map(|()| web::see_other_saying(desk_path(id), "flash-surveys-saved")),
    }
}

async fn ask(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<SurveyId>,
    Form(filled): Form<Fields>,
) -> Result<Response> {
    match typed::question(&filled) {
        Ok(new) => {
            let done = actions::ask(&app, &producer.viewer, id, version(&filled)?, None, new).await;
            changed(&app, &producer, id, Some(filled), done).await
        }
        Err(faults) => {
            let asked = views::Asked { filled: Some(filled), faults, ..views::Asked::default() };
            draw(&app, &producer, id, &asked, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn edit_question(
    State(app): State<App>,
    producer: Producer,
    Path((id, question)): Path<(SurveyId, i64)>,
) -> Result<Response> {
    let (row, questions) = one(&app, id).await?;
    let asked = questions.iter().find(|row| row.id == question).ok_or(Error::NotFound)?;
    let mut filled = typed::of_question(asked);
    filled.set("version", row.version.to_string());
    Ok(show_question(&producer, &row, question, &filled, &Faults::new()))
}

fn show_question(producer: &Producer, row: &SurveyRow, question: i64, filled: &Fields, faults: &Faults) -> Response {
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut frame =
        frame(producer, "cocreation::desk_survey_question", &producer.words.t("surveys-question-edit"), true);
    let mut title = Texts::default();
    frame.crumbs.push((title_of(producer, row, &mut title).to_owned(), desk_path(row.id)));
    web::page_status(status, frame.render(views::question(producer.words, row, question, filled, faults)))
}

async fn change_question(
    State(app): State<App>,
    producer: Producer,
    Path((id, question)): Path<(SurveyId, i64)>,
    Form(filled): Form<Fields>,
) -> Result<Response> {
    let (row, _) = one(&app, id).await?;
    match typed::question(&filled) {
        Ok(new) => {
            let done = actions::ask(&app, &producer.viewer, id, version(&filled)?, Some(question), new).await;
            changed(&app, &producer, id, None, done).await
        }
        Err(faults) => Ok(show_question(&producer, &row, question, &filled, &faults)),
    }
}

/// Which version of the survey was seen, and where to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Seen {
    version: i64,
    to: String,
}

async fn place(
    State(app): State<App>,
    producer: Producer,
    Path((id, question)): Path<(SurveyId, i64)>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    let up = match seen.to.as_str() {
        "up" => true,
        "down" => false,
        _ => return Err(Error::BadInput("error-bad-form")),
    };
    let done = actions::place(&app, &producer.viewer, id, seen.version, question, up).await;
    changed(&app, &producer, id, None, done).await
}

async fn remove_question(
    State(app): State<App>,
    producer: Producer,
    Path((id, question)): Path<(SurveyId, i64)>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    let done = actions::drop_question(&app, &producer.viewer, id, seen.version, question).await;
    changed(&app, &producer, id, None, done).await
}

async fn set_open(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<SurveyId>,
    Form(seen): Form<Seen>,
) -> Result<Response> {
    let open = match seen.to.as_str() {
        "open" => true,
        "closed" => false,
        _ => return Err(Error::BadInput("error-bad-form")),
    };
    let done = actions::set_open(&app, &producer.viewer, id, open).await;
    changed(&app, &producer, id, None, done).await
}

/// The answers, without names; nothing below the number of people from which results are shown.
async fn file(State(app): State<App>, producer: Producer, Path(id): Path<SurveyId>) -> Result<Response> {
    let (row, questions) = one(&app, id).await?;
    if row.responses < row.shown_from {
        return Err(Error::NotFound);
    }
    let answers = queries::answers(&mut app.db.read_current().await?, id, ANSWERS_MAX).await?;
    let table = export::write(&row, &questions, &answers, producer.words.lang)?;
    Ok(web::csv::file(&format!("survey-{id}"), table))
}
