//! `/new`: one door for everything that people write first.

use super::offer::Offer;
use super::{FormFaults, NewForm, NewText, actions, by_mail, by_mail_pages, details, follow, follow_pages, known};
use super::{pending_pages, views};
use crate::accounts::trap;
use crate::app::App;
use crate::boards::{self, Kind, Sent, pending, similar};
use crate::error::Result;
use crate::ids;
use crate::screening::Why;
use crate::web::{self, Form, Query, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;
use tower_sessions::Session;

/// Topics shown before a text is sent.
const SIMILAR_MAX: usize = 5;

/// The addresses of the one door and of what waits behind it.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/new", get(write).post(submit))
        .merge(pending_pages::routes())
        .merge(by_mail_pages::routes())
        .merge(follow_pages::routes())
}

/// What a link to the form may fill in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Prefill {
    board: String,
    kind: String,
    title: String,
    category: String,
    incident: String,
}

/// The empty form, or the draft kept on the server.
async fn write(State(app): State<App>, visitor: Visitor, Query(prefill): Query<Prefill>) -> Result<Response> {
    if let Some(path) = idea_path(&prefill) {
        return Ok(web::see_other(path));
    }
    let mut conn = app.db.read().await?;
    let offer = Offer::load(&mut conn, &visitor.viewer).await?;
    let Prefill { board, kind, title, category, incident } = prefill;
    let mut form = NewForm { board, kind, title, category, incident, ..NewForm::default() };
    known::fill(&visitor, &mut form);
    if let Some(actor) = visitor.viewer.actor()
        && form.title.is_empty()
        && let Some(draft) = boards::load_draft(&mut conn, actor.id, "new").await?
    {
        form.fill(&draft);
    }
    form.once = ids::nonce();
    if visitor.viewer.actor().is_none() {
        form.more.insert(trap::SHOWN.into(), trap::stamp(&app));
    }
    Ok(form_page(&visitor, StatusCode::OK, &form, &offer, &FormFaults::default()))
}

/// Ideas have a form of their own.
fn idea_path(prefill: &Prefill) -> Option<String> {
    let value = crate::ui::query_value;
    (Kind::parse(&prefill.kind) == Some(Kind::Idea))
        .then(|| format!("/ideas/new?board={}&title={}", value(&prefill.board), value(&prefill.title)))
}

/// Publishes the text, or keeps it until its author is known. Topics like it are shown once before.
async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    Form(form): Form<NewForm>,
) -> Result<Response> {
    let offer = Offer::load(&mut app.db.read().await?, &visitor.viewer).await?;
    let again = |status, faults: &FormFaults| form_page(&visitor, status, &form, &offer, faults);
    // Whoever only chose a category has not finished: nothing is wrong yet.
    if form.step == "fields" {
        return Ok(again(StatusCode::OK, &FormFaults::default()));
    }
    let is_visitor = visitor.viewer.actor().is_none();
    let mut text = match form.parse(&offer, visitor.words.lang, is_visitor) {
        Err(faults) => return Ok(again(StatusCode::UNPROCESSABLE_ENTITY, &faults)),
        Ok(_) if form.step == "edit" => return Ok(again(StatusCode::OK, &FormFaults::default())),
        Ok(text) if text.opens_case() && details::is_unasked(&form, &offer) => {
            return Ok(again(StatusCode::OK, &FormFaults::default()));
        }
        Ok(text) => text,
    };
    if let Some(faults) = by_mail::name_fault(&app, &text).await? {
        return Ok(again(StatusCode::UNPROCESSABLE_ENTITY, &faults));
    }
    text.details.incident = known::chosen(&visitor, &form).filter(|_| text.opens_case()).map(|it| it.incident);
    if form.step != "post"
        && text.details.incident.is_none()
        && let Some(step) = similar_page(&app, &visitor, &form, &text).await?
    {
        return Ok(step);
    }
    if is_visitor {
        text = trapped(&app, &session, &form, text).await?;
    }
    match send(&app, &visitor, &session, text).await? {
        Ok(response) => Ok(response),
        Err(whys) => {
            let faults = FormFaults { form: boards::blocked_faults(&whys, visitor.words), ..FormFaults::default() };
            Ok(again(StatusCode::UNPROCESSABLE_ENTITY, &faults))
        }
    }
}

/// Remembers for joining how a visitor filled in the form. Where a program did, the way by letter is closed: it has to join.
pub async fn trapped(app: &App, session: &Session, form: &NewForm, text: NewText) -> Result<NewText> {
    let trace = trap::Caught::of(&form.more).trace(app);
    trap::remember(session, trace).await?;
    Ok(NewText { sender: text.sender.filter(|_| !trace.honeypot), ..text })
}

/// Publishes a text whose author is known; any other is kept. Else why it may not appear as it is.
pub async fn send(
    app: &App,
    visitor: &Visitor,
    session: &Session,
    text: NewText,
) -> Result<std::result::Result<Response, Vec<Why>>> {
    send_from(app, visitor, session, text, "new").await
}

/// The same from a form with that draft.
pub async fn send_from(
    app: &App,
    visitor: &Visitor,
    session: &Session,
    text: NewText,
    draft: &'static str,
) -> Result<std::result::Result<Response, Vec<Why>>> {
    if !visitor.viewer.actor().is_some_and(|actor| actor.confirmed) {
        let whys = actions::blocked(app, &visitor.viewer, &text).await?;
        if !whys.is_empty() {
            return Ok(Err(whys));
        }
        let kept = text.pending(visitor.words.lang);
        return match text.sender {
            Some(sender) => by_mail::hold(app, visitor, session, text.once, &kept, sender).await,
            None => pending::hold(app, visitor, session, text.once, &kept).await,
        }
        .map(Ok);
    }
    let flash = if text.opens_case() { "flash-cases-opened" } else { "flash-cases-posted" };
    match actions::publish_from(app, &visitor.viewer, text, draft).await? {
        Sent::Published(topic) => {
            let topic = boards::topic_for(&mut app.db.read_current().await?, &visitor.viewer, topic).await?;
            // An idea's own page tells its fate.
            let path = if topic.idea_state.is_some() { format!("/ideas/{}", topic.id) } else { topic.path() };
            Ok(Ok(web::see_other_saying(path, flash)))
        }
        Sent::Held(_) | Sent::Slow(_) => Ok(Ok(web::see_other_saying("/new/pending", "flash-holds-held"))),
        Sent::Back(whys) => Ok(Err(whys)),
    }
}

/// The step that shows topics like it, and the cases that are being worked on; none when there are none.
async fn similar_page(app: &App, visit: &Visit, form: &NewForm, text: &NewText) -> Result<Option<Response>> {
    let mut conn = app.db.read().await?;
    let found = similar::find(&mut conn, &visit.viewer, &text.title, SIMILAR_MAX).await?;
    if found.is_empty() && !known::asks(visit, text) {
        return Ok(None);
    }
    let found = follow::with_cases(&mut conn, &visit.viewer, found).await?;
    let frame = visit.frame("cases::similar", visit.words.t("cases-similar-title"));
    Ok(Some(web::page(frame.render(views::similar(visit, form, text, &found)))))
}

fn form_page(visit: &Visit, status: StatusCode, form: &NewForm, offer: &Offer, faults: &FormFaults) -> Response {
    let mut frame = visit.frame("cases::new", visit.words.t("cases-new-title"));
    frame.description = Some(visit.words.t("cases-new-lede"));
    let body = views::form(visit, form, offer, faults);
    web::page_status(status, frame.render(body))
}

impl NewForm {
    /// Takes over what a draft holds.
    fn fill(&mut self, draft: &std::collections::BTreeMap<String, String>) {
        let own = [
            ("board", &mut self.board),
            ("kind", &mut self.kind),
            ("title", &mut self.title),
            ("body", &mut self.body),
            ("private", &mut self.private),
            ("category", &mut self.category),
            ("contact", &mut self.contact),
            ("contact_detail", &mut self.contact_detail),
            ("written_in", &mut self.written_in),
        ];
        let mut more = draft.clone();
        for (name, field) in own {
            if let Some(value) = more.remove(name)
                && field.is_empty()
            {
                *field = value;
            }
        }
        self.more.append(&mut more);
    }

    /// Every field as it was typed, but for the step.
    pub fn typed(&self) -> impl Iterator<Item = (&str, &str)> {
        let own = [
            ("board", &self.board),
            ("kind", &self.kind),
            ("title", &self.title),
            ("body", &self.body),
            ("private", &self.private),
            ("once", &self.once),
            ("category", &self.category),
            ("contact", &self.contact),
            ("contact_detail", &self.contact_detail),
            ("written_in", &self.written_in),
            ("email", &self.email),
            ("name", &self.name),
            ("incident", &self.incident),
        ];
        let own = own.into_iter().map(|(name, value)| (name, value.as_str()));
        own.chain(self.more.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// The kind that the form shows as chosen.
    pub fn chosen_kind(&self) -> Option<Kind> {
        Kind::parse(&self.kind)
    }
}
