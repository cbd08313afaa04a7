//! Governing an account.

use super::queries::PersonRow;
use crate::accounts;
use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::{self, Act, Role, Viewer};
use crate::ui::text::clean_line;
use crate::web::Faults;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

/// The longest name of a department, in characters.
pub const DEPARTMENT_CHARS_MAX: usize = 40;

/// What was typed about an account.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct GovernForm {
    #[serde(default)]
    pub role: String,
    #[serde(default)]
    pub department: String,
    /// A date, `2026-11-22`; empty for none.
    #[serde(default)]
    pub suspended_until: String,
}

/// What is to be true of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Governed {
    pub role: Role,
    pub department: Option<String>,
    pub suspended_until: Option<DateTime<Utc>>,
}

impl GovernForm {
    /// Reads the form; a suspension lasts until the day begins in `zone`.
    pub fn parse(&self, now: DateTime<Utc>, zone: Tz) -> Result<Governed, Faults> {
        let mut faults = Faults::new();
        let role = Role::parse(&self.role);
        if role.is_none() {
            faults.add("role", "fault-choice");
        }
        let department = clean_line(&self.department);
        if department.chars().count() > DEPARTMENT_CHARS_MAX {
            faults.add_with("department", "fault-too-long", &[("max", DEPARTMENT_CHARS_MAX.into())]);
        }
        let suspended_until = match day(self.suspended_until.trim(), zone) {
            Ok(Some(until)) if until <= now => {
                faults.add("suspended_until", "fault-date-past");
                None
            }
            Ok(until) => until,
            Err(()) => {
                faults.add("suspended_until", "fault-date-invalid");
                None
            }
        };
        let department = Some(department).filter(|department| !department.is_empty());
        faults.into_result(Governed { role: role.unwrap_or(Role::Member), department, suspended_until })
    }
}

fn day(typed: &str, zone: Tz) -> Result<Option<DateTime<Utc>>, ()> {
    if typed.is_empty() {
        return Ok(None);
    }
    let day: NaiveDate = typed.parse().map_err(|_| ())?;
    let start = day.and_time(NaiveTime::MIN).and_local_timezone(zone).earliest().ok_or(())?;
    if (1970..10_000).contains(&chrono::Datelike::year(&day)) { Ok(Some(start.to_utc())) } else { Err(()) }
}

/// Gives role, department and suspension, as far as they change. Nobody does this to themselves, so an admin always remains.
pub async fn govern(app: &App, viewer: &Viewer, person: &PersonRow, governed: Governed) -> Result<()> {
    let permit = policy::permit(viewer, Act::AccountGovern)?;
    let id = person.id;
    if viewer.id_or_zero() == id {
        return Err(Error::Conflict("admin-fault-self"));
    }
    let same_rights = person.role == governed.role.as_str() && person.department == governed.department;
    let same_time = person.suspended_until == governed.suspended_until;
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if !same_rights {
                    accounts::govern(tx, id, governed.role, governed.department.as_deref()).await?;
                }
                if !same_time {
                    accounts::suspend(tx, id, governed.suspended_until).await?;
                }
                Ok(())
            })
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::GovernForm;
    use crate::policy::Role;
    use chrono::{DateTime, Utc};
    use chrono_tz::Tz;

    fn now() -> DateTime<Utc> {
        "2026-11-22T12:00:00Z".parse().expect("a time")
    }

    fn form(role: &str, until: &str) -> GovernForm {
        GovernForm { role: role.into(), department: " Care ".into(), suspended_until: until.into() }
    }

    #[test]
    fn an_unknown_role_or_a_wrong_day_is_refused() {
        for (role, until) in
            [("", ""), ("god", ""), ("staff", "tomorrow"), ("staff", "2026-11-22"), ("staff", "99999-01-01")]
        {
            assert!(form(role, until).parse(now(), Tz::UTC).is_err(), "{role} {until}");
        }
    }

    #[test]
    fn a_suspension_ends_when_the_day_begins_where_the_admin_is() {
        let governed = form("member", "2026-11-24").parse(now(), Tz::Asia__Jerusalem).expect("good");
        assert_eq!(governed.suspended_until.map(|at| at.to_rfc3339()).as_deref(), Some("2026-11-23T22:00:00+00:00"));
        assert_eq!((governed.role, governed.department.as_deref()), (Role::Member, Some("Care")));
    }
}
