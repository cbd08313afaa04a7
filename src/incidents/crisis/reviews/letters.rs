//! The lead of an incident hears that its review is overdue.

use super::queries::{self, ReviewRow};
use super::{REMIND_DAYS, path};
use crate::accounts;
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, IncidentId};
use crate::incidents::crisis::team::Part;
use crate::jobs;
use crate::mail::Letter;
use crate::words::{Lang, Words};
use chrono::TimeDelta;
use chrono_tz::Tz;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A letter to whoever is to finish a review: `{"incident": id}`.
pub const REMIND: &str = "review.remind";

/// Has its lead told, unless that was done just now.
pub async fn ask_lead(tx: &mut Tx, incident: IncidentId) -> Result<()> {
    queries::hold(tx, incident).await?;
    let now = tx.now();
    let Some(row) = queries::of(tx, incident).await? else { return Ok(()) };
    let told = row.reminded_at.is_some_and(|at| at > now - TimeDelta::days(REMIND_DAYS));
    if row.finished_at.is_some() || row.due_at > now || told {
        return Ok(());
    }
    queries::reminded(tx, incident).await?;
    jobs::enqueue(tx, REMIND, &json!({ "incident": incident }), now).await
}

/// Who had the lead, or else whoever declared it.
async fn leads(conn: &mut Conn, row: &ReviewRow) -> Result<BTreeSet<AccountId>> {
    let people = queries::took_part(conn, row.incident_id).await?;
    let leads: BTreeSet<AccountId> =
        people.iter().filter(|one| one.role == Part::Lead).map(|one| one.account_id).collect();
    Ok(if leads.is_empty() { row.created_by.into_iter().collect() } else { leads })
}

/// Writes the letter, in each reader's language.
pub async fn remind(app: App, payload: Value) -> Result<()> {
    let incident = IncidentId(jobs::number(&payload, "incident")?);
    let mut conn = app.db.read_current().await?;
    let Some(row) = queries::of(&mut conn, incident).await? else { return Ok(()) };
    if row.finished_at.is_some() {
        return Ok(());
    }
    let mut sent = Vec::new();
    for account in leads(&mut conn, &row).await? {
        let Some(email) = accounts::letter_address(&mut conn, account).await? else { continue };
        let Some(reader) = accounts::by_id(&mut conn, account).await? else { continue };
        let lang = reader.lang.as_deref().and_then(Lang::parse).unwrap_or(app.brand().lang);
        let zone = reader.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(app.brand().zone);
        sent.push(letter(&app, &row, (Words::of(lang), zone), email, &reader.name));
    }
    drop(conn);
    for letter in sent {
        app.mailer.send(&letter).await?;
    }
    Ok(())
}

fn letter(app: &App, row: &ReviewRow, (words, zone): (Words, Tz), to: String, name: &str) -> Letter {
    let brand = app.brand();
    let facts = [("incident", row.title(words.lang).into()), ("date", words.date(row.due_at, zone).into())];
    let mut paragraphs = vec![words.with("mail-greeting", &[("name", name.into())])];
    paragraphs.extend(row.drill.then(|| words.t("reviews-drill")));
    paragraphs.extend([words.with("reviews-letter-text", &facts), words.t("reviews-letter-next")]);
    Letter {
        to,
        lang: words.lang,
        subject: words.with("reviews-letter-subject", &facts[..1]),
        paragraphs,
        action: Some((words.t("reviews-letter-open"), app.url(&path(row.incident_id)))),
        footer: words.with("reviews-letter-why", &[("brand", brand.name.as_str().into())]),
        reply_to: None,
        thread: Some(format!("incident.{}", row.incident_id)),
    }
}
