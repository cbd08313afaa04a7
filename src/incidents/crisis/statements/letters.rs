//! Who is written to: those who approve, the deputies when these did not answer in time, the writers when it was decided, and the teams off
//! the site with each version. Every letter asks again, when it is written, whether it still is true.

use super::actions::Needs;
use super::queries::{self, StatementRow};
use super::statement::Stage;
use super::surface::Said;
use super::topic;
use crate::accounts;
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, StatementId, TeamId};
use crate::incidents::crisis::room::{self, Kind};
use crate::incidents::crisis::team;
use crate::incidents::queries::{self as incident_queries, IncidentRow};
use crate::jobs;
use crate::mail::Letter;
use crate::policy;
use crate::words::{Lang, Words};
use chrono_tz::Tz;
use serde_json::{Value, json};

/// A letter to somebody who may approve: `{"statement": id, "row_version": n, "to": account}`.
pub const ASK: &str = "statement.ask";
/// A letter to somebody who wrote it: `{"statement": id, "to": account, "row_version": n, "approved": bool}`.
pub const NEWS: &str = "statement.news";
/// Has the teams off the site written to: `{"statement": id}`.
pub const TEAMS: &str = "statement.teams";
/// A letter to one of them: `{"statement": id, "team": id}`.
pub const TEAM: &str = "statement.team";

/// What the writers are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    Approved,
    Returned,
}

/// Asks those who approve; whoever wrote words of it is asked only where one approval is enough.
pub(super) async fn ask(tx: &mut Tx, incident: &IncidentRow, row: &StatementRow, needs: Needs) -> Result<()> {
    let people = team::approvers(tx, incident.id).await?;
    ask_all(tx, row.id, people, needs.approvals <= 1).await
}

/// Asks these people about the text as it is now.
async fn ask_all(tx: &mut Tx, id: StatementId, mut people: Vec<AccountId>, writers_too: bool) -> Result<()> {
    let Some(row) = queries::by_id(tx, id).await? else { return Ok(()) };
    let (now, me) = (tx.now(), tx.actor());
    if !writers_too {
        let writers = queries::writers(tx, id).await?;
        people.retain(|account| !writers.contains(account));
    }
    for account in people.into_iter().filter(|account| Some(*account) != me) {
        let about = json!({ "statement": id, "row_version": row.row_version, "to": account });
        jobs::enqueue(tx, ASK, &about, now).await?;
    }
    Ok(())
}

/// Tells who wrote it and who handed it in what became of it.
pub(super) async fn news(tx: &mut Tx, row: &StatementRow, news: News) -> Result<()> {
    let (now, me) = (tx.now(), tx.actor());
    let mut people = queries::writers(tx, row.id).await?;
    people.extend(row.submitted_by);
    people.sort();
    people.dedup();
    for account in people.into_iter().filter(|account| Some(*account) != me) {
        let about = json!({
            "statement": row.id, "row_version": row.row_version, "to": account, "approved": news == News::Approved,
        });
        jobs::enqueue(tx, NEWS, &about, now).await?;
    }
    Ok(())
}

/// Has a version that is published now told where the update does not reach: the pinned topic and the teams off the site. Nothing of a drill
/// gets into the topic.
pub(super) async fn spread(tx: &mut Tx, incident: &IncidentRow, row: &StatementRow) -> Result<()> {
    let now = tx.now();
    if !incident.drill {
        jobs::enqueue(tx, topic::TOPIC, &json!({ "incident": incident.id }), now).await?;
    }
    jobs::enqueue(tx, TEAMS, &json!({ "statement": row.id }), now).await
}

/// The clock of the approvals: where the approvers did not answer in time, the deputies are asked, once.
pub async fn ring(app: App) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    let late = queries::late(&mut conn, app.now()).await?;
    drop(conn);
    for id in late {
        app.db.write(policy::system("statement.timeout"), move |tx| Box::pin(tell_deputies(tx, id))).await?;
    }
    Ok(())
}

async fn tell_deputies(tx: &mut Tx, id: StatementId) -> Result<()> {
    // Another node may have it.
    if !queries::take_telling(tx, id).await? {
        return Ok(());
    }
    let Some(row) = queries::by_id(tx, id).await? else { return Ok(()) };
    let deputies = team::deputies(tx, row.incident_id).await?;
    ask_all(tx, id, deputies, true).await?;
    let data = json!({ "version": row.version, "what": "late" });
    room::log(tx, row.incident_id, Kind::Approval, None, "", &data).await
}

/// Somebody who is written to.
struct Reader {
    email: String,
    name: String,
    words: Words,
    zone: Tz,
}

async fn reader(app: &App, conn: &mut Conn, account: AccountId) -> Result<Option<Reader>> {
    let (Some(row), Some(email)) =
        (accounts::by_id(conn, account).await?, accounts::letter_address(conn, account).await?)
    else {
        return Ok(None);
    };
    if !row.role().is_staff() || row.suspended_until.is_some_and(|until| until > app.now()) {
        return Ok(None);
    }
    let brand = app.brand();
    let lang = row.lang.as_deref().and_then(Lang::parse).unwrap_or(brand.lang);
    let zone = row.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(brand.zone);
    Ok(Some(Reader { email, name: row.name, words: Words::of(lang), zone }))
}

/// The statement of a job with its incident, while its text is the one that the job is about.
async fn about(conn: &mut Conn, payload: &Value) -> Result<Option<(IncidentRow, StatementRow)>> {
    let id = StatementId(jobs::number(payload, "statement")?);
    let Some(row) = queries::by_id(conn, id).await? else { return Ok(None) };
    let Some(incident) = incident_queries::incident(conn, row.incident_id).await? else { return Ok(None) };
    Ok(Some((incident, row)))
}

fn page(app: &App, row: &StatementRow) -> String {
    app.url(&format!("/desk/incidents/{}/statement/{}", row.incident_id, row.version))
}

/// A letter about a version to one of the staff.
async fn send(app: &App, to: Reader, said: Said<'_>, subject: String, text: String) -> Result<()> {
    let words = to.words;
    let (_, body) = said.body();
    let mut paragraphs = vec![words.with("mail-greeting", &[("name", to.name.as_str().into())])];
    paragraphs.extend(said.incident.drill.then(|| words.t("statements-drill")));
    paragraphs.extend([text, body]);
    app.mailer
        .send(&Letter {
            to: to.email,
            lang: words.lang,
            subject,
            paragraphs,
            action: Some((words.t("statements-letter-open"), page(app, said.row))),
            footer: words.with("mail-why-account", &[("brand", app.brand().name.as_str().into())]),
            reply_to: None,
            thread: Some(format!("incident.{}", said.incident.id)),
        })
        .await
}

/// Asks one person to approve.
pub async fn write_ask(app: App, payload: Value) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    let Some((incident, row)) = about(&mut conn, &payload).await? else { return Ok(()) };
    // Changed or decided since.
    if row.state != Stage::Submitted || row.row_version != jobs::number(&payload, "row_version")? {
        return Ok(());
    }
    let account = AccountId(jobs::number(&payload, "to")?);
    let deputy = team::deputies(&mut conn, incident.id).await?.contains(&account);
    let Some(to) = reader(&app, &mut conn, account).await? else { return Ok(()) };
    drop(conn);
    let words = to.words;
    let said = Said { incident: &incident, row: &row, words, zone: to.zone };
    let text = match (deputy, row.late_at) {
        (true, _) => words.t("statements-letter-deputy"),
        (false, Some(at)) => words.with("statements-letter-ask", &[("at", words.date_time(at, to.zone).into())]),
        (false, None) => return Ok(()),
    };
    let title = [("title", said.title().1.into()), ("version", row.version.to_string().into())];
    let subject = words.with("statements-letter-ask-subject", &title);
    send(&app, to, said, subject, text).await
}

/// Tells one of the writers what became of it.
pub async fn write_news(app: App, payload: Value) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    let Some((incident, row)) = about(&mut conn, &payload).await? else { return Ok(()) };
    let approved = payload.get("approved").and_then(Value::as_bool).unwrap_or_default();
    let said_of = jobs::number(&payload, "row_version")?;
    let account = AccountId(jobs::number(&payload, "to")?);
    let returned = queries::approvals(&mut conn, row.id)
        .await?
        .into_iter()
        .rev()
        .find(|it| it.outcome == "returned" && it.row_version == said_of);
    // Published or changed since: nothing is left to be done.
    let stale = if approved { row.state != Stage::Approved } else { row.state != Stage::Draft || returned.is_none() };
    if stale {
        return Ok(());
    }
    let Some(to) = reader(&app, &mut conn, account).await? else { return Ok(()) };
    drop(conn);
    let words = to.words;
    let said = Said { incident: &incident, row: &row, words, zone: to.zone };
    let title = [("title", said.title().1.into()), ("version", row.version.to_string().into())];
    let (subject, text) = match returned.filter(|_| !approved) {
        Some(word) => (
            words.with("statements-letter-returned-subject", &title),
            words.with("statements-letter-returned", &[("name", word.name.into()), ("note", word.note.into())]),
        ),
        None => (words.with("statements-letter-approved-subject", &title), words.t("statements-letter-approved")),
    };
    send(&app, to, said, subject, text).await
}

/// Asks for a letter to each team off the site that has an address.
pub async fn write_to_teams(app: App, payload: Value) -> Result<()> {
    let id = StatementId(jobs::number(&payload, "statement")?);
    app.db
        .write(policy::system("statement.teams"), move |tx| {
            Box::pin(async move {
                let now = tx.now();
                for team in team::offline_teams(tx).await?.into_iter().filter(|team| team.email.is_some()) {
                    jobs::enqueue(tx, TEAM, &json!({ "statement": id, "team": team.id }), now).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Writes to one team off the site, with the link to its own page.
pub async fn write_to_team(app: App, payload: Value) -> Result<()> {
    let mut conn = app.db.read_current().await?;
    let Some((incident, row)) = about(&mut conn, &payload).await? else { return Ok(()) };
    let team = team::offline_team(&mut conn, TeamId(jobs::number(&payload, "team")?)).await?;
    let Some(team) = team.filter(|team| team.archived_at.is_none()) else { return Ok(()) };
    let Some(email) = team.email.clone() else { return Ok(()) };
    // A newer version is on its way: nobody is to use this one.
    let current = queries::current(&mut conn, incident.id).await?;
    if current.is_none_or(|current| current.id != row.id) || queries::ack(&mut conn, team.id, row.id).await?.is_some() {
        return Ok(());
    }
    drop(conn);
    let brand = app.brand();
    let words = Words::of(team.lang());
    let said = Said { incident: &incident, row: &row, words, zone: brand.zone };
    let mut paragraphs: Vec<String> = said.warning().into_iter().collect();
    paragraphs.push(words.with("statements-team-letter", &[("version", row.version.to_string().into())]));
    paragraphs.extend([said.title().1, said.state(), said.body().1]);
    paragraphs.extend(said.promise());
    paragraphs.extend(said.shop().map(|(_, text)| text));
    app.mailer
        .send(&Letter {
            to: email,
            lang: words.lang,
            subject: said.subject(),
            paragraphs,
            action: Some((words.t("statements-team-letter-open"), app.url(&team.path(&app)))),
            footer: words.with(
                "statements-team-letter-why",
                &[("brand", brand.name.as_str().into()), ("team", team.name.as_str().into())],
            ),
            reply_to: None,
            thread: Some(format!("incident.{}", incident.id)),
        })
        .await
}
