//! What somebody contributed, words of thanks, and whether one is named.

use super::queries::{self, NewThanks};
use super::{BODY_CHARS_MAX, CHOICE, path, views};
use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::cocreation::{decisions, queries as ideas};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::nonce;
use crate::policy::{self, Act};
use crate::ui::text::{clean_line, clean_text};
use crate::web::fields::{Fields, once};
use crate::web::{self, Faults, Form, Member, Path, Staff, Visit, Visitor};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

/// The addresses of credits.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/u/{handle}/contributions", get(show))
        .route("/u/{handle}/thanks", post(thank))
        .route("/account/credits", get(choice).post(choose))
}

async fn person(conn: &mut Conn, handle: &str) -> Result<AccountRow> {
    accounts::by_handle(conn, handle).await?.ok_or(Error::NotFound)
}

async fn show(State(app): State<App>, visitor: Visitor, Path(handle): Path<String>) -> Result<Response> {
    let typed = Fields::of([("once", nonce())]);
    draw(&app, &visitor, &handle, &typed, &Faults::new()).await
}

async fn draw(app: &App, visit: &Visit, handle: &str, typed: &Fields, faults: &Faults) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let person = person(&mut conn, handle).await?;
    let named = queries::wants_name(&mut conn, person.id).await?;
    let own = visit.viewer.id_or_zero() == person.id;
    let mut shown = views::Shown { named, own, ..views::Shown::default() };
    shown.may_thank = policy::permit(&visit.viewer, Act::ThanksGive { to: person.id }).is_ok();
    if named || own {
        shown.ideas = queries::ideas(&mut conn, &visit.viewer, person.id).await?;
        shown.credited = queries::credited(&mut conn, person.id).await?;
        shown.thanks = queries::thanks(&mut conn, person.id).await?;
    }
    let title = visit.words.with("credits-title", &[("name", person.name.as_str().into())]);
    let mut frame = visit.frame("cocreation::contributions", title);
    frame.path = path(&person.handle);
    frame.noindex = true;
    frame.crumbs = vec![(person.name.clone(), format!("/u/{}", crate::ui::query_value(&person.handle)))];
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(web::page_status(status, frame.render(views::page(visit, &person, &shown, typed, faults))))
}

async fn thank(
    State(app): State<App>,
    staff: Staff,
    Path(handle): Path<String>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let person = person(&mut conn, &handle).await?;
    let permit = policy::permit(&staff.viewer, Act::ThanksGive { to: person.id })?;
    let mut faults = Faults::new();
    let body = clean_text(typed.get("body")).trim().to_owned();
    match body.chars().count() {
        0 => faults.add("body", "fault-required"),
        1..=BODY_CHARS_MAX => {}
        _ => faults.add_with("body", "fault-too-long", &[("max", BODY_CHARS_MAX.into())]),
    }
    let idea = clean_line(typed.get("idea"));
    let topic = decisions::topics(&idea).first().copied();
    let there = match topic {
        Some(topic) => ideas::seen_by(&mut conn, &staff.viewer, topic).await.is_ok(),
        None => idea.is_empty(),
    };
    drop(conn);
    if !there {
        faults.add("idea", "credits-fault-idea");
    }
    if !faults.is_empty() {
        return draw(&app, &staff, &handle, &typed, &faults).await;
    }
    let actor = staff.actor();
    let new = NewThanks {
        to: person.id,
        topic,
        by: actor.id,
        department: actor.department.clone(),
        body,
        once: once(&typed),
    };
    app.db.write(permit, move |tx| Box::pin(async move { queries::give(tx, &new).await })).await?;
    Ok(web::see_other_saying(path(&person.handle), "flash-credits-thanked"))
}

async fn choice(State(app): State<App>, member: Member) -> Result<Response> {
    let named = queries::wants_name(&mut app.db.read_current().await?, member.actor().id).await?;
    let title = member.words.t("credits-choice");
    let body = views::choice(member.words, &member.actor().handle, named);
    Ok(web::page(accounts::account_page(&member, "cocreation::credits", &title, CHOICE, body)))
}

async fn choose(State(app): State<App>, member: Member, Form(typed): Form<Fields>) -> Result<Response> {
    let account = member.actor().id;
    let permit = policy::permit(&member.viewer, Act::IdeaFollow { owner: account })?;
    let named = typed.is("named");
    app.db.write(permit, move |tx| Box::pin(async move { queries::set_named(tx, account, named).await })).await?;
    Ok(web::see_other_saying(CHOICE, "flash-credits-chosen"))
}
