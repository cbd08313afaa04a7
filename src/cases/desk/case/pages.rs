//! `/desk/cases/{id}`: one case with everything needed to answer it.

use super::actions;
use super::canned::{self, Filling};
use super::forms::{AnswerForm, NoteForm, ReviewForm, StateForm, Write};
use super::queries as desk_queries;
use super::reviews::{self, Verdict};
use super::views::{self, Panels, Shown, Typed};
use super::{CHANGES_MAX, Marks, NOTES_MAX, POSTS_MAX, REVIEWS_MAX, Seen};
use crate::accounts;
use crate::app::App;
use crate::boards;
use crate::cases::actions as case_actions;
use crate::cases::desk::live;
use crate::cases::notes::{self, Colleague};
use crate::cases::queries::CasePost;
use crate::cases::{CaseRow, Place, case_path, clock, desk_path, intake, queries, relations, setup, sharing, work};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{self, AccountId, CaseId, ReviewId};
use crate::ui;
use crate::web::{self, Faults, Form, Path, Query, Staff};
use crate::words::Lang;
use axum::Router;
use axum::extract::State as Context;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses of one case on the desk.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/cases/{id}", get(show))
        .route("/desk/cases/{id}/answer", post(answer))
        .route("/desk/cases/{id}/assignee", post(take))
        .route("/desk/cases/{id}/notes", post(note))
        .route("/desk/cases/{id}/reviews/{review}/decision", post(decide))
        .route("/desk/cases/{id}/reviews/{review}/send", post(send))
        .route("/desk/cases/{id}/reviews/{review}/withdrawal", post(withdraw))
        .route("/desk/cases/{id}/state", post(set_state))
}

/// Which box is open, and what is put into it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Open {
    write: String,
    canned: String,
    canned_lang: String,
    review: String,
}

/// One case with its posts and notes and everything needed to answer it.
async fn show(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Query(open): Query<Open>,
) -> Result<Response> {
    let mut typed = Typed { write: Write::parse(&open.write), ..Typed::default() };
    if let Ok(review) = open.review.parse() {
        typed.answer = anew(&app, &staff, id, ReviewId(review)).await?;
    }
    typed.answer.canned = open.canned;
    typed.answer.canned_lang = open.canned_lang;
    let shown = page(&app, &staff, id, typed, Faults::new()).await?;
    work::note_view(&app, &staff, id);
    Ok(shown)
}

/// The form of an answer that a colleague has remarked on, for its author to write anew.
async fn anew(app: &App, staff: &Staff, id: CaseId, review: ReviewId) -> Result<AnswerForm> {
    let mut conn = app.db.read().await?;
    let case = queries::seen_by(&mut conn, &staff.viewer, id).await?;
    let review = desk_queries::review(&mut conn, id, review).await?;
    if review.author_id != staff.actor().id {
        return Err(Error::NotFound);
    }
    let place = case.place_of(review.topic_id);
    let mut form = AnswerForm {
        place: place.as_str().to_owned(),
        official: if review.official { "on".to_owned() } else { String::new() },
        review: review.id.0,
        ask: review.reviewer_id.map(|id| id.to_string()).unwrap_or_default(),
        ..AnswerForm::default()
    };
    match ui::markdown::tongues(&review.body).as_slice() {
        [(to, translated), (from, own)] => {
            (form.translated, form.body) = ((*translated).to_owned(), (*own).to_owned());
            (form.translated_lang, form.own_lang) = (to.code().to_owned(), from.code().to_owned());
        }
        _ => form.body = review.body.clone(),
    }
    form.then = review.then_state.unwrap_or_default();
    form.resolution = review.resolution_kind.unwrap_or_default();
    form.summary = review.resolution_summary;
    Ok(form)
}

/// The case's page; with 422 where a form has faults and 409 where `faults` say that something changed meanwhile.
async fn page(app: &App, staff: &Staff, id: CaseId, mut typed: Typed, faults: Faults) -> Result<Response> {
    let colleague = Colleague::of(&staff.viewer)?;
    let mut conn = app.db.read_current().await?;
    let case = queries::seen_by(&mut conn, &staff.viewer, id).await?;
    let posts = queries::posts(&mut conn, case.topic_id, POSTS_MAX).await?;
    let side = match case.side_topic_id {
        Some(side) => Some(boards::topic_for(&mut conn, &staff.viewer, side).await?),
        None => None,
    };
    let side_posts = match &side {
        Some(side) => queries::posts(&mut conn, side.id, POSTS_MAX).await?,
        None => Vec::new(),
    };
    let notes = notes::of_case(&mut conn, colleague, id, NOTES_MAX).await?;
    let changes = queries::changes(&mut conn, id, CHANGES_MAX).await?;
    let edits = desk_queries::edits(&mut conn, id, CHANGES_MAX).await?;
    let reviews = desk_queries::open_reviews(&mut conn, id, REVIEWS_MAX).await?;
    let canned = canned_for(&mut conn, staff, &case).await?;
    let colleagues = setup::colleagues(&mut conn, staff.now).await?;
    let customer_lang = customer_lang(&mut conn, staff, &case).await?;
    prepare(&mut typed, staff, &case, customer_lang, last_place(&case, &posts, &side_posts));
    fill_canned(&mut typed, staff, &case, customer_lang, &canned);
    let panels = panels(&mut conn, staff, &case).await?;
    drop(conn);
    let mut rendered = Vec::with_capacity(reviews.len());
    for review in reviews {
        let body_html = boards::render(app, &review.body).await?;
        rendered.push((review, body_html));
    }
    let shown = Shown {
        staff,
        colleague,
        case: &case,
        posts: &posts,
        side: side.as_ref().map(|side| (side, side_posts.as_slice())),
        notes: &notes,
        changes: &changes,
        edits: &edits,
        reviews: &rendered,
        canned: &canned,
        colleagues: &colleagues,
        customer_lang,
        typed: &typed,
        faults: &faults,
        panels: &panels,
    };
    let status = match (faults.of("changed").is_some(), faults.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let mut frame = staff.frame("cases::desk_case", case.title.clone());
    (frame.noindex, frame.wide) = (true, true);
    frame.crumbs = vec![(staff.words.t("cases-desk-title"), "/desk".into())];
    Ok(web::page_status(status, frame.render(views::show(&shown))))
}

/// What other parts of the house show of the case.
async fn panels(conn: &mut Conn, staff: &Staff, case: &CaseRow) -> Result<Panels> {
    let values = setup::values(conn, case.id).await?;
    Ok(Panels {
        due: clock::due_badge(staff.words, case, staff.now, staff.zone),
        presence: live::presence(conn, staff, case).await?,
        values: intake::values_list(staff.words, &values),
        work: work::panel(conn, staff, case).await?,
        sharing: maud::html! { (relations::panel(conn, staff, case).await?) (sharing::panel(conn, staff, case).await?) },
    })
}

/// The replies kept ready for every department, the case's and the reader's own.
async fn canned_for(conn: &mut Conn, staff: &Staff, case: &CaseRow) -> Result<Vec<setup::CannedRow>> {
    let departments = setup::departments(conn).await?;
    let own = staff.actor().department.as_deref();
    let own = departments.iter().find(|it| Some(it.name.as_str()) == own).map(|it| it.id);
    let fits =
        |it: &setup::CannedRow| it.department_id.is_none_or(|id| Some(id) == case.department_id || Some(id) == own);
    Ok(setup::canned(conn).await?.into_iter().filter(fits).collect())
}

/// The language that the customer writes in, or else reads in.
async fn customer_lang(conn: &mut Conn, staff: &Staff, case: &CaseRow) -> Result<Lang> {
    if let Some(lang) = case.lang.as_deref().and_then(Lang::parse) {
        return Ok(lang);
    }
    let account = accounts::by_id(conn, case.customer_id).await?;
    Ok(account.and_then(|it| it.lang).as_deref().and_then(Lang::parse).unwrap_or(staff.brand.lang))
}

/// Where the customer wrote last: there the answer goes, unless the writer says otherwise.
fn last_place(case: &CaseRow, posts: &[CasePost], side: &[CasePost]) -> Place {
    let last =
        |posts: &[CasePost]| posts.iter().rev().find(|it| it.author_id == case.customer_id).map(|it| it.created_at);
    if last(side) > last(posts) { Place::Side } else { Place::Topic }
}

/// What a form holds before anything is typed.
fn prepare(typed: &mut Typed, staff: &Staff, case: &CaseRow, customer: Lang, last: Place) {
    let answer = &mut typed.answer;
    if answer.once.is_empty() {
        answer.once = ids::nonce();
    }
    if typed.note.once.is_empty() {
        typed.note.once = ids::nonce();
    }
    if answer.place.is_empty() && case.side_topic_id.is_some() {
        answer.place = last.as_str().to_owned();
    }
    if answer.translated_lang.is_empty() {
        answer.translated_lang = customer.code().to_owned();
    }
    if answer.own_lang.is_empty() {
        // Whoever reads in the customer's language wrote the original in another one.
        let own = std::iter::once(staff.words.lang).chain(Lang::ALL).find(|lang| *lang != customer);
        own.unwrap_or(customer).code().clone_into(&mut answer.own_lang);
    }
}

/// Puts the chosen reply under what was typed, filled in, in the language chosen or else the customer's.
fn fill_canned(typed: &mut Typed, staff: &Staff, case: &CaseRow, customer: Lang, canned: &[setup::CannedRow]) {
    let answer = &mut typed.answer;
    let wanted = Lang::parse(&answer.canned_lang).unwrap_or(customer);
    let reply = std::mem::take(&mut answer.canned);
    let Some(reply) = canned.iter().find(|it| it.id.to_string() == reply) else { return };
    let Some((lang, text)) = canned::body(reply, wanted) else { return };
    let filling = Filling {
        name: &case.customer_name,
        number: &case.id.to_string(),
        brand: &staff.brand.name,
        agent: &staff.actor().name,
        link: &staff.url(&case_path(case.id)),
    };
    let text = canned::fill(text, &filling);
    answer.body = if answer.body.trim().is_empty() { text } else { format!("{}\n\n{text}", answer.body.trim_end()) };
    lang.code().clone_into(&mut answer.own_lang);
    typed.canned_in = (lang != wanted).then_some(lang);
}

/// The page again with what was typed, where something came between; anything else as it is.
async fn again(
    app: &App,
    staff: &Staff,
    id: CaseId,
    done: Result<()>,
    mut typed: Typed,
    seen: Seen,
    flash: &'static str,
) -> Result<Response> {
    match done {
        Err(Error::Conflict(why)) => {
            typed.seen = Some(seen);
            page(app, staff, id, typed, Faults::one("changed", why)).await
        }
        done => done.map(|()| web::see_other_saying(desk_path(id), flash)),
    }
}

/// Answers, and with the same press marks, moves and pins; or asks a colleague first; or puts in a reply kept ready.
async fn answer(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(form): Form<AnswerForm>,
) -> Result<Response> {
    let case = queries::seen_by(&mut app.db.read().await?, &staff.viewer, id).await?;
    let typed = Typed { answer: form.clone(), ..Typed::default() };
    if form.step == "canned" {
        let faults = if form.canned.is_empty() { Faults::one("canned", "fault-choice") } else { Faults::new() };
        return page(&app, &staff, id, typed, faults).await;
    }
    let answer = match form.parse(&case, staff.now, staff.zone) {
        Ok(answer) => answer,
        Err(faults) => return page(&app, &staff, id, typed, faults).await,
    };
    let seen = answer.seen;
    if form.step != "review" {
        let sent = actions::answer(&app, &staff.viewer, staff.actor(), id, answer).await;
        return again(&app, &staff, id, sent, typed, seen, "flash-cases-answered").await;
    }
    let colleague = match asked(&app, &staff, &form).await? {
        Ok(colleague) => colleague,
        Err(faults) => return page(&app, &staff, id, typed, faults).await,
    };
    let asked = reviews::ask(&app, &staff.viewer, staff.actor(), id, answer, colleague).await;
    again(&app, &staff, id, asked, typed, seen, "flash-answer-review-asked").await
}

/// Which colleague is asked to look, if one was chosen: of the staff, and not the writer.
async fn asked(app: &App, staff: &Staff, form: &AnswerForm) -> Result<Result<Option<AccountId>, Faults>> {
    if form.ask.is_empty() {
        return Ok(Ok(None));
    }
    let colleagues = setup::colleagues(&mut app.db.read().await?, staff.now).await?;
    let others = |it: &&setup::ColleagueRow| Some(it.id) == form.colleague() && it.id != staff.actor().id;
    let found = colleagues.iter().find(others).map(|it| it.id);
    Ok(found.map(Some).ok_or_else(|| Faults::one("ask", "fault-choice")))
}

/// Keeps a note for colleagues.
async fn note(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(form): Form<NoteForm>,
) -> Result<Response> {
    queries::seen_by(&mut app.db.read().await?, &staff.viewer, id).await?;
    let once = boards::submit_token(&form.once);
    let parsed = form.parse();
    let typed = Typed { write: Write::Note, note: form, ..Typed::default() };
    let body = match parsed {
        Ok(body) => body,
        Err(faults) => return page(&app, &staff, id, typed, faults).await,
    };
    let kept = actions::note(&app, &staff.viewer, staff.actor(), id, body, once).await;
    again(&app, &staff, id, kept, typed, Seen::default(), "flash-answer-noted").await
}

/// Moves the case, with a note that its customer reads.
async fn set_state(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(form): Form<StateForm>,
) -> Result<Response> {
    queries::seen_by(&mut app.db.read().await?, &staff.viewer, id).await?;
    let typed = Typed { state: form.clone(), ..Typed::default() };
    let step = match form.parse() {
        Ok(step) => step,
        Err(faults) => return page(&app, &staff, id, typed, faults).await,
    };
    let seen = step.seen;
    let moved = actions::set_state(&app, &staff.viewer, staff.actor(), id, step).await;
    again(&app, &staff, id, moved, typed, seen, "flash-cases-moved").await
}

/// Who has it: "me", or nobody.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Assignee {
    to: String,
    version: i64,
    marks: String,
}

/// Takes the case on, or puts it back.
async fn take(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<CaseId>,
    Form(form): Form<Assignee>,
) -> Result<Response> {
    queries::seen_by(&mut app.db.read().await?, &staff.viewer, id).await?;
    let to = (form.to == "me").then_some(staff.actor().id);
    let taken = case_actions::take(&app, &staff.viewer, id, to, form.version).await;
    let flash = if to.is_some() { "flash-cases-taken" } else { "flash-cases-released" };
    let seen = Seen { version: form.version, marks: Marks::parse(&form.marks), ..Seen::default() };
    again(&app, &staff, id, taken, Typed::default(), seen, flash).await
}

/// The second pair of eyes says yes, yes and send it, or what it would change.
async fn decide(
    Context(app): Context<App>,
    staff: Staff,
    Path((id, review)): Path<(CaseId, ReviewId)>,
    Form(form): Form<ReviewForm>,
) -> Result<Response> {
    queries::seen_by(&mut app.db.read().await?, &staff.viewer, id).await?;
    let mut typed = Typed::default();
    let (verdict, flash) = match form.step.as_str() {
        "approve" => (Verdict::Approve, "flash-answer-review-approved"),
        "send" => (Verdict::Send(form.seen()), "flash-cases-answered"),
        "remark" => {
            typed.remark = Some((review.0, form.remark.clone()));
            match form.remark() {
                Ok(remark) => (Verdict::Remark(remark), "flash-answer-review-remarked"),
                Err(faults) => return page(&app, &staff, id, typed, faults).await,
            }
        }
        _ => return Err(Error::BadInput("fault-choice")),
    };
    let decided = reviews::decide(&app, &staff.viewer, staff.actor(), id, review, verdict).await;
    again(&app, &staff, id, decided, typed, form.seen(), flash).await
}

/// Publishes an approved answer.
async fn send(
    Context(app): Context<App>,
    staff: Staff,
    Path((id, review)): Path<(CaseId, ReviewId)>,
    Form(form): Form<ReviewForm>,
) -> Result<Response> {
    let sent = reviews::send(&app, &staff.viewer, staff.actor(), id, review, form.seen()).await;
    again(&app, &staff, id, sent, Typed::default(), form.seen(), "flash-cases-answered").await
}

/// Its author takes an answer back.
async fn withdraw(
    Context(app): Context<App>,
    staff: Staff,
    Path((id, review)): Path<(CaseId, ReviewId)>,
) -> Result<Response> {
    let gone = reviews::withdraw(&app, &staff.viewer, staff.actor(), id, review).await;
    again(&app, &staff, id, gone, Typed::default(), Seen::default(), "flash-answer-review-withdrawn").await
}
