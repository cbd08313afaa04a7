//! Forms: reading them, and the faults that stand beside their inputs.

use crate::error::Error;
use crate::words::{Arg, Words};
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header;
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A submitted form (`application/x-www-form-urlencoded`).
#[derive(Debug)]
pub struct Form<T>(pub T);

/// Fields in one form at most: more is an attack on the parser.
const FIELDS_MAX: usize = 1_000;

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Error::BadInput("error-bad-form"));
        }
        let body = Bytes::from_request(request, state).await.map_err(|_| Error::BadInput("error-bad-form"))?;
        if body.iter().filter(|byte| **byte == b'&').count() >= FIELDS_MAX {
            return Err(Error::BadInput("error-bad-form"));
        }
        // A null byte cannot be stored; the page that says so shows the text again without it.
        if body.windows(3).any(|three| three == b"%00") || body.contains(&0) {
            return Err(Error::BadInput("error-bad-text"));
        }
        let mut parts = axum::http::Request::new(axum::body::Body::from(body));
        *parts.method_mut() = axum::http::Method::POST;
        parts
            .headers_mut()
            .insert(header::CONTENT_TYPE, axum::http::HeaderValue::from_static("application/x-www-form-urlencoded"));
        match axum::extract::Form::<T>::from_request(parts, state).await {
            Ok(axum::extract::Form(form)) => Ok(Self(form)),
            Err(_) => Err(Error::BadInput("error-bad-form")),
        }
    }
}

/// One place up or down in a list, as it was pressed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Place {
    to: String,
}

impl Place {
    /// Whether it goes up; bad input when neither was pressed.
    pub fn up(&self) -> Result<bool, Error> {
        match self.to.as_str() {
            "up" => Ok(true),
            "down" => Ok(false),
            _ => Err(Error::BadInput("error-bad-form")),
        }
    }
}

/// The order after one of a list went one place up or down.
pub fn moved<T: PartialEq>(mut order: Vec<T>, one: T, up: bool) -> Result<Vec<T>, Error> {
    let at = order.iter().position(|other| *other == one).ok_or(Error::NotFound)?;
    let to = if up { at.saturating_sub(1) } else { (at + 1).min(order.len() - 1) };
    order.swap(at, to);
    Ok(order)
}

/// Archived or not, as it was pressed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Archive {
    archived: String,
}

impl Archive {
    /// Whether it is to be archived.
    pub fn wanted(&self) -> bool {
        self.archived != "no"
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug)]
pub struct Fault {
    pub field: &'static str,
    /// The Fluent message that says it.
    pub message: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

impl Fault {
    /// The sentence for the reader.
    pub fn text(&self, words: &Words) -> String {
        words.with(self.message, &self.args)
    }
}

/// What is wrong with a form; empty when nothing is.
#[derive(Clone, Debug, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// No faults.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a fault of `field`; `message` is a Fluent key.
    pub fn add(&mut self, field: &'static str, message: &'static str) {
        self.add_with(field, message, &[]);
    }

    /// Adds a fault whose message takes arguments.
    pub fn add_with(&mut self, field: &'static str, message: &'static str, args: &[(&'static str, Arg)]) {
        self.0.push(Fault { field, message, args: args.to_vec() });
    }

    /// One fault alone.
    pub fn one(field: &'static str, message: &'static str) -> Self {
        let mut faults = Self::new();
        faults.add(field, message);
        faults
    }

    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first fault of `field`.
    pub fn of(&self, field: &str) -> Option<&Fault> {
        self.0.iter().find(|fault| fault.field == field)
    }

    /// The first fault of `field` as a sentence.
    pub fn text(&self, field: &str, words: &Words) -> Option<String> {
        self.of(field).map(|fault| fault.text(words))
    }

    /// All faults as (field, sentence), for the summary on top of a form.
    pub fn all(&self, words: &Words) -> Vec<(&'static str, String)> {
        self.0.iter().map(|fault| (fault.field, fault.text(words))).collect()
    }

    /// `value` when there are no faults.
    pub fn into_result<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() { Ok(value) } else { Err(self) }
    }
}

/// The last second of that day where the reader lives; none when it is no date, or not before the year 10,000.
pub fn end_of_day(typed: &str, zone: Tz) -> Option<DateTime<Utc>> {
    let day: NaiveDate = typed.parse().ok().filter(|day: &NaiveDate| (1970..10_000).contains(&day.year()))?;
    let end = day.and_hms_opt(23, 59, 59)?;
    // Where clocks jump over that second, an hour earlier.
    let local = end.and_local_timezone(zone);
    local.latest().or_else(|| (end - TimeDelta::hours(1)).and_local_timezone(zone).latest()).map(|at| at.to_utc())
}

/// How a browser's field of a day and a time writes it.
const LOCAL: &str = "%Y-%m-%dT%H:%M";

/// The moment of a day and time typed where the writer lives (`datetime-local`); where clocks jump over it, an hour later.
pub fn local_time(typed: &str, zone: Tz) -> Option<DateTime<Utc>> {
    let typed = typed.trim();
    let local = NaiveDateTime::parse_from_str(typed, LOCAL)
        .or_else(|_| NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M:%S"))
        .or_else(|_| NaiveDateTime::parse_from_str(typed, "%Y-%m-%d %H:%M"))
        .ok()
        .filter(|local| (1970..10_000).contains(&local.year()))?;
    let moment = local.and_local_timezone(zone);
    moment
        .earliest()
        .or_else(|| (local + TimeDelta::hours(1)).and_local_timezone(zone).earliest())
        .map(|at| at.to_utc())
}

/// A moment as such a field has it.
pub fn local_value(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format(LOCAL).to_string()
}

#[cfg(test)]
mod tests {
    use super::{Archive, Place, end_of_day, local_time, local_value, moved};
    use chrono_tz::Tz;

    #[test]
    fn a_pin_lasts_to_the_end_of_the_readers_day() {
        let at = |typed, zone| end_of_day(typed, zone).map(|at| at.to_rfc3339());
        assert_eq!(at("2026-11-22", Tz::UTC).as_deref(), Some("2026-11-22T23:59:59+00:00"));
        assert_eq!(at("2026-11-22", Tz::Asia__Jerusalem).as_deref(), Some("2026-11-22T21:59:59+00:00"));
        for bad in ["", "tomorrow", "2026-13-01", "2026-02-30", "+12026-12-31", "0001-01-01"] {
            assert_eq!(at(bad, Tz::UTC), None, "{bad}");
        }
    }

    #[test]
    fn a_button_says_up_or_down_and_archives_unless_it_says_no() {
        let up = |to: &str| Place { to: to.into() }.up().ok();
        assert_eq!(["up", "down", "", "left"].map(up), [Some(true), Some(false), None, None]);
        let wanted = |archived: &str| Archive { archived: archived.into() }.wanted();
        assert_eq!(["yes", "", "no"].map(wanted), [true, true, false]);
    }

    #[test]
    fn the_ends_of_a_list_stay_where_they_are() {
        assert_eq!(moved(vec![1, 2, 3], 3, true).ok(), Some(vec![1, 3, 2]));
        assert_eq!(moved(vec![1, 2, 3], 1, true).ok(), Some(vec![1, 2, 3]));
        assert_eq!(moved(vec![1, 2, 3], 3, false).ok(), Some(vec![1, 2, 3]));
        assert!(moved(vec![1], 2, true).is_err());
    }

    #[test]
    fn a_local_time_is_read_where_its_writer_lives() {
        let at = |typed, zone| local_time(typed, zone).map(|at| at.to_rfc3339());
        assert_eq!(at("2026-11-22T18:30", Tz::Asia__Jerusalem).as_deref(), Some("2026-11-22T16:30:00+00:00"));
        assert_eq!(at("2026-03-29T02:30", Tz::Europe__Warsaw).as_deref(), Some("2026-03-29T01:30:00+00:00"));
        assert_eq!(at("tomorrow", Tz::UTC), None);
        let noon = "2026-11-22T12:00:00Z".parse().unwrap();
        assert_eq!(local_value(noon, Tz::Europe__Warsaw), "2026-11-22T13:00");
    }
}
