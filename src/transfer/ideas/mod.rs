//! `hearth import ideas FILE.csv --board SLUG`: ideas from elsewhere, with where they stand and how many votes they had.
//!
//! The file is read as every `reading`, and kept in batches as [`complaints`](super::complaints) are: a run that was broken off
//! goes on where it stopped, and a second run changes nothing. Votes come as a figure (`votes_elsewhere`): they count, and nobody here gave
//! them. Nobody is sent a letter about it.

mod batch;
pub mod fill;
mod lines;
mod queries;
mod row;

use super::reading::{Plan, Reading, Report};
use crate::app::App;
use crate::cocreation::{Counts, Settings};
use crate::error::Result;
use row::Row;
use std::path::PathBuf;

/// What to bring in, and how.
#[derive(Clone, Debug, clap::Args)]
pub struct Options {
    /// CSV in UTF-8 whose first line names its columns: id, created_at, author, title, text, and if it has them lang, state (new, under_review,
    /// planned, in_progress, shipped, declined, withdrawn), votes, reason, tags. Times like 2015-02-17T07:36:05Z; without a zone they are UTC
    pub file: PathBuf,
    /// The board for all rows, by its address; made when it does not exist
    #[arg(long, value_name = "SLUG")]
    pub board: String,
    /// Where the ids come from: the same id from another source is another idea. Default: "ideas:" and the board's address
    #[arg(long, value_name = "NAME")]
    pub source: Option<String>,
    /// Write every row that was refused or repeated into this CSV: line, what, reason
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

/// Reads the file and keeps what can be kept. An error means that the run stopped; batches before it are kept.
pub async fn run(app: &App, options: &Options) -> Result<Report> {
    let mut import = Import::begin(app, options).await?;
    while let Some(rows) = import.reading.next_batch()? {
        batch::keep(app, &mut import, rows).await?;
    }
    import.reading.finish()
}

/// One run, between its batches.
struct Import {
    reading: Reading,
    counts: Counts,
}

impl Import {
    async fn begin(app: &App, options: &Options) -> Result<Self> {
        let plan = Plan {
            file: &options.file,
            board: &options.board,
            source: options.source.clone().unwrap_or_else(|| format!("ideas:{}", options.board)),
            report: options.report.as_deref(),
        };
        let reading = Reading::begin::<Row>(app, plan).await?;
        let settings = Settings::load(&mut app.db.read().await?).await?;
        Ok(Self { reading, counts: settings.counts() })
    }
}
