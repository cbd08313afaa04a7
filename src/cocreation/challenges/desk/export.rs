//! The results of a challenge as a table for spreadsheets. What is hidden is left empty.

use crate::cocreation::challenges::jury::{Sums, tenths};
use crate::cocreation::challenges::race::EntryRow;
use crate::cocreation::polls::Outcome;
use crate::cocreation::votes::Glance;
use crate::error::Result;
use crate::ids::TopicId;
use crate::web::csv::{self, guarded};
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
    let lines = entries.iter().map(|row| line(row, votes, jury, outcome));
    csv::lines(std::iter::once(COLUMNS.map(str::to_owned)).chain(lines))
}

fn line(
    row: &EntryRow,
    votes: &BTreeMap<TopicId, Glance>,
    jury: &Sums,
    outcome: Option<&Outcome>,
) -> [String; COLUMNS.len()] {
    let tally = votes.get(&row.topic_id).filter(|glance| glance.voting.public()).and_then(|glance| glance.tally);
    let sum = jury.get(&row.topic_id).copied();
    let place = outcome.and_then(|it| it.lines.iter().find(|line| line.topic == Some(row.topic_id)));
    let figure = |figure: Option<i64>| figure.map(|it| it.to_string()).unwrap_or_default();
    [
        row.topic_id.to_string(),
        guarded(&row.title),
        guarded(&row.author_handle),
        row.state.clone(),
        row.stage().as_str().to_owned(),
        figure(tally.map(|it| it.members)),
        figure(tally.map(|it| it.staff)),
        figure(tally.map(|it| it.elsewhere)),
        figure(sum.map(|it| it.0)),
        sum.map(|it| format!("{}.{}", tenths(it) / 10, tenths(it) % 10)).unwrap_or_default(),
        place.map(|line| line.place.to_string()).unwrap_or_default(),
    ]
}
