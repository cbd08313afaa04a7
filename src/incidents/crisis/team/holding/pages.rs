//! The pages of first messages.

use super::super::common::{CHANGED, Sheet, texts};
use super::super::playbooks::pages::{path as playbook_path, way};
use super::super::{self as team, HoldingRow, PlaybookRow};
use super::{NewHolding, may_write, queries, seen, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{HoldingId, PlaybookId};
use crate::incidents::Texts;
use crate::incidents::crisis::statements::{BODY_CHARS_MAX, PHONE_CHARS_MAX};
use crate::policy;
use crate::web::{self, Faults, Form, Path, Staff};
use crate::words::Lang;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

/// The addresses of first messages.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/incidents/playbooks/{id}/statement", get(edit).post(update))
        .route("/desk/incidents/playbooks/{id}/statement/approval", post(approve))
        .route("/desk/incidents/playbooks/{id}/statement/withdrawal", post(withdraw))
}

/// A first message, as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub body_en: String,
    pub body_he: String,
    pub body_pl: String,
    pub phone_en: String,
    pub phone_he: String,
    pub phone_pl: String,
    seen: String,
}

/// The inputs of the title.
pub const TITLES: [&str; 3] = ["title_en", "title_he", "title_pl"];
/// The inputs of what the public reads.
pub const BODIES: [&str; 3] = ["body_en", "body_he", "body_pl"];
/// The inputs of what the call centre says.
pub const PHONES: [&str; 3] = ["phone_en", "phone_he", "phone_pl"];

impl Typed {
    fn of(row: &HoldingRow) -> Self {
        Self {
            title_en: row.title_en.clone(),
            title_he: row.title_he.clone(),
            title_pl: row.title_pl.clone(),
            body_en: row.body_en.clone(),
            body_he: row.body_he.clone(),
            body_pl: row.body_pl.clone(),
            phone_en: row.phone_en.clone(),
            phone_he: row.phone_he.clone(),
            phone_pl: row.phone_pl.clone(),
            seen: row.id.to_string(),
        }
    }

    /// A title without a text, or a text without a title, is half a message.
    fn parse(&self) -> Result<NewHolding, Faults> {
        let mut faults = Faults::new();
        let lines = (120, false, true);
        let title = texts(TITLES, [&self.title_en, &self.title_he, &self.title_pl], lines, &mut faults);
        let bodies = (BODY_CHARS_MAX, true, true);
        let body = texts(BODIES, [&self.body_en, &self.body_he, &self.body_pl], bodies, &mut faults);
        let phones = (PHONE_CHARS_MAX, true, false);
        let phone = texts(PHONES, [&self.phone_en, &self.phone_he, &self.phone_pl], phones, &mut faults);
        for (at, lang) in Lang::ALL.into_iter().enumerate() {
            half(&title, &body, &phone, (lang, at), &mut faults);
        }
        faults.into_result(NewHolding { title, body, phone })
    }
}

/// What of one language is missing beside what is there.
fn half(title: &Texts, body: &Texts, phone: &Texts, (lang, at): (Lang, usize), faults: &mut Faults) {
    let there = |texts: &Texts| !texts.get(lang).is_empty();
    if there(title) || there(body) || there(phone) {
        if !there(title) && faults.of(TITLES[at]).is_none() {
            faults.add(TITLES[at], "playbooks-fault-half");
        }
        if !there(body) && faults.of(BODIES[at]).is_none() {
            faults.add(BODIES[at], "playbooks-fault-half");
        }
    }
}

/// The playbook, what is drafted and what is approved.
async fn state(app: &App, id: PlaybookId) -> Result<(PlaybookRow, Option<HoldingRow>, Option<HoldingRow>)> {
    let mut conn = app.db.read_current().await?;
    let playbook = team::playbook(&mut conn, id).await?;
    let draft = team::holding_draft(&mut conn, id).await?;
    Ok((playbook, draft, team::holding(&mut conn, id).await?))
}

async fn edit(State(app): State<App>, staff: Staff, Path(id): Path<PlaybookId>) -> Result<Response> {
    let (playbook, draft, approved) = state(&app, id).await?;
    let mut conn = app.db.read_current().await?;
    let people = team::team(&mut conn, id).await?;
    let past = queries::past(&mut conn, id).await?;
    drop(conn);
    policy::permit(&staff.viewer, may_write(&staff.viewer, &people)).map_err(|_| Error::NotFound)?;
    let typed = draft.as_ref().or(approved.as_ref()).map(Typed::of).unwrap_or_default();
    Ok(form(&staff, &playbook, &typed, &Faults::new(), None, &past))
}

async fn update(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PlaybookId>,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let (playbook, ..) = state(&app, id).await?;
    let new = match typed.parse() {
        Ok(new) => new,
        Err(faults) => return Ok(form(&staff, &playbook, &typed, &faults, None, &[])),
    };
    match super::write(&app, &staff.viewer, id, typed.seen.clone(), new).await {
        Err(Error::Conflict(CHANGED)) => {
            let (playbook, draft, approved) = state(&app, id).await?;
            typed.seen = seen(draft.as_ref(), approved.as_ref());
            let raced = draft.or(approved).map(|row| views::told(staff.words, &row)).unwrap_or_default();
            Ok(form(&staff, &playbook, &typed, &Faults::new(), Some(raced), &[]))
        }
        written => written
            .map(|()| web::see_other_saying(format!("{}#statement", playbook_path(id)), "flash-playbooks-drafted")),
    }
}

fn form(
    staff: &Staff,
    playbook: &PlaybookRow,
    typed: &Typed,
    faults: &Faults,
    raced: Option<Vec<(String, String)>>,
    past: &[queries::PastRow],
) -> Response {
    let home = playbook_path(playbook.id);
    let sheet = Sheet {
        page: "incidents::playbook_statement",
        title: staff.words.t("playbooks-statement"),
        way: way(staff.words, Some(playbook)),
        action: format!("{home}/statement"),
        back: format!("{home}#statement"),
        faults,
        raced,
        seen: typed.seen.clone(),
    };
    sheet.draw(staff, &views::fields(staff, typed, faults, past))
}

/// Which draft was looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Approval {
    draft: String,
}

async fn approve(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PlaybookId>,
    Form(form): Form<Approval>,
) -> Result<Response> {
    let draft: HoldingId = form.draft.parse().map_err(|_| Error::BadInput("error-bad-form"))?;
    super::decide(&app, &staff.viewer, id, draft).await?;
    Ok(web::see_other_saying(format!("{}#statement", playbook_path(id)), "flash-playbooks-approved"))
}

async fn withdraw(State(app): State<App>, staff: Staff, Path(id): Path<PlaybookId>) -> Result<Response> {
    super::withdraw(&app, &staff.viewer, id).await?;
    Ok(web::see_other_saying(format!("{}#statement", playbook_path(id)), "flash-playbooks-withdrawn"))
}

#[cfg(test)]
mod tests {
    use super::Typed;

    #[test]
    fn a_title_without_its_text_is_half_a_message() {
        let typed = Typed {
            title_en: "Down".into(),
            body_en: "We know.".into(),
            title_pl: "Awaria".into(),
            ..Typed::default()
        };
        let faults = typed.parse().expect_err("half");
        assert!(faults.of("body_pl").is_some() && faults.of("body_en").is_none() && faults.of("title_he").is_none());
        let typed = Typed { title_en: "Down".into(), body_en: "We know.".into(), ..Typed::default() };
        assert!(typed.parse().is_ok());
        assert!(Typed::default().parse().expect_err("nothing").of("title_en").is_some());
    }
}
