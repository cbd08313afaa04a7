//! The team's addresses of challenges.

use super::export;
use super::form::{self, Written};
use super::views::{self, Desk};
use crate::app::App;
use crate::boards;
use crate::cases::setup::{self, ColleagueRow};
use crate::cocreation::challenges::actions::{self, Extension};
use crate::cocreation::challenges::challenge::{ChallengeRow, PhaseRow};
use crate::cocreation::challenges::queries::{self, BoardRow};
use crate::cocreation::challenges::typed::{self, Closing, New, Offers};
use crate::cocreation::challenges::{desk_path, jury, race, running};
use crate::cocreation::idea::Counts;
use crate::cocreation::{polls, votes};
use crate::error::{Error, Result};
use crate::ids::{ChallengeId, PhaseId, TopicId, nonce};
use crate::ui::Frame;
use crate::web::fields::Fields;
use crate::web::form::local_time;
use crate::web::{self, Faults, Form, Path, Producer, Staff, Visit};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};

/// The list.
const LIST: &str = "/desk/challenges";
/// Ideas in an export at most.
const EXPORT_MAX: i64 = 20_000;

/// The addresses of the desk.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/challenges", get(list).post(create))
        .route("/desk/challenges/new", get(fresh))
        .route("/desk/challenges/{id}", get(show))
        .route("/desk/challenges/{id}/text", get(edit).post(change))
        .route("/desk/challenges/{id}/opening", post(open))
        .route("/desk/challenges/{id}/extension", post(extend))
        .route("/desk/challenges/{id}/counts", post(tighten))
        .route("/desk/challenges/{id}/shortlist", post(shortlist))
        .route("/desk/challenges/{id}/closing", post(close))
        .route("/desk/challenges/{id}/cancellation", post(cancel))
        .route("/desk/challenges/{id}/results.csv", get(results))
}

fn frame(visit: &Visit, page: &'static str, title: String, below: bool) -> Frame {
    let mut frame = visit.frame(page, title);
    frame.noindex = true;
    if below {
        frame.crumbs = vec![(visit.words.t("challenges-title"), LIST.into())];
    }
    frame
}

async fn list(State(app): State<App>, staff: Staff) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let mut lists = Vec::new();
    for state in ["open", "draft", "closed", "cancelled"] {
        lists.push((state, queries::desk_lines(&mut conn, state).await?));
    }
    let frame = frame(&staff, "cocreation::desk_challenges", staff.words.t("challenges-title"), false);
    Ok(web::page(frame.render(views::list(&staff, &lists))))
}

/// What the form offers.
struct Offered {
    boards: Vec<BoardRow>,
    people: Vec<ColleagueRow>,
}

impl Offered {
    async fn load(app: &App) -> Result<Self> {
        let mut conn = app.db.read_current().await?;
        Ok(Self { boards: queries::boards(&mut conn).await?, people: setup::colleagues(&mut conn, app.now()).await? })
    }

    fn parse(&self, staff: &Visit, fields: &Fields) -> Result<New, Faults> {
        let boards: Vec<_> = self.boards.iter().map(|row| row.id).collect();
        let people: Vec<_> = self.people.iter().map(|row| row.id).collect();
        typed::parse(fields, staff.words.lang, staff.zone, &Offers { boards: &boards, people: &people })
    }
}

async fn fresh(State(app): State<App>, producer: Producer) -> Result<Response> {
    let offered = Offered::load(&app).await?;
    let mut typed = typed::fresh(producer.now, producer.zone, producer.actor().id);
    typed.set("once", nonce());
    Ok(draw(&producer, None, &offered, &typed, &Faults::new(), StatusCode::OK))
}

/// The form of a new challenge, or of one that is there.
fn draw(
    producer: &Producer,
    row: Option<&ChallengeRow>,
    offered: &Offered,
    typed: &Fields,
    faults: &Faults,
    status: StatusCode,
) -> Response {
    let words = producer.words;
    let title = words.t(if row.is_some() { "challenges-edit" } else { "challenges-new" });
    let action = row.map_or_else(|| LIST.to_owned(), |row| format!("{}/text", desk_path(row.id)));
    let back = row.map_or_else(|| LIST.to_owned(), |row| desk_path(row.id));
    let now = row.filter(|_| status == StatusCode::CONFLICT).map(|row| row.title_in(words.lang));
    let written = Written {
        typed,
        faults,
        boards: &offered.boards,
        people: &offered.people,
        runs: row.is_some_and(|row| row.opened_at.is_some()),
        raced: now.as_deref(),
        action: &action,
        back: &back,
    };
    let frame = frame(producer, "cocreation::desk_challenge_text", title.clone(), true);
    web::page_status(status, frame.render(form::page(words, &title, &written)))
}

async fn create(State(app): State<App>, producer: Producer, Form(typed): Form<Fields>) -> Result<Response> {
    let offered = Offered::load(&app).await?;
    match offered.parse(&producer, &typed) {
        Ok(new) => {
            let once = boards::submit_token(typed.get("once"));
            let id = actions::create(&app, &producer.viewer, new, once).await?;
            Ok(web::see_other_saying(desk_path(id), "flash-challenges-written"))
        }
        Err(faults) => Ok(draw(&producer, None, &offered, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

async fn found(app: &App, id: ChallengeId) -> Result<(ChallengeRow, Vec<PhaseRow>)> {
    let mut conn = app.db.read_current().await?;
    let row = queries::by_id(&mut conn, id).await?.ok_or(Error::NotFound)?;
    Ok((row, queries::phases(&mut conn, id).await?))
}

async fn edit(State(app): State<App>, producer: Producer, Path(id): Path<ChallengeId>) -> Result<Response> {
    let (row, phases) = found(&app, id).await?;
    if row.closed_at.is_some() {
        return Err(Error::Conflict("challenges-fault-over"));
    }
    let offered = Offered::load(&app).await?;
    let typed = typed::of(&row, &phases, producer.zone);
    Ok(draw(&producer, Some(&row), &offered, &typed, &Faults::new(), StatusCode::OK))
}

async fn change(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<ChallengeId>,
    Form(mut typed): Form<Fields>,
) -> Result<Response> {
    let (row, phases) = found(&app, id).await?;
    let offered = Offered::load(&app).await?;
    if row.opened_at.is_some() {
        // Dates, switches and how votes are taken are not this form's to change any more.
        typed = typed::running_fields(&typed, &row, &phases, producer.zone);
    }
    let new = match offered.parse(&producer, &typed) {
        Ok(new) => new,
        Err(faults) => {
            return Ok(draw(&producer, Some(&row), &offered, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    let version = typed.get("version").parse().unwrap_or_default();
    match actions::change(&app, &producer.viewer, id, version, new).await {
        Ok(()) => Ok(web::see_other_saying(desk_path(id), "flash-challenges-saved")),
        Err(Error::Conflict(why)) => {
            let (row, _) = found(&app, id).await?;
            typed.set("version", row.version.to_string());
            Ok(draw(&producer, Some(&row), &offered, &typed, &Faults::one("title_en", why), StatusCode::CONFLICT))
        }
        Err(error) => Err(error),
    }
}

/// Everything that the page of one challenge shows to the team.
async fn gather(app: &App, staff: &Staff, id: ChallengeId) -> Result<Desk> {
    let mut conn = app.db.read_current().await?;
    let running = running(&mut conn, id).await?.ok_or(Error::NotFound)?;
    Ok(Desk {
        names: queries::names(&mut conn, id).await?,
        extensions: queries::extensions(&mut conn, id).await?,
        race: race::in_race(&mut conn, id).await?,
        undecided: race::undecided(&mut conn, id).await?,
        jurors: jury::jurors(&mut conn, id).await?,
        poll: queries::poll(&mut conn, id).await?,
        produces: staff.viewer.produces(),
        decides: staff.viewer.leads() || running.challenge.decider_id == staff.actor().id,
        running,
    })
}

fn draw_desk(staff: &Staff, desk: &Desk, typed: &Fields, faults: &Faults, status: StatusCode) -> Response {
    let title = desk.running.challenge.title_in(staff.words.lang);
    let mut frame = frame(staff, "cocreation::desk_challenge", title, true);
    frame.path = desk_path(desk.running.challenge.id);
    web::page_status(status, frame.render(views::desk(staff, desk, typed, faults)))
}

async fn show(State(app): State<App>, staff: Staff, Path(id): Path<ChallengeId>) -> Result<Response> {
    let desk = gather(&app, &staff, id).await?;
    let typed = Closing::fields(&desk.running.challenge);
    Ok(draw_desk(&staff, &desk, &typed, &Faults::new(), StatusCode::OK))
}

/// The page with what stood in the way of an act; what was typed comes back.
async fn again(
    app: &App,
    staff: &Staff,
    id: ChallengeId,
    typed: &Fields,
    faults: &Faults,
    status: StatusCode,
) -> Result<Response> {
    let desk = gather(app, staff, id).await?;
    let mut fields = Closing::fields(&desk.running.challenge);
    for (name, value) in typed.pairs() {
        fields.set(name, value.to_owned());
    }
    Ok(draw_desk(staff, &desk, &fields, faults, status))
}

/// What becomes of an act: back to the page, or the page with what stood in the way beside `field`.
async fn done(
    app: &App,
    staff: &Staff,
    id: ChallengeId,
    typed: &Fields,
    (field, flash): (&'static str, &'static str),
    outcome: Result<()>,
) -> Result<Response> {
    match outcome {
        Ok(()) => Ok(web::see_other_saying(desk_path(id), flash)),
        Err(Error::Conflict(why)) => again(app, staff, id, typed, &Faults::one(field, why), StatusCode::CONFLICT).await,
        Err(error) => Err(error),
    }
}

async fn open(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ChallengeId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let version = typed.get("version").parse().unwrap_or_default();
    let outcome = actions::open(&app, &staff.viewer, id, version).await;
    done(&app, &staff, id, &typed, ("opening", "flash-challenges-opened"), outcome).await
}

async fn extend(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ChallengeId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let mut faults = Faults::new();
    let reason = typed::reason(typed.get("reason"), "reason", "challenges-fault-reason", &mut faults);
    let until = local_time(typed.get("until"), staff.zone);
    if until.is_none() {
        faults.add("until", "challenges-fault-time");
    }
    let seen = local_time(typed.get("seen"), staff.zone).ok_or(Error::BadInput("error-bad-form"));
    let phase: PhaseId = typed.get("phase").parse().map_err(|_| Error::BadInput("error-bad-form"))?;
    let (Some(ends_at), true) = (until, faults.is_empty()) else {
        return again(&app, &staff, id, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let wish = Extension { phase, seen: seen?, ends_at, reason };
    let outcome = actions::extend(&app, &staff.viewer, id, wish).await;
    done(&app, &staff, id, &typed, ("until", "flash-challenges-extended"), outcome).await
}

async fn tighten(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ChallengeId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let counts = Counts::parse(typed.get("counts")).ok_or(Error::BadInput("error-bad-form"))?;
    let outcome = actions::tighten(&app, &staff.viewer, id, counts).await;
    done(&app, &staff, id, &typed, ("counts", "flash-challenges-tightened"), outcome).await
}

async fn shortlist(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ChallengeId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let chosen: Option<Vec<TopicId>> = typed.all("idea").map(|id| id.parse().ok()).collect();
    let chosen = chosen.ok_or(Error::BadInput("error-bad-form"))?;
    let outcome = race::shortlist(&app, &staff.viewer, id, chosen).await.map(|_| ());
    done(&app, &staff, id, &typed, ("idea", "flash-challenges-shortlisted"), outcome).await
}

async fn close(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ChallengeId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let version = typed.get("version").parse().unwrap_or_default();
    let closing = match Closing::read(&typed) {
        Ok(closing) => closing,
        Err(faults) => return again(&app, &staff, id, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    if typed.get("act") == "keep" {
        let outcome = actions::keep_closing(&app, &staff.viewer, id, version, closing).await;
        return done(&app, &staff, id, &typed, ("asked_en", "flash-challenges-kept"), outcome).await;
    }
    let (row, _) = found(&app, id).await?;
    let faults = closing.faults(row.lang());
    if !faults.is_empty() && row.opened_at.is_some() && row.closed_at.is_none() {
        return again(&app, &staff, id, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let outcome = actions::close(&app, &staff.viewer, id, version, closing).await;
    done(&app, &staff, id, &typed, ("asked_en", "flash-challenges-closed"), outcome).await
}

async fn cancel(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ChallengeId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let mut faults = Faults::new();
    let reason = typed::reason(typed.get("why"), "why", "challenges-fault-why", &mut faults);
    if !faults.is_empty() {
        return again(&app, &staff, id, &typed, &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let outcome = actions::cancel(&app, &staff.viewer, id, reason).await;
    done(&app, &staff, id, &typed, ("why", "flash-challenges-cancelled"), outcome).await
}

/// The results for spreadsheets: hidden figures are left empty.
async fn results(State(app): State<App>, staff: Staff, Path(id): Path<ChallengeId>) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let running = running(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let entries = race::entries(&mut conn, &staff.viewer, id, EXPORT_MAX).await?;
    let topics: Vec<TopicId> = entries.iter().map(|row| row.topic_id).collect();
    let mut figures = std::collections::BTreeMap::new();
    for some in topics.chunks(500) {
        figures.extend(votes::glance(&mut conn, &staff.viewer, staff.now, some).await?);
    }
    let jury = jury::sums(&mut conn, &running, staff.now).await?;
    let outcome = match queries::poll(&mut conn, id).await? {
        Some(poll) => polls::result(&mut conn, poll).await?,
        None => None,
    };
    drop(conn);
    Ok(web::csv::file(&format!("challenge-{id}"), export::write(&entries, &figures, &jury, outcome.as_ref())?))
}
