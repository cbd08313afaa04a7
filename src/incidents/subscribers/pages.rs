//! `/status/subscribe`, the links of the opt-in, and one's own subscription.

use super::actions::{self, Standing};
use super::queries::{self, SubscriberRow};
use super::typed::{Fields, Typed};
use super::views::{self, Form as Shown};
use super::wish::{Channel, Token};
use super::{links, names, overview, title};
use crate::accounts::trap;
use crate::app::App;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{IncidentId, SubscriberId};
use crate::ui::Frame;
use crate::web::{self, Faults, Form, Path, Query, Staff, Visit, Visitor};
use crate::words::Lang;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use maud::Markup;
use serde::Deserialize;

/// How the one-click request of a mail program is recognised (RFC 8058), in either form of a form.
const ONE_CLICK: &[u8] = b"List-Unsubscribe";

/// The addresses of subscribers.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/subscribers", get(counted))
        .route("/status/subscribe", get(form).post(ask))
        .route("/status/subscribe/sent", get(sent))
        .route("/status/subscribe/confirm/{token}", get(confirm_form).post(confirm))
        .route("/status/subscriptions/{id}/{mac}", get(manage).post(change))
        .route("/status/subscriptions/{id}/{mac}/resumption", post(resume))
        .route("/status/subscriptions/{id}/{mac}/end", get(end_form).post(end))
}

/// How many are told, for the staff.
async fn counted(State(app): State<App>, staff: Staff) -> Result<Response> {
    overview::page(&app, &staff).await
}

fn frame(visit: &Visit, page: &'static str, title: String) -> Frame {
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(visit.words.t("subscribers-crumb"), "/status".into())];
    frame
}

fn show(visit: &Visit, page: &'static str, title: String, status: StatusCode, body: Markup) -> Response {
    web::page_status(status, frame(visit, page, title).render(body))
}

const fn status(faults: &Faults) -> StatusCode {
    if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

/// What was chosen on the way here.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    by: String,
    incident: Option<IncidentId>,
    component: Option<i64>,
}

/// The form.
async fn form(State(app): State<App>, visitor: Visitor, Query(chosen): Query<Chosen>) -> Result<Response> {
    let typed = Typed {
        channel: Channel::parse(&chosen.by),
        lang: visitor.words.lang.code().into(),
        scope: if chosen.incident.is_some() {
            "incident".into()
        } else if chosen.component.is_some() {
            "components".into()
        } else {
            "everything".into()
        },
        components: chosen.component.map(crate::ids::ComponentId).into_iter().collect(),
        incident: chosen.incident,
        ..Typed::default()
    };
    show_form(&app, &visitor, &typed, &Faults::new()).await
}

/// An incident that the public does not know of is none.
async fn incident_title(conn: &mut Conn, typed: &Typed, lang: Lang) -> Result<Option<String>> {
    let Some(id) = typed.incident else { return Ok(None) };
    let row = queries::title(conn, id).await?.ok_or(Error::NotFound)?;
    Ok(Some(title(&row, lang)))
}

async fn show_form(app: &App, visit: &Visit, typed: &Typed, faults: &Faults) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let incident = incident_title(&mut conn, typed, visit.words.lang).await?;
    let components = queries::components(&mut conn).await?;
    drop(conn);
    let stamp = trap::stamp(app);
    let shown = Shown { typed, incident, components: &components, faults, stamp: &stamp };
    let title = visit.words.t("subscribers-title");
    Ok(show(visit, "incidents::subscribe", title, status(faults), views::form(visit, &shown)))
}

/// Has the address asked. Whatever is known of it, the answer is the same.
async fn ask(State(app): State<App>, visitor: Visitor, Form(fields): Form<Fields>) -> Result<Response> {
    let typed = Typed::of(&fields);
    let mut conn = app.db.read().await?;
    incident_title(&mut conn, &typed, visitor.words.lang).await?;
    let offered = queries::components(&mut conn).await?;
    drop(conn);
    let (address, wish) = match typed.parse(&app.outgoing, &offered) {
        Ok(parsed) => parsed,
        Err(faults) => return show_form(&app, &visitor, &typed, &faults).await,
    };
    // A program filled it in: it is told the same as everybody.
    if trap::Caught::of(&fields).trace(&app).honeypot {
        return Ok(web::see_other("/status/subscribe/sent"));
    }
    match actions::ask(&app, &visitor.viewer, visitor.network, address, wish).await? {
        None => Ok(web::see_other("/status/subscribe/sent")),
        Some(secret) => {
            let title = visitor.words.t("subscribers-secret-title");
            let body = views::secret(visitor.words, &secret);
            Ok(show(&visitor, "incidents::subscribe_secret", title, StatusCode::OK, body))
        }
    }
}

/// A letter is on its way, if there is somebody to get it.
async fn sent(visitor: Visitor) -> Result<Response> {
    let title = visitor.words.t("subscribers-sent-title");
    Ok(show(&visitor, "incidents::subscribe_sent", title, StatusCode::OK, views::sent(visitor.words)))
}

/// The button that confirms: a program that only looks at links confirms nothing.
async fn confirm_form(State(app): State<App>, visitor: Visitor, Path(text): Path<String>) -> Result<Response> {
    let token = Token::read(&app, &text)?;
    match actions::standing(&app, &token).await? {
        Standing::Open(row) => {
            let mut conn = app.db.read().await?;
            let named = names(&mut conn, &token.wish.scope, visitor.words.lang).await?;
            drop(conn);
            let title = visitor.words.t("subscribers-confirm-title");
            let body = views::confirm(&visitor, &row, &token, &named);
            Ok(show(&visitor, "incidents::subscribe_confirm", title, StatusCode::OK, body))
        }
        Standing::Untested => Ok(untested(&visitor)),
        Standing::Over => Ok(over(&visitor)),
    }
}

fn untested(visit: &Visit) -> Response {
    let title = visit.words.t("subscribers-untested-title");
    show(visit, "incidents::subscribe_untested", title, StatusCode::CONFLICT, views::untested(visit.words))
}

fn over(visit: &Visit) -> Response {
    let title = visit.words.t("subscribers-over-title");
    show(visit, "incidents::subscribe_over", title, StatusCode::GONE, views::over(visit.words))
}

/// The owner of the address says yes.
async fn confirm(State(app): State<App>, visitor: Visitor, Path(text): Path<String>) -> Result<Response> {
    let token = Token::read(&app, &text)?;
    match actions::standing(&app, &token).await? {
        Standing::Open(row) => {
            actions::confirm(&app, &visitor.viewer, token).await?;
            Ok(web::see_other_saying(links::manage(&app, row.id), "flash-subscribers-confirmed"))
        }
        Standing::Untested => Ok(untested(&visitor)),
        Standing::Over => Ok(over(&visitor)),
    }
}

/// The subscriber of a link who may still change something.
async fn active(app: &App, id: SubscriberId, mac: &str) -> Result<Option<SubscriberRow>> {
    let row = links::subscriber(app, &mut app.db.read_current().await?, id, mac).await?;
    Ok(Some(row).filter(|row| row.ended_at.is_none() && row.confirmed_at.is_some()))
}

/// One's own subscription.
async fn manage(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, mac)): Path<(SubscriberId, String)>,
) -> Result<Response> {
    let Some(row) = active(&app, id, &mac).await? else { return Ok(ended(&visitor)) };
    let mut conn = app.db.read_current().await?;
    let chosen = queries::components_of(&mut conn, id).await?;
    let followed = queries::incidents_of(&mut conn, id).await?;
    drop(conn);
    let nothing = !row.everything && chosen.is_empty();
    let typed = Typed {
        lang: row.lang.clone(),
        scope: if row.everything { "everything".into() } else { "components".into() },
        components: chosen.into_iter().map(|row| row.0).collect(),
        kept: followed.iter().map(|row| row.id).collect(),
        ..Typed::default()
    };
    let typed = if nothing { Typed { scope: "components".into(), ..typed } } else { typed };
    show_own(&app, &visitor, &row, &typed, &Faults::new()).await
}

async fn show_own(app: &App, visit: &Visit, row: &SubscriberRow, typed: &Typed, faults: &Faults) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let components = queries::components(&mut conn).await?;
    let followed = queries::incidents_of(&mut conn, row.id).await?;
    drop(conn);
    let followed: Vec<_> = followed.iter().map(|row| (row.id, title(row, visit.words.lang))).collect();
    let path = links::manage(app, row.id);
    let own = views::Own { row, path: &path, typed, components: &components, followed: &followed, faults };
    let title = visit.words.t("subscribers-own-title");
    Ok(show(visit, "incidents::subscription", title, status(faults), views::own(visit, &own)))
}

fn ended(visit: &Visit) -> Response {
    let title = visit.words.t("subscribers-ended-title");
    show(visit, "incidents::subscription_ended", title, StatusCode::OK, views::ended(visit.words))
}

/// Changes what one is told of.
async fn change(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, mac)): Path<(SubscriberId, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response> {
    let Some(row) = active(&app, id, &mac).await? else { return Ok(ended(&visitor)) };
    let typed = Typed::of(&fields);
    let mut conn = app.db.read_current().await?;
    let offered = queries::components(&mut conn).await?;
    let followed: Vec<_> = queries::incidents_of(&mut conn, id).await?.into_iter().map(|row| row.id).collect();
    drop(conn);
    match typed.choice(&offered, &followed) {
        Err(faults) => show_own(&app, &visitor, &row, &typed, &faults).await,
        Ok(choice) => {
            actions::change(&app, &visitor.viewer, id, choice).await?;
            Ok(web::see_other_saying(links::manage(&app, id), "flash-subscribers-changed"))
        }
    }
}

/// Deliveries go on after a pause.
async fn resume(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, mac)): Path<(SubscriberId, String)>,
) -> Result<Response> {
    if active(&app, id, &mac).await?.is_none() {
        return Ok(ended(&visitor));
    }
    actions::resume(&app, &visitor.viewer, id).await?;
    Ok(web::see_other_saying(links::manage(&app, id), "flash-subscribers-resumed"))
}

/// The button that ends it: a program that only looks at links ends nothing.
async fn end_form(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, mac)): Path<(SubscriberId, String)>,
) -> Result<Response> {
    let row = links::subscriber(&app, &mut app.db.read_current().await?, id, &mac).await?;
    if row.ended_at.is_some() {
        return Ok(ended(&visitor));
    }
    let title = visitor.words.t("subscribers-end-title");
    let body = views::end(&visitor, &row, &links::manage(&app, id));
    Ok(show(&visitor, "incidents::subscription_end", title, StatusCode::OK, body))
}

/// Ends it: by the button, or by a mail program's one request, which comes without cookies and wants no page.
async fn end(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, mac)): Path<(SubscriberId, String)>,
    body: Bytes,
) -> Result<Response> {
    links::subscriber(&app, &mut app.db.read_current().await?, id, &mac).await?;
    actions::end(&app, &visitor.viewer, id).await?;
    if body.windows(ONE_CLICK.len()).any(|part| part == ONE_CLICK) {
        let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
        return Ok((headers, visitor.words.t("subscribers-ended-title")).into_response());
    }
    Ok(web::see_other(links::manage(&app, id)))
}
