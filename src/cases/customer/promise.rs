//! When the customer hears next, as far as the brand has promised it.

use crate::cases::queries::CaseRow;
use crate::words::Words;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// What the brand owes the customer next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owed {
    Answer,
    Solution,
}

/// The next promised time; none while nothing is promised: no target, or the case waits for its customer or is done.
fn next(case: &CaseRow) -> Option<(Owed, DateTime<Utc>)> {
    if !case.state.waits() {
        return None;
    }
    let answer = case.reply_due_at.filter(|_| case.first_reply_at.is_none()).map(|due| (Owed::Answer, due));
    answer.or_else(|| case.resolve_due_at.map(|due| (Owed::Solution, due)))
}

/// The promise as a sentence; where its time is over, what became of it.
pub fn text(words: Words, case: &CaseRow, now: DateTime<Utc>, zone: Tz) -> Option<String> {
    let (owed, due) = next(case)?;
    let when = [("when", words.date_time(due, zone).into())];
    Some(match (owed, due < now) {
        (Owed::Answer, false) => words.with("customer-next-answer", &when),
        (Owed::Solution, false) => words.with("customer-next-solution", &when),
        (_, true) => words.with("customer-next-late", &when),
    })
}
