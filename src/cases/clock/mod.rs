//! The clocks of a case: when the first reply and the resolution are due, and who hears of it before.
//!
//! # The formula
//!
//! Nothing ticks. Where a clock stands is computed from what is stored, each time anew, so it can be computed again later
//! with the same answer:
//!
//! - **Working time** ([`hours`]) is the time in which the wall clock of the brand's zone shows a minute of the working week, on
//!   a day that is no holiday. `working(from, to)` is how much of it lies between two instants; `after(from, amount)` is the
//!   instant at which that much of it is over. An hour skipped in spring is not worked; one shown twice in autumn is, twice.
//!   Without hours in the settings the week is Monday to Friday, nine to five.
//! - **The target** of a case is the most particular line of `case_targets` that fits: category and severity, then category, then
//!   severity, then the line for all. No line, or no minutes in it: there is no such clock. A duplicate has none: its main case has.
//! - **A stretch** is a time in which the case waits for the brand ([`State::waits`](super::State)): open, acknowledged, in progress,
//!   reopened. The changes of state in `case_changes` cut the life of a case into stretches and the rest.
//! - **Used** = Σ `working(stretch)`. A clock of `target` minutes **is due** at the instant at which `used` = `target`. While the
//!   case waits for its customer the clock is *paused*: `left` = `target` − `used`, and nothing is due. While it is resolved or closed the
//!   clock *stands*; a reopened case runs on from where it stood. The reply clock ends with the first answer.
//! - **Levels** are reached at 50 % (the assignee hears of it), 75 % (the department's people on duty) and 90 % (its lead) of the
//!   target: all of them before the end. Each is said once each time that it is reached: what stands in `case_warnings` since the
//!   moment of the level was said. A clock that ended without its lead being told, because nothing was running then, is told to
//!   the lead within a day; after that nothing is said.
//!
//! [`refresh`] writes the answer into the case (`reply_due_at`, `resolve_due_at`, the earlier of both in `due_at`, `paused_minutes`), and
//! into `alarm_at` the next moment at which there is something to do: a level, or the end of the time in which a resolved case
//! waits for its customer's word ([`SILENCE_DAYS`](super::customer::SILENCE_DAYS)). The round ([`ring`]) does it. Several nodes may ring at once: each holds the case first.

mod due;
mod hours;
mod queries;
mod ring;
#[cfg(test)]
mod tests;
mod views;

use crate::cases::customer::SILENCE_DAYS;
use crate::db::{self, Conn, Tx};
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::CaseId;
use crate::jobs;
use chrono::{DateTime, TimeDelta, Utc};
use due::{Clock, Clocks, History, Target};
use hours::Calendar;
use queries::{Facts, Shown, Warning};
use serde_json::json;

pub use due::Level;
pub use ring::{refresh_open, ring};
pub use views::due_badge;

/// Open cases are to be looked at anew, because the settings changed: `{"after": case}`.
pub const REFRESH: &str = "case.clock.refresh";
/// Of a clock that ended longer ago than this, nothing is said any more.
const LATE_HOURS: i64 = 24;

/// Sets the due times and the next alarm of a case anew, from what is stored. After every change that the clocks look
/// at: of state, severity, category, main case, and the first reply; not of who has it.
pub async fn refresh(tx: &mut Tx, case: CaseId) -> Result<()> {
    let facts = queries::facts(tx, case).await?;
    let clocks = clocks(tx, case, &facts).await?;
    show(tx, case, &facts, &clocks).await
}

/// Has every open case looked at anew: after a change of targets, hours, holidays or the brand's zone.
pub async fn rearranged(tx: &mut Tx) -> Result<()> {
    jobs::enqueue_once(tx, REFRESH, &json!({ "after": 0 })).await?;
    events::record(tx, Event::DeskArranged { what: "clocks" }).await
}

/// Where the clocks of a case stand.
async fn clocks(conn: &mut Conn, case: CaseId, facts: &Facts) -> Result<Clocks> {
    if !facts.can_run() {
        return Ok(Clocks::stopped());
    }
    let lines = queries::targets(conn).await?;
    let Some(target) = due::target(&lines, facts.category_id, facts.severity) else { return Ok(Clocks::stopped()) };
    let calendar = calendar(conn).await?;
    running(conn, case, facts, &calendar, target).await
}

async fn running(conn: &mut Conn, case: CaseId, facts: &Facts, calendar: &Calendar, target: &Target) -> Result<Clocks> {
    let mut changes = queries::changes(conn, case).await?;
    // The case itself has the last word on where it stands.
    if changes.last().map_or(super::State::Open, |(_, state)| *state) != facts.state {
        changes.push((facts.state_since, facts.state));
    }
    let history = History { opened_at: facts.opened_at, changes, first_reply_at: facts.first_reply_at };
    Ok(Clocks::of(calendar, target, &history))
}

/// The brand's calendar as the settings have it.
async fn calendar(conn: &mut Conn) -> Result<Calendar> {
    let zone = db::setting(conn, "brand.zone").await?.and_then(|zone| zone.parse().ok()).unwrap_or(chrono_tz::UTC);
    let openings = queries::openings(conn).await?;
    let holidays = queries::holidays(conn).await?.into_iter().filter_map(|day| day.parse().ok());
    Ok(if openings.is_empty() { Calendar::usual(zone, holidays) } else { Calendar::new(zone, &openings, holidays) })
}

/// The end of work on the `days`th working day after `from`, by the brand's week and days off. None when it never works.
pub async fn working_days_after(conn: &mut Conn, from: DateTime<Utc>, days: usize) -> Result<Option<DateTime<Utc>>> {
    Ok(calendar(conn).await?.end_of_working_day(from, days))
}

/// Writes into the case what its clocks show.
async fn show(tx: &mut Tx, case: CaseId, facts: &Facts, clocks: &Clocks) -> Result<()> {
    let alarm_at = match facts.state {
        super::State::Resolved => Some(facts.state_since + TimeDelta::days(SILENCE_DAYS)),
        _ => unsaid(tx, case, clocks).await?.iter().map(|warning| warning.moment).min(),
    };
    let shown = Shown {
        reply_due_at: clocks.reply.due(),
        resolve_due_at: clocks.resolve.due(),
        paused_minutes: clocks.left().map(|left| left.num_minutes()),
        alarm_at,
    };
    queries::set_shown(tx, case, shown).await
}

/// What is still to be said of running clocks, now or later.
async fn unsaid(tx: &mut Tx, case: CaseId, clocks: &Clocks) -> Result<Vec<Warning>> {
    let now = tx.now();
    let running = [("reply", &clocks.reply), ("resolve", &clocks.resolve)];
    if running.iter().all(|(_, clock)| clock.due().is_none()) {
        return Ok(Vec::new());
    }
    let said = queries::warnings(tx, case).await?;
    let is_said = |clock: &str, level: Level, moment: DateTime<Utc>| {
        said.iter().any(|(of, word, at)| of == clock && word == level.as_str() && *at >= moment)
    };
    let mut found = Vec::new();
    for (clock, standing) in running {
        let Clock::Running { due, moments } = standing else { continue };
        if *due <= now - TimeDelta::hours(LATE_HOURS) {
            continue;
        }
        // After the end only the lead is still to hear of it.
        let open = moments.iter().filter(|(level, _)| *level == Level::Lead || *due > now);
        let open = open.filter(|(level, moment)| !is_said(clock, *level, *moment));
        found.extend(open.map(|(level, moment)| Warning { case, clock, level: *level, due: *due, moment: *moment }));
    }
    Ok(found)
}
