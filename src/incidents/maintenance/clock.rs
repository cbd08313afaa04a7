//! What maintenance does by itself: it reminds, begins and ends.

use super::{changes, queries, update};
use crate::app::App;
use crate::db::Tx;
use crate::error::Result;
use crate::incidents::actions::publish_locked;
use crate::incidents::forms;
use crate::incidents::incident::{Kind, State, Texts};
use crate::incidents::queries::{self as kept, IncidentRow};
use crate::incidents::subscribers::{self, NoticeKind};
use crate::policy;
use crate::words::{Lang, Words};
use chrono::{DateTime, TimeDelta, Utc};

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Remind,
    Begin,
    End,
}

/// The next step of maintenance that is due at that time.
fn due(row: &IncidentRow, now: DateTime<Utc>) -> Option<Step> {
    let (from, until) = (row.scheduled_for?, row.scheduled_until?);
    if row.kind != Kind::Maintenance || row.drill || row.published_at.is_none() {
        return None;
    }
    let reminds_at = row.remind_minutes.and_then(|minutes| from.checked_sub_signed(TimeDelta::try_minutes(minutes)?));
    match row.state {
        State::Scheduled if row.starts_itself && from <= now => Some(Step::Begin),
        State::Scheduled if row.reminded_at.is_none() && reminds_at.is_some_and(|at| at <= now && now < from) => {
            Some(Step::Remind)
        }
        State::InProgress | State::Verifying if row.ends_itself && until <= now => Some(Step::End),
        _ => None,
    }
}

/// Does what is due; safe on several nodes at once. One that fails keeps no other from its step.
pub async fn ring(app: App) -> Result<()> {
    let now = app.now();
    let open = queries::open(&mut app.db.read_current().await?).await?;
    let mut changed = false;
    for row in open.iter().filter(|row| due(row, now).is_some()) {
        let id = row.id;
        let step = app
            .db
            .write(policy::system("maintenance.clock"), move |tx| {
                Box::pin(async move {
                    // As it is now that no other node can do the same.
                    let row = kept::lock(tx, id).await?;
                    take(tx, row).await
                })
            })
            .await;
        match step {
            Ok(()) => changed = true,
            Err(error) => tracing::warn!(incident = %id, error = %error, "maintenance did not take its step; it will"),
        }
    }
    if changed {
        forms::redraw(&app).await;
    }
    Ok(())
}

/// Takes every step that is due. What began and ended unseen (nothing ran then) is told at the end, once.
async fn take(tx: &mut Tx, mut row: IncidentRow) -> Result<()> {
    let now = tx.now();
    while let Some(step) = due(&row, now) {
        let (state, body) = match step {
            Step::Remind => {
                queries::set_reminded(tx, row.id).await?;
                return subscribers::announce(tx, row.id, None, NoticeKind::Reminder).await.map(|_| ());
            }
            Step::Begin => (State::InProgress, said("maintenance-begun")),
            Step::End => (State::Completed, said("maintenance-ended")),
        };
        let over = row.ends_itself && row.scheduled_until.is_some_and(|until| until <= now);
        let notify = step == Step::End || !over;
        let changes = changes(tx, &row, state).await?;
        let own = row.lang;
        let id = row.id;
        publish_locked(tx, row, &update(id, state, body, own, changes, notify)).await?;
        row = super::maintenance(tx, id).await?;
    }
    Ok(())
}

/// A sentence of the house in every language.
pub(super) fn said(key: &'static str) -> Texts {
    let [en, he, pl] = [Lang::En, Lang::He, Lang::Pl].map(|lang| Words::of(lang).t(key));
    Texts { en, he, pl }
}

#[cfg(test)]
mod tests {
    use super::{Step, due};
    use crate::ids::IncidentId;
    use crate::incidents::incident::{Impact, Kind, Severity, State, Texts};
    use crate::incidents::queries::IncidentRow;
    use crate::words::Lang;
    use chrono::{DateTime, TimeDelta, Utc};

    fn planned(state: State) -> IncidentRow {
        let at: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().expect("a time");
        IncidentRow {
            id: IncidentId(1),
            kind: Kind::Maintenance,
            drill: false,
            backdated: false,
            lang: Lang::En,
            title: Texts::new("Pipes", "", ""),
            state,
            impact: Impact::Maintenance,
            severity: Severity::ALL[3],
            playbook: None,
            topic: None,
            started_at: at,
            created_at: at,
            created_by: None,
            published_at: Some(at),
            monitoring_at: None,
            resolved_at: None,
            promised_at: None,
            scheduled_for: Some(at + TimeDelta::hours(10)),
            scheduled_until: Some(at + TimeDelta::hours(12)),
            starts_itself: true,
            ends_itself: true,
            remind_minutes: Some(60),
            reminded_at: None,
            updated_at: at,
            version: 1,
        }
    }

    fn after(hours: i64, row: &IncidentRow) -> Option<Step> {
        due(row, row.created_at + TimeDelta::hours(hours))
    }

    #[test]
    fn each_step_is_due_in_its_time_and_once() {
        let row = planned(State::Scheduled);
        assert_eq!(
            [8, 9, 10, 12].map(|hours| after(hours, &row)),
            [None, Some(Step::Remind), Some(Step::Begin), Some(Step::Begin)]
        );
        let reminded = IncidentRow { reminded_at: row.published_at, ..row };
        assert_eq!(after(9, &reminded), None);
        for state in [State::InProgress, State::Verifying] {
            assert_eq!([11, 12].map(|hours| after(hours, &planned(state))), [None, Some(Step::End)]);
        }
        assert_eq!(after(99, &planned(State::Completed)), None);
    }

    #[test]
    fn a_clock_that_is_put_back_brings_no_step_again() {
        let begun = planned(State::InProgress);
        assert_eq!([0, 8, 9, 10].map(|hours| after(hours, &begun)), [None; 4]);
        assert_eq!([0, 11, 13].map(|hours| after(hours, &planned(State::Completed))), [None; 3]);
    }

    #[test]
    fn what_goes_by_hand_a_drill_and_what_is_not_public_take_no_step() {
        let row = planned(State::Scheduled);
        for row in [
            IncidentRow { starts_itself: false, ..row.clone() },
            IncidentRow { drill: true, ..row.clone() },
            IncidentRow { published_at: None, ..row.clone() },
            IncidentRow { kind: Kind::Incident, ..row },
        ] {
            assert_eq!(after(11, &row), None);
        }
    }
}
