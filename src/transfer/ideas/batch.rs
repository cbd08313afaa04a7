//! Keeps a batch of rows: renders their texts, then one transaction.

use super::Import;
use super::lines::{self, IdeaLine};
use super::row::Row;
use crate::app::App;
use crate::cocreation::Counts;
use crate::db::Tx;
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::{AccountId, BoardId, PostId};
use crate::listening;
use crate::transfer::queries as shared;
use crate::transfer::reading::{self, Authors};
use std::collections::HashMap;

/// Keeps the rows. Those whose text cannot be rendered are reported as bad.
pub(super) async fn keep(app: &App, import: &mut Import, rows: Vec<(u64, Row)>) -> Result<()> {
    let html = |row: Row| async move {
        let html = reading::render(app, &row.text).await;
        (row, html)
    };
    let ready = import.reading.rendered(rows, html).await?;
    if ready.is_empty() {
        return Ok(());
    }
    let work = Work {
        source: import.reading.source.clone(),
        board: import.reading.board,
        counts: import.counts,
        authors: import.reading.authors(ready.iter().map(|(row, _)| row.author.as_str())),
    };
    let count = ready.len() as u64;
    let made = reading::write(app, move |tx| Box::pin(async move { work.write(tx, ready).await })).await?;
    import.reading.report.kept += count;
    import.reading.met(made);
    Ok(())
}

/// What the transaction needs besides the rows.
struct Work {
    source: String,
    board: BoardId,
    counts: Counts,
    authors: Authors,
}

impl Work {
    /// Writes the rows; the accounts that were made for their authors.
    async fn write(mut self, tx: &mut Tx, ready: Vec<(Row, String)>) -> Result<HashMap<String, AccountId>> {
        self.authors.make(tx).await?;
        let mut ids = Vec::with_capacity(ready.len());
        let mut ideas = Vec::with_capacity(ready.len());
        for (row, body_html) in ready {
            let author = self.authors.account(&row.author)?;
            ids.push(row.id);
            ideas.push(IdeaLine {
                board: self.board,
                author,
                title: row.title,
                body: row.text,
                body_html,
                lang: row.lang,
                at: row.created_at,
                state: row.state,
                votes: row.votes,
                reason: row.reason,
                tags: row.tags,
            });
        }
        let kept = lines::insert(tx, &ideas, self.counts).await?;
        let notes = ids.into_iter().zip(&kept).map(|(id, (_, post))| (self.source.clone(), id, *post)).collect();
        shared::insert_imported(tx, notes).await?;
        let posts: Vec<PostId> = kept.iter().map(|(_, post)| *post).collect();
        listening::hear::hear_posts(tx, &posts).await?;
        events::record(tx, Event::Imported { source: self.source, posts: kept.len() as i64 }).await?;
        Ok(self.authors.into_made())
    }
}
