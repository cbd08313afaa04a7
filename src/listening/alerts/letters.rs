//! Letters about alerts: one for each person and reason, in their language.
//!
//! They hold numbers and words that rose, never what anybody wrote: that stays on the desk.

use super::queries::{self, AlertRow, PartRow};
use super::{Kind, State, path, said};
use crate::accounts::{self, AccountRow};
use crate::app::App;
use crate::db::{Conn, Tx};
use crate::error::{Error, Result};
use crate::ids::{AccountId, AlertId};
use crate::jobs;
use crate::mail::Letter;
use crate::words::{Lang, Words};
use chrono_tz::Tz;
use serde_json::{Value, json};

/// Tells somebody of an alert: `{"alert": id, "to": account, "why": "raised" | "handed" | "escalated", "change": line of the trail}`.
pub const LETTER: &str = "alerts.letter";
/// Watches that a letter names.
const PARTS_MAX: usize = 5;

/// Why somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// They own the watch, or are to be told of it.
    Raised,
    /// It is theirs now; by that line of the trail.
    Handed(i64),
    /// They are on call.
    Escalated(i64),
}

impl Why {
    const fn word(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Handed(_) => "handed",
            Self::Escalated(_) => "escalated",
        }
    }

    const fn change(self) -> i64 {
        match self {
            Self::Raised => 0,
            Self::Handed(change) | Self::Escalated(change) => change,
        }
    }

    fn of(payload: &Value) -> Result<Self> {
        let change = jobs::number(payload, "change")?;
        match payload["why"].as_str() {
            Some("raised") => Ok(Self::Raised),
            Some("handed") => Ok(Self::Handed(change)),
            Some("escalated") => Ok(Self::Escalated(change)),
            _ => Err(Error::Internal("a letter about an alert without a reason".into())),
        }
    }

    /// What `alert_told` keeps: nobody hears twice of the same. Handing over is said each time.
    fn kept(self) -> String {
        match self {
            Self::Handed(change) => format!("handed.{change}"),
            why => why.word().to_owned(),
        }
    }
}

/// Has somebody written to, unless they were for that reason.
pub async fn ask_once(tx: &mut Tx, alert: AlertId, to: AccountId, why: Why) -> Result<()> {
    if !queries::note_told(tx, alert, to, &why.kept()).await? {
        return Ok(());
    }
    let now = tx.now();
    let payload = json!({ "alert": alert, "to": to, "why": why.word(), "change": why.change() });
    jobs::enqueue(tx, LETTER, &payload, now).await
}

/// Who reads a letter.
struct Reader {
    account: AccountRow,
    email: String,
    words: Words,
    zone: Tz,
}

/// The reader; none when they left the staff, are suspended, or have no proved address.
async fn reader(app: &App, conn: &mut Conn, account: AccountId) -> Result<Option<Reader>> {
    let Some(email) = accounts::letter_address(conn, account).await? else { return Ok(None) };
    let now = app.now();
    let works = |row: &AccountRow| row.role().is_staff() && row.suspended_until.is_none_or(|until| until <= now);
    let Some(account) = accounts::by_id(conn, account).await?.filter(works) else { return Ok(None) };
    let brand = app.brand();
    let lang = account.lang.as_deref().and_then(Lang::parse).unwrap_or(brand.lang);
    let zone = account.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(brand.zone);
    Ok(Some(Reader { account, email, words: Words::of(lang), zone }))
}

/// Writes the letter, if there is still something to say.
pub async fn letter(app: App, payload: Value) -> Result<()> {
    let alert = AlertId(jobs::number(&payload, "alert")?);
    let why = Why::of(&payload)?;
    let mut conn = app.db.read_current().await?;
    let Some(row) = queries::by_id(&mut conn, alert).await? else { return Ok(()) };
    if row.state == State::Closed {
        return Ok(());
    }
    let Some(reader) = reader(&app, &mut conn, AccountId(jobs::number(&payload, "to")?)).await? else {
        return Ok(());
    };
    let parts = queries::parts(&mut conn, &[alert]).await?;
    let change = queries::change(&mut conn, alert, why.change()).await?;
    drop(conn);
    app.mailer.send(&written(&app, &reader, (&row, &parts), why, change.as_ref())).await
}

fn written(
    app: &App,
    reader: &Reader,
    (alert, parts): (&AlertRow, &[PartRow]),
    why: Why,
    change: Option<&queries::ChangeRow>,
) -> Letter {
    let words = reader.words;
    let title = said::title(words, alert, parts);
    let mut paragraphs = vec![words.with("mail-greeting", &[("name", reader.account.name.as_str().into())])];
    paragraphs.extend(reason(words, why, change));
    paragraphs.extend(facts(words, reader.zone, alert, parts));
    let subject = match alert.severity {
        crate::listening::watch::Severity::Urgent => "alerts-mail-subject-urgent",
        _ => "alerts-mail-subject",
    };
    Letter {
        to: reader.email.clone(),
        lang: words.lang,
        subject: words.with(subject, &[("title", title.into())]),
        paragraphs,
        action: Some((words.t("alerts-mail-open"), app.url(&path(alert.id)))),
        footer: words.with("alerts-mail-why", &[("brand", app.brand().name.as_str().into())]),
        reply_to: None,
        thread: Some(format!("alert.{}", alert.id)),
    }
}

/// Why this person reads of it, and what a colleague wrote to them.
fn reason(words: Words, why: Why, change: Option<&queries::ChangeRow>) -> Vec<String> {
    let by = change.and_then(|change| change.actor_name.as_deref());
    match (why, by) {
        (Why::Raised, _) => Vec::new(),
        (Why::Handed(_), by) => {
            let note = change.map(|change| change.note.clone()).filter(|note| !note.is_empty());
            let said = words.with("alerts-mail-handed", &[("name", by.unwrap_or_default().into())]);
            std::iter::once(said).chain(note).collect()
        }
        (Why::Escalated(_), Some(name)) => vec![words.with("alerts-mail-escalated", &[("name", name.into())])],
        (Why::Escalated(_), None) => vec![words.t("alerts-mail-escalated-itself")],
    }
}

/// What is known: the sentence of each watch, the words that rose. Also what a pager is told.
pub fn facts(words: Words, zone: Tz, alert: &AlertRow, parts: &[PartRow]) -> Vec<String> {
    let mut facts = Vec::new();
    if alert.kind == Kind::Silent {
        facts.push(said::silent(words, zone, alert));
    }
    for part in parts.iter().take(PARTS_MAX) {
        let said = format!("{} {}", said::unusual(words, zone, part), said::rarity(words, part));
        let args = [("name", part.name.as_str().into()), ("said", said.into())];
        facts.push(words.with("alerts-mail-watch", &args));
    }
    if parts.len() > PARTS_MAX {
        facts.push(words.with("alerts-mail-more", &[("count", (parts.len() - PARTS_MAX).into())]));
    }
    let terms = alert.terms();
    if !terms.is_empty() {
        facts.push(words.with("alerts-mail-terms", &[("terms", terms.join(", ").into())]));
    }
    facts
}
