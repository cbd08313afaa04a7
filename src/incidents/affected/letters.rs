//! What everybody hears who hangs on an incident when it is resolved: once for each resolution, in their language.

use super::queries;
use crate::accounts;
use crate::app::App;
use crate::boards::topic_path;
use crate::cases::{self, case_path, pass};
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, IncidentId, UpdateId};
use crate::incidents::queries::{IncidentRow, UpdateRow};
use crate::incidents::statuspage::incident_path;
use crate::jobs;
use crate::mail::{Handed, Letter, Once};
use crate::policy;
use crate::words::{Lang, Words};
use serde_json::{Value, json};

/// One letter: `{"incident": id, "update": the one that resolved it, "to": account}`.
pub const LETTER: &str = "affected.letter";
/// Letters asked for in one go.
const PER_PAGE: i64 = 200;
/// Characters of a title in a subject.
const SUBJECT_CHARS: usize = 80;

/// Has the next of them written to, and the others after them: `{"incident": id, "update": the one that resolved it, "after": account}`. Run
/// twice, it asks for no letter twice.
pub async fn fan_out(app: App, payload: Value) -> Result<()> {
    let (incident, update) = place(&payload)?;
    let after = AccountId(payload.get("after").and_then(Value::as_i64).unwrap_or(0));
    app.db
        .write(policy::system(crate::incidents::TELL_AFFECTED), move |tx| {
            Box::pin(async move { page(tx, incident, update, after).await })
        })
        .await
}

async fn page(tx: &mut Tx, incident: IncidentId, update: UpdateId, after: AccountId) -> Result<()> {
    if resolved(tx, incident, update).await?.is_none() {
        return Ok(());
    }
    let now = tx.now();
    let people = queries::people(tx, incident, after, PER_PAGE).await?;
    for account in &people {
        if queries::note_told(tx, incident, update, *account).await? {
            let payload = json!({ "incident": incident, "update": update, "to": account });
            jobs::enqueue(tx, LETTER, &payload, now).await?;
        }
    }
    if people.len() as i64 == PER_PAGE {
        let rest = json!({ "incident": incident, "update": update, "after": people.last() });
        jobs::enqueue(tx, crate::incidents::TELL_AFFECTED, &rest, now).await?;
    }
    Ok(())
}

fn place(payload: &Value) -> Result<(IncidentId, UpdateId)> {
    Ok((IncidentId(jobs::number(payload, "incident")?), UpdateId(jobs::number(payload, "update")?)))
}

/// The incident and the update, if that is still what stands: it was not opened again, and it is no drill.
async fn resolved(conn: &mut Conn, incident: IncidentId, update: UpdateId) -> Result<Option<(IncidentRow, UpdateRow)>> {
    let Some(row) = crate::incidents::by_id(conn, incident).await? else { return Ok(None) };
    let stands = queries::last_resolution(conn, incident).await? == Some(update);
    if row.drill || row.published_at.is_none() || !row.state.is_over() || !stands {
        return Ok(None);
    }
    let said = crate::incidents::update_by_id(conn, update).await?;
    Ok(said.map(|said| (row, said)))
}

/// Writes one letter. Sent again, it is the same letter.
pub async fn letter(app: App, payload: Value) -> Result<()> {
    let (incident, update) = place(&payload)?;
    let account = AccountId(jobs::number(&payload, "to")?);
    let mut conn = app.db.read_current().await?;
    let Some((row, said)) = resolved(&mut conn, incident, update).await? else { return Ok(()) };
    let Some(reader) = Reader::of(&app, &mut conn, incident, account).await? else { return Ok(()) };
    drop(conn);
    let once = Once { key: format!("affected-{incident}-{update}-{account}"), ..Once::default() };
    match app.mailer.send_once(&reader.letter(&app, &row, &said), &once).await? {
        Handed::Over => Ok(()),
        Handed::Dead(cause) | Handed::Refused(cause) => {
            tracing::info!(account = account.0, cause, "somebody could not be told that an incident is over");
            Ok(())
        }
        Handed::Later(cause) => Err(Error::Unavailable(cause)),
    }
}

/// Whom a letter goes to, and what of theirs hangs on the incident.
struct Reader {
    email: String,
    name: String,
    words: Words,
    /// What they wrote: its title.
    title: String,
    /// Where to go on, for this reader: their case (by a signed link where they have no password), or their topic.
    path: String,
    /// It is a case.
    case: bool,
}

impl Reader {
    async fn of(app: &App, conn: &mut Conn, incident: IncidentId, account: AccountId) -> Result<Option<Self>> {
        let Some(email) = accounts::letter_address(conn, account).await? else { return Ok(None) };
        let Some(row) = accounts::by_id(conn, account).await? else { return Ok(None) };
        let (title, written, path, case) = match queries::case_of(conn, incident, account).await? {
            Some(case) => {
                let case = cases::by_id(conn, case).await?;
                let guest = !accounts::has_password(conn, account).await?;
                let path = if guest { pass::path(app, &case) } else { case_path(case.id) };
                (case.title, case.lang, path, true)
            }
            None => match queries::topic_of(conn, incident, account).await? {
                Some((topic, title, slug, written)) => (title, written, topic_path(topic, &slug), false),
                None => return Ok(None),
            },
        };
        let lang = row.lang.as_deref().or(written.as_deref()).and_then(Lang::parse).unwrap_or(app.brand().lang);
        Ok(Some(Self { email, name: row.name, words: Words::of(lang), title, path, case }))
    }

    fn letter(&self, app: &App, row: &IncidentRow, said: &UpdateRow) -> Letter {
        let (words, brand) = (self.words, app.brand());
        let about = row.title.read(words.lang, row.lang).1;
        let named = [("incident", about.into()), ("title", self.title.as_str().into())];
        let page = app.url(&incident_path(row.id));
        let (told, open) = if self.case {
            (words.with("affected-letter-case", &named), words.t("affected-letter-open-case"))
        } else {
            (words.with("affected-letter-topic", &named), words.t("affected-letter-open-topic"))
        };
        Letter {
            to: self.email.clone(),
            lang: words.lang,
            subject: words.with("affected-letter-subject", &[("incident", short(about).into())]),
            paragraphs: vec![
                words.with("mail-greeting", &[("name", self.name.as_str().into())]),
                told,
                said.body.read(words.lang, said.lang).1.to_owned(),
                words.with("affected-letter-page", &[("url", page.into())]),
                words.t("affected-letter-else"),
            ],
            action: Some((open, app.url(&self.path))),
            footer: words.with("affected-letter-why", &[("brand", brand.name.as_str().into())]),
            reply_to: None,
            thread: Some(format!("incident.{}", row.id)),
        }
    }
}

fn short(title: &str) -> String {
    if title.chars().count() <= SUBJECT_CHARS {
        return title.to_owned();
    }
    title.chars().take(SUBJECT_CHARS - 1).chain(['…']).collect()
}
