//! `/desk`: where staff work. Nobody else knows that it exists.

use super::actions::{self, Answer};
use super::queries::{self as desk_queries, Place};
use super::views::{self, AnswerForm, Shown, StateForm};
use super::{COUNT_MAX, Filter, PER_PAGE, POSTS_MAX, Tab};
use crate::app::App;
use crate::boards::{self, Body, Kind};
use crate::cases::actions::{self as case_actions, Wish};
use crate::cases::intake::add_body_fault;
use crate::cases::{Hand, State, desk_path, pages, queries};
use crate::error::{Error, Result};
use crate::ids::{self, CaseId};
use crate::web::{self, Faults, Form, Path, Query, Staff};
use axum::Router;
use axum::extract::State as Context;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

/// The addresses of the desk.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk", get(list))
        .route("/desk/cases", get(list))
        .route("/desk/cases/{id}", get(show))
        .route("/desk/cases/{id}/answer", post(answer))
        .route("/desk/cases/{id}/state", post(set_state))
        .route("/desk/cases/{id}/assignee", post(take))
}

/// The view and its filters, as they stand in the address.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct View {
    tab: String,
    board: String,
    state: String,
    kind: String,
    after: String,
}

/// A tab of cases, narrowed by board, state and kind.
async fn list(Context(app): Context<App>, staff: Staff, Query(view): Query<View>) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let boards = boards::board_choices(&mut conn, &staff.viewer).await?;
    let tab = Tab::parse(&view.tab).unwrap_or_default();
    let filter = Filter {
        board: boards.iter().find(|board| board.slug == view.board).map(|board| board.id),
        state: State::parse(&view.state),
        kind: Kind::parse(&view.kind),
    };
    let after = Place::parse(&view.after);
    let me = staff.actor().id;
    let mut cases = desk_queries::list(&mut conn, tab, me, &filter, after, PER_PAGE + 1).await?;
    let more = cases.len() as i64 > PER_PAGE;
    cases.truncate(PER_PAGE as usize);
    let counts = desk_queries::counts(&mut conn, me, COUNT_MAX).await?;
    let mut frame = staff.frame("cases::desk", staff.words.t("cases-desk-title"));
    (frame.noindex, frame.wide) = (true, true);
    let next = cases.last().filter(|_| more).map(|case| tab.place(case));
    let desk =
        views::Desk { tab, filter: &filter, boards: &boards, counts, cases: &cases, next, paged: after.is_some() };
    Ok(web::page(frame.render(views::list(&staff, &desk))))
}

/// One case with its posts and everything needed to answer it.
async fn show(Context(app): Context<App>, staff: Staff, Path(id): Path<CaseId>) -> Result<Response> {
    page(&app, &staff, id, AnswerForm::default(), StateForm::default(), Faults::new()).await
}

/// The case's page; with 422 where a form has faults and 409 where `faults` say that something changed meanwhile.
async fn page(
    app: &App,
    staff: &Staff,
    id: CaseId,
    mut answer: AnswerForm,
    state: StateForm,
    faults: Faults,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let case = queries::seen_by(&mut conn, &staff.viewer, id).await?;
    let changes = queries::changes(&mut conn, id).await?;
    let posts = queries::posts(&mut conn, case.topic_id, POSTS_MAX).await?;
    if answer.once.is_empty() {
        answer.once = ids::nonce();
    }
    let conflict = faults.of("changed").is_some();
    let status = match (conflict, faults.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let mut frame = staff.frame("cases::desk_case", case.title.clone());
    (frame.noindex, frame.wide) = (true, true);
    frame.crumbs = vec![(staff.words.t("cases-desk-title"), "/desk".into())];
    let shown =
        Shown { case: &case, changes: &changes, posts: &posts, answer: &answer, state: &state, faults: &faults };
    Ok(web::page_status(status, frame.render(views::show(staff, &shown))))
}

/// Answers, and with the same press marks, moves and pins.
async fn answer(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<AnswerForm>,
) -> Result<Response> {
    let sent = match typed.parse(staff.now, staff.zone) {
        Ok(answer) => actions::answer(&app, &staff.viewer, staff.actor(), id, answer).await,
        Err(faults) => return page(&app, &staff, id, typed, StateForm::default(), faults).await,
    };
    match sent {
        Err(Error::Conflict(why)) => {
            page(&app, &staff, id, typed, StateForm::default(), Faults::one("changed", why)).await
        }
        sent => sent.map(|()| web::see_other_saying(desk_path(id), "flash-cases-answered")),
    }
}

/// Moves the case, with a note that its customer reads.
async fn set_state(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<StateForm>,
) -> Result<Response> {
    let sent = match typed.parse() {
        Ok((to, note)) => {
            let wish = Wish { hand: Hand::Staff, to, note, version: Some(typed.version) };
            case_actions::set_state(&app, &staff.viewer, staff.actor(), id, wish).await
        }
        Err(faults) => return page(&app, &staff, id, AnswerForm::default(), typed, faults).await,
    };
    match sent {
        Err(Error::Conflict(why)) => {
            page(&app, &staff, id, AnswerForm::default(), typed, Faults::one("changed", why)).await
        }
        sent => sent.map(|()| web::see_other_saying(desk_path(id), "flash-cases-moved")),
    }
}

/// Who has it: "me", or nobody.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Assignee {
    to: String,
    version: i64,
}

/// Takes the case on, or puts it back.
async fn take(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(typed): Form<Assignee>,
) -> Result<Response> {
    queries::seen_by(&mut app.db.read().await?, &staff.viewer, id).await?;
    let to = (typed.to == "me").then_some(staff.actor().id);
    match case_actions::take(&app, &staff.viewer, id, to, typed.version).await {
        Err(Error::Conflict(why)) => {
            let state = StateForm { version: typed.version, ..StateForm::default() };
            page(&app, &staff, id, AnswerForm::default(), state, Faults::one("changed", why)).await
        }
        taken => {
            let flash = if to.is_some() { "flash-cases-taken" } else { "flash-cases-released" };
            taken.map(|()| web::see_other_saying(desk_path(id), flash))
        }
    }
}

impl AnswerForm {
    fn parse(&self, now: DateTime<Utc>, zone: Tz) -> Result<Answer, Faults> {
        let mut faults = Faults::new();
        let body = Body::parse(&self.body).map_err(|fault| add_body_fault(&mut faults, fault)).ok();
        let pin_until = match self.pin_until.trim() {
            "" => None,
            typed => web::form::end_of_day(typed, zone).or_else(|| {
                faults.add("pin_until", "fault-date-invalid");
                None
            }),
        };
        if pin_until.is_some_and(|until| until <= now) {
            faults.add("pin_until", "fault-date-past");
        }
        let to = State::parse(&self.then);
        if to.is_none() && !self.then.is_empty() {
            faults.add("then", "fault-choice");
        }
        let body = body.map(Body::into_string).unwrap_or_default();
        let (version, seen, once) = (self.version, self.seen, boards::submit_token(&self.once));
        faults.into_result(Answer { body, official: !self.official.is_empty(), to, pin_until, version, seen, once })
    }
}

impl StateForm {
    fn parse(&self) -> Result<(State, String), Faults> {
        let note = pages::note(&self.note)?;
        State::parse(&self.to).map(|to| (to, note)).ok_or_else(|| Faults::one("to", "fault-choice"))
    }
}
