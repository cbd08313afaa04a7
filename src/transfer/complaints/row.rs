//! One row of the file: read, checked and turned into what a topic needs. Pure.

use super::title;
use crate::boards::Kind;
use crate::transfer::reading::{AUTHOR_CHARS_MAX, Columns, Fault, FromRecord, ID_CHARS_MAX, line, post_text, time};
use crate::ui::text::clean_line;
use crate::words::Lang;
use chrono::{DateTime, Utc};
use csv::ByteRecord;

/// Characters of a category at most; a longer one is cut.
const CATEGORY_CHARS_MAX: usize = 80;

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

impl FromRecord for Row {
    const REQUIRED: &'static [&'static str] = &["id", "created_at", "author", "text"];
    const OPTIONAL: &'static [&'static str] =
        &["board", "lang", "category", "sentiment", "rating", "reply", "replied_at"];

    fn from_record(
        columns: &Columns,
        record: &ByteRecord,
        now: DateTime<Utc>,
        body_chars_max: usize,
    ) -> Result<Self, Fault> {
        columns.fits(record)?;
        let id = line(columns, record, "id", ID_CHARS_MAX)?;
        let created_at = time("created_at", columns.cell(record, "created_at")?, now)?;
        let author = line(columns, record, "author", AUTHOR_CHARS_MAX)?;
        let text =
            post_text("text", columns.cell(record, "text")?, body_chars_max)?.ok_or(Fault::Empty { column: "text" })?;
        let board = clean_line(columns.cell(record, "board")?);
        let sentiment = columns.cell(record, "sentiment")?;
        let rating = columns.cell(record, "rating")?;
        let category: String = clean_line(columns.cell(record, "category")?).chars().take(CATEGORY_CHARS_MAX).collect();
        let reply = match post_text("reply", columns.cell(record, "reply")?, body_chars_max)? {
            None => None,
            Some(text) => {
                let at = columns.cell(record, "replied_at")?;
                let at = if at.trim().is_empty() { created_at } else { time("replied_at", at, now)? };
                Some(Reply { text, at: at.max(created_at) })
            }
        };
        Ok(Self {
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

    fn id(&self) -> &str {
        &self.id
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(header: &[&str], cells: &[&[u8]]) -> Result<Row, Fault> {
        let columns = Columns::parse(&ByteRecord::from(header.to_vec()), Row::REQUIRED, Row::OPTIONAL).unwrap();
        let now = "2026-11-22T00:00:00Z".parse().unwrap();
        Row::from_record(&columns, &ByteRecord::from(cells.to_vec()), now, 1000)
    }

    #[test]
    fn a_row_is_refused_with_the_column_and_the_reason() {
        let bad = |id: &[u8], at: &[u8], author: &[u8], text: &[u8]| {
            read(Row::REQUIRED, &[id, at, author, text]).unwrap_err()
        };
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
        assert_eq!(read(Row::REQUIRED, &[b"1", at]).unwrap_err(), Fault::Fields { found: 2, expected: 4 });
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
}
