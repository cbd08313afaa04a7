//! The moderators' page of a topic, and its forms.

use super::{PIN_DAYS_MAX, actions, views};
use crate::app::App;
use crate::boards::board;
use crate::boards::post::pages::form_frame;
use crate::boards::topic::queries::TopicRow;
use crate::boards::topic::{self, TITLE_CHARS_MAX, TITLE_CHARS_MIN, Title, TitleFault, numbers_on, page_count};
use crate::boards::{post, topic_path};
use crate::error::{Error, Result};
use crate::ids::{BoardId, PostId, TopicId};
use crate::web::{self, Faults, Form, Moderator, Path, Query};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post as post_to};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

/// The addresses of the moderators' tools.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/t/{id}/arrange", get(show))
        .route("/t/{id}/title", post_to(rename))
        .route("/t/{id}/board", post_to(move_to))
        .route("/t/{id}/pin", post_to(pin))
        .route("/t/{id}/merge", post_to(merge))
        .route("/t/{id}/split", get(choose).post(split))
}

/// Everything that was typed into the moderators' forms; each form has its own fields.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title: String,
    pub board: String,
    /// A day, as `<input type=date>` sends it; empty takes the pin out.
    pub until: String,
    /// A topic's number or address.
    pub into: String,
}

/// The tools.
async fn show(State(app): State<App>, moderator: Moderator, Path(id): Path<TopicId>) -> Result<Response> {
    draw(&app, &moderator, id, &Typed::default(), Faults::new()).await
}

async fn draw(app: &App, moderator: &Moderator, id: TopicId, typed: &Typed, faults: Faults) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let topic = topic::queries::seen_by(&mut conn, &moderator.viewer, id).await?;
    let boards = board::queries::seen_by(&mut conn, &moderator.viewer).await?;
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = form_frame(moderator, "boards::arrange", moderator.words.t("boards-arrange-title"));
    Ok(web::page_status(status, frame.render(views::arrange(moderator, &topic, &boards, typed, &faults))))
}

/// Gives the topic another title.
async fn rename(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<TopicId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    match Title::parse(&typed.title) {
        Ok(title) => actions::rename(&app, &moderator.viewer, id, title).await?,
        Err(fault) => return draw(&app, &moderator, id, &typed, title_faults(fault)).await,
    }
    Ok(web::see_other_saying(topic_path(id, &topic::slug(&typed.title)), "flash-boards-arranged"))
}

fn title_faults(fault: TitleFault) -> Faults {
    let mut faults = Faults::new();
    add_title_fault(&mut faults, fault);
    faults
}

/// Says beside the field `title` what is wrong with it.
pub fn add_title_fault(faults: &mut Faults, fault: TitleFault) {
    match fault {
        TitleFault::Short => faults.add_with("title", "fault-too-short", &[("min", TITLE_CHARS_MIN.into())]),
        TitleFault::Long => faults.add_with("title", "fault-too-long", &[("max", TITLE_CHARS_MAX.into())]),
    }
}

/// Puts the topic on another board.
async fn move_to(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<TopicId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let to: BoardId = typed.board.parse().map_err(|_| Error::NotFound)?;
    actions::move_to(&app, &moderator.viewer, id, to).await?;
    Ok(web::see_other_saying(format!("/t/{id}"), "flash-boards-arranged"))
}

/// Pins the topic until the end of a day in the moderator's zone, or takes the pin out.
async fn pin(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<TopicId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let until = match typed.until.trim() {
        "" => None,
        day => match web::form::end_of_day(day, moderator.zone).filter(|until| pin_fits(*until, moderator.now)) {
            Some(until) => Some(until),
            None => return draw(&app, &moderator, id, &typed, Faults::one("until", "boards-fault-pin-day")).await,
        },
    };
    actions::pin(&app, &moderator.viewer, id, until).await?;
    Ok(web::see_other_saying(format!("/t/{id}"), "flash-boards-arranged"))
}

fn pin_fits(until: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    until > now && until < now + TimeDelta::days(PIN_DAYS_MAX)
}

/// Puts the topic's posts into another one.
async fn merge(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<TopicId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let merged = match topic_number(&typed.into) {
        Some(into) => actions::merge(&app, &moderator.viewer, id, into).await,
        None => Err(Error::NotFound),
    };
    let fault = match merged {
        Ok(target) => return Ok(web::see_other_saying(target.path(), "flash-boards-merged")),
        Err(Error::NotFound) => "boards-fault-merge-target",
        Err(Error::Conflict(why)) => why,
        Err(error) => return Err(error),
    };
    draw(&app, &moderator, id, &typed, Faults::one("into", fault)).await
}

/// The number in `17`, `/t/17/kettle` or a whole address.
fn topic_number(typed: &str) -> Option<TopicId> {
    let typed = typed.trim();
    leading_number(typed.split_once("/t/").map_or(typed, |(_, rest)| rest)).map(TopicId)
}

/// The number that the rest of an address begins with: 17 in `17/kettle?page=2#p3`.
pub fn leading_number(rest: &str) -> Option<i64> {
    rest.split(['/', '?', '#']).next()?.parse().ok()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    page: Option<i64>,
}

/// The page on which posts are chosen for a new topic.
async fn choose(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<TopicId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (topic, _) = actions::find(&app, &moderator.viewer, id).await?;
    draw_choice(&app, &moderator, &topic, asked.page.unwrap_or(1), "", &[], Faults::new()).await
}

async fn draw_choice(
    app: &App,
    moderator: &Moderator,
    topic: &TopicRow,
    page: i64,
    title: &str,
    chosen: &[PostId],
    faults: Faults,
) -> Result<Response> {
    let pages = page_count(topic.next_number);
    let page = page.clamp(1, pages);
    let (first, last) = numbers_on(page);
    let posts = post::queries::on_page(&mut app.db.read().await?, topic.id, first, last).await?;
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let choice = views::Choice { topic, posts: &posts, page, pages, title, chosen, faults: &faults };
    let frame = form_frame(moderator, "boards::split", moderator.words.t("boards-split-title"));
    Ok(web::page_status(status, frame.render(views::split(moderator, &choice))))
}

/// Makes a new topic of the chosen posts.
async fn split(
    State(app): State<App>,
    moderator: Moderator,
    Path(id): Path<TopicId>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let field = |name: &str| {
        fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    };
    let chosen: Vec<PostId> =
        fields.iter().filter(|(name, _)| name == "post").filter_map(|(_, id)| id.parse().ok()).collect();
    let faults = match Title::parse(field("title")) {
        _ if chosen.is_empty() => Faults::one("post", "boards-fault-split-none"),
        Err(fault) => title_faults(fault),
        Ok(title) => {
            let new = actions::split(&app, &moderator.viewer, id, chosen, title).await?;
            return Ok(web::see_other_saying(format!("/t/{new}"), "flash-boards-split"));
        }
    };
    let (topic, _) = actions::find(&app, &moderator.viewer, id).await?;
    draw_choice(&app, &moderator, &topic, field("page").parse().unwrap_or(1), field("title"), &chosen, faults).await
}

#[cfg(test)]
mod tests {
    use super::{pin_fits, topic_number};
    use crate::ids::TopicId;
    use chrono::{DateTime, Utc};

    #[test]
    fn a_topic_is_named_by_number_or_address() {
        for good in ["17", " 17 ", "/t/17/kettle", "https://home.example/t/17/kettle?page=2#p3", "/t/17"] {
            assert_eq!(topic_number(good), Some(TopicId(17)), "{good}");
        }
        for bad in ["", "kettle", "/p/17", "/t/", "/t/x/17"] {
            assert_eq!(topic_number(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_pin_is_neither_over_nor_for_ever() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("a time");
        let now = at("2026-11-22T12:00:00Z");
        assert!(pin_fits(at("2026-11-22T23:59:59Z"), now));
        assert!(!pin_fits(at("2026-11-21T23:59:59Z"), now));
        assert!(!pin_fits(at("2028-11-21T23:59:59Z"), now));
    }
}
