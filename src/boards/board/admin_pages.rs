//! The admin's pages of boards: the list, one board, order, archive.

use super::pages::admin_frame;
use super::{NAME_CHARS_MAX, NewBoard, PURPOSE_CHARS_MAX, actions, admin_views, is_slug, queries, suggest_slug};
use crate::app::App;
use crate::error::Result;
use crate::ids::BoardId;
use crate::policy::Audience;
use crate::screening::Holds;
use crate::ui;
use crate::web::{self, Admin, Archive, Faults, Form, Path, Place};
use crate::words::Lang;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses of the admin's pages of boards.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/admin/boards", get(list).post(make))
        .route("/admin/boards/new", get(fresh))
        .route("/admin/boards/{id}", get(edit).post(change))
        .route("/admin/boards/{id}/place", post(place))
        .route("/admin/boards/{id}/archive", post(archive))
}

/// A board, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub slug: String,
    pub purpose: String,
    pub icon: String,
    pub lang: String,
    pub see: String,
    pub post: String,
    /// Which posts wait for approval; empty: as the house has it.
    pub holds: String,
}

impl Typed {
    /// What an admin starts from.
    fn fresh() -> Self {
        Self { icon: "chat".into(), see: "everyone".into(), post: "members".into(), ..Self::default() }
    }

    fn of(board: queries::BoardRow) -> Self {
        Self {
            name: board.name,
            slug: board.slug,
            purpose: board.purpose,
            icon: board.icon,
            lang: board.lang.unwrap_or_default(),
            see: board.see_audience,
            post: board.post_audience,
            holds: board.holds.unwrap_or_default(),
        }
    }

    /// Which posts wait for approval.
    fn holds(&self) -> Option<Holds> {
        Holds::parse(&self.holds)
    }

    fn parse(&self) -> Result<NewBoard, Faults> {
        let mut faults = Faults::new();
        let name = ui::text::clean_line(&self.name);
        match name.chars().count() {
            0 => faults.add("name", "fault-required"),
            1..=NAME_CHARS_MAX => {}
            _ => faults.add_with("name", "fault-too-long", &[("max", NAME_CHARS_MAX.into())]),
        }
        let slug = if self.slug.trim().is_empty() { suggest_slug(&name) } else { self.slug.trim().to_owned() };
        if !is_slug(&slug) {
            faults.add("slug", "boards-fault-slug");
        }
        let purpose = ui::text::clean_line(&self.purpose);
        if purpose.chars().count() > PURPOSE_CHARS_MAX {
            faults.add_with("purpose", "fault-too-long", &[("max", PURPOSE_CHARS_MAX.into())]);
        }
        let see = audience(&self.see, "see", &mut faults);
        let post = audience(&self.post, "post", &mut faults);
        if see == Audience::Staff && post != Audience::Staff || see == Audience::Members && post == Audience::Everyone {
            faults.add("post", "boards-fault-audience");
        }
        let icon = if ui::icon::FOR_BOARDS.contains(&self.icon.as_str()) { self.icon.clone() } else { "chat".into() };
        let lang = Lang::parse(&self.lang).map(|lang| lang.code().to_owned());
        if !self.holds.is_empty() && self.holds().is_none() {
            faults.add("holds", "fault-choice");
        }
        faults.into_result(NewBoard { slug, name, purpose, icon, lang, see, post })
    }
}

fn audience(typed: &str, field: &'static str, faults: &mut Faults) -> Audience {
    Audience::parse(typed).unwrap_or_else(|| {
        faults.add(field, "fault-choice");
        Audience::Staff
    })
}

/// All boards.
async fn list(State(app): State<App>, admin: Admin) -> Result<Response> {
    let boards = queries::seen_by(&mut app.db.read().await?, &admin.viewer).await?;
    let mut frame = admin_frame(&admin, "boards::admin", admin.words.t("boards-boards"));
    frame.crumbs.pop();
    Ok(web::page(frame.render(admin_views::list(&admin, &boards))))
}

/// The form of a new board.
async fn fresh(admin: Admin) -> Result<Response> {
    Ok(draw(&admin, None, &Typed::fresh(), &Faults::new()))
}

/// Makes a board.
async fn make(State(app): State<App>, admin: Admin, Form(typed): Form<Typed>) -> Result<Response> {
    let made = match typed.parse() {
        Ok(board) => actions::make(&app, &admin.viewer, board, typed.holds()).await,
        Err(faults) => return Ok(draw(&admin, None, &typed, &faults)),
    };
    match made {
        Err(error) if error.is_taken("boards.slug") => {
            Ok(draw(&admin, None, &typed, &Faults::one("slug", "fault-taken")))
        }
        made => made.map(|_| web::see_other_saying("/admin/boards", "flash-boards-board-saved")),
    }
}

/// The form of a board.
async fn edit(State(app): State<App>, admin: Admin, Path(id): Path<BoardId>) -> Result<Response> {
    let board = queries::by_id(&mut app.db.read().await?, &admin.viewer, id).await?;
    Ok(draw(&admin, Some(id), &Typed::of(board), &Faults::new()))
}

/// Changes a board.
async fn change(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<BoardId>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let changed = match typed.parse() {
        Ok(board) => actions::change(&app, &admin.viewer, id, board, typed.holds()).await,
        Err(faults) => return Ok(draw(&admin, Some(id), &typed, &faults)),
    };
    match changed {
        Err(error) if error.is_taken("boards.slug") => {
            Ok(draw(&admin, Some(id), &typed, &Faults::one("slug", "fault-taken")))
        }
        changed => changed.map(|()| web::see_other_saying("/admin/boards", "flash-boards-board-saved")),
    }
}

fn draw(admin: &Admin, id: Option<BoardId>, typed: &Typed, faults: &Faults) -> Response {
    let title = if id.is_some() { admin.words.t("boards-admin-edit") } else { admin.words.t("boards-admin-new") };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = admin_frame(admin, "boards::admin_board", title);
    web::page_status(status, frame.render(admin_views::board(admin, id, typed, faults)))
}

/// Puts a board one place up or down.
async fn place(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<BoardId>,
    Form(place): Form<Place>,
) -> Result<Response> {
    actions::shift(&app, &admin.viewer, id, place.up()?).await?;
    Ok(web::see_other("/admin/boards"))
}

/// Closes a board to new posts, or opens it again.
async fn archive(
    State(app): State<App>,
    admin: Admin,
    Path(id): Path<BoardId>,
    Form(archive): Form<Archive>,
) -> Result<Response> {
    actions::archive(&app, &admin.viewer, id, archive.wanted()).await?;
    Ok(web::see_other_saying("/admin/boards", "flash-boards-board-saved"))
}

#[cfg(test)]
mod tests {
    use super::Typed;
    use crate::policy::Audience;

    #[test]
    fn a_board_gets_its_address_from_its_name() {
        let typed = Typed { name: " Help & Repair ".into(), ..Typed::fresh() };
        let board = typed.parse().expect("a board");
        assert_eq!(
            (board.slug.as_str(), board.name.as_str(), board.post),
            ("help-repair", "Help & Repair", Audience::Members)
        );
    }

    #[test]
    fn a_hebrew_name_asks_for_an_address() {
        let faults = Typed { name: "עזרה".into(), ..Typed::fresh() }.parse().expect_err("no address");
        assert!(faults.of("slug").is_some());
    }

    #[test]
    fn who_cannot_see_cannot_post() {
        let typed = Typed { name: "Staff room".into(), see: "staff".into(), post: "members".into(), ..Typed::fresh() };
        assert!(typed.parse().is_err_and(|faults| faults.of("post").is_some()));
    }
}
