//! `/new`: one door for everything that people write first.

use super::offer::Offer;
use super::{FormFaults, NewForm, NewText, actions, by_mail, by_mail_pages, details, follow, follow_pages};
use super::{pending_pages, views};
use crate::app::App;
use crate::boards::{self, Kind, pending, similar};
use crate::error::Result;
use crate::ids;
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
}

/// The empty form, or the draft kept on the server.
async fn write(State(app): State<App>, visitor: Visitor, Query(prefill): Query<Prefill>) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let offer = Offer::load(&mut conn, &visitor.viewer).await?;
    let Prefill { board, kind, title, category } = prefill;
    let mut form = NewForm { board, kind, title, category, ..NewForm::default() };
    if let Some(actor) = visitor.viewer.actor()
        && form.title.is_empty()
        && let Some(draft) = boards::load_draft(&mut conn, actor.id, "new").await?
    {
        form.fill(&draft);
    }
    form.once = ids::nonce();
    Ok(form_page(&visitor, StatusCode::OK, &form, &offer, &FormFaults::default()))
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
    let text = match form.parse(&offer, visitor.words.lang, is_visitor) {
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
    if form.step != "post"
        && let Some(step) = similar_page(&app, &visitor, &form, &text).await?
    {
        return Ok(step);
    }
    send(&app, &visitor, &session, text).await
}

/// Publishes a text whose author is known; any other is kept.
async fn send(app: &App, visitor: &Visitor, session: &Session, text: NewText) -> Result<Response> {
    if !visitor.viewer.actor().is_some_and(|actor| actor.confirmed) {
        let kept = text.pending(visitor.words.lang);
        return match text.sender {
            Some(sender) => by_mail::hold(app, visitor, session, text.once, &kept, sender).await,
            None => pending::hold(app, visitor, session, text.once, &kept).await,
        };
    }
    let flash = if text.opens_case() { "flash-cases-opened" } else { "flash-cases-posted" };
    let topic = actions::publish(app, &visitor.viewer, text).await?;
    let topic = boards::topic_for(&mut app.db.read_current().await?, &visitor.viewer, topic).await?;
    Ok(web::see_other_saying(topic.path(), flash))
}

/// The step that shows topics like it, and the cases that are being worked on; none when there are none.
async fn similar_page(app: &App, visit: &Visit, form: &NewForm, text: &NewText) -> Result<Option<Response>> {
    let mut conn = app.db.read().await?;
    let found = similar::find(&mut conn, &visit.viewer, &text.title, SIMILAR_MAX).await?;
    if found.is_empty() {
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
        ];
        let own = own.into_iter().map(|(name, value)| (name, value.as_str()));
        own.chain(self.more.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// The kind that the form shows as chosen.
    pub fn chosen_kind(&self) -> Option<Kind> {
        Kind::parse(&self.kind)
    }
}
