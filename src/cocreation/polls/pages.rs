//! The pages of polls.

use super::actions::{self, Asked};
use super::queries::{self, PollRow};
use super::typed::{Fields, Typed};
use super::views::{self, Shown};
use super::{export, path};
use crate::app::App;
use crate::boards::{self, TopicRow};
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::{self, PollId, TopicId};
use crate::policy::{self, Act};
use crate::screening::Why;
use crate::ui::Frame;
use crate::web::{self, Faults, Form, Member, Path, Query, Visit, Visitor};
use crate::words::{Lang, Words};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use maud::Markup;
use serde::Deserialize;

/// The addresses of polls.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/polls/new", get(new))
        .route("/polls", post(make))
        .route("/polls/{id}", get(show))
        .route("/polls/{id}/edit", get(edit).post(change))
        .route("/polls/{id}/vote", post(vote))
        .route("/polls/{id}/unvote", post(unvote))
        .route("/polls/{id}/closing", post(close))
        .route("/polls/{id}/withdrawal", post(withdraw))
        .route("/polls/{id}/ballots.csv", get(ballots))
}

fn frame(visit: &Visit, row: &PollRow) -> Frame {
    let mut frame = visit.frame("cocreation::poll", row.question.clone());
    frame.path = path(row.id);
    frame.canonical = Some(visit.url(&path(row.id)));
    frame.noindex = row.private || row.board_see != "everyone" || row.withdrawn_at.is_some();
    if let (Some(id), Some(slug), Some(title)) = (row.topic_id, &row.topic_slug, &row.topic_title) {
        frame.crumbs = vec![(title.clone(), boards::topic_path(id, slug))];
    }
    frame
}

async fn shown(app: &App, visit: &Visit, id: PollId) -> Result<Shown> {
    let mut conn = app.db.read_current().await?;
    let row = queries::seen_by(&mut conn, &visit.viewer, id).await?;
    views::gather(&mut conn, visit, row).await
}

async fn show(State(app): State<App>, visitor: Visitor, Path(id): Path<PollId>) -> Result<Response> {
    app.pages
        .serve(&visitor, &[Tag::Poll(id), Tag::Site], async {
            let shown = shown(&app, &visitor, id).await?;
            Ok(frame(&visitor, &shown.row).render(views::page(&visitor, &shown, None, &Faults::new())))
        })
        .await
}

/// The page again with what was chosen.
async fn again(
    app: &App,
    visit: &Visit,
    id: PollId,
    (fields, faults): (&Fields, &Faults),
    status: StatusCode,
) -> Result<Response> {
    let shown = shown(app, visit, id).await?;
    let page = frame(visit, &shown.row).render(views::page(visit, &shown, Some(fields), faults));
    Ok(web::page_status(status, page))
}

async fn vote(
    State(app): State<App>,
    member: Member,
    Path(id): Path<PollId>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = queries::seen_by(&mut conn, &member.viewer, id).await?;
    let options: Vec<i64> = queries::options(&mut conn, id).await?.iter().map(|option| option.id.0).collect();
    drop(conn);
    let fields = Fields(fields);
    let ballot = match fields.parse(row.kind(), row.choices_max, &options) {
        Ok(ballot) => ballot,
        Err(faults) => return again(&app, &member, id, (&fields, &faults), StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    match actions::vote(&app, &member.viewer, id, Some(ballot)).await {
        Ok(()) => Ok(web::see_other_saying(back(&row, &fields), "flash-polls-voted")),
        Err(Error::Conflict(why)) => {
            again(&app, &member, id, (&fields, &Faults::one("choice", why)), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error),
    }
}

async fn unvote(
    State(app): State<App>,
    member: Member,
    Path(id): Path<PollId>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let row = queries::seen_by(&mut app.db.read_current().await?, &member.viewer, id).await?;
    match actions::vote(&app, &member.viewer, id, None).await {
        Ok(()) => Ok(web::see_other_saying(back(&row, &Fields(fields)), "flash-polls-unvoted")),
        Err(Error::Conflict(why)) => {
            let faults = Faults::one("choice", why);
            let shown = shown(&app, &member, id).await?;
            let page = frame(&member, &shown.row).render(views::page(&member, &shown, None, &faults));
            Ok(web::page_status(StatusCode::CONFLICT, page))
        }
        Err(error) => Err(error),
    }
}

/// Where a vote leads back to: the page where the ballot stood.
fn back(row: &PollRow, fields: &Fields) -> String {
    let topic = fields.0.iter().any(|(name, value)| name == "back" && value == "topic");
    match (topic, row.topic_id, &row.topic_slug) {
        (true, Some(id), Some(slug)) => format!("{}#poll-{}", boards::topic_path(id, slug), row.id),
        _ => path(row.id),
    }
}

/// On whose page is to be asked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct On {
    topic: String,
}

/// The topic, and that this viewer may ask there.
async fn asking(app: &App, visit: &Visit, topic: &str) -> Result<TopicRow> {
    let id: TopicId = topic.parse().map_err(|_| Error::NotFound)?;
    let topic = boards::topic_for(&mut app.db.read_current().await?, &visit.viewer, id).await?;
    actions::may_ask(&visit.viewer, &topic)?;
    Ok(topic)
}

async fn new(State(app): State<App>, member: Member, Query(on): Query<On>) -> Result<Response> {
    let topic = asking(&app, &member, &on.topic).await?;
    let typed = Typed::fresh(topic.id, member.now, member.zone, ids::nonce());
    Ok(web::page(form(&member, &topic, "/polls", &typed, &Faults::new())))
}

fn form(visit: &Visit, topic: &TopicRow, action: &str, typed: &Typed, faults: &Faults) -> Markup {
    let title = if action == "/polls" { visit.words.t("polls-new") } else { visit.words.t("polls-edit") };
    let mut frame = visit.frame("cocreation::poll-form", title);
    frame.crumbs = vec![(topic.title.clone(), topic.path())];
    frame.render(views::edit(visit, (&topic.title, &topic.path()), action, typed, faults))
}

async fn make(State(app): State<App>, member: Member, Form(typed): Form<Typed>) -> Result<Response> {
    let topic = asking(&app, &member, &typed.topic).await?;
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let retry = |faults: &Faults, status| Ok(web::page_status(status, form(&member, &topic, "/polls", &typed, faults)));
    let mut poll = match typed.parse(topic.id, member.actor().id, member.now, member.zone) {
        Ok(poll) => poll,
        Err(faults) => return retry(&faults, unprocessable),
    };
    poll.lang = topic.lang.as_deref().and_then(Lang::parse);
    match actions::ask(&app, &member.viewer, &topic, poll).await {
        Ok(Asked::Made(id)) => Ok(web::see_other_saying(path(id), "flash-polls-made")),
        Ok(Asked::Back(whys)) => retry(&refused(&whys, member.words), unprocessable),
        Err(Error::Conflict(why)) => retry(&Faults::one("question", why), StatusCode::CONFLICT),
        Err(error) => Err(error),
    }
}

/// Why the words of a poll may not stand as they are, beside its question.
fn refused(whys: &[Why], words: Words) -> Faults {
    let whys: Vec<String> = whys.iter().map(|why| why.says(words)).collect();
    let mut faults = Faults::new();
    faults.add_with("question", "polls-fault-words", &[("why", whys.join(" ").into())]);
    faults
}

/// The poll, its topic, and that this viewer may change it.
async fn changing(app: &App, visit: &Visit, id: PollId) -> Result<(PollRow, TopicRow)> {
    let mut conn = app.db.read_current().await?;
    let row = queries::seen_by(&mut conn, &visit.viewer, id).await?;
    policy::permit(&visit.viewer, Act::PollKeep { maker: row.created_by })?;
    let topic = boards::topic_for(&mut conn, &visit.viewer, row.topic_id.ok_or(Error::NotFound)?).await?;
    Ok((row, topic))
}

async fn edit(State(app): State<App>, member: Member, Path(id): Path<PollId>) -> Result<Response> {
    let (row, topic) = changing(&app, &member, id).await?;
    let mut conn = app.db.read_current().await?;
    if let Some(why) = actions::fixed(&mut conn, &row, member.now).await? {
        return Err(Error::Conflict(why));
    }
    let typed = Typed::of(&row, &queries::options(&mut conn, id).await?, member.zone);
    Ok(web::page(form(&member, &topic, &format!("/polls/{id}/edit"), &typed, &Faults::new())))
}

async fn change(
    State(app): State<App>,
    member: Member,
    Path(id): Path<PollId>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let (row, topic) = changing(&app, &member, id).await?;
    let action = format!("/polls/{id}/edit");
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let mut poll = match typed.parse(topic.id, row.created_by, member.now, member.zone) {
        Ok(poll) => poll,
        Err(faults) => return Ok(web::page_status(unprocessable, form(&member, &topic, &action, &typed, &faults))),
    };
    poll.lang = topic.lang.as_deref().and_then(Lang::parse);
    let (faults, status) = match actions::change(&app, &member.viewer, &topic, (id, typed.version), poll).await {
        Ok(Asked::Made(id)) => return Ok(web::see_other_saying(path(id), "flash-polls-saved")),
        Ok(Asked::Back(whys)) => (refused(&whys, member.words), unprocessable),
        Err(Error::Conflict(why)) => (Faults::one("question", why), StatusCode::CONFLICT),
        Err(error) => return Err(error),
    };
    // Sent again, it is in the knowledge of what the page says now.
    typed.version = queries::seen_by(&mut app.db.read_current().await?, &member.viewer, id).await?.version;
    Ok(web::page_status(status, form(&member, &topic, &action, &typed, &faults)))
}

async fn close(State(app): State<App>, member: Member, Path(id): Path<PollId>) -> Result<Response> {
    actions::end(&app, &member.viewer, id).await?;
    Ok(web::see_other_saying(path(id), "flash-polls-closed"))
}

async fn withdraw(State(app): State<App>, member: Member, Path(id): Path<PollId>) -> Result<Response> {
    actions::withdraw(&app, &member.viewer, id).await?;
    Ok(web::see_other_saying(path(id), "flash-polls-withdrawn"))
}

/// The ballots without names, once it is closed; before there is nothing to be found.
async fn ballots(State(app): State<App>, visitor: Visitor, Path(id): Path<PollId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let row = queries::seen_by(&mut conn, &visitor.viewer, id).await?;
    if row.closed_at.is_none() || row.withdrawn_at.is_some() {
        return Err(Error::NotFound);
    }
    Ok(web::csv::file(&format!("poll-{id}-ballots"), export::ballots(&mut conn, &row).await?))
}
