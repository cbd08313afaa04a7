//! The page of the rota.

use super::super::common::{frame, number, people, person};
use super::super::{self as team, Part};
use super::{NewShifts, OVERLAP, SHIFT_MAX, WEEKS_MAX, views};
use crate::app::App;
use crate::cases::setup::ColleagueRow;
use crate::error::{Error, Result};
use crate::ids::ShiftId;
use crate::web::form::{local_time, local_value};
use crate::web::{self, Faults, Form, Path, Query, Staff};
use crate::words::Lang;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use chrono::{DateTime, Datelike as _, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

/// The page's address.
pub const HOME: &str = "/desk/incidents/rota";

/// The addresses of the rota.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/rota", get(home).post(put))
        .route("/desk/incidents/rota/{id}/removal", post(remove))
}

/// Time on call, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub part: String,
    pub person: String,
    pub from: String,
    pub to: String,
    pub weeks: String,
}

impl Typed {
    /// The next whole day.
    fn fresh(now: DateTime<Utc>, zone: Tz) -> Self {
        let hour = now + TimeDelta::hours(1);
        let from = hour - TimeDelta::minutes(hour.timestamp().rem_euclid(3600) / 60);
        let to = from + TimeDelta::days(7);
        Self { from: local_value(from, zone), to: local_value(to, zone), weeks: "1".into(), ..Self::default() }
    }

    fn parse(&self, people: &[ColleagueRow], now: DateTime<Utc>, zone: Tz) -> Result<NewShifts, Faults> {
        let mut faults = Faults::new();
        let part = Part::parse(&self.part).unwrap_or_else(|| {
            faults.add("part", "fault-choice");
            Part::Lead
        });
        let account = person(&self.person, people, &mut faults);
        let weeks = number("weeks", &self.weeks, (1, WEEKS_MAX), &mut faults);
        let mut read = |field: &'static str, typed: &str| {
            let at = local_time(typed, zone);
            if at.is_none() {
                faults.add(field, "playbooks-fault-time");
            }
            at
        };
        let (from, to) = (read("from", &self.from), read("to", &self.to));
        let times = match (from, to) {
            (Some(from), Some(to)) => {
                match refused(from, to, now) {
                    Some(fault) => faults.add("to", fault),
                    None if from + TimeDelta::days(7) < to && weeks > 1 => faults.add("weeks", "playbooks-fault-weeks"),
                    None => {}
                }
                repeated(from, to, weeks, zone)
            }
            _ => Vec::new(),
        };
        faults.into_result(NewShifts { part, account, times })
    }
}

/// What speaks against being on call from then to then.
fn refused(from: DateTime<Utc>, to: DateTime<Utc>, now: DateTime<Utc>) -> Option<&'static str> {
    if to <= from {
        Some("playbooks-fault-order")
    } else if to - from > SHIFT_MAX {
        Some("playbooks-fault-long")
    } else if to <= now {
        Some("playbooks-fault-past")
    } else {
        None
    }
}

/// The same hours of the wall clock, week after week.
fn repeated(from: DateTime<Utc>, to: DateTime<Utc>, weeks: i64, zone: Tz) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    let later = |at: DateTime<Utc>, week: i64| {
        let local = at.with_timezone(&zone).naive_local().checked_add_days(Days::new(7 * week.unsigned_abs()))?;
        local_time(&local.format("%Y-%m-%dT%H:%M:%S").to_string(), zone)
    };
    (0..weeks).filter_map(|week| Some((later(from, week)?, later(to, week)?))).collect()
}

/// From which day on a week is shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Week {
    from: String,
}

/// The first day of the week of `day`: Sunday where people read Hebrew, otherwise Monday.
pub fn first_day(day: NaiveDate, lang: Lang) -> NaiveDate {
    let back = match lang {
        Lang::He => day.weekday().num_days_from_sunday(),
        Lang::En | Lang::Pl => day.weekday().num_days_from_monday(),
    };
    day.checked_sub_days(Days::new(back.into())).unwrap_or(day)
}

/// A week of the rota, and who is on call now.
async fn home(State(app): State<App>, staff: Staff, Query(week): Query<Week>) -> Result<Response> {
    let typed = Typed::fresh(staff.now, staff.zone);
    show(&app, &staff, &week.from, &typed, &Faults::new()).await
}

async fn show(app: &App, staff: &Staff, from: &str, typed: &Typed, faults: &Faults) -> Result<Response> {
    let today = staff.now.with_timezone(&staff.zone).date_naive();
    let asked: NaiveDate =
        from.parse().ok().filter(|day: &NaiveDate| (2000..9_000).contains(&day.year())).unwrap_or(today);
    let first = first_day(asked, staff.words.lang);
    let edge = |days: u64| {
        let day = first.checked_add_days(Days::new(days)).unwrap_or(first);
        local_time(&format!("{day}T00:00"), staff.zone).unwrap_or(staff.now)
    };
    let edges: Vec<DateTime<Utc>> = (0..=7).map(edge).collect();
    let mut conn = app.db.read_current().await?;
    let shown = views::Shown {
        first,
        shifts: team::shifts(&mut conn, edges[0], edges[7]).await?,
        edges,
        now: team::shifts(&mut conn, staff.now, staff.now).await?,
        people: people(&mut conn, staff.now).await?,
    };
    drop(conn);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = frame(staff, "incidents::rota", staff.words.t("playbooks-rota"), Vec::new());
    Ok(web::page_status(status, frame.render(views::home(staff, &shown, typed, faults))))
}

async fn put(State(app): State<App>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    let people = people(&mut app.db.read_current().await?, staff.now).await?;
    let new = match typed.parse(&people, staff.now, staff.zone) {
        Ok(new) => new,
        Err(faults) => return show(&app, &staff, "", &typed, &faults).await,
    };
    let day = new.times.first().map(|(from, _)| from.with_timezone(&staff.zone).date_naive());
    match super::put(&app, &staff.viewer, new).await {
        Err(Error::Conflict(OVERLAP)) => show(&app, &staff, "", &typed, &Faults::one("from", OVERLAP)).await,
        put => {
            put?;
            let week = day.map(|day| format!("{HOME}?from={day}")).unwrap_or_else(|| HOME.to_owned());
            Ok(web::see_other_saying(week, "flash-playbooks-saved"))
        }
    }
}

async fn remove(State(app): State<App>, staff: Staff, Path(id): Path<ShiftId>) -> Result<Response> {
    super::remove(&app, &staff.viewer, id).await?;
    Ok(web::see_other_saying(HOME, "flash-playbooks-removed"))
}

#[cfg(test)]
mod tests {
    use super::{first_day, refused, repeated};
    use crate::words::Lang;
    use chrono::{DateTime, Utc};
    use chrono_tz::Tz;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a time")
    }

    #[test]
    fn hours_stay_the_same_on_the_wall_when_clocks_change() {
        // Clocks in Warsaw go back on 25 October 2026.
        let times = repeated(at("2026-10-19T06:00:00Z"), at("2026-10-19T14:00:00Z"), 2, Tz::Europe__Warsaw);
        assert_eq!(times[1], (at("2026-10-26T07:00:00Z"), at("2026-10-26T15:00:00Z")));
    }

    #[test]
    fn a_week_begins_where_its_reader_begins_it() {
        let sunday = "2026-11-22".parse().expect("a day");
        assert_eq!(first_day(sunday, Lang::He).to_string(), "2026-11-22");
        assert_eq!(first_day(sunday, Lang::Pl).to_string(), "2026-11-16");
    }

    #[test]
    fn nobody_is_on_call_backwards_for_months_or_in_the_past() {
        let now = at("2026-11-22T09:00:00Z");
        let day = at("2026-11-23T09:00:00Z");
        assert_eq!(refused(now, day, now), None);
        assert_eq!(refused(day, now, now), Some("playbooks-fault-order"));
        assert_eq!(refused(now, at("2027-01-22T09:00:00Z"), now), Some("playbooks-fault-long"));
        assert_eq!(refused(at("2026-11-20T09:00:00Z"), now, now), Some("playbooks-fault-past"));
    }
}
