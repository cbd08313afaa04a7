//! The addresses of amendments.

use super::actions::{self, Proposed, Rejected};
use super::queries::{self, AmendmentRow};
use super::typed::{Said, Typed};
use super::views::{self, Shown};
use super::{Stage, list_path, path, versions};
use crate::app::App;
use crate::boards::{self, Sent, post_path};
use crate::cocreation::idea_path;
use crate::cocreation::queries::{IdeaRow, seen_by};
use crate::error::{Error, Result};
use crate::ids::{AmendmentId, TopicId, nonce};
use crate::policy::{self, Act, Denied};
use crate::screening::Why;
use crate::ui::{self, Frame};
use crate::web::{self, Faults, Form, Member, Path, Staff, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

/// Amendments that a list shows at most.
const LISTED_MAX: i64 = 200;

/// The addresses of amendments and of earlier texts.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/ideas/{id}/amendments", get(list).post(propose))
        .route("/ideas/{id}/amendments/new", get(fresh))
        .route("/ideas/amendments/{id}", get(show))
        .route("/ideas/amendments/{id}/acceptance", post(accept))
        .route("/ideas/amendments/{id}/rejection", post(reject))
        .route("/ideas/amendments/{id}/withdrawal", post(withdraw))
        .route("/ideas/amendments/{id}/fork", post(fork))
        .route("/ideas/amendments/{id}/look", post(look))
        .route("/desk/ideas/amendments", get(held))
        .merge(versions::routes())
}

fn frame(visit: &Visit, idea: &IdeaRow, page: &'static str, title: String) -> Frame {
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(idea.title.clone(), idea_path(idea.topic_id))];
    frame
}

async fn list(State(app): State<App>, visitor: Visitor, Path(id): Path<TopicId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &visitor.viewer, id).await?;
    let rows = queries::of(&mut conn, &visitor.viewer, id, None, LISTED_MAX).await?;
    let open = actions::is_open(&mut conn, &idea).await?;
    let frame = frame(&visitor, &idea, "cocreation::amendments", visitor.words.t("amendments-title"));
    Ok(web::page(frame.render(views::list(&visitor, &idea, &rows, open))))
}

/// The form, with the text as it is now. Whoever wrote the idea changes it where it stands.
async fn fresh(State(app): State<App>, member: Member, Path(id): Path<TopicId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &member.viewer, id).await?;
    let text = queries::text(&mut conn, id).await?.ok_or(Error::NotFound)?;
    if idea.author_id == member.actor().id {
        return Ok(web::see_other(format!("{}/edit", post_path(text.post_id))));
    }
    let open = actions::is_open(&mut conn, &idea).await?;
    policy::permit(&member.viewer, Act::AmendmentPropose { open })?;
    let (title, body, edit_count) = (text.title, text.body, text.edit_count);
    let typed = Typed { title, body, edit_count, once: nonce(), ..Typed::default() };
    Ok(draw_form(&member, &idea, &typed, &Faults::new(), StatusCode::OK))
}

fn draw_form(visit: &Visit, idea: &IdeaRow, typed: &Typed, faults: &Faults, status: StatusCode) -> Response {
    let frame = frame(visit, idea, "cocreation::amendment_new", visit.words.t("amendments-new"));
    web::page_status(status, frame.render(views::form(visit, idea, typed, faults)))
}

async fn propose(
    State(app): State<App>,
    member: Member,
    Path(id): Path<TopicId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let idea = seen_by(&mut app.db.read_current().await?, &member.viewer, id).await?;
    let unfit = StatusCode::UNPROCESSABLE_ENTITY;
    let new = match typed.parse() {
        Ok(new) => new,
        Err(faults) => return Ok(draw_form(&member, &idea, &typed, &faults, unfit)),
    };
    let again = |faults: &Faults, status| Ok(draw_form(&member, &idea, &typed, faults, status));
    match actions::propose(&app, &member.viewer, &idea, new, boards::submit_token(&typed.once)).await {
        Ok(Proposed::Open(made)) => Ok(web::see_other_saying(path(made), "flash-amendments-proposed")),
        Ok(Proposed::Held(made)) => Ok(web::see_other_saying(path(made), "flash-amendments-held")),
        Ok(Proposed::Back(whys)) => again(&boards::blocked_faults(&whys, member.words), unfit),
        Err(Error::Conflict(why @ "amendments-fault-same")) => again(&Faults::one("body", why), unfit),
        Err(Error::Conflict(why)) => again(&Faults::one("body", why), StatusCode::CONFLICT),
        Err(Error::Denied(Denied::Closed)) => {
            again(&Faults::one("body", "amendments-fault-closed"), StatusCode::CONFLICT)
        }
        Err(error) => Err(error),
    }
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<AmendmentId>) -> Result<Response> {
    draw(&app, &visitor, id, &Said::default(), &Faults::new(), StatusCode::OK).await
}

/// The amendment's page: what it changes, and what this reader may do with it.
async fn draw(
    app: &App,
    visit: &Visit,
    id: AmendmentId,
    said: &Said,
    faults: &Faults,
    status: StatusCode,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (row, idea) = actions::found(&mut conn, &visit.viewer, id).await?;
    let text = queries::text(&mut conn, row.topic_id).await?;
    let base = match &text {
        Some(text) if text.edit_count == row.edit_count => Some(text.body.clone()),
        Some(text) => queries::version(&mut conn, text.post_id, row.edit_count).await?,
        None => None,
    };
    let open = actions::is_open(&mut conn, &idea).await?;
    let answers = open && may(actions::answering(&mut conn, &visit.viewer, &idea).await.map(|_| ()))?;
    drop(conn);
    let stale = row.stage() == Stage::Open && text.as_ref().is_some_and(|text| text.edit_count != row.edit_count);
    let (before, now, proposed) =
        (base.unwrap_or_default(), text.as_ref().map(|text| text.body.clone()), row.body.clone());
    let (changes, meanwhile) = app
        .heavy(move || {
            let meanwhile = now.filter(|_| stale).map(|now| ui::diff::words(&before, &now));
            (ui::diff::words(&before, &proposed), meanwhile)
        })
        .await?;
    let title = visit.words.with("amendments-of", &[("title", idea.title.as_str().into())]);
    let frame = frame(visit, &idea, "cocreation::amendment", title);
    let shown = Shown { row, text, changes, meanwhile, answers, open };
    Ok(web::page_status(status, frame.render(views::page(visit, &shown, said, faults))))
}

/// Whether it may be done.
fn may(permit: Result<()>) -> Result<bool> {
    match permit {
        Ok(()) => Ok(true),
        Err(Error::Denied(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

async fn find(app: &App, visit: &Visit, id: AmendmentId) -> Result<(AmendmentRow, IdeaRow)> {
    actions::found(&mut app.db.read_current().await?, &visit.viewer, id).await
}

/// The page again after somebody was faster, with what was typed and what has changed.
async fn conflict(app: &App, visit: &Visit, id: AmendmentId, said: &Said, why: &'static str) -> Result<Response> {
    draw(app, visit, id, said, &Faults::one("answer", why), StatusCode::CONFLICT).await
}

async fn accept(
    State(app): State<App>,
    member: Member,
    Path(id): Path<AmendmentId>,
    Form(said): Form<Said>,
) -> Result<Response> {
    let (row, idea) = find(&app, &member, id).await?;
    match actions::accept(&app, &member.viewer, &idea, row, said.seen, said.anyway == "yes").await {
        Ok(()) => Ok(web::see_other_saying(idea_path(idea.topic_id), "flash-amendments-accepted")),
        Err(Error::Conflict(why)) => conflict(&app, &member, id, &said, why).await,
        Err(error) => Err(error),
    }
}

async fn reject(
    State(app): State<App>,
    member: Member,
    Path(id): Path<AmendmentId>,
    Form(said): Form<Said>,
) -> Result<Response> {
    let (row, idea) = find(&app, &member, id).await?;
    actions::answering(&mut app.db.read_current().await?, &member.viewer, &idea).await?;
    let unfit = StatusCode::UNPROCESSABLE_ENTITY;
    let answer = match said.reason() {
        Ok(answer) => answer,
        Err(faults) => return draw(&app, &member, id, &said, &faults, unfit).await,
    };
    match actions::reject(&app, &member.viewer, &idea, row, answer).await {
        Ok(Rejected::Shown) => Ok(web::see_other_saying(path(id), "flash-amendments-rejected")),
        Ok(Rejected::Held) => Ok(web::see_other_saying(path(id), "flash-amendments-rejected-held")),
        Ok(Rejected::Back(whys)) => draw(&app, &member, id, &said, &blocked(&member, &whys), unfit).await,
        Err(Error::Conflict(why)) => conflict(&app, &member, id, &said, why).await,
        Err(error) => Err(error),
    }
}

/// Why a text may not appear, beside its field.
fn blocked(visit: &Visit, whys: &[Why]) -> Faults {
    let why: Vec<String> = whys.iter().map(|why| why.says(visit.words)).collect();
    let mut faults = Faults::new();
    faults.add_with("answer", "holds-fault-blocked", &[("why", why.join(" ").into())]);
    faults
}

async fn withdraw(State(app): State<App>, member: Member, Path(id): Path<AmendmentId>) -> Result<Response> {
    let (row, _) = find(&app, &member, id).await?;
    match actions::withdraw(&app, &member.viewer, &row).await {
        Ok(()) => Ok(web::see_other_saying(list_path(row.topic_id), "flash-amendments-withdrawn")),
        Err(Error::Conflict(why)) => conflict(&app, &member, id, &Said::default(), why).await,
        Err(error) => Err(error),
    }
}

async fn fork(State(app): State<App>, member: Member, Path(id): Path<AmendmentId>) -> Result<Response> {
    let (row, _) = find(&app, &member, id).await?;
    match actions::fork(&app, &member.viewer, &row).await {
        Ok(Sent::Published(made)) => Ok(web::see_other_saying(idea_path(made), "flash-amendments-forked")),
        Ok(Sent::Held(_) | Sent::Slow(_)) => Ok(web::see_other_saying("/new/pending", "flash-holds-held")),
        Ok(Sent::Back(whys)) => {
            let faults = blocked(&member, &whys);
            draw(&app, &member, id, &Said::default(), &faults, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Error::Conflict(why)) => conflict(&app, &member, id, &Said::default(), why).await,
        Err(error) => Err(error),
    }
}

/// Those that staff are to look at.
async fn held(State(app): State<App>, staff: Staff) -> Result<Response> {
    let rows = queries::held(&mut app.db.read_current().await?, LISTED_MAX).await?;
    let mut frame = staff.frame("cocreation::amendments_held", staff.words.t("amendments-held"));
    frame.crumbs = vec![(staff.words.t("amendments-desk"), "/desk/ideas".into())];
    Ok(web::page(frame.render(views::held(&staff, &rows))))
}

/// Shows what was held, or does not show it.
async fn look(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<AmendmentId>,
    Form(said): Form<Said>,
) -> Result<Response> {
    let (row, _) = find(&app, &staff, id).await?;
    policy::permit(&staff.viewer, Act::ProposalDecide { author: row.author_id })?;
    let (shown, reason) = match said.decision.as_str() {
        "show" => (true, String::new()),
        "refuse" => match said.reason() {
            Ok(reason) => (false, reason),
            Err(faults) => return draw(&app, &staff, id, &said, &faults, StatusCode::UNPROCESSABLE_ENTITY).await,
        },
        _ => return Err(Error::BadInput("error-bad-form")),
    };
    match actions::look(&app, &staff.viewer, row, shown, reason).await {
        Ok(()) => Ok(web::see_other_saying(path(id), "flash-amendments-looked")),
        Err(Error::Conflict(why)) => conflict(&app, &staff, id, &said, why).await,
        Err(error) => Err(error),
    }
}
