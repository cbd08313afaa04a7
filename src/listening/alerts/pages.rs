//! `/desk/listening/alerts`: the list, one alert, and what is done about it. For staff.

use super::actions::{self, CHANGED, Deed, ESCALATED};
use super::filter::{Asked, Filter, Place};
use super::queries::{self, AlertRow, PartRow};
use super::rarity::{self, Suggestion};
use super::views::{self, Board, One};
use super::{Judged, LIST, PER_PAGE, hook, incident, path};
use crate::app::App;
use crate::cases::setup as house;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::events::Tag;
use crate::ids::{AlertId, WatchId};
use crate::listening::detector::scale;
use crate::listening::queries::{WatchRow, watch, watches};
use crate::listening::{counts, state};
use crate::ui::Frame;
use crate::ui::chart::{Band, Chart, Mark, Point};
use crate::ui::text::clean_text;
use crate::web::fields::Fields;
use crate::web::form::end_of_day;
use crate::web::{self, Faults, Form, Path, Query, Staff};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use chrono::{DateTime, TimeDelta, Utc};

/// Characters of a note to a colleague.
const NOTE_CHARS_MAX: usize = 1_000;
/// Hours before an alert that its chart shows, by scale.
const BURST_HOURS: i64 = 12;
const WAVE_HOURS: i64 = 48;
/// A watch is muted for at most so many days at one go.
const MUTE_DAYS_MAX: i64 = 90;
/// Hours that the small line beside an alert shows.
const SPARK_HOURS: i64 = 24;

/// The addresses of alerts.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/listening/alerts", get(list))
        .route("/desk/listening/alerts/live", get(live))
        .route("/desk/listening/alerts/{id}", get(show).post(act))
        .route("/desk/listening/alerts/{id}/hand-over", post(hand_over))
        .route("/desk/listening/alerts/{id}/mute", post(mute))
        .merge(hook::routes())
        .merge(incident::routes())
        .merge(rarity::routes())
}

fn frame(staff: &Staff, page: &'static str, title: String) -> Frame {
    let words = staff.words;
    let mut frame = staff.frame(page, title);
    (frame.noindex, frame.wide) = (true, true);
    frame.crumbs =
        vec![(words.t("cases-desk-title"), "/desk".into()), (words.t("alerts-listening"), "/desk/listening".into())];
    frame
}

/// Says when an alert changes.
async fn live(State(app): State<App>, _staff: Staff) -> Result<Response> {
    app.live.stream(&[(Tag::Alerts, "desk")])
}

async fn list(State(app): State<App>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let watches = watches(&mut conn).await?;
    let filter = Filter::parse(&asked, &watches);
    let after = Place::parse(&asked.after);
    let mut ids = queries::page(&mut conn, &filter, after.unwrap_or(Place::LAST), PER_PAGE + 1).await?;
    let more = ids.len() as i64 > PER_PAGE;
    ids.truncate(PER_PAGE as usize);
    let next = ids.last().filter(|_| more).map(|(id, at)| Place { at: *at, id: *id });
    let ids: Vec<AlertId> = ids.into_iter().map(|(id, _)| id).collect();
    let parts = queries::parts(&mut conn, &ids).await?;
    let alerts = queries::rows(&mut conn, &ids).await?;
    let board = Board {
        sparks: sparks(&mut conn, &alerts, &parts).await?,
        open: queries::count_open(&mut conn, views::COUNT_MAX).await?,
        filter: &filter,
        watches: &watches,
        parts: &parts,
        alerts: &alerts,
        after,
        next,
    };
    let frame = frame(&staff, "listening::alerts", staff.words.t("alerts-title"));
    Ok(web::page(frame.render(views::list(&staff, &board))))
}

/// How much was said in the day before each alert, hour by hour, in the watch that alarmed most.
async fn sparks(conn: &mut Conn, alerts: &[AlertRow], parts: &[PartRow]) -> Result<Vec<(AlertId, Vec<i64>)>> {
    let mut sparks = Vec::new();
    for alert in alerts {
        let Some(part) = parts.iter().find(|part| part.alert_id == alert.id) else { continue };
        let until = counts::begins(part.at, 60) + TimeDelta::hours(1);
        let from = until - TimeDelta::hours(SPARK_HOURS);
        let buckets = counts::series(conn, part.watch_id, 60, from, until).await?;
        let mut values = vec![0; SPARK_HOURS as usize];
        for bucket in buckets {
            let hour = usize::try_from((bucket.starts_at - from).num_hours()).unwrap_or(usize::MAX);
            if let Some(value) = values.get_mut(hour) {
                *value = bucket.authors;
            }
        }
        sparks.push((alert.id, values));
    }
    Ok(sparks)
}

async fn show(State(app): State<App>, staff: Staff, Path(id): Path<AlertId>) -> Result<Response> {
    draw(&app, &staff, id, &Fields::default(), &Faults::new(), None).await
}

/// One alert; with 422 where what was typed has faults, with 409 where a colleague was faster.
async fn draw(
    app: &App,
    staff: &Staff,
    id: AlertId,
    typed: &Fields,
    faults: &Faults,
    lost: Option<&'static str>,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let alert = queries::by_id(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let parts = queries::parts(&mut conn, &[id]).await?;
    let first = match parts.first() {
        Some(part) => watch(&mut conn, part.watch_id).await?,
        None => None,
    };
    let one = One {
        chart: match (&first, parts.first()) {
            (Some(watch), Some(part)) => Some(chart(&mut conn, staff, watch, part).await?),
            _ => None,
        },
        suggestions: suggestions(&mut conn, &parts).await?,
        component: component(&mut conn, staff, &alert).await?,
        examples: queries::examples(&mut conn, id).await?,
        cases: queries::cases(&mut conn, id).await?,
        trail: queries::trail(&mut conn, id).await?,
        colleagues: house::colleagues(&mut conn, staff.now).await?,
        alert: &alert,
        parts: &parts,
        typed,
        faults,
        lost,
    };
    drop(conn);
    let mut frame = frame(staff, "listening::alert", super::said::title(staff.words, &alert, &parts));
    frame.crumbs.push((staff.words.t("alerts-title"), LIST.into()));
    let status = match (lost, faults.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    Ok(web::page_status(status, frame.render(views::one(staff, &one))))
}

async fn suggestions(conn: &mut Conn, parts: &[PartRow]) -> Result<Vec<(WatchRow, Suggestion)>> {
    let mut found = Vec::new();
    for part in parts.iter().take(views::PARTS_MAX) {
        let Some(watch) = watch(conn, part.watch_id).await? else { continue };
        if let Some(suggestion) = rarity::suggestion(conn, &watch).await? {
            found.push((watch, suggestion));
        }
    }
    Ok(found)
}

async fn component(conn: &mut Conn, staff: &Staff, alert: &AlertRow) -> Result<Option<String>> {
    let Some(id) = alert.component_id else { return Ok(None) };
    let all = crate::incidents::offered_components(conn).await?;
    Ok(all.iter().find(|one| one.id == id).map(|one| one.label(staff.words.lang)))
}

/// What was said around an alert, with what was usual then.
async fn chart(conn: &mut Conn, staff: &Staff, watch: &WatchRow, part: &PartRow) -> Result<Chart> {
    let (minutes, hours) = match part.scale() {
        scale::Kind::Burst => (15, BURST_HOURS),
        scale::Kind::Wave => (60, WAVE_HOURS),
    };
    let step = TimeDelta::minutes(minutes);
    let from = counts::begins(part.at - TimeDelta::hours(hours), minutes);
    let until =
        (counts::begins(staff.now, minutes) + step).min(counts::begins(part.at, minutes) + TimeDelta::hours(12));
    let until = until.max(from + step);
    let buckets = counts::series(conn, watch.id, minutes, from, until).await?;
    let gaps = counts::gaps(conn, from, until).await?;
    Ok(Chart {
        id: "alert-volume",
        title: staff.words.with("alerts-chart", &[("name", watch.name.as_str().into())]),
        from,
        until,
        step,
        points: buckets
            .iter()
            .map(|bucket| Point { at: bucket.starts_at, value: bucket.authors, posts: bucket.posts })
            .collect(),
        bands: vec![band(conn, staff, watch, part, (from, until)).await?],
        gaps: gaps
            .iter()
            .filter(|gap| gap.source_id.is_none())
            .map(|gap| (gap.from_at.max(from), gap.until_at.unwrap_or(until).min(until)))
            .collect(),
        marks: vec![Mark { at: part.at, label: staff.words.date_time(part.at, staff.zone), href: path(part.alert_id) }],
    })
}

/// What was usual when the alert was raised, and from where on it alarms now; of a wave for each of its hours.
async fn band(
    conn: &mut Conn,
    staff: &Staff,
    watch: &WatchRow,
    part: &PartRow,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Band> {
    let seen = state::standing(conn, watch, staff.now).await?;
    let (now, parts) = match part.scale() {
        scale::Kind::Burst => (seen.burst, 1.0),
        scale::Kind::Wave => (seen.wave, part.minutes as f64 / 60.0),
    };
    let usual = part.weekday_tenths.unwrap_or(part.usual_tenths) as f64 / 10.0;
    let alarm = now.map_or(part.people as f64, |(_, alarm)| alarm.min(part.people as f64));
    Ok(Band { from, until, usual: usual / parts, alarm: alarm.max(usual) / parts })
}

fn version(typed: &Fields) -> i64 {
    typed.get("version").parse().unwrap_or(0)
}

/// Does what a button says.
async fn act(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<AlertId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let deed = match typed.get("act") {
        "acknowledge" => Deed::Acknowledge,
        "close" => Deed::Close,
        "useful" => Deed::Judge(Judged::Useful),
        "false" => Deed::Judge(Judged::False),
        "escalate" => Deed::Escalate,
        _ => return draw(&app, &staff, id, &typed, &Faults::one("act", "fault-choice"), None).await,
    };
    run(&app, &staff, id, &typed, deed).await
}

async fn run(app: &App, staff: &Staff, id: AlertId, typed: &Fields, deed: Deed) -> Result<Response> {
    // What is not there is not there for whoever may not act, either.
    queries::by_id(&mut app.db.read_current().await?, id).await?.ok_or(Error::NotFound)?;
    let flash = match &deed {
        Deed::Acknowledge => "flash-alerts-acknowledged",
        Deed::Close => "flash-alerts-closed",
        Deed::Judge(_) => "flash-alerts-judged",
        Deed::HandOver(..) => "flash-alerts-handed",
        Deed::Escalate => "flash-alerts-escalated",
    };
    match actions::run(app, &staff.viewer, id, version(typed), deed).await {
        Ok(()) => Ok(web::see_other_saying(path(id), flash)),
        Err(Error::Conflict(why @ (CHANGED | ESCALATED))) => {
            draw(app, staff, id, typed, &Faults::new(), Some(why)).await
        }
        Err(error) => Err(error),
    }
}

/// Gives it to a colleague, with what they should know.
async fn hand_over(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<AlertId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let colleagues = house::colleagues(&mut app.db.read_current().await?, staff.now).await?;
    let to = colleagues.iter().find(|row| row.handle == typed.get("to")).map(|row| row.id);
    let note = clean_text(typed.get("note")).trim().to_owned();
    let mut faults = Faults::new();
    if to.is_none() {
        faults.add("to", "fault-choice");
    }
    if note.chars().count() > NOTE_CHARS_MAX {
        faults.add_with("note", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
    }
    match to.filter(|_| faults.is_empty()) {
        Some(to) => run(&app, &staff, id, &typed, Deed::HandOver(to, note)).await,
        None => draw(&app, &staff, id, &typed, &faults, None).await,
    }
}

/// Silences a watch of the alert for some hours or until the end of a day, or lets it sound again.
async fn mute(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<AlertId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let parts = queries::parts(&mut app.db.read_current().await?, &[id]).await?;
    let watch: Option<WatchId> = typed.get("watch").parse().ok();
    let watch = watch.filter(|id| parts.iter().any(|part| part.watch_id == *id)).ok_or(Error::NotFound)?;
    let until = match mute_until(&typed, &staff) {
        Ok(until) => until,
        Err(fault) => return draw(&app, &staff, id, &typed, &Faults::one("until", fault), None).await,
    };
    actions::mute(&app, &staff.viewer, id, watch, until).await?;
    let flash = if until.is_some() { "flash-alerts-muted" } else { "flash-alerts-unmuted" };
    Ok(web::see_other_saying(path(id), flash))
}

/// Until when; none: not any more.
fn mute_until(typed: &Fields, staff: &Staff) -> Result<Option<DateTime<Utc>>, &'static str> {
    let hours = |hours| Ok(Some(staff.now + TimeDelta::hours(hours)));
    match typed.get("for") {
        "1" => hours(1),
        "8" => hours(8),
        "24" => hours(24),
        "none" => Ok(None),
        "date" => {
            let until = end_of_day(typed.get("until").trim(), staff.zone).filter(|until| *until > staff.now);
            let until = until.filter(|until| *until <= staff.now + TimeDelta::days(MUTE_DAYS_MAX));
            until.map(Some).ok_or("alerts-fault-until")
        }
        _ => Err("fault-choice"),
    }
}
