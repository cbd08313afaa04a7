//! `/desk/ideas.csv`: the list as a file, with the filters that it has. Votes that are hidden are empty there, too.

use super::filter::{Asked, List};
use super::pages::choices;
use super::queries::{self, FileRow};
use crate::app::App;
use crate::cocreation::place::Place;
use crate::error::Result;
use crate::ids::{AccountId, TopicId};
use crate::policy::{self, Act};
use crate::web::csv::{self, guarded};
use crate::web::{Query, Staff};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;

/// Ideas read and written at once.
const BATCH: i64 = 1_000;
/// Ideas in one file at most.
const ROWS_MAX: usize = 200_000;
/// The first line.
const COLUMNS: [&str; 15] = [
    "id",
    "created_at",
    "title",
    "lang",
    "board",
    "author",
    "state",
    "state_at",
    "challenge",
    "votes_shown",
    "comments",
    "owner",
    "effort",
    "impact",
    "tags",
];

/// Its address.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/ideas.csv", get(file))
}

/// The file, written as it is read: a piece of the list after the other.
async fn file(State(app): State<App>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    policy::permit(&staff.viewer, Act::IdeaWork)?;
    let list = List::parse(&asked, &choices(&app, &staff).await?);
    let start = Reading { app, list, me: staff.actor().id, after: None, written: 0 };
    Ok(csv::streamed("ideas", start, Reading::next))
}

/// How far the file is.
struct Reading {
    app: App,
    list: List,
    me: AccountId,
    after: Option<Place>,
    written: usize,
}

impl Reading {
    /// The next piece, and what is left to be read.
    async fn next(mut self) -> Result<(String, Option<Self>)> {
        let mut conn = self.app.db.read_current().await?;
        let ids = queries::page(&mut conn, &self.list, self.me, self.after, BATCH).await?;
        let topics: Vec<TopicId> = ids.iter().map(|row| row.topic_id).collect();
        let rows = queries::file_rows(&mut conn, &topics).await?;
        let tags = queries::tags(&mut conn, &topics).await?;
        drop(conn);
        let head = self.after.is_none().then(|| COLUMNS.map(str::to_owned));
        let part = csv::lines(head.into_iter().chain(rows.iter().map(|row| {
            line(row, tags.iter().filter(|(topic, _)| *topic == row.topic_id).map(|(_, tag)| tag.as_str()))
        })))?;
        self.written += ids.len();
        self.after = ids.last().map(|row| self.list.place(row));
        let more = ids.len() as i64 == BATCH && self.written < ROWS_MAX;
        Ok((part, more.then_some(self)))
    }
}

fn line<'a>(row: &FileRow, tags: impl Iterator<Item = &'a str>) -> [String; 15] {
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    [
        row.topic_id.to_string(),
        row.created_at.to_rfc3339(),
        guarded(&row.title),
        row.lang.clone().unwrap_or_default(),
        row.board_slug.clone(),
        guarded(&row.author_name),
        row.state.clone(),
        row.state_at.to_rfc3339(),
        row.challenge_id.map(|id| id.to_string()).unwrap_or_default(),
        // None and hidden look alike: else the file would tell which is which.
        number(Some(row.shown_votes).filter(|votes| *votes > 0)),
        (row.post_count - 1).max(0).to_string(),
        row.owner_handle.clone().unwrap_or_default(),
        number(row.effort),
        number(row.impact),
        guarded(&tags.collect::<Vec<_>>().join(", ")),
    ]
}
