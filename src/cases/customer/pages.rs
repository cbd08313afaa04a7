//! A case's page for its customer, signed in or with a signed link: `/cases/{id}`, `/cases/{id}/pass/{pass}`.

use super::actions::{self, Customer};
use super::closing::{self, STARS_MAX};
use super::views::{self, Shown, Typed};
use super::{RATING_CHARS_MAX, queries};
use crate::app::App;
use crate::boards::{self, Body, BodyFault, NotSent, submit_token, uploads};
use crate::cases::actions::NOTE_CHARS_MAX;
use crate::cases::case::State;
use crate::cases::pass::{self, Holder, Pass};
use crate::cases::queries::{self as case_queries, CHANGES_MAX, CaseRow};
use crate::cases::work::{compensations, contacts};
use crate::cases::{by_id, case_path, seen_by};
use crate::cases::{setup, sharing};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{self, CaseId, TopicId};
use crate::policy::{Denied, Viewer};
use crate::ui;
use crate::web::{self, Faults, Form, Member, Path, Visit, Visitor};
use crate::words::Words;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State as Context};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// Texts of one topic that a page shows: the latest.
const SAID_MAX: i64 = 200;

/// The addresses of a case for its customer.
pub fn routes() -> Router<App> {
    let with_files = Router::new()
        .route("/cases/{id}/replies", post(reply))
        .route("/cases/{id}/pass/{pass}/replies", post(reply_by_pass))
        .layer(DefaultBodyLimit::disable());
    Router::new()
        .route("/cases/{id}", get(show))
        .route("/cases/{id}/state", post(set_state))
        .route("/cases/{id}/rating", post(rate))
        .route("/cases/{id}/pass/{pass}", get(show_by_pass))
        .route("/cases/{id}/pass/{pass}/state", post(set_state_by_pass))
        .route("/cases/{id}/pass/{pass}/rating", get(rating_by_pass).post(rate_by_pass))
        .route("/cases/{id}/pass/{pass}/files/{key}", get(file_by_pass))
        .merge(with_files)
}

/// How somebody came to a case.
struct Door {
    visit: Visit,
    case: CaseRow,
    /// Whose sight counts.
    viewer: Viewer,
    /// Who may act; none for staff, who only look.
    customer: Option<Customer>,
    /// Where forms go.
    base: String,
    by_link: bool,
    /// The link is good for rating alone.
    rating_only: bool,
}

impl Door {
    async fn of_member(app: &App, member: &Member, id: CaseId) -> Result<Self> {
        let case = seen_by(&mut app.db.read_current().await?, &member.viewer, id).await?;
        let customer =
            (member.actor().id == case.customer_id).then(|| Customer { actor: member.actor().clone(), by_link: false });
        Ok(Self {
            visit: (**member).clone(),
            base: case_path(case.id),
            case,
            viewer: member.viewer.clone(),
            customer,
            by_link: false,
            rating_only: false,
        })
    }

    fn of_holder(visitor: &Visitor, holder: Holder, pass: &str) -> Self {
        let mut visit: Visit = (**visitor).clone();
        if let Some(lang) = holder.lang.filter(|_| visit.chosen_lang.is_none()) {
            visit.words = Words::of(lang);
        }
        Self {
            visit,
            base: format!("/cases/{}/pass/{pass}", holder.case.id),
            viewer: holder.viewer(),
            customer: Some(Customer { actor: holder.customer, by_link: true }),
            case: holder.case,
            by_link: true,
            rating_only: !holder.guest,
        }
    }

    /// The customer; staff who look at the page have no hand here.
    fn customer(&self) -> Result<&Customer> {
        self.customer.as_ref().ok_or(Error::NotFound)
    }

    /// Where to go after an act.
    fn after(&self) -> String {
        if self.rating_only { format!("{}/rating", self.base) } else { self.base.clone() }
    }
}

/// The door of a pass, or the page that answers instead.
async fn by_pass(app: &App, visitor: &Visitor, id: CaseId, pass: &str) -> Result<Result<Door, Response>> {
    let pass_holds = pass::check(app, &mut app.db.read_current().await?, id, pass).await?;
    match pass_holds {
        Pass::Good(holder) => Ok(Ok(Door::of_holder(visitor, *holder, pass))),
        Pass::Over => {
            let mut frame = visitor.frame("cases::over", visitor.words.t("customer-over-title"));
            frame.noindex = true;
            Ok(Err(web::page_status(StatusCode::GONE, frame.render(views::over(visitor.words)))))
        }
    }
}

/// The same for what only those may do whose one key it is.
async fn by_whole_pass(app: &App, visitor: &Visitor, id: CaseId, pass: &str) -> Result<Result<Door, Response>> {
    let door = by_pass(app, visitor, id, pass).await?;
    if door.as_ref().is_ok_and(|door| door.rating_only) { Err(Error::Denied(Denied::SignIn)) } else { Ok(door) }
}

/// One case: its customer's, or anyone's for staff.
async fn show(Context(app): Context<App>, member: Member, Path(id): Path<CaseId>) -> Result<Response> {
    let door = Door::of_member(&app, &member, id).await?;
    page(&app, &door, StatusCode::OK, Typed::default()).await
}

/// One case, for whoever holds its link. Who can sign in does.
async fn show_by_pass(
    Context(app): Context<App>,
    visitor: Visitor,
    Path((id, pass)): Path<(CaseId, String)>,
) -> Result<Response> {
    let door = match by_pass(&app, &visitor, id, &pass).await? {
        Err(over) => return Ok(over),
        Ok(door) => door,
    };
    if door.rating_only || visitor.viewer.id_or_zero() == door.case.customer_id {
        return Ok(web::see_other(case_path(id)));
    }
    page(&app, &door, StatusCode::OK, Typed::default()).await
}

async fn page(app: &App, door: &Door, status: StatusCode, mut typed: Typed) -> Result<Response> {
    let (visit, case) = (&door.visit, &door.case);
    let mut conn = app.db.read_current().await?;
    if typed.once.is_empty() {
        typed.once = ids::nonce();
    }
    let mut shown = Shown {
        visit,
        case,
        base: &door.base,
        by_link: door.by_link,
        mine: door.customer.is_some(),
        open_topics: Vec::new(),
        said: Vec::new(),
        changes: case_queries::changes(&mut conn, case.id, CHANGES_MAX).await?,
        contacts: contacts::shown(&mut conn, case.id).await?,
        gifts: compensations::approved(&mut conn, case.id).await?,
        values: values(&mut conn, visit.words, case.id).await?,
        category: category(&mut conn, visit.words, case).await?,
        question: sharing::question(&mut conn, visit, case, &door.base).await?,
        typed: &typed,
        bytes_max: app.config.upload_bytes_max,
    };
    for topic in [Some(case.topic_id), case.side_topic_id].into_iter().flatten() {
        let Some(open) = readable(&mut conn, &door.viewer, topic).await? else { continue };
        let latest_first = queries::said(&mut conn, topic, case.customer_id, SAID_MAX).await?;
        shown.said.extend(latest_first.into_iter().rev());
        if open {
            shown.open_topics.push(topic);
        }
    }
    drop(conn);
    let mut frame = visit.frame("cases::show", case.title.clone());
    frame.noindex = true;
    let body = if door.rating_only {
        closing::rating_page(&shown, &case_path(case.id))
    } else {
        if !door.by_link {
            frame.crumbs = vec![(visit.words.t("cases-title"), "/cases".into())];
        }
        views::page(&shown)
    };
    Ok(web::page_status(status, frame.render(body)))
}

/// Whether a topic can be read, and then whether it can be answered: nobody reads here what the topic would not show.
async fn readable(conn: &mut Conn, viewer: &Viewer, topic: TopicId) -> Result<Option<bool>> {
    match boards::topic_for(conn, viewer, topic).await {
        Ok(topic) if topic.deleted_at.is_some() => Ok(viewer.moderates().then_some(false)),
        Ok(topic) => Ok(Some(!topic.is_locked())),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What was filled in when the case was opened.
async fn values(conn: &mut Conn, words: Words, case: CaseId) -> Result<maud::Markup> {
    let rows = setup::values(conn, case).await?;
    Ok(crate::cases::intake::values_list(words, &rows))
}

async fn category(conn: &mut Conn, words: Words, case: &CaseRow) -> Result<Option<String>> {
    let Some(id) = case.category_id else { return Ok(None) };
    let all = setup::categories(conn).await?;
    Ok(all.iter().find(|category| category.id == id).map(|category| category.label(words.lang).to_owned()))
}

/// The page once more after an act that was not possible: with why, what is, and everything that was typed.
async fn refused(app: &App, mut door: Door, error: Error, mut typed: Typed) -> Result<Response> {
    let (status, key, retry_after_s) = match &error {
        Error::Conflict(key) => (StatusCode::CONFLICT, *key, None),
        Error::Denied(Denied::Locked) => (StatusCode::FORBIDDEN, "error-denied-locked-text", None),
        Error::TooMany { retry_after_s } => {
            (StatusCode::TOO_MANY_REQUESTS, "customer-fault-too-fast", Some(*retry_after_s))
        }
        _ => return Err(error),
    };
    door.case = by_id(&mut app.db.read_current().await?, door.case.id).await?;
    typed.refused = Some(key);
    let mut response = page(app, &door, status, typed).await?;
    if let Some(seconds) = retry_after_s {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}

/// A new state with its reason, as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct NewState {
    to: String,
    note: String,
}

/// The customer reopens the case or says that it is solved.
async fn set_state(
    Context(app): Context<App>,
    member: Member,
    Path(id): Path<CaseId>,
    Form(new): Form<NewState>,
) -> Result<Response> {
    move_case(&app, Door::of_member(&app, &member, id).await?, new).await
}

/// The same with a signed link.
async fn set_state_by_pass(
    Context(app): Context<App>,
    visitor: Visitor,
    Path((id, pass)): Path<(CaseId, String)>,
    Form(new): Form<NewState>,
) -> Result<Response> {
    match by_whole_pass(&app, &visitor, id, &pass).await? {
        Ok(door) => move_case(&app, door, new).await,
        Err(over) => Ok(over),
    }
}

async fn move_case(app: &App, door: Door, new: NewState) -> Result<Response> {
    let customer = door.customer()?;
    let to = State::parse(&new.to).ok_or(Error::BadInput("cases-fault-state"))?;
    let note = ui::text::clean_text(&new.note).trim().to_owned();
    if note.chars().count() > NOTE_CHARS_MAX {
        let mut faults = Faults::new();
        faults.add_with("note", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
        let typed = Typed { note: new.note, faults, ..Typed::default() };
        return page(app, &door, StatusCode::UNPROCESSABLE_ENTITY, typed).await;
    }
    match actions::set_state(app, customer, &door.case, to, note).await {
        Ok(()) if to == State::Reopened => Ok(web::see_other_saying(door.after(), "flash-cases-reopened")),
        Ok(()) => Ok(web::see_other_saying(door.after(), "flash-cases-closed")),
        Err(error) => refused(app, door, error, Typed { note: new.note, ..Typed::default() }).await,
    }
}

/// How it went, as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct NewRating {
    stars: String,
    sentence: String,
}

/// The customer says how it went.
async fn rate(
    Context(app): Context<App>,
    member: Member,
    Path(id): Path<CaseId>,
    Form(new): Form<NewRating>,
) -> Result<Response> {
    take_rating(&app, Door::of_member(&app, &member, id).await?, new).await
}

/// The page of a signed link to say how it went.
async fn rating_by_pass(
    Context(app): Context<App>,
    visitor: Visitor,
    Path((id, pass)): Path<(CaseId, String)>,
) -> Result<Response> {
    match by_pass(&app, &visitor, id, &pass).await? {
        Ok(door) if visitor.viewer.id_or_zero() == door.case.customer_id => {
            Ok(web::see_other(format!("{}#rating", case_path(id))))
        }
        Ok(door) if !door.rating_only => Ok(web::see_other(format!("{}#rating", door.base))),
        Ok(door) => page(&app, &door, StatusCode::OK, Typed::default()).await,
        Err(over) => Ok(over),
    }
}

/// Says how it went, with a signed link.
async fn rate_by_pass(
    Context(app): Context<App>,
    visitor: Visitor,
    Path((id, pass)): Path<(CaseId, String)>,
    Form(new): Form<NewRating>,
) -> Result<Response> {
    match by_pass(&app, &visitor, id, &pass).await? {
        Ok(door) => take_rating(&app, door, new).await,
        Err(over) => Ok(over),
    }
}

async fn take_rating(app: &App, door: Door, new: NewRating) -> Result<Response> {
    let customer = door.customer()?;
    let stars = new.stars.parse::<i64>().ok().filter(|stars| (1..=STARS_MAX).contains(stars));
    let sentence = ui::text::clean_line(&new.sentence);
    let mut faults = Faults::new();
    if stars.is_none() {
        faults.add("stars", "customer-fault-stars");
    }
    if sentence.chars().count() > RATING_CHARS_MAX {
        faults.add_with("sentence", "fault-too-long", &[("max", RATING_CHARS_MAX.into())]);
    }
    let typed = Typed { stars, sentence: new.sentence, ..Typed::default() };
    let (Some(stars), true) = (stars, faults.is_empty()) else {
        return page(app, &door, StatusCode::UNPROCESSABLE_ENTITY, Typed { faults, ..typed }).await;
    };
    match actions::rate(app, customer, &door.case, stars, sentence).await {
        Ok(()) => Ok(web::see_other_saying(door.after(), "flash-customer-rated")),
        Err(error) => refused(app, door, error, typed).await,
    }
}

/// The customer replies, with a file if there is one.
async fn reply(
    Context(app): Context<App>,
    member: Member,
    Path(id): Path<CaseId>,
    request: Request,
) -> Result<Response> {
    take_reply(&app, Door::of_member(&app, &member, id).await?, request).await
}

/// The same with a signed link.
async fn reply_by_pass(
    Context(app): Context<App>,
    visitor: Visitor,
    Path((id, pass)): Path<(CaseId, String)>,
    request: Request,
) -> Result<Response> {
    match by_pass(&app, &visitor, id, &pass).await? {
        Ok(door) if door.rating_only => Ok(web::see_other(case_path(id))),
        Ok(door) => take_reply(&app, door, request).await,
        Err(over) => Ok(over),
    }
}

async fn take_reply(app: &App, door: Door, request: Request) -> Result<Response> {
    let customer = door.customer()?.clone();
    let mut form = uploads::receive_text(request, app.config.upload_bytes_max).await?;
    let file = std::mem::replace(&mut form.file, Ok(Vec::new()));
    let mut typed = Typed {
        body: form.text("body").to_owned(),
        private: form.text("place") == "side",
        once: form.text("once").to_owned(),
        ..Typed::default()
    };
    let attached = match file {
        Ok(bytes) if bytes.is_empty() => Ok(None),
        // Nothing is kept of a reply that cannot be sent.
        Ok(_) if door.case.state == State::Closed => Ok(None),
        Ok(bytes) => uploads::add(app, &customer.viewer(), &form.name, bytes).await?.map(Some),
        Err(refusal) => Err(refusal),
    };
    let snippet = match attached {
        Ok(upload) => upload.map(|upload| uploads::snippet(&upload, "")).unwrap_or_default(),
        Err(refusal) => {
            typed.faults = refusal.fault("file", app.config.upload_bytes_max, &door.visit.words);
            return page(app, &door, StatusCode::UNPROCESSABLE_ENTITY, typed).await;
        }
    };
    let body = match Body::parse(&format!("{}\n\n{snippet}", typed.body.trim_end())) {
        Ok(body) => body.into_string().trim_end().to_owned(),
        Err(fault) => {
            match fault {
                BodyFault::Empty => typed.faults.add("body", "cases-fault-body"),
                BodyFault::Long => {
                    typed.faults.add_with("body", "fault-too-long", &[("max", boards::BODY_CHARS_MAX.into())]);
                }
            }
            return page(app, &door, StatusCode::UNPROCESSABLE_ENTITY, typed).await;
        }
    };
    let topic = door.case.side_topic_id.filter(|_| typed.private).unwrap_or(door.case.topic_id);
    match actions::reply(app, &customer, &door.case, topic, body, submit_token(&typed.once)).await {
        Ok(sent) => match boards::sent(&door.visit, sent) {
            Ok(()) => Ok(web::see_other_saying(door.after(), "flash-customer-replied")),
            Err(NotSent::Held) => Ok(web::see_other_saying(door.after(), "flash-holds-reply")),
            Err(NotSent::Back(faults)) => {
                typed.faults = faults;
                page(app, &door, StatusCode::UNPROCESSABLE_ENTITY, typed).await
            }
        },
        Err(error) => refused(app, door, error, typed).await,
    }
}

/// A file of the case, for whoever holds its link.
async fn file_by_pass(
    Context(app): Context<App>,
    _visitor: Visitor,
    Path((id, pass, key)): Path<(CaseId, String, String)>,
    asked: HeaderMap,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let holder = pass::holder(&app, &mut conn, id, &pass).await?.whole_case()?;
    let case = &holder.case;
    let side = case.side_topic_id.unwrap_or(case.topic_id);
    if !queries::shows_file(&mut conn, case.topic_id, side, &key).await? {
        return Err(Error::NotFound);
    }
    drop(conn);
    uploads::serve(&app, &holder.viewer(), &key, &asked).await
}
