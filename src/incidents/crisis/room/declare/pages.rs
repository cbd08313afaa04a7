//! `/desk/incidents/new`: which playbook, what does not work, and one button.

use super::actions::{self, Declaration};
use super::views::{self, Shown};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::{self, ComponentId, PlaybookId};
use crate::incidents::crisis::room::{LIST, path, queries};
use crate::incidents::crisis::team::{self, HoldingRow, PlaybookRow};
use crate::incidents::{Impact, Severity, TITLE_CHARS_MAX, Texts};
use crate::policy::{self, Act};
use crate::ui::text::clean_line;
use crate::web::{self, Faults, Form, Query, Staff};
use crate::words::Lang;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// The address of declaring.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/incidents/new", get(show).post(declare))
}

/// Which playbook, and whether for practice. A playbook is its id, or "none".
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    playbook: String,
    drill: String,
}

/// What was typed. The components that are ticked come as one field for each: `component-7=on`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub playbook: String,
    pub drill: String,
    pub title_en: String,
    pub title_he: String,
    pub title_pl: String,
    pub severity: String,
    pub impact: String,
    pub publish: String,
    pub once: String,
    #[serde(flatten)]
    pub more: std::collections::HashMap<String, String>,
}

impl Typed {
    /// The components that are ticked, of those that there are.
    pub fn components(&self, known: &[queries::ComponentRow]) -> Vec<ComponentId> {
        known
            .iter()
            .map(|row| row.id)
            .filter(|id| self.more.contains_key(&format!("{}{id}", views::COMPONENT)))
            .collect()
    }

    /// The title in three languages.
    pub fn title(&self) -> Texts {
        Texts::new(clean_line(&self.title_en), clean_line(&self.title_he), clean_line(&self.title_pl))
    }

    /// As the form stands at first.
    fn fresh(playbook: Option<&PlaybookRow>, drill: &str) -> Self {
        let severity = playbook.map_or(2, |row| row.severity);
        Self {
            playbook: playbook.map_or("none".into(), |row| row.id.to_string()),
            drill: drill.to_owned(),
            severity: severity.to_string(),
            impact: felt(severity).as_str().to_owned(),
            once: ids::nonce(),
            ..Self::default()
        }
    }
}

/// How much customers usually feel of something that bad.
const fn felt(severity: i64) -> Impact {
    match severity {
        1 => Impact::Critical,
        2 => Impact::Major,
        _ => Impact::Minor,
    }
}

async fn show(State(app): State<App>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    policy::permit(&staff.viewer, Act::IncidentDeclare)?;
    if asked.playbook.is_empty() {
        return cards(&app, &staff, &asked).await;
    }
    let playbook = playbook(&app, &asked.playbook).await?;
    let typed = Typed::fresh(playbook.as_ref(), &asked.drill);
    draw(&app, &staff, playbook, typed, &Faults::new()).await
}

/// First step: what kind of crisis it is.
async fn cards(app: &App, staff: &Staff, asked: &Asked) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let mut cards = Vec::new();
    for row in team::playbooks(&mut conn).await? {
        let ready = team::holding(&mut conn, row.id).await?.is_some();
        cards.push((row, ready));
    }
    drop(conn);
    Ok(page(staff, StatusCode::OK, views::cards(staff.words, &cards, asked.drill == "on")))
}

fn page(staff: &Staff, status: StatusCode, body: maud::Markup) -> Response {
    let words = staff.words;
    let mut frame = staff.frame("incidents::declare", words.t("room-declare"));
    frame.noindex = true;
    frame.crumbs = vec![(words.t("room-title"), LIST.into())];
    web::page_status(status, frame.render(body))
}

/// The playbook of that id; none for "none".
async fn playbook(app: &App, typed: &str) -> Result<Option<PlaybookRow>> {
    if typed == "none" {
        return Ok(None);
    }
    let id = typed.parse::<PlaybookId>().map_err(|_| Error::NotFound)?;
    actions::playbook(&mut app.db.read_current().await?, id).await.map(Some)
}

/// Second step: the form with the button.
async fn draw(
    app: &App,
    staff: &Staff,
    playbook: Option<PlaybookRow>,
    typed: Typed,
    faults: &Faults,
) -> Result<Response> {
    let mut conn = app.db.read_current().await?;
    let (mut holding, mut draft, mut team) = (None, None, Vec::new());
    if let Some(row) = &playbook {
        holding = team::holding(&mut conn, row.id).await?;
        draft = team::holding_draft(&mut conn, row.id).await?;
        team = team::team(&mut conn, row.id).await?;
    }
    let components = queries::components(&mut conn).await?;
    drop(conn);
    let shown = Shown {
        ticked: typed.components(&components),
        playbook: playbook.as_ref(),
        holding: holding.as_ref(),
        draft: draft.as_ref(),
        team: &team,
        components: &components,
        typed: &typed,
        faults,
    };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(page(staff, status, views::form(staff, &shown)))
}

/// Declares, and goes to the room.
async fn declare(State(app): State<App>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    let playbook = playbook(&app, &typed.playbook).await?;
    let mut conn = app.db.read_current().await?;
    let holding = match &playbook {
        Some(row) => team::holding(&mut conn, row.id).await?,
        None => None,
    };
    let components = queries::components(&mut conn).await?;
    drop(conn);
    let ticked = typed.components(&components);
    match read(&staff, &typed, playbook.as_ref(), holding.as_ref(), ticked) {
        Err(faults) => draw(&app, &staff, playbook, typed, &faults).await,
        Ok(new) => {
            let drill = new.drill;
            let (id, published) = super::declare(&app, &staff.viewer, staff.actor().id, new).await?;
            let flash = match (published, drill) {
                (true, false) => "flash-room-published",
                (true, true) => "flash-room-drill",
                (false, _) => "flash-room-opened",
            };
            Ok(web::see_other_saying(path(id), flash))
        }
    }
}

fn read(
    staff: &Staff,
    typed: &Typed,
    playbook: Option<&PlaybookRow>,
    holding: Option<&HoldingRow>,
    components: Vec<ComponentId>,
) -> Result<Declaration, Faults> {
    let mut faults = Faults::new();
    let severity = typed.severity.parse().ok().and_then(Severity::new);
    if severity.is_none() {
        faults.add("severity", "fault-choice");
    }
    let impact = Impact::parse(&typed.impact).filter(|it| *it != Impact::Maintenance);
    if impact.is_none() {
        faults.add("impact", "fault-choice");
    }
    let title = typed.title();
    if holding.is_none() {
        if title.is_empty() {
            faults.add("title", "fault-required");
        }
        if Lang::ALL.into_iter().any(|lang| title.get(lang).chars().count() > TITLE_CHARS_MAX) {
            faults.add_with("title", "fault-too-long", &[("max", TITLE_CHARS_MAX.into())]);
        }
    }
    // The first message that was shown is not the approved one any more.
    let wants = typed.publish == "yes";
    if wants && holding.is_none() {
        faults.add("changed", "room-fault-unapproved");
    }
    let lang = Lang::ALL.into_iter().find(|lang| *lang == staff.words.lang && !title.get(*lang).is_empty());
    faults.into_result(Declaration {
        playbook: playbook.map(|row| row.id),
        lang: lang.or_else(|| first(&title)).unwrap_or(staff.words.lang),
        title,
        severity: severity.unwrap_or(Severity::ALL[1]),
        impact: impact.unwrap_or(Impact::Major),
        components,
        drill: typed.drill == "on",
        publish: wants,
        once: if typed.once.is_empty() { ids::nonce() } else { clean_line(&typed.once) },
    })
}

/// The first language that something was written in.
fn first(title: &Texts) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| !title.get(*lang).is_empty())
}
