//! The public page of an opinion map: answer statement by statement, propose one, see the map.

use super::queries::{self, MapRow};
use super::typed::StatementForm;
use super::views::{self, Answering, Shown};
use super::{actions, path};
use crate::app::App;
use crate::boards;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{OpinionId, OpinionMapId};
use crate::policy::{self, Act, Denied};
use crate::ui::Frame;
use crate::web::{self, Faults, Form, Member, Path, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses where the public answers.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/opinions/{id}", get(show))
        .route("/opinions/{id}/answers", post(answer))
        .route("/opinions/{id}/statements", post(propose))
}

async fn gather(conn: &mut Conn, visit: &Visit, row: MapRow) -> Result<Shown> {
    let account = visit.viewer.id_or_zero();
    let known = visit.viewer.actor().is_some();
    let statements = actions::met(account, queries::shown(conn, row.id).await?);
    Ok(Shown {
        map: row.map()?,
        own: if known {
            queries::answers_of(conn, row.id, account).await?.into_iter().collect()
        } else {
            Default::default()
        },
        proposed: if known { queries::proposed(conn, row.id, account).await? } else { Vec::new() },
        answering: match policy::permit(&visit.viewer, Act::PollAnswer { open: row.takes(visit.now) }) {
            Ok(_) => Answering::May,
            Err(Denied::Closed) => Answering::Over,
            Err(Denied::SignIn) if !row.takes(visit.now) => Answering::Over,
            Err(Denied::SignIn) => Answering::SignIn,
            Err(Denied::Unconfirmed) => Answering::Confirm,
            Err(_) => Answering::No,
        },
        statements,
        row,
    })
}

fn frame(visit: &Visit, row: &MapRow) -> Frame {
    let question = row.question();
    let mut frame = visit.frame("cocreation::opinions", question.read(visit.words.lang, row.lang()).1);
    frame.path = path(row.id);
    frame.canonical = Some(visit.url(&path(row.id)));
    frame.noindex = !row.public;
    if let (Some(id), Some(slug), Some(title)) = (row.topic_id, &row.topic_slug, &row.topic_title) {
        frame.crumbs = vec![(title.clone(), boards::topic_path(id, slug))];
    }
    frame
}

async fn page(
    app: &App,
    visit: &Visit,
    id: OpinionMapId,
    (typed, faults): (&StatementForm, &Faults),
    status: StatusCode,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = queries::seen_by(&mut conn, &visit.viewer, id).await?;
    let shown = gather(&mut conn, visit, row).await?;
    let body = views::page(visit, &shown, typed, faults);
    Ok(web::page_status(status, frame(visit, &shown.row).render(body)))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<OpinionMapId>) -> Result<Response> {
    page(&app, &visitor, id, (&StatementForm::fresh(), &Faults::new()), StatusCode::OK).await
}

/// What somebody thinks of a statement.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AnswerForm {
    opinion: String,
    answer: String,
}

async fn answer(
    State(app): State<App>,
    member: Member,
    Path(id): Path<OpinionMapId>,
    Form(typed): Form<AnswerForm>,
) -> Result<Response> {
    let given = match typed.answer.as_str() {
        "agree" => 1,
        "disagree" => -1,
        "pass" => 0,
        _ => return Err(Error::BadInput("error-bad-form")),
    };
    let opinion: OpinionId = typed.opinion.parse().map_err(|_| Error::BadInput("error-bad-form"))?;
    match actions::answer(&app, &member.viewer, id, opinion, given).await {
        Ok(()) => Ok(web::see_other(format!("{}#statement", path(id)))),
        Err(Error::Conflict(why)) => {
            let faults = Faults::one("opinion", why);
            page(&app, &member, id, (&StatementForm::fresh(), &faults), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}

async fn propose(
    State(app): State<App>,
    member: Member,
    Path(id): Path<OpinionMapId>,
    Form(typed): Form<StatementForm>,
) -> Result<Response> {
    let body = match typed.parse() {
        Ok(body) => body,
        Err(faults) => return page(&app, &member, id, (&typed, &faults), StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let once = boards::submit_token(&typed.once);
    match actions::propose(&app, &member.viewer, id, (member.words.lang, body), once).await {
        Ok(actions::Proposed::Waits) => Ok(web::see_other_saying(path(id), "flash-opinions-proposed")),
        Ok(actions::Proposed::Back(whys)) => {
            let faults = boards::blocked_faults(&whys, member.words);
            page(&app, &member, id, (&typed, &faults), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Error::Conflict(why)) => {
            page(&app, &member, id, (&typed, &Faults::one("body", why)), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}
