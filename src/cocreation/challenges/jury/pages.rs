//! Where a juror scores, and where the team names the jury.

use super::views::{self, Sheet};
use super::{NOTE_CHARS_MAX, SCORE_MAX, Said, is_juror, looks_at, queries};
use crate::accounts;
use crate::app::App;
use crate::cocreation::challenges::challenge::State as Stands;
use crate::cocreation::challenges::{desk_path, path, queries as challenges, race, running};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ChallengeId, TopicId};
use crate::ui::text::clean_text;
use crate::web::{self, Faults, Form, Member, Path, Producer};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses of juries.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/challenges/{id}/jury", get(show).post(score))
        .route("/desk/challenges/{id}/jury", post(name))
        .route("/desk/challenges/{id}/jury/removal", post(let_go))
}

/// What this juror's page shows; not found for whoever is none, but staff see it once the jury is done.
async fn gather(app: &App, member: &Member, id: ChallengeId) -> Result<Sheet> {
    let mut conn = app.db.read_current().await?;
    challenges::seen_by(&mut conn, &member.viewer, id).await?;
    let running = running(&mut conn, id).await?.filter(|it| it.challenge.jury).ok_or(Error::NotFound)?;
    if running.challenge.state() == Stands::Draft {
        return Err(Error::NotFound);
    }
    let account = member.actor().id;
    let juror = is_juror(&mut conn, id, account).await?;
    let over = running.jury_over(member.now);
    let may_see = juror || (over && member.viewer.is_staff());
    if !may_see {
        return Err(Error::NotFound);
    }
    let race = race::in_race(&mut conn, id).await?;
    Ok(Sheet {
        ideas: race.into_iter().filter(|row| looks_at(&running, row)).collect(),
        own: queries::own(&mut conn, id, account).await?.into_iter().map(|row| row.0).collect(),
        given: queries::given(&mut conn, id, account).await?,
        scores: if over { queries::scores(&mut conn, id).await? } else { Vec::new() },
        juror,
        running,
    })
}

fn draw(member: &Member, sheet: &Sheet, again: Option<&ScoreForm>, faults: &Faults, status: StatusCode) -> Response {
    let id = sheet.running.challenge.id;
    let mut frame = member.frame("cocreation::jury", member.words.t("challenges-jury"));
    frame.noindex = true;
    frame.path = format!("{}/jury", path(id));
    frame.crumbs = vec![
        (member.words.t("challenges-title"), "/challenges".into()),
        (sheet.running.challenge.title_in(member.words.lang), path(id)),
    ];
    web::page_status(status, frame.render(views::sheet(member, sheet, again, faults)))
}

async fn show(State(app): State<App>, member: Member, Path(id): Path<ChallengeId>) -> Result<Response> {
    let sheet = gather(&app, &member, id).await?;
    Ok(draw(&member, &sheet, None, &Faults::new(), StatusCode::OK))
}

/// What a juror sent of one idea.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ScoreForm {
    pub idea: String,
    pub score: String,
    pub note: String,
}

async fn score(
    State(app): State<App>,
    member: Member,
    Path(id): Path<ChallengeId>,
    Form(typed): Form<ScoreForm>,
) -> Result<Response> {
    let sheet = gather(&app, &member, id).await?;
    let topic: TopicId = typed.idea.parse().map_err(|_| Error::BadInput("error-bad-form"))?;
    let note = clean_text(&typed.note).trim().to_owned();
    let mut faults = Faults::new();
    let score = match typed.score.as_str() {
        "" => None,
        word => match word.parse().ok().filter(|score| (1..=SCORE_MAX).contains(score)) {
            Some(score) => Some(score),
            None => return Err(Error::BadInput("error-bad-form")),
        },
    };
    if note.chars().count() > NOTE_CHARS_MAX {
        faults.add_with("note", "fault-too-long", &[("max", NOTE_CHARS_MAX.into())]);
        return Ok(draw(&member, &sheet, Some(&typed), &faults, StatusCode::UNPROCESSABLE_ENTITY));
    }
    match super::score(&app, &member.viewer, id, Said { topic, score, note }).await {
        Ok(()) => Ok(web::see_other_saying(format!("{}/jury#idea-{topic}", path(id)), "flash-challenges-scored")),
        Err(Error::Conflict(why)) => {
            let sheet = gather(&app, &member, id).await?;
            Ok(draw(&member, &sheet, Some(&typed), &Faults::one("note", why), StatusCode::CONFLICT))
        }
        Err(error) => Err(error),
    }
}

/// Who is to be on the jury.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct NameForm {
    handle: String,
}

async fn name(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<ChallengeId>,
    Form(typed): Form<NameForm>,
) -> Result<Response> {
    let found = accounts::by_handle(&mut app.db.read_current().await?, typed.handle.trim()).await?;
    let Some(account) = found.filter(|row| row.confirmed_at.is_some()) else {
        return Ok(web::see_other_saying(desk_path(id), "flash-challenges-nobody"));
    };
    let named = super::name(&app, &producer.viewer, id, account.id).await?;
    let said = if named { "flash-challenges-named" } else { "flash-challenges-named-before" };
    Ok(web::see_other_saying(desk_path(id), said))
}

/// Who is to leave it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct LeaveForm {
    account: String,
}

async fn let_go(
    State(app): State<App>,
    producer: Producer,
    Path(id): Path<ChallengeId>,
    Form(typed): Form<LeaveForm>,
) -> Result<Response> {
    let account: AccountId = typed.account.parse().map_err(|_| Error::BadInput("error-bad-form"))?;
    super::let_go(&app, &producer.viewer, id, account).await?;
    Ok(web::see_other_saying(desk_path(id), "flash-challenges-let-go"))
}
