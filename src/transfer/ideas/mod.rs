//! `hearth import ideas FILE.csv --board SLUG`: ideas from elsewhere, with where they stand and how many votes they had.
//!
//! The file is read as a stream and kept in batches, as [`complaints`](super::complaints) does it: authors become unclaimed accounts, a run that was
//! broken off goes on where it stopped, a second run changes nothing, and a row that cannot be read is reported by its line. Votes come as
//! a figure (`votes_elsewhere`): they count, and nobody here gave them. Nobody is sent a letter about it.

mod batch;
pub mod fill;
mod lines;
mod queries;
mod row;

use super::complaints::report::{Faults, Progress, Report};
use super::complaints::row::Columns;
use super::complaints::{board, id_key, known_ids};
use crate::app::App;
use crate::boards;
use crate::cocreation::{Counts, Settings};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId};
use csv::{ByteRecord, Reader, ReaderBuilder};
use row::Row;
use std::collections::HashMap;
use std::fs::File;
use std::path::PathBuf;

/// Rows in one transaction.
const BATCH_ROWS: usize = 1000;

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
    let mut record = ByteRecord::new();
    let mut rows = Vec::with_capacity(BATCH_ROWS);
    loop {
        let more = import.reader.read_byte_record(&mut record).map_err(|error| unreadable(options, &error))?;
        if more {
            rows.extend(import.take(&record)?);
        }
        if rows.len() >= BATCH_ROWS || (!more && !rows.is_empty()) {
            batch::keep(app, &mut import, std::mem::take(&mut rows)).await?;
        }
        import.progress.tell(&import.report);
        if !more {
            break;
        }
    }
    import.faults.finish()?;
    import.report.seconds = import.progress.seconds();
    Ok(import.report)
}

/// One run, between its batches.
struct Import {
    reader: Reader<File>,
    columns: Columns,
    source: String,
    /// Every id met or kept before; whether this file had it already.
    ids: HashMap<u128, bool>,
    authors: HashMap<String, AccountId>,
    board: BoardId,
    counts: Counts,
    now: chrono::DateTime<chrono::Utc>,
    report: Report,
    faults: Faults,
    progress: Progress,
}

impl Import {
    async fn begin(app: &App, options: &Options) -> Result<Self> {
        let file = File::open(&options.file)
            .map_err(|error| Error::Internal(format!("{} cannot be opened: {error}", options.file.display())))?;
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
        let mut header = ByteRecord::new();
        reader.read_byte_record(&mut header).map_err(|error| unreadable(options, &error))?;
        let columns = Columns::read(&header, &row::REQUIRED, &row::OPTIONAL)
            .map_err(|fault| Error::Internal(format!("{}: {fault}", options.file.display())))?;
        let source = options.source.clone().unwrap_or_else(|| format!("ideas:{}", options.board));
        let mut report = Report { unknown_columns: columns.unknown.clone(), ..Report::default() };
        let board = board(app, &options.board, None, &mut report).await?;
        let settings = Settings::load(&mut app.db.read().await?).await?;
        Ok(Self {
            reader,
            columns,
            ids: known_ids(app, &source).await?,
            authors: HashMap::new(),
            board,
            counts: settings.counts(),
            now: app.now(),
            report,
            faults: Faults::begin(options.report.as_deref())?,
            progress: Progress::begin(),
            source,
        })
    }

    /// Looks at one record: a new row, or none when it is refused, repeated or known.
    fn take(&mut self, record: &ByteRecord) -> Result<Option<(u64, Row)>> {
        self.report.rows += 1;
        let line = record.position().map_or(0, csv::Position::line);
        let row = match row::parse(&self.columns, record, self.now, boards::BODY_CHARS_MAX) {
            Ok(row) => row,
            Err(fault) => {
                self.report.bad += 1;
                self.faults.add(&mut self.report, line, "bad", &fault.to_string())?;
                return Ok(None);
            }
        };
        match self.ids.insert(id_key(&row.id), true) {
            None => Ok(Some((line, row))),
            Some(false) => {
                self.report.known += 1;
                Ok(None)
            }
            Some(true) => {
                self.report.repeated += 1;
                let reason = format!("the id {} came earlier in this file", row.id);
                self.faults.add(&mut self.report, line, "repeated", &reason)?;
                Ok(None)
            }
        }
    }
}

fn unreadable(options: &Options, error: &csv::Error) -> Error {
    Error::Internal(format!("{} cannot be read: {error}", options.file.display()))
}
