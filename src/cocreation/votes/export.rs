//! The votes of an idea as a file: countable again by anybody who has it, and nobody in it has a name.

use super::queries::ExportRow;
use crate::app::Secrets;
use crate::error::Result;
use crate::ids::TopicId;
use crate::web::csv;

/// What the pseudonyms of one idea's voters are made for: in another idea's file the same person is somebody else.
const PURPOSE: &str = "votes.export";
/// Characters of a pseudonym.
const PSEUDONYM_CHARS: usize = 16;

/// The file. Its order is that of the pseudonyms, so that it tells nothing of when accounts were opened or votes were cast.
pub fn write(secrets: &Secrets, topic: TopicId, rows: &[ExportRow]) -> Result<String> {
    let mut lines: Vec<[String; 4]> = rows.iter().map(|row| line(secrets, topic, row)).collect();
    lines.sort();
    csv::lines(std::iter::once(["voter", "day", "counted_as", "carried_from"].map(str::to_owned)).chain(lines))
}

fn line(secrets: &Secrets, topic: TopicId, row: &ExportRow) -> [String; 4] {
    let signed = secrets.sign(PURPOSE, &format!("{topic} {}", row.account_id));
    // "v": what begins with "-" would be a formula in a spreadsheet.
    let voter: String = std::iter::once('v').chain(signed.chars().take(PSEUDONYM_CHARS)).collect();
    let from = row.from_topic_id.map(|from| from.to_string()).unwrap_or_default();
    [voter, row.at.date_naive().to_string(), if row.staff { "staff" } else { "member" }.to_owned(), from]
}
