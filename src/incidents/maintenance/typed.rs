//! What is typed about maintenance, and what it must be.

use super::{Planned, Said};
use crate::ids::nonce;
use crate::incidents::actions::{BODY_CHARS_MAX, TITLE_CHARS_MAX};
use crate::incidents::components::Offered;
use crate::incidents::forms::{Fields, Three, once, ticked};
use crate::incidents::incident::{State, Texts};
use crate::incidents::queries::{IncidentRow, Plan};
use crate::web::Faults;
use crate::web::form::{local_time, local_value};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

/// The fields of a title.
pub const TITLE: Three = Three {
    fields: ["title_en", "title_he", "title_pl"],
    label: "incidents-title",
    chars_max: TITLE_CHARS_MAX,
    rows: 0,
    required: true,
};

/// The fields of what is announced.
pub const BODY: Three = Three {
    fields: ["body_en", "body_he", "body_pl"],
    label: "incidents-body",
    chars_max: BODY_CHARS_MAX,
    rows: 4,
    required: true,
};

/// How long before the start subscribers can be reminded, in minutes, and how it is called.
pub const REMINDERS: [(i64, &str); 4] = [
    (60, "maintenance-remind-hour"),
    (DAY, "maintenance-remind-day"),
    (3 * DAY, "maintenance-remind-days"),
    (7 * DAY, "maintenance-remind-week"),
];
const DAY: i64 = 24 * 60;

/// An empty form.
pub fn fresh() -> Fields {
    Fields::of([
        ("once", nonce()),
        ("starts_itself", "on".to_owned()),
        ("ends_itself", "on".to_owned()),
        ("remind", DAY.to_string()),
        ("notify", "on".to_owned()),
    ])
}

/// The form of a plan as it is.
pub fn of(row: &IncidentRow, components: &[crate::ids::ComponentId], zone: Tz) -> Fields {
    let at = |at: Option<DateTime<Utc>>| at.map(|at| local_value(at, zone)).unwrap_or_default();
    let mut values = vec![
        ("seen", row.version.to_string()),
        ("from", at(row.scheduled_for)),
        ("until", at(row.scheduled_until)),
        ("remind", row.remind_minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
        ("notify", "on".to_owned()),
    ];
    values.extend(row.starts_itself.then(|| ("starts_itself", "on".to_owned())));
    values.extend(row.ends_itself.then(|| ("ends_itself", "on".to_owned())));
    values.extend(components.iter().map(|id| ("component", id.to_string())));
    Fields::of(values)
}

/// A plan as it was typed; `title` stands already when it is changed.
pub fn planned(
    typed: &Fields,
    title: Option<&Texts>,
    offered: &[Offered],
    now: DateTime<Utc>,
    zone: Tz,
) -> Result<Planned, Faults> {
    let mut faults = Faults::new();
    let title = title.cloned().unwrap_or_else(|| TITLE.read(typed, &mut faults));
    let body = BODY.read(typed, &mut faults);
    let components = ticked(typed, offered, &mut faults);
    if components.is_empty() && faults.of("component").is_none() {
        faults.add("component", "maintenance-fault-component");
    }
    let plan = plan(typed, now, zone, &mut faults);
    faults.into_result(Planned {
        title,
        body,
        plan,
        components,
        notify: typed.is("notify"),
        overlap: typed.is("overlap"),
        once: once(typed),
    })
}

fn plan(typed: &Fields, now: DateTime<Utc>, zone: Tz, faults: &mut Faults) -> Plan {
    let mut time = |field: &'static str| {
        let at = local_time(typed.get(field), zone);
        if at.is_none() {
            faults.add(field, "incidents-fault-time");
        }
        at
    };
    let (from, until) = (time("from"), time("until"));
    if from.is_some_and(|from| from <= now) {
        faults.add("from", "maintenance-fault-past");
    }
    if from.zip(until).is_some_and(|(from, until)| until <= from) {
        faults.add("until", "incidents-fault-window");
    }
    let remind_minutes =
        typed.get("remind").parse().ok().filter(|minutes| REMINDERS.iter().any(|(one, _)| one == minutes));
    if remind_minutes.is_none() && !typed.get("remind").is_empty() {
        faults.add("remind", "fault-choice");
    }
    Plan {
        from: from.unwrap_or(now),
        until: until.unwrap_or(now),
        starts_itself: typed.is("starts_itself"),
        ends_itself: typed.is("ends_itself"),
        remind_minutes,
    }
}

/// Something said by hand, as it was typed.
pub fn said(typed: &Fields) -> Result<Said, Faults> {
    let mut faults = Faults::new();
    let body = BODY.read(typed, &mut faults);
    let state = State::parse(typed.get("state")).filter(|state| STEPS.contains(state));
    if state.is_none() {
        faults.add("state", "fault-choice");
    }
    faults.into_result(Said {
        state: state.unwrap_or(State::Completed),
        body,
        notify: typed.is("notify"),
        seen: typed.get("seen").parse().unwrap_or_default(),
    })
}

/// What maintenance can become by hand.
pub const STEPS: [State; 3] = [State::InProgress, State::Verifying, State::Completed];

#[cfg(test)]
mod tests {
    use super::{planned, said};
    use crate::ids::ComponentId;
    use crate::incidents::components::Offered;
    use crate::incidents::forms::Fields;
    use crate::incidents::{Health, Texts};
    use crate::web::Faults;

    fn typed(from: &str, until: &str, component: &str) -> Result<super::Planned, Faults> {
        let fields = Fields::of([
            ("title_pl", "Wymiana".to_owned()),
            ("body_pl", "Wymieniamy serwery".to_owned()),
            ("from", from.to_owned()),
            ("until", until.to_owned()),
            ("component", component.to_owned()),
        ]);
        let (name, group) = (Texts::new("Shop", "", ""), Texts::default());
        let offered = [Offered { id: ComponentId(3), name, group, health: Health::Operational }];
        let now = "2026-11-22T12:00:00Z".parse().expect("a time");
        planned(&fields, None, &offered, now, chrono_tz::Europe::Warsaw)
    }

    #[test]
    fn maintenance_begins_after_now_ends_after_that_and_touches_something() {
        let plan = typed("2026-11-22T13:01", "2026-11-22T14:00", "3").expect("a plan").plan;
        assert_eq!(plan.from.to_rfc3339(), "2026-11-22T12:01:00+00:00");
        let fault = |from, until, component, field| {
            typed(from, until, component).is_err_and(|faults| faults.of(field).is_some())
        };
        assert!(fault("2026-11-22T13:00", "2026-11-22T14:00", "3", "from"), "now is not to come");
        assert!(fault("2026-11-23T13:00", "2026-11-23T13:00", "3", "until"));
        assert!(fault("", "2026-11-23T13:00", "3", "from"));
        assert!(fault("2026-11-23T12:00", "2026-11-23T13:00", "4", "component"));
        assert!(fault("2026-11-23T12:00", "2026-11-23T13:00", "", "component"));
    }

    #[test]
    fn only_a_step_of_maintenance_can_be_said() {
        let faults = said(&Fields::of([("state", "resolved".to_owned()), ("body_en", "x".to_owned())]));
        assert!(faults.is_err_and(|faults| faults.of("state").is_some()));
    }
}
