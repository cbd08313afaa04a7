//! `/desk/listening.csv`: the list as a file, with the filters that it has. Never who wrote something, nor a key of them.

use super::filter::{Asked, Choices, List, Place};
use super::queries::{self, MentionRow};
use super::{EXCERPT_CHARS, outside_link};
use crate::app::App;
use crate::boards::post_path;
use crate::error::Result;
use crate::ids::{MentionId, WatchId};
use crate::policy::{self, Act};
use crate::ui::markdown;
use crate::web::csv::{self, guarded};
use crate::web::{Query, Staff};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use chrono::{DateTime, Utc};

/// Mentions read and written at once.
const BATCH: i64 = 500;
/// Mentions in one file at most.
const ROWS_MAX: usize = 100_000;
/// The first line.
const COLUMNS: [&str; 13] = [
    "id",
    "said_at",
    "heard_at",
    "where",
    "place",
    "kind",
    "lang",
    "author_kind",
    "watches",
    "title",
    "excerpt",
    "link",
    "handled_as",
];

/// Its address.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/listening.csv", get(file))
}

/// The file, written as it is read: a piece of the list after the other.
async fn file(State(app): State<App>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    policy::permit(&staff.viewer, Act::ListeningWork)?;
    let list = List::parse(&asked, &Choices::load(&mut app.db.read().await?).await?);
    let since = list.since.from(staff.now);
    let start = Reading { app, list, since, after: None, written: 0 };
    Ok(csv::streamed("mentions", start, Reading::next))
}

/// How far the file is.
struct Reading {
    app: App,
    list: List,
    since: Option<DateTime<Utc>>,
    after: Option<Place>,
    written: usize,
}

impl Reading {
    /// The next piece, and what is left to be read.
    async fn next(mut self) -> Result<(String, Option<Self>)> {
        let mut conn = self.app.db.read_current().await?;
        let after = self.after.unwrap_or(Place::LAST);
        let rows = queries::page(&mut conn, &self.list, self.since, after, BATCH).await?;
        let ids: Vec<MentionId> = rows.iter().map(|row| row.id).collect();
        let watches = queries::watches_of(&mut conn, &ids).await?;
        drop(conn);
        let head = self.after.is_none().then(|| COLUMNS.map(str::to_owned));
        let part = csv::lines(head.into_iter().chain(rows.iter().map(|row| line(&self.app, row, &watches))))?;
        self.written += rows.len();
        self.after = rows.last().map(MentionRow::place).or(Some(after));
        let more = rows.len() as i64 == BATCH && self.written < ROWS_MAX;
        Ok((part, more.then_some(self)))
    }
}

fn line(app: &App, row: &MentionRow, watches: &[(MentionId, WatchId, String)]) -> [String; 13] {
    let own: Vec<&str> = watches.iter().filter(|(id, ..)| *id == row.id).map(|(.., name)| name.as_str()).collect();
    let place = row.board_name.as_deref().or(row.source_name.as_deref()).unwrap_or_default();
    let link = match row.post_id {
        Some(post) => app.url(&post_path(post)),
        None => outside_link(row.link.as_deref()).unwrap_or_default().to_owned(),
    };
    [
        row.id.to_string(),
        row.at.to_rfc3339(),
        row.heard_at.to_rfc3339(),
        if row.post_id.is_some() { "home" } else { "outside" }.to_owned(),
        guarded(place),
        row.kind.clone().unwrap_or_default(),
        row.lang.clone().unwrap_or_default(),
        row.author_kind.as_str().to_owned(),
        guarded(&own.join(", ")),
        guarded(&row.title),
        guarded(&markdown::excerpt(&row.text, EXCERPT_CHARS)),
        link,
        row.handled_as.clone().unwrap_or_default(),
    ]
}
