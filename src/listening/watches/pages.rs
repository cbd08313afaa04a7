//! `/desk/listening/watches`: the list, one watch, its form, and the tester.

use super::form_views::{self, Shown};
use super::typed::{self, Kept, Offered};
use super::views::{self, One, Row};
use super::{LIST, actions, path, queries, tester};
use crate::app::App;
use crate::boards;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::ids::WatchId;
use crate::incidents;
use crate::listening::actions::{CHANGED_MEANWHILE, NAME_TAKEN};
use crate::listening::hear::back::Looked;
use crate::listening::queries as watches;
use crate::listening::watch::NewWatch;
use crate::listening::{alerts, room, sources, state};
use crate::policy::Audience;
use crate::ui::Frame;
use crate::web::fields::Fields;
use crate::web::form::end_of_day;
use crate::web::{self, Archive, Faults, Form, Path, Query, Staff};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};

/// Watches on one page of the list.
const PER_PAGE: usize = 40;
/// Hours of the small line beside a watch.
const LINE_HOURS: i64 = 24;
/// Alerts that the page of a watch names.
const ALERTS_MAX: i64 = 10;
/// A watch may be silenced for a year at most.
const MUTED_DAYS_MAX: i64 = 366;

/// The addresses of watches.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/listening/watches", get(list).post(create))
        .route("/desk/listening/watches/new", get(fresh))
        .route("/desk/listening/watches/test", post(test_new))
        .route("/desk/listening/watches/{id}", get(one).post(update))
        .route("/desk/listening/watches/{id}/edit", get(edit))
        .route("/desk/listening/watches/{id}/test", post(test))
        .route("/desk/listening/watches/{id}/active", post(set_active))
        .route("/desk/listening/watches/{id}/mute", post(mute))
        .route("/desk/listening/watches/{id}/archive", post(archive))
}

fn frame(staff: &Staff, page: &'static str, title: &str, under: &[(String, String)]) -> Frame {
    let mut frame = staff.frame(page, title);
    frame.noindex = true;
    frame.crumbs = vec![(staff.words.t("watches-room"), "/desk/listening".into())];
    frame.crumbs.extend_from_slice(under);
    frame
}

/// Which watches the list shows.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub view: String,
    pub page: String,
}

/// The views of the list.
pub const VIEWS: [&str; 3] = ["", "paused", "archived"];

async fn list(State(app): State<App>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    let mut conn = app.db.read().await?;
    let all = watches::watches(&mut conn).await?;
    let none = all.is_empty();
    let mut rows: Vec<_> = all
        .into_iter()
        .filter(|row| match asked.view.as_str() {
            "archived" => row.archived_at.is_some(),
            "paused" => !row.active && row.archived_at.is_none(),
            _ => row.active,
        })
        .collect();
    let last = rows.len().div_ceil(PER_PAGE).max(1);
    let page = asked.page.parse().unwrap_or(1).clamp(1, last);
    rows = rows.into_iter().skip((page - 1) * PER_PAGE).take(PER_PAGE).collect();
    let rows = with_numbers(&mut conn, rows, staff.now).await?;
    let shown = views::Listed { none, view: &asked.view, page, last, may: actions::may(&staff.viewer) };
    let frame = frame(&staff, "listening::watches", &staff.words.t("watches-title"), &[]);
    Ok(web::page(frame.render(views::list(&staff, &rows, &shown))))
}

async fn with_numbers(conn: &mut Conn, rows: Vec<watches::WatchRow>, now: DateTime<Utc>) -> Result<Vec<Row>> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    let since = now - TimeDelta::hours(LINE_HOURS);
    let heard: HashMap<WatchId, queries::Heard> =
        queries::heard(conn, since, &ids).await?.into_iter().map(|heard| (heard.watch_id, heard)).collect();
    let mut lines: HashMap<WatchId, Vec<i64>> = HashMap::new();
    for (watch, at, people) in queries::hours(conn, since, &ids).await? {
        let line = lines.entry(watch).or_insert_with(|| vec![0; LINE_HOURS as usize]);
        // The hour that is not over is the last one.
        let place = usize::try_from((at - since).num_hours()).unwrap_or_default();
        if let Some(value) = line.get_mut(place) {
            *value += people;
        }
    }
    let last: HashMap<WatchId, DateTime<Utc>> = queries::last_alerts(conn, &ids).await?.into_iter().collect();
    let open: HashMap<_, _> = queries::open_alerts(conn, &ids).await?.into_iter().collect();
    let standings = state::standings(conn).await?;
    let rows = rows.into_iter().map(|watch| Row {
        heard: heard.get(&watch.id).map_or((0, 0), |heard| (heard.posts, heard.people)),
        line: lines.remove(&watch.id).unwrap_or_default(),
        last_alert: last.get(&watch.id).copied(),
        open_alert: open.get(&watch.id).copied(),
        standing: standings.get(&watch.id).copied(),
        watch,
    });
    Ok(rows.collect())
}

async fn offered(app: &App, staff: &Staff) -> Result<Offered> {
    let mut conn = app.db.read_current().await?;
    let boards = boards::boards_for(&mut conn, &staff.viewer).await?;
    Ok(Offered {
        // Rooms are for those who were invited: nobody listens there.
        boards: boards.into_iter().filter(|board| board.see_audience != Audience::Invited.as_str()).collect(),
        sources: sources::sources(&mut conn).await?,
        components: incidents::offered_components(&mut conn).await?,
        staff: queries::staff(&mut conn, staff.now).await?,
    })
}

async fn kept(conn: &mut Conn, id: WatchId) -> Result<Kept> {
    let row = watches::watch(conn, id).await?.ok_or(Error::NotFound)?;
    Ok(Kept {
        rule: watches::rule(conn, &row).await?,
        people: watches::watch_people(conn, id).await?,
        components: watches::watch_components(conn, id).await?,
        row,
    })
}

/// The forms are for those who may arrange watches; to everybody else there are none.
fn arranger(staff: &Staff) -> Result<()> {
    if actions::may(&staff.viewer) { Ok(()) } else { Err(Error::NotFound) }
}

async fn fresh(State(app): State<App>, staff: Staff) -> Result<Response> {
    arranger(&staff)?;
    let typed = typed::fresh(staff.actor().id);
    show(&app, &staff, Shown::of(None, &typed)).await
}

async fn edit(State(app): State<App>, staff: Staff, Path(id): Path<WatchId>) -> Result<Response> {
    arranger(&staff)?;
    let kept = kept(&mut app.db.read_current().await?, id).await?;
    let typed = typed::of(&kept);
    show(&app, &staff, Shown::of(Some(&kept), &typed)).await
}

async fn show(app: &App, staff: &Staff, shown: Shown<'_>) -> Result<Response> {
    let offered = offered(app, staff).await?;
    let status = match (&shown.changed, shown.faults.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, true) => StatusCode::OK,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let mut under = vec![(staff.words.t("watches-title"), LIST.to_owned())];
    let mut frame = match shown.kept {
        Some(kept) => {
            under.push((kept.row.name.clone(), path(kept.row.id)));
            frame(staff, "listening::watch_edit", &staff.words.t("watches-edit"), &under)
        }
        None => frame(staff, "listening::watch_new", &staff.words.t("watches-new"), &under),
    };
    frame.path = shown.kept.map_or_else(|| format!("{LIST}/new"), |kept| format!("{}/edit", path(kept.row.id)));
    Ok(web::page_status(status, frame.render(form_views::form(staff, &offered, &shown))))
}

async fn test_new(State(app): State<App>, staff: Staff, Form(typed): Form<Fields>) -> Result<Response> {
    arranger(&staff)?;
    tried(&app, &staff, None, &typed).await
}

async fn test(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<WatchId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    arranger(&staff)?;
    let kept = kept(&mut app.db.read_current().await?, id).await?;
    tried(&app, &staff, Some(&kept), &typed).await
}

/// The same form with what it would have heard. A watch that is tried needs no name yet.
async fn tried(app: &App, staff: &Staff, kept: Option<&Kept>, typed: &Fields) -> Result<Response> {
    let mut nameless = typed.clone();
    if nameless.get("name").trim().is_empty() {
        nameless.set("name", "·".into());
    }
    match typed::read(&nameless, &offered(app, staff).await?, kept) {
        Ok(new) => {
            let looked = tester::look(app, &new, kept.map(|kept| &kept.row)).await?;
            show(app, staff, Shown { looked: Some(&looked), ..Shown::of(kept, typed) }).await
        }
        Err(faults) => show(app, staff, Shown { faults, ..Shown::of(kept, typed) }).await,
    }
}

async fn create(State(app): State<App>, staff: Staff, Form(typed): Form<Fields>) -> Result<Response> {
    arranger(&staff)?;
    save(&app, &staff, None, typed).await
}

async fn update(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<WatchId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    arranger(&staff)?;
    let kept = kept(&mut app.db.read_current().await?, id).await?;
    save(&app, &staff, Some(kept), typed).await
}

async fn save(app: &App, staff: &Staff, kept: Option<Kept>, mut typed: Fields) -> Result<Response> {
    let new = match typed::read(&typed, &offered(app, staff).await?, kept.as_ref()) {
        Ok(new) => new,
        Err(faults) => return show(app, staff, Shown { faults, ..Shown::of(kept.as_ref(), &typed) }).await,
    };
    if let Some(looked) = hears_most(app, &typed, kept.as_ref(), &new).await? {
        let faults = Faults::one("all", "watches-fault-most");
        let shown = Shown { faults, looked: Some(&looked), most: true, ..Shown::of(kept.as_ref(), &typed) };
        return show(app, staff, shown).await;
    }
    let done = match &kept {
        Some(kept) => {
            let (id, version) = (kept.row.id, typed::version(&typed)?);
            actions::change(app, &staff.viewer, id, version, new).await.map(|()| (id, "flash-watches-saved"))
        }
        None => actions::make(app, &staff.viewer, new).await.map(|id| (id, "flash-watches-made")),
    };
    match (done, kept) {
        (Ok((id, says)), _) => Ok(web::see_other_saying(path(id), says)),
        (Err(Error::Conflict(why)), kept) if why == NAME_TAKEN => {
            let faults = Faults::one("name", NAME_TAKEN);
            show(app, staff, Shown { faults, ..Shown::of(kept.as_ref(), &typed) }).await
        }
        (Err(Error::Conflict(why)), Some(before)) if why == CHANGED_MEANWHILE => {
            let now = self::kept(&mut app.db.read_current().await?, before.row.id).await?;
            let changed = Some(typed::differences(&typed, &now));
            typed.set("version", now.row.version.to_string());
            show(app, staff, Shown { changed, ..Shown::of(Some(&now), &typed) }).await
        }
        (Err(error), _) => Err(error),
    }
}

/// What a new rule would have heard, when that is most of all that was said and nobody ticked that it is meant so.
async fn hears_most(app: &App, typed: &Fields, kept: Option<&Kept>, new: &NewWatch) -> Result<Option<Looked>> {
    if typed.is("all") || kept.is_some_and(|kept| kept.rule == new.rule) {
        return Ok(None);
    }
    let looked = tester::look(app, new, kept.map(|kept| &kept.row)).await?;
    Ok(Some(looked).filter(tester::is_most))
}

async fn one(State(app): State<App>, staff: Staff, Path(id): Path<WatchId>) -> Result<Response> {
    draw(&app, &staff, id, &Faults::new(), "").await
}

async fn draw(app: &App, staff: &Staff, id: WatchId, faults: &Faults, until: &str) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let kept = kept(&mut conn, id).await?;
    let everybody: BTreeSet<_> = kept.people.iter().copied().chain([kept.row.owner_id]).collect();
    let page = One {
        may: actions::may(&staff.viewer),
        seen: state::standing(&mut conn, &kept.row, staff.now).await?,
        volume: room::volume(&mut conn, staff, &kept.row, room::Span::Day).await?,
        alerts: queries::alerts(&mut conn, id, ALERTS_MAX).await?,
        suggestion: alerts::suggestion_note(staff, &kept.row, alerts::suggestion(&mut conn, &kept.row).await?, None),
        people: queries::people(&mut conn, &everybody.into_iter().collect::<Vec<_>>()).await?,
        faults,
        until,
        kept,
    };
    drop(conn);
    let offered = offered(app, staff).await?;
    let under = [(staff.words.t("watches-title"), LIST.to_owned())];
    let mut frame = frame(staff, "listening::watch", &page.kept.row.name, &under);
    frame.path = path(id);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(web::page_status(status, frame.render(views::one(staff, &page, &offered))))
}

async fn set_active(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<WatchId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    found(&app, &staff, id).await?;
    let active = typed.get("active") != "no";
    actions::set_active(&app, &staff.viewer, id, active).await?;
    Ok(web::see_other_saying(path(id), if active { "flash-watches-resumed" } else { "flash-watches-paused" }))
}

/// A watch that is there, for somebody who may arrange it.
async fn found(app: &App, staff: &Staff, id: WatchId) -> Result<()> {
    arranger(staff)?;
    watches::watch(&mut app.db.read_current().await?, id).await?.map(|_| ()).ok_or(Error::NotFound)
}

async fn mute(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<WatchId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    found(&app, &staff, id).await?;
    let until = match typed.get("hours") {
        "0" => None,
        "" => {
            let end = end_of_day(typed.get("until"), staff.zone);
            let Some(end) = end.filter(|end| *end > staff.now && *end - staff.now < TimeDelta::days(MUTED_DAYS_MAX))
            else {
                return draw(&app, &staff, id, &Faults::one("until", "watches-fault-until"), typed.get("until")).await;
            };
            Some(end)
        }
        hours => {
            let hours = hours.parse().ok().filter(|hours| views::MUTE_HOURS.contains(hours));
            Some(staff.now + TimeDelta::hours(hours.ok_or(Error::BadInput("error-bad-form"))?))
        }
    };
    actions::mute(&app, &staff.viewer, id, until).await?;
    Ok(web::see_other_saying(path(id), if until.is_some() { "flash-watches-muted" } else { "flash-watches-unmuted" }))
}

async fn archive(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<WatchId>,
    Form(archive): Form<Archive>,
) -> Result<Response> {
    found(&app, &staff, id).await?;
    let archived = archive.wanted();
    actions::archive(&app, &staff.viewer, id, archived).await?;
    Ok(if archived {
        web::see_other_saying(format!("{LIST}?view=archived"), "flash-watches-archived")
    } else {
        web::see_other_saying(path(id), "flash-watches-restored")
    })
}
