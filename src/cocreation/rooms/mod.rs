//! Rooms: boards for invited people, where a team makes something together with them, not in public.
//!
//! A room is a board that "invited" people see (`boards.see_audience`); staff see every board. Whoever is **invited** has a row in
//! `board_members`; `active` says that they may see the room now, and it is the only thing that the `where` of every page asks: invited,
//! not ended, not past the last day, and agreed to the newest **agreement** if the room has one. A new version of the agreement suspends
//! everybody until they agreed to it; an empty one lifts it. A challenge on such a board is a private challenge by itself.

mod actions;
mod clock;
mod desk;
mod desk_views;
mod on_home;
mod pages;
mod queries;
mod typed;
mod views;

use crate::app::App;
use axum::Router;

pub use clock::ring;

/// The longest text of an agreement, in characters.
const AGREEMENT_CHARS_MAX: usize = 20_000;
/// The longest note beside an invitation, in characters.
const NOTE_CHARS_MAX: usize = 500;
/// People in one room at most.
const MEMBERS_MAX: i64 = 500;

/// Where one's own rooms are listed.
const MINE: &str = "/rooms";
/// Where rooms are arranged.
const DESK: &str = "/desk/rooms";

/// The addresses of rooms.
pub fn routes() -> Router<App> {
    Router::new().merge(pages::routes()).merge(desk::routes())
}

/// The page on which an invited person reads the agreement, agrees, or leaves.
pub fn agreement_path(slug: &str) -> String {
    format!("{MINE}/{slug}/agreement")
}
