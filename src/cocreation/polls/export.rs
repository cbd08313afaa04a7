//! The ballots of a closed poll, without names, so that anybody can count them again.

use super::actions::Kept;
use super::count::Ballot;
use super::queries::{self, OptionRow, PollRow};
use super::{Kind, STAFF_MIN};
use crate::db::Conn;
use crate::error::Result;
use crate::ids::AccountId;
use crate::web::csv::{self, guarded};
use std::collections::BTreeMap;

/// One ballot a line, in the order of what was chosen: neither who nor when. Ballots of staff are there only where their count is shown.
pub async fn ballots(conn: &mut Conn, row: &PollRow) -> Result<String> {
    let options = queries::options(conn, row.id).await?;
    let staff_too = Kept::of(row, &options)?.staff.ballots >= STAFF_MIN;
    let mut counted: BTreeMap<(bool, Vec<i64>), usize> = BTreeMap::new();
    let mut after = AccountId(0);
    loop {
        let page = queries::ballots(conn, row.id, after).await?;
        let Some(last) = page.last() else { break };
        after = last.account_id;
        for one in page.iter().filter(|one| staff_too || !one.staff) {
            *counted.entry((one.staff, cells(row.kind(), &options, &one.ballot()?))).or_default() += 1;
        }
    }
    write(&options, &counted)
}

/// What a ballot gives to each option: its rank, its points; 0 is nothing.
fn cells(kind: Kind, options: &[OptionRow], ballot: &Ballot) -> Vec<i64> {
    let cell = |option: &OptionRow| match kind {
        Kind::Ranked => ballot.rank(option.id.0).map_or(0, |rank| rank as i64),
        _ => ballot.points(option.id.0),
    };
    options.iter().map(cell).collect()
}

fn write(options: &[OptionRow], counted: &BTreeMap<(bool, Vec<i64>), usize>) -> Result<String> {
    let head = std::iter::once("voter".to_owned()).chain(options.iter().map(|option| guarded(&option.label)));
    let ballots = counted.iter().flat_map(|((staff, cells), count)| {
        let who = if *staff { "staff" } else { "member" };
        let line = std::iter::once(who.to_owned()).chain(cells.iter().map(ToString::to_string));
        std::iter::repeat_n(line.collect::<Vec<_>>(), *count)
    });
    csv::lines(std::iter::once(head.collect()).chain(ballots))
}
