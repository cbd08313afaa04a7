//! `hearth import complaints FILE.csv --board SLUG`: remarks and complaints from elsewhere become topics.
//!
//! The file is read as every `reading`. Each row becomes one topic with the author and the time of the row; its **title** is
//! made of the text. A **reply** becomes the brand's official answer. Rows are kept in batches, each one transaction with the note (`imported`)
//! that it was done: a run that was broken off goes on where it stopped, and a second run changes nothing.

mod batch;
mod row;
mod title;

pub use super::reading::Report;

use super::reading::{Plan, Reading};
use crate::app::App;
use crate::error::Result;
use crate::ids::{AccountId, BoardId};
use row::Row;
use std::collections::HashMap;
use std::path::PathBuf;

/// A complaint older than this, in days, opens no case unless asked to.
const CASE_AGE_DAYS_MAX: i64 = 30;
/// Different boards that one file may name.
const BOARDS_MAX: usize = 200;

/// What to bring in, and how.
#[derive(Clone, Debug, clap::Args)]
pub struct Options {
    /// CSV in UTF-8 whose first line names its columns: id, created_at, author, text, and if it has them board, lang, category,
    /// sentiment, rating, reply, replied_at. Times like 2015-02-17T07:36:05Z; without a zone they are UTC
    pub file: PathBuf,
    /// The board for all rows, by its address; made when it does not exist
    #[arg(long, value_name = "SLUG")]
    pub board: String,
    /// Put a row that names a board on that board instead, made when it does not exist
    #[arg(long)]
    pub boards_from_file: bool,
    /// Open a case for every complaint without a reply; else only for those of the last 30 days. A row is a complaint when its
    /// sentiment is negative, or its rating at most 2, or when it has neither
    #[arg(long)]
    pub open_cases: bool,
    /// Where the ids come from: the same id from another source is another remark. Default: the board's address
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
    open_cases: bool,
    boards_from_file: bool,
    boards: HashMap<String, BoardId>,
    /// The account in whose name the brand's imported answers stand, once there is one.
    answers: Option<AccountId>,
}

impl Import {
    async fn begin(app: &App, options: &Options) -> Result<Self> {
        let plan = Plan {
            file: &options.file,
            board: &options.board,
            source: options.source.clone().unwrap_or_else(|| options.board.clone()),
            report: options.report.as_deref(),
        };
        Ok(Self {
            reading: Reading::begin::<Row>(app, plan).await?,
            open_cases: options.open_cases,
            boards_from_file: options.boards_from_file,
            boards: HashMap::new(),
            answers: None,
        })
    }
}
