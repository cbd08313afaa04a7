//! `/new`: one door for everything that people write first.

use super::{NewForm, NewText, actions, pending_pages, views};
use crate::app::App;
use crate::boards::{self, BoardRow, Kind, pending, similar};
use crate::error::Result;
use crate::ids;
use crate::web::{self, Faults, Form, Query, Visit, Visitor};
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
    Router::new().route("/new", get(write).post(submit)).merge(pending_pages::routes())
}

/// What a link to the form may fill in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Prefill {
    board: String,
    kind: String,
    title: String,
}

/// The empty form, or the draft kept on the server.
async fn write(State(app): State<App>, visitor: Visitor, Query(prefill): Query<Prefill>) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let choices = boards::board_choices(&mut conn, &visitor.viewer).await?;
    let mut form = NewForm { board: prefill.board, kind: prefill.kind, title: prefill.title, ..NewForm::default() };
    if let Some(actor) = visitor.viewer.actor()
        && form.title.is_empty()
        && let Some(draft) = boards::load_draft(&mut conn, actor.id, "new").await?
    {
        form.fill(&draft);
    }
    form.once = ids::nonce();
    Ok(form_page(&visitor, StatusCode::OK, &form, &choices, &Faults::new()))
}

/// Publishes the text, or keeps it until its author is known. Topics like it are shown once before.
async fn submit(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    Form(form): Form<NewForm>,
) -> Result<Response> {
    let choices = boards::board_choices(&mut app.db.read().await?, &visitor.viewer).await?;
    let text = match form.parse(&choices, visitor.words.lang) {
        Err(faults) => return Ok(form_page(&visitor, StatusCode::UNPROCESSABLE_ENTITY, &form, &choices, &faults)),
        Ok(_) if form.step == "edit" => {
            return Ok(form_page(&visitor, StatusCode::OK, &form, &choices, &Faults::new()));
        }
        Ok(text) => text,
    };
    if form.step != "post"
        && let Some(step) = similar_page(&app, &visitor, &form, &text).await?
    {
        return Ok(step);
    }
    if !visitor.viewer.actor().is_some_and(|actor| actor.confirmed) {
        let kept = text.pending(visitor.words.lang);
        return pending::hold(&app, &visitor, &session, text.once, &kept).await;
    }
    let flash = if text.opens_case() { "flash-cases-opened" } else { "flash-cases-posted" };
    let topic = actions::publish(&app, &visitor.viewer, text).await?;
    let topic = boards::topic_for(&mut app.db.read_current().await?, &visitor.viewer, topic).await?;
    Ok(web::see_other_saying(topic.path(), flash))
}

/// The step that shows topics like it; none when there are none.
async fn similar_page(app: &App, visit: &Visit, form: &NewForm, text: &NewText) -> Result<Option<Response>> {
    let found = similar::find(&mut app.db.read().await?, &visit.viewer, &text.title, SIMILAR_MAX).await?;
    if found.is_empty() {
        return Ok(None);
    }
    let frame = visit.frame("cases::similar", visit.words.t("cases-similar-title"));
    Ok(Some(web::page(frame.render(views::similar(visit, form, text, &found)))))
}

fn form_page(visit: &Visit, status: StatusCode, form: &NewForm, choices: &[BoardRow], faults: &Faults) -> Response {
    let mut frame = visit.frame("cases::new", visit.words.t("cases-new-title"));
    frame.description = Some(visit.words.t("cases-new-lede"));
    let body = views::form(visit, form, choices, faults);
    web::page_status(status, frame.render(body))
}

impl NewForm {
    /// Takes over what a draft holds.
    fn fill(&mut self, draft: &std::collections::BTreeMap<String, String>) {
        let fields = [
            ("board", &mut self.board),
            ("kind", &mut self.kind),
            ("title", &mut self.title),
            ("body", &mut self.body),
            ("private", &mut self.private),
        ];
        for (name, field) in fields {
            if let Some(value) = draft.get(name)
                && field.is_empty()
            {
                field.clone_from(value);
            }
        }
    }

    /// The kind that the form shows as chosen.
    pub fn chosen_kind(&self) -> Option<Kind> {
        Kind::parse(&self.kind)
    }
}
