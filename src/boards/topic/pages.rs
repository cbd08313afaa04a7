//! A topic: reading it, answering, solving, removing.

use super::queries::{self, TopicRow};
use super::views::{self, Reply, TopicPage};
use super::{actions, numbers_on, page_count};
use crate::app::App;
use crate::boards::pending::{self, Text};
use crate::boards::post::pages::{NotSent, Removal, add_body_fault, blocked, form_frame, reason, sent};
use crate::boards::post::queries::PostRow;
use crate::boards::{Body, board_path, draft, effects, post};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::{self, PostId, TopicId};
use crate::policy::Denied;
use crate::screening::{self, Verdict};
use crate::ui;
use crate::web::{self, Faults, Form, Member, Path, Query, Visit, Visitor};
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post as post_to};
use maud::Markup;
use serde::Deserialize;
use tower_sessions::Session;

/// How much of the first post stands in link previews, in characters.
const DESCRIPTION_CHARS: usize = 200;
/// How much of a post is quoted into a reply, in characters.
const QUOTE_CHARS_MAX: usize = 1_000;

/// Incidents that a topic names at most.
const INCIDENTS_MAX: i64 = 5;

/// The addresses of topics.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/t/{id}", get(show_bare))
        .route("/t/{id}/{slug}", get(show))
        .route("/t/{id}/replies", post_to(reply))
        .route("/t/{id}/solution", post_to(solve))
        .route("/t/{id}/removal", get(removal).post(remove))
        .route("/t/{id}/restoration", post_to(restore))
}

/// What of a topic is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    page: Option<i64>,
    /// The post to quote in the reply form.
    quote: Option<PostId>,
    /// The query as it came.
    #[serde(skip)]
    query: Option<String>,
}

/// A page of a topic.
async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, slug)): Path<(TopicId, String)>,
    RawQuery(query): RawQuery,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let asked = Asked { query, ..asked };
    let mut other = None;
    let served = app
        .pages
        .serve(&visitor, &[Tag::Topic(id), Tag::Site], async {
            match draw(&app, &visitor, id, Some(&slug), &asked).await? {
                Drawn::Page(markup) => Ok(markup),
                Drawn::Other(response) => {
                    other = Some(response);
                    Err(Error::NotFound)
                }
            }
        })
        .await;
    other.map_or(served, Ok)
}

/// A topic asked for by its number alone: leads to its whole address.
async fn show_bare(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<TopicId>,
    RawQuery(query): RawQuery,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let asked = Asked { query, ..asked };
    match draw(&app, &visitor, id, None, &asked).await? {
        Drawn::Other(response) => Ok(response),
        Drawn::Page(markup) => Ok(web::page(markup)),
    }
}

/// What came of a request for a topic.
enum Drawn {
    Page(Markup),
    Other(Response),
}

async fn draw(app: &App, visit: &Visit, id: TopicId, slug: Option<&str>, asked: &Asked) -> Result<Drawn> {
    let mut conn = app.db.read().await?;
    let topic = queries::seen_by(&mut conn, &visit.viewer, id).await?;
    if let Some(into) = topic.merged_into_id {
        let into = queries::seen_by(&mut conn, &visit.viewer, into).await?;
        // The title of what is removed must not stand in an address either.
        return moved(&if into.deleted_at.is_some() { format!("/t/{}", into.id) } else { into.path() });
    }
    if topic.deleted_at.is_some() && !visit.viewer.moderates() {
        let rulings = effects::rulings(&mut conn, topic.decision_id.as_slice()).await?;
        let frame = form_frame(visit, "boards::tombstone", visit.words.t("boards-topic-removed"));
        let body = views::tombstone(visit, &topic, &rulings);
        return Ok(Drawn::Other(web::page_status(StatusCode::GONE, frame.render(body))));
    }
    if slug != Some(topic.slug.as_str()) {
        return moved(&same_query(&topic.path(), asked.query.as_deref()));
    }
    draw_page(app, conn, visit, &topic, asked).await
}

/// The page of a topic that may be read here.
async fn draw_page(app: &App, mut conn: Conn, visit: &Visit, topic: &TopicRow, asked: &Asked) -> Result<Drawn> {
    let (page, pages) = (asked.page.unwrap_or(1), page_count(topic.next_number));
    if !(1..=pages).contains(&page) {
        return Err(Error::NotFound);
    }
    let (first, last) = numbers_on(page);
    let posts = post::queries::on_page(&mut conn, topic.id, first, last).await?;
    let elsewhere = official_elsewhere(&mut conn, topic, &posts).await?;
    let official = elsewhere
        .as_ref()
        .or_else(|| posts.iter().find(|post| topic.official_post_id == Some(post.id) && post.number > 1));
    let reply = reply_as_it_stands(&mut conn, visit, topic, asked).await?;
    let decisions: Vec<_> = posts.iter().filter_map(|post| post.decision_id).chain(topic.decision_id).collect();
    let rulings = effects::rulings(&mut conn, &decisions).await?;
    let incidents = queries::incidents(&mut conn, topic.id, INCIDENTS_MAX).await?;
    let held = match visit.viewer.actor() {
        Some(actor) => pending::count_held(&mut conn, actor.id).await?,
        None => 0,
    };
    let beside = super::beside::draw(super::beside::Where { app, visit, topic }, &mut conn).await?;
    drop(conn);
    if let Some(seen) = posts.last() {
        actions::mark_read(app, &visit.viewer, topic, seen.number);
    }
    let shown = TopicPage {
        topic,
        posts: &posts,
        official,
        page,
        pages,
        reply,
        rulings: &rulings,
        incidents: &incidents,
        beside,
        held,
    };
    Ok(Drawn::Page(frame(visit, &shown).render(views::topic(visit, &shown))))
}

/// The official answer when it stands on another page of the topic.
async fn official_elsewhere(conn: &mut Conn, topic: &TopicRow, posts: &[PostRow]) -> Result<Option<PostRow>> {
    match topic.official_post_id {
        Some(id) if !posts.iter().any(|post| post.id == id) => {
            Ok(post::queries::of_topic(conn, topic.id, id).await?.filter(|post| post.number > 1))
        }
        _ => Ok(None),
    }
}

/// Where one answers in a topic, on a page of another feature: with the member's draft, or why one cannot.
pub async fn reply_here(conn: &mut Conn, visit: &Visit, topic: &TopicRow) -> Result<Markup> {
    let reply = reply_as_it_stands(conn, visit, topic, &Asked::default()).await?;
    Ok(views::reply_box(visit, topic, &reply))
}

/// A member's draft, and the quotation that was asked for.
async fn reply_as_it_stands(conn: &mut Conn, visit: &Visit, topic: &TopicRow, asked: &Asked) -> Result<Reply> {
    let mut reply = Reply::default();
    if let Some(actor) = visit.viewer.actor() {
        reply.once = Some(ids::nonce());
        if topic.has_draft {
            let fields = draft::load(conn, actor.id, &draft::reply_slot(topic.id)).await?;
            reply.body = fields.and_then(|mut fields| fields.remove("body")).unwrap_or_default();
            reply.from_draft = !reply.body.is_empty();
        }
    }
    if let Some(quoted) = asked.quote {
        let quoted = post::queries::seen_by(conn, &visit.viewer, quoted).await?;
        if quoted.topic_id == topic.id && quoted.deleted_at.is_none() {
            let text: String = quoted.body.chars().take(QUOTE_CHARS_MAX).collect();
            let break_before = if reply.body.is_empty() { "" } else { "\n\n" };
            reply.body =
                format!("{}{break_before}{}", reply.body, post::quotation(&quoted.author_name, quoted.id, &text));
        }
    }
    Ok(reply)
}

fn frame(visit: &Visit, shown: &TopicPage<'_>) -> ui::Frame {
    let topic = shown.topic;
    let mut frame = visit.frame("boards::topic", topic.title.as_str());
    frame.kind = "article";
    frame.crumbs =
        vec![(visit.words.t("boards-home"), "/".into()), (topic.board_name.clone(), board_path(&topic.board_slug))];
    frame.canonical = Some(visit.url(&topic.page_path(shown.page)));
    frame.noindex = !topic.is_public() || topic.deleted_at.is_some();
    frame.description = shown
        .posts
        .first()
        .filter(|post| !post.is_sensitive(topic))
        .map(|post| ui::markdown::excerpt(&post.lead, DESCRIPTION_CHARS))
        .filter(|text| !text.is_empty());
    if topic.is_public() {
        frame.feeds = vec![(topic.title.clone(), format!("/t/{}/feed.atom", topic.id))];
    }
    frame
}

fn moved(path: &str) -> Result<Drawn> {
    let place = HeaderValue::try_from(path).map_err(Error::internal)?;
    Ok(Drawn::Other(
        (
            StatusCode::MOVED_PERMANENTLY,
            [(header::LOCATION, place), (header::CACHE_CONTROL, HeaderValue::from_static("no-cache"))],
        )
            .into_response(),
    ))
}

/// `path` with the query that was asked for, where that can stand in a header.
fn same_query(path: &str, asked: Option<&str>) -> String {
    match asked.filter(|query| query.bytes().all(|byte| byte.is_ascii_graphic())) {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    }
}

/// A reply, as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct NewReply {
    body: String,
    once: String,
}

/// Answers in a topic. A visitor's text is kept until its author is known.
async fn reply(
    State(app): State<App>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<TopicId>,
    Form(new): Form<NewReply>,
) -> Result<Response> {
    let topic = actions::answered_at(&mut app.db.read().await?, &visitor.viewer, id).await?;
    if topic.is_locked() && !visitor.viewer.moderates() {
        return Err(Denied::Locked.into());
    }
    let once = post::once(&new.once);
    let body = match Body::parse(&new.body) {
        Ok(body) => body.into_string(),
        Err(fault) => {
            let mut faults = Faults::new();
            add_body_fault(&mut faults, fault);
            return Ok(reply_again(&visitor, &topic, new.body, once, faults));
        }
    };
    let Some(actor) = visitor.viewer.actor().filter(|actor| actor.confirmed) else {
        let screened = screening::screen(&app, &visitor.viewer, &topic.written(&body)).await?;
        if screened.verdict == Verdict::Block {
            return Ok(reply_again(&visitor, &topic, new.body, once, blocked(&screened.whys, visitor.words)));
        }
        return pending::hold(&app, &visitor, &session, once, &Text::Reply { topic: id, title: topic.title, body })
            .await;
    };
    let sent_reply = post::actions::reply(&app, &visitor.viewer, actor, id, body, once.clone()).await?;
    let (post, _) = match sent(&visitor, sent_reply) {
        Ok(added) => added,
        Err(NotSent::Held) => return Ok(web::see_other_saying("/new/pending", "flash-holds-held")),
        Err(NotSent::Back(faults)) => return Ok(reply_again(&visitor, &topic, new.body, once, faults)),
    };
    let placed = post::queries::seen_by(&mut app.db.read().await?, &visitor.viewer, post).await?;
    Ok(web::see_other(placed.place()))
}

/// The form with what was typed and what is wrong with it.
fn reply_again(visit: &Visit, topic: &TopicRow, body: String, once: Option<String>, faults: Faults) -> Response {
    let once = visit.viewer.actor().map(|_| once.unwrap_or_else(ids::nonce));
    let again = Reply { body, faults, once, from_draft: false };
    let frame = form_frame(visit, "boards::reply", visit.words.t("boards-reply-title"));
    web::page_status(StatusCode::UNPROCESSABLE_ENTITY, frame.render(views::reply_again(visit, topic, &again)))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Solution {
    /// The post that solved it; empty: not solved.
    post: String,
}

/// Says which post solved the topic. Its author, or a moderator.
async fn solve(
    State(app): State<App>,
    member: Member,
    Path(id): Path<TopicId>,
    Form(solution): Form<Solution>,
) -> Result<Response> {
    let post = match solution.post.as_str() {
        "" => None,
        typed => Some(typed.parse::<PostId>().map_err(|_| Error::NotFound)?),
    };
    let topic = actions::solve(&app, &member.viewer, id, post).await?;
    let flash = if post.is_some() { "flash-boards-solved" } else { "flash-boards-unsolved" };
    Ok(web::see_other_saying(topic.path(), flash))
}

/// The page that asks before a topic is removed. An idea with votes is taken back instead, on its own page.
async fn removal(State(app): State<App>, member: Member, Path(id): Path<TopicId>) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let topic = queries::seen_by(&mut conn, &member.viewer, id).await?;
    if !actions::may_remove(&member.viewer, &topic) {
        return Err(Error::NotFound);
    }
    let frame = form_frame(&member, "boards::topic_removal", member.words.t("boards-topic-remove-title"));
    if queries::is_shared_idea(&mut conn, id).await? {
        return Ok(web::page(frame.render(views::withdrawal_instead(&member, &topic))));
    }
    Ok(web::page(frame.render(views::removal(&member, &topic, "", &Faults::new()))))
}

/// Takes a topic out of sight, at its author's wish while nobody has answered.
async fn remove(
    State(app): State<App>,
    member: Member,
    Path(id): Path<TopicId>,
    Form(removal): Form<Removal>,
) -> Result<Response> {
    let topic = queries::seen_by(&mut app.db.read().await?, &member.viewer, id).await?;
    if !actions::may_remove(&member.viewer, &topic) {
        return Err(Denied::Role.into());
    }
    let mut faults = Faults::new();
    let reason = reason(&removal.reason, true, &mut faults);
    if !faults.is_empty() {
        let frame = form_frame(&member, "boards::topic_removal", member.words.t("boards-topic-remove-title"));
        let body = views::removal(&member, &topic, &removal.reason, &faults);
        return Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, frame.render(body)));
    }
    actions::remove(&app, member.actor(), &member.viewer, id, reason).await?;
    Ok(web::see_other_saying(board_path(&topic.board_slug), "flash-boards-topic-removed"))
}

/// Brings a removed topic back.
async fn restore(State(app): State<App>, member: Member, Path(id): Path<TopicId>) -> Result<Response> {
    let topic = actions::restore(&app, &member.viewer, id).await?;
    Ok(web::see_other_saying(topic.path(), "flash-boards-topic-restored"))
}
