//! How often the public hears while an incident goes on, and when the team is asked again whether everybody knows their part.

pub mod pages;
mod queries;
mod views;

use super::common::{arrange, arranged, seen, unchanged};
use super::duties::MONTHS;
use crate::app::App;
use crate::db;
use crate::error::Result;
use crate::incidents::{Severity, State};
use crate::policy::{self, Act, Viewer};

/// The states in which the public waits for the next update.
pub const STATES: [State; 3] = [State::Investigating, State::Identified, State::Monitoring];

/// The minutes of each severity, in each of these states.
pub type Table = [[i64; 3]; 4];

/// What holds: as it is set, or else the program's own.
fn table(set: &[(i64, String, i64)]) -> Table {
    let mut table = own();
    for (row, severity) in table.iter_mut().zip(Severity::ALL) {
        for (minutes, state) in row.iter_mut().zip(STATES) {
            let found = set.iter().find(|(figure, word, _)| *figure == severity.get() && word == state.as_str());
            if let Some((_, _, there)) = found {
                *minutes = *there;
            }
        }
    }
    table
}

/// The program's own.
fn own() -> Table {
    Severity::ALL.map(|severity| STATES.map(|state| severity.cadence(state).map_or(60, |pause| pause.num_minutes())))
}

fn mark(table: &Table) -> String {
    seen(table.iter().flatten().map(i64::to_string))
}

async fn set(app: &App, viewer: &Viewer, was: String, new: Table) -> Result<()> {
    let permit = policy::permit(viewer, Act::ComponentArrange)?;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                // Two who change the table come one after the other.
                let now = tx.now().to_rfc3339();
                db::set_setting(tx, "crisis.cadence_changed", &now).await?;
                let before = table(&queries::all(tx).await?);
                if before == new {
                    return Ok(());
                }
                unchanged(&was, &mark(&before))?;
                for ((row, own), severity) in new.iter().zip(own()).zip(Severity::ALL) {
                    for ((minutes, own), state) in row.iter().zip(own).zip(STATES) {
                        if *minutes == own {
                            queries::forget(tx, severity.get(), state.as_str()).await?;
                        } else {
                            queries::set(tx, severity.get(), state.as_str(), *minutes).await?;
                        }
                    }
                }
                arranged(tx, "cadence").await
            })
        })
        .await
}

async fn set_months(app: &App, viewer: &Viewer, months: i64) -> Result<()> {
    arrange(app, viewer, move |tx| {
        Box::pin(async move {
            db::set_setting(tx, MONTHS, &months.to_string()).await?;
            arranged(tx, "reminders").await
        })
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::{own, table};

    #[test]
    fn what_is_not_set_is_the_program_s_own() {
        let set = [(1, "monitoring".to_owned(), 20), (9, "monitoring".to_owned(), 1), (1, "postmortem".to_owned(), 2)];
        let now = table(&set);
        assert_eq!(now[0], [10, 10, 20]);
        assert_eq!(now[1..], own()[1..]);
        assert_eq!(own()[2], [15, 30, 60]);
    }
}
