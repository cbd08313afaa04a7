//! The panel's forms as they are sent, and the pages on which compensations are decided. Only staff know of them.

use super::actions::{self, Decided, Handed};
use super::forms::{ContactForm, DecisionForm, GiftForm, HandOverForm, PropertiesForm};
use super::{export, note_view, panel, queries, trail, views};
use crate::app::App;
use crate::cases::queries as case_queries;
use crate::cases::{CaseRow, desk_path};
use crate::error::{Error, Result};
use crate::ids::{CaseId, CompensationId};
use crate::policy::{self, Act};
use crate::web::{self, Faults, Form, Path, Staff};
use axum::Router;
use axum::extract::State as Context;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use maud::Markup;

/// The addresses of a case's records.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/cases/{id}/properties", post(set_properties))
        .route("/desk/cases/{id}/handover", post(hand_over))
        .route("/desk/cases/{id}/follow", post(follow))
        .route("/desk/cases/{id}/unfollow", post(unfollow))
        .route("/desk/cases/{id}/contacts", post(add_contact))
        .route("/desk/compensations", get(proposals))
        .route("/desk/cases/{id}/compensations", post(propose))
        .route("/desk/cases/{id}/compensations/{compensation}", get(show_compensation))
        .route("/desk/cases/{id}/compensations/{compensation}/decision", post(decide))
        .route("/desk/cases/{id}/compensations/{compensation}/withdrawal", post(withdraw))
        .merge(trail::pages::routes())
        .merge(export::pages::routes())
}

/// The case, through this person's sight, as it is now.
async fn case_of(app: &App, staff: &Staff, id: CaseId) -> Result<CaseRow> {
    case_queries::seen_by(&mut app.db.read_current().await?, &staff.viewer, id).await
}

/// One form of the panel alone, with what was typed and what is wrong with it; 409 and what changed where somebody was quicker.
async fn form_page(
    app: &App,
    staff: &Staff,
    case: &CaseRow,
    title: &str,
    form: Markup,
    faults: &Faults,
) -> Result<Response> {
    let (status, latest) = if faults.of("changed").is_some() {
        (StatusCode::CONFLICT, Some(trail::latest(&mut app.db.read_current().await?, staff, case).await?))
    } else {
        (StatusCode::UNPROCESSABLE_ENTITY, None)
    };
    let mut frame = staff.frame("cases::work_form", title);
    frame.noindex = true;
    frame.crumbs = vec![(staff.words.t("cases-desk-title"), "/desk".into()), (case.title.clone(), desk_path(case.id))];
    Ok(web::page_status(status, frame.render(views::form_alone(staff, case, title, &form, latest.as_ref(), faults))))
}

/// Severity, department, category and tags.
async fn set_properties(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<PropertiesForm>,
) -> Result<Response> {
    let case = case_of(&app, &staff, id).await?;
    let choices = panel::choices(&mut app.db.read_current().await?, &staff).await?;
    let done = match typed.parse(&case, &choices) {
        Ok(to) => actions::set_properties(&app, &staff.viewer, id, to).await,
        Err(faults) => {
            let form = typed.draw(&staff, &case, &choices, &faults);
            return form_page(&app, &staff, &case, &staff.words.t("work-properties-change"), form, &faults).await;
        }
    };
    match done {
        Err(Error::Conflict(why)) => {
            let case = case_of(&app, &staff, id).await?;
            let faults = Faults::one("changed", why);
            let form = typed.draw(&staff, &case, &choices, &faults);
            form_page(&app, &staff, &case, &staff.words.t("work-properties-change"), form, &faults).await
        }
        done => done.map(|()| web::see_other_saying(desk_path(id), "flash-work-properties")),
    }
}

/// To a colleague, with a note.
async fn hand_over(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<HandOverForm>,
) -> Result<Response> {
    case_of(&app, &staff, id).await?;
    let done = match typed.parse() {
        Ok(wish) => actions::hand_over(&app, &staff.viewer, staff.actor(), id, wish).await,
        Err(faults) => return hand_over_again(&app, &staff, id, &typed, faults).await,
    };
    let faults = match done {
        Ok(Handed::Over) => return Ok(web::see_other_saying(desk_path(id), "flash-work-handed-over")),
        Ok(Handed::NotAble) => Faults::one("colleague", "work-fault-colleague-gone"),
        Ok(Handed::Already) => Faults::one("colleague", "work-fault-colleague-has-it"),
        Err(Error::Conflict(why)) => Faults::one("changed", why),
        Err(error) => return Err(error),
    };
    hand_over_again(&app, &staff, id, &typed, faults).await
}

async fn hand_over_again(
    app: &App,
    staff: &Staff,
    id: CaseId,
    typed: &HandOverForm,
    faults: Faults,
) -> Result<Response> {
    let case = case_of(app, staff, id).await?;
    let choices = panel::choices(&mut app.db.read_current().await?, staff).await?;
    let form = typed.draw(staff, &case, &choices, &faults);
    form_page(app, staff, &case, &staff.words.t("work-handover"), form, &faults).await
}

/// Follows the case.
async fn follow(Context(app): Context<App>, staff: Staff, Path(id): Path<CaseId>) -> Result<Response> {
    actions::set_following(&app, &staff.viewer, staff.actor(), id, true).await?;
    Ok(web::see_other_saying(desk_path(id), "flash-work-followed"))
}

/// Follows the case no more.
async fn unfollow(Context(app): Context<App>, staff: Staff, Path(id): Path<CaseId>) -> Result<Response> {
    actions::set_following(&app, &staff.viewer, staff.actor(), id, false).await?;
    Ok(web::see_other_saying(desk_path(id), "flash-work-unfollowed"))
}

/// Keeps a call, a letter, a visit or a message.
async fn add_contact(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<ContactForm>,
) -> Result<Response> {
    let case = case_of(&app, &staff, id).await?;
    match typed.parse(staff.now, staff.zone) {
        Ok(new) => {
            let shown = new.shown;
            actions::add_contact(&app, &staff.viewer, staff.actor(), id, new).await?;
            let flash = if shown { "flash-work-contact-shown" } else { "flash-work-contact" };
            Ok(web::see_other_saying(desk_path(id), flash))
        }
        Err(faults) => {
            let form = typed.draw(&staff, &case, &faults);
            form_page(&app, &staff, &case, &staff.words.t("work-contact-add"), form, &faults).await
        }
    }
}

/// Proposes a compensation.
async fn propose(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<GiftForm>,
) -> Result<Response> {
    let case = case_of(&app, &staff, id).await?;
    match typed.parse() {
        Ok(new) => {
            actions::propose(&app, &staff.viewer, staff.actor(), id, new).await?;
            Ok(web::see_other_saying(desk_path(id), "flash-work-proposed"))
        }
        Err(faults) => {
            let form = typed.draw(&staff, &case, &faults);
            form_page(&app, &staff, &case, &staff.words.t("work-gift-add"), form, &faults).await
        }
    }
}

/// Everything that waits for approval, for those who may approve; for others there is no such page.
async fn proposals(Context(app): Context<App>, staff: Staff) -> Result<Response> {
    policy::permit(&staff.viewer, Act::CaseCompensate).map_err(|_| Error::NotFound)?;
    let rows = queries::proposed(&mut app.db.read().await?).await?;
    let mut frame = staff.frame("cases::compensations", staff.words.t("work-gifts-waiting"));
    frame.noindex = true;
    frame.crumbs = vec![(staff.words.t("cases-desk-title"), "/desk".into())];
    Ok(web::page(frame.render(views::proposals(&staff, &rows))))
}

/// One compensation, to be decided.
async fn show_compensation(
    Context(app): Context<App>,
    staff: Staff,
    Path(path): Path<(CaseId, CompensationId)>,
) -> Result<Response> {
    policy::permit(&staff.viewer, Act::CaseCompensate).map_err(|_| Error::NotFound)?;
    decision_page(&app, &staff, path, &DecisionForm::default(), &Faults::new(), StatusCode::OK).await
}

async fn decision_page(
    app: &App,
    staff: &Staff,
    (id, compensation): (CaseId, CompensationId),
    typed: &DecisionForm,
    faults: &Faults,
    status: StatusCode,
) -> Result<Response> {
    let case = case_of(app, staff, id).await?;
    let row = queries::compensation(&mut app.db.read_current().await?, id, compensation).await?;
    note_view(app, staff, id);
    let mut frame = staff.frame("cases::compensation", row.label(staff.words));
    frame.noindex = true;
    frame.crumbs = vec![(staff.words.t("cases-desk-title"), "/desk".into()), (case.title.clone(), desk_path(id))];
    Ok(web::page_status(status, frame.render(views::decision(staff, &case, &row, typed, faults))))
}

/// Approves or declines.
async fn decide(
    Context(app): Context<App>,
    staff: Staff,
    Path(path): Path<(CaseId, CompensationId)>,
    Form(typed): Form<DecisionForm>,
) -> Result<Response> {
    policy::permit(&staff.viewer, Act::CaseCompensate)?;
    let (approve, remark) = match typed.parse() {
        Ok(decision) => decision,
        Err(faults) => {
            return decision_page(&app, &staff, path, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    match actions::decide(&app, &staff.viewer, staff.actor(), path, approve, remark).await {
        Ok(Decided::Done) => {
            let flash = if approve { "flash-work-approved" } else { "flash-work-declined" };
            Ok(web::see_other_saying(desk_path(path.0), flash))
        }
        Ok(Decided::Own) => {
            let faults = Faults::one("decision", "work-fault-own");
            decision_page(&app, &staff, path, &typed, &faults, StatusCode::FORBIDDEN).await
        }
        Err(Error::Conflict(why)) => {
            let faults = Faults::one("decision", why);
            decision_page(&app, &staff, path, &typed, &faults, StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}

/// Takes one's own proposal back.
async fn withdraw(
    Context(app): Context<App>,
    staff: Staff,
    Path(path): Path<(CaseId, CompensationId)>,
) -> Result<Response> {
    actions::withdraw(&app, &staff.viewer, staff.actor(), path).await?;
    Ok(web::see_other_saying(desk_path(path.0), "flash-work-withdrawn"))
}
