//! `hearth import complaints FILE.csv --board SLUG`: remarks and complaints from elsewhere become topics.
//!
//! The file is read as a stream. Each row becomes one topic with the author and the time of the row; its **title** is made of
//! the text. Authors become unclaimed accounts without address or password. A **reply** becomes the brand's official answer.
//! Rows are kept in batches, each one transaction with the note (`imported`) that it was done: a run that was broken off
//! goes on where it stopped, and a second run changes nothing. A row that cannot be read is reported by its line, and
//! does not stop the others. A row whose id came earlier in the same file is **repeated**: the first one counts.

pub(super) mod batch;
pub(super) mod report;
pub(super) mod row;
mod title;

pub use report::Report;

use crate::app::App;
use crate::boards::{self, NewBoard};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId};
use crate::policy::{self, Audience, Viewer};
use csv::{ByteRecord, Reader, ReaderBuilder};
use report::{Faults, Progress};
use row::{Columns, Row};
use std::collections::HashMap;
use std::fs::File;
use std::path::PathBuf;

/// Rows in one transaction.
const BATCH_ROWS: usize = 1000;
/// Earlier ids fetched at once.
const KNOWN_IDS_AT_ONCE: i64 = 10_000;
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
    let mut record = ByteRecord::new();
    let mut rows = Vec::with_capacity(BATCH_ROWS);
    loop {
        let more = import.reader.read_byte_record(&mut record).map_err(|error| unreadable(options, &error))?;
        if more {
            rows.extend(import.take(&record)?);
        }
        if rows.len() >= BATCH_ROWS || (!more && !rows.is_empty()) {
            let batch = std::mem::take(&mut rows);
            batch::keep(app, &mut import, batch).await?;
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
    open_cases: bool,
    boards_from_file: bool,
    /// Every id met or kept before, as the first half of its SHA-256; whether this file had it already.
    ids: HashMap<u128, bool>,
    authors: HashMap<String, AccountId>,
    boards: HashMap<String, BoardId>,
    board: BoardId,
    /// The account in whose name the brand's imported answers stand, once there is one.
    answers: Option<AccountId>,
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
        let columns =
            Columns::parse(&header).map_err(|fault| Error::Internal(format!("{}: {fault}", options.file.display())))?;
        let source = options.source.clone().unwrap_or_else(|| options.board.clone());
        let mut report = Report { unknown_columns: columns.unknown.clone(), ..Report::default() };
        let board = board(app, &options.board, None, &mut report).await?;
        Ok(Self {
            reader,
            columns,
            open_cases: options.open_cases,
            boards_from_file: options.boards_from_file,
            ids: known_ids(app, &source).await?,
            authors: HashMap::new(),
            boards: HashMap::new(),
            board,
            answers: None,
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

pub(super) fn id_key(id: &str) -> u128 {
    let hex = crate::ids::sha256_hex(id);
    u128::from_str_radix(&hex[..32], 16).unwrap_or_default()
}

pub(super) async fn known_ids(app: &App, source: &str) -> Result<HashMap<u128, bool>> {
    let mut conn = app.db.read().await?;
    let mut ids = HashMap::new();
    let mut after = String::new();
    loop {
        let page = super::queries::imported_ids(&mut conn, source, &after, KNOWN_IDS_AT_ONCE).await?;
        let Some(last) = page.last() else { return Ok(ids) };
        after.clone_from(last);
        ids.extend(page.iter().map(|id| (id_key(id), false)));
    }
}

/// The board of that address, made when it is missing: `name`, or the address in words.
pub(super) async fn board(app: &App, slug: &str, name: Option<&str>, report: &mut Report) -> Result<BoardId> {
    if !boards::is_board_slug(slug) {
        return Err(Error::Internal(format!(
            "\"{slug}\" cannot be a board's address: small letters a to z, digits and hyphens, at most 40"
        )));
    }
    let board = boards::board_by_slug(&mut app.db.read().await?, &all_seeing(), slug).await;
    match board {
        Ok(board) => return Ok(board.id),
        Err(Error::NotFound) => {}
        Err(error) => return Err(error),
    }
    let board = NewBoard {
        slug: slug.to_owned(),
        name: name.map_or_else(|| in_words(slug), str::to_owned),
        purpose: String::new(),
        icon: "chat".into(),
        lang: None,
        see: Audience::Everyone,
        post: Audience::Everyone,
    };
    report.boards_made.push(board.name.clone());
    let permit = policy::system("import");
    app.db.write(permit, move |tx| Box::pin(async move { boards::create_board(tx, &board).await })).await
}

fn in_words(slug: &str) -> String {
    let words = slug.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The command line is run by somebody who owns the database: every board is in sight.
fn all_seeing() -> Viewer {
    Viewer::Account(policy::Actor {
        id: AccountId(0),
        handle: String::new(),
        name: String::new(),
        role: policy::Role::Admin,
        department: None,
        confirmed: true,
        suspended: false,
        muted: false,
    })
}
