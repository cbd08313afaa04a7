//! The producers' pages of rooms.

use super::queries::{self, AgreementRow, MemberRow, RoomRow};
use super::{DESK, MEMBERS_MAX, actions, desk_views as views, typed};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId};
use crate::ui::Frame;
use crate::web::fields::Fields;
use crate::web::{self, Faults, Form, Path, Producer};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

/// Rooms that are listed.
const ROOMS_MAX: i64 = 200;
/// Versions of an agreement that are listed.
const VERSIONS_MAX: i64 = 50;

/// The addresses of producers.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/rooms", get(list).post(create))
        .route("/desk/rooms/new", get(fresh))
        .route("/desk/rooms/{id}", get(show))
        .route("/desk/rooms/{id}/agreement", post(write_agreement))
        .route("/desk/rooms/{id}/members", post(invite))
        .route("/desk/rooms/{id}/members/{account}", get(edit_member).post(set_term))
        .route("/desk/rooms/{id}/members/{account}/end", post(end))
}

/// The desk's page of a room.
fn path(room: BoardId) -> String {
    format!("{DESK}/{room}")
}

fn frame(producer: &Producer, page: &'static str, title: &str, below: bool) -> Frame {
    let mut frame = producer.frame(page, title);
    frame.noindex = true;
    if below {
        frame.crumbs = vec![(producer.words.t("invited-desk-title"), DESK.to_owned())];
    }
    frame
}

async fn list(State(app): State<App>, producer: Producer) -> Result<Response> {
    let rows = queries::rooms(&mut app.db.read_current().await?, producer.now, ROOMS_MAX).await?;
    let frame = frame(&producer, "cocreation::desk_rooms", &producer.words.t("invited-desk-title"), false);
    Ok(web::page(frame.render(views::list(&producer, &rows))))
}

async fn fresh(producer: Producer) -> Result<Response> {
    Ok(show_fresh(&producer, &Fields::default(), &Faults::new()))
}

fn show_fresh(producer: &Producer, filled: &Fields, faults: &Faults) -> Response {
    let frame = frame(producer, "cocreation::desk_room_new", &producer.words.t("invited-new"), true);
    web::page_status(status_of(faults), frame.render(views::fresh(producer.words, filled, faults)))
}

fn status_of(faults: &Faults) -> StatusCode {
    if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

async fn create(State(app): State<App>, producer: Producer, Form(filled): Form<Fields>) -> Result<Response> {
    let board = match typed::room(&filled) {
        Ok(board) => board,
        Err(faults) => return Ok(show_fresh(&producer, &filled, &faults)),
    };
    match actions::make(&app, &producer.viewer, board).await {
        Err(error) if error.is_taken("boards.slug") => {
            Ok(show_fresh(&producer, &filled, &Faults::one("slug", "invited-fault-slug-taken")))
        }
        made => made.map(|id| web::see_other_saying(path(id), "flash-invited-made")),
    }
}

/// All that the page of a room shows.
struct Room {
    row: RoomRow,
    members: Vec<MemberRow>,
    versions: Vec<AgreementRow>,
}

async fn load(app: &App, producer: &Producer, id: BoardId) -> Result<Room> {
    let mut conn = app.db.read_current().await?;
    let row = queries::room(&mut conn, id, producer.now).await?;
    let members = queries::members(&mut conn, id, MEMBERS_MAX).await?;
    let versions = queries::agreements(&mut conn, id, VERSIONS_MAX).await?;
    Ok(Room { row, members, versions })
}

async fn show(State(app): State<App>, producer: Producer, Path(id): Path<BoardId>) -> Result<Response> {
    let filled = views::Filled::default();
    draw(&app, &producer, id, &filled, StatusCode::OK).await
}

async fn draw(
    app: &App,
    producer: &Producer,
    id: BoardId,
    filled: &views::Filled,
    status: StatusCode,
) -> Result<Response> {
    let room = load(app, producer, id).await?;
    let mut frame = frame(producer, "cocreation::desk_room", &room.row.name, true);
    frame.path = path(id);
    let body = views::room(producer, &room.row, &room.members, &room.versions, filled);
    Ok(web::page_status(status, frame.render(body)))
}

async fn invite(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<BoardId>,
    Form(filled): Form<Fields>,
) -> Result<Response> {
    let refused = |faults: Faults| views::Filled { invitation: filled.clone(), faults, ..views::Filled::default() };
    let invitation = match typed::invitation(&filled, producer.now, producer.zone) {
        Ok(invitation) => invitation,
        Err(faults) => return draw(&app, &producer, id, &refused(faults), StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    match actions::invite(&app, &producer.viewer, id, invitation).await {
        Err(Error::Conflict(why)) => {
            let filled = refused(Faults::one("who", why));
            draw(&app, &producer, id, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        invited => invited.map(|()| web::see_other_saying(path(id), "flash-invited-invited")),
    }
}

async fn one(app: &App, producer: &Producer, id: BoardId, account: AccountId) -> Result<(RoomRow, MemberRow)> {
    let mut conn = app.db.read_current().await?;
    let row = queries::room(&mut conn, id, producer.now).await?;
    let member = queries::member(&mut conn, id, account).await?.ok_or(Error::NotFound)?;
    Ok((row, member))
}

async fn edit_member(
    State(app): State<App>,
    producer: Producer,
    Path((id, account)): Path<(BoardId, AccountId)>,
) -> Result<Response> {
    let (room, member) = one(&app, &producer, id, account).await?;
    let until = member.until.map(|until| until.with_timezone(&producer.zone).date_naive().to_string());
    let filled = Fields::of([("note", member.note.clone()), ("until", until.unwrap_or_default())]);
    Ok(show_member(&producer, &room, &member, &filled, &Faults::new(), StatusCode::OK))
}

fn show_member(
    producer: &Producer,
    room: &RoomRow,
    member: &MemberRow,
    filled: &Fields,
    faults: &Faults,
    status: StatusCode,
) -> Response {
    let mut frame = frame(producer, "cocreation::desk_room_member", &member.name, true);
    frame.path = format!("{}/members/{}", path(room.id), member.account_id);
    frame.crumbs.push((room.name.clone(), path(room.id)));
    web::page_status(status, frame.render(views::member(producer, room, member, filled, faults)))
}

async fn set_term(
    State(app): State<App>,
    producer: Producer,
    Path((id, account)): Path<(BoardId, AccountId)>,
    Form(filled): Form<Fields>,
) -> Result<Response> {
    let (room, member) = one(&app, &producer, id, account).await?;
    let term = match typed::term(&filled, producer.now, producer.zone) {
        Ok(term) => term,
        Err(faults) => {
            return Ok(show_member(&producer, &room, &member, &filled, &faults, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    match actions::set_term(&app, &producer.viewer, id, account, term).await {
        Err(Error::Conflict(why)) => {
            let (room, member) = one(&app, &producer, id, account).await?;
            let faults = Faults::one("until", why);
            Ok(show_member(&producer, &room, &member, &filled, &faults, StatusCode::CONFLICT))
        }
        set => set.map(|()| web::see_other_saying(path(id), "flash-invited-saved")),
    }
}

async fn end(
    State(app): State<App>,
    producer: Producer,
    Path((id, account)): Path<(BoardId, AccountId)>,
) -> Result<Response> {
    one(&app, &producer, id, account).await?;
    actions::end(&app, &producer.viewer, id, account).await?;
    Ok(web::see_other_saying(path(id), "flash-invited-ended"))
}

async fn write_agreement(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<BoardId>,
    Form(filled): Form<Fields>,
) -> Result<Response> {
    let mut faults = Faults::new();
    let body = typed::AGREEMENT.read(&filled, &mut faults);
    if !faults.is_empty() {
        let filled = views::Filled { agreement: Some(filled), faults, ..views::Filled::default() };
        return draw(&app, &producer, id, &filled, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let seen = filled.get("seen").parse().ok();
    match actions::write_agreement(&app, &producer.viewer, id, seen, body).await {
        Err(Error::Conflict(_)) => {
            let filled = views::Filled { agreement: Some(filled), raced: true, ..views::Filled::default() };
            draw(&app, &producer, id, &filled, StatusCode::CONFLICT).await
        }
        written => written.map(|()| web::see_other_saying(path(id), "flash-invited-agreement")),
    }
}
