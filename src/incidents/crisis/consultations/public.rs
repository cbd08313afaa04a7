//! The public page of a consultation: read, answer, propose.

use super::public_views::{self, Answering, Shown};
use super::queries::{self, ConsultationRow};
use super::typed::ProposalForm;
use super::{Stage, actions, path};
use crate::app::App;
use crate::boards;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{ConsultationId, OptionId};
use crate::policy::{self, Act};
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
        .route("/status/consultations/{id}", get(show))
        .route("/status/consultations/{id}/answer", post(answer))
        .route("/status/consultations/{id}/proposals", post(propose))
}

/// The consultation as this reader may see it.
async fn seen(conn: &mut Conn, visit: &Visit, id: ConsultationId) -> Result<ConsultationRow> {
    queries::seen_by(conn, id, visit.viewer.is_staff()).await?.ok_or(Error::NotFound)
}

/// All that the page shows to this reader.
async fn gather(conn: &mut Conn, visit: &Visit, row: ConsultationRow) -> Result<Shown> {
    let id = row.id;
    let account = visit.viewer.id_or_zero();
    let known = visit.viewer.actor().is_some();
    let proposals = match row.state {
        Stage::Draft => Vec::new(),
        _ => queries::proposals(conn, id, "shown").await?,
    };
    Ok(Shown {
        options: queries::options(conn, id).await?,
        results: queries::results(conn, id).await?,
        proposals,
        answer: if known { queries::answer_of(conn, id, account).await? } else { None },
        own: if known { queries::proposals_of(conn, id, account).await? } else { Vec::new() },
        answering: match policy::permit(&visit.viewer, Act::ConsultationAnswer) {
            Ok(_) => Answering::May,
            Err(policy::Denied::SignIn) => Answering::SignIn,
            Err(policy::Denied::Unconfirmed) => Answering::Confirm,
            Err(_) => Answering::No,
        },
        row,
    })
}

fn frame(visit: &Visit, row: &ConsultationRow) -> Frame {
    let words = visit.words;
    let question = row.question();
    let mut frame = visit.frame("incidents::consultation", question.read(words.lang, row.lang()).1);
    frame.path = path(row.id);
    frame.noindex = row.drill;
    frame.crumbs = vec![(words.t("consultations-status"), "/status".into())];
    if !row.drill {
        frame.crumbs.push((row.incident(words.lang), format!("/status/incidents/{}", row.incident_id)));
    }
    frame
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<ConsultationId>) -> Result<Response> {
    let tags = [crate::events::Tag::Status, crate::events::Tag::Site];
    app.pages
        .serve(&visitor, &tags, async {
            let mut conn = app.db.read().await?;
            let row = seen(&mut conn, &visitor, id).await?;
            let shown = gather(&mut conn, &visitor, row).await?;
            let typed = ProposalForm { once: crate::ids::nonce(), ..ProposalForm::default() };
            Ok(frame(&visitor, &shown.row).render(public_views::page(&visitor, &shown, &typed, &Faults::new())))
        })
        .await
}

/// The page again with what was typed.
async fn again(
    app: &App,
    visit: &Visit,
    id: ConsultationId,
    typed: &ProposalForm,
    faults: &Faults,
    status: StatusCode,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = seen(&mut conn, visit, id).await?;
    let shown = gather(&mut conn, visit, row).await?;
    let page = frame(visit, &shown.row).render(public_views::page(visit, &shown, typed, faults));
    Ok(web::page_status(status, page))
}

/// Which answer was chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AnswerForm {
    option: String,
}

async fn answer(
    State(app): State<App>,
    member: Member,
    Path(id): Path<ConsultationId>,
    Form(typed): Form<AnswerForm>,
) -> Result<Response> {
    seen(&mut app.db.read_current().await?, &member, id).await?;
    let fresh = ProposalForm { once: crate::ids::nonce(), ..ProposalForm::default() };
    let Ok(option) = typed.option.parse::<OptionId>() else {
        let faults = Faults::one("option", "consultations-fault-choice");
        return again(&app, &member, id, &fresh, &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    match actions::answer(&app, &member.viewer, id, option).await {
        Ok(()) => Ok(web::see_other_saying(path(id), "flash-consultations-answered")),
        Err(Error::Conflict(why)) => {
            again(&app, &member, id, &fresh, &Faults::one("option", why), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}

async fn propose(
    State(app): State<App>,
    member: Member,
    Path(id): Path<ConsultationId>,
    Form(typed): Form<ProposalForm>,
) -> Result<Response> {
    seen(&mut app.db.read_current().await?, &member, id).await?;
    let body = match typed.parse() {
        Ok(body) => body,
        Err(faults) => return again(&app, &member, id, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let once = boards::submit_token(&typed.once);
    match actions::propose(&app, &member.viewer, id, (member.words.lang, body), once).await {
        Ok(actions::Proposed::Waits) => Ok(web::see_other_saying(path(id), "flash-consultations-proposed")),
        Ok(actions::Proposed::Back(whys)) => {
            let faults = boards::blocked_faults(&whys, member.words);
            again(&app, &member, id, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Error::Conflict(why)) => {
            again(&app, &member, id, &typed, &Faults::one("body", why), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}
