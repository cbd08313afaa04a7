//! The results of a challenge as a table for spreadsheets. What is hidden is left empty.

use crate::cocreation::challenges::jury::{Sums, tenths};
use crate::cocreation::challenges::race::EntryRow;
use crate::cocreation::polls::Outcome;
use crate::cocreation::votes::Glance;
use crate::error::{Error, Result};
use crate::ids::TopicId;
use std::collections::BTreeMap;

const COLUMNS: [&str; 11] = [
    "id",
    "title",
    "author",
    "state",
    "stage",
    "votes",
    "votes_staff",
    "votes_elsewhere",
    "jury_scores",
    "jury_average",
    "ballot_place",
];

/// The table.
pub fn write(
    entries: &[EntryRow],
    votes: &BTreeMap<TopicId, Glance>,
    jury: &Sums,
    outcome: Option<&Outcome>,
) -> Result<String> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(COLUMNS).map_err(Error::internal)?;
    for row in entries {
        let tally = votes.get(&row.topic_id).filter(|glance| glance.voting.public()).and_then(|glance| glance.tally);
        let sum = jury.get(&row.topic_id).copied();
        let place = outcome.and_then(|it| it.lines.iter().find(|line| line.topic == Some(row.topic_id)));
        let figure = |figure: Option<i64>| figure.map(|it| it.to_string()).unwrap_or_default();
        out.write_record([
            row.topic_id.to_string(),
            cell(&row.title),
            cell(&row.author_handle),
            row.state.clone(),
            row.stage().as_str().to_owned(),
            figure(tally.map(|it| it.members)),
            figure(tally.map(|it| it.staff)),
            figure(tally.map(|it| it.elsewhere)),
            figure(sum.map(|it| it.0)),
            sum.map(|it| format!("{}.{}", tenths(it) / 10, tenths(it) % 10)).unwrap_or_default(),
            place.map(|line| line.place.to_string()).unwrap_or_default(),
        ])
        .map_err(Error::internal)?;
    }
    String::from_utf8(out.into_inner().map_err(Error::internal)?).map_err(Error::internal)
}

/// A text that no spreadsheet takes for a formula.
fn cell(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_text_is_a_formula() {
        assert_eq!(super::cell("=1+1"), "'=1+1");
        assert_eq!(super::cell("A kettle"), "A kettle");
    }
}
