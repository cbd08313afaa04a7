//! Asking for consent on the desk, answering on the customer's side, and the side channel from both.

use super::actions::{self, SideText, Wanted};
use super::mask::{Marks, mask};
use super::queries::{self, PublicationRow};
use super::views::{self, ProposalForm};
use crate::app::App;
use crate::boards::{self, BoardRow, Body, TITLE_CHARS_MAX, Title, add_title_fault};
use crate::cases::intake::add_body_fault;
use crate::cases::pass;
use crate::cases::queries as case_queries;
use crate::cases::{CaseRow, case_path, desk_path};
use crate::error::{Error, Result};
use crate::ids::{self, CaseId, PublicationId};
use crate::policy::{Actor, Audience, Viewer};
use crate::web::{self, Faults, Form, Member, Path, Staff, Visit, Visitor};
use crate::words::{Lang, Words};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses between public and private.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/cases/{id}/publication", get(ask).post(propose))
        .route("/desk/cases/{id}/publication/withdrawal", post(withdraw))
        .route("/desk/cases/{id}/aside", post(staff_aside))
        .route("/cases/{id}/publication/{publication}", get(show).post(answer))
        .route("/cases/{id}/aside", post(customer_aside))
        .route("/cases/{id}/pass/{pass}/publication/{publication}", get(show_by_pass).post(answer_by_pass))
        .route("/cases/{id}/pass/{pass}/aside", post(aside_by_pass))
}

/// The form, with names and numbers of the customer's text masked by suggestion.
async fn ask(State(app): State<App>, staff: Staff, Path(id): Path<CaseId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let case = case_queries::seen_by(&mut conn, &staff.viewer, id).await?;
    actions::may_ask(&case)?;
    let body = queries::first_post(&mut conn, case.topic_id).await?.unwrap_or_default();
    drop(conn);
    let words = case.lang.as_deref().and_then(Lang::parse).map_or(staff.words, Words::of);
    let marks = Marks {
        name: words.t("sharing-mask-name"),
        number: words.t("sharing-mask-number"),
        address: words.t("sharing-mask-address"),
    };
    let names = [case.customer_name.as_str(), case.customer_handle.as_str()];
    let typed = ProposalForm {
        board: case.board_slug.clone(),
        title: mask(&case.title, &names, &marks),
        body: mask(&body, &names, &marks),
        version: case.version,
    };
    ask_page(&app, &staff, &case, &typed, &Faults::new()).await
}

async fn ask_page(app: &App, staff: &Staff, case: &CaseRow, typed: &ProposalForm, faults: &Faults) -> Result<Response> {
    let choices = public_boards(app, staff).await?;
    let mut frame = staff.frame("cases::sharing::ask", staff.words.t("sharing-ask-title"));
    frame.noindex = true;
    frame.crumbs =
        vec![(staff.words.t("cases-desk-title"), "/desk".into()), (format!("#{}", case.id), desk_path(case.id))];
    let status = match (faults.of("changed").is_some(), faults.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    Ok(web::page_status(status, frame.render(views::ask(staff, case, typed, &choices, faults))))
}

/// Boards that everyone reads.
async fn public_boards(app: &App, staff: &Staff) -> Result<Vec<BoardRow>> {
    let mut boards = boards::board_choices(&mut app.db.read().await?, &staff.viewer).await?;
    boards.retain(|board| Audience::parse(&board.see_audience) == Some(Audience::Everyone));
    Ok(boards)
}

/// Asks the customer.
async fn propose(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<ProposalForm>,
) -> Result<Response> {
    let case = case_queries::seen_by(&mut app.db.read_current().await?, &staff.viewer, id).await?;
    let wanted = match parse(&typed, &public_boards(&app, &staff).await?) {
        Ok(wanted) => wanted,
        Err(faults) => return ask_page(&app, &staff, &case, &typed, &faults).await,
    };
    match actions::propose(&app, &staff.viewer, staff.actor(), id, wanted).await {
        Err(Error::Conflict(why)) => {
            let typed = ProposalForm { version: case.version, ..typed };
            ask_page(&app, &staff, &case, &typed, &Faults::one("changed", why)).await
        }
        asked => asked.map(|()| web::see_other_saying(desk_path(id), "flash-sharing-asked")),
    }
}

fn parse(typed: &ProposalForm, boards: &[BoardRow]) -> Result<Wanted, Faults> {
    let mut faults = Faults::new();
    let title = Title::parse(&typed.title).map_err(|fault| add_title_fault(&mut faults, fault));
    let body = Body::parse(&typed.body).map_err(|fault| add_body_fault(&mut faults, fault));
    let board = boards.iter().find(|board| board.slug == typed.board).cloned();
    if board.is_none() {
        faults.add("board", "cases-fault-board");
    }
    let (Ok(title), Ok(body), Some(board)) = (title, body, board) else { return Err(faults) };
    Ok(Wanted { board, title: title.into_string(), body: body.into_string(), version: typed.version })
}

/// Takes the question back.
async fn withdraw(State(app): State<App>, staff: Staff, Path(id): Path<CaseId>) -> Result<Response> {
    actions::withdraw(&app, &staff.viewer, id).await?;
    Ok(web::see_other_saying(desk_path(id), "flash-sharing-withdrawn"))
}

/// The exact text, as everyone would read it.
async fn show(
    State(app): State<App>,
    member: Member,
    Path((id, publication)): Path<(CaseId, PublicationId)>,
) -> Result<Response> {
    let case = own(&app, &member, id).await?;
    let row = queries::by_id(&mut app.db.read_current().await?, id, publication).await?;
    consent_page(&app, &member, &case, &row, &case_path(id)).await
}

/// A case of the member's own: staff do not answer in a customer's place.
async fn own(app: &App, member: &Member, id: CaseId) -> Result<CaseRow> {
    let case = case_queries::seen_by(&mut app.db.read_current().await?, &member.viewer, id).await?;
    if case.customer_id == member.actor().id { Ok(case) } else { Err(Error::NotFound) }
}

async fn consent_page(app: &App, visit: &Visit, case: &CaseRow, row: &PublicationRow, base: &str) -> Result<Response> {
    let html = boards::render(app, &row.body).await?;
    let board = boards::board_by_id(&mut app.db.read().await?, &Viewer::Visitor, row.board_id).await.ok();
    let mut frame = visit.frame("cases::sharing::consent", visit.words.t("sharing-consent-title"));
    frame.noindex = true;
    let consent = views::Consent { case, row, html: &html, board: board.as_ref(), base };
    Ok(web::page(frame.render(views::consent(visit, &consent))))
}

/// Yes or no.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Answer {
    answer: String,
}

impl Answer {
    fn agreed(&self) -> Result<bool> {
        match self.answer.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Error::BadInput("sharing-fault-answer")),
        }
    }
}

/// The customer answers.
async fn answer(
    State(app): State<App>,
    member: Member,
    Path((id, publication)): Path<(CaseId, PublicationId)>,
    Form(form): Form<Answer>,
) -> Result<Response> {
    let case = own(&app, &member, id).await?;
    decide(&app, &member.viewer, &case, publication, form.agreed()?, &case_path(id)).await
}

async fn decide(
    app: &App,
    viewer: &Viewer,
    case: &CaseRow,
    publication: PublicationId,
    agreed: bool,
    base: &str,
) -> Result<Response> {
    actions::answer(app, viewer, case, publication, agreed).await?;
    Ok(web::see_other_saying(base, if agreed { "flash-sharing-agreed" } else { "flash-sharing-declined" }))
}

/// The exact text, for whoever came by the signed link.
async fn show_by_pass(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, pass, publication)): Path<(CaseId, String, PublicationId)>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let holder = pass::holder(&app, &mut conn, id, &pass).await?.whole_case()?;
    let row = queries::by_id(&mut conn, id, publication).await?;
    drop(conn);
    consent_page(&app, &visitor, &holder.case, &row, &pass::path(&app, &holder.case)).await
}

/// The customer answers by the signed link.
async fn answer_by_pass(
    State(app): State<App>,
    _visitor: Visitor,
    Path((id, pass, publication)): Path<(CaseId, String, PublicationId)>,
    Form(form): Form<Answer>,
) -> Result<Response> {
    let holder = pass::holder(&app, &mut app.db.read_current().await?, id, &pass).await?.whole_case()?;
    let base = pass::path(&app, &holder.case);
    decide(&app, &holder.viewer(), &holder.case, publication, form.agreed()?, &base).await
}

/// A text for the side channel, as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AsideForm {
    body: String,
    once: String,
}

/// Staff write to the customer alone.
async fn staff_aside(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(form): Form<AsideForm>,
) -> Result<Response> {
    let case = case_queries::seen_by(&mut app.db.read_current().await?, &staff.viewer, id).await?;
    aside(&app, &staff, &staff.viewer, staff.actor(), &case, form, desk_path(id)).await
}

/// The customer writes to staff alone.
async fn customer_aside(
    State(app): State<App>,
    member: Member,
    Path(id): Path<CaseId>,
    Form(form): Form<AsideForm>,
) -> Result<Response> {
    let case = own(&app, &member, id).await?;
    aside(&app, &member, &member.viewer, member.actor(), &case, form, case_path(id)).await
}

/// The same by the signed link.
async fn aside_by_pass(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, pass)): Path<(CaseId, String)>,
    Form(form): Form<AsideForm>,
) -> Result<Response> {
    let holder = pass::holder(&app, &mut app.db.read_current().await?, id, &pass).await?.whole_case()?;
    let base = pass::path(&app, &holder.case);
    aside(&app, &visitor, &holder.viewer(), &holder.customer, &holder.case, form, base).await
}

async fn aside(
    app: &App,
    visit: &Visit,
    viewer: &Viewer,
    actor: &Actor,
    case: &CaseRow,
    form: AsideForm,
    back: String,
) -> Result<Response> {
    let body = match Body::parse(&form.body) {
        Ok(body) => body.into_string(),
        Err(fault) => {
            let mut faults = Faults::new();
            add_body_fault(&mut faults, fault);
            let mut frame = visit.frame("cases::sharing::aside", visit.words.t("sharing-aside-title"));
            frame.noindex = true;
            let once = if form.once.is_empty() { ids::nonce() } else { form.once };
            let page = views::aside_again(visit, &format!("{back}/aside"), &form.body, &once, &faults);
            return Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, frame.render(page)));
        }
    };
    let title = visit.words.with("sharing-side-name", &[("title", case.title.as_str().into())]);
    let title: String = title.chars().take(TITLE_CHARS_MAX).collect();
    let text = SideText { title, body, once: boards::submit_token(&form.once) };
    actions::write_aside(app, viewer, actor, case, text).await?;
    Ok(web::see_other_saying(back, "flash-sharing-aside"))
}
