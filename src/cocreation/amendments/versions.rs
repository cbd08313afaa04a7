//! Every text that an idea has had, and what each changed, word by word.

use super::{queries, views};
use crate::app::App;
use crate::cocreation::idea_path;
use crate::cocreation::queries::seen_by;
use crate::error::{Error, Result};
use crate::ids::{AmendmentId, TopicId};
use crate::ui;
use crate::web::{self, Path, Query, Visitor};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use chrono::{DateTime, Utc};
use maud::Markup;
use serde::Deserialize;

/// Changes that the list shows at most, the first ones.
const CHANGES_MAX: i64 = 200;

/// One text of an idea: when and by whom it came to be, and why.
pub struct Version {
    /// How many edits made it: 0 is the first text.
    pub number: i64,
    pub at: DateTime<Utc>,
    pub by: (String, String),
    pub reason: String,
    /// It was an amendment, and who took it.
    pub amendment: Option<(AmendmentId, String)>,
}

/// Which text is looked at; empty: the one of now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    version: String,
}

/// The address of earlier texts.
pub fn routes() -> Router<App> {
    Router::new().route("/ideas/{id}/versions", get(show))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<TopicId>,
    Query(chosen): Query<Chosen>,
) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let idea = seen_by(&mut conn, &visitor.viewer, id).await?;
    let text = queries::text(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let versions = versions(&text, queries::revisions(&mut conn, text.post_id, CHANGES_MAX).await?);
    let newest = versions.last().map_or(0, |last| last.number);
    let number = match chosen.version.as_str() {
        "" => newest,
        typed => typed.parse().ok().filter(|number| (0..=newest).contains(number)).ok_or(Error::NotFound)?,
    };
    let after = match queries::version(&mut conn, text.post_id, number).await? {
        Some(earlier) => earlier,
        None => text.body.clone(),
    };
    let before = match number {
        0 => None,
        number => queries::version(&mut conn, text.post_id, number - 1).await?,
    };
    drop(conn);
    let changed: Option<Markup> = match before {
        Some(before) => {
            let after = after.clone();
            Some(app.heavy(move || ui::diff::words(&before, &after)).await?)
        }
        None => None,
    };
    let mut frame = visitor.frame("cocreation::versions", visitor.words.t("amendments-versions"));
    frame.noindex = true;
    frame.crumbs = vec![(idea.title.clone(), idea_path(id))];
    Ok(web::page(frame.render(views::versions(&visitor, &idea, &versions, number, changed, &after))))
}

/// The texts in their order, from what is kept of the changes.
fn versions(text: &queries::TextRow, revisions: Vec<queries::RevisionRow>) -> Vec<Version> {
    let first = Version {
        number: 0,
        at: text.written_at,
        by: (text.author_handle.clone(), text.author_name.clone()),
        reason: String::new(),
        amendment: None,
    };
    let later = revisions.into_iter().zip(1..).map(|(row, number)| Version {
        number,
        at: row.replaced_at,
        by: (row.by_handle, row.by_name),
        reason: row.reason,
        amendment: row.amendment_id.map(|id| (id, row.taken_by.unwrap_or_default())),
    });
    std::iter::once(first).chain(later).collect()
}
