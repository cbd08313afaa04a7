//! Pages around one post.

use super::actions::Sent;
use super::queries::{self, PlacedPost};
use super::views::{self, EditForm};
use super::{BODY_CHARS_MAX, Body, BodyFault, REASON_CHARS_MAX, actions, post_path};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::PostId;
use crate::policy::{self, Act};
use crate::screening::Why;
use crate::ui;
use crate::web::{self, Faults, Form, Member, Path, Staff, Visit, Visitor};
use crate::words::Words;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use maud::Markup;
use serde::Deserialize;

/// Changes of a post that its history shows word by word, the latest ones.
const COMPARED_MAX: usize = 10;

/// The addresses of posts.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/p/{id}", get(permalink))
        .route("/p/{id}/edit", get(edit))
        .route("/p/{id}/text", post(change))
        .route("/p/{id}/history", get(history))
        .route("/p/{id}/removal", get(removal).post(remove))
        .route("/p/{id}/restoration", post(restore))
        .route("/p/{id}/official", post(set_official))
}

/// Leads to the page of the topic that shows the post now.
async fn permalink(State(app): State<App>, visitor: Visitor, Path(id): Path<PostId>) -> Result<Response> {
    let post = queries::seen_by(&mut app.db.read().await?, &visitor.viewer, id).await?;
    let place = HeaderValue::try_from(post.place()).map_err(Error::internal)?;
    Ok((StatusCode::FOUND, [(header::LOCATION, place), (header::CACHE_CONTROL, HeaderValue::from_static("no-store"))])
        .into_response())
}

/// The form that changes a post.
async fn edit(State(app): State<App>, member: Member, Path(id): Path<PostId>) -> Result<Response> {
    let post = queries::seen_by(&mut app.db.read().await?, &member.viewer, id).await?;
    policy::permit(&member.viewer, post.editing())?;
    if post.deleted_at.is_some() {
        return Err(Error::NotFound);
    }
    let form = EditForm {
        body: post.body.clone(),
        reason: String::new(),
        edit_count: post.edit_count,
        faults: Faults::new(),
        post: &post,
    };
    Ok(web::page(
        form_frame(&member, "boards::edit", member.words.t("boards-edit-title")).render(views::edit(&member, &form)),
    ))
}

/// A changed text, as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Change {
    body: String,
    reason: String,
    edit_count: i64,
}

impl Change {
    fn parse(&self, own: bool) -> Result<actions::Edit, Faults> {
        let mut faults = Faults::new();
        let body = match Body::parse(&self.body) {
            Ok(body) => body.into_string(),
            Err(fault) => add_body_fault(&mut faults, fault),
        };
        let reason = reason(&self.reason, own, &mut faults);
        faults.into_result(actions::Edit { body, reason, edit_count: self.edit_count })
    }
}

/// Changes a post's text. Its author, or a moderator with a reason.
async fn change(
    State(app): State<App>,
    member: Member,
    Path(id): Path<PostId>,
    Form(change): Form<Change>,
) -> Result<Response> {
    let post = queries::seen_by(&mut app.db.read().await?, &member.viewer, id).await?;
    policy::permit(&member.viewer, post.editing())?;
    let outcome = match change.parse(member.actor().id == post.author_id) {
        Ok(edit) => match actions::edit(&app, &member.viewer, member.actor(), id, edit).await {
            Err(Error::Conflict("boards-fault-edited-meanwhile")) => {
                Err(Faults::one("body", "boards-fault-edited-meanwhile"))
            }
            edited => match sent(&member, edited?) {
                Ok(()) => Ok(web::see_other(post.place())),
                Err(NotSent::Held) => Ok(web::see_other_saying("/new/pending", "flash-holds-edit")),
                Err(NotSent::Back(faults)) => Err(faults),
            },
        },
        Err(faults) => Err(faults),
    };
    let faults = match outcome {
        Ok(response) => return Ok(response),
        Err(faults) => faults,
    };
    // After a conflict the next try replaces what the other one wrote: this writer has been told.
    let form = EditForm { body: change.body, reason: change.reason, edit_count: post.edit_count, faults, post: &post };
    let frame = form_frame(&member, "boards::edit", member.words.t("boards-edit-title"));
    Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, frame.render(views::edit(&member, &form))))
}

/// Every text that a post has had. Of a removed post only for those who may bring it back.
async fn history(State(app): State<App>, visitor: Visitor, Path(id): Path<PostId>) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let post = queries::seen_by(&mut conn, &visitor.viewer, id).await?;
    let removed = post.deleted_at.is_some() || post.topic_deleted_at.is_some();
    if removed && !actions::may_read_removed(&visitor.viewer, post.author_id, post.removed()) {
        return Err(Error::NotFound);
    }
    let revisions = queries::revisions(&mut conn, id).await?;
    drop(conn);
    let texts = std::iter::once(&post.body).chain(revisions.iter().map(|revision| &revision.body));
    let texts: Vec<String> = texts.take(COMPARED_MAX + 1).cloned().collect();
    let changes = app.heavy(move || changes(&texts)).await?;
    let frame = form_frame(&visitor, "boards::history", visitor.words.t("boards-history-title"));
    Ok(web::page(frame.render(views::history(&visitor, &post, &revisions, &changes))))
}

/// What each text, the latest first, changed in the one before it.
fn changes(texts: &[String]) -> Vec<Markup> {
    texts.windows(2).map(|pair| ui::diff::words(&pair[1], &pair[0])).collect()
}

/// Why what somebody sent is not published.
pub enum NotSent {
    /// It is held: its author is led to what waits.
    Held,
    /// The form comes back with what is wrong.
    Back(Faults),
}

/// What was published, or what its author is told instead.
pub fn sent<T>(visit: &Visit, sent: Sent<T>) -> Result<T, NotSent> {
    match sent {
        Sent::Published(made) => Ok(made),
        Sent::Held(_) => Err(NotSent::Held),
        Sent::Back(whys) => Err(NotSent::Back(blocked(&whys, visit.words))),
        Sent::Slow(until) => {
            let wait = (until - visit.now).num_seconds().max(1);
            let mut faults = Faults::new();
            faults.add_with("body", "holds-fault-slow", &[("wait", visit.words.span(wait.unsigned_abs()).into())]);
            Err(NotSent::Back(faults))
        }
    }
}

/// Why a text may not appear as it is, beside the text.
pub fn blocked(whys: &[Why], words: Words) -> Faults {
    let whys: Vec<String> = whys.iter().map(|why| why.says(words)).collect();
    let mut faults = Faults::new();
    faults.add_with("body", "holds-fault-blocked", &[("why", whys.join(" ").into())]);
    faults
}

/// The page that asks before a post is removed.
async fn removal(State(app): State<App>, member: Member, Path(id): Path<PostId>) -> Result<Response> {
    let post = queries::seen_by(&mut app.db.read().await?, &member.viewer, id).await?;
    policy::permit(&member.viewer, Act::PostRemove { author: post.author_id })?;
    if post.deleted_at.is_some() {
        return Ok(web::see_other(post.place()));
    }
    let frame = form_frame(&member, "boards::removal", member.words.t("boards-remove-title"));
    Ok(web::page(frame.render(views::removal(&member, &post, "", &Faults::new()))))
}

/// Why something is removed, as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Removal {
    pub reason: String,
}

/// Takes a post out of sight, at its author's wish.
async fn remove(
    State(app): State<App>,
    member: Member,
    Path(id): Path<PostId>,
    Form(removal): Form<Removal>,
) -> Result<Response> {
    let post = queries::seen_by(&mut app.db.read().await?, &member.viewer, id).await?;
    policy::permit(&member.viewer, Act::PostRemove { author: post.author_id })?;
    let mut faults = Faults::new();
    let reason = reason(&removal.reason, true, &mut faults);
    if !faults.is_empty() {
        let frame = form_frame(&member, "boards::removal", member.words.t("boards-remove-title"));
        let body = views::removal(&member, &post, &removal.reason, &faults);
        return Ok(web::page_status(StatusCode::UNPROCESSABLE_ENTITY, frame.render(body)));
    }
    let post: PlacedPost = actions::remove(&app, &member.viewer, member.actor(), id, reason).await?;
    Ok(web::see_other_saying(post.place(), "flash-boards-post-removed"))
}

/// Brings a removed post back.
async fn restore(State(app): State<App>, member: Member, Path(id): Path<PostId>) -> Result<Response> {
    let post = actions::restore(&app, &member.viewer, id).await?;
    Ok(web::see_other_saying(post.place(), "flash-boards-post-restored"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Official {
    official: String,
}

/// Marks a post as the brand's answer, or takes the mark back. Staff.
async fn set_official(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PostId>,
    Form(mark): Form<Official>,
) -> Result<Response> {
    let official = mark.official != "no";
    actions::set_official(&app, &staff.viewer, staff.actor(), id, official).await?;
    Ok(web::see_other(post_path(id)))
}

/// The layout of a page with a form: not for search engines.
pub fn form_frame(visit: &Visit, page: &'static str, title: String) -> ui::Frame {
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    frame
}

/// Says what is wrong with a text; gives an empty one to go on with.
pub fn add_body_fault(faults: &mut Faults, fault: BodyFault) -> String {
    match fault {
        BodyFault::Empty => faults.add("body", "fault-required"),
        BodyFault::Long => faults.add_with("body", "boards-fault-body-long", &[("max", BODY_CHARS_MAX.into())]),
    }
    String::new()
}

/// A reason as one clean line; who acts on someone else's post must give one.
pub fn reason(typed: &str, own: bool, faults: &mut Faults) -> String {
    let reason = ui::text::clean_line(typed);
    if reason.is_empty() && !own {
        faults.add("reason", "boards-fault-reason-missing");
    } else if reason.chars().count() > REASON_CHARS_MAX {
        faults.add_with("reason", "fault-too-long", &[("max", REASON_CHARS_MAX.into())]);
    }
    reason
}
