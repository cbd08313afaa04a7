//! `/desk/listening/letters`: whoever wants it reads once a day by mail what was said, what rose, and what waits for an answer.

use super::pages::frame_under;
use super::{places, queries};
use crate::accounts;
use crate::app::App;
use crate::error::Result;
use crate::policy::{self, Act};
use crate::ui::{self, Tone, form};
use crate::web::fields::Fields;
use crate::web::{self, Faults, Form, Staff};
use crate::words::Words;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use chrono::{DateTime, TimeDelta, Timelike as _, Utc};
use chrono_tz::Tz;
use maud::{Markup, html};

const HERE: &str = "/desk/listening/letters";
/// Minutes of a day.
const DAY_MINUTES: i64 = 24 * 60;

/// Its address.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/listening/letters", get(show).post(save))
}

/// The day and the minute of a time in the brand's zone.
pub fn day_and_minute(at: DateTime<Utc>, zone: Tz) -> (String, i64) {
    let local = at.with_timezone(&zone);
    (local.date_naive().to_string(), i64::from(local.hour() * 60 + local.minute()))
}

/// "08:30" as minutes after midnight.
fn minute_of(typed: &str) -> Option<i64> {
    let (hour, minute) = typed.trim().split_once(':')?;
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some(hour * 60 + minute)
}

fn written(minute: i64) -> String {
    let minute = minute.clamp(0, DAY_MINUTES - 1);
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

async fn show(State(app): State<App>, staff: Staff) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let minute = queries::letter_minute(&mut conn, staff.actor().id).await?;
    let address = accounts::letter_address(&mut conn, staff.actor().id).await?;
    let mut typed = Fields::of([("at", written(minute.unwrap_or(8 * 60)))]);
    if minute.is_some() {
        typed.set("wanted", "on".to_owned());
    }
    Ok(draw(&staff, &typed, &Faults::new(), address.is_some(), StatusCode::OK))
}

fn draw(staff: &Staff, typed: &Fields, faults: &Faults, reachable: bool, status: StatusCode) -> Response {
    let words = staff.words;
    let frame = frame_under(staff, "listening::letters", words.t("listening-letters-title"));
    let body = html! {
        header.page-head {
            h1 { (words.t("listening-letters-title")) }
            p.lede { (words.t("listening-letters-lede")) }
        }
        (places(staff, HERE))
        @if !reachable { (ui::notice(Tone::Warn, html! { p { (words.t("listening-letters-no-address")) } })) }
        (form::faults_summary(words, &faults.all(&words)))
        form.form method="post" action=(HERE) {
            (fields(words, staff.brand.zone, typed, faults))
            div.actions { (form::button(words.t("listening-letters-save"))) }
        }
    };
    web::page_status(status, frame.render(body))
}

fn fields(words: Words, zone: Tz, typed: &Fields, faults: &Faults) -> Markup {
    let wanted = form::Check {
        name: "wanted",
        label: words.t("listening-letters-wanted"),
        checked: typed.is("wanted"),
        hint: Some(words.t("listening-letters-wanted-hint")),
    };
    let at = form::Text {
        name: "at",
        label: words.t("listening-letters-at"),
        value: typed.get("at").to_owned(),
        kind: "time",
        hint: Some(words.with("listening-letters-at-hint", &[("zone", zone.name().into())])),
        fault: faults.text("at", &words),
        ..form::Text::default()
    };
    html! { (wanted.render()) (at.render()) }
}

async fn save(State(app): State<App>, staff: Staff, Form(typed): Form<Fields>) -> Result<Response> {
    let permit = policy::permit(&staff.viewer, Act::ListeningWork)?;
    let (me, wanted) = (staff.actor().id, typed.is("wanted"));
    let Some(minute) = minute_of(typed.get("at")).or_else(|| (!wanted).then_some(0)) else {
        let faults = Faults::one("at", "listening-fault-time");
        return Ok(draw(&staff, &typed, &faults, true, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let done = already_done(app.now(), staff.brand.zone, minute);
    app.db
        .write(permit, move |tx| {
            Box::pin(async move {
                if wanted {
                    queries::want_letter(tx, me, minute, &done).await
                } else {
                    queries::want_no_letter(tx, me).await
                }
            })
        })
        .await?;
    let flash = if wanted { "flash-listening-letters-on" } else { "flash-listening-letters-off" };
    Ok(web::see_other_saying(HERE, flash))
}

/// The last day that gets no letter any more: today when its minute is over, else yesterday.
fn already_done(now: DateTime<Utc>, zone: Tz, minute: i64) -> String {
    let (today, is) = day_and_minute(now, zone);
    if is >= minute { today } else { day_and_minute(now - TimeDelta::days(1), zone).0 }
}

#[cfg(test)]
mod tests {
    use super::{already_done, day_and_minute, minute_of, written};
    use crate::clock::read_time;
    use chrono_tz::Tz;

    #[test]
    fn a_time_of_day_is_read_and_written() {
        assert_eq!(minute_of("08:30"), Some(510));
        assert_eq!(written(510), "08:30");
        for bad in ["", "8", "24:00", "12:60", "-1:00", "x:y", "25"] {
            assert_eq!(minute_of(bad), None, "{bad}");
        }
    }

    #[test]
    fn whoever_asks_after_the_minute_gets_the_first_letter_tomorrow() {
        let now = read_time("2026-11-22 22:30").expect("a time");
        assert_eq!(day_and_minute(now, Tz::Asia__Jerusalem), ("2026-11-23".to_owned(), 30));
        assert_eq!(already_done(now, Tz::Asia__Jerusalem, 30), "2026-11-23");
        assert_eq!(already_done(now, Tz::Asia__Jerusalem, 31), "2026-11-22");
    }
}
