//! The bar under a list: what is done with the chosen cases, and undone.

use super::{BulkForm, Deed, actions};
use crate::app::App;
use crate::boards;
use crate::cases::desk::inbox::filter::List;
use crate::cases::desk::inbox::pages::{asked_again, choices, draw};
use crate::error::Result;
use crate::ids::BatchId;
use crate::web::{self, Faults, Form, Path, Staff};
use axum::Router;
use axum::extract::State as Context;
use axum::response::Response;
use axum::routing::post;
use serde::Deserialize;

/// The addresses of batches.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/batches", post(run)).route("/desk/batches/{id}/undo", post(undo))
}

/// Does one thing with the chosen cases, and shows their list again with what became of them.
async fn run(Context(app): Context<App>, staff: Staff, Form(form): Form<BulkForm>) -> Result<Response> {
    let asked = asked_again(&form.back);
    let choices = choices(&app, &staff).await?;
    let chosen = form.chosen();
    let deed = if chosen.is_empty() {
        Err(Faults::one("chosen", "inbox-fault-none-chosen"))
    } else {
        Deed::parse(&form, &choices)
    };
    let deed = match deed {
        Ok(deed) => deed,
        Err(faults) => return draw(&app, &staff, &asked, choices, form, faults).await,
    };
    let once = boards::submit_token(&form.once);
    let batch = actions::run(&app, &staff.viewer, staff.actor(), chosen, deed, once).await?;
    Ok(web::see_other(List::parse(&asked, &choices).href_with("batch", &batch.to_string())))
}

/// Which list to show again.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Back {
    back: String,
}

/// Puts back what a batch did.
async fn undo(
    Context(app): Context<App>,
    staff: Staff,
    Path(id): Path<BatchId>,
    Form(form): Form<Back>,
) -> Result<Response> {
    actions::undo(&app, &staff.viewer, staff.actor(), id).await?;
    let choices = choices(&app, &staff).await?;
    let list = List::parse(&asked_again(&form.back), &choices);
    Ok(web::see_other(list.href_with("batch", &id.to_string())))
}
