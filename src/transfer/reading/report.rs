//! What a run did: for the screen while it runs, at its end, and as a file.

use crate::error::{Error, Result};
use crate::web::csv::guarded;
use std::fmt;
use std::fs::File;
use std::io::IsTerminal as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// Faults listed on the screen at most; `--report` writes all of them.
const LISTED_MAX: usize = 50;
/// How often a running import says how far it is.
const TELL_EVERY: Duration = Duration::from_secs(2);

/// What a run did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Rows after the first line.
    pub rows: u64,
    /// New topics.
    pub kept: u64,
    /// Rows that an earlier run had kept.
    pub known: u64,
    /// Rows whose id came earlier in the file.
    pub repeated: u64,
    /// Rows that could not be read.
    pub bad: u64,
    /// Official answers brought in.
    pub replies: u64,
    /// Cases opened.
    pub cases: u64,
    /// Accounts made for authors.
    pub authors: u64,
    /// Names of boards made.
    pub boards_made: Vec<String>,
    /// Columns that mean nothing here.
    pub unknown_columns: Vec<String>,
    /// The first faults: line, what (bad or repeated), reason.
    pub listed: Vec<(u64, &'static str, String)>,
    /// How long it took.
    pub seconds: f64,
}

impl Report {
    /// Rows in a second.
    pub fn rate(&self) -> f64 {
        if self.seconds > 0.0 { self.rows as f64 / self.seconds } else { 0.0 }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (line, what, reason) in &self.listed {
            writeln!(f, "line {line}: {what}: {reason}")?;
        }
        let unlisted = (self.bad + self.repeated).saturating_sub(self.listed.len() as u64);
        if unlisted > 0 {
            writeln!(f, "… and {unlisted} more; --report FILE writes them all")?;
        }
        if !self.unknown_columns.is_empty() {
            writeln!(f, "columns not used: {}", self.unknown_columns.join(", "))?;
        }
        if !self.boards_made.is_empty() {
            writeln!(f, "boards made: {}", self.boards_made.join(", "))?;
        }
        writeln!(f, "rows          {:>9}", self.rows)?;
        writeln!(f, "kept          {:>9}", self.kept)?;
        writeln!(f, "kept before   {:>9}", self.known)?;
        writeln!(f, "repeated ids  {:>9}", self.repeated)?;
        writeln!(f, "bad           {:>9}", self.bad)?;
        writeln!(f, "new authors   {:>9}", self.authors)?;
        writeln!(f, "answers       {:>9}", self.replies)?;
        writeln!(f, "cases opened  {:>9}", self.cases)?;
        write!(f, "{:.1} s, {:.0} rows/s", self.seconds, self.rate())
    }
}

/// Faults on their way to the screen and to the file.
pub(super) struct Faults(Option<csv::Writer<File>>);

impl Faults {
    /// Opens the file, if there is to be one.
    pub(super) fn begin(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else { return Ok(Self(None)) };
        let mut writer = csv::Writer::from_path(path)
            .map_err(|error| Error::Internal(format!("{} cannot be written: {error}", path.display())))?;
        writer.write_record(["line", "what", "reason"]).map_err(Error::internal)?;
        Ok(Self(Some(writer)))
    }

    /// One more fault.
    pub(super) fn add(&mut self, report: &mut Report, line: u64, what: &'static str, reason: &str) -> Result<()> {
        if let Some(writer) = &mut self.0 {
            writer.write_record([&line.to_string(), what, &guarded(reason)]).map_err(Error::internal)?;
        }
        if report.listed.len() < LISTED_MAX {
            report.listed.push((line, what, reason.to_owned()));
        }
        Ok(())
    }

    /// Writes what is still in memory.
    pub(super) fn finish(&mut self) -> Result<()> {
        match &mut self.0 {
            Some(writer) => writer.flush().map_err(Error::internal),
            None => Ok(()),
        }
    }
}

/// Says on stderr, now and then, how far the run is.
pub(super) struct Progress {
    started: Instant,
    told: Instant,
}

impl Progress {
    pub(super) fn begin() -> Self {
        let now = Instant::now();
        Self { started: now, told: now }
    }

    pub(super) fn seconds(&self) -> f64 {
        self.started.elapsed().as_secs_f64()
    }

    pub(super) fn tell(&mut self, report: &Report) {
        if self.told.elapsed() < TELL_EVERY {
            return;
        }
        self.told = Instant::now();
        let end = if std::io::stderr().is_terminal() { "\r" } else { "\n" };
        let rate = report.rows as f64 / self.seconds();
        eprint!("{} rows read, {} kept, {} refused, {rate:.0} rows/s{end}", report.rows, report.kept, report.bad);
    }
}
