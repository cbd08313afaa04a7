//! `/desk/ideas/{id}/merge`: look what a merge would do, merge, undo.

use super::actions::{self, Obstacle};
use super::queries::{self, MergeRow};
use super::views::{self, Page, Preview};
use crate::app::App;
use crate::cocreation::actions::REASON_CHARS_MAX;
use crate::cocreation::queries::IdeaRow;
use crate::cocreation::settings::Settings;
use crate::cocreation::{index, seen_by, votes};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{MergeId, TopicId};
use crate::policy::{self, Act};
use crate::ui::text::clean_text;
use crate::web::{self, Faults, Form, Path, Producer, Query};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// Similar ideas that are offered.
const SIMILAR_MAX: usize = 8;

/// The addresses of merges.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/ideas/{id}/merge", get(show).post(merge))
        .route("/desk/ideas/merges/{id}/undo", post(undo))
}

/// Where producers merge an idea.
fn path(id: TopicId) -> String {
    format!("/desk/ideas/{id}/merge")
}

/// What was typed: the other idea, by its number or address, and why.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub into: String,
    pub reason: String,
}

impl Typed {
    /// The number in "12", "/ideas/12" or the whole address.
    fn number(&self) -> Option<TopicId> {
        let last = self.into.trim().trim_end_matches('/').rsplit('/').next()?;
        let digits: String = last.trim_start_matches('#').chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    }
}

async fn show(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<TopicId>,
    Query(typed): Query<Typed>,
) -> Result<Response> {
    policy::permit(&producer.viewer, Act::IdeaJudge)?;
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &producer.viewer, id).await?;
    let mut faults = Faults::new();
    let preview = preview(&mut conn, &producer, &idea, &typed, &mut faults).await?;
    draw(&mut conn, &producer, &idea, preview, &typed, &faults).await
}

/// What the merge that was asked for would do; none when none was.
async fn preview(
    conn: &mut Conn,
    producer: &Producer,
    from: &IdeaRow,
    typed: &Typed,
    faults: &mut Faults,
) -> Result<Option<Preview>> {
    if typed.into.trim().is_empty() {
        return Ok(None);
    }
    let Some(id) = typed.number() else {
        faults.add("into", "votes-fault-into");
        return Ok(None);
    };
    let into = match seen_by(conn, &producer.viewer, id).await {
        Ok(into) => into,
        Err(Error::NotFound) => {
            faults.add("into", "votes-fault-into");
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    let obstacle = actions::check(conn, from, &into, producer.now).await?;
    let settings = Settings::load(conn).await?;
    let open = votes::voting(conn, from, &settings, producer.now).await?.public()
        && votes::voting(conn, &into, &settings, producer.now).await?.public();
    let votes = if open { Some(queries::foreseen(conn, from.topic_id, into.topic_id).await?) } else { None };
    Ok(Some(Preview { into, obstacle, votes }))
}

async fn draw(
    conn: &mut Conn,
    producer: &Producer,
    idea: &IdeaRow,
    preview: Option<Preview>,
    typed: &Typed,
    faults: &Faults,
) -> Result<Response> {
    let merges = queries::of_idea(conn, idea.topic_id).await?;
    let similar = match (&preview, idea.main_topic_id) {
        (None, None) => index::similar_to(conn, &producer.viewer, idea.topic_id, SIMILAR_MAX).await?,
        _ => Vec::new(),
    };
    let stale = preview.as_ref().is_some_and(|preview| preview.obstacle.is_some()) && !typed.reason.is_empty();
    let status = match (stale || faults.of("undo").is_some(), faults.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    let page = Page { idea, merges: &merges, similar: &similar, preview: preview.as_ref(), typed, faults };
    let mut frame = producer
        .frame("cocreation::merge", producer.words.with("votes-merge-of", &[("title", idea.title.as_str().into())]));
    frame.noindex = true;
    frame.path = path(idea.topic_id);
    frame.crumbs = votes::desk_crumbs(producer, idea);
    Ok(web::page_status(status, frame.render(views::page(producer, &page))))
}

async fn merge(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<TopicId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let permit = policy::permit(&producer.viewer, Act::IdeaJudge)?;
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &producer.viewer, id).await?;
    let mut faults = Faults::new();
    let preview = preview(&mut conn, &producer, &idea, &typed, &mut faults).await?;
    let reason = reason(&typed.reason, &mut faults);
    let Some(found) = preview.as_ref() else {
        if faults.of("into").is_none() {
            faults.add("into", "votes-fault-into");
        }
        return draw(&mut conn, &producer, &idea, preview, &typed, &faults).await;
    };
    let into = found.into.topic_id;
    if matches!(found.obstacle, Some(Obstacle::Merged { main, .. }) if main == into && idea.main_topic_id == Some(into))
    {
        // The same form sent twice.
        return Ok(web::see_other_saying(path(id), "flash-votes-merged"));
    }
    if found.obstacle.is_some() || !faults.is_empty() {
        return draw(&mut conn, &producer, &idea, preview, &typed, &faults).await;
    }
    drop(conn);
    let (by, department) = (producer.actor().id, producer.actor().department.clone());
    let done = app.db.write(permit, move |tx| {
        Box::pin(async move { actions::merge(tx, id, into, &reason, (Some(by), department.as_deref())).await })
    });
    match done.await {
        Ok(_) => Ok(web::see_other_saying(path(id), "flash-votes-merged")),
        Err(Error::Conflict(why)) => late(&app, &producer, id, &typed, why).await,
        Err(error) => Err(error),
    }
}

/// Somebody was faster: the page as it is now, with what was typed.
async fn late(app: &App, producer: &Producer, id: TopicId, typed: &Typed, why: &'static str) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &producer.viewer, id).await?;
    let preview = preview(&mut conn, producer, &idea, typed, &mut Faults::new()).await?;
    draw(&mut conn, producer, &idea, preview, typed, &Faults::one("undo", why)).await
}

fn reason(typed: &str, faults: &mut Faults) -> String {
    let reason = clean_text(typed).trim().to_owned();
    match reason.chars().count() {
        0 => faults.add("reason", "ideas-fault-reason"),
        1..=REASON_CHARS_MAX => {}
        _ => faults.add_with("reason", "fault-too-long", &[("max", REASON_CHARS_MAX.into())]),
    }
    reason
}

async fn undo(
    State(app): State<App>,
    producer: Producer,
    Path(merge): Path<MergeId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let permit = policy::permit(&producer.viewer, Act::IdeaJudge)?;
    let mut conn = app.db.read_current().await?;
    let row: MergeRow = queries::by_id(&mut conn, merge).await?.ok_or(Error::NotFound)?;
    let idea = seen_by(&mut conn, &producer.viewer, row.from_topic_id).await?;
    let mut faults = Faults::new();
    let reason = reason(&typed.reason, &mut faults);
    if !faults.is_empty() {
        return draw(&mut conn, &producer, &idea, None, &typed, &faults).await;
    }
    drop(conn);
    let (by, department) = (producer.actor().id, producer.actor().department.clone());
    let done = app.db.write(permit, move |tx| {
        Box::pin(async move { actions::undo(tx, merge, &reason, (Some(by), department.as_deref())).await })
    });
    match done.await {
        Ok(()) => Ok(web::see_other_saying(path(row.from_topic_id), "flash-votes-unmerged")),
        Err(Error::Conflict(why)) => late(&app, &producer, row.from_topic_id, &typed, why).await,
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::Typed;
    use crate::ids::TopicId;

    #[test]
    fn the_other_idea_is_named_by_number_or_address() {
        let number = |into: &str| Typed { into: into.into(), reason: String::new() }.number();
        for good in [
            "12",
            " 12 ",
            "#12",
            "/ideas/12",
            "https://hearth.test/ideas/12",
            "https://hearth.test/t/12/",
            "/ideas/12?from=3",
        ] {
            assert_eq!(number(good), Some(TopicId(12)), "{good}");
        }
        for bad in ["", "twelve", "/ideas/", "-12", "99999999999999999999"] {
            assert_eq!(number(bad), None, "{bad}");
        }
    }
}
