//! Letters to those who did not say for long that they know their part, and to the leads when a drill is due.

use super::super::{self as team, DRILL_DAYS, Part};
use super::{months, queries};
use crate::accounts;
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::Result;
use crate::ids::{AccountId, PlaybookId};
use crate::jobs;
use crate::mail::Letter;
use crate::policy;
use crate::words::{Lang, Words};
use chrono::{DateTime, Months, TimeDelta, Utc};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Asks somebody to look at their parts: `{"to": account}`.
pub const DUTY: &str = "crisis.duty_letter";
/// Tells somebody that a drill is due: `{"to": account, "playbook": id}`.
pub const DRILL: &str = "crisis.drill_letter";
/// Nobody is reminded of the same thing sooner than after so many days.
const PAUSE_DAYS: i64 = 30;

/// What is due now: parts that nobody said a word about for long, drills that nobody held for half a year.
pub async fn remind(app: App) -> Result<()> {
    let now = app.now();
    let pause = now - TimeDelta::days(PAUSE_DAYS);
    let mut conn = app.db.read_current().await?;
    let months = months(&mut conn).await?;
    let old = now.checked_sub_months(Months::new(months.unsigned_abs() as u32)).unwrap_or(pause);
    let due = queries::anybody_due(&mut conn, now, old, pause).await?;
    let drills = queries::drills_due(&mut conn, now - TimeDelta::days(DRILL_DAYS), pause).await?;
    drop(conn);
    if due {
        app.db.write(policy::system("crisis.remind"), move |tx| Box::pin(parts(tx, old, pause))).await?;
    }
    for (playbook,) in drills {
        app.db.write(policy::system("crisis.remind"), move |tx| Box::pin(drill(tx, playbook, pause))).await?;
    }
    Ok(())
}

async fn parts(tx: &mut Tx, old: DateTime<Utc>, pause: DateTime<Utc>) -> Result<()> {
    let people: BTreeSet<AccountId> = queries::mark_due(tx, old, pause).await?.into_iter().map(|row| row.0).collect();
    let now = tx.now();
    for to in people {
        jobs::enqueue(tx, DUTY, &json!({ "to": to }), now).await?;
    }
    Ok(())
}

async fn drill(tx: &mut Tx, playbook: PlaybookId, pause: DateTime<Utc>) -> Result<()> {
    if !queries::mark_drill(tx, playbook, pause).await? {
        return Ok(());
    }
    let mut people: BTreeSet<AccountId> = BTreeSet::new();
    for part in [Part::Lead, Part::Deputy] {
        people.extend(team::members(tx, playbook, part).await?.into_iter().map(|row| row.account_id));
    }
    if people.is_empty() {
        people.extend(team::queries::leaders(tx).await?);
    }
    let now = tx.now();
    for to in people {
        jobs::enqueue(tx, DRILL, &json!({ "to": to, "playbook": playbook }), now).await?;
    }
    Ok(())
}

/// Who reads a letter, and in which words.
struct Reader {
    email: String,
    name: String,
    words: Words,
}

async fn reader(app: &App, conn: &mut Conn, account: AccountId) -> Result<Option<Reader>> {
    let Some(row) = accounts::by_id(conn, account).await?.filter(|row| row.role().is_staff()) else { return Ok(None) };
    let Some(email) = accounts::letter_address(conn, account).await? else { return Ok(None) };
    let lang = row.lang.as_deref().and_then(Lang::parse).unwrap_or(app.brand().lang);
    Ok(Some(Reader { email, name: row.name, words: Words::of(lang) }))
}

/// Asks somebody to look at their parts.
pub async fn duty(app: App, payload: Value) -> Result<()> {
    let account = AccountId(jobs::number(&payload, "to")?);
    let mut conn = app.db.read_current().await?;
    let Some(reader) = reader(&app, &mut conn, account).await? else { return Ok(()) };
    let months = months(&mut conn).await?;
    let words = reader.words;
    let duties = queries::of(&mut conn, account).await?;
    drop(conn);
    let due = duties.iter().filter(|duty| team::is_old(duty.acknowledged_at, app.now(), months));
    let parts: Vec<String> =
        due.map(|duty| format!("{} – {}", duty.role.label(words), duty.label(words.lang))).collect();
    if parts.is_empty() {
        return Ok(());
    }
    let mut paragraphs = vec![
        words.with("mail-greeting", &[("name", reader.name.as_str().into())]),
        words.with("playbooks-letter-duty", &[("brand", app.brand().name.as_str().into())]),
    ];
    paragraphs.extend(parts);
    paragraphs.push(words.t("playbooks-letter-duty-ask"));
    let subject = words.t("playbooks-letter-duty-subject");
    let open = (words.t("playbooks-letter-duty-open"), app.url("/desk/incidents/duties"));
    let why = words.with("playbooks-letter-duty-why", &[("months", months.into())]);
    send(&app, reader, subject, paragraphs, open, why).await
}

/// Tells somebody that a drill is due.
pub async fn drill_letter(app: App, payload: Value) -> Result<()> {
    let account = AccountId(jobs::number(&payload, "to")?);
    let playbook = PlaybookId(jobs::number(&payload, "playbook")?);
    let mut conn = app.db.read_current().await?;
    let Some(reader) = reader(&app, &mut conn, account).await? else { return Ok(()) };
    let playbook = team::playbook(&mut conn, playbook).await?;
    drop(conn);
    let words = reader.words;
    let named = [("playbook", playbook.label(words.lang).into())];
    let paragraphs = vec![
        words.with("mail-greeting", &[("name", reader.name.as_str().into())]),
        words.with("playbooks-letter-drill", &named),
        words.t("playbooks-letter-drill-safe"),
    ];
    let subject = words.with("playbooks-letter-drill-subject", &named);
    let path = format!("/desk/incidents/new?playbook={}&drill=on", playbook.id);
    let open = (words.t("playbooks-letter-drill-open"), app.url(&path));
    let why = words.t("playbooks-letter-drill-why");
    send(&app, reader, subject, paragraphs, open, why).await
}

async fn send(
    app: &App,
    reader: Reader,
    subject: String,
    paragraphs: Vec<String>,
    open: (String, String),
    footer: String,
) -> Result<()> {
    app.mailer
        .send(&Letter {
            to: reader.email,
            lang: reader.words.lang,
            subject,
            paragraphs,
            action: Some(open),
            footer,
            reply_to: None,
            thread: None,
        })
        .await
}
