//! One row of the file: read, checked and turned into what a topic needs. Pure.

use super::title;
use crate::boards::Kind;
use crate::ui::text as people;
use crate::words::Lang;
use chrono::{DateTime, NaiveDate, NaiveDateTime, SubsecRound, Utc};
use csv::ByteRecord;

/// Columns that a file must have.
pub const REQUIRED: [&str; 4] = ["id", "created_at", "author", "text"];
/// Columns that it may have.
pub const OPTIONAL: [&str; 7] = ["board", "lang", "category", "sentiment", "rating", "reply", "replied_at"];

/// Characters of an id at most; ids are kept to recognise the row in a second run.
pub const ID_CHARS_MAX: usize = 200;
/// Characters of an author's name at most.
pub const AUTHOR_CHARS_MAX: usize = 80;
/// Characters of a category at most; a longer one is cut.
const CATEGORY_CHARS_MAX: usize = 80;

/// Where each known column stands in the file.
#[derive(Clone, Debug)]
pub struct Columns {
    places: Vec<(&'static str, usize)>,
    count: usize,
    /// Columns of the file that mean nothing here.
    pub unknown: Vec<String>,
}

impl Columns {
    /// Reads the first line of a file of complaints. The error says which columns are missing.
    pub fn parse(header: &ByteRecord) -> Result<Self, String> {
        Self::read(header, &REQUIRED, &OPTIONAL)
    }

    /// Reads a first line that must have some columns and may have others. The error says which are missing.
    pub fn read(header: &ByteRecord, required: &[&'static str], optional: &[&'static str]) -> Result<Self, String> {
        let names: Vec<String> =
            header.iter().map(|name| String::from_utf8_lossy(name).trim().to_lowercase()).collect();
        let known = required.iter().chain(optional).copied();
        let places: Vec<_> =
            known.filter_map(|column| Some((column, names.iter().position(|name| name == column)?))).collect();
        let has = |column: &str| places.iter().any(|(known, _)| *known == column);
        let missing: Vec<_> = required.iter().copied().filter(|column| !has(column)).collect();
        if !missing.is_empty() {
            return Err(format!(
                "the first line must name the columns {}; missing: {}",
                required.join(", "),
                missing.join(", ")
            ));
        }
        let unknown = names.iter().filter(|name| !has(name)).cloned().collect();
        Ok(Self { places, count: names.len(), unknown })
    }

    /// A record has as many fields as the first line names.
    pub fn fits(&self, record: &ByteRecord) -> Result<(), Fault> {
        if record.len() == self.count {
            return Ok(());
        }
        Err(Fault::Fields { found: record.len(), expected: self.count })
    }

    /// The cell's text, "" where the column is missing. The error names the column.
    pub fn cell<'r>(&self, record: &'r ByteRecord, column: &'static str) -> Result<&'r str, Fault> {
        let Some((_, place)) = self.places.iter().find(|(known, _)| *known == column) else { return Ok("") };
        let bytes = record.get(*place).unwrap_or_default();
        std::str::from_utf8(bytes).map_err(|_| Fault::NotUtf8 { column })
    }
}

/// Why a row cannot be brought in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("it has {found} fields where the first line names {expected}")]
    Fields { found: usize, expected: usize },
    #[error("the column \"{column}\" is not UTF-8 text")]
    NotUtf8 { column: &'static str },
    #[error("the column \"{column}\" is empty")]
    Empty { column: &'static str },
    #[error("the column \"{column}\" has more than {max} characters")]
    TooLong { column: &'static str, max: usize },
    #[error("the column \"{column}\" holds \"{found}\", which is not a time like 2015-02-17T07:36:05Z")]
    NotATime { column: &'static str, found: String },
    #[error("the column \"{column}\" lies in the future")]
    Future { column: &'static str },
    #[error("the column \"{column}\" has fewer than {min} characters")]
    TooShort { column: &'static str, min: usize },
    #[error("the column \"{column}\" holds \"{found}\", which is not a whole number from 0 to {max}")]
    NotANumber { column: &'static str, found: String, max: i64 },
    #[error(
        "the column \"state\" holds \"{found}\", which is not new, under_review, planned, in_progress, shipped, declined or withdrawn"
    )]
    NotAState { found: String },
    #[error("an idea that is {state} needs a reason in the column \"reason\"")]
    NoReason { state: &'static str },
    #[error("the column \"tags\" has more than {max} tags")]
    TooManyTags { max: usize },
}

/// A row that can be brought in.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: String,
    pub created_at: DateTime<Utc>,
    pub author: String,
    pub title: String,
    pub text: String,
    /// The board that the file names, if any.
    pub board: Option<String>,
    pub lang: Option<Lang>,
    pub category: String,
    pub kind: Kind,
    pub reply: Option<Reply>,
}

/// The brand's answer to a row.
#[derive(Clone, Debug)]
pub struct Reply {
    pub text: String,
    pub at: DateTime<Utc>,
}

/// Reads one record. `body_chars_max` is what a post may hold.
pub fn parse(columns: &Columns, record: &ByteRecord, now: DateTime<Utc>, body_chars_max: usize) -> Result<Row, Fault> {
    columns.fits(record)?;
    let id = line(columns, record, "id", ID_CHARS_MAX)?;
    let created_at = time("created_at", columns.cell(record, "created_at")?, now)?;
    let author = line(columns, record, "author", AUTHOR_CHARS_MAX)?;
    let text =
        post_text("text", columns.cell(record, "text")?, body_chars_max)?.ok_or(Fault::Empty { column: "text" })?;
    let board = people::clean_line(columns.cell(record, "board")?);
    let sentiment = columns.cell(record, "sentiment")?;
    let rating = columns.cell(record, "rating")?;
    let category: String =
        people::clean_line(columns.cell(record, "category")?).chars().take(CATEGORY_CHARS_MAX).collect();
    let reply = match post_text("reply", columns.cell(record, "reply")?, body_chars_max)? {
        None => None,
        Some(text) => {
            let at = columns.cell(record, "replied_at")?;
            let at = if at.trim().is_empty() { created_at } else { time("replied_at", at, now)? };
            Some(Reply { text, at: at.max(created_at) })
        }
    };
    Ok(Row {
        id,
        created_at,
        author,
        title: title::of(&text),
        text,
        board: (!board.is_empty()).then_some(board),
        lang: Lang::parse(columns.cell(record, "lang")?.trim()),
        kind: kind(sentiment, rating),
        category,
        reply,
    })
}

/// A file that names neither sentiment nor rating is taken at its name: complaints.
fn kind(sentiment: &str, rating: &str) -> Kind {
    match sentiment.trim().to_lowercase().as_str() {
        "negative" => Kind::Complaint,
        "positive" => Kind::Praise,
        "neutral" => Kind::Talk,
        _ => match rating.trim().parse::<f64>() {
            Ok(stars) if stars >= 4.0 => Kind::Praise,
            Ok(stars) if stars > 2.0 => Kind::Talk,
            _ => Kind::Complaint,
        },
    }
}

/// A cell that must hold one line.
pub fn line(columns: &Columns, record: &ByteRecord, column: &'static str, max: usize) -> Result<String, Fault> {
    let line = people::clean_line(columns.cell(record, column)?);
    match line.chars().count() {
        0 => Err(Fault::Empty { column }),
        chars if chars > max => Err(Fault::TooLong { column, max }),
        _ => Ok(line),
    }
}

/// A cell with a text of several lines; none when it is empty.
pub fn post_text(column: &'static str, cell: &str, max: usize) -> Result<Option<String>, Fault> {
    let body = people::clean_text(&title::entities_read(cell));
    if body.chars().count() > max {
        return Err(Fault::TooLong { column, max });
    }
    Ok((!body.trim().is_empty()).then_some(body))
}

/// A cell with a time that is over.
pub fn time(column: &'static str, cell: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, Fault> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Err(Fault::Empty { column });
    }
    let at = read_time(cell)
        .filter(|at| at.timestamp() >= 0)
        .ok_or_else(|| Fault::NotATime { column, found: cell.chars().take(40).collect() })?;
    if at > now { Err(Fault::Future { column }) } else { Ok(at.trunc_subsecs(6)) }
}

/// RFC 3339; also with a blank for the T; without a zone it is UTC; a day alone is its midnight.
fn read_time(cell: &str) -> Option<DateTime<Utc>> {
    if let Ok(at) = DateTime::parse_from_rfc3339(cell) {
        return Some(at.with_timezone(&Utc));
    }
    if let Ok(at) = DateTime::parse_from_str(cell, "%Y-%m-%d %H:%M:%S %z") {
        return Some(at.with_timezone(&Utc));
    }
    ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M"]
        .iter()
        .find_map(|shape| NaiveDateTime::parse_from_str(cell, shape).ok())
        .or_else(|| NaiveDate::parse_from_str(cell, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0))
        .map(|at| at.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(header: &[&str], cells: &[&[u8]]) -> Result<Row, Fault> {
        let columns = Columns::parse(&ByteRecord::from(header.to_vec())).unwrap();
        let now = "2026-11-22T00:00:00Z".parse().unwrap();
        parse(&columns, &ByteRecord::from(cells.to_vec()), now, 1000)
    }

    #[test]
    fn a_row_is_refused_with_the_column_and_the_reason() {
        let bad =
            |id: &[u8], at: &[u8], author: &[u8], text: &[u8]| read(&REQUIRED, &[id, at, author, text]).unwrap_err();
        let at = b"2020-01-02T03:04:05Z";
        assert_eq!(bad(b"", at, b"ada", b"hm"), Fault::Empty { column: "id" });
        assert_eq!(bad(b"1", b"", b"ada", b"hm"), Fault::Empty { column: "created_at" });
        assert_eq!(bad(b"1", at, b" ", b"hm"), Fault::Empty { column: "author" });
        assert_eq!(bad(b"1", at, b"ada", b" \n "), Fault::Empty { column: "text" });
        assert_eq!(bad(b"1", at, b"ada", b"\xff\xfe"), Fault::NotUtf8 { column: "text" });
        assert_eq!(bad(b"1", b"2030-01-01", b"ada", b"hm"), Fault::Future { column: "created_at" });
        assert_eq!(
            bad(b"1", b"yesterday", b"ada", b"hm"),
            Fault::NotATime { column: "created_at", found: "yesterday".into() }
        );
        assert_eq!(bad(b"1", at, b"ada", "x".repeat(1001).as_bytes()), Fault::TooLong { column: "text", max: 1000 });
        assert_eq!(read(&REQUIRED, &[b"1", at]).unwrap_err(), Fault::Fields { found: 2, expected: 4 });
    }

    #[test]
    fn a_file_without_a_required_column_says_which() {
        let header = ByteRecord::from(vec!["id", "text", "created_at"]);
        assert!(Columns::parse(&header).unwrap_err().ends_with("missing: author"));
    }

    #[test]
    fn sentiment_decides_the_kind_and_stars_stand_in_for_it() {
        assert_eq!(kind("Negative", ""), Kind::Complaint);
        assert_eq!(kind("positive", "1"), Kind::Praise);
        assert_eq!(kind("", "5"), Kind::Praise);
        assert_eq!(kind("", "3"), Kind::Talk);
        assert_eq!(kind("", "NaN"), Kind::Complaint);
        assert_eq!(kind("", ""), Kind::Complaint);
    }

    #[test]
    fn an_answer_never_precedes_its_question() {
        let header = ["id", "created_at", "author", "text", "reply", "replied_at"];
        let row = read(&header, &[b"1", b"2020-01-02 03:04", b"ada", b"hm", b"Sorry.", b"2019-01-01"]).unwrap();
        assert_eq!(row.reply.unwrap().at, row.created_at);
    }

    #[test]
    fn times_come_in_the_usual_shapes() {
        for cell in
            ["2015-02-17T07:36:05Z", "2015-02-17 09:36:05 +0200", "2015-02-17T07:36:05", "2015-02-17 07:36:05.000"]
        {
            assert_eq!(read_time(cell).unwrap().to_rfc3339(), "2015-02-17T07:36:05+00:00", "{cell}");
        }
    }
}
