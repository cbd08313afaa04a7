//! Letters to the team: you have a part, a promise comes due. And the round that finds the promises.

use super::queries::{self, IncidentRow, PromiseRow};
use super::timers::SOON_MINUTES;
use super::{path, roles};
use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, IncidentId};
use crate::incidents::crisis::team::Part;
use crate::jobs;
use crate::mail::Letter;
use crate::policy::{self, Role};
use crate::words::{Lang, Words};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};

/// Tells somebody of the part that they have: `{"incident": id, "part": word, "to": account}`.
pub const CALLED: &str = "room.called";
/// Reminds somebody of a promise: `{"incident": id, "promised": microseconds, "to": account}`.
pub const PROMISED: &str = "room.promised";

/// Has somebody told that they have a part.
pub async fn call(tx: &mut Tx, incident: IncidentId, part: Part, to: AccountId) -> Result<()> {
    let now = tx.now();
    jobs::enqueue(tx, CALLED, &json!({ "incident": incident, "part": part.as_str(), "to": to }), now).await
}

/// One round: whoever leads is reminded of each promise once, before its time comes.
pub async fn remind(app: App) -> Result<()> {
    let until = app.now() + TimeDelta::minutes(SOON_MINUTES);
    let due = queries::promises(&mut app.db.read_current().await?, until).await?;
    for promise in due {
        let told = app
            .db
            .write(policy::system("incident.clock"), move |tx| Box::pin(async move { remind_of(tx, promise).await }));
        if let Err(error) = told.await {
            tracing::warn!(incident = promise.id.0, error = %error, "nobody could be reminded of a promise; it will come again");
        }
    }
    Ok(())
}

async fn remind_of(tx: &mut Tx, promise: PromiseRow) -> Result<()> {
    // Another node was here, or the update is out.
    if !queries::note_reminder(tx, promise).await? {
        return Ok(());
    }
    let now = tx.now();
    let promised = promise.promised_at.timestamp_micros();
    for to in leads(tx, promise.id).await? {
        jobs::enqueue(tx, PROMISED, &json!({ "incident": promise.id, "promised": promised, "to": to }), now).await?;
    }
    Ok(())
}

/// Who leads a room and who writes for it; where nobody does, whoever declared it.
async fn leads(conn: &mut Conn, incident: IncidentId) -> Result<Vec<AccountId>> {
    let mut people: Vec<AccountId> = Vec::new();
    for row in roles(conn, incident).await? {
        let leads = matches!(Part::parse(&row.role), Some(Part::Lead | Part::Comms));
        if leads && !people.contains(&row.account_id) {
            people.push(row.account_id);
        }
    }
    if people.is_empty() {
        people.extend(queries::incident(conn, incident).await?.created_by);
    }
    Ok(people)
}

/// Whom a letter goes to.
struct To {
    account: AccountRow,
    email: String,
    words: Words,
    zone: Tz,
}

/// The reader; none when they left the staff or have no proved address.
async fn to(app: &App, conn: &mut Conn, account: AccountId) -> Result<Option<To>> {
    let Some(email) = accounts::letter_address(conn, account).await? else { return Ok(None) };
    let found = accounts::by_id(conn, account).await?;
    let Some(account) = found.filter(|row| row.deleted_at.is_none() && row.role() != Role::Member) else {
        return Ok(None);
    };
    let brand = app.brand();
    let lang = account.lang.as_deref().and_then(Lang::parse).unwrap_or(brand.lang);
    let zone = account.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(brand.zone);
    Ok(Some(To { account, email, words: Words::of(lang), zone }))
}

impl To {
    /// A letter about a room, with the way to it.
    fn letter(&self, app: &App, incident: &IncidentRow, subject: String, said: Vec<String>) -> Letter {
        let words = self.words;
        let greeting = words.with("mail-greeting", &[("name", self.account.name.as_str().into())]);
        let drill = incident.drill.then(|| words.t("room-mail-drill"));
        let subject = if incident.drill {
            words.with("room-mail-drill-subject", &[("subject", subject.into())])
        } else {
            subject
        };
        Letter {
            to: self.email.clone(),
            lang: words.lang,
            subject,
            paragraphs: [Some(greeting), drill].into_iter().flatten().chain(said).collect(),
            action: Some((words.t("room-mail-open"), app.url(&path(incident.id)))),
            footer: words.with("room-mail-why", &[("brand", app.brand().name.as_str().into())]),
            reply_to: None,
            thread: Some(format!("incident.{}", incident.id)),
        }
    }
}

/// Tells somebody that they have a part, if they still have it.
pub async fn called(app: App, payload: Value) -> Result<()> {
    let id = IncidentId(jobs::number(&payload, "incident")?);
    let account = AccountId(jobs::number(&payload, "to")?);
    let part = payload.get("part").and_then(Value::as_str).and_then(Part::parse);
    let part = part.ok_or_else(|| Error::Internal("a job's payload has no part".into()))?;
    let mut conn = app.db.read_current().await?;
    let incident = queries::incident(&mut conn, id).await?;
    let has_it = roles(&mut conn, id).await?.iter().any(|row| row.account_id == account && row.role == part.as_str());
    if !has_it || incident.resolved_at.is_some() {
        return Ok(());
    }
    let Some(to) = to(&app, &mut conn, account).await? else { return Ok(()) };
    drop(conn);
    let words = to.words;
    let title = incident.title().read(words.lang, incident.lang()).1.to_owned();
    let subject =
        words.with("room-mail-called-subject", &[("part", part.label(words).into()), ("title", title.clone().into())]);
    let said = vec![
        words.with("room-mail-called", &[("part", part.label(words).into()), ("title", title.into())]),
        part.meaning(words),
        words.t("room-mail-called-next"),
    ];
    app.mailer.send(&to.letter(&app, &incident, subject, said)).await
}

/// Reminds somebody of a promise, if it still stands.
pub async fn promised(app: App, payload: Value) -> Result<()> {
    let id = IncidentId(jobs::number(&payload, "incident")?);
    let account = AccountId(jobs::number(&payload, "to")?);
    let promised: Option<DateTime<Utc>> = DateTime::from_timestamp_micros(jobs::number(&payload, "promised")?);
    let mut conn = app.db.read_current().await?;
    let incident = queries::incident(&mut conn, id).await?;
    let Some(promised) = promised.filter(|it| incident.promised_at == Some(*it) && incident.resolved_at.is_none())
    else {
        return Ok(());
    };
    let Some(to) = to(&app, &mut conn, account).await? else { return Ok(()) };
    drop(conn);
    let words = to.words;
    let title = incident.title().read(words.lang, incident.lang()).1.to_owned();
    let facts = [("title", title.into()), ("time", words.date_time(promised, to.zone).into())];
    let late = promised <= app.now();
    let said = if late { words.with("room-mail-missed", &facts) } else { words.with("room-mail-promise", &facts) };
    let subject = if late {
        words.with("room-mail-missed-subject", &facts)
    } else {
        words.with("room-mail-promise-subject", &facts)
    };
    app.mailer.send(&to.letter(&app, &incident, subject, vec![said, words.t("room-mail-promise-next")])).await
}
