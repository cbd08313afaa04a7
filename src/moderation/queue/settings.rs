//! `/account/moderating`: what a moderator wishes for their own work.

use super::queries;
use crate::app::App;
use crate::error::Result;
use crate::policy::{self, Act};
use crate::ui::form;
use crate::web::{self, Form, Moderator};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use maud::html;
use serde::Deserialize;

/// The address of a moderator's own settings.
pub fn routes() -> Router<App> {
    Router::new().route("/account/moderating", get(show).post(save))
}

/// The two boxes, as they were sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wishes {
    named: String,
    blurs: String,
}

async fn show(State(app): State<App>, moderator: Moderator) -> Result<Response> {
    let (named, blurs) = queries::wishes(&mut app.db.read_current().await?, moderator.actor().id).await?;
    let words = moderator.words;
    let mut frame = moderator.frame("moderation::settings", words.t("queue-settings-title"));
    frame.noindex = true;
    frame.crumbs = vec![(words.t("queue-title"), "/desk/queue".into())];
    let check = |name, label, checked, hint| form::Check { name, label, checked, hint: Some(hint) }.render();
    let body = html! {
        header.page-head { h1 { (words.t("queue-settings-title")) } p.lede { (words.t("queue-settings-lede")) } }
        form.form method="post" action="/account/moderating" {
            (check("blurs", words.t("queue-settings-blurs"), blurs, words.t("queue-settings-blurs-hint")))
            (check("named", words.t("queue-settings-named"), named, words.t("queue-settings-named-hint")))
            div.actions { (form::button(words.t("queue-settings-save"))) }
        }
    };
    Ok(web::page(frame.render(body)))
}

async fn save(State(app): State<App>, moderator: Moderator, Form(wishes): Form<Wishes>) -> Result<Response> {
    let me = moderator.actor().id;
    let permit = policy::permit(&moderator.viewer, Act::AccountKeep { owner: me })?;
    let (named, blurs) = (wishes.named == "on", wishes.blurs == "on");
    app.db.write(permit, move |tx| Box::pin(async move { queries::save_wishes(tx, me, named, blurs).await })).await?;
    Ok(web::see_other_saying("/account/moderating", "flash-queue-settings"))
}
