//! `/account` (profile) and `/u/{handle}`.

use super::actions::{self, NewProfile};
use super::{account, queries, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ui::{markdown, text};
use crate::web::{self, Faults, Form, Member, Path, Visitor};
use crate::words::Lang;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// The addresses of profiles.
pub fn routes() -> Router<App> {
    Router::new().route("/account", get(form).post(save)).route("/u/{handle}", get(profile))
}

/// One's own profile, to change.
async fn form(State(app): State<App>, member: Member) -> Result<Response> {
    let row = queries::by_id(&mut app.db.read_current().await?, member.actor().id).await?.ok_or(Error::NotFound)?;
    let shown = views::Shown {
        name: row.name,
        about: row.about,
        lang: row.lang.unwrap_or_default(),
        time_zone: row.time_zone.unwrap_or_default(),
        faults: Faults::new(),
    };
    Ok(web::page(views::form(&member, member.actor(), &shown)))
}

#[derive(Default, Deserialize)]
struct Profile {
    #[serde(default)]
    name: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    time_zone: String,
}

impl Profile {
    fn parse(&self, faults: &mut Faults) -> NewProfile {
        let about = text::clean_text(&self.about);
        if about.chars().count() > account::ABOUT_CHARS_MAX {
            faults.add_with("about", "fault-too-long", &[("max", account::ABOUT_CHARS_MAX.into())]);
        }
        let lang = Lang::parse(&self.lang);
        if lang.is_none() && !self.lang.is_empty() {
            faults.add("lang", "fault-choice");
        }
        let zone: Option<chrono_tz::Tz> = self.time_zone.parse().ok();
        if zone.is_none() && !self.time_zone.is_empty() {
            faults.add("time_zone", "fault-choice");
        }
        let name = account::name(&self.name).map_err(|key| faults.add("name", key)).unwrap_or_default();
        NewProfile { name, about, lang, zone }
    }
}

/// Keeps one's own profile.
async fn save(State(app): State<App>, member: Member, Form(sent): Form<Profile>) -> Result<Response> {
    let mut faults = Faults::new();
    let new = sent.parse(&mut faults);
    if faults.is_empty()
        && let Some((field, key)) = actions::save_profile(&app, &member.viewer, member.actor(), new).await?
    {
        faults.add(field, key);
    }
    if faults.is_empty() {
        return Ok(web::see_other_saying("/account", "flash-accounts-saved"));
    }
    let shown = views::Shown { name: sent.name, about: sent.about, lang: sent.lang, time_zone: sent.time_zone, faults };
    Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, views::form(&member, member.actor(), &shown)))
}

/// Anybody's public profile.
async fn profile(State(app): State<App>, visitor: Visitor, Path(handle): Path<String>) -> Result<Response> {
    if let Some(kept) = app.pages.kept(&visitor) {
        return Ok(kept);
    }
    let find = async || actions::by_handle(&mut app.db.read().await?, &handle).await?.ok_or(Error::NotFound);
    let tags = [Tag::Account(find().await?.id), Tag::Site];
    app.pages
        .serve(&visitor, &tags, async {
            let row = find().await?;
            let about = row.about.clone();
            let about = if about.is_empty() { about } else { app.heavy(move || markdown::render(&about)).await? };
            Ok(views::profile(&visitor, &row, about))
        })
        .await
}
