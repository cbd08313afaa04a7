//! The page of one idea, and what is done there.

use super::page_views::{self, Told};
use super::{actions, history, queries};
use crate::app::App;
use crate::boards;
use crate::cocreation::actions::REASON_CHARS_MAX;
use crate::cocreation::idea::State;
use crate::cocreation::{IdeaRow, amendments, decisions, idea_path, merges, people, questions, seen_by, votes};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::TopicId;
use crate::policy::Audience;
use crate::ui::text::clean_text;
use crate::ui::{self, Frame};
use crate::web::{self, Faults, Form, Member, Path, Producer, Query, Visit, Visitor};
use axum::Router;
use axum::extract::State as Context;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use maud::Markup;
use serde::Deserialize;

/// Comments that the page shows; all of them stand on the topic's.
const COMMENTS: i64 = 5;
/// How much of the text stands in link previews, in characters.
const DESCRIPTION_CHARS: usize = 200;

/// The addresses of one idea.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/ideas/{id}", get(show))
        .route("/ideas/{id}/follow", get(choose).post(follow))
        .route("/ideas/{id}/state", post(judge))
        .route("/ideas/{id}/withdrawal", post(withdraw))
}

/// From which idea a reader was led on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    from: String,
}

/// One idea: what it is, where it stands, and all that became of it. A merged one leads on to its main idea.
async fn show(
    Context(app): Context<App>,
    visitor: Visitor,
    Path(id): Path<TopicId>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let mut elsewhere = None;
    let tags = [Tag::Idea(id), Tag::Topic(id), Tag::Challenges, Tag::Site];
    let served = app
        .pages
        .serve(&visitor, &tags, async {
            let mut conn = app.db.read().await?;
            let idea = seen_by(&mut conn, &visitor.viewer, id).await?;
            if let Some(main) = main_of(&mut conn, &visitor, &idea).await? {
                elsewhere = Some(web::see_other(format!("{}?from={id}", idea_path(main))));
                return Err(Error::NotFound);
            }
            draw(conn, &visitor, &idea, &asked.from, &Judged::default()).await
        })
        .await;
    elsewhere.map_or(served, Ok)
}

/// The idea that this one became part of, if the viewer may see that.
async fn main_of(conn: &mut Conn, visit: &Visit, idea: &IdeaRow) -> Result<Option<TopicId>> {
    let Some(main) = idea.main_topic_id else { return Ok(None) };
    match seen_by(conn, &visit.viewer, main).await {
        Ok(_) => Ok(Some(main)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The title of the merged idea that led here; nothing else may be put on the page by its address.
async fn led_from(conn: &mut Conn, visit: &Visit, idea: &IdeaRow, from: &str) -> Result<Option<String>> {
    let Ok(from) = from.parse::<i64>() else { return Ok(None) };
    match seen_by(conn, &visit.viewer, TopicId(from)).await {
        Ok(merged) if merged.main_topic_id == Some(idea.topic_id) => Ok(Some(merged.title)),
        Ok(_) | Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The page with everything on it.
async fn draw(mut conn: Conn, visit: &Visit, idea: &IdeaRow, from: &str, judged: &Judged) -> Result<Markup> {
    let conn = &mut conn;
    let topic = boards::topic_for(conn, &visit.viewer, idea.topic_id).await?;
    let challenge = match idea.challenge_id {
        Some(id) => queries::challenge(conn, id).await?,
        None => None,
    };
    let follows = match visit.viewer.actor() {
        Some(actor) => queries::follows(conn, idea.topic_id, actor.id).await?,
        None => None,
    };
    let shown = Told {
        idea,
        place: queries::place(conn, idea.topic_id).await?,
        text: queries::text(conn, idea.topic_id).await?,
        comments: queries::comments(conn, idea.topic_id, COMMENTS).await?,
        challenge,
        led_from: led_from(conn, visit, idea, from).await?,
        follows,
        history: history::section(visit, idea.created_at, &queries::changes(conn, idea.topic_id).await?),
        parts: parts(conn, visit, idea).await?,
        reply: boards::reply_here(conn, visit, &topic).await?,
        judged,
    };
    Ok(frame(visit, &shown).render(page_views::page(visit, &shown)))
}

/// What the other parts of co-creation show on it.
pub struct Parts {
    /// Who wrote it.
    pub byline: Markup,
    /// For whoever is asked to be a co-author.
    pub invitation: Markup,
    pub votes: Markup,
    pub decision: Markup,
    pub merged: Markup,
    pub questions: Markup,
    pub amendments: Markup,
}

async fn parts(conn: &mut Conn, visit: &Visit, idea: &IdeaRow) -> Result<Parts> {
    let vote_box = votes::box_of(conn, &visit.viewer, idea, visit.now).await?;
    let merged = merges::parts_seen_by(conn, &visit.viewer, idea.topic_id).await?;
    Ok(Parts {
        votes: votes::views::vote_box(visit, &vote_box),
        merged: merges::views::section(visit.words, &merged),
        byline: people::byline(conn, visit, idea).await?,
        invitation: people::invitation(conn, visit, idea).await?,
        questions: questions::section(conn, visit, idea).await?,
        amendments: amendments::section(conn, visit, idea).await?,
        decision: decisions::section(conn, visit, idea).await?,
    })
}

fn frame(visit: &Visit, shown: &Told<'_>) -> Frame {
    let idea = shown.idea;
    let public = shown.place.see_audience == Audience::Everyone.as_str();
    let mut frame = visit.frame("cocreation::idea", idea.title.as_str());
    frame.kind = "article";
    frame.path = idea_path(idea.topic_id);
    frame.crumbs = vec![(visit.words.t("ideas-title"), "/ideas".into())];
    frame.canonical = Some(visit.url(&idea_path(idea.topic_id)));
    frame.noindex = !public;
    frame.description = Some(ui::markdown::excerpt(&shown.text.lead, DESCRIPTION_CHARS))
        .filter(|text| !text.is_empty() && !shown.text.sensitive);
    if public {
        frame.feeds = vec![(visit.words.t("ideas-title"), "/ideas/feed.atom".into())];
    }
    frame
}

/// What a producer says of an idea, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Judged {
    /// Where the producer saw it.
    pub from: String,
    pub state: String,
    pub reason: String,
    #[serde(skip)]
    pub faults: Faults,
    /// Why it could not be done: somebody was faster.
    #[serde(skip)]
    pub stale: Option<&'static str>,
}

impl Judged {
    /// The move that was asked for.
    fn parse(&self, now: State) -> Result<(State, State, String), Faults> {
        let mut faults = Faults::new();
        let to = State::parse(&self.state);
        if to.is_none() {
            faults.add("state", "fault-choice");
        }
        let reason = clean_text(&self.reason).trim().to_owned();
        if reason.chars().count() > REASON_CHARS_MAX {
            faults.add_with("reason", "fault-too-long", &[("max", REASON_CHARS_MAX.into())]);
        }
        if reason.is_empty() && to.is_some_and(State::needs_reason) {
            faults.add("reason", "ideas-fault-reason");
        }
        let (Some(to), true) = (to, faults.is_empty()) else { return Err(faults) };
        Ok((State::parse(&self.from).unwrap_or(now), to, reason))
    }
}

/// A producer says where the idea stands now. Whoever was slower reads what changed, with the own words kept.
async fn judge(
    Context(app): Context<App>,
    producer: Producer,
    Path(id): Path<TopicId>,
    Form(mut typed): Form<Judged>,
) -> Result<Response> {
    let idea = seen_by(&mut app.db.read_current().await?, &producer.viewer, id).await?;
    let (status, faults, stale) = match typed.parse(idea.state()) {
        Err(faults) => (StatusCode::UNPROCESSABLE_ENTITY, faults, None),
        Ok((from, to, reason)) => match actions::judge(&app, &producer.viewer, id, from, to, reason).await {
            Ok(()) => return Ok(web::see_other_saying(idea_path(id), "flash-ideas-moved")),
            Err(Error::Conflict(why)) => (StatusCode::CONFLICT, Faults::one("state", why), Some(why)),
            Err(error) => return Err(error),
        },
    };
    typed.faults = faults;
    typed.stale = stale;
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &producer.viewer, id).await?;
    Ok(web::page_status(status, draw(conn, &producer, &idea, "", &typed).await?))
}

/// Whether to follow.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Follow {
    follow: String,
}

/// Asks whether to follow: where a letter's link and a visitor's wish lead.
async fn choose(Context(app): Context<App>, member: Member, Path(id): Path<TopicId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let idea = seen_by(&mut conn, &member.viewer, id).await?;
    let follows = queries::follows(&mut conn, id, member.actor().id).await? == Some(true);
    let mut frame = member.frame("cocreation::idea_follow", member.words.t("ideas-follow-title"));
    frame.noindex = true;
    frame.crumbs = vec![(member.words.t("ideas-title"), "/ideas".into()), (idea.title.clone(), idea_path(id))];
    Ok(web::page(frame.render(page_views::follow_page(&member, &idea, follows))))
}

/// Follows an idea, or not any more.
async fn follow(
    Context(app): Context<App>,
    member: Member,
    Path(id): Path<TopicId>,
    Form(typed): Form<Follow>,
) -> Result<Response> {
    let wants = typed.follow != "no";
    actions::follow(&app, &member.viewer, id, wants).await?;
    let flash = if wants { "flash-ideas-followed" } else { "flash-ideas-unfollowed" };
    Ok(web::see_other_saying(idea_path(id), flash))
}

/// Why an author takes the idea back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Withdrawal {
    /// "back" brings it back.
    withdraw: String,
    reason: String,
}

/// The author takes the idea back, or brings it back; it stays to be read.
async fn withdraw(
    Context(app): Context<App>,
    member: Member,
    Path(id): Path<TopicId>,
    Form(typed): Form<Withdrawal>,
) -> Result<Response> {
    let reason: String = clean_text(&typed.reason).trim().chars().take(REASON_CHARS_MAX).collect();
    let back = typed.withdraw == "back";
    actions::withdraw(&app, &member.viewer, id, back, reason).await?;
    let flash = if back { "flash-ideas-brought-back" } else { "flash-ideas-withdrawn" };
    Ok(web::see_other_saying(idea_path(id), flash))
}
