//! The lead of an incident hears that an asking is over and waits for its outcome.

use super::queries::{self, ConsultationRow};
use super::{REMIND_DAYS, Stage, desk_path};
use crate::accounts;
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, ConsultationId};
use crate::incidents::crisis::room;
use crate::jobs;
use crate::mail::Letter;
use crate::words::{Lang, Words};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// A letter to whoever is to publish an outcome: `{"consultation": id}`.
pub const REMIND: &str = "consultation.remind";

/// Has its lead told that it is over.
pub async fn ask_lead(tx: &mut Tx, row: &ConsultationRow) -> Result<()> {
    let now = tx.now();
    queries::reminded(tx, row.id).await?;
    jobs::enqueue(tx, REMIND, &json!({ "consultation": row.id }), now).await
}

/// The same once more, when the last time is long ago and there is still no outcome.
pub async fn ask_again(tx: &mut Tx, id: ConsultationId) -> Result<()> {
    queries::hold(tx, id).await?;
    let Some(row) = queries::by_id(tx, id).await? else { return Ok(()) };
    let long_ago = row.reminded_at.is_none_or(|at| at <= tx.now() - TimeDelta::days(REMIND_DAYS));
    if row.state == Stage::Closed && long_ago { ask_lead(tx, &row).await } else { Ok(()) }
}

/// The leads of its incident, or else whoever asked.
async fn leads(conn: &mut Conn, row: &ConsultationRow) -> Result<Vec<AccountId>> {
    let roles = room::roles(conn, row.incident_id).await?;
    let leads: Vec<AccountId> = roles.iter().filter(|one| one.role == "lead").map(|one| one.account_id).collect();
    Ok(if leads.is_empty() { row.created_by.into_iter().collect() } else { leads })
}

/// Writes the letter, in each reader's language.
pub async fn remind(app: App, payload: Value) -> Result<()> {
    let id = ConsultationId(jobs::number(&payload, "consultation")?);
    let mut conn = app.db.read_current().await?;
    let Some(row) = queries::by_id(&mut conn, id).await? else { return Ok(()) };
    if row.state != Stage::Closed {
        return Ok(());
    }
    let mut sent = Vec::new();
    for account in leads(&mut conn, &row).await? {
        let Some(email) = accounts::letter_address(&mut conn, account).await? else { continue };
        let Some(reader) = accounts::by_id(&mut conn, account).await? else { continue };
        let lang = reader.lang.as_deref().and_then(Lang::parse).unwrap_or(app.brand().lang);
        sent.push(letter(&app, &row, Words::of(lang), email, &reader.name));
    }
    drop(conn);
    for letter in sent {
        app.mailer.send(&letter).await?;
    }
    Ok(())
}

fn letter(app: &App, row: &ConsultationRow, words: Words, to: String, name: &str) -> Letter {
    let brand = app.brand();
    let question = row.question();
    let (_, question) = question.read(words.lang, row.lang());
    let mut paragraphs = vec![words.with("mail-greeting", &[("name", name.into())])];
    paragraphs.extend(row.drill.then(|| words.t("consultations-drill")));
    paragraphs.extend([
        words.with("consultations-letter-text", &[("incident", row.incident(words.lang).into())]),
        question.to_owned(),
        words.t("consultations-letter-next"),
    ]);
    let subject = if row.drill { "consultations-letter-subject-drill" } else { "consultations-letter-subject" };
    Letter {
        to,
        lang: words.lang,
        subject: words.with(subject, &[("question", question.into())]),
        paragraphs,
        action: Some((words.t("consultations-letter-open"), app.url(&desk_path(row.id)))),
        footer: words.with("consultations-letter-why", &[("brand", brand.name.as_str().into())]),
        reply_to: None,
        thread: Some(format!("incident.{}", row.incident_id)),
    }
}
