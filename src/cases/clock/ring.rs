//! The round: what the clocks do by themselves when the time has come.

use super::due::{Clocks, Level, target};
use super::queries::{self, Facts, Warning};
use super::{REFRESH, clocks, refresh, show, unsaid};
use crate::app::App;
use crate::cases::customer::SILENCE_DAYS;
use crate::cases::letters::{CustomerNews, StaffNews, tell_customer, tell_staff};
use crate::cases::{Hand, Move, State, actions, by_id, routing};
use crate::db::Tx;
use crate::error::Result;
use crate::events::{self, Event};
use crate::ids::{AccountId, CaseId, DepartmentId};
use crate::jobs;
use crate::policy::{self, Role};
use chrono::{DateTime, TimeDelta};
use serde_json::{Value, json};

/// Cases that are read at once.
const BATCH: i64 = 100;
/// Batches of one round; what is left waits for the next.
const BATCHES_MAX: usize = 50;
/// Open cases that are refreshed in one transaction.
const REFRESHED_AT_ONCE: i64 = 50;

/// One round: takes cases from people who are not active staff any more, says what the clocks have to say, and closes what was
/// resolved and never answered. What fails for one case is said and comes again with the next round.
pub async fn ring(app: App) -> Result<()> {
    let now = app.now();
    let forsaken = queries::forsaken(&mut app.db.read_current().await?, now, BATCH).await?;
    for case in forsaken {
        note_failure(case, release(&app, case).await);
    }
    let mut after = (DateTime::UNIX_EPOCH, CaseId(0));
    for _ in 0..BATCHES_MAX {
        let due = queries::alarms(&mut app.db.read_current().await?, now, after, BATCH).await?;
        let Some(last) = due.last() else { break };
        after = *last;
        for (_, case) in due {
            note_failure(case, alarm(&app, case).await);
        }
    }
    Ok(())
}

fn note_failure(case: CaseId, outcome: Result<()>) {
    if let Err(error) = outcome {
        tracing::warn!(case = case.0, error = %error, "the clock of a case could not do its work; it will come again");
    }
}

/// Takes a case from somebody who is not active staff any more, and gives it to whoever's turn it is.
async fn release(app: &App, id: CaseId) -> Result<()> {
    app.db
        .write(policy::system("case.released"), move |tx| {
            Box::pin(async move {
                let case = actions::current(tx, id, None).await?;
                let now = tx.now();
                // Another node may have been here, or a colleague.
                let Some(assignee) = case.assignee_id else { return Ok(()) };
                if queries::is_active_staff(tx, assignee, now).await? {
                    return Ok(());
                }
                actions::assign(tx, &case, None, None, now).await?;
                let case = by_id(tx, id).await?;
                routing::give(tx, &case, now).await
            })
        })
        .await
}

/// Does what a case's alarm rings for.
async fn alarm(app: &App, id: CaseId) -> Result<()> {
    app.db
        .write(policy::system("case.clock"), move |tx| {
            Box::pin(async move {
                let case = actions::current(tx, id, None).await?;
                let (now, facts) = (tx.now(), queries::facts(tx, id).await?);
                // Another node has done it, or the case has changed.
                if facts.alarm_at.is_none_or(|at| at > now) {
                    return Ok(());
                }
                if case.state == State::Resolved {
                    close(tx, id, &facts).await
                } else {
                    let clocks = clocks(tx, id, &facts).await?;
                    warn(tx, id, &facts, &clocks).await?;
                    show(tx, id, &facts, &clocks).await
                }
            })
        })
        .await
}

/// Closes a resolved case whose customer has said nothing for long enough, and says so.
async fn close(tx: &mut Tx, id: CaseId, facts: &Facts) -> Result<()> {
    let now = tx.now();
    // A word that was written and not read by the case yet comes first.
    if facts.state_since + TimeDelta::days(SILENCE_DAYS) > now
        || queries::has_written_since(tx, id, facts.state_since).await?
    {
        return refresh(tx, id).await;
    }
    // Nobody's hand is in it: page and letter say from that that the case closed itself.
    let step = Move { to: State::Closed, hand: Hand::Staff, by: None, note: String::new(), at: now, resolution: None };
    let case = by_id(tx, id).await?;
    let change = actions::move_to(tx, &case, &step).await?;
    tell_customer(tx, id, &CustomerNews::Moved { change }).await
}

/// Says what the clocks have to say by now: each person hears of each clock once, of the highest level that is theirs.
async fn warn(tx: &mut Tx, id: CaseId, facts: &Facts, clocks: &Clocks) -> Result<()> {
    let now = tx.now();
    let mut ripe: Vec<Warning> = unsaid(tx, id, clocks).await?;
    ripe.retain(|warning| warning.moment <= now);
    let mut told: Vec<(&'static str, Level, AccountId)> = Vec::new();
    for warning in ripe {
        if queries::note_warning(tx, &warning).await? {
            let people = people(tx, facts, warning.level).await?;
            told.retain(|(clock, _, who)| *clock != warning.clock || !people.contains(who));
            told.extend(people.into_iter().map(|who| (warning.clock, warning.level, who)));
        }
    }
    for (clock, level, who) in &told {
        let news = StaffNews::Due { clock: (*clock).to_owned(), level: level.as_str().to_owned() };
        tell_staff(tx, *who, id, &news).await?;
    }
    if told.is_empty() { Ok(()) } else { events::record(tx, Event::CaseChanged { case: id, what: "warned" }).await }
}

/// Who hears of a level.
async fn people(tx: &mut Tx, facts: &Facts, level: Level) -> Result<Vec<AccountId>> {
    match (level, facts.department_id) {
        (Level::Assignee, _) => Ok(facts.assignee_id.into_iter().collect()),
        (Level::Department, Some(department)) => queries::on_duty(tx, department).await,
        (Level::Department, None) => Ok(Vec::new()),
        (Level::Lead, department) => leads(tx, department).await,
    }
}

/// The department's lead; where there is none, everybody who leads; where nobody does, whoever runs the home.
async fn leads(tx: &mut Tx, department: Option<DepartmentId>) -> Result<Vec<AccountId>> {
    if let Some(department) = department
        && let Some(lead) = queries::lead(tx, department).await?
    {
        return Ok(vec![lead]);
    }
    let leads = queries::of_role(tx, Role::Lead.as_str()).await?;
    if leads.is_empty() { queries::of_role(tx, Role::Admin.as_str()).await } else { Ok(leads) }
}

/// Looks at the next open cases anew, and asks for those after them: `{"after": case}`. What is over by the new settings already is
/// shown as such and said to nobody.
pub async fn refresh_open(app: App, payload: Value) -> Result<()> {
    let after = CaseId(jobs::number(&payload, "after")?);
    app.db
        .write(policy::system("case.clock.refresh"), move |tx| {
            Box::pin(async move {
                let ids = queries::open_after(tx, after, REFRESHED_AT_ONCE).await?;
                let (lines, calendar) = (queries::targets(tx).await?, super::calendar(tx).await?);
                for id in &ids {
                    actions::current(tx, *id, None).await?;
                    let facts = queries::facts(tx, *id).await?;
                    let clocks = match target(&lines, facts.category_id, facts.severity) {
                        Some(target) if facts.can_run() => super::running(tx, *id, &facts, &calendar, target).await?,
                        _ => Clocks::stopped(),
                    };
                    silence(tx, *id, &clocks).await?;
                    show(tx, *id, &facts, &clocks).await?;
                }
                let Some(last) = ids.last() else { return Ok(()) };
                let now = tx.now();
                events::record(tx, Event::DeskArranged { what: "clocks" }).await?;
                jobs::enqueue(tx, REFRESH, &json!({ "after": last }), now).await
            })
        })
        .await
}

/// Notes as said what is over already.
async fn silence(tx: &mut Tx, id: CaseId, clocks: &Clocks) -> Result<()> {
    let now = tx.now();
    for warning in unsaid(tx, id, clocks).await? {
        if warning.due <= now {
            queries::note_warning(tx, &warning).await?;
        }
    }
    Ok(())
}
