//! One row of a file of ideas: read, checked and turned into what an idea needs. Pure.

use crate::boards::{TITLE_CHARS_MAX, TITLE_CHARS_MIN, Title, TitleFault};
use crate::cases::{TagFault, parse_tags};
use crate::cocreation::{REASON_CHARS_MAX, State};
use crate::transfer::reading::{AUTHOR_CHARS_MAX, Columns, Fault, FromRecord, ID_CHARS_MAX, line, post_text, time};
use crate::words::Lang;
use chrono::{DateTime, Utc};
use csv::ByteRecord;

/// Votes of one idea at most: more is a slip of the pen.
const VOTES_MAX: i64 = 10_000_000;

/// A row that can be brought in.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: String,
    pub created_at: DateTime<Utc>,
    pub author: String,
    pub title: String,
    pub text: String,
    pub lang: Option<Lang>,
    pub state: State,
    pub votes: i64,
    pub reason: String,
    pub tags: Vec<String>,
}

impl FromRecord for Row {
    const REQUIRED: &'static [&'static str] = &["id", "created_at", "author", "title", "text"];
    const OPTIONAL: &'static [&'static str] = &["lang", "state", "votes", "reason", "tags"];

    fn from_record(
        columns: &Columns,
        record: &ByteRecord,
        now: DateTime<Utc>,
        body_chars_max: usize,
    ) -> Result<Self, Fault> {
        columns.fits(record)?;
        let text =
            post_text("text", columns.cell(record, "text")?, body_chars_max)?.ok_or(Fault::Empty { column: "text" })?;
        let (state, reason) = fate(columns, record)?;
        Ok(Self {
            id: line(columns, record, "id", ID_CHARS_MAX)?,
            created_at: time("created_at", columns.cell(record, "created_at")?, now)?,
            author: line(columns, record, "author", AUTHOR_CHARS_MAX)?,
            title: title(columns, record)?,
            text,
            lang: Lang::parse(columns.cell(record, "lang")?.trim()),
            state,
            votes: votes(columns.cell(record, "votes")?.trim())?,
            reason,
            tags: tags(columns.cell(record, "tags")?)?,
        })
    }

    fn id(&self) -> &str {
        &self.id
    }
}

fn title(columns: &Columns, record: &ByteRecord) -> Result<String, Fault> {
    let title = line(columns, record, "title", TITLE_CHARS_MAX)?;
    match Title::parse(&title) {
        Ok(title) => Ok(title.into_string()),
        Err(TitleFault::Long) => Err(Fault::TooLong { column: "title", max: TITLE_CHARS_MAX }),
        Err(TitleFault::Short) => Err(Fault::TooShort { column: "title", min: TITLE_CHARS_MIN }),
    }
}

/// Where it stands, and why. What nobody is told without a reason needs one here, too; a merge needs the other idea and is made here.
fn fate(columns: &Columns, record: &ByteRecord) -> Result<(State, String), Fault> {
    let word = columns.cell(record, "state")?.trim();
    let state = if word.is_empty() { Some(State::New) } else { State::parse(&word.to_lowercase()) };
    let state = state
        .filter(|state| *state != State::Duplicate)
        .ok_or_else(|| Fault::NotAState { found: word.chars().take(40).collect() })?;
    let reason = post_text("reason", columns.cell(record, "reason")?, REASON_CHARS_MAX)?.unwrap_or_default();
    if state.needs_reason() && reason.is_empty() {
        return Err(Fault::NoReason { state: state.as_str() });
    }
    Ok((state, reason))
}

fn votes(cell: &str) -> Result<i64, Fault> {
    if cell.is_empty() {
        return Ok(0);
    }
    let votes = cell.parse().ok().filter(|votes| (0..=VOTES_MAX).contains(votes));
    votes.ok_or_else(|| Fault::NotANumber { column: "votes", found: cell.chars().take(40).collect(), max: VOTES_MAX })
}

fn tags(cell: &str) -> Result<Vec<String>, Fault> {
    parse_tags(cell).map_err(|fault| match fault {
        TagFault::TooMany => Fault::TooManyTags { max: crate::cases::TAGS_MAX },
        TagFault::TooLong => Fault::TooLong { column: "tags", max: crate::cases::TAG_CHARS_MAX },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: [&str; 10] =
        ["id", "created_at", "author", "title", "text", "lang", "state", "votes", "reason", "tags"];

    fn read(cells: [&str; 10]) -> Result<Row, Fault> {
        let columns = Columns::parse(&ByteRecord::from(HEADER.to_vec()), Row::REQUIRED, Row::OPTIONAL).unwrap();
        Row::from_record(&columns, &ByteRecord::from(cells.to_vec()), "2026-11-22T00:00:00Z".parse().unwrap(), 1_000)
    }

    #[test]
    fn a_row_is_read_with_all_that_it_has() {
        let row = read([
            "7",
            "2024-01-02T03:04:05Z",
            "ada",
            " A  quiet kettle ",
            "Please.",
            "pl",
            "Planned",
            "41",
            "",
            "Kettle; quiet",
        ]);
        let row = row.unwrap();
        assert_eq!(
            (row.title.as_str(), row.state, row.votes, row.lang),
            ("A quiet kettle", State::Planned, 41, Some(Lang::Pl))
        );
        assert_eq!(row.tags, ["kettle", "quiet"]);
        let bare = read(["7", "2024-01-02", "ada", "A kettle", "Please.", "", "", "", "", ""]).unwrap();
        assert_eq!((bare.state, bare.votes, bare.lang), (State::New, 0, None));
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_reason() {
        let with = |place: usize, cell: &'static str| {
            let mut cells = ["7", "2024-01-02", "ada", "A kettle", "Please.", "", "", "", "", ""];
            cells[place] = cell;
            read(cells).unwrap_err().to_string()
        };
        assert!(with(3, "x").contains("fewer than 3"), "{}", with(3, "x"));
        assert!(with(6, "duplicate").contains("\"duplicate\""));
        assert!(with(6, "declined").contains("reason"));
        for votes in ["-1", "many", "99999999"] {
            assert!(with(7, votes).contains(votes));
        }
        assert!(with(1, "2030-01-01").contains("future"));
    }
}
