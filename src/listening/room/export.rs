//! `/desk/listening.csv`: the list as a file, with the filters that it has. Never who wrote something, nor a key of them.

use super::filter::{Asked, Choices, List, Place};
use super::queries::{self, MentionRow};
use super::{EXCERPT_CHARS, outside_link};
use crate::app::App;
use crate::boards::post_path;
use crate::error::{Error, Result};
use crate::ids::{MentionId, WatchId};
use crate::policy::{self, Act};
use crate::ui::markdown;
use crate::web::{Query, Staff};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use chrono::{DateTime, Utc};
use futures_util::stream;

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
    let start = Some(Reading { app, list, since, after: None, written: 0 });
    let parts = stream::try_unfold(start, |reading| async move {
        let Some(reading) = reading else { return Ok(None) };
        reading.next().await.map(Some)
    });
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"mentions.csv\""),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, Body::from_stream(parts)).into_response())
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
    async fn next(mut self) -> Result<(Vec<u8>, Option<Self>)> {
        let mut conn = self.app.db.read_current().await?;
        let after = self.after.unwrap_or(Place::FIRST);
        let rows = queries::page(&mut conn, &self.list, self.since, after, BATCH).await?;
        let ids: Vec<MentionId> = rows.iter().map(|row| row.id).collect();
        let watches = queries::watches_of(&mut conn, &ids).await?;
        drop(conn);
        let mut out = csv::Writer::from_writer(Vec::new());
        if self.after.is_none() {
            out.write_record(COLUMNS).map_err(Error::internal)?;
        }
        for row in &rows {
            out.write_record(line(&self.app, row, &watches)).map_err(Error::internal)?;
        }
        let part = out.into_inner().map_err(Error::internal)?;
        self.written += rows.len();
        self.after = rows.last().map(Place::of).or(Some(after));
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

/// A cell that a spreadsheet would run as a formula is made text.
fn guarded(cell: &str) -> String {
    let risky = cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r', '\n']);
    if risky { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_cell_never_becomes_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@sum", "\t=1", "  =1"] {
            assert!(guarded(cell).starts_with('\''), "{cell}");
        }
        assert_eq!(guarded("The lid is loose - again"), "The lid is loose - again");
    }
}
