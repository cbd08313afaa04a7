//! Reading a file from elsewhere: what every import of rows does alike.
//!
//! The file is read as a stream, in batches. A row that cannot be read is reported by its line, and does not stop the others. What an earlier
//! run kept is **known**, as is noted in `imported` by the source and the row's id; a row whose id came earlier in the same file is
//! **repeated**: the first one counts. Authors become unclaimed accounts without address or password. A feature says what its rows are
//! ([`FromRecord`]) and keeps each batch in one transaction ([`write()`]).

mod authors;
pub mod board;
mod columns;
mod report;
mod text;

pub use authors::Authors;
pub use columns::{AUTHOR_CHARS_MAX, Columns, Fault, ID_CHARS_MAX, line, post_text, time};
pub use report::Report;
pub use text::render;

use crate::app::App;
use crate::boards;
use crate::db::{BoxFuture, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, BoardId};
use crate::policy;
use chrono::{DateTime, Utc};
use csv::{ByteRecord, Reader, ReaderBuilder};
use futures_util::{StreamExt as _, stream};
use report::{Faults, Progress};
use std::collections::HashMap;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Rows in one transaction.
const BATCH_ROWS: usize = 1000;
/// Earlier ids fetched at once.
const KNOWN_IDS_AT_ONCE: i64 = 10_000;
/// Texts rendered at once.
const RENDER_AT_ONCE: usize = 8;

/// A row that can be brought in.
pub trait FromRecord: Sized {
    /// Columns that the file must have.
    const REQUIRED: &'static [&'static str];
    /// Columns that it may have.
    const OPTIONAL: &'static [&'static str];

    /// Reads one record. `body_chars_max` is what a post may hold.
    fn from_record(
        columns: &Columns,
        record: &ByteRecord,
        now: DateTime<Utc>,
        body_chars_max: usize,
    ) -> Result<Self, Fault>;

    /// What the row is recognised by in a second run.
    fn id(&self) -> &str;
}

/// What is read, and to where.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    pub file: &'a Path,
    /// The address of the board for all rows.
    pub board: &'a str,
    /// Where the ids come from: the same id from another source is another row.
    pub source: String,
    /// Where every row that was refused or repeated is written.
    pub report: Option<&'a Path>,
}

/// A file that is being read, and what was met in it so far.
pub struct Reading {
    pub source: String,
    pub board: BoardId,
    pub now: DateTime<Utc>,
    pub report: Report,
    path: PathBuf,
    reader: Reader<File>,
    columns: Columns,
    /// Every id met or kept before, as the first half of its SHA-256; whether this file had it already.
    ids: HashMap<u128, bool>,
    authors: HashMap<String, AccountId>,
    faults: Faults,
    progress: Progress,
}

impl Reading {
    /// Opens the file, reads its first line, and finds the board, or makes it.
    pub async fn begin<R: FromRecord>(app: &App, plan: Plan<'_>) -> Result<Self> {
        let file = File::open(plan.file)
            .map_err(|error| Error::Internal(format!("{} cannot be opened: {error}", plan.file.display())))?;
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
        let mut header = ByteRecord::new();
        reader.read_byte_record(&mut header).map_err(|error| unreadable(plan.file, &error))?;
        let columns = Columns::parse(&header, R::REQUIRED, R::OPTIONAL)
            .map_err(|fault| Error::Internal(format!("{}: {fault}", plan.file.display())))?;
        let mut report = Report { unknown_columns: columns.unknown.clone(), ..Report::default() };
        let board = board::find_or_make(app, plan.board, None, &mut report).await?;
        Ok(Self {
            board,
            report,
            path: plan.file.to_owned(),
            reader,
            columns,
            ids: known_ids(app, &plan.source).await?,
            authors: HashMap::new(),
            now: app.now(),
            faults: Faults::begin(plan.report)?,
            progress: Progress::begin(),
            source: plan.source,
        })
    }

    /// The next new rows with their lines; none at the end of the file.
    pub fn next_batch<R: FromRecord>(&mut self) -> Result<Option<Vec<(u64, R)>>> {
        let mut record = ByteRecord::new();
        let mut rows = Vec::with_capacity(BATCH_ROWS);
        while rows.len() < BATCH_ROWS && self.read(&mut record)? {
            rows.extend(self.take::<R>(&record)?);
        }
        Ok(Some(rows).filter(|rows| !rows.is_empty()))
    }

    /// Whether there was another record.
    fn read(&mut self, record: &mut ByteRecord) -> Result<bool> {
        self.progress.tell(&self.report);
        self.reader.read_byte_record(record).map_err(|error| unreadable(&self.path, &error))
    }

    /// Looks at one record: a new row, or none when it is refused, repeated or known.
    fn take<R: FromRecord>(&mut self, record: &ByteRecord) -> Result<Option<(u64, R)>> {
        self.report.rows += 1;
        let line = record.position().map_or(0, csv::Position::line);
        let row = match R::from_record(&self.columns, record, self.now, boards::BODY_CHARS_MAX) {
            Ok(row) => row,
            Err(fault) => {
                self.bad(line, &fault.to_string())?;
                return Ok(None);
            }
        };
        match self.ids.insert(id_key(row.id()), true) {
            None => Ok(Some((line, row))),
            Some(false) => {
                self.report.known += 1;
                Ok(None)
            }
            Some(true) => {
                self.report.repeated += 1;
                let reason = format!("the id {} came earlier in this file", row.id());
                self.faults.add(&mut self.report, line, "repeated", &reason)?;
                Ok(None)
            }
        }
    }

    /// Renders the rows' texts, several at once. A row whose text cannot be rendered is reported as bad.
    pub async fn rendered<R, H, F>(&mut self, rows: Vec<(u64, R)>, render: impl Fn(R) -> F) -> Result<Vec<(R, H)>>
    where
        F: Future<Output = (R, Result<H>)>,
    {
        let rendered: Vec<(u64, (R, Result<H>))> = stream::iter(rows)
            .map(|(line, row)| {
                let rendering = render(row);
                async move { (line, rendering.await) }
            })
            .buffered(RENDER_AT_ONCE)
            .collect()
            .await;
        let mut ready = Vec::with_capacity(rendered.len());
        for (line, (row, html)) in rendered {
            match html {
                Ok(html) => ready.push((row, html)),
                Err(error) => self.bad(line, &format!("its text cannot be shown: {error}"))?,
            }
        }
        Ok(ready)
    }

    fn bad(&mut self, line: u64, reason: &str) -> Result<()> {
        self.report.bad += 1;
        self.faults.add(&mut self.report, line, "bad", reason)
    }

    /// The authors of a batch, as far as they have accounts.
    pub fn authors<'n>(&self, names: impl Iterator<Item = &'n str>) -> Authors {
        Authors::new(&self.source, names, &self.authors)
    }

    /// After a batch is kept: the accounts that it made for authors.
    pub fn met(&mut self, made: HashMap<String, AccountId>) {
        self.report.authors += made.len() as u64;
        self.authors.extend(made);
    }

    /// Ends the run: what it did.
    pub fn finish(mut self) -> Result<Report> {
        self.faults.finish()?;
        self.report.seconds = self.progress.seconds();
        Ok(self.report)
    }
}

/// Keeps a batch in one transaction.
pub async fn write<T, F>(app: &App, work: F) -> Result<T>
where
    T: Send + 'static,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T>> + Send + 'static,
{
    app.db.write(policy::system("import"), work).await.map_err(|error| match error {
        taken if taken.is_taken("imported") => {
            Error::Internal("another import from the same source runs at the same time".into())
        }
        other => other,
    })
}

fn unreadable(path: &Path, error: &csv::Error) -> Error {
    Error::Internal(format!("{} cannot be read: {error}", path.display()))
}

fn id_key(id: &str) -> u128 {
    let hex = crate::ids::sha256_hex(id);
    u128::from_str_radix(&hex[..32], 16).unwrap_or_default()
}

async fn known_ids(app: &App, source: &str) -> Result<HashMap<u128, bool>> {
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
