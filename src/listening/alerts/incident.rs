//! An alert becomes an incident: a room with its team, of which nothing is public, the cases and topics tied to it.

use super::queries::{self, AlertRow, CaseRow};
use super::{LIST, State as Stage, Step, path, said, views};
use crate::app::App;
use crate::cases;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events::{self, Event};
use crate::ids::{self, AccountId, AlertId, CaseId, ComponentId, IncidentId, TopicId};
use crate::incidents::{self, Declaration, Impact, Offered, Severity, TITLE_CHARS_MAX, Texts};
use crate::listening::watch::Severity as Loudness;
use crate::policy::{self, Act};
use crate::ui::text::clean_line;
use crate::web::fields::{Fields, once};
use crate::web::{self, Faults, Form, Path, Staff};
use crate::words::Lang;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;

/// Words of the alert that stand in the title.
const TITLE_TERMS: usize = 3;

/// The address of the draft.
pub fn routes() -> Router<App> {
    Router::new().route("/desk/listening/alerts/{id}/incident", get(show).post(make))
}

/// What the form offers.
pub struct Offer {
    pub alert: AlertRow,
    pub title: String,
    pub components: Vec<Offered>,
    pub cases: Vec<CaseRow>,
    pub topics: Vec<(TopicId, String)>,
}

async fn offer(app: &App, staff: &Staff, id: AlertId) -> Result<Offer> {
    let mut conn = app.db.read_current().await?;
    let alert = queries::by_id(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let parts = queries::parts(&mut conn, &[id]).await?;
    Ok(Offer {
        title: said::title(staff.words, &alert, &parts),
        components: incidents::offered_components(&mut conn).await?,
        cases: queries::cases(&mut conn, id).await?,
        topics: queries::topics(&mut conn, id).await?,
        alert,
    })
}

/// The form, filled in from the alert; its incident, if it has become one.
async fn show(State(app): State<App>, staff: Staff, Path(id): Path<AlertId>) -> Result<Response> {
    policy::permit(&staff.viewer, Act::IncidentDeclare)?;
    let offer = offer(&app, &staff, id).await?;
    if let Some(incident) = offer.alert.incident_id {
        return Ok(web::see_other(incidents::room_path(incident)));
    }
    let typed = prefilled(&offer);
    Ok(page(&staff, &offer, &typed, &Faults::new()))
}

fn prefilled(offer: &Offer) -> Fields {
    let terms = offer.alert.terms();
    let told: Vec<&str> = terms.iter().take(TITLE_TERMS).map(String::as_str).collect();
    let title = if told.is_empty() { offer.title.clone() } else { format!("{}: {}", offer.title, told.join(", ")) };
    let (severity, impact) = match offer.alert.severity {
        Loudness::Urgent => (2, Impact::Major),
        Loudness::Warning => (3, Impact::Minor),
        Loudness::Note => (4, Impact::Minor),
    };
    let first = [
        ("title", title.chars().take(TITLE_CHARS_MAX).collect()),
        ("severity", severity.to_string()),
        ("impact", impact.as_str().to_owned()),
        ("once", ids::nonce()),
    ];
    let component = offer.alert.component_id.map(|id| ("component", id.to_string()));
    let cases = offer.cases.iter().map(|case| ("case", case.id.to_string()));
    let topics = offer.topics.iter().map(|(id, _)| ("topic", id.to_string()));
    Fields::of(first.into_iter().chain(component).chain(cases).chain(topics))
}

fn page(staff: &Staff, offer: &Offer, typed: &Fields, faults: &Faults) -> Response {
    let words = staff.words;
    let mut frame = staff.frame("listening::alert_incident", words.t("alerts-incident-title"));
    frame.noindex = true;
    frame.crumbs = vec![(words.t("alerts-title"), LIST.into()), (offer.title.clone(), path(offer.alert.id))];
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    web::page_status(status, frame.render(views::incident(words, offer, typed, faults)))
}

/// What somebody sent, read.
struct Draft {
    declaration: Declaration,
    cases: Vec<CaseId>,
    topics: Vec<TopicId>,
}

fn read(staff: &Staff, offer: &Offer, typed: &Fields) -> Result<Draft, Faults> {
    let mut faults = Faults::new();
    let title = clean_line(typed.get("title"));
    match title.chars().count() {
        0 => faults.add("title", "fault-required"),
        1..=TITLE_CHARS_MAX => {}
        _ => faults.add_with("title", "fault-too-long", &[("max", TITLE_CHARS_MAX.into())]),
    }
    let severity = typed.get("severity").parse().ok().and_then(Severity::new);
    let impact = Impact::parse(typed.get("impact")).filter(|it| *it != Impact::Maintenance);
    if severity.is_none() {
        faults.add("severity", "fault-choice");
    }
    if impact.is_none() {
        faults.add("impact", "fault-choice");
    }
    let chosen = |name: &'static str| typed.all(name).filter_map(|id| id.parse::<i64>().ok()).collect::<Vec<_>>();
    let (components, cases, topics) = (chosen("component"), chosen("case"), chosen("topic"));
    let components = offer.components.iter().map(|one| one.id).filter(|id| components.contains(&id.0));
    let declaration = Declaration {
        playbook: None,
        title: texts(staff.words.lang, title),
        lang: staff.words.lang,
        severity: severity.unwrap_or(Severity::ALL[2]),
        impact: impact.unwrap_or(Impact::Minor),
        components: components.collect::<Vec<ComponentId>>(),
        drill: false,
        publish: false,
        once: once(typed).unwrap_or_else(ids::nonce),
    };
    let cases = offer.cases.iter().map(|case| case.id).filter(|id| cases.contains(&id.0)).collect();
    let topics = offer.topics.iter().map(|(id, _)| *id).filter(|id| topics.contains(&id.0)).collect();
    faults.into_result(Draft { declaration, cases, topics })
}

/// A title in one language.
fn texts(lang: Lang, title: String) -> Texts {
    match lang {
        Lang::En => Texts::new(title, "", ""),
        Lang::He => Texts::new("", title, ""),
        Lang::Pl => Texts::new("", "", title),
    }
}

/// Opens the room, ties the cases and topics, and goes there; a second time it goes to the same one.
async fn make(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<AlertId>,
    Form(typed): Form<Fields>,
) -> Result<Response> {
    let permit = policy::permit(&staff.viewer, Act::IncidentDeclare)?;
    let offer = offer(&app, &staff, id).await?;
    if let Some(incident) = offer.alert.incident_id {
        return Ok(web::see_other(incidents::room_path(incident)));
    }
    let draft = match read(&staff, &offer, &typed) {
        Ok(draft) => draft,
        Err(faults) => return Ok(page(&staff, &offer, &typed, &faults)),
    };
    let me = staff.actor().id;
    let incident = app.db.write(permit, move |tx| Box::pin(async move { open(tx, id, me, &draft).await })).await?;
    Ok(web::see_other_saying(incidents::room_path(incident), "flash-alerts-incident"))
}

async fn open(tx: &mut Tx, alert: AlertId, me: AccountId, draft: &Draft) -> Result<IncidentId> {
    queries::hold(tx, alert).await?;
    let row = queries::by_id(tx, alert).await?.ok_or(Error::NotFound)?;
    if let Some(first) = row.incident_id {
        return Ok(first);
    }
    let incident = incidents::open_room(tx, me, &draft.declaration).await?;
    for case in &draft.cases {
        tie(tx, *case, incident, me).await?;
    }
    for topic in &draft.topics {
        incidents::affected::link(tx, incident, *topic, true).await?;
    }
    queries::set_incident(tx, alert, incident).await?;
    if queries::set_state(tx, alert, Stage::Acknowledged, Some(me)).await? {
        queries::log(tx, alert, Some(me), Step::Acknowledged, "").await?;
    }
    queries::log(tx, alert, Some(me), Step::Incident, "").await?;
    events::record(tx, Event::AlertChanged { alert, what: Step::Incident.as_str() }).await?;
    Ok(incident)
}

/// Ties a case, unless it hangs on another incident already.
async fn tie(tx: &mut Tx, case: CaseId, incident: IncidentId, me: AccountId) -> Result<()> {
    let case = cases::by_id(tx, case).await?;
    if case.incident_id.is_some() {
        return Ok(());
    }
    let to = cases::Fields { incident: Some(incident), ..cases::Fields::of(&case) };
    cases::edit(tx, &case, Some(me), &to).await?;
    events::record(tx, Event::RoomChanged { incident, what: "cases" }).await
}
