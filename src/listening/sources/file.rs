//! Files with what was said before: CSV with the columns id, at, title, text, and if it has them link, author, lang. A line that cannot be read
//! is named, the others are kept; a second run changes nothing. What comes from a file is past: it alarms nobody.

use super::actions;
use super::feed::{EXCERPT_CHARS_MAX, TITLE_CHARS_MAX};
use super::inbound::web_address;
use super::plain::{self, shortened};
use super::queries::{self, SourceRow, Wanted};
use super::source::{NAME_CHARS_MAX, RETENTION_DAYS_USUAL, SourceKind};
use crate::app::App;
use crate::clock::read_time;
use crate::error::{Error, Result};
use crate::ids::SourceId;
use crate::listening::hear::{self, Item, Taken};
use crate::policy;
use crate::ui::text::clean_line;
use crate::words::Words;
use chrono::{DateTime, TimeDelta, Utc};
use csv::{ByteRecord, ReaderBuilder};
use std::io::Read;
use std::path::PathBuf;

/// Lines of one transaction.
const BATCH: usize = 500;
/// Bad lines that are named; of the others only their number is told.
const NAMED_MAX: usize = 50;
/// What is older than ten years has a wrong time.
const AGE_MAX: TimeDelta = TimeDelta::days(3_650);

/// Why a line was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Broken, or not in UTF-8.
    Unreadable,
    /// No id.
    Id,
    /// No time, or one that cannot be.
    Time,
    /// Neither title nor text.
    Nothing,
}

impl Why {
    /// In words.
    pub fn text(self, words: Words) -> String {
        match self {
            Self::Unreadable => words.t("sources-line-unreadable"),
            Self::Id => words.t("sources-line-id"),
            Self::Time => words.t("sources-line-time"),
            Self::Nothing => words.t("sources-line-nothing"),
        }
    }
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub new: usize,
    pub known: usize,
    pub bad: usize,
    /// The first bad lines.
    pub named: Vec<(u64, Why)>,
    /// It had more lines than are read at once.
    pub cut_off: bool,
}

/// Which column is what.
#[derive(Clone, Debug, Default)]
struct Columns {
    id: usize,
    at: usize,
    title: Option<usize>,
    text: Option<usize>,
    link: Option<usize>,
    author: Option<usize>,
    lang: Option<usize>,
}

impl Columns {
    fn of(header: &ByteRecord) -> Option<Self> {
        let names: Vec<String> = header
            .iter()
            .map(|name| String::from_utf8_lossy(name).trim_start_matches('\u{feff}').trim().to_ascii_lowercase())
            .collect();
        let at = |name: &str| names.iter().position(|own| own == name);
        let columns = Self {
            id: at("id")?,
            at: at("at")?,
            title: at("title"),
            text: at("text"),
            link: at("link"),
            author: at("author"),
            lang: at("lang"),
        };
        (columns.title.is_some() || columns.text.is_some()).then_some(columns)
    }

    fn read(&self, record: &ByteRecord, now: DateTime<Utc>) -> Result<Item, Why> {
        let field = |at: Option<usize>| match at.and_then(|at| record.get(at)) {
            Some(bytes) => std::str::from_utf8(bytes).map(str::trim).map_err(|_| Why::Unreadable),
            None => Ok(""),
        };
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let (title, text) = (plain::line(field(self.title)?), plain::line(field(self.text)?));
        let id = field(Some(self.id))?;
        if id.is_empty() {
            return Err(Why::Id);
        }
        let at = read_time(field(Some(self.at))?).filter(|at| *at <= now + TimeDelta::hours(1) && *at >= now - AGE_MAX);
        let at = at.ok_or(Why::Time)?;
        if title.is_empty() && text.is_empty() {
            return Err(Why::Nothing);
        }
        Ok(Item {
            key: id.to_owned(),
            at: Some(at),
            link: web_address(field(self.link)?),
            title: shortened(&title, TITLE_CHARS_MAX),
            excerpt: shortened(&text, EXCERPT_CHARS_MAX),
            lang: some(field(self.lang)?),
            author: some(field(self.author)?),
        })
    }
}

/// Reads a file into a source, `lines_max` lines at most. A conflict when it has no fitting first line.
pub async fn read(app: &App, row: &SourceRow, from: impl Read + Send, lines_max: usize) -> Result<Report> {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(from);
    let (mut record, mut report, mut batch) = (ByteRecord::new(), Report::default(), Vec::new());
    let begun = reader.read_byte_record(&mut record).unwrap_or(false);
    let columns = Columns::of(&record).filter(|_| begun).ok_or(Error::Conflict("sources-conflict-columns"))?;
    for line in 0_usize.. {
        match reader.read_byte_record(&mut record) {
            Ok(false) => break,
            Ok(true) if line >= lines_max => {
                report.cut_off = true;
                break;
            }
            read => {
                let position = record.position().map_or(0, csv::Position::line);
                let item = read.map_err(|_| Why::Unreadable).and_then(|_| columns.read(&record, app.now()));
                match item {
                    Ok(item) => batch.push(item),
                    Err(why) => report.refuse(position, why),
                }
            }
        }
        if batch.len() >= BATCH {
            report.add(keep(app, row, std::mem::take(&mut batch)).await?);
        }
    }
    report.add(keep(app, row, batch).await?);
    Ok(report)
}

impl Report {
    fn add(&mut self, taken: Taken) {
        self.new += taken.new;
        self.known += taken.known;
    }

    fn refuse(&mut self, line: u64, why: Why) {
        self.bad += 1;
        if self.named.len() < NAMED_MAX {
            self.named.push((line, why));
        }
    }
}

async fn keep(app: &App, row: &SourceRow, items: Vec<Item>) -> Result<Taken> {
    if items.is_empty() {
        return Ok(Taken::default());
    }
    let past = SourceRow { begun_at: None, ..row.clone() };
    let work = app.db.write(policy::system("listening"), move |tx| {
        Box::pin(async move {
            let taken = hear::take_in(tx, &past, items).await?;
            if !past.kind.is_fetched() {
                queries::set_brought(tx, past.id, false).await?;
            }
            Ok(taken)
        })
    });
    work.await
}

/// Hear a file: CSV with the columns id, at, title, text and if it has them link, author, lang. What it says is past and alarms nobody; a second
/// run changes nothing
#[derive(Clone, Debug, clap::Args)]
pub struct Import {
    /// CSV in UTF-8 whose first line names its columns. Times like 2026-02-17T07:36:05Z; without a zone they are UTC
    pub file: PathBuf,
    /// The source that it belongs to; made when it does not exist
    #[arg(long, value_name = "NAME")]
    pub source: String,
}

/// Does it; what is to be printed.
pub async fn import(app: &App, options: &Import) -> Result<String> {
    let file = std::fs::File::open(&options.file)
        .map_err(|error| Error::Internal(format!("{} cannot be opened: {error}", options.file.display())))?;
    let row = find_or_make(app, &options.source).await?;
    let report = match read(app, &row, std::io::BufReader::new(file), usize::MAX).await {
        Err(Error::Conflict(_)) => {
            let why = "the first line must name the columns id, at, and title or text";
            return Err(Error::Internal(format!("{}: {why}", options.file.display())));
        }
        report => report?,
    };
    let words = Words::of(crate::words::Lang::En);
    let mut told = format!("{} new, {} known before, {} refused", report.new, report.known, report.bad);
    for (line, why) in &report.named {
        told.push_str(&format!("\nline {line}: {}", why.text(words)));
    }
    Ok(told)
}

async fn find_or_make(app: &App, name: &str) -> Result<SourceRow> {
    let name: String = clean_line(name).chars().take(NAME_CHARS_MAX).collect();
    if name.is_empty() {
        return Err(Error::Internal("the source needs a name".into()));
    }
    let work = app.db.write(policy::system("listening"), move |tx| {
        Box::pin(async move {
            let id: SourceId = match queries::by_name(tx, &name).await? {
                Some(id) => id,
                None => {
                    actions::make(tx, &actions::NewSource { kind: SourceKind::File, wanted: wanted(name), once: None })
                        .await?
                        .id
                }
            };
            queries::source(tx, id).await?.ok_or(Error::NotFound)
        })
    });
    work.await
}

fn wanted(name: String) -> Wanted {
    Wanted {
        name,
        address: String::new(),
        lang: None,
        every_minutes: 60,
        silent_hours: None,
        retention_days: RETENTION_DAYS_USUAL,
    }
}

#[cfg(test)]
mod tests {
    use super::{Columns, Why};
    use chrono::{DateTime, Utc};
    use csv::ByteRecord;

    #[test]
    fn a_bad_line_says_what_is_wrong() {
        let columns = Columns::of(&ByteRecord::from(vec!["\u{feff}ID", "At", "text", "link"])).expect("columns");
        let now: DateTime<Utc> = "2026-11-22T09:00:00Z".parse().expect("a time");
        let read = |line: [&str; 4]| columns.read(&ByteRecord::from(line.to_vec()), now);
        assert_eq!(read(["", "2026-11-01", "x", ""]), Err(Why::Id));
        assert_eq!(read(["1", "1970-01-01", "x", ""]), Err(Why::Time));
        assert_eq!(read(["1", "2099-01-01", "x", ""]), Err(Why::Time));
        assert_eq!(read(["1", "2026-11-01", " ", ""]), Err(Why::Nothing));
        let item = read(["1", "2026-11-01", "<p>x", "javascript:alert(1)"]).expect("an item");
        assert_eq!((item.excerpt.as_str(), item.link), ("x", None));
        assert!(Columns::of(&ByteRecord::from(vec!["id", "title"])).is_none());
    }
}
