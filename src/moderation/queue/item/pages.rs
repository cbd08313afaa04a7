//! `/desk/queue/{id}`: one line.

use super::scene;
use super::views::{self, Shown};
use super::{NOTE_CHARS_MAX, path};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ItemId};
use crate::moderation::appeals;
use crate::moderation::decisions::{self, DecisionForm, FormContext};
use crate::moderation::queue::load::Load;
use crate::moderation::queue::pages::{Asked, go_on};
use crate::moderation::queue::queries::{self, ItemRow};
use crate::moderation::queue::{claims, views as queue_views};
use crate::screening::Subject;
use crate::ui::text::clean_line;
use crate::web::{self, Faults, Form, Moderator, Path, Query};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use maud::{Markup, html};
use serde::Deserialize;

/// The addresses of one line.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/queue/{id}", get(show))
        .route("/desk/queue/{id}/claim", post(claim))
        .route("/desk/queue/{id}/renewal", post(renew))
        .route("/desk/queue/{id}/hand-over", post(hand_over))
        .route("/desk/queue/{id}/decision", post(decide))
}

/// The list that the line was opened from, and whether its pictures are shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Look {
    #[serde(flatten)]
    asked: Asked,
    pictures: String,
}

/// To whom a line goes, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct HandForm {
    #[serde(flatten)]
    asked: Asked,
    pub to: String,
    pub note: String,
}

/// What was typed on the page before something came between.
#[derive(Default)]
struct Typed {
    decision: Option<DecisionForm>,
    hand: HandForm,
}

async fn show(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<ItemId>,
    Query(look): Query<Look>,
) -> Result<Response> {
    draw(&app, &moderator, id, &look, Typed::default(), &Faults::new()).await
}

/// The page; 422 where a form has faults, 409 where a colleague came between.
async fn draw(
    app: &App,
    moderator: &Moderator,
    id: ItemId,
    look: &Look,
    typed: Typed,
    faults: &Faults,
) -> Result<Response> {
    let item = queries::by_id(&mut app.db.read_current().await?, id).await?;
    let scene = scene::scene(app, &moderator.viewer, &item, moderator.now).await?;
    let mut conn = app.db.read_current().await?;
    let (list, _) = look.asked.to_list(&mut conn, moderator).await?;
    let load = Load::of(&mut conn, moderator).await?;
    let (_, blurs) = queries::wishes(&mut conn, moderator.actor().id).await?;
    drop(conn);
    let (decision, own) = decision(app, moderator, &item, &list, typed.decision, faults).await?;
    let shown = Shown {
        item: &item,
        list: &list,
        scene: &scene,
        load: &load,
        decision,
        barred: own.then(|| moderator.words.t("queue-own")),
        blurred: blurs && look.pictures != "shown",
        hand: &typed.hand,
        faults,
    };
    let status = match (faults.of("changed").is_some(), faults.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let title = format!("{} #{id}", queue_views::about(moderator.words, &item));
    let mut frame = moderator.frame("moderation::queue_item", title);
    (frame.noindex, frame.wide) = (true, true);
    frame.crumbs = vec![(moderator.words.t("queue-title"), list.href())];
    Ok(web::page_status(status, frame.render(views::show(moderator, &shown))))
}

/// The form that decides, or what was decided; and whether the reader must leave it to others.
async fn decision(
    app: &App,
    moderator: &Moderator,
    item: &ItemRow,
    list: &crate::moderation::queue::List,
    typed: Option<DecisionForm>,
    faults: &Faults,
) -> Result<(Markup, bool)> {
    let mut conn = app.db.read_current().await?;
    let subject = item.subject().ok_or(Error::NotFound)?;
    if let Subject::Appeal(appeal) = subject {
        return Ok((appeals::panel(&mut conn, moderator, item.id, crate::ids::AppealId(appeal)).await?, false));
    }
    let Some(context) = context(&mut conn, moderator, item, subject, &list.query()).await? else {
        return Ok((html! { p.muted { (moderator.words.t("queue-gone")) } }, false));
    };
    if item.closed_at.is_some() || context.own {
        return Ok((html! {}, context.own && item.closed_at.is_none()));
    }
    let form = typed.unwrap_or_else(|| context.fresh());
    Ok((decisions::form(moderator.words, &context, &form, faults), false))
}

/// What the form offers; none when the thing is gone.
async fn context(
    conn: &mut crate::db::Conn,
    moderator: &Moderator,
    item: &ItemRow,
    subject: Subject,
    query: &str,
) -> Result<Option<FormContext>> {
    let action = format!("{}/decision?{query}", path(item.id));
    match decisions::context(conn, &moderator.viewer, subject, Some(item.id), action, moderator.now).await {
        Ok(context) => Ok(Some(context)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What is done with a claim.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ClaimForm {
    #[serde(flatten)]
    asked: Asked,
    act: String,
}

/// Claims the line, takes it over, or lets it go.
async fn claim(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<ItemId>,
    Form(form): Form<ClaimForm>,
) -> Result<Response> {
    let (list, _) = form.asked.to_list(&mut app.db.read().await?, &moderator).await?;
    let actor = moderator.actor();
    let done = match form.act.as_str() {
        "claim" => claims::claim(&app, &moderator.viewer, actor, id, false).await,
        "over" => claims::claim(&app, &moderator.viewer, actor, id, true).await,
        "release" => claims::release(&app, &moderator.viewer, actor, id).await,
        _ => Err(Error::BadInput("error-bad-form")),
    };
    match done {
        Ok(()) => Ok(web::see_other(format!("{}?{}", path(id), list.query()))),
        Err(Error::Conflict(why)) => {
            let look = Look { asked: form.asked, ..Look::default() };
            draw(&app, &moderator, id, &look, Typed::default(), &Faults::one("changed", why)).await
        }
        Err(error) => Err(error),
    }
}

/// A sign of life of the open page.
async fn renew(State(app): State<App>, moderator: Moderator, Path(id): Path<ItemId>) -> Result<Response> {
    claims::renew(&app, &moderator.viewer, moderator.actor(), id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Gives the line to a colleague.
async fn hand_over(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<ItemId>,
    Form(form): Form<HandForm>,
) -> Result<Response> {
    let load = Load::of(&mut app.db.read().await?, &moderator).await?;
    let to = form.to.parse().ok().map(AccountId).filter(|to| load.colleagues().any(|row| row.id == *to));
    let note = clean_line(&form.note);
    let mut faults = Faults::new();
    if to.is_none() {
        faults.add("to", "fault-choice");
    }
    if note.chars().count() > NOTE_CHARS_MAX {
        faults.add_with("note", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
    }
    if let (Some(to), true) = (to, faults.is_empty()) {
        match claims::hand_over(&app, &moderator.viewer, moderator.actor(), id, to, note).await {
            Ok(()) => {
                let (list, _) = form.asked.to_list(&mut app.db.read().await?, &moderator).await?;
                return Ok(web::see_other_saying(list.href(), "flash-queue-handed"));
            }
            Err(Error::Conflict(why)) => faults.add("changed", why),
            Err(error) => return Err(error),
        }
    }
    let look = Look { asked: form.asked.clone(), ..Look::default() };
    draw(&app, &moderator, id, &look, Typed { hand: form, ..Typed::default() }, &faults).await
}

/// Decides, and goes on to the next line of the list.
async fn decide(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<ItemId>,
    Query(asked): Query<Asked>,
    Form(form): Form<DecisionForm>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let item = queries::by_id(&mut conn, id).await?;
    let subject = item.subject().filter(|it| !matches!(it, Subject::Appeal(_))).ok_or(Error::NotFound)?;
    let found = context(&mut conn, &moderator, &item, subject, "").await?;
    drop(conn);
    let look = Look { asked: asked.clone(), ..Look::default() };
    let typed = Typed { decision: Some(form.clone()), ..Typed::default() };
    let Some(context) = found else {
        return draw(&app, &moderator, id, &look, typed, &Faults::one("changed", "queue-fault-gone")).await;
    };
    let new = match decisions::prepare(&app, &context, &form).await? {
        Ok(new) => new,
        Err(faults) => return draw(&app, &moderator, id, &look, typed, &faults).await,
    };
    // Whoever has it decides; what nobody has is the decider's from here on.
    let claimed = claims::claim(&app, &moderator.viewer, moderator.actor(), id, false).await;
    let made = match claimed {
        // A form sent twice finds the line closed by its first sending: `make` knows.
        Ok(()) | Err(Error::Conflict("queue-fault-closed")) => {
            decisions::make(&app, &moderator.viewer, new).await.map(|_| ())
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(()) => go_on(&app, &moderator, &asked, Some("flash-queue-decided")).await,
        Err(Error::Conflict(why)) => draw(&app, &moderator, id, &look, typed, &Faults::one("changed", why)).await,
        Err(error) => Err(error),
    }
}
