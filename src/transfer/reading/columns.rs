//! The columns of a file, and the cells of a record read and checked. Pure.

use super::text::entities_read;
use crate::clock;
use crate::ui::text as people;
use chrono::{DateTime, SubsecRound, Utc};
use csv::ByteRecord;

/// Characters of an id at most; ids are kept to recognise the row in a second run.
pub const ID_CHARS_MAX: usize = 200;
/// Characters of an author's name at most.
pub const AUTHOR_CHARS_MAX: usize = 80;

/// Where each known column stands in the file.
#[derive(Clone, Debug)]
pub struct Columns {
    places: Vec<(&'static str, usize)>,
    count: usize,
    /// Columns of the file that mean nothing here.
    pub unknown: Vec<String>,
}

impl Columns {
    /// Reads a first line that must have some columns and may have others. The error says which are missing.
    pub fn parse(header: &ByteRecord, required: &[&'static str], optional: &[&'static str]) -> Result<Self, String> {
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
    let body = people::clean_text(&entities_read(cell));
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
    let at = clock::read_time(cell)
        .filter(|at| at.timestamp() >= 0)
        .ok_or_else(|| Fault::NotATime { column, found: cell.chars().take(40).collect() })?;
    if at > now { Err(Fault::Future { column }) } else { Ok(at.trunc_subsecs(6)) }
}

#[cfg(test)]
mod tests {
    use super::Columns;
    use csv::ByteRecord;

    #[test]
    fn a_file_without_a_required_column_says_which() {
        let header = ByteRecord::from(vec!["id", "text", "created_at"]);
        assert!(Columns::parse(&header, &["id", "author"], &["text"]).unwrap_err().ends_with("missing: author"));
    }
}
