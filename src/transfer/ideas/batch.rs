//! Keeps a batch of rows: renders their texts, then one transaction.

use super::Import;
use super::lines::{self, IdeaLine};
use super::row::Row;
use crate::accounts;
use crate::app::App;
use crate::boards;
use crate::cocreation::Counts;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{AccountId, BoardId};
use crate::policy;
use crate::transfer::complaints::batch::unlinked;
use crate::transfer::queries as shared;
use futures_util::{StreamExt as _, stream};
use std::collections::{BTreeSet, HashMap};

/// Texts rendered at once.
const RENDER_AT_ONCE: usize = 8;

/// Keeps the rows. Those whose text cannot be rendered are reported as bad.
pub(super) async fn keep(app: &App, import: &mut Import, rows: Vec<(u64, Row)>) -> Result<()> {
    let ready = ready(app, import, rows).await?;
    if ready.is_empty() {
        return Ok(());
    }
    let names: BTreeSet<&str> = ready.iter().map(|(row, _)| row.author.as_str()).collect();
    let new = names.iter().filter(|name| !import.authors.contains_key(**name)).map(|name| (*name).to_owned()).collect();
    let known = names.iter().filter_map(|name| Some(((*name).to_owned(), *import.authors.get(*name)?))).collect();
    let work = Work { source: import.source.clone(), board: import.board, counts: import.counts, known, new };
    let count = ready.len() as u64;
    let made = app
        .db
        .write(policy::system("import"), move |tx| Box::pin(async move { work.write(tx, ready).await }))
        .await
        .map_err(|error| match error {
            taken if taken.is_taken("imported") => {
                Error::Internal("another import from the same source runs at the same time".into())
            }
            other => other,
        })?;
    import.report.kept += count;
    import.report.authors += made.len() as u64;
    import.authors.extend(made);
    Ok(())
}

async fn ready(app: &App, import: &mut Import, rows: Vec<(u64, Row)>) -> Result<Vec<(Row, String)>> {
    let rendered: Vec<(u64, Row, Result<String>)> = stream::iter(rows)
        .map(|(line, row)| async move {
            let html = boards::render(app, &row.text).await.map(|html| unlinked(&html));
            (line, row, html)
        })
        .buffered(RENDER_AT_ONCE)
        .collect()
        .await;
    let mut ready = Vec::with_capacity(rendered.len());
    for (line, row, html) in rendered {
        match html {
            Ok(html) => ready.push((row, html)),
            Err(error) => {
                import.report.bad += 1;
                import.faults.add(&mut import.report, line, "bad", &format!("its text cannot be shown: {error}"))?;
            }
        }
    }
    Ok(ready)
}

/// What the transaction needs besides the rows.
struct Work {
    source: String,
    board: BoardId,
    counts: Counts,
    known: HashMap<String, AccountId>,
    new: Vec<String>,
}

impl Work {
    /// Writes the rows; the accounts that were made for their authors.
    async fn write(self, tx: &mut Tx, ready: Vec<(Row, String)>) -> Result<HashMap<String, AccountId>> {
        let mut made = HashMap::new();
        for name in &self.new {
            made.insert(name.clone(), accounts::unclaimed(tx, &self.source, name).await?);
        }
        let mut ids = Vec::with_capacity(ready.len());
        let mut ideas = Vec::with_capacity(ready.len());
        for (row, body_html) in ready {
            let author = made.get(&row.author).or_else(|| self.known.get(&row.author)).copied();
            let author = author.ok_or_else(|| Error::Internal(format!("no account for {}", row.author)))?;
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
        events::record(tx, Event::Imported { source: self.source, posts: kept.len() as i64 }).await?;
        Ok(made)
    }
}
