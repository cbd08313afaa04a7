//! `/desk/queue`: the lists, the next line, and the wire that says when something changed. One line is in `item`, waves in `waves`.

use super::load::Load;
use super::queries;
use super::views::{self, Shown, Texts};
use super::{List, PER_PAGE, Place, View, claims, item, settings, waves};
use crate::app::App;
use crate::boards;
use crate::db::Conn;
use crate::error::Result;
use crate::events::Tag;
use crate::web::{self, Form, Moderator, Query};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses of the queue.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/queue", get(list))
        .route("/desk/queue/live", get(live))
        .route("/desk/queue/next", post(next))
        .merge(item::pages::routes())
        .merge(waves::pages::routes())
        .merge(settings::routes())
}

/// Which list, from where on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    view: String,
    board: String,
    after: String,
}

impl Asked {
    /// The list; an unknown view is the first one, an unknown board none.
    pub async fn to_list(&self, conn: &mut Conn, moderator: &Moderator) -> Result<(List, Vec<boards::BoardRow>)> {
        let all = boards::boards_for(conn, &moderator.viewer).await?;
        let view = View::parse(&self.view).unwrap_or_default();
        let board = all.iter().find(|board| board.slug == self.board).map(|board| (board.id, board.slug.clone()));
        Ok((List { view, board: board.filter(|_| view != View::Closed) }, all))
    }
}

/// A view, narrowed.
async fn list(State(app): State<App>, moderator: Moderator, Query(asked): Query<Asked>) -> Result<Response> {
    let me = moderator.actor().id;
    let mut conn = app.db.read_current().await?;
    let (list, boards) = asked.to_list(&mut conn, &moderator).await?;
    let after = Place::parse(&asked.after);
    let mut items = queries::page(&mut conn, &list, me, moderator.now, after, PER_PAGE + 1).await?;
    let more = items.len() as i64 > PER_PAGE;
    items.truncate(PER_PAGE as usize);
    let next = items.last().filter(|_| more).map(|item| item.place(list.view));
    let shown = Shown {
        counts: queries::counts(&mut conn, me, moderator.now).await?,
        texts: texts(&mut conn, &items).await?,
        load: &Load::of(&mut conn, &moderator).await?,
        list: &list,
        items: &items,
        boards: &boards,
        after,
        next,
    };
    let mut frame = moderator.frame("moderation::queue", moderator.words.t("queue-title"));
    (frame.noindex, frame.wide) = (true, true);
    Ok(web::page(frame.render(views::list(&moderator, &shown))))
}

/// What the lines are about.
pub async fn texts(conn: &mut Conn, items: &[queries::ItemRow]) -> Result<Texts> {
    let of = |word: &str| -> Vec<i64> {
        items.iter().filter(|item| item.subject == word).map(|item| item.subject_id).collect()
    };
    let mut texts = Texts::default();
    texts.add("post", queries::posts(conn, &of("post")).await?);
    texts.add("topic", queries::topics(conn, &of("topic")).await?);
    texts.add("account", queries::abouts(conn, &of("account")).await?);
    texts.add_held(queries::pending(conn, &of("pending")).await?);
    let appeals = queries::appeals(conn, &of("appeal")).await?;
    texts.add("appeal", appeals.into_iter().map(|(id, body)| (id, String::new(), body)).collect());
    Ok(texts)
}

/// Says when the queue changes.
async fn live(State(app): State<App>, _moderator: Moderator) -> Result<Response> {
    app.live.stream(&[(Tag::Queue, "queue")])
}

/// Claims the most urgent free line of the list, and goes there.
async fn next(State(app): State<App>, moderator: Moderator, Form(asked): Form<Asked>) -> Result<Response> {
    go_on(&app, &moderator, &asked, None).await
}

/// The next line of the list, claimed; the list itself when nothing is left for this person.
pub async fn go_on(app: &App, moderator: &Moderator, asked: &Asked, flash: Option<&'static str>) -> Result<Response> {
    let (list, _) = asked.to_list(&mut app.db.read().await?, moderator).await?;
    let found = claims::next(app, &moderator.viewer, moderator.actor(), list.clone()).await?;
    Ok(match (found, flash) {
        (Some(id), Some(flash)) => web::see_other_saying(format!("{}?{}", super::path(id), list.query()), flash),
        (Some(id), None) => web::see_other(format!("{}?{}", super::path(id), list.query())),
        (None, _) => web::see_other_saying(list.href(), "flash-queue-nothing-left"),
    })
}
