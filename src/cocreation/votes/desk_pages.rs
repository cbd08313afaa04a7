//! The staff's addresses of votes: give one for a caller, what is unusual, the file, count again.

use super::actions::{self, Cast, Wish};
use super::desk_views::{self, Desk, Report, Typed};
use super::voting::Tally;
use super::{Channel, NOTE_CHARS_MAX, anomalies, export, queries, views};
use crate::accounts;
use crate::app::App;
use crate::cocreation::queries::IdeaRow;
use crate::cocreation::seen_by;
use crate::cocreation::settings::Settings;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::{AccountId, TopicId};
use crate::policy::{self, Act};
use crate::ui::text::{clean_line, clean_text};
use crate::web::{self, Faults, Form, Path, Producer, Staff, Visit};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use maud::Markup;

/// The staff's addresses of votes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/ideas/{id}/votes", get(show).post(vote_for))
        .route("/desk/ideas/{id}/anomalies", get(unusual))
        .route("/desk/ideas/{id}/votes.csv", get(file))
        .route("/desk/ideas/{id}/recount", post(recount))
}

/// Where the staff look at an idea's votes.
fn path(id: TopicId) -> String {
    format!("/desk/ideas/{id}/votes")
}

fn page(visit: &Visit, idea: &IdeaRow, name: &'static str, status: StatusCode, body: Markup) -> Response {
    let mut frame = visit.frame(name, visit.words.with("votes-desk-of", &[("title", idea.title.as_str().into())]));
    frame.noindex = true;
    frame.crumbs = desk_views::crumbs(visit, idea);
    web::page_status(status, frame.render(body))
}

/// The figures as far as this member of staff may see them: hidden counts are hidden from the team, too.
async fn figures(conn: &mut Conn, visit: &Visit, idea: &IdeaRow) -> Result<Option<Tally>> {
    let settings = Settings::load(conn).await?;
    let rules = super::voting(conn, idea, &settings, visit.now).await?;
    let voted = queries::vote_of(conn, idea.topic_id, visit.viewer.id_or_zero()).await?.is_some();
    Ok(rules.shown(idea, voted))
}

async fn gather(conn: &mut Conn, staff: &Staff, id: TopicId) -> Result<Desk> {
    policy::permit(&staff.viewer, Act::IdeaVoteFor)?;
    let idea = seen_by(conn, &staff.viewer, id).await?;
    let settings = Settings::load(conn).await?;
    Ok(Desk {
        rules: super::voting(conn, &idea, &settings, staff.now).await?,
        tally: figures(conn, staff, &idea).await?,
        given: queries::given_for(conn, id).await?,
        idea,
    })
}

async fn show(State(app): State<App>, staff: Staff, Path(id): Path<TopicId>) -> Result<Response> {
    let desk = gather(&mut app.db.read_current().await?, &staff, id).await?;
    Ok(draw(&staff, &desk, &Typed::default(), &Faults::new(), StatusCode::OK, None))
}

fn draw(
    staff: &Staff,
    desk: &Desk,
    typed: &Typed,
    faults: &Faults,
    status: StatusCode,
    said: Option<String>,
) -> Response {
    page(staff, &desk.idea, "cocreation::desk_votes", status, desk_views::votes(staff, desk, typed, faults, said))
}

/// Who called: by handle, or by the address that they have proved to be theirs.
async fn person(conn: &mut Conn, typed: &str) -> Result<Option<AccountId>> {
    let typed = clean_line(typed);
    if typed.trim_start_matches('@').contains('@') {
        return Ok(accounts::confirmed_at_address(conn, &typed).await?.map(|(id, _)| id));
    }
    Ok(accounts::by_handle(conn, &typed).await?.map(|account| account.id))
}

/// Reads what a caller wants.
async fn wish(conn: &mut Conn, typed: &Typed) -> Result<Result<Wish, Faults>> {
    let mut faults = Faults::new();
    let account = person(conn, &typed.person).await?;
    if account.is_none() {
        faults.add("person", "votes-fault-person");
    }
    let channel = Channel::parse(&typed.channel);
    if channel.is_none() {
        faults.add("channel", "fault-choice");
    }
    let note = clean_text(&typed.note).trim().to_owned();
    if note.chars().count() > NOTE_CHARS_MAX {
        faults.add_with("note", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
    }
    let yes = match typed.vote.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::BadInput("error-bad-form")),
    };
    let (Some(account), Some(channel), true) = (account, channel, faults.is_empty()) else { return Ok(Err(faults)) };
    Ok(Ok(Wish { account, yes, channel, note }))
}

async fn vote_for(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TopicId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let desk = gather(&mut conn, &staff, id).await?;
    let wish = match wish(&mut conn, &typed).await? {
        Ok(wish) => wish,
        Err(faults) => return Ok(draw(&staff, &desk, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY, None)),
    };
    drop(conn);
    match actions::cast_for(&app, &staff.viewer, id, wish).await {
        Ok(Cast::Given) => Ok(web::see_other_saying(path(id), "flash-votes-for-given")),
        Ok(Cast::TakenBack) => Ok(web::see_other_saying(path(id), "flash-votes-for-taken-back")),
        Ok(Cast::Unchanged) => Ok(web::see_other_saying(path(id), "flash-votes-for-unchanged")),
        Ok(Cast::Refused(refusal)) => {
            let said = views::why_for(&staff, &refusal);
            Ok(draw(&staff, &desk, &typed, &Faults::new(), StatusCode::CONFLICT, Some(said)))
        }
        Err(Error::Conflict(why)) => {
            Ok(draw(&staff, &desk, &typed, &Faults::one("person", why), StatusCode::CONFLICT, None))
        }
        Err(error) => Err(error),
    }
}

/// What is unusual about the votes of an idea; nothing of it while they are hidden.
async fn unusual(State(app): State<App>, producer: Producer, Path(id): Path<TopicId>) -> Result<Response> {
    policy::permit(&producer.viewer, Act::IdeaJudge)?;
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &producer.viewer, id).await?;
    let report = if figures(&mut conn, &producer, &idea).await?.is_some() {
        let casts = queries::casts(&mut conn, id).await?;
        let until = casts.last().map_or(producer.now, |last| last.at.max(producer.now));
        let days = anomalies::by_day(&casts);
        Some(Report { votes: casts.len(), findings: anomalies::find(&casts, idea.created_at, until), days })
    } else {
        None
    };
    let body = desk_views::unusual(&producer, &idea, report.as_ref());
    Ok(page(&producer, &idea, "cocreation::anomalies", StatusCode::OK, body))
}

/// The votes as a file, once they may be seen.
async fn file(State(app): State<App>, producer: Producer, Path(id): Path<TopicId>) -> Result<Response> {
    policy::permit(&producer.viewer, Act::IdeaJudge)?;
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &producer.viewer, id).await?;
    if figures(&mut conn, &producer, &idea).await?.is_none() {
        return Err(Error::Conflict("votes-fault-hidden-now"));
    }
    let table = export::write(&app.secrets, id, &queries::exported(&mut conn, id).await?)?;
    Ok(web::csv::file(&format!("idea-{id}-votes"), table))
}

/// Counts again, and says what differed.
async fn recount(State(app): State<App>, producer: Producer, Path(id): Path<TopicId>) -> Result<Response> {
    let permit = policy::permit(&producer.viewer, Act::IdeaJudge)?;
    let mut conn = app.db.read_current().await?;
    seen_by(&mut conn, &producer.viewer, id).await?;
    drop(conn);
    let found = app.db.write(permit, move |tx| Box::pin(async move { actions::recount(tx, id).await })).await?;
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &producer.viewer, id).await?;
    let shown = figures(&mut conn, &producer, &idea).await?.is_some();
    let body = desk_views::recounted(&producer, &idea, found, shown);
    Ok(page(&producer, &idea, "cocreation::recount", StatusCode::OK, body))
}
