//! Keeping a list under a name, opening it, letting it go.

use super::{NAME_CHARS_MAX, VIEWS_MAX, queries};
use crate::app::App;
use crate::cases::desk::inbox::bulk::BulkForm;
use crate::cases::desk::inbox::filter::List;
use crate::cases::desk::inbox::pages::{asked_again, choices, draw};
use crate::error::Result;
use crate::ids::ViewId;
use crate::policy::{self, Act};
use crate::ui::text::clean_line;
use crate::web::{self, Faults, Form, Path, Staff};
use axum::Router;
use axum::extract::State as Context;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses of kept views.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/views", post(keep))
        .route("/desk/views/{id}", get(open))
        .route("/desk/views/{id}/removal", post(remove))
}

/// A name for a list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
    back: String,
}

/// Keeps the list under a name; under one that exists, in its place.
async fn keep(Context(app): Context<App>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    let choices = choices(&app, &staff).await?;
    let asked = asked_again(&typed.back);
    let list = List::parse(&asked, &choices);
    let name = clean_line(&typed.name);
    let mut faults = Faults::new();
    match name.chars().count() {
        0 => faults.add("name", "inbox-fault-name"),
        1..=NAME_CHARS_MAX => {}
        _ => faults.add_with("name", "fault-too-long", &[("max", NAME_CHARS_MAX.into())]),
    }
    let me = staff.actor().id;
    let kept = super::of(&mut app.db.read().await?, me).await?;
    if kept.len() as i64 >= VIEWS_MAX && !kept.iter().any(|view| view.name == name) {
        faults.add_with("name", "inbox-fault-views", &[("max", VIEWS_MAX.into())]);
    }
    if !faults.is_empty() {
        return draw(&app, &staff, &asked, choices, BulkForm::default(), faults).await;
    }
    let permit = policy::permit(&staff.viewer, Act::AccountKeep { owner: me })?;
    let query = list.query();
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if queries::replace(tx, me, &name, &query).await? {
                    return Ok(());
                }
                queries::insert(tx, me, &name, &query).await
            })
        })
        .await?;
    Ok(web::see_other_saying(list.href(), "flash-inbox-kept"))
}

/// Leads to the list.
async fn open(Context(app): Context<App>, staff: Staff, Path(id): Path<ViewId>) -> Result<Response> {
    let view = queries::own(&mut app.db.read().await?, id, staff.actor().id).await?;
    Ok(web::see_other(format!("/desk?{}", view.query)))
}

/// Lets a view go.
async fn remove(Context(app): Context<App>, staff: Staff, Path(id): Path<ViewId>) -> Result<Response> {
    let me = staff.actor().id;
    let view = queries::own(&mut app.db.read().await?, id, me).await?;
    let permit = policy::permit(&staff.viewer, Act::AccountKeep { owner: me })?;
    app.db.write(permit, move |tx| Box::pin(async move { queries::remove(tx, id, me).await })).await?;
    Ok(web::see_other_saying(format!("/desk?{}", view.query), "flash-inbox-let-go"))
}
